// The alert inbox: a list that grows on top by itself, and the chosen alert beside it.
import { Checkbox, Segmented, Select } from 'antd';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { AlertFilter, AlertKind, Severity } from '../../gql/graphql';
import { useLive, useSource } from '../../graphql/live';
import { NameSearch } from '../../ui/queue/NameSearch';
import { Queue, QueueRow } from '../../ui/queue/Queue';
import { useNamed } from '../../ui/queue/useNamed';
import { useQueue, useQueueAddress } from '../../ui/queue/useQueue';
import { AlertDetail } from './AlertDetail';
import type { AlertDetailHandle } from './AlertDetail';
import { alertSource } from './alertFeed';
import { AlertStateTag, SeverityTag } from './tags';

const TABS = ['open', 'RAISED', 'ACKNOWLEDGED', 'ENQUIRY', 'CLOSED', 'all'] as const;
type Tab = (typeof TABS)[number];

export const ALERT_KINDS: AlertKind[] = [
  'ZONE_EXIT', 'ZONE_ENTRY', 'ZONE_NEAR', 'CANNOT_TELL', 'CHECK_IN_MISSED', 'SPOT_CHECK_UNANSWERED', 'LEAVE_OVERDUE', 'LOCATION_DOUBTFUL',
  'DEVICE_CHANGED', 'DEVICE_SILENT', 'CHANGE_UNREPORTED', 'MEASURE_EXPIRING', 'MEASURE_OVERDUE', 'CLOCK_DUE', 'SAFETY',
];

export default function AlertsPage() {
  const { t } = useTranslation('alerts');
  const { me } = useLive();
  const feed = useSource(alertSource);
  const { store: alerts } = feed;
  const { alertId } = useParams();
  const address = useQueueAddress('/alerts', alertId);
  const detail = useRef<AlertDetailHandle>(null);
  const named = useNamed();

  const tab: Tab = address.pick('state', TABS) ?? 'open';
  const severity = address.pick('severity', ['MEDIUM', 'HIGH'] as const);
  const kinds = address.pickAll('kind', ALERT_KINDS);
  const mine = address.params.get('mine') === '1';

  const filter = useMemo<AlertFilter>(() => {
    return {
      open: tab === 'open' || undefined,
      states: tab === 'open' || tab === 'all' ? undefined : [tab],
      minSeverity: severity,
      kinds: kinds.length > 0 ? kinds : undefined,
      assigneeId: mine ? me.id : undefined,
      personIds: named.ids,
    };
    // oxlint-disable-next-line react/exhaustive-deps -- kinds is rebuilt at each draw; its words are compared
  }, [tab, severity, kinds.join(), mine, me.id, named.ids]);

  const list = named.only(useQueue(feed, filter));
  const filtered = tab !== 'open' || severity || kinds.length > 0 || mine || named.text;
  const { set } = address;

  return (
    <Queue
      name="alert"
      title={t('title')}
      listLabel={t('list')}
      list={list}
      address={address}
      chosenId={alertId}
      head={(
        <Checkbox checked={mine} onChange={(event) => set('mine', event.target.checked ? ['1'] : [])} data-testid="alert-filter-mine">
          {t('filter.mine')}
        </Checkbox>
      )}
      filters={(
        <>
          <div className="queue-tabs">
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
            className="queue-kinds"
            placeholder={t('filter.kinds')}
            value={kinds}
            onChange={(values) => set('kind', values)}
            options={ALERT_KINDS.map((value) => ({ value, label: t(`enums:AlertKind.${value}`) }))}
            optionFilterProp="label"
            maxTagCount="responsive"
            popupMatchSelectWidth={false}
            data-testid="alert-filter-kind"
          />
          <NameSearch named={named} />
        </>
      )}
      empty={{ title: filtered ? t('empty') : t('emptyOpen'), help: t('emptyHelp') }}
      renderRow={(row, chosen) => (
        <QueueRow
          key={row.id}
          id={row.id}
          data={{
            'data-testid': 'alert-row', 'data-alert-id': row.id, 'data-alert-state': row.state, 'data-alert-kind': row.kind,
            'data-person-id': row.person.id,
          }}
          to={address.to(row.id)}
          chosen={chosen}
          fresh={alerts.isFresh(row.id)}
          waiting={row.state === 'RAISED'}
          lead={<SeverityTag severity={row.severity} />}
          name={row.person.name}
          what={t(`enums:AlertKind.${row.kind}`)}
          why={row.explanation}
          state={<AlertStateTag state={row.state} />}
          who={row.assignee?.name ?? <span className="quiet">{t('nobody')}</span>}
          at={row.raisedAt}
        />
      )}
      detail={alertId && <AlertDetail key={alertId} ref={detail} alertId={alertId} close={address.close} />}
      pick={t('pick')}
      keys={{ a: () => detail.current?.acknowledge(), e: () => detail.current?.enquire() }}
      seen={(id) => alerts.seen(id)}
    />
  );
}
