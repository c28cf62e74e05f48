// A stream that goes on whatever happens to the socket, and a watch on whether the socket still lives. The front ends
// differ in their sockets and in what they show; how a stream is kept is the same.

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

/** A subscription has no acknowledgement: asking by query a moment after it closes the gap for certain. */
export const ASK_AGAIN_AFTER_MS = 1_500;

/** 1 s, 2 s, 4 s … 30 s, each between half and whole, so that clients do not come back all at once. */
export function waitBefore(attempt: number, random: () => number = Math.random): number {
  const whole = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(attempt, 10));
  return whole / 2 + (random() * whole) / 2;
}

/** The server closes a socket so when it no longer takes the token. */
export function tokenRefused(closeCode: number | undefined): boolean {
  return closeCode === 4401 || closeCode === 4403;
}

export interface Kept<Failure> {
  /** Runs the stream once, to its end; calls `works` with everything that comes. */
  once: (works: () => void) => Promise<Failure | undefined>;
  stopped: () => boolean;
  /** The cursor is too old: it is to be forgotten, and all loaded by query. Asked for anew at once. */
  cursorExpired: () => void;
  /** The server no longer takes the token. */
  refused: () => Promise<unknown>;
  /** Waits before the next try; `attempt` counts those since something came. */
  pause: (attempt: number, failure: Failure | undefined) => Promise<unknown>;
}

/** Keeps a stream running until it is stopped. */
export async function keepRunning<Failure extends { code: string }>({ once, stopped, cursorExpired, refused, pause }: Kept<Failure>): Promise<void> {
  let attempt = 0;
  const works = () => {
    attempt = 0;
  };
  while (!stopped()) {
    // oxlint-disable-next-line no-await-in-loop -- one after another is the point
    const failure = await once(works);
    if (stopped()) return;
    if (failure?.code === 'CURSOR_EXPIRED') {
      cursorExpired();
      continue;
    }
    // oxlint-disable-next-line no-await-in-loop -- likewise
    if (failure?.code === 'UNAUTHENTICATED') await refused();
    // oxlint-disable-next-line no-await-in-loop -- likewise
    await pause(attempt, failure);
    attempt += 1;
  }
}

/** Closes a client of graphql-ws for good. One that is only connecting says so by a rejection, which nobody waits for. */
export function close(client: { dispose: () => void | Promise<void> }): void {
  Promise.resolve(client.dispose()).catch(() => undefined);
}

/** A half-open socket says nothing: without a pong in time it counts as dead. Handlers as graphql-ws calls them. */
export class Heartbeat {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly pongWithinMs: number,
    private readonly dead: () => void,
  ) {}

  readonly ping = (received: boolean) => {
    if (received) return;
    this.stop();
    this.timer = setTimeout(this.dead, this.pongWithinMs);
  };

  readonly pong = (received: boolean) => {
    if (received) this.stop();
  };

  stop() {
    clearTimeout(this.timer);
  }
}
