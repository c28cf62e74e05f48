import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Failure } from '../src/lib/failure';
import { Outbox } from '../src/lib/outbox';
import type { KeptFile } from '../src/host/types';
import { device, keptFiles, storage } from './device';

const receipt = { id: 'receipt_1', at: '2026-11-25T01:00:00Z', digest: 'd', signature: 's' };
const input = { kind: 'ILLNESS', text: '发烧' };

/** A line to the server: `answer` says what comes of a request, `taken` the id of the next file. */
function line(answer: (input: Record<string, unknown>) => unknown, taken: (file: KeptFile) => string = ({ name }) => `file_${name}`) {
  const sent: { input: Record<string, unknown> }[] = [];
  const uploaded: string[] = [];
  return {
    sent,
    uploaded,
    upload: async (file: KeptFile) => {
      uploaded.push(file.name);
      return taken(file);
    },
    personId: 'person_1',
    ask: async (_operation: unknown, variables: unknown) => {
      const asked = variables as { input: Record<string, unknown> };
      sent.push(asked);
      return (await answer(asked.input)) as never;
    },
  };
}

const works = () => ({ fileSituationReport: { receipt } });
const offline = () => {
  throw new Failure('NETWORK');
};
const overrun = (): never => {
  throw new Failure('UNAVAILABLE', '系统繁忙');
};
const disagreed = () => {
  throw new Failure('BAD_INPUT', '您还没有同意使用这项信息。', 'input.photoId');
};
const refuses = (field: string) => (sent: Record<string, unknown>) => {
  if (sent.fix) throw new Failure('BAD_INPUT', '定位时间晚于现在。', field);
  return works();
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

const file = (name: string): KeptFile => {
  const kept = { key: `person_1.${name}`, name, mediaType: 'image/jpeg', size: 3 };
  keptFiles.set(kept.key, kept);
  return kept;
};

/** What was sent, by the id of what it is about, or its text. */
const subjects = ({ sent }: ReturnType<typeof line>) => sent.map(({ input: { checkInId, spotCheckId, leaveRequestId, kind, text } }) => checkInId ?? spotCheckId ?? leaveRequestId ?? text ?? kind);

/** Queues without a network, then opens the box again on this line. */
async function queued(server: ReturnType<typeof line>, queue: (box: Outbox) => void) {
  const before = new Outbox(line(offline));
  before.open();
  queue(before);
  await settled(before);
  const box = new Outbox(server);
  box.open();
  await settled(box);
  return box;
}

describe('what waits in the outbox', () => {
  it('is not held up by what the server does not take now, which is tried again when the server says', async () => {
    let limited = true;
    const server = line((sent) => {
      if (sent.text && limited) throw new Failure('RATE_LIMITED', '', undefined, 3_600);
      return works();
    });
    const box = new Outbox(server);
    box.open();
    box.send('REPORT', input);
    await settled(box);
    box.send('CHECK_IN', { checkInId: 'check' });
    box.send('SPOT_CHECK', { spotCheckId: 'spot' });
    await vi.advanceTimersByTimeAsync(1_000_000);
    expect(subjects(server)).toEqual(['发烧', 'check', 'spot']);
    expect(box.entries.get()).toMatchObject([{ state: 'WAITING', tries: 1 }, { state: 'SENT' }, { state: 'SENT' }]);
    limited = false;
    await vi.advanceTimersByTimeAsync(2_600_000);
    expect(box.entries.get()).toMatchObject([{ state: 'SENT' }, { state: 'SENT' }, { state: 'SENT' }]);
  });

  it('is left alone longer and longer when the server fails at it, and tried at once when the person asks', async () => {
    const server = line(() => {
      throw new Failure('INTERNAL');
    });
    const box = new Outbox(server);
    box.open();
    box.send('REPORT', input);
    await vi.advanceTimersByTimeAsync(1_999);
    expect(server.sent.length).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(server.sent.length).toBe(2);
    await vi.advanceTimersByTimeAsync(3_999);
    expect(server.sent.length).toBe(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(server.sent.length).toBe(3);
    await settled(box);
    expect(server.sent.length).toBe(4);
  });

  it('is not tried further when nothing gets through', async () => {
    const server = line(overrun);
    const box = await queued(server, (before) => {
      before.send('REPORT', input);
      before.send('CHECK_IN', { checkInId: 'check' });
    });
    expect(subjects(server)).toEqual(['check']);
    expect(box.entries.get()).toMatchObject([{ tries: 0 }, { tries: 2 }]);
  });

  it('goes by how urgent it is, then by how old; a consent before the check-in that rests on it', async () => {
    const server = line(works);
    await queued(server, (box) => {
      box.send('REPORT', input);
      box.send('CONSENT', { kind: 'LOCATION', given: true });
      box.send('CHECK_IN', { checkInId: 'check' });
      box.send('REPORT', { ...input, text: '好了' });
      box.send('SPOT_CHECK', { spotCheckId: 'spot' });
    });
    expect(subjects(server)).toEqual(['LOCATION', 'check', 'spot', '发烧', '好了']);
  });

  it('keeps its order where it is about the same leave, each move under its key', async () => {
    let broken = true;
    const server = line((sent) => {
      if (sent.reason && broken) throw new Failure('INTERNAL');
      return works();
    });
    const box = await queued(server, (before) => {
      before.send('LEAVE_EXTEND', { leaveRequestId: 'a', reason: '车晚点' });
      before.send('LEAVE_RETURN', { leaveRequestId: 'a' });
      before.send('LEAVE_CANCEL', { leaveRequestId: 'b' });
    });
    expect(subjects(server)).toEqual(['a', 'b']);
    broken = false;
    await settled(box);
    expect(subjects(server)).toEqual(['a', 'b', 'a', 'a']);
    expect(server.sent.at(-1)?.input).toEqual({ leaveRequestId: 'a', idempotencyKey: box.entries.get()[1]?.key });
  });
});

describe('two windows of the app', () => {
  it('lose nothing that the other queued, and bring back nothing that the other took out', async () => {
    const [one, other] = [new Outbox(line(offline)), new Outbox(line(offline))];
    one.open();
    other.open();
    const first = one.send('REPORT', input);
    const second = other.send('REPORT', { ...input, text: '好了' });
    await settled(one);
    await settled(other);
    for (const box of [one, other]) expect(box.entries.get().map(({ key }) => key)).toEqual([first, second]);
    one.discard(String(first));
    other.send('REPORT', { ...input, text: '搬家' });
    expect(other.entries.get().map(({ input: { text } }) => text)).toEqual(['好了', '搬家']);
  });

  it('send one after the other: nothing is sent twice', async () => {
    const arrivals: (() => void)[] = [];
    const server = line(
      () =>
        new Promise((resolve) => {
          arrivals.push(() => resolve(works()));
        }),
    );
    const [one, other] = [new Outbox(server), new Outbox(server)];
    one.open();
    other.open();
    await vi.advanceTimersByTimeAsync(0);
    one.send('REPORT', input);
    const both = Promise.all([settled(one), settled(other)]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(server.sent.length).toBe(1);
    arrivals[0]?.();
    await both;
    expect(server.sent.length).toBe(1);
    expect(other.entries.get()).toMatchObject([{ state: 'SENT', receipt }]);
  });

  it('hold on to what a full phone cannot write down', async () => {
    const server = line(works);
    const box = new Outbox(server);
    box.open();
    box.send('REPORT', input);
    device.full = true;
    await settled(box);
    await settled(box);
    expect(server.sent.length).toBe(1);
    expect(box.entries.get()).toMatchObject([{ state: 'SENT', receipt }]);
  });
});

describe('a position that the server does not take', () => {
  const fix = { latitude: 34.245 };

  it.each([
    ['CHECK_IN', { checkInId: 'c' }, 'input.fix'],
    ['LEAVE_RETURN', { leaveRequestId: 'l' }, 'input.fix.takenAt'],
  ] as const)('is left out of %s, under the same key, and that is said', async (kind, about, field) => {
    const server = line(refuses(field));
    const box = new Outbox(server);
    box.open();
    const key = box.send(kind, { ...about, fix });
    await settled(box);
    expect(JSON.parse(JSON.stringify(server.sent))).toEqual([{ input: { idempotencyKey: key, ...about, fix } }, { input: { idempotencyKey: key, ...about } }]);
    expect(box.entries.get()).toMatchObject([{ state: 'SENT', withoutFix: true, tries: 2 }]);
  });

  it('leaves an answer to a spot check refused, and other faults of a check-in too', async () => {
    const server = line(refuses('input.fix'));
    const box = new Outbox(server);
    box.open();
    box.send('SPOT_CHECK', { spotCheckId: 's', fix });
    await settled(box);
    const other = new Outbox(line(refuses('input.fixture')));
    other.open();
    other.send('CHECK_IN', { checkInId: 'c', fix });
    await settled(other);
    expect(other.entries.get()).toMatchObject([{ state: 'REFUSED', refusal: { field: 'input.fix' } }, { state: 'REFUSED' }]);
  });
});

describe('files of the outbox', () => {
  const leave = { kind: 'URGENT' };

  beforeEach(() => keptFiles.clear());

  it('go first, are named in the input, and are forgotten when all is sent', async () => {
    const server = line(works);
    const box = new Outbox(server);
    box.open();
    const key = box.send('LEAVE', leave, { draft: { papers: [] }, files: [file('a'), file('b')] });
    await settled(box);
    expect(server.uploaded).toEqual(['a', 'b']);
    expect(server.sent).toEqual([{ input: { idempotencyKey: key, ...leave, paperIds: ['file_a', 'file_b'] } }]);
    expect([...keptFiles.keys()]).toEqual([]);
    expect(box.entries.get()[0]).toMatchObject({ state: 'SENT', files: undefined, draft: undefined });
    box.send('CHECK_IN', { checkInId: 'c' }, { files: [file('face')] });
    await settled(box);
    expect(server.sent[1]?.input).toMatchObject({ checkInId: 'c', photoId: 'file_face' });
  });

  it('survive closing the app; what has come is not sent twice', async () => {
    const box = new Outbox(line(works, ({ name }) => (name === 'a' ? 'file_a' : offline())));
    box.open();
    box.send('LEAVE', leave, { files: [file('a'), file('b')] });
    await settled(box);
    expect(box.entries.get()).toMatchObject([{ state: 'WAITING', files: [{ name: 'a', id: 'file_a' }, { name: 'b' }] }]);
    expect([...keptFiles.keys()]).toEqual(['person_1.a', 'person_1.b']);

    const server = line(works);
    const reopened = new Outbox(server);
    reopened.open();
    await settled(reopened);
    expect(server.uploaded).toEqual(['b']);
    expect(server.sent[0]?.input.paperIds).toEqual(['file_a', 'file_b']);
  });

  it('are sent anew, once, when the server no longer has what came before', async () => {
    let tries = 0;
    const forgotten = new Failure('BAD_INPUT', '文件不存在。', 'input.paperIds');
    const server = line(
      () => {
        tries += 1;
        if (tries === 1) return offline();
        if (tries === 2) throw forgotten;
        return works();
      },
      ({ name }) => `file_${name}_${tries}`,
    );
    const box = new Outbox(server);
    box.open();
    box.send('LEAVE', leave, { files: [file('a')] });
    await settled(box);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(server.uploaded).toEqual(['a', 'a']);
    expect(server.sent.map(({ input: sent }) => sent.paperIds)).toEqual([['file_a_0'], ['file_a_0'], ['file_a_2']]);
    expect(box.entries.get()).toMatchObject([{ state: 'SENT' }]);
  });

  it('that were refused stay for the form, and go with the entry otherwise', async () => {
    const server = line(disagreed);
    const box = new Outbox(server);
    box.open();
    const first = box.send('CHECK_IN', { checkInId: 'c' }, { files: [file('a')] });
    await settled(box);
    expect(server.uploaded).toEqual(['a']);
    expect(box.entries.get()).toMatchObject([{ state: 'REFUSED', refusal: { field: 'input.photoId' } }]);
    box.takeBack(String(first));
    expect([...keptFiles.keys()]).toEqual(['person_1.a']);
    const second = box.send('CHECK_IN', { checkInId: 'c' }, { files: [file('a')] });
    await settled(box);
    box.discard(String(second));
    expect([...keptFiles.keys()]).toEqual([]);
  });

  it('that are gone from the phone hold nothing else up', async () => {
    const server = line(works, ({ name }) => {
      if (name === 'lost') throw new Failure('FILE_LOST');
      return name;
    });
    const box = new Outbox(server);
    box.open();
    box.send('LEAVE', leave, { files: [file('lost')] });
    box.send('REPORT', input);
    await settled(box);
    expect(box.entries.get()).toMatchObject([{ state: 'REFUSED', refusal: { code: 'FILE_LOST' } }, { state: 'SENT' }]);
  });

  it('hold up nothing that has none', async () => {
    const order: string[] = [];
    const server = line(
      () => {
        order.push('sent');
        return works();
      },
      ({ name }) => {
        order.push(name);
        // An answer is due while the first is on its way.
        if (name === 'a') box.send('SPOT_CHECK', { spotCheckId: 's' });
        return `file_${name}`;
      },
    );
    const box = new Outbox(server);
    box.open();
    box.send('LEAVE', leave, { files: [file('a'), file('b')] });
    await settled(box);
    expect(order).toEqual(['a', 'sent', 'b', 'sent']);
    expect(server.sent.map(({ input: sent }) => Object.keys(sent)[0])).toEqual(['spotCheckId', 'idempotencyKey']);
  });

  it('sends a check-in without its photo when that will not come through, and lets no file hold up another', async () => {
    const server = line(works, ({ name }) => (name === 'paper.pdf' || name === 'face.jpg' ? overrun() : `file_${name}`));
    const box = new Outbox(server);
    box.open();
    box.send('LEAVE', { text: 'a' }, { files: [file('paper.pdf')] });
    const later = box.send('LEAVE', { text: 'b' }, { files: [file('good.jpg')] });
    const checkIn = box.send('CHECK_IN', { checkInId: 'checkin_1', answers: [] }, { files: [file('face.jpg')] });
    for (let round = 0; round < 12; round += 1) {
      await settled(box);
      await vi.advanceTimersByTimeAsync(60_000);
    }
    const states = new Map(box.entries.get().map((entry) => [entry.key, entry]));
    expect(states.get(later as string)).toMatchObject({ state: 'SENT' });
    expect(states.get(checkIn as string)).toMatchObject({ state: 'SENT', without: true });
    expect(server.sent.find((one) => one.input.checkInId)?.input).not.toHaveProperty('photoId');
  });
});
