import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LocationStore } from '../src/features/live/locationStore';
import { findingOf, isStale, STALE_AFTER_MS, worstFinding } from '../src/map/finding';
import type { Position } from '../src/features/live/locationStore';

function position(person: string, takenAt: string): Position {
  return {
    person: { id: person, name: person, standing: 'GOOD', measure: null },
    fix: { key: takenAt, takenAt, receivedAt: takenAt, latitude: 34, longitude: 117, accuracy: 10, source: 'GNSS', battery: null, marks: [] },
    verdicts: [],
  };
}

const zone = (kind: 'PERMITTED' | 'PROHIBITED') => ({ kind });

describe('what a verdict means', () => {
  it('turns around for a prohibited zone', () => {
    expect(findingOf('PERMITTED', 'INSIDE')).toBe('within');
    expect(findingOf('PERMITTED', 'OUTSIDE')).toBe('beyond');
    expect(findingOf('PROHIBITED', 'INSIDE')).toBe('beyond');
    expect(findingOf('PROHIBITED', 'OUTSIDE')).toBe('within');
    expect(findingOf('PROHIBITED', 'CANNOT_TELL')).toBe('unsure');
  });

  it('takes the worst of several, and doubt is never an accusation', () => {

    expect(worstFinding([])).toBe('unjudged');
    expect(worstFinding([{ verdict: 'INSIDE', zone: zone('PERMITTED') }, { verdict: 'CANNOT_TELL', zone: zone('PROHIBITED') }])).toBe('unsure');
    expect(worstFinding([{ verdict: 'CANNOT_TELL', zone: zone('PERMITTED') }, { verdict: 'INSIDE', zone: zone('PROHIBITED') }])).toBe('beyond');
  });
});

describe('LocationStore', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('tells at most once a second, with the newest of each', () => {
    const store = new LocationStore();
    let told = 0;
    store.subscribe(() => void (told += 1));
    for (let n = 0; n < 50; n += 1) store.take(position('person_1', `2026-11-24T10:00:${String(n).padStart(2, '0')}Z`));
    store.take(position('person_2', '2026-11-24T10:00:00Z'));
    vi.advanceTimersByTime(1_100);
    expect(told).toBe(1);
    expect(store.snapshot()).toHaveLength(2);
    expect(store.get('person_1')?.fix.takenAt).toBe('2026-11-24T10:00:49Z');
  });

  it('never replaces a newer position by an older one', () => {
    const store = new LocationStore();
    store.take(position('person_1', '2026-11-24T10:05:00Z'));
    store.take(position('person_1', '2026-11-24T10:01:00Z'));
    expect(store.get('person_1')?.fix.takenAt).toBe('2026-11-24T10:05:00Z');
  });

  it('lets go of who left the scope, but of nobody who moved meanwhile', () => {
    const store = new LocationStore();
    store.take(position('person_1', '2026-11-24T10:00:00Z'));
    store.take(position('person_2', '2026-11-24T10:00:00Z'));
    const mark = store.mark();
    store.take(position('person_3', '2026-11-24T10:00:00Z'));
    store.reconcile([position('person_2', '2026-11-24T10:00:00Z')], mark);
    expect(store.get('person_1')).toBeUndefined();
    expect(store.get('person_2')).toBeDefined();
    expect(store.get('person_3')).toBeDefined();
  });

  it('calls a position stale by the time it was taken', () => {
    const at = Date.parse('2026-11-24T10:00:00Z');
    const one = position('person_1', '2026-11-24T10:00:00Z');
    expect(isStale(one, at + STALE_AFTER_MS)).toBe(false);
    expect(isStale(one, at + STALE_AFTER_MS + 1)).toBe(true);
  });
});
