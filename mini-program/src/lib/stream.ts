// News over one WebSocket. A stream survives a dropped socket: its variables are read anew at each try, so it goes on
// after the last cursor it saw.
import { createClient } from 'graphql-ws';
import type { Client } from 'graphql-ws';
import type { Operation } from '../gql/graphql';
import { Failure, failureOf } from './failure';
import { Store } from './store';

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
/** A socket that nothing was heard from for these two together is dead, whatever the system thinks. */
const PING_EVERY_MS = 20_000;
const PONG_WITHIN_MS = 8_000;

/** 1 s, 2 s, 4 s … 30 s, each between half and whole, so that phones do not come back all at once. */
export function waitBefore(attempt: number, random: () => number = Math.random): number {
  const whole = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(attempt, 10));
  return whole / 2 + (random() * whole) / 2;
}

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
  private pongTimer: ReturnType<typeof setTimeout> | undefined;
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
          clearTimeout(this.pongTimer);
          this.live.set(false);
        },
        ping: (received) => {
          if (received) return;
          clearTimeout(this.pongTimer);
          this.pongTimer = setTimeout(() => this.client.terminate(), PONG_WITHIN_MS);
        },
        pong: () => clearTimeout(this.pongTimer),
      },
    });
  }

  /** Keeps `operation` running until the link is disposed of, whatever happens to the socket. */
  async run<Data, Variables extends Record<string, unknown>>(
    operation: Operation<Data, Variables>,
    handlers: StreamHandlers<Data, Variables>,
  ): Promise<void> {
    let attempt = 0;
    const offConnected = this.client.on('connected', () => {
      this.live.set(true);
      handlers.started();
    });
    while (!this.disposed) {
      const failure = await this.once(operation, {
        ...handlers,
        next: (data) => {
          attempt = 0;
          handlers.next(data);
        },
      });
      if (this.disposed) break;
      if (failure?.code === 'CURSOR_EXPIRED') {
        handlers.cursorExpired();
        continue;
      }
      if (failure?.code === 'UNAUTHENTICATED') await this.options.refused().catch(() => undefined);
      await this.pause((this.options.wait ?? waitBefore)(attempt));
      attempt += 1;
    }
    offConnected();
  }

  /** Tries at once: the network is back, or the app is in front again. */
  hurry() {
    for (const wake of this.pauses) wake();
  }

  dispose() {
    this.disposed = true;
    clearTimeout(this.pongTimer);
    for (const wake of this.pauses) wake();
    void this.client.dispose();
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

/** Close codes 4401 and 4403 say that the token is no longer taken. */
function reasonOf(error: unknown): Failure {
  if (Array.isArray(error)) return failureOf(error as never);
  if (error instanceof Failure) return error;
  const code = (error as { code?: number } | undefined)?.code;
  return new Failure(code === 4401 || code === 4403 ? 'UNAUTHENTICATED' : 'NETWORK');
}
