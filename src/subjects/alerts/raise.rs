//! Raising: one alert per person, rule, zone and episode. Seen again it counts up; judged away it is withdrawn,
//! never deleted.

use std::collections::HashMap;

use sea_orm::{
    ActiveModelTrait as _, ActiveValue::Set, ColumnTrait as _, Condition, EntityTrait as _, IntoActiveModel as _,
    QueryFilter as _, QuerySelect as _,
};

use super::AlertNews;
use super::facts::{Evidence, Facts};
use crate::entity::{PersonId, Timestamp, ZoneId};
use crate::events::{NewEvent, log};
use crate::platform::{Answer, Refusal, Tx, new_id};
use crate::subjects::alerts::rows::{AlertId, AlertKind, AlertNoteId, AlertState, alert, alert_note};

/// An alert to raise, or to see again.
#[derive(Clone, Debug)]
pub struct Raise {
    /// Why.
    pub kind: AlertKind,
    /// About whom.
    pub person: PersonId,
    /// Against which zone.
    pub zone: Option<ZoneId>,
    /// What makes it the same alert when raised again.
    pub episode: String,
    /// Device time at which the condition began.
    pub began_at: Timestamp,
    /// What it says.
    pub facts: Facts,
    /// What it rests on.
    pub evidence: Vec<Evidence>,
    /// Judged from positions that arrived late.
    pub late: bool,
    /// Whether the condition still holds.
    pub active: bool,
    /// Version of the rule.
    pub rule: &'static str,
}

/// What came of raising.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Raised {
    /// A new alert.
    New(AlertId),
    /// One that was there.
    Again(AlertId),
}

/// Raises `all` in the transaction of what they rest on: a fixed number of statements, however many.
pub async fn raise(tx: &Tx, all: &[Raise], now: Timestamp) -> Answer<Vec<Raised>> {
    if all.is_empty() {
        return Ok(Vec::new());
    }
    let known: HashMap<String, alert::Model> = alert::Entity::find()
        .filter(alert::Column::Episode.is_in(all.iter().map(|raise| raise.episode.as_str())))
        .all(tx)
        .await?
        .into_iter()
        .map(|row| (row.episode.clone(), row))
        .collect();
    let mut rows = Vec::new();
    let mut events = Vec::new();
    let mut outcome = Vec::with_capacity(all.len());
    for raise in all {
        if let Some(row) = known.get(&raise.episode) {
            outcome.push(Raised::Again(row.id));
            see_again(tx, row, raise, now).await?;
            events.push(event(row.id, raise.person, AlertNews::SeenAgain, now));
            continue;
        }
        let id: AlertId = new_id(now);
        outcome.push(Raised::New(id));
        events.push(event(id, raise.person, AlertNews::Raised, now));
        rows.push(row(id, raise, now)?.into_active_model());
    }
    if !rows.is_empty() {
        alert::Entity::insert_many(rows).exec_without_returning(tx).await?;
    }
    log::append(tx, &events).await?;
    Ok(outcome)
}

/// Ends conditions that no longer hold: the person came back, the approach is over. One statement when none is open.
pub async fn end(tx: &Tx, conditions: &[(ZoneId, AlertKind)], now: Timestamp) -> Answer<()> {
    if conditions.is_empty() {
        return Ok(());
    }
    let mut any = Condition::any();
    for (zone, kind) in conditions {
        any = any.add(Condition::all().add(alert::Column::ZoneId.eq(*zone)).add(alert::Column::Kind.eq(*kind)));
    }
    let rows = alert::Entity::find().filter(alert::Column::Active.eq(true)).filter(any).all(tx).await?;
    withdraw(tx, rows, Why::Over, now).await
}

/// Marks alerts as no longer holding. Judged away they say so in a note, and count no sighting any more.
pub async fn withdraw(tx: &Tx, rows: Vec<alert::Model>, why: Why, now: Timestamp) -> Answer<()> {
    let mut events = Vec::with_capacity(rows.len());
    for row in rows {
        events.push(event(row.id, row.person_id, AlertNews::Over, now));
        let (id, mut change) = (row.id, row.into_active_model());
        change.active = Set(false);
        change.last_seen_at = Set(now);
        if let Some(text) = why.note() {
            change.count = Set(0);
            let note = alert_note::Model {
                id: new_id::<AlertNoteId>(now),
                alert_id: id,
                at: now,
                officer_id: None,
                text: text.into(),
                move_to: None,
            };
            note.into_active_model().insert(tx).await?;
        }
        change.update(tx).await?;
    }
    log::append(tx, &events).await?;
    Ok(())
}

/// Withdraws those of the alerts `ids` whose condition holds and that nobody has closed.
pub async fn withdraw_of(tx: &Tx, ids: &[AlertId], why: Why, now: Timestamp) -> Answer<()> {
    if ids.is_empty() {
        return Ok(());
    }
    let open = alert::Entity::find()
        .filter(alert::Column::Id.is_in(ids.iter().copied()))
        .filter(alert::Column::Active.eq(true))
        .lock_exclusive()
        .all(tx)
        .await?;
    withdraw(tx, open, why, now).await
}

/// Why an alert's condition no longer holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It ended: the person came back, the phone was heard again.
    Over,
    /// Positions that arrived later show that it never held.
    JudgedAway,
    /// The platform was away, which became known afterwards.
    Outage,
}

impl Why {
    /// A note of the system's own, in both languages, for what never held: notes are kept as they were written.
    const fn note(self) -> Option<&'static str> {
        match self {
            Self::Over => None,
            Self::JudgedAway => Some(
                "后到的定位点表明该情形并不成立，系统已撤回判断。 / Positions that arrived later do not support this; the judgement is withdrawn.",
            ),
            Self::Outage => Some(
                "事后登记的平台故障与该时段重叠，不能归责于本人，系统已撤回。 / The platform was away at that time, as was recorded later: nobody is to blame, and this is withdrawn.",
            ),
        }
    }
}

async fn see_again(tx: &Tx, row: &alert::Model, raise: &Raise, now: Timestamp) -> Answer<()> {
    let mut change = row.clone().into_active_model();
    change.last_seen_at = Set(now);
    change.count = Set(row.count + 1);
    change.active = Set(raise.active);
    // What an officer has acted on stays as it was read; until then better evidence takes its place.
    if row.state == AlertState::Raised {
        change.facts = Set(json(&raise.facts)?);
        change.evidence = Set(json(&raise.evidence)?);
        change.began_at = Set(raise.began_at);
        change.rule = Set(raise.rule.into());
    }
    change.update(tx).await?;
    Ok(())
}

fn row(id: AlertId, raise: &Raise, now: Timestamp) -> Answer<alert::Model> {
    Ok(alert::Model {
        zone_id: raise.zone,
        episode: raise.episode.clone(),
        began_at: raise.began_at,
        active: raise.active,
        late: raise.late,
        facts: json(&raise.facts)?,
        evidence: json(&raise.evidence)?,
        rule: raise.rule.into(),
        ..alert::Model::raised(id, raise.kind, raise.facts.severity(), raise.person, now)
    })
}

fn json(value: &impl serde::Serialize) -> Answer<String> {
    serde_json::to_string(value).map_err(|error| Refusal::internal(error))
}

/// The event of an alert.
pub(super) fn event(id: AlertId, person: PersonId, kind: AlertNews, at: Timestamp) -> NewEvent {
    NewEvent::about(super::TOPIC, kind, person, id.0, at)
}
