// What runs while an officer is signed in: one client, one socket, the alert and location stores.
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { Provider } from 'urql';
import type { Client } from 'urql';
import { AlertStore, OPEN_STATES } from '../features/alerts/alertStore';
import type { AlertRow } from '../features/alerts/alertStore';
import { LocationStore } from '../features/live/locationStore';
import type { Language, MeFragment } from '../gql/graphql';
import { AlertEventsDocument, AlertsDocument, LatestLocationsDocument, LocationsDocument } from '../gql/graphql';
import { makeClient } from '../graphql/client';
import type { Session } from '../graphql/session';
import { Link } from '../graphql/stream';
import type { LinkState } from '../graphql/stream';
import type { LanguageTag } from '../lib/preferences';

/** Also the most that the server hands out at once. */
const OPEN_AT_ONCE = 200;
/** The subscription has no acknowledgement: asking again a moment after it closes the gap for certain. */
const ASK_AGAIN_AFTER_MS = 1_500;
const ASK_EVERY_MS = 60_000;
/** How soon somebody who left the scope leaves the map. */
const RECONCILE_EVERY_MS = 300_000;

export interface Live {
  session: Session;
  me: MeFragment;
  language: Language;
  client: Client;
  alerts: AlertStore;
  locations: LocationStore;
  /** Rises when lists must be loaded anew because events were lost. */
  epoch: number;
  /** Whether the alert store holds every open alert in scope. */
  allOpenKnown: boolean;
  onRaised: (listener: (alert: AlertRow) => void) => () => void;
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

export function LiveProvider(props: { session: Session; me: MeFragment; language: LanguageTag; paused?: boolean; children: ReactNode }) {
  const { session, me, language: tag, paused, children } = props;
  const language: Language = tag === 'zh-CN' ? 'ZH_CN' : 'EN_US';
  const parts = useMemo(
    () => ({ client: makeClient(session, tag), alerts: new AlertStore(), locations: new LocationStore() }),
    [session, tag],
  );
  const [link, setLink] = useState<Link>();
  const [epoch, setEpoch] = useState(0);
  const [allOpenKnown, setAllOpenKnown] = useState(false);
  const raised = useRef(new Set<(alert: AlertRow) => void>());

  useEffect(() => {
    if (paused) return; // somebody whose role sees no people has nothing to be live about
    const { client, alerts, locations } = parts;
    const socket = new Link({
      url: socketUrl(),
      language: tag,
      token: () => session.freshToken(),
      refused: async () => session.renewAfterRefusal(await session.freshToken()),
    });
    setLink(socket);

    let gone = false;
    async function askOpen() {
      const mark = alerts.mark();
      const variables = { first: OPEN_AT_ONCE, filter: { states: OPEN_STATES }, language };
      const { data } = await client.query(AlertsDocument, variables, { requestPolicy: 'network-only' });
      if (!data || gone) return;
      const rows = data.alerts.edges.map((edge) => edge.node);
      const complete = !data.alerts.pageInfo.hasNextPage;
      alerts.takeOpen(rows, mark, complete);
      setAllOpenKnown(complete);
    }

    async function askPositions() {
      const mark = locations.mark();
      const { data } = await client.query(LatestLocationsDocument, {}, { requestPolicy: 'network-only' });
      if (data && !gone) locations.reconcile(data.latestLocations, mark);
    }

    let again: ReturnType<typeof setTimeout> | undefined;
    const stopAlerts = socket.run(AlertEventsDocument, {
      variables: () => ({ after: alerts.cursor, language }),
      started: () => {
        clearTimeout(again);
        again = setTimeout(() => {
          void askOpen();
          void askPositions();
        }, ASK_AGAIN_AFTER_MS);
      },
      next: ({ alertEvents }) => {
        alerts.cursor = alertEvents.cursor;
        const isNew = alerts.takeEvent(alertEvents.alert, alertEvents.change === 'RAISED');
        if (isNew && alertEvents.change === 'RAISED') {
          for (const listener of raised.current) listener(alertEvents.alert);
        }
      },
      cursorExpired: () => {
        alerts.cursor = undefined;
        void askOpen();
        setEpoch((before) => before + 1);
      },
    });
    const stopLocations = socket.run(LocationsDocument, {
      variables: () => ({}),
      next: ({ locations: position }) => locations.take(position),
    });
    void askOpen();
    const poll = setInterval(() => {
      if (!document.hidden) void askOpen();
    }, ASK_EVERY_MS);

    const reconcile = setInterval(() => {
      if (!document.hidden) void askPositions();
    }, RECONCILE_EVERY_MS);

    return () => {
      gone = true;
      clearInterval(reconcile);
      clearTimeout(again);
      clearInterval(poll);
      stopAlerts();
      stopLocations();
      socket.dispose();
      locations.dispose();
    };
  }, [parts, session, tag, language, paused]);

  const onRaised = useCallback((listener: (alert: AlertRow) => void) => {
    raised.current.add(listener);
    return () => raised.current.delete(listener);
  }, []);
  const live = useMemo<Live>(
    () => ({ session, me, language, ...parts, epoch, allOpenKnown, onRaised }),
    [session, me, language, parts, epoch, allOpenKnown, onRaised],
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
