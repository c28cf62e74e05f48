// People: the list, and one person's page, to which the other features add their panels.
import { BorderOutlined, EnvironmentOutlined, FlagOutlined, MobileOutlined, StopOutlined, TeamOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import { readsPeople } from '../../lib/abilities';
import type { Feature } from '../../ui/feature';

export const feature: Feature = {
  name: 'people',
  uses: ['alerts', 'live'],
  sees: readsPeople,
  routes: [
    { path: '/people', page: lazy(() => import('./PeoplePage')) },
    { path: '/people/:personId', page: lazy(() => import('./PersonPage')) },
  ],
  navigation: [{ to: '/people', icon: <TeamOutlined aria-hidden />, name: 'people:nav', group: 'keep', order: 10 }],
  timeline: {
    kinds: {
      ZONE_LEFT: { icon: <EnvironmentOutlined aria-hidden />, group: 'PLACES' },
      ZONE_ENTERED: { icon: <EnvironmentOutlined aria-hidden />, group: 'PLACES' },
      ZONE_DRAWN: { icon: <BorderOutlined aria-hidden />, group: 'PLACES' },
      ZONE_RETIRED: { icon: <StopOutlined aria-hidden />, group: 'PLACES' },
      DEVICE_BOUND: { icon: <MobileOutlined aria-hidden />, group: 'CASE' },
      MEASURE_STARTED: { icon: <FlagOutlined aria-hidden />, group: 'CASE' },
      GUARANTOR_NAMED: { icon: <TeamOutlined aria-hidden />, group: 'CASE' },
      GUARANTOR_RELEASED: { icon: <TeamOutlined aria-hidden />, group: 'CASE' },
    },
  },
  updates: {
    createZone: (_result, args, cache) => {
      const { personId } = args.input as { personId: string };
      cache.invalidate({ __typename: 'Person', id: personId });
    },
  },
};
