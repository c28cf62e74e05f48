// Receipts: what was proven to the person, and how anybody can verify it.
import { useState } from 'react';
import { ReceiptKey, Receipts } from '../../gql/graphql';
import type { ReceiptPartsFragment } from '../../gql/graphql';
import { host } from '../../host/host';
import { useTexts } from '../../i18n';
import { commonTexts } from '../../i18n/common';
import { enumTexts } from '../../i18n/enums';
import { receiptsTexts } from '../../i18n/receipts';
import { fullTime } from '../../lib/format';
import { useQuery } from '../../lib/query';
import { Box, Heading, Para, Txt } from '../../ui/base';
import { Page } from '../../ui/Page';
import { Button, Card, Empty, Fact, Freshness } from '../../ui/parts';

const PAGE_SIZE = 20;

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
  const enums = useTexts(enumTexts);
  const [count, setCount] = useState(PAGE_SIZE);
  const loaded = useQuery('receipts', Receipts, { first: count });
  const page = loaded.data?.viewer.__typename === 'Person' ? loaded.data.viewer.receipts : undefined;
  return (
    <>
      <Freshness loaded={loaded} />
      {page && page.edges.length === 0 && <Empty title={t.none} />}
      {page?.edges.map(({ node }) => (
        <Shown key={node.id} name={enums.ReceiptSubject[node.subject]} receipt={node} />
      ))}
      {page?.pageInfo.hasNextPage && (
        <Button look="second" onTap={() => setCount(count + PAGE_SIZE)}>
          {common.action.more}
        </Button>
      )}
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
