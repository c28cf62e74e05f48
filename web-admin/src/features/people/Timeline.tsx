// What happened to one person, newest first.
import { Button } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { PersonTimelineDocument } from '../../gql/graphql';
import { failureOfCombined } from '../../graphql/errors';
import type { Failure } from '../../graphql/errors';
import { useLive, useStampOf } from '../../graphql/live';
import { fullTime, minuteTime } from '../../lib/format';
import { Choice } from '../../ui/Choice';
import { TIMELINE_GROUPS, useFeatures } from '../../ui/feature';
import type { Timeline as Timelines, TimelineEntry } from '../../ui/feature';
import { Panel } from '../../ui/Panel';
import { Bones, FailureNotice } from '../../ui/states';
import { withNewest, withOlder } from './timelinePages';
import type { Loaded } from './timelinePages';

const PAGE = 30;

/** How the features show each kind, and where they lead. */
function useKinds() {
  const timelines = useFeatures().flatMap(({ timeline }) => timeline ?? []);
  const of: Timelines['kinds'] = Object.assign({}, ...timelines.map(({ kinds }) => kinds));
  return { of, to: (entry: TimelineEntry) => timelines.map(({ to }) => to?.(entry)).find(Boolean) };
}

/** Leads to what it is about, where that has a page. */
function Summary({ entry, to }: { entry: TimelineEntry; to: string | undefined }) {
  return to ? <Link to={to}>{entry.summary}</Link> : entry.summary;
}

/** `also` changes with what no stream tells of. */
export function Timeline({ personId, also }: { personId: string; also: string }) {
  const { t } = useTranslation('people');
  const { client } = useLive();
  const kinds = useKinds();
  const [loaded, setLoaded] = useState<Loaded<TimelineEntry>>();
  const [failure, setFailure] = useState<Failure>();
  const [loading, setLoading] = useState(false);
  const run = useRef(0);
  const [params, setParams] = useSearchParams();
  const group = TIMELINE_GROUPS.find((one) => one === params.get('show'));
  const { entries, end } = loaded ?? {};
  const shown = group ? entries?.filter(({ kind }) => kinds.of[kind]?.group === group) : entries;

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

  // Whatever a stream tells of this person is an entry: the newest page is loaded anew.
  const stamp = `${useStampOf(personId)} ${also}`;
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
          values={TIMELINE_GROUPS}
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
            <span className="timeline-icon">{kinds.of[entry.kind]?.icon}</span>
            <time dateTime={entry.at} title={fullTime(entry.at)}>{minuteTime(entry.at)}</time>
            <span className="timeline-what">
              <b>{t(`enums:TimelineKind.${entry.kind}`)}</b>{' '}
              <Summary entry={entry} to={kinds.to(entry)} />
              {entry.officer && <span className="quiet"> {t('timeline.by', { name: entry.officer.name })}</span>}
            </span>
          </li>
        ))}
      </ol>
      {end && <div className="more no-print"><Button size="small" loading={loading} onClick={() => void load(end)}>{t('common:action.more')}</Button></div>}
    </Panel>
  );
}
