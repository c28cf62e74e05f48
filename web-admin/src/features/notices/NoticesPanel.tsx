// What one person was told outside the app: on which channels it was tried, and whether a carrier took it.
import { CheckCircleOutlined, CloseCircleOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { PersonNoticesDocument } from '../../gql/graphql';
import { failureOfCombined } from '../../graphql/errors';
import { fullTime, minuteTime } from '../../lib/format';
import { Panel } from '../../ui/Panel';
import { Bones, FailureNotice } from '../../ui/states';
import { NoticeStateTag } from '../../ui/tags';

const SHOWN = 30;

export function NoticesPanel({ personId }: { personId: string }) {
  const { t } = useTranslation('people');
  const [{ data, error, fetching }] = useQuery({ query: PersonNoticesDocument, variables: { personId, first: SHOWN }, requestPolicy: 'network-only' });
  const notices = data?.person?.id === personId ? data.person.notices : undefined;
  return (
    <Panel title={t('notice.title')} testId="person-notices">
      {error && <FailureNotice failure={failureOfCombined(error)} />}
      {fetching && !notices && <Bones lines={4} />}
      {notices?.edges.length === 0 && <p className="quiet">{t('notice.empty')}</p>}
      <ul className="notices">
        {notices?.edges.map(({ node }) => (
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
                  {t(one.ok ? 'notice.taken' : 'notice.notTaken', { channel: t(`enums:NoticeChannel.${one.channel}`), time: fullTime(one.at).slice(5) })}
                  {!one.ok && one.code && <span className="quiet">{t(`notice.code.${one.code}`, { defaultValue: one.code })}</span>}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {notices && notices.totalCount > SHOWN && <p className="quiet">{t('notice.all', { count: notices.totalCount })}</p>}
      <p className="quiet notice-foot">{t('notice.help')}</p>
    </Panel>
  );
}
