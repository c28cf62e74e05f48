// Leave from the person's request over the officer's decision to the return.

import { PHONE, bind, decide, leaveTo, visit, writeLeave } from '../lib/app.js'
import { expect, test } from '../lib/console.js'

test.use(PHONE)

async function file(page, place) {
  await visit(page, 'leave')
  await page.getByTestId('leave-file').click()
  await page.getByTestId('leave-send').click()
  await expect(page.getByText('请选择所在城市。').first()).toBeVisible()
  await writeLeave(page, place)
  await page.getByTestId('leave-send').click()
  await expect(page.getByTestId('sent-SENT').filter({ visible: true })).toContainText('receipt_')
}

test('a request is filed, cancelled, and both are in its steps', async ({ page }) => {
  await bind(page, 85)
  const place = `南京鼓楼医院 ${Date.now()}`
  await file(page, place)
  await page.getByTestId('leave-to-list').click()
  await page.getByTestId('leave-row').filter({ hasText: place, visible: true }).click()
  await expect(page.getByTestId('leave-request')).toContainText('复查，约三天。')
  await page.getByTestId('leave-cancel').click()
  await page.getByTestId('leave-cancel-confirm').click()
  await expect(page.getByTestId('leave-request')).toContainText('已取消')
})

test('a decision of the officer arrives by itself', async ({ page }) => {
  await bind(page, 86)
  const place = `南京儿童医院 ${Date.now()}`
  await file(page, place)
  await page.getByTestId('leave-to-list').click()
  await page.getByTestId('leave-row').filter({ hasText: place, visible: true }).click()
  await expect(page.getByTestId('leave-request')).toBeVisible()
  await decide(await leaveTo(place), 'TAKE')
  await expect(page.getByTestId('leave-request')).toContainText('审查中')
})
