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
  /**
   * Investigation.
   * 侦查 / Investigation
   */
  | 'INVESTIGATION'
  /**
   * Review for prosecution.
   * 审查起诉 / Prosecution; 审查起诉 / Review for prosecution
   */
  | 'PROSECUTION'
  /**
   * Trial.
   * 审判 / Trial
   */
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
  /**
   * With the app.
   * 小程序 / App; 本应用 / With this app
   */
  | 'APP'
  /**
   * In person.
   * 当面 / In person
   */
  | 'IN_PERSON'
  /**
   * On paper.
   * 书面 / On paper
   */
  | 'PAPER'
  /**
   * By telephone.
   * 电话 / By phone; 电话 / By telephone
   */
  | 'PHONE';

/** Where a check-in stands. */
export type CheckInState =
  /**
   * It was missed, and nothing is held against the person.
   * 有正当理由 / Excused
   */
  | 'EXCUSED'
  /**
   * It was missed, and a finding says so.
   * 已认定 / Finding; 已作认定 / Finding made
   */
  | 'FINDING'
  /**
   * It was not answered after reminders on two channels.
   * 未按时 / Missed
   */
  | 'MISSED'
  /**
   * It can be answered.
   * 开放中 / Open; 可以报到 / Open
   */
  | 'OPEN'
  /**
   * It opens later.
   * 未开放 / Not open yet; 未开始 / Not open yet
   */
  | 'PLANNED'
  /**
   * An officer has looked at it.
   * 已审核 / Reviewed; 已核实 / Reviewed
   */
  | 'REVIEWED'
  /**
   * It was answered and waits for an officer.
   * 待审核 / To review; 已提交 / Sent
   */
  | 'SUBMITTED';

/** Where a legal deadline stands. */
export type ClockState =
  /**
   * It was begun by mistake, or what it is about fell away.
   * 已撤销 / Cancelled
   */
  | 'CANCELLED'
  /**
   * What it asks for was done.
   * 已办理 / Met; 已办理 / Done
   */
  | 'MET'
  /**
   * It passed and what it asks for was not done.
   * 已逾期 / Overdue
   */
  | 'OVERDUE'
  /**
   * It runs.
   * 计时中 / Running
   */
  | 'RUNNING';

/** Which check the phone has shown. */
export type ConfirmSpotCheckInput = {
  /** The check. */
  spotCheckId: string;
};

/** Which data of a person a consent is about (PIPL 29). A refusal opens another route and is never a breach. */
export type ConsentKind =
  /**
   * The face, in photos of a check-in.
   * 使用面部照片 / Use of face photos
   */
  | 'FACE'
  /**
   * Where the phone is.
   * 使用位置 / Use of positions
   */
  | 'LOCATION'
  /**
   * Being written to by WeChat, SMS and telephone.
   * 接收通知 / Notices
   */
  | 'NOTICES'
  /**
   * The voice, in calls by a machine and recorded talks.
   * 使用声音 / Use of the voice
   */
  | 'VOICE';

/** What a person said about one kind of data. */
export type ConsentState =
  /**
   * It may be used.
   * 已同意 / Agreed; 已同意 / Given
   */
  | 'GIVEN'
  /**
   * Nothing was said yet; never stored.
   * 尚未询问 / Not asked yet; 未询问 / Not asked
   */
  | 'NOT_ASKED'
  /**
   * It may not; another way is taken.
   * 不同意 / Refused
   */
  | 'REFUSED'
  /**
   * It might and may no longer.
   * 已撤回 / Withdrawn
   */
  | 'WITHDRAWN';

/** The coordinate system a position was given in. */
export type Datum =
  /**
   * BD-09, as Baidu gives it.
   * BD-09（百度） / BD-09 (Baidu)
   */
  | 'BD09'
  /**
   * GCJ-02, as Chinese maps give it.
   * GCJ-02（高德、腾讯、微信） / GCJ-02 (AMap, Tencent, WeChat)
   */
  | 'GCJ02'
  /**
   * WGS-84, as satellites give it.
   * WGS-84（GPS、天地图） / WGS-84 (GPS, Tianditu)
   */
  | 'WGS84';

