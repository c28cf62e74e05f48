// How a person stands, what measure binds them and for how long.
import { CheckCircleOutlined, ClockCircleOutlined, CloseCircleOutlined, WarningFilled } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { MeasureKind, MeasureState, Standing } from '../../gql/graphql';
import { Tag } from '../../ui/tags';
import type { Look } from '../../ui/tags';

const STANDING: Record<Standing, Look> = {
  GOOD: { tone: 'green', icon: <CheckCircleOutlined aria-hidden /> },
  CAUTION: { tone: 'amber', icon: <WarningFilled aria-hidden /> },
  BREACHED: { tone: 'red', icon: <CloseCircleOutlined aria-hidden /> },
};

export function StandingTag({ standing }: { standing: Standing }) {
  const { t } = useTranslation('enums');
  return <Tag {...STANDING[standing]}>{t(`Standing.${standing}`)}</Tag>;
}

export function MeasureText({ kind, state }: { kind: MeasureKind; state: MeasureState }) {
  const { t } = useTranslation('enums');
  return (
    <>
      {t(`MeasureKind.${kind}`)} <span className="quiet">{t(`MeasureState.${state}`)}</span>
    </>
  );
}

export function DaysLeft({ daysLeft, daysToStart, over }: { daysLeft: number; daysToStart: number; over: boolean }) {
  const { t } = useTranslation('people');
  if (over) return <span className="quiet">—</span>;
  if (daysToStart > 0) return <Tag tone="grey" icon={<ClockCircleOutlined aria-hidden />}>{t('notStarted', { count: daysToStart })}</Tag>;
  if (daysLeft < 0) return <Tag tone="red" icon={<WarningFilled aria-hidden />}>{t('overdue', { count: -daysLeft })}</Tag>;
  if (daysLeft === 0) return <Tag tone="red" icon={<ClockCircleOutlined aria-hidden />}>{t('lastDay')}</Tag>;
  if (daysLeft <= 15) return <Tag tone="amber" icon={<ClockCircleOutlined aria-hidden />}>{t('daysLeft', { count: daysLeft })}</Tag>;
  return <span className="nowrap">{t('daysLeft', { count: daysLeft })}</span>;
}
