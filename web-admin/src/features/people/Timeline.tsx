// What happened to one person, newest first.
import {
  AimOutlined, AlertOutlined, BorderOutlined, CarOutlined, CheckCircleOutlined, ClockCircleOutlined, CommentOutlined, EditOutlined,
  EnvironmentOutlined, FieldTimeOutlined, FileDoneOutlined, FlagOutlined, HomeOutlined, MessageOutlined, MobileOutlined, SolutionOutlined,
  StopOutlined, TeamOutlined,
} from '@ant-design/icons';
import { Button } from 'antd';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useLive } from '../../app/live';
import type { PersonTimelineQuery, TimelineKind } from '../../gql/graphql';
import { PersonTimelineDocument } from '../../gql/graphql';
import { failureOfCombined } from '../../graphql/errors';
import type { Failure } from '../../graphql/errors';
import { fullTime, minuteTime } from '../../lib/format';
import { stateOf } from '../reports/reportStore';
import { Choice } from '../../ui/Choice';
import { Panel } from '../../ui/Panel';
import { Bones, FailureNotice } from '../../ui/states';
import { withNewest, withOlder } from './timelinePages';
import type { Loaded } from './timelinePages';

type Entry = NonNullable<PersonTimelineQuery['person']>['timeline']['edges'][number]['node'];

const PAGE = 30;
const ICONS: Record<TimelineKind, ReactNode> = {
  ALERT_RAISED: <AlertOutlined aria-hidden />,
  ALERT_NOTE: <EditOutlined aria-hidden />,
  ZONE_LEFT: <EnvironmentOutlined aria-hidden />,
  ZONE_ENTERED: <EnvironmentOutlined aria-hidden />,
  ZONE_DRAWN: <BorderOutlined aria-hidden />,
  ZONE_RETIRED: <StopOutlined aria-hidden />,
  DEVICE_BOUND: <MobileOutlined aria-hidden />,
  MEASURE_STARTED: <FlagOutlined aria-hidden />,
  REPORT_FILED: <MessageOutlined aria-hidden />,
  REPORT_ANSWERED: <CommentOutlined aria-hidden />,
  SPOT_CHECK: <AimOutlined aria-hidden />,
  CHECK_IN: <CheckCircleOutlined aria-hidden />,
  CHECK_IN_MISSED: <ClockCircleOutlined aria-hidden />,
  LEAVE_FILED: <SolutionOutlined aria-hidden />,
  LEAVE_DECIDED: <SolutionOutlined aria-hidden />,
  LEAVE_BEGAN: <CarOutlined aria-hidden />,
  LEAVE_RETURNED: <HomeOutlined aria-hidden />,
  CLOCK_STARTED: <FieldTimeOutlined aria-hidden />,
  CLOCK_MET: <FieldTimeOutlined aria-hidden />,
  CLOCK_OVERDUE: <FieldTimeOutlined aria-hidden />,
  CONSENT_GIVEN: <FileDoneOutlined aria-hidden />,
  CONSENT_DECLINED: <FileDoneOutlined aria-hidden />,
  GUARANTOR_NAMED: <TeamOutlined aria-hidden />,
  GUARANTOR_RELEASED: <TeamOutlined aria-hidden />,
};

/** Leads to what it is about, where that has a page. */
function Summary({ entry }: { entry: Entry }) {
  const { alert, report, spotCheck, checkIn, leaveRequest, clock } = entry;
  const to = spotCheck ? `/spot-checks/${spotCheck.round.id}`
    : checkIn ? `/check-ins/${checkIn.id}`
    : leaveRequest ? `/leave/${leaveRequest.id}`
    : clock ? `/clocks/${clock.id}`
    : alert ? `/alerts/${alert.id}`
    : report ? `/reports/${report.id}`
    : undefined;
  return to ? <Link to={to}>{entry.summary}</Link> : entry.summary;
}

/** Kinds that belong together for who looks for something. */
const GROUPS = {
  ALERTS: ['ALERT_RAISED', 'ALERT_NOTE'],
  PLACES: ['ZONE_LEFT', 'ZONE_ENTERED', 'ZONE_DRAWN', 'ZONE_RETIRED'],
  DUTIES: ['REPORT_FILED', 'REPORT_ANSWERED', 'SPOT_CHECK', 'CHECK_IN', 'CHECK_IN_MISSED', 'LEAVE_FILED', 'LEAVE_DECIDED', 'LEAVE_BEGAN', 'LEAVE_RETURNED'],
  DEADLINES: ['CLOCK_STARTED', 'CLOCK_MET', 'CLOCK_OVERDUE'],
  CASE: ['MEASURE_STARTED', 'DEVICE_BOUND', 'CONSENT_GIVEN', 'CONSENT_DECLINED', 'GUARANTOR_NAMED', 'GUARANTOR_RELEASED'],
} as const satisfies Record<string, readonly TimelineKind[]>;
type Group = keyof typeof GROUPS;
const GROUP_NAMES = Object.keys(GROUPS) as Group[];