/** What kind of thing is to be done. */
export type DutyKind =
  /**
   * A check-in.
   * 在线报到 / Check-in
   */
  | 'CHECK_IN'
  /**
   * Leave that was asked for.
   * 外出报备 / Leave
   */
  | 'LEAVE'
  /**
   * What the person told.
   * 情况反映 / Report; 情况反映 / What you told us
   */
  | 'REPORT'
  /**
   * A spot check.
   * 定位抽检 / Spot check
   */
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
  /**
   * The person could not be reminded on two channels.
   * 未能按时提醒 / The person could not be reminded in time; 未能提醒您 / you could not be reminded
   */
  | 'NOT_REMINDED'
  /**
   * The platform could not be reached.
   * 平台故障 / The platform was down; 平台故障 / our system could not be reached
   */
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
  /**
   * Satellites.
   * 卫星定位 / Satellite
   */
  | 'GNSS'
  /**
   * Wi-Fi or cells.
   * 网络定位 / Network
   */
  | 'NETWORK'
  /**
   * The platform did not say.
   * 来源不明 / Unknown source
   */
  | 'UNKNOWN';

/** What kind of leave is asked for. */
export type LeaveKind =
  /**
   * One journey.
   * 单次外出 / Journey; 单次外出 / One journey
   */
  | 'SINGLE'
  /**
   * A standing permit for regular work, study or care: on some weekdays for some months.
   * 定期外出 / Standing permit; 常规通行 / Regular journeys
   */
  | 'STANDING'
  /**
   * One journey that cannot wait for papers: acknowledged first, papers later.
   * 紧急外出 / Urgent
   */
  | 'URGENT';

/** What is done with a leave. The last four are the person's. */
export type LeaveMove =
  /**
   * Let an urgent one begin before it is decided.
   * 先行同意 / Let it begin
   */
  | 'ACKNOWLEDGE'
  /**
   * Add what was missing.
   * 补充 / Add what was missing
   */
  | 'AMEND'
  /**
   * Approve it.
   * 批准 / Approve
   */
  | 'APPROVE'
  /**
   * Ask the agency that decided the measure for its consent.
   * 征求意见 / Ask for consent
   */
  | 'ASK_CONSENT'
  /**
   * Ask to stay away longer.
   * 申请延期 / Ask for an extension
   */
  | 'ASK_EXTENSION'
  /**
   * Ask the person for what is missing.
   * 退回补充 / Ask for more
   */
  | 'ASK_FOR_MORE'
  /**
   * Take it back before it has begun.
   * 撤回 / Take back
   */
  | 'CANCEL'
  /**
   * Close it.
   * 办结 / Close
   */
  | 'CLOSE'
  /**
   * Record that the person is back, as when told by another way than the app.
   * 确认返回 / Confirm the return
   */
  | 'CONFIRM_RETURN'
  /**
   * Give that consent.
   * 同意 / Consent
   */
  | 'CONSENT'
  /**
   * Grant the extension that was asked for.
   * 同意延期 / Grant the extension
   */
  | 'GRANT_EXTENSION'
  /**
   * Refuse it.
   * 不予批准 / Refuse
   */
  | 'REFUSE'
  /**
   * Refuse that consent.
   * 不同意 / Refuse consent
   */
  | 'REFUSE_CONSENT'
  /**
   * Refuse the extension that was asked for.
   * 不同意延期 / Refuse the extension
   */
  | 'REFUSE_EXTENSION'
  /**
   * Tell of being back.
   * 报告返回 / Report the return
   */
  | 'RETURN'
  /**
   * Take it on.
   * 受理 / Take
   */
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
  /**
   * Family.
   * 家庭 / Family
   */
  | 'FAMILY'
  /**
   * A court, a lawyer, an authority.
   * 诉讼 / Legal; 诉讼 / Proceedings
   */
  | 'LEGAL'
  /**
   * Medical care.
   * 就医 / Medical; 就医 / Treatment
   */
  | 'MEDICAL'
  /**
   * Something else.
   * 其他 / Other; 其他 / Something else
   */
  | 'OTHER'
  /**
   * Study.
   * 学习 / Study
   */
  | 'STUDY'
  /**
   * Work.
   * 工作 / Work
   */
  | 'WORK';

