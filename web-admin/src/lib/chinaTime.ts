// Moments as a form takes them: by China's clock, whatever the machine is set to.
import { minuteTime } from './format';

/** The moment that `2026-11-24T20:52` means in China, which has one clock and no summer time. */
export function momentOf(local: string): string {
  return new Date(`${local}+08:00`).toISOString();
}

/** The latest minute that has passed, as the field takes it. */
export function latest(now: number): string {
  return minuteTime(now).replace(' ', 'T');
}
