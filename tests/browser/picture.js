// Takes the README's picture of the console from a running demo whose phones move: `docs/images/console.png`.

import { fileURLToPath } from 'node:url'

import { chromium, expect as hasty } from '@playwright/test'

import config from './playwright.config.js'
import { mapDrawn, SIZES } from './lib/console.js'
import { address, ask, officer } from './lib/server.js'

const PICTURE = fileURLToPath(new URL('../../docs/images/console.png', import.meta.url))
/** A demo whose phones move leaves a small machine little time for pictures. */
const expect = hasty.configure({ timeout: 60_000 })
/** So many alerts must be waiting before it is worth a picture. */
const ALERTS = 3

/** An alert that somebody left a zone, once there are enough alerts. */
async function zoneExit() {
  const token = await officer('police')
  const query = '{ alerts(first: 50, filter: { states: [RAISED] }) { edges { node { id kind evidence { fixKey } } } } }'
  for (;;) {
    const alerts = (await ask(query, {}, token)).alerts.edges.map(({ node }) => node)
    const exit = alerts.find((alert) => alert.kind === 'ZONE_EXIT' && alert.evidence.length > 0)
    if (exit && alerts.length >= ALERTS) return exit
    await new Promise((resolve) => setTimeout(resolve, 5_000))
  }
}

const browser = await chromium.launch(config.use.launchOptions)
const page = await browser.newPage({ viewport: SIZES.desktop, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', baseURL: address })
const alert = await zoneExit()
await page.goto(`/map?alert=${alert.id}`)
await page.getByTestId('login-username').fill('police')
await page.getByTestId('login-password').fill('demo-only')
await page.getByTestId('login-submit').click()
await expect(page.getByTestId('live-status')).toHaveAttribute('data-live', 'true')
await mapDrawn(page)
await expect(page.getByTestId('map-evidence')).toBeVisible()
await expect(page.getByTestId('alerts-badge')).toBeVisible()
await page.getByTestId('map-evidence').getByRole('button', { name: '24 小时轨迹' }).click()
await expect(page.getByTestId('map-person')).toBeVisible()
await expect(page.getByTestId('map')).not.toHaveAttribute('data-track', '0')
await page.getByTestId('map-fit').click()
// The map has no sign of being at rest again after it was moved.
await page.waitForTimeout(3_000)
await page.screenshot({ path: PICTURE })
await browser.close()
