// What is loaded of a timeline: its newest page, which comes anew with each event, and the older ones below it.
export interface Loaded<Entry> {
  entries: Entry[];
  /** Cursor of the page below, where there is one. */
  end: string | undefined;
}

/** The newest page put over what was loaded: older entries stay, with the cursor below them. */
export function withNewest<Entry extends { id: string; at: string }>(before: Loaded<Entry> | undefined, page: Loaded<Entry>): Loaded<Entry> {
  const known = new Set(page.entries.map((entry) => entry.id));
  const last = page.entries.at(-1);
  // Nothing in common: more came than one page holds, and between the two is a hole.
  if (!before || !last || !page.end || !before.entries.some((entry) => known.has(entry.id))) return page;
  // What the page lacks of its own time is no more; what is older follows in the order that it had.
  const older = before.entries.filter((entry) => !known.has(entry.id) && Date.parse(entry.at) <= Date.parse(last.at));
  return older.length > 0 ? { entries: [...page.entries, ...older], end: before.end } : page;
}

/** The page that was asked for below `after`; passed over when what it belongs to is shown no more. */
export function withOlder<Entry>(before: Loaded<Entry> | undefined, page: Loaded<Entry>, after: string): Loaded<Entry> | undefined {
  return before?.end === after ? { entries: [...before.entries, ...page.entries], end: page.end } : before;
}
