// The live map, and everyone's newest position.
import { EnvironmentOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import { readsPeople } from '../../lib/abilities';
import type { Feature } from '../../ui/feature';
import { locationSource } from './locationStore';

export const feature: Feature = {
  name: 'live',
  uses: ['alerts'],
  sees: readsPeople,
  routes: [{ path: '/map', page: lazy(() => import('./LivePage')) }],
  navigation: [{ to: '/map', icon: <EnvironmentOutlined aria-hidden />, name: 'live:nav', group: 'where', order: 10 }],
  sources: [locationSource],
};
