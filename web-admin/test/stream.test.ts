import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AlertEventsDocument } from '../src/gql/graphql';
import { Link } from '../src/graphql/stream';

interface Message {
  id?: string;
  type: string;
  payload?: { variables?: { after?: string }; authorization?: string };
}

/** The server's side of a socket, as far as these tests need it. */
class FakeSocket {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSING = 2;
  static readonly CLOSED = 3;
  static all: FakeSocket[] = [];
  static refuse = false;
  readyState = FakeSocket.CONNECTING;
  heard: Message[] = [];
  onopen?: () => void;
  onmessage?: (event: { data: string }) => void;
  onclose?: (event: { code: number; reason: string }) => void;
  onerror?: (event: unknown) => void;

  constructor() {
    FakeSocket.all.push(this);
    queueMicrotask(() => {
      if (FakeSocket.refuse) this.drop(1006);
      else {
        this.readyState = FakeSocket.OPEN;
        this.onopen?.();
      }
    });
  }

  send(text: string) {
    const message = JSON.parse(text) as Message;
    this.heard.push(message);
    if (message.type === 'connection_init') this.say({ type: 'connection_ack' });
    if (message.type === 'ping') this.say({ type: 'pong' });
  }

  say(message: object) {
    queueMicrotask(() => this.onmessage?.({ data: JSON.stringify(message) }));
  }

  close(code = 1000) {
    this.drop(code);
  }

  drop(code: number) {
    if (this.readyState === FakeSocket.CLOSED) return;
    this.readyState = FakeSocket.CLOSED;
    this.onclose?.({ code, reason: '' });
  }

  get subscribed() {
    return this.heard.filter((message) => message.type === 'subscribe');
  }
}

const settle = () => vi.advanceTimersByTimeAsync(50);
const last = () => FakeSocket.all.at(-1)!;
const event = (cursor: string) => ({ data: { alertEvents: { cursor, change: 'RAISED', alert: { id: cursor } } } });

function start(extra: { refused?: () => Promise<void> } = {}) {
  let cursor: string | undefined;
  const seen: string[] = [];
  const expired = vi.fn(() => {
    cursor = undefined;
  });
  const started = vi.fn();
  const refused = vi.fn(extra.refused ?? (async () => undefined));
  const link = new Link({
    url: 'ws://test/graphql', language: 'zh-CN', token: async () => 'token', refused, wait: () => 10, webSocketImpl: FakeSocket,
  });
  const stop = link.run(AlertEventsDocument, {
    variables: () => ({ after: cursor, language: 'ZH_CN' as const }),
    next: ({ alertEvents }) => {
      cursor = alertEvents.cursor;
      seen.push(alertEvents.cursor);
    },
    cursorExpired: expired,
    started,
  });
  return { link, stop, seen, expired, started, refused };
}

