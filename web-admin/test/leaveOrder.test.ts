import { describe, expect, it } from 'vitest';
import type { LeaveDecision } from '../src/gql/graphql';
import { inOrder, waitsFirst } from '../src/features/leave/leaveOrder';

const ordered = (...allowed: LeaveDecision[]) => inOrder(allowed.map((decision) => ({ decision })));
const leave = (id: string, answerDueAt: string | null, escalatedAt: string | null = null) => ({ id, filedAt: '2026-11-24T00:00:00Z', answerDueAt, escalatedAt });

describe('leave that waits', () => {
  it('comes escalated first, then by when the answer is due, and last where nobody has to answer', () => {
    const rows = [
      leave('leave_1', null), leave('leave_2', '2026-11-26T00:00:00Z'), leave('leave_3', '2026-11-25T00:00:00Z'),
      leave('leave_4', '2026-11-27T00:00:00Z', '2026-11-23T00:00:00Z'),
    ];
    expect(rows.sort(waitsFirst).map((row) => row.id)).toEqual(['leave_4', 'leave_3', 'leave_2', 'leave_1']);
  });

  it('is decided at once: taking it is what is meant only where nothing else can be done', () => {
    expect(ordered('TAKE', 'ACKNOWLEDGE', 'ASK_FOR_MORE', 'REFUSE', 'APPROVE')).toEqual(['ACKNOWLEDGE', 'APPROVE', 'REFUSE', 'ASK_FOR_MORE', 'TAKE']);
    expect(ordered('TAKE', 'REFUSE', 'ASK_CONSENT')[0]).toBe('ASK_CONSENT');
    expect(ordered('TAKE')).toEqual(['TAKE']);
    expect(ordered()).toEqual([]);
  });
});
