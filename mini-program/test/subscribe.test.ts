import { describe, expect, it, vi } from 'vitest';

const BOUND = new Map([
  ['yunjian.who', JSON.stringify({ personId: 'person_1', name: '王某' })],
  ['yunjian.device', JSON.stringify({ id: 'device_1', key: 'k' })],
  ['yunjian.tokens', JSON.stringify({ access: 'a', refresh: 'r', expiresAt: Date.now() + 3_600_000 })],
]);
const KEPT = 'yunjian.page.person_1.telling';

/** The app as it starts on a phone that is bound, with this answer of the server; no templates are a server out of reach. */
async function start(templates?: readonly string[], consent = 'GIVEN', before: ReadonlyMap<string, string> = BOUND) {
  vi.resetModules();
  const { device, graphql, host, storage } = await import('./device');
  const viewer = { __typename: 'Person', id: 'person_1', consents: [{ kind: 'NOTICES', state: consent }] };
  for (const [key, value] of before) storage.set(key, value);
  device.answer = (_path, _headers, body) =>
    templates && body.includes('subscribeTemplates')
      ? graphql({ data: { deployment: { subscribeTemplates: templates }, viewer } })
      : Promise.reject(new Error('offline'));
  const asked: string[] = [];
  host.askToTell = (turn) => void asked.push(turn.join());
  const { outbox } = await import('../src/lib/outbox');
  const subscribe = await import('../src/lib/subscribe');
  outbox.open();
  subscribe.prepare();
  await vi.waitFor(() => expect(storage.has(KEPT)).toBe(true));
  return { ...subscribe, asked, host, outbox, storage };
}

describe('leave to write through WeChat', () => {
  it('is asked for three templates at once, each in its turn', async () => {
    const { askToTell, asked, canAskToTell } = await start(['a', 'b', 'c', 'd']);
    expect(canAskToTell()).toBe(true);
    for (let tap = 0; tap < 3; tap += 1) askToTell();
    expect(asked).toEqual(['a,b,c', 'd,a,b', 'c,d,a']);
  });

  it('is not asked where nothing is sent through WeChat, nor outside it', async () => {
    const nothing = await start([]);
    nothing.askToTell();
    expect(nothing.canAskToTell()).toBe(false);
    expect(nothing.asked).toEqual([]);
    const { askToTell, asked, canAskToTell, host } = await start(['a']);
    host.askToTell = undefined;
    askToTell();
    expect(canAskToTell()).toBe(false);
    expect(asked).toEqual([]);
  });

  it.each(['REFUSED', 'WITHDRAWN'])('is not asked of who has %s notices', async (state) => {
    const { askToTell, asked } = await start(['a'], state);
    askToTell();
    expect(asked).toEqual([]);
  });

  it('goes by what the person said last, whether the server knows it or not', async () => {
    const { askToTell, asked, outbox, storage } = await start(['a'], 'REFUSED');
    outbox.send('CONSENT', { kind: 'NOTICES', given: true });
    askToTell();
    outbox.send('CONSENT', { kind: 'NOTICES', given: false });
    askToTell();
    expect(asked).toEqual(['a']);
    const again = await start(['a'], 'GIVEN', storage);
    again.askToTell();
    expect(again.asked).toEqual([]);
  });

  it('is asked without a network by what was learned before', async () => {
    const { storage } = await start(['a']);
    const { askToTell, asked } = await start(undefined, 'GIVEN', storage);
    askToTell();
    expect(asked).toEqual(['a']);
  });
});
