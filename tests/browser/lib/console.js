// The console as an officer uses it. Tests take `test` and `expect` from here: every page is watched.

import { test as base, expect } from '@playwright/test'

import { Watch } from './watch.js'

export { expect }

export const LANGUAGES = ['zh-CN', 'en-US']
export const SIZES = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } }

/** What takes longest begins first, so that nobody waits for it at the end: `test(title, LONG, …)`. */
export const LONG = { tag: '@long' }

export const test = base.extend({
  /** Watches all pages of the test; the test fails at its end over anything that it did not allow. */
  watch: async ({}, use) => {
    const watch = new Watch()
    await use(watch)
    expect(watch.complaints(), 'console, requests and content policy').toEqual([])
  },
  page: async ({ page, watch }, use) => {
    await watch.over(page)
    await use(page)
  },
  /** Another officer's browser, with nothing in common with the first. */
  another: async ({ browser, watch, baseURL, viewport }, use) => {
    const contexts = []
    await use(async (options = {}) => {
      const settings = { baseURL, viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...options }
      const context = await browser.newContext(settings)
      contexts.push(context)
      const page = await context.newPage()
      await watch.over(page)
      return page
    })
    for (const context of contexts) await context.close()
  },
})

/** Fills in the form and sends it. */
export async function enter(page, username, password) {
  await page.getByTestId('login-username').fill(username)
  await page.getByTestId('login-password').fill(password)
  await page.getByTestId('login-submit').click()
}

/** Signs in and waits until the console is live. */
export async function signIn(page, username, path = '/map') {
  await page.goto(path)
  await enter(page, username, 'demo-only')
  await live(page)
}

/** Waits until alerts and positions arrive by themselves. */
export async function live(page) {
  await expect(page.getByTestId('live-status')).toHaveAttribute('data-live', 'true')
}

/** Waits until the map has drawn all that it was given. */
export async function mapDrawn(page) {
  await expect(page.getByTestId('map')).toHaveAttribute('data-ready', 'true', { timeout: 60_000 })
}

/** Chooses a language and waits until the page speaks it. */
export async function speak(page, language) {
  await page.getByTestId('language-switch').selectOption(language)
  await expect(page.locator('html')).toHaveAttribute('lang', language)
}

/** A person's rows in the inbox. */
export function alertRows(page, person) {
  return page.locator(`[data-testid=alert-row][data-person-id="${person.id}"]`)
}

/** A person's row beside the live map. */
export function liveRow(page, person) {
  return page.locator(`[data-testid=live-person][data-person-id="${person.id}"]`)
}

/** What we promise: from the server's answer to the phone until it is on the officer's screen. */
const ON_SCREEN_WITHIN_MS = 1_000
/** No delay of a busy machine is as long; a page that asks now and then, instead of being told, is soon later. */
const LATEST_MS = 5_000

/**
 * Does each of `acts`, which answer the moment at which the server had it, and measures how long it takes until one
 * element more matches `selector`. The promise is one of the product, not of the machine under it: while a neighbour has
 * a core for itself, a page can come a second late to what it was told in time. So the promise must be kept once, and
 * the others must not be far from it. What delays every message, or waits for a turn, breaks one of the two.
 */
export async function soonOnScreen(page, what, selector, acts) {
  const took = []
  for (const act of acts) {
    const arrival = await noteArrival(page, selector)
    const answeredAt = await act()
    took.push(await arrival() - answeredAt)
  }
  const words = took.map((each) => `${each} ms`).join(', ')
  console.log(`  ${what} was on the screen ${words} after the server's answer to the phone`)
  test.info().annotations.push({ type: `${what} on screen`, description: words })
  expect(Math.min(...took), 'milliseconds until it is on the screen, at best').toBeLessThan(ON_SCREEN_WITHIN_MS)
  expect(Math.max(...took), 'milliseconds until it is on the screen, at worst').toBeLessThan(LATEST_MS)
}

/**
 * Notes the moment at which one element more than now matches `selector`. The page's own clock is this machine's, so the
 * moment can be compared with one taken here, whatever time the test needs to look.
 */
async function noteArrival(page, selector) {
  await page.evaluate((wanted) => {
    const count = () => document.querySelectorAll(wanted).length
    const before = count()
    window.arrivedAt = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (count() <= before) return
        resolve(Date.now())
        observer.disconnect()
      })
      observer.observe(document, { subtree: true, childList: true, attributes: true })
    })
  }, selector)
  return () => page.evaluate(() => window.arrivedAt)
}
