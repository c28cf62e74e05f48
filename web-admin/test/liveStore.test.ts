import { describe, expect, it } from 'vitest';
import { matches as clockMatches, ClockStore } from '../src/features/clocks/clockStore';
import type { ClockRow } from '../src/features/clocks/clockStore';
import { matches, only, ReportStore } from '../src/features/reports/reportStore';
import type { CheckInRow, LeaveRow, SituationRow } from '../src/features/reports/reportStore';

function report(id: string, change: Partial<SituationRow> = {}): SituationRow {
  return {
    __typename: 'SituationReport', id, filedAt: `2026-11-24T10:0${id.slice(-1)}:00Z`, kind: 'ILLNESS', state: 'FILED', pending: true, text: '发烧',
    toldLate: false, personName: '何明', personPhone: null, moves: ['TAKE'], person: { id: 'person_1', name: '何明' }, takenBy: null, ...change,
  };
}

function clock(id: string, dueAt: string, change: Partial<ClockRow> = {}): ClockRow {
  return {
    id, startedAt: '2026-11-20T00:00:00Z', dueAt, warnAt: null, state: 'RUNNING', open: true, metAt: null, metBy: null, note: null, moves: [],
    rule: { code: 'report_in', version: '1', name: '报到', length: '24 小时', basis: '第七十一条', verified: true },
    person: { id: 'person_1', name: '何明' }, holder: { id: 'agency_1', name: '云龙分局' }, ...change,
  };
}

function checkIn(id: string, change: Partial<CheckInRow> = {}): CheckInRow {
  return {
    __typename: 'CheckIn', id, filedAt: `2026-11-24T0${id.slice(-1)}:00:00Z`, checkInState: 'SUBMITTED', pending: true, over: false, opensAt: '2026-11-24T01:00:00Z', closesAt: '2026-11-24T12:00:00Z',
    submittedAt: null, late: false, extendedMinutes: 0, route: null, checkInMoves: ['REVIEW'], person: { id: 'person_1', name: '何明' }, verdicts: [], reviewedBy: null, ...change,
  };
}

describe('ReportStore', () => {
  it('keeps the kinds apart: what is said of states is said of the kind that is named', () => {
    const store = new ReportStore();
    store.takeAnswer([report('report_1'), checkIn('checkin_2'), checkIn('checkin_3', { checkInState: 'MISSED', late: true })], store.mark());
    expect(only('CheckIn', store.list({ kinds: ['CHECK_IN'], checkInStates: ['SUBMITTED'] })).map((row) => row.id)).toEqual(['checkin_2']);
    expect(store.list({ kinds: ['CHECK_IN'], late: true }).map((row) => row.id)).toEqual(['checkin_3']);
    expect(only('SituationReport', store.list({ personIds: ['person_1'] }))).toHaveLength(1);
  });

  it('takes it from the server what waits and what is over', () => {
    const store = new ReportStore();
    const leave = { __typename: 'LeaveRequest', id: 'leave_4', filedAt: '2026-11-24T04:00:00Z', stage: 'ASKED', pending: true, leaveState: 'FILED' } as LeaveRow;
    store.takeAnswer([report('report_1', { pending: false }), checkIn('checkin_2'), checkIn('checkin_3', { pending: false, over: true }), leave], store.mark());
    const ids = (filter: Parameters<typeof matches>[0]) => store.list(filter).map((row) => row.id);
    expect(ids({ kinds: ['SITUATION'], pending: true })).toEqual([]);
    expect(ids({ kinds: ['CHECK_IN'], pending: true })).toEqual(['checkin_2']);
    expect(ids({ kinds: ['CHECK_IN'], over: true })).toEqual(['checkin_3']);
    expect(ids({ kinds: ['LEAVE'], leaveStages: ['GRANTED'] })).toEqual([]);
    store.takeEvent({ ...leave, stage: 'GRANTED', pending: false }, false);
    expect(ids({ kinds: ['LEAVE'], leaveStages: ['GRANTED'] })).toEqual(['leave_4']);
    expect(ids({ kinds: ['LEAVE'], pending: true })).toEqual([]);
  });

  it('lists the newest first, and by what the officer looks for', () => {
    const store = new ReportStore();
    store.takeAnswer([report('report_1'), report('report_2', { toldLate: true, kind: 'ADDRESS_CHANGE' })], store.mark());
    store.takeEvent(report('report_3', { state: 'TAKEN', takenBy: { id: 'officer_1', name: '张' } }), true);
    expect(store.list({}).map((row) => row.id)).toEqual(['report_3', 'report_2', 'report_1']);
    expect(store.list({ toldLate: true }).map((row) => row.id)).toEqual(['report_2']);
    expect(store.list({ takenById: 'officer_1' }).map((row) => row.id)).toEqual(['report_3']);
    expect(store.list({ situationStates: ['FILED'], situationKinds: ['ILLNESS'] }).map((row) => row.id)).toEqual(['report_1']);
  });

  it('knows no person of a call for help, and finds it under none', () => {
    expect(matches({ personIds: ['person_1'] }, report('report_1', { kind: 'HELP', person: null }))).toBe(false);
    expect(matches({}, report('report_1', { kind: 'HELP', person: null }))).toBe(true);
  });

  it('takes the answer to its own mutation, unless the stream has said more since', () => {
    const store = new ReportStore();
    store.takeAnswer([report('report_1'), report('report_2')], store.mark());
    const mark = store.mark();
    store.takeEvent(report('report_2', { state: 'ANSWERED' }), false);
    store.takeOwn(report('report_1', { state: 'TAKEN' }), mark);
    store.takeOwn(report('report_2', { state: 'TAKEN' }), mark);
    expect(store.list({}).map((row) => only('SituationReport', [row])[0]!.state)).toEqual(['ANSWERED', 'TAKEN']);
    // What was asked before it does not undo it.
    store.takeAnswer([report('report_1')], mark);
    expect(store.get('report_1')).toMatchObject({ state: 'TAKEN' });
  });

  it('forgets what a complete answer lacks only where that filter asked', () => {
    const store = new ReportStore();
    store.takeAnswer([report('report_1'), report('report_2', { state: 'TAKEN' })], store.mark());
    store.takeOpen([], store.mark(), true, { situationStates: ['FILED'] });
    expect(store.list({}).map((row) => row.id)).toEqual(['report_2']);
  });
});

describe('ClockStore', () => {
  it('lists the soonest first and cuts after the last loaded page', () => {
    const store = new ClockStore();
    store.takeAnswer([
      clock('clock_b', '2026-11-27T00:00:00Z'), clock('clock_a', '2026-11-24T00:00:00Z', { state: 'OVERDUE' }), clock('clock_c', '2026-12-09T00:00:00Z'),
    ], store.mark());
    expect(store.list({}).map((row) => row.id)).toEqual(['clock_a', 'clock_b', 'clock_c']);
    expect(store.list({}, '2026-11-27T00:00:00Z').map((row) => row.id)).toEqual(['clock_a', 'clock_b']);
  });

  it('knows whose the deadline is', () => {
    const own = clock('clock_1', '2026-11-24T00:00:00Z', { holder: null });
    expect(clockMatches({ holderAgencyId: 'agency_1' }, own)).toBe(false);
    expect(clockMatches({ personId: 'person_1', states: ['RUNNING'], ruleCodes: ['report_in'] }, own)).toBe(true);
    expect(clockMatches({ ruleCodes: ['other'] }, own)).toBe(false);
    expect(clockMatches({ open: true }, clock('clock_2', '2026-11-24T00:00:00Z', { open: false }))).toBe(false);
  });
});
