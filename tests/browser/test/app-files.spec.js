// Files that people add: the photo of a check-in, papers of a leave; over reloads and without a network.

import { DOCUMENT, PHONE, bind, choose, decide, keptFiles, leaveTo, photo, planned, visit, writeLeave } from '../lib/app.js'
import { expect, test } from '../lib/console.js'
import { address, ask } from '../lib/server.js'

test.use(PHONE)

const PHOTOS = `query ($id: ID!) { person(id: $id) { reports(first: 5) { edges { node {
  ... on CheckIn { state photo { mediaType size link } } } } } } }`

async function checkInOf({ person, token }) {
  const { person: found } = await ask(PHOTOS, { id: person.id }, token)
  return found.reports.edges.map((edge) => edge.node).find((node) => node.state && node.state !== 'PLANNED')
}

async function answer(page) {
  await page.getByTestId('answer-still_same-YES').check()
  await page.getByTestId('answer-needs').fill('无')
}

const sent = (page) => expect(page.getByTestId('sent-SENT').filter({ visible: true })).toContainText('receipt_')
const widthOf = (picture) => picture.evaluate(async (image) => {
  await image.decode()
  return image.naturalWidth
})

test('a photo is agreed to, taken, made smaller, kept over a reload, taken away, taken again and sent', async ({ page }) => {
  await bind(page, 20)
  const theirs = await planned(page)
  await page.getByTestId('duty-CHECK_IN').click()
  await answer(page)
  await page.getByTestId('checkin-next').click()
  await expect(page.getByText('请拍照，或者选择不附照片。')).toBeVisible()
  await page.getByTestId('checkin-agree-photo').click()
  const picture = await photo(page)
  await choose(page, 'checkin-photo', picture)
  const preview = page.locator('img.photo')
  expect(await widthOf(preview)).toBe(1_600)
  await page.reload()
  expect(await widthOf(preview)).toBe(1_600)
  expect(await keptFiles(page)).toBe(1)
  await page.getByTestId('checkin-photo-remove').click()
  await expect(preview).toHaveCount(0)
  await expect.poll(() => keptFiles(page)).toBe(0)
  await choose(page, 'checkin-photo', { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('abc') })
  await expect(page.getByTestId('files-KIND')).toBeVisible()
  await choose(page, 'checkin-photo', picture)
  await expect(preview).toBeVisible()
  await page.getByTestId('checkin-next').click()
  await expect(page.getByTestId('checkin-check').locator('img.photo')).toBeVisible()
  await page.getByTestId('checkin-send').click()
  await sent(page)
  const { state, photo: got } = await checkInOf(theirs)
  expect([state, got.mediaType]).toEqual(['SUBMITTED', 'image/jpeg'])
  expect(got.size).toBeLessThan(picture.buffer.length)
  const response = await fetch(address + got.link)
  expect([response.status, (await response.arrayBuffer()).byteLength]).toEqual([200, got.size])
  await expect.poll(() => keptFiles(page)).toBe(0)
})

test('a check-in without a photo counts all the same', async ({ page }) => {
  await bind(page, 21)
  const theirs = await planned(page)
  await page.getByTestId('duty-CHECK_IN').click()
  await answer(page)
  await page.getByTestId('checkin-without-photo').check()
  await page.getByTestId('checkin-next').click()
  await expect(page.getByTestId('checkin-check')).toContainText('不附照片')
  await page.getByTestId('checkin-send').click()
  await sent(page)
  expect(await checkInOf(theirs)).toEqual({ state: 'SUBMITTED', photo: null })
})

test('papers wait for the network over a reload, arrive once, and are looked at again', async ({ page, context, watch }) => {
  watch.allow(/ERR_INTERNET_DISCONNECTED/)
  await bind(page, 22)
  await visit(page, 'leaveform')
  const place = `南京鼓楼医院 ${Date.now()}`
  await writeLeave(page, place)
  await choose(page, 'leave-papers-add', await photo(page), DOCUMENT)
  await expect(page.getByTestId('paper')).toHaveCount(2)
  await page.reload()
  await expect(page.getByTestId('paper')).toHaveCount(2)
  expect(await widthOf(page.locator('img.paper-picture'))).toBe(2_400)
  await context.setOffline(true)
  await page.getByTestId('leave-send').click()
  await expect(page.getByTestId('sent-WAITING')).toBeVisible()
  await context.setOffline(false)
  await page.reload()
  await visit(page, 'outbox')
  await sent(page)
  await expect.poll(() => keptFiles(page)).toBe(0)
  const { papers } = await leaveTo(place)
  expect(papers.map(({ name, mediaType }) => [name, mediaType])).toEqual([['IMG_0001.jpg', 'image/jpeg'], ['诊断证明.pdf', 'application/pdf']])

  await visit(page, 'leave')
  await page.getByTestId('leave-row').filter({ hasText: place, visible: true }).click()
  await expect(page.getByTestId('paper-in')).toHaveCount(2)
  expect(await widthOf(page.locator('img.paper-thumb'))).toBe(2_400)
  await page.getByTestId('paper-in').first().click()
  expect(await widthOf(page.locator('img.paper-large'))).toBe(2_400)
  await page.getByTestId('dialog-close').click()
  const download = page.waitForEvent('download')
  await page.getByTestId('paper-in').last().click()
  expect((await download).suggestedFilename()).toBe('诊断证明.pdf')
})

