// The way to all that is about the person.
import { fill, useTexts } from '../../i18n';
import { recordTexts } from '../../i18n/record';
import { weekTexts } from '../../i18n/week';
import { open } from '../../lib/go';
import { useOutbox } from '../../lib/outbox';
import { useSession } from '../../lib/session';
import { Box, Para } from '../../ui/base';
import { Page } from '../../ui/Page';
import { RowLink, Tag } from '../../ui/parts';

export default function MePage() {
  const t = useTexts(recordTexts);
  const week = useTexts(weekTexts);
  const session = useSession();
  const unsent = useOutbox().filter((entry) => entry.state !== 'SENT').length;
  return (
    <Page title={t.me} tab="me">
      {session.kind === 'signed-in' && <Para className="hello">{fill(week.hello, { name: session.name })}</Para>}
      <Para className="lead">{t.meLead}</Para>
      <Box className="card card-flush">
        <RowLink title={t.linkRecord} more={t.linkRecordMore} onTap={() => open('record')} testId="go-record" />
        <RowLink title={t.linkReceipts} more={t.linkReceiptsMore} onTap={() => open('receipts')} testId="go-receipts" />
        <RowLink
          title={t.linkOutbox}
          more={t.linkOutboxMore}
          onTap={() => open('outbox')}
          testId="go-outbox"
          aside={unsent > 0 ? <Tag tone="warn">{unsent}</Tag> : undefined}
        />
        <RowLink title={t.linkSettings} more={t.linkSettingsMore} onTap={() => open('settings')} testId="go-settings" />
      </Box>
    </Page>
  );
}
