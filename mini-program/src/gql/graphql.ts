/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Geometry } from '../lib/zones';
/** What the person adds to a leave. */
export type AmendLeaveRequestInput = {
  /** Made by the phone, 1 to 64 characters. Sent again with the same key, it is done once and gets the same answer. */
  idempotencyKey: string;
  /** The leave. */
  leaveRequestId: string;
  /** Papers that were sent by `POST /files`, at most 20. */
  paperIds?: Array<string> | null | undefined;
  /** The request in other words, 1 to 2,000 characters. */
  text?: string | null | undefined;
};

/** An answer. */
export type AnswerSpotCheckInput = {
  /** What the check shows since it was confirmed. */
  challenge: string;
  /** Where the person is: taken after the check was confirmed. Sent again with the same key it is answered once. */
  fix: FixInput;
  /** The check. */
  spotCheckId: string;
};

/** A code that an officer gave. */
export type BindDeviceInput = {
  /** The code. */
  code: string;
  /** What the phone says it is, at most 100 characters. */
  platform?: string | null | undefined;
  /** Code of `wx.login`, so that the person can be told in WeChat; ignored where the deployment is not connected to it. */
  wechatCode?: string | null | undefined;
};

/** Which leave is no longer wanted. */
export type CancelLeaveRequestInput = {
  /** Made by the phone, 1 to 64 characters. Sent again with the same key, it is done once and gets the same answer. */
  idempotencyKey: string;
  /** The leave. */
  leaveRequestId: string;
  /** Why, at most 2,000 characters. */
  reason?: string | null | undefined;
};

/** Where a case stands. */
export type CaseStage =
  /** Investigation (侦查). */
  | 'INVESTIGATION'
  /** Review for prosecution (审查起诉). */
  | 'PROSECUTION'
  /** Trial (审判). */
  | 'TRIAL';

/** An answer to a question. */
export type CheckInAnswerInput = {
  /** The question's key. */
  key: string;
  /** `YES` or `NO`, or at most 500 characters. */
  text: string;
};

/** How a person checked in. All have equal force. */
export type CheckInRoute =
  /** With the app (小程序). */
  | 'APP'
  /** In person (当面). */
  | 'IN_PERSON'
  /** On paper (书面). */
  | 'PAPER'
  /** By telephone (电话). */
  | 'PHONE';

/** Where a check-in stands. */
export type CheckInState =
  /** It was missed, and nothing is held against the person (已谅解). */
  | 'EXCUSED'
  /** It was missed, and a finding says so (已认定). */
  | 'FINDING'
  /** It was not answered after reminders on two channels (未报到). */
  | 'MISSED'
  /** It can be answered (待报到). */
  | 'OPEN'
  /** It opens later (待开始). */
  | 'PLANNED'
  /** An officer has looked at it (已审阅). */
  | 'REVIEWED'
  /** It was answered and waits for an officer (待审阅). */
  | 'SUBMITTED';

/** Where a legal deadline stands. */
export type ClockState =
  /** It was begun by mistake, or what it is about fell away (已撤销). */
  | 'CANCELLED'
  /** What it asks for was done (已办理). */
  | 'MET'
  /** It passed and what it asks for was not done (已逾期). */
  | 'OVERDUE'
  /** It runs (计时中). */
  | 'RUNNING';

/** Which check the phone has shown. */
export type ConfirmSpotCheckInput = {
  /** The check. */
  spotCheckId: string;
};

/** Which data of a person a consent is about (PIPL 29). A refusal opens another route and is never a breach. */
export type ConsentKind =
  /** The face, in photos of a check-in (人脸). */
  | 'FACE'
  /** Where the phone is (位置). */
  | 'LOCATION'
  /** Being written to by WeChat, SMS and telephone (通知). */
  | 'NOTICES'
  /** The voice, in calls by a machine and recorded talks (声音). */
  | 'VOICE';

/** What a person said about one kind of data. */
export type ConsentState =
  /** It may be used (同意). */
  | 'GIVEN'
  /** Nothing was said yet (未表态); never stored. */
  | 'NOT_ASKED'
  /** It may not; another way is taken (不同意). */
  | 'REFUSED'
  /** It might and may no longer (撤回). */
  | 'WITHDRAWN';

/** The coordinate system a position was given in. */
export type Datum =
  /** BD-09, as Baidu gives it. */
  | 'BD09'
  /** GCJ-02, as Chinese maps give it. */
  | 'GCJ02'
  /** WGS-84, as satellites give it. */
  | 'WGS84';

/** What kind of thing is to be done. */
export type DutyKind =
  /** A check-in (在线报到). */
  | 'CHECK_IN'
  /** Leave that was asked for (外出报备). */
  | 'LEAVE'
  /** What the person told (情况反映). */
  | 'REPORT'
  /** A spot check (定位抽检). */
  | 'SPOT_CHECK';

/** Until when the person asks to stay away. */
export type ExtendLeaveInput = {
  /** Made by the phone, 1 to 64 characters. Sent again with the same key, it is done once and gets the same answer. */
  idempotencyKey: string;
  /** The leave. */
  leaveRequestId: string;
  /** Why, 1 to 2,000 characters. */
  reason: string;
  /** Until when. */
  until: string;
};

/** Why a check-in stays open longer. */
export type ExtensionCause =
  /** The person could not be reminded on two channels (未能提醒). */
  | 'NOT_REMINDED'
  /** The platform could not be reached (平台故障). */
  | 'OUTAGE';

/** What a person asks for. */
export type FileLeaveRequestInput = {
  /** Who can be reached there, 1 to 100 characters. */
  contactName: string;
  /** At which number, 5 to 20 digits. */
  contactPhone: string;
  /** Until when; at most 90 days later, for a standing permit 183. */
  endsAt: string;
  /**
   * Made by the phone, 1 to 64 characters. Sent again with the same key, a leave is stored once and gets the same
   * answer; the same key with another leave is refused.
   */
  idempotencyKey: string;
  /** A journey, a standing permit, or urgent. */
  kind: LeaveKind;
  /** Papers that were sent by `POST /files`, at most 20. */
  paperIds?: Array<string> | null | undefined;
  /** Where to, in the order of the journey; one to five places. */
  places: Array<LeavePlaceInput>;
  /** What for. */
  purpose: LeavePurpose;
  /** Trains, flights, roads, at most 2,000 characters. */
  route?: string | null | undefined;
  /** From when; not in the past, an urgent one at most 24 hours ago. */
  startsAt: string;
  /** Why, in the person's own words, 1 to 2,000 characters. */
  text: string;
  /** How the person travels. */
  transport: LeaveTransport;
  /** On which weekdays (China time), for a standing permit. */
  weekdays?: Array<Weekday> | null | undefined;
};

