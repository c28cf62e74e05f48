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
