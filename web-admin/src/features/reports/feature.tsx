// What people tell: situation reports, and calls for help, which helpers see too.
import { CommentOutlined, MessageOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import { counted } from '../../graphql/source';
import { helps, readsPeople } from '../../lib/abilities';
import type { Feature } from '../../ui/feature';
import { reportSource } from './reportStore';

const page = lazy(() => import('./ReportsPage'));

export const feature: Feature = {
  name: 'reports',
  sees: (me) => readsPeople(me) || helps(me),
  routes: [{ path: '/reports', page }, { path: '/reports/:reportId', page }],
  navigation: [{
    to: '/reports', icon: <MessageOutlined aria-hidden />, name: (me) => readsPeople(me) ? 'reports:nav' : 'reports:navHelp', group: 'handle', order: 20,
    count: counted(reportSource, ({ store }) => store.list({ kinds: ['SITUATION'], situationStates: ['FILED'] }).length),
  }],
  sources: [reportSource],
  shortcuts: [{ key: 'a', text: 'shortcuts.acknowledge' }, { key: 'e', text: 'shortcuts.enquiry' }, { key: 'c', text: 'shortcuts.finish' }],
  personPanels: [{ tab: 'duties', order: 40, panel: lazy(() => import('./ReportsPanel')) }],
  timeline: {
    kinds: {
      REPORT_FILED: { icon: <MessageOutlined aria-hidden />, group: 'DUTIES' },
      REPORT_ANSWERED: { icon: <CommentOutlined aria-hidden />, group: 'DUTIES' },
    },
    to: ({ report }) => report ? `/reports/${report.id}` : undefined,
  },
};
