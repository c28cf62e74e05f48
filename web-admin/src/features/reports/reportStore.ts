// What the console knows of what people told and handed in: situation reports, check-ins, leave. One stream tells of
// all three, and each queue is a view of its kind.
import type { Client } from 'urql';
import type {
  CheckInRowFragment, LeaveRowFragment, ReportFilter, ReportKind, SituationRowFragment,
} from '../../gql/graphql';
import { ReportEventsDocument, ReportsDocument } from '../../gql/graphql';
import { askPage, makeFeed } from '../../graphql/feed';
import type { Feed } from '../../graphql/feed';
import type { Source } from '../../graphql/source';
import { LiveStore } from '../../lib/liveStore';
import { helps, readsPeople } from '../../lib/abilities';

export type SituationRow = SituationRowFragment;
export type CheckInRow = CheckInRowFragment;
export type LeaveRow = LeaveRowFragment;
export type ReportRow = SituationRow | CheckInRow | LeaveRow;

/** Asked kind by kind, so that many of one kind leave no other out. */
const TO_HANDLE: ReportFilter[] = [
  { kinds: ['SITUATION'], pending: true },
  { kinds: ['CHECK_IN'], pending: true },
  { kinds: ['LEAVE'], pending: true },
];

const KIND: Record<ReportRow['__typename'], ReportKind> = { SituationReport: 'SITUATION', CheckIn: 'CHECK_IN', LeaveRequest: 'LEAVE' };

/** A list of one kind names the kind: what is said of states then means that kind alone. */
export function matches(filter: ReportFilter, report: ReportRow): boolean {
  if (filter.kinds?.length && !filter.kinds.includes(KIND[report.__typename])) return false;
  if (filter.personIds?.length && !(report.person && filter.personIds.includes(report.person.id))) return false;
  if (typeof filter.pending === 'boolean' && report.pending !== filter.pending) return false;
  switch (report.__typename) {
    case 'SituationReport':
      if (filter.situationKinds?.length && !filter.situationKinds.includes(report.kind)) return false;
      if (filter.situationStates?.length && !filter.situationStates.includes(report.state)) return false;
      if (typeof filter.toldLate === 'boolean' && report.toldLate !== filter.toldLate) return false;
      return !filter.takenById || report.takenBy?.id === filter.takenById;
    case 'CheckIn':
      if (typeof filter.over === 'boolean' && report.over !== filter.over) return false;
      if (typeof filter.late === 'boolean' && report.late !== filter.late) return false;
      return !filter.checkInStates?.length || filter.checkInStates.includes(report.checkInState);
    case 'LeaveRequest':
      return !filter.leaveStages?.length || filter.leaveStages.includes(report.stage);
  }
}

export class ReportStore extends LiveStore<ReportRow, ReportFilter> {
  constructor() {
    super({ matches, at: (report) => report.filedAt, open: TO_HANDLE[0]! });
  }
}

/** `helping`: calls for help are all that the caller sees. */
export function reportFeed(client: Client, helping: boolean): Feed<ReportRow, ReportFilter> {
  return makeFeed({
    store: new ReportStore(),
    ask: (page) => askPage(client, ReportsDocument, { ...page }, (data) => data.reports),
    open: helping ? TO_HANDLE.slice(0, 1) : TO_HANDLE,
    document: ReportEventsDocument,
    variables: (after) => ({ after }),
    event: ({ reportEvents: { cursor, report, change } }) => ({ cursor, row: report, fresh: change === 'FILED' }),
  });
}

/** Where it stands, whatever it is. */
function stateOf(report: ReportRow): string {
  if (report.__typename === 'CheckIn') return report.checkInState;
  return report.__typename === 'LeaveRequest' ? report.leaveState : report.state;
}

/** The rows of one kind; the list's filter has named it. */
export function only<Name extends ReportRow['__typename']>(name: Name, rows: readonly ReportRow[]): Extract<ReportRow, { __typename: Name }>[] {
  return rows.filter((row): row is Extract<ReportRow, { __typename: Name }> => row.__typename === name);
}

export const reportSource: Source<Feed<ReportRow, ReportFilter>> = {
  sees: (me) => readsPeople(me) || helps(me),
  make: ({ lister, me }) => reportFeed(lister, !readsPeople(me)),
  run: (feed, { link, lost, report }) =>
    feed.run(link, {
      lost,
      fresh: (one) => {
        if (one.__typename !== 'SituationReport' || one.kind !== 'HELP') return;
        const { id, personName } = one;
        report({
          words: (t) => t('reports:newCall', { name: personName }),
          severity: 'HIGH',
          title: (t) => t('reports:notice'),
          to: `/reports/${id}`,
        });
      },
    }),
  watched: ({ store }) => [store],
  stampOf: ({ store }, personId) => store.list({ personIds: [personId] }).map((row) => `${row.id}${stateOf(row)}`).join(),
};
