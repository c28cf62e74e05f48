// Moments and days as China's clock has them, whatever the machine is set to: legal terms are counted there. China has
// one clock and no summer time.
const CHINA_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/** `2026-11-24 20:52:31` */
export function fullTime(at: string | number | Date): string {
  return new Date(new Date(at).getTime() + CHINA_MS).toISOString().slice(0, 19).replace('T', ' ');
}

/** `2026-11-24 20:52` */
export function minuteTime(at: string | number | Date): string {
  return fullTime(at).slice(0, 16);
}

/** The day, as the schema's `Date`: `2026-11-24`. */
export function dayOf(at: string | number | Date): string {
  return fullTime(at).slice(0, 10);
}

/** Whole days from one day to another, negative when that is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
}

/** The moment of `2026-11-24T20:52`, as the schema's `DateTime`. */
export function momentOf(local: string): string {
  return new Date(`${local}+08:00`).toISOString();
}
