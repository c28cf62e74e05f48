// Positions while the app is open, every five minutes: of those who agreed and switched it on, and under residential
// surveillance (Criminal Procedure Law 78). They are kept until the server has them and not longer. Nothing is taken of anybody else.
import { SubmitFixes, TrackGround } from '../gql/graphql';
import type { FixInput, TrackGroundQuery } from '../gql/graphql';
import { host } from '../host/host';
import type { LocateFailure } from '../host/types';
import { asFailure } from './failure';
import { keep, load } from './kept';
import limits from './limits.json';
import { news } from './news';
import { outbox } from './outbox';
import { NoPosition, takePosition } from './position';
import { session } from './session';
import type { Session } from './session';
import { Store, useStore } from './store';

/** Why positions are taken. */
export type Ground = 'CONSENT' | 'SURVEILLANCE';

/** From one position to the next. */
export const EVERY_MS = 300_000;
/** How often it is looked whether one is due. */
const LOOK_EVERY_MS = 30_000;
/** Positions that wait for a network at most, a week's worth; the oldest go first. */
const MOST = 2_000;

interface Kept {
  /** As the server said it last; so it holds without a network too. */
  ground?: Ground;
  /** Which measure it rests on, and in which state. */
  basis?: string;
  /** The person switched it on, on this phone: to agree to a position now and then is not to agree to all of them. */
  on?: boolean;
  /** The newest position, in milliseconds. */
  last?: number;
  /** How many are taken and not sent yet; they themselves are kept apart, since they may be many. */
  waiting?: number;
}

export interface Tracking {
  ground?: Ground;
  off: boolean;
  last?: number;
  waiting: number;
  /** Why the last try gave no position. */
  failure?: LocateFailure;
}

const NONE: Tracking = { off: true, waiting: 0 };

/** What lets positions be taken, as the server knows it. */
export function groundOf(viewer: TrackGroundQuery['viewer']): Pick<Kept, 'ground' | 'basis'> {
  if (viewer.__typename !== 'Person' || !viewer.measure) return {};
  const { id, kind, state, inForce } = viewer.measure;
  // Whether it is, the server says: also a state that is in force ends on a day.
  if (!inForce) return {};
  const basis = `${id} ${state}`;
  if (kind === 'RESIDENTIAL_SURVEILLANCE' && state === 'ACTIVE') return { ground: 'SURVEILLANCE', basis };
  const given = viewer.consents.some((one) => one.kind === 'LOCATION' && one.state === 'GIVEN');
  return given ? { ground: 'CONSENT', basis } : {};
}

export class Tracker {
  readonly state = new Store<Tracking>(NONE);
  private owner: string | undefined;
  private taking = false;
  private sending = false;
  /** When a position was last tried for. */
  private triedAt = 0;
  private failure?: LocateFailure;
  /** The basis on which the server took no positions. */
  private refused?: string;

  constructor(
    private readonly caller: Pick<Session, 'ask' | 'personId'>,
    /** The person has withdrawn the consent, and the server may not know it yet. */
    private readonly withdrawn: () => boolean,
    private readonly take: () => Promise<FixInput> = () => takePosition(),
    private readonly now: () => number = Date.now,
  ) {}

  /** Begins for whoever is signed in. */
  open() {
    if (this.owner !== this.caller.personId) {
      this.owner = this.caller.personId;
      this.triedAt = 0;
      this.failure = undefined;
      this.refused = undefined;
    }
    this.show();
    void this.learn();
  }

  /** Asks the server what lets positions be taken, then goes on. */
  async learn(): Promise<void> {
    const { owner } = this;
    if (!owner) return;
    try {
      const { viewer } = await this.caller.ask(TrackGround, {});
      if (owner !== this.owner || owner !== this.caller.personId) return;
      const found = groundOf(viewer);
      if (found.ground) this.change(found);
      else this.lose();
    } catch {
      // What it said last holds on.
    }
    await this.go();
  }

  /** Takes a position when one is due, and sends what waits. */
  async go(): Promise<void> {
    this.obey();
    const { ground, off, last = 0 } = this.state.get();
    const due = this.now() - Math.max(last, this.triedAt) >= EVERY_MS;
    if (ground && !off && due && !this.taking && host.inFront()) await this.takeOne();
    await this.send();
  }

  /** Switches it on or off on this phone. */
  turn(on: boolean) {
    this.change({ on });
    if (on) void this.go();
  }