describe('Link', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    FakeSocket.all = [];
    FakeSocket.refuse = false;
  });
  afterEach(() => void vi.useRealTimers());

  it('says who is calling in the first message and is live once acknowledged', async () => {
    const { link, started } = start();
    expect(link.snapshot()).toMatchObject({ live: false, attempt: 0 });
    await settle();
    expect(last().heard[0]).toEqual({ type: 'connection_init', payload: { authorization: 'Bearer token', acceptLanguage: 'zh-CN' } });
    expect(link.snapshot().live).toBe(true);
    expect(started).toHaveBeenCalledTimes(1);
    link.dispose();
  });

  it('is put away while it connects anew without an unhandled rejection', async () => {
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    const { link, stop } = start();
    await settle();
    last().drop(1006);
    // Shorter than the wait before the next socket.
    await vi.advanceTimersByTimeAsync(5);
    stop();
    link.dispose();
    await settle();
    vi.useRealTimers();
    await new Promise((resolve) => setTimeout(resolve, 20));
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });

  it('resumes after the last cursor on a new socket', async () => {
    const { link, seen } = start();
    await settle();
    const first = last();
    expect(first.subscribed[0]!.payload!.variables!.after).toBeUndefined();
    const id = first.subscribed[0]!.id;
    first.say({ id, type: 'next', payload: event('c1') });
    first.say({ id, type: 'next', payload: event('c2') });
    await settle();
    first.drop(1006);
    await settle();
    expect(FakeSocket.all).toHaveLength(2);
    expect(last().subscribed[0]!.payload!.variables!.after).toBe('c2');
    expect(seen).toEqual(['c1', 'c2']);
    expect(link.snapshot().live).toBe(true);
    link.dispose();
  });

  it('tells since when it is not live, and counts the tries', async () => {
    const { link } = start();
    await settle();
    FakeSocket.refuse = true;
    vi.setSystemTime(new Date('2026-11-24T10:00:00Z'));
    last().drop(1006);
    const down = link.snapshot();
    expect(down).toMatchObject({ live: false, attempt: 1 });
    await vi.advanceTimersByTimeAsync(200);
    const later = link.snapshot();
    expect(later.live).toBe(false);
    expect(later.since).toBe(down.since);
    expect(!later.live && later.attempt).toBeGreaterThan(1);
    link.dispose();
  });

  it('renews the token when the server closes with 4403, then comes back', async () => {
    const { link, refused } = start();
    await settle();
    last().drop(4403);
    await settle();
    expect(refused).toHaveBeenCalledTimes(1);
    expect(link.snapshot().live).toBe(true);
    expect(last().subscribed).toHaveLength(1);
    link.dispose();
  });

  it('forgets an expired cursor and subscribes anew at once', async () => {
    const { link, expired } = start();
    await settle();
    const socket = last();
    socket.say({ id: socket.subscribed[0]!.id, type: 'next', payload: event('c1') });
    await settle();
    socket.say({ id: socket.subscribed[0]!.id, type: 'error', payload: [{ message: 'old', extensions: { code: 'CURSOR_EXPIRED' } }] });
    await settle();
    expect(expired).toHaveBeenCalledTimes(1);
    expect(socket.subscribed).toHaveLength(2);
    expect(socket.subscribed[1]!.payload!.variables!.after).toBeUndefined();
    link.dispose();
  });

  it('also when the refusal comes as an answer followed by the end', async () => {
    const { link, expired } = start();
    await settle();
    const socket = last();
    const id = socket.subscribed[0]!.id;
    socket.say({ id, type: 'next', payload: { errors: [{ message: 'old', extensions: { code: 'CURSOR_EXPIRED' } }] } });
    socket.say({ id, type: 'complete' });
    await settle();
    expect(expired).toHaveBeenCalledTimes(1);
    expect(socket.subscribed).toHaveLength(2);
    link.dispose();
  });

  it('is not live while the server refuses the stream on an open socket', async () => {
    const { link } = start();
    await settle();
    const states: unknown[] = [];
    link.subscribe(() => states.push(link.snapshot()));
    const socket = last();
    socket.say({ id: socket.subscribed[0]!.id, type: 'error', payload: [{ message: '服务暂停', extensions: { code: 'UNAVAILABLE' } }] });
    await settle();
    expect(states[0]).toMatchObject({ live: false, failure: { code: 'UNAVAILABLE', message: '服务暂停' } });
    expect(socket.subscribed.length).toBeGreaterThan(1);
    expect(link.snapshot().live).toBe(true);
    link.dispose();
  });

  it('takes a silent socket for dead', async () => {
    const { link } = start();
    await settle();
    const silent = last();
    silent.send = () => undefined;
    await vi.advanceTimersByTimeAsync(12_000 + 6_000 + 100);
    expect(FakeSocket.all.length).toBeGreaterThan(1);
    expect(link.snapshot().live).toBe(true);
    link.dispose();
  });

  it('asks no more once stopped', async () => {
    const { link, stop } = start();
    await settle();
    stop();
    await settle();
    const count = FakeSocket.all.length;
    last().drop(1006);
    await vi.advanceTimersByTimeAsync(500);
    expect(FakeSocket.all).toHaveLength(count);
    link.dispose();
  });
});
