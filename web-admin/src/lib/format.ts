// How times, lengths and areas are written. Times are shown in China's time whatever the machine is set to:
// legal terms are counted there.
import { dayOf, daysBetween, fullTime, minuteTime } from '@yunjian/client/time';
import type { TFunction } from 'i18next';

export { fullTime, minuteTime };

/** `20:52:31` */
export function clockTime(at: string | number | Date): string {
  return fullTime(at).slice(11);
}

/** Today by the clock alone, this year without the year. */
export function shortTime(at: string | number | Date, now: number): string {
  const whole = fullTime(at);
  const today = fullTime(now);
  if (whole.slice(0, 10) === today.slice(0, 10)) return whole.slice(11);
  return whole.slice(0, 4) === today.slice(0, 4) ? whole.slice(5, 16) : whole.slice(0, 16);
}

/** How long ago; a device's clock that runs ahead counts as now. */
export function age(at: string | number | Date, now: number, t: TFunction): string {
  const seconds = Math.floor((now - new Date(at).getTime()) / 1000);
  if (seconds < 5) return t('common:age.now');
  if (seconds < 60) return t('common:age.seconds', { count: seconds });
  if (seconds < 3600) return t('common:age.minutes', { count: Math.floor(seconds / 60) });
  if (seconds < 86_400) return t('common:age.hours', { count: Math.floor(seconds / 3600) });
  return t('common:age.days', { count: Math.floor(seconds / 86_400) });
}

/** How long until a due time, or since: `late` says which, so that a word and an icon can go with it. */
export function due(at: string, now: number, t: TFunction): { late: boolean; soon: boolean; words: string } {
  const minutes = Math.trunc((Date.parse(at) - now) / 60_000);
  const late = Date.parse(at) < now;
  const whole = Math.abs(minutes);
  return { late, soon: !late && whole < 1440, words: t(late ? 'common:length.over' : 'common:length.left', { length: lengthOf(whole, t) }) };
}

function lengthOf(minutes: number, t: TFunction): string {
  if (minutes < 120) return t('common:length.minutes', { count: minutes });
  return minutes < 2880 ? t('common:length.hours', { count: Math.floor(minutes / 60) }) : t('common:length.days', { count: Math.floor(minutes / 1440) });
}

/** How long it went on; a part of a minute counts as one. */
export function lasted(from: string, to: string, t: TFunction): string {
  return lengthOf(Math.max(1, Math.ceil((Date.parse(to) - Date.parse(from)) / 60_000)), t);
}

/** Today's date in China, as the schema's `Date`. */
export const todayInChina: (now: number) => string = dayOf;

export interface Term {
  /** Whole days from today to the last day; 0 on the last day, negative when past. */
  daysLeft: number;
  /** Days until it begins; 0 or less once it has. */
  daysToStart: number;
  /** Share of the term that has passed, 0 to 1. */
  elapsed: number;
}

/** Where today lies in a measure's term. */
export function termOf(startsOn: string, endsOn: string, now: number): Term {
  const today = todayInChina(now);
  const length = Math.max(1, daysBetween(startsOn, endsOn));
  return {
    daysLeft: daysBetween(today, endsOn),
    daysToStart: daysBetween(today, startsOn),
    elapsed: Math.min(1, Math.max(0, daysBetween(startsOn, today) / length)),
  };
}

export function metres(value: number, t: TFunction): string {
  if (Math.abs(value) >= 10_000) return t('common:kilometres', { value: (value / 1000).toFixed(1) });
  return t('common:metres', { value: Math.round(value) });
}

export function area(squareMetres: number, t: TFunction): string {
  if (squareMetres >= 1_000_000) {
    return t('common:squareKilometres', { value: Number((squareMetres / 1_000_000).toPrecision(4)) });
  }
  return t('common:squareMetres', { value: Math.round(squareMetres).toLocaleString('en-US') });
}

/** Never `100%` or `0%` unless it is exact: a probability of 0.9996 is not certainty. */
export function probability(value: number): string {
  if (value > 0 && value < 0.001) return '<0.1%';
  if (value < 1 && value > 0.999) return '>99.9%';
  return `${(value * 100).toFixed(1)}%`;
}

/** How large a file is, in the units that both languages use. */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
