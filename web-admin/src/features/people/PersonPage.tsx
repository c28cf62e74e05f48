// One person: who they are, what binds them and until when, where they were, what happened.
import { ArrowLeftOutlined, EnvironmentOutlined, KeyOutlined, PlusOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Suspense, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import type { PersonDetailQuery } from '../../gql/graphql';
import { PersonDetailDocument } from '../../gql/graphql';
import { failureOfCombined } from '../../graphql/errors';
import { useLive, useSource } from '../../graphql/live';
import { fullTime, metres, minuteTime, termOf } from '../../lib/format';
import { useNow } from '../../lib/now';
import { acts } from '../../lib/abilities';
import { isStale, worstFinding } from '../../map/finding';
import { MapView } from '../../map/MapView';
import type { MapHandle, MapPerson } from '../../map/MapView';
import { boundsOf, point, widened, zoneOutline } from '../../map/shapes';
import { FindingTag } from '../../map/tags';
import { TABS, useFeatures } from '../../ui/feature';
import { Panel } from '../../ui/Panel';
import { Age, Bones, Empty, FailureNotice } from '../../ui/states';
import { Tag } from '../../ui/tags';
import { locationSource } from '../live/locationStore';
import { useTrack } from '../live/useTrack';
import { BindingDialog } from './BindingDialog';
import { GuarantorsPanel } from './GuarantorsPanel';
import './people.css';
import { OVER } from './PeoplePage';
import { DaysLeft, MeasureText, StandingTag } from './tags';
import { Timeline } from './Timeline';
import { ZoneDialog } from './ZoneDialog';
import { ZoneList } from './ZoneList';

export type PersonWhole = NonNullable<PersonDetailQuery['person']>;

export default function PersonPage() {
  const { t } = useTranslation('people');
  const { personId = '' } = useParams();
  const [params] = useSearchParams();
  const tab = TABS.find((one) => one === params.get('tab')) ?? 'overview';
  const { me } = useLive();
  const [{ data, error, fetching }, refetch] = useQuery({ query: PersonDetailDocument, variables: { id: personId } });
  const person = data?.person?.id === personId ? data.person : undefined;
  const now = useNow();

  const failure = error && !person ? failureOfCombined(error) : undefined;
  if (failure && failure.code !== 'NOT_FOUND') return <div className="page person"><FailureNotice failure={failure} retry={() => refetch({ requestPolicy: 'network-only' })} /></div>;
  if (!person) {
    return (
      <div className="page person">
        {fetching || (!data && !failure) ? <Bones lines={14} /> : <Empty title={t('gone')}><Link to="/people">{t('backToList')}</Link></Empty>}
      </div>
    );
  }
  return (
    <div className="page person" data-testid="person-page" data-person-id={person.id} key={person.id}>
      <Head person={person} />
      <div className={`person-grid ${tab === 'overview' ? '' : 'on-tab'}`}>
        <div className="person-column">
          <MeasurePanel person={person} />
          <Facts person={person} />
          <GuarantorsPanel person={person} reload={() => refetch({ requestPolicy: 'network-only' })} />
          <Obligations person={person} />
        </div>
        <div className="person-column wide">
          <nav className="person-tabs no-print" aria-label={t('tab.label')}>
            {TABS.map((one) => (
              <Link key={one} to={one === 'overview' ? '?' : `?tab=${one}`} replace aria-current={one === tab ? 'page' : undefined} data-testid={`person-tab-${one}`}>{t(`tab.${one}`)}</Link>
            ))}
          </nav>
          {tab === 'overview' && <PositionPanel person={person} refetch={() => refetch({ requestPolicy: 'network-only' })} />}
          <Panels tab={tab} person={person} />
          {tab === 'overview' && <Timeline personId={person.id} also={person.guarantors.map((one) => one.id).join()} />}
        </div>
      </div>
      <p className="print-only print-foot">{t('common:printed', { time: fullTime(now), officer: me.name, agency: me.agency.name })}</p>
    </div>
  );
}

/** What the features add to one tab, in their order. */
function Panels({ tab, person }: { tab: (typeof TABS)[number]; person: PersonWhole }) {
  const features = useFeatures();
  const { me } = useLive();
  return features
    .flatMap(({ sees, personPanels = [] }) => (sees(me) ? personPanels : []))
    .filter((one) => one.tab === tab && (one.sees?.(me) ?? true))
    .sort((a, b) => a.order - b.order)
    .map(({ order, panel: One }) => <Suspense key={order} fallback={<Bones lines={3} />}><One person={person} /></Suspense>);
}

function Head({ person }: { person: PersonWhole }) {
  const { t } = useTranslation('people');
  const { me } = useLive();
  const [binding, setBinding] = useState(false);
  return (
    <header className="person-head">
      <Link className="back-link no-print" to="/people"><ArrowLeftOutlined aria-hidden /> {t('backToList')}</Link>
      <div className="person-title">
        <h1>{person.name}</h1>
        <StandingTag standing={person.standing} />
        <span className="quiet">{person.agency.name}</span>
        <div className="person-actions no-print">
          <Link className="ant-btn-like" to={`/map?person=${person.id}`}><EnvironmentOutlined aria-hidden /> {t('onMap')}</Link>
          {acts(me) && <Button icon={<KeyOutlined />} onClick={() => setBinding(true)} data-testid="binding-open">{t('binding.give')}</Button>}
          <Button icon={<PrinterOutlined />} onClick={() => window.print()} data-testid="person-print">{t('common:action.print')}</Button>
        </div>
      </div>
      {binding && <BindingDialog person={person} close={() => setBinding(false)} />}
    </header>
  );
}

function MeasurePanel({ person }: { person: PersonWhole }) {
  const { t } = useTranslation('people');
  const now = useNow();
  const measure = person.measure;
  if (!measure) return <Panel title={t('section.measure')} testId="person-measure"><p className="quiet">{t('noMeasure')}</p></Panel>;
  const term = termOf(measure.startsOn, measure.endsOn, now);
  const over = OVER.has(measure.state);
  const percent = Math.round(term.elapsed * 100);
  return (
    <Panel title={t('section.measure')} testId="person-measure">
      <div className="measure-top">
        <strong><MeasureText kind={measure.kind} state={measure.state} /></strong>
        <span data-testid="days-left" data-days={term.daysLeft}><DaysLeft {...term} over={over} /></span>
      </div>
      <div className="measure-bar" role="img" aria-label={t('measure.elapsed', { percent })}>
        <i className={term.daysLeft < 0 && !over ? 'late' : term.daysLeft <= 15 && !over ? 'soon' : ''} style={{ width: `${percent}%` }} />
      </div>
      <div className="measure-ends"><span>{measure.startsOn}</span><span>{measure.endsOn}</span></div>
      {term.daysLeft < 0 && !over && <p className="measure-overdue">{t('measure.overdueHelp')}</p>}
      <dl className="facts">
        <dt>{t('measure.deciding')}</dt>
        <dd>{measure.decidingAgency.name}</dd>
        <dt>{t('measure.executing')}</dt>
        <dd>{measure.executingAgency.name}</dd>
        {measure.overseeingAgency && (
          <>
            <dt>{t('measure.overseeing')}</dt>
            <dd>{measure.overseeingAgency.name}</dd>
          </>
        )}
      </dl>
    </Panel>
  );
}

function Facts({ person }: { person: PersonWhole }) {
  const { t } = useTranslation('people');
  const { device } = person;
  return (
    <Panel title={t('section.facts')} testId="person-facts">
      <dl className="facts">
        <dt>{t('fact.idNumber')}</dt>
        <dd>{person.idNumber ?? <span className="quiet">{t('common:unknown')}</span>}</dd>
        <dt>{t('fact.phone')}</dt>
        <dd>{person.phone ?? <span className="quiet">{t('common:unknown')}</span>}</dd>
        <dt>{t('fact.residence')}</dt>
        <dd>{t(`enums:Residence.${person.residence}`)}</dd>
        <dt>{t('fact.agency')}</dt>
        <dd>{person.agency.name}</dd>
        {person.cases.map((one) => (
          <div key={one.id} style={{ display: 'contents' }}>
            <dt>{t('fact.case')}</dt>
            <dd>{one.number}<br /><span className="quiet">{one.charge} · {t(`enums:CaseStage.${one.stage}`)}</span></dd>
          </div>
        ))}
        <dt>{t('fact.device')}</dt>
        <dd data-testid="person-device">
          {device ? (
            <>
              {device.platform} · {t('fact.boundAt', { time: minuteTime(device.boundAt) })}
              {device.heardAt && <><br /><span className="quiet"><Heard at={device.heardAt} /></span></>}
            </>
          ) : <span className="quiet">{t('fact.noDevice')}</span>}
        </dd>
      </dl>
    </Panel>
  );
}

function Heard({ at }: { at: string }) {
  const { t } = useTranslation('people');
  return <>{t('fact.heardAt', { age: '' })}<Age at={at} /></>;
}

function Obligations({ person }: { person: PersonWhole }) {
  const { t } = useTranslation('people');
  const obligations = person.measure?.obligations ?? [];
  return (
    <Panel title={t('section.obligations')} testId="person-obligations">
      {obligations.length === 0 && <p className="quiet">{t('obligation.empty')}</p>}
      <ul className="obligations">
        {obligations.map((one) => (
          <li key={one.id}>
            <div><Tag tone="grey">{t(`enums:ObligationCategory.${one.category}`)}</Tag> <strong>{one.title}</strong></div>
            <p className="quiet">{t('obligation.basis')} {one.legalBasis}</p>
            <p className="quiet">{t('obligation.risk')} {t(`enums:Risk.${one.risk}`, { defaultValue: one.risk })}{one.reviewOn && ` · ${t('obligation.review', { date: one.reviewOn })}`}</p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function PositionPanel({ person, refetch }: { person: PersonWhole; refetch: () => void }) {
  const { t } = useTranslation('people');
  const { me } = useLive();
  const locations = useSource(locationSource);
  useSyncExternalStore(locations.subscribe, locations.snapshot);
  const now = useNow();
  const map = useRef<MapHandle>(null);
  const [drawing, setDrawing] = useState(false);
  const position = locations.get(person.id) ?? person.latestLocation ?? undefined;
  const { track, failure } = useTrack(person.id);
  const zones = useMemo(() => person.zones.filter((zone) => !zone.retiredAt), [person.zones]);
  const people = useMemo<MapPerson[]>(() => {
    if (!position) return [];
    const { fix } = position;
    return [{
      id: person.id, name: person.name, longitude: fix.longitude, latitude: fix.latitude, accuracy: fix.accuracy,
      finding: worstFinding(position.verdicts), stale: isStale(position, now),
    }];
  }, [position, person.id, person.name, now]);

  const fit = () => {
    const shapes = [
      ...track.map((fix) => point(fix.longitude, fix.latitude)),
      ...people.map((one) => point(one.longitude, one.latitude)),
    ];
    map.current?.fit(boundsOf(shapes.length > 1 ? shapes : [...shapes, ...zones.map((zone) => zoneOutline(zone.geometry, zone.radius))]), 15);
  };
  const [start] = useState(() =>
    position
      ? widened(boundsOf([point(position.fix.longitude, position.fix.latitude)]), 1_500)
      : boundsOf(zones.map((zone) => zoneOutline(zone.geometry, zone.radius))),
  );
  const fitted = useRef(0);
  const reason = (track.length > 0 ? 2 : 0) + (people.length > 0 ? 1 : 0);
  useEffect(() => {
    if (reason <= fitted.current) return;
    fitted.current = reason;
    if (track.length > 0) fit();
    // oxlint-disable-next-line react/exhaustive-deps -- fitted anew when the track arrives, not at every fix
  }, [reason]);

  const mayDraw = acts(me);
  return (
    <>
      <Panel title={t('section.position')} testId="person-position">
        {position ? (
          <div className="position-line">
            <FindingTag finding={worstFinding(position.verdicts)} />
            <span><Age at={position.fix.takenAt} /> <span className="quiet">{fullTime(position.fix.takenAt)}</span></span>
            <span>±{metres(position.fix.accuracy, t)} · {t(`enums:FixSource.${position.fix.source}`)}</span>
            {position.fix.marks.map((mark) => <Tag key={mark} tone="amber">{t(`enums:FixMark.${mark}`)}</Tag>)}
          </div>
        ) : <p className="quiet">{t('noPosition')}</p>}
        {failure && <FailureNotice failure={failure} />}
        <div className="person-map">
          <MapView ref={map} label={t('section.track')} start={start} people={people} chosen={person.id} zones={zones} track={track} onFit={fit} />
        </div>
        <p className="quiet position-track" data-testid="track-summary">
          {track.length === 0 ? t('track.empty') : t('track.points', { count: track.length, from: minuteTime(track[0]!.takenAt), to: minuteTime(track.at(-1)!.takenAt) })}
        </p>
      </Panel>
      <Panel
        title={t('section.zones')}
        testId="person-zones"
        end={mayDraw && <Button size="small" type="primary" icon={<PlusOutlined />} onClick={() => setDrawing(true)} data-testid="zone-add">{t('zone.add')}</Button>}
      >
        <ZoneList zones={person.zones} mayRetire={mayDraw} />
      </Panel>
      {drawing && <ZoneDialog person={person} close={() => setDrawing(false)} done={refetch} centre={people[0]} />}
    </>
  );
}
