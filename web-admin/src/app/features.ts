// The one list of features. A new one is a folder under `features/` with its `feature.tsx`, and a line here.
import { feature as alerts } from '../features/alerts/feature';
import { feature as checkins } from '../features/checkins/feature';
import { feature as clocks } from '../features/clocks/feature';
import { feature as leave } from '../features/leave/feature';
import { feature as live } from '../features/live/feature';
import { feature as notices } from '../features/notices/feature';
import { feature as outages } from '../features/outages/feature';
import { feature as people } from '../features/people/feature';
import { feature as reports } from '../features/reports/feature';
import { feature as spotchecks } from '../features/spotchecks/feature';
import type { Feature } from '../ui/feature';

export const features: readonly Feature[] = [alerts, checkins, clocks, leave, live, notices, outages, people, reports, spotchecks];
