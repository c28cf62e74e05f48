// Finds items of a queue by the person's name: the server knows everyone, the loaded rows do not.
import { useEffect, useState } from 'react';
import { PeopleDocument } from '../../gql/graphql';
import { useLive } from '../../graphql/live';
import type { QueueList } from './useQueue';

export function useNamed() {
  const { client } = useLive();
  const [text, setText] = useState('');
  const [ids, setIds] = useState<string[]>();
  useEffect(() => {
    const words = text.trim();
    if (!words) {
      setIds(undefined);
      return;
    }
    let gone = false;
    const wait = setTimeout(async () => {
      const { data } = await client.query(PeopleDocument, { first: 50, filter: { search: words } }, { requestPolicy: 'network-only' });
      if (!gone && data) setIds(data.people.edges.map((edge) => edge.node.id));
    }, 250);
    return () => {
      gone = true;
      clearTimeout(wait);
    };
  }, [text, client]);
  /** To the server, no ids are no limit: a name that nobody has must give an empty list. */
  const only = <Row>(list: QueueList<Row>): QueueList<Row> =>
    ids?.length === 0 ? { ...list, rows: [], total: undefined, more: undefined } : list;
  return { text, setText, ids, only };
}
