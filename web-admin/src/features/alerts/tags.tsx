// How severe an alert is and where it stands.
import {
  AlertFilled, CheckOutlined, ExclamationCircleFilled, EyeOutlined,
  InfoCircleOutlined, SearchOutlined, WarningFilled,
} from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { AlertState, Severity } from '../../gql/graphql';
import { Tag } from '../../ui/tags';
import type { Look } from '../../ui/tags';

const SEVERITY: Record<Severity, Look> = {
  HIGH: { tone: 'solid-red', icon: <AlertFilled aria-hidden /> },
  MEDIUM: { tone: 'amber', icon: <WarningFilled aria-hidden /> },
  LOW: { tone: 'grey', icon: <InfoCircleOutlined aria-hidden /> },
};

export function SeverityTag({ severity }: { severity: Severity }) {
  const { t } = useTranslation('enums');
  return <Tag {...SEVERITY[severity]}>{t(`Severity.${severity}`)}</Tag>;
}

const ALERT_STATE: Record<AlertState, Look> = {
  RAISED: { tone: 'red', icon: <ExclamationCircleFilled aria-hidden /> },
  ACKNOWLEDGED: { tone: 'blue', icon: <EyeOutlined aria-hidden /> },
  ENQUIRY: { tone: 'amber', icon: <SearchOutlined aria-hidden /> },
  CLOSED: { tone: 'grey', icon: <CheckOutlined aria-hidden /> },
};

export function AlertStateTag({ state }: { state: AlertState }) {
  const { t } = useTranslation('enums');
  return <Tag {...ALERT_STATE[state]}>{t(`AlertState.${state}`)}</Tag>;
}
