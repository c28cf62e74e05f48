// Spot checks (定位抽检): the rounds, and the chosen one as answers come.
import { AuditOutlined, PlusOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useLive, useSource } from '../../graphql/live';
import { acts } from '../../lib/abilities';
import { Queue, QueueRow } from '../../ui/queue/Queue';
import { useQueue, useQueueAddress } from '../../ui/queue/useQueue';
import { Tag } from '../../ui/tags';
import { ProgressBar } from './ProgressBar';
import { RoundDetail } from './RoundDetail';
import type { RoundFilter } from './roundStore';
import { roundSource } from './roundStore';
import './spotchecks.css';

const ALL: RoundFilter = {};

export default function SpotChecksPage() {
  const { t } = useTranslation('spotChecks');
  const { me } = useLive();
  const feed = useSource(roundSource);
  const { roundId } = useParams();
  const address = useQueueAddress('/spot-checks', roundId);
  const { store } = feed;
  const list = useQueue(feed, ALL);
  return (
    <Queue
      name="round"
      title={t('title')}
      listLabel={t('list')}
      list={list}
      address={address}
      chosenId={roundId}
      head={(
        <>
          <Link className="ant-btn-like" to="/spot-checks/draws" data-testid="spot-draws"><AuditOutlined aria-hidden /> {t('draws.open')}</Link>
          {acts(me) && <Link className="ant-btn-like primary" to="/spot-checks/new" data-testid="spot-new"><PlusOutlined aria-hidden /> {t('new.open')}</Link>}
        </>
      )}
      filters={null}
      empty={{ title: t('empty'), help: t('emptyHelp') }}
      renderRow={(row, chosen) => (
        <QueueRow
          key={row.id}
          id={row.id}
          data={{ 'data-testid': 'round-row', 'data-round-id': row.id }}
          to={address.to(row.id)}
          chosen={chosen}
          fresh={store.isFresh(row.id)}
          lead={<Tag tone={row.method === 'RANDOM' ? 'blue' : 'grey'}>{t(`enums:SpotCheckMethod.${row.method}`)}</Tag>}
          name={t('people', { count: row.progress.total })}
          what={row.reason}
          why={<ProgressBar progress={row.progress} />}
          state={t('answeredOf', { count: row.progress.answered, total: row.progress.total })}
          who={row.startedBy.name}
          at={row.startedAt}
        />
      )}
      detail={roundId && <RoundDetail key={roundId} roundId={roundId} close={address.close} />}
      pick={t('pick')}
      seen={(id) => store.seen(id)}
    />
  );
}
