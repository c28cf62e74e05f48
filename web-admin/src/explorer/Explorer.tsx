// GraphiQL over the console's session. A chunk of its own: editor and workers load with this page alone.
import 'graphiql/setup-workers/vite';
import { GraphiQL } from 'graphiql';
// Its `style.css` is these four and, a second time, the editor's, with half a megabyte of fonts in it.
import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/plugin-history/style.css';
import 'graphiql/graphiql.css';
import { close } from '@yunjian/client/stream';
import { useEffect, useMemo } from 'react';
import type { MeFragment } from '../gql/graphql';
import type { Session } from '../graphql/session';
import type { LanguageTag } from '../lib/preferences';
import { readsPeople } from '../lib/abilities';
import { fetcherAs, memory, socketAs } from './requests';
import i18n from './texts';

interface Props {
  session: Session;
  me: MeFragment;
  language: LanguageTag;
}

export default function Explorer({ session, me, language }: Props) {
  const socket = useMemo(() => socketAs(session, language), [session, language]);
  useEffect(() => () => close(socket), [socket]);
  const fetcher = useMemo(() => fetcherAs(session, language, socket), [session, language, socket]);
  const storage = useMemo(() => memory(), []);
  const tabs = useMemo(() => examples(me, language), [me, language]);
  return (
    <main className="explorer-main" data-testid="explorer">
      <GraphiQL
        fetcher={fetcher}
        storage={storage}
        defaultTabs={tabs}
        defaultQuery=""
        defaultTheme="light"
        forcedTheme="light"
        isHeadersEditorEnabled={false}
        showPersistHeadersSettings={false}
        inputValueDeprecation
      >
        <GraphiQL.Logo>{' '}</GraphiQL.Logo>
      </GraphiQL>
    </main>
  );
}

/** What the tabs hold at first: something that answers this caller. */
function examples(me: MeFragment, lng: LanguageTag): { query: string }[] {
  const ask = `# ${i18n.t('ask', { lng })}\n`;
  if (!readsPeople(me)) {
    return [{ query: `${ask}query Me {\n  viewer { ... on Officer { name roles agency { name } } }\n  deployment { version }\n}\n` }];
  }
  const people = 'query People {\n  people(first: 5) {\n    totalCount\n    edges { node { id name } }\n  }\n}\n';
  const locations = 'subscription Locations {\n  locations { person { name } fix { latitude longitude takenAt } }\n}\n';
  return [{ query: ask + people }, { query: `# ${i18n.t('follow', { lng })}\n${locations}` }];
}
