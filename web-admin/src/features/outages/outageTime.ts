// When an outage was, as the form takes it: by China's clock, whatever the machine is set to.
import { minuteTime } from '../../lib/format';

/** As long as the server takes one; a longer one is recorded as several. */
const LONGEST_MS = 7 * 86_400_000;

/** The moment that `2026-11-24T20:52` means in China, which has one clock and no summer time. */
export function momentOf(local: string): string {
  return new Date(`${local}+08:00`).toISOString();
}

/** The latest minute that has passed, as the field takes it. */
export function latest(now: number): string {
  return minuteTime(now).replace(' ', 'T');
}

/** Why it cannot have ended then. */
export function endFault(from: string | undefined, to: string, now: number): 'endBeforeStart' | 'endInFuture' | 'tooLong' | undefined {
  const end = Date.parse(momentOf(to));
  if (end > now) return 'endInFuture';
  if (!from) return undefined;
  const start = Date.parse(momentOf(from));
  if (end <= start) return 'endBeforeStart';
  return end - start > LONGEST_MS ? 'tooLong' : undefined;
}
