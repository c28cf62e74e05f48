// One list of a queue: pages by query, kept current by the store; and the part of the address that holds its state.
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { Failure } from '../../graphql/errors';
import type { Feed } from '../../graphql/feed';
import { useLive } from '../../graphql/live';

const PAGE = 50;

export interface QueueList<Row> {
  rows: Row[];
  total: number | undefined;
  loading: boolean;
  failure: Failure | undefined;
  reload: () => void;
  more: (() => void) | undefined;
}

/** `page`: how many come at once; a list that is not in the server's order takes as many as the server gives. */
export function useQueue<Row extends { id: string }, Filter>({ store, ask }: Feed<Row, Filter>, filter: Filter, page = PAGE): QueueList<Row> {
  const { epoch } = useLive();
  const version = useSyncExternalStore(store.subscribe, store.snapshot);
  const [loading, setLoading] = useState(true);
  const [failure, setFailure] = useState<Failure>();
  const [end, setEnd] = useState<{ cursor: string; upTo: string }>();
  const [total, setTotal] = useState<number>();
  const run = useRef(0);
  const key = JSON.stringify(filter);

  const load = useCallback(
    async (after?: string) => {
      const mine = ++run.current;
      setLoading(true);
      setFailure(undefined);
      const mark = store.mark();
      const answer = await ask({ first: page, after, filter: JSON.parse(key) as Filter });
      if (mine !== run.current) return;
      setLoading(false);
      if (answer.failure) {
        setFailure(answer.failure);
        return;
      }
      const last = answer.rows.at(-1);
      store.takeAnswer(answer.rows, mark);
      setEnd(answer.next && last ? { cursor: answer.next, upTo: store.placeOf(last) } : undefined);
      setTotal(answer.total);
    },
    [store, ask, key, page],
  );

  useEffect(() => {
    setEnd(undefined);
    void load();
  }, [load, epoch]);

  // Beyond the last loaded page are only chance finds of other lists: they would leave holes.
  const rows = useMemo(
    () => store.list(JSON.parse(key) as Filter, end?.upTo),
    // oxlint-disable-next-line react/exhaustive-deps -- the version is what tells that the store changed
    [store, key, end, version],
  );
  return { rows, total, loading, failure, reload: () => void load(), more: end && (() => void load(end.cursor)) };
}

/** Filters and the chosen item live in the address, so that it can be kept, sent and gone back to. */
export function useQueueAddress(base: string, chosenId: string | undefined) {
  const [params, setParams] = useSearchParams();
  const navigate = useNavigate();
  const query = params.size > 0 ? `?${params}` : '';
  return {
    params,
    set: (name: string, values: string[]) =>
      setParams((before) => {
        before.delete(name);
        for (const value of values) before.append(name, value);
        return before;
      }, { replace: true }),
    pick: <T extends string>(name: string, values: readonly T[]): T | undefined => values.find((one) => one === params.get(name)),
    pickAll: <T extends string>(name: string, values: readonly T[]): T[] => values.filter((one) => params.getAll(name).includes(one)),
    to: (id: string) => `${base}/${id}${query}`,
    open: (id: string) => void navigate(`${base}/${id}${query}`, { replace: Boolean(chosenId) }),
    close: () => void navigate(`${base}${query}`),
  };
}

export type QueueAddress = ReturnType<typeof useQueueAddress>;

/**
 * Asks for the whole of an item when the stream changed its row: the stream brings rows alone. Looked at after every
 * answer as well: one may have been on its way, with what was true before, when the stream spoke.
 */
export function useRefreshed(stamp: string | undefined, shownStamp: string | undefined, refetch: (options: { requestPolicy: 'network-only' }) => void) {
  useEffect(() => {
    if (stamp && shownStamp && stamp !== shownStamp) refetch({ requestPolicy: 'network-only' });
    // oxlint-disable-next-line react/exhaustive-deps -- what is said of the item asks, not the function's identity
  }, [stamp, shownStamp]);
}
