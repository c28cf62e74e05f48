// Check-ins: planned on the person's page, open by themselves, handed in, reviewed with one key; or recorded by hand.

import { LONG, expect, signIn, test } from '../lib/console.js'
import { Person } from '../lib/person.js'
import { openCheckIn, soon } from '../lib/plans.js'
import { ask, officer } from '../lib/server.js'

/** Plans check-ins on every day by the form, from the next minute on. */
async function plan(page, person) {
  await signIn(page, 'police', `/people/${person.id}?tab=duties`)
  await expect(page.getByTestId('person-consents')).toBeVisible()
  await page.getByTestId('plan-set').click()
  const form = page.getByTestId('plan-form')
  await expect(form.getByTestId('plan-no-location'), 'nobody has agreed to it').toBeVisible()
  for (const box of await form.getByRole('checkbox').all()) if (await box.isEnabled()) await box.check()
  await form.getByTestId('plan-window').fill('60')
  const opensAt = soon(15)
  await form.getByTestId('plan-opens-at').fill(opensAt)
  await page.getByTestId('dialog-submit').click()
  await expect(page.getByTestId('plan-when')).toContainText(opensAt)
}

test('a plan is set, opens by itself, is answered and reviewed with one key', LONG, async ({ page }) => {
  test.setTimeout(240_000)
  const person = await Person.withPhone(6)
  const line = page.getByTestId('person-check-in').first()
  await plan(page, person)
  await expect(line).toHaveCount(0)
  await expect(line).toBeVisible({ timeout: 120_000 })
  const id = await line.getAttribute('data-check-in-id')

  await page.goto('/check-ins')
  const { node } = await ask('query ($id: ID!) { node(id: $id) { ... on CheckIn { questions { key kind } } } }', { id }, await officer('police'))
  await person.checkIn(id, node.questions.map(({ key, kind }) => ({ key, text: kind === 'YES_NO' ? 'YES' : '一切照旧' })))
  const row = page.locator(`[data-testid=check-in-row][data-check-in-id="${id}"]`)
  await row.getByRole('link').click()
  const detail = page.getByTestId('check-in-detail')
  await expect(detail).toHaveAttribute('data-check-in-state', 'SUBMITTED')
  await expect(page.getByTestId('check-in-answers')).toContainText('是')
  await page.keyboard.press('a')
  await expect(detail).toHaveAttribute('data-check-in-state', 'REVIEWED')
  await expect(row).toHaveCount(0)
})

test('one made by telephone is recorded, and a plan ends', async ({ page }) => {
  const person = await Person.withPhone(9)
  const id = await openCheckIn(person.id)
  await signIn(page, 'police', `/people/${person.id}?tab=duties`)
  await page.locator(`[data-testid=person-check-in][data-check-in-id="${id}"]`).getByRole('link').click()
  await page.getByTestId('check-in-record').click()
  await page.getByRole('dialog').getByText('电话', { exact: true }).click()
  await page.getByTestId('dialog-submit').click()
  await expect(page.locator('.ant-form-item-explain-error')).toBeVisible()
  await page.getByTestId('dialog-text').fill('今天上午通电话，住处和工作都没有变化。')
  await page.getByTestId('dialog-submit').click()
  await expect(page.getByTestId('check-in-detail')).toHaveAttribute('data-check-in-state', 'REVIEWED')

  await page.goto(`/people/${person.id}?tab=duties`)
  await expect(page.getByTestId('plan-when')).toBeVisible()
  await page.getByTestId('plan-end').click()
  await page.getByTestId('plan-end-confirm').click()
  await expect(page.getByTestId('plan-set')).toBeVisible()
  await expect(page.getByTestId('plan-when')).toHaveCount(0)
})
