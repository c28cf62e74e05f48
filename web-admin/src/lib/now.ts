// A clock for ages on the screen: one timer for all of them.
import { useSyncExternalStore } from 'react';

const TICK_MS = 5_000;
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  timer ??= setInterval(() => {
    now = Date.now();
    for (const each of listeners) each();
  }, TICK_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

function snapshot() {
  if (!timer) now = Date.now() - (Date.now() % 1000);
  return now;
}

export function useNow(): number {
  return useSyncExternalStore(subscribe, snapshot);
}
