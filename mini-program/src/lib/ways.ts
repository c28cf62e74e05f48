// How each kind of thing that a person sends goes to the server, and from which page: as the pages say.
import { PAGES } from '../pages';
import type { Kind, PageName } from '../pages';
import type { Way } from './page';

export type { Kind };

type Known = Way & { page: PageName };

const WAYS = new Map<string, Known>();
for (const [page, { sends = {} }] of Object.entries(PAGES)) {
  for (const [kind, way] of Object.entries(sends)) WAYS.set(kind, { ...way, page: page as PageName });
}

export function wayOf(kind: Kind): Known {
  const way = WAYS.get(kind);
  if (!way) throw new Error(`no page sends ${kind}`);
  return way;
}
