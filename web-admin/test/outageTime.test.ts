import { describe, expect, it } from 'vitest';
import { endFault } from '../src/features/outages/outageTime';
import { latest, momentOf } from '../src/lib/chinaTime';

const NOW = Date.parse('2026-11-24T12:52:31Z');

describe('the times of an outage', () => {
  it('are those of China, whatever the machine is set to', () => {
    expect(momentOf('2026-11-24T20:52')).toBe('2026-11-24T12:52:00.000Z');
    expect(latest(NOW)).toBe('2026-11-24T20:52');
  });

  it('end after they began, not in the future, and within seven days', () => {
    expect(endFault('2026-11-24T20:00', '2026-11-24T20:52', NOW)).toBeUndefined();
    expect(endFault('2026-11-24T20:00', '2026-11-24T20:53', NOW)).toBe('endInFuture');
    expect(endFault('2026-11-24T20:00', '2026-11-24T20:00', NOW)).toBe('endBeforeStart');
    expect(endFault('2026-11-17T20:00', '2026-11-24T20:00', NOW)).toBeUndefined();
    expect(endFault('2026-11-17T19:59', '2026-11-24T20:00', NOW)).toBe('tooLong');
    expect(endFault(undefined, '2026-11-24T20:00', NOW), 'that it has no beginning is said there').toBeUndefined();
  });
});
