// Texts in zh-CN and en-US. Both ship in the first bundle, so a switch never waits.
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { preferences } from '../lib/preferences';
import enAlerts from './en-US/alerts.json';
import enCheckIns from './en-US/checkIns.json';
import enClocks from './en-US/clocks.json';
import enCommon from './en-US/common.json';
import enEnums from './en-US/enums.json';
import enFiles from './en-US/files.json';
import enLeave from './en-US/leave.json';
import enLive from './en-US/live.json';
import enOutages from './en-US/outages.json';
import enPeople from './en-US/people.json';
import enReports from './en-US/reports.json';
import enSpotChecks from './en-US/spotChecks.json';
import zhAlerts from './zh-CN/alerts.json';
import zhCheckIns from './zh-CN/checkIns.json';
import zhClocks from './zh-CN/clocks.json';
import zhCommon from './zh-CN/common.json';
import zhEnums from './zh-CN/enums.json';
import zhFiles from './zh-CN/files.json';
import zhLeave from './zh-CN/leave.json';
import zhLive from './zh-CN/live.json';
import zhOutages from './zh-CN/outages.json';
import zhPeople from './zh-CN/people.json';
import zhReports from './zh-CN/reports.json';
import zhSpotChecks from './zh-CN/spotChecks.json';

export const texts = {
  'zh-CN': {
    alerts: zhAlerts, checkIns: zhCheckIns, clocks: zhClocks, common: zhCommon, enums: zhEnums, files: zhFiles, leave: zhLeave, live: zhLive, outages: zhOutages, people: zhPeople, reports: zhReports, spotChecks: zhSpotChecks,
  },
  'en-US': {
    alerts: enAlerts, checkIns: enCheckIns, clocks: enClocks, common: enCommon, enums: enEnums, files: enFiles, leave: enLeave, live: enLive, outages: enOutages, people: enPeople, reports: enReports, spotChecks: enSpotChecks,
  },
};

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
