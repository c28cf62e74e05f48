// Leave (外出报备): what waits for an answer, the escalated and the soonest due first; who is under way; what was decided.
import { Segmented } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { LeaveStage, ReportFilter } from '../../gql/graphql';
import { OPEN_AT_ONCE } from '../../graphql/feed';
import { useSource } from '../../graphql/live';
import { minuteTime } from '../../lib/format';
import { NameSearch } from '../../ui/queue/NameSearch';
import { Queue, QueueRow } from '../../ui/queue/Queue';
import { useNamed } from '../../ui/queue/useNamed';
import { useQueue, useQueueAddress } from '../../ui/queue/useQueue';
import { Due } from '../../ui/tags';
import { only, reportSource } from '../reports/reportStore';
import type { LeaveRow } from '../reports/reportStore';
import './leave.css';
import { LeaveDetail } from './LeaveDetail';
import { waitsFirst } from './leaveOrder';
import { LeaveStateTag } from './tags';

const TABS = ['waiting', 'away', 'RETURNED', 'decided', 'all'] as const;
type Tab = (typeof TABS)[number];
const STAGES: Record<Tab, LeaveStage[] | undefined> = { waiting: ['ASKED'], away: ['GRANTED'], RETURNED: ['RETURNED'], decided: ['OVER'], all: undefined };

export default function LeavePage() {
  const { t } = useTranslation('leave');
  const feed = useSource(reportSource);
  const { leaveId } = useParams();
  const address = useQueueAddress('/leave', leaveId);
  const named = useNamed();
  const { store } = feed;
  const tab: Tab = address.pick('state', TABS) ?? 'waiting';
  const filter = useMemo<ReportFilter>(() => ({ kinds: ['LEAVE'], leaveStages: STAGES[tab], personIds: named.ids }), [tab, named.ids]);
  const found = named.only(useQueue(feed, filter, OPEN_AT_ONCE));
  const rows = only('LeaveRequest', found.rows);
  const list = { ...found, rows: tab === 'waiting' ? rows.sort(waitsFirst) : rows };

  return (
    <Queue<LeaveRow>
      name="leave"
      title={t('title')}
      listLabel={t('list')}
      list={list}
      address={address}
      chosenId={leaveId}
      filters={(
        <>
          <div className="queue-tabs">
            <Segmented<Tab>
              aria-label={t('filter.state')}
              value={tab}
              onChange={(value) => address.set('state', value === 'waiting' ? [] : [value])}
              options={TABS.map((value) => ({ value, label: <span data-testid={`leave-tab-${value}`}>{t(`tab.${value}`)}</span> }))}
            />
          </div>
          <NameSearch named={named} />
        </>
      )}
      empty={{ title: tab === 'waiting' && !named.text ? t('emptyWaiting') : t('empty'), help: t('emptyHelp') }}
      renderRow={(row, chosen) => (
        <QueueRow
          key={row.id}
          id={row.id}
          data={{ 'data-testid': 'leave-row', 'data-leave-id': row.id, 'data-leave-state': row.leaveState, 'data-person-id': row.person?.id }}
          to={address.to(row.id)}
          chosen={chosen}
          fresh={store.isFresh(row.id)}
          waiting={row.leaveState === 'FILED' || Boolean(row.escalatedAt)}
          lead={<LeaveStateTag state={row.leaveState} />}
          name={row.person?.name ?? ''}
          what={`${t(`enums:LeavePurpose.${row.purpose}`)} · ${row.places.map((place) => place.name).join(' → ')}`}
          why={`${t(`enums:LeaveKind.${row.leaveKind}`)} · ${minuteTime(row.startsAt).slice(5)} – ${minuteTime(row.endsAt).slice(5)}`}
          state={row.overdue ? <Due at={row.endsAt} /> : row.answerDueAt ? <Due at={row.answerDueAt} /> : null}
          who={row.decidedBy?.name ?? row.consentAgency?.name ?? ''}
          at={row.filedAt}
        />
      )}
      detail={leaveId && <LeaveDetail key={leaveId} leaveId={leaveId} close={address.close} />}
      pick={t('pick')}
      seen={(id) => store.seen(id)}
    />
  );
}