/** What a person tells. */
export type FileSituationReportInput = {
  /** At which moment it happened, where the person knows; never in the future. */
  happenedAt?: string | null | undefined;
  /** On which day it happened, China time; never in the future. */
  happenedOn?: string | null | undefined;
  /**
   * Made by the phone, 1 to 64 characters. Sent again with the same key, a report is stored once and gets the same
   * answer; the same key with another report is refused.
   */
  idempotencyKey: string;
  /** Of what. */
  kind: SituationKind;
  /** In the person's own words, 1 to 2,000 characters. */
  text: string;
};

/** One position as the phone has it. */
export type FixInput = {
  /** Metres, radius at 68 %. */
  accuracy: number;
  /** Metres above the sea. */
  altitude?: number | null | undefined;
  /** Battery of the phone, 0 to 1. */
  battery?: number | null | undefined;
  /** Coordinate system of the two. */
  datum: Datum;
  /** Degrees from north. */
  heading?: number | null | undefined;
  /** Made by the device, 1 to 64 characters; sent twice is stored once. */
  key: string;
  /** Degrees. */
  latitude: number;
  /** Degrees. */
  longitude: number;
  /** The phone knows that the position is made up. */
  mocked?: boolean | null | undefined;
  /** What the phone says it is, at most 100 characters. */
  platform?: string | null | undefined;
  /** What it was derived from. */
  source: FixSource;
  /** Metres per second. */
  speed?: number | null | undefined;
  /** Device time. */
  takenAt: string;
};

/** What a position was derived from. */
export type FixSource =
  /** Satellites. */
  | 'GNSS'
  /** Wi-Fi or cells. */
  | 'NETWORK'
  /** The platform did not say. */
  | 'UNKNOWN';

/** What kind of leave is asked for. */
export type LeaveKind =
  /** One journey (单次外出). */
  | 'SINGLE'
  /** A standing permit for regular work, study or care: on some weekdays for some months (常态化许可). */
  | 'STANDING'
  /** One journey that cannot wait for papers: acknowledged first, papers later (紧急外出). */
  | 'URGENT';

/** What is done with a leave. The last four are the person's. */
export type LeaveMove =
  /** Let an urgent one begin before it is decided (先行同意). */
  | 'ACKNOWLEDGE'
  /** Add what was missing (补充). */
  | 'AMEND'
  /** Approve it (批准). */
  | 'APPROVE'
  /** Ask the agency that decided the measure for its consent (征求意见). */
  | 'ASK_CONSENT'
  /** Ask to stay away longer (申请延期). */
  | 'ASK_EXTENSION'
  /** Ask the person for what is missing (退回补充). */
  | 'ASK_FOR_MORE'
  /** Take it back before it has begun (撤回). */
  | 'CANCEL'
  /** Close it (办结). */
  | 'CLOSE'
  /** Record that the person is back, as when told by another way than the app (确认返回). */
  | 'CONFIRM_RETURN'
  /** Give that consent (同意). */
  | 'CONSENT'
  /** Grant the extension that was asked for (同意延期). */
  | 'GRANT_EXTENSION'
  /** Refuse it (不予批准). */
  | 'REFUSE'
  /** Refuse that consent (不同意). */
  | 'REFUSE_CONSENT'
  /** Refuse the extension that was asked for (不同意延期). */
  | 'REFUSE_EXTENSION'
  /** Tell of being back (返回报告). */
  | 'RETURN'
  /** Take it on (受理). */
  | 'TAKE';

/** A place that a leave leads to. */
export type LeavePlaceInput = {
  /** Coordinate system of the two. */
  datum: Datum;
  /** Degrees. */
  latitude: number;
  /** Degrees. */
  longitude: number;
  /** Its name, 1 to 100 characters. */
  name: string;
  /** Kilometres round it in which the person will be, 0.1 to 50; 10 when not given. */
  radiusKm?: number | null | undefined;
};

/** What a leave is for. */
export type LeavePurpose =
  /** Family (家庭事务). */
  | 'FAMILY'
  /** A court, a lawyer, an authority (诉讼、公务). */
  | 'LEGAL'
  /** Medical care (就医). */
  | 'MEDICAL'
  /** Something else (其他). */
  | 'OTHER'
  /** Study (学习). */
  | 'STUDY'
  /** Work (工作). */
  | 'WORK';

/** Why a leave is refused. */
export type LeaveRefusalCode =
  /** A duty was missed before, as a finding says (此前未履行义务). */
  | 'DUTY_MISSED_BEFORE'
  /** A hearing or a summons falls into it (期间有开庭或传讯). */
  | 'HEARING_OR_SUMMONS'
  /** Papers are missing (材料不全). */
  | 'INCOMPLETE_PAPERS'
  /** Another reason (其他). */
  | 'OTHER'
  /** The purpose can be reached otherwise (有其他办法). */
  | 'OTHER_WAY_POSSIBLE'
  /** It leads to a place that is prohibited (目的地被禁止). */
  | 'PLACE_PROHIBITED'
  /** It endangers witnesses or evidence (可能干扰证人或证据). */
  | 'RISK_TO_WITNESS_OR_EVIDENCE';

/** How far a leave has come. */
export type LeaveState =
  /** Urgent, and acknowledged: it may begin and counts as approved until it is decided (已先行同意). */
  | 'ACKNOWLEDGED'
  /** The executing agency looks into it (审查中). */
  | 'AGENCY_REVIEW'
  /** Approved; it has not begun (已批准). */
  | 'APPROVED'
  /** The person no longer wants it (已撤回). */
  | 'CANCELLED'
  /** Nothing is left to do (已办结). */
  | 'CLOSED'
  /** That agency consents; the executing agency decides (已同意). */
  | 'CONSENTED'
  /** The agency that decided the measure was asked for its consent (征求意见中). */
  | 'CONSENT_ASKED'
  /** Not answered in time: a leader decides (已升级). */
  | 'ESCALATED'
  /** Asked for; nobody has taken it yet (待受理). */
  | 'FILED'
  /** Refused, with code and reason (不予批准). */
  | 'REFUSED'
  /** The person is back (已返回). */
  | 'RETURNED'
  /** Something is missing: the person is asked to add it (退回补充). */
  | 'RETURNED_FOR_MORE'
  /** The person is away (外出中). */
  | 'UNDER_WAY';

