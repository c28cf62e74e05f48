// What runs while an officer is signed in: one client, one socket, the alert and location stores.
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { Provider } from 'urql';
import type { Client } from 'urql';
import { alertFeed } from '../features/alerts/alertFeed';
import type { AlertRow, AlertStore } from '../features/alerts/alertStore';
import { LocationStore } from '../features/live/locationStore';
import { clockFeed } from '../features/clocks/clockStore';
import type { ClockRow } from '../features/clocks/clockStore';
import { reportFeed } from '../features/reports/reportStore';
import type { ReportRow, SituationRow } from '../features/reports/reportStore';
import { roundFeed } from '../features/spotchecks/roundStore';
import type { RoundFeed } from '../features/spotchecks/roundStore';
import type { AlertFilter, ClockFilter, Language, MeFragment, ReportFilter } from '../gql/graphql';
import { LatestLocationsDocument, LocationsDocument } from '../gql/graphql';
import { makeClient, makeLister } from '../graphql/client';
import type { Feed } from '../graphql/feed';
import type { Session } from '../graphql/session';
import { Link } from '../graphql/stream';
import type { LinkState } from '../graphql/stream';
import type { LanguageTag } from '../lib/preferences';
import { helps, readsPeople } from '../lib/roles';

/** How soon somebody who left the scope leaves the map. */
const RECONCILE_EVERY_MS = 300_000;

export interface Live {
  session: Session;
  me: MeFragment;
  language: Language;
  client: Client;
  alerts: AlertStore;
  feeds: Feeds;
  locations: LocationStore;
  /** Rises when lists must be loaded anew because events were lost. */
  epoch: number;
  /** Whether the alert store holds every open alert in scope. */
  allOpenKnown: boolean;
  /** What has just come and cannot wait. */
  onNews: (listener: (news: News) => void) => () => void;
}

/** An alert, or a call for help: those are sent to helpers alone. */
export type News = { alert: AlertRow } | { call: SituationRow };

export interface Feeds {
  alerts: Feed<AlertRow, AlertFilter>;
  reports: Feed<ReportRow, ReportFilter>;
  clocks: Feed<ClockRow, ClockFilter>;
  rounds: RoundFeed;
}

const LiveContext = createContext<Live | undefined>(undefined);
const LinkContext = createContext<LinkState>({ live: false, since: 0, attempt: 0 });

export function useLive(): Live {
  const live = useContext(LiveContext);
  if (!live) throw new Error('useLive outside LiveProvider');
  return live;
}

export function useLink(): LinkState {
  return useContext(LinkContext);
}

function socketUrl(): string {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`;
}

function makeParts(session: Session, tag: LanguageTag, language: Language, agencyId: string, helping: boolean) {
  const client = makeClient(session, tag);
  const lister = makeLister(session, tag);
  const feeds: Feeds = {
    alerts: alertFeed(lister, language), reports: reportFeed(lister, helping), clocks: clockFeed(lister, agencyId), rounds: roundFeed(lister),
  };
  return { client, feeds, alerts: feeds.alerts.store, locations: new LocationStore() };
}

export function LiveProvider(props: { session: Session; me: MeFragment; language: LanguageTag; children: ReactNode }) {
  const { session, me, language: tag, children } = props;
  const language: Language = tag === 'zh-CN' ? 'ZH_CN' : 'EN_US';

  const [link, setLink] = useState<Link>();
  const [epoch, setEpoch] = useState(0);
  const [allOpenKnown, setAllOpenKnown] = useState(false);
  const listeners = useRef(new Set<(news: News) => void>());
  const seesPeople = readsPeople(me);
  const seesReports = seesPeople || helps(me);
  const parts = useMemo(() => makeParts(session, tag, language, me.agency.id, !seesPeople), [session, tag, language, me.agency.id, seesPeople]);

  useEffect(() => {
    if (!seesReports) return; // somebody whose role sees neither people nor calls for help has nothing to be live about
    const { client, feeds, locations } = parts;
    const socket = new Link({
      url: socketUrl(),
      language: tag,
      token: () => session.freshToken(),
      refused: async () => session.renewAfterRefusal(await session.freshToken()),
    });
    setLink(socket);
    const lost = () => setEpoch((before) => before + 1);
    const tell = (news: News) => {
      for (const listener of listeners.current) listener(news);
    };
    const stops = [
      feeds.reports.run(socket, {
        lost,
        fresh: (report) => {
          if (report.__typename === 'SituationReport' && report.kind === 'HELP') tell({ call: report });
        },
      }),
    ];

    if (seesPeople) {
      let gone = false;
      const askPositions = async () => {
        const mark = locations.mark();
        const { data } = await client.query(LatestLocationsDocument, {}, { requestPolicy: 'network-only' });
        if (data && !gone) locations.reconcile(data.latestLocations, mark);
      };
      const reconcile = setInterval(() => {
        if (!document.hidden) void askPositions();
      }, RECONCILE_EVERY_MS);
      stops.push(
        feeds.clocks.run(socket, { lost }),
        feeds.rounds.run(socket, { lost }),
        feeds.alerts.run(socket, {
          lost,
          asked: setAllOpenKnown,
          started: () => void askPositions(),
          fresh: (alert) => tell({ alert }),
        }),
        socket.run(LocationsDocument, {
          variables: () => ({}),
          next: ({ locations: position }) => locations.take(position),
        }),
        () => {
          gone = true;
          clearInterval(reconcile);
        },
      );
    }

    return () => {
      for (const stop of stops) stop();
      socket.dispose();
      locations.dispose();
    };
  }, [parts, session, tag, seesPeople, seesReports]);

  const onNews = useCallback((listener: (news: News) => void) => {
    listeners.current.add(listener);
    return () => listeners.current.delete(listener);
  }, []);
  const live = useMemo<Live>(
    () => ({ session, me, language, ...parts, epoch, allOpenKnown, onNews }),
    [session, me, language, parts, epoch, allOpenKnown, onNews],
  );

  return (
    <Provider value={parts.client}>
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
