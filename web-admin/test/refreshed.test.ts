import { renderHook } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { useRefreshed } from '../src/ui/queue/useQueue';

/** The hook with a row's stamp and the whole item's; `show` changes them, `asked` tells how often it asked. */
function watch(row?: string, whole?: string) {
  const refetch = vi.fn();
  const { rerender } = renderHook(([one, other]: [string?, string?]) => useRefreshed(one, other, refetch), { initialProps: [row, whole] });
  return { show: (...stamps: [string?, string?]) => rerender(stamps), asked: () => refetch.mock.calls.length };
}

it('asks for the whole when the stream changed the row', () => {
  const { show, asked } = watch('FILED', 'FILED');
  expect(asked()).toBe(0);
  show('TAKEN', 'FILED');
  expect(asked()).toBe(1);
  show('TAKEN', 'TAKEN');
  expect(asked()).toBe(1);
});

it('asks again when the stream spoke while the first answer was on its way', () => {
  const { show, asked } = watch('UNDER_WAY');
  show('RETURNED');
  expect(asked()).toBe(0);
  show('RETURNED', 'UNDER_WAY');
  expect(asked()).toBe(1);
});

it('does not go on asking when row and whole stay apart', () => {
  const { show, asked } = watch('FILED', 'TAKEN');
  expect(asked()).toBe(1);
  show('FILED', 'TAKEN');
  expect(asked()).toBe(1);
});
