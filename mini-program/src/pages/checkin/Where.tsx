// The position of a check-in: asked for, agreed to, taken; or left out.
import type { FixInput } from '../../gql/graphql';
import { fill, useTexts } from '../../i18n';
import { checkinTexts } from '../../i18n/checkin';
import { Box, Para } from '../../ui/base';
import { TakePosition } from '../../ui/TakePosition';
import { Asked } from './Asked';

interface Props {
  fix?: FixInput;
  without: boolean;
  missing: boolean;
  onChange: (change: { fix?: FixInput; without?: boolean }) => void;
}

export function Where({ fix, without, missing, onChange }: Props) {
  const t = useTexts(checkinTexts);
  const words = { legend: t.location, why: t.locationWhy, ask: t.locationAsk, agree: t.locationAgree, none: t.locationNone, noneMore: t.locationNoneMore };
  return (
    <Asked
      id="checkin-where"
      consent="LOCATION"
      words={words}
      error={missing ? t.needLocation : undefined}
      without={without}
      onWithout={(next) => onChange({ without: next })}
    >
      <Box>
        {fix && <Para className="strong">{fill(t.locationHave, { metres: Math.round(fix.accuracy) })}</Para>}
        <TakePosition label={fix ? t.locationAgain : t.locationTake} onTaken={(taken) => onChange({ fix: taken })} testId="checkin-position" />
      </Box>
    </Asked>
  );
}
