//! A handful of leaves, one in each stage that a console has to show.

use sea_orm::{ActiveModelTrait as _, ConnectionTrait, IntoActiveModel as _};

use super::agencies::account_id;
use super::cast::Cast;
use super::districts::District;
use super::ids::demo_id;
use super::people::Rows;
use crate::entity::{AgencyKind, PersonId, Timestamp, Weekday, measure};
use crate::subjects::leave::rows::leave_request::Place;
use crate::subjects::leave::rows::{
    LeaveKind, LeaveMove, LeavePurpose, LeaveState, LeaveTransport, leave_request, leave_step,
};
use crate::subjects::leave::{Template, next_due};

const HOUR: i64 = 3_600;
/// Codes below this one have no leave: who tries the demo by them finds zones that count.
const FIRST_NUMBER: usize = 10;

/// What one of them is about.
struct Story {
    state: LeaveState,
    kind: LeaveKind,
    purpose: LeavePurpose,
    text: &'static str,
    place: (&'static str, f64, f64),
    /// Hours from now.
    filed: i64,
    starts: i64,
    ends: i64,
    /// Who decided the measure.
    decided_by: AgencyKind,
}

const NANJING: (&str, f64, f64) = ("南京市鼓楼区", 32.06, 118.77);
const LIANYUNGANG: (&str, f64, f64) = ("连云港市海州区", 34.57, 119.18);
const HUAIBEI: (&str, f64, f64) = ("淮北市相山区", 33.96, 116.79);

#[rustfmt::skip]
const STORIES: [Story; 6] = [
    Story { state: LeaveState::Filed, kind: LeaveKind::Single, purpose: LeavePurpose::Medical, text: "到省人民医院复查，已预约专家门诊。",
        place: NANJING, filed: -3, starts: 40, ends: 88, decided_by: AgencyKind::Police },
    Story { state: LeaveState::AgencyReview, kind: LeaveKind::Single, purpose: LeavePurpose::Family, text: "父亲七十寿辰，回老家两天。",
        place: LIANYUNGANG, filed: -20, starts: 64, ends: 112, decided_by: AgencyKind::Police },
    Story { state: LeaveState::ConsentAsked, kind: LeaveKind::Single, purpose: LeavePurpose::Work, text: "公司派往外地安装设备，附单位证明。",
        place: HUAIBEI, filed: -26, starts: 72, ends: 144, decided_by: AgencyKind::Procuratorate },
    Story { state: LeaveState::Approved, kind: LeaveKind::Single, purpose: LeavePurpose::Legal, text: "到仲裁委员会参加开庭。",
        place: NANJING, filed: -50, starts: 30, ends: 54, decided_by: AgencyKind::Police },
    Story { state: LeaveState::UnderWay, kind: LeaveKind::Standing, purpose: LeavePurpose::Work, text: "在邻市工地上班，周一至周五往返。",
        place: HUAIBEI, filed: -400, starts: -300, ends: 2_000, decided_by: AgencyKind::Police },
    Story { state: LeaveState::Closed, kind: LeaveKind::Single, purpose: LeavePurpose::Family, text: "送孩子到外地上学。",
        place: LIANYUNGANG, filed: -260, starts: -200, ends: -150, decided_by: AgencyKind::Police },
];

/// Writes them for people of Yunlong as they stand at `now`.
pub async fn insert(tx: &impl ConnectionTrait, cast: &Cast, rows: &Rows, now: Timestamp) -> anyhow::Result<()> {
    let mut people: Vec<(AgencyKind, PersonId)> = cast
        .people
        .iter()
        .enumerate()
        .filter(|(_, one)| one.number >= FIRST_NUMBER && one.district == District::Yunlong)
        .filter_map(|(index, _)| {
            let person = demo_id(index);
            let decider = rows.measure_of(person)?.deciding_agency_id;
            let kinds = [AgencyKind::Police, AgencyKind::Procuratorate];
            let is = |kind: &AgencyKind| super::agencies::agency_id(*kind, Some(District::Yunlong)) == decider;
            Some((kinds.into_iter().find(is)?, person))
        })
        .collect();
    let mut steps = 0;
    for (place, story) in STORIES.iter().enumerate() {
        // A small cast may have nobody whose measure was decided so.
        let Some(found) = people.iter().position(|(kind, _)| *kind == story.decided_by) else { continue };
        let (_, person) = people.remove(found);
        let Some(measure) = rows.measure_of(person) else { continue };
        let mut leave = row(place, story, measure, now)?;
        let taken = history(&mut leave, story);
        leave.steps = i32::try_from(taken.len())?;
        leave.due_at = next_due(&leave, now);
        leave.clone().into_active_model().insert(tx).await?;
        for (number, mut step) in taken.into_iter().enumerate() {
            step.id = demo_id(steps);
            step.number = i32::try_from(number)?;
            step.into_active_model().insert(tx).await?;
            steps += 1;
        }
    }
    Ok(())
}

fn row(index: usize, story: &Story, measure: &measure::Model, now: Timestamp) -> anyhow::Result<leave_request::Model> {
    let (name, latitude, longitude) = story.place;
    let standing = story.kind == LeaveKind::Standing;
    let weekdays = if standing {
        vec![Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday, Weekday::Friday]
    } else {
        vec![]
    };
    let template = Template::decided_by(story.decided_by);
    let mut leave = leave_request::Model::filed(leave_request::Asked {
        id: demo_id(index),
        person_id: measure.person_id,
        kind: story.kind,
        purpose: story.purpose,
        text: story.text.into(),
        places: vec![Place { name: name.into(), latitude, longitude, radius_km: 10.0 }],
        starts_at: now.plus_seconds(story.starts * HOUR),
        ends_at: now.plus_seconds(story.ends * HOUR),
        weekdays,
        transport: if standing { LeaveTransport::Coach } else { LeaveTransport::Train },
        contact_name: "家属".into(),
        contact_phone: "13800000000".into(),
        template: template.code,
        executing_agency_id: measure.executing_agency_id,
        filed_at: now.plus_seconds(story.filed * HOUR),
        idempotency_key: "demo".into(),
    })?;
    leave.consent_agency_id = template.asks(measure);
    leave.answer_due_at = Some(now.plus_seconds((story.filed + 72) * HOUR));
    Ok(leave)
}

/// Brings `leave` to the state of its story; the steps on the way, without their ids.
fn history(leave: &mut leave_request::Model, story: &Story) -> Vec<leave_step::Model> {
    use LeaveState as S;
    let way: &[(Option<LeaveMove>, S)] = match story.state {
        S::Filed => &[],
        S::AgencyReview => &[(Some(LeaveMove::Take), S::AgencyReview)],
        S::ConsentAsked => &[(Some(LeaveMove::Take), S::AgencyReview), (Some(LeaveMove::AskConsent), S::ConsentAsked)],
        S::Approved => &[(Some(LeaveMove::Take), S::AgencyReview), (Some(LeaveMove::Approve), S::Approved)],
        S::UnderWay => {
            &[(Some(LeaveMove::Take), S::AgencyReview), (Some(LeaveMove::Approve), S::Approved), (None, S::UnderWay)]
        }
        _ => &[
            (Some(LeaveMove::Take), S::AgencyReview),
            (Some(LeaveMove::Approve), S::Approved),
            (None, S::UnderWay),
            (Some(LeaveMove::Return), S::Returned),
            (Some(LeaveMove::Close), S::Closed),
        ],
    };
    let officer = account_id("police");
    let mut steps = vec![step(leave, None, S::Filed, leave.filed_at)];
    for (name, state) in way {
        // An hour after the one before, or when it began and ended.
        let before = steps.last().map_or(leave.filed_at, |step| step.at);
        let at = match (name, state) {
            (None, _) => leave.starts_at,
            (Some(LeaveMove::Return), _) => leave.ends_at.plus_seconds(-HOUR),
            _ => before.plus_seconds(HOUR),
        };
        steps.push(step(leave, *name, *state, at));
        leave.state = *state;
        match state {
            S::ConsentAsked => leave.consent_asked_at = Some(at),
            S::Approved => {
                leave.decided_by = Some(officer);
                leave.decided_at = Some(at);
                leave.answer_due_at = None;
                leave.conditions = Some("保持电话畅通，按时返回。".into());
                leave.gives_way_from = Some(leave.starts_at.max(at));
                leave.gives_way_to = (leave.kind == LeaveKind::Standing).then_some(leave.ends_at);
            }
            S::UnderWay => leave.started_at = Some(at),
            S::Returned => {
                leave.returned_at = Some(at);
                leave.gives_way_to = Some(at);
            }
            _ => {}
        }
    }
    steps
}

fn step(leave: &leave_request::Model, name: Option<LeaveMove>, state: LeaveState, at: Timestamp) -> leave_step::Model {
    let by_person = state == LeaveState::Filed || name == Some(LeaveMove::Return);
    leave_step::Model {
        name,
        officer_id: (name.is_some() && !by_person).then(|| account_id("police")),
        by_person,
        note: (name.is_none() && !by_person).then(|| "外出期间开始。 / The leave begins.".into()),
        ..leave_step::Model::of(demo_id(0), leave, state, at)
    }
}
