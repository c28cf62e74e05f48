// What a refused or failed request means for the person at the screen.
import type { CombinedError } from 'urql';

export interface Failure {
  code: string;
  /** The server's own sentence, already in the language asked for; absent when no answer came. */
  message?: string;
  reason?: string;
  field?: string;
  retryAfter?: number;
  requestId?: string;
}

interface WireError {
  message: string;
  extensions?: Record<string, unknown>;
}

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);

export function failureOf(errors: readonly WireError[]): Failure {
  const first = errors[0];
  const extensions = first?.extensions ?? {};
  return {
    code: text(extensions.code) ?? 'INTERNAL',
    message: first?.message,
    reason: text(extensions.reason),
    field: text(extensions.field),
    retryAfter: typeof extensions.retryAfter === 'number' ? extensions.retryAfter : undefined,
    requestId: text(extensions.requestId),
  };
}

export const NO_ANSWER: Failure = { code: 'NETWORK' };

export function failureOfCombined(error: CombinedError): Failure {
  return error.graphQLErrors.length > 0 ? failureOf(error.graphQLErrors) : NO_ANSWER;
}

export class Refused extends Error {
  constructor(readonly failure: Failure) {
    super(failure.message ?? failure.code);
  }
}
