// All alerts that this console has seen, newest knowledge first: pages by query and events by stream are
// merged by id. Lists are views over it, so an event changes every list at once.
import type { AlertFilter, AlertKind, AlertRowFragment, AlertState, Severity } from '../../gql/graphql';

export type AlertRow = AlertRowFragment;

const RANK: Record<Severity, number> = { LOW: 0, MEDIUM: 1, HIGH: 2 };
export const OPEN_STATES: AlertState[] = ['RAISED', 'ACKNOWLEDGED', 'ENQUIRY'];

export function matches(filter: AlertFilter, alert: AlertRow): boolean {
  if (filter.states?.length && !filter.states.includes(alert.state)) return false;
  if (filter.kinds?.length && !filter.kinds.includes(alert.kind as AlertKind)) return false;
  if (filter.minSeverity && RANK[alert.severity] < RANK[filter.minSeverity]) return false;
  if (filter.assigneeId && alert.assignee?.id !== filter.assigneeId) return false;
  if (filter.personIds?.length && !filter.personIds.includes(alert.person.id)) return false;
  if (typeof filter.active === 'boolean' && alert.active !== filter.active) return false;
  return true;
}

/** Newest raised first; ids (UUIDv7) decide between alerts of one instant, as on the server. */
export function newestFirst(a: AlertRow, b: AlertRow): number {
  return b.raisedAt.localeCompare(a.raisedAt) || b.id.localeCompare(a.id);
}

export class AlertStore {
  private byId = new Map<string, AlertRow>();
  private changedAt = new Map<string, number>();
  private fresh = new Set<string>();
  private tick = 0;
  private version = 0;
  private listeners = new Set<() => void>();
  /** After which the stream resumes. */
  cursor: string | undefined;

  readonly snapshot = () => this.version;

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  /** Take before asking by query; what events bring after this moment is newer than the answer. */
  mark(): number {
    return this.tick;
  }

  /** Rows of a query that was sent at `mark`. */
  takeAnswer(rows: readonly AlertRow[], mark: number) {
    for (const row of rows) {
      if ((this.changedAt.get(row.id) ?? -1) > mark) continue;
      this.byId.set(row.id, row);
    }
    this.changed();
  }

  /**
   * The answer to a query for open alerts sent at `mark`. If it is all of them, an open alert that it lacks
   * was closed or left the scope unseen (events were lost): it is forgotten, and lists ask anew.
   */
  takeOpen(rows: readonly AlertRow[], mark: number, complete: boolean) {
    if (complete) {
      const answered = new Set(rows.map((row) => row.id));
      for (const row of this.byId.values()) {
        const known = (this.changedAt.get(row.id) ?? -1) > mark;
        if (row.state !== 'CLOSED' && !answered.has(row.id) && !known) this.byId.delete(row.id);
      }
    }
    this.takeAnswer(rows, mark);
  }

  /** One event of the stream, or the answer to one's own mutation. Returns whether the alert was unknown. */
  takeEvent(row: AlertRow, fresh: boolean): boolean {
    this.tick += 1;
    const isNew = !this.byId.has(row.id);
    this.byId.set(row.id, row);
    this.changedAt.set(row.id, this.tick);
    if (fresh && isNew) this.fresh.add(row.id);
    this.changed();
    return isNew;
  }

  get(id: string): AlertRow | undefined {
    return this.byId.get(id);
  }

  isFresh(id: string): boolean {
    return this.fresh.has(id);
  }

  /** The officer has looked at it. */
  seen(id: string) {
    if (this.fresh.delete(id)) this.changed();
  }

  list(filter: AlertFilter, notOlderThan?: string): AlertRow[] {
    const rows: AlertRow[] = [];
    for (const row of this.byId.values()) {
      if (notOlderThan && row.raisedAt < notOlderThan) continue;
      if (matches(filter, row)) rows.push(row);
    }
    return rows.sort(newestFirst);
  }

  private changed() {
    this.version += 1;
    for (const listener of this.listeners) listener();
  }
}
