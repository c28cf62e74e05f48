// Receipts: what was proven to the person, and how anybody can verify it.
import { useState } from 'react';
import { ReceiptKey } from '../../gql/graphql';
import type { ReceiptPartsFragment } from '../../gql/graphql';
import { host } from '../../host/host';
import { useTexts } from '../../i18n';
import { commonTexts } from '../../i18n/common';
import { receiptsTexts } from '../../i18n/receipts';
import { fullTime } from '../../lib/format';
import { useOutbox } from '../../lib/outbox';
import { useQuery } from '../../lib/query';
import { Box, Heading, Para, Txt } from '../../ui/base';
import { Page } from '../../ui/Page';
import { Button, Card, Empty, Fact } from '../../ui/parts';

export default function ReceiptsPage() {
  const t = useTexts(receiptsTexts);
  return (
    <Page title={t.title}>
      <Para className="lead">{t.lead}</Para>
      <List />
      <HowTo />
    </Page>
  );
}

function List() {
  const t = useTexts(receiptsTexts);
  const common = useTexts(commonTexts);
  const entries = useOutbox().filter((entry) => entry.receipt);
  if (entries.length === 0) return <Empty title={t.none} />;
  return (
    <>
      {[...entries].reverse().map((entry) => entry.receipt && <Shown key={entry.key} name={common.kinds[entry.kind]} receipt={entry.receipt} />)}
    </>
  );
}

function Shown({ name, receipt }: { name: string; receipt: ReceiptPartsFragment }) {
  const t = useTexts(receiptsTexts);
  const [copied, setCopied] = useState<boolean>();
  const copy = async () => {
    const lines = [name, fullTime(receipt.at), receipt.id, receipt.at, receipt.digest, receipt.signature];
    setCopied(await host.copy(lines.join('\n')));
  };
  return (
    <Box className="card" testId="receipt-row">
      <Heading level={2}>{name}</Heading>
      <Para className="when">{fullTime(receipt.at)}</Para>
      <Fact name={t.number}>
        <Txt className="code">{receipt.id}</Txt>
      </Fact>
      <Fact name={t.digest}>
        <Txt className="code">{receipt.digest}</Txt>
      </Fact>
      <Fact name={t.signature}>
        <Txt className="code">{receipt.signature}</Txt>
      </Fact>
      <Button look="second" onTap={() => void copy()}>
        {t.copy}
      </Button>
      <Box live="polite">{copied === undefined ? '' : copied ? t.copied : t.copyFailed}</Box>
    </Box>
  );
}

function HowTo() {
  const t = useTexts(receiptsTexts);
  const { data } = useQuery('receipt-key', ReceiptKey, {});
  return (
    <Card title={t.how}>
      <Para>{t.howMore}</Para>
      {data && (
        <Fact name={t.key}>
          <Txt className="code">{data.deployment.receiptKey}</Txt>
        </Fact>
      )}
    </Card>
  );
}
