// What stands in a form that was not sent yet. It survives closing the app.
import { useCallback, useState } from 'react';
import { forget, keep, load } from './kept';
import { session } from './session';

const keyOf = (form: string) => `draft.${session.personId}.${form}`;

/** Puts into a form what an entry of the outbox held. */
export function putDraft(form: string, value: unknown) {
  keep(keyOf(form), value);
}

export function useDraft<T extends object>(form: string, empty: T): [T, (change: Partial<T>) => void, () => void] {
  const [value, setValue] = useState<T>(() => ({ ...empty, ...load<Partial<T>>(keyOf(form)) }));
  const change = useCallback(
    (part: Partial<T>) =>
      setValue((before) => {
        const next = { ...before, ...part };
        keep(keyOf(form), next);
        return next;
      }),
    [form],
  );
  const clear = useCallback(() => forget(keyOf(form)), [form]);
  return [value, change, clear];
}
