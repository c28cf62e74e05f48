// A subject that is kept current: its store, its pages by query, its stream. Streams come back after the last cursor.
import { ASK_AGAIN_AFTER_MS } from '@yunjian/client/stream';
import type { Client, CombinedError, TypedDocumentNode } from 'urql';
import type { LiveStore } from '../lib/liveStore';
import { failureOfCombined, NO_ANSWER } from './errors';
import type { Failure } from './errors';
import type { Link } from './stream';

/** Also the most that the server hands out at once. */
export const OPEN_AT_ONCE = 200;
const ASK_EVERY_MS = 60_000;
/** Lists are loaded when the stream is asked for; from this delay on, what happened in between counts as missed. */
const LATE_AFTER_MS = 3_000;

export interface Page<Filter> {
  first: number;
  after?: string;
  filter: Filter;
}

export interface Answer<Row> {
  rows: Row[];
  total?: number;
  /** Cursor of the next page, where there is one. */
  next?: string;
  failure?: Failure;
}

export interface Connection<Node> {
  edges: { node: Node }[];
  totalCount?: number;
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

/** An answer out of what came, whatever came. */
export function answerOf<Node>(connection: Connection<Node> | undefined, error: CombinedError | undefined): Answer<Node> {
  if (!connection) return { rows: [], failure: error ? failureOfCombined(error) : NO_ANSWER };
  const { hasNextPage, endCursor } = connection.pageInfo;
  return { rows: connection.edges.map((edge) => edge.node), total: connection.totalCount, next: hasNextPage ? (endCursor ?? undefined) : undefined };
}

/** Asks for one page, past the cache. */
export async function askPage<Data, Variables extends Record<string, unknown>, Node>(
  client: Client,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  pick: (data: Data) => Connection<Node> | undefined,
): Promise<Answer<Node>> {
  const { data, error } = await client.query(document, variables, { requestPolicy: 'network-only' });
  return answerOf(data ? pick(data) : undefined, error);
}

export interface Feed<Row extends { id: string }, Filter> {
  store: LiveStore<Row, Filter>;
  ask: (page: Page<Filter>) => Promise<Answer<Row>>;
  /** Runs the stream until the returned function is called. */
  run: (link: Link, watch: FeedWatch<Row>) => () => void;
}

export interface FeedWatch<Row> {
  /** An item came that was unknown. */
  fresh?: (row: Row) => void;
  /** Events were lost, or may have been: lists must be loaded anew. */
  lost: () => void;
}

interface FeedOptions<Row extends { id: string }, Filter, Data> {
  store: LiveStore<Row, Filter>;
  ask: (page: Page<Filter>) => Promise<Answer<Row>>;
  /** Filters that together give everything open. */
  open: Filter[];
  document: TypedDocumentNode<Data, never>;
  variables: (after: string | undefined) => Record<string, unknown>;
  event: (data: Data) => { cursor: string; row: Row | undefined; fresh: boolean };
}

export function makeFeed<Row extends { id: string }, Filter, Data>(options: FeedOptions<Row, Filter, Data>): Feed<Row, Filter> {
  const { store, ask, open, document, variables, event } = options;
  function run(link: Link, watch: FeedWatch<Row>) {
    let gone = false;
    let again: ReturnType<typeof setTimeout> | undefined;
    let before = false;
    let missed = false;
    const askedAt = Date.now();
    async function askOpen() {
      for (const filter of open) {
        const mark = store.mark();
        // oxlint-disable-next-line no-await-in-loop -- one after another: nobody waits for these, others do for the server
        const answer = await ask({ first: OPEN_AT_ONCE, filter });
        if (answer.failure || gone) return;
        store.takeOpen(answer.rows, mark, !answer.next, filter);
      }
    }
    const stop = link.run(document as TypedDocumentNode<Data, Record<string, unknown>>, {
      variables: () => variables(store.cursor),
      started: () => {
        // Without a cursor the stream begins with now: what came while there was none is in no event to come.
        const gap = before || Date.now() - askedAt >= LATE_AFTER_MS;
        if (!store.cursor && gap) missed = true;
        before = true;
        clearTimeout(again);
        again = setTimeout(() => {
          void askOpen();
          if (missed) watch.lost();
          missed = false;
        }, ASK_AGAIN_AFTER_MS);
      },
      next: (data) => {
        const { cursor, row, fresh } = event(data);
        store.cursor = cursor;
        if (!row) return;
        const isNew = store.takeEvent(row, fresh);
        if (isNew && fresh) watch.fresh?.(row);
      },
      cursorExpired: () => {
        store.cursor = undefined;
        void askOpen();
        watch.lost();
      },
    });
    void askOpen();
    const poll = setInterval(() => {
      if (!globalThis.document.hidden) void askOpen();
    }, ASK_EVERY_MS);
    return () => {
      gone = true;
      clearTimeout(again);
      clearInterval(poll);
      stop();
    };
  }
  return { store, ask, run };
}
