// Legal deadlines as clocks.
import { FieldTimeOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import { counted } from '../../graphql/source';
import { readsPeople } from '../../lib/abilities';
import type { Feature } from '../../ui/feature';
import { clockSource } from './clockStore';

const page = lazy(() => import('./ClocksPage'));
const kind = { icon: <FieldTimeOutlined aria-hidden />, group: 'DEADLINES' } as const;

export const feature: Feature = {
  name: 'clocks',
  sees: readsPeople,
  routes: [{ path: '/clocks', page }, { path: '/clocks/:clockId', page }],
  navigation: [{
    to: '/clocks', icon: <FieldTimeOutlined aria-hidden />, name: 'clocks:nav', group: 'watch', order: 20, rest: true,
    count: counted(clockSource, ({ store }, me) => store.list({ states: ['OVERDUE'], holderAgencyId: me.agency.id }).length),
  }],
  sources: [clockSource],
  personPanels: [{ tab: 'deadlines', order: 10, panel: lazy(() => import('./ClocksPanel')) }],
  timeline: {
    kinds: { CLOCK_STARTED: kind, CLOCK_MET: kind, CLOCK_OVERDUE: kind },
    to: ({ clock }) => clock ? `/clocks/${clock.id}` : undefined,
  },
};
