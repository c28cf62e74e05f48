import { SubmitCheckIn } from '../../gql/graphql';
import type { PageManifest } from '../../lib/page';

export const page = {
  duties: { CHECK_IN: { withId: true } },
  sends: {
    CHECK_IN: {
      operation: SubmitCheckIn, keyed: true, about: 'checkInId', urgent: true, files: 'photoId', withoutFiles: true, withoutFix: true, form: 'about',
    },
  },
} satisfies PageManifest;
