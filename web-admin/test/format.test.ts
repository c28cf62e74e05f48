import { describe, expect, it } from 'vitest';
import i18n from '../src/i18n';
import { age, area, due, fileSize, fullTime, lasted, probability, shortTime, termOf, todayInChina } from '../src/lib/format';

const t = i18n.getFixedT('zh-CN');
const at = (text: string) => Date.parse(text);

describe('times', () => {
  it('are China time on any machine', () => {
    expect(fullTime('2026-11-24T16:30:05Z')).toBe('2026-11-25 00:30:05');
    expect(todayInChina(at('2026-11-24T16:30:00Z'))).toBe('2026-11-25');
  });

  it('say today by the clock alone', () => {
    const now = at('2026-11-24T12:00:00Z');
    expect(shortTime('2026-11-24T02:03:04Z', now)).toBe('10:03:04');
    expect(shortTime('2026-11-22T02:03:04Z', now)).toBe('11-22 10:03');
    expect(shortTime('2025-11-22T02:03:04Z', now)).toBe('2025-11-22 10:03');
  });

  it('count ages, and a clock that runs ahead is now', () => {
    const now = at('2026-11-24T12:00:00Z');
    expect(age('2026-11-24T12:03:00Z', now, t)).toBe('刚刚');
    expect(age('2026-11-24T11:59:30Z', now, t)).toBe('30 秒前');
    expect(age('2026-11-24T11:01:00Z', now, t)).toBe('59 分钟前');
    expect(age('2026-11-23T12:00:01Z', now, t)).toBe('23 小时前');
    expect(age('2026-11-20T12:00:00Z', now, t)).toBe('4 天前');
  });
});

describe('due times', () => {
  const now = at('2026-11-24T12:00:00Z');
  it('say how long is left, and what comes within a day', () => {
    expect(due('2026-11-24T12:45:30Z', now, t)).toEqual({ late: false, soon: true, words: '还剩 45 分钟' });
    expect(due('2026-11-25T09:00:00Z', now, t)).toEqual({ late: false, soon: true, words: '还剩 21 小时' });
    expect(due('2026-11-29T12:00:00Z', now, t)).toEqual({ late: false, soon: false, words: '还剩 5 天' });
  });
  it('say how long they have passed', () => {
    expect(due('2026-11-24T11:30:00Z', now, t)).toEqual({ late: true, soon: false, words: '已超 30 分钟' });
    expect(due('2026-11-20T11:00:00Z', now, t).words).toBe('已超 4 天');
  });
});

describe('the term of a measure', () => {
  it('counts whole days in China', () => {
    // 23:30 in China on the 24th, then half an hour past midnight.
    expect(termOf('2026-01-01', '2026-11-25', at('2026-11-24T15:30:00Z')).daysLeft).toBe(1);
    expect(termOf('2026-01-01', '2026-11-25', at('2026-11-24T16:30:00Z')).daysLeft).toBe(0);
    expect(termOf('2026-01-01', '2026-11-25', at('2026-11-25T16:30:00Z')).daysLeft).toBe(-1);
  });

  it('is before its start, or past its end, without going beyond the bar', () => {
    expect(termOf('2026-12-01', '2027-12-01', at('2026-11-24T00:00:00Z'))).toMatchObject({ daysToStart: 7, elapsed: 0 });
    expect(termOf('2025-01-01', '2026-01-01', at('2026-11-24T00:00:00Z')).elapsed).toBe(1);
  });
});

describe('numbers', () => {
  it('never round a probability to certainty', () => {
    expect(probability(0.9996)).toBe('>99.9%');
    expect(probability(0.00001)).toBe('<0.1%');
    expect(probability(1)).toBe('100.0%');
    expect(probability(0.25)).toBe('25.0%');
  });

  it('write areas in the fitting unit', () => {
    expect(area(282_743, t)).toBe('282,743 平方米');
    expect(area(118_400_000, t)).toBe('118.4 平方千米');
  });
});

describe('lasted', () => {
  it('is at least a minute, and in the unit that fits', () => {
    const from = '2026-11-24T10:00:00Z';
    expect(['2026-11-24T10:00:20Z', '2026-11-24T11:30:00Z', '2026-11-24T15:10:00Z', '2026-11-28T10:00:00Z'].map((to) => lasted(from, to, t)))
      .toEqual(['1 分钟', '90 分钟', '5 小时', '4 天']);
  });
});

describe('fileSize', () => {
  it('is short, and says bytes only of the smallest', () => {
    expect([303, 1024, 6_300, 1_048_576, 10_485_760].map(fileSize)).toEqual(['303 B', '1 KB', '6 KB', '1.0 MB', '10.0 MB']);
  });
});
