import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { forgetDrafts, useDraft } from '../src/lib/drafts';

function Field({ about }: { about: string }) {
  const [text, setText] = useDraft(about);
  return <input aria-label="answer" value={text} onChange={(event) => setText(event.target.value)} />;
}

const leave = () => !globalThis.dispatchEvent(new Event('beforeunload', { cancelable: true }));

afterEach(() => forgetDrafts());

describe('useDraft', () => {
  it('keeps words under what they are about, and asks before they are lost', () => {
    const { rerender } = render(<Field about="one" />);
    expect(leave()).toBe(false);
    fireEvent.change(screen.getByLabelText('answer'), { target: { value: '收到' } });
    rerender(<Field about="two" />);
    expect(screen.getByLabelText('answer')).toHaveValue('');
    rerender(<Field about="one" />);
    expect(screen.getByLabelText('answer')).toHaveValue('收到');
    expect(leave()).toBe(true);
    act(forgetDrafts);
    expect(screen.getByLabelText('answer')).toHaveValue('');
    expect(leave()).toBe(false);
  });
});
