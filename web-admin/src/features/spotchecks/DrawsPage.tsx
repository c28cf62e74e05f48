// Weeks of random draws: the hash that was committed before, the seed once it is revealed, and how anybody can verify.
import { ArrowLeftOutlined, DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DrawPeriodsQuery } from '../../gql/graphql';
import { DrawPeriodsDocument } from '../../gql/graphql';
import { minuteTime } from '../../lib/format';
import { usePages } from '../../ui/queue/usePages';
import { Bones, Empty, FailureNotice } from '../../ui/states';
import { Tag } from '../../ui/tags';
import './spotchecks.css';

const PAGE = { first: 20 };
const periodsOf = (data: DrawPeriodsQuery) => data.drawPeriods;

type Period = DrawPeriodsQuery['drawPeriods']['edges'][number]['node'];

function download(period: Period) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([period.proof], { type: 'application/json' }));
  link.download = fileOf(period);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1_000);
}

function fileOf(period: Period): string {
  return `yunjian-draws-${period.startsOn}.json`;
}

export default function DrawsPage() {
  const { t } = useTranslation('spotChecks');
  const { rows: periods, loading, failure, reload, more } = usePages(DrawPeriodsDocument, PAGE, periodsOf);
  return (
    <div className="page draws">
      <Link className="back-link no-print" to="/spot-checks"><ArrowLeftOutlined aria-hidden /> {t('title')}</Link>
      <h1>{t('draws.title')}</h1>
      <p className="draws-lead">{t('draws.lead')}</p>
      {failure && <FailureNotice failure={failure} retry={reload} />}
      {loading && periods.length === 0 && <Bones lines={6} />}
      {!loading && !failure && periods.length === 0 && <Empty title={t('draws.empty')}><p>{t('draws.emptyHelp')}</p></Empty>}
      <ul className="draws-list">
        {periods.map((period) => (
          <li key={period.id} className="panel" data-testid="draw-period" data-revealed={Boolean(period.seed)}>
            <header>
              <h2>{t('draws.week', { from: period.startsOn, to: period.endsOn })}</h2>
              <Tag tone={period.seed ? 'green' : 'grey'}>{t(period.seed ? 'draws.revealed' : 'draws.sealed')}</Tag>
              <span className="quiet">{period.agency.name}</span>
              <div className="end no-print"><Button size="small" icon={<DownloadOutlined />} onClick={() => download(period)} data-testid="draw-proof">{t('draws.download')}</Button></div>
            </header>
            <div className="panel-body">
              <dl className="facts">
                <dt>{t('draws.hash')}</dt>
                <dd><code>{period.seedHash}</code><br /><span className="quiet">{t('draws.committed', { time: minuteTime(period.committedAt) })}</span></dd>
                <dt>{t('draws.seed')}</dt>
                <dd>
                  {period.seed ? <code>{period.seed}</code> : <span className="quiet">{t('draws.later')}</span>}
                  {period.revealedAt && <><br /><span className="quiet">{t('draws.revealedAt', { time: minuteTime(period.revealedAt) })}</span></>}
                </dd>
                <dt>{t('draws.rounds')}</dt>
                <dd>
                  {period.rounds.length === 0 && <span className="quiet">{t('common:none')}</span>}
                  {period.rounds.map((round) => <Link key={round.id} className="draws-round" to={`/spot-checks/${round.id}`}>{minuteTime(round.startedAt)}</Link>)}
                </dd>
                {period.seed && <><dt>{t('draws.verify')}</dt><dd><code>yunjian draw verify {fileOf(period)}</code><br /><span className="quiet">{t('draws.verifyHelp')}</span></dd></>}
              </dl>
            </div>
          </li>
        ))}
      </ul>
      {more && <div className="more no-print"><Button loading={loading} onClick={more} data-testid="draw-more">{t('common:action.more')}</Button></div>}
    </div>
  );
}