  /** Without a ground nothing is kept either. */
  private obey() {
    const { ground, waiting = 0 } = this.kept();
    if (!this.allowed(ground) && waiting > 0) this.put([]);
    // Withdrawn is withdrawn, whether the server could be asked since or not.
    if (ground === 'CONSENT' && this.withdrawn()) this.lose();
    else this.show();
  }

  /** Nothing lets positions be taken any longer; who agrees again switches them on again. */
  private lose() {
    this.change({ ground: undefined, basis: undefined, on: undefined });
  }

  private async takeOne(): Promise<void> {
    const { owner } = this;
    this.taking = true;
    this.triedAt = this.now();
    try {
      const fix = await this.take();
      // Signed out, or withdrawn, while the phone was looking.
      if (owner !== this.caller.personId || !this.allowed(this.kept().ground)) return;
      this.failure = undefined;
      this.put([...this.fixes(), fix].slice(-MOST), { last: this.now() });
    } catch (error) {
      this.failure = error instanceof NoPosition ? error.reason : 'UNAVAILABLE';
      this.show();
    } finally {
      this.taking = false;
    }
  }

  private async send(): Promise<void> {
    if (this.sending || !this.owner || this.owner !== this.caller.personId) return;
    const { owner } = this;
    this.sending = true;
    try {
      for (;;) {
        const { ground, waiting = 0 } = this.kept();
        if (waiting === 0 || !this.allowed(ground)) return;
        const batch = this.fixes().slice(0, limits.fixesAtOnce);
        const failure = await this.caller.ask(SubmitFixes, { input: { fixes: batch } }).then(() => undefined, asFailure);
        if (owner !== this.caller.personId || failure?.passes) return;
        // Nothing is in force: the server wants no more of them.
        if (failure && ['CONFLICT', 'FORBIDDEN'].includes(failure.code)) {
          this.refused = this.kept().basis;
          this.put([]);
          return;
        }
        // Those that it refuses for what they are would be refused again.
        const gone = new Set(batch.map(({ key }) => key));
        this.put(this.fixes().filter(({ key }) => !gone.has(key)));
      }
    } finally {
      this.sending = false;
    }
  }

  private allowed(ground: Ground | undefined): boolean {
    if (!ground || (this.refused !== undefined && this.refused === this.kept().basis)) return false;
    return ground === 'SURVEILLANCE' || !this.withdrawn();
  }

  /** Read anew each time: another window of the app may have written. */
  private kept(): Kept {
    return (this.owner && load<Kept>(`track.${this.owner}`)) || {};
  }

  private fixes(): FixInput[] {
    return (this.owner && load<FixInput[]>(`track.${this.owner}.fixes`)) || [];
  }

  private put(fixes: FixInput[], more: Partial<Kept> = {}) {
    if (!this.owner) return;
    // A phone that is full keeps those it has.
    if (keep(`track.${this.owner}.fixes`, fixes)) this.change({ waiting: fixes.length, ...more });
  }

  private change(part: Partial<Kept>) {
    if (!this.owner) return;
    keep(`track.${this.owner}`, { ...this.kept(), ...part });
    this.show();
  }

  private show() {
    const { ground, on = false, last, waiting = 0 } = this.kept();
    const shown: Tracking = {
      // Surveillance cannot be switched off by who is under it.
      off: !on && ground !== 'SURVEILLANCE',
      waiting,
      ...(this.allowed(ground) ? { ground } : {}),
      ...(last === undefined ? {} : { last }),
      ...(this.failure ? { failure: this.failure } : {}),
    };
    if (JSON.stringify(shown) !== JSON.stringify(this.state.get())) this.state.set(shown);
  }
}

const withdrawn = () =>
  outbox.entries.get().some(({ kind, state, input }) => kind === 'CONSENT' && state === 'WAITING' && input.kind === 'LOCATION' && input.given === false);

export const tracker = new Tracker(session, withdrawn);

/** Begins; called once, when the app starts. */
export function follow() {
  session.state.subscribe(() => tracker.open());
  news.subscribe(() => void tracker.learn());
  outbox.entries.subscribe(() => void tracker.go());
  host.onResume(() => void tracker.go());
  setInterval(() => void tracker.go(), LOOK_EVERY_MS);
  tracker.open();
}

export function useTracking(): Tracking {
  return useStore(tracker.state);
}
