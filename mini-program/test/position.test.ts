import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Reading } from '../src/host/types';
import { takePosition } from '../src/lib/position';
import { device } from './device';

const reading = (accuracy: number): Reading => ({ latitude: 34.245, longitude: 117.245, accuracy, datum: 'WGS84', source: 'UNKNOWN', takenAt: Date.parse('2026-11-25T01:00:00Z') });

beforeEach(() => vi.useFakeTimers());
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
});
