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
  /** The input takes an `idempotencyKey`; the others are safe to repeat by what they are. */
  keyed: boolean;
}

export const WAYS = {
  REPORT: { operation: FileSituationReport, keyed: true },
  CHECK_IN: { operation: SubmitCheckIn, keyed: true },
  LEAVE: { operation: FileLeaveRequest, keyed: true },
  LEAVE_AMEND: { operation: AmendLeaveRequest, keyed: false },
  LEAVE_EXTEND: { operation: ExtendLeave, keyed: false },
  LEAVE_RETURN: { operation: ReturnFromLeave, keyed: false },
  LEAVE_CANCEL: { operation: CancelLeaveRequest, keyed: false },
  CONSENT: { operation: SetConsent, keyed: false },
  SPOT_CHECK: { operation: AnswerSpotCheck, keyed: false },
} satisfies Record<string, Way>;

export type Kind = keyof typeof WAYS;