/** Why a leave is refused. */
export type LeaveRefusalCode =
  /**
   * A duty was missed before, as a finding says.
   * 此前未履行义务 / A duty was missed before; 以往未履行义务 / Duties were not kept before
   */
  | 'DUTY_MISSED_BEFORE'
  /**
   * A hearing or a summons falls into it.
   * 期间有开庭或传唤 / A hearing or summons in that time; 有开庭或传唤 / A hearing or summons
   */
  | 'HEARING_OR_SUMMONS'
  /**
   * Papers are missing.
   * 材料不全 / Papers are incomplete
   */
  | 'INCOMPLETE_PAPERS'
  /**
   * Another reason.
   * 其他原因 / Another reason; 其他 / Something else
   */
  | 'OTHER'
  /**
   * The purpose can be reached otherwise.
   * 有其他办法 / There is another way; 可以用其他办法 / Another way is possible
   */
  | 'OTHER_WAY_POSSIBLE'
  /**
   * It leads to a place that is prohibited.
   * 目的地禁止进入 / The place is prohibited; 地点在禁止范围 / The place is prohibited
   */
  | 'PLACE_PROHIBITED'
  /**
   * It endangers witnesses or evidence.
   * 可能影响证人或证据 / Risk to a witness or evidence; 可能影响证人或证据 / Risk to witnesses or evidence
   */
  | 'RISK_TO_WITNESS_OR_EVIDENCE';

/** How far a leave has come. */
export type LeaveState =
  /**
   * Urgent, and acknowledged: it may begin and counts as approved until it is decided.
   * 先行同意 / Let begin; 已知悉 / Noted
   */
  | 'ACKNOWLEDGED'
  /**
   * The executing agency looks into it.
   * 审查中 / In review; 审查中 / Under review
   */
  | 'AGENCY_REVIEW'
  /**
   * Approved; it has not begun.
   * 已批准 / Approved
   */
  | 'APPROVED'
  /**
   * The person no longer wants it.
   * 已撤回 / Taken back; 已取消 / Cancelled
   */
  | 'CANCELLED'
  /**
   * Nothing is left to do.
   * 已办结 / Closed
   */
  | 'CLOSED'
  /**
   * That agency consents; the executing agency decides.
   * 已征得同意 / Consented
   */
  | 'CONSENTED'
  /**
   * The agency that decided the measure was asked for its consent.
   * 征求意见 / Consent asked; 征求同意中 / Consent asked for
   */
  | 'CONSENT_ASKED'
  /**
   * Not answered in time: a leader decides.
   * 逾期未答复 / Overdue answer; 已催办 / Passed upwards
   */
  | 'ESCALATED'
  /**
   * Asked for; nobody has taken it yet.
   * 待受理 / Not taken; 已提交 / Sent
   */
  | 'FILED'
  /**
   * Refused, with code and reason.
   * 不予批准 / Refused; 未批准 / Refused
   */
  | 'REFUSED'
  /**
   * The person is back.
   * 待确认返回 / To confirm; 已返回 / Back
   */
  | 'RETURNED'
  /**
   * Something is missing: the person is asked to add it.
   * 退回补充 / More asked for; 需要补充 / More is needed
   */
  | 'RETURNED_FOR_MORE'
  /**
   * The person is away.
   * 外出中 / Under way
   */
  | 'UNDER_WAY';

/** How the person travels. */
export type LeaveTransport =
  /**
   * By plane.
   * 飞机 / Air; 飞机 / Plane
   */
  | 'AIR'
  /**
   * By car.
   * 小汽车 / Car; 自驾 / Car
   */
  | 'CAR'
  /**
   * By coach.
   * 长途汽车 / Coach
   */
  | 'COACH'
  /**
   * Otherwise.
   * 其他方式 / Another way; 其他 / Something else
   */
  | 'OTHER'
  /**
   * By train.
   * 火车 / Train
   */
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
  /**
   * Bail.
   * 取保候审 / Bail
   */
  | 'BAIL'
  /**
   * Residential surveillance.
   * 监视居住 / Residential surveillance
   */
  | 'RESIDENTIAL_SURVEILLANCE';

