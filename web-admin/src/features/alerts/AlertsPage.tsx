// The alert inbox: a list that grows on top by itself, and the chosen alert beside it.
import { Button, Checkbox, Input, Segmented, Select } from 'antd';
import type { InputRef } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { useLive } from '../../app/live';
import type { AlertFilter, AlertKind, AlertState, Severity } from '../../gql/graphql';
import { PeopleDocument } from '../../gql/graphql';
import { fullTime, shortTime } from '../../lib/format';
import { useNow } from '../../lib/now';
import { useShortcuts } from '../../lib/shortcuts';
import { Age, Bones, Empty, FailureNotice } from '../../ui/states';
import { AlertStateTag, SeverityTag } from '../../ui/tags';
import { AlertDetail } from './AlertDetail';
import type { AlertDetailHandle } from './AlertDetail';
import { OPEN_STATES } from './alertStore';
import type { AlertRow } from './alertStore';
import './alerts.css';
import { useAlertList } from './useAlertList';

const TABS = ['open', 'RAISED', 'ACKNOWLEDGED', 'ENQUIRY', 'CLOSED', 'all'] as const;
type Tab = (typeof TABS)[number];

export const ALERT_KINDS: AlertKind[] = [
  'ZONE_EXIT', 'ZONE_ENTRY', 'ZONE_NEAR', 'CANNOT_TELL', 'CHECK_IN_MISSED', 'SPOT_CHECK_UNANSWERED', 'LEAVE_OVERDUE', 'LOCATION_DOUBTFUL',
  'DEVICE_CHANGED', 'DEVICE_SILENT', 'CHANGE_UNREPORTED', 'MEASURE_EXPIRING', 'MEASURE_OVERDUE', 'CLOCK_DUE', 'SAFETY',
];

