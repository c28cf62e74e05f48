// What must hold on every page of the console, however it is come to.

import { fileURLToPath } from 'node:url'

import { faults } from './axe.js'
import { expect } from './console.js'
import { still } from './routes.js'
import { strangers } from './texts.js'

const PICTURES = fileURLToPath(new URL('../../../target/screenshots/', import.meta.url))

/** Tags that are too long for their place in a row, and so run into what comes next. */
function collisions() {
  const found = []
  for (const tag of document.querySelectorAll('.tag')) {
    const { right, top, bottom, left, width } = tag.getBoundingClientRect()
    const item = tag.parentElement && getComputedStyle(tag.parentElement).display === 'grid' ? tag : tag.parentElement
    for (let next = item?.nextElementSibling; width && next; next = next.nextElementSibling) {
      const box = next.getBoundingClientRect()
      const sameRow = box.width > 0 && box.left > left && box.top < bottom && box.bottom > top
      if (sameRow && box.left < right) found.push(`${tag.textContent} runs ${Math.round(right - box.left)} px into ${next.textContent.slice(0, 40)}`)
    }
  }
  return found
}

/** Looks at the console's page as it is, and leaves its picture. */
export async function inspect(page, name, size, language) {
  await still(page)
  await page.screenshot({ path: `${PICTURES}${size}-${language}-${name}.png` })
  expect.soft(await faults(page), `axe, ${name}`).toEqual([])
  expect.soft(await strangers(page, language), `texts, ${name}`).toEqual([])
  expect.soft(await page.evaluate(collisions), `what lies over its neighbour, ${name}`).toEqual([])
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect.soft(beyond, `pixels beyond the screen, ${name}`).toBeLessThanOrEqual(0)
}
