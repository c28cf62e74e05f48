// In which order leave waits: what was not answered in time first, then by when the answer is due. And in which order
// it can be decided.
import type { LeaveDecision } from '../../gql/graphql';

interface Waiting {
  id: string;
  filedAt: string;
  escalatedAt: string | null;
  answerDueAt: string | null;
}

export function waitsFirst(a: Waiting, b: Waiting): number {
  const escalated = Number(Boolean(b.escalatedAt)) - Number(Boolean(a.escalatedAt));
  if (escalated !== 0) return escalated;
  // Nobody has to answer what has no due time: it comes last.
  const due = (one: Waiting) => one.answerDueAt ?? '9999';
  return due(a).localeCompare(due(b)) || b.filedAt.localeCompare(a.filedAt) || b.id.localeCompare(a.id);
}

/** In the order of the buttons: the first is the one that is meant, of an urgent leave that the person may go. Who decides takes it on thereby, so taking it alone comes last. */
const DECISIONS = [
  'ACKNOWLEDGE', 'ASK_CONSENT', 'CONSENT', 'REFUSE_CONSENT', 'GRANT_EXTENSION', 'REFUSE_EXTENSION', 'APPROVE', 'REFUSE', 'ASK_FOR_MORE',
  'CONFIRM_RETURN', 'CLOSE', 'TAKE',
] as const satisfies readonly LeaveDecision[];

export function inOrder(allowed: readonly { decision: LeaveDecision }[]): LeaveDecision[] {
  return DECISIONS.filter((one) => allowed.some(({ decision }) => decision === one));
}
