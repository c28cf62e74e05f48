// News over one WebSocket. A stream survives a dropped socket: its variables are read anew at each try, so it goes on
// after the last cursor it saw.
import { close, Heartbeat, keepRunning, tokenRefused, waitBefore } from '@yunjian/client/stream';
import { createClient } from 'graphql-ws';
import type { Client } from 'graphql-ws';
import type { Operation } from '../gql/graphql';
import { Failure, failureOf } from './failure';
import { Store } from './store';

/** A socket that nothing was heard from for these two together is dead, whatever the system thinks. */
const PING_EVERY_MS = 20_000;
const PONG_WITHIN_MS = 8_000;

export interface LinkOptions {
  url: string;
  webSocketImpl: unknown;
  language: () => string;
  token: () => Promise<string>;
  /** Told when the server no longer takes the token. */
  refused: () => Promise<unknown>;
  wait?: (attempt: number) => number;
}

export interface StreamHandlers<Data, Variables> {
  variables: () => Variables;
  next: (data: Data) => void;
  /** The cursor is too old: it is to be forgotten, and all loaded by query. */
  cursorExpired: () => void;
  /** The stream has been asked for on a socket that is open. */
  started: () => void;
}

export class Link {
  /** Whether news arrives by itself now. */
  readonly live = new Store(false);
  private readonly client: Client;
  private readonly heartbeat = new Heartbeat(PONG_WITHIN_MS, () => this.client.terminate());
  /** Ends the pause of each stream that waits before it tries again. */
  private readonly pauses = new Set<() => void>();
  private disposed = false;

  constructor(private readonly options: LinkOptions) {
    this.client = createClient({
      url: options.url,
      webSocketImpl: options.webSocketImpl,
      lazy: true,
      lazyCloseTimeout: 3_000,
      keepAlive: PING_EVERY_MS,
      connectionAckWaitTimeout: 10_000,
      retryAttempts: 0,
      connectionParams: async () => ({
        authorization: `Bearer ${await options.token()}`,
        acceptLanguage: options.language(),
      }),
      on: {
        closed: () => {
          this.heartbeat.stop();
          this.live.set(false);
        },
        ping: this.heartbeat.ping,
        // One that answers a ping of the server's is a sign of life too.
        pong: () => this.heartbeat.stop(),
      },
    });
  }

  /** Keeps `operation` running until the link is disposed of, whatever happens to the socket. */
  async run<Data, Variables extends Record<string, unknown>>(
    operation: Operation<Data, Variables>,
    handlers: StreamHandlers<Data, Variables>,
  ): Promise<void> {
    const offConnected = this.client.on('connected', () => {
      this.live.set(true);
      handlers.started();
    });
    await keepRunning({
      once: (works) =>
        this.once(operation, {
          ...handlers,
          next: (data) => {
            works();
            handlers.next(data);
          },
        }),
      stopped: () => this.disposed,
      cursorExpired: handlers.cursorExpired,
      refused: () => this.options.refused().catch(() => undefined),
      pause: (attempt) => this.pause((this.options.wait ?? waitBefore)(attempt)),
    });
    offConnected();
  }

  /** Tries at once: the network is back, or the app is in front again. */
  hurry() {
    for (const wake of this.pauses) wake();
  }

  dispose() {
    this.disposed = true;
    this.heartbeat.stop();
    for (const wake of this.pauses) wake();
    close(this.client);
  }

  private once<Data, Variables extends Record<string, unknown>>(
    operation: Operation<Data, Variables>,
    handlers: StreamHandlers<Data, Variables>,
  ): Promise<Failure | undefined> {
    return new Promise((resolve) => {
      let failure: Failure | undefined;
      this.client.subscribe<Data>(
        { query: operation, variables: handlers.variables() },
        {
          next: (result) => {
            if (result.errors?.length) failure = failureOf(result.errors as never);
            if (result.data) handlers.next(result.data);
          },
          error: (error) => resolve(reasonOf(error)),
          complete: () => resolve(failure),
        },
      );
    });
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        this.pauses.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, ms);
      this.pauses.add(wake);
    });
  }
}

function reasonOf(error: unknown): Failure {
  if (Array.isArray(error)) return failureOf(error as never);
  if (error instanceof Failure) return error;
  const code = (error as { code?: number } | undefined)?.code;
  return new Failure(tokenRefused(code) ? 'UNAUTHENTICATED' : 'NETWORK');
}
