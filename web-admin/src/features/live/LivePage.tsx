// Everyone's newest position on one map, the list of the same people, and the chosen one's track and zones.
import { AimOutlined, CloseOutlined, EnvironmentOutlined, UnorderedListOutlined } from '@ant-design/icons';
import { Button, Input, Segmented, Switch } from 'antd';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { AlertDetailDocument } from '../../gql/graphql';
import { failureOfCombined } from '../../graphql/errors';
import { useLive, useSource } from '../../graphql/live';
import { fullTime, metres } from '../../lib/format';
import { useNow } from '../../lib/now';
import { useShortcuts } from '../../lib/shortcuts';
import { isStale, worstFinding } from '../../map/finding';
import type { Finding } from '../../map/finding';
import { MapMark } from '../../map/MapMark';
import { MapView } from '../../map/MapView';
import type { MapHandle, MapPerson, MapZone } from '../../map/MapView';
import { boundsOf, point, widened, zoneOutline } from '../../map/shapes';
import { FindingTag } from '../../map/tags';
import { Age, Empty, FailureNotice } from '../../ui/states';
import { Tag } from '../../ui/tags';
import { SeverityTag } from '../alerts/tags';
import './live.css';
import type { Position } from './locationStore';
import { locationSource } from './locationStore';
import { useTrack } from './useTrack';

const FILTERS = ['all', 'beyond', 'unsure', 'within', 'stale'] as const;
type Filter = (typeof FILTERS)[number];

/** A list longer than this is searched, not scrolled. */
const MOST_ROWS = 300;
/** The first snapshot comes in several parts; while it does, the view grows with it. */
const SETTLES_WITHIN_MS = 5_000;

interface Shown {
  position: Position;
  finding: Finding;
  stale: boolean;
}