/** How the person travels. */
export type LeaveTransport =
  /** By plane (飞机). */
  | 'AIR'
  /** By car (自驾). */
  | 'CAR'
  /** By coach (长途客车). */
  | 'COACH'
  /** Otherwise (其他). */
  | 'OTHER'
  /** By train (火车). */
  | 'TRAIN';

/** A bound phone: its key, or the code of `wx.login` where the deployment is connected to WeChat. */
export type LoginDeviceInput = {
  /** The phone, `device_…`; with its key. */
  deviceId?: string | null | undefined;
  /** The key that `bindDevice` gave. */
  deviceKey?: string | null | undefined;
  /** What the phone says it is, at most 100 characters. */
  platform?: string | null | undefined;
  /**
   * Code of `wx.login`. Beside a key it tells where WeChat reaches the person. Alone it signs in whoever bound a phone
   * with the same WeChat account: this phone takes the other's place, and the reply has a new key.
   */
  wechatCode?: string | null | undefined;
};

/** Which compulsory measure (CPL 66, 74). */
export type MeasureKind =
  /** Bail (取保候审). */
  | 'BAIL'
  /** Residential surveillance (监视居住). */
  | 'RESIDENTIAL_SURVEILLANCE';

/** Where a measure stands. */
export type MeasureState =
  /** In force (执行中). */
  | 'ACTIVE'
  /** Changed into another measure (变更). */
  | 'CHANGED'
  /** Deposit returned and data deleted (已结案). */
  | 'CLOSED'
  /** Decided (已决定). */
  | 'DECIDED'
  /** Being drawn up (拟定). */
  | 'DRAFT'
  /** Ended by itself (届满). */
  | 'ENDED'
  /** Lifted (解除). */
  | 'RELEASED'
  /** The person has reported (已报到). */
  | 'REPORTED_IN'
  /** Served on the person (已送达). */
  | 'SERVED'
  /** Suspended (中止). */
  | 'SUSPENDED';

/** What an obligation is about. */
export type ObligationCategory =
  /** Conduct towards evidence and witnesses (行为). */
  | 'CONDUCT'
  /** Whom the person may meet (会见通信). */
  | 'CONTACT'
  /** Documents handed in (证件保存). */
  | 'DOCUMENTS'
  /** Where the person may be (活动范围). */
  | 'MOVEMENT'
  /** Reporting and appearing (报到). */
  | 'REPORTING';

/** How a question is answered. */
export type QuestionKind =
  /** In words. */
  | 'TEXT'
  /** `YES` or `NO`. */
  | 'YES_NO';

/** What a receipt is of. */
export type ReceiptSubject =
  /** A check-in (在线报到). */
  | 'CHECK_IN'
  /** Positions (定位点). */
  | 'FIXES'
  /** A request for leave (外出报备). */
  | 'LEAVE'
  /** What the person told (情况反映). */
  | 'REPORT'
  /** The answer to a spot check (定位抽检). */
  | 'SPOT_CHECK';

/** A refresh token. */
export type RefreshInput = {
  /** The newest refresh token; the cookie is read when it is not given. */
  refreshToken?: string | null | undefined;
};

/** That the person is back. */
export type ReturnFromLeaveInput = {
  /** Where the person is now. It is stored first, as every position is. */
  fix?: FixInput | null | undefined;
  /** Made by the phone, 1 to 64 characters. Sent again with the same key, it is done once and gets the same answer. */
  idempotencyKey: string;
  /** The leave. */
  leaveRequestId: string;
};

/** What a person says. */
export type SetConsentInput = {
  /** Whether it may be used. */
  given: boolean;
  /** Which data. */
  kind: ConsentKind;
};

/** What a situation report is about. A change of address, work unit or contact must be told within 24 hours (CPL 71). */
export type SituationKind =
  /** The address changed (住址变更). */
  | 'ADDRESS_CHANGE'
  /** Something is complained of (投诉). */
  | 'COMPLAINT'
  /** The way to be reached changed (联系方式变更). */
  | 'CONTACT_CHANGE'
  /** Something makes life hard (困难). */
  | 'HARDSHIP'
  /** Help is called for (求助): for helpers only, and never held against the person. */
  | 'HELP'
  /** Somebody is ill (疾病). */
  | 'ILLNESS'
  /** The measure is asked to be changed or lifted (申请变更强制措施): answered within three days, with reasons (CPL 97). */
  | 'MEASURE_CHANGE'
  /** Something is asked for (申请). */
  | 'REQUEST'
  /** The work unit changed (工作单位变更). */
  | 'WORK_CHANGE';

/** How far a situation report has been answered. */
export type SituationState =
  /** It has been answered (已答复). */
  | 'ANSWERED'
  /** Nothing is left to do (已办结). */
  | 'CLOSED'
  /** Nobody has taken it yet (待受理). */
  | 'FILED'
  /** A named officer looks after it (已受理). */
  | 'TAKEN';

/** Where a spot check stands. */
export type SpotCheckState =
  /** Answered with a position (已应答). */
  | 'ANSWERED'
  /** Drawn, and on its way to the phone (待送达). */
  | 'DRAWN'
  /** The phone has shown it: the time to answer runs (待应答). */
  | 'NOTIFIED'
  /** Not answered in time (未应答). */
  | 'UNANSWERED'
  /** It never reached the phone, which counts against nobody (未送达). */
  | 'UNDELIVERED';

/** How the person keeps the duties; only a finding changes it. */
export type Standing =
  /** A finding of breach stands (违反规定). */
  | 'BREACHED'
  /** A finding calls for caution (提醒). */
  | 'CAUTION'
  /** Duties are kept (正常). */
  | 'GOOD';

