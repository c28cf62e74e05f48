import { AnswerSpotCheck } from '../../gql/graphql';
import type { PageManifest } from '../../lib/page';

export const page = {
  duties: { SPOT_CHECK: { urgent: true } },
  sends: { SPOT_CHECK: { operation: AnswerSpotCheck, keyed: false, about: 'spotCheckId', urgent: true } },
} satisfies PageManifest;
