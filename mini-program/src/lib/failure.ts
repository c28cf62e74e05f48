// Why something did not work, as the server or the network said it.
import { readRefusal } from '@yunjian/client/errors';
import type { WireError } from '@yunjian/client/errors';

export type Code =
  | 'NETWORK'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_INPUT'
  | 'CONFLICT'
  | 'RATE_LIMITED'
  | 'TOO_LARGE'
  | 'TOO_COMPLEX'
  | 'UNAVAILABLE'
  | 'CURSOR_EXPIRED'
  | 'INTERNAL'
  /** A file that was added is no longer on the phone. */
  | 'FILE_LOST';

export class Failure extends Error {
  constructor(
    readonly code: Code,
    /** The server's own sentence, in the language asked for; empty when nothing answered. */
    readonly sentence = '',
    /** Path of the input that is meant. */
    readonly field?: string,
    /** Seconds to wait. */
    readonly retryAfter?: number,
  ) {
    super(sentence || code);
  }

  /** Whether the same thing may well work later, without the person changing anything. */
  get passes(): boolean {
    return ['NETWORK', 'UNAVAILABLE', 'INTERNAL', 'RATE_LIMITED', 'UNAUTHENTICATED'].includes(this.code);
  }
}

export function failureOf(errors: readonly WireError[]): Failure {
  const { code = 'BAD_INPUT', message, field, retryAfter } = readRefusal(errors);
  return new Failure(code as Code, message, field, retryAfter);
}

export function asFailure(error: unknown): Failure {
  return error instanceof Failure ? error : new Failure('NETWORK');
}
