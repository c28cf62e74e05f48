// Single-key shortcuts. They can be switched off (WCAG 2.1.4) and never fire while somebody types.
import { useEffect, useRef } from 'react';
import { usePreferences } from './preferences';

export type Shortcuts = Record<string, (event: KeyboardEvent) => void>;

export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

/** Enter on a link or a button is its own: taking it would leave those without a mouse stranded. */
function followsEnter(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('a[href], button, summary, [role="button"]') !== null;
}

/** A dialog that fades out has been closed: a key pressed meanwhile is for the page. */
function dialogOpen(): boolean {
  return document.querySelector('.ant-modal-wrap:not([style*="display: none"]) .ant-modal:not([class*="-leave"])') !== null;
}

/** `always` keys (Escape) work even when shortcuts are off. Neither kind acts behind an open dialog, which has its own. */
export function useShortcuts(keys: Shortcuts, always: Shortcuts = {}) {
  const { shortcuts } = usePreferences();
  const current = useRef({ keys, always });
  useEffect(() => {
    current.current = { keys, always };
  });
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
      if (isTyping(event.target) || dialogOpen()) return;
      if (event.key === 'Enter' && followsEnter(event.target)) return;
      const handler = current.current.always[event.key] ?? (shortcuts ? current.current.keys[event.key] : undefined);
      if (!handler) return;
      event.preventDefault();
      handler(event);
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [shortcuts]);
}
