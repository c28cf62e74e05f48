// The parts that pages are made of.
import type { ReactNode } from 'react';
import { commonTexts } from '../i18n/common';
import { fill, useTexts } from '../i18n';
import type { Failure } from '../lib/failure';
import { minuteTime } from '../lib/format';
import { Area, Box, Btn, FieldLabel, Heading, Input, Para, Txt } from './base';
import type { InputProps } from './types';

type Tone = 'info' | 'good' | 'warn' | 'bad';

interface ButtonProps {
  children: ReactNode;
  onTap: () => void;
  look?: 'main' | 'second' | 'danger' | 'plain';
  testId?: string;
  disabled?: boolean;
  busy?: boolean;
  /** For the one thing that a page is for. */
  large?: boolean;
}

export function Button({ children, onTap, look = 'main', testId, disabled, busy, large }: ButtonProps) {
  return (
    <Btn className={`btn btn-${look} ${large ? 'btn-large' : ''}`} onTap={onTap} testId={testId} disabled={disabled} busy={busy}>
      {children}
    </Btn>
  );
}

export function Card({ title, children, tone, testId }: { title?: ReactNode; children: ReactNode; tone?: Tone; testId?: string }) {
  return (
    <Box className={`card ${tone ? `card-${tone}` : ''}`} testId={testId}>
      {title && <Heading level={2}>{title}</Heading>}
      {children}
    </Box>
  );
}

/** A box that says something about the page: `alert` is read out at once. */
export function Notice({ tone, title, children, alert, testId }: { tone: Tone; title?: string; children?: ReactNode; alert?: boolean; testId?: string }) {
  return (
    <Box className={`notice notice-${tone}`} role={alert ? 'alert' : undefined} testId={testId}>
      {title && <Box className="notice-title">{title}</Box>}
      {children && <Box className="notice-words">{children}</Box>}
    </Box>
  );
}

export function Tag({ tone, children }: { tone: Tone | 'quiet'; children: ReactNode }) {
  return <Txt className={`tag tag-${tone}`}>{children}</Txt>;
}

/** A line that leads somewhere. */
export function RowLink({ title, more, onTap, testId, aside }: { title: string; more?: string; onTap: () => void; testId?: string; aside?: ReactNode }) {
  return (
    <Btn className="row-link" onTap={onTap} testId={testId}>
      <Txt className="row-words">
        <Txt className="row-title">{title}</Txt>
        {more && <Txt className="row-more">{more}</Txt>}
      </Txt>
      {aside}
      <Txt className="row-arrow" hidden>
        ›
      </Txt>
    </Btn>
  );
}

/** Name and value, one below the other where there is no room. */
export function Fact({ name, children, testId }: { name: string; children: ReactNode; testId?: string }) {
  return (
    <Box className="fact" testId={testId}>
      <Txt className="fact-name">{name}</Txt>
      <Txt className="fact-value">{children}</Txt>
    </Box>
  );
}

interface FieldProps extends Omit<InputProps, 'describedBy' | 'invalid'> {
  hint?: string;
  error?: string;
  optional?: boolean;
}

function FieldFrame({ id, label, hint, error, optional, children }: Pick<FieldProps, 'id' | 'label' | 'hint' | 'error' | 'optional'> & { children: ReactNode }) {
  const t = useTexts(commonTexts);
  return (
    <Box className={`field ${error ? 'field-wrong' : ''}`}>
      <FieldLabel htmlFor={id}>
        {label}
        {optional && <Txt className="quiet">（{t.state.optional}）</Txt>}
      </FieldLabel>
      {hint && (
        <Box className="field-hint" id={`${id}-hint`}>
          {hint}
        </Box>
      )}
      {error && (
        <Box className="field-error" id={`${id}-error`}>
          {error}
        </Box>
      )}
      {children}
    </Box>
  );
}

function described({ id, hint, error }: Pick<FieldProps, 'id' | 'hint' | 'error'>) {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
}

export function Field({ hint, error, optional, ...input }: FieldProps) {
  return (
    <FieldFrame id={input.id} label={input.label} hint={hint} error={error} optional={optional}>
      <Input {...input} describedBy={described({ id: input.id, hint, error })} invalid={Boolean(error)} />
    </FieldFrame>
  );
}

export function TextField({ hint, error, optional, maxLength, ...input }: Omit<FieldProps, 'type'> & { maxLength: number }) {
  return (
    <FieldFrame id={input.id} label={input.label} hint={hint} error={error} optional={optional}>
      <Area {...input} maxLength={maxLength} describedBy={described({ id: input.id, hint, error })} invalid={Boolean(error)} />
    </FieldFrame>
  );
}

/** A set of options under one question. */
export function Choices({ id, legend, error, children }: { id: string; legend: string; error?: string; children: ReactNode }) {
  return (
    <Box className={`field ${error ? 'field-wrong' : ''}`} role="group" labelledBy={id}>
      <Box className="field-label" id={id}>
        {legend}
      </Box>
      {error && <Box className="field-error">{error}</Box>}
      <Box className="choices">{children}</Box>
    </Box>
  );
}

export function Loading() {
  const t = useTexts(commonTexts);
  return (
    <Box className="loading" role="status">
      <Txt className="spinner" hidden />
      {t.state.loading}
    </Box>
  );
}

export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <Box className="empty" testId="empty">
      <Box className="empty-title">{title}</Box>
      {children && <Para className="quiet">{children}</Para>}
    </Box>
  );
}

/** Why something did not work, in the server's own words where it said something. */
export function useFailureWords(): (failure: Failure) => string {
  const t = useTexts(commonTexts);
  return (failure) => {
    if (failure.code === 'NETWORK') return t.state.noNetwork;
    if (failure.code === 'INTERNAL') return t.state.serverError;
    return failure.sentence || t.state.serverError;
  };
}

/** What stands above a page whose data is missing or old; nothing when all is well. */
export function Freshness({ loaded }: { loaded: { data?: unknown; staleSince?: number; failure?: Failure; reload: () => void } }) {
  const t = useTexts(commonTexts);
  const words = useFailureWords();
  const { data, staleSince, failure, reload } = loaded;
  if (failure && staleSince !== undefined) {
    const network = failure.code === 'NETWORK';
    return (
      <Notice tone="warn" title={network ? t.state.offline : t.state.failed} testId="stale">
        {fill(network ? t.state.offlineMore : t.state.stale, { at: minuteTime(staleSince) })}
      </Notice>
    );
  }
  if (failure && data === undefined) {
    return (
      <Notice tone="bad" title={t.state.failed} alert testId="failure">
        <Para>{words(failure)}</Para>
        <Button look="second" onTap={reload}>
          {t.action.retry}
        </Button>
      </Notice>
    );
  }
  return data === undefined ? <Loading /> : null;
}
