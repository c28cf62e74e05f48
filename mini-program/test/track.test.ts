import { beforeEach, describe, expect, it } from 'vitest';
import { SubmitFixes } from '../src/gql/graphql';
import type { FixInput, TrackGroundQuery } from '../src/gql/graphql';
import { Failure } from '../src/lib/failure';
import { keep, load } from '../src/lib/kept';
import { NoPosition } from '../src/lib/position';
import { EVERY_MS, groundOf, Tracker } from '../src/lib/track';
import { device, storage } from './device';

const FIXES = 'track.person_1.fixes';

type Viewer = TrackGroundQuery['viewer'];

const person = (kind: 'BAIL' | 'RESIDENTIAL_SURVEILLANCE', state: string, given: boolean, id = 'measure_1', inForce = ['REPORTED_IN', 'ACTIVE'].includes(state)) =>
  ({
    __typename: 'Person',
    id: 'person_1',
    measure: { id, kind, state, inForce },
    consents: [{ kind: 'LOCATION', state: given ? 'GIVEN' : 'WITHDRAWN' }],
  }) as Viewer;

/** A person's phone: the clock, the server and the positions are in the test's hand. */
function phone(viewer: Viewer) {
  const hand = {
    now: Date.parse('2026-11-25T01:00:00Z'),
    viewer,
    withdrawn: false,
    network: true,
    refusal: undefined as Failure | undefined,
    batches: [] as string[][],
    taken: 0,
    denied: false,
    personId: 'person_1' as string | undefined,
  };
  const caller = {
    get personId() {
      return hand.personId;
    },
    ask: async (operation: unknown, variables: unknown) => {
      if (!hand.network) throw new Failure('NETWORK');
      if (operation !== SubmitFixes) return { viewer: hand.viewer } as never;
      if (hand.refusal) throw hand.refusal;
      hand.batches.push((variables as { input: { fixes: FixInput[] } }).input.fixes.map(({ key }) => key));
      return {} as never;
    },
  };
  const take = async (): Promise<FixInput> => {
    if (hand.denied) throw new NoPosition('DENIED');
    hand.taken += 1;
    return { key: `fix_${hand.taken}`, takenAt: new Date(hand.now).toISOString(), latitude: 34, longitude: 117, accuracy: 9, datum: 'WGS84', source: 'UNKNOWN' };
  };
  const start = async (on = true) => {
    const tracker = new Tracker(caller, () => hand.withdrawn, take, () => hand.now);
    tracker.open();
    if (on) tracker.turn(true);
    await tracker.learn();
    return tracker;
  };
  return { hand, start };
}

beforeEach(() => {
  storage.clear();
  device.inFront = true;
});

