// How each kind of thing that a person sends goes to the server.
import {
  AmendLeaveRequest,
  AnswerSpotCheck,
  CancelLeaveRequest,
  ExtendLeave,
  FileLeaveRequest,
  FileSituationReport,
  ReturnFromLeave,
  SetConsent,
  SubmitCheckIn,
} from '../gql/graphql';

interface Way {
  operation: string;
  /** The input takes an `idempotencyKey`. A consent said twice is the same; an answer to a check goes by the key of its position. */
  keyed: boolean;
  /** Where the ids of its files go: one, or all of them. */
  files?: 'photoId' | 'paperIds';
}

const WAYS = {
  REPORT: { operation: FileSituationReport, keyed: true },
  CHECK_IN: { operation: SubmitCheckIn, keyed: true, files: 'photoId' },
  LEAVE: { operation: FileLeaveRequest, keyed: true, files: 'paperIds' },
  LEAVE_AMEND: { operation: AmendLeaveRequest, keyed: true, files: 'paperIds' },
  LEAVE_EXTEND: { operation: ExtendLeave, keyed: true },
  LEAVE_RETURN: { operation: ReturnFromLeave, keyed: true },
  LEAVE_CANCEL: { operation: CancelLeaveRequest, keyed: true },
  CONSENT: { operation: SetConsent, keyed: false },
  SPOT_CHECK: { operation: AnswerSpotCheck, keyed: false },
} satisfies Record<string, Way>;

export type Kind = keyof typeof WAYS;

export function wayOf(kind: Kind): Way {
  return WAYS[kind];
}
