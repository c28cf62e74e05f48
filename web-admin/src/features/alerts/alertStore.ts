// What the console knows of alerts, and which of them a list wants.
import type { AlertFilter, AlertKind, AlertRowFragment, Severity } from '../../gql/graphql';
import { LiveStore } from '../../lib/liveStore';

export type AlertRow = AlertRowFragment;

const RANK: Record<Severity, number> = { LOW: 0, MEDIUM: 1, HIGH: 2 };

export function matches(filter: AlertFilter, alert: AlertRow): boolean {
  if (filter.states?.length && !filter.states.includes(alert.state)) return false;
  if (typeof filter.open === 'boolean' && alert.open !== filter.open) return false;
  if (filter.kinds?.length && !filter.kinds.includes(alert.kind as AlertKind)) return false;
  if (filter.minSeverity && RANK[alert.severity] < RANK[filter.minSeverity]) return false;
  if (filter.assigneeId && alert.assignee?.id !== filter.assigneeId) return false;
  if (filter.personIds?.length && !filter.personIds.includes(alert.person.id)) return false;
  if (typeof filter.active === 'boolean' && alert.active !== filter.active) return false;
  return true;
}

export class AlertStore extends LiveStore<AlertRow, AlertFilter> {
  constructor() {
    super({ matches, at: (alert) => alert.raisedAt, open: { open: true } });
  }
}
