// Outages of the platform: recorded by an administrator, who sees nothing else; no page for officers.

import { day } from '../lib/app.js'
import { enter, expect, LANGUAGES, signIn, SIZES, speak, test } from '../lib/console.js'
import { inspect } from '../lib/inspect.js'

/** The words that say what is wrong with a field. */
const wrong = (page, field) => page.locator('.ant-form-item').filter({ has: page.getByTestId(field) }).locator('.ant-form-item-explain-error')

test('an administrator comes to the outages and records one, which is asked about once more', async ({ page, another }) => {
  test.setTimeout(180_000)
  await page.goto('/')
  await enter(page, 'admin', 'demo-only')
  await expect(page).toHaveURL(/\/outages$/)
  await expect(page.getByTestId('nav-outages')).toBeVisible()
  await expect(page.getByTestId('nav-people')).toHaveCount(0)
  // Before anything that the demo knows of: no duty of anybody is moved by it.
  const date = day(-300)
  const note = `短信运营方接口中断 ${Date.now()}`
  const row = page.getByTestId('outage-row').filter({ hasText: note })

  await test.step('what cannot be is said at its field', async () => {
    await page.getByTestId('outage-record').click()
    await page.getByTestId('outage-from').fill(`${date}T10:00`)
    await page.getByTestId('outage-until').fill(`${date}T08:00`)
    await page.getByTestId('dialog-text').fill(note)
    await page.getByTestId('dialog-submit').click()
    await expect(wrong(page, 'outage-until')).toHaveText('结束时间须晚于开始时间')
    await expect(wrong(page, 'outage-from')).toHaveCount(0)
    await expect(page.getByTestId('outage-sure')).toHaveCount(0)
  })

  await test.step('recorded after a second question', async () => {
    await page.getByTestId('outage-from').fill(`${date}T08:00`)
    await page.getByTestId('outage-until').fill(`${date}T10:00`)
    await page.getByTestId('dialog-submit').click()
    await expect(page.getByTestId('outage-sure')).toBeVisible()
    await inspect(page, 'outage-sure', 'desktop', 'zh-CN')
    await page.getByTestId('outage-sure').click()
    await expect(row).toHaveAttribute('data-outage-cause', 'DECLARED')
    await expect(row).toContainText(`${date} 08:00 – ${date} 10:00`)
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })

  for (const language of LANGUAGES) {
    // Without the dialog of the language before.
    await page.goto('/outages')
    await speak(page, language)
    for (const [size, viewport] of Object.entries(SIZES)) {
      await test.step(`${size}, ${language}`, async () => {
        await page.setViewportSize(viewport)
        await page.goto('/outages')
        await expect(row).toBeVisible()
        await inspect(page, 'outages', size, language)
        await page.getByTestId('outage-record').click()
        await page.getByTestId('dialog-submit').click()
        await expect(page.locator('.ant-form-item-explain-error')).toHaveCount(3)
        await inspect(page, 'outage-record', size, language)
      })
    }
  }

  const police = await another()
  await signIn(police, 'police', '/outages')
  await expect(police.getByText('没有这个页面')).toBeVisible()
  await expect(police.getByTestId('nav-people')).toBeVisible()
  await expect(police.getByTestId('nav-outages')).toHaveCount(0)
})
