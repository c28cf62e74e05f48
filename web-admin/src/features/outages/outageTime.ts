// When an outage can have been.
import { momentOf } from '../../lib/chinaTime';
import limits from '../../lib/limits.json';

/** Why it cannot have ended then. */
export function endFault(from: string | undefined, to: string, now: number): 'endBeforeStart' | 'endInFuture' | 'tooLong' | undefined {
  const end = Date.parse(momentOf(to));
  if (end > now) return 'endInFuture';
  if (!from) return undefined;
  const start = Date.parse(momentOf(from));
  if (end <= start) return 'endBeforeStart';
  return end - start > limits.outageSecondsMost * 1_000 ? 'tooLong' : undefined;
}
