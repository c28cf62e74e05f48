// What is kept on the phone, as JSON under one prefix.
import { host } from '../host/host';

const PREFIX = 'yunjian.';

export function load<T>(key: string): T | undefined {
  const text = host.get(PREFIX + key);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as T;
  } catch {
    return undefined;
  }
}

/** False when storage is full. */
export function keep(key: string, value: unknown): boolean {
  return host.set(PREFIX + key, JSON.stringify(value));
}

export function forget(key: string) {
  host.remove(PREFIX + key);
}

/** Forgets all whose names begin with one of these. */
export function forgetAll(beginnings: readonly string[]) {
  for (const key of host.keys()) {
    if (beginnings.some((beginning) => key.startsWith(PREFIX + beginning))) host.remove(key);
  }
}

/** Whether any that is named so holds these words. */
export function mentioned(beginnings: readonly string[], words: string): boolean {
  const named = (key: string) => beginnings.some((beginning) => key.startsWith(PREFIX + beginning));
  return host.keys().some((key) => named(key) && host.get(key)?.includes(words));
}
