// What a feature keeps current while somebody is signed in. Features name their sources in their manifest; the
// application makes and runs them, and pages ask for what was made by the source itself.
import type { TFunction } from 'i18next';
import type { Client } from 'urql';
import type { Language, MeFragment, Severity } from '../gql/graphql';
import type { Link } from './stream';

/** Who is signed in, and how the server is asked. */
export interface Setting {
  me: MeFragment;
  language: Language;
  /** For pages. */
  client: Client;
  /** For lists, past the cache. */
  lister: Client;
}

/** What has just come and cannot wait: read out, sounded, and shown on the desktop where that was asked for. */
export interface News {
  words: (t: TFunction) => string;
  severity: Severity;
  /** On the desktop, which others may see: it names nobody. */
  title: (t: TFunction) => string;
  /** The page to open. */
  to: string;
}

export interface Running extends Setting {
  link: Link;
  /** Events were lost, or may have been: lists must be loaded anew. */
  lost: () => void;
  report: (news: News) => void;
}

export interface Watched {
  subscribe: (listener: () => void) => () => void;
}

export interface Source<Made> {
  make: (setting: Setting) => Made;
  /** Who has anything to be live about here; for others it is made and stays empty. */
  sees: (me: MeFragment) => boolean;
  /** Runs until the returned function is called. */
  run: (made: Made, running: Running) => () => void;
  /** What says that something changed. */
  watched: (made: Made) => readonly Watched[];
  /** Reads otherwise after each change to one person's affairs. */
  stampOf?: (made: Made, personId: string) => string;
}

/** A source of whatever kind, for lists of them: what it made goes to itself alone. */
export type AnySource = Omit<Source<never>, 'make'> & { make: (setting: Setting) => unknown };

/** How many wait for somebody to take them up. */
export interface Count {
  source: AnySource;
  of: (made: never, me: MeFragment) => number;
}

export function counted<Made>(source: Source<Made>, of: (made: Made, me: MeFragment) => number): Count {
  return { source, of };
}
