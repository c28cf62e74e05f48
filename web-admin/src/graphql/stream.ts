// Streams over one WebSocket. A stream survives a dropped socket: the variables are read anew at each
// (re)subscription, so a resumable stream continues after the last cursor it saw.
import { createClient } from 'graphql-ws';
import type { Client as SocketClient } from 'graphql-ws';
import { stringifyDocument } from 'urql';
import type { TypedDocumentNode } from 'urql';
import { failureOf } from './errors';
import type { Failure } from './errors';

export type LinkState =
  | { live: true; since: number }
  | { live: false; since: number; attempt: number; failure?: Failure };

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
const PING_EVERY_MS = 12_000;
const PONG_WITHIN_MS = 6_000;

/** 1 s, 2 s, 4 s … 30 s, each between half and whole, so that consoles do not come back all at once. */
export function waitBefore(attempt: number, random: () => number = Math.random): number {
  const whole = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(attempt, 10));
  return whole / 2 + (random() * whole) / 2;
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

export interface LinkOptions {
  url: string;
  language: string;
  token: () => Promise<string | undefined>;
  /** Told when the server closes with 4401 or 4403: the token is renewed before the next try. */
  refused: () => Promise<unknown>;
  now?: () => number;
  wait?: (attempt: number) => number;
  webSocketImpl?: unknown;
}

export interface StreamHandlers<Data, Variables> {
  variables: () => Variables;
  next: (data: Data) => void;
  /** The cursor is too old: forget it and load by query. */
  cursorExpired?: () => void;
  /** Called each time that the stream has been asked for on an acknowledged socket. */
  started?: () => void;
}

export class Link {
  private readonly client: SocketClient;
  private readonly now: () => number;
  private state: LinkState;
  private listeners = new Set<() => void>();
  private pongTimer: ReturnType<typeof setTimeout> | undefined;
  private disposed = false;
  private socketOpen = false;
  private readonly refusedStreams = new Map<symbol, Failure>();

  constructor(private readonly options: LinkOptions) {
    this.now = options.now ?? Date.now;
    this.state = { live: false, since: this.now(), attempt: 0 };
    this.client = createClient({
      url: options.url,
      webSocketImpl: options.webSocketImpl,
      lazy: true,
      // A stream that is asked for anew right after its end finds the socket still open.
      lazyCloseTimeout: 3_000,
      keepAlive: PING_EVERY_MS,
      connectionAckWaitTimeout: 10_000,
      retryAttempts: Infinity,
      shouldRetry: () => true,
      retryWait: (attempt) => sleep(this.waitFor(attempt)),
      connectionParams: async () => {
        const token = await options.token();
        return { authorization: token ? `Bearer ${token}` : '', acceptLanguage: options.language };
      },
      on: {
        connected: () => {
          this.socketOpen = true;
          this.settle();
        },
        closed: (event) => {
          clearTimeout(this.pongTimer);
          this.socketOpen = false;
          const code = (event as Partial<CloseEvent>)?.code;
          if (code === 4401 || code === 4403) void options.refused();
          this.down();
        },
        error: () => this.down(),
        // A half-open socket (laptop lid, dropped NAT entry) says nothing: without a pong it counts as dead.
        ping: (received) => {
          if (received) return;
          clearTimeout(this.pongTimer);
          this.pongTimer = setTimeout(() => this.client.terminate(), PONG_WITHIN_MS);
        },
        pong: (received) => {
          if (received) clearTimeout(this.pongTimer);
        },
      },
    });
    globalThis.addEventListener?.('offline', this.wentOffline);
  }

  readonly snapshot = () => this.state;

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  /** Keeps `document` running until the returned function is called, whatever happens to the socket. */
  run<Data, Variables extends Record<string, unknown>>(
    document: TypedDocumentNode<Data, Variables>,
    handlers: StreamHandlers<Data, Variables>,
  ): () => void {
    let stopped = false;
    let unsubscribe: (() => void) | undefined;
    let ended: (() => void) | undefined;
    const name = Symbol('stream');
    const query = stringifyDocument(document);

    const offConnected = handlers.started && this.client.on('connected', () => queueMicrotask(() => handlers.started?.()));

    const loop = async () => {
      let refusals = 0;
      while (!stopped && !this.disposed) {
        let failure: Failure | undefined;
        await new Promise<void>((resolve) => {
          ended = resolve;
          unsubscribe = this.client.subscribe<Data>(
            // graphql-ws serialises the payload at each try: the getter gives it the newest cursor
            {
              query,
              get variables() {
                return handlers.variables();
              },
            },
            {
              next: (result) => {
                if (result.errors?.length) failure = failureOf(result.errors as never);
                if (result.data) {
                  refusals = 0;
                  this.streamWorks(name);
                  handlers.next(result.data);
                }
              },
              error: (error) => {
                failure = Array.isArray(error) ? failureOf(error) : { code: 'NETWORK' };
                resolve();
              },
              complete: () => resolve(),
            },
          );
        });
        if (stopped || this.disposed) return;
        unsubscribe?.();
        if (failure?.code === 'CURSOR_EXPIRED') {
          handlers.cursorExpired?.();
          continue;
        }
        if (failure?.code === 'UNAUTHENTICATED') await this.options.refused();
        // Ended by the server while the socket may well be open: plainly not live until it runs again.
        this.streamRefused(name, failure ?? { code: 'UNAVAILABLE' });
        await sleep(this.waitFor(refusals));
        refusals += 1;
        this.streamWorks(name);
      }
    };
    void loop();

    return () => {
      stopped = true;
      offConnected?.();
      this.streamWorks(name);
      unsubscribe?.();
      ended?.();
    };
  }

  dispose() {
    this.disposed = true;
    clearTimeout(this.pongTimer);
    globalThis.removeEventListener?.('offline', this.wentOffline);
    void this.client.dispose();
  }

  private readonly wentOffline = () => this.client.terminate();

  private waitFor(attempt: number) {
    return (this.options.wait ?? waitBefore)(attempt);
  }

  private streamWorks(name: symbol) {
    if (this.refusedStreams.delete(name)) this.settle();
  }

  private streamRefused(name: symbol, failure: Failure) {
    this.refusedStreams.set(name, failure);
    this.settle();
  }

  private settle() {
    if (!this.socketOpen) return;
    const failure = [...this.refusedStreams.values()][0];
    if (failure) this.down(failure);
    else if (!this.state.live) this.become({ live: true, since: this.now() });
  }

  private down(failure?: Failure) {
    const before = this.state;
    if (before.live) this.become({ live: false, since: this.now(), attempt: 1, failure });
    else this.become({ ...before, attempt: before.attempt + 1, failure });
  }

  private become(state: LinkState) {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}
