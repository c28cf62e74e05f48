import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CheckPartsFragment } from '../src/gql/graphql';
import { graphql, refusal } from './device';

const check = (state: CheckPartsFragment['state']) => ({ id: 'check_1', state, open: state === 'DRAWN' || state === 'NOTIFIED', notifiedAt: null });

/** The server: what it says of the newest check, when the test lets it. */
const server = {
  newest: undefined as ReturnType<typeof check> | undefined,
  asked: 0,
  answers: [] as (() => void)[],
  confirms: () => graphql({}),
};

/** Lets the oldest question have its answer: what held when it was put. */
async function answer() {
  server.answers.shift()?.();
  await vi.advanceTimersByTimeAsync(0);
}

/** The app, opened anew by somebody who is signed in. */
async function opened() {
  vi.resetModules();
  const { keep } = await import('../src/lib/kept');
  keep('who', { personId: 'person_1', name: '余永强' });
  keep('device', { id: 'device_1', key: 'key' });
  keep('tokens', { access: 'a', refresh: 'r', expiresAt: Date.now() + 3_600_000 });
  const { device } = await import('./device');
  device.answer = async (_path, _headers, body) => {
    if (body.includes('ConfirmSpotCheck')) return server.confirms();
    server.asked += 1;
    const edges = server.newest ? [{ node: server.newest }] : [];
    await new Promise<void>((resolve) => server.answers.push(resolve));
    return graphql({ data: { viewer: { __typename: 'Person', id: 'person_1', spotChecks: { edges } } } });
  };
  const [spot, news] = [await import('../src/lib/spot'), await import('../src/lib/news')];
  spot.watch();
  await vi.advanceTimersByTimeAsync(0);
  return { ...spot, ...news };
}

const shown = () => graphql({ data: { confirmSpotCheck: { spotCheck: check('NOTIFIED') } } });

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(server, { newest: undefined, asked: 0, answers: [], confirms: shown });
});
afterEach(() => vi.useRealTimers());

describe('the spot check', () => {
  it('is asked for again when news came while it was being asked for, once for all news', async () => {
    const app = await opened();
    expect(server.asked).toBe(1);
    server.newest = check('DRAWN');
    app.stir();
    app.stir();
    await answer();
    expect(app.check.get()).toBe(undefined);
    expect(server.asked).toBe(2);
    await answer();
    expect(app.check.get()?.state).toBe('NOTIFIED');
    expect(server.asked).toBe(2);
  });

  it('is not asked for on and on when the server does not take that it was shown', async () => {
    server.newest = check('DRAWN');
    server.confirms = () => refusal('CONFLICT', '抽检已结束。');
    const app = await opened();
    const before = app.news.get();
    await answer();
    expect(app.news.get()).toBe(before + 1);
    expect(server.asked).toBe(1);
  });
});
