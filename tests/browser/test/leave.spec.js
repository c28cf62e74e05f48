// Leave: asked for, taken, decided in three taps with the article in view; a refusal needs a code and words.

import { expect, signIn, test } from '../lib/console.js'
import { Person } from '../lib/person.js'

const rowOf = (page, id) => page.locator(`[data-testid=leave-row][data-leave-id="${id}"]`)

test('a leave comes by itself, is taken and refused with a code, and the person’s page shows it', async ({ page }) => {
  const person = await Person.withPhone(10)
  await signIn(page, 'police', '/leave')
  await expect(page.getByTestId('leave-list')).toBeVisible()
  const id = await person.askLeave('去南京复查，医生约在后天。')
  await rowOf(page, id).getByRole('link').click()
  const detail = page.getByTestId('leave-detail')
  await expect(detail).toHaveAttribute('data-leave-state', 'FILED')
  await expect(detail.getByTestId('leave-article').locator('.said')).not.toBeEmpty()

  await page.getByTestId('leave-take').click()
  await page.getByTestId('dialog-submit').click()
  await expect(detail).not.toHaveAttribute('data-leave-state', 'FILED')

  const refuse = page.getByTestId('leave-refuse')
  if (await refuse.isVisible()) {
    await refuse.click()
    await expect(page.getByRole('dialog').getByTestId('leave-article')).toBeVisible()
    await page.getByTestId('dialog-submit').click()
    await expect(page.locator('.ant-form-item-explain-error')).toHaveCount(2)
    await page.getByTestId('leave-refusal-code').click()
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click()
    await page.getByTestId('dialog-text').fill('后天上午有开庭，请改期后再申请。')
    await page.getByTestId('dialog-submit').click()
    await expect(detail).toHaveAttribute('data-leave-state', 'REFUSED')
    await expect(page.getByTestId('leave-decision')).toContainText('后天上午有开庭')
    await expect(rowOf(page, id)).toHaveCount(0)
  }
  await page.goto(`/people/${person.id}?tab=duties`)
  await expect(page.locator(`[data-testid=person-leave-row][data-leave-id="${id}"]`)).toBeVisible()
})
