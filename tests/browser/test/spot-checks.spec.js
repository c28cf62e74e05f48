// Spot checks: started from the console, on the phone, answered, and seen as it happens; draws and their proof.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

import { faults } from '../lib/axe.js'
import { expect, LANGUAGES, mapDrawn, signIn, SIZES, speak, test } from '../lib/console.js'
import { Person } from '../lib/person.js'
import { still } from '../lib/routes.js'
import { ask, officer, roundOf, withoutPhone } from '../lib/server.js'
import { strangers } from '../lib/texts.js'

/** A check's id: the console shows none. */
async function checkOf(roundId, personId) {
  const query = `query ($id: ID!) {
    node(id: $id) { ... on SpotCheckRound { checks(first: 50) { edges { node { id person { id } } } } } }
  }`
  const { node } = await ask(query, { id: roundId }, await officer('police'))
  return node.checks.edges.find((edge) => edge.node.person.id === personId).node.id
}

/** Chooses these people by name in the form of a new round. */
async function choose(page, people) {
  for (const person of people) {
    await page.getByTestId('spot-search').fill(person.name)
    await page.locator(`[data-testid=spot-person][data-person-id="${person.id}"]`).check()
  }
}

test('people are chosen, checked, and their answers come by themselves', async ({ page }) => {
  const answers = await Person.withPhone(1)
  const waits = await Person.withPhone(4)
  await signIn(page, 'police', '/spot-checks/new')
  await expect(page.getByTestId('spot-matrix')).toBeVisible()

  await page.getByTestId('spot-start').click()
  await expect(page.locator('.dispatch-fault')).toBeVisible()
  await choose(page, [answers, waits])
  await page.getByTestId('spot-reason').fill('月度抽检')
  await page.getByTestId('spot-start').click()

  const detail = page.getByTestId('round-detail')
  await expect(detail).toBeVisible()
  const roundId = await detail.getAttribute('data-round-id')
  const line = (person) => detail.locator(`[data-testid=round-check][data-person-id="${person.id}"]`)
  await expect(line(answers)).toHaveAttribute('data-check-state', 'DRAWN')

  const id = await checkOf(roundId, answers.id)
  const challenge = await answers.show(id)
  await expect(line(answers)).toHaveAttribute('data-check-state', 'NOTIFIED')
  await answers.answer(id, challenge)
  await expect(line(answers)).toHaveAttribute('data-check-state', 'ANSWERED')
  await expect(detail.getByTestId('round-progress')).toHaveAttribute('data-answered', '1')
  // Who has not answered comes first.
  await expect(detail.getByTestId('round-check').first()).toHaveAttribute('data-person-id', waits.id)
  await mapDrawn(page)
  await expect(page.getByTestId('map')).toHaveAttribute('data-people', '1')
})

test('a draw is published with its proof', async ({ page }) => {
  // Whoever has no phone is not drawn.
  for (const number of [19, 37, 55, 56]) await Person.withPhone(number)
  await signIn(page, 'police', '/spot-checks/new')
  await page.getByTestId('spot-method-RANDOM').click()
  await page.getByTestId('spot-size').fill('3')
  await page.getByTestId('spot-reason').fill('随机抽检')
  await page.getByTestId('spot-start').click()
  const round = page.getByTestId('round-detail')
  await expect(round.getByTestId('round-check')).toHaveCount(3)
  const roundId = await round.getAttribute('data-round-id')
  const drawn = await round.getByTestId('round-check').evaluateAll((lines) => lines.map((line) => line.dataset.personId))
  await page.goto('/spot-checks/draws')
  // That of next week, with its seed's hash, may stand above it.
  const period = page.getByTestId('draw-period').filter({ has: page.locator(`a[href="/spot-checks/${roundId}"]`) })
  await expect(period).toHaveAttribute('data-revealed', 'false')
  const [download] = await Promise.all([page.waitForEvent('download'), period.getByTestId('draw-proof').click()])
  expect(download.suggestedFilename()).toMatch(/^yunjian-draws-\d{4}-\d{2}-\d{2}\.json$/)
  const proof = JSON.parse(readFileSync(await download.path(), 'utf8'))
  expect(proof.seedHash).toMatch(/^[0-9a-f]{64}$/)
  const draw = proof.draws.find((one) => one.round === roundId)
  expect(draw.drawn.toSorted(), 'the proof says who is checked').toEqual(drawn.toSorted())
})

test('who cannot be checked is left out, with the reason', async ({ page }) => {
  const [waits, free, without] = [await Person.withPhone(38), await Person.withPhone(40), await withoutPhone()]
  await roundOf([waits.id], '第一次')
  await signIn(page, 'police', '/spot-checks/new')
  await choose(page, [waits, free, without])
  await page.getByTestId('spot-reason').fill('第二次')
  await page.getByTestId('spot-start').click()
  const detail = page.getByTestId('round-detail')
  await expect(detail.getByTestId('round-check')).toHaveCount(1)
  await expect(detail.getByTestId('round-check')).toHaveAttribute('data-person-id', free.id)
  const skipped = detail.getByTestId('round-skipped').getByRole('listitem')
  await expect(skipped).toHaveCount(2)
  await expect(skipped.filter({ hasText: waits.name })).toContainText('正在抽检')
  await expect(skipped.filter({ hasText: without.name })).toContainText('未绑定手机')
  await speak(page, 'en-US')
  await expect(detail).toContainText('1 person')
  await expect(detail).toContainText('2 left out, and why')
  await still(page)
  expect(await faults(page)).toEqual([])
  await skipped.filter({ hasText: without.name }).getByRole('link').click()
  await expect(page).toHaveURL(new RegExp(`/people/${without.id}$`))
})

test('a week that is over: its seed is shown, fits the hash, and leads to the round', async ({ page }) => {
  await signIn(page, 'police', '/spot-checks/draws')
  const period = page.locator('[data-testid=draw-period][data-revealed=true]').first()
  await expect(period).toContainText('种子已公布')
  const [hash, seed, command] = await period.locator('code').allTextContents()
  expect(createHash('sha256').update(Buffer.from(seed, 'hex')).digest('hex')).toBe(hash)
  const [download] = await Promise.all([page.waitForEvent('download'), period.getByTestId('draw-proof').click()])
  expect(command).toBe(`yunjian draw verify ${download.suggestedFilename()}`)
  expect(JSON.parse(readFileSync(await download.path(), 'utf8'))).toMatchObject({ seed, seedHash: hash })

  for (const viewport of Object.values(SIZES)) {
    await page.setViewportSize(viewport)
    for (const language of LANGUAGES) {
      await speak(page, language)
      await still(page)
      expect(await faults(page), `${language} ${viewport.width}`).toEqual([])
      expect(await strangers(page, language), language).toEqual([])
    }
  }
  await page.setViewportSize(SIZES.desktop)
  await speak(page, 'zh-CN')
  await period.locator('.draws-round').first().click()
  const detail = page.getByTestId('round-detail')
  await expect(detail.getByTestId('round-check')).toHaveCount(12)
  // Who could not be reached comes first, and is not to blame.
  await expect(detail.getByTestId('round-check').first()).toHaveAttribute('data-check-state', 'UNDELIVERED')
  await expect(detail).toContainText('未送达是通信原因')
  await expect(detail.getByTestId('round-progress')).toHaveAttribute('data-answered', '11')
  await mapDrawn(page)
})

test('an auditor sees rounds and starts none', async ({ page }) => {
  await signIn(page, 'auditor', '/spot-checks')
  await expect(page.getByTestId('spot-draws')).toBeVisible()
  await expect(page.getByTestId('spot-new')).toHaveCount(0)
})
