// Alerts: the inbox, and those of one person.
import { AlertOutlined, EditOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import { counted } from '../../graphql/source';
import { readsPeople } from '../../lib/abilities';
import type { Feature } from '../../ui/feature';
import { alertSource } from './alertFeed';

const page = lazy(() => import('./AlertsPage'));

export const feature: Feature = {
  name: 'alerts',
  sees: readsPeople,
  routes: [{ path: '/alerts', page }, { path: '/alerts/:alertId', page }],
  navigation: [{
    to: '/alerts', icon: <AlertOutlined aria-hidden />, name: 'alerts:nav', group: 'handle', order: 10,
    count: counted(alertSource, ({ store }) => store.list({ states: ['RAISED'] }).length),
  }],
  sources: [alertSource],
  shortcuts: [{ key: 'a', text: 'shortcuts.acknowledge' }, { key: 'e', text: 'shortcuts.enquiry' }],
  personPanels: [{ tab: 'overview', order: 10, panel: lazy(() => import('./AlertsPanel')) }],
  timeline: {
    kinds: {
      ALERT_RAISED: { icon: <AlertOutlined aria-hidden />, group: 'ALERTS' },
      ALERT_NOTE: { icon: <EditOutlined aria-hidden />, group: 'ALERTS' },
    },
    to: ({ alert }) => alert ? `/alerts/${alert.id}` : undefined,
  },
};
