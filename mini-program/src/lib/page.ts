// What a page says of itself, in the `page.ts` of its folder: whether it is in the main menu, which duties lead to it,
// what is sent from it and how, and what news it lives from. `pages.ts` lists them all.
import type { DutyKind, Operation } from '../gql/graphql';

/** How one kind of thing that a person sends goes to the server. */
export interface Way {
  operation: string;
  /** The input takes an `idempotencyKey`. A consent said twice is the same; an answer to a check goes by the key of its position. */
  keyed: boolean;
  /** The field of the input that says what it is about: nothing overtakes what is about the same. */
  about?: string;
  /** Goes before the rest: it has a time, or something that has one may rest on it. */
  urgent?: boolean;
  /** Where the ids of its files go: one, or all of them. */
  files?: 'photoId' | 'paperIds';
  /** In time without its files it is worth more than with them and late. */
  withoutFiles?: boolean;
  /** It counts without its position too. */
  withoutFix?: boolean;
  /** The page's form can be opened again with what was written: the only one, or the one of what it is about. */
  form?: 'one' | 'about';
}

interface Duty {
  /** The page is opened for the one duty, not for whatever is to be done. */
  withId?: boolean;
  /** The time left is shown as a warning. */
  urgent?: boolean;
}

export interface Stream {
  operation: Operation<unknown, { after?: string | null }>;
  cursorOf: (data: never) => string;
}

export function stream<Data>(operation: Operation<Data, { after?: string | null }>, cursorOf: (data: Data) => string): Stream {
  return { operation, cursorOf };
}

export interface PageManifest {
  /** Its place in the main menu, where it is there; by tens. */
  tab?: number;
  duties?: Partial<Record<DutyKind, Duty>>;
  sends?: Record<string, Way>;
  /** By the name under which the cursor is kept. */
  streams?: Record<string, Stream>;
}
