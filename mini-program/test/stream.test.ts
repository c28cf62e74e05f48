import { afterEach, describe, expect, it, vi } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { Link } from '../src/lib/stream';

interface Message {
  type: string;
  id?: string;
  payload?: { variables?: { after?: string }; authorization?: string };
}

let stop: (() => void)[] = [];
afterEach(() => {
  for (const end of stop) end();
  stop = [];
});

/** The far end of a socket, speaking graphql-transport-ws as `answer` says. */
async function far(answer: (message: Message, send: (message: object) => void, socket: import('ws').WebSocket) => void) {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1', handleProtocols: () => 'graphql-transport-ws' });
  server.on('connection', (socket) => {
    const send = (message: object) => socket.send(JSON.stringify(message));
    socket.on('message', (text) => {
      const message = JSON.parse(String(text)) as Message;
      if (message.type === 'connection_init') send({ type: 'connection_ack' });
      answer(message, send, socket);
    });
  });
  await new Promise((resolve) => server.once('listening', resolve));
  stop.push(() => {
    for (const client of server.clients) client.terminate();
    server.close();
  });
  return `ws://127.0.0.1:${(server.address() as { port: number }).port}`;
}

function follow(url: string, until: number, refused: () => Promise<unknown> = async () => undefined) {
  return new Promise<{ seen: string[]; starts: number; expired: number }>((resolve) => {
    const link = new Link({ url, webSocketImpl: WebSocket, language: () => 'zh-CN', token: async () => 'token', refused, wait: () => 1 });
    stop.push(() => link.dispose());
    const found = { seen: [] as string[], starts: 0, expired: 0 };
    let cursor: string | undefined;
    void link.run('subscription S{s}' as import('../src/gql/graphql').Operation<{ s: string }, Record<string, unknown>>, {
      variables: () => (cursor ? { after: cursor } : {}),
      started: () => {
        found.starts += 1;
      },
      cursorExpired: () => {
        found.expired += 1;
        cursor = undefined;
      },
      next: ({ s }) => {
        cursor = s;
        found.seen.push(s);
        if (found.seen.length === until) resolve(found);
      },
    });
  });
}

describe('the stream', () => {
  it('goes on after the last cursor when the socket drops', async () => {
    const asked: (string | undefined)[] = [];
    const url = await far((message, send, socket) => {
      if (message.type !== 'subscribe') return;
      const after = message.payload?.variables?.after;
      asked.push(after);
      send({ type: 'next', id: message.id, payload: { data: { s: String(Number(after ?? 0) + 1) } } });
      setTimeout(() => socket.terminate(), 5);
    });
    const { seen, starts } = await follow(url, 3);
    expect(seen).toEqual(['1', '2', '3']);
    expect(asked).toEqual([undefined, '1', '2']);
    expect(starts).toBe(3);
  });

  it('begins anew when its cursor is too old', async () => {
    let first = true;
    const url = await far((message, send) => {
      if (message.type !== 'subscribe') return;
      if (first) {
        first = false;
        send({ type: 'error', id: message.id, payload: [{ message: 'old', extensions: { code: 'CURSOR_EXPIRED' } }] });
      } else {
        send({ type: 'next', id: message.id, payload: { data: { s: '9' } } });
      }
    });
    const { expired, seen } = await follow(url, 1);
    expect([expired, seen]).toEqual([1, ['9']]);
  });

  it('asks for another token when the server no longer takes this one', async () => {
    let first = true;
    let refused = 0;
    const url = await far((message, send, socket) => {
      if (message.type !== 'subscribe') return;
      if (first) {
        first = false;
        socket.close(4403, 'Forbidden');
      } else {
        send({ type: 'next', id: message.id, payload: { data: { s: '1' } } });
      }
    });
    await follow(url, 1, async () => {
      refused += 1;
    });
    expect(refused).toBe(1);
  });

  it('wakes every stream that waits, not the last alone, when the app is in front again', async () => {
    let asked = 0;
    const url = await far((message, send) => {
      if (message.type !== 'subscribe') return;
      asked += 1;
      const error = { message: 'away', extensions: { code: 'UNAVAILABLE' } };
      if (asked <= 2) send({ type: 'error', id: message.id, payload: [error] });
      else send({ type: 'next', id: message.id, payload: { data: { s: '1' } } });
    });
    let waiting = 0;
    const wait = () => {
      waiting += 1;
      return 3_600_000;
    };
    const link = new Link({ url, webSocketImpl: WebSocket, language: () => 'zh-CN', token: async () => 'token', refused: async () => undefined, wait });
    stop.push(() => link.dispose());
    const streams = ['A', 'B'].map((name) => new Promise<void>((resolve) => {
      void link.run(`subscription ${name}{s}` as import('../src/gql/graphql').Operation<{ s: string }, Record<string, unknown>>, {
        variables: () => ({}), started: () => undefined, cursorExpired: () => undefined, next: () => resolve(),
      });
    }));
    await vi.waitFor(() => expect(waiting).toBe(2));
    link.hurry();
    await Promise.all(streams);
  });
});