/** What a person hands in. */
export type SubmitCheckInInput = {
  /** An answer to each question. */
  answers: Array<CheckInAnswerInput>;
  /** The check-in. */
  checkInId: string;
  /** A position, where asked for and agreed to. That none can be had is no reason not to check in. */
  fix?: FixInput | null | undefined;
  /** Made by the phone, 1 to 64 characters. Sent again with the same key, it is stored once and gets the same answer. */
  idempotencyKey: string;
  /** What the person adds, at most 2,000 characters. */
  note?: string | null | undefined;
  /** A photo that was sent by `POST /files`, where asked for and agreed to. */
  photoId?: string | null | undefined;
};

/** Positions, 1 to 500. */
export type SubmitFixesInput = {
  /** The positions, in any order. */
  fixes: Array<FixInput>;
};

/** A day of the week, China time. */
export type Weekday =
  /** Friday (周五). */
  | 'FRIDAY'
  /** Monday (周一). */
  | 'MONDAY'
  /** Saturday (周六). */
  | 'SATURDAY'
  /** Sunday (周日). */
  | 'SUNDAY'
  /** Thursday (周四). */
  | 'THURSDAY'
  /** Tuesday (周二). */
  | 'TUESDAY'
  /** Wednesday (周三). */
  | 'WEDNESDAY';

/** What a zone asks of the person. */
export type ZoneKind =
  /** The person stays inside (允许区域). */
  | 'PERMITTED'
  /** The person stays out (禁止区域). */
  | 'PROHIBITED';

export type CheckInPartsFragment = { id: string, state: CheckInState, opensAt: string, closesAt: string, extendedMinutes: number, extendedWhy: ExtensionCause | null, asksLocation: boolean, asksPhoto: boolean, note: string | null, submittedAt: string | null, late: boolean, route: CheckInRoute | null, reviewNote: string | null, reviewedAt: string | null, questions: Array<{ key: string, kind: QuestionKind, text: string }>, answers: Array<{ text: string, question: { key: string, text: string } }>, reviewedBy: { id: string, name: string } | null, receipt: { id: string, at: string, digest: string, signature: string } | null };

export type OneCheckInQueryVariables = Exact<{
  id: string;
}>;


export type OneCheckInQuery = { node:
    | { __typename: 'Agency' }
    | { __typename: 'Alert' }
    | { __typename: 'Attachment' }
    | { __typename: 'Case' }
    | { __typename: 'CheckIn', id: string, state: CheckInState, opensAt: string, closesAt: string, extendedMinutes: number, extendedWhy: ExtensionCause | null, asksLocation: boolean, asksPhoto: boolean, note: string | null, submittedAt: string | null, late: boolean, route: CheckInRoute | null, reviewNote: string | null, reviewedAt: string | null, questions: Array<{ key: string, kind: QuestionKind, text: string }>, answers: Array<{ text: string, question: { key: string, text: string } }>, reviewedBy: { id: string, name: string } | null, receipt: { id: string, at: string, digest: string, signature: string } | null }
    | { __typename: 'Clock' }
    | { __typename: 'Device' }
    | { __typename: 'DrawPeriod' }
    | { __typename: 'LeaveRequest' }
    | { __typename: 'Measure' }
    | { __typename: 'Notice' }
    | { __typename: 'Obligation' }
    | { __typename: 'Officer' }
    | { __typename: 'Person' }
    | { __typename: 'Receipt' }
    | { __typename: 'SituationReport' }
    | { __typename: 'SpotCheck' }
    | { __typename: 'SpotCheckRound' }
    | { __typename: 'Zone' }
   | null };

export type PastCheckInsQueryVariables = Exact<{
  first?: number | null | undefined;
}>;


export type PastCheckInsQuery = { reports: { edges: Array<{ node:
        | { __typename: 'CheckIn', id: string, state: CheckInState, opensAt: string, submittedAt: string | null, route: CheckInRoute | null, reviewNote: string | null }
        | { __typename: 'LeaveRequest' }
        | { __typename: 'SituationReport' }
       }>, pageInfo: { hasNextPage: boolean } } };

export type SubmitCheckInMutationVariables = Exact<{
  input: SubmitCheckInInput;
}>;


export type SubmitCheckInMutation = { submitCheckIn: { checkIn: { id: string, state: CheckInState, opensAt: string, closesAt: string, extendedMinutes: number, extendedWhy: ExtensionCause | null, asksLocation: boolean, asksPhoto: boolean, note: string | null, submittedAt: string | null, late: boolean, route: CheckInRoute | null, reviewNote: string | null, reviewedAt: string | null, questions: Array<{ key: string, kind: QuestionKind, text: string }>, answers: Array<{ text: string, question: { key: string, text: string } }>, reviewedBy: { id: string, name: string } | null, receipt: { id: string, at: string, digest: string, signature: string } | null }, receipt: { id: string, at: string, digest: string, signature: string } | null } };

export type DutyPartsFragment = { id: string, kind: DutyKind, title: string, hint: string, open: boolean, done: boolean, opensAt: string, dueAt: string | null };

export type DutyEventsSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type DutyEventsSubscription = { dutyEvents: { cursor: string, duty: { id: string, kind: DutyKind, title: string, hint: string, open: boolean, done: boolean, opensAt: string, dueAt: string | null } } };

export type ConsentsQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsentsQuery = { viewer:
    | { __typename: 'Officer' }
    | { __typename: 'Person', id: string, consents: Array<{ kind: ConsentKind, state: ConsentState, at: string | null }> }
   };

export type SetConsentMutationVariables = Exact<{
  input: SetConsentInput;
}>;


export type SetConsentMutation = { setConsent: { consent: { kind: ConsentKind, state: ConsentState, at: string | null } } };

export type ReceiptsQueryVariables = Exact<{
  first?: number | null | undefined;
}>;


