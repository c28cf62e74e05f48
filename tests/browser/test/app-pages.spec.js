// What must hold on every page of the app: nothing for axe, no word of the other language, nothing wider than the
// screen, targets that a thumb hits; and a first visit that a slow line can bear.

import { fileURLToPath } from 'node:url'

import { faults } from '../lib/axe.js'
import { PAGES, PHONE, bind, openApp, tell, visit } from '../lib/app.js'
import { LANGUAGES, expect, test } from '../lib/console.js'
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

test('every page, in both languages, in plain and in largest type', async ({ page }) => {
  test.setTimeout(300_000)
  await openApp(page)
  for (const language of LANGUAGES) {
    for (const size of [1, 3]) {
      await prefer(page, { language, size })
      await expect(page.getByTestId('bind-code')).toBeVisible()
      await examine(page, 'signin', language, size)
    }
  }
  await bind(page, 80)
  await tell(page, 'REQUEST', 'abc 123')
  await expect(page.getByTestId('sent-SENT')).toBeVisible()
  for (const language of LANGUAGES) {
    for (const size of [1, 3]) {
      await prefer(page, { language, size })
      for (const name of Object.keys(PAGES)) {
        await visit(page, name)
        await examine(page, name, language, size)
      }
    }
  }
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
  expect(bytes).toBeLessThan(200 * 1024)
})
