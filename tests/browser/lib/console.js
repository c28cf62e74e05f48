// The console as an officer uses it. Tests take `test` and `expect` from here: every page is watched.

import { test as base, expect } from '@playwright/test'

import { Watch } from './watch.js'

export { expect }

export const LANGUAGES = ['zh-CN', 'en-US']
export const SIZES = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } }

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

/**
 * Notes the moment at which the first element matching `selector` comes to the page. The page's own clock is this
 * machine's, so the moment can be compared with one taken here, whatever time the test needs to look.
 */
export async function noteArrival(page, selector) {
  await page.evaluate((wanted) => {
    window.arrivedAt = new Promise((resolve) => {
      const look = () => {
        if (!document.querySelector(wanted)) return false
        resolve(Date.now())
        return true
      }
      if (look()) return
      const observer = new MutationObserver(() => {
        if (look()) observer.disconnect()
      })
      observer.observe(document, { subtree: true, childList: true, attributes: true })
    })
  }, selector)
  return () => page.evaluate(() => window.arrivedAt)
}
