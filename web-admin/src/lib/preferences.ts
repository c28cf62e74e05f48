// What this browser remembers between visits: how the console looks and sounds, never about whom.
import { LANGUAGES, nearestLanguage } from '@yunjian/client/language';
import type { LanguageTag } from '@yunjian/client/language';
import { useSyncExternalStore } from 'react';

export type { LanguageTag };

export interface Preferences {
  language: LanguageTag;
  sound: boolean;
  desktopNotices: boolean;
  shortcuts: boolean;
}

const KEY = 'yunjian.preferences';

function read(): Preferences {
  const fallback: Preferences = { language: nearestLanguage(navigator.language), sound: true, desktopNotices: false, shortcuts: true };
  try {
    const stored = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Preferences>;
    const merged = { ...fallback, ...stored };
    if (!LANGUAGES.includes(merged.language)) merged.language = fallback.language;
    return merged;
  } catch {
    return fallback; // storage refused or garbled: defaults are always right
  }
}

let current = read();
const listeners = new Set<() => void>();

export function preferences(): Preferences {
  return current;
}

export function setPreferences(change: Partial<Preferences>) {
  current = { ...current, ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(current));
  } catch {
    // a private window without storage still works, it only forgets
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, preferences);
}
