// The way to all that is about the person.
import { MyAgency } from '../../gql/graphql';
import { host } from '../../host/host';
import { fill, useTexts } from '../../i18n';
import { commonTexts } from '../../i18n/common';
import { recordTexts } from '../../i18n/record';
import { weekTexts } from '../../i18n/week';
import { open } from '../../lib/go';
import { useOutbox } from '../../lib/outbox';
import { useQuery } from '../../lib/query';
import { useSession } from '../../lib/session';
import { Box, Para } from '../../ui/base';
import { Page } from '../../ui/Page';
import { Button, Card, RowLink, Tag } from '../../ui/parts';

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
      <MyOffice />
    </Page>
  );
}

/** Who is called when something does not work, or is not understood. */
function MyOffice() {
  const t = useTexts(recordTexts);
  const common = useTexts(commonTexts);
  const loaded = useQuery('agency', MyAgency, {});
  const agency = loaded.data?.viewer.__typename === 'Person' ? loaded.data.viewer.agency : undefined;
  if (!agency) return null;
  const { name, phone } = agency;
  return (
    <Card title={t.office} testId="my-office">
      <Para className="strong">{name}</Para>
      {phone && <Para>{phone}</Para>}
      <Para className="quiet">{t.officeMore}</Para>
      {phone && (
        <Button look="second" onTap={() => host.call(phone)} testId="call-office">
          {common.action.call}
        </Button>
      )}
    </Card>
  );
}
