import { FileLeaveRequest } from '../../gql/graphql';
import type { PageManifest } from '../../lib/page';

export const page = {
  sends: { LEAVE: { operation: FileLeaveRequest, keyed: true, files: 'paperIds', form: 'one' } },
} satisfies PageManifest;
