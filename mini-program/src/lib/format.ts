// How times are written. They are shown in China's time whatever the phone is set to: terms are counted there.
import { dayOf, daysBetween, fullTime, minuteTime, momentOf } from '@yunjian/client/time';
import { fill } from '../i18n';
import type { Common } from '../i18n/common';

const MINUTE_MS = 60_000;

export { dayOf, fullTime, minuteTime };

/** Whole days from today to `day`, negative when it is past. */
export function daysTo(day: string, now: number): number {
  return daysBetween(dayOf(now), day);
}

/** `11月24日` / `24 Nov`, with the year when it is another one. */
export function dayWords(day: string, now: number, t: Common): string {
  const [year = '', month = '1', date = '1'] = day.split('-');
  const name = t.months[Number(month) - 1] ?? month;
  const pattern = dayOf(now).startsWith(year) ? t.time.day : t.time.dayOfYear;
  return fill(pattern, { year, month: name, date: Number(date) });
}

/** Today, tomorrow, or the day, with the time: `今天 20:52`. */
export function whenWords(at: string, now: number, t: Common): string {
  const day = dayOf(at);
  const far = daysTo(day, now);
  const near = far === 0 ? t.time.today : far === 1 ? t.time.tomorrow : far === -1 ? t.time.yesterday : undefined;
  return fill(t.time.at, { day: near ?? dayWords(day, now, t), time: fullTime(at).slice(11, 16) });
}

/** How long until then, in words and rounded down: `还有 3 小时 20 分钟`. */
export function leftWords(at: string, now: number, t: Common): string {
  const left = new Date(at).getTime() - now;
  if (left <= 0) return t.time.over;
  const minutes = Math.floor(left / MINUTE_MS);
  if (minutes < 1) return fill(t.time.leftSeconds, { seconds: Math.max(1, Math.floor(left / 1000)) });
  if (minutes < 60) return fill(t.time.leftMinutes, { minutes });
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return fill(t.time.leftHours, { hours, minutes: minutes % 60 });
  return fill(t.time.leftDays, { days: Math.floor(hours / 24), hours: hours % 24 });
}

/** China's time of a day and a clock time, as the schema's `DateTime`. */
export function inChina(day: string, time: string): string {
  return momentOf(`${day}T${time}`);
}

/** `320 kB`, `1.2 MB`; never torn apart. */
export function sizeWords(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))}\u00a0kB` : `${(bytes / 1_000_000).toFixed(1)}\u00a0MB`;
}
