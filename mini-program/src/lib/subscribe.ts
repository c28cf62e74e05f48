// Leave to send messages through WeChat. WeChat asks the person itself, only in answer to a tap, and each yes is for one
// message of a template unless the person says always: so it is asked wherever something is sent that will be answered.
import { Telling } from '../gql/graphql';
import { host } from '../host/host';
import { keep, load } from './kept';
import { outbox } from './outbox';
import { session } from './session';

/** As many templates as WeChat takes at once. */
const AT_ONCE = 3;

interface Kept {
  /** When the server answered, in milliseconds. */
  at: number;
  templates: readonly string[];
  /** The person has said no to notices. */
  refused: boolean;
  /** From which template on is asked next: where there are more than WeChat takes, each has its turn. */
  next: number;
}

/** Whose they are that were loaded since the app was opened. */
let loaded: string | undefined;

const keyOf = (personId: string) => `page.${personId}.telling`;

/** What the person said of notices on this phone: what waits to be sent, or was said after that time. */
function said(since = Infinity): boolean | undefined {
  const words = outbox.entries.get().filter(({ kind, input, state, at }) => {
    return kind === 'CONSENT' && input.kind === 'NOTICES' && (state === 'WAITING' || (state === 'SENT' && at > since));
  });
  return words.length > 0 ? words.pop()?.input.given === true : undefined;
}

/** Asks the server once which templates there are; without a network those of before hold. */
async function learn(): Promise<void> {
  const { personId } = session;
  if (!host.askToTell || loaded === personId) return;
  loaded = personId;
  if (!personId) return;
  // The server may not know it yet.
  const waiting = said();
  try {
    const { deployment, viewer } = await session.ask(Telling, {});
    if (personId !== session.personId) return;
    const consent = viewer.__typename === 'Person' ? viewer.consents.find(({ kind }) => kind === 'NOTICES')?.state : undefined;
    const refused = waiting === undefined ? consent === 'REFUSED' || consent === 'WITHDRAWN' : !waiting;
    const next = load<Kept>(keyOf(personId))?.next ?? 0;
    keep(keyOf(personId), { at: Date.now(), templates: deployment.subscribeTemplates, refused, next } satisfies Kept);
  } catch {
    loaded = undefined;
  }
}

/** What there is to ask: nothing outside WeChat, without templates, or of who has said no to notices. */
function known(): Kept | undefined {
  const kept = host.askToTell && session.personId ? load<Kept>(keyOf(session.personId)) : undefined;
  return kept && kept.templates.length > 0 && (said(kept.at) ?? !kept.refused) ? kept : undefined;
}

export function canAskToTell(): boolean {
  return known() !== undefined;
}

/** Asks leave for the next messages. To be called in the moment of a tap; nothing waits for it, and nothing hangs on it. */
export function askToTell() {
  const kept = known();
  if (kept && session.personId) {
    const { templates } = kept;
    const from = kept.next % templates.length;
    const turn = templates.length > AT_ONCE ? [...templates, ...templates].slice(from, from + AT_ONCE) : templates;
    keep(keyOf(session.personId), { ...kept, next: from + turn.length });
    host.askToTell?.(turn);
  }
  void learn();
}

/** Begins; called once, when the app starts. */
export function prepare() {
  session.state.subscribe(() => void learn());
  void learn();
}
