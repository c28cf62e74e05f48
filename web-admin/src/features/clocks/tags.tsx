// Where a deadline stands.
import { CheckOutlined, ClockCircleOutlined, StopOutlined, WarningFilled } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { ClockState } from '../../gql/graphql';
import { Tag } from '../../ui/tags';
import type { Look } from '../../ui/tags';

const CLOCK_STATE: Record<ClockState, Look> = {
  RUNNING: { tone: 'blue', icon: <ClockCircleOutlined aria-hidden /> },
  OVERDUE: { tone: 'solid-red', icon: <WarningFilled aria-hidden /> },
  MET: { tone: 'green', icon: <CheckOutlined aria-hidden /> },
  CANCELLED: { tone: 'grey', icon: <StopOutlined aria-hidden /> },
};

export function ClockStateTag({ state }: { state: ClockState }) {
  const { t } = useTranslation('enums');
  return <Tag {...CLOCK_STATE[state]}>{t(`ClockState.${state}`)}</Tag>;
}
