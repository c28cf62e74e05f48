// Words that were typed and not sent. They are kept while the officer looks at something else, in memory alone:
// nothing about anybody is written to the disk of a shared machine.
import { useCallback, useSyncExternalStore } from 'react';

const drafts = new Map<string, string>();
const listeners = new Set<() => void>();

function tell() {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function set(key: string, text: string) {
  if (text) drafts.set(key, text);
  else drafts.delete(key);
  tell();
}

/** At the end of a sign-in: the next officer at this screen finds nothing. */
export function forgetDrafts() {
  drafts.clear();
  tell();
}


/** Text under `key`, the setter, and whether any is waiting. */
export function useDraft(key: string): [text: string, setText: (text: string) => void] {
  const text = useSyncExternalStore(subscribe, () => drafts.get(key) ?? '');
  return [text, useCallback((next: string) => set(key, next), [key])];
}

// Leaving the page would lose them: the browser asks first.
globalThis.addEventListener?.('beforeunload', (event) => {
  if ([...drafts.values()].some((text) => text.trim())) event.preventDefault();
});
