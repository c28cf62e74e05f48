// Moments as a form takes them: by China's clock, whatever the machine is set to.
import { minuteTime } from './format';

export { momentOf } from '@yunjian/client/time';

/** The latest minute that has passed, as the field takes it. */
export function latest(now: number): string {
  return minuteTime(now).replace(' ', 'T');
}