export type ReceiptsQuery = { viewer:
    | { __typename: 'Officer' }
    | { __typename: 'Person', id: string, receipts: { edges: Array<{ node: { subject: ReceiptSubject, id: string, at: string, digest: string, signature: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
   };

export type LeavePartsFragment = { id: string, kind: LeaveKind, state: LeaveState, purpose: LeavePurpose, text: string, startsAt: string, endsAt: string, weekdays: Array<Weekday>, papersDueAt: string | null, answerDueAt: string | null, refusalCode: LeaveRefusalCode | null, decisionReason: string | null, conditions: string | null, overdue: boolean, moves: Array<LeaveMove>, filedAt: string, places: Array<{ name: string }>, papers: Array<{ id: string, name: string, mediaType: string, size: number, createdAt: string, link: string }>, extension: { until: string, granted: boolean | null } | null, steps: Array<{ at: string, byPerson: boolean, note: string | null, state: LeaveState, officer: { id: string, name: string } | null }> };

export type LeavesQueryVariables = Exact<{
  first?: number | null | undefined;
}>;


export type LeavesQuery = { reports: { edges: Array<{ node:
        | { __typename: 'CheckIn' }
        | { __typename: 'LeaveRequest', id: string, kind: LeaveKind, state: LeaveState, purpose: LeavePurpose, text: string, startsAt: string, endsAt: string, weekdays: Array<Weekday>, papersDueAt: string | null, answerDueAt: string | null, refusalCode: LeaveRefusalCode | null, decisionReason: string | null, conditions: string | null, overdue: boolean, moves: Array<LeaveMove>, filedAt: string, places: Array<{ name: string }>, papers: Array<{ id: string, name: string, mediaType: string, size: number, createdAt: string, link: string }>, extension: { until: string, granted: boolean | null } | null, steps: Array<{ at: string, byPerson: boolean, note: string | null, state: LeaveState, officer: { id: string, name: string } | null }> }
        | { __typename: 'SituationReport' }
       }>, pageInfo: { hasNextPage: boolean } } };

export type OneLeaveQueryVariables = Exact<{
  id: string;
}>;


export type OneLeaveQuery = { node:
    | { __typename: 'Agency' }
    | { __typename: 'Alert' }
    | { __typename: 'Attachment' }
    | { __typename: 'Case' }
    | { __typename: 'CheckIn' }
    | { __typename: 'Clock' }
    | { __typename: 'Device' }
    | { __typename: 'DrawPeriod' }
    | { __typename: 'LeaveRequest', id: string, kind: LeaveKind, state: LeaveState, purpose: LeavePurpose, text: string, startsAt: string, endsAt: string, weekdays: Array<Weekday>, papersDueAt: string | null, answerDueAt: string | null, refusalCode: LeaveRefusalCode | null, decisionReason: string | null, conditions: string | null, overdue: boolean, moves: Array<LeaveMove>, filedAt: string, places: Array<{ name: string }>, papers: Array<{ id: string, name: string, mediaType: string, size: number, createdAt: string, link: string }>, extension: { until: string, granted: boolean | null } | null, steps: Array<{ at: string, byPerson: boolean, note: string | null, state: LeaveState, officer: { id: string, name: string } | null }> }
    | { __typename: 'Measure' }
    | { __typename: 'Notice' }
    | { __typename: 'Obligation' }
    | { __typename: 'Officer' }
    | { __typename: 'Person' }
    | { __typename: 'Receipt' }
    | { __typename: 'SituationReport' }
    | { __typename: 'SpotCheck' }
    | { __typename: 'SpotCheckRound' }
    | { __typename: 'Zone' }
   | null };

export type FileLeaveRequestMutationVariables = Exact<{
  input: FileLeaveRequestInput;
}>;


export type FileLeaveRequestMutation = { fileLeaveRequest: { receipt: { id: string, at: string, digest: string, signature: string } | null } };

export type AmendLeaveRequestMutationVariables = Exact<{
  input: AmendLeaveRequestInput;
}>;


export type AmendLeaveRequestMutation = { amendLeaveRequest: { receipt: { id: string, at: string, digest: string, signature: string } | null } };

export type ExtendLeaveMutationVariables = Exact<{
  input: ExtendLeaveInput;
}>;


export type ExtendLeaveMutation = { extendLeave: { receipt: { id: string, at: string, digest: string, signature: string } | null } };

export type ReturnFromLeaveMutationVariables = Exact<{
  input: ReturnFromLeaveInput;
}>;


export type ReturnFromLeaveMutation = { returnFromLeave: { receipt: { id: string, at: string, digest: string, signature: string } | null } };

export type CancelLeaveRequestMutationVariables = Exact<{
  input: CancelLeaveRequestInput;
}>;


export type CancelLeaveRequestMutation = { cancelLeaveRequest: { receipt: { id: string, at: string, digest: string, signature: string } | null } };

export type FilePartsFragment = { id: string, name: string, mediaType: string, size: number, createdAt: string, link: string };

export type OneFileQueryVariables = Exact<{
  id: string;
}>;


export type OneFileQuery = { node:
    | { __typename: 'Agency' }
    | { __typename: 'Alert' }
    | { __typename: 'Attachment', id: string, name: string, mediaType: string, size: number, createdAt: string, link: string }
    | { __typename: 'Case' }
    | { __typename: 'CheckIn' }
    | { __typename: 'Clock' }
    | { __typename: 'Device' }
    | { __typename: 'DrawPeriod' }
    | { __typename: 'LeaveRequest' }
    | { __typename: 'Measure' }
    | { __typename: 'Notice' }
    | { __typename: 'Obligation' }
    | { __typename: 'Officer' }
    | { __typename: 'Person' }
    | { __typename: 'Receipt' }
    | { __typename: 'SituationReport' }
    | { __typename: 'SpotCheck' }
    | { __typename: 'SpotCheckRound' }
    | { __typename: 'Zone' }
   | null };

export type MeasurePartsFragment = { id: string, kind: MeasureKind, state: MeasureState, startsOn: string, endsOn: string, decidingAgency: { id: string, name: string }, executingAgency: { id: string, name: string } };

export type WeekQueryVariables = Exact<{ [key: string]: never; }>;


export type WeekQuery = { viewer:
    | { __typename: 'Officer' }
    | { __typename: 'Person', id: string, name: string, agency: { id: string, name: string }, measure: { id: string, kind: MeasureKind, state: MeasureState, startsOn: string, endsOn: string, decidingAgency: { id: string, name: string }, executingAgency: { id: string, name: string } } | null, clocks: Array<{ id: string, dueAt: string, state: ClockState, note: string | null, holder: { id: string, name: string } | null, rule: { code: string, name: string, basis: string } }>, duties: Array<{ id: string, kind: DutyKind, title: string, hint: string, open: boolean, done: boolean, opensAt: string, dueAt: string | null }> }
   };

export type ClockPartsFragment = { id: string, dueAt: string, state: ClockState, note: string | null, holder: { id: string, name: string } | null, rule: { code: string, name: string, basis: string } };

export type ClockEventsSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ClockEventsSubscription = { clockEvents: { cursor: string, clock: { id: string, dueAt: string, state: ClockState, note: string | null, holder: { id: string, name: string } | null, rule: { code: string, name: string, basis: string } } } };

export type MyRecordQueryVariables = Exact<{ [key: string]: never; }>;


export type MyRecordQuery = { viewer:
    | { __typename: 'Officer' }
    | { __typename: 'Person', id: string, name: string, idNumber: string | null, phone: string | null, standing: Standing, agency: { id: string, name: string }, device: { id: string, platform: string, boundAt: string, heardAt: string | null } | null, cases: Array<{ id: string, number: string, stage: CaseStage }>, measure: { id: string, kind: MeasureKind, state: MeasureState, startsOn: string, endsOn: string, obligations: Array<{ id: string, category: ObligationCategory, title: string, legalBasis: string }>, decidingAgency: { id: string, name: string }, executingAgency: { id: string, name: string } } | null, zones: Array<{ id: string, name: string, kind: ZoneKind, geometry: Geometry, radius: number | null, area: number, createdAt: string }> }
   };

export type DeviceQueryVariables = Exact<{ [key: string]: never; }>;


export type DeviceQuery = { deployment: { version: string, demo: boolean }, viewer:
    | { __typename: 'Officer' }
    | { __typename: 'Person', id: string, device: { id: string, platform: string, boundAt: string, heardAt: string | null } | null }
   };

export type ReceiptKeyQueryVariables = Exact<{ [key: string]: never; }>;


export type ReceiptKeyQuery = { deployment: { receiptKey: string } };

export type ReceiptPartsFragment = { id: string, at: string, digest: string, signature: string };

export type MyAgencyQueryVariables = Exact<{ [key: string]: never; }>;


export type MyAgencyQuery = { viewer:
    | { __typename: 'Officer' }
    | { __typename: 'Person', id: string, agency: { id: string, name: string, phone: string | null } }
   };

export type SituationPartsFragment = { id: string, kind: SituationKind, state: SituationState, text: string, filedAt: string, happenedOn: string | null, happenedAt: string | null, takenAt: string | null, answer: string | null, answeredAt: string | null, closedAt: string | null, answeredBy: { id: string, name: string } | null };

export type ReportsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ReportsQuery = { reports: { edges: Array<{ cursor: string, node:
        | { __typename: 'CheckIn' }
        | { __typename: 'LeaveRequest' }
        | { __typename: 'SituationReport', id: string, kind: SituationKind, state: SituationState, text: string, filedAt: string, happenedOn: string | null, happenedAt: string | null, takenAt: string | null, answer: string | null, answeredAt: string | null, closedAt: string | null, answeredBy: { id: string, name: string } | null }
       }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type FileSituationReportMutationVariables = Exact<{
  input: FileSituationReportInput;
}>;


export type FileSituationReportMutation = { fileSituationReport: { report: { id: string, kind: SituationKind, state: SituationState, text: string, filedAt: string, happenedOn: string | null, happenedAt: string | null, takenAt: string | null, answer: string | null, answeredAt: string | null, closedAt: string | null, answeredBy: { id: string, name: string } | null }, receipt: { id: string, at: string, digest: string, signature: string } } };

export type SignedInFragment = { accessToken: string, refreshToken: string, expiresIn: number, deviceId: string | null, deviceKey: string | null, viewer:
    | { __typename: 'Officer' }
    | { __typename: 'Person', id: string, name: string }
   };

export type BindDeviceMutationVariables = Exact<{
  input: BindDeviceInput;
}>;


export type BindDeviceMutation = { bindDevice: { accessToken: string, refreshToken: string, expiresIn: number, deviceId: string | null, deviceKey: string | null, viewer:
      | { __typename: 'Officer' }
      | { __typename: 'Person', id: string, name: string }
     } };

export type LoginDeviceMutationVariables = Exact<{
  input: LoginDeviceInput;
}>;


export type LoginDeviceMutation = { loginDevice: { accessToken: string, refreshToken: string, expiresIn: number, deviceId: string | null, deviceKey: string | null, viewer:
      | { __typename: 'Officer' }
      | { __typename: 'Person', id: string, name: string }
     } };

export type RefreshMutationVariables = Exact<{
  input: RefreshInput;
}>;


export type RefreshMutation = { refresh: { accessToken: string, refreshToken: string, expiresIn: number, deviceId: string | null, deviceKey: string | null, viewer:
      | { __typename: 'Officer' }
      | { __typename: 'Person', id: string, name: string }
     } };

export type LogoutMutationVariables = Exact<{ [key: string]: never; }>;


export type LogoutMutation = { logout: { ended: boolean } };

export type CheckPartsFragment = { id: string, state: SpotCheckState, drawnAt: string, deliverBy: string, notifiedAt: string | null, answerBy: string | null, answeredAt: string | null, challenge: string | null, receipt: { id: string, at: string, digest: string, signature: string } | null };

export type NewestCheckQueryVariables = Exact<{ [key: string]: never; }>;


export type NewestCheckQuery = { viewer:
    | { __typename: 'Officer' }
    | { __typename: 'Person', id: string, spotChecks: { edges: Array<{ node: { id: string, state: SpotCheckState, drawnAt: string, deliverBy: string, notifiedAt: string | null, answerBy: string | null, answeredAt: string | null, challenge: string | null, receipt: { id: string, at: string, digest: string, signature: string } | null } }> } }
   };

export type ConfirmSpotCheckMutationVariables = Exact<{
  input: ConfirmSpotCheckInput;
}>;


export type ConfirmSpotCheckMutation = { confirmSpotCheck: { spotCheck: { id: string, state: SpotCheckState, drawnAt: string, deliverBy: string, notifiedAt: string | null, answerBy: string | null, answeredAt: string | null, challenge: string | null, receipt: { id: string, at: string, digest: string, signature: string } | null } | null } };

export type AnswerSpotCheckMutationVariables = Exact<{
  input: AnswerSpotCheckInput;
}>;


export type AnswerSpotCheckMutation = { answerSpotCheck: { spotCheck: { id: string, state: SpotCheckState, drawnAt: string, deliverBy: string, notifiedAt: string | null, answerBy: string | null, answeredAt: string | null, challenge: string | null, receipt: { id: string, at: string, digest: string, signature: string } | null } | null, receipt: { id: string, at: string, digest: string, signature: string } | null } };

export type TellingQueryVariables = Exact<{ [key: string]: never; }>;


export type TellingQuery = { deployment: { subscribeTemplates: Array<string> }, viewer:
    | { __typename: 'Officer' }
    | { __typename: 'Person', id: string, consents: Array<{ kind: ConsentKind, state: ConsentState }> }
   };

export type TrackGroundQueryVariables = Exact<{ [key: string]: never; }>;


export type TrackGroundQuery = { viewer:
    | { __typename: 'Officer' }
    | { __typename: 'Person', id: string, measure: { id: string, kind: MeasureKind, state: MeasureState } | null, consents: Array<{ kind: ConsentKind, state: ConsentState }> }
   };

export type SubmitFixesMutationVariables = Exact<{
  input: SubmitFixesInput;
}>;


export type SubmitFixesMutation = { submitFixes: { accepted: number, duplicates: number, rejected: Array<{ index: number, code: string }> } };

/** An operation as it is sent, with the types of its answer and variables. */
export type Operation<Data, Variables> = string & { readonly __of?: (variables: Variables) => Data };
export const OneCheckIn = "query OneCheckIn($id:ID!){node(id:$id){__typename ...on CheckIn{...CheckInParts}}}fragment CheckInParts on CheckIn{id state opensAt closesAt extendedMinutes extendedWhy asksLocation asksPhoto questions{key kind text}answers{question{key text}text}note submittedAt late route reviewNote reviewedAt reviewedBy{id name}receipt{...ReceiptParts}}fragment ReceiptParts on Receipt{id at digest signature}" as Operation<OneCheckInQuery, OneCheckInQueryVariables>;
export const PastCheckIns = "query PastCheckIns($first:Int){reports(first:$first filter:{kinds:[CHECK_IN]checkInStates:[SUBMITTED REVIEWED MISSED EXCUSED FINDING]}){edges{node{__typename ...on CheckIn{id state opensAt submittedAt route reviewNote}}}pageInfo{hasNextPage}}}" as Operation<PastCheckInsQuery, PastCheckInsQueryVariables>;
export const SubmitCheckIn = "mutation SubmitCheckIn($input:SubmitCheckInInput!){submitCheckIn(input:$input){checkIn{...CheckInParts}receipt{...ReceiptParts}}}fragment CheckInParts on CheckIn{id state opensAt closesAt extendedMinutes extendedWhy asksLocation asksPhoto questions{key kind text}answers{question{key text}text}note submittedAt late route reviewNote reviewedAt reviewedBy{id name}receipt{...ReceiptParts}}fragment ReceiptParts on Receipt{id at digest signature}" as Operation<SubmitCheckInMutation, SubmitCheckInMutationVariables>;
export const DutyEvents = "subscription DutyEvents($after:String){dutyEvents(after:$after){cursor duty{...DutyParts}}}fragment DutyParts on Duty{id kind title hint open done opensAt dueAt}" as Operation<DutyEventsSubscription, DutyEventsSubscriptionVariables>;
export const Consents = "query Consents{viewer{__typename ...on Person{id consents{kind state at}}}}" as Operation<ConsentsQuery, ConsentsQueryVariables>;
export const SetConsent = "mutation SetConsent($input:SetConsentInput!){setConsent(input:$input){consent{kind state at}}}" as Operation<SetConsentMutation, SetConsentMutationVariables>;
export const Receipts = "query Receipts($first:Int){viewer{__typename ...on Person{id receipts(first:$first){edges{node{...ReceiptParts subject}}pageInfo{hasNextPage endCursor}}}}}fragment ReceiptParts on Receipt{id at digest signature}" as Operation<ReceiptsQuery, ReceiptsQueryVariables>;
export const Leaves = "query Leaves($first:Int){reports(first:$first filter:{kinds:[LEAVE]}){edges{node{__typename ...on LeaveRequest{...LeaveParts}}}pageInfo{hasNextPage}}}fragment LeaveParts on LeaveRequest{id kind state purpose text places{name}startsAt endsAt weekdays papersDueAt papers{...FileParts}answerDueAt refusalCode decisionReason conditions extension{until granted}overdue moves filedAt steps{at byPerson note state officer{id name}}}fragment FileParts on Attachment{id name mediaType size createdAt link}" as Operation<LeavesQuery, LeavesQueryVariables>;
export const OneLeave = "query OneLeave($id:ID!){node(id:$id){__typename ...on LeaveRequest{...LeaveParts}}}fragment LeaveParts on LeaveRequest{id kind state purpose text places{name}startsAt endsAt weekdays papersDueAt papers{...FileParts}answerDueAt refusalCode decisionReason conditions extension{until granted}overdue moves filedAt steps{at byPerson note state officer{id name}}}fragment FileParts on Attachment{id name mediaType size createdAt link}" as Operation<OneLeaveQuery, OneLeaveQueryVariables>;
export const FileLeaveRequest = "mutation FileLeaveRequest($input:FileLeaveRequestInput!){fileLeaveRequest(input:$input){receipt{...ReceiptParts}}}fragment ReceiptParts on Receipt{id at digest signature}" as Operation<FileLeaveRequestMutation, FileLeaveRequestMutationVariables>;
export const AmendLeaveRequest = "mutation AmendLeaveRequest($input:AmendLeaveRequestInput!){amendLeaveRequest(input:$input){receipt{...ReceiptParts}}}fragment ReceiptParts on Receipt{id at digest signature}" as Operation<AmendLeaveRequestMutation, AmendLeaveRequestMutationVariables>;
export const ExtendLeave = "mutation ExtendLeave($input:ExtendLeaveInput!){extendLeave(input:$input){receipt{...ReceiptParts}}}fragment ReceiptParts on Receipt{id at digest signature}" as Operation<ExtendLeaveMutation, ExtendLeaveMutationVariables>;
export const ReturnFromLeave = "mutation ReturnFromLeave($input:ReturnFromLeaveInput!){returnFromLeave(input:$input){receipt{...ReceiptParts}}}fragment ReceiptParts on Receipt{id at digest signature}" as Operation<ReturnFromLeaveMutation, ReturnFromLeaveMutationVariables>;
export const CancelLeaveRequest = "mutation CancelLeaveRequest($input:CancelLeaveRequestInput!){cancelLeaveRequest(input:$input){receipt{...ReceiptParts}}}fragment ReceiptParts on Receipt{id at digest signature}" as Operation<CancelLeaveRequestMutation, CancelLeaveRequestMutationVariables>;
export const OneFile = "query OneFile($id:ID!){node(id:$id){__typename ...on Attachment{...FileParts}}}fragment FileParts on Attachment{id name mediaType size createdAt link}" as Operation<OneFileQuery, OneFileQueryVariables>;
export const Week = "query Week{viewer{__typename ...on Person{id name agency{id name}measure{...MeasureParts}clocks{...ClockParts}duties{...DutyParts}}}}fragment MeasureParts on Measure{id kind state startsOn endsOn decidingAgency{id name}executingAgency{id name}}fragment ClockParts on Clock{id dueAt state note holder{id name}rule{code name basis}}fragment DutyParts on Duty{id kind title hint open done opensAt dueAt}" as Operation<WeekQuery, WeekQueryVariables>;
export const ClockEvents = "subscription ClockEvents($after:String){clockEvents(after:$after){cursor clock{...ClockParts}}}fragment ClockParts on Clock{id dueAt state note holder{id name}rule{code name basis}}" as Operation<ClockEventsSubscription, ClockEventsSubscriptionVariables>;
export const MyRecord = "query MyRecord{viewer{__typename ...on Person{id name idNumber phone standing agency{id name}device{id platform boundAt heardAt}cases{id number stage}measure{...MeasureParts obligations{id category title legalBasis}}zones{id name kind geometry radius area createdAt}}}}fragment MeasureParts on Measure{id kind state startsOn endsOn decidingAgency{id name}executingAgency{id name}}" as Operation<MyRecordQuery, MyRecordQueryVariables>;
export const Device = "query Device{deployment{version demo}viewer{__typename ...on Person{id device{id platform boundAt heardAt}}}}" as Operation<DeviceQuery, DeviceQueryVariables>;
export const ReceiptKey = "query ReceiptKey{deployment{receiptKey}}" as Operation<ReceiptKeyQuery, ReceiptKeyQueryVariables>;
export const MyAgency = "query MyAgency{viewer{__typename ...on Person{id agency{id name phone}}}}" as Operation<MyAgencyQuery, MyAgencyQueryVariables>;
export const Reports = "query Reports($first:Int$after:String){reports(first:$first after:$after filter:{kinds:[SITUATION]}){edges{cursor node{__typename ...on SituationReport{...SituationParts}}}pageInfo{hasNextPage endCursor}}}fragment SituationParts on SituationReport{id kind state text filedAt happenedOn happenedAt takenAt answer answeredAt answeredBy{id name}closedAt}" as Operation<ReportsQuery, ReportsQueryVariables>;
export const FileSituationReport = "mutation FileSituationReport($input:FileSituationReportInput!){fileSituationReport(input:$input){report{...SituationParts}receipt{...ReceiptParts}}}fragment SituationParts on SituationReport{id kind state text filedAt happenedOn happenedAt takenAt answer answeredAt answeredBy{id name}closedAt}fragment ReceiptParts on Receipt{id at digest signature}" as Operation<FileSituationReportMutation, FileSituationReportMutationVariables>;
export const BindDevice = "mutation BindDevice($input:BindDeviceInput!){bindDevice(input:$input){...SignedIn}}fragment SignedIn on Tokens{accessToken refreshToken expiresIn deviceId deviceKey viewer{__typename ...on Person{id name}}}" as Operation<BindDeviceMutation, BindDeviceMutationVariables>;
export const LoginDevice = "mutation LoginDevice($input:LoginDeviceInput!){loginDevice(input:$input){...SignedIn}}fragment SignedIn on Tokens{accessToken refreshToken expiresIn deviceId deviceKey viewer{__typename ...on Person{id name}}}" as Operation<LoginDeviceMutation, LoginDeviceMutationVariables>;
export const Refresh = "mutation Refresh($input:RefreshInput!){refresh(input:$input){...SignedIn}}fragment SignedIn on Tokens{accessToken refreshToken expiresIn deviceId deviceKey viewer{__typename ...on Person{id name}}}" as Operation<RefreshMutation, RefreshMutationVariables>;
export const Logout = "mutation Logout{logout{ended}}" as Operation<LogoutMutation, LogoutMutationVariables>;
export const NewestCheck = "query NewestCheck{viewer{__typename ...on Person{id spotChecks(first:1){edges{node{...CheckParts}}}}}}fragment CheckParts on SpotCheck{id state drawnAt deliverBy notifiedAt answerBy answeredAt challenge receipt{...ReceiptParts}}fragment ReceiptParts on Receipt{id at digest signature}" as Operation<NewestCheckQuery, NewestCheckQueryVariables>;
export const ConfirmSpotCheck = "mutation ConfirmSpotCheck($input:ConfirmSpotCheckInput!){confirmSpotCheck(input:$input){spotCheck{...CheckParts}}}fragment CheckParts on SpotCheck{id state drawnAt deliverBy notifiedAt answerBy answeredAt challenge receipt{...ReceiptParts}}fragment ReceiptParts on Receipt{id at digest signature}" as Operation<ConfirmSpotCheckMutation, ConfirmSpotCheckMutationVariables>;
export const AnswerSpotCheck = "mutation AnswerSpotCheck($input:AnswerSpotCheckInput!){answerSpotCheck(input:$input){spotCheck{...CheckParts}receipt{...ReceiptParts}}}fragment CheckParts on SpotCheck{id state drawnAt deliverBy notifiedAt answerBy answeredAt challenge receipt{...ReceiptParts}}fragment ReceiptParts on Receipt{id at digest signature}" as Operation<AnswerSpotCheckMutation, AnswerSpotCheckMutationVariables>;
export const Telling = "query Telling{deployment{subscribeTemplates}viewer{__typename ...on Person{id consents{kind state}}}}" as Operation<TellingQuery, TellingQueryVariables>;
export const TrackGround = "query TrackGround{viewer{__typename ...on Person{id measure{id kind state}consents{kind state}}}}" as Operation<TrackGroundQuery, TrackGroundQueryVariables>;
export const SubmitFixes = "mutation SubmitFixes($input:SubmitFixesInput!){submitFixes(input:$input){accepted duplicates rejected{index code}}}" as Operation<SubmitFixesMutation, SubmitFixesMutationVariables>;