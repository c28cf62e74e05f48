// Everyone in scope: found by name, filtered, loaded page by page by cursor.
import { Button, Checkbox, Input, Select } from 'antd';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { MeasureKind, PeopleQuery, PersonFilter, PersonOrder, PersonRowFragment, Residence, Standing } from '../../gql/graphql';
import { PeopleDocument } from '../../gql/graphql';
import { useSource } from '../../graphql/live';
import { termOf } from '../../lib/format';
import { useNow } from '../../lib/now';
import { useShortcuts } from '../../lib/shortcuts';
import { STALE_AFTER_MS, worstFinding } from '../../map/finding';
import { MapMark } from '../../map/MapMark';
import { Choice } from '../../ui/Choice';
import { usePages } from '../../ui/queue/usePages';
import { Age, Bones, Empty, FailureNotice } from '../../ui/states';
import { alertSource } from '../alerts/alertFeed';
import { locationSource } from '../live/locationStore';
import './people.css';
import { DaysLeft, MeasureText, StandingTag } from './tags';

const PAGE = 50;
const MEASURES: MeasureKind[] = ['BAIL', 'RESIDENTIAL_SURVEILLANCE'];
const STANDINGS: Standing[] = ['GOOD', 'CAUTION', 'BREACHED'];
const RESIDENCES: Residence[] = ['LOCAL', 'NON_LOCAL'];
const ORDERS: PersonOrder[] = ['NAME', 'NEWEST'];
const peopleOf = (data: PeopleQuery) => data.people;

export default function PeoplePage() {
  const { t } = useTranslation('people');
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const [search, setSearch] = useState('');
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<string>();
  useEffect(() => {
    const wait = setTimeout(() => setWords(search.trim()), 250);
    return () => clearTimeout(wait);
  }, [search]);

  const pick = <T extends string>(name: string, values: readonly T[]): T | undefined => values.find((one) => one === params.get(name));
  const set = (name: string, value: string | undefined) =>
    setParams((before) => {
      if (value) before.set(name, value);
      else before.delete(name);
      return before;
    }, { replace: true });

  const measureKind = pick('measure', MEASURES);
  const standing = pick('standing', STANDINGS);
  const residence = pick('residence', RESIDENCES);
  const order = pick('order', ORDERS) ?? 'NAME';
  const hasOpenAlert = params.get('alert') === '1' || undefined;
  const filter: PersonFilter = { search: words || undefined, measureKind, standing, residence, hasOpenAlert };
  const filtered = Boolean(words || measureKind || standing || residence || hasOpenAlert);

  const { rows, total, loading, failure, more, reload } = usePages(PeopleDocument, { first: PAGE, filter, orderBy: order }, peopleOf);

  function step(by: 1 | -1) {
    const at = rows.findIndex((row) => row.id === chosen);
    const next = rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))];
    if (!next) return;
    setChosen(next.id);
    document.querySelector(`[data-person-id="${CSS.escape(next.id)}"]`)?.scrollIntoView({ block: 'nearest' });
  }
  useShortcuts({
    j: () => step(1),
    k: () => step(-1),
    Enter: () => chosen && void navigate(`/people/${chosen}`),
  });

  return (
    <div className="people">
      <div className="page-head">
        <h1>{t('title')}</h1>
        {total !== undefined && <span className="quiet">{t('shown', { shown: rows.length, total })}</span>}
      </div>
      <div className="filters">
        <Input data-search className="grow" allowClear value={search} onChange={(event) => setSearch(event.target.value)} placeholder={t('search')} aria-label={t('search')} data-testid="people-search" />
        <Choice label={t('filter.measure')} any={t('filter.anyMeasure')} value={measureKind} values={MEASURES} name={(one) => t(`enums:MeasureKind.${one}`)} choose={(one) => set('measure', one)} testId="people-filter-measure" />
        <Choice label={t('filter.standing')} any={t('filter.anyStanding')} value={standing} values={STANDINGS} name={(one) => t(`enums:Standing.${one}`)} choose={(one) => set('standing', one)} testId="people-filter-standing" />
        <Choice label={t('filter.residence')} any={t('filter.anyResidence')} value={residence} values={RESIDENCES} name={(one) => t(`enums:Residence.${one}`)} choose={(one) => set('residence', one)} testId="people-filter-residence" />
        <Select<PersonOrder> aria-label={t('filter.order')} value={order} onChange={(one) => set('order', one === 'NAME' ? undefined : one)} options={ORDERS.map((value) => ({ value, label: t(`filter.${value}`) }))} popupMatchSelectWidth={false} />
        <Checkbox checked={Boolean(hasOpenAlert)} onChange={(event) => set('alert', event.target.checked ? '1' : undefined)} data-testid="people-filter-alert">{t('filter.openAlert')}</Checkbox>
        {filtered && <Button type="link" onClick={() => { setSearch(''); setWords(''); setParams({}, { replace: true }); }}>{t('common:action.clear')}</Button>}
      </div>
      <div className="people-rows panel">
        {failure && <div style={{ padding: 12 }}><FailureNotice failure={failure} retry={reload} /></div>}
        {loading && rows.length === 0 && <Bones lines={12} />}
        {!loading && !failure && rows.length === 0 && (
          <Empty title={t('empty')}><p>{t('emptyHelp')}</p></Empty>
        )}
        {rows.length > 0 && (
          <table className="table rows people-table" aria-label={t('list')} data-testid="people-list">
            <thead>
              <tr>
                <th scope="col">{t('column.name')}</th>
                <th scope="col">{t('column.standing')}</th>
                <th scope="col">{t('column.measure')}</th>
                <th scope="col">{t('column.left')}</th>
                <th scope="col">{t('column.position')}</th>
                <th scope="col">{t('column.alerts')}</th>
                <th scope="col">{t('column.residence')}</th>
                <th scope="col">{t('column.agency')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => <Row key={row.id} row={row} chosen={row.id === chosen} />)}
            </tbody>
          </table>
        )}
        {more && (
          <div className="more"><Button loading={loading} onClick={more} data-testid="people-more">{t('common:action.more')}</Button></div>
        )}
      </div>
    </div>
  );
}

