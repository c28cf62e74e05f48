// Requests by HTTP: those of pages through one normalised cache, those of lists past it. Streams are in stream.ts.
import { cacheExchange } from '@urql/exchange-graphcache';
import { Client, fetchExchange } from 'urql';
import type { ClientOptions } from 'urql';
import type { LanguageTag } from '../lib/preferences';
import type { Session } from './session';

/**
 * `fetch` that carries the access token, renews it when the server says it ended, and asks once more.
 * A refusal may come as HTTP 401 or inside an answer of 200, so the answer is read.
 */
export function authorizedFetch(session: Session, plain: typeof fetch = fetch): typeof fetch {
  return async (input, init) => {
    const token = await session.freshToken();
    const first = await plain(input, withToken(init, token));
    const body = await first.clone().text();
    if (first.status !== 401 && !body.includes('"UNAUTHENTICATED"')) return first;
    const renewed = await session.renewAfterRefusal(token);
    if (!renewed || renewed === token) return first;
    return plain(input, withToken(init, renewed));
  };
}

function withToken(init: RequestInit | undefined, token: string | undefined): RequestInit {
  const headers = new Headers(init?.headers);
  if (token) headers.set('authorization', `Bearer ${token}`);
  return { ...init, headers };
}

/** Objects without an identity of their own belong to whatever holds them. */
const EMBEDDED = [
  'PageInfo', 'PersonLocation', 'LocationFix', 'ZoneVerdict', 'Evidence', 'Deployment', 'MapConfiguration', 'Tokens',
  'PersonConnection', 'PersonEdge', 'AlertConnection', 'AlertEdge', 'OfficerConnection', 'OfficerEdge', 'CaseConnection',
  'CaseEdge', 'ClockConnection', 'ClockEdge', 'ClockPayload', 'ClockRule', 'SpotCheckConnection', 'SpotCheckEdge', 'SpotCheckRoundConnection', 'SpotCheckRoundEdge', 'SpotCheckProgress', 'SpotCheckPayload', 'SkippedPerson',
  'SpotCheckMatrix', 'QuietHours', 'WeeklyCap', 'DrawPeriodConnection', 'DrawPeriodEdge', 'CheckInAnswer', 'CheckInPayload', 'CheckInPlanPayload', 'Question', 'QuestionTemplate', 'Consent', 'LeavePlace', 'LeaveDecisionForm', 'LeaveTemplate', 'LeaveStep', 'LeaveExtension', 'LeaveRequestPayload', 'NoticeConnection', 'NoticeEdge', 'NoticeAttempt', 'OutageConnection', 'OutageEdge', 'OutagePayload', 'ReportConnection', 'ReportEdge', 'ReportPayload', 'TimelineConnection', 'TimelineEdge', 'AlertPayload', 'ZonePayload', 'BindingCodePayload', 'LogoutPayload',
] as const;

function optionsFor(session: Session, language: LanguageTag): Omit<ClientOptions, 'exchanges'> {
  return {
    url: '/graphql',
    preferGetMethod: false,
    fetch: authorizedFetch(session),
    fetchOptions: { credentials: 'same-origin', headers: { 'accept-language': language } },
  };
}

/**
 * For lists, which have stores of their own. Past the cache: a row that a list brings would change half of what a page
 * shows of the same item, and the page could not tell that the other half is old.
 */
export function makeLister(session: Session, language: LanguageTag): Client {
  return new Client({ ...optionsFor(session, language), exchanges: [fetchExchange] });
}

/** For pages. */
export function makeClient(session: Session, language: LanguageTag): Client {
  return new Client({
    ...optionsFor(session, language),
    requestPolicy: 'cache-and-network',
    exchanges: [
      cacheExchange({
        keys: Object.fromEntries(EMBEDDED.map((name) => [name, () => null])),
        updates: {
          Mutation: {
            createZone: (_result, args, cache) => {
              const { personId } = args.input as { personId: string };
              cache.invalidate({ __typename: 'Person', id: personId });
            },
          },
        },
      }),
      fetchExchange,
    ],
  });
}
