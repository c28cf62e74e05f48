// What a page shows instead of its content: loading, nothing, or a failure with a way out.
import { CloseCircleFilled } from '@ant-design/icons';
import { Button } from 'antd';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../graphql/errors';
import { age, fullTime } from '../lib/format';
import { useNow } from '../lib/now';

export function Bones({ lines = 6 }: { lines?: number }) {
  const { t } = useTranslation();
  return (
    <div className="bones" role="status" aria-label={t('action.loading')}>
      {Array.from({ length: lines }, (_, line) => <i key={line} />)}
    </div>
  );
}

export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <svg viewBox="0 0 56 56" fill="none" stroke="#8fa1b0" strokeWidth="1.6" aria-hidden="true">
        <rect x="10" y="8" width="32" height="40" rx="3" fill="#fff" />
        <path d="M17 18h18M17 26h18M17 34h10" stroke="#c3ced7" strokeLinecap="round" />
        <circle cx="39" cy="40" r="8" fill="#f2f4f7" />
        <path d="m45 46 5 5" strokeLinecap="round" />
      </svg>
      <strong>{title}</strong>
      {children}
    </div>
  );
}

/** The server's sentence when there is one: it is written for the user, in their language. */
export function failureText(failure: Failure, t: TFunction): string {
  if (failure.code === 'INTERNAL') {
    return failure.requestId ? t('common:error.INTERNAL', { requestId: failure.requestId }) : t('common:error.INTERNAL_NO_ID');
  }
  if (failure.code === 'RATE_LIMITED') return t('common:error.RATE_LIMITED', { seconds: Math.ceil(failure.retryAfter ?? 30) });
  return failure.message || t(`common:error.${failure.code}`, { defaultValue: t('common:error.INTERNAL_NO_ID') });
}

export function FailureNotice({ failure, retry }: { failure: Failure; retry?: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="failure" role="alert" data-testid="failure">
      <CloseCircleFilled aria-hidden />
      <div>{failureText(failure, t)}</div>
      {retry && <Button size="small" onClick={retry}>{t('action.retry')}</Button>}
    </div>
  );
}

export function Age({ at }: { at: string }) {
  const { t } = useTranslation();
  const now = useNow();
  return <time dateTime={at} title={fullTime(at)}>{age(at, now, t)}</time>;
}
