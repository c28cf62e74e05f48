// A list that no stream keeps current: its pages by query, each below the one before.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { TypedDocumentNode } from 'urql';
import type { Failure } from '../../graphql/errors';
import { askPage } from '../../graphql/feed';
import type { Connection } from '../../graphql/feed';
import { useLive } from '../../graphql/live';
import type { QueueList } from './useQueue';

/** `pick` is the same function at each draw. */
export function usePages<Data, Variables extends Record<string, unknown>, Row extends { id: string }>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Omit<Variables, 'after'>,
  pick: (data: Data) => Connection<Row> | undefined,
): QueueList<Row> {
  const { client } = useLive();
  const [rows, setRows] = useState<Row[]>([]);
  const [total, setTotal] = useState<number>();
  const [end, setEnd] = useState<string>();
  const [loading, setLoading] = useState(true);
  const [failure, setFailure] = useState<Failure>();
  const run = useRef(0);
  const key = JSON.stringify(variables);

  const load = useCallback(
    async (after?: string) => {
      const mine = ++run.current;
      setLoading(true);
      setFailure(undefined);
      const answer = await askPage(client, document, { ...(JSON.parse(key) as Variables), after }, pick);
      if (mine !== run.current) return;
      setLoading(false);
      if (answer.failure) {
        setFailure(answer.failure);
        if (!after) setRows([]);
        return;
      }
      // What moved between pages while they were read is listed once.
      setRows((before) => (after ? [...before, ...answer.rows.filter((one) => !before.some((had) => had.id === one.id))] : answer.rows));
      setTotal(answer.total);
      setEnd(answer.next);
    },
    [client, document, key, pick],
  );
  useEffect(() => void load(), [load]);
  return { rows, total, loading, failure, reload: () => void load(), more: end ? () => void load(end) : undefined };
}
