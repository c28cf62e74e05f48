import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AlertEventsDocument } from '../src/gql/graphql';
import { makeFeed } from '../src/graphql/feed';
import type { Link, StreamHandlers } from '../src/graphql/stream';
import { LiveStore } from '../src/lib/liveStore';

interface Row {
  id: string;
}

/** A feed on a link whose socket comes when the test says so. */
function run() {
  let handlers: StreamHandlers<unknown, Record<string, unknown>> | undefined;
  const link = {
    run: (_document: unknown, given: typeof handlers) => {
      handlers = given;
      return () => undefined;
    },
  } as unknown as Link;
  const ask = vi.fn(async () => ({ rows: [] as Row[] }));
  const lost = vi.fn();
  const feed = makeFeed<Row, object, { cursor: string }>({
    store: new LiveStore<Row, object>({ matches: () => true, at: (row) => row.id, open: {} }),
    ask,
    open: [{}],
    document: AlertEventsDocument as never,
    variables: (after) => ({ after }),
    event: ({ cursor }) => ({ cursor, row: { id: cursor }, fresh: true }),
  });
  const stop = feed.run(link, { lost });
  return { ask, lost, stop, started: () => handlers!.started!(), event: (cursor: string) => handlers!.next({ cursor }) };
}

const settle = () => vi.advanceTimersByTimeAsync(2_000);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a feed', () => {
  it('loads no list anew when its stream begins at once', async () => {
    const { ask, lost, stop, started } = run();
    started();
    await settle();
    expect(ask, 'at once, and once more for what came meanwhile').toHaveBeenCalledTimes(2);
    expect(lost).not.toHaveBeenCalled();
    stop();
  });

  it('loads lists anew when the line was cut before the first event: there is nothing to resume after', async () => {
    const { lost, stop, started } = run();
    started();
    await settle();
    started();
    started();
    await settle();
    expect(lost, 'once, however often the line shook').toHaveBeenCalledTimes(1);
    stop();
  });

  it('resumes after the last event, and loads nothing anew', async () => {
    const { lost, stop, started, event } = run();
    started();
    event('cursor_1');
    started();
    await settle();
    expect(lost).not.toHaveBeenCalled();
    stop();
  });

  it('counts as lost what happened until a line that was long in coming', async () => {
    const { lost, stop, started, event } = run();
    await vi.advanceTimersByTimeAsync(30_000);
    started();
    event('cursor_1');
    expect(lost, 'not before the stream runs for certain').not.toHaveBeenCalled();
    await settle();
    expect(lost).toHaveBeenCalledTimes(1);
    started();
    await settle();
    expect(lost).toHaveBeenCalledTimes(1);
    stop();
  });
});