/** Where a measure stands. */
export type MeasureState =
  /**
   * In force.
   * 执行中 / In force
   */
  | 'ACTIVE'
  /**
   * Changed into another measure.
   * 已变更 / Changed; 变更 / Changed
   */
  | 'CHANGED'
  /**
   * Deposit returned and data deleted.
   * 已终结 / Closed; 已结案 / Closed
   */
  | 'CLOSED'
  /**
   * Decided.
   * 已决定 / Decided
   */
  | 'DECIDED'
  /**
   * Being drawn up.
   * 拟定 / Draft; 拟定 / Being drawn up
   */
  | 'DRAFT'
  /**
   * Ended by itself.
   * 已届满 / Ended; 届满 / Ended
   */
  | 'ENDED'
  /**
   * Lifted.
   * 已解除 / Released; 解除 / Lifted
   */
  | 'RELEASED'
  /**
   * The person has reported.
   * 已报到 / Reported in
   */
  | 'REPORTED_IN'
  /**
   * Served on the person.
   * 已送达 / Served
   */
  | 'SERVED'
  /**
   * Suspended.
   * 中止 / Suspended
   */
  | 'SUSPENDED';

/** What an obligation is about. */
export type ObligationCategory =
  /**
   * Conduct towards evidence and witnesses.
   * 行为 / Conduct
   */
  | 'CONDUCT'
  /**
   * Whom the person may meet.
   * 会见与通信 / Contact; 会见通信 / Contacts
   */
  | 'CONTACT'
  /**
   * Documents handed in.
   * 证件 / Documents; 证件保存 / Documents
   */
  | 'DOCUMENTS'
  /**
   * Where the person may be.
   * 活动范围 / Movement; 活动范围 / Where I may be
   */
  | 'MOVEMENT'
  /**
   * Reporting and appearing.
   * 报到 / Reporting
   */
  | 'REPORTING';

/** How a question is answered. */
export type QuestionKind =
  /**
   * In words.
   * 文字 / Words
   */
  | 'TEXT'
  /**
   * `YES` or `NO`.
   * 是或否 / Yes or no
   */
  | 'YES_NO';

/** What a receipt is of. */
export type ReceiptSubject =
  /**
   * A check-in.
   * 在线报到 / Check-in
   */
  | 'CHECK_IN'
  /**
   * Positions.
   * 位置 / Positions
   */
  | 'FIXES'
  /**
   * A request for leave.
   * 外出报备 / Leave
   */
  | 'LEAVE'
  /**
   * What the person told.
   * 情况反映 / Report
   */
  | 'REPORT'
  /**
   * The answer to a spot check.
   * 抽检应答 / Answer to a spot check
   */
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
  /**
   * The address changed.
   * 住址变更 / Address; 住址变更 / New address
   */
  | 'ADDRESS_CHANGE'
  /**
   * Something is complained of.
   * 投诉 / Complaint
   */
  | 'COMPLAINT'
  /**
   * The way to be reached changed.
   * 联系方式变更 / Contact; 联系方式变更 / New way to reach me
   */
  | 'CONTACT_CHANGE'
  /**
   * Something makes life hard.
   * 困难 / Hardship; 生活困难 / Hardship
   */
  | 'HARDSHIP'
  /**
   * Help is called for: for helpers only, and never held against the person.
   * 求助 / Call for help; 求助 / I need help
   */
  | 'HELP'
  /**
   * Somebody is ill.
   * 疾病 / Illness
   */
  | 'ILLNESS'
  /**
   * The measure is asked to be changed or lifted: answered within three days, with reasons (CPL 97).
   * 申请变更措施 / Measure; 申请变更强制措施 / Change of the measure
   */
  | 'MEASURE_CHANGE'
  /**
   * Something is asked for.
   * 申请 / Request
   */
  | 'REQUEST'
  /**
   * The work unit changed.
   * 工作单位变更 / Work unit; 工作单位变更 / New work unit
   */
  | 'WORK_CHANGE';

