// An officer signs in; somebody leaves a zone; the alert comes by itself, is looked at and taken note of.

import { alertRows, enter, expect, live, mapDrawn, signIn, soonOnScreen, test } from '../lib/console.js'
import { Person } from '../lib/person.js'

test('a wrong password is refused with a sentence, the right one opens the map', async ({ page, watch }) => {
  watch.allowRefusals()
  await page.goto('/')
  await page.getByTestId('login-submit').click()
  await expect(page.getByTestId('login-username')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByTestId('login-username')).toBeFocused()

  await enter(page, 'prosecutor', 'not-the-password')
  await expect(page.getByTestId('login-error')).toHaveText(/用户名或密码/)
  await expect(page.getByTestId('login-error')).toHaveRole('alert')
  await expect(page.getByTestId('login-username')).toHaveValue('prosecutor')

  await enter(page, 'prosecutor', 'demo-only')
  await expect(page).toHaveURL(/\/map$/)
  await live(page)
  await mapDrawn(page)
})

test('an alert arrives by itself, its evidence is on the map, and taking note of it lasts', async ({ page }) => {
  const [others, person] = [await Promise.all([67, 69].map(Person.withPhone)), await Person.withPhone(11)]
  await person.stayHome()
  await signIn(page, 'prosecutor', '/alerts')
  await expect(page.getByTestId('alert-list')).toBeVisible()
  await expect(alertRows(page, person)).toHaveCount(0)

  const theirs = [...others, person]
  const rows = theirs.map(({ id }) => `[data-testid=alert-row][data-person-id="${id}"][data-alert-kind=ZONE_EXIT]`).join(', ')
  await soonOnScreen(page, 'the alert', rows, theirs.map((one) => () => one.leave()))

  const row = alertRows(page, person).and(page.locator('[data-alert-kind=ZONE_EXIT]'))
  await expect(row).toHaveCount(1)
  await expect(row).toHaveAttribute('data-alert-state', 'RAISED')
  await expect(row).toContainText(person.name)
  await expect(page.getByTestId('announcer')).toContainText(person.name)
  await expect(page.getByTestId('alerts-badge')).toBeVisible()
  const alertId = await row.getAttribute('data-alert-id')

  await row.getByRole('link').click()
  const detail = page.getByTestId('alert-detail')
  await expect(detail).toHaveAttribute('data-alert-state', 'RAISED')
  await expect(page.getByTestId('alert-explanation')).not.toBeEmpty()
  const fixes = await page.getByTestId('alert-evidence').locator('tbody tr').count()
  expect(fixes).toBeGreaterThan(1)

  await page.getByTestId('alert-on-map').click()
  await expect(page.getByTestId('map-evidence')).toContainText(person.name)
  await expect(page.getByTestId('map')).toHaveAttribute('data-evidence', String(fixes))
  await expect(page.getByTestId('map')).toHaveAttribute('data-zones', '1')
  await mapDrawn(page)

  await page.getByTestId('map-evidence').getByRole('link').click()
  await expect(page).toHaveURL(new RegExp(`/alerts/${alertId}$`))
  await page.getByTestId('alert-acknowledge').click()
  await expect(detail).toHaveAttribute('data-alert-state', 'ACKNOWLEDGED')
  await expect(row).toHaveAttribute('data-alert-state', 'ACKNOWLEDGED')
  await expect(page.getByTestId('alert-acknowledge')).toHaveCount(0)

  await page.reload()
  await live(page)
  await expect(page.getByTestId('login-submit')).toHaveCount(0)
  await expect(detail).toHaveAttribute('data-alert-state', 'ACKNOWLEDGED')
  await expect(row).toHaveAttribute('data-alert-state', 'ACKNOWLEDGED')
})

test('signing out ends the session for good', async ({ page }) => {
  await signIn(page, 'prosecutor')
  await page.getByTestId('account').click()
  await page.getByTestId('sign-out').click()
  await expect(page.getByTestId('login-submit')).toBeVisible()
  await page.reload()
  await expect(page.getByTestId('login-submit')).toBeVisible()
})
