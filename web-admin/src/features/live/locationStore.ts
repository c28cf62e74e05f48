// The newest position of everyone in scope. Changes are gathered and told at most once a second, whatever
// the stream's pace, because a map that redraws faster helps nobody.
import type { PositionFragment, Verdict, ZoneKind } from '../../gql/graphql';

export type Position = PositionFragment;

/** From this age a position says where somebody was, not where they are: it is drawn grey. */
export const STALE_AFTER_MS = 30 * 60_000;
const TELL_EVERY_MS = 1_000;

export type Finding = 'within' | 'beyond' | 'unsure' | 'unjudged';

/** What a verdict means for the duty: outside a permitted zone and inside a prohibited one are the same. */
export function findingOf(kind: ZoneKind, verdict: Verdict): Exclude<Finding, 'unjudged'> {
  if (verdict === 'CANNOT_TELL') return 'unsure';
  return (kind === 'PERMITTED') === (verdict === 'INSIDE') ? 'within' : 'beyond';
}

export function worstFinding(verdicts: readonly { verdict: Verdict; zone: { kind: ZoneKind } }[]): Finding {
  const findings = verdicts.map((one) => findingOf(one.zone.kind, one.verdict));
  if (findings.includes('beyond')) return 'beyond';
  if (findings.includes('unsure')) return 'unsure';
  return findings.length > 0 ? 'within' : 'unjudged';
}

export function isStale(position: Pick<Position, 'fix'>, now: number): boolean {
  return now - Date.parse(position.fix.takenAt) > STALE_AFTER_MS;
}

export class LocationStore {
  private byPerson = new Map<string, Position>();
  private sorted: Position[] = [];
  private listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private lastTold = 0;
  private tick = 0;
  private takenAt = new Map<string, number>();

  constructor(private readonly now: () => number = Date.now) {}

  readonly snapshot = () => this.sorted;

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  take(position: Position) {
    const before = this.byPerson.get(position.person.id);
    // After a reconnect the snapshot may carry what is already here; an older fix never replaces a newer one.
    if (before && before.fix.takenAt > position.fix.takenAt) return;
    this.tick += 1;
    this.takenAt.set(position.person.id, this.tick);
    this.byPerson.set(position.person.id, position);
    this.tellSoon();
  }

  private tellSoon() {
    if (this.timer) return;
    const wait = Math.max(0, this.lastTold + TELL_EVERY_MS - this.now());
    this.timer = setTimeout(() => this.tell(), Math.min(wait, TELL_EVERY_MS));
  }

  /** Take before asking by query. */
  mark(): number {
    return this.tick;
  }

  /**
   * Everyone in scope, as of `mark`. Who is missing and has not moved since has left the scope (a share ended, the
   * measure is over): they go from the map, since the stream has no word for that.
   */
  reconcile(everyone: readonly Position[], mark: number) {
    const known = new Set(everyone.map((position) => position.person.id));
    for (const id of this.byPerson.keys()) {
      if (!known.has(id) && (this.takenAt.get(id) ?? 0) <= mark) this.byPerson.delete(id);
    }
    for (const position of everyone) this.take(position);
    this.tellSoon();
  }

  get(personId: string): Position | undefined {
    return this.byPerson.get(personId);
  }

  dispose() {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private tell() {
    this.timer = undefined;
    this.lastTold = this.now();
    this.sorted = [...this.byPerson.values()];
    for (const listener of this.listeners) listener();
  }
}