/** How far a situation report has been answered. */
export type SituationState =
  /**
   * It has been answered.
   * 已答复 / Answered
   */
  | 'ANSWERED'
  /**
   * Nothing is left to do.
   * 已办结 / Closed
   */
  | 'CLOSED'
  /**
   * Nobody has taken it yet.
   * 待受理 / Not taken; 待受理 / Waiting
   */
  | 'FILED'
  /**
   * A named officer looks after it.
   * 已受理 / Taken; 已受理 / Taken up
   */
  | 'TAKEN';

/** Where a spot check stands. */
export type SpotCheckState =
  /**
   * Answered with a position.
   * 已应答 / Answered
   */
  | 'ANSWERED'
  /**
   * Drawn, and on its way to the phone.
   * 待送达 / On the way
   */
  | 'DRAWN'
  /**
   * The phone has shown it: the time to answer runs.
   * 待应答 / Waiting
   */
  | 'NOTIFIED'
  /**
   * Not answered in time.
   * 未应答 / Unanswered
   */
  | 'UNANSWERED'
  /**
   * It never reached the phone, which counts against nobody.
   * 未送达 / Not delivered
   */
  | 'UNDELIVERED';

/** How the person keeps the duties; only a finding changes it. */
export type Standing =
  /**
   * A finding of breach stands.
   * 已认定违反规定 / Breach found; 违反规定 / Breach found
   */
  | 'BREACHED'
  /**
   * A finding calls for caution.
   * 关注 / Attention; 提醒 / Caution
   */
  | 'CAUTION'
  /**
   * Duties are kept.
   * 正常 / In order; 正常 / In good order
   */
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
  /**
   * Friday.
   * 周五 / Fri; 星期五 / Friday
   */
  | 'FRIDAY'
  /**
   * Monday.
   * 周一 / Mon; 星期一 / Monday
   */
  | 'MONDAY'
  /**
   * Saturday.
   * 周六 / Sat; 星期六 / Saturday
   */
  | 'SATURDAY'
  /**
   * Sunday.
   * 周日 / Sun; 星期日 / Sunday
   */
  | 'SUNDAY'
  /**
   * Thursday.
   * 周四 / Thu; 星期四 / Thursday
   */
  | 'THURSDAY'
  /**
   * Tuesday.
   * 周二 / Tue; 星期二 / Tuesday
   */
  | 'TUESDAY'
  /**
   * Wednesday.
   * 周三 / Wed; 星期三 / Wednesday
   */
  | 'WEDNESDAY';

/** What a zone asks of the person. */
export type ZoneKind =
  /**
   * The person stays inside.
   * 允许区域 / Permitted zone; 请留在区域内 / Please stay inside
   */
  | 'PERMITTED'
  /**
   * The person stays out.
   * 禁止区域 / Prohibited zone; 请勿进入 / Please stay out
   */
  | 'PROHIBITED';

export type CheckInPartsFragment = { id: string, state: CheckInState, submittable: boolean, opensAt: string, closesAt: string, extendedMinutes: number, extendedWhy: ExtensionCause | null, asksLocation: boolean, asksPhoto: boolean, note: string | null, submittedAt: string | null, late: boolean, route: CheckInRoute | null, reviewNote: string | null, reviewedAt: string | null, questions: Array<{ key: string, kind: QuestionKind, text: string }>, answers: Array<{ text: string, question: { key: string, text: string } }>, reviewedBy: { id: string, name: string } | null, receipt: { id: string, at: string, digest: string, signature: string } | null };

export type OneCheckInQueryVariables = Exact<{
  id: string;
}>;


