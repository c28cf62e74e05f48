// What holds on every page, in both languages, on a desk and on a phone: axe finds nothing against WCAG 2.2 AA, all
// texts are texts of the language, nothing is wider than the screen or runs into its neighbour. Leaves a picture of
// each page in target/screenshots.

import { alertRows, enter, expect, LANGUAGES, signIn, SIZES, test } from '../lib/console.js'
import { paper, picture } from '../lib/files.js'
import { inspect } from '../lib/inspect.js'
import { Person } from '../lib/person.js'
import { ROUTES } from '../lib/routes.js'
import { drawnRound, openCheckIn, startClock, startRound, withoutPhone } from '../lib/server.js'

let checkInId

test.beforeAll(async () => {
  test.setTimeout(150_000)
  const person = await Person.withPhone(14)
  await person.consent('FACE')
  checkInId = await openCheckIn(person.id)
  await person.checkIn(checkInId, [], await person.sendFile('IMG_2041.png', 'image/png', picture()))
})

for (const [size, viewport] of Object.entries(SIZES)) {
  for (const language of LANGUAGES) {
    test.describe(`${size}, ${language}`, () => {
      test.use({ viewport, locale: language })

      test('sign-in', async ({ page, watch }) => {
        watch.allow(/status 401: POST .*\/graphql/, /console error: Failed to load resource: .* 401 /)
        await page.goto('/')
        await expect(page.getByTestId('login-submit')).toBeVisible()
        await inspect(page, 'sign-in', size, language)
        await page.getByTestId('login-submit').click()
        await expect(page.getByTestId('login-username')).toHaveAttribute('aria-invalid', 'true')
        await inspect(page, 'sign-in-empty', size, language)
        await enter(page, 'prosecutor', 'not-the-password')
        await expect(page.getByTestId('login-error')).toBeVisible()
        await inspect(page, 'sign-in-refused', size, language)
      })

      test('every page', async ({ page }) => {
        test.setTimeout(400_000)
        const person = await Person.withPhone(81)
        await person.leave()
        const { id: reportId } = await person.tell({
          kind: 'ADDRESS_CHANGE', text: '我搬到云龙区民主南路 12 号了，房东姓赵。', happenedAt: new Date(Date.now() - 3 * 86_400_000).toISOString(),
        })
        const papers = [
          await person.sendFile('诊断证明.png', 'image/png', picture(30)),
          await person.sendFile('江苏省人民医院专家门诊预约单.pdf', 'application/pdf', paper()),
        ]
        const leaveId = await person.askLeave('去南京复查，医生约在后天。', papers)
        await startClock(person.id)
        const roundId = await startRound([person.id, (await withoutPhone()).id], '核对当前位置')
        const drawnId = await drawnRound()
        await signIn(page, 'prosecutor', '/alerts')
        const row = alertRows(page, person).and(page.locator('[data-alert-kind=ZONE_EXIT]')).first()
        const alertId = await row.getAttribute('data-alert-id')
        // Only what somebody has taken note of can be closed.
        await page.goto(`/alerts/${alertId}`)
        await expect(page.getByTestId('alert-detail')).toHaveAttribute('data-alert-state', /./)
        const acknowledge = page.getByTestId('alert-acknowledge')
        if (await acknowledge.isVisible()) await acknowledge.click()
        await expect(page.getByTestId('alert-detail')).toHaveAttribute('data-alert-state', 'ACKNOWLEDGED')
        for (const route of ROUTES) {
          await test.step(route.name, async () => {
            await route.visit(page, { person, alertId, reportId, roundId, drawnId, leaveId, checkInId })
            await inspect(page, route.name, size, language)
          })
        }
      })
    })
  }
}
