import { describe, expect, it } from 'vitest';
import { describe as describeAgent } from '../src/host/agent';
import { commonTexts } from '../src/i18n/common';
import { daysTo, dayWords, fullTime, inChina, leftWords, sizeWords, whenWords } from '../src/lib/format';
import { newKey } from '../src/lib/keys';
import { sketch } from '../src/lib/zones';

const zh = commonTexts['zh-CN'];
const en = commonTexts['en-US'];
/** 20:30 in China. */
const now = Date.parse('2026-11-25T12:30:00Z');

describe('times', () => {
  it('are China’s, whatever the phone is set to', () => {
    expect(fullTime('2026-11-25T16:00:00Z')).toBe('2026-11-26 00:00:00');
    expect(inChina('2026-11-26', '08:05')).toBe('2026-11-26T00:05:00.000Z');
  });

  it('count days by China’s calendar', () => {
    expect(daysTo('2026-11-25', now)).toBe(0);
    expect(daysTo('2026-11-26', now)).toBe(1);
    expect(daysTo('2026-11-26', Date.parse('2026-11-25T16:00:00Z'))).toBe(0);
    expect(daysTo('2027-11-25', now)).toBe(365);
  });

  it('are said in words', () => {
    expect(dayWords('2026-12-03', now, zh)).toBe('12月3日');
    expect(dayWords('2027-12-03', now, en)).toBe('3 Dec 2027');
    expect(whenWords('2026-11-25T13:00:00Z', now, zh)).toBe('今天 21:00');
    expect(whenWords('2026-11-25T16:10:00Z', now, en)).toBe('tomorrow, 00:10');
    expect(leftWords('2026-11-25T12:30:40Z', now, zh)).toBe('还有 40 秒');
    expect(leftWords('2026-11-25T15:50:59Z', now, zh)).toBe('还有 3 小时 20 分钟');
    expect(leftWords('2026-11-28T15:50:00Z', now, en)).toBe('3 d 3 h left');
    expect(leftWords('2026-11-25T12:30:00Z', now, zh)).toBe('时间已过');
  });
});

describe('a size', () => {
  it('is said in two or three figures', () => {
    expect([10, 22_400, 999_400, 1_240_000].map(sizeWords)).toEqual(['1\u00a0kB', '22\u00a0kB', '999\u00a0kB', '1.2\u00a0MB']);
  });
});

describe('a phone', () => {
  it('is described so that an officer can read it', () => {
    expect(describeAgent('Mozilla/5.0 (Linux; Android 13; Mi) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36')).toBe('Android 13 · Chrome 120 (H5)');
    expect(describeAgent('Mozilla/5.0 (iPhone; CPU iPhone OS 17_2 like Mac OS X) AppleWebKit/605.1.15 Version/17.2 Mobile/15E148 Safari/604.1')).toBe('iOS 17.2 · Safari 17 (H5)');
    expect(describeAgent('x'.repeat(300)).length).toBeLessThanOrEqual(100);
  });
});

describe('a key', () => {
  it('is unlike any other, and no longer than the server takes', () => {
    const keys = new Set(Array.from({ length: 2_000 }, () => newKey(now)));
    expect(keys.size).toBe(2_000);
    expect([...keys].every((key) => key.length <= 64)).toBe(true);
  });
});

describe('a zone', () => {
  it('is drawn whole inside its picture', () => {
    for (const geometry of [
      { type: 'Point' as const, coordinates: [117.2, 34.2] },
      { type: 'Polygon' as const, coordinates: [[[117, 34], [117.4, 34], [117.4, 34.1], [117, 34]]] },
      { type: 'MultiPolygon' as const, coordinates: [[[[117, 34], [117.1, 34], [117.1, 34.4], [117, 34]]]] },
    ]) {
      const svg = decodeURIComponent(sketch(geometry, 300, '#1b5e8c').split(',').slice(1).join(','));
      const path = /<path d="(M[^"]+Z)"/.exec(svg)?.[1] ?? '';
      const numbers = path.match(/-?\d+\.\d+/g)?.map(Number) ?? [];
      expect(numbers.length).toBeGreaterThan(5);
      expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...numbers)).toBeLessThanOrEqual(240);
    }
  });
});
