// A check-in: questions, a position where it is asked for and agreed to, a look over it, and the receipt.
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { OneCheckIn } from '../../gql/graphql';
import type { CheckInPartsFragment } from '../../gql/graphql';
import { fill, useTexts } from '../../i18n';
import { checkinTexts } from '../../i18n/checkin';
import { commonTexts } from '../../i18n/common';
import { enumTexts } from '../../i18n/enums';
import { leftWords, minuteTime, whenWords } from '../../lib/format';
import { useNow } from '../../lib/now';
import { outbox, useOutbox } from '../../lib/outbox';
import { putDraft } from '../../lib/draft';
import { useQuery } from '../../lib/query';
import { Box, Heading, Para } from '../../ui/base';
import { Page } from '../../ui/Page';
import { Card, Empty, Fact, Freshness, Notice } from '../../ui/parts';
import { Sent } from '../../ui/Sent';
import { CheckInForm, formOf } from './CheckInForm';

/** It was handed in or recorded, or an officer has said what a missed one comes to: it has opened, and cannot be handed in any more. */
const hasBecome = ({ state, submittable }: CheckInPartsFragment) => !submittable && state !== 'PLANNED';

export default function CheckInPage() {
  const t = useTexts(checkinTexts);
  const { params } = useRouter();
  return (
    <Page title={t.title}>
      <Loaded id={params.id ?? ''} />
    </Page>
  );
}

function Loaded({ id }: { id: string }) {
  const t = useTexts(checkinTexts);
  const loaded = useQuery(`checkInParts.${id}`, OneCheckIn, { id });
  const node = loaded.data?.node;
  const entry = useOutbox().find((one) => one.kind === 'CHECK_IN' && one.input.checkInId === id);
  const [editing, setEditing] = useState(false);
  const checkIn = node?.__typename === 'CheckIn' ? node : undefined;

  if (entry && !editing) {
    const edit = () => {
      putDraft(formOf(id), entry.draft);
      outbox.takeBack(entry.key);
      setEditing(true);
    };
    return (
      <>
        <Sent entry={entry} onEdit={edit} />
        {checkIn && hasBecome(checkIn) && <Became checkIn={checkIn} />}
      </>
    );
  }
  return (
    <>
      <Freshness loaded={loaded} />
      {loaded.data && !checkIn && <Empty title={t.none} />}
      {checkIn && <Term checkIn={checkIn} />}
      {checkIn && checkIn.submittable && <CheckInForm key={checkIn.id} checkIn={checkIn} onSent={() => setEditing(false)} />}
      {checkIn && hasBecome(checkIn) && <Became checkIn={checkIn} />}
    </>
  );
}

function Term({ checkIn }: { checkIn: CheckInPartsFragment }) {
  const t = useTexts(checkinTexts);
  const common = useTexts(commonTexts);
  const enums = useTexts(enumTexts);
  const now = useNow(10_000);
  const { state, opensAt, closesAt, extendedMinutes, extendedWhy } = checkIn;
  return (
    <>
      {state === 'OPEN' && (
        <Notice tone="info" testId="checkin-term">
          {fill(t.until, { when: whenWords(closesAt, now, common), left: leftWords(closesAt, now, common) })}
        </Notice>
      )}
      {state === 'PLANNED' && <Notice tone="info">{fill(t.notYet, { when: whenWords(opensAt, now, common) })}</Notice>}
      {state === 'MISSED' && (
        <Notice tone="warn" testId="checkin-missed">
          {t.missed}
        </Notice>
      )}
      {extendedWhy && extendedMinutes > 0 && (
        <Notice tone="good">{fill(t.extended, { minutes: extendedMinutes, why: enums.ExtensionCause[extendedWhy] })}</Notice>
      )}
    </>
  );
}

function Became({ checkIn }: { checkIn: CheckInPartsFragment }) {
  const t = useTexts(checkinTexts);
  const enums = useTexts(enumTexts);
  return (
    <Card title={t.done} testId="checkin-done">
      <Fact name={t.state}>{enums.CheckInState[checkIn.state]}</Fact>
      {checkIn.route && <Fact name={t.route}>{enums.CheckInRoute[checkIn.route]}</Fact>}
      {checkIn.submittedAt && <Para className="quiet">{fill(t.submitted, { at: minuteTime(checkIn.submittedAt) })}</Para>}
      {checkIn.reviewedBy && checkIn.reviewedAt && (
        <Para className="quiet">
          {fill(checkIn.route && checkIn.route !== 'APP' ? t.recorded : t.reviewed, { name: checkIn.reviewedBy.name, at: minuteTime(checkIn.reviewedAt) })}
        </Para>
      )}
      {checkIn.reviewNote && (
        <Box>
          <Heading level={3}>{t.review}</Heading>
          <Para className="words">{checkIn.reviewNote}</Para>
        </Box>
      )}
    </Card>
  );
}
