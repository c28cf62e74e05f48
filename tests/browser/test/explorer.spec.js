// The explorer of the API: by the console's sign-in, with nothing from another host, queries and subscriptions both.

import { fileURLToPath } from 'node:url'

import { faults } from '../lib/axe.js'
import { expect, LANGUAGES, signIn, SIZES, speak, test } from '../lib/console.js'
import { inspect } from '../lib/inspect.js'
import { HOME, Person } from '../lib/person.js'
import { address } from '../lib/server.js'

const PICTURES = fileURLToPath(new URL('../../../target/screenshots/', import.meta.url))

/** Opens the explorer, signed in, and waits until it knows the schema. */
async function explore(page, username = 'police') {
  await signIn(page, username)
  await page.goto('/explorer')
  await ready(page)
}

async function ready(page) {
  await expect(page.locator('.graphiql-query-editor .view-line').first()).toBeVisible()
  await page.getByRole('button', { name: 'Show Documentation Explorer' }).click()
  await expect(page.locator('.graphiql-doc-explorer-root-type').first()).toContainText(/query/i)
  await page.getByRole('button', { name: 'Hide Documentation Explorer' }).click()
}

const run = (page) => page.locator('.graphiql-execute-button').click()
const answer = (page) => page.locator('.result-window')
/** What the editor shows has no-break spaces for spaces. */
const said = async (page) => (await answer(page).innerText()).replaceAll('\u00a0', ' ')

test('who is not signed in is sent to the console, and gets no editor', async ({ page, watch }) => {
  watch.allowRefusals()
  const scripts = []
  page.on('request', (request) => scripts.push(request.url()))
  for (const language of LANGUAGES) {
    await page.goto('/explorer')
    await expect(page.getByTestId('explorer-signed-out')).toBeVisible()
    await speak(page, language)
    for (const [size, viewport] of Object.entries(SIZES)) {
      await page.setViewportSize(viewport)
      await inspect(page, 'explorer-signed-out', size, language)
    }
  }
  expect(scripts.filter((url) => /monaco|worker|Explorer-/.test(url))).toEqual([])
  await page.getByTestId('explorer-signed-out').getByRole('link').click()
  await expect(page.getByTestId('login-submit')).toBeVisible()
})

test('a query is answered, and everything comes from our server', async ({ page }) => {
  const hosts = new Set()
  page.on('request', (request) => {
    if (/^(https?|wss?):/.test(request.url())) hosts.add(new URL(request.url()).host)
  })
  page.on('websocket', (socket) => hosts.add(new URL(socket.url()).host))
  await explore(page)
  await run(page)
  await expect(answer(page)).toContainText('totalCount')
  expect(await said(page)).toMatch(/"totalCount": \d+/)
  expect([...hosts]).toEqual([new URL(address).host])
  // What was typed may name people: nothing of it stays in the browser.
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))
  expect(kept).not.toMatch(/graphiql|People|totalCount/i)
})

test('a subscription shows what happens by itself, until it is stopped', async ({ page }) => {
  const person = await Person.withPhone(20)
  const place = (step) => ({ latitude: HOME.latitude, longitude: Number((HOME.longitude + 0.0001 * step).toFixed(4)) })
  await person.send([{ ...place(1), secondsAgo: 60 }])
  await explore(page)
  await page.getByRole('tab', { name: 'Locations' }).click()
  const sent = []
  page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => sent.push(JSON.parse(payload))))
  await run(page)
  await expect(page.locator('.graphiql-execute-button')).toHaveAttribute('aria-label', /Stop/)
  await expect(answer(page)).toContainText('longitude')
  expect(sent[0].type).toBe('connection_init')
  expect(sent[0].payload.authorization).toMatch(/^Bearer ./)
  await person.send([place(23)])
  await expect(answer(page)).toContainText(String(place(23).longitude))
  expect(await said(page)).toContain(person.name)
  await run(page)
  await expect(page.locator('.graphiql-execute-button')).toHaveAttribute('aria-label', /Execute/)
  await expect.poll(() => sent.map(({ type }) => type)).toContain('complete')
  expect(await said(page)).toContain(String(place(23).longitude))
})

test('at a desk and on a phone, in both languages', async ({ page }) => {
  await explore(page)
  for (const language of LANGUAGES) {
    await speak(page, language)
    for (const [size, viewport] of Object.entries(SIZES)) {
      await page.setViewportSize(viewport)
      await page.goto('/explorer')
      await ready(page)
      await run(page)
      await expect(answer(page)).toContainText('totalCount')
      await page.screenshot({ path: `${PICTURES}${size}-${language}-explorer.png` })
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect.soft(beyond, `pixels beyond the screen, ${size}`).toBeLessThanOrEqual(0)
      // Query and answer both have room.
      for (const part of ['.graphiql-query-editor', '.graphiql-response']) {
        const { width, height } = await page.locator(part).first().boundingBox()
        expect.soft(Math.min(width, height), `${part}, ${size}`).toBeGreaterThan(150)
      }
      // Our own part of the page; the editor within is GraphiQL's.
      const own = (await faults(page)).filter((fault) => /explorer-(bar|note|notice)/.test(fault))
      expect.soft(own, `axe, ${size}`).toEqual([])
    }
  }
})
