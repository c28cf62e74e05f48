// Texts in both languages, one file for each page and language; a page brings its own along.
import { preferences } from '../lib/preferences';
import type { Language } from '../lib/preferences';
import { useStore } from '../lib/store';

export type Texts<T> = Record<Language, T>;

/** `text` with `{{name}}` filled in. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
}

export function useTexts<T>(texts: Texts<T>): T {
  return texts[useStore(preferences).language];
}
