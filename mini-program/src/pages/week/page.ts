import { ClockEvents, DutyEvents } from '../../gql/graphql';
import { stream } from '../../lib/page';
import type { PageManifest } from '../../lib/page';

export const page = {
  tab: 10,
  streams: {
    duties: stream(DutyEvents, ({ dutyEvents }) => dutyEvents.cursor),
    clocks: stream(ClockEvents, ({ clockEvents }) => clockEvents.cursor),
  },
} satisfies PageManifest;
