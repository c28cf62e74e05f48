//! What clocks do by themselves: they begin with what rows say, warn their holder, and pass.

use sea_orm::sea_query::{Expr, ExprTrait as _, Query, SelectStatement};
use sea_orm::{ColumnTrait as _, Condition, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _};

use super::ClockNews;
use super::act::ended;
use super::calendar::Calendar;
use super::life::{TURNS, Turn, open};
use super::rules::{Begins, Rule, rule, rules};
use super::start::{NewClock, event, start};
use crate::entity::{MeasureKind, MeasureState, PublicId as _, Timestamp, measure};
use crate::events::{NewEvent, log};
use crate::platform::{Answer, Db, Language, Tx, china, claim};
use crate::subjects::alerts::rows::AlertKind;
use crate::subjects::alerts::{self, Facts, Raise, Raised};
use crate::subjects::clocks::rows::{ClockState, clock};
use crate::subjects::notices::rows::NoticeKind;
use crate::subjects::notices::{self, NewNotice};

/// Clocks handled in one go; the others follow in the next.
const AT_ONCE: u64 = 100;
/// Clocks on the end of a measure begin so many days before it: long before anybody is warned.
const BEFORE_END: u64 = 60;
const RULE: &str = "clock/1";

/// Measures in which the person has still to report.
const DECIDED: [MeasureState; 2] = [MeasureState::Decided, MeasureState::Served];
/// Warns holders and lets clocks pass. True when any did.
pub async fn due(db: &Db, now: Timestamp) -> Answer<bool> {
    let due = Condition::all()
        .add(clock::Column::State.eq(ClockState::Running))
        .add(Condition::any().add(clock::Column::DueAt.lte(now)).add(clock::Column::WarnAt.lte(now)));
    let find = clock::Entity::find().filter(due).order_by_asc(clock::Column::DueAt).limit(AT_ONCE);
    let Some((tx, rows)) = claim::due(db, find).await? else { return Ok(false) };
    let (passed, warned): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| row.due_at <= now);
    pass(&tx, &passed, now).await?;
    warn(&tx, &warned, now).await?;
    tx.commit().await?;
    Ok(!passed.is_empty() || !warned.is_empty())
}

async fn pass(tx: &Tx, rows: &[clock::Model], now: Timestamp) -> Answer<()> {
    let raises: Vec<Raise> = rows.iter().filter_map(raise).collect();
    let raised = alerts::raise(tx, &raises, now).await?;
    let mut raised = raised.into_iter();
    let mut events: Vec<NewEvent> = Vec::with_capacity(rows.len());
    for row in rows {
        let alert = if rule(&row.rule).is_some() { raised.next() } else { None };
        let alert = alert.map(|(Raised::New(id) | Raised::Again(id))| id);
        clock::Entity::update_many()
            .col_expr(clock::Column::State, Expr::value(TURNS.after(Turn::Pass, row.state).unwrap_or(row.state)))
            .col_expr(clock::Column::OverdueAt, Expr::value(now))
            .col_expr(clock::Column::WarnAt, Expr::value(None::<i64>))
            .col_expr(clock::Column::AlertId, Expr::value(alert))
            .filter(clock::Column::Id.eq(row.id))
            .exec(tx)
            .await?;
        events.push(event(row, ClockNews::Passed, now));
    }
    log::append(tx, &events).await?;
    Ok(())
}

async fn warn(tx: &Tx, rows: &[clock::Model], now: Timestamp) -> Answer<()> {
    if rows.is_empty() {
        return Ok(());
    }
    clock::Entity::update_many()
        .col_expr(clock::Column::WarnAt, Expr::value(None::<i64>))
        .filter(clock::Column::Id.is_in(rows.iter().map(|row| row.id)))
        .exec(tx)
        .await?;
    // The agencies' deadlines stand on their board; the person is told wherever the person can be reached.
    let own = rows.iter().filter(|row| row.holder_agency_id.is_none()).map(|row| NewNotice {
        person: row.person_id,
        kind: NoticeKind::ClockWarning,
        subject: row.id.0,
        due: now,
        expires: Some(row.due_at),
        moment: Some(row.due_at),
        dedup: row.id.to_public(),
    });
    notices::enqueue(tx, &own.collect::<Vec<_>>(), now).await?;
    let events: Vec<NewEvent> = rows.iter().map(|row| event(row, ClockNews::Warned, now)).collect();
    log::append(tx, &events).await?;
    Ok(())
}

