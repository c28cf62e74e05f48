// Leave with both apps open: what the person asks for and the agencies decide reaches every screen by itself, and the
// movement that was an alert without leave is none with it.

import { PHONE, bind } from '../lib/app.js'
import { LONG, alertRows, expect, liveRow, signIn, test } from '../lib/console.js'
import { decide, fileLeave, leaveRow, openInApp } from '../lib/leave.js'
import { BEYOND, EDGE, Person } from '../lib/person.js'
import { alertsOf, officer } from '../lib/server.js'

const MINUTE = 60_000
/** So many seconds after its end a leave is overdue: `leave.grace_minutes` in settings.toml. */
const GRACE = 60
/** Two positions beyond a zone are an alert when so many seconds lie between them, and a few more. */
const APART = 24

/** The movement that is an alert, until so many seconds ago. */
const beyond = (endedAgo = 0) => [
  { secondsAgo: endedAgo + APART, ...BEYOND },
  { secondsAgo: endedAgo, ...BEYOND, latitude: BEYOND.latitude + 0.0004 },
]

/** Waits until all of that movement lies after that moment. */
const since = (moment) => new Promise((resolve) => setTimeout(resolve, moment + (APART + 2) * 1_000 - Date.now()))

const exits = (page, person) => alertRows(page, person).and(page.locator('[data-alert-kind=ZONE_EXIT]'))

test('a leave is asked for, consented to, approved and seen live everywhere; the movement that was an alert is none', LONG, async ({ page, another }) => {
  test.setTimeout(300_000)
  const phone = await another(PHONE)
  await bind(phone, 13)
  const person = await Person.inApp(phone)
  await person.walk(EDGE, { minutes: 3, endedAgo: 10 * 60 })

  await test.step('without leave the movement is an alert', async () => {
    await signIn(page, 'police', '/alerts')
    await expect(page.getByTestId('alert-list')).toBeVisible()
    await person.send(beyond(4 * 60))
    await expect(exits(page, person)).toHaveCount(1)
    await person.walk(EDGE, { minutes: 1, endedAgo: 60 })
  })

  await page.goto('/leave')
  await expect(page.getByTestId('leave-list')).toBeVisible()
  const consenting = await another()
  await signIn(consenting, 'prosecutor', '/leave')
  const place = `南京鼓楼 ${Date.now()}`
  const now = Date.now()
  await fileLeave(phone, { place, text: '母亲住院，去照看两小时。', from: now, to: now + 120 * MINUTE })
  await expect(leaveRow(page, person)).toHaveAttribute('data-leave-state', 'FILED')
  const request = await openInApp(phone, place)

  await test.step('the police take it and ask who decided the measure', async () => {
    await leaveRow(page, person).getByRole('link').click()
    await expect(page.getByTestId('leave-article')).toContainText('须先征得')
    await expect(page.getByTestId('leave-consent')).toHaveCount(0)
    await decide(page, 'take', 'AGENCY_REVIEW')
    await expect(request).toContainText('审查中')
    await decide(page, 'ask-consent', 'CONSENT_ASKED')
    await expect(request).toContainText('征求同意中')
  })

  await test.step('the procuratorate consents', async () => {
    const row = leaveRow(consenting, person)
    await expect(row).toHaveAttribute('data-leave-state', 'CONSENT_ASKED')
    await row.getByRole('link').click()
    await expect(consenting.getByTestId('leave-approve')).toHaveCount(0)
    await decide(consenting, 'consent', 'CONSENTED')
  })

  await test.step('the police approve in three taps', async () => {
    await expect(leaveRow(page, person)).toHaveAttribute('data-leave-state', 'CONSENTED')
    await page.goto('/leave')
    await leaveRow(page, person).getByRole('link').click()
    await page.getByTestId('leave-approve').click()
    await expect(page.getByRole('dialog').getByTestId('leave-article')).toContainText('第九十五条')
    await page.getByTestId('leave-conditions').fill('保持电话畅通')
    await page.getByTestId('dialog-submit').click()
  })
  // It has begun already, so it goes under way by itself.
  const approvedAt = Date.now()
  const detail = page.getByTestId('leave-detail')
  await expect(detail).toHaveAttribute('data-leave-state', 'UNDER_WAY')
  await expect(consenting.getByTestId('leave-detail')).toHaveAttribute('data-leave-state', 'UNDER_WAY')
  await expect(request).toContainText('外出中')
  await expect(request).toContainText('保持电话畅通')

  await test.step('with leave the same movement is none', async () => {
    await page.goto('/alerts')
    await expect(exits(page, person)).toHaveCount(1)
    await since(approvedAt)
    await person.send(beyond())
    // Everything that was sent has been judged when it answers: the position is there, and no alert with it.
    await page.goto('/map')
    await expect(liveRow(page, person)).toHaveAttribute('data-finding', 'within')
    const raised = (await alertsOf(person.id, await officer('police'))).filter((alert) => alert.kind === 'ZONE_EXIT')
    expect(raised, 'the alert of the movement without leave, and no other').toHaveLength(1)
  })

  await test.step('the return is told in the app, confirmed and closed in the console', async () => {
    await page.goto('/leave?state=away')
    await leaveRow(page, person).getByRole('link').click()
    await phone.getByTestId('leave-return-without').filter({ visible: true }).click()
    await expect(detail).toHaveAttribute('data-leave-state', 'RETURNED')
    await expect(page.getByTestId('leave-steps')).toContainText('报告返回')
    await decide(page, 'close', 'CLOSED')
    await expect(request).toContainText('已办结')
  })

  await test.step('from the return on the zone counts again', async () => {
    const backAt = Date.now()
    await page.goto('/alerts')
    await expect(exits(page, person)).toHaveCount(1)
    await since(backAt)
    await person.send(beyond())
    await expect(exits(page, person)).toHaveCount(2)
  })
})

