import { SetConsent } from '../../gql/graphql';
import type { PageManifest } from '../../lib/page';

export const page = {
  // A check-in may rest on a consent that waits too.
  sends: { CONSENT: { operation: SetConsent, keyed: false, about: 'kind', urgent: true } },
} satisfies PageManifest;
