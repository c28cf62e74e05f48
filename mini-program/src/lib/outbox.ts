// What the person sends. Everything is written to the phone's storage first, with its key, and then sent; what does not
// get through is sent again when the app is opened, comes to the front or the network is back. A refusal loses nothing
// of what was written. Files are uploaded before what they belong to, one by one, and each only once.
import type { Operation, ReceiptPartsFragment } from '../gql/graphql';
import { host } from '../host/host';
import type { KeptFile } from '../host/types';
import { asFailure } from './failure';
import { dropFiles } from './files';
import { keep, load } from './kept';
import { newKey } from './keys';
import { stir } from './news';
import { session } from './session';
import type { Session } from './session';
import { Store, useStore } from './store';
import { wayOf } from './ways';
import type { Kind } from './ways';

export type EntryState = 'WAITING' | 'SENT' | 'REFUSED';

/** Why the server refused, in its own words. */
export interface Refusal {
  code: string;
  sentence: string;
  field?: string;
}

/** A file of an entry; the server's id once it has it. */
export type EntryFile = KeptFile & { id?: string };

/** One thing that was sent, or waits for it. */
export interface Entry {
  key: string;
  kind: Kind;
  /** The operation's input. */
  input: Record<string, unknown>;
  /** What the form held, so that it can be opened again. */
  draft?: unknown;
  /** What is uploaded before, and named in the input. */
  files?: readonly EntryFile[];
  /** It was sent without its files, which would not come through: it counts all the same. */
  without?: boolean;
  /** The person began to send it, in milliseconds. */
  at: number;
  state: EntryState;
  tries: number;
  receipt?: ReceiptPartsFragment;
  refusal?: Refusal;
}

/** How many things that are done are remembered. */
const REMEMBERED = 50;
/** So often a file is tried that what it belongs to can go without. */
const TRIES_WITH_FILE = 3;
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 60_000;

export class Outbox {
  readonly entries = new Store<readonly Entry[]>([]);
  private owner: string | undefined;
  private sending?: Promise<void>;
  private timer?: ReturnType<typeof setTimeout>;
  private failures = 0;

  constructor(
    private readonly caller: Pick<Session, 'ask' | 'upload' | 'personId'>,
    private readonly now: () => number = Date.now,
  ) {}

  /** Opens the box of whoever is signed in, and sends what waits in it. */
  open() {
    this.owner = this.caller.personId;
    this.entries.set(this.owner ? (load<Entry[]>(`outbox.${this.owner}`) ?? []) : []);
    void this.flush();
  }

  /** Keeps it, then sends it. Answers the entry's key at once; false when the phone's storage is full. */
  send(kind: Kind, input: Record<string, unknown>, more: Pick<Entry, 'draft' | 'files'> = {}): string | false {
    const key = newKey(this.now());
    const whole = wayOf(kind).keyed ? { idempotencyKey: key, ...input } : input;
    const entry: Entry = { key, kind, input: whole, at: this.now(), state: 'WAITING', tries: 0, ...more };
    if (!this.write([...this.entries.get(), entry])) return false;
    void this.flush();
    return key;
  }

  /** Forgets one that is done or refused, or that the person no longer wants to send. */
  discard(key: string) {
    const gone = this.find(key);
    this.takeBack(key);
    dropFiles(gone?.files ?? []);
  }

  /** Takes one out to be written anew: its files are the form's again. */
  takeBack(key: string) {
    this.write(this.entries.get().filter((entry) => entry.key !== key));
  }

  /** Sends what waits, oldest first, one at a time. */
  flush(): Promise<void> {
    this.sending ??= this.sendAll();
    return this.sending;
  }

