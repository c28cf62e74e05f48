// What the person sends. Everything is written to the phone's storage first, with its key, and then sent; what does not
// get through is sent again when the app is opened, comes to the front or the network is back. A refusal loses nothing
// of what was written. Files are uploaded before what they belong to, one by one, and each only once.
import type { Operation, ReceiptPartsFragment } from '../gql/graphql';
import { host } from '../host/host';
import type { KeptFile } from '../host/types';
import { asFailure } from './failure';
import type { Code, Failure } from './failure';
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
  /** The same of its position, which the server did not take. */
  withoutFix?: boolean;
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
/** What fails so fails whatever is sent; anything else is about the one thing. */
const NOTHING_PASSES: readonly Code[] = ['NETWORK', 'UNAUTHENTICATED', 'UNAVAILABLE'];

export class Outbox {
  readonly entries = new Store<readonly Entry[]>([]);
  private owner: string | undefined;
  private sending?: Promise<void>;
  private timer?: ReturnType<typeof setTimeout>;
  private failures = 0;
  /** Those that are left alone for a while, and what ends it. */
  private readonly pauses = new Map<string, ReturnType<typeof setTimeout>>();
  /** What a full phone could not write down. It holds as long as the app is open: nothing is sent again and again for it. */
  private readonly unwritten = new Map<string, Partial<Entry>>();

  constructor(
    private readonly caller: Pick<Session, 'ask' | 'upload' | 'personId'>,
    private readonly now: () => number = Date.now,
  ) {}

  /** Opens the box of whoever is signed in, and sends what waits in it. */
  open() {
    this.owner = this.caller.personId;
    this.show();
    void this.flush();
  }

  /** Keeps it, then sends it. Answers the entry's key at once; false when the phone's storage is full. */
  send(kind: Kind, input: Record<string, unknown>, more: Pick<Entry, 'draft' | 'files'> = {}): string | false {
    const key = newKey(this.now());
    const entry: Entry = { key, kind, input, at: this.now(), state: 'WAITING', tries: 0, ...more };
    if (!this.write([...this.kept(), entry])) return false;
    void this.run();
    return key;
  }

  /** Forgets one that is done or refused, or that the person no longer wants to send. */
  discard(key: string) {
    const gone = this.kept().find((entry) => entry.key === key);
    this.takeBack(key);
    dropFiles(gone?.files ?? []);
  }

  /** Takes one out to be written anew: its files are the form's again. */
  takeBack(key: string) {
    this.write(this.kept().filter((entry) => entry.key !== key));
  }

  /** Sends what waits, also what was to be left alone for a while: the person asks, or the app or the network is back. */
  flush(): Promise<void> {
    for (const pause of this.pauses.values()) clearTimeout(pause);
    this.pauses.clear();
    return this.run();
  }

  /** One thing at a time, and in one window of the app at a time. */
  private run(): Promise<void> {
    this.sending ??= host.alone('yunjian.outbox', () => this.sendAll());
    return this.sending;
  }

  private async sendAll(): Promise<void> {
    // `sending` is set before this goes on, and cleared in the moment in which nothing is left: nothing slips between.
    await Promise.resolve();
    clearTimeout(this.timer);
    /** Ids of files that came in this run: the server cannot have forgotten them. */
    const fresh = new Set<string>();
    for (let on = true; on; ) {
      const entry = this.next();
      if (!entry) break;
      try {
        await this.step(entry, fresh);
      } catch (error) {
        on = this.fail(entry, asFailure(error), fresh);
      }
    }
    this.sending = undefined;
  }

