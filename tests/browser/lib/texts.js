// Finds what no reader should meet: keys of texts instead of texts, names of the schema, the other language.

import { readdirSync, readFileSync } from 'node:fs'

import { LANGUAGES } from './console.js'

/** All texts of a front end in a language, by `namespace:path.to.key`. */
function textsOf(front, language) {
  const folder = new URL(`../../../${front}/src/i18n/`, import.meta.url)
  const texts = new Map()
  const walk = (node, path) => {
    if (typeof node === 'string') texts.set(path, node)
    else for (const [name, below] of Object.entries(node)) walk(below, path.includes(':') ? `${path}.${name}` : `${path}:${name}`)
  }
  for (const file of readdirSync(new URL(`${language}/`, folder))) {
    walk(JSON.parse(readFileSync(new URL(`${language}/${file}`, folder), 'utf8')), file.replace('.json', ''))
  }
  return texts
}

/** Each language is named in its own words everywhere. */
const BOTH = new Set(['简体中文', 'English'])

/** Everything that is read on the page or read out by a screen reader. */
function readable() {
  const found = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    // Commands and hashes are of no language.
    if (parent?.checkVisibility() && !parent.closest('code')) found.push(node.textContent.trim())
  }
  for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) found.push((element.getAttribute(name) ?? '').trim())
  }
  return [...new Set(found.filter(Boolean))]
}

/** For the front end in that folder: sentences about each text of a page that is no text in `language`. */
export function strangersOf(front) {
  const texts = Object.fromEntries(LANGUAGES.map((language) => [language, textsOf(front, language)]))
  const keys = new Set([...texts['zh-CN'].keys()].flatMap((key) => [key, key.split(':')[1]]).filter((key) => key.includes('.')))
  const namespaces = new Set([...texts['zh-CN'].keys()].map((key) => key.split(':')[0]))
  return async (page, language) => {
    const other = LANGUAGES.find((one) => one !== language)
    const own = new Set(texts[language].values())
    const foreign = new Set([...texts[other].values()].filter((text) => text.length > 1 && !own.has(text) && !BOTH.has(text) && !text.includes('{{')))
    const words = await page.evaluate(readable)
    return words.flatMap((text) => complaint(text) ?? [])

    function complaint(text) {
      if (keys.has(text) || namespaces.has(text.split(':')[0]) && text.includes(':')) return `a key: ${text}`
      if (/^[A-Z]+(_[A-Z]+)+$/.test(text)) return `a name of the schema: ${text}`
      if (/\{\{|\bundefined\b|\bNaN\b|\[object /.test(text)) return `a hole: ${text}`
      if (language === 'zh-CN' && !own.has(text) && /^[A-Za-z]+( [A-Za-z]+)+$/.test(text)) return `a library's own words: ${text}`
      return foreign.has(text) ? `in ${other}: ${text}` : undefined
    }
  }
}

/** For the console. */
export const strangers = strangersOf('web-admin')
