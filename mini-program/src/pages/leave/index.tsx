// Leave: what was asked for, and the way to ask.
import { useState } from 'react';
import { Leaves } from '../../gql/graphql';
import { fill, useTexts } from '../../i18n';
import { commonTexts } from '../../i18n/common';
import { enumTexts } from '../../i18n/enums';
import { leaveTexts } from '../../i18n/leave';
import { minuteTime } from '../../lib/format';
import { open } from '../../lib/go';
import { useQuery } from '../../lib/query';
import { Box, Heading, Para } from '../../ui/base';
import { Page } from '../../ui/Page';
import { Button, Empty, Freshness, RowLink, Tag } from '../../ui/parts';

const PAGE_SIZE = 20;

export default function LeavePage() {
  const t = useTexts(leaveTexts);
  return (
    <Page title={t.title} tab="leave">
      <Para className="lead">{t.lead}</Para>
      <Button onTap={() => open('leaveform')} testId="leave-file">
        {t.file}
      </Button>
      <Mine />
    </Page>
  );
}

function Mine() {
  const t = useTexts(leaveTexts);
  const common = useTexts(commonTexts);
  const enums = useTexts(enumTexts);
  const [count, setCount] = useState(PAGE_SIZE);
  const loaded = useQuery('leaves', Leaves, { first: count });
  const page = loaded.data?.reports;
  const leaves = (page?.edges ?? []).map((edge) => edge.node).filter((node) => node.__typename === 'LeaveRequest');
  return (
    <Box testId="leave-list">
      <Heading level={2} className="chapter">
        {t.mine}
      </Heading>
      <Freshness loaded={loaded} />
      {page && leaves.length === 0 && <Empty title={t.none} />}
      {leaves.length > 0 && (
        <Box className="card card-flush">
          {leaves.map((leave) => (
            <RowLink
              key={leave.id}
              title={leave.places.map((place) => place.name).join('、')}
              more={fill(t.when, { from: minuteTime(leave.startsAt), to: minuteTime(leave.endsAt) })}
              aside={<Tag tone={leave.overdue ? 'warn' : 'info'}>{enums.LeaveState[leave.state]}</Tag>}
              onTap={() => open('leavecase', { id: leave.id })}
              testId="leave-row"
            />
          ))}
        </Box>
      )}
      {page?.pageInfo.hasNextPage && (
        <Button look="second" onTap={() => setCount(count + PAGE_SIZE)}>
          {common.action.more}
        </Button>
      )}
    </Box>
  );
}
