// Requests for leave, from the filing to the return.
import { CarOutlined, HomeOutlined, SolutionOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import { counted } from '../../graphql/source';
import { readsPeople } from '../../lib/abilities';
import type { Feature } from '../../ui/feature';
import { only, reportSource } from '../reports/reportStore';

const page = lazy(() => import('./LeavePage'));

export const feature: Feature = {
  name: 'leave',
  uses: ['reports'],
  sees: readsPeople,
  routes: [{ path: '/leave', page }, { path: '/leave/:leaveId', page }],
  navigation: [{
    to: '/leave', icon: <CarOutlined aria-hidden />, name: 'leave:nav', group: 'handle', order: 40, rest: true,
    // Those that the caller can move on now: the server tells moves by who asks.
    count: counted(reportSource, ({ store }) =>
      only('LeaveRequest', store.list({ kinds: ['LEAVE'], pending: true })).filter((leave) => leave.leaveMoves.length > 0).length),
  }],
  personPanels: [{ tab: 'duties', order: 30, panel: lazy(() => import('./LeavePanel')) }],
  timeline: {
    kinds: {
      LEAVE_FILED: { icon: <SolutionOutlined aria-hidden />, group: 'DUTIES' },
      LEAVE_DECIDED: { icon: <SolutionOutlined aria-hidden />, group: 'DUTIES' },
      LEAVE_BEGAN: { icon: <CarOutlined aria-hidden />, group: 'DUTIES' },
      LEAVE_RETURNED: { icon: <HomeOutlined aria-hidden />, group: 'DUTIES' },
    },
    to: ({ leaveRequest }) => leaveRequest ? `/leave/${leaveRequest.id}` : undefined,
  },
};