export default function LivePage() {
  const { t } = useTranslation('live');
  const locations = useSource(locationSource);
  const positions = useSyncExternalStore(locations.subscribe, locations.snapshot);
  const now = useNow();
  const [params, setParams] = useSearchParams();
  const chosen = params.get('person') ?? undefined;
  const alertId = params.get('alert') ?? undefined;
  const [filter, setFilter] = useState<Filter>('all');
  const [search, setSearch] = useState('');
  const [follow, setFollow] = useState(false);
  const [withTrack, setWithTrack] = useState(true);
  const [withZones, setWithZones] = useState(true);
  const [listOpen, setListOpen] = useState(false);
  const map = useRef<MapHandle>(null);
  const touched = useRef(false);

  const everyone = useMemo<Shown[]>(
    () =>
      positions
        .map((position) => ({ position, finding: worstFinding(position.verdicts), stale: isStale(position, now) }))
        .sort(urgentFirst),
    [positions, now],
  );
  const shown = useMemo(() => {
    const words = search.trim().toLowerCase();
    return everyone.filter(
      (one) =>
        (filter === 'all' || (filter === 'stale' ? one.stale : one.finding === filter && !one.stale)) &&
        (!words || one.position.person.name.toLowerCase().includes(words)),
    );
  }, [everyone, filter, search]);
  const counts = useMemo(() => {
    const count: Record<Filter, number> = { all: everyone.length, beyond: 0, unsure: 0, within: 0, stale: 0 };
    for (const one of everyone) {
      if (one.stale) count.stale += 1;
      else if (one.finding !== 'unjudged') count[one.finding] += 1;
    }
    return count;
  }, [everyone]);
  const mapPeople = useMemo(() => shown.map(toMapPerson), [shown]);

  const choose = useCallback(
    (personId: string | undefined) => {
      setFollow(false);
      setListOpen(false);
      setParams(personId ? { person: personId } : {}, { replace: true });
    },
    [setParams],
  );

  const { track, zones, failure: trackFailure } = useTrack(chosen);
  const evidence = useEvidence(alertId);
  const chosenOne = everyone.find((one) => one.position.person.id === chosen);

  // The first positions set the view; afterwards it belongs to the user, who can ask for it again.
  const fitAll = useCallback(() => {
    map.current?.fit(boundsOf(shown.map(({ position: { fix } }) => point(fix.longitude, fix.latitude))), 13);
  }, [shown]);
  const opened = useRef<number>(undefined);
  useEffect(() => {
    if (touched.current || shown.length === 0 || chosen || alertId) return;
    opened.current ??= Date.now();
    fitAll();
    if (Date.now() - opened.current > SETTLES_WITHIN_MS) touched.current = true;
    // oxlint-disable-next-line react/exhaustive-deps -- more people, not their moves, are a reason to fit anew
  }, [shown.length, chosen, alertId]);

  const chosenFix = chosenOne?.position.fix;
  const cameTo = useRef<string>(undefined);
  useEffect(() => {
    if (!chosen || !chosenFix) return;
    const arrived = cameTo.current !== chosen;
    if (arrived) {
      cameTo.current = chosen;
      touched.current = true;
      map.current?.goTo(chosenFix.longitude, chosenFix.latitude, 14);
    } else if (follow) {
      map.current?.goTo(chosenFix.longitude, chosenFix.latitude);
    }
    // oxlint-disable-next-line react/exhaustive-deps -- the fix's key says that it is another position
  }, [chosen, chosenFix?.key, follow]);

  const evidenceAlert = evidence.alert;
  useEffect(() => {
    if (!evidenceAlert) return;
    touched.current = true;
    map.current?.fit(evidenceBounds(evidenceAlert.evidence), 15);
    // oxlint-disable-next-line react/exhaustive-deps -- once for each alert, not for each change of it
  }, [evidenceAlert?.id]);

  const drawnZones = useMemo<MapZone[]>(() => {
    const own = withZones ? zones : [];
    const zone = evidenceAlert?.zone;
    return zone && !own.some((one) => one.id === zone.id) ? [...own, zone] : own;
  }, [withZones, zones, evidenceAlert?.zone]);

  function fitChosen() {
    const geometries = [...drawnZones.map((zone) => zoneOutline(zone.geometry, zone.radius)), ...track.map((fix) => point(fix.longitude, fix.latitude))];
    if (chosen && geometries.length > 0) map.current?.fit(boundsOf(geometries));
    else if (evidenceAlert) map.current?.fit(evidenceBounds(evidenceAlert.evidence));
    else fitAll();
  }

  function step(by: 1 | -1) {
    const at = shown.findIndex((one) => one.position.person.id === chosen);
    const next = shown[at < 0 ? 0 : Math.min(shown.length - 1, Math.max(0, at + by))];
    if (next) choose(next.position.person.id);
  }
  useShortcuts({ j: () => step(1), k: () => step(-1) }, { Escape: () => (chosen || alertId) && choose(undefined) });

  return (
    <div className={`live ${listOpen ? 'list-open' : ''}`}>
      <section className="live-list" aria-label={t('people')}>
        <div className="live-list-head">
          <h1>{t('title')}</h1>
          <span className="quiet">{t('counts', { shown: everyone.length })}</span>
          <Button className="narrow-only" type="text" icon={<CloseOutlined />} aria-label={t('closePanel')} onClick={() => setListOpen(false)} />
        </div>
        <Input data-search allowClear value={search} onChange={(event) => setSearch(event.target.value)} placeholder={t('search')} aria-label={t('search')} data-testid="live-search" />
        <Chips value={filter} counts={counts} choose={setFilter} />
        {everyone.length === 0 && <Empty title={t('empty')}><p>{t('emptyHelp')}</p></Empty>}
        {everyone.length > 0 && shown.length === 0 && <Empty title={t('emptyFilter')} />}
        <ul className="live-rows" data-testid="live-list">
          {shown.slice(0, MOST_ROWS).map((one) => (
            <Row key={one.position.person.id} one={one} chosen={one.position.person.id === chosen} choose={choose} />
          ))}
        </ul>
      </section>
      <div className="live-map">
        <MapView
          ref={map}
          label={t('map')}
          people={mapPeople}
          chosen={chosen}
          zones={drawnZones}
          track={chosen && withTrack ? track : undefined}
          evidence={evidenceAlert?.evidence}
          onChoose={choose}
          onMove={() => {
            touched.current = true;
            setFollow(false);
          }}
          onFit={fitChosen}
        />
        <Button className="narrow-only live-list-toggle" icon={<UnorderedListOutlined />} onClick={() => setListOpen(true)} data-testid="live-list-toggle">
          {t('listToggle')}
        </Button>
        {evidence.failure && <div className="live-card"><FailureNotice failure={evidence.failure} /></div>}
        {evidenceAlert && !chosen && (
          <section className="live-card" data-testid="map-evidence" aria-label={t('evidenceOf', { kind: t(`enums:AlertKind.${evidenceAlert.kind}`) })}>
            <header>
              <div>
                <SeverityTag severity={evidenceAlert.severity} />
                <h2>{evidenceAlert.person.name}</h2>
                <p>{t('evidenceOf', { kind: t(`enums:AlertKind.${evidenceAlert.kind}`) })}</p>
              </div>
              <Button type="text" icon={<CloseOutlined />} aria-label={t('closePanel')} onClick={() => choose(undefined)} />
            </header>
            <p className="live-explanation">{evidenceAlert.explanation}</p>
            <footer>
              <Link to={`/alerts/${evidenceAlert.id}`}>{t('backToAlert')}</Link>
              <button type="button" className="text-button" onClick={() => choose(evidenceAlert.person.id)}>{t('trail')}</button>
            </footer>
          </section>
        )}
        {chosenOne && (
          <section className="live-card" data-testid="map-person" data-person-id={chosen} aria-label={chosenOne.position.person.name}>
            <Chosen
              one={chosenOne}
              close={() => choose(undefined)}
              trackPoints={track.length}
              failure={trackFailure}
              follow={follow}
              setFollow={setFollow}
              withTrack={withTrack}
              setWithTrack={setWithTrack}
              withZones={withZones}
              setWithZones={setWithZones}
            />
          </section>
        )}
        <Legend />
      </div>
    </div>
  );
}

