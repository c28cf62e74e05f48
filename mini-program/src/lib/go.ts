// From page to page.
import Taro from '@tarojs/taro';
import { PAGES } from '../pages';
import type { PageName, TabName } from '../pages';

/** Pages that the main menu leads to, in their order. */
export const TABS = (Object.keys(PAGES) as PageName[])
  .filter((name) => PAGES[name].tab !== undefined)
  .sort((a, b) => (PAGES[a].tab ?? 0) - (PAGES[b].tab ?? 0)) as TabName[];

function urlOf(page: PageName, parameters: Record<string, string> = {}): string {
  const query = Object.entries(parameters)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  return `/pages/${page}/index${query ? `?${query}` : ''}`;
}

/** Opens a page above this one. */
export function open(page: PageName, parameters?: Record<string, string>) {
  void Taro.navigateTo({ url: urlOf(page, parameters) });
}

/** Opens a page of the main menu: there is nothing to go back to from there. */
export function turnTo(page: PageName) {
  void Taro.reLaunch({ url: urlOf(page) });
}

export function back() {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else turnTo('week');
}

/** Opens a page as its place asks: one of the main menu, or one above this. */
export function goTo(page: PageName, parameters?: Record<string, string>) {
  if (PAGES[page].tab === undefined) open(page, parameters);
  else turnTo(page);
}