export default function AlertsPage() {
  const { t } = useTranslation('alerts');
  const { me, alerts } = useLive();
  const { alertId } = useParams();
  const [params, setParams] = useSearchParams();
  const navigate = useNavigate();
  const search = useRef<InputRef>(null);
  const detail = useRef<AlertDetailHandle>(null);
  const named = useNamed();

  const tab: Tab = TABS.find((one) => one === params.get('state')) ?? 'open';
  const severity = (['MEDIUM', 'HIGH'] as const).find((one) => one === params.get('severity'));
  const kinds = ALERT_KINDS.filter((kind) => params.getAll('kind').includes(kind));
  const mine = params.get('mine') === '1';

  const filter = useMemo<AlertFilter>(() => {
    const states: AlertState[] | undefined = tab === 'open' ? OPEN_STATES : tab === 'all' ? undefined : [tab];
    return {
      states,
      minSeverity: severity,
      kinds: kinds.length > 0 ? kinds : undefined,
      assigneeId: mine ? me.id : undefined,
      personIds: named.ids,
    };
    // oxlint-disable-next-line react/exhaustive-deps -- kinds is rebuilt at each draw; its words are compared
  }, [tab, severity, kinds.join(), mine, me.id, named.ids]);

  const { rows, total, loading, failure, reload, more } = useAlertList(filter);
  const nobodyNamed = named.ids?.length === 0;
  const shown = nobodyNamed ? [] : rows;
  const filtered = tab !== 'open' || severity || kinds.length > 0 || mine || named.text;

  const set = (name: string, values: string[]) =>
    setParams((before) => {
      before.delete(name);
      for (const value of values) before.append(name, value);
      return before;
    }, { replace: true });
  const query = params.size > 0 ? `?${params}` : '';
  const open = (id: string) => void navigate(`/alerts/${id}${query}`, { replace: Boolean(alertId) });
  const close = () => void navigate(`/alerts${query}`);

  function step(by: 1 | -1) {
    const at = shown.findIndex((row) => row.id === alertId);
    const next = shown[at < 0 ? 0 : Math.min(shown.length - 1, Math.max(0, at + by))];
    if (next) open(next.id);
  }
  useShortcuts(
    {
      j: () => step(1),
      k: () => step(-1),
      a: () => detail.current?.acknowledge(),
      e: () => detail.current?.enquire(),
    },
    { Escape: () => alertId && close() },
  );

  useEffect(() => {
    if (!alertId) return;
    alerts.seen(alertId);
    document.querySelector(`[data-alert-id="${CSS.escape(alertId)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [alertId, alerts]);

  return (
    <div className={`alerts ${alertId ? 'with-detail' : ''}`}>
      <h1 className="visually-hidden">{t('title')}</h1>
      <section className="alerts-list" aria-label={t('list')}>
        <div className="page-head">
          <h2>{t('title')}</h2>
          {total !== undefined && !nobodyNamed && <span className="quiet">{t('common:total', { count: more ? Math.max(total, shown.length) : shown.length })}</span>}
          <Checkbox className="alerts-mine" checked={mine} onChange={(event) => set('mine', event.target.checked ? ['1'] : [])} data-testid="alert-filter-mine">
            {t('filter.mine')}
          </Checkbox>
        </div>
        <div className="filters">
          <div className="alerts-tabs">
            <Segmented<Tab>
              aria-label={t('filter.state')}
              value={tab}
              onChange={(value) => set('state', value === 'open' ? [] : [value])}
              options={TABS.map((value) => ({ value, label: <span data-testid={`alert-tab-${value}`}>{t(`tab.${value}`)}</span> }))}
            />
          </div>
          <Select<Severity | ''>
            aria-label={t('filter.severity')}
            value={severity ?? ''}
            onChange={(value) => set('severity', value ? [value] : [])}
            options={[
              { value: '', label: t('filter.anySeverity') },
              { value: 'MEDIUM', label: t('filter.MEDIUM') },
              { value: 'HIGH', label: t('filter.HIGH') },
            ]}
            popupMatchSelectWidth={false}
            data-testid="alert-filter-severity"
          />
          <Select<AlertKind[]>
            aria-label={t('filter.kind')}
            mode="multiple"
            className="alerts-kinds"
            placeholder={t('filter.kinds')}
            value={kinds}
            onChange={(values) => set('kind', values)}
            options={ALERT_KINDS.map((value) => ({ value, label: t(`enums:AlertKind.${value}`) }))}
            optionFilterProp="label"
            maxTagCount="responsive"
            popupMatchSelectWidth={false}
            data-testid="alert-filter-kind"
          />
          <Input
            ref={search}
            data-search
            className="alerts-search"
            allowClear
            value={named.text}
            onChange={(event) => named.setText(event.target.value)}
            placeholder={t('filter.search')}
            aria-label={t('filter.search')}
          />
        </div>
        <div className="alerts-rows" data-testid="alert-list">
          {failure && <div style={{ padding: 12 }}><FailureNotice failure={failure} retry={reload} /></div>}
          {loading && shown.length === 0 && <Bones lines={12} />}
          {!loading && !failure && shown.length === 0 && (
            <Empty title={filtered ? t('empty') : t('emptyOpen')}>
              <p>{t('emptyHelp')}</p>
            </Empty>
          )}
          <ol>
            {shown.map((row) => (
              <Row key={row.id} row={row} chosen={row.id === alertId} fresh={alerts.isFresh(row.id)} to={`/alerts/${row.id}${query}`} />
            ))}
          </ol>
          {more && !nobodyNamed && (
            <div className="more">
              <Button loading={loading} onClick={more} data-testid="alert-more">{t('common:action.more')}</Button>
            </div>
          )}
        </div>
      </section>
      {alertId ? (
        <AlertDetail key={alertId} ref={detail} alertId={alertId} close={close} />
      ) : (
        <aside className="alerts-none"><Empty title={t('pick')} /></aside>
      )}
    </div>
  );
}

function Row({ row, chosen, fresh, to }: { row: AlertRow; chosen: boolean; fresh: boolean; to: string }) {
  const { t } = useTranslation('alerts');
  const now = useNow();
  return (
    <li
      className={`alert-row severity-${row.severity} ${chosen ? 'chosen' : ''} ${fresh ? 'fresh' : ''} ${row.state === 'RAISED' ? 'waiting' : ''}`}
      data-testid="alert-row"
      data-alert-id={row.id}
      data-alert-state={row.state}
      data-alert-kind={row.kind}
      data-person-id={row.person.id}
    >
      <Link to={to} replace={false} aria-current={chosen ? 'true' : undefined}>
        <span className="alert-severity"><SeverityTag severity={row.severity} /></span>
        <span className="alert-what">
          <strong>{row.person.name}</strong>
          <span>{t(`enums:AlertKind.${row.kind}`)}</span>
          {fresh && <em>{t('fresh')}</em>}
        </span>
        <span className="alert-why">{row.explanation}</span>
        <span className="alert-state"><AlertStateTag state={row.state} /></span>
        <span className="alert-who">{row.assignee?.name ?? <span className="quiet">{t('nobody')}</span>}</span>
        <span className="alert-when" title={fullTime(row.raisedAt)}>
          <span>{shortTime(row.raisedAt, now)}</span>
          <Age at={row.raisedAt} />
        </span>
      </Link>
    </li>
  );
}

/** Finds alerts by the person's name: the server knows everyone, the loaded rows do not. */
function useNamed() {
  const { client } = useLive();
  const [text, setText] = useState('');
  const [ids, setIds] = useState<string[]>();
  useEffect(() => {
    const words = text.trim();
    if (!words) {
      setIds(undefined);
      return;
    }
    let gone = false;
    const wait = setTimeout(async () => {
      const { data } = await client.query(PeopleDocument, { first: 50, filter: { search: words } }, { requestPolicy: 'network-only' });
      if (!gone && data) setIds(data.people.edges.map((edge) => edge.node.id));
    }, 250);
    return () => {
      gone = true;
      clearTimeout(wait);
    };
  }, [text, client]);
  return { text, setText, ids };
}
