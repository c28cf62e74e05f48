// What holds on every page, in both languages, on a desk and on a phone: axe finds nothing against WCAG 2.2 AA, all
// texts are texts of the language, nothing is wider than the screen or runs into its neighbour. Leaves a picture of
// each page in target/screenshots.

import { LANGUAGES, LONG, SIZES, enter, expect, signIn, speak, test as base } from '../lib/console.js'
import { paper, picture } from '../lib/files.js'
import { inspect } from '../lib/inspect.js'
import { Person } from '../lib/person.js'
import { checkInIn, openCheckIn } from '../lib/plans.js'
import { ROUTES } from '../lib/routes.js'
import { alertsOf, ask, drawnRound, officer, startClock, roundOf, withoutPhone } from '../lib/server.js'

/** So many tests share the routes, to run beside each other. */
const PARTS = 6

/** A ring in which each step changes the size or the language. */
const RING = [['desktop', 'zh-CN'], ['phone', 'zh-CN'], ['phone', 'en-US'], ['desktop', 'en-US']]

const test = base.extend({
  /** What the pages are about, once for each worker. */
  world: [async ({}, use) => {
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
    const roundId = await roundOf([person.id, (await withoutPhone()).id], '核对当前位置')
    await use({
      person, reportId, leaveId, roundId, alertId: await noted(person), drawnId: await drawnRound(), checkInId: await withPhoto(14),
    })
  }, { scope: 'worker', timeout: 150_000 }],
})

/** The alert that somebody has left their zone, taken note of: only then it can be closed. */
async function noted(person) {
  const token = await officer('prosecutor')
  const alert = (await alertsOf(person.id, token)).find(({ kind }) => kind === 'ZONE_EXIT')
  if (alert.state === 'RAISED') {
    const query = 'mutation ($input: AlertInput!) { acknowledgeAlert(input: $input) { alert { state } } }'
    await ask(query, { input: { alertId: alert.id } }, token)
  }
  return alert.id
}

/** The check-in of whoever has that code, handed in with a photo. */
async function withPhoto(number) {
  const person = await Person.withPhone(number)
  const before = await checkInIn(person.id, 'SUBMITTED')
  if (before) return before
  await person.consent('FACE')
  const id = await openCheckIn(person.id)
  await person.checkIn(id, [], await person.sendFile('IMG_2041.png', 'image/png', picture()))
  return id
}

for (const language of LANGUAGES) {
  test.describe(language, () => {
    test.use({ locale: language })

    test(`sign-in speaks the browser's language: ${language}`, async ({ page, watch }) => {
      watch.allowRefusals()
      for (const [size, viewport] of Object.entries(SIZES)) {
        await page.setViewportSize(viewport)
        await page.goto('/')
        await expect(page.getByTestId('login-submit')).toBeVisible()
        await inspect(page, 'sign-in', size, language)
        await page.getByTestId('login-submit').click()
        await expect(page.getByTestId('login-username')).toHaveAttribute('aria-invalid', 'true')
        await inspect(page, 'sign-in-empty', size, language)
        await enter(page, 'prosecutor', 'not-the-password')
        await expect(page.getByTestId('login-error')).toBeVisible()
        await inspect(page, 'sign-in-refused', size, language)
      }
    })
  })
}

for (let part = 0; part < PARTS; part += 1) {
  const routes = ROUTES.filter((_, index) => index % PARTS === part)
  test(`every page, part ${part + 1} of ${PARTS}: ${routes.map(({ name }) => name).join(', ')}`, LONG, async ({ page, world }) => {
    test.setTimeout(240_000)
    await signIn(page, 'prosecutor', '/alerts')
    let [size, language] = RING[0]
    for (const [index, route] of routes.entries()) {
      await test.step(route.name, async () => {
        // Where the route before has ended: each is loaded in another size and language than the one before it.
        const from = RING.length - index % RING.length
        await route.open(page, world)
        for (let turn = 0; turn < RING.length; turn += 1) {
          const [nextSize, nextLanguage] = RING[(from + turn) % RING.length]
          if (nextSize !== size) await page.setViewportSize(SIZES[nextSize])
          if (nextLanguage !== language) {
            await speak(page, nextLanguage)
            if (route.opened) await route.open(page, world)
          }
          [size, language] = [nextSize, nextLanguage]
          await route.ready(page, world)
          await inspect(page, route.name, size, language)
        }
      })
    }
  })
}
