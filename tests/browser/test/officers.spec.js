// Several officers at once: what one does the other sees, and who has no business there sees nothing.

import { alertRows, expect, signIn, test } from '../lib/console.js'
import { BEIJING, Person } from '../lib/person.js'

test('an acknowledgement shows on the other console; another region never hears of it', async ({ page, another }) => {
  const [person, theirs] = await Promise.all([61, 102].map(Person.withPhone))
  const [police, tongshan] = [await another(), await another()]
  await signIn(page, 'prosecutor', '/alerts')
  await signIn(police, 'police', '/alerts')
  await signIn(tongshan, 'tongshan', '/alerts')

  await person.leave()
  const row = alertRows(page, person)
  const policeRow = alertRows(police, person)
  await expect(row).toHaveAttribute('data-alert-state', 'RAISED')
  await expect(policeRow).toHaveAttribute('data-alert-state', 'RAISED')
  const alertId = await row.getAttribute('data-alert-id')

  await row.getByRole('link').click()
  await page.getByTestId('alert-acknowledge').click()
  await expect(policeRow).toHaveAttribute('data-alert-state', 'ACKNOWLEDGED')

  // All streams agree on the order: when this one has come, the other would have.
  await theirs.leave(BEIJING)
  await expect(alertRows(tongshan, theirs)).toHaveCount(1)
  await expect(alertRows(tongshan, person)).toHaveCount(0)
  await expect(tongshan.getByText(person.name, { exact: true })).toHaveCount(0)

  // Nor does asking by name help: it isn't there.
  await tongshan.goto(`/alerts/${alertId}`)
  await expect(tongshan.getByTestId('alert-detail')).toContainText('不存在')
  await tongshan.goto(`/people/${person.id}`)
  await expect(tongshan.getByText('没有此人')).toBeVisible()

  // Theirs has had all this time to come here.
  await expect(alertRows(page, theirs)).toHaveCount(0)
  await expect(row).toHaveAttribute('data-alert-state', 'ACKNOWLEDGED')
})

test('an auditor reads and has nothing to press', async ({ page }) => {
  const person = await Person.withPhone(62)
  await person.leave()
  await signIn(page, 'auditor', '/alerts')
  const row = alertRows(page, person)
  await expect(row).toHaveCount(1)
  await row.getByRole('link').click()
  await expect(page.getByTestId('alert-explanation')).not.toBeEmpty()
  await expect(page.getByTestId('alert-acknowledge')).toHaveCount(0)
})
