// The position of a check-in: asked for, agreed to, taken; or left out.
import type { FixInput } from '../../gql/graphql';
import { fill, useTexts } from '../../i18n';
import { checkinTexts } from '../../i18n/checkin';
import { commonTexts } from '../../i18n/common';
import { whenWords } from '../../lib/format';
import { useNow } from '../../lib/now';
import { GOOD_FOR_MINUTES } from '../../lib/position';
import { Box, Para } from '../../ui/base';
import { Notice } from '../../ui/parts';
import { TakePosition } from '../../ui/TakePosition';
import { Asked } from './Asked';

interface Props {
  fix?: FixInput;
  /** The one before was too old and is gone. */
  old: boolean;
  without: boolean;
  missing: boolean;
  onChange: (change: { fix?: FixInput; without?: boolean }) => void;
}

export function Where({ fix, old, without, missing, onChange }: Props) {
  const t = useTexts(checkinTexts);
  const common = useTexts(commonTexts);
  const now = useNow(60_000);
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
        {fix && <Para className="quiet small">{fill(t.locationAt, { at: whenWords(fix.takenAt, now, common) })}</Para>}
        {old && !fix && (
          <Notice tone="warn" alert testId="checkin-position-old">
            {fill(t.locationOld, { minutes: GOOD_FOR_MINUTES })}
          </Notice>
        )}
        <TakePosition label={fix ? t.locationAgain : t.locationTake} onTaken={(taken) => onChange({ fix: taken })} testId="checkin-position" />
      </Box>
    </Asked>
  );
}
