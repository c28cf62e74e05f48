// Recording an outage: asked about once more, and what the server refuses is said at the field that is meant.
import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App as AntApp } from 'antd';
import { Client, fetchExchange, Provider } from 'urql';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { RecordDialog } from '../src/features/outages/RecordDialog';
import i18n from '../src/i18n';

const OUTAGE = { __typename: 'Outage', id: 'outage_1', startedAt: '2026-01-05T00:00:00Z', endedAt: '2026-01-05T02:00:00Z', cause: 'DECLARED', note: 'Power cut' };

/** The dialog, filled in, before a server that answers this. */
function shown(answer: object) {
  const fetch = vi.fn(async (_url: unknown, _init?: RequestInit) => new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json' } }));
  const [close, done] = [vi.fn(), vi.fn()];
  const client = new Client({ url: 'http://test/graphql', exchanges: [fetchExchange], fetch: fetch as never, preferGetMethod: false });
  render(<Provider value={client}><AntApp><RecordDialog close={close} done={done} /></AntApp></Provider>);
  fireEvent.change(screen.getByTestId('outage-from'), { target: { value: '2026-01-05T08:00' } });
  fireEvent.change(screen.getByTestId('outage-until'), { target: { value: '2026-01-05T10:00' } });
  fireEvent.change(screen.getByTestId('dialog-text'), { target: { value: ' Power cut ' } });
  return { fetch, close, done };
}

async function confirm() {
  await userEvent.click(screen.getByTestId('dialog-submit'));
  await userEvent.click(await screen.findByTestId('outage-sure'));
}

beforeEach(async () => {
  await i18n.changeLanguage('en-US');
});

describe('RecordDialog', { timeout: 20_000 }, () => {
  it('sends China’s time once it was asked about', async () => {
    const { fetch, close, done } = shown({ data: { recordOutage: { outage: OUTAGE } } });
    await userEvent.click(screen.getByTestId('dialog-submit'));
    expect(await screen.findByText('2026-01-05 08:00 – 2026-01-05 10:00')).toBeInTheDocument();
    expect(fetch).not.toHaveBeenCalled();
    await userEvent.click(screen.getByTestId('outage-sure'));
    await vi.waitFor(() => expect(close).toHaveBeenCalled());
    expect(done).toHaveBeenCalled();
    const { variables } = JSON.parse(fetch.mock.calls[0]![1]!.body as string) as { variables: object };
    expect(variables).toEqual({ input: { startedAt: '2026-01-05T00:00:00.000Z', endedAt: '2026-01-05T02:00:00.000Z', note: 'Power cut' } });
  });

  it('says what was refused at its field, and stays', async () => {
    const { close } = shown({ errors: [{ message: 'It ends after it began.', extensions: { code: 'BAD_INPUT', field: 'input.endedAt' } }] });
    await confirm();
    expect(await screen.findByText('It ends after it began.')).toHaveClass('ant-form-item-explain-error');
    expect(close).not.toHaveBeenCalled();
  });

  it('asks nothing before it is whole', async () => {
    const { fetch } = shown({});
    fireEvent.change(screen.getByTestId('outage-until'), { target: { value: '2026-01-05T08:00' } });
    await userEvent.click(screen.getByTestId('dialog-submit'));
    expect(await screen.findByText('It ends after it began')).toBeInTheDocument();
    expect(screen.queryByTestId('outage-sure')).toBeNull();
    expect(fetch).not.toHaveBeenCalled();
  });
});
