// Spot checks: rounds, how they are sent, and how they were drawn.
import { AimOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import { acts, readsPeople } from '../../lib/abilities';
import type { Feature } from '../../ui/feature';
import { roundSource } from './roundStore';

const page = lazy(() => import('./SpotChecksPage'));

export const feature: Feature = {
  name: 'spotchecks',
  uses: ['live'],
  sees: readsPeople,
  routes: [
    { path: '/spot-checks', page },
    { path: '/spot-checks/new', page: lazy(() => import('./DispatchPage')), sees: acts, instead: '/spot-checks' },
    { path: '/spot-checks/draws', page: lazy(() => import('./DrawsPage')) },
    { path: '/spot-checks/:roundId', page },
  ],
  navigation: [{ to: '/spot-checks', icon: <AimOutlined aria-hidden />, name: 'spotChecks:nav', group: 'watch', order: 10, rest: true }],
  sources: [roundSource],
  personPanels: [{ tab: 'duties', order: 50, panel: lazy(() => import('./SpotChecksPanel')) }],
  timeline: {
    kinds: { SPOT_CHECK: { icon: <AimOutlined aria-hidden />, group: 'DUTIES' } },
    to: ({ spotCheck }) => spotCheck ? `/spot-checks/${spotCheck.round.id}` : undefined,
  },
};
