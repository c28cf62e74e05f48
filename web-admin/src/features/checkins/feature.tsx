// Check-ins, the plan that asks for them, and the consents that they rest on.
import { CheckCircleOutlined, ClockCircleOutlined, FileDoneOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import { counted } from '../../graphql/source';
import { readsPeople } from '../../lib/abilities';
import type { Feature } from '../../ui/feature';
import { reportSource } from '../reports/reportStore';

const page = lazy(() => import('./CheckInsPage'));

export const feature: Feature = {
  name: 'checkins',
  uses: ['reports'],
  sees: readsPeople,
  routes: [{ path: '/check-ins', page }, { path: '/check-ins/:checkInId', page }],
  navigation: [{
    to: '/check-ins', icon: <FileDoneOutlined aria-hidden />, name: 'checkIns:nav', group: 'handle', order: 30, rest: true,
    count: counted(reportSource, ({ store }) => store.list({ kinds: ['CHECK_IN'], pending: true }).length),
  }],
  shortcuts: [{ key: 'a', text: 'shortcuts.acknowledge' }],
  personPanels: [
    { tab: 'duties', order: 10, panel: lazy(() => import('./PlanPanel')) },
    { tab: 'duties', order: 20, panel: lazy(() => import('./CheckInsPanel')) },
  ],
  timeline: {
    kinds: {
      CHECK_IN: { icon: <CheckCircleOutlined aria-hidden />, group: 'DUTIES' },
      CHECK_IN_MISSED: { icon: <ClockCircleOutlined aria-hidden />, group: 'DUTIES' },
      CONSENT_GIVEN: { icon: <FileDoneOutlined aria-hidden />, group: 'CASE' },
      CONSENT_DECLINED: { icon: <FileDoneOutlined aria-hidden />, group: 'CASE' },
    },
    to: ({ checkIn }) => checkIn ? `/check-ins/${checkIn.id}` : undefined,
  },
};
