import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { LocateFailure, Reading } from '../src/host/types';

const { wx } = vi.hoisted(() => ({
  wx: {
    hears: new Set<(found: object) => void>(),
    running: false,
    may: true,
    knowsTypes: true,
    platform: 'android',
    /** What `getLocation` says: a place, or an error. */
    place: {} as object | string,
    askedOnce: 0,
  },
}));

vi.mock('@tarojs/taro', () => ({
  default: {
    getDeviceInfo: () => ({ platform: wx.platform }),
    canIUse: () => wx.knowsTypes,
    onLocationChange: (hear: (found: object) => void) => wx.hears.add(hear),
    offLocationChange: (hear: (found: object) => void) => wx.hears.delete(hear),
    startLocationUpdate({ success, fail }: { success: () => void; fail: () => void }) {
      if (!wx.may) return fail();
      wx.running = true;
      success();
    },
    stopLocationUpdate: () => {
      wx.running = false;
    },
    async getLocation() {
      wx.askedOnce += 1;
      if (typeof wx.place === 'string') throw new Error(wx.place);
      return wx.place;
    },
  },
}));

const place = (accuracy: number) => ({ latitude: 34.245, longitude: 117.245, accuracy, horizontalAccuracy: accuracy, altitude: 40, speed: -1 });

/** One who looks for a position. */
async function looking() {
  const { locate } = await import('../src/host/locate');
  const heard: Reading[] = [];
  const failures: LocateFailure[] = [];
  const stop = locate((reading) => heard.push(reading), (failure) => failures.push(failure));
  await vi.advanceTimersByTimeAsync(0);
  return { heard, failures, stop };
}

const change = (found: object) => {
  for (const hear of wx.hears) hear(found);
};

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  vi.resetModules();
  Object.assign(wx, { hears: new Set(), running: false, may: true, knowsTypes: true, platform: 'android', place: place(30), askedOnce: 0 });
});

describe('positions in WeChat', () => {
  it('come as they change, and no longer when nobody looks', async () => {
    const [one, other] = [await looking(), await looking()];
    change(place(90));
    await vi.advanceTimersByTimeAsync(1_000);
    change(place(12));
    expect(one.heard.map(({ accuracy, takenAt, datum }) => [accuracy, takenAt, datum])).toEqual([
      [90, 1_000_000, 'WGS84'],
      [12, 1_001_000, 'WGS84'],
    ]);
    one.stop();
    expect(wx.running).toBe(true);
    other.stop();
    other.stop();
    expect(wx.running).toBe(false);
    expect(wx.hears.size).toBe(0);
    expect(wx.askedOnce).toBe(0);
  });

  it('are as old as they were when they are said again', async () => {
    const one = await looking();
    change(place(30));
    await vi.advanceTimersByTimeAsync(2_000);
    change(place(30));
    expect(one.heard.map(({ takenAt }) => takenAt)).toEqual([1_000_000, 1_000_000]);
    one.stop();
    // WeChat tells anew where the phone lies still.
    const next = await looking();
    change(place(30));
    expect(next.heard[0]?.takenAt).toBe(1_002_000);
  });

  it('are asked for once where none come, and an old one keeps its time', async () => {
    wx.may = false;
    const one = await looking();
    expect(one.heard).toMatchObject([{ accuracy: 30, takenAt: 1_000_000, datum: 'WGS84' }]);
    one.stop();
    wx.may = true;
    const other = await looking();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(other.heard).toMatchObject([{ accuracy: 30, takenAt: 1_000_000 }]);
    other.stop();
    await vi.advanceTimersByTimeAsync(120_000);
    const last = await looking();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(last.heard).toMatchObject([{ accuracy: 30, takenAt: 1_126_000 }]);
    expect(wx.askedOnce).toBe(3);
  });

  it('say why there are none', async () => {
    Object.assign(wx, { may: false, place: 'getLocation:fail auth deny' });
    expect((await looking()).failures).toEqual(['DENIED']);
    wx.place = 'getLocation:fail timeout';
    expect((await looking()).failures).toEqual(['UNAVAILABLE']);
  });

  it('say in which system they are', async () => {
    wx.knowsTypes = false;
    const old = await looking();
    change(place(30));
    expect(old.heard[0]?.datum).toBe('GCJ02');
    Object.assign(wx, { knowsTypes: true, platform: 'devtools' });
    const tools = await looking();
    change(place(20));
    expect(tools.heard[0]?.datum).toBe('GCJ02');
  });
});
