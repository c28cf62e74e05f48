// How the explorer speaks to the server: as the console does, with the token from memory.
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import type { Fetcher, Storage } from '@graphiql/toolkit';
import { createClient } from 'graphql-ws';
import type { Client } from 'graphql-ws';
import type { Session } from '../graphql/session';

/** `fetch` with the session's token; a token that was refused is renewed once. */
export function fetchAs(session: Session, language: string, send: typeof fetch = fetch): typeof fetch {
  return async (input, init) => {
    const attempt = (token: string | undefined) => {
      const headers = new Headers(init?.headers);
      headers.set('accept', 'application/graphql-response+json, application/json');
      headers.set('accept-language', language);
      if (token) headers.set('authorization', `Bearer ${token}`);
      return send(input, { ...init, headers, credentials: 'omit' });
    };
    const token = await session.freshToken();
    const response = await attempt(token);
    if (response.status !== 401) return response;
    const renewed = await session.renewAfterRefusal(token);
    return renewed && renewed !== token ? attempt(renewed) : response;
  };
}

/** The socket for subscriptions; opened with the first one. */
export function socketAs(session: Session, language: string): Client {
  const { protocol, host } = location;
  return createClient({
    url: `${protocol === 'https:' ? 'wss:' : 'ws:'}//${host}/graphql`,
    connectionParams: async () => {
      const token = await session.freshToken();
      return { authorization: token ? `Bearer ${token}` : '', language };
    },
  });
}

export function fetcherAs(session: Session, language: string, socket: Client): Fetcher {
  return createGraphiQLFetcher({
    url: '/graphql',
    fetch: fetchAs(session, language),
    wsClient: socket,
    enableIncrementalDelivery: false,
  });
}

/** What was typed may name people: it is kept in memory alone, like everything about anybody. */
export function memory(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}
