// What a refused or failed request means for the person at the screen.
import { readRefusal } from '@yunjian/client/errors';
import type { Refusal, WireError } from '@yunjian/client/errors';
import type { CombinedError } from 'urql';

export interface Failure extends Refusal {
  code: string;
  /** The server's own sentence, already in the language asked for; absent when no answer came. */
  message?: string;
}

export function failureOf(errors: readonly WireError[]): Failure {
  const refusal = readRefusal(errors);
  return { ...refusal, code: refusal.code ?? 'INTERNAL' };
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
