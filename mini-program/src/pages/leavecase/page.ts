import { AmendLeaveRequest, CancelLeaveRequest, ExtendLeave, ReturnFromLeave } from '../../gql/graphql';
import type { PageManifest } from '../../lib/page';

const about = 'leaveRequestId';

export const page = {
  duties: { LEAVE: { withId: true } },
  sends: {
    LEAVE_AMEND: { operation: AmendLeaveRequest, keyed: true, about, files: 'paperIds', form: 'about' },
    LEAVE_EXTEND: { operation: ExtendLeave, keyed: true, about },
    LEAVE_RETURN: { operation: ReturnFromLeave, keyed: true, about, withoutFix: true },
    LEAVE_CANCEL: { operation: CancelLeaveRequest, keyed: true, about },
  },
} satisfies PageManifest;
