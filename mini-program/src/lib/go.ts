// From page to page.
import Taro from '@tarojs/taro';

export type Page = 'week' | 'leave' | 'report' | 'me' | 'receipts' | 'settings' | 'record' | 'outbox' | 'spot' | 'checkin' | 'leaveform' | 'leavecase';

/** Pages that the main menu leads to. */
export const TABS = ['week', 'leave', 'report', 'me'] as const;

function urlOf(page: Page, parameters: Record<string, string> = {}): string {
  const query = Object.entries(parameters)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  return `/pages/${page}/index${query ? `?${query}` : ''}`;
}

/** Opens a page above this one. */
export function open(page: Page, parameters?: Record<string, string>) {
  void Taro.navigateTo({ url: urlOf(page, parameters) });
}

/** Opens a page of the main menu: there is nothing to go back to from there. */
export function turnTo(page: Page) {
  void Taro.reLaunch({ url: urlOf(page) });
}

export function back() {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else turnTo('week');
}
