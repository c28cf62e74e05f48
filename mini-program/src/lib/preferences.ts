// What the person chose about the app itself: language, size of the type, reading aloud. Kept on the phone.
import { LANGUAGES, nearestLanguage } from '@yunjian/client/language';
import type { LanguageTag } from '@yunjian/client/language';
import { host } from '../host/host';
import { keep, load } from './kept';
import { Store, useStore } from './store';

export type Language = LanguageTag;
/** Plain, larger, and twice as large. */
export type Size = 1 | 2 | 3;

export { LANGUAGES };
export const SIZES: readonly Size[] = [1, 2, 3];

export interface Preferences {
  language: Language;
  size: Size;
  readAloud: boolean;
}

/** The system's type is at least this much larger than usual where its owner needs larger type. */
const LARGER_FROM = 1.25;

function usual(): Preferences {
  return {
    language: nearestLanguage(host.language()),
    size: host.fontScale() >= LARGER_FROM ? 2 : 1,
    readAloud: false,
  };
}

export const preferences = new Store<Preferences>({ ...usual(), ...load<Partial<Preferences>>('preferences') });
host.speaks(preferences.get().language);

export function choose(change: Partial<Preferences>) {
  const next = { ...preferences.get(), ...change };
  preferences.set(next);
  keep('preferences', next);
  host.speaks(next.language);
}

export function usePreferences(): Preferences {
  return useStore(preferences);
}
