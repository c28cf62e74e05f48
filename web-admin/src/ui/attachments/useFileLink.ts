// The link of one attachment. The server's links live for minutes, so it is asked for when it is needed and never kept.
import { useCallback, useEffect, useState } from 'react';
import { useClient } from 'urql';
import { AttachmentLinkDocument } from '../../gql/graphql';
import { failureOfCombined } from '../../graphql/errors';
import type { Failure } from '../../graphql/errors';

export interface FileLink {
  link: string | undefined;
  failure: Failure | undefined;
  /** Which try it is: what failed under one link is tried anew under the next, even when it reads the same. */
  attempt: number;
  /** Asks for a new link, and answers it when there is one. */
  renew: () => Promise<string | undefined>;
}

export function useFileLink(id: string): FileLink {
  const client = useClient();
  const [state, setState] = useState<{ link?: string; failure?: Failure; attempt: number }>({ attempt: 0 });
  const renew = useCallback(async () => {
    const { data, error } = await client.query(AttachmentLinkDocument, { id }, { requestPolicy: 'network-only' }).toPromise();
    const link = data?.node?.__typename === 'Attachment' ? data.node.link : undefined;
    const failure = link ? undefined : error ? failureOfCombined(error) : { code: 'NOT_FOUND' };
    setState(({ attempt }) => ({ link, failure, attempt: attempt + 1 }));
    return link;
  }, [client, id]);
  useEffect(() => void renew(), [renew]);
  return { link: state.link, failure: state.failure, attempt: state.attempt, renew };
}
