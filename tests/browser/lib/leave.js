// Leave as people ask for it in the app, and as officers decide it in the console.

import { visit } from './app.js'
import { expect } from './console.js'

/** A moment as the form of the app takes it: the day and the minute in China. */
function inChina(at) {
  const text = new Date(at + 8 * 3_600_000).toISOString()
  return { day: text.slice(0, 10), time: text.slice(11, 16) }
}

/** Fills in the form for a journey to Nanjing from then to then (milliseconds, to the minute) and sends it. */
export async function fileLeave(phone, { place, text, from, to }) {
  const [starts, ends] = [inChina(from), inChina(to)]
  await visit(phone, 'leave')
  await phone.getByTestId('leave-file').click()
  await phone.getByTestId('leave-purpose-FAMILY').check()
  await phone.getByTestId('leave-place').fill(place)
  await phone.getByTestId('leave-city').fill('南京')
  await phone.getByTestId('leave-city-Nanjing').check()
  await phone.getByTestId('leave-from').fill(starts.day)
  await phone.getByTestId('leave-from-time').fill(starts.time)
  await phone.getByTestId('leave-to').fill(ends.day)
  await phone.getByTestId('leave-to-time').fill(ends.time)
  await phone.getByTestId('leave-transport-TRAIN').check()
  await phone.getByTestId('leave-contact').fill('李梅')
  await phone.getByTestId('leave-phone').fill('13900000000')
  await phone.getByTestId('leave-text').fill(text)
  await phone.getByTestId('leave-send').click()
  await expect(phone.getByTestId('sent-SENT').filter({ visible: true })).toContainText('receipt_')
}

/** Opens the request for that place in the app, to watch what becomes of it. */
export async function openInApp(phone, place) {
  await visit(phone, 'leave')
  await phone.getByTestId('leave-row').filter({ hasText: place, visible: true }).click()
  const request = phone.getByTestId('leave-request').filter({ visible: true })
  await expect(request).toContainText(place)
  return request
}

/** The row of a person's leave in the console's list. */
export function leaveRow(page, person) {
  return page.locator(`[data-testid=leave-row][data-person-id="${person.id}"]`)
}

/** Decides the leave that is open: one tap on what is decided, one to confirm it with the article in view; to take it, one. */
export async function decide(page, move, state) {
  await page.getByTestId(`leave-${move}`).click()
  const dialog = page.getByRole('dialog')
  if (move !== 'take') {
    await expect(dialog.getByTestId('leave-article').locator('.said')).not.toBeEmpty()
    await page.getByTestId('dialog-submit').click()
  }
  await expect(dialog).toHaveCount(0)
  if (state) await expect(page.getByTestId('leave-detail')).toHaveAttribute('data-leave-state', state)
}
