// The list of people, and what an officer sees and does on one person's page.

import { expect, mapDrawn, signIn, speak, test } from '../lib/console.js'
import { HOME, Person } from '../lib/person.js'
import { ask, officer } from '../lib/server.js'

const rows = (page) => page.getByTestId('person-row')

async function choose(page, testId, text) {
  await page.getByTestId(testId).click()
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: text }).click()
}

test('the list loads page by page, each person once, until all are there', async ({ page }) => {
  await signIn(page, 'police', '/people')
  await expect(rows(page)).toHaveCount(50)
  const more = page.getByTestId('people-more')
  for (let had = 50; await more.isVisible(); had = await rows(page).count()) {
    await more.click()
    await expect(rows(page)).not.toHaveCount(had)
  }
  const ids = await rows(page).evaluateAll((all) => all.map((row) => row.dataset.personId))
  expect(new Set(ids).size).toBe(ids.length)
  const { people } = await ask('{ people(first: 1) { totalCount } }', {}, await officer('police'))
  expect(ids).toHaveLength(people.totalCount)
})

test('search, filters and order', async ({ page }) => {
  const person = await Person.withPhone(46)
  await person.leave()
  const token = await officer('police')
  const query = 'query ($id: ID!) { person(id: $id) { phone idNumber } }'
  const { person: secret } = await ask(query, { id: person.id }, token)
  await signIn(page, 'police', '/people')
  await expect(rows(page)).toHaveCount(50)

  const mine = page.locator(`[data-testid=person-row][data-person-id="${person.id}"]`)
  const search = page.getByTestId('people-search')
  for (const words of [person.name, secret.phone, secret.idNumber]) {
    expect(words).toBeTruthy()
    await search.fill(words)
    await expect(mine).toHaveCount(1)
    await expect(rows(page)).not.toHaveCount(50)
  }
  await search.fill('查无此人')
  await expect(rows(page)).toHaveCount(0)
  await expect(page.getByText('没有符合条件的人员')).toBeVisible()
  await page.getByRole('button', { name: '清除筛选' }).click()
  await expect(rows(page)).toHaveCount(50)

  await choose(page, 'people-filter-measure', '监视居住')
  await expect(page).toHaveURL(/measure=RESIDENTIAL_SURVEILLANCE/)
  await expect(rows(page).filter({ hasText: '取保候审' })).toHaveCount(0)
  await expect(rows(page).first()).toContainText('监视居住')
  await page.reload()
  await expect(rows(page).first()).toContainText('监视居住')
  await expect(rows(page).filter({ hasText: '取保候审' })).toHaveCount(0)
  await page.getByRole('button', { name: '清除筛选' }).click()

  await page.getByTestId('people-filter-alert').click()
  await expect(page).toHaveURL(/alert=1/)
  await expect(mine).toHaveCount(1)
  await expect(rows(page)).not.toHaveCount(50)
  const withoutAlert = rows(page).filter({ has: page.locator('td.nothing') })
  await expect(withoutAlert).toHaveCount(0)
})

test('a person’s page: position, track, what happened', async ({ page }) => {
  const person = await Person.withPhone(42)
  await person.stayHome()
  await signIn(page, 'police', '/people')
  await page.getByTestId('people-search').fill(person.name)
  await page.locator(`[data-testid=person-row][data-person-id="${person.id}"]`).getByRole('link', { name: person.name }).click()
  await expect(page.getByTestId('person-page')).toHaveAttribute('data-person-id', person.id)
  await expect(page.getByTestId('person-measure')).toContainText(/取保候审|监视居住/)
  await expect(page.getByTestId('person-facts')).toContainText(/号/)
  await expect(page.getByTestId('person-obligations').locator('li').first()).toBeVisible()
  await expect(page.getByTestId('track-summary')).toContainText('8 个点')
  await expect(page.getByTestId('map')).toHaveAttribute('data-track', '8')
  await mapDrawn(page)
  await expect(page.getByTestId('person-timeline')).toContainText('绑定设备')
  await expect(page.getByTestId('person-alert')).toHaveCount(0)

  // What happens while the page is open comes to it.
  await person.leave()
  await expect(page.getByTestId('person-alert').filter({ hasText: '离开允许区域' })).toHaveCount(1)
  await expect(page.getByTestId('person-timeline')).toContainText('预警')
  await expect(page.getByTestId('person-position')).toContainText('不在规定范围')
})

