// The person's app: binding, the week, a report and its answer, settings, and an outbox that loses nothing.

import { PHONE, bind, openApp, tell, visit } from '../lib/app.js'
import { expect, test } from '../lib/console.js'
import { ask, officer } from '../lib/server.js'

test.use(PHONE)

test('a wrong code is refused in the server’s words; the right one shows the week, also after a reload', async ({ page }) => {
  await openApp(page)
  await page.getByTestId('bind-submit').click()
  await expect(page.getByText('请填写这一项')).toBeVisible()
  await page.getByTestId('bind-code').fill('NO-SUCH-CODE')
  await page.getByTestId('bind-submit').click()
  await expect(page.getByText('绑定码不正确')).toBeVisible()
  await bind(page, 71)
  await expect(page.getByTestId('week-measure')).toContainText('取保候审')
  await page.reload()
  await expect(page.getByTestId('week-measure')).toContainText(/还剩 \d+ 天/)
})

test('a report gets a receipt, and its answer comes by itself', async ({ page }) => {
  await bind(page, 72)
  const text = `咳嗽三天了。${Date.now()}`
  await tell(page, 'ILLNESS', text)
  await expect(page.getByTestId('sent-SENT')).toBeVisible()
  await expect(page.getByTestId('receipt-id')).toContainText('receipt_')
  const row = page.getByTestId('report-row').filter({ hasText: text })
  await expect(row).toContainText('待受理')

  const token = await officer('police')
  const { reports } = await ask('{ reports(first: 20) { edges { node { id ... on SituationReport { text } } } } }', {}, token)
  const { id } = reports.edges.map((edge) => edge.node).find((report) => report.text === text)
  await ask('mutation ($id: ID!) { takeReport(input: {reportId: $id}) { report { id } } }', { id }, token)
  await expect(row).toContainText('已受理')
  const answer = 'mutation ($id: ID!) { answerReport(input: {reportId: $id, answer: "请先去医院。"}) { report { id } } }'
  await ask(answer, { id }, token)
  await expect(row).toContainText('请先去医院。')
})

test('a call for help says who sees it', async ({ page }) => {
  await bind(page, 73)
  await visit(page, 'report')
  await page.getByTestId('kind-HELP').check()
  await expect(page.getByTestId('report-who')).toContainText('只有帮扶人员能看到')
  await page.getByTestId('kind-ADDRESS_CHANGE').check()
  await expect(page.getByTestId('report-who')).toContainText('24 小时')
})

test('without a network a report waits, survives a reload, and is sent once when the network is back', async ({ page, context, watch }) => {
  watch.allow(/ERR_INTERNET_DISCONNECTED/)
  await bind(page, 74)
  await visit(page, 'report')
  await context.setOffline(true)
  const text = `房东要收回房子。${Date.now()}`
  await page.getByTestId('kind-HARDSHIP').check()
  await page.getByTestId('report-text').fill(text)
  await page.getByTestId('report-send').click()
  await expect(page.getByTestId('sent-WAITING')).toBeVisible()
  await expect(page.getByTestId('sent-WAITING')).toContainText('不算违反规定')
  await context.setOffline(false)
  await page.reload()
  await visit(page, 'outbox')
  await expect(page.getByTestId('sent-SENT').filter({ visible: true })).toBeVisible()
  await visit(page, 'report')
  await expect(page.getByTestId('report-row').filter({ hasText: text })).toHaveCount(1)
})

test('what stands in a form is still there after a reload', async ({ page }) => {
  await bind(page, 75)
  await visit(page, 'report')
  await page.getByTestId('kind-REQUEST').check()
  await page.getByTestId('report-text').fill('想申请')
  await page.reload()
  await expect(page.getByTestId('report-text')).toHaveValue('想申请')
  await expect(page.getByTestId('kind-REQUEST')).toBeChecked()
})

test('type grows to twice its size, the language changes, and both are remembered', async ({ page }) => {
  await bind(page, 76)
  await visit(page, 'settings')
  const size = () => page.getByTestId('sign-out').evaluate((button) => Number.parseFloat(getComputedStyle(button).fontSize))
  const before = await size()
  await page.getByTestId('size-3').check()
  await expect.poll(size).toBe(before * 2)
  await page.getByTestId('language-en-US').check()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-US')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
  expect(await size()).toBe(before * 2)
})

test('a new phone takes the place of the old one, which says so; signing out leaves nothing behind', async ({ page, another, watch }) => {
  // What the old phone still asks.
  watch.allowRefusals()
  await bind(page, 77)
  const second = await another(PHONE)
  await bind(second, 77)
  await visit(second, 'settings')
  await second.getByTestId('sign-out').click()
  await second.getByTestId('sign-out-confirm').click()
  await expect(second.getByTestId('bind-code')).toBeVisible()
  expect(await second.evaluate(() => Object.keys(localStorage))).toEqual([])

  await page.reload()
  await expect(page.getByText('这部手机的绑定已经失效')).toBeVisible()
})
