import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readRefusal } from '../src/errors';
import { nearestLanguage } from '../src/language';
import { Heartbeat, keepRunning, tokenRefused, waitBefore } from '../src/stream';
import { dayOf, daysBetween, fullTime, minuteTime, momentOf } from '../src/time';

async function kept(ends: ({ code: string; came?: boolean } | undefined)[]) {
  const told: string[] = [];
  await keepRunning({
    once: async (works) => {
      const end = ends.shift();
      if (end?.came) works();
      return end;
    },
    stopped: () => ends.length === 0,
    cursorExpired: () => told.push('forget'),
    refused: async () => told.push('renew'),
    pause: async (attempt, failure) => told.push(`${attempt} ${failure?.code ?? 'end'}`),
  });
  return told;
}

describe('times', () => {
  it('are China’s, whatever the machine is set to', () => {
    expect(fullTime('2026-11-24T16:30:05Z')).toBe('2026-11-25 00:30:05');
    expect(minuteTime(Date.parse('2026-11-24T16:30:05Z'))).toBe('2026-11-25 00:30');
    expect(dayOf(new Date('2026-11-24T15:59:59Z'))).toBe('2026-11-24');
    expect(momentOf('2026-11-25T00:30')).toBe('2026-11-24T16:30:00.000Z');
  });

  it('are as the time zone has them', () => {
    const zone = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
    });
    for (let at = Date.parse('2000-01-01T00:00:00Z'); at < Date.parse('2040-01-01T00:00:00Z'); at += 12_345_678_901) {
      expect(fullTime(at)).toBe(zone.format(at));
    }
  });

  it('count days over the ends of months and years', () => {
    expect(daysBetween('2026-11-25', '2026-11-25')).toBe(0);
    expect(daysBetween('2026-02-28', '2026-03-01')).toBe(1);
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2027-01-01', '2026-12-31')).toBe(-1);
  });
});

describe('a refusal', () => {
  it('says what the server said, and nothing that it did not', () => {
    expect(readRefusal([{ message: '太快', extensions: { code: 'RATE_LIMITED', retryAfter: 7, field: 'input.text', reason: 'R', requestId: 'r1' } }])).toEqual({
      code: 'RATE_LIMITED', message: '太快', retryAfter: 7, field: 'input.text', reason: 'R', requestId: 'r1',
    });
    expect(readRefusal([{ message: 'no', extensions: { code: 4, retryAfter: '7' } }])).toEqual({ message: 'no' });
    expect(readRefusal([])).toEqual({});
  });
});

describe('the language', () => {
  it('is English for who reads English, Chinese for all others', () => {
    expect([nearestLanguage('en-GB'), nearestLanguage('EN'), nearestLanguage('zh-TW'), nearestLanguage('fr'), nearestLanguage(undefined)]).toEqual([
      'en-US', 'en-US', 'zh-CN', 'zh-CN', 'zh-CN',
    ]);
  });
});

describe('a stream', () => {
  const last = { code: 'NETWORK' };

  it('waits longer after each failure, and from the first again once something came', async () => {
    expect(await kept([{ code: 'NETWORK' }, undefined, { code: 'UNAVAILABLE', came: true }, { code: 'NETWORK' }, last])).toEqual(['0 NETWORK', '1 end', '0 UNAVAILABLE', '1 NETWORK']);
  });

  it('begins anew at once when its cursor is too old, and renews a token that is refused', async () => {
    expect(await kept([{ code: 'CURSOR_EXPIRED' }, { code: 'UNAUTHENTICATED' }, last])).toEqual(['forget', 'renew', '0 UNAUTHENTICATED']);
  });

  it('does nothing more once stopped', async () => {
    expect(await kept([{ code: 'CURSOR_EXPIRED' }])).toEqual([]);
  });

  it('comes back after a second to half a minute, spread', () => {
    expect(waitBefore(0, () => 0)).toBe(500);
    expect(waitBefore(0, () => 1)).toBe(1_000);
    expect(waitBefore(3, () => 1)).toBe(8_000);
    expect(waitBefore(50, () => 1)).toBe(30_000);
    expect(waitBefore(50, () => 0)).toBe(15_000);
  });

  it('knows the codes by which a token is refused', () => {
    expect([4401, 4403, 1006, undefined].map(tokenRefused)).toEqual([true, true, false, false]);
  });
});

describe('a socket', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is dead without a pong in time, and lives with one', () => {
    const dead = vi.fn();
    const heart = new Heartbeat(6_000, dead);
    heart.ping(false);
    vi.advanceTimersByTime(5_999);
    heart.pong(true);
    vi.advanceTimersByTime(60_000);
    expect(dead).not.toHaveBeenCalled();
    heart.ping(true);
    vi.advanceTimersByTime(60_000);
    expect(dead, 'a ping of the server asks nothing of it').not.toHaveBeenCalled();
    heart.ping(false);
    vi.advanceTimersByTime(6_000);
    expect(dead).toHaveBeenCalledTimes(1);
    heart.ping(false);
    heart.stop();
    vi.advanceTimersByTime(60_000);
    expect(dead).toHaveBeenCalledTimes(1);
  });
});
