// The console by keyboard alone.

import { alertRows, expect, signIn, test } from '../lib/console.js'
import { Person } from '../lib/person.js'

test('j and k walk, a acknowledges, ? explains, and typing is only typing', async ({ page }) => {
  const people = await Promise.all([63, 64, 65].map(Person.withPhone))
  for (const person of people) await person.leave()
  const [oldest, middle, newest] = people
  let acknowledged = 0
  page.on('request', (request) => {
    if (request.postData()?.includes('mutation AcknowledgeAlert')) acknowledged += 1
  })
  await signIn(page, 'police', '/alerts')
  await expect(alertRows(page, newest)).toHaveCount(1)
  const chosen = page.getByTestId('alert-detail')
  const idOf = (person) => alertRows(page, person).getAttribute('data-alert-id')

  await page.keyboard.press('?')
  await expect(page.getByTestId('shortcuts-help')).toBeVisible()
  await page.keyboard.press('j')
  await expect(chosen).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('shortcuts-help')).toHaveCount(0)

  await page.keyboard.press('j')
  await expect(chosen).toHaveAttribute('data-alert-id', await idOf(newest))
  await page.keyboard.press('j')
  await expect(chosen).toHaveAttribute('data-alert-id', await idOf(middle))
  await page.keyboard.press('j')
  await expect(chosen).toHaveAttribute('data-alert-id', await idOf(oldest))
  await page.keyboard.press('k')
  await expect(chosen).toHaveAttribute('data-alert-id', await idOf(middle))
  await expect(chosen).toHaveAttribute('data-alert-state', 'RAISED')

  await page.keyboard.press('/')
  await page.keyboard.type('aaa')
  await expect(page.locator('[data-search] input, input[data-search]')).toHaveValue('aaa')
  await page.locator('[data-search] input, input[data-search]').fill('')
  await chosen.locator('h2').click()
  expect(acknowledged, 'typing is only typing').toBe(0)
  await expect(chosen).toHaveAttribute('data-alert-state', 'RAISED')

  await page.keyboard.press('a')
  await expect(chosen).toHaveAttribute('data-alert-state', 'ACKNOWLEDGED')
  expect(acknowledged).toBe(1)
  await page.keyboard.press('Escape')
  await expect(chosen).toHaveCount(0)
})

test('the first Tab offers to skip to the content', async ({ page }) => {
  await signIn(page, 'police', '/people')
  await page.reload()
  await expect(page.getByTestId('person-row').first()).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.locator('.skip')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('#main')).toBeFocused()
})

test('Enter opens the link that has the focus, and whom j has chosen', async ({ page }) => {
  await signIn(page, 'police', '/people')
  const rows = page.getByTestId('person-row')
  await expect(rows.nth(1)).toBeVisible()
  const second = await rows.nth(1).getAttribute('data-person-id')
  await rows.nth(1).getByRole('link').first().focus()
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('person-page')).toHaveAttribute('data-person-id', second)

  await page.getByTestId('nav-people').click()
  await expect(rows.first()).toBeVisible()
  const first = await rows.first().getAttribute('data-person-id')
  await page.locator('h1').click()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('person-page')).toHaveAttribute('data-person-id', first)
})
