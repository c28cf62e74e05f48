// Situation reports: on the screen as they come, taken, answered, closed by keyboard; drafts kept; helpers see calls
// for help alone.

import { expect, signIn, soonOnScreen, test } from '../lib/console.js'
import { Person } from '../lib/person.js'
import { ask, officer, share } from '../lib/server.js'

const rowOf = (page, id) => page.locator(`[data-testid=report-row][data-report-id="${id}"]`)

test('a report comes by itself, is taken, answered and closed by keyboard', async ({ page }) => {
  const person = await Person.withPhone(91)
  // One that waits already: then the badge has a number once it is loaded.
  const { id: earlier } = await person.tell({ kind: 'HARDSHIP', text: '这个月很难。' })
  await signIn(page, 'police', '/reports')
  await expect(rowOf(page, earlier)).toBeVisible()
  const badge = page.getByTestId('reports-badge').locator('[aria-hidden]')
  const before = Number(await badge.textContent())

  const moved = new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10)
  const told = []
  const tell = (report) => async () => {
    told.push(await person.tell(report))
    return told.at(-1).answeredAt
  }
  await soonOnScreen(page, 'the report', `[data-testid=report-row][data-person-id="${person.id}"]`, [
    tell({ kind: 'REQUEST', text: '想改一下报到的时间。' }),
    tell({ kind: 'ILLNESS', text: '有点感冒。' }),
    tell({ kind: 'ADDRESS_CHANGE', text: '我搬到云龙区民主南路 12 号了。', happenedOn: moved }),
  ])
  const { id } = told.at(-1)
  await expect(badge).toHaveText(String(before + told.length))

  const row = rowOf(page, id)
  await row.getByRole('link').click()
  const detail = page.getByTestId('report-detail')
  await expect(detail).toHaveAttribute('data-report-state', 'FILED')
  await expect(page.getByTestId('report-text')).toHaveText('我搬到云龙区民主南路 12 号了。')
  await expect(page.getByTestId('report-late')).toContainText('不是认定')

  await page.keyboard.press('a')
  await expect(detail).toHaveAttribute('data-report-state', 'TAKEN')
  await page.keyboard.press('e')
  await expect(page.getByTestId('report-answer')).toBeFocused()
  await page.keyboard.type('已记录，请在三日内带租房合同来一趟。')
  await page.keyboard.press('Control+Enter')
  await expect(detail).toHaveAttribute('data-report-state', 'ANSWERED')
  await page.keyboard.press('c')
  await expect(detail).toHaveAttribute('data-report-state', 'CLOSED')
  await page.keyboard.press('Escape')
  await expect(detail).toHaveCount(0)
})

test('what was typed and not sent is kept', async ({ page }) => {
  const person = await Person.withPhone(92)
  const first = await person.tell({ kind: 'HARDSHIP', text: '家里老人住院，这个月很难。' })
  const second = await person.tell({ kind: 'REQUEST', text: '想把报到时间改到晚上。' })
  await signIn(page, 'police', `/reports/${first.id}`)
  await page.getByTestId('report-take').click()
  await expect(page.getByTestId('report-detail')).toHaveAttribute('data-report-state', 'TAKEN')
  await page.getByTestId('report-answer').fill('收到，我们会')
  await rowOf(page, second.id).getByRole('link').click()
  await expect(page.getByTestId('report-text')).toHaveText('想把报到时间改到晚上。')
  await expect(page.getByTestId('report-answer')).toHaveCount(0)
  await rowOf(page, first.id).getByRole('link').click()
  await expect(page.getByTestId('report-answer')).toHaveValue('收到，我们会')
  await page.getByTestId('report-answer').fill('收到，我们会联系社区。')
  await page.getByTestId('report-answer-send').click()
  await expect(page.getByTestId('report-detail')).toHaveAttribute('data-report-state', 'ANSWERED')
  await expect(page.getByTestId('report-history')).toContainText('收到，我们会联系社区。')
  await page.getByTestId('report-detail').getByTestId('report-close').click()
  await expect(page.getByTestId('report-detail')).toHaveAttribute('data-report-state', 'CLOSED')
})

