// Leave from the person's request over the officer's decision to the return.

import { PHONE, bind, decide, leaveTo, visit, writeLeave } from '../lib/app.js'
import { expect, test } from '../lib/console.js'

test.use(PHONE)

/** Adds another place to what is written of the first. */
async function addPlace(page, place) {
  await page.getByTestId('leave-place-add').click()
  await page.getByTestId('leave-place-2').fill(place)
  await page.getByTestId('leave-city-2').fill('苏州')
  await page.getByTestId('leave-city-2-Suzhou (Jiangsu)').check()
}

async function file(page, place, second) {
  await visit(page, 'leave')
  await page.getByTestId('leave-file').click()
  await page.getByTestId('leave-send').click()
  await expect(page.getByText('请选择所在城市。').first()).toBeVisible()
  await writeLeave(page, place)
  if (second) await addPlace(page, second)
  await page.getByTestId('leave-send').click()
  await expect(page.getByTestId('sent-SENT').filter({ visible: true })).toContainText('receipt_')
}

test('a request to two places is filed, cancelled, and both are in its steps', async ({ page }) => {
  await bind(page, 85)
  const [place, second] = [`南京鼓楼医院 ${Date.now()}`, '苏州大学附属第一医院']
  await file(page, place, second)
  const { places } = await leaveTo(place)
  expect(places.map(({ name }) => name), 'in the order of the journey').toEqual([place, second])
  await page.getByTestId('leave-to-list').click()
  await page.getByTestId('leave-row').filter({ hasText: place, visible: true }).click()
  await expect(page.getByTestId('leave-request')).toContainText(`${place}、${second}`)
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
