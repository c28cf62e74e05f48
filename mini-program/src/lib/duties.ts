// Where each kind of duty is done, as the pages say.
import type { DutyKind } from '../gql/graphql';
import { PAGES } from '../pages';
import type { PageName } from '../pages';

/** A kind that no page claims is one that the server learned since: it can be asked about. */
const UNKNOWN: PageName = 'report';

export function dutyOf(kind: DutyKind): { page: PageName; withId?: boolean; urgent?: boolean } {
  const page = (Object.keys(PAGES) as PageName[]).find((name) => PAGES[name].duties?.[kind]) ?? UNKNOWN;
  return { page, ...PAGES[page].duties?.[kind] };
}
