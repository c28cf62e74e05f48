// Check-ins that are over: what became of each, and what the officer wrote.
import { useState } from 'react';
import { PastCheckIns } from '../../gql/graphql';
import { useTexts } from '../../i18n';
import { commonTexts } from '../../i18n/common';
import { enumTexts } from '../../i18n/enums';
import { recordTexts } from '../../i18n/record';
import { minuteTime } from '../../lib/format';
import { open } from '../../lib/go';
import { useQuery } from '../../lib/query';
import { Box, Heading } from '../../ui/base';
import { Button, Empty, Freshness, RowLink, Tag } from '../../ui/parts';

const PAGE_SIZE = 10;
const TONES = { PLANNED: 'quiet', OPEN: 'info', SUBMITTED: 'info', REVIEWED: 'good', MISSED: 'warn', EXCUSED: 'quiet', FINDING: 'bad' } as const;

export function CheckIns() {
  const t = useTexts(recordTexts);
  const common = useTexts(commonTexts);
  const enums = useTexts(enumTexts);
  const [count, setCount] = useState(PAGE_SIZE);
  const loaded = useQuery('checkins', PastCheckIns, { first: count });
  const page = loaded.data?.reports;
  const checkIns = (page?.edges ?? []).map((edge) => edge.node).filter((node) => node.__typename === 'CheckIn');
  return (
    <Box testId="record-checkins">
      <Heading level={2} className="chapter">
        {t.checkIns}
      </Heading>
      <Freshness loaded={loaded} />
      {page && checkIns.length === 0 && <Empty title={t.noCheckIns} />}
      {checkIns.length > 0 && (
        <Box className="card card-flush">
          {checkIns.map((one) => (
            <RowLink
              key={one.id}
              title={minuteTime(one.submittedAt ?? one.opensAt)}
              more={[one.route && enums.CheckInRoute[one.route], one.reviewNote].filter(Boolean).join(' · ')}
              aside={<Tag tone={TONES[one.state]}>{enums.CheckInState[one.state]}</Tag>}
              onTap={() => open('checkin', { id: one.id })}
              testId="checkin-row"
            />
          ))}
        </Box>
      )}
      {page?.pageInfo.hasNextPage && (
        <Button look="second" onTap={() => setCount(count + PAGE_SIZE)} testId="checkins-more">
          {common.action.more}
        </Button>
      )}
    </Box>
  );
}
