// What a feature says of itself. The frame, the routes, a person's page and the help ask every feature of the list in
// `app/features.ts`, and know none by name.
import { createContext, useContext } from 'react';
import type { ComponentType, ReactNode } from 'react';
import type { MeFragment, PersonTimelineQuery, TimelineKind } from '../gql/graphql';
import type { Updates } from '../graphql/client';
import type { AnySource, Count } from '../graphql/source';

type Who = (me: MeFragment) => boolean;

export interface Route {
  path: string;
  /** Loaded when it is opened. */
  page: ComponentType;
  /** Narrower than who sees the feature. */
  sees?: Who;
  /** Where those are sent who may not open it; without, the address is unknown to them. */
  instead?: string;
}

/** Groups of the navigation, from above. */
export const GROUPS = ['where', 'handle', 'watch', 'keep'] as const;

export interface Entry {
  /** Its address is its test id too: `/check-ins` has `nav-check-ins` and `check-ins-badge`. */
  to: string;
  icon: ReactNode;
  /** Key of its name; other roles may know it by another. */
  name: string | ((me: MeFragment) => string);
  group: (typeof GROUPS)[number];
  /** Its place in the group; by tens, so that one fits between. */
  order: number;
  /** How many wait for somebody to take them up. */
  count?: Count;
  /** Behind the button on a phone, where there is no room for all. */
  rest?: boolean;
}

/** A key that its pages take, for the help. */
export interface Shortcut {
  key: string;
  /** Key of what it does; said by several features, it is listed once. */
  text: string;
}

/** Parts of a person's page; the first is what an officer opens a person for. */
export const TABS = ['overview', 'duties', 'deadlines'] as const;

export interface PersonPanel {
  tab: (typeof TABS)[number];
  /** Its place on the tab; by tens. */
  order: number;
  /** Loaded with the tab. */
  panel: ComponentType<{ person: { id: string; name: string } }>;
  sees?: Who;
}

export type TimelineEntry = NonNullable<PersonTimelineQuery['person']>['timeline']['edges'][number]['node'];
/** Kinds that belong together for who looks for something. */
export const TIMELINE_GROUPS = ['ALERTS', 'PLACES', 'DUTIES', 'DEADLINES', 'CASE'] as const;

export interface Timeline {
  kinds: Partial<Record<TimelineKind, { icon: ReactNode; group: (typeof TIMELINE_GROUPS)[number] }>>;
  /** The page of what an entry is about. */
  to?: (entry: TimelineEntry) => string | undefined;
}

export interface Feature {
  /** The name of its folder. */
  name: string;
  /** Features that it imports from. */
  uses?: readonly string[];
  /** Who has its routes, navigation and panels. */
  sees: Who;
  routes?: readonly Route[];
  navigation?: readonly Entry[];
  sources?: readonly AnySource[];
  shortcuts?: readonly Shortcut[];
  personPanels?: readonly PersonPanel[];
  timeline?: Timeline;
  /** What its mutations change of what is in the cache, beyond what they answer. */
  updates?: Updates;
}

export const FeaturesContext = createContext<readonly Feature[]>([]);

export function useFeatures(): readonly Feature[] {
  return useContext(FeaturesContext);
}
