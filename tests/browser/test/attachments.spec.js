// Files that people send: a photo with a check-in, papers with a leave; seen, enlarged, opened, and asked for again when
// their links have lapsed.

import { faults } from '../lib/axe.js'
import { expect, signIn, speak, test } from '../lib/console.js'
import { paper, picture } from '../lib/files.js'
import { Person } from '../lib/person.js'
import { openCheckIn } from '../lib/plans.js'
import { pictured } from '../lib/routes.js'

test('a check-in’s photo is seen in its review, enlarged by keyboard, and asked for again when its link has lapsed', async ({ page, watch }) => {
  const person = await Person.withPhone(30)
  await person.consent('FACE')
  const checkInId = await openCheckIn(person.id)
  await person.checkIn(checkInId, [], await person.sendFile('自拍.png', 'image/png', picture()))

  await signIn(page, 'police', `/check-ins/${checkInId}`)
  const photo = page.getByTestId('check-in-photo')
  const thumbnail = photo.getByRole('img')
  await expect(thumbnail).toHaveAccessibleName('报到时提交的照片：自拍.png')
  await pictured(thumbnail)
  await expect(photo).toContainText(/PNG · \d+ KB/)
  await photo.getByTestId('attachment-digest').click()
  await expect(photo.locator('code')).toHaveText(/^[0-9a-f]{64}$/)

  await test.step('large and away again by keyboard', async () => {
    await photo.getByTestId('attachment-open').focus()
    await page.keyboard.press('Enter')
    const large = page.getByTestId('picture-large')
    await pictured(large)
    expect((await large.boundingBox()).height).toBeGreaterThan(400)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(photo.getByTestId('attachment-open')).toBeFocused()
    await expect(page.getByTestId('check-in-detail'), 'Escape closed the dialog, not the check-in').toBeVisible()
  })

  await test.step('a lapsed link', async () => {
    watch.allow(/status 403: GET .*\/files\//, /console error: Failed to load resource: .* 403 /)
    // A link that the server no longer takes, as after an hour with the page open.
    let lapsed = true
    await page.route('**/files/*', (route) => {
      const url = new URL(route.request().url())
      if (lapsed) url.searchParams.set('until', '1000')
      return route.continue({ url: url.href })
    })
    await page.reload()
    await expect(photo.getByTestId('failure')).toContainText('链接可能已失效')
    expect(await faults(page)).toEqual([])
    lapsed = false
    await photo.getByRole('button', { name: '重试' }).click()
    await pictured(thumbnail)
    await expect(photo.getByTestId('failure')).toHaveCount(0)
  })

  await page.getByTestId('check-in-review').click()
  await expect(page.getByTestId('check-in-detail')).toHaveAttribute('data-check-in-state', 'REVIEWED')
  await expect(thumbnail).toBeVisible()
})

test('a check-in without the photo that was asked for says that it counts', async ({ page }) => {
  const person = await Person.withPhone(39)
  await person.consent('FACE')
  const checkInId = await openCheckIn(person.id)
  await person.checkIn(checkInId, [])
  await signIn(page, 'police', `/check-ins/${checkInId}`)
  await expect(page.getByTestId('check-in-no-photo')).toContainText('没有照片不影响报到的效力')
  await speak(page, 'en-US')
  await expect(page.getByTestId('check-in-no-photo')).toContainText('counts without one')
})

test('papers of a leave: pictures side by side, a document under its name', async ({ page }) => {
  const person = await Person.withPhone(34)
  const ids = [
    await person.sendFile('诊断证明.png', 'image/png', picture(30)),
    await person.sendFile('预约单.pdf', 'application/pdf', paper()),
    await person.sendFile('车票.png', 'image/png', picture(140, [640, 320])),
  ]
  const leaveId = await person.askLeave('去南京复查，材料附后。', ids)
  await signIn(page, 'police', `/leave/${leaveId}`)
  const papers = page.getByTestId('leave-papers')
  await expect(papers.getByTestId('attachment')).toHaveCount(3)
  const open = papers.getByTestId('attachment-open')
  await expect(open).toHaveCount(2)
  for (const image of await papers.getByRole('img').all()) await pictured(image)

  await open.first().click()
  const large = page.getByTestId('picture-large')
  await expect(large).toHaveAccessibleName('外出报备的材料：诊断证明.png')
  await expect(page.getByTestId('picture-previous')).toBeDisabled()
  await page.keyboard.press('ArrowRight')
  await expect(large).toHaveAccessibleName('外出报备的材料：车票.png')
  await expect(page.getByTestId('picture-next')).toBeDisabled()
  await expect(page.getByRole('dialog')).toContainText('第 2 张，共 2 张')
  await page.getByTestId('picture-previous').click()
  await expect(large).toHaveAccessibleName('外出报备的材料：诊断证明.png')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  const document = papers.getByTestId('attachment-document')
  await expect(document).toContainText('预约单.pdf')
  const [download] = await Promise.all([page.waitForEvent('download'), document.click()])
  expect(download.suggestedFilename()).toBe('预约单.pdf')
  await expect(page).toHaveURL(new RegExp(`/leave/${leaveId}$`))
})

test('a leave without papers says so', async ({ page }) => {
  const person = await Person.withPhone(35)
  const leaveId = await person.askLeave('去南京看望父母。')
  await signIn(page, 'police', `/leave/${leaveId}`)
  await expect(page.getByTestId('leave-papers')).toContainText('没有提交材料')
})
