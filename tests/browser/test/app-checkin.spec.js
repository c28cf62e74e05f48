// A check-in from the officer's plan to the person's receipt, with and without a position; consents.

import { PHONE, PLACE, bind, planned, visit } from '../lib/app.js'
import { expect, test } from '../lib/console.js'
import { ask } from '../lib/server.js'

test.use(PHONE)

const CHECK_INS = `query ($id: ID!) { person(id: $id) { reports(first: 5) { edges { node {
  ... on CheckIn { id state late note location { accuracy } answers { question { key } text } } } } } } }`

async function checkInOf({ person, token }) {
  const { person: found } = await ask(CHECK_INS, { id: person.id }, token)
  return found.reports.edges.map((edge) => edge.node).find((node) => node.state && node.state !== 'PLANNED')
}

test('a check-in comes up by itself, asks for consent, is looked over and sent with a position', async ({ page, context }) => {
  await bind(page, 82)
  const theirs = await planned(page)
  await page.getByTestId('duty-CHECK_IN').click()
  await page.getByTestId('checkin-next').click()
  await expect(page.getByText('请获取位置，或者选择不提供。')).toBeVisible()
  await page.getByTestId('answer-still_same-YES').check()
  await page.getByTestId('answer-needs').fill('无')
  await page.getByTestId('checkin-agree').click()
  await context.setGeolocation(PLACE)
  await page.getByTestId('checkin-position').click()
  await expect(page.getByText('已获取，误差约 12 米')).toBeVisible()
  await page.getByTestId('checkin-next').click()
  await expect(page.getByTestId('checkin-check')).toContainText('无')
  await page.getByTestId('checkin-send').click()
  await expect(page.getByTestId('sent-SENT').filter({ visible: true })).toContainText('receipt_')
  const kept = await checkInOf(theirs)
  expect(kept).toMatchObject({ state: 'SUBMITTED', late: false, location: { accuracy: 12 } })
  expect(kept.answers.map((answer) => answer.text)).toEqual(['YES', '无'])
  await visit(page, 'receipts')
  await expect(page.getByTestId('receipt-row').filter({ hasText: '在线报到' })).toHaveCount(1)

  await test.step('what the officer wrote of it stands in the record, and below the receipt', async () => {
    const review = 'mutation ($input: ReviewCheckInInput!) { reviewCheckIn(input: $input) { checkIn { state } } }'
    const note = '情况属实，请按时复诊。'
    await ask(review, { input: { checkInId: kept.id, note } }, theirs.token)
    await visit(page, 'record')
    const row = page.getByTestId('checkin-row').filter({ hasText: note, visible: true })
    await expect(row).toContainText('已核实')
    await row.click()
    const done = page.getByTestId('checkin-done').filter({ visible: true })
    await expect(done).toContainText(note)
    await expect(done).toContainText('审阅')
  })
})

test('on a slow line and a slow phone a check-in takes less than a minute', async ({ page, context }) => {
  test.setTimeout(180_000)
  await bind(page, 88)
  const theirs = await planned(page)
  // Slow 3G, and a quarter of this machine's speed.
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true })
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: 50_000,
    uploadThroughput: 50_000,
  })
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  const from = Date.now()
  // From opening the app, nothing of it kept, to the receipt.
  await page.reload()
  await page.getByTestId('duty-CHECK_IN').click()
  await page.getByTestId('answer-still_same-YES').check()
  await page.getByTestId('answer-needs').fill('无')
  await page.getByTestId('checkin-agree').click()
  await context.setGeolocation(PLACE)
  await page.getByTestId('checkin-position').click()
  await expect(page.getByText('已获取，误差约 12 米')).toBeVisible({ timeout: 30_000 })
  await page.getByTestId('checkin-next').click()
  await page.getByTestId('checkin-send').click()
  await expect(page.getByTestId('sent-SENT').filter({ visible: true })).toContainText('receipt_', { timeout: 30_000 })
  const seconds = (Date.now() - from) / 1_000
  console.log(`  a check-in on slow 3G with a quarter of the speed took ${seconds.toFixed(1)} s`)
  expect(seconds).toBeLessThan(60)
  expect(await checkInOf(theirs)).toMatchObject({ state: 'SUBMITTED', late: false })
})

test('a check-in without a position counts all the same; what was answered survives a reload', async ({ page }) => {
  await bind(page, 83)
  const theirs = await planned(page)
  await page.getByTestId('duty-CHECK_IN').click()
  await page.getByTestId('answer-needs').fill('找工作')
  await page.reload()
  await expect(page.getByTestId('answer-needs')).toHaveValue('找工作')
  await page.getByTestId('answer-still_same-NO').check()
  await page.getByTestId('checkin-without').check()
  await page.getByTestId('checkin-next').click()
  await page.getByTestId('checkin-send').click()
  await expect(page.getByTestId('sent-SENT').filter({ visible: true })).toBeVisible()
  expect(await checkInOf(theirs)).toMatchObject({ state: 'SUBMITTED', location: null })
})

test('a consent is given and withdrawn in the settings', async ({ page }) => {
  await bind(page, 84)
  await visit(page, 'settings')
  await expect(page.getByTestId('consent-NOTICES')).toBeVisible()
  await expect(page.getByTestId('allow-wechat'), 'a browser has no WeChat to ask through').toHaveCount(0)
  const consent = page.getByTestId('consent-LOCATION')
  await page.getByTestId('consent-give-LOCATION').click()
  await expect(consent).toContainText('已同意')
  await page.getByTestId('consent-refuse-LOCATION').click()
  await expect(consent).toContainText('已撤回')
})
