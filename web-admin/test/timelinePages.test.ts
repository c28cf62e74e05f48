import { describe, expect, it } from 'vitest';
import { withNewest, withOlder } from '../src/features/people/timelinePages';
import type { Loaded } from '../src/features/people/timelinePages';

interface Entry {
  id: string;
  at: string;
}

/** Entries of these minutes, newest first. */
const loaded = (minutes: number[], end?: string): Loaded<Entry> => ({
  entries: minutes.map((minute) => ({ id: `entry_${minute}`, at: `2026-11-24T10:${String(minute).padStart(2, '0')}:00Z` })),
  end,
});

describe('pages of a timeline', () => {
  const two = loaded([40, 30, 20, 10], 'cursor_10');

  it('keep what is older, and where it ends, when something new comes on top', () => {
    expect(withNewest(two, loaded([50, 40], 'cursor_40'))).toEqual(loaded([50, 40, 30, 20, 10], 'cursor_10'));
    expect(withNewest(loaded([40, 30, 20, 10]), loaded([50, 40], 'cursor_40')), 'nothing is below').toEqual(loaded([50, 40, 30, 20, 10]));
  });

  it('forget what the newest page lacks of its own time', () => {
    expect(withNewest(two, loaded([40, 20], 'cursor_20'))).toEqual(loaded([40, 20, 10], 'cursor_10'));
  });

  it('take what was put in between, of long ago as well', () => {
    expect(withNewest(two, loaded([40, 35, 30], 'cursor_30'))).toEqual(loaded([40, 35, 30, 20, 10], 'cursor_10'));
  });

  it('begin anew at a hole, at the first page, and where one page is all', () => {
    const page = loaded([59, 58], 'cursor_58');
    expect(withNewest(two, page)).toEqual(page);
    expect(withNewest(undefined, page)).toEqual(page);
    expect(withNewest(two, loaded([40]))).toEqual(loaded([40]));
    expect(withNewest(loaded([40], 'cursor_40'), loaded([50, 40], 'cursor_40'))).toEqual(loaded([50, 40], 'cursor_40'));
  });

  it('grow by the older page that was asked for, unless another beginning took its place', () => {
    expect(withOlder(two, loaded([5]), 'cursor_10')).toEqual(loaded([40, 30, 20, 10, 5]));
    expect(withOlder(two, loaded([5]), 'cursor_other')).toEqual(two);
  });
});
