// What an officer may do at all, as the server says it: for what to offer on the screen.
import type { MeFragment, OfficerAbility } from '../gql/graphql';

type Able = Pick<MeFragment, 'abilities'>;

const may = (ability: OfficerAbility) => ({ abilities }: Able): boolean => abilities.includes(ability);

/** Acts on people and alerts. */
export const acts = may('ACTS');

/** Sees people, acting or not. */
export const readsPeople = may('READS_PEOPLE');

/** Keeps the system: accounts, and outages. */
export const administers = may('ADMINISTERS');

/** Receives calls for help. */
export const helps = may('HELPS');
