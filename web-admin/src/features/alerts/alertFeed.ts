// Alerts by query and by stream.
import type { Client } from 'urql';
import type { AlertFilter, Language } from '../../gql/graphql';
import { AlertEventsDocument, AlertsDocument } from '../../gql/graphql';
import { askPage, makeFeed } from '../../graphql/feed';
import type { Feed } from '../../graphql/feed';
import { AlertStore, OPEN_STATES } from './alertStore';
import type { AlertRow } from './alertStore';

export function alertFeed(client: Client, language: Language): Feed<AlertRow, AlertFilter> {
  return makeFeed({
    store: new AlertStore(),
    ask: (page) => askPage(client, AlertsDocument, { ...page, language }, (data) => data.alerts),
    open: [{ states: OPEN_STATES }],
    document: AlertEventsDocument,
    variables: (after) => ({ after, language }),
    event: ({ alertEvents: { cursor, alert, change } }) => ({ cursor, row: alert, fresh: change === 'RAISED' }),
  });
}
