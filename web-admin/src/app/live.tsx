// What runs while an officer is signed in: one client, one socket, and the sources of the features.
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { Provider } from 'urql';
import type { MeFragment } from '../gql/graphql';
import { makeClient, makeLister } from '../graphql/client';
import { LinkContext, LiveContext } from '../graphql/live';
import type { Live } from '../graphql/live';
import type { Session } from '../graphql/session';
import type { AnySource, News, Setting } from '../graphql/source';
import { Link } from '../graphql/stream';
import type { LinkState } from '../graphql/stream';
import type { LanguageTag } from '../lib/preferences';
import { useFeatures } from '../ui/feature';
import type { Feature } from '../ui/feature';
import { sourcesOf } from './access';

function socketUrl(): string {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`;
}

function makeParts(features: readonly Feature[], session: Session, tag: LanguageTag, me: MeFragment) {
  const setting: Setting = {
    me,
    language: tag === 'zh-CN' ? 'ZH_CN' : 'EN_US',
    client: makeClient(session, tag, Object.assign({}, ...features.map(({ updates }) => updates))),
    lister: makeLister(session, tag),
  };
  const made = new Map<AnySource, unknown>(sourcesOf(features).map((source) => [source, source.make(setting)]));
  return { setting, made };
}

export function LiveProvider(props: { session: Session; me: MeFragment; language: LanguageTag; children: ReactNode }) {
  const { session, me, language: tag, children } = props;
  const features = useFeatures();

  const [link, setLink] = useState<Link>();
  const [epoch, setEpoch] = useState(0);
  const listeners = useRef(new Set<(news: News) => void>());
  const parts = useMemo(() => makeParts(features, session, tag, me), [features, session, tag, me]);

  useEffect(() => {
    const { setting, made } = parts;
    const seen = [...made].filter(([source]) => source.sees(setting.me));
    if (seen.length === 0) return; // whose role sees nothing that streams has nothing to be live about
    const socket = new Link({
      url: socketUrl(),
      language: tag,
      token: () => session.freshToken(),
      refused: async () => session.renewAfterRefusal(await session.freshToken()),
    });
    setLink(socket);
    const running = {
      ...setting,
      link: socket,
      lost: () => setEpoch((before) => before + 1),
      report: (news: News) => {
        for (const listener of listeners.current) listener(news);
      },
    };
    const stops = seen.map(([source, own]) => source.run(own as never, running));
    return () => {
      for (const stop of stops) stop();
      socket.dispose();
    };
  }, [parts, session, tag]);

  const onNews = useCallback((listener: (news: News) => void) => {
    listeners.current.add(listener);
    return () => listeners.current.delete(listener);
  }, []);
  const live = useMemo<Live>(() => {
    const { setting: { client, language }, made } = parts;
    return { session, me, language, client, made, epoch, onNews };
  }, [session, me, parts, epoch, onNews]);

  return (
    <Provider value={parts.setting.client}>
      <LiveContext value={live}>
        <LinkWatch link={link}>{children}</LinkWatch>
      </LiveContext>
    </Provider>
  );
}

const STARTING: LinkState = { live: false, since: 0, attempt: 0 };
const noLink = { subscribe: () => () => undefined, snapshot: () => STARTING };

function LinkWatch({ link, children }: { link: Link | undefined; children: ReactNode }) {
  const { subscribe, snapshot } = link ?? noLink;
  return <LinkContext value={useSyncExternalStore(subscribe, snapshot)}>{children}</LinkContext>;
}
