// When an outage can have been.
import { momentOf } from '../../lib/chinaTime';

/** As long as the server takes one; a longer one is recorded as several. */
const LONGEST_MS = 7 * 86_400_000;

/** Why it cannot have ended then. */
export function endFault(from: string | undefined, to: string, now: number): 'endBeforeStart' | 'endInFuture' | 'tooLong' | undefined {
  const end = Date.parse(momentOf(to));
  if (end > now) return 'endInFuture';
  if (!from) return undefined;
  const start = Date.parse(momentOf(from));
  if (end <= start) return 'endBeforeStart';
  return end - start > LONGEST_MS ? 'tooLong' : undefined;
}
