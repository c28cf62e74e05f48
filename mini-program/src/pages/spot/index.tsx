// Answering a spot check: one large button, the time left, and what to do when it cannot be answered.
import { useEffect } from 'react';
import type { CheckPartsFragment, FixInput } from '../../gql/graphql';
import { fill, useTexts } from '../../i18n';
import { commonTexts } from '../../i18n/common';
import { spotTexts } from '../../i18n/spot';
import { leftWords, minuteTime, whenWords } from '../../lib/format';
import { open } from '../../lib/go';
import { useNow } from '../../lib/now';
import { outbox, useOutbox } from '../../lib/outbox';
import { byServerClock, hush, isOpen, useCheck } from '../../lib/spot';
import { Box, Para, Txt } from '../../ui/base';
import { Page } from '../../ui/Page';
import { Button, Card, Empty, Notice } from '../../ui/parts';
import { Sent } from '../../ui/Sent';
import { TakePosition } from '../../ui/TakePosition';

export default function SpotPage() {
  const t = useTexts(spotTexts);
  return (
    <Page title={t.title} quiet>
      <Box testId="spot-state">
        <TheCheck />
      </Box>
    </Page>
  );
}

function TheCheck() {
  const t = useTexts(spotTexts);
  const check = useCheck();
  const entry = useOutbox().find((one) => one.kind === 'SPOT_CHECK' && one.input.spotCheckId === check?.id);
  const id = check?.id;
  useEffect(() => {
    if (id) hush(id);
  }, [id]);

  if (!check) return <Empty title={t.none}>{t.noneMore}</Empty>;
  // After a refusal the person may take another position, as long as there is time.
  if (entry && entry.state !== 'REFUSED') return <Sent entry={entry} />;
  return (
    <>
      {entry && <Sent entry={entry} />}
      {isOpen(check) ? <Open check={check} refused={entry?.key} /> : <Over check={check} />}
    </>
  );
}

function Open({ check, refused }: { check: CheckPartsFragment; refused?: string }) {
  const t = useTexts(spotTexts);
  const common = useTexts(commonTexts);
  const now = useNow(1_000);
  const { challenge, answerBy } = check;
  const answer = (fix: FixInput) => {
    if (refused) outbox.discard(refused);
    outbox.send('SPOT_CHECK', { spotCheckId: check.id, challenge, fix: { ...fix, takenAt: byServerClock(fix.takenAt) } });
  };
  return (
    <>
      <Card testId="spot-open">
        <Para>{t.lead}</Para>
        {answerBy && (
          <Box className="countdown" role="timer">
            <Txt className="countdown-left">{leftWords(answerBy, now, common)}</Txt>
            <Txt className="quiet">
              {t.until} {whenWords(answerBy, now, common)}
            </Txt>
          </Box>
        )}
        {challenge ? <TakePosition label={refused ? t.again : t.act} onTaken={answer} testId="spot-answer" /> : <Para>{t.waiting}</Para>}
        <Para className="quiet small">{t.what}</Para>
      </Card>
      <Notice tone="info" title={t.no}>
        {t.noMore}
      </Notice>
    </>
  );
}

function Over({ check }: { check: CheckPartsFragment }) {
  const t = useTexts(spotTexts);
  if (check.state === 'ANSWERED') {
    return (
      <Notice tone="good" title={t.answered} testId="spot-answered">
        {check.answeredAt && fill(t.answeredMore, { at: minuteTime(check.answeredAt) })}
      </Notice>
    );
  }
  if (check.state === 'UNDELIVERED') {
    return (
      <Notice tone="info" title={t.undelivered}>
        {t.undeliveredMore}
      </Notice>
    );
  }
  return (
    <Notice tone="warn" title={t.unanswered}>
      <Para>{t.unansweredMore}</Para>
      <Button look="second" onTap={() => open('report')}>
        {t.tell}
      </Button>
    </Notice>
  );
}