test('new ones come on top and leave the reader where they are', async ({ page }) => {
  const person = await Person.withPhone(93)
  for (let index = 0; index < 25; index += 1) await person.tell({ kind: 'REQUEST', text: `第 ${index + 1} 件事` })
  await signIn(page, 'police', '/reports')
  const list = page.getByTestId('report-list')
  await expect(list.getByTestId('report-row').nth(20)).toBeAttached()
  await list.evaluate((box) => box.scrollTo(0, 300))
  const top = () => list.evaluate((box) => {
    const edge = box.getBoundingClientRect().top
    const row = [...box.querySelectorAll('[data-item]')].find((one) => one.getBoundingClientRect().bottom > edge)
    return { item: row.dataset.item, at: Math.round(row.getBoundingClientRect().top - edge) }
  })
  const before = await top()
  const { id } = await person.tell({ kind: 'ILLNESS', text: '发烧了。' })
  await expect(rowOf(page, id)).toBeAttached()
  expect(await top()).toEqual(before)
})

test('filters live in the address', async ({ page }) => {
  const person = await Person.withPhone(97)
  const { id } = await person.tell({ kind: 'COMPLAINT', text: '上次来电话时间太晚。' })
  const { id: ofIllness } = await person.tell({ kind: 'ILLNESS', text: '咳嗽。' })
  await signIn(page, 'police', '/reports?kind=ILLNESS')
  await expect(rowOf(page, ofIllness)).toBeVisible()
  await expect(rowOf(page, id)).toHaveCount(0)
  await page.goto('/reports?kind=COMPLAINT')
  await expect(rowOf(page, id)).toBeVisible()
  await expect(rowOf(page, ofIllness)).toHaveCount(0)
  await page.getByTestId('report-filter-late').click()
  await expect(page.locator('.queue-rows .empty'), 'nobody complains too late').toBeVisible()
  await expect(rowOf(page, id)).toHaveCount(0)
  expect(new URL(page.url()).searchParams.get('late')).toBe('1')
})

test('helpers see calls for help with a name and a number, officers do not see them', async ({ page, another }) => {
  const person = await Person.withPhone(95)
  // The helper's agency has to do with the person.
  await share(person.id, 'helper')
  const { id } = await person.tell({ kind: 'HELP', text: '请给我打个电话。' })
  await signIn(page, 'helper', '/')
  await expect(page).toHaveURL(/\/reports$/)
  await expect(page.getByTestId('nav-map')).toHaveCount(0)
  await rowOf(page, id).getByRole('link').click()
  await expect(page.getByTestId('report-person')).toHaveText(person.name)
  await expect(page.getByTestId('report-phone')).toHaveAttribute('href', /^tel:\d{11}$/)
  await expect(page.getByTestId('report-detail').locator('a[href^="/people"]')).toHaveCount(0)

  await expect(page.getByTestId('sound-toggle')).toHaveAttribute('aria-pressed', 'false')
  await expect(page.getByTestId('announcer'), 'what was there before is no news').toBeEmpty()
  const { id: ordinary } = await person.tell({ kind: 'REQUEST', text: '想换一位联系人。' })
  const fresh = await person.tell({ kind: 'HELP', text: '现在方便的话，请再打一次。' })
  await expect(rowOf(page, fresh.id)).toBeVisible()
  await expect(page.getByTestId('announcer')).toHaveText(`新的求助：${person.name}`)
  await expect(rowOf(page, ordinary), 'helpers see calls for help alone').toHaveCount(0)

  const police = await another()
  await signIn(police, 'police', `/reports/${id}`)
  await expect(police.getByTestId('report-detail')).toContainText('不存在')
  await expect(rowOf(police, ordinary)).toBeVisible()
  await expect(rowOf(police, id)).toHaveCount(0)
  await expect(rowOf(police, fresh.id)).toHaveCount(0)
})

test('the person’s page and timeline lead to it', async ({ page }) => {
  const person = await Person.withPhone(96)
  const { id } = await person.tell({ kind: 'WORK_CHANGE', text: '换到了云龙物流园上班。' })
  await signIn(page, 'police', `/people/${person.id}`)
  await page.getByTestId('person-tab-duties').click()
  const line = page.locator(`[data-testid=person-report][data-report-id="${id}"]`)
  await expect(line).toContainText('换到了云龙物流园上班。')
  await page.getByTestId('person-tab-overview').click()
  await page.getByTestId('person-timeline').locator(`a[href="/reports/${id}"]`).first().click()
  await expect(page.getByTestId('report-text')).toHaveText('换到了云龙物流园上班。')
  const token = await officer('police')
  const { person: told } = await ask('query ($id: ID!) { person(id: $id) { reports { totalCount } } }', { id: person.id }, token)
  expect(told.reports.totalCount).toBe(1)
})
