// Leave from the person's request over the officer's decision to the return.

import { PHONE, bind, visit } from '../lib/app.js'
import { expect, test } from '../lib/console.js'
import { ask, officer } from '../lib/server.js'

test.use(PHONE)

const day = (ahead) => new Date(Date.now() + 8 * 3_600_000 + ahead * 86_400_000).toISOString().slice(0, 10)

async function file(page, place) {
  await visit(page, 'leave')
  await page.getByTestId('leave-file').click()
  await page.getByTestId('leave-send').click()
  await expect(page.getByText('请选择所在城市。').first()).toBeVisible()
  await page.getByTestId('leave-purpose-MEDICAL').check()
  await page.getByTestId('leave-place').fill(place)
  await page.getByTestId('leave-city').fill('南京')
  await page.getByTestId('leave-city-Nanjing').check()
  await page.getByTestId('leave-from').fill(day(3))
  await page.getByTestId('leave-to').fill(day(5))
  await page.getByTestId('leave-transport-TRAIN').check()
  await page.getByTestId('leave-contact').fill('王小明')
  await page.getByTestId('leave-phone').fill('13800000000')
  await page.getByTestId('leave-text').fill('复查，约三天。')
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
  const token = await officer('police')
  const { reports } = await ask('{ reports(first: 10, filter: {kinds: [LEAVE]}) { edges { node { id ... on LeaveRequest { places { name } } } } } }', {}, token)
  const { id } = reports.edges.map((edge) => edge.node).find((leave) => leave.places[0].name === place)
  const decide = 'mutation ($input: DecideLeaveRequestInput!) { decideLeaveRequest(input: $input) { leaveRequest { state } } }'
  await ask(decide, { input: { leaveRequestId: id, decision: 'TAKE' } }, token)
  await expect(page.getByTestId('leave-request')).toContainText('审查中')
})
