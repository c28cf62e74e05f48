// Both apps open against the same server: the officer's console and the person's phone, each told of the other.

import { PHONE, PLACE, bind, personNamed, visit } from '../lib/app.js'
import { expect, signIn, test } from '../lib/console.js'

test('an officer sends a spot check, the phone rings and answers, and the officer sees it live', async ({ page, another }) => {
  const phone = await another(PHONE)
  await bind(phone, 87)
  const name = (await phone.locator('.hello').first().textContent()).split('，')[0]
  const person = await personNamed(name)
  await visit(phone, 'record')

  await signIn(page, 'police', '/spot-checks/new')
  await page.getByTestId('spot-search').fill(person.name)
  await page.locator(`[data-testid=spot-person][data-person-id="${person.id}"]`).check()
  await page.getByTestId('spot-reason').fill('例行核查')
  await page.getByTestId('spot-start').click()
  const line = page.locator(`[data-testid=round-check][data-person-id="${person.id}"]`)
  await expect(line).toBeVisible()

  // The phone rings on whatever page is open, which proves that the check has come.
  const alarm = phone.getByTestId('alarm').filter({ visible: true })
  await expect(alarm).toContainText('前应答')
  await expect(line).toHaveAttribute('data-check-state', 'NOTIFIED')
  await alarm.getByTestId('alarm-answer').click()
  // A browser's made-up position is as old as the moment in which it was set.
  await phone.context().setGeolocation(PLACE)
  await phone.getByTestId('spot-answer').filter({ visible: true }).click()
  await expect(phone.getByTestId('sent-SENT').filter({ visible: true })).toContainText('receipt_')
  await expect(line).toHaveAttribute('data-check-state', 'ANSWERED')
})
