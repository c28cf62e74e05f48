// What a role lets an officer do, for what to offer on the screen. The server decides.
import type { MeFragment } from '../gql/graphql';

type Roles = Pick<MeFragment, 'roles'>;

/** Handlers and leaders act on people and alerts. */
export function acts({ roles }: Roles): boolean {
  return roles.includes('HANDLER') || roles.includes('LEADER');
}

/** Auditors read without acting; administrators and helpers see no people. */
export function readsPeople(officer: Roles): boolean {
  return acts(officer) || officer.roles.includes('AUDITOR');
}

/** Administrators keep the system: accounts, and outages. */
export function administers({ roles }: Roles): boolean {
  return roles.includes('ADMINISTRATOR');
}

/** Helpers receive calls for help and see nothing else of anybody. */
export function helps({ roles }: Roles): boolean {
  return roles.includes('HELPER');
}
