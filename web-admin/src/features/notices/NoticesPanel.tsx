// What one person was told outside the app: on which channels it was tried, and whether a carrier took it.
import { CheckCircleOutlined, CloseCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PersonNoticesQuery } from '../../gql/graphql';
import { PersonNoticesDocument } from '../../gql/graphql';
import { fullTime, minuteTime } from '../../lib/format';
import { Panel } from '../../ui/Panel';
import { usePages } from '../../ui/queue/usePages';
import { Bones, FailureNotice } from '../../ui/states';
import { NoticeStateTag } from './tags';

const PAGE = 30;
const noticesOf = (data: PersonNoticesQuery) => data.person?.notices;

export default function NoticesPanel({ person: { id: personId } }: { person: { id: string } }) {
  const { t } = useTranslation('notices');
  const { rows, total, loading, failure, reload, more } = usePages(PersonNoticesDocument, { personId, first: PAGE }, noticesOf);
  return (
    <Panel title={t('title')} testId="person-notices">
      {failure && <FailureNotice failure={failure} retry={reload} />}
      {loading && rows.length === 0 && <Bones lines={4} />}
      {!loading && !failure && rows.length === 0 && <p className="quiet">{t('empty')}</p>}
      <ul className="notices">
        {rows.map((node) => (
          <li key={node.id} data-testid="person-notice" data-notice-state={node.state}>
            <div className="notice-top">
              <NoticeStateTag state={node.state} />
              <b>{t(`enums:NoticeKind.${node.kind}`)}</b>
              <time className="quiet" dateTime={node.createdAt} title={fullTime(node.createdAt)}>{minuteTime(node.createdAt)}</time>
            </div>
            <p>{node.text}</p>
            <ul className="notice-tries">
              {node.attempts.map((one) => (
                <li key={`${one.at} ${one.channel}`}>
                  {one.ok ? <CheckCircleOutlined aria-hidden /> : <CloseCircleOutlined aria-hidden />}
                  {t(one.ok ? 'taken' : 'notTaken', { channel: t(`enums:NoticeChannel.${one.channel}`), time: fullTime(one.at).slice(5) })}
                  {!one.ok && one.code && <span className="quiet">{t(`code.${one.code}`, { defaultValue: one.code })}</span>}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {more && (
        <div className="more no-print">
          {total !== undefined && t('all', { count: total })}
          <Button size="small" loading={loading} onClick={more} data-testid="notice-more">{t('common:action.more')}</Button>
        </div>
      )}
      <p className="quiet notice-foot">{t('help')}</p>
    </Panel>
  );
}
