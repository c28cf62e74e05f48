// Every page and dialog of the console, for what must hold on all of them.

import { alertRows, expect, mapDrawn } from './console.js'

const row = (page, person) => alertRows(page, person).first()

/**
 * Each leads a signed-in page to itself and waits until it is all there. `person` has left their zone, `alertId` is
 * the alert about it; `reportId` is a change that they told late; `roundId` a
 * round of spot checks, `drawnId` one by lot that is over, `leaveId` a leave that they asked for, with papers; `checkInId` a check-in with a photo.
 */
export const ROUTES = [
  {
    name: 'map',
    async visit(page) {
      await page.goto('/map')
      await mapDrawn(page)
      await expect(page.getByTestId('live-person').first()).toBeAttached()
    },
  },
  {
    name: 'map-person',
    async visit(page, { person }) {
      await page.goto(`/map?person=${person.id}`)
      await expect(page.getByTestId('map-person')).toBeVisible()
      await mapDrawn(page)
    },
  },
  {
    name: 'map-evidence',
    async visit(page, { alertId }) {
      await page.goto(`/map?alert=${alertId}`)
      await expect(page.getByTestId('map-evidence')).toBeVisible()
      await mapDrawn(page)
    },
  },
  {
    name: 'alerts',
    async visit(page, { person }) {
      await page.goto('/alerts')
      await expect(row(page, person)).toBeVisible()
    },
  },
  {
    name: 'alert',
    async visit(page, { alertId }) {
      await page.goto(`/alerts/${alertId}`)
      await expect(page.getByTestId('alert-evidence')).toBeVisible()
    },
  },
  {
    name: 'alert-close',
    async visit(page, { alertId }) {
      await page.goto(`/alerts/${alertId}`)
      await page.getByTestId('alert-close').click()
      await page.getByTestId('outcome-BREACH').check()
      await page.getByTestId('dialog-submit').click()
      await expect(page.locator('.ant-form-item-explain-error').first()).toBeVisible()
      await still(page)
    },
  },
  {
    name: 'reports',
    async visit(page, { reportId }) {
      await page.goto('/reports')
      await expect(page.locator(`[data-testid=report-row][data-report-id="${reportId}"]`)).toBeVisible()
    },
  },
  {
    name: 'report',
    async visit(page, { reportId }) {
      await page.goto(`/reports/${reportId}`)
      await expect(page.getByTestId('report-late')).toBeVisible()
    },
  },
  {
    name: 'reports-none',
    async visit(page) {
      await page.goto('/reports?mine=1&late=1&state=CLOSED')
      await expect(page.locator('.queue-rows .empty')).toBeVisible()
    },
  },
  {
    name: 'check-ins',
    async visit(page) {
      await page.goto('/check-ins?state=all')
      await expect(page.locator('.queue-rows .empty').or(page.getByTestId('check-in-row').first())).toBeVisible()
    },
  },
  {
    name: 'check-in',
    async visit(page, { checkInId }) {
      await page.goto(`/check-ins/${checkInId}`)
      await pictured(page.getByTestId('check-in-photo').getByRole('img'))
      await page.getByTestId('attachment-digest').click()
    },
  },
  {
    name: 'check-in-photo',
    async visit(page, { checkInId }) {
      await page.goto(`/check-ins/${checkInId}`)
      await page.getByTestId('attachment-open').click()
      await pictured(page.getByTestId('picture-large'))
      await still(page)
    },
  },
  {
    name: 'leave',
    async visit(page, { leaveId }) {
      await page.goto('/leave')
      await expect(page.locator(`[data-testid=leave-row][data-leave-id="${leaveId}"]`)).toBeVisible()
    },
  },
  {
    name: 'leave-detail',
    async visit(page, { leaveId }) {
      await page.goto(`/leave/${leaveId}`)
      await expect(page.getByTestId('leave-steps')).toBeVisible()
      await pictured(page.getByTestId('leave-papers').getByRole('img'))
      await mapDrawn(page)
    },
  },
  {
    name: 'spot-checks',
    async visit(page) {
      await page.goto('/spot-checks')
      await expect(page.locator('.queue-rows .empty').or(page.getByTestId('round-row').first())).toBeVisible()
    },
  },
  {
    name: 'spot-check-round',
    async visit(page, { roundId }) {
      await page.goto(`/spot-checks/${roundId}`)
      await expect(page.getByTestId('round-check').first()).toBeVisible()
    },
  },
  {
    name: 'spot-check-new',
    async visit(page) {
      await page.goto('/spot-checks/new')
      await expect(page.getByTestId('spot-matrix')).toBeVisible()
      await expect(page.getByTestId('spot-person').first()).toBeVisible()
      await page.getByTestId('spot-start').click()
      await expect(page.locator('.dispatch-fault')).toBeVisible()
      await mapDrawn(page)
    },
  },
  {
    name: 'spot-check-draws',
    async visit(page) {
      await page.goto('/spot-checks/draws')
      await expect(page.locator('.draws .empty').or(page.getByTestId('draw-period').first())).toBeVisible()
    },
  },
  {
    name: 'spot-check-drawn',
    async visit(page, { drawnId }) {
      await page.goto(`/spot-checks/${drawnId}`)
      await expect(page.getByTestId('round-check').first()).toBeVisible()
      await mapDrawn(page)
    },
  },
  {
    name: 'clocks',
    async visit(page) {
      await page.goto('/clocks?whose=all&state=all')
      await expect(page.getByTestId('clock-row').first()).toBeVisible()
    },
  },
  {
    name: 'clock',
    async visit(page) {
      await page.goto('/clocks?whose=all&state=all')
      await page.getByTestId('clock-row').first().getByRole('link').click()
      await expect(page.getByTestId('clock-basis')).toBeVisible()
    },
  },
  {
    name: 'people',
    async visit(page) {
      await page.goto('/people')
      await expect(page.getByTestId('person-row').first()).toBeVisible()
    },
  },
  {
    name: 'person',
    async visit(page, { person }) {
      await page.goto(`/people/${person.id}`)
      await expect(page.getByTestId('person-page')).toBeVisible()
      await expect(page.getByTestId('person-timeline').locator('li').first()).toBeVisible()
      await mapDrawn(page)
    },
  },
  {
    name: 'person-duties',
    async visit(page, { person }) {
      await page.goto(`/people/${person.id}?tab=duties`)
      await expect(page.getByTestId('person-report').first()).toBeVisible()
      await expect(page.getByTestId('person-consents')).toBeVisible()
    },
  },
  {
    name: 'person-plan',
    async visit(page, { person }) {
      await page.goto(`/people/${person.id}?tab=duties`)
      await page.getByTestId('plan-set').click()
      await expect(page.getByTestId('plan-question').first()).toBeVisible()
      await page.getByTestId('plan-add-own').click()
      await page.getByTestId('dialog-submit').click()
      await expect(page.locator('.ant-form-item-explain-error').first()).toBeVisible()
      await still(page)
    },
  },
  {
    name: 'person-deadlines',
    async visit(page, { person }) {
      await page.goto(`/people/${person.id}?tab=deadlines`)
      await expect(page.getByTestId('person-clocks')).toBeVisible()
      await expect(page.getByTestId('person-notices')).toBeVisible()
    },
  },
  {
    name: 'person-zone',
    async visit(page, { person }) {
      await page.goto(`/people/${person.id}`)
      await page.getByTestId('zone-add').click()
      await page.getByTestId('zone-way-import').click()
      await page.getByTestId('zone-paste').fill('{"type":"Polygon"}')
      await page.getByTestId('dialog-submit').click()
      await expect(page.locator('.ant-form-item-explain-error').first()).toBeVisible()
      await expect(page.getByRole('dialog').getByTestId('map')).toHaveAttribute('data-ready', 'true')
      await still(page)
    },
  },
  {
    name: 'person-code',
    async visit(page, { person }) {
      await page.goto(`/people/${person.id}`)
      await page.getByTestId('binding-open').click()
      await page.getByTestId('binding-create').click()
      await expect(page.getByTestId('binding-code')).toBeVisible()
      await still(page)
    },
  },
  {
    name: 'shortcuts',
    async visit(page) {
      await page.goto('/alerts')
      await expect(page.getByTestId('alert-list')).toBeVisible()
      await page.keyboard.press('?')
      await expect(page.getByTestId('shortcuts-help')).toBeVisible()
      await still(page)
    },
  },
  {
    name: 'not-found',
    async visit(page) {
      await page.goto('/no/such/page')
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
