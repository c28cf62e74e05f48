// What of the features is there for whoever is signed in.
import type { MeFragment } from '../gql/graphql';
import type { AnySource } from '../graphql/source';
import { GROUPS } from '../ui/feature';
import type { Entry, Feature, Route } from '../ui/feature';

const place = ({ group, order }: Entry) => GROUPS.indexOf(group) * 1_000 + order;

/** Entries of the navigation, from above; the first is where one begins. */
export function entriesFor(features: readonly Feature[], me: MeFragment): Entry[] {
  return features.flatMap(({ sees, navigation = [] }) => (sees(me) ? navigation : [])).sort((a, b) => place(a) - place(b));
}

/** `instead` is left where the page is not for them, and says where they are sent. */
export function routesFor(features: readonly Feature[], me: MeFragment): Route[] {
  return features
    .flatMap(({ sees, routes = [] }) => (sees(me) ? routes : []))
    .flatMap((route): Route[] => {
      const mayOpen = route.sees?.(me) ?? true;
      return mayOpen ? [{ ...route, instead: undefined }] : route.instead ? [route] : [];
    });
}

export function sourcesOf(features: readonly Feature[]): AnySource[] {
  return features.flatMap(({ sources = [] }) => sources);
}

/** Whether anything comes to them by itself. */
export function hasNews(features: readonly Feature[], me: MeFragment): boolean {
  return sourcesOf(features).some((source) => source.sees(me));
}
