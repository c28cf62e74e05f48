// All items of one subject that this console has seen, newest knowledge first: pages by query and events by stream
// are merged by id. Lists are views over it, so an event changes every list at once.

export interface StoreRules<Row, Filter> {
  matches: (filter: Filter, row: Row) => boolean;
  /** What lists are sorted by; moments as the server writes them compare as text. */
  at: (row: Row) => string;
  /** Deadlines: the soonest comes first. Everything else: the newest. */
  soonestFirst?: boolean;
  /** Which items somebody has yet to do something about. */
  open: Filter;
}

export class LiveStore<Row extends { id: string }, Filter> {
  private byId = new Map<string, Row>();
  private changedAt = new Map<string, number>();
  private fresh = new Set<string>();
  private tick = 0;
  private version = 0;
  private listeners = new Set<() => void>();
  /** After which the stream resumes. */
  cursor: string | undefined;

  constructor(private readonly rules: StoreRules<Row, Filter>) {}

  readonly snapshot = () => this.version;

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  /** Take before asking by query or mutation; what events bring after this moment is newer than the answer. */
  mark(): number {
    return this.tick;
  }

  /** Rows of a query that was sent at `mark`. */
  takeAnswer(rows: readonly Row[], mark: number) {
    for (const row of rows) {
      if ((this.changedAt.get(row.id) ?? -1) > mark) continue;
      this.byId.set(row.id, row);
    }
    this.changed();
  }

  /**
   * The answer to a query for open items sent at `mark`. If it is all of them, an open item that it lacks
   * was closed or left the scope unseen (events were lost): it is forgotten, and lists ask anew.
   */
  takeOpen(rows: readonly Row[], mark: number, complete: boolean, open: Filter = this.rules.open) {
    if (complete) {
      const answered = new Set(rows.map((row) => row.id));
      for (const row of this.byId.values()) {
        const known = (this.changedAt.get(row.id) ?? -1) > mark;
        if (this.rules.matches(open, row) && !answered.has(row.id) && !known) this.byId.delete(row.id);
      }
    }
    this.takeAnswer(rows, mark);
  }

  /** The answer to one's own mutation, sent at `mark`: what events brought since is newer, or will be followed by it. */
  takeOwn(row: Row, mark: number) {
    if ((this.changedAt.get(row.id) ?? -1) <= mark) this.takeEvent(row, false);
  }

  /** One event of the stream. Returns whether the item was unknown. */
  takeEvent(row: Row, fresh: boolean): boolean {
    this.tick += 1;
    const isNew = !this.byId.has(row.id);
    this.byId.set(row.id, row);
    this.changedAt.set(row.id, this.tick);
    if (fresh && isNew) this.fresh.add(row.id);
    this.changed();
    return isNew;
  }

  get(id: string): Row | undefined {
    return this.byId.get(id);
  }

  isFresh(id: string): boolean {
    return this.fresh.has(id);
  }

  /** The officer has looked at it. */
  seen(id: string) {
    if (this.fresh.delete(id)) this.changed();
  }

  /** `upTo` is where the last loaded page ends: what lies beyond are chance finds of other lists. */
  list(filter: Filter, upTo?: string): Row[] {
    const { matches, at, soonestFirst } = this.rules;
    const rows: Row[] = [];
    for (const row of this.byId.values()) {
      if (upTo && (soonestFirst ? at(row) > upTo : at(row) < upTo)) continue;
      if (matches(filter, row)) rows.push(row);
    }
    // Ids (UUIDv7) decide between items of one instant, as on the server.
    const way = soonestFirst ? -1 : 1;
    return rows.sort((a, b) => way * (at(b).localeCompare(at(a)) || b.id.localeCompare(a.id)));
  }

  /** Where a page that ends with this row ends. */
  placeOf(row: Row): string {
    return this.rules.at(row);
  }

  private changed() {
    this.version += 1;
    for (const listener of this.listeners) listener();
  }
}
