// Positions while the app is open: of those who agreed, until they stop it; and under residential surveillance.

import { PHONE, bind, personNamed, visit } from '../lib/app.js'
import { expect, test } from '../lib/console.js'
import { ask, officer } from '../lib/server.js'

test.use(PHONE)

/** When the officer's newest position of the person bound here was taken; null without one. */
async function newest(page) {
  const person = await personNamed((await page.locator('.hello').first().textContent()).split('，')[0])
  const token = await officer('police')
  const query = 'query ($id: ID!) { person(id: $id) { latestLocation { fix { takenAt } } } }'
  return async () => (await ask(query, { id: person.id }, token)).person.latestLocation?.fix.takenAt ?? null
}

/** How often the page has asked the phone where it is since it was loaded. */
async function askedOf(page) {
  await page.addInitScript(() => {
    const { geolocation } = navigator
    const watch = geolocation.watchPosition.bind(geolocation)
    window.asked = 0
    geolocation.watchPosition = (...how) => {
      window.asked += 1
      return watch(...how)
    }
  })
  return () => page.evaluate(() => window.asked)
}

test('nothing is taken before the person agrees and switches it on, and nothing once they switch it off or withdraw', async ({ page }) => {
  const asked = await askedOf(page)
  await page.clock.install()
  await bind(page, 25)
  const at = await newest(page)
  const before = await at()
  await expect(page.getByTestId('tracked')).toHaveCount(0)
  await visit(page, 'settings')
  await expect(page.getByTestId('tracking')).toContainText('现在不取您的位置')
  expect(await at()).toBe(before)

  await page.getByTestId('consent-give-LOCATION').click()
  await expect(page.getByTestId('track-switch')).not.toBeChecked()
  await expect(page.getByTestId('tracked')).toHaveCount(0)
  expect(await at()).toBe(before)
  expect(await asked()).toBe(0)
  await page.getByTestId('track-switch').check()
  await expect(page.getByTestId('tracked').filter({ visible: true })).toContainText('每 5 分钟取一次您的位置')
  await expect.poll(at).not.toBe(before)
  expect(await asked()).toBe(1)
  await expect(page.getByTestId('tracking')).toContainText('上次取位置')
  // What was sent is not kept.
  const left = () => page.evaluate(() => Object.keys(localStorage).filter((key) => /^yunjian\.track\..*\.fixes$/.test(key)).map((key) => localStorage[key]))
  await expect.poll(left).toEqual(['[]'])

  await page.getByTestId('track-switch').uncheck()
  await expect(page.getByTestId('tracked')).toHaveCount(0)
  await page.reload()
  await expect(page.getByTestId('track-switch')).not.toBeChecked()
  await page.getByTestId('track-switch').check()
  await expect(page.getByTestId('tracked').filter({ visible: true })).toBeVisible()
  await page.getByTestId('consent-refuse-LOCATION').click()
  await expect(page.getByTestId('tracking')).toContainText('现在不取您的位置')
  await expect(page.getByTestId('tracked')).toHaveCount(0)

  await test.step('in the minutes to come', async () => {
    // Whether the phone is asked within that time by the page's clock.
    const askedWithin = async (minutes) => {
      const before = await asked()
      await page.clock.runFor(minutes * 60_000)
      return await asked() > before
    }
    expect(await askedWithin(11), 'withdrawn').toBe(false)
    const had = await asked()
    await page.getByTestId('consent-give-LOCATION').click()
    await page.getByTestId('track-switch').check()
    await expect.poll(asked).toBe(had + 1)
    // While the phone still answers it is not asked again, and how long it takes is not the page's time.
    const minuteLater = async () => {
      await page.clock.runFor(60_000)
      return asked()
    }
    await expect.poll(minuteLater, 'switched on').toBe(had + 2)
    await page.getByTestId('track-switch').uncheck()
    await expect(page.getByTestId('tracked')).toHaveCount(0)
    expect(await askedWithin(11), 'switched off').toBe(false)
  })
})

test('under residential surveillance one is taken without consent, once the phone lets it, and the app says so and why', async ({ page, context }) => {
  await context.clearPermissions()
  await bind(page, 27)
  const at = await newest(page)
  await expect(page.getByTestId('tracked')).toContainText('手机没有允许使用位置')
  expect(await at()).toBeNull()
  await context.grantPermissions(PHONE.permissions)
  await page.reload()
  await expect(page.getByTestId('tracked')).toContainText('监视居住期间')
  await expect.poll(at).not.toBeNull()
  await page.getByTestId('tracked-more').click()
  await expect(page.getByTestId('tracking')).toContainText('刑事诉讼法第七十八条')
  await expect(page.getByTestId('track-switch')).toHaveCount(0)
})
