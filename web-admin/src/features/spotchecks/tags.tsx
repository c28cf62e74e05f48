// Where a spot check stands.
import { CheckOutlined, ClockCircleOutlined, EyeOutlined, MinusCircleOutlined, WarningFilled } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { SpotCheckState } from '../../gql/graphql';
import { Tag } from '../../ui/tags';
import type { Look } from '../../ui/tags';

const SPOT_CHECK_STATE: Record<SpotCheckState, Look> = {
  DRAWN: { tone: 'grey', icon: <ClockCircleOutlined aria-hidden /> },
  NOTIFIED: { tone: 'blue', icon: <EyeOutlined aria-hidden /> },
  ANSWERED: { tone: 'green', icon: <CheckOutlined aria-hidden /> },
  UNANSWERED: { tone: 'red', icon: <WarningFilled aria-hidden /> },
  UNDELIVERED: { tone: 'grey', icon: <MinusCircleOutlined aria-hidden /> },
};

export function SpotCheckStateTag({ state }: { state: SpotCheckState }) {
  const { t } = useTranslation('enums');
  return <Tag {...SPOT_CHECK_STATE[state]}>{t(`SpotCheckState.${state}`)}</Tag>;
}
