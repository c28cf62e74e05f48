// The best of a few readings: phones say at first where a mast is, and only then where they are.
import type { FixInput } from '../gql/graphql';
import { host } from '../host/host';
import type { LocateFailure, Reading } from '../host/types';
import { newKey } from './keys';

/** How long readings are gathered. */
export const LOOK_FOR_MS = 8_000;
/** So good that no better one is waited for, in metres. */
const GOOD_ENOUGH = 15;
/** Readings that are older than the question by more are only taken when there is no other. */
const KNOWN_BEFORE_MS = 2_000;
/** So long nothing at all may come before it counts as none. */
const NOTHING_FOR_MS = 20_000;

/** A check-in says where somebody is, not where they were: so long a position is good for one, in minutes. */
export const GOOD_FOR_MINUTES = 15;

export function isOld({ takenAt }: Pick<FixInput, 'takenAt'>, now: number): boolean {
  return now - Date.parse(takenAt) > GOOD_FOR_MINUTES * 60_000;
}

export class NoPosition extends Error {
  constructor(readonly reason: LocateFailure) {
    super(reason);
  }
}

/** 0 to 1, and the radius of the best reading so far, in metres. */
export type Progress = (share: number, accuracy?: number) => void;

/** Takes a position; throws `NoPosition`. */
export async function takePosition(progress: Progress = () => undefined): Promise<FixInput> {
  const reading = await bestReading(progress);
  const battery = await host.battery();
  const { datum, source, takenAt, ...rest } = reading;
  return {
    ...rest,
    key: newKey(takenAt),
    takenAt: new Date(takenAt).toISOString(),
    datum,
    source,
    platform: host.platform(),
    ...(battery === undefined ? {} : { battery }),
  };
}

function bestReading(progress: Progress): Promise<Reading> {
  return new Promise((resolve, reject) => {
    const begun = Date.now();
    let best: Reading | undefined;
    let done = false;
    let stop: (() => void) | undefined;
    // Some devices begin with what they knew before they were asked: better than nothing, and than nothing else.
    const isFresh = (reading: Reading) => reading.takenAt >= begun - KNOWN_BEFORE_MS;
    const finish = (act: () => void) => {
      if (done) return;
      done = true;
      clearInterval(tick);
      stop?.();
      act();
    };
    const tick = setInterval(() => {
      const passed = Date.now() - begun;
      progress(Math.min(1, passed / LOOK_FOR_MS), best?.accuracy);
      const found = best;
      if (found && passed >= LOOK_FOR_MS) finish(() => resolve(found));
      else if (passed >= NOTHING_FOR_MS) finish(() => reject(new NoPosition('UNAVAILABLE')));
    }, 200);
    stop = host.locate(
      (reading) => {
        const better = !best || (isFresh(reading) && (!isFresh(best) || reading.accuracy <= best.accuracy));
        if (better) best = reading;
        const found = best;
        if (found && isFresh(found) && found.accuracy <= GOOD_ENOUGH) finish(() => resolve(found));
      },
      (failure) => {
        const found = best;
        finish(() => (found ? resolve(found) : reject(new NoPosition(failure))));
      },
    );
    if (done) stop();
  });
}
