// Every page and dialog of the console, for what must hold on all of them.

import { alertRows, expect, mapDrawn } from './console.js'

const row = (page, person) => alertRows(page, person).first()

/**
 * Each leads a signed-in page to itself (`open`) and waits until it is all there (`ready`), which can be asked again
 * when the language has changed; what is `opened` on a page is opened anew then, since all is loaded again.
 * `person` has left their zone, `alertId` is the alert about it; `reportId` is a change that they told late; `roundId`
 * a round of spot checks, `drawnId` one by lot that is over, `leaveId` a leave that they asked for, with papers;
 * `checkInId` a check-in with a photo.
 */
export const ROUTES = [
  {
    name: 'map',
    async open(page) {
      await page.goto('/map')
    },
    async ready(page) {
      await mapDrawn(page)
      await expect(page.getByTestId('live-person').first()).toBeAttached()
    },
  },
  {
    name: 'map-person',
    async open(page, { person }) {
      await page.goto(`/map?person=${person.id}`)
    },
    async ready(page, { person }) {
      await expect(page.getByTestId('map-person')).toBeVisible()
      await mapDrawn(page)
    },
  },
  {
    name: 'map-evidence',
    async open(page, { alertId }) {
      await page.goto(`/map?alert=${alertId}`)
    },
    async ready(page) {
      await expect(page.getByTestId('map-evidence')).toBeVisible()
      await mapDrawn(page)
    },
  },
  {
    name: 'alerts',
    async open(page) {
      await page.goto('/alerts')
    },
    async ready(page, { person }) {
      await expect(row(page, person)).toBeVisible()
    },
  },
  {
    name: 'alert',
    async open(page, { alertId }) {
      await page.goto(`/alerts/${alertId}`)
    },
    async ready(page) {
      await expect(page.getByTestId('alert-evidence')).toBeVisible()
    },
  },
  {
    name: 'alert-close',
    async open(page, { alertId }) {
      await page.goto(`/alerts/${alertId}`)
      await page.getByTestId('alert-close').click()
      await page.getByTestId('outcome-BREACH').check()
      await page.getByTestId('dialog-submit').click()
    },
    async ready(page) {
      await expect(page.locator('.ant-form-item-explain-error').first()).toBeVisible()
    },
    opened: true,
  },
  {
    name: 'reports',
    async open(page) {
      await page.goto('/reports')
    },
    async ready(page, { reportId }) {
      await expect(page.locator(`[data-testid=report-row][data-report-id="${reportId}"]`)).toBeVisible()
    },
  },
  {
    name: 'report',
    async open(page, { reportId }) {
      await page.goto(`/reports/${reportId}`)
    },
    async ready(page) {
      await expect(page.getByTestId('report-late')).toBeVisible()
    },
  },
  {
    name: 'reports-none',
    async open(page) {
      await page.goto('/reports?mine=1&late=1&state=CLOSED')
    },
    async ready(page) {
      await expect(page.locator('.queue-rows .empty')).toBeVisible()
    },
  },
  {
    name: 'check-ins',
    async open(page) {
      await page.goto('/check-ins?state=all')
    },
    async ready(page, { checkInId }) {
      await expect(page.locator(`[data-testid=check-in-row][data-check-in-id="${checkInId}"]`)).toBeVisible()
    },
  },
  {
    name: 'check-in',
    async open(page, { checkInId }) {
      await page.goto(`/check-ins/${checkInId}`)
      await page.getByTestId('attachment-digest').click()
    },
    async ready(page) {
      await pictured(page.getByTestId('check-in-photo').getByRole('img'))
      await expect(page.getByTestId('check-in-photo').locator('code')).toBeVisible()
    },
    opened: true,
  },
  {
    name: 'check-in-photo',
    async open(page, { checkInId }) {
      await page.goto(`/check-ins/${checkInId}`)
      await page.getByTestId('attachment-open').click()
    },
    async ready(page) {
      await pictured(page.getByTestId('picture-large'))
    },
    opened: true,
  },
  {
    name: 'leave',
    async open(page) {
      await page.goto('/leave')
    },
    async ready(page, { leaveId }) {
      await expect(page.locator(`[data-testid=leave-row][data-leave-id="${leaveId}"]`)).toBeVisible()
    },
  },
  {
    name: 'leave-detail',
    async open(page, { leaveId }) {
      await page.goto(`/leave/${leaveId}`)
    },
    async ready(page) {
      await expect(page.getByTestId('leave-steps')).toBeVisible()
      await pictured(page.getByTestId('leave-papers').getByRole('img'))
      await mapDrawn(page)
    },
  },
  {
    name: 'spot-checks',
    async open(page) {
      await page.goto('/spot-checks')
    },
    async ready(page) {
      await expect(page.getByTestId('round-row').first()).toBeVisible()
    },
  },
  {
    name: 'spot-check-round',
    async open(page, { roundId }) {
      await page.goto(`/spot-checks/${roundId}`)
    },
    async ready(page) {
      await expect(page.getByTestId('round-check').first()).toBeVisible()
    },
  },
  {
    name: 'spot-check-new',
    async open(page) {
      await page.goto('/spot-checks/new')
      await expect(page.getByTestId('spot-matrix')).toBeVisible()
      await expect(page.getByTestId('spot-person').first()).toBeVisible()
      await page.getByTestId('spot-start').click()
    },
    async ready(page) {
      await expect(page.locator('.dispatch-fault')).toBeVisible()
      await mapDrawn(page)
    },
    opened: true,
  },
  {
    name: 'spot-check-draws',
    async open(page) {
      await page.goto('/spot-checks/draws')
    },
    async ready(page) {
      await expect(page.getByTestId('draw-period').first()).toBeVisible()
    },
  },
  {
    name: 'spot-check-drawn',
    async open(page, { drawnId }) {
      await page.goto(`/spot-checks/${drawnId}`)
    },
    async ready(page) {
      await expect(page.getByTestId('round-check').first()).toBeVisible()
      await mapDrawn(page)
    },
  },
  {
    name: 'clocks',
    async open(page) {
      await page.goto('/clocks?whose=all&state=all')
    },
    async ready(page) {
      await expect(page.getByTestId('clock-row').first()).toBeVisible()
    },
  },
  {
    name: 'clock',
    async open(page) {
      await page.goto('/clocks?whose=all&state=all')
      await page.getByTestId('clock-row').first().getByRole('link').click()
    },
    async ready(page) {
      await expect(page.getByTestId('clock-basis')).toBeVisible()
    },
  },
  {
    name: 'people',
    async open(page) {
      await page.goto('/people')
    },
    async ready(page) {
      await expect(page.getByTestId('person-row').first()).toBeVisible()
    },
  },
  {
    name: 'person',
    async open(page, { person }) {
      await page.goto(`/people/${person.id}`)
    },
    async ready(page) {
      await expect(page.getByTestId('person-page')).toBeVisible()
      await expect(page.getByTestId('person-timeline').locator('li').first()).toBeVisible()
      await mapDrawn(page)
    },
  },
  {
    name: 'person-duties',
    async open(page, { person }) {
      await page.goto(`/people/${person.id}?tab=duties`)
    },
    async ready(page) {
      await expect(page.getByTestId('person-report').first()).toBeVisible()
      await expect(page.getByTestId('person-consents')).toBeVisible()
    },
  },
  {
    name: 'person-plan',
    async open(page, { person }) {
      await page.goto(`/people/${person.id}?tab=duties`)
      await page.getByTestId('plan-set').click()
      await expect(page.getByTestId('plan-question').first()).toBeVisible()
      await page.getByTestId('plan-add-own').click()
      await page.getByTestId('dialog-submit').click()
    },
    async ready(page) {
      await expect(page.locator('.ant-form-item-explain-error').first()).toBeVisible()
    },
    opened: true,
  },
  {
    name: 'person-deadlines',
    async open(page, { person }) {
      await page.goto(`/people/${person.id}?tab=deadlines`)
    },
    async ready(page, { person }) {
      await expect(page.getByTestId('person-clocks')).toBeVisible()
      await expect(page.getByTestId('person-notices')).toBeVisible()
    },
  },
  {
    name: 'person-zone',
    async open(page, { person }) {
      await page.goto(`/people/${person.id}`)
      await page.getByTestId('zone-add').click()
      await page.getByTestId('zone-way-import').click()
      await page.getByTestId('zone-paste').fill('{"type":"Polygon"}')
      await page.getByTestId('dialog-submit').click()
    },
    async ready(page) {
      await expect(page.locator('.ant-form-item-explain-error').first()).toBeVisible()
      await expect(page.getByRole('dialog').getByTestId('map')).toHaveAttribute('data-ready', 'true')
    },
    opened: true,
  },
  {
    name: 'person-code',
    async open(page, { person }) {
      await page.goto(`/people/${person.id}`)
      await page.getByTestId('binding-open').click()
      await page.getByTestId('binding-create').click()
    },
    async ready(page) {
      await expect(page.getByTestId('binding-code')).toBeVisible()
    },
    opened: true,
  },
  {
    name: 'shortcuts',
    async open(page) {
      await page.goto('/alerts')
      await expect(page.getByTestId('alert-list')).toBeVisible()
      await page.keyboard.press('?')
    },
    async ready(page) {
      await expect(page.getByTestId('shortcuts-help')).toBeVisible()
    },
    opened: true,
  },
  {
    name: 'not-found',
    async open(page) {
      await page.goto('/no/such/page')
    },
    async ready(page) {
      await expect(page.locator('.empty')).toBeVisible()
    },
  },
]

/** Waits until the bytes of an image are there. */
export async function pictured(image) {
  await expect.poll(() => image.evaluate((element) => element.complete && element.naturalWidth > 0)).toBe(true)
}

/** Waits until what flies in has landed: colours in motion are not those to be judged. */
export async function still(page) {
  await page.waitForFunction(() => document.getAnimations().every(
    (animation) => animation.playState !== 'running' || animation.effect?.getComputedTiming().iterations === Infinity,
  ))
}
