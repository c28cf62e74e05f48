// A position that comes in moves the person on the screen, with nobody touching anything.

import { expect, liveRow, mapDrawn, signIn, test } from '../lib/console.js'
import { HOME, Person } from '../lib/person.js'

/** Pixels for a degree of longitude at zoom 14, at which the map shows whoever is chosen. */
const PIXELS_PER_DEGREE = (512 * 2 ** 14) / 360
const STEP = 0.004

/** Waits until the map says, by its cursor, that there is a mark at that place; or none. */
async function markAt(page, { x, y }, there = true) {
  const canvas = page.getByTestId('map').locator('canvas.maplibregl-canvas')
  await expect(async () => {
    // The map looks when the mouse moves.
    await page.mouse.move(x + 1, y)
    await page.mouse.move(x, y)
    expect(await canvas.evaluate((element) => element.style.cursor)).toBe(there ? 'pointer' : '')
  }).toPass({ timeout: 30_000 })
}

test('a fix moves the mark on the map and the age in the list', async ({ page }) => {
  const person = await Person.withPhone(31)
  const place = { latitude: HOME.latitude - 0.02, longitude: HOME.longitude + 0.02 }
  await person.send([
    { ...place, secondsAgo: 400, latitude: place.latitude + 0.001 },
    { ...place, secondsAgo: 300 },
  ])
  await signIn(page, 'police')
  await mapDrawn(page)
  const row = liveRow(page, person)
  await expect(row).toHaveAttribute('data-finding', 'within')
  await expect(row).toContainText('分钟前')

  await row.click()
  const card = page.getByTestId('map-person')
  await expect(card).toHaveAttribute('data-person-id', person.id)
  const { x, y, width, height } = await page.getByTestId('map').boundingBox()
  const middle = { x: x + width / 2, y: y + height / 2 }
  const close = card.getByRole('button', { name: '关闭' })
  // The chosen person comes to the middle, where the mark then answers a click.
  await close.click()
  await expect(card).toHaveCount(0)
  await markAt(page, middle)
  await page.mouse.click(middle.x, middle.y)
  await expect(card).toHaveAttribute('data-person-id', person.id)
  await close.click()
  await expect(card).toHaveCount(0)

  const before = await row.getAttribute('data-taken-at')
  const arrival = page.waitForFunction(
    ([id, taken]) => {
      const found = document.querySelector(`[data-testid=live-person][data-person-id="${id}"]`)
      return found && found.getAttribute('data-taken-at') !== taken && Date.now()
    },
    [person.id, before],
  )
  const answeredAt = await person.send([{ ...place, longitude: place.longitude + STEP }])
  console.log(`  the position was on the screen ${(await (await arrival).jsonValue()) - answeredAt} ms after the server's answer`)
  await expect(row).toContainText('刚刚')
  await expect(row).toHaveAttribute('data-finding', 'within')

  // The map has stayed where it was; the mark has moved by as many pixels as there are metres.
  const moved = { x: middle.x + STEP * PIXELS_PER_DEGREE, y: middle.y }
  await markAt(page, moved)
  await markAt(page, middle, false)
  await page.mouse.click(middle.x, middle.y)
  // What a click does, the page has done before it answers another question.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
  await expect(card).toHaveCount(0)
  await markAt(page, moved)
  await page.mouse.click(moved.x, moved.y)
  await expect(card).toHaveAttribute('data-person-id', person.id)
})

test('whoever leaves turns red, and the filters count them', async ({ page }) => {
  const [person, other] = [await Person.withPhone(32), await Person.withPhone(57)]
  await person.stayHome()
  await other.stayHome()
  await signIn(page, 'police')
  const [row, otherRow] = [liveRow(page, person), liveRow(page, other)]
  const counted = async (filter) => Number(await page.getByTestId(`live-filter-${filter}`).locator('b').textContent())
  await expect(row).toHaveAttribute('data-finding', 'within')
  await expect(otherRow).toHaveAttribute('data-finding', 'within')
  const [within, beyond] = [await counted('within'), await counted('beyond')]
  await person.leave()
  await expect(row).toHaveAttribute('data-finding', 'beyond')
  await expect.poll(() => Promise.all([counted('within'), counted('beyond')])).toEqual([within - 1, beyond + 1])
  await page.getByTestId('live-filter-beyond').click()
  await expect(otherRow).toHaveCount(0)
  await expect(row).toBeVisible()
  await page.getByTestId('live-filter-within').click()
  await expect(row).toHaveCount(0)
  await expect(otherRow).toBeVisible()
  await page.getByTestId('live-filter-all').click()
  await page.getByTestId('live-search').fill(person.name)
  await expect(page.getByTestId('live-person')).toHaveCount(1)
})

test('following keeps the person in the middle', async ({ page }) => {
  const person = await Person.withPhone(33)
  const place = { latitude: HOME.latitude - 0.03, longitude: HOME.longitude + 0.02 }
  await person.send([{ ...place, secondsAgo: 300 }])
  await signIn(page, 'police', `/map?person=${person.id}`)
  await mapDrawn(page)
  const card = page.getByTestId('map-person')
  await page.getByTestId('map-follow').click()
  await person.send([{ ...place, longitude: place.longitude + 2 * STEP }])
  await expect(liveRow(page, person)).toContainText('刚刚')
  await expect(page.getByTestId('map')).toHaveAttribute('data-track', '2')
  const { x, y, width, height } = await page.getByTestId('map').boundingBox()
  await card.getByRole('button', { name: '关闭' }).click()
  await expect(card).toHaveCount(0)
  const middle = { x: x + width / 2, y: y + height / 2 }
  await markAt(page, middle)
  await page.mouse.click(middle.x, middle.y)
  await expect(card).toHaveAttribute('data-person-id', person.id)
})
