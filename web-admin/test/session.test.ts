import { afterEach, describe, expect, it, vi } from 'vitest';
import { authorizedFetch } from '../src/graphql/client';
import { Refused } from '../src/graphql/errors';
import { Session } from '../src/graphql/session';

const officer = {
  __typename: 'Officer', id: 'officer_1', name: '张建国', username: 'police', roles: ['HANDLER'], abilities: ['ACTS', 'READS_PEOPLE'],
  agency: { id: 'agency_1', name: '云龙分局', kind: 'POLICE', regionCode: '320303' },
};

let asked: { query: string; authorization: string | null; variables: unknown }[] = [];

/** A server that answers each request by the next of `answers`. */
function server(...answers: (object | Error)[]) {
  asked = [];
  const fake = vi.fn(async (_url: unknown, init?: RequestInit) => {
    const body = JSON.parse(String(init?.body)) as { query: string; variables: unknown };
    asked.push({ ...body, authorization: new Headers(init?.headers).get('authorization') });
    const answer = answers.shift() ?? new Error('nothing more to say');
    if (answer instanceof Error) throw answer;
    return new Response(JSON.stringify(answer));
  });
  vi.stubGlobal('fetch', fake);
  return fake as unknown as typeof fetch;
}

let serial = 0;
const tokens = (name: 'login' | 'refresh', viewer: object = officer) => ({
  data: { [name]: { accessToken: `token-${(serial += 1)}`, expiresIn: 600, viewer } },
});
const refusal = (code: string, extra: object = {}) => ({ data: null, errors: [{ message: 'no', extensions: { code, ...extra } }] });

afterEach(() => vi.unstubAllGlobals());

describe('Session', () => {
  it('restores by the cookie, with nothing kept in storage', async () => {
    server(tokens('refresh'));
    const session = new Session();
    await session.restore();
    expect(session.snapshot()).toMatchObject({ kind: 'signed-in', me: { id: 'officer_1' } });
    expect(asked[0]!.variables).toEqual({ input: {} });
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toMatch(/token-|police/);
  });

  it('is signed out when the cookie no longer holds, but only unreachable when no answer comes', async () => {
    server(refusal('UNAUTHENTICATED'));
    const session = new Session();
    await session.restore();
    expect(session.snapshot()).toEqual({ kind: 'signed-out', because: undefined });
    server(new Error('down'));
    await session.restore();
    expect(session.snapshot()).toEqual({ kind: 'unreachable' });
  });

  it('asks for the cookie and hands on why a second factor is wanted', async () => {
    server(refusal('UNAUTHENTICATED', { reason: 'TOTP_REQUIRED' }), tokens('login'));
    const session = new Session();
    const failed = await session.signIn({ username: 'leader', password: 'x' }).catch((error: unknown) => error);
    expect((failed as Refused).failure).toMatchObject({ code: 'UNAUTHENTICATED', reason: 'TOTP_REQUIRED' });
    await session.signIn({ username: 'leader', password: 'x', totp: '123456' });
    expect(asked[1]!.variables).toEqual({ input: { username: 'leader', password: 'x', totp: '123456', refreshInCookie: true } });
  });

  it('turns away a person', async () => {
    server(tokens('login', { __typename: 'Person', id: 'person_1' }));
    const session = new Session();
    await session.signIn({ username: 'p', password: 'x' });
    expect(session.snapshot()).toEqual({ kind: 'signed-out', because: 'not-officer' });
    expect(await session.freshToken()).toBeUndefined();
  });

  it('renews once for many that ask at the same time', async () => {
    let now = 0;
    server(tokens('login'), tokens('refresh'));
    const session = new Session(() => now);
    await session.signIn({ username: 'police', password: 'x' });
    const first = await session.freshToken();
    now = 550_000; // in the last tenth of ten minutes
    const [a, b, c] = await Promise.all([session.freshToken(), session.freshToken(), session.freshToken()]);
    expect(new Set([a, b, c]).size).toBe(1);
    expect(a).not.toBe(first);
    expect(asked).toHaveLength(2);
  });

  it('keeps the screen through an outage and ends when the server says so', async () => {
    let now = 0;
    server(tokens('login'), new Error('down'), refusal('UNAUTHENTICATED'));
    const session = new Session(() => now);
    await session.signIn({ username: 'police', password: 'x' });
    now = 700_000;
    expect(await session.freshToken()).toBeUndefined();
    expect(session.snapshot().kind).toBe('signed-in');
    await session.freshToken();
    expect(session.snapshot()).toEqual({ kind: 'signed-out', because: 'expired' });
  });
});

describe('authorizedFetch', () => {
  it('renews and asks once more when the server refuses the token', async () => {
    server(tokens('login'), tokens('refresh'));
    const session = new Session();
    await session.signIn({ username: 'police', password: 'x' });
    const seen: (string | null)[] = [];
    const plain = (async (_url: unknown, init?: RequestInit) => {
      seen.push(new Headers(init?.headers).get('authorization'));
      return new Response(JSON.stringify(seen.length === 1 ? refusal('UNAUTHENTICATED') : { data: { ok: true } }));
    }) as typeof fetch;
    const answer = await authorizedFetch(session, plain)('/graphql', { method: 'POST', body: '{}' });
    expect(await answer.json()).toEqual({ data: { ok: true } });
    expect(seen).toHaveLength(2);
    expect(seen[0]).not.toBe(seen[1]);
  });

  it('hands the refusal on when no renewal helps', async () => {
    server(tokens('login'), refusal('UNAUTHENTICATED'));
    const session = new Session();
    await session.signIn({ username: 'police', password: 'x' });
    const plain = (async () => new Response('', { status: 401 })) as typeof fetch;
    expect((await authorizedFetch(session, plain)('/graphql')).status).toBe(401);
    expect(session.snapshot()).toEqual({ kind: 'signed-out', because: 'expired' });
  });
});
