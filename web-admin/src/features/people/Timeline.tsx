// What happened to one person, newest first.
import {
  AlertOutlined, BorderOutlined, CarOutlined, CommentOutlined, EditOutlined, EnvironmentOutlined, FlagOutlined, HomeOutlined, MessageOutlined,
  MobileOutlined, SolutionOutlined, StopOutlined,
} from '@ant-design/icons';
import { Button } from 'antd';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLive } from '../../app/live';
import type { PersonTimelineQuery, TimelineKind } from '../../gql/graphql';
import { PersonTimelineDocument } from '../../gql/graphql';
import { failureOfCombined } from '../../graphql/errors';
import type { Failure } from '../../graphql/errors';
import { fullTime, minuteTime } from '../../lib/format';
import { Bones, FailureNotice } from '../../ui/states';
import { Panel } from './PersonPage';

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
  LEAVE_FILED: <SolutionOutlined aria-hidden />,
  LEAVE_DECIDED: <SolutionOutlined aria-hidden />,
  LEAVE_BEGAN: <CarOutlined aria-hidden />,
  LEAVE_RETURNED: <HomeOutlined aria-hidden />,
};

export function Timeline({ personId }: { personId: string }) {
  const { t } = useTranslation('people');
  const { client, alerts } = useLive();
  const [entries, setEntries] = useState<Entry[]>();
  const [end, setEnd] = useState<string>();
  const [failure, setFailure] = useState<Failure>();
  const [loading, setLoading] = useState(false);
  const run = useRef(0);

  const load = useCallback(
    async (after?: string) => {
      const mine = ++run.current;
      setLoading(true);
      setFailure(undefined);
      const { data, error } = await client.query(PersonTimelineDocument, { id: personId, first: PAGE, after }, { requestPolicy: 'network-only' });
      if (mine !== run.current) return;
      setLoading(false);
      if (error) setFailure(failureOfCombined(error));
      const timeline = data?.person?.timeline;
      if (!timeline) return;
      const page = timeline.edges.map((edge) => edge.node);
      setEntries((before) => (after && before ? [...before, ...page] : page));
      setEnd(timeline.pageInfo.hasNextPage ? (timeline.pageInfo.endCursor ?? undefined) : undefined);
    },
    [client, personId],
  );

  // Every change of this person's alerts is an entry: load anew when the stream tells of one.
  useSyncExternalStore(alerts.subscribe, alerts.snapshot);
  const stamp = alerts.list({ personIds: [personId] }).map((row) => `${row.id}${row.state}${row.assignee?.id ?? ''}`).join();
  useEffect(() => {
    const wait = setTimeout(() => void load(), 400);
    return () => clearTimeout(wait);
  }, [load, stamp]);

  return (
    <Panel title={t('section.timeline')} testId="person-timeline">
      {failure && <FailureNotice failure={failure} retry={() => void load()} />}
      {!entries && !failure && <Bones lines={5} />}
      {entries?.length === 0 && <p className="quiet">{t('timeline.empty')}</p>}
      <ol className="timeline">
        {entries?.map((entry) => (
          <li key={entry.id}>
            <span className="timeline-icon">{ICONS[entry.kind]}</span>
            <time dateTime={entry.at} title={fullTime(entry.at)}>{minuteTime(entry.at)}</time>
            <span className="timeline-what">
              <b>{t(`enums:TimelineKind.${entry.kind}`)}</b>{' '}
              {entry.alert ? <Link to={`/alerts/${entry.alert.id}`}>{entry.summary}</Link> : entry.summary}
              {entry.officer && <span className="quiet"> {t('timeline.by', { name: entry.officer.name })}</span>}
            </span>
          </li>
        ))}
      </ol>
      {end && <div className="more no-print"><Button size="small" loading={loading} onClick={() => void load(end)}>{t('common:action.more')}</Button></div>}
    </Panel>
  );
}
