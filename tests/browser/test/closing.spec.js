// What became of an alert is written down with a reason, and nothing is found against anybody unheard.

import { alertRows, expect, signIn, test } from '../lib/console.js'
import { Person } from '../lib/person.js'

async function openAlert(page, person) {
  await person.leave()
  await signIn(page, 'police', '/alerts')
  await alertRows(page, person).getByRole('link').click()
  await page.getByTestId('alert-acknowledge').click()
  await expect(page.getByTestId('alert-detail')).toHaveAttribute('data-alert-state', 'ACKNOWLEDGED')
}

async function findBreach(page) {
  await page.getByTestId('alert-close').click()
  await page.getByTestId('outcome-BREACH').check()
  await page.getByTestId('dialog-text').fill('多次离开指定区域')
  // An exit is of the highest severity: nobody finds a breach alone.
  await page.getByTestId('second-officer').click()
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').last().click()
  await page.getByTestId('dialog-submit').click()
}

test('closed as a false alarm, with a reason', async ({ page }) => {
  const person = await Person.withPhone(51)
  await openAlert(page, person)
  await page.getByTestId('alert-close').click()
  await page.getByTestId('dialog-submit').click()
  await expect(page.getByText('请选择认定结果')).toBeVisible()
  await expect(page.getByText('请填写理由')).toBeVisible()
  await page.getByTestId('outcome-NOISE').check()
  await page.getByTestId('dialog-text').fill('手机定位漂移，已电话核实')
  await page.getByTestId('dialog-submit').click()

  await expect(page.getByTestId('alert-detail')).toHaveAttribute('data-alert-state', 'CLOSED')
  await expect(page.getByTestId('alert-outcome')).toContainText('误报')
  await expect(page.getByTestId('alert-detail')).toContainText('手机定位漂移，已电话核实')
  await expect(alertRows(page, person)).toHaveCount(0)
  await page.getByTestId('alert-tab-CLOSED').click()
  await expect(alertRows(page, person)).toHaveAttribute('data-alert-state', 'CLOSED')
  await page.getByTestId('alert-person').click()
  await expect(page.getByTestId('person-alert')).toContainText('误报')
})

test('a breach cannot be found before the person was heard', async ({ page, watch }) => {
  // The refusals below are answers like any other, but the browser notes their status.
  watch.allow(/status 409: POST .*\/graphql/, /console error: Failed to load resource: .* 409 /)
  const person = await Person.withPhone(52)
  await openAlert(page, person)
  const dialog = page.getByRole('dialog')
  await findBreach(page)
  await expect(dialog.getByTestId('failure')).toHaveText('作出该结论前，请先发起核实，听取本人说明（至少 24 小时）。')
  await dialog.getByRole('button', { name: '取消' }).click()

  await page.getByTestId('alert-open-enquiry').click()
  await page.getByTestId('dialog-text').fill('请说明昨晚去向')
  await page.getByTestId('dialog-submit').click()
  await expect(page.getByTestId('alert-detail')).toHaveAttribute('data-alert-state', 'ENQUIRY')
  await expect(page.getByTestId('alert-detail')).toContainText('说明期限')
  await findBreach(page)
  await expect(dialog.getByTestId('failure')).toHaveText('本人的说明期限尚未届满，暂不能认定违反规定，请在期限届满后办结。')
  await dialog.getByRole('button', { name: '取消' }).click()
  await expect(page.getByTestId('alert-detail')).toHaveAttribute('data-alert-state', 'ENQUIRY')
})
