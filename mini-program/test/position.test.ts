import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Reading } from '../src/host/types';
import { isOld, takePosition } from '../src/lib/position';
import { device } from './device';

const NOW = Date.parse('2026-11-25T01:00:00Z');
const reading = (accuracy: number, takenAt = NOW): Reading => ({ latitude: 34.245, longitude: 117.245, accuracy, datum: 'WGS84', source: 'UNKNOWN', takenAt });

beforeEach(() => vi.useFakeTimers({ now: NOW }));
afterEach(() => vi.useRealTimers());

describe('a position', () => {
  it('is the best of what came in eight seconds, with how it went', async () => {
    device.readings = [reading(900), reading(40), reading(60)];
    const shares: number[] = [];
    const taken = takePosition((share) => shares.push(share));
    await vi.advanceTimersByTimeAsync(8_000);
    expect(await taken).toMatchObject({ accuracy: 40, datum: 'WGS84', takenAt: '2026-11-25T01:00:00.000Z', battery: 0.5, platform: 'a device in memory' });
    expect(shares.at(-1)).toBe(1);
  });

  it('is taken at once when it is good', async () => {
    device.readings = [reading(8)];
    expect(await takePosition()).toMatchObject({ accuracy: 8 });
  });

  it('is a new one where there is a new one, however good the old one was', async () => {
    device.readings = [reading(5, NOW - 60_000), reading(50)];
    const taken = takePosition();
    await vi.advanceTimersByTimeAsync(8_000);
    expect(await taken).toMatchObject({ accuracy: 50 });
    device.readings = [reading(5, NOW - 60_000)];
    const old = takePosition();
    await vi.advanceTimersByTimeAsync(8_000);
    expect(await old).toMatchObject({ accuracy: 5 });
  });

  it('says why there is none', async () => {
    device.readings = ['DENIED'];
    await expect(takePosition()).rejects.toMatchObject({ reason: 'DENIED' });
    device.readings = [];
    const none = expect(takePosition()).rejects.toMatchObject({ reason: 'UNAVAILABLE' });
    await vi.advanceTimersByTimeAsync(20_000);
    await none;
  });

  it('keeps what it has when the device gives up', async () => {
    device.readings = [reading(70), 'UNAVAILABLE'];
    expect(await takePosition()).toMatchObject({ accuracy: 70 });
  });

  it('is good for a check-in for a quarter of an hour', () => {
    const takenAt = '2026-11-25T01:00:00.000Z';
    expect(isOld({ takenAt }, NOW + 15 * 60_000)).toBe(false);
    expect(isOld({ takenAt }, NOW + 15 * 60_000 + 1)).toBe(true);
  });
});
