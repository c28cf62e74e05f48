// Legal deadlines (期限) as clocks: the soonest first, the passed ones before all.
import type { Client } from 'urql';
import type { ClockFilter, ClockRowFragment } from '../../gql/graphql';
import { ClockEventsDocument, ClocksDocument } from '../../gql/graphql';
import { askPage, makeFeed } from '../../graphql/feed';
import type { Feed } from '../../graphql/feed';
import type { Source } from '../../graphql/source';
import { LiveStore } from '../../lib/liveStore';
import { readsPeople } from '../../lib/abilities';

export type ClockRow = ClockRowFragment;

export function matches(filter: ClockFilter, clock: ClockRow): boolean {
  if (filter.states?.length && !filter.states.includes(clock.state)) return false;
  if (typeof filter.open === 'boolean' && clock.open !== filter.open) return false;
  if (filter.ruleCodes?.length && !filter.ruleCodes.includes(clock.rule.code)) return false;
  if (filter.holderAgencyId && clock.holder?.id !== filter.holderAgencyId) return false;
  if (filter.personId && clock.person.id !== filter.personId) return false;
  return true;
}

export class ClockStore extends LiveStore<ClockRow, ClockFilter> {
  constructor() {
    super({ matches, at: (clock) => clock.dueAt, soonestFirst: true, open: { open: true } });
  }
}

/** `heldBy` is the officer's own agency: what it must do is asked for at once, the rest page by page. */
export function clockFeed(client: Client, heldBy: string): Feed<ClockRow, ClockFilter> {
  return makeFeed({
    store: new ClockStore(),
    ask: (page) => askPage(client, ClocksDocument, { ...page }, (data) => data.clocks),
    open: [{ open: true, holderAgencyId: heldBy }],
    document: ClockEventsDocument,
    variables: (after) => ({ after }),
    event: ({ clockEvents: { cursor, clock, change } }) => ({ cursor, row: clock, fresh: change === 'STARTED' }),
  });
}

export const clockSource: Source<Feed<ClockRow, ClockFilter>> = {
  sees: readsPeople,
  make: ({ lister, me }) => clockFeed(lister, me.agency.id),
  run: (feed, { link, lost }) => feed.run(link, { lost }),
  watched: ({ store }) => [store],
  stampOf: ({ store }, personId) => store.list({ personId }).map((row) => `${row.id}${row.state}`).join(),
};