describe('positions while the app is open', () => {
  it('are taken of those who agreed and whose measure is in force, and under surveillance; of nobody else', () => {
    expect(groundOf(person('BAIL', 'ACTIVE', true)).ground).toBe('CONSENT');
    expect(groundOf(person('BAIL', 'REPORTED_IN', true)).ground).toBe('CONSENT');
    expect(groundOf(person('BAIL', 'ACTIVE', false)).ground).toBeUndefined();
    expect(groundOf(person('BAIL', 'ENDED', true)).ground).toBeUndefined();
    expect(groundOf(person('RESIDENTIAL_SURVEILLANCE', 'ACTIVE', false)).ground).toBe('SURVEILLANCE');
    expect(groundOf(person('RESIDENTIAL_SURVEILLANCE', 'SUSPENDED', false)).ground).toBeUndefined();
    // Past its last day, with nobody having decided.
    expect(groundOf(person('BAIL', 'ACTIVE', true, 'measure_1', false)).ground).toBeUndefined();
    expect(groundOf(person('RESIDENTIAL_SURVEILLANCE', 'ACTIVE', false, 'measure_1', false)).ground).toBeUndefined();
    expect(groundOf({ __typename: 'Officer' } as Viewer).ground).toBeUndefined();
  });

  it('come every five minutes while the app is in front, and are not kept once they are sent', async () => {
    const { hand, start } = phone(person('BAIL', 'ACTIVE', true));
    const tracker = await start();
    expect(hand.batches).toEqual([['fix_1']]);
    expect(storage.get(`yunjian.${FIXES}`)).toBe('[]');
    hand.now += EVERY_MS - 1;
    await tracker.go();
    expect(hand.taken).toBe(1);
    hand.now += 1;
    device.inFront = false;
    await tracker.go();
    expect(hand.taken).toBe(1);
    device.inFront = true;
    await tracker.go();
    expect(hand.batches).toEqual([['fix_1'], ['fix_2']]);
  });

  it('do not come sooner because the app was closed', async () => {
    const { hand, start } = phone(person('BAIL', 'ACTIVE', true));
    await start();
    hand.now += 60_000;
    await start();
    expect(hand.taken).toBe(1);
  });

  it('wait for the network over closing the app, and go in batches, oldest first', async () => {
    const { hand, start } = phone(person('BAIL', 'ACTIVE', true));
    const tracker = await start();
    hand.network = false;
    hand.now += EVERY_MS;
    await tracker.go();
    expect(tracker.state.get()).toMatchObject({ ground: 'CONSENT', waiting: 1 });
    // A day and three quarters without a network.
    const [first] = load<FixInput[]>(FIXES) ?? [];
    keep(FIXES, Array.from({ length: 500 }, (_, index) => ({ ...first, key: `fix_${index + 2}` })));
    hand.taken = 501;
    hand.now += EVERY_MS;
    await tracker.go();
    const closed = await start();
    expect(closed.state.get().waiting).toBe(501);
    hand.network = true;
    await closed.go();
    expect(hand.batches.map((batch) => [batch.length, batch[0]])).toEqual([[1, 'fix_1'], [500, 'fix_2'], [1, 'fix_502']]);
    expect(closed.state.get().waiting).toBe(0);
  });

  it('stop at once when the consent is withdrawn, and what was not sent is gone', async () => {
    const { hand, start } = phone(person('BAIL', 'ACTIVE', true));
    const tracker = await start();
    hand.network = false;
    hand.now += EVERY_MS;
    await tracker.go();
    expect(tracker.state.get().waiting).toBe(1);
    hand.withdrawn = true;
    hand.now += EVERY_MS;
    await tracker.go();
    expect(tracker.state.get()).toMatchObject({ waiting: 0 });
    expect(tracker.state.get().ground).toBeUndefined();
    hand.network = true;
    hand.withdrawn = false;
    hand.viewer = person('BAIL', 'ACTIVE', false);
    await tracker.learn();
    hand.now += EVERY_MS;
    await tracker.go();
    expect([hand.taken, hand.batches.length]).toEqual([2, 1]);
  });

  it('are switched on and off on the phone, but not under surveillance', async () => {
    const { hand, start } = phone(person('BAIL', 'ACTIVE', true));
    const tracker = await start(false);
    expect([hand.taken, tracker.state.get().off]).toEqual([0, true]);
    tracker.turn(true);
    await tracker.go();
    tracker.turn(false);
    hand.now += EVERY_MS;
    await tracker.go();
    expect([hand.taken, tracker.state.get().off]).toEqual([1, true]);
    hand.viewer = person('RESIDENTIAL_SURVEILLANCE', 'ACTIVE', false);
    await tracker.learn();
    expect([hand.taken, tracker.state.get().off]).toEqual([2, false]);
  });

  it('do not go on by themselves when the person agrees again', async () => {
    const { hand, start } = phone(person('BAIL', 'ACTIVE', true));
    const tracker = await start();
    hand.withdrawn = true;
    // The server cannot be asked meanwhile.
    hand.network = false;
    await tracker.go();
    hand.withdrawn = false;
    hand.now += EVERY_MS;
    await tracker.learn();
    expect(tracker.state.get().ground).toBeUndefined();
    hand.network = true;
    await tracker.learn();
    expect([hand.taken, tracker.state.get().ground, tracker.state.get().off]).toEqual([1, 'CONSENT', true]);
  });

  it('end when the server wants none, until something else is in force', async () => {
    const { hand, start } = phone(person('BAIL', 'ACTIVE', true));
    hand.refusal = new Failure('CONFLICT', '目前没有执行中的强制措施，系统不再收集您的位置。');
    const tracker = await start();
    expect(tracker.state.get()).toMatchObject({ waiting: 0 });
    expect(tracker.state.get().ground).toBeUndefined();
    hand.now += EVERY_MS;
    await tracker.learn();
    expect(hand.taken).toBe(1);
    hand.refusal = undefined;
    hand.viewer = person('BAIL', 'ACTIVE', true, 'measure_2');
    await tracker.learn();
    expect([hand.taken, hand.batches.length]).toEqual([2, 1]);
  });

  it('say why there is none, and ask the phone again only after five minutes', async () => {
    const { hand, start } = phone(person('BAIL', 'ACTIVE', true));
    hand.denied = true;
    const tracker = await start();
    expect(tracker.state.get().failure).toBe('DENIED');
    hand.denied = false;
    hand.now += 60_000;
    await tracker.go();
    expect(hand.taken).toBe(0);
    hand.now += EVERY_MS;
    await tracker.go();
    expect(hand.taken).toBe(1);
    expect(tracker.state.get().failure).toBeUndefined();
  });

  it('are each person’s own', async () => {
    const { hand, start } = phone(person('BAIL', 'ACTIVE', true));
    const tracker = await start();
    hand.personId = undefined;
    tracker.open();
    hand.now += EVERY_MS;
    await tracker.go();
    expect(hand.taken).toBe(1);
    expect(tracker.state.get().ground).toBeUndefined();
  });
});
