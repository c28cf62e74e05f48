// The banner of a spot check, on whatever page is open.
import { fill, useTexts } from '../i18n';
import { commonTexts } from '../i18n/common';
import { leftWords, whenWords } from '../lib/format';
import { open } from '../lib/go';
import { useNow } from '../lib/now';
import { isOpen, useCheck } from '../lib/spot';
import { Box, Para } from './base';
import { Button } from './parts';

/** The time left is said every so often: a screen reader would read out each change. */
const SAID_EVERY_MS = 60_000;

export function Alarm() {
  const t = useTexts(commonTexts);
  const check = useCheck();
  const now = useNow(SAID_EVERY_MS);
  const shown = isOpen(check);
  return (
    <Box live="assertive" className={shown ? 'alarm' : ''} testId="alarm">
      {shown && (
        <>
          <Box className="alarm-title">{t.alarm.title}</Box>
          <Para>
            {check.answerBy
              ? fill(t.alarm.until, { when: whenWords(check.answerBy, now, t), left: leftWords(check.answerBy, now, t) })
              : t.alarm.ready}
          </Para>
          <Button onTap={() => open('spot')} testId="alarm-answer">
            {t.alarm.answer}
          </Button>
        </>
      )}
    </Box>
  );
}