function Chips({ value, counts, choose }: { value: Filter; counts: Record<Filter, number>; choose: (filter: Filter) => void }) {
  const { t } = useTranslation('live');
  return (
    <Segmented<Filter>
      aria-label={t('alerts:filter.state')}
      className="live-filter"
      block
      size="small"
      value={value}
      onChange={choose}
      options={FILTERS.map((one) => ({
        value: one,
        label: (
          <span className="live-filter-label" data-testid={`live-filter-${one}`}>
            <b>{counts[one]}</b>
            {t(`filter.${one}`)}
          </span>
        ),
      }))}
    />
  );
}

function Row({ one, chosen, choose }: { one: Shown; chosen: boolean; choose: (id: string) => void }) {
  const { t } = useTranslation('enums');
  const { person, fix } = one.position;
  return (
    <li>
      <button
        type="button"
        className={`live-row ${chosen ? 'chosen' : ''}`}
        aria-pressed={chosen}
        onClick={() => choose(person.id)}
        data-testid="live-person"
        data-person-id={person.id}
        data-finding={one.finding}
        data-stale={one.stale}
        data-taken-at={fix.takenAt}
      >
        <MapMark finding={one.finding} stale={one.stale} />
        <span className="live-row-name">{person.name}</span>
        <span className="live-row-age"><Age at={fix.takenAt} /></span>
        <span className="live-row-what">
          {t(`common:finding.${one.finding}`)}
          {person.measure?.kind === 'RESIDENTIAL_SURVEILLANCE' && ` · ${t('MeasureKind.RESIDENTIAL_SURVEILLANCE')}`}
        </span>
        <span className="live-row-accuracy">±{metres(fix.accuracy, t)}</span>
      </button>
    </li>
  );
}

interface ChosenProps {
  one: Shown;
  close: () => void;
  trackPoints: number;
  failure: ReturnType<typeof useTrack>['failure'];
  follow: boolean;
  setFollow: (on: boolean) => void;
  withTrack: boolean;
  setWithTrack: (on: boolean) => void;
  withZones: boolean;
  setWithZones: (on: boolean) => void;
}

