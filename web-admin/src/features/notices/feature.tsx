// What people were told outside the app.
import { lazy } from 'react';
import { readsPeople } from '../../lib/abilities';
import type { Feature } from '../../ui/feature';

export const feature: Feature = {
  name: 'notices',
  sees: readsPeople,
  personPanels: [{ tab: 'deadlines', order: 20, panel: lazy(() => import('./NoticesPanel')) }],
};
