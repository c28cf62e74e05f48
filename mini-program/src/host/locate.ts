// Positions in WeChat. It is asked to tell them as they change: to `getLocation`, asked again, it gives for a while what
// it said first.
import Taro from '@tarojs/taro';
import type { Host, Reading } from './types';

/** So long nothing may come before WeChat is asked for a single position; and how long the system may look for that. */
const SILENT_MS = 3_000;
const LOOK_MS = 4_000;
/** So long `getLocation` may say the same again; phones differ. */
const SAME_FOR_MS = 120_000;

type Found = Pick<Taro.getLocation.SuccessCallbackResult, 'latitude' | 'longitude' | 'accuracy' | 'horizontalAccuracy' | 'altitude' | 'speed'>;

/** How many look for positions now: the updates are stopped for all at once. */
let looking = 0;
let last: Reading | undefined;

/** What was said since then and is said again, to the last digit, is as old as it was. */
function readingOf(found: Found, datum: Reading['datum'], since: number): Reading {
  const reading: Reading = {
    latitude: found.latitude,
    longitude: found.longitude,
    accuracy: found.horizontalAccuracy || found.accuracy,
    altitude: found.altitude,
    ...(found.speed >= 0 ? { speed: found.speed } : {}),
    datum,
    source: 'UNKNOWN',
    takenAt: Date.now(),
  };
  const before = last && last.takenAt >= since ? last.takenAt : reading.takenAt;
  if (JSON.stringify({ ...reading, takenAt: before }) === JSON.stringify(last)) reading.takenAt = before;
  last = reading;
  return reading;
}

export const locate: Host['locate'] = (take, fail) => {
  const begun = Date.now();
  // The developer's tools give GCJ-02 whatever is asked for, and so did WeChat before it could be asked for another.
  const tools = Taro.getDeviceInfo().platform === 'devtools';
  const asks = Taro.canIUse('startLocationUpdate.object.type');
  let stopped = false;
  let silence: ReturnType<typeof setTimeout> | undefined;
  const hear = (found: Found) => {
    clearTimeout(silence);
    if (!stopped) take(readingOf(found, asks && !tools ? 'WGS84' : 'GCJ02', begun));
  };
  const once = async () => {
    try {
      const found = await Taro.getLocation({ type: 'wgs84', isHighAccuracy: true, highAccuracyExpireTime: LOOK_MS });
      if (!stopped) take(readingOf(found, tools ? 'GCJ02' : 'WGS84', Date.now() - SAME_FOR_MS));
    } catch (error) {
      const message = String((error as { errMsg?: string }).errMsg ?? error);
      if (!stopped) fail(/auth|deny|denied|permission|privacy|scope/i.test(message) ? 'DENIED' : 'UNAVAILABLE');
    }
  };
  looking += 1;
  Taro.onLocationChange(hear);
  Taro.startLocationUpdate({
    ...(asks ? { type: 'wgs84' } : {}),
    success() {
      // The person was asked, and answered when nobody looked any longer.
      if (looking === 0) Taro.stopLocationUpdate();
      else if (!stopped) silence = setTimeout(() => void once(), SILENT_MS);
    },
    fail() {
      if (!stopped) void once();
    },
  });
  return () => {
    if (stopped) return;
    stopped = true;
    clearTimeout(silence);
    Taro.offLocationChange(hear);
    looking -= 1;
    if (looking === 0) Taro.stopLocationUpdate();
  };
};
