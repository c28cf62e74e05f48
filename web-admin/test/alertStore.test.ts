import { describe, expect, it } from 'vitest';
import { AlertStore, matches } from '../src/features/alerts/alertStore';
import type { AlertRow } from '../src/features/alerts/alertStore';

function alert(id: string, change: Partial<AlertRow> = {}): AlertRow {
  return {
    id, kind: 'ZONE_EXIT', severity: 'HIGH', state: 'RAISED', open: change.state !== 'CLOSED', raisedAt: `2026-11-24T10:0${id.slice(-1)}:00Z`,
    lastSeenAt: '2026-11-24T10:00:00Z', count: 1, active: true, late: false, outcome: null, moves: [], explanation: '',
    person: { id: 'person_1', name: '何明' }, zone: null, assignee: null, ...change,
  };
}

describe('AlertStore', () => {
  it('merges a page and the stream by id, newest first', () => {
    const store = new AlertStore();
    const mark = store.mark();
    expect(store.takeEvent(alert('alert_3'), true)).toBe(true);
    store.takeAnswer([alert('alert_2'), alert('alert_1')], mark);
    expect(store.list({}).map((row) => row.id)).toEqual(['alert_3', 'alert_2', 'alert_1']);
    expect(store.isFresh('alert_3')).toBe(true);
    expect(store.isFresh('alert_2')).toBe(false);
  });

  it('does not let a late answer undo an event', () => {
    const store = new AlertStore();
    store.takeAnswer([alert('alert_1')], store.mark());
    const mark = store.mark();
    store.takeEvent(alert('alert_1', { state: 'ACKNOWLEDGED' }), false);
    store.takeAnswer([alert('alert_1', { state: 'RAISED' })], mark);
    expect(store.get('alert_1')?.state).toBe('ACKNOWLEDGED');
    store.takeAnswer([alert('alert_1', { state: 'CLOSED' })], store.mark());
    expect(store.get('alert_1')?.state).toBe('CLOSED');
  });

  it('forgets open alerts that a complete answer lacks, but none that came meanwhile', () => {
    const store = new AlertStore();
    store.takeAnswer([alert('alert_1'), alert('alert_2'), alert('alert_4', { state: 'CLOSED' })], store.mark());
    const mark = store.mark();
    store.takeEvent(alert('alert_3'), true);
    store.takeOpen([alert('alert_2')], mark, true);
    expect(store.list({}).map((row) => row.id)).toEqual(['alert_4', 'alert_3', 'alert_2']);
  });

  it('keeps everything when the answer was only one page of more', () => {
    const store = new AlertStore();
    store.takeAnswer([alert('alert_1')], store.mark());
    store.takeOpen([alert('alert_2')], store.mark(), false);
    expect(store.list({ open: true })).toHaveLength(2);
  });

  it('moves an alert between lists as it changes', () => {
    const store = new AlertStore();
    store.takeEvent(alert('alert_1'), true);
    store.takeEvent(alert('alert_1', { state: 'CLOSED' }), false);
    expect(store.list({ open: true })).toEqual([]);
    expect(store.list({ states: ['CLOSED'] })).toHaveLength(1);
  });

  it('leaves out what lies below the last loaded page', () => {
    const store = new AlertStore();
    store.takeAnswer([alert('alert_1'), alert('alert_5')], store.mark());
    expect(store.list({}, '2026-11-24T10:03:00Z').map((row) => row.id)).toEqual(['alert_5']);
  });
});

describe('matches', () => {
  it('takes severity as a floor', () => {
    expect(matches({ minSeverity: 'MEDIUM' }, alert('alert_1', { severity: 'LOW' }))).toBe(false);
    expect(matches({ minSeverity: 'MEDIUM' }, alert('alert_1', { severity: 'MEDIUM' }))).toBe(true);
    expect(matches({ minSeverity: 'MEDIUM' }, alert('alert_1', { severity: 'HIGH' }))).toBe(true);
  });

  it('wants every condition at once', () => {
    const row = alert('alert_1', { assignee: { id: 'officer_1', name: '张' } });
    expect(matches({ kinds: ['ZONE_EXIT'], assigneeId: 'officer_1', active: true }, row)).toBe(true);
    expect(matches({ kinds: ['ZONE_EXIT'], assigneeId: 'officer_2', active: true }, row)).toBe(false);
    expect(matches({ personIds: ['person_2'] }, row)).toBe(false);
  });
});
