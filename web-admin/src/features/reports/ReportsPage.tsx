// What people tell (情况反映): taken, answered, closed. Helpers see calls for help here, and nothing else.
import { ClockCircleOutlined } from '@ant-design/icons';
import { Checkbox, Segmented, Select } from 'antd';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { ReportFilter, SituationKind } from '../../gql/graphql';
import { useLive, useSource } from '../../graphql/live';
import { readsPeople } from '../../lib/abilities';
import { NameSearch } from '../../ui/queue/NameSearch';
import { Queue, QueueRow } from '../../ui/queue/Queue';
import { useNamed } from '../../ui/queue/useNamed';
import { useQueue, useQueueAddress } from '../../ui/queue/useQueue';
import { Tag } from '../../ui/tags';
import { ReportDetail } from './ReportDetail';
import type { ReportDetailHandle } from './ReportDetail';
import { only, reportSource } from './reportStore';
import type { SituationRow } from './reportStore';
import { SituationStateTag } from './tags';

const TABS = ['open', 'FILED', 'TAKEN', 'ANSWERED', 'CLOSED', 'all'] as const;
type Tab = (typeof TABS)[number];

const KINDS: SituationKind[] = ['ADDRESS_CHANGE', 'WORK_CHANGE', 'CONTACT_CHANGE', 'ILLNESS', 'HARDSHIP', 'REQUEST', 'MEASURE_CHANGE', 'COMPLAINT'];

export default function ReportsPage() {
  const { t } = useTranslation('reports');
  const { me } = useLive();
  const feed = useSource(reportSource);
  const { reportId } = useParams();
  const address = useQueueAddress('/reports', reportId);
  const detail = useRef<ReportDetailHandle>(null);
  const named = useNamed();
  const helping = !readsPeople(me);
  const { store } = feed;

  const tab: Tab = address.pick('state', TABS) ?? 'open';
  const kinds = address.pickAll('kind', KINDS);
  const late = address.params.get('late') === '1';
  const mine = address.params.get('mine') === '1';
  const filter = useMemo<ReportFilter>(() => {
    return {
      kinds: ['SITUATION'],
      pending: tab === 'open' || undefined,
      situationStates: tab === 'open' || tab === 'all' ? undefined : [tab],
      situationKinds: kinds.length > 0 ? kinds : undefined,
      toldLate: late || undefined,
      takenById: mine ? me.id : undefined,
      personIds: named.ids,
    };
    // oxlint-disable-next-line react/exhaustive-deps -- kinds is rebuilt at each draw; its words are compared
  }, [tab, kinds.join(), late, mine, me.id, named.ids]);

  const found = named.only(useQueue(feed, filter));
  const list = { ...found, rows: only('SituationReport', found.rows) };
  const filtered = tab !== 'open' || kinds.length > 0 || late || mine || named.text;
  const { set } = address;

  return (
    <Queue<SituationRow>
      name="report"
      title={helping ? t('titleHelp') : t('title')}
      listLabel={t('list')}
      list={list}
      address={address}
      chosenId={reportId}
      head={(
        <Checkbox checked={mine} onChange={(event) => set('mine', event.target.checked ? ['1'] : [])} data-testid="report-filter-mine">
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
              options={TABS.map((value) => ({ value, label: <span data-testid={`report-tab-${value}`}>{t(`tab.${value}`)}</span> }))}
            />
          </div>
          {!helping && (
            <>
              <Select<SituationKind[]>
                aria-label={t('filter.kind')}
                mode="multiple"
                className="queue-kinds"
                placeholder={t('filter.kinds')}
                value={kinds}
                onChange={(values) => set('kind', values)}
                options={KINDS.map((value) => ({ value, label: t(`enums:SituationKind.${value}`) }))}
                optionFilterProp="label"
                maxTagCount="responsive"
                popupMatchSelectWidth={false}
                data-testid="report-filter-kind"
              />
              <NameSearch named={named} />
              <Checkbox checked={late} onChange={(event) => set('late', event.target.checked ? ['1'] : [])} data-testid="report-filter-late">
                {t('filter.late')}
              </Checkbox>
            </>
          )}
        </>
      )}
      empty={{ title: filtered ? t('empty') : t(helping ? 'emptyHelpCalls' : 'emptyOpen'), help: t('emptyHelp') }}
      renderRow={(row, chosen) => (
        <QueueRow
          key={row.id}
          id={row.id}
          data={{
            'data-testid': 'report-row', 'data-report-id': row.id, 'data-report-state': row.state, 'data-report-kind': row.kind,
            'data-person-id': row.person?.id,
          }}
          to={address.to(row.id)}
          chosen={chosen}
          fresh={store.isFresh(row.id)}
          waiting={row.state === 'FILED'}
          lead={<Tag tone={row.kind === 'HELP' ? 'red' : 'grey'}>{t(`enums:SituationKind.${row.kind}`)}</Tag>}
          name={row.personName}
          what={row.toldLate && <Tag tone="amber" icon={<ClockCircleOutlined aria-hidden />}>{t('late')}</Tag>}
          why={row.text}
          state={<SituationStateTag state={row.state} />}
          who={row.takenBy?.name ?? <span className="quiet">{t('nobody')}</span>}
          at={row.filedAt}
        />
      )}
      detail={reportId && <ReportDetail key={reportId} ref={detail} reportId={reportId} close={address.close} />}
      pick={helping ? t('pickHelp') : t('pick')}
      keys={{ a: () => detail.current?.take(), e: () => detail.current?.answer(), c: () => detail.current?.finish() }}
      seen={(id) => store.seen(id)}
    />
  );
}