function Row({ row, chosen }: { row: PersonRowFragment; chosen: boolean }) {
  const { t } = useTranslation('people');
  const { store: alerts } = useSource(alertSource);
  const locations = useSource(locationSource);
  const navigate = useNavigate();
  const now = useNow();
  useSyncExternalStore(alerts.subscribe, alerts.snapshot);
  useSyncExternalStore(locations.subscribe, locations.snapshot);
  const open = alerts.list({ open: true, personIds: [row.id] }).length;
  const position = locations.get(row.id) ?? row.latestLocation;
  const measure = row.measure;
  const term = measure && termOf(measure.startsOn, measure.endsOn, now);
  return (
    <tr
      className={chosen ? 'chosen' : ''}
      data-testid="person-row"
      data-person-id={row.id}
      onClick={(event) => {
        if (!(event.target as HTMLElement).closest('a')) void navigate(`/people/${row.id}`);
      }}
    >
      <td><Link className="name" to={`/people/${row.id}`}>{row.name}</Link></td>
      <td><StandingTag standing={row.standing} /></td>
      <td className="nowrap">{measure ? <MeasureText kind={measure.kind} state={measure.state} /> : <span className="quiet">{t('noMeasure')}</span>}</td>
      <td>{measure && term && <DaysLeft {...term} over={OVER.has(measure.state)} />}</td>
      <td className="nowrap">
        {position ? (
          <span className="people-where">
            <MapMark finding={worstFinding(position.verdicts)} stale={now - Date.parse(position.fix.takenAt) > STALE_AFTER_MS} />
            <span className="visually-hidden">{t(`common:finding.${worstFinding(position.verdicts)}`)}</span>
            <Age at={position.fix.takenAt} />
          </span>
        ) : <span className="quiet">{t('noPosition')}</span>}
      </td>
      <td className={open > 0 ? '' : 'nothing'}>{open > 0 ? <Link to={`/people/${row.id}#alerts`}>{t('openAlerts', { count: open })}</Link> : <span className="quiet">—</span>}</td>
      <td className="nowrap">{t(`enums:Residence.${row.residence}`)}</td>
      <td>{row.agency.name}</td>
    </tr>
  );
}

/** A measure in one of these runs no longer: days left would say nothing. */
export const OVER: ReadonlySet<string> = new Set(['RELEASED', 'CHANGED', 'ENDED', 'CLOSED']);