test('a zone pasted in GCJ-02 is moved, with a warning, and retired with a reason', async ({ page }) => {
  const person = await Person.withPhone(43)
  await person.stayHome()
  await signIn(page, 'police', `/people/${person.id}`)
  const zones = page.getByTestId('person-zones').getByTestId('zone-row')
  await expect(zones.first()).toBeVisible()
  const had = await zones.count()

  await page.getByTestId('zone-add').click()
  const dialog = page.getByRole('dialog')
  await page.getByTestId('zone-name').fill('试验场地')
  await page.getByTestId('zone-way-import').click()
  await page.getByTestId('dialog-submit').click()
  await expect(page.getByTestId('zone-fault')).toHaveText(/粘贴/)
  await page.getByTestId('zone-paste').fill('{"type":"Polygon"')
  await expect(dialog).toContainText('不是有效的 GeoJSON')

  const west = HOME.longitude - 0.02
  const north = HOME.latitude - 0.01
  const ring = [[west, north], [west, north - 0.01], [west + 0.01, north - 0.01], [west + 0.01, north], [west, north]]
  await page.getByTestId('zone-paste').fill(JSON.stringify({ type: 'Polygon', coordinates: [ring] }))
  await choose(page, 'zone-datum', 'GCJ-02')
  await page.getByTestId('dialog-submit').click()
  await expect(page.getByTestId('zone-created')).toContainText('试验场地')
  await expect(page.getByTestId('zone-created').getByTestId('zone-warnings')).toContainText(/平移约 \d+ 米/)
  await page.getByTestId('dialog-close').click()

  const row = zones.filter({ hasText: '试验场地' })
  await expect(row).toHaveCount(1)
  await expect(row).toContainText('GCJ-02')
  await expect(row.getByTestId('zone-warnings')).toContainText('平移')
  const query = 'query ($id: ID!) { person(id: $id) { zones { name geometry } } }'
  const { person: stored } = await ask(query, { id: person.id }, await officer('police'))
  const { geometry } = stored.zones.find((zone) => zone.name === '试验场地')
  const shift = west - Math.min(...geometry.coordinates[0].map(([longitude]) => longitude))
  // About 500 m, of which some 450 m go east.
  expect(shift).toBeGreaterThan(0.003)
  expect(shift).toBeLessThan(0.008)

  await row.getByTestId('zone-retire').click()
  await page.getByTestId('dialog-submit').click()
  await expect(page.getByText('请填写理由')).toBeVisible()
  await page.getByTestId('dialog-text').fill('试验结束')
  await page.getByTestId('dialog-submit').click()
  await expect(row).toHaveCount(0)
  await expect(zones).toHaveCount(had)
  await page.getByRole('button', { name: /显示已撤销/ }).click()
  await expect(row).toContainText('已撤销')
  await page.reload()
  await expect(page.getByTestId('person-timeline')).toContainText('撤销区域')
})

test('a binding code is shown once and binds a phone', async ({ page }) => {
  const person = await Person.withPhone(47)
  await signIn(page, 'police', `/people/${person.id}`)
  await page.getByTestId('binding-open').click()
  await page.getByTestId('binding-create').click()
  const shown = page.getByTestId('binding-code')
  await expect(shown).toHaveText(/\S{6,}/)
  const code = (await shown.textContent()).trim()

  const query = 'mutation ($input: BindDeviceInput!) { bindDevice(input: $input) { viewer { ... on Person { id } } } }'
  const { bindDevice } = await ask(query, { input: { code, platform: 'second phone' } })
  expect(bindDevice.viewer.id).toBe(person.id)
  await page.reload()
  await expect(page.getByTestId('person-device')).toContainText('second phone')
})

test('what a person agreed to is on their page, and decides what a check-in can ask for', async ({ page }) => {
  const person = await Person.withPhone(18)
  const consents = page.getByTestId('person-consents')
  const stateOf = (kind) => consents.locator('dt', { hasText: kind }).locator('xpath=following-sibling::dd[1]')
  await signIn(page, 'police', `/people/${person.id}?tab=duties`)
  await expect(consents.locator('dd')).toHaveCount(4)
  await expect(stateOf('使用位置')).toContainText('尚未询问')

  await person.consent('LOCATION')
  await person.consent('FACE', false)
  await page.reload()
  await expect(stateOf('使用位置')).toContainText('已同意')
  await expect(stateOf('使用位置')).toContainText(/\d{4}-\d{2}-\d{2} \d{2}:\d{2}/)
  await expect(stateOf('使用面部照片')).toContainText('不同意')
  await page.getByTestId('plan-set').click()
  await expect(page.getByTestId('plan-location')).toBeEnabled()
  await expect(page.getByTestId('plan-photo')).toBeDisabled()
  await expect(page.getByRole('dialog')).toContainText('本人未同意使用照片')
  await page.keyboard.press('Escape')

  await person.consent('LOCATION', false)
  await page.reload()
  await expect(stateOf('使用位置')).toContainText('已撤回')
  await speak(page, 'en-US')
  await expect(stateOf('Use of positions')).toContainText('Withdrawn')
})

test('an officer records who vouches for a person, and releases them, and the timeline tells it', async ({ page }) => {
  const person = await Person.withPhone(98)
  await person.consent('LOCATION')
  await signIn(page, 'police', `/people/${person.id}`)
  const panel = page.getByTestId('person-guarantors')
  const timeline = page.getByTestId('person-timeline')
  await expect(timeline).toContainText('本人同意提供位置。')
  await expect(panel).toContainText('没有登记保证人')
  await page.getByTestId('guarantor-add').click()
  await page.getByTestId('dialog-submit').click()
  await expect(page.getByText('请填写姓名')).toBeVisible()
  await page.getByTestId('guarantor-name').fill('李华')
  await page.getByTestId('guarantor-phone').fill('打电话')
  await page.getByTestId('dialog-submit').click()
  await expect(page.getByTestId('failure')).toContainText('5 至 20 位数字')
  await page.getByTestId('guarantor-phone').fill('13900005678')
  await page.getByTestId('guarantor-phone').press('Enter')
  await expect(panel.getByTestId('guarantor-row')).toContainText('李华 13900005678')
  await expect(timeline).toContainText('登记保证人李华。')
  await panel.getByTestId('guarantor-release').click()
  await page.getByTestId('guarantor-release-sure').click()
  await expect(panel).toContainText('没有登记保证人')
  await expect(timeline).toContainText('解除保证人李华。')
})
