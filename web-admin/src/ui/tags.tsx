// States as tags: each has an icon and a word, so that none is told by colour alone.
import {
  AlertFilled, CheckCircleOutlined, CheckOutlined, ClockCircleOutlined, CloseCircleOutlined, CommentOutlined, ExclamationCircleFilled,
  EyeOutlined, InfoCircleOutlined, MinusCircleOutlined, QuestionCircleOutlined, SearchOutlined, StopOutlined, WarningFilled,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  AlertState, CheckInState, ClockState, ConsentState, LeaveState, MeasureKind, MeasureState, NoticeState, Severity, SituationState, SpotCheckState, Standing,
  ZoneKind,
} from '../gql/graphql';
import type { Finding } from '../features/live/locationStore';
import { due, fullTime } from '../lib/format';
import { useNow } from '../lib/now';

export type Tone = 'red' | 'amber' | 'green' | 'grey' | 'blue' | 'solid-red';

export function Tag({ tone, icon, children, title }: { tone: Tone; icon?: ReactNode; children: ReactNode; title?: string }) {
  return (
    <span className={`tag ${tone}`} title={title}>
      {icon}
      {children}
    </span>
  );
}

const SEVERITY: Record<Severity, { tone: Tone; icon: ReactNode }> = {
  HIGH: { tone: 'solid-red', icon: <AlertFilled aria-hidden /> },
  MEDIUM: { tone: 'amber', icon: <WarningFilled aria-hidden /> },
  LOW: { tone: 'grey', icon: <InfoCircleOutlined aria-hidden /> },
};

export function SeverityTag({ severity }: { severity: Severity }) {
  const { t } = useTranslation('enums');
  return <Tag {...SEVERITY[severity]}>{t(`Severity.${severity}`)}</Tag>;
}

const ALERT_STATE: Record<AlertState, { tone: Tone; icon: ReactNode }> = {
  RAISED: { tone: 'red', icon: <ExclamationCircleFilled aria-hidden /> },
  ACKNOWLEDGED: { tone: 'blue', icon: <EyeOutlined aria-hidden /> },
  ENQUIRY: { tone: 'amber', icon: <SearchOutlined aria-hidden /> },
  CLOSED: { tone: 'grey', icon: <CheckOutlined aria-hidden /> },
};

export function AlertStateTag({ state }: { state: AlertState }) {
  const { t } = useTranslation('enums');
  return <Tag {...ALERT_STATE[state]}>{t(`AlertState.${state}`)}</Tag>;
}

const SITUATION_STATE: Record<SituationState, { tone: Tone; icon: ReactNode }> = {
  FILED: { tone: 'red', icon: <ExclamationCircleFilled aria-hidden /> },
  TAKEN: { tone: 'blue', icon: <EyeOutlined aria-hidden /> },
  ANSWERED: { tone: 'green', icon: <CommentOutlined aria-hidden /> },
  CLOSED: { tone: 'grey', icon: <CheckOutlined aria-hidden /> },
};

export function SituationStateTag({ state }: { state: SituationState }) {
  const { t } = useTranslation('enums');
  return <Tag {...SITUATION_STATE[state]}>{t(`SituationState.${state}`)}</Tag>;
}

