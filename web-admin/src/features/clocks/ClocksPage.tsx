// The board of legal deadlines: what the agency must do by when, the passed ones first.
import { Segmented } from 'antd';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import type { ClockFilter } from '../../gql/graphql';
import { ClockRulesDocument } from '../../gql/graphql';
import { useLive, useSource } from '../../graphql/live';
import { minuteTime } from '../../lib/format';
import { Choice } from '../../ui/Choice';
import { Queue, QueueRow } from '../../ui/queue/Queue';
import { useQueue, useQueueAddress } from '../../ui/queue/useQueue';
import { Due } from '../../ui/tags';
import { ClockDetail } from './ClockDetail';
import type { ClockDetailHandle } from './ClockDetail';
import { clockSource } from './clockStore';
import { ClockStateTag } from './tags';

const TABS = ['open', 'OVERDUE', 'RUNNING', 'MET', 'CANCELLED', 'all'] as const;
type Tab = (typeof TABS)[number];
const WHOSE = ['all'] as const;

export default function ClocksPage() {
  const { t } = useTranslation('clocks');
  const { me } = useLive();
  const feed = useSource(clockSource);
  const { clockId } = useParams();
  const address = useQueueAddress('/clocks', clockId);
  const detail = useRef<ClockDetailHandle>(null);
  const { store } = feed;
  const [{ data }] = useQuery({ query: ClockRulesDocument, requestPolicy: 'cache-first' });
  const rules = data?.clockRules ?? [];

  const tab: Tab = address.pick('state', TABS) ?? 'open';
  const rule = address.params.get('rule') ?? undefined;
  const whose = address.pick('whose', WHOSE);
  const filter = useMemo<ClockFilter>(() => {
    const states = tab === 'open' || tab === 'all' ? undefined : [tab];
    return { open: tab === 'open' || undefined, states, ruleCodes: rule ? [rule] : undefined, holderAgencyId: whose === 'all' ? undefined : me.agency.id };
  }, [tab, rule, whose, me.agency.id]);
  const list = useQueue(feed, filter);
  const filtered = tab !== 'open' || rule || whose;

  return (
    <Queue
      name="clock"
      title={t('title')}
      listLabel={t('list')}
      list={list}
      address={address}
      chosenId={clockId}
      filters={(
        <>
          <div className="queue-tabs">
            <Segmented<Tab>
              aria-label={t('filter.state')}
              value={tab}
              onChange={(value) => address.set('state', value === 'open' ? [] : [value])}
              options={TABS.map((value) => ({ value, label: <span data-testid={`clock-tab-${value}`}>{t(`tab.${value}`)}</span> }))}
            />
          </div>
          <Choice label={t('filter.whose')} any={t('filter.own', { agency: me.agency.name })} value={whose} values={WHOSE} name={() => t('filter.everyone')} choose={(one) => address.set('whose', one ? [one] : [])} testId="clock-filter-whose" />
          <Choice
            label={t('filter.rule')}
            any={t('filter.rules')}
            value={rule}
            values={rules.map((one) => one.code)}
            name={(code) => rules.find((one) => one.code === code)?.name ?? code}
            choose={(one) => address.set('rule', one ? [one] : [])}
            testId="clock-filter-rule"
          />
        </>
      )}
      empty={{ title: filtered ? t('empty') : t('emptyOpen'), help: t('emptyHelp') }}
      renderRow={(row, chosen) => (
        <QueueRow
          key={row.id}
          id={row.id}
          data={{ 'data-testid': 'clock-row', 'data-clock-id': row.id, 'data-clock-state': row.state, 'data-person-id': row.person.id }}
          to={address.to(row.id)}
          chosen={chosen}
          fresh={store.isFresh(row.id)}
          waiting={row.state === 'OVERDUE'}
          lead={<ClockStateTag state={row.state} />}
          name={row.person.name}
          what={row.rule.name}
          why={row.rule.basis}
          state={row.open ? <Due at={row.dueAt} /> : null}
          who={row.holder?.name ?? t('person')}
          at={row.dueAt}
          when={<span>{minuteTime(row.dueAt).slice(5)}</span>}
        />
      )}
      detail={clockId && <ClockDetail key={clockId} ref={detail} clockId={clockId} close={address.close} />}
      pick={t('pick')}
      keys={{ a: () => detail.current?.meet() }}
      seen={(id) => store.seen(id)}
    />
  );
}
