// The line to the server breaks, or falls silent, while people leave their zones. The console says that it is not
// live, and afterwards nothing is missing and nothing is there twice.

import { alertRows, expect, signIn, test } from '../lib/console.js'
import { Line } from '../lib/line.js'
import { Person } from '../lib/person.js'
import { alertsOf, officer } from '../lib/server.js'

/** What a browser writes when its requests and sockets fail: the subject of these tests. */
const BROKEN = [
  /console error: WebSocket connection to .* failed/,
  /console error: Failed to load resource: net::ERR_/,
  /failed: POST .* net::ERR_(CONNECTION|EMPTY|SOCKET|INTERNET|NETWORK)/,
  // Chromium asks for the page's icon again when the title changes, as it does when the line is cut.
  /failed: GET .*\/seal\.svg net::ERR_/,
]

/** Counts the events by which the stream told of each alert, over all sockets of the page. */
function raisedByStream(page) {
  const count = new Map()
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => {
      const event = JSON.parse(String(payload)).payload?.data?.alertEvents
      if (event?.change === 'RAISED') count.set(event.alert.id, (count.get(event.alert.id) ?? 0) + 1)
    })
  })
  return count
}

async function zoneExitOf(person, token) {
  const found = (await alertsOf(person.id, token)).filter((alert) => alert.kind === 'ZONE_EXIT')
  expect(found).toHaveLength(1)
  return found[0].id
}

test.describe('a line that breaks', () => {
  let line
  test.beforeEach(async () => {
    line = await Line.laid()
  })
  test.afterEach(() => line.remove())

  test('a cut is shown; what happened meanwhile comes once each, by the stream', async ({ page, watch }) => {
    watch.allow(...BROKEN)
    const raised = raisedByStream(page)
    const [before, first, second, third, after] = await Promise.all([45, 48, 49, 50, 53].map(Person.withPhone))
    await signIn(page, 'police', `${line.url}/alerts`)
    const status = page.getByTestId('live-status')
    // One event before the cut gives the stream a place to resume from.
    await before.leave()
    await expect(alertRows(page, before)).toHaveCount(1)

    line.cut()
    await expect(status).toHaveAttribute('data-live', 'false')
    await expect(page.getByTestId('live-banner')).toBeVisible()
    for (const person of [first, second, third]) await person.leave()
    await expect(alertRows(page, first)).toHaveCount(0)

    line.mend()
    const mendedAt = Date.now()
    await expect(status).toHaveAttribute('data-live', 'true', { timeout: 60_000 })
    for (const person of [first, second, third]) {
      await expect(alertRows(page, person).and(page.locator('[data-alert-kind=ZONE_EXIT]'))).toHaveCount(1)
    }
    console.log(`  live and complete ${Date.now() - mendedAt} ms after the line was mended`)
    await expect(page.getByTestId('live-banner')).toHaveCount(0)

    // Live again, and in order: whatever the stream had to say of the others it has said before this one.
    await after.leave()
    await expect(alertRows(page, after)).toHaveCount(1)
    const token = await officer('police')
    for (const person of [before, first, second, third, after]) {
      const id = await zoneExitOf(person, token)
      expect(raised.get(id), `times that the stream told of ${person.name}`).toBe(1)
      await expect(page.locator(`[data-testid=alert-row][data-alert-id="${id}"]`)).toHaveCount(1)
    }
  })

  test('a line that falls silent without a word is noticed', async ({ page, watch }) => {
    watch.allow(...BROKEN)
    const [before, person] = await Promise.all([58, 59].map(Person.withPhone))
    await signIn(page, 'police', `${line.url}/alerts`)
    const status = page.getByTestId('live-status')
    await before.leave()
    await expect(alertRows(page, before)).toHaveCount(1)

    line.fallSilent()
    const silentAt = Date.now()
    await person.leave()
    await expect(status).toHaveAttribute('data-live', 'false', { timeout: 40_000 })
    console.log(`  silence was noticed after ${Date.now() - silentAt} ms`)
    await expect(alertRows(page, person)).toHaveCount(0)

    line.mend()
    await expect(status).toHaveAttribute('data-live', 'true', { timeout: 60_000 })
    await expect(alertRows(page, person)).toHaveCount(1)
  })

  test('a browser that is offline knows it at once', async ({ page, watch }) => {
    watch.allow(...BROKEN)
    const person = await Person.withPhone(28)
    await signIn(page, 'police', `${line.url}/alerts`)
    const status = page.getByTestId('live-status')

    await page.context().setOffline(true)
    // Long before silence would be noticed.
    await expect(status).toHaveAttribute('data-live', 'false', { timeout: 5_000 })
    await person.leave()
    await expect(alertRows(page, person)).toHaveCount(0)

    await page.context().setOffline(false)
    await expect(status).toHaveAttribute('data-live', 'true', { timeout: 60_000 })
    await expect(alertRows(page, person)).toHaveCount(1)
  })
})