const SPOT_CHECK_STATE: Record<SpotCheckState, { tone: Tone; icon: ReactNode }> = {
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

const NOTICE_STATE: Record<NoticeState, { tone: Tone; icon: ReactNode }> = {
  WAITING: { tone: 'grey', icon: <ClockCircleOutlined aria-hidden /> },
  SENT: { tone: 'green', icon: <CheckOutlined aria-hidden /> },
  FAILED: { tone: 'red', icon: <CloseCircleOutlined aria-hidden /> },
  WITHDRAWN: { tone: 'grey', icon: <StopOutlined aria-hidden /> },
};

export function NoticeStateTag({ state }: { state: NoticeState }) {
  const { t } = useTranslation('enums');
  return <Tag {...NOTICE_STATE[state]}>{t(`NoticeState.${state}`)}</Tag>;
}

const CHECK_IN_STATE: Record<CheckInState, { tone: Tone; icon: ReactNode }> = {
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

const LEAVE_STATE: Record<LeaveState, { tone: Tone; icon: ReactNode }> = {
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

const CONSENT: Record<ConsentState, { tone: Tone; icon: ReactNode }> = {
  GIVEN: { tone: 'green', icon: <CheckOutlined aria-hidden /> },
  REFUSED: { tone: 'grey', icon: <StopOutlined aria-hidden /> },
  WITHDRAWN: { tone: 'grey', icon: <StopOutlined aria-hidden /> },
  NOT_ASKED: { tone: 'grey', icon: <MinusCircleOutlined aria-hidden /> },
};

export function ConsentTag({ state }: { state: ConsentState }) {
  const { t } = useTranslation('enums');
  return <Tag {...CONSENT[state]}>{t(`ConsentState.${state}`)}</Tag>;
}

const CLOCK_STATE: Record<ClockState, { tone: Tone; icon: ReactNode }> = {
  RUNNING: { tone: 'blue', icon: <ClockCircleOutlined aria-hidden /> },
  OVERDUE: { tone: 'solid-red', icon: <WarningFilled aria-hidden /> },
  MET: { tone: 'green', icon: <CheckOutlined aria-hidden /> },
  CANCELLED: { tone: 'grey', icon: <StopOutlined aria-hidden /> },
};

export function ClockStateTag({ state }: { state: ClockState }) {
  const { t } = useTranslation('enums');
  return <Tag {...CLOCK_STATE[state]}>{t(`ClockState.${state}`)}</Tag>;
}

const STANDING: Record<Standing, { tone: Tone; icon: ReactNode }> = {
  GOOD: { tone: 'green', icon: <CheckCircleOutlined aria-hidden /> },
  CAUTION: { tone: 'amber', icon: <WarningFilled aria-hidden /> },
  BREACHED: { tone: 'red', icon: <CloseCircleOutlined aria-hidden /> },
};

export function StandingTag({ standing }: { standing: Standing }) {
  const { t } = useTranslation('enums');
  return <Tag {...STANDING[standing]}>{t(`Standing.${standing}`)}</Tag>;
}

export const FINDING: Record<Finding, { tone: Tone; icon: ReactNode }> = {
  within: { tone: 'green', icon: <CheckCircleOutlined aria-hidden /> },
  beyond: { tone: 'red', icon: <WarningFilled aria-hidden /> },
  unsure: { tone: 'amber', icon: <QuestionCircleOutlined aria-hidden /> },
  unjudged: { tone: 'grey', icon: <MinusCircleOutlined aria-hidden /> },
};

export function FindingTag({ finding }: { finding: Finding }) {
  const { t } = useTranslation('live');
  return <Tag {...FINDING[finding]}>{t(`finding.${finding}`)}</Tag>;
}

export function ZoneKindTag({ kind }: { kind: ZoneKind }) {
  const { t } = useTranslation('enums');
  return kind === 'PERMITTED' ? (
    <Tag tone="blue" icon={<CheckCircleOutlined aria-hidden />}>{t('ZoneKind.PERMITTED')}</Tag>
  ) : (
    <Tag tone="red" icon={<StopOutlined aria-hidden />}>{t('ZoneKind.PROHIBITED')}</Tag>
  );
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

/** How long is left until a due time, or how long it has passed. */
export function Due({ at, quiet }: { at: string; quiet?: boolean }) {
  const { t } = useTranslation();
  const { late, soon, words } = due(at, useNow(), t);
  if (late) return <Tag tone="red" icon={<WarningFilled aria-hidden />} title={fullTime(at)}>{words}</Tag>;
  if (soon && !quiet) return <Tag tone="amber" icon={<ClockCircleOutlined aria-hidden />} title={fullTime(at)}>{words}</Tag>;
  return <span className="nowrap" title={fullTime(at)}>{words}</span>;
}