test('who is not back in time: an alert comes by itself, and the return, told without a network, ends it', LONG, async ({ page, another, watch }) => {
  test.setTimeout((GRACE + 300) * 1_000)
  watch.allow(/ERR_INTERNET_DISCONNECTED/)
  const phone = await another(PHONE)
  await bind(phone, 29)
  const person = await Person.inApp(phone)
  await person.walk(EDGE, { minutes: 3, endedAgo: 3 * 60 })
  await signIn(page, 'police', '/leave')
  const place = `南京雨花台 ${Date.now()}`
  const now = Date.now()
  // To the minute, and far enough away to be decided before.
  const to = Math.ceil((now + 45_000) / MINUTE) * MINUTE
  await fileLeave(phone, { place, text: '给父亲扫墓，当天回。', from: now, to })
  const request = await openInApp(phone, place)
  await leaveRow(page, person).getByRole('link').click()
  await decide(page, 'approve')
  const detail = page.getByTestId('leave-detail')
  await expect(detail).toHaveAttribute('data-leave-state', 'UNDER_WAY')
  await person.send([{ ...BEYOND }])

  await page.goto('/alerts')
  await expect(page.getByTestId('alert-list')).toBeVisible()
  const overdue = alertRows(page, person).and(page.locator('[data-alert-kind=LEAVE_OVERDUE]'))
  await expect(overdue).toHaveCount(0)
  await expect(overdue).toHaveCount(1, { timeout: to - Date.now() + GRACE * 1_000 + 60_000 })
  expect(Date.now()).toBeGreaterThanOrEqual(to + GRACE * 1_000)
  await overdue.getByRole('link').click()
  await expect(page.getByTestId('alert-explanation')).toContainText(place)
  await expect(request).toContainText('已过返回时间')

  await page.goto('/leave?state=away')
  await leaveRow(page, person).getByRole('link').click()
  await expect(page.getByTestId('leave-overdue')).toBeVisible()
  const [back, waits] = ['leave-return-without', 'sent-WAITING'].map((id) => phone.getByTestId(id).filter({ visible: true }))
  await phone.context().setOffline(true)
  await back.click()
  await expect(waits).toBeVisible()
  await expect(back, 'what waits cannot be sent again').toHaveCount(0)
  await expect(detail).toHaveAttribute('data-leave-state', 'UNDER_WAY')
  await phone.context().setOffline(false)
  await expect(detail).toHaveAttribute('data-leave-state', 'RETURNED')
  await expect(page.getByTestId('leave-overdue')).toHaveCount(0)
  await expect(page.getByTestId('leave-steps').getByText('报告返回', { exact: true })).toHaveCount(1)
  await expect(request).toContainText('已返回')
  await expect(waits).toHaveCount(0)
  await expect(back).toHaveCount(0)
})
