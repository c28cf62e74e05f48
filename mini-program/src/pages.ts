// The one list of what pages say of themselves, each under the name of its folder. `app.config.ts` lists the same pages
// for Taro, which takes no list that is computed; a test holds both equal.
import type { PageManifest } from './lib/page';
import { page as checkin } from './pages/checkin/page';
import { page as leave } from './pages/leave/page';
import { page as leavecase } from './pages/leavecase/page';
import { page as leaveform } from './pages/leaveform/page';
import { page as me } from './pages/me/page';
import { page as outbox } from './pages/outbox/page';
import { page as receipts } from './pages/receipts/page';
import { page as record } from './pages/record/page';
import { page as report } from './pages/report/page';
import { page as settings } from './pages/settings/page';
import { page as spot } from './pages/spot/page';
import { page as week } from './pages/week/page';

const LISTED = { checkin, leave, leavecase, leaveform, me, outbox, receipts, record, report, settings, spot, week };

type Listed = typeof LISTED;
export type PageName = keyof Listed;
/** Pages of the main menu. */
export type TabName = { [Name in PageName]: Listed[Name] extends { tab: number } ? Name : never }[PageName];
type KindOf<Page> = Page extends { sends: infer Sends } ? keyof Sends : never;
/** What a person sends. */
export type Kind = KindOf<Listed[PageName]>;

export const PAGES: Readonly<Record<PageName, PageManifest>> = LISTED;
