// A spot check from the officer's hand to the person's receipt.

import { PHONE, PLACE, bind, personNamed, visit } from '../lib/app.js'
import { expect, test } from '../lib/console.js'
import { ask, officer } from '../lib/server.js'

test.use(PHONE)

/** An officer checks one person by hand. */
async function startCheck(person) {
  const token = await officer('police')
  const query = `mutation ($input: StartSpotCheckInput!) { startSpotCheck(input: $input) {
    spotCheck { id } } }`
  const input = { idempotencyKey: `browser-${Date.now()}`, personIds: [person.id], reason: '例行核查' }
  const { startSpotCheck } = await ask(query, { input }, token)
  return { id: startSpotCheck.spotCheck.id, token }
}

async function nameOf(page) {
  return (await page.locator('.hello').first().textContent()).split('，')[0]
}

const STATE = 'query ($id: ID!) { node(id: $id) { ... on SpotCheck { state verdicts { verdict } } } }'

test('a check appears on whatever page is open, is confirmed, and is answered with one button', async ({ page, context }) => {
  await bind(page, 78)
  const person = await personNamed(await nameOf(page))
  await visit(page, 'record')
  const { id, token } = await startCheck(person)
  const alarm = page.getByTestId('alarm').filter({ visible: true })
  await expect(alarm).toContainText('前应答')
  expect((await ask(STATE, { id }, token)).node.state).toBe('NOTIFIED')
  await alarm.getByTestId('alarm-answer').click()
  await expect(page.locator('.countdown').filter({ visible: true })).toContainText('还有')
  // A browser's made-up position is as old as the moment in which it was set.
  await context.setGeolocation(PLACE)
  await page.getByTestId('spot-answer').filter({ visible: true }).click()
  await expect(page.getByTestId('sent-SENT').filter({ visible: true })).toContainText('receipt_')
  const { node } = await ask(STATE, { id }, token)
  expect(node.state).toBe('ANSWERED')
  expect(node.verdicts.map((one) => one.verdict)).toEqual(['INSIDE'])
})

test('without a position it says what to do, and that it is no breach', async ({ page, context }) => {
  await bind(page, 79)
  const person = await personNamed(await nameOf(page))
  await context.clearPermissions()
  await startCheck(person)
  await page.getByTestId('alarm-answer').click()
  await page.getByTestId('spot-answer').filter({ visible: true }).click()
  await expect(page.getByTestId('position-DENIED')).toContainText('不算违反规定')
})
