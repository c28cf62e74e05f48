// Decides a leave, by one tap or in the dialog, and gives the answer to the lists.
import { useState } from 'react';
import { useMutation } from 'urql';
import type { DecideLeaveRequestInput, LeaveWholeFragment } from '../../gql/graphql';
import { DecideLeaveDocument } from '../../gql/graphql';
import { failureOfCombined } from '../../graphql/errors';
import type { Failure } from '../../graphql/errors';
import { useSource } from '../../graphql/live';
import { reportSource } from '../reports/reportStore';

export function useDecide(done: (changed: LeaveWholeFragment) => void) {
  const { store } = useSource(reportSource);
  const [{ fetching }, send] = useMutation(DecideLeaveDocument);
  const [failure, setFailure] = useState<Failure>();

  /** Answers whether it was decided. */
  async function decide(input: DecideLeaveRequestInput): Promise<boolean> {
    setFailure(undefined);
    const mark = store.mark();
    const { data, error } = await send({ input });
    if (data) {
      const { leaveRequest } = data.decideLeaveRequest;
      store.takeOwn(leaveRequest, mark);
      done(leaveRequest);
    } else if (error) setFailure(failureOfCombined(error));
    return Boolean(data);
  }
  return { decide, fetching, failure, forgetFailure: () => setFailure(undefined) };
}
