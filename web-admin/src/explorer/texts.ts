// The page's own words, apart from the console's, so that neither loads the other's.
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from '../i18n/en-US/explorer.json';
import zh from '../i18n/zh-CN/explorer.json';
import { preferences } from '../lib/preferences';

export const texts = { 'zh-CN': zh, 'en-US': en };

void i18next.use(initReactI18next).init({
  lng: preferences().language,
  fallbackLng: 'zh-CN',
  defaultNS: 'explorer',
  resources: { 'zh-CN': { explorer: zh }, 'en-US': { explorer: en } },
  initAsync: false,
  interpolation: { escapeValue: false }, // React escapes
  returnNull: false,
});

export default i18next;
