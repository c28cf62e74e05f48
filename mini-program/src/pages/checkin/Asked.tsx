// Something that a check-in asks for: said why, agreed to, given; or left out, which counts all the same.
import type { ReactNode } from 'react';
import type { ConsentKind } from '../../gql/graphql';
import { useConsent } from '../../lib/consents';
import { Option, Para } from '../../ui/base';
import { Button, Choices } from '../../ui/parts';

interface Props {
  id: string;
  /** Behind the names of its parts. */
  suffix?: string;
  consent: ConsentKind;
  words: { legend: string; why: string; ask: string; agree: string; none: string; noneMore: string };
  error?: string;
  without: boolean;
  onWithout: (without: boolean) => void;
  /** Giving it. */
  children: ReactNode;
}

export function Asked({ id, suffix = '', consent: kind, words, error, without, onWithout, children }: Props) {
  const consent = useConsent(kind);
  return (
    <Choices id={id} legend={words.legend} error={error}>
      <Para>{consent.given ? words.why : words.ask}</Para>
      {consent.given && !without && children}
      {consent.known && !consent.given && !without && (
        <Button look="second" onTap={consent.give} testId={`checkin-agree${suffix}`}>
          {words.agree}
        </Button>
      )}
      <Option
        type="checkbox"
        name={`without${suffix}`}
        checked={without}
        onChange={onWithout}
        label={words.none}
        hint={words.noneMore}
        testId={`checkin-without${suffix}`}
      />
    </Choices>
  );
}