function Chosen(props: ChosenProps) {
  const { one, close, trackPoints, failure, follow, setFollow } = props;
  const { t } = useTranslation('live');
  const { person, fix, verdicts } = one.position;
  return (
    <>
      <header>
        <div>
          <FindingTag finding={one.finding} />
          <h2>{person.name}</h2>
          {person.measure && <p>{t(`enums:MeasureKind.${person.measure.kind}`)}</p>}
        </div>
        <Button type="text" icon={<CloseOutlined />} aria-label={t('closePanel')} onClick={close} />
      </header>
      <dl className="facts">
        <dt>{t('age')}</dt>
        <dd><Age at={fix.takenAt} /> <span className="quiet nowrap">{fullTime(fix.takenAt).slice(5)}</span></dd>
        <dt>{t('alerts:source')}</dt>
        <dd>{t(`enums:FixSource.${fix.source}`)} · {t('accuracy', { value: Math.round(fix.accuracy) })}</dd>
        {typeof fix.battery === 'number' && (
          <>
            <dt>{t('people:fact.device')}</dt>
            <dd>{t('battery', { value: Math.round(fix.battery <= 1 ? fix.battery * 100 : fix.battery) })}</dd>
          </>
        )}
        {verdicts.map((verdict) => (
          <div key={verdict.zone.id} style={{ display: 'contents' }}>
            <dt>{t(`enums:ZoneKind.${verdict.zone.kind}`)}</dt>
            <dd>{verdict.zone.name} · {t(`enums:Verdict.${verdict.verdict}`)}</dd>
          </div>
        ))}
      </dl>
      {(one.stale || fix.marks.length > 0) && (
        <p className="live-marks">
          {one.stale && <Tag tone="grey">{t('stale')}</Tag>}
          {fix.marks.map((mark) => <Tag key={mark} tone="amber">{t(`enums:FixMark.${mark}`)}</Tag>)}
        </p>
      )}
      {failure && <FailureNotice failure={failure} />}
      <div className="live-switches">
        <label><Switch size="small" checked={props.withTrack} onChange={props.setWithTrack} aria-label={t('trail')} /> {t('trail')} <span className="quiet">{t('trailPoints', { count: trackPoints })}</span></label>
        <label><Switch size="small" checked={props.withZones} onChange={props.setWithZones} aria-label={t('showZones')} /> {t('showZones')}</label>
      </div>
      <footer>
        <Button type={follow ? 'primary' : 'default'} icon={<AimOutlined />} aria-pressed={follow} onClick={() => setFollow(!follow)} data-testid="map-follow">
          {follow ? t('unfollow') : t('follow')}
        </Button>
        <Link to={`/people/${person.id}`} data-testid="map-person-open"><EnvironmentOutlined aria-hidden /> {t('detail')}</Link>
      </footer>
    </>
  );
}

function Legend() {
  const { t } = useTranslation('live');
  const findings: Finding[] = ['within', 'beyond', 'unsure'];
  return (
    <ul className="live-legend" aria-label={t('legend')}>
      {findings.map((finding) => <li key={finding}><MapMark finding={finding} stale={false} /> {t(`common:finding.${finding}`)}</li>)}
      <li><MapMark finding="within" stale /> {t('legendStale')}</li>
    </ul>
  );
}

/** What needs a look comes first: beyond, then unsure, fresh before old, then by name. */
function urgentFirst(a: Shown, b: Shown): number {
  const weight = (one: Shown) => (one.stale ? 10 : 0) + { beyond: 0, unsure: 1, within: 2, unjudged: 3 }[one.finding];
  return weight(a) - weight(b) || a.position.person.name.localeCompare(b.position.person.name, 'zh-CN');
}

function toMapPerson({ position: { person, fix }, finding, stale }: Shown): MapPerson {
  return { id: person.id, name: person.name, longitude: fix.longitude, latitude: fix.latitude, accuracy: fix.accuracy, finding, stale };
}

/** The fixes with the boundary that they are judged against, as far as that is near enough to help. */
function evidenceBounds(evidence: readonly { longitude: number; latitude: number; distance: number }[]) {
  const farthest = Math.max(0, ...evidence.map((fix) => Math.abs(fix.distance)));
  return widened(boundsOf(evidence.map((fix) => point(fix.longitude, fix.latitude))), Math.min(farthest * 1.1, 4_000));
}

function useEvidence(alertId: string | undefined) {
  const { language } = useLive();
  const [{ data, error }] = useQuery({ query: AlertDetailDocument, variables: { id: alertId ?? '', language }, pause: !alertId });
  const alert = alertId && data?.node?.__typename === 'Alert' && data.node.id === alertId ? data.node : undefined;
  return { alert, failure: alertId && error ? failureOfCombined(error) : undefined };
}
