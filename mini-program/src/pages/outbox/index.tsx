// What was sent, what waits to be sent, what was refused.
import { useState } from 'react';
import { fill, useTexts } from '../../i18n';
import { commonTexts } from '../../i18n/common';
import { outboxTexts } from '../../i18n/outbox';
import { putDraft } from '../../lib/draft';
import { minuteTime } from '../../lib/format';
import { goTo } from '../../lib/go';
import { outbox, useOutbox } from '../../lib/outbox';
import type { Entry } from '../../lib/outbox';
import { wayOf } from '../../lib/ways';
import { Box, Dialog, Heading, Para } from '../../ui/base';
import { Page } from '../../ui/Page';
import { Button, Empty } from '../../ui/parts';
import { Sent } from '../../ui/Sent';

export default function OutboxPage() {
  const t = useTexts(outboxTexts);
  const entries = useOutbox();
  return (
    <Page title={t.title}>
      <Para className="lead">{t.lead}</Para>
      {entries.length === 0 && <Empty title={t.none} />}
      {entries.some((entry) => entry.state === 'WAITING') && (
        <Button onTap={() => void outbox.flush()} testId="outbox-flush">
          {t.sendNow}
        </Button>
      )}
      {[...entries].reverse().map((entry) => (
        <Row key={entry.key} entry={entry} />
      ))}
    </Page>
  );
}

function Row({ entry }: { entry: Entry }) {
  const t = useTexts(outboxTexts);
  const common = useTexts(commonTexts);
  const [asking, setAsking] = useState(false);
  const form = formOf(entry);
  const edit = () => {
    if (!form) return;
    putDraft(form.draft, entry.draft);
    outbox.takeBack(entry.key);
    form.go();
  };
  return (
    <Box className="card" testId="outbox-row">
      <Heading level={2}>{common.kinds[entry.kind]}</Heading>
      <Para className="quiet small">{fill(t.begun, { at: minuteTime(entry.at) })}</Para>
      {typeof entry.input.text === 'string' && <Para className="words">{entry.input.text}</Para>}
      {(entry.files?.length ?? 0) > 0 && <Para className="quiet">{fill(t.files, { count: entry.files?.length ?? 0 })}</Para>}
      <Sent entry={entry} onEdit={form && entry.draft ? edit : undefined} />
      <Button look="plain" onTap={() => setAsking(true)}>
        {t.discard}
      </Button>
      {asking && (
        <Dialog title={t.discardAsk} onClose={() => setAsking(false)} closeLabel={common.action.cancel}>
          {entry.state === 'SENT' ? null : <Para>{t.discardMore}</Para>}
          <Button look="danger" onTap={() => outbox.discard(entry.key)}>
            {t.discard}
          </Button>
        </Dialog>
      )}
    </Box>
  );
}

/** Where an entry was written, and under which name its draft is kept. */
function formOf({ kind, input }: Entry) {
  const { page, form, about } = wayOf(kind);
  if (!form) return undefined;
  if (form === 'one') return { draft: kind, go: () => goTo(page) };
  const id = String(about && input[about]);
  return { draft: `${kind}.${id}`, go: () => goTo(page, { id }) };
}
