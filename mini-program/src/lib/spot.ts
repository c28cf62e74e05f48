// The spot check that is under way. It is confirmed as soon as the person can see it: that proves delivery, and the
// time to answer begins. Then the phone rings until the person opens it.
import { ConfirmSpotCheck, NewestCheck } from '../gql/graphql';
import type { CheckPartsFragment } from '../gql/graphql';
import { host } from '../host/host';
import { asFailure } from './failure';
import { news, stir } from './news';
import { session } from './session';
import { Store, useStore } from './store';

/** News of a check comes by the stream; this is for when the stream is down. */
const ASK_EVERY_MS = 30_000;
const RING_EVERY_MS = 4_000;
/** The phone rings for a minute. */
const RINGS = 15;
/** A clock that is wrong by less is left alone. */
const CLOCK_RIGHT_MS = 3_000;

/** The newest check, open or over; none before the first answer of the server. */
export const check = new Store<CheckPartsFragment | undefined>(undefined);

let clockOffset = 0;
let rung: { id: string; left: number } | undefined;
let asking = false;
/** Something came while it was being asked: the answer may be older. */
let again = false;
let owner: string | undefined;

/** Whether something can still be done with it. */
export function isOpen(one: CheckPartsFragment | undefined): one is CheckPartsFragment {
  return one?.open ?? false;
}

async function ask() {
  if (!session.personId || !host.inFront()) return;
  if (asking) {
    again = true;
    return;
  }
  asking = true;
  try {
    const { viewer } = await session.ask(NewestCheck, {});
    const newest = viewer.__typename === 'Person' ? viewer.spotChecks.edges[0]?.node : undefined;
    check.set(newest);
    if (newest?.state === 'DRAWN') await confirm(newest.id);
  } catch (error) {
    // Asked again soon. A refusal means that the check has moved on meanwhile; that is no news here.
    const heard = again;
    if (!asFailure(error).passes) stir();
    again = heard;
  } finally {
    asking = false;
  }
  if (!again) return;
  again = false;
  void ask();
}

async function confirm(id: string) {
  const { confirmSpotCheck } = await session.ask(ConfirmSpotCheck, { input: { spotCheckId: id } });
  const confirmed = confirmSpotCheck.spotCheck;
  if (!confirmed) return;
  if (confirmed.notifiedAt) clockOffset = Date.parse(confirmed.notifiedAt) - Date.now();
  check.set(confirmed);
}

/** The time of a position by the server's clock, where the phone's is plainly wrong: the answer must come after the question. */
export function byServerClock(takenAt: string): string {
  if (Math.abs(clockOffset) < CLOCK_RIGHT_MS) return takenAt;
  return new Date(Date.parse(takenAt) + clockOffset).toISOString();
}

/** The person has opened it: no more ringing. */
export function hush(id: string) {
  rung = { id, left: 0 };
}

function ring() {
  const now = check.get();
  if (now?.state !== 'NOTIFIED' || !host.inFront()) return;
  if (rung?.id !== now.id) rung = { id: now.id, left: RINGS };
  if (rung.left === 0) return;
  rung.left -= 1;
  host.ring();
}

/** Begins; called once, when the app starts. */
export function watch() {
  setInterval(() => void ask(), ASK_EVERY_MS);
  setInterval(ring, RING_EVERY_MS);
  check.subscribe(() => {
    if (check.get()?.id !== rung?.id) ring();
  });
  news.subscribe(() => void ask());
  session.state.subscribe(() => {
    if (owner === session.personId) return;
    owner = session.personId;
    check.set(undefined);
    void ask();
  });
  host.onResume(() => void ask());
  owner = session.personId;
  void ask();
}

export function useCheck(): CheckPartsFragment | undefined {
  return useStore(check);
}
