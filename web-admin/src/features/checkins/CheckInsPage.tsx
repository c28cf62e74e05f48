// Check-ins (在线报到): what was handed in and waits for a look, what was missed, what is open.
import { ClockCircleOutlined } from '@ant-design/icons';
import { Checkbox, Segmented } from 'antd';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { ReportFilter } from '../../gql/graphql';
import { useSource } from '../../graphql/live';
import { minuteTime } from '../../lib/format';
import { worstFinding } from '../../map/finding';
import { FindingTag } from '../../map/tags';
import { NameSearch } from '../../ui/queue/NameSearch';
import { Queue, QueueRow } from '../../ui/queue/Queue';
import { useNamed } from '../../ui/queue/useNamed';
import { useQueue, useQueueAddress } from '../../ui/queue/useQueue';
import { Due, Tag } from '../../ui/tags';
import { only, reportSource } from '../reports/reportStore';
import type { CheckInRow } from '../reports/reportStore';
import { CheckInDetail } from './CheckInDetail';
import type { CheckInDetailHandle } from './CheckInDetail';
import './checkins.css';
import { CheckInStateTag } from './tags';

const TABS = ['SUBMITTED', 'MISSED', 'OPEN', 'done', 'all'] as const;
type Tab = (typeof TABS)[number];

const of = (tab: Tab): ReportFilter => (tab === 'all' ? {} : tab === 'done' ? { over: true } : { checkInStates: [tab] });

export default function CheckInsPage() {
  const { t } = useTranslation('checkIns');
  const feed = useSource(reportSource);
  const { checkInId } = useParams();
  const address = useQueueAddress('/check-ins', checkInId);
  const detail = useRef<CheckInDetailHandle>(null);
  const named = useNamed();
  const { store } = feed;
  const tab: Tab = address.pick('state', TABS) ?? 'SUBMITTED';
  const late = address.params.get('late') === '1';
  const filter = useMemo<ReportFilter>(
    () => ({ kinds: ['CHECK_IN'], ...of(tab), late: late || undefined, personIds: named.ids }),
    [tab, late, named.ids],
  );
  const found = named.only(useQueue(feed, filter));
  const list = { ...found, rows: only('CheckIn', found.rows) };

  return (
    <Queue<CheckInRow>
      name="check-in"
      title={t('title')}
      listLabel={t('list')}
      list={list}
      address={address}
      chosenId={checkInId}
      filters={(
        <>
          <div className="queue-tabs">
            <Segmented<Tab>
              aria-label={t('filter.state')}
              value={tab}
              onChange={(value) => address.set('state', value === 'SUBMITTED' ? [] : [value])}
              options={TABS.map((value) => ({ value, label: <span data-testid={`check-in-tab-${value}`}>{t(`tab.${value}`)}</span> }))}
            />
          </div>
          <NameSearch named={named} />
          <Checkbox checked={late} onChange={(event) => address.set('late', event.target.checked ? ['1'] : [])} data-testid="check-in-filter-late">{t('filter.late')}</Checkbox>
        </>
      )}
      empty={{ title: tab === 'SUBMITTED' && !named.text ? t('emptySubmitted') : t('empty'), help: t('emptyHelp') }}
      renderRow={(row, chosen) => (
        <QueueRow
          key={row.id}
          id={row.id}
          data={{ 'data-testid': 'check-in-row', 'data-check-in-id': row.id, 'data-check-in-state': row.checkInState, 'data-person-id': row.person?.id }}
          to={address.to(row.id)}
          chosen={chosen}
          fresh={store.isFresh(row.id)}
          waiting={row.checkInState === 'SUBMITTED'}
          lead={<CheckInStateTag state={row.checkInState} />}
          name={row.person?.name ?? ''}
          what={row.late && <Tag tone="amber" icon={<ClockCircleOutlined aria-hidden />}>{t('late')}</Tag>}
          why={t('window', { from: minuteTime(row.opensAt).slice(5), to: minuteTime(row.closesAt).slice(5) })}
          state={row.checkInState === 'OPEN' ? <Due at={row.closesAt} quiet /> : row.verdicts.length > 0 ? <FindingTag finding={worstFinding(row.verdicts)} /> : null}
          who={row.reviewedBy?.name ?? (row.route ? t(`enums:CheckInRoute.${row.route}`) : '')}
          at={row.submittedAt ?? row.opensAt}
        />
      )}
      detail={checkInId && <CheckInDetail key={checkInId} ref={detail} checkInId={checkInId} close={address.close} />}
      pick={t('pick')}
      keys={{ a: () => detail.current?.review() }}
      seen={(id) => store.seen(id)}
    />
  );
}