/// The alert of a clock that passed: a signal to look, to the agency that holds it as much as about the person.
fn raise(row: &clock::Model) -> Option<Raise> {
    let rule = rule(&row.rule)?;
    let kind = match rule.begins {
        Begins::MeasureEnds if rule.code == EXPIRY_WARNING => AlertKind::MeasureExpiring,
        Begins::MeasureEnds => AlertKind::MeasureOverdue,
        Begins::ByHand if rule.code == CHANGE_TOLD => AlertKind::ChangeUnreported,
        _ => AlertKind::ClockDue,
    };
    let names = |language| (rule.name(language).to_owned(), rule.basis(language).to_owned());
    let ((name_zh, basis_zh), (name_en, basis_en)) = (names(Language::ZhCn), names(Language::EnUs));
    let by_person = row.holder_agency_id.is_none();
    Some(Raise {
        kind,
        person: row.person_id,
        zone: None,
        episode: format!("{}/{kind:?}", row.id.to_public()),
        began_at: row.due_at,
        facts: Facts::Deadline {
            name_zh,
            name_en,
            basis_zh,
            basis_en,
            due_at: row.due_at,
            by_person,
            grave: kind == AlertKind::MeasureOverdue,
        },
        evidence: Vec::new(),
        late: false,
        active: true,
        rule: RULE,
    })
}

/// The rule by which a person tells of a change of address, work or contact.
pub const CHANGE_TOLD: &str = "CHANGE_TOLD";
/// The rule by which the executing agency warns the deciding one.
const EXPIRY_WARNING: &str = "EXPIRY_WARNING";

/// Begins the clocks that rows call for, and ends those whose measure has moved on. True when any did.
pub async fn begin(db: &Db, calendar: &Calendar, now: Timestamp) -> Answer<bool> {
    let mut changed = false;
    for rule in rules().all.iter().filter(|rule| matches!(rule.begins, Begins::MeasureEnds | Begins::MeasureDecided)) {
        changed |= begin_one(db, calendar, rule, now).await?;
    }
    Ok(changed | end(db, now).await?)
}

async fn begin_one(db: &Db, calendar: &Calendar, rule: &'static Rule, now: Timestamp) -> Answer<bool> {
    let find = measure::Entity::find().filter(called_for(rule, now)).limit(AT_ONCE);
    let Some((tx, rows)) = claim::due(db, find).await? else { return Ok(false) };
    let new = |measure| {
        let measure: &measure::Model = measure;
        let at = china::moment(measure.starts_on, 0);
        NewClock { rule, subject: measure.id.0, measure, at, by: None, note: None }
    };
    start(&tx, calendar, rows.iter().map(new).collect(), now).await?;
    tx.commit().await?;
    Ok(!rows.is_empty())
}

/// Measures for which a clock of `rule` should run and none was ever begun.
fn called_for(rule: &Rule, now: Timestamp) -> Condition {
    use measure::Column::{EndsOn, Id, Kind, StartsOn, State};
    let begun = Query::select()
        .column(clock::Column::SubjectId)
        .from(clock::Entity)
        .and_where(clock::Column::Rule.eq(&rule.code))
        .to_owned();
    let day = china::day(now);
    let which = match rule.begins {
        Begins::MeasureDecided => State.is_in(DECIDED).and(StartsOn.lte(day)),
        _ => State.is_in(MeasureState::RUNNING).and(EndsOn.lte(day + chrono::Days::new(BEFORE_END))),
    };
    let kind = match rule.code.as_str() {
        "BAIL_END" => Some(Kind.eq(MeasureKind::Bail)),
        "RESIDENTIAL_SURVEILLANCE_END" => Some(Kind.eq(MeasureKind::ResidentialSurveillance)),
        _ => None,
    };
    Condition::all().add(which).add_option(kind).add(Id.not_in_subquery(begun))
}

/// Ends clocks on measures that are over, and those of people who have reported.
async fn end(db: &Db, now: Timestamp) -> Answer<bool> {
    let measures = |states: &[MeasureState]| -> SelectStatement {
        Query::select()
            .column(measure::Column::Id)
            .from(measure::Entity)
            .and_where(measure::Column::State.is_in(states.iter().copied()))
            .to_owned()
    };
    let ends = rules().all.iter().filter(|rule| rule.begins == Begins::MeasureEnds).map(|rule| rule.code.as_str());
    let reports =
        rules().all.iter().filter(|rule| rule.begins == Begins::MeasureDecided).map(|rule| rule.code.as_str());
    let moved_on: Vec<MeasureState> = MeasureState::RUNNING.into_iter().chain(MeasureState::OVER).collect();
    let find = clock::Entity::find()
        .filter(clock::Column::State.is_in(open()))
        .filter(
            Condition::any()
                .add(
                    clock::Column::Rule
                        .is_in(ends)
                        .and(clock::Column::SubjectId.in_subquery(measures(&MeasureState::OVER))),
                )
                .add(clock::Column::Rule.is_in(reports).and(clock::Column::SubjectId.in_subquery(measures(&moved_on)))),
        )
        .limit(AT_ONCE);
    let Some((tx, rows)) = claim::due(db, find).await? else { return Ok(false) };
    let any = !rows.is_empty();
    for row in rows {
        ended(&tx, row, ClockState::Met, None, None, now).await?;
    }
    tx.commit().await?;
    Ok(any)
}
