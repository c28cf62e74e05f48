// What a position means for the duty, and what a zone is.
import { CheckCircleOutlined, MinusCircleOutlined, QuestionCircleOutlined, StopOutlined, WarningFilled } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { ZoneKind } from '../gql/graphql';
import { Tag } from '../ui/tags';
import type { Look } from '../ui/tags';
import type { Finding } from './finding';

export const FINDING: Record<Finding, Look> = {
  within: { tone: 'green', icon: <CheckCircleOutlined aria-hidden /> },
  beyond: { tone: 'red', icon: <WarningFilled aria-hidden /> },
  unsure: { tone: 'amber', icon: <QuestionCircleOutlined aria-hidden /> },
  unjudged: { tone: 'grey', icon: <MinusCircleOutlined aria-hidden /> },
};

export function FindingTag({ finding }: { finding: Finding }) {
  const { t } = useTranslation('enums');
  return <Tag {...FINDING[finding]}>{t(`common:finding.${finding}`)}</Tag>;
}

export function ZoneKindTag({ kind }: { kind: ZoneKind }) {
  const { t } = useTranslation('enums');
  return kind === 'PERMITTED' ? (
    <Tag tone="blue" icon={<CheckCircleOutlined aria-hidden />}>{t('ZoneKind.PERMITTED')}</Tag>
  ) : (
    <Tag tone="red" icon={<StopOutlined aria-hidden />}>{t('ZoneKind.PROHIBITED')}</Tag>
  );
}
