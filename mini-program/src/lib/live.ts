// What runs while somebody is signed in: the stream of news, resumed by its cursor over restarts of the app.
import { ReportEvents } from '../gql/graphql';
import { host } from '../host/host';
import { forget, keep, load } from './kept';
import { preferences } from './preferences';
import { session } from './session';
import { Store } from './store';
import { Link } from './stream';

/** Counts what has come in; pages that show the person's affairs load again when it rises. */
export const news = new Store(0);
/** Whether news arrives by itself now. */
export const live = new Store(false);

let link: Link | undefined;
let owner: string | undefined;

function stir() {
  news.set(news.get() + 1);
}

function follow(personId: string) {
  const key = `cursor.${personId}`;
  let cursor = load<string>(key);
  const own = new Link({
    url: host.socketUrl(),
    webSocketImpl: host.Socket,
    language: () => preferences.get().language,
    token: () => session.token(),
    refused: async () => session.tokenInsteadOf(await session.token()),
  });
  own.live.subscribe(() => {
    if (link === own) live.set(own.live.get());
  });
  void own.run(ReportEvents, {
    variables: () => (cursor ? { after: cursor } : {}),
    // Without a cursor the stream starts now: what happened before it is loaded by query.
    started: () => {
      if (!cursor) stir();
    },
    next: ({ reportEvents }) => {
      cursor = reportEvents.cursor;
      keep(key, cursor);
      stir();
    },
    cursorExpired: () => {
      cursor = undefined;
      forget(key);
    },
  });
  return own;
}

function settle() {
  if (session.personId === owner) return;
  owner = session.personId;
  link?.dispose();
  live.set(false);
  link = owner ? follow(owner) : undefined;
}

/** Begins; called once, when the app starts. */
export function start() {
  session.state.subscribe(settle);
  host.onResume(() => {
    link?.hurry();
    stir();
  });
  settle();
}