export type OneCheckInQuery = { node:
    | { __typename: 'Agency' }
    | { __typename: 'Alert' }
    | { __typename: 'Attachment' }
    | { __typename: 'Case' }
    | { __typename: 'CheckIn', id: string, state: CheckInState, submittable: boolean, opensAt: string, closesAt: string, extendedMinutes: number, extendedWhy: ExtensionCause | null, asksLocation: boolean, asksPhoto: boolean, note: string | null, submittedAt: string | null, late: boolean, route: CheckInRoute | null, reviewNote: string | null, reviewedAt: string | null, questions: Array<{ key: string, kind: QuestionKind, text: string }>, answers: Array<{ text: string, question: { key: string, text: string } }>, reviewedBy: { id: string, name: string } | null, receipt: { id: string, at: string, digest: string, signature: string } | null }
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


export type SubmitCheckInMutation = { submitCheckIn: { checkIn: { id: string, state: CheckInState, submittable: boolean, opensAt: string, closesAt: string, extendedMinutes: number, extendedWhy: ExtensionCause | null, asksLocation: boolean, asksPhoto: boolean, note: string | null, submittedAt: string | null, late: boolean, route: CheckInRoute | null, reviewNote: string | null, reviewedAt: string | null, questions: Array<{ key: string, kind: QuestionKind, text: string }>, answers: Array<{ text: string, question: { key: string, text: string } }>, reviewedBy: { id: string, name: string } | null, receipt: { id: string, at: string, digest: string, signature: string } | null }, receipt: { id: string, at: string, digest: string, signature: string } | null } };

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

export type CheckPartsFragment = { id: string, state: SpotCheckState, open: boolean, drawnAt: string, deliverBy: string, notifiedAt: string | null, answerBy: string | null, answeredAt: string | null, challenge: string | null, receipt: { id: string, at: string, digest: string, signature: string } | null };

export type NewestCheckQueryVariables = Exact<{ [key: string]: never; }>;


export type NewestCheckQuery = { viewer:
    | { __typename: 'Officer' }
    | { __typename: 'Person', id: string, spotChecks: { edges: Array<{ node: { id: string, state: SpotCheckState, open: boolean, drawnAt: string, deliverBy: string, notifiedAt: string | null, answerBy: string | null, answeredAt: string | null, challenge: string | null, receipt: { id: string, at: string, digest: string, signature: string } | null } }> } }
   };

export type ConfirmSpotCheckMutationVariables = Exact<{
  input: ConfirmSpotCheckInput;
}>;


export type ConfirmSpotCheckMutation = { confirmSpotCheck: { spotCheck: { id: string, state: SpotCheckState, open: boolean, drawnAt: string, deliverBy: string, notifiedAt: string | null, answerBy: string | null, answeredAt: string | null, challenge: string | null, receipt: { id: string, at: string, digest: string, signature: string } | null } | null } };

export type AnswerSpotCheckMutationVariables = Exact<{
  input: AnswerSpotCheckInput;
}>;


export type AnswerSpotCheckMutation = { answerSpotCheck: { spotCheck: { id: string, state: SpotCheckState, open: boolean, drawnAt: string, deliverBy: string, notifiedAt: string | null, answerBy: string | null, answeredAt: string | null, challenge: string | null, receipt: { id: string, at: string, digest: string, signature: string } | null } | null, receipt: { id: string, at: string, digest: string, signature: string } | null } };

export type TellingQueryVariables = Exact<{ [key: string]: never; }>;


export type TellingQuery = { deployment: { subscribeTemplates: Array<string> }, viewer:
    | { __typename: 'Officer' }
    | { __typename: 'Person', id: string, consents: Array<{ kind: ConsentKind, state: ConsentState }> }
   };

export type TrackGroundQueryVariables = Exact<{ [key: string]: never; }>;


export type TrackGroundQuery = { viewer:
    | { __typename: 'Officer' }
    | { __typename: 'Person', id: string, measure: { id: string, kind: MeasureKind, state: MeasureState, inForce: boolean } | null, consents: Array<{ kind: ConsentKind, state: ConsentState }> }
   };

export type SubmitFixesMutationVariables = Exact<{
  input: SubmitFixesInput;
}>;


export type SubmitFixesMutation = { submitFixes: { accepted: number, duplicates: number, rejected: Array<{ index: number, code: string }> } };

/** An operation as it is sent, with the types of its answer and variables. */
export type Operation<Data, Variables> = string & { readonly __of?: (variables: Variables) => Data };
export const OneCheckIn = "query OneCheckIn($id:ID!){node(id:$id){__typename ...on CheckIn{...CheckInParts}}}fragment CheckInParts on CheckIn{id state submittable opensAt closesAt extendedMinutes extendedWhy asksLocation asksPhoto questions{key kind text}answers{question{key text}text}note submittedAt late route reviewNote reviewedAt reviewedBy{id name}receipt{...ReceiptParts}}fragment ReceiptParts on Receipt{id at digest signature}" as Operation<OneCheckInQuery, OneCheckInQueryVariables>;
export const PastCheckIns = "query PastCheckIns($first:Int){reports(first:$first filter:{kinds:[CHECK_IN]checkInStates:[SUBMITTED REVIEWED MISSED EXCUSED FINDING]}){edges{node{__typename ...on CheckIn{id state opensAt submittedAt route reviewNote}}}pageInfo{hasNextPage}}}" as Operation<PastCheckInsQuery, PastCheckInsQueryVariables>;
export const SubmitCheckIn = "mutation SubmitCheckIn($input:SubmitCheckInInput!){submitCheckIn(input:$input){checkIn{...CheckInParts}receipt{...ReceiptParts}}}fragment CheckInParts on CheckIn{id state submittable opensAt closesAt extendedMinutes extendedWhy asksLocation asksPhoto questions{key kind text}answers{question{key text}text}note submittedAt late route reviewNote reviewedAt reviewedBy{id name}receipt{...ReceiptParts}}fragment ReceiptParts on Receipt{id at digest signature}" as Operation<SubmitCheckInMutation, SubmitCheckInMutationVariables>;
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
export const NewestCheck = "query NewestCheck{viewer{__typename ...on Person{id spotChecks(first:1){edges{node{...CheckParts}}}}}}fragment CheckParts on SpotCheck{id state open drawnAt deliverBy notifiedAt answerBy answeredAt challenge receipt{...ReceiptParts}}fragment ReceiptParts on Receipt{id at digest signature}" as Operation<NewestCheckQuery, NewestCheckQueryVariables>;
export const ConfirmSpotCheck = "mutation ConfirmSpotCheck($input:ConfirmSpotCheckInput!){confirmSpotCheck(input:$input){spotCheck{...CheckParts}}}fragment CheckParts on SpotCheck{id state open drawnAt deliverBy notifiedAt answerBy answeredAt challenge receipt{...ReceiptParts}}fragment ReceiptParts on Receipt{id at digest signature}" as Operation<ConfirmSpotCheckMutation, ConfirmSpotCheckMutationVariables>;
export const AnswerSpotCheck = "mutation AnswerSpotCheck($input:AnswerSpotCheckInput!){answerSpotCheck(input:$input){spotCheck{...CheckParts}receipt{...ReceiptParts}}}fragment CheckParts on SpotCheck{id state open drawnAt deliverBy notifiedAt answerBy answeredAt challenge receipt{...ReceiptParts}}fragment ReceiptParts on Receipt{id at digest signature}" as Operation<AnswerSpotCheckMutation, AnswerSpotCheckMutationVariables>;
export const Telling = "query Telling{deployment{subscribeTemplates}viewer{__typename ...on Person{id consents{kind state}}}}" as Operation<TellingQuery, TellingQueryVariables>;
export const TrackGround = "query TrackGround{viewer{__typename ...on Person{id measure{id kind state inForce}consents{kind state}}}}" as Operation<TrackGroundQuery, TrackGroundQueryVariables>;
export const SubmitFixes = "mutation SubmitFixes($input:SubmitFixesInput!){submitFixes(input:$input){accepted duplicates rejected{index code}}}" as Operation<SubmitFixesMutation, SubmitFixesMutationVariables>;