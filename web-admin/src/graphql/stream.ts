// Streams over one WebSocket. A stream survives a dropped socket: the variables are read anew at each
// (re)subscription, so a resumable stream continues after the last cursor it saw.
import { close, Heartbeat, keepRunning, tokenRefused, waitBefore } from '@yunjian/client/stream';
import { createClient } from 'graphql-ws';
import type { Client as SocketClient } from 'graphql-ws';
import { stringifyDocument } from 'urql';
import type { TypedDocumentNode } from 'urql';
import { failureOf } from './errors';
import type { Failure } from './errors';

export type LinkState =
  | { live: true; since: number }
  | { live: false; since: number; attempt: number; failure?: Failure };

const PING_EVERY_MS = 12_000;
const PONG_WITHIN_MS = 6_000;

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
  private readonly heartbeat = new Heartbeat(PONG_WITHIN_MS, () => this.client.terminate());
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
          this.heartbeat.stop();
          this.socketOpen = false;
          const code = (event as Partial<CloseEvent>)?.code;
          if (tokenRefused(code)) void options.refused();
          this.down();
        },
        error: () => this.down(),
        // A half-open socket: laptop lid, dropped NAT entry.
        ping: this.heartbeat.ping,
        pong: this.heartbeat.pong,
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

    const once = async (works: () => void) => {
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
                works();
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
      unsubscribe?.();
      return failure;
    };
    void keepRunning({
      once,
      stopped: () => stopped || this.disposed,
      cursorExpired: () => handlers.cursorExpired?.(),
      refused: () => this.options.refused(),
      pause: async (attempt, failure) => {
        // Ended by the server while the socket may well be open: plainly not live until it runs again.
        this.streamRefused(name, failure ?? { code: 'UNAVAILABLE' });
        await sleep(this.waitFor(attempt));
        this.streamWorks(name);
      },
    });

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
    this.heartbeat.stop();
    globalThis.removeEventListener?.('offline', this.wentOffline);
    close(this.client);
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
