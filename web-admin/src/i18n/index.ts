// Texts in zh-CN and en-US: what all share lies here, what one feature or part says lies beside it as
// `<namespace>.<language>.json`. All ship in the first bundle, so a switch never waits.
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { preferences } from '../lib/preferences';
import type { LanguageTag } from '../lib/preferences';

export type Texts = { [key: string]: string | Texts };

const shared = import.meta.glob<Texts>('./*/*.json', { eager: true, import: 'default' });
const own = import.meta.glob<Texts>(['../features/*/*.json', '../ui/*/*.json'], { eager: true, import: 'default' });

/** `./zh-CN/common.json` and `../features/leave/leave.zh-CN.json` say whose they are, and in which language. */
function gathered(language: LanguageTag): Record<string, Texts> {
  const found: Record<string, Texts> = {};
  for (const [path, texts] of [...Object.entries(shared), ...Object.entries(own)]) {
    const [, name] = /([^/.]+)(?:\.[^/.]+)?\.json$/.exec(path) ?? [];
    if (name && path.includes(language)) found[name] = texts;
  }
  return found;
}

export const texts: Record<LanguageTag, Record<string, Texts>> = { 'zh-CN': gathered('zh-CN'), 'en-US': gathered('en-US') };

void i18next.use(initReactI18next).init({
  lng: preferences().language,
  fallbackLng: 'zh-CN',
  ns: Object.keys(texts['zh-CN']),
  defaultNS: 'common',
  resources: texts,
  initAsync: false,
  interpolation: { escapeValue: false }, // React escapes
  returnNull: false,
  // English says one thing of one: `key__one` beside `key`. Chinese says the same of any number.
  pluralSeparator: '__',
});

export default i18next;
