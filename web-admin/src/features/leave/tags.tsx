// Where a request for leave stands.
import {
  AlertFilled, CheckCircleOutlined, CheckOutlined, ClockCircleOutlined, ExclamationCircleFilled,
  EyeOutlined, InfoCircleOutlined, MinusCircleOutlined, QuestionCircleOutlined, StopOutlined,
} from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { LeaveState } from '../../gql/graphql';
import { Tag } from '../../ui/tags';
import type { Look } from '../../ui/tags';

const LEAVE_STATE: Record<LeaveState, Look> = {
  FILED: { tone: 'red', icon: <ExclamationCircleFilled aria-hidden /> },
  AGENCY_REVIEW: { tone: 'blue', icon: <EyeOutlined aria-hidden /> },
  CONSENT_ASKED: { tone: 'amber', icon: <QuestionCircleOutlined aria-hidden /> },
  CONSENTED: { tone: 'blue', icon: <CheckOutlined aria-hidden /> },
  ESCALATED: { tone: 'solid-red', icon: <AlertFilled aria-hidden /> },
  ACKNOWLEDGED: { tone: 'amber', icon: <CheckOutlined aria-hidden /> },
  APPROVED: { tone: 'green', icon: <CheckCircleOutlined aria-hidden /> },
  REFUSED: { tone: 'grey', icon: <StopOutlined aria-hidden /> },
  RETURNED_FOR_MORE: { tone: 'grey', icon: <InfoCircleOutlined aria-hidden /> },
  UNDER_WAY: { tone: 'blue', icon: <ClockCircleOutlined aria-hidden /> },
  RETURNED: { tone: 'amber', icon: <ExclamationCircleFilled aria-hidden /> },
  CLOSED: { tone: 'grey', icon: <CheckOutlined aria-hidden /> },
  CANCELLED: { tone: 'grey', icon: <MinusCircleOutlined aria-hidden /> },
};

export function LeaveStateTag({ state }: { state: LeaveState }) {
  const { t } = useTranslation('enums');
  return <Tag {...LEAVE_STATE[state]}>{t(`LeaveState.${state}`)}</Tag>;
}
