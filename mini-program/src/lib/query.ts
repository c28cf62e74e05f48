// Loads for a page, shows what was loaded last while it loads, and loads again at news.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Operation } from '../gql/graphql';
import { asFailure } from './failure';
import type { Failure } from './failure';
import { keep, load } from './kept';
import { news } from './news';
import { preferences } from './preferences';
import { session } from './session';
import { useStore } from './store';

interface Kept<Data> {
  at: number;
  language: string;
  data: Data;
}

export interface Loaded<Data> {
  data?: Data;
  /** Since when the data is no longer fresh, in milliseconds; undefined when it is. */
  staleSince?: number;
  failure?: Failure;
  reload: () => void;
}

/** `name` names what is kept on the phone, for opening the app without a network. */
export function useQuery<Data, Variables>(name: string, operation: Operation<Data, Variables>, variables: Variables): Loaded<Data> {
  const { language } = useStore(preferences);
  const newest = useStore(news);
  const key = `page.${session.personId}.${name}`;
  const [kept, setKept] = useState(() => load<Kept<Data>>(key));
  const [failure, setFailure] = useState<Failure>();
  const [fresh, setFresh] = useState(false);
  const turn = useRef(0);
  const asked = JSON.stringify(variables);

  const reload = useCallback(() => {
    turn.current += 1;
    const mine = turn.current;
    session.ask(operation, JSON.parse(asked) as Variables).then(
      (data) => {
        if (mine !== turn.current) return;
        const next = { at: Date.now(), language, data };
        keep(key, next);
        setKept(next);
        setFresh(true);
        setFailure(undefined);
      },
      (error: unknown) => {
        if (mine !== turn.current) return;
        setFresh(false);
        setFailure(asFailure(error));
      },
    );
  }, [operation, asked, key, language]);

  useEffect(reload, [reload, newest]);
  // What is on its way belongs to a page that is gone.
  useEffect(
    () => () => {
      turn.current += 1;
    },
    [],
  );

  return {
    ...(kept ? { data: kept.data } : {}),
    ...(kept && !fresh ? { staleSince: kept.at } : {}),
    ...(failure ? { failure } : {}),
    reload,
  };
}
