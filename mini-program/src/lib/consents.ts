// What the person has agreed to.
import { Consents } from '../gql/graphql';
import type { ConsentKind } from '../gql/graphql';
import { outbox } from './outbox';
import { useQuery } from './query';

/** Whether the person agreed to it, as far as is known, and a way to agree now. */
export function useConsent(kind: ConsentKind): { known: boolean; given: boolean; give: () => void } {
  const loaded = useQuery('consents', Consents, {});
  const person = loaded.data?.viewer.__typename === 'Person' ? loaded.data.viewer : undefined;
  const given = person?.consents.some((one) => one.kind === kind && one.state === 'GIVEN') ?? false;
  const give = () => {
    outbox.send('CONSENT', { kind, given: true });
    void outbox.flush().then(loaded.reload);
  };
  return { known: Boolean(person), given, give };
}
