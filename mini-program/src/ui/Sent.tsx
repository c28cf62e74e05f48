// What became of a thing that was sent: waiting, arrived with its receipt, or refused with the reason.
import { useTexts } from '../i18n';
import { commonTexts } from '../i18n/common';
import { fullTime } from '../lib/format';
import type { Entry } from '../lib/outbox';
import { Box, Para } from './base';
import { Button, Fact, Notice } from './parts';

const TONES = { WAITING: 'info', SENT: 'good', REFUSED: 'bad' } as const;

export function Sent({ entry, onEdit }: { entry: Entry; onEdit?: () => void }) {
  const t = useTexts(commonTexts);
  const more = { WAITING: t.sent.waitingMore, SENT: t.sent.sentMore, REFUSED: t.sent.refusedMore }[entry.state];
  return (
    <Box live="polite" testId={`sent-${entry.state}`}>
      <Notice tone={TONES[entry.state]} title={t.sent[entry.state]}>
        {entry.refusal && <Para className="strong">{entry.refusal.code === 'FILE_LOST' ? t.files.lost : entry.refusal.sentence || t.state.serverError}</Para>}
        <Para>{more}</Para>
        {entry.without && <Para>{t.files.without}</Para>}
        {entry.withoutFix && <Para>{t.position.without}</Para>}
        {entry.state === 'WAITING' && <Para>{t.technical}</Para>}
        {entry.receipt && (
          <>
            <Fact name={t.sent.receiptAt}>{fullTime(entry.receipt.at)}</Fact>
            <Fact name={t.sent.receiptNumber} testId="receipt-id">
              {entry.receipt.id}
            </Fact>
          </>
        )}
        {entry.state === 'REFUSED' && onEdit && (
          <Button look="second" onTap={onEdit} testId="sent-edit">
            {t.sent.editAgain}
          </Button>
        )}
      </Notice>
    </Box>
  );
}
