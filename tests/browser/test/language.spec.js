// The language changes on the spot, where the officer is, and stays changed.

import { expect, live, mapDrawn, signIn, speak, test } from '../lib/console.js'
import { strangers } from '../lib/texts.js'

/** What is on the page once it is all there. */
const PAGES = {
  '/map': mapDrawn,
  '/alerts': (page) => expect(page.getByTestId('alert-list')).toBeVisible(),
  '/people': (page) => expect(page.getByTestId('person-row').first()).toBeVisible(),
}

for (const [path, loaded] of Object.entries(PAGES)) {
  test(`both languages on ${path}, without losing the place`, async ({ page }) => {
    await signIn(page, 'police', path)
    await loaded(page)
    expect(await strangers(page, 'zh-CN')).toEqual([])
    await speak(page, 'en-US')
    await expect(page).toHaveURL(new RegExp(`${path}$`))
    await expect(page.getByTestId('nav-people')).toContainText('People')
    await live(page)
    await loaded(page)
    expect(await strangers(page, 'en-US')).toEqual([])

    await page.reload()
    await live(page)
    await expect(page.getByTestId('nav-people')).toContainText('People')
    await speak(page, 'zh-CN')
    await expect(page.getByTestId('nav-people')).toContainText('人员')
    await live(page)
    await loaded(page)
    expect(await strangers(page, 'zh-CN')).toEqual([])
  })
}
