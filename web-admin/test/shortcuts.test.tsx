import { fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { setPreferences } from '../src/lib/preferences';
import { useShortcuts } from '../src/lib/shortcuts';

function Page({ next, escape }: { next: () => void; escape: () => void }) {
  useShortcuts({ j: next }, { Escape: escape });
  return <input aria-label="search" />;
}

describe('useShortcuts', () => {
  afterEach(() => {
    setPreferences({ shortcuts: true });
    document.querySelector('.ant-modal-wrap')?.remove();
  });

  it('acts on a key, but not while somebody types or holds a modifier', () => {
    const next = vi.fn();
    render(<Page next={next} escape={vi.fn()} />);
    fireEvent.keyDown(document.body, { key: 'j' });
    expect(next).toHaveBeenCalledTimes(1);
    fireEvent.keyDown(screen.getByLabelText('search'), { key: 'j' });
    fireEvent.keyDown(document.body, { key: 'j', ctrlKey: true });
    expect(next).toHaveBeenCalledTimes(1);
  });

  it('can be switched off, Escape apart', () => {
    const next = vi.fn();
    const escape = vi.fn();
    setPreferences({ shortcuts: false });
    render(<Page next={next} escape={escape} />);
    fireEvent.keyDown(document.body, { key: 'j' });
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(next).not.toHaveBeenCalled();
    expect(escape).toHaveBeenCalledTimes(1);
  });

  it('never takes Enter from a link or a button', () => {
    const enter = vi.fn();
    function Opens() {
      useShortcuts({ Enter: enter });
      return <><a href="#main">skip</a><button type="button">go</button></>;
    }
    render(<Opens />);
    for (const name of ['skip', 'go']) expect(fireEvent.keyDown(screen.getByText(name), { key: 'Enter' })).toBe(true);
    expect(enter).not.toHaveBeenCalled();
    fireEvent.keyDown(document.body, { key: 'Enter' });
    expect(enter).toHaveBeenCalledTimes(1);
  });

  it('leaves the page behind an open dialog alone', () => {
    const escape = vi.fn();
    render(<Page next={vi.fn()} escape={escape} />);
    const dialog = document.createElement('div');
    dialog.className = 'ant-modal-wrap';
    dialog.innerHTML = '<div class="ant-modal"></div>';
    document.body.append(dialog);
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(escape).not.toHaveBeenCalled();
    // Closed, it fades out for a while.
    dialog.firstElementChild?.classList.add('ant-zoom-leave');
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(escape).toHaveBeenCalledTimes(1);
    dialog.replaceChildren();
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(escape).toHaveBeenCalledTimes(2);
  });
});
