// Whose phone this is. The phone keeps its own key; tokens are renewed with the refresh token, which rotates, and when
// that no longer holds with the key.
import { BindDevice, LoginDevice, Logout, Refresh } from '../gql/graphql';
import type { Operation, SignedInFragment } from '../gql/graphql';
import { host } from '../host/host';
import type { KeptFile } from '../host/types';
import { ask, upload } from './api';
import { asFailure, Failure } from './failure';
import { forget, forgetAll, keep, load } from './kept';
import { Store, useStore } from './store';

/** Who uses the app; `because` says why nobody does any longer. */
export type SessionState =
  | { kind: 'signed-in'; personId: string; name: string }
  | { kind: 'signed-out'; because?: 'ended' };

interface Device {
  id: string;
  key: string;
}

interface Tokens {
  access: string;
  refresh: string;
  /** Milliseconds. */
  expiresAt: number;
}

/** A token is renewed so long before it lapses. */
const MARGIN_MS = 60_000;

export class Session {
  readonly state: Store<SessionState>;
  private device = load<Device>('device');
  private tokens = load<Tokens>('tokens');
  private renewing?: Promise<string>;

  constructor(private readonly now: () => number = Date.now) {
    const who = load<{ personId: string; name: string }>('who');
    this.state = new Store<SessionState>(who && this.device ? { kind: 'signed-in', ...who } : signedOut(load<boolean>('ended')));
  }

  /** The person's id; undefined when nobody is signed in. */
  get personId(): string | undefined {
    const state = this.state.get();
    return state.kind === 'signed-in' ? state.personId : undefined;
  }

  /** Binds this phone with the code that an officer gave. */
  async bind(code: string): Promise<void> {
    const wechatCode = await host.wechatCode();
    const input = { code: code.trim(), platform: host.platform(), ...(wechatCode ? { wechatCode } : {}) };
    const { bindDevice } = await ask(BindDevice, { input });
    this.begin(bindDevice);
  }

  /** Comes back as whoever bound a phone with this WeChat account; this one takes its place. */
  async comeBack(): Promise<void> {
    const wechatCode = await host.wechatCode();
    if (!wechatCode) throw new Failure('UNAVAILABLE');
    const { loginDevice } = await ask(LoginDevice, { input: { wechatCode, platform: host.platform() } });
    this.begin(loginDevice);
  }

  private begin(signedIn: SignedInFragment) {
    const { viewer, deviceId, deviceKey } = signedIn;
    if (viewer.__typename !== 'Person' || !deviceId || !deviceKey) throw new Failure('FORBIDDEN');
    // Somebody else's phone from now on: nothing of who had it before is left on it.
    const before = load<string>('owner');
    if (before && before !== viewer.id) void this.forgetAllOf(before);
    keep('owner', viewer.id);
    this.device = { id: deviceId, key: deviceKey };
    keep('device', this.device);
    forget('ended');
    this.take(signedIn);
  }

  /** Signs out and forgets the key: this phone must be bound anew. */
  async leave(): Promise<void> {
    const token = this.tokens?.access;
    const { personId } = this;
    this.end();
    // Whoever holds the phone next finds nothing of this person.
    forget('owner');
    const files = personId ? this.forgetAllOf(personId) : undefined;
    if (token) await ask(Logout, {}, token).catch(() => undefined);
    await files;
  }

  private async forgetAllOf(personId: string): Promise<void> {
    forgetAll(['page', 'draft', 'outbox', 'cursor', 'track'].map((kind) => `${kind}.${personId}`));
    await forgetFilesOf(personId);
  }

  /** A token that holds for at least one request. */
  async token(): Promise<string> {
    if (this.tokens && this.now() < this.tokens.expiresAt - MARGIN_MS) return this.tokens.access;
    return this.renew();
  }

  /** A token in place of one that the server refused, whatever its time says. */
  async tokenInsteadOf(refused: string): Promise<string> {
    if (this.tokens && this.tokens.access !== refused) return this.tokens.access;
    return this.renew();
  }

  /** Asks in the person's name. */
  async ask<Data, Variables>(operation: Operation<Data, Variables>, variables: Variables): Promise<Data> {
    return this.withToken((token) => ask(operation, variables, token));
  }

  /** Sends a kept file in the person's name; its id. */
  async upload(file: KeptFile): Promise<string> {
    return this.withToken((token) => upload(file, token));
  }

  private async withToken<T>(act: (token: string) => Promise<T>): Promise<T> {
    const token = await this.token();
    try {
      return await act(token);
    } catch (error) {
      if (asFailure(error).code !== 'UNAUTHENTICATED') throw error;
      return act(await this.tokenInsteadOf(token));
    }
  }

  private renew(): Promise<string> {
    this.renewing ??= this.askForTokens().finally(() => {
      this.renewing = undefined;
    });
    return this.renewing;
  }

  private async askForTokens(): Promise<string> {
    const { device, tokens } = this;
    if (!device) throw new Failure('UNAUTHENTICATED');
    try {
      const signedIn = tokens && (await this.refreshed(tokens.refresh));
      if (this.device !== device) throw new Failure('UNAUTHENTICATED');
      if (signedIn) return this.take(signedIn);
      const wechatCode = await host.wechatCode();
      const input = { deviceId: device.id, deviceKey: device.key, ...(wechatCode ? { wechatCode } : {}) };
      const { loginDevice } = await ask(LoginDevice, { input });
      return this.take(loginDevice);
    } catch (error) {
      // Another phone has taken its place, or an officer has unbound it.
      if (asFailure(error).code === 'UNAUTHENTICATED' && this.device === device) this.end('ended');
      throw error;
    }
  }

  /** Undefined when the refresh token no longer holds. */
  private async refreshed(refreshToken: string): Promise<SignedInFragment | undefined> {
    try {
      return (await ask(Refresh, { input: { refreshToken } })).refresh;
    } catch (error) {
      const { code } = asFailure(error);
      if (code === 'UNAUTHENTICATED' || code === 'BAD_INPUT') return undefined;
      throw error;
    }
  }

  private take(signedIn: SignedInFragment): string {
    const { viewer } = signedIn;
    if (viewer.__typename !== 'Person') throw new Failure('FORBIDDEN');
    this.tokens = {
      access: signedIn.accessToken,
      refresh: signedIn.refreshToken,
      expiresAt: this.now() + signedIn.expiresIn * 1000,
    };
    keep('tokens', this.tokens);
    const before = this.state.get();
    if (before.kind !== 'signed-in' || before.personId !== viewer.id || before.name !== viewer.name) {
      const who = { personId: viewer.id, name: viewer.name };
      keep('who', who);
      this.state.set({ kind: 'signed-in', ...who });
    }
    return this.tokens.access;
  }

  private end(because?: 'ended') {
    this.device = undefined;
    this.tokens = undefined;
    for (const key of ['device', 'tokens', 'who']) forget(key);
    // What was loaded goes, and where the person was; what the person wrote stays until it is sent or the person signs out.
    forgetAll(['page.', 'track.']);
    // Said until a phone is bound again, also after closing the app.
    if (because) keep('ended', true);
    this.state.set(signedOut(Boolean(because)));
  }
}

async function forgetFilesOf(personId: string): Promise<void> {
  try {
    const all = await host.files.keys();
    await host.files.drop(all.filter((key) => key.startsWith(`${personId}.`)));
  } catch {
    // A browser that keeps no files has none.
  }
}

function signedOut(ended?: boolean): SessionState {
  return ended ? { kind: 'signed-out', because: 'ended' } : { kind: 'signed-out' };
}

export const session = new Session();

export function useSession(): SessionState {
  return useStore(session.state);
}
