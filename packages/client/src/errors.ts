// What a refusal of the server says.

/** An error as GraphQL carries it. */
export interface WireError {
  message: string;
  extensions?: Record<string, unknown>;
}

export interface Refusal {
  /** Absent where what answered was not our server's own code. */
  code?: string;
  /** The server's sentence, in the language asked for. */
  message?: string;
  reason?: string;
  /** Path of the input that is meant. */
  field?: string;
  /** Seconds to wait. */
  retryAfter?: number;
  requestId?: string;
}

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** The first error decides. */
export function readRefusal(errors: readonly WireError[]): Refusal {
  const [first] = errors;
  const extensions = first?.extensions ?? {};
  return {
    code: text(extensions.code),
    message: first?.message,
    reason: text(extensions.reason),
    field: text(extensions.field),
    retryAfter: typeof extensions.retryAfter === 'number' ? extensions.retryAfter : undefined,
    requestId: text(extensions.requestId),
  };
}
