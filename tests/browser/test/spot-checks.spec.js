// Spot checks: started from the console, on the phone, answered, and seen as it happens; draws and their proof.

import { readFileSync } from 'node:fs'

import { expect, mapDrawn, signIn, test } from '../lib/console.js'
import { Person } from '../lib/person.js'
import { ask, officer } from '../lib/server.js'

/** A check's id: the console shows none. */
async function checkOf(roundId, personId) {
  const query = `query ($id: ID!) {
    node(id: $id) { ... on SpotCheckRound { checks(first: 50) { edges { node { id person { id } } } } } }
  }`
  const { node } = await ask(query, { id: roundId }, await officer('police'))
  return node.checks.edges.find((edge) => edge.node.person.id === personId).node.id
}

test('people are chosen, checked, and their answers come by themselves', async ({ page }) => {
  // From 22:00 to 07:00, China time, nobody is checked.
  const hour = Number(new Date().toLocaleTimeString('en-GB', { timeZone: 'Asia/Shanghai' }).slice(0, 2))
  test.skip(hour < 7 || hour >= 21, 'quiet hours')
  const answers = await Person.withPhone(1)
  const waits = await Person.withPhone(4)
  await signIn(page, 'police', '/spot-checks/new')
  await expect(page.getByTestId('spot-matrix')).toBeVisible()

  await page.getByTestId('spot-start').click()
  await expect(page.locator('.dispatch-fault')).toBeVisible()
  for (const person of [answers, waits]) {
    await page.getByTestId('spot-search').fill(person.name)
    await page.locator(`[data-testid=spot-person][data-person-id="${person.id}"]`).check()
  }
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
  await signIn(page, 'police', '/spot-checks/new')
  await page.getByTestId('spot-method-RANDOM').click()
  await page.getByTestId('spot-size').fill('3')
  await page.getByTestId('spot-reason').fill('随机抽检')
  await page.getByTestId('spot-start').click()
  await expect(page.getByTestId('round-detail').or(page.getByTestId('failure'))).toBeVisible()
  await page.goto('/spot-checks/draws')
  const period = page.getByTestId('draw-period').first()
  await expect(period).toHaveAttribute('data-revealed', 'false')
  const [download] = await Promise.all([page.waitForEvent('download'), period.getByTestId('draw-proof').click()])
  expect(download.suggestedFilename()).toMatch(/^yunjian-draws-\d{4}-\d{2}-\d{2}\.json$/)
  expect(JSON.parse(readFileSync(await download.path(), 'utf8'))).toHaveProperty('seedHash')
})

test('an auditor sees rounds and starts none', async ({ page }) => {
  await signIn(page, 'auditor', '/spot-checks')
  await expect(page.getByTestId('spot-draws')).toBeVisible()
  await expect(page.getByTestId('spot-new')).toHaveCount(0)
})
