//! Check-ins of the last weeks, so that a console has some to look over: most were reviewed, the newest wait for it.

use chrono::{Days, NaiveDate};
use sea_orm::ConnectionTrait;

use super::agencies::account_id;
use super::cast::Cast;
use super::districts::District;
use super::ids::demo_id;
use super::people::{Rows, insert as insert_all};
use crate::entity::{PersonId, Timestamp};
use crate::platform::china;
use crate::subjects::check_ins::rows::{CheckInRoute, CheckInState, ExtensionCause, PlanId, check_in, check_in_plan};
use crate::subjects::check_ins::{Answered, templates};
use crate::subjects::spot_checks::week_of;

/// Whose binding codes have these numbers.
const NUMBERS: std::ops::RangeInclusive<usize> = 53..=61;
/// Weeks of check-ins, each on its Monday.
const WEEKS: u64 = 3;
/// From nine to six.
const OPENS: i64 = 9 * 60;
const WINDOW: i64 = 9 * 60;

/// How one of the newest ended.
struct Story {
    state: CheckInState,
    route: CheckInRoute,
    late: bool,
    /// Answer to whether everything is as it was.
    same: bool,
    needs: &'static str,
    note: Option<&'static str>,
}

const fn story(same: bool, needs: &'static str) -> Story {
    Story { state: CheckInState::Submitted, route: CheckInRoute::App, late: false, same, needs, note: None }
}

const STORIES: [Story; 5] = [
    story(true, "无"),
    Story { late: true, note: Some("周一夜班，起晚了，现在补报。"), ..story(true, "无") },
    story(false, "下月起换到城东的工地上班。"),
    Story {
        route: CheckInRoute::InPerson, note: Some("本人到所报到，手机送修。"), ..story(true, "手机坏了")
    },
    Story { state: CheckInState::Excused, ..story(true, "") },
];

/// Writes them for people of Yunlong. Their plans have ended: in the demo nothing falls due that nobody asked for.
pub async fn insert(tx: &impl ConnectionTrait, cast: &Cast, rows: &Rows, now: Timestamp) -> anyhow::Result<()> {
    let (monday, _) = week_of(now);
    let questions: Vec<_> =
        templates().into_iter().filter(|one| ["still_same", "needs"].contains(&one.key.as_str())).collect();
    let questions = serde_json::to_string(&questions)?;
    let whom = cast.people.iter().enumerate();
    let whom = whom.filter(|(_, one)| NUMBERS.contains(&one.number) && one.district == District::Yunlong);
    let (mut plans, mut check_ins) = (Vec::new(), Vec::new());
    for (place, (index, _)) in whom.enumerate() {
        let person: PersonId = demo_id(index);
        let Some(measure) = rows.measure_of(person) else { continue };
        let first = (monday - Days::new(7 * WEEKS)).max(measure.starts_on);
        let plan = plan(demo_id(place), person, first, monday, &questions);
        for week in 1..=WEEKS {
            let day = monday - Days::new(7 * week);
            if day < first {
                continue;
            }
            let story = if week == 1 { &STORIES[place % STORIES.len()] } else { &STORIES[0] };
            check_ins.push(check_in(demo_id(check_ins.len()), &plan, day, story, week > 1)?);
        }
        plans.push(plan);
    }
    insert_all(tx, &plans).await?;
    Ok(insert_all(tx, &check_ins).await?)
}

fn plan(id: PlanId, person_id: PersonId, first: NaiveDate, monday: NaiveDate, questions: &str) -> check_in_plan::Model {
    let police = account_id("police");
    check_in_plan::Model {
        id,
        person_id,
        weekdays: 1,
        opens_minute: i32::try_from(OPENS).unwrap_or_default(),
        window_minutes: i32::try_from(WINDOW).unwrap_or_default(),
        starts_on: first,
        ends_on: Some(monday - Days::new(1)),
        asks_location: false,
        asks_photo: false,
        questions: questions.to_owned(),
        set_by: police,
        set_at: china::moment(first, 0),
        ended_by: Some(police),
        ended_at: Some(china::moment(monday, 0)),
        planned_to: monday,
    }
}

fn check_in(
    id: crate::subjects::check_ins::rows::CheckInId,
    plan: &check_in_plan::Model,
    day: NaiveDate,
    story: &Story,
    reviewed: bool,
) -> anyhow::Result<check_in::Model> {
    let opens_at = china::moment(day, OPENS);
    let closes_at = opens_at.plus_seconds(WINDOW * 60);
    let handed_in = story.state == CheckInState::Submitted;
    let at = if story.late { closes_at.plus_seconds(3 * 3_600) } else { opens_at.plus_seconds(95 * 60) };
    let same = if story.same { "YES" } else { "NO" };
    let answers = [("still_same", same), ("needs", story.needs)]
        .map(|(key, text)| Answered { key: key.into(), text: text.into() });
    Ok(check_in::Model {
        state: if reviewed { CheckInState::Reviewed } else { story.state },
        extended_minutes: if handed_in { 0 } else { 24 * 60 },
        extended_why: (!handed_in).then_some(ExtensionCause::NotReminded),
        answers: if handed_in { Some(serde_json::to_string(&answers)?) } else { None },
        note: story.note.map(str::to_owned),
        submitted_at: handed_in.then_some(at),
        late: story.late,
        route: handed_in.then_some(story.route),
        reviewed_by: reviewed.then(|| account_id("police")),
        reviewed_at: reviewed.then(|| at.plus_seconds(4 * 3_600)),
        ..check_in::Model::planned(id, plan, opens_at, closes_at)
    })
}
