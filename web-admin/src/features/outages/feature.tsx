// When the platform was down, for which no person answers.
import { ApiOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import { administers } from '../../lib/abilities';
import type { Feature } from '../../ui/feature';

export const feature: Feature = {
  name: 'outages',
  sees: administers,
  routes: [{ path: '/outages', page: lazy(() => import('./OutagesPage')) }],
  navigation: [{ to: '/outages', icon: <ApiOutlined aria-hidden />, name: 'outages:nav', group: 'keep', order: 20, rest: true }],
};
