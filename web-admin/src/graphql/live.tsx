// Who is signed in and what runs meanwhile, for pages.
import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { Client } from 'urql';
import type { Language, MeFragment } from '../gql/graphql';
import type { Session } from './session';
import type { AnySource, Count, News, Source } from './source';
import type { LinkState } from './stream';

export interface Live {
  session: Session;
  me: MeFragment;
  language: Language;
  client: Client;
  /** What each source made. */
  made: ReadonlyMap<AnySource, unknown>;
  /** Rises when lists must be loaded anew because events were lost. */
  epoch: number;
  /** What has just come and cannot wait. */
  onNews: (listener: (news: News) => void) => () => void;
}

export const LiveContext = createContext<Live | undefined>(undefined);
export const LinkContext = createContext<LinkState>({ live: false, since: 0, attempt: 0 });

export function useLive(): Live {
  const live = useContext(LiveContext);
  if (!live) throw new Error('useLive outside LiveProvider');
  return live;
}

export function useLink(): LinkState {
  return useContext(LinkContext);
}

function madeBy(made: Live['made'], source: AnySource): unknown {
  if (!made.has(source)) throw new Error('a source that no feature of the list names');
  return made.get(source);
}

/** What a source made: its feed or store. */
export function useSource<Made>(source: Source<Made>): Made {
  return madeBy(useLive().made, source) as Made;
}

function follow(made: Live['made'], sources: Iterable<AnySource>, listener: () => void) {
  const stops = [...sources].flatMap((source) => source.watched(madeBy(made, source) as never).map((one) => one.subscribe(listener)));
  return () => {
    for (const stop of stops) stop();
  };
}

/** Reads otherwise after everything that a stream brings of one person's affairs. */
export function useStampOf(personId: string): string {
  const { made } = useLive();
  const subscribe = useCallback((listener: () => void) => follow(made, [...made.keys()].filter((source) => source.stampOf), listener), [made]);
  return useSyncExternalStore(subscribe, () => [...made.keys()].map((source) => source.stampOf?.(madeBy(made, source) as never, personId)).join());
}

/** How many wait, for each; `counts` is the same list at each draw. */
export function useCounts(counts: readonly (Count | undefined)[]): readonly (number | undefined)[] {
  const { made, me } = useLive();
  const subscribe = useCallback((listener: () => void) => follow(made, new Set(counts.flatMap((one) => one?.source ?? [])), listener), [made, counts]);
  const words = useSyncExternalStore(subscribe, () => counts.map((one) => one?.of(madeBy(made, one.source) as never, me)).join());
  return words.split(',').map((one) => (one ? Number(one) : undefined));
}
