import { beforeEach, describe, expect, it } from 'vitest';
import { Failure } from '../src/lib/failure';
import { Session } from '../src/lib/session';
import { device, graphql, keptFiles, refusal, storage } from './device';

const person = { __typename: 'Person', id: 'person_1', name: '余永强' };
let count = 0;
let asked: string[] = [];

function tokens(more: object = {}) {
  count += 1;
  return { accessToken: `access-${count}`, refreshToken: `refresh-${count}`, expiresIn: 600, deviceId: null, deviceKey: null, viewer: person, ...more };
}

function serve(answers: Record<string, (input: Record<string, unknown>, headers: Record<string, string>) => ReturnType<typeof graphql>>) {
  device.answer = (_path, headers, body) => {
    const { query, variables } = JSON.parse(body) as { query: string; variables: { input: Record<string, unknown> } };
    const name = /^\w+ (\w+)/.exec(query)?.[1] ?? '';
    asked.push(name);
    return answers[name]?.(variables.input, headers) ?? Promise.reject(new Error('offline'));
  };
}

const binds = { BindDevice: () => graphql({ data: { bindDevice: tokens({ deviceId: 'device_1', deviceKey: 'key' }) } }) };

beforeEach(() => {
  storage.clear();
  count = 0;
  asked = [];
});

describe('the session', () => {
  it('binds a phone, and is signed in when the app is opened again', async () => {
    serve(binds);
    const session = new Session();
    expect(session.state.get()).toEqual({ kind: 'signed-out' });
    await session.bind(' demo-0001 ');
    expect(session.state.get()).toEqual({ kind: 'signed-in', personId: 'person_1', name: '余永强' });
    const again = new Session();
    expect(again.personId).toBe('person_1');
    expect(await again.token()).toBe('access-1');
  });

  it('renews a token before it lapses, once for all who ask, and keeps the next refresh token', async () => {
    let now = 0;
    serve({ ...binds, Refresh: ({ refreshToken }) => graphql({ data: { refresh: tokens({ accessToken: `after-${String(refreshToken)}` }) } }) });
    const session = new Session(() => now);
    await session.bind('x');
    now = 550_000;
    expect(await Promise.all([session.token(), session.token()])).toEqual(['after-refresh-1', 'after-refresh-1']);
    now = 1_200_000;
    expect(await session.token()).toBe('after-refresh-2');
    expect(asked).toEqual(['BindDevice', 'Refresh', 'Refresh']);
  });

  it('signs in with the phone’s own key when the refresh token no longer holds', async () => {
    let now = 0;
    serve({
      ...binds,
      Refresh: () => refusal('UNAUTHENTICATED', 'ended'),
      LoginDevice: (input) => {
        expect(input).toEqual({ deviceId: 'device_1', deviceKey: 'key', wechatCode: 'a-code-of-wechat' });
        return graphql({ data: { loginDevice: tokens() } });
      },
    });
    const session = new Session(() => now);
    await session.bind('x');
    now = 3_600_000;
    expect(await session.token()).toBe('access-2');
  });

  it('comes back through WeChat on a phone that has lost its key, and keeps the new one', async () => {
    serve({
      ...binds,
      LoginDevice: (input) => {
        expect(input).toMatchObject({ wechatCode: 'a-code-of-wechat' });
        expect(input).not.toHaveProperty('deviceKey');
        return graphql({ data: { loginDevice: tokens({ deviceId: 'device_2', deviceKey: 'another' }) } });
      },
    });
    const session = new Session();
    await session.comeBack();
    expect(session.personId).toBe('person_1');
    expect(JSON.parse(storage.get('yunjian.device') ?? 'null')).toEqual({ id: 'device_2', key: 'another' });
  });

  it('ends when another phone took its place, and says so', async () => {
    let now = 0;
    serve({ ...binds, Refresh: () => refusal('UNAUTHENTICATED', ''), LoginDevice: () => refusal('UNAUTHENTICATED', '此设备尚未绑定') });
    const session = new Session(() => now);
    await session.bind('x');
    now = 3_600_000;
    await expect(session.token()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(session.state.get()).toEqual({ kind: 'signed-out', because: 'ended' });
    expect(new Session().personId).toBeUndefined();
  });

  it('stays signed in without a network', async () => {
    let now = 0;
    serve(binds);
    const session = new Session(() => now);
    await session.bind('x');
    now = 3_600_000;
    await expect(session.token()).rejects.toMatchObject({ code: 'NETWORK' });
    expect(session.personId).toBe('person_1');
  });

  it('asks again with a new token when the server refuses one that looked good', async () => {
    serve({
      ...binds,
      Refresh: () => graphql({ data: { refresh: tokens() } }),
      Week: (_input, headers) => (headers.authorization === 'Bearer access-1' ? refusal('UNAUTHENTICATED', '') : graphql({ data: { ok: true } })),
    });
    const session = new Session();
    await session.bind('x');
    expect(await session.ask('query Week{viewer{__typename}}' as never, {} as never)).toEqual({ ok: true });
    expect(asked).toEqual(['BindDevice', 'Week', 'Refresh', 'Week']);
  });

  it('leaves nothing on the phone when the person signs out', async () => {
    serve({ ...binds, Logout: () => graphql({ data: { logout: { ended: true } } }) });
    const session = new Session();
    await session.bind('x');
    storage.set('yunjian.page.person_1.week', '{}');
    storage.set('yunjian.draft.person_1.REPORT', '{}');
    storage.set('yunjian.track.person_1.fixes', '[]');
    for (const owner of ['person_1', 'person_2']) keptFiles.set(`${owner}.a`, { key: `${owner}.a`, name: 'a', mediaType: 'image/jpeg', size: 1 });
    await session.leave();
    expect([...storage.keys()]).toEqual([]);
    expect([...keptFiles.keys()]).toEqual(['person_2.a']);
  });

  it('does not take an officer’s sign-in', async () => {
    serve({ BindDevice: () => graphql({ data: { bindDevice: tokens({ viewer: { __typename: 'Officer' } }) } }) });
    await expect(new Session().bind('x')).rejects.toBeInstanceOf(Failure);
  });
});
