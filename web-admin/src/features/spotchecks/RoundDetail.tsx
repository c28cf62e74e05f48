// One round as it goes: counts, everybody's state, where they answered from; who was left out, and why.
import { lazy, Suspense, useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SpotCheckRoundQuery } from '../../gql/graphql';
import { SpotCheckRoundDocument } from '../../gql/graphql';
import { failureOfCombined } from '../../graphql/errors';
import type { Failure } from '../../graphql/errors';
import { useLink, useLive, useSource } from '../../graphql/live';
import { fullTime, metres, minuteTime } from '../../lib/format';
import { worstFinding } from '../../map/finding';
import type { MapPerson } from '../../map/MapView';
import { boundsOf, point, widened } from '../../map/shapes';
import { FindingTag } from '../../map/tags';
import { Detail } from '../../ui/queue/Detail';
import { Due, Tag } from '../../ui/tags';
import { ProgressBar } from './ProgressBar';
import { roundSource, unansweredFirst } from './roundStore';
import type { SpotCheckRow } from './roundStore';
import { SpotCheckStateTag } from './tags';

const MapView = lazy(() => import('../../map/MapView').then((module) => ({ default: module.MapView })));
const PAGE = 200;

type Round = Extract<SpotCheckRoundQuery['node'], { __typename: 'SpotCheckRound' }>;

export function RoundDetail({ roundId, close }: { roundId: string; close: () => void }) {
  const { t } = useTranslation('spotChecks');
  const { round: loaded, failure, loading, reload } = useRound(roundId);
  const { store, checks } = useSource(roundSource);
  const row = useSyncExternalStore(store.subscribe, () => store.get(roundId));
  const version = useSyncExternalStore(checks.subscribe, checks.snapshot);
  const progress = row?.progress ?? loaded?.progress;
  // oxlint-disable-next-line react/exhaustive-deps -- the version is what tells that the store changed
  const rows = useMemo(() => checks.list({ roundId }).sort(unansweredFirst), [checks, roundId, version]);
  const [chosen, setChosen] = useState<string>();
  const answered = useMemo(() => rows.filter((one) => one.location).map(toMapPerson), [rows]);

  return (
    <Detail
      name="round"
      label={t('detail')}
      id={roundId}
      state={undefined}
      close={close}
      waiting={{ failure, fetching: loading, gone: t('gone'), retry: reload }}
      item={loaded && progress && {
        tags: <Tag tone={loaded.method === 'RANDOM' ? 'blue' : 'grey'}>{t(`enums:SpotCheckMethod.${loaded.method}`)}</Tag>,
        title: <>{t('people', { count: progress.total })} · {loaded.reason}</>,
        body: (
          <>
            <ProgressBar progress={progress} legend />
            {progress.undelivered > 0 && <p className="quiet round-note">{t('undeliveredHelp')}</p>}
            <dl className="facts">
              <dt>{t('startedAt')}</dt>
              <dd>{t('startedBy', { time: fullTime(loaded.startedAt), name: loaded.startedBy.name, agency: loaded.agency.name })}</dd>
              <dt>{t('answerMinutes')}</dt>
              <dd>{t('minutes', { count: loaded.answerMinutes })}</dd>
            </dl>
            {answered.length > 0 && (
              <div className="round-map no-print">
                <Suspense>
                  <MapView label={t('map')} people={answered} chosen={chosen} onChoose={setChosen} start={widened(boundsOf(answered.map((one) => point(one.longitude, one.latitude))), 1_500)} />
                </Suspense>
              </div>
            )}
            <section>
              <h3>{t('checks')}</h3>
              <ul className="round-checks" data-testid="round-checks">
                {rows.map((one) => <Check key={one.id} check={one} chosen={one.id === chosen} />)}
              </ul>
            </section>
            {loaded.skipped.length > 0 && (
              <section>
                <h3>{t('skipped', { count: loaded.skipped.length })}</h3>
                <ul className="round-skipped" data-testid="round-skipped">
                  {loaded.skipped.map(({ person, reason }) => (
                    <li key={person.id}><Link to={`/people/${person.id}`}>{person.name}</Link> <span className="quiet">{t(`enums:SkipReason.${reason}`)}</span></li>
                  ))}
                </ul>
              </section>
            )}
          </>
        ),
      }}
    />
  );
}

function Check({ check, chosen }: { check: SpotCheckRow; chosen: boolean }) {
  const { t } = useTranslation('spotChecks');
  const { location } = check;
  return (
    <li className={chosen ? 'chosen' : ''} data-testid="round-check" data-person-id={check.person.id} data-check-state={check.state}>
      <SpotCheckStateTag state={check.state} />
      <Link to={`/people/${check.person.id}`}>{check.person.name}</Link>
      <span className="round-check-what">
        {check.state === 'NOTIFIED' && check.answerBy && <>{t('until')} <Due at={check.answerBy} quiet /></>}
        {check.state === 'DRAWN' && <span className="quiet">{t('deliverBy', { time: minuteTime(check.deliverBy).slice(5) })}</span>}
        {check.answeredAt && <span className="quiet">{minuteTime(check.answeredAt).slice(5)}</span>}
        {location && <><FindingTag finding={worstFinding(check.verdicts)} /> <span className="quiet">±{metres(location.accuracy, t)}</span></>}
        {check.alert && <Link to={`/alerts/${check.alert.id}`}>{t('alert')}</Link>}
      </span>
    </li>
  );
}

function toMapPerson({ id, person, location, verdicts }: SpotCheckRow): MapPerson {
  return {
    id, name: person.name, longitude: location!.longitude, latitude: location!.latitude, accuracy: location!.accuracy,
    finding: worstFinding(verdicts), stale: false,
  };
}

/** The round with all its checks, asked for anew when the socket comes back: the stream may have missed the first. */
function useRound(roundId: string) {
  const { client } = useLive();
  const link = useLink();
  const { checks } = useSource(roundSource);
  const [round, setRound] = useState<Round>();
  const [failure, setFailure] = useState<Failure>();
  const [loading, setLoading] = useState(true);
  const load = useCallback(
    async (stopped: () => boolean) => {
      setFailure(undefined);
      let after: string | undefined;
      do {
        const mark = checks.mark();
        // oxlint-disable-next-line no-await-in-loop -- each page begins where the one before ended
        const { data, error } = await client.query(SpotCheckRoundDocument, { id: roundId, first: PAGE, after }, { requestPolicy: 'network-only' });
        if (stopped()) return;
        setLoading(false);
        if (error) {
          setFailure(failureOfCombined(error));
          return;
        }
        if (data?.node?.__typename !== 'SpotCheckRound') return;
        const { checks: page } = data.node;
        checks.takeAnswer(page.edges.map((edge) => edge.node), mark);
        setRound(data.node);
        after = page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? undefined) : undefined;
      } while (after);
    },
    [client, checks, roundId],
  );
  const liveSince = link.live ? link.since : 0;
  useEffect(() => {
    let gone = false;
    void load(() => gone);
    return () => {
      gone = true;
    };
  }, [load, liveSince]);
  return { round, failure, loading, reload: () => void load(() => false) };
}
