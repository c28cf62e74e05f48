// Who is let into the explorer, what it says to the others, and how it speaks to the server.
import { render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ExplorerPage } from '../src/explorer/ExplorerPage';
import { fetchAs, memory } from '../src/explorer/requests';
import i18n, { texts } from '../src/explorer/texts';
import { Session } from '../src/graphql/session';
import { setPreferences } from '../src/lib/preferences';

vi.mock('../src/explorer/Explorer', () => ({ default: () => <div data-testid="explorer" /> }));
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const answer = (data: unknown, status = 200) =>
  new Response(JSON.stringify(status === 200 ? { data } : { errors: [{ message: 'no', extensions: { code: 'UNAUTHENTICATED' } }] }), { status });

interface Scene {
  abilities?: string[];
  demo: boolean;
  open?: boolean;
}

/** The page at a server of that kind, for an officer who may do this; nobody without. */
async function shown({ abilities, demo, open = false }: Scene) {
  setPreferences({ language: 'en-US' });
  await i18n.changeLanguage('en-US');
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    const { query } = JSON.parse(String(init.body)) as { query: string };
    if (query.includes('mutation Refresh')) {
      const viewer = { __typename: 'Officer', id: 'officer_1', name: 'Li Min', username: 'li', roles: [], abilities, agency: { id: 'a', name: 'A', kind: 'POLICE', regionCode: '3203' } };
      return abilities ? answer({ refresh: { accessToken: 't', expiresIn: 900, viewer } }) : answer(null, 401);
    }
    if (query.includes('__schema')) {
      expect(new Headers(init.headers).has('authorization'), 'asked as a stranger').toBe(false);
      return open ? answer({ __schema: {} }) : answer(null, 400);
    }
    return answer({ deployment: { version: '1', demo, secondFactor: true, map: {} } });
  });
  const session = new Session();
  render(<ExplorerPage session={session} />);
  await session.restore();
  return session;
}

describe('the explorer', () => {
  it('lets in whoever is signed in to the demo', async () => {
    await shown({ abilities: ['ACTS', 'READS_PEOPLE'], demo: true });
    expect(await screen.findByTestId('explorer')).toBeVisible();
    expect(screen.queryByTestId('explorer-note')).toBeNull();
  });

  it('sends who is not signed in to the console', async () => {
    await shown({ demo: true });
    const notice = await screen.findByTestId('explorer-signed-out');
    expect(notice).toHaveTextContent('not signed in');
    expect(screen.getByRole('link', { name: 'Sign in at the console' })).toHaveAttribute('href', '/');
    expect(screen.queryByTestId('explorer')).toBeNull();
  });

  it('is for administrators alone outside the demo', async () => {
    await shown({ abilities: ['ACTS', 'READS_PEOPLE', 'HELPS'], demo: false });
    expect(await screen.findByTestId('explorer-forbidden')).toHaveTextContent('signed in as Li Min');
    expect(screen.queryByTestId('explorer')).toBeNull();
  });

  it('says to the administrator that data are real, and that introspection is off for others', async () => {
    await shown({ abilities: ['ADMINISTERS'], demo: false });
    expect(await screen.findByTestId('explorer')).toBeVisible();
    expect(screen.getByTestId('explorer-note')).toHaveTextContent(/real data.*Introspection is off here/);
  });

  it('does not say so where introspection is open', async () => {
    await shown({ abilities: ['ADMINISTERS'], demo: false, open: true });
    expect(await screen.findByTestId('explorer')).toBeVisible();
    expect(screen.getByTestId('explorer-note')).not.toHaveTextContent('Introspection');
  });
});

const session = (tokens: string[]) => {
  const one = new Session();
  vi.spyOn(one, 'freshToken').mockImplementation(async () => tokens[0]);
  vi.spyOn(one, 'renewAfterRefusal').mockImplementation(async () => tokens[1]);
  return one;
};

describe('its requests', () => {
  it('carry the token, and a renewed one once after a refusal', async () => {
    const sent: (string | null)[] = [];
    const send = async (_: unknown, init?: RequestInit) => {
      sent.push(new Headers(init?.headers).get('authorization'));
      return answer({}, sent.length === 1 ? 401 : 200);
    };
    const response = await fetchAs(session(['old', 'new']), 'en-US', send as typeof fetch)('/graphql', {});
    expect([response.status, sent]).toEqual([200, ['Bearer old', 'Bearer new']]);
  });

  it('are not repeated when there is no other token', async () => {
    const send = vi.fn(async () => answer(null, 401));
    const response = await fetchAs(session(['old', 'old']), 'en-US', send as unknown as typeof fetch)('/graphql', {});
    expect([response.status, send.mock.calls.length]).toEqual([401, 1]);
  });

  it('keep nothing in the browser', () => {
    const storage = memory();
    storage.setItem('query', 'x');
    expect([storage.getItem('query'), storage.length, localStorage.getItem('query')]).toEqual(['x', 1, null]);
    storage.clear();
    expect(storage.getItem('query')).toBeNull();
  });
});

it('has the same texts in both languages, none empty', () => {
  expect(Object.keys(texts['en-US'])).toEqual(Object.keys(texts['zh-CN']));
  for (const text of Object.values(texts).flatMap((one) => Object.values(one))) expect(text.trim()).not.toBe('');
});
