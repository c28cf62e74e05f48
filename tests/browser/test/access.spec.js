// Everybody can use it: axe finds nothing against WCAG 2.2 AA on any page, in either language, at either size.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

import { alertRows, enter, expect, LANGUAGES, signIn, SIZES, speak, test } from '../lib/console.js'
import { Person } from '../lib/person.js'
import { ROUTES, still } from '../lib/routes.js'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What axe finds wrong with the page as it is, each in a line. */
async function faults(page) {
  await still(page)
  await page.evaluate(AXE)
  const violations = await page.evaluate(async (values) => {
    const result = await window.axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] })
    return result.violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ target, html, failureSummary }) => ({ target, html, failureSummary })) }))
  }, TAGS)
  return violations.map(({ id, help, nodes }) =>
    `${id}: ${help} (${nodes.length}): ${nodes.slice(0, 3).map((node) => `${node.target} ${node.html.slice(0, 200)} ${node.failureSummary}`).join(' | ')}`)
}

for (const [size, viewport] of Object.entries(SIZES)) {
  for (const language of LANGUAGES) {
    test.describe(`${size}, ${language}`, () => {
      test.use({ viewport, locale: language })

      test('axe finds nothing at sign-in', async ({ page, watch }) => {
        watch.allow(/status 401: POST .*\/graphql/, /console error: Failed to load resource: .* 401 /)
        await page.goto('/')
        await expect(page.getByTestId('login-submit')).toBeVisible()
        await speak(page, language)
        expect(await faults(page)).toEqual([])
        await page.getByTestId('login-submit').click()
        await expect(page.getByTestId('login-username')).toHaveAttribute('aria-invalid', 'true')
        expect(await faults(page)).toEqual([])
        await enter(page, 'prosecutor', 'not-the-password')
        await expect(page.getByTestId('login-error')).toBeVisible()
        expect(await faults(page)).toEqual([])
      })

      test('axe finds nothing on any page', async ({ page }) => {
        test.setTimeout(300_000)
        const person = await Person.withPhone(81)
        await person.leave()
        await signIn(page, 'prosecutor', '/alerts')
        const alertId = await alertRows(page, person).first().getAttribute('data-alert-id')
        for (const route of ROUTES) {
          await test.step(route.name, async () => {
            await route.visit(page, { person, alertId })
            expect.soft(await faults(page), route.name).toEqual([])
          })
        }
      })

      test('no page is wider than the screen', async ({ page }) => {
        test.setTimeout(300_000)
        const person = await Person.withPhone(82)
        await person.leave()
        await signIn(page, 'prosecutor', '/alerts')
        const alertId = await alertRows(page, person).first().getAttribute('data-alert-id')
        for (const route of ROUTES) {
          await test.step(route.name, async () => {
            await route.visit(page, { person, alertId })
            const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
            expect.soft(beyond, route.name).toBeLessThanOrEqual(0)
          })
        }
      })
    })
  }
}
