// What must hold on every page of the app: nothing for axe, no word of the other language, nothing wider than the
// screen, targets that a thumb hits; and a first visit that a slow line can bear.

import { fileURLToPath } from 'node:url'

import { faults } from '../lib/axe.js'
import { DOCUMENT, PAGES, PHONE, bind, choose, decide, leaveTo, openApp, photo, planned, tell, visit, writeLeave } from '../lib/app.js'
import { LANGUAGES, LONG, expect, test } from '../lib/console.js'
import { strangersOf } from '../lib/texts.js'

test.use(PHONE)

const strangers = strangersOf('mini-program')
const picture = (name) => fileURLToPath(new URL(`../../../target/screenshots/app-${name}.png`, import.meta.url))

async function examine(page, name, language, size) {
  const where = `${name}, ${language}, size ${size}`
  await page.screenshot({ path: picture(`${name}-${language}-${size}`) })
  expect(await faults(page), where).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth), where).toBeLessThanOrEqual(PHONE.viewport.width)
  const small = await page.evaluate((least) =>
    [...document.querySelectorAll('button, .option, .input')]
      .filter((target) => target.checkVisibility() && target.getBoundingClientRect().height < least)
      .map((target) => target.outerHTML.slice(0, 100)), 44)
  expect(small, where).toEqual([])
  expect(await strangers(page, language), where).toEqual([])
}

async function prefer(page, preferences) {
  await page.evaluate((chosen) => localStorage.setItem('yunjian.preferences', JSON.stringify(chosen)), preferences)
  await page.reload()
}

for (const [number, size, type] of [[80, 1, 'plain'], [70, 3, 'largest']]) {
  test(`every page, in both languages, in ${type} type`, LONG, async ({ page }) => {
    test.setTimeout(180_000)
    await openApp(page)
    for (const language of LANGUAGES) {
      await prefer(page, { language, size })
      await expect(page.getByTestId('bind-code')).toBeVisible()
      await examine(page, 'signin', language, size)
    }
    await bind(page, number)
    await tell(page, 'REQUEST', 'abc 123')
    await expect(page.getByTestId('sent-SENT')).toBeVisible()
    for (const language of LANGUAGES) {
      await prefer(page, { language, size })
      for (const name of Object.keys(PAGES)) {
        await visit(page, name)
        await examine(page, name, language, size)
      }
    }
  })
}

/** Examines a page as it is, in both languages, in plain and in largest type. */
async function each(page, name, path, ready) {
  for (const language of LANGUAGES) {
    for (const size of [1, 3]) {
      await openApp(page, path)
      await prefer(page, { language, size })
      await ready()
      await examine(page, name, language, size)
    }
  }
}

test('a check-in with a photo, in both languages, in plain and in largest type', async ({ page }) => {
  test.setTimeout(180_000)
  await bind(page, 26)
  await planned(page)
  await page.getByTestId('duty-CHECK_IN').click()
  const checkIn = new URL(page.url()).hash.slice(2)
  await each(page, 'checkin-ask', checkIn, () => expect(page.getByTestId('checkin-agree-photo')).toBeVisible())
  await page.getByTestId('checkin-agree').click()
  await page.getByTestId('checkin-agree-photo').click()
  await choose(page, 'checkin-photo', await photo(page, { width: 900, height: 1_200 }))
  await expect(page.locator('img.photo')).toBeVisible()
  await each(page, 'checkin-photo', checkIn, async () => {
    await expect(page.locator('img.photo')).toBeVisible()
    await page.getByTestId('checkin-without-photo').scrollIntoViewIfNeeded()
  })
})

test('leave with papers, and tracking, in both languages, in plain and in largest type', LONG, async ({ page }) => {
  test.setTimeout(180_000)
  await bind(page, 99)
  const place = `南京 ${Date.now()}`
  await visit(page, 'leaveform')
  await writeLeave(page, place)
  await choose(page, 'leave-papers-add', await photo(page, { width: 900, height: 1_200 }), DOCUMENT)
  await expect(page.getByTestId('paper')).toHaveCount(2)
  await page.getByTestId('leave-send').click()
  await expect(page.getByTestId('sent-SENT').filter({ visible: true })).toBeVisible()
  const leave = await leaveTo(place)
  await decide(leave, 'TAKE')
  await decide(leave, 'ASK_FOR_MORE', { reason: '123' })
  await openApp(page, 'leaveform')
  await choose(page, 'leave-papers-add', await photo(page, { width: 900, height: 1_200 }), DOCUMENT)
  await expect(page.getByTestId('paper')).toHaveCount(2)
  await each(page, 'leave-papers', 'leaveform', async () => {
    await expect(page.locator('img.paper-picture')).toBeVisible()
    await page.getByTestId('leave-papers-add').scrollIntoViewIfNeeded()
  })
  await each(page, 'leave-more', `leavecase?id=${leave.id}`, async () => {
    await expect(page.locator('img.paper-thumb')).toBeVisible()
    await page.getByTestId('leave-papers-in').scrollIntoViewIfNeeded()
  })
  await visit(page, 'settings')
  await page.getByTestId('consent-give-LOCATION').click()
  await each(page, 'settings-tracking', 'settings', async () => {
    await expect(page.getByTestId('track-switch')).toBeVisible()
    await page.getByTestId('track-switch').scrollIntoViewIfNeeded()
  })
})

test('a first visit loads less than 200 kB', async ({ page }) => {
  const client = await page.context().newCDPSession(page)
  await client.send('Network.enable')
  let bytes = 0
  client.on('Network.loadingFinished', (event) => {
    bytes += event.encodedDataLength
  })
  await openApp(page)
  await expect(page.getByTestId('bind-code')).toBeVisible()
  await page.waitForLoadState('networkidle')
  // Less than the framework alone would be: nothing was counted.
  expect(bytes).toBeGreaterThan(40 * 1024)
  expect(bytes).toBeLessThan(200 * 1024)
})
