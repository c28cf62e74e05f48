// What became of a notice.
import { CheckOutlined, ClockCircleOutlined, CloseCircleOutlined, StopOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { NoticeState } from '../../gql/graphql';
import { Tag } from '../../ui/tags';
import type { Look } from '../../ui/tags';

const NOTICE_STATE: Record<NoticeState, Look> = {
  WAITING: { tone: 'grey', icon: <ClockCircleOutlined aria-hidden /> },
  SENT: { tone: 'green', icon: <CheckOutlined aria-hidden /> },
  FAILED: { tone: 'red', icon: <CloseCircleOutlined aria-hidden /> },
  WITHDRAWN: { tone: 'grey', icon: <StopOutlined aria-hidden /> },
};

export function NoticeStateTag({ state }: { state: NoticeState }) {
  const { t } = useTranslation('enums');
  return <Tag {...NOTICE_STATE[state]}>{t(`NoticeState.${state}`)}</Tag>;
}
