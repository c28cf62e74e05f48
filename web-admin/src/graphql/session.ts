// Who is signed in. The access token lives in this module's memory alone; the refresh token is an HttpOnly
// cookie that this code cannot read, so a reload asks the server whether the session still holds.
import { stringifyDocument } from 'urql';
import type { TypedDocumentNode } from 'urql';
import { LoginDocument, LogoutDocument, RefreshDocument } from '../gql/graphql';
import type { LoginInput, MeFragment, SignedInFragment } from '../gql/graphql';
import { preferences } from '../lib/preferences';
import { failureOf, NO_ANSWER, Refused } from './errors';

export type SessionState =
  | { kind: 'restoring' }
  | { kind: 'signed-out'; because?: 'expired' | 'elsewhere' | 'not-officer' }
  | { kind: 'unreachable' }
  | { kind: 'signed-in'; me: MeFragment };

/** A token is renewed in the last tenth of its life, so that no request meets an expired one. */
const RENEW_IN_LAST = 0.1;

export class Session {
  private token: string | undefined;
  private expiresAt = 0;
  private renewAt = 0;
  private renewing: Promise<boolean> | undefined;
  private generation = 0;
  private state: SessionState = { kind: 'restoring' };
  private listeners = new Set<() => void>();
  private channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('yunjian-session');

  constructor(private readonly now: () => number = Date.now) {
    if (this.channel) {
      this.channel.onmessage = (event) => {
        if (event.data === 'signed-out' && this.state.kind === 'signed-in') this.end('elsewhere');
      };
    }
  }

  readonly snapshot = () => this.state;

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  /** The session of an earlier visit, if the cookie still holds. */
  async restore(): Promise<void> {
    this.become({ kind: 'restoring' });
    await this.renew();
  }

  async signIn(input: Pick<LoginInput, 'username' | 'password' | 'totp'>): Promise<void> {
    const { login } = await ask(LoginDocument, { input: { ...input, refreshInCookie: true } });
    this.take(login);
  }

  async signOut(): Promise<void> {
    const token = this.token;
    try {
      await ask(LogoutDocument, {}, token);
    } finally {
      this.channel?.postMessage('signed-out');
      this.end();
    }
  }

  /** An access token that is good for at least one request, or undefined when there is no session. */
  async freshToken(): Promise<string | undefined> {
    if (this.token && this.now() < this.renewAt) return this.token;
    if (this.state.kind !== 'signed-in') return undefined;
    await this.renew();
    return this.token;
  }

  /** Called when the server refused a token that looked good (ended, revoked, clock set back). */
  async renewAfterRefusal(refused: string | undefined): Promise<string | undefined> {
    if (this.token !== refused) return this.token; // somebody else has renewed it meanwhile
    this.renewAt = 0;
    await this.renew();
    return this.token;
  }

  private renew(): Promise<boolean> {
    this.renewing ??= this.askForNewToken().finally(() => {
      this.renewing = undefined;
    });
    return this.renewing;
  }

  private async askForNewToken(): Promise<boolean> {
    const generation = this.generation;
    try {
      const { refresh } = await ask(RefreshDocument, { input: {} });
      if (generation !== this.generation) return false;
      this.take(refresh);
      return true;
    } catch (error) {
      if (generation !== this.generation) return false;
      const code = error instanceof Refused ? error.failure.code : 'NETWORK';
      if (code === 'UNAUTHENTICATED' || code === 'FORBIDDEN' || code === 'BAD_INPUT') {
        this.end(this.state.kind === 'signed-in' ? 'expired' : undefined);
      } else if (this.state.kind !== 'signed-in') {
        this.become({ kind: 'unreachable' });
      } else if (this.now() >= this.expiresAt) {
        this.token = undefined; // keep the screen; the next request tries again
      }
      return false;
    }
  }

  private take(tokens: SignedInFragment) {
    const viewer = tokens.viewer;
    if (viewer.__typename !== 'Officer') {
      this.end('not-officer');
      return;
    }
    this.token = tokens.accessToken;
    this.expiresAt = this.now() + tokens.expiresIn * 1000;
    this.renewAt = this.expiresAt - tokens.expiresIn * 1000 * RENEW_IN_LAST;
    const before = this.state;
    if (before.kind === 'signed-in' && JSON.stringify(before.me) === JSON.stringify(viewer)) return;
    this.become({ kind: 'signed-in', me: viewer });
  }

  private end(because?: 'expired' | 'elsewhere' | 'not-officer') {
    this.generation += 1;
    this.token = undefined;
    this.expiresAt = 0;
    this.renewAt = 0;
    this.become({ kind: 'signed-out', because });
  }

  private become(state: SessionState) {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

/** One request outside the cache: what makes or ends a session, and what is asked before there is one. */
export async function ask<Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  token?: string,
): Promise<Data> {
  let response: Response;
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        'accept-language': preferences().language,
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      body: JSON.stringify({ query: stringifyDocument(document), variables }),
    });
  } catch {
    throw new Refused(NO_ANSWER);
  }
  const answer = (await response.json().catch(() => undefined)) as
    | { data?: Data | null; errors?: { message: string; extensions?: Record<string, unknown> }[] }
    | undefined;
  if (answer?.errors?.length) throw new Refused(failureOf(answer.errors));
  if (!answer?.data) throw new Refused(NO_ANSWER);
  return answer.data;
}

export const session = new Session();
