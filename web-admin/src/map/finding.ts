// What a position and its verdicts mean for the duty, and whether it still says where somebody is.
import type { Verdict, ZoneKind } from '../gql/graphql';

/** From this age a position says where somebody was, not where they are: it is drawn grey. */
export const STALE_AFTER_MS = 30 * 60_000;

export type Finding = 'within' | 'beyond' | 'unsure' | 'unjudged';

/** What a verdict means for the duty: outside a permitted zone and inside a prohibited one are the same. */
export function findingOf(kind: ZoneKind, verdict: Verdict): Exclude<Finding, 'unjudged'> {
  if (verdict === 'CANNOT_TELL') return 'unsure';
  return (kind === 'PERMITTED') === (verdict === 'INSIDE') ? 'within' : 'beyond';
}

export function worstFinding(verdicts: readonly { verdict: Verdict; zone: { kind: ZoneKind } }[]): Finding {
  const findings = verdicts.map((one) => findingOf(one.zone.kind, one.verdict));
  if (findings.includes('beyond')) return 'beyond';
  if (findings.includes('unsure')) return 'unsure';
  return findings.length > 0 ? 'within' : 'unjudged';
}

export function isStale(position: { fix: { takenAt: string } }, now: number): boolean {
  return now - Date.parse(position.fix.takenAt) > STALE_AFTER_MS;
}