  private async sendAll(): Promise<void> {
    // `sending` is set before this goes on, and cleared in the moment in which nothing is left: nothing slips between.
    await Promise.resolve();
    clearTimeout(this.timer);
    const owner = this.owner;
    /** Ids of files that came in this run: the server cannot have forgotten them. */
    const fresh = new Set<string>();
    for (;;) {
      const entry = this.next();
      if (!entry || !owner || owner !== this.caller.personId) {
        this.sending = undefined;
        return;
      }
      try {
        await this.step(entry, fresh);
      } catch (error) {
        const failure = asFailure(error);
        if (failure.field === `input.${wayOf(entry.kind).files}` && entry.files?.some(({ id }) => id && !fresh.has(id))) {
          // The server keeps for a day what nothing names: these came too long ago.
          this.change(entry.key, { files: entry.files.map((file) => ({ ...file, id: undefined })) });
          continue;
        }
        const dispensable = entry.kind === 'CHECK_IN' && toUpload(entry) !== undefined;
        if (dispensable && (!failure.passes || (failure.code !== 'NETWORK' && entry.tries + 1 >= TRIES_WITH_FILE))) {
          // A check-in in time without its photo is worth more than one with it that comes too late.
          dropFiles(entry.files ?? []);
          this.change(entry.key, { files: undefined, without: true, tries: entry.tries + 1 });
          continue;
        }
        if (failure.passes) {
          this.change(entry.key, { tries: entry.tries + 1 });
          this.later(failure.retryAfter);
          this.sending = undefined;
          return;
        }
        const refusal: Refusal = { code: failure.code, sentence: failure.sentence, ...(failure.field ? { field: failure.field } : {}) };
        this.change(entry.key, { state: 'REFUSED', tries: entry.tries + 1, refusal });
      }
    }
  }

  /**
   * The oldest that waits, but what has files to upload comes last, and of that what was tried least: an answer in time
   * must not wait for them, nor one file for another that will not come through.
   */
  private next(): Entry | undefined {
    const waiting = this.entries.get().filter(({ state }) => state === 'WAITING');
    return waiting.find((entry) => !toUpload(entry)) ?? waiting.sort((one, other) => one.tries - other.tries)[0];
  }

  /** Uploads one file of the entry, or sends it when all are there. */
  private async step(entry: Entry, fresh: Set<string>): Promise<void> {
    const file = toUpload(entry);
    if (file) {
      const id = await this.caller.upload(file);
      fresh.add(id);
      // Written down at once: what has come is not sent twice.
      this.change(entry.key, { files: entry.files?.map((one) => (one.key === file.key ? { ...one, id } : one)) });
      return;
    }
    const operation = wayOf(entry.kind).operation as Operation<Record<string, Answer>, { input: unknown }>;
    const data = await this.caller.ask(operation, { input: inputOf(entry) });
    this.failures = 0;
    const receipt = Object.values(data)[0]?.receipt ?? undefined;
    const sent = { tries: entry.tries + 1, refusal: undefined, draft: undefined, files: undefined };
    this.change(entry.key, { state: 'SENT', ...sent, ...(receipt ? { receipt } : {}) });
    dropFiles(entry.files ?? []);
    stir();
  }

  private find(key: string): Entry | undefined {
    return this.entries.get().find((entry) => entry.key === key);
  }

  private later(seconds?: number) {
    const wait = seconds ? seconds * 1000 : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(this.failures, 6));
    this.failures += 1;
    this.timer = setTimeout(() => void this.flush(), wait);
  }

  /** What a full phone cannot write down holds as long as the app is open: nothing is sent again and again for it. */
  private change(key: string, change: Partial<Entry>) {
    const changed = this.entries.get().map((entry) => (entry.key === key ? { ...entry, ...change } : entry));
    if (!this.write(changed)) this.entries.set(changed);
  }

  private write(entries: readonly Entry[]): boolean {
    const done = entries.filter((entry) => entry.state === 'SENT');
    const old = new Set(done.slice(0, Math.max(0, done.length - REMEMBERED)));
    const kept = entries.filter((entry) => !old.has(entry));
    if (!keep(`outbox.${this.owner}`, kept)) return false;
    this.entries.set(kept);
    return true;
  }
}

function toUpload({ files }: Entry): EntryFile | undefined {
  return files?.find(({ id }) => !id);
}

/** The input, with the ids of the entry's files. */
function inputOf({ kind, input, files = [] }: Entry) {
  const field = wayOf(kind).files;
  if (!field || files.length === 0) return input;
  const ids = files.map(({ id }) => id);
  return { ...input, [field]: field === 'photoId' ? ids[0] : ids };
}

interface Answer {
  receipt?: ReceiptPartsFragment | null;
}

export const outbox = new Outbox(session);

session.state.subscribe(() => outbox.open());
host.onResume(() => void outbox.flush());

export function useOutbox(): readonly Entry[] {
  return useStore(outbox.entries);
}

/** One entry, as it stands. */
export function useEntry(key: string | undefined): Entry | undefined {
  return useOutbox().find((entry) => entry.key === key);
}