test('papers that the officer asks for, or that an urgent leave still needs, are handed in later without a word', async ({ page }) => {
  await bind(page, 23)
  await visit(page, 'leaveform')
  const place = `南京口腔医院 ${Date.now()}`
  await writeLeave(page, place)
  await page.getByTestId('leave-send').click()
  await sent(page)
  const leave = await leaveTo(place)
  await decide(leave, 'TAKE')
  await decide(leave, 'ASK_FOR_MORE', { reason: '请补交病历。' })
  await page.getByTestId('leave-to-list').click()
  await page.getByTestId('leave-row').filter({ hasText: place, visible: true }).click()
  await page.getByTestId('amend-send').click()
  await expect(page.getByText('请填写说明，或添加材料。')).toBeVisible()
  await choose(page, 'amend-papers-add', await photo(page, { width: 900, height: 1_200 }))
  await expect(page.getByTestId('paper')).toHaveCount(1)
  await page.reload()
  await expect(page.getByTestId('paper')).toHaveCount(1)
  await page.getByTestId('amend-send').click()
  await expect(page.getByTestId('leave-request')).toContainText('审查中')
  await expect(page.getByTestId('paper-in')).toHaveCount(1)
  expect(await leaveTo(place)).toMatchObject({ text: '复查，约三天。', papers: [{ mediaType: 'image/jpeg' }] })

  // Once the officer has let it begin.
  await visit(page, 'leaveform')
  const urgent = `南京急救中心 ${Date.now()}`
  await page.getByTestId('leave-kind-URGENT').check()
  await writeLeave(page, urgent)
  // In two hours, China time.
  const [date, time] = new Date(Date.now() + 10 * 3_600_000).toISOString().split('T')
  await page.getByTestId('leave-from').fill(date)
  await page.getByTestId('leave-from-time').fill(time.slice(0, 5))
  await page.getByTestId('leave-send').click()
  await sent(page)
  await decide(await leaveTo(urgent), 'ACKNOWLEDGE')
  await page.getByTestId('leave-to-list').click()
  await page.getByTestId('leave-row').filter({ hasText: urgent, visible: true }).click()
  await expect(page.getByTestId('leave-request')).toContainText('补交材料')
  await choose(page, 'amend-papers-add', DOCUMENT)
  await expect(page.getByTestId('paper')).toHaveCount(1)
  await page.getByTestId('amend-send').click()
  await expect(page.getByTestId('paper-in')).toHaveCount(1)
  expect((await leaveTo(urgent)).papers).toMatchObject([{ name: '诊断证明.pdf' }])
})

test('what the server refuses comes back to the form with its file', async ({ page, watch }) => {
  watch.allow(/status 400: POST .*\/files/, /the server responded with a status of 400/)
  await bind(page, 24)
  await visit(page, 'leaveform')
  await writeLeave(page, `南京脑科医院 ${Date.now()}`)
  // It says that it is a document, and is none.
  await choose(page, 'leave-papers-add', { ...DOCUMENT, buffer: Buffer.from('just words, and more of them') })
  await expect(page.getByTestId('paper')).toHaveCount(1)
  await page.getByTestId('leave-send').click()
  await expect(page.getByTestId('sent-REFUSED').filter({ visible: true })).toContainText('仅接收')
  await page.getByTestId('sent-edit').filter({ visible: true }).click()
  await page.getByTestId('paper-remove').click()
  await expect.poll(() => keptFiles(page)).toBe(0)
  await page.getByTestId('leave-send').click()
  await sent(page)

  // Nothing of a person is left on a phone that they signed out of.
  await visit(page, 'leaveform')
  await choose(page, 'leave-papers-add', DOCUMENT)
  await expect(page.getByTestId('paper')).toHaveCount(1)
  await visit(page, 'settings')
  await page.getByTestId('sign-out').click()
  await page.getByTestId('sign-out-confirm').click()
  await expect(page.getByTestId('bind-code').filter({ visible: true })).toBeVisible()
  await expect.poll(() => keptFiles(page)).toBe(0)
})
