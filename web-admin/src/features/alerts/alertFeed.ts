// Alerts by query and by stream.
import type { Client } from 'urql';
import type { AlertFilter, Language } from '../../gql/graphql';
import { AlertEventsDocument, AlertsDocument } from '../../gql/graphql';
import { askPage, makeFeed } from '../../graphql/feed';
import type { Feed } from '../../graphql/feed';
import type { Source } from '../../graphql/source';
import { readsPeople } from '../../lib/abilities';
import { AlertStore } from './alertStore';
import type { AlertRow } from './alertStore';

export function alertFeed(client: Client, language: Language): Feed<AlertRow, AlertFilter> {
  return makeFeed({
    store: new AlertStore(),
    ask: (page) => askPage(client, AlertsDocument, { ...page, language }, (data) => data.alerts),
    open: [{ open: true }],
    document: AlertEventsDocument,
    variables: (after) => ({ after, language }),
    event: ({ alertEvents: { cursor, alert, change } }) => ({ cursor, row: alert, fresh: change === 'RAISED' }),
  });
}

export const alertSource: Source<Feed<AlertRow, AlertFilter>> = {
  sees: readsPeople,
  make: ({ lister, language }) => alertFeed(lister, language),
  run: (feed, { link, lost, report }) =>
    feed.run(link, {
      lost,
      fresh: (alert) =>
        report({
          words: (t) => t('alerts:newOne', { name: alert.person.name, kind: t(`enums:AlertKind.${alert.kind}`) }),
          severity: alert.severity,
          title: (t) => t('alerts:notice', { kind: t(`enums:AlertKind.${alert.kind}`), severity: t(`enums:Severity.${alert.severity}`) }),
          to: `/alerts/${alert.id}`,
        }),
    }),
  watched: ({ store }) => [store],
  stampOf: ({ store }, personId) => store.list({ personIds: [personId] }).map((row) => `${row.id}${row.state}${row.assignee?.id ?? ''}`).join(),
};