/** `also` changes with what no stream tells of. */
export function Timeline({ personId, also }: { personId: string; also: string }) {
  const { t } = useTranslation('people');
  const { client, alerts, feeds } = useLive();
  const [loaded, setLoaded] = useState<Loaded<Entry>>();
  const [failure, setFailure] = useState<Failure>();
  const [loading, setLoading] = useState(false);
  const run = useRef(0);
  const [params, setParams] = useSearchParams();
  const group = GROUP_NAMES.find((one) => one === params.get('show'));
  const { entries, end } = loaded ?? {};
  const shown = group ? entries?.filter((entry) => (GROUPS[group] as readonly TimelineKind[]).includes(entry.kind)) : entries;

  const load = useCallback(
    async (after?: string) => {
      const mine = after ? run.current : ++run.current;
      if (after) setLoading(true);
      setFailure(undefined);
      const { data, error } = await client.query(PersonTimelineDocument, { id: personId, first: PAGE, after }, { requestPolicy: 'network-only' });
      if (after) setLoading(false);
      else if (mine !== run.current) return;
      if (error) setFailure(failureOfCombined(error));
      const timeline = data?.person?.timeline;
      if (!timeline) return;
      const page = {
        entries: timeline.edges.map((edge) => edge.node),
        end: timeline.pageInfo.hasNextPage ? (timeline.pageInfo.endCursor ?? undefined) : undefined,
      };
      setLoaded((before) => (after ? withOlder(before, page, after) : withNewest(before, page)));
    },
    [client, personId],
  );

  // Every change of this person’s alerts, reports and deadlines is an entry: the newest page is loaded anew when a
  // stream tells of one.
  const reports = feeds.reports.store;
  useSyncExternalStore(alerts.subscribe, alerts.snapshot);
  useSyncExternalStore(reports.subscribe, reports.snapshot);
  const clocks = feeds.clocks.store;
  useSyncExternalStore(clocks.subscribe, clocks.snapshot);
  const { checks } = feeds.rounds;
  useSyncExternalStore(checks.subscribe, checks.snapshot);
  const stamp = [
    ...checks.list({ personId }).map((row) => `${row.id}${row.state}`),
    ...alerts.list({ personIds: [personId] }).map((row) => `${row.id}${row.state}${row.assignee?.id ?? ''}`),
    ...reports.list({ personIds: [personId] }).map((row) => `${row.id}${stateOf(row)}`),
    ...clocks.list({ personId }).map((row) => `${row.id}${row.state}`),
    also,
  ].join();
  useEffect(() => {
    const wait = setTimeout(() => void load(), 400);
    return () => clearTimeout(wait);
  }, [load, stamp]);

  return (
    <Panel
      title={t('section.timeline')}
      testId="person-timeline"
      end={(
        <Choice
          label={t('timeline.show')}
          any={t('timeline.all')}
          value={group}
          values={GROUP_NAMES}
          name={(one) => t(`timeline.${one}`)}
          choose={(one) => setParams((before) => {
            if (one) before.set('show', one);
            else before.delete('show');
            return before;
          }, { replace: true })}
          testId="timeline-show"
        />
      )}
    >
      {failure && <FailureNotice failure={failure} retry={() => void load()} />}
      {!entries && !failure && <Bones lines={5} />}
      {entries?.length === 0 && <p className="quiet">{t('timeline.empty')}</p>}
      {entries && entries.length > 0 && shown?.length === 0 && <p className="quiet">{t('timeline.none')}</p>}
      <ol className="timeline">
        {shown?.map((entry) => (
          <li key={entry.id}>
            <span className="timeline-icon">{ICONS[entry.kind]}</span>
            <time dateTime={entry.at} title={fullTime(entry.at)}>{minuteTime(entry.at)}</time>
            <span className="timeline-what">
              <b>{t(`enums:TimelineKind.${entry.kind}`)}</b>{' '}
              <Summary entry={entry} />
              {entry.officer && <span className="quiet"> {t('timeline.by', { name: entry.officer.name })}</span>}
            </span>
          </li>
        ))}
      </ol>
      {end && <div className="more no-print"><Button size="small" loading={loading} onClick={() => void load(end)}>{t('common:action.more')}</Button></div>}
    </Panel>
  );
}
