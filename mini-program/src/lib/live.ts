// What runs while somebody is signed in: the stream of news, resumed by its cursor over restarts of the app.
import { ASK_AGAIN_AFTER_MS } from '@yunjian/client/stream';
import type { Operation } from '../gql/graphql';
import { host } from '../host/host';
import { PAGES } from '../pages';
import { forget, keep, load } from './kept';
import { stir } from './news';
import { preferences } from './preferences';
import { session } from './session';
import { Store } from './store';
import { Link } from './stream';

/** Whether news arrives by itself now. */
export const live = new Store(false);

let link: Link | undefined;
let owner: string | undefined;

/** Keeps one stream running after the cursor that is kept under `key`. */
function resume<Data>(own: Link, key: string, operation: Operation<Data, { after?: string | null }>, cursorOf: (data: Data) => string) {
  let cursor = load<string>(key);
  void own.run(operation, {
    variables: () => (cursor ? { after: cursor } : {}),
    // Without a cursor the stream starts now: what happened before it is loaded by query.
    started: () => {
      if (cursor) return;
      stir();
      setTimeout(stir, ASK_AGAIN_AFTER_MS);
    },
    next: (data) => {
      cursor = cursorOf(data);
      keep(key, cursor);
      stir();
    },
    cursorExpired: () => {
      cursor = undefined;
      forget(key);
      stir();
    },
  });
}

function follow(personId: string) {
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
  for (const { streams = {} } of Object.values(PAGES)) {
    for (const [name, { operation, cursorOf }] of Object.entries(streams)) resume(own, `cursor.${personId}.${name}`, operation, cursorOf as (data: unknown) => string);
  }
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
