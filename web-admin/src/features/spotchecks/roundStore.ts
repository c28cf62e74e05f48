// Rounds of spot checks with how far they have come, and the checks in them. One stream tells of both.
import type { Client } from 'urql';
import type { RoundRowFragment, SpotCheckRowFragment, SpotCheckState } from '../../gql/graphql';
import { SpotCheckEventsDocument, SpotCheckRoundsDocument } from '../../gql/graphql';
import { askPage, makeFeed } from '../../graphql/feed';
import type { Feed } from '../../graphql/feed';
import type { Source } from '../../graphql/source';
import { LiveStore } from '../../lib/liveStore';
import { readsPeople } from '../../lib/abilities';

export type RoundRow = RoundRowFragment;
export type SpotCheckRow = SpotCheckRowFragment;

export interface CheckFilter {
  roundId?: string;
  personId?: string;
}

/** Rounds are all of the caller's: nothing limits them. */
export type RoundFilter = Record<string, never>;

export class SpotCheckStore extends LiveStore<SpotCheckRow, CheckFilter> {
  constructor() {
    super({
      matches: ({ roundId, personId }, check) => (!roundId || check.round.id === roundId) && (!personId || check.person.id === personId),
      at: (check) => check.drawnAt,
      open: {},
    });
  }
}

/** What needs a look first: unanswered, then waiting for an answer, on the way, never arrived, answered. */
const RANK: Record<SpotCheckState, number> = { UNANSWERED: 0, NOTIFIED: 1, DRAWN: 2, UNDELIVERED: 3, ANSWERED: 4 };

export function unansweredFirst(a: SpotCheckRow, b: SpotCheckRow): number {
  return RANK[a.state] - RANK[b.state] || (a.answerBy ?? '').localeCompare(b.answerBy ?? '') || a.person.name.localeCompare(b.person.name, 'zh-CN');
}

export interface RoundFeed extends Feed<RoundRow, RoundFilter> {
  checks: SpotCheckStore;
}

export function roundFeed(client: Client): RoundFeed {
  const checks = new SpotCheckStore();
  const feed = makeFeed({
    store: new LiveStore<RoundRow, RoundFilter>({ matches: () => true, at: (round) => round.startedAt, open: {} }),
    ask: ({ first, after }) => askPage(client, SpotCheckRoundsDocument, { first, after }, (data) => data.spotCheckRounds),
    open: [],
    document: SpotCheckEventsDocument,
    variables: (after) => ({ after }),
    event: ({ spotCheckEvents: { cursor, spotCheck, change, progress } }) => {
      checks.takeEvent(spotCheck, false);
      return { cursor, row: { ...spotCheck.round, progress }, fresh: change === 'DRAWN' };
    },
  });
  return { ...feed, checks };
}

export const roundSource: Source<RoundFeed> = {
  sees: readsPeople,
  make: ({ lister }) => roundFeed(lister),
  run: (feed, { link, lost }) => feed.run(link, { lost }),
  watched: ({ store, checks }) => [store, checks],
  stampOf: ({ checks }, personId) => checks.list({ personId }).map((row) => `${row.id}${row.state}`).join(),
};
