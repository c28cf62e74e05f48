// One list of alerts: pages by query, kept current by the store.
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useLive } from '../../app/live';
import type { AlertFilter } from '../../gql/graphql';
import { AlertsDocument } from '../../gql/graphql';
import { failureOfCombined } from '../../graphql/errors';
import type { Failure } from '../../graphql/errors';

const PAGE = 50;

export function useAlertList(filter: AlertFilter) {
  const { client, alerts, language, epoch } = useLive();
  const version = useSyncExternalStore(alerts.subscribe, alerts.snapshot);
  const [loading, setLoading] = useState(true);
  const [failure, setFailure] = useState<Failure>();
  const [end, setEnd] = useState<{ cursor: string; raisedAt: string }>();
  const [total, setTotal] = useState<number>();
  const run = useRef(0);
  const key = JSON.stringify(filter);

  const load = useCallback(
    async (after?: string) => {
      const mine = ++run.current;
      setLoading(true);
      setFailure(undefined);
      const mark = alerts.mark();
      const variables = { first: PAGE, after, filter: JSON.parse(key) as AlertFilter, language };
      const { data, error } = await client.query(AlertsDocument, variables, { requestPolicy: 'network-only' });
      if (mine !== run.current) return;
      setLoading(false);
      if (error) {
        setFailure(failureOfCombined(error));
        return;
      }
      if (!data) return;
      const rows = data.alerts.edges.map((edge) => edge.node);
      const { hasNextPage, endCursor } = data.alerts.pageInfo;
      const last = rows.at(-1);
      alerts.takeAnswer(rows, mark);
      setEnd(hasNextPage && endCursor && last ? { cursor: endCursor, raisedAt: last.raisedAt } : undefined);
      setTotal(data.alerts.totalCount);
    },
    [alerts, client, key, language],
  );

  useEffect(() => {
    setEnd(undefined);
    void load();
  }, [load, epoch]);

  // Older than the last loaded page are only chance finds of other lists: they would leave holes.
  const rows = useMemo(
    () => alerts.list(JSON.parse(key) as AlertFilter, end?.raisedAt),
    // oxlint-disable-next-line react/exhaustive-deps -- the version is what tells that the store changed
    [alerts, key, end, version],
  );
  return { rows, total, loading, failure, reload: () => void load(), more: end && (() => void load(end.cursor)) };
}
