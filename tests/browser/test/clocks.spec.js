// Legal deadlines: begun by an officer, on the board of the agency that holds them, met with a note; in the timeline.

import { expect, signIn, test } from '../lib/console.js'
import { Person } from '../lib/person.js'
import { address, ask, officer } from '../lib/server.js'

test('a deadline is begun, comes to the board by itself, and is met', async ({ page, another }) => {
  const person = await Person.withPhone(5)
  const { clockRules } = await ask('{ clockRules { code byHand holder name } }', {}, await officer('police'))
  const rule = clockRules.find((one) => one.byHand && one.holder === 'EXECUTING')
  expect(rule, 'a rule that officers begin').toBeTruthy()
  const name = await zhName(rule.code)
  const board = await another()
  await signIn(board, 'chief', '/clocks')

  await signIn(page, 'police', `/people/${person.id}?tab=deadlines`)
  await page.getByTestId('clock-start').click()
  await page.getByTestId('clock-start-rule').click()
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: name }).click()
  await page.getByTestId('dialog-text').fill('今天收到书面申请')
  await page.getByTestId('dialog-submit').click()
  const line = page.getByTestId('person-clock').filter({ hasText: name })
  await expect(line).toBeVisible()
  const id = await line.getAttribute('data-clock-id')

  const row = board.locator(`[data-testid=clock-row][data-clock-id="${id}"]`)
  await expect(row).toBeVisible()
  await row.getByRole('link').click()
  await expect(board.getByTestId('clock-basis')).not.toBeEmpty()
  await board.keyboard.press('a')
  await board.keyboard.type('已书面答复')
  await board.getByTestId('clock-meet').click()
  await expect(board.getByTestId('clock-detail')).toHaveAttribute('data-clock-state', 'MET')
  await expect(row).toHaveCount(0)
  await expect(line).toHaveCount(0)

  await page.getByTestId('person-tab-overview').click()
  const told = page.getByTestId('person-timeline').locator(`a[href="/clocks/${id}"]`)
  await expect(told.filter({ hasText: `期限已办理：${name}` })).toBeVisible()
  await told.filter({ hasText: `登记期限：${name}` }).click()
  await expect(page.getByTestId('clock-detail')).toHaveAttribute('data-clock-id', id)
})

async function zhName(code) {
  const answer = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'zh-CN', authorization: `Bearer ${await officer('police')}` },
    body: JSON.stringify({ query: '{ clockRules { code name } }' }),
  })
  const { data } = await answer.json()
  return data.clockRules.find((one) => one.code === code).name
}
