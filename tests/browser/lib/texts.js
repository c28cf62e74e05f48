// Finds what no reader should meet: keys of texts instead of texts, names of the schema, the other language.

import { readdirSync, readFileSync } from 'node:fs'

import { LANGUAGES } from './console.js'

const folder = new URL('../../../web-admin/src/i18n/', import.meta.url)

/** All texts of a language, by `namespace:path.to.key`. */
function textsOf(language) {
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

const TEXTS = Object.fromEntries(LANGUAGES.map((language) => [language, textsOf(language)]))
const SPACES = new RegExp(`^(${[...new Set([...TEXTS['zh-CN'].keys()].map((key) => key.split(':')[0]))].join('|')}):`)
const KEYS = new Set([...TEXTS['zh-CN'].keys()].flatMap((key) => [key, key.split(':')[1]]).filter((key) => key.includes('.')))
/** Each language is named in its own words everywhere. */
const BOTH = new Set(['简体中文', 'English'])

/** Everything that is read on the page or read out by a screen reader. */
function readable() {
  const found = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    if (parent && !parent.closest('script, style')) found.push(node.textContent.trim())
  }
  for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) found.push((element.getAttribute(name) ?? '').trim())
  }
  return [...new Set(found.filter(Boolean))]
}

/** Sentences about each text of the page that is no text in `language`. */
export async function strangers(page, language) {
  const other = LANGUAGES.find((one) => one !== language)
  const own = new Set(TEXTS[language].values())
  const foreign = new Set([...TEXTS[other].values()].filter((text) => text.length > 1 && !own.has(text) && !BOTH.has(text) && !text.includes('{{')))
  const complaints = []
  for (const text of await page.evaluate(readable)) {
    if (KEYS.has(text) || SPACES.test(text)) complaints.push(`a key: ${text}`)
    else if (/^[A-Z]+(_[A-Z]+)+$/.test(text)) complaints.push(`a name of the schema: ${text}`)
    else if (/\{\{|\bundefined\b|\bNaN\b|\[object /.test(text)) complaints.push(`a hole: ${text}`)
    else if (language === 'zh-CN' && !own.has(text) && /^[A-Za-z]+( [A-Za-z]+)+$/.test(text)) complaints.push(`a library's own words: ${text}`)
    else if (foreign.has(text)) complaints.push(`in ${other}: ${text}`)
  }
  return complaints
}
