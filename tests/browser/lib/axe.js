// What axe finds against WCAG 2.2 AA.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What is wrong with the page as it is, each in a line. */
export async function faults(page) {
  await page.evaluate(AXE)
  const violations = await page.evaluate(async (values) => {
    const result = await window.axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] })
    return result.violations.map(({ id, help, nodes }) => ({
      id, help, nodes: nodes.map(({ target, html, failureSummary }) => ({ target, html, failureSummary })),
    }))
  }, TAGS)
  const example = ({ target, html, failureSummary }) => `${target} ${html.slice(0, 200)} ${failureSummary}`
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.length}): ${nodes.slice(0, 3).map(example).join(' | ')}`)
}
