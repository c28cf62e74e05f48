// The newest position of everyone in scope. Changes are gathered and told at most once a second, whatever
// the stream's pace, because a map that redraws faster helps nobody.
import { ASK_AGAIN_AFTER_MS } from '@yunjian/client/stream';
import type { PositionFragment } from '../../gql/graphql';
import { LatestLocationsDocument, LocationsDocument } from '../../gql/graphql';
import type { Source } from '../../graphql/source';
import { readsPeople } from '../../lib/abilities';

export type Position = PositionFragment;

const TELL_EVERY_MS = 1_000;
/** How soon somebody who left the scope leaves the map. */
const RECONCILE_EVERY_MS = 300_000;

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

export const locationSource: Source<LocationStore> = {
  sees: readsPeople,
  make: () => new LocationStore(),
  run: (locations, { link, client }) => {
    let gone = false;
    let again: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      const mark = locations.mark();
      const { data } = await client.query(LatestLocationsDocument, {}, { requestPolicy: 'network-only' });
      if (data && !gone) locations.reconcile(data.latestLocations, mark);
    };
    const reconcile = setInterval(() => {
      if (!document.hidden) void ask();
    }, RECONCILE_EVERY_MS);
    const stop = link.run(LocationsDocument, {
      variables: () => ({}),
      next: ({ locations: position }) => locations.take(position),
      started: () => {
        clearTimeout(again);
        again = setTimeout(() => void ask(), ASK_AGAIN_AFTER_MS);
      },
    });
    return () => {
      gone = true;
      clearTimeout(again);
      clearInterval(reconcile);
      stop();
      locations.dispose();
    };
  },
  watched: (locations) => [locations],
};
