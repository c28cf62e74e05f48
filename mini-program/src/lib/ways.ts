// How each kind of thing that a person sends goes to the server.
import { AnswerSpotCheck, FileSituationReport, SetConsent, SubmitCheckIn } from '../gql/graphql';

interface Way {
  operation: string;
  /** The input takes an `idempotencyKey`; the others are safe to repeat by what they are. */
  keyed: boolean;
}

export const WAYS = {
  REPORT: { operation: FileSituationReport, keyed: true },
  CHECK_IN: { operation: SubmitCheckIn, keyed: true },
  CONSENT: { operation: SetConsent, keyed: false },
  SPOT_CHECK: { operation: AnswerSpotCheck, keyed: false },
} satisfies Record<string, Way>;

export type Kind = keyof typeof WAYS;