  /**
   * What is urgent goes before the rest, otherwise the oldest. What has files to upload comes last, and of that what was
   * tried least: an answer in time must not wait for them, nor one file for another that will not come through. Nothing
   * overtakes what is about the same thing.
   */
  private next(): Entry | undefined {
    // Another window may have sent some of it, or left more.
    this.show();
    if (!this.owner || this.owner !== this.caller.personId) return undefined;
    const waiting = this.entries.get().filter(({ state }) => state === 'WAITING');
    const first = (entry: Entry, place: number) => !waiting.slice(0, place).some((earlier) => subjectOf(earlier) === subjectOf(entry));
    return waiting.filter((entry, place) => !this.pauses.has(entry.key) && first(entry, place)).sort(byTurn)[0];
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

  /** What comes of a failure; false when nothing else would get through now either. */
  private fail(entry: Entry, failure: Failure, fresh: Set<string>): boolean {
    const { key, kind, files, input } = entry;
    const tries = entry.tries + 1;
    if (failure.field === `input.${wayOf(kind).files}` && files?.some(({ id }) => id && !fresh.has(id))) {
      // The server keeps for a day what nothing names: these came too long ago.
      this.change(key, { files: files.map((file) => ({ ...file, id: undefined })) });
      return true;
    }
    const fileFails = wayOf(kind).withoutFiles && toUpload(entry) !== undefined;
    if (fileFails && (!failure.passes || (failure.code !== 'NETWORK' && tries >= TRIES_WITH_FILE))) {
      // A check-in in time without its photo is worth more than one with it that comes too late.
      dropFiles(files ?? []);
      this.change(key, { files: undefined, without: true, tries });
      return true;
    }
    if (wayOf(kind).withoutFix && input.fix && !failure.passes && /^input\.fix\b/.test(failure.field ?? '')) {
      // Likewise for its position: the phone's clock is wrong, or the consent was withdrawn meanwhile.
      this.change(key, { input: { ...input, fix: undefined }, withoutFix: true, tries });
      return true;
    }
    if (!failure.passes) {
      const refusal: Refusal = { code: failure.code, sentence: failure.sentence, ...(failure.field ? { field: failure.field } : {}) };
      this.change(key, { state: 'REFUSED', tries, refusal });
      return true;
    }
    this.change(key, { tries });
    if (NOTHING_PASSES.includes(failure.code)) {
      this.timer = setTimeout(() => void this.run(), waitOf(failure, this.failures));
      this.failures += 1;
      return false;
    }
    clearTimeout(this.pauses.get(key));
    const again = () => {
      this.pauses.delete(key);
      void this.run();
    };
    this.pauses.set(key, setTimeout(again, waitOf(failure, entry.tries)));
    return true;
  }

  private change(key: string, change: Partial<Entry>) {
    const kept = this.kept();
    // Signed out, or taken back, meanwhile.
    if (!kept.some((entry) => entry.key === key)) return;
    if (this.write(kept.map((entry) => (entry.key === key ? { ...entry, ...change } : entry)))) return;
    this.unwritten.set(key, { ...this.unwritten.get(key), ...change });
    this.show();
  }

  /** Read anew each time: another window of the app may have written. */
  private kept(): readonly Entry[] {
    const kept = (this.owner && load<Entry[]>(`outbox.${this.owner}`)) || [];
    return kept.map((entry) => ({ ...entry, ...this.unwritten.get(entry.key) }));
  }

  private show() {
    const kept = this.kept();
    if (JSON.stringify(kept) !== JSON.stringify(this.entries.get())) this.entries.set(kept);
  }

  private write(entries: readonly Entry[]): boolean {
    const done = entries.filter((entry) => entry.state === 'SENT');
    const old = new Set(done.slice(0, Math.max(0, done.length - REMEMBERED)));
    const kept = entries.filter((entry) => !old.has(entry));
    if (!keep(`outbox.${this.owner}`, kept)) return false;
    for (const { key } of entries) this.unwritten.delete(key);
    this.entries.set(kept);
    return true;
  }
}

/** As long as the server says, otherwise longer after each of so many tries; in milliseconds. */
function waitOf({ retryAfter }: Failure, times: number): number {
  return retryAfter ? retryAfter * 1_000 : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(times, 6));
}

function toUpload({ files }: Entry): EntryFile | undefined {
  return files?.find(({ id }) => !id);
}

/** What it is about; most are about nothing but themselves. */
function subjectOf({ key, kind, input }: Entry): string {
  const { about } = wayOf(kind);
  return String((about && input[about]) ?? key);
}

/** Which of two goes first, as `sort` asks. */
function byTurn(one: Entry, other: Entry): number {
  const [slow, slower] = [one, other].map((entry) => (toUpload(entry) ? entry.tries + 1 : 0)) as [number, number];
  return slow - slower || Number(isUrgent(other)) - Number(isUrgent(one));
}

function isUrgent({ kind }: Entry): boolean {
  return wayOf(kind).urgent ?? false;
}

/** The input, with its key and the ids of the entry's files. */
function inputOf({ key, kind, input, files = [] }: Entry) {
  const { keyed, files: field } = wayOf(kind);
  const whole = keyed ? { idempotencyKey: key, ...input } : input;
  if (!field || files.length === 0) return whole;
  const ids = files.map(({ id }) => id);
  return { ...whole, [field]: field === 'photoId' ? ids[0] : ids };
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
