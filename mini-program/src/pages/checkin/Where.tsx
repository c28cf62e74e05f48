// The position of a check-in: asked for, agreed to, taken; or left out.
import type { FixInput } from '../../gql/graphql';
import { fill, useTexts } from '../../i18n';
import { checkinTexts } from '../../i18n/checkin';
import { useConsent } from '../../lib/consents';
import { Box, Option, Para } from '../../ui/base';
import { Button, Choices } from '../../ui/parts';
import { TakePosition } from '../../ui/TakePosition';

interface Props {
  fix?: FixInput;
  without: boolean;
  missing: boolean;
  onChange: (change: { fix?: FixInput; without?: boolean }) => void;
}

export function Where({ fix, without, missing, onChange }: Props) {
  const t = useTexts(checkinTexts);
  const consent = useConsent('LOCATION');
  return (
    <Choices id="checkin-where" legend={t.location} error={missing ? t.needLocation : undefined}>
      <Para>{consent.given ? t.locationWhy : t.locationAsk}</Para>
      {consent.given && !without && (
        <Box>
          {fix && <Para className="strong">{fill(t.locationHave, { metres: Math.round(fix.accuracy) })}</Para>}
          <TakePosition label={fix ? t.locationAgain : t.locationTake} onTaken={(taken) => onChange({ fix: taken })} testId="checkin-position" />
        </Box>
      )}
      {consent.known && !consent.given && !without && (
        <Button look="second" onTap={consent.give} testId="checkin-agree">
          {t.locationAgree}
        </Button>
      )}
      <Option
        type="checkbox"
        name="without"
        checked={without}
        onChange={(next) => onChange({ without: next })}
        label={t.locationNone}
        hint={t.locationNoneMore}
        testId="checkin-without"
      />
    </Choices>
  );
}
