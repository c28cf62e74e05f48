// The person's app in a phone's browser. Tests take `test` and `expect` from console.js: every page is watched.

import { expect } from './console.js'
import { ask, officer } from './server.js'

/** Where a phone of the demo's people usually is: in Yunlong, well away from its boundary. */
export const PLACE = { latitude: 34.245, longitude: 117.245, accuracy: 12 }

/** A phone with a position that pages may ask for. */
export const PHONE = { viewport: { width: 390, height: 844 }, geolocation: PLACE, permissions: ['geolocation'], hasTouch: true }

/** The pages behind the main menu, and what each shows once it is all there. */
export const PAGES = {
  week: 'week-measure',
  report: 'report-form',
  me: 'go-settings',
  receipts: 'receipt-row',
  settings: 'sign-out',
  record: 'record-zone',
  outbox: 'outbox-row',
  spot: 'spot-state',
  leave: 'leave-file',
  leaveform: 'leave-form',
}

/** Opens the app on the page of that name. */
export async function openApp(page, name = 'week') {
  await page.goto(`/m/#/${name}`)
}

/** Binds this browser with the demo's code of this number; every test has people of its own. */
export async function bind(page, number) {
  await openApp(page)
  await page.getByTestId('bind-code').fill(`demo-${String(number).padStart(4, '0')}`)
  await page.getByTestId('bind-submit').click()
  await expect(page.getByTestId('week-duties')).toBeVisible()
}

/** Goes to a page and waits until it is all there. Pages that were open before stay in the document, hidden. */
export async function visit(page, name) {
  await openApp(page, name)
  await expect(page.getByTestId(PAGES[name]).filter({ visible: true }).first()).toBeVisible()
}

/** Writes a report and sends it. */
export async function tell(page, kind, text) {
  await visit(page, 'report')
  await page.getByTestId(`kind-${kind}`).check()
  await page.getByTestId('report-text').fill(text)
  await page.getByTestId('report-send').click()
}

/** The person whose phone was bound with this code, as an officer sees them. */
export async function personNamed(name) {
  const token = await officer('police')
  const query = 'query ($name: String) { people(first: 5, filter: {search: $name}) { edges { node { id name } } } }'
  const { people } = await ask(query, { name }, token)
  return people.edges.map((edge) => edge.node).find((person) => person.name === name)
}

/** Waits until the check-in that is planned for whoever is bound here has come up by itself; see plans.js. */
export async function planned(page) {
  const name = (await page.locator('.hello').first().textContent()).split('，')[0]
  await expect(page.getByTestId('duty-CHECK_IN')).toBeVisible({ timeout: 90_000 })
  return { person: await personNamed(name), token: await officer('police') }
}

/** A picture as a phone's camera makes it: large, and no colour like the next. */
export async function photo(page, { width = 3_000, height = 2_000 } = {}) {
  const text = await page.evaluate(([wide, high]) => {
    const canvas = document.createElement('canvas')
    canvas.width = wide
    canvas.height = high
    const paper = canvas.getContext('2d')
    const colours = paper.createLinearGradient(0, 0, wide, high)
    colours.addColorStop(0, '#dfe7ee')
    colours.addColorStop(1, '#1b5e8c')
    paper.fillStyle = colours
    paper.fillRect(0, 0, wide, high)
    paper.fillStyle = '#f2cfa8'
    paper.beginPath()
    paper.arc(wide / 2, high / 2, Math.min(wide, high) / 4, 0, 7)
    paper.fill()
    return canvas.toDataURL('image/jpeg', 0.9).split(',')[1]
  }, [width, height])
  return { name: 'IMG_0001.jpeg', mimeType: 'image/jpeg', buffer: Buffer.from(text, 'base64') }
}

/** A document of one empty page. */
export const DOCUMENT = {
  name: '诊断证明.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
}

/** Taps on the button of that id and chooses these files in the dialog that it opens. */
export async function choose(page, id, ...files) {
  const dialog = page.waitForEvent('filechooser')
  await page.getByTestId(id).click()
  await (await dialog).setFiles(files)
}

/** How many files the phone keeps. */
export function keptFiles(page) {
  return page.evaluate(() => new Promise((resolve, reject) => {
    const request = indexedDB.open('yunjian')
    request.addEventListener('error', () => reject(request.error))
    request.addEventListener('success', () => {
      const database = request.result
      const close = (count) => {
        database.close()
        resolve(count)
      }
      if (!database.objectStoreNames.contains('files')) return close(0)
      const count = database.transaction('files').objectStore('files').count()
      count.addEventListener('success', () => close(count.result))
    })
  }))
}

export const day = (ahead) => new Date(Date.now() + 8 * 3_600_000 + ahead * 86_400_000).toISOString().slice(0, 10)

/** Writes all of a request for leave but its papers. */
export async function writeLeave(page, place) {
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
}

/** The leave to that place, as an officer sees it. */
export async function leaveTo(place) {
  const token = await officer('police')
  const query = `{ reports(first: 20, filter: {kinds: [LEAVE]}) { edges { node { id
    ... on LeaveRequest { state text places { name } papers { name mediaType size link } } } } } }`
  const { reports } = await ask(query, {}, token)
  return { ...reports.edges.map((edge) => edge.node).find((leave) => leave.places[0].name === place), token }
}

/** Decides on a leave as an officer. */
export async function decide({ id, token }, decision, more = {}) {
  const query = 'mutation ($input: DecideLeaveRequestInput!) { decideLeaveRequest(input: $input) { leaveRequest { state } } }'
  await ask(query, { input: { leaveRequestId: id, decision, ...more } }, token)
}
