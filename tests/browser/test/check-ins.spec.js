// Check-ins: planned on the person's page, open by themselves, handed in, reviewed with one key; or recorded by hand.

import { expect, signIn, test } from '../lib/console.js'
import { Person } from '../lib/person.js'
import { ask, officer } from '../lib/server.js'

/** The next full minute that is not about to begin, China time, `HH:MM`. */
function soon() {
  return new Date(Date.now() + 75_000).toLocaleTimeString('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' })
}

/** Plans check-ins on every day by the form. */
async function plan(page, person, opensAt) {
  await signIn(page, 'police', `/people/${person.id}?tab=duties`)
  await expect(page.getByTestId('person-consents')).toBeVisible()
  await page.getByTestId('plan-set').click()
  const form = page.getByTestId('plan-form')
  await expect(form.getByTestId('plan-no-location'), 'nobody has agreed to it').toBeVisible()
  for (const box of await form.getByRole('checkbox').all()) if (await box.isEnabled()) await box.check()
  await form.getByTestId('plan-opens-at').fill(opensAt)
  await form.getByTestId('plan-window').fill('60')
  await page.getByTestId('dialog-submit').click()
  await expect(page.getByTestId('plan-when')).toContainText(opensAt)
}

test('a plan is set, opens by itself, is answered and reviewed with one key', async ({ page }) => {
  test.setTimeout(240_000)
  const person = await Person.withPhone(6)
  await plan(page, person, soon())
  const line = page.getByTestId('person-check-in').first()
  await expect(line).toBeVisible({ timeout: 150_000 })
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
  test.setTimeout(240_000)
  const person = await Person.withPhone(9)
  await plan(page, person, soon())
  const line = page.getByTestId('person-check-in').first()
  await expect(line).toBeVisible({ timeout: 150_000 })
  await line.getByRole('link').click()
  await page.getByTestId('check-in-record').click()
  await page.getByRole('dialog').getByText('电话', { exact: true }).click()
  await page.getByTestId('dialog-submit').click()
  await expect(page.locator('.ant-form-item-explain-error')).toBeVisible()
  await page.getByTestId('dialog-text').fill('今天上午通电话，住处和工作都没有变化。')
  await page.getByTestId('dialog-submit').click()
  await expect(page.getByTestId('check-in-detail')).toHaveAttribute('data-check-in-state', 'REVIEWED')

  await page.goto(`/people/${person.id}?tab=duties`)
  await page.getByTestId('plan-end').click()
  await page.getByTestId('plan-end-confirm').click()
  await expect(page.getByTestId('plan-when')).toHaveCount(0)
})
