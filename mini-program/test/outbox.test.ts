import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Failure } from '../src/lib/failure';
import { Outbox } from '../src/lib/outbox';
import { device, storage } from './device';

const receipt = { id: 'receipt_1', at: '2026-11-25T01:00:00Z', digest: 'd', signature: 's' };
const input = { kind: 'ILLNESS', text: '发烧' };

/** A line to the server: `answer` says what comes of the next request. */
function line(answer: () => unknown) {
  const sent: { input: Record<string, unknown> }[] = [];
  return {
    sent,
    personId: 'person_1',
    ask: async (_operation: unknown, variables: unknown) => {
      sent.push(variables as { input: Record<string, unknown> });
      return answer() as never;
    },
  };
}

const works = () => ({ fileSituationReport: { receipt } });
const offline = () => {
  throw new Failure('NETWORK');
};

const settled = (box: Outbox) => box.flush();

beforeEach(() => {
  vi.useFakeTimers();
  storage.clear();
  device.full = false;
});
afterEach(() => vi.useRealTimers());

describe('the outbox', () => {
  it('keeps a thing before it sends it, and then its receipt', async () => {
    const server = line(works);
    const box = new Outbox(server);
    box.open();
    await settled(box);
    const key = box.send('REPORT', input);
    expect(storage.get('yunjian.outbox.person_1')).toContain('WAITING');
    await settled(box);
    expect(server.sent).toEqual([{ input: { idempotencyKey: key, ...input } }]);
    expect(box.entries.get()).toMatchObject([{ key, state: 'SENT', receipt }]);
  });

  it('survives closing the app without a network, and sends once, under the same key, when it is opened', async () => {
    const box = new Outbox(line(offline));
    box.open();
    const key = box.send('REPORT', input, { draft: { text: '发烧' } });
    await settled(box);
    expect(box.entries.get()).toMatchObject([{ state: 'WAITING', tries: 1 }]);

    const server = line(works);
    const reopened = new Outbox(server);
    reopened.open();
    await settled(reopened);
    await settled(reopened);
    expect(server.sent).toEqual([{ input: { idempotencyKey: key, ...input } }]);
    expect(reopened.entries.get()).toMatchObject([{ key, state: 'SENT' }]);
  });

  it('tries again by itself, later and later', async () => {
    let up = false;
    const server = line(() => (up ? works() : offline()));
    const box = new Outbox(server);
    box.open();
    box.send('REPORT', input);
    await settled(box);
    await vi.advanceTimersByTimeAsync(2_000);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(server.sent.length).toBe(2);
    up = true;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(server.sent.length).toBe(3);
    expect(box.entries.get()).toMatchObject([{ state: 'SENT' }]);
  });

  it('shows a refusal in the words of the server, keeps what was written, and goes on with the next', async () => {
    let first = true;
    const server = line(() => {
      if (!first) return works();
      first = false;
      throw new Failure('BAD_INPUT', '内容太长。', 'input.text');
    });
    const box = new Outbox(server);
    box.open();
    await settled(box);
    box.send('REPORT', input, { draft: { text: '发烧' } });
    box.send('REPORT', { ...input, text: '好了' });
    await settled(box);
    expect(box.entries.get()).toMatchObject([
      { state: 'REFUSED', refusal: { code: 'BAD_INPUT', sentence: '内容太长。', field: 'input.text' }, draft: { text: '发烧' } },
      { state: 'SENT' },
    ]);
  });

  it('waits as long as a busy server says', async () => {
    let busy = true;
    const server = line(() => {
      if (!busy) return works();
      busy = false;
      throw new Failure('RATE_LIMITED', '', undefined, 30);
    });
    const box = new Outbox(server);
    box.open();
    box.send('REPORT', input);
    await settled(box);
    await vi.advanceTimersByTimeAsync(29_000);
    expect(server.sent.length).toBe(1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(box.entries.get()).toMatchObject([{ state: 'SENT' }]);
  });

  it('says so when the phone has no room left', () => {
    const box = new Outbox(line(works));
    box.open();
    device.full = true;
    expect(box.send('REPORT', input)).toBe(false);
    expect(box.entries.get()).toEqual([]);
  });

  it('is each person’s own', async () => {
    const server = line(offline);
    const box = new Outbox(server);
    box.open();
    box.send('REPORT', input);
    await settled(box);
    server.personId = 'person_2';
    box.open();
    expect(box.entries.get()).toEqual([]);
    server.personId = 'person_1';
    box.open();
    expect(box.entries.get().length).toBe(1);
  });
});
