// Starts a round: whom, or how many by lot; why; how long there is to answer. The published limits are in view.
import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button, Checkbox, Form, Input, InputNumber, Segmented } from 'antd';
import { lazy, Suspense, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { PeopleDocument, SpotCheckMatrixDocument, StartSpotCheckDocument } from '../../gql/graphql';
import { failureOfCombined } from '../../graphql/errors';
import type { Failure } from '../../graphql/errors';
import { useSource } from '../../graphql/live';
import { newKey } from '../../lib/keys';
import limits from '../../lib/limits.json';
import { useNow } from '../../lib/now';
import { isStale, worstFinding } from '../../map/finding';
import { MapMark } from '../../map/MapMark';
import type { MapPerson } from '../../map/MapView';
import { Bones, FailureNotice } from '../../ui/states';
import { locationSource } from '../live/locationStore';
import { roundSource } from './roundStore';
import './spotchecks.css';

const MapView = lazy(() => import('../../map/MapView').then((module) => ({ default: module.MapView })));
const SHOWN = 100;
const METHODS = ['BY_HAND', 'RANDOM'] as const;
type Method = (typeof METHODS)[number];

interface Values {
  size?: number;
  reason: string;
  minutes: number;
}

export default function DispatchPage() {
  const { t } = useTranslation('spotChecks');
  const navigate = useNavigate();
  const feed = useSource(roundSource);
  const [params] = useSearchParams();
  const [form] = Form.useForm<Values>();
  const [method, setMethod] = useState<Method>('BY_HAND');
  const picked = usePicked(params.get('person') ?? undefined);
  const [{ fetching }, start] = useMutation(StartSpotCheckDocument);
  const [failure, setFailure] = useState<Failure>();
  const [nobody, setNobody] = useState(false);
  // Sent again after a cut line, the same round is not started twice; another round has another key.
  const sent = useRef<{ words: string; key: string }>(undefined);

  async function submit() {
    const values = await form.validateFields().catch(() => undefined);
    const none = method === 'BY_HAND' && picked.ids.size === 0;
    setNobody(none);
    if (!values || none) return;
    setFailure(undefined);
    const whom = method === 'BY_HAND' ? { personIds: [...picked.ids] } : { random: { size: values.size! } };
    const round = { ...whom, reason: values.reason.trim(), answerMinutes: values.minutes };
    const words = JSON.stringify(round);
    if (sent.current?.words !== words) sent.current = { words, key: newKey() };
    const { store } = feed;
    const mark = store.mark();
    const { data, error } = await start({ input: { idempotencyKey: sent.current.key, ...round } });
    const made = data?.startSpotCheck.round;
    if (made) {
      store.takeOwn(made, mark);
      void navigate(`/spot-checks/${made.id}`);
    } else if (error) setFailure(failureOfCombined(error));
  }

  return (
    <div className="dispatch">
      <div className="dispatch-form">
        <Link className="back-link" to="/spot-checks"><ArrowLeftOutlined aria-hidden /> {t('title')}</Link>
        <h1>{t('new.title')}</h1>
        <Segmented<Method> block aria-label={t('new.method')} value={method} onChange={setMethod} options={METHODS.map((value) => ({ value, label: <span data-testid={`spot-method-${value}`}>{t(`new.${value}`)}</span> }))} />
        <Form form={form} layout="vertical" requiredMark={false} disabled={fetching} initialValues={{ minutes: 30, size: 10 }}>
          {method === 'BY_HAND' ? (
            <>
              <PeopleChoice picked={picked} />
              {nobody && picked.ids.size === 0 && <p className="dispatch-fault" role="alert">{t('new.nobody')}</p>}
            </>
          ) : (
            <>
              <Form.Item name="size" label={t('new.size')} rules={[{ required: true, message: t('new.sizeMissing') }]}>
                <InputNumber min={1} max={limits.roundPeopleMost} precision={0} controls={false} data-testid="spot-size" />
              </Form.Item>
              <p className="quiet dispatch-help">{t('new.randomHelp')}</p>
            </>
          )}
          <Form.Item name="reason" label={t('new.reason')} extra={t('new.reasonHelp')} rules={[{ required: true, whitespace: true, message: t('new.reasonMissing') }]}>
            <Input.TextArea rows={2} maxLength={limits.textLongest} data-testid="spot-reason" />
          </Form.Item>
          <Form.Item name="minutes" label={t('new.minutes')} extra={t('new.minutesHelp')} rules={[{ required: true, message: t('new.minutesMissing') }]}>
            <InputNumber min={limits.answerMinutesLeast} max={limits.answerMinutesMost} precision={0} controls={false} data-testid="spot-minutes" />
          </Form.Item>
        </Form>
        <Matrix />
        {failure && <FailureNotice failure={failure} />}
        <Button className="dispatch-go" type="primary" size="large" block loading={fetching} onClick={() => void submit()} data-testid="spot-start">
          {method === 'BY_HAND' ? t('new.startPeople', { count: picked.ids.size }) : t('new.startRandom')}
        </Button>
      </div>
      <DispatchMap picked={picked} pickable={method === 'BY_HAND'} />
    </div>
  );
}

type Picked = ReturnType<typeof usePicked>;

/** Who is chosen; from a person's page, that person. */
function usePicked(first: string | undefined) {
  const [ids, setIds] = useState<ReadonlySet<string>>(() => new Set(first ? [first] : []));
  const toggle = (id: string) =>
    setIds((before) => {
      const after = new Set(before);
      if (!after.delete(id) && after.size < limits.roundPeopleMost) after.add(id);
      return after;
    });
  return { ids, toggle, clear: () => setIds(new Set()) };
}

function PeopleChoice({ picked }: { picked: Picked }) {
  const { t } = useTranslation('spotChecks');
  const locations = useSource(locationSource);
  useSyncExternalStore(locations.subscribe, locations.snapshot);
  const now = useNow();
  const [search, setSearch] = useState('');
  const [words, setWords] = useState('');
  useEffect(() => {
    const wait = setTimeout(() => setWords(search.trim()), 250);
    return () => clearTimeout(wait);
  }, [search]);
  const [{ data, error, fetching }] = useQuery({ query: PeopleDocument, variables: { first: SHOWN, filter: { search: words || undefined } } });
  const people = data?.people.edges.map((edge) => edge.node) ?? [];
  return (
    <fieldset className="group dispatch-people">
      <legend>{t('new.people')}</legend>
      <Input data-search allowClear value={search} onChange={(event) => setSearch(event.target.value)} placeholder={t('people:search')} aria-label={t('people:search')} data-testid="spot-search" />
      {error && <FailureNotice failure={failureOfCombined(error)} />}
      {fetching && people.length === 0 && <Bones lines={5} />}
      <ul data-testid="spot-people">
        {people.map((person) => {
          const position = locations.get(person.id);
          return (
            <li key={person.id}>
              <Checkbox checked={picked.ids.has(person.id)} onChange={() => picked.toggle(person.id)} data-testid="spot-person" data-person-id={person.id}>
                {person.name}
              </Checkbox>
              <span className="quiet">{person.measure ? t(`enums:MeasureKind.${person.measure.kind}`) : t('people:noMeasure')}</span>
              {position && <MapMark finding={worstFinding(position.verdicts)} stale={isStale(position, now)} />}
            </li>
          );
        })}
      </ul>
      <p className="dispatch-picked">
        <span role="status">{t('new.picked', { count: picked.ids.size })}</span>
        {data && data.people.totalCount > SHOWN && <span className="quiet">{t('new.moreByName', { count: data.people.totalCount })}</span>}
        {picked.ids.size > 0 && <Button type="link" size="small" onClick={picked.clear}>{t('new.clear')}</Button>}
      </p>
    </fieldset>
  );
}

function DispatchMap({ picked, pickable }: { picked: Picked; pickable: boolean }) {
  const { t } = useTranslation('spotChecks');
  const locations = useSource(locationSource);
  const positions = useSyncExternalStore(locations.subscribe, locations.snapshot);
  const now = useNow();
  const people = useMemo<MapPerson[]>(
    () => positions.map((position) => ({
      id: position.person.id, name: position.person.name, longitude: position.fix.longitude, latitude: position.fix.latitude,
      accuracy: position.fix.accuracy, finding: worstFinding(position.verdicts), stale: isStale(position, now),
    })),
    [positions, now],
  );
  return (
    <div className="dispatch-map">
      <Suspense>
        <MapView
          label={t('map')}
          people={people}
          picked={picked.ids}
          onChoose={(id) => {
            if (id && pickable) picked.toggle(id);
          }}
        />
      </Suspense>
      {pickable && <p className="dispatch-hint">{t('new.mapHint')}</p>}
    </div>
  );
}

function Matrix() {
  const { t } = useTranslation('spotChecks');
  const [{ data }] = useQuery({ query: SpotCheckMatrixDocument, requestPolicy: 'cache-first' });
  const matrix = data?.spotCheckMatrix;
  if (!matrix) return null;
  return (
    <section className="dispatch-matrix" data-testid="spot-matrix">
      <h2>{t('matrix.title')}</h2>
      <dl className="facts">
        {matrix.quietHours.map((one) => (
          <div key={one.measureKind} style={{ display: 'contents' }}>
            <dt>{t('matrix.quiet', { measure: t(`enums:MeasureKind.${one.measureKind}`) })}</dt>
            <dd>{one.startsAt}–{one.endsAt}</dd>
          </div>
        ))}
        {matrix.weeklyCaps.map((one) => (
          <div key={one.standing} style={{ display: 'contents' }}>
            <dt>{t('matrix.cap', { standing: t(`enums:Standing.${one.standing}`) })}</dt>
            <dd>{t('matrix.checks', { count: one.checks })}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">{t('matrix.help')} {matrix.source} {t('matrix.version', { version: matrix.version })}</p>
    </section>
  );
}
