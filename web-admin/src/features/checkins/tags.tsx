// Where a check-in stands, and what a person agreed to.
import {
  CheckOutlined, ClockCircleOutlined, CloseCircleOutlined, ExclamationCircleFilled,
  MinusCircleOutlined, StopOutlined, WarningFilled,
} from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { CheckInState, ConsentState } from '../../gql/graphql';
import { Tag } from '../../ui/tags';
import type { Look } from '../../ui/tags';

const CHECK_IN_STATE: Record<CheckInState, Look> = {
  PLANNED: { tone: 'grey', icon: <ClockCircleOutlined aria-hidden /> },
  OPEN: { tone: 'blue', icon: <ClockCircleOutlined aria-hidden /> },
  SUBMITTED: { tone: 'amber', icon: <ExclamationCircleFilled aria-hidden /> },
  REVIEWED: { tone: 'green', icon: <CheckOutlined aria-hidden /> },
  MISSED: { tone: 'red', icon: <WarningFilled aria-hidden /> },
  EXCUSED: { tone: 'grey', icon: <CheckOutlined aria-hidden /> },
  FINDING: { tone: 'red', icon: <CloseCircleOutlined aria-hidden /> },
};

export function CheckInStateTag({ state }: { state: CheckInState }) {
  const { t } = useTranslation('enums');
  return <Tag {...CHECK_IN_STATE[state]}>{t(`CheckInState.${state}`)}</Tag>;
}

const CONSENT: Record<ConsentState, Look> = {
  GIVEN: { tone: 'green', icon: <CheckOutlined aria-hidden /> },
  REFUSED: { tone: 'grey', icon: <StopOutlined aria-hidden /> },
  WITHDRAWN: { tone: 'grey', icon: <StopOutlined aria-hidden /> },
  NOT_ASKED: { tone: 'grey', icon: <MinusCircleOutlined aria-hidden /> },
};

export function ConsentTag({ state }: { state: ConsentState }) {
  const { t } = useTranslation('enums');
  return <Tag {...CONSENT[state]}>{t(`ConsentState.${state}`)}</Tag>;
}
