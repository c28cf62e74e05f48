// What the console knows of what people told and handed in, and which of it a list wants.
import type { Client } from 'urql';
import type { ReportFilter, SituationRowFragment, SituationState } from '../../gql/graphql';
import { ReportEventsDocument, ReportsDocument } from '../../gql/graphql';
import { askPage, makeFeed } from '../../graphql/feed';
import type { Feed } from '../../graphql/feed';
import { LiveStore } from '../../lib/liveStore';

export type SituationRow = SituationRowFragment;
export type ReportRow = SituationRow;

export const OPEN_SITUATIONS: SituationState[] = ['FILED', 'TAKEN', 'ANSWERED'];

export function matches(filter: ReportFilter, report: ReportRow): boolean {
  if (filter.situationKinds?.length && !filter.situationKinds.includes(report.kind)) return false;
  if (filter.situationStates?.length && !filter.situationStates.includes(report.state)) return false;
  if (typeof filter.toldLate === 'boolean' && report.toldLate !== filter.toldLate) return false;
  if (filter.takenById && report.takenBy?.id !== filter.takenById) return false;
  if (filter.personIds?.length && !(report.person && filter.personIds.includes(report.person.id))) return false;
  return true;
}

export class ReportStore extends LiveStore<ReportRow, ReportFilter> {
  constructor() {
    super({ matches, at: (report) => report.filedAt, open: { situationStates: OPEN_SITUATIONS } });
  }
}

export function reportFeed(client: Client): Feed<ReportRow, ReportFilter> {
  return makeFeed({
    store: new ReportStore(),
    ask: (page) => askPage(client, ReportsDocument, { ...page }, (data) => data.reports),
    open: [{ situationStates: OPEN_SITUATIONS }],
    document: ReportEventsDocument,
    variables: (after) => ({ after }),
    event: ({ reportEvents: { cursor, report, change } }) => ({ cursor, row: report, fresh: change === 'FILED' }),
  });
}
