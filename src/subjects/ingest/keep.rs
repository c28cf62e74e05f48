//! Writing what judging came to: one statement for each table, however many people.

use std::collections::{BTreeMap, HashMap};

use sea_orm::sea_query::{Expr, ExprTrait as _, OnConflict};
use sea_orm::{ColumnTrait as _, Condition, EntityTrait as _, QueryFilter as _};

use super::commit::{Outcome, SILENCE};
use crate::entity::{PersonId, Timestamp, latest_location, zone_state};
use crate::platform::{Answer, Refusal, Tx, bulk};
use crate::subjects::ingest::rows::judge_checkpoint;
use crate::subjects::location::judging::RULE;
use crate::subjects::location::rows::track_state;

/// What is remembered of each person's track, and that the person was heard; of those too who sent nothing new.
pub(super) async fn tracks(
    tx: &Tx,
    tracks: &HashMap<PersonId, track_state::Model>,
    outcomes: &[Outcome<'_>],
    now: Timestamp,
) -> Answer<()> {
    let mut heard: BTreeMap<PersonId, track_state::Model> = tracks
        .iter()
        .map(|(person, track)| {
            let heard = track_state::Model { heard_at: now, silent_after: now.plus_seconds(SILENCE), ..track.clone() };
            (*person, heard)
        })
        .collect();
    for outcome in outcomes {
        let Some(track) = heard.get_mut(&outcome.run.person) else { continue };
        track.judged_to = outcome.run.judged_to;
        track.doubt = serde_json::to_string(&outcome.run.memory.doubt).map_err(|error| Refusal::internal(error))?;
        track.checkpoint_at = outcome.run.checkpoint_at;
    }
    use track_state::Column::{CheckpointAt, Doubt, HeardAt, JudgedTo, PersonId as Id, SilentAfter};
    let conflict =
        OnConflict::column(Id).update_columns([JudgedTo, HeardAt, Doubt, SilentAfter, CheckpointAt]).to_owned();
    bulk::insert::<track_state::Entity>(tx, &heard.into_values().collect::<Vec<_>>(), Some(conflict)).await
}

/// Where each person is held to be against each zone.
pub(super) async fn zone_states(tx: &Tx, outcomes: &[Outcome<'_>]) -> Answer<()> {
    let mut rows = Vec::new();
    for outcome in outcomes {
        for (zone_id, standing) in &outcome.run.standings {
            let Some(memory) = outcome.run.memory.zones.get(zone_id) else { continue };
            rows.push(zone_state::Model {
                person_id: outcome.run.person,
                zone_id: *zone_id,
                level: standing.level,
                since: standing.since,
                verdict: standing.verdict,
                probability_outside: standing.probability_outside,
                memory: serde_json::to_string(memory).map_err(|error| Refusal::internal(error))?,
                rule: RULE.into(),
            });
        }
    }
    use zone_state::Column::{Level, Memory, PersonId, ProbabilityOutside, Rule, Since, Verdict, ZoneId};
    let conflict = OnConflict::columns([PersonId, ZoneId])
        .update_columns([Level, Since, Verdict, ProbabilityOutside, Memory, Rule])
        .to_owned();
    bulk::insert::<zone_state::Entity>(tx, &rows, Some(conflict)).await
}

/// The newest position of each person; an older one never takes its place.
pub(super) async fn newest(tx: &Tx, outcomes: &[Outcome<'_>]) -> Answer<()> {
    let rows: Vec<_> =
        outcomes.iter().filter(|outcome| outcome.advanced).filter_map(|outcome| outcome.newest.clone()).collect();
    use latest_location::Column as C;
    let conflict = OnConflict::column(C::PersonId)
        .update_columns([
            C::FixId,
            C::Key,
            C::At,
            C::TakenAt,
            C::ReceivedAt,
            C::Latitude,
            C::Longitude,
            C::Accuracy,
            C::Speed,
            C::Heading,
            C::Source,
            C::Battery,
            C::Marks,
        ])
        .action_and_where(Expr::col(("excluded", C::At)).gt(Expr::col((latest_location::Entity, C::At))))
        .to_owned();
    bulk::insert::<latest_location::Entity>(tx, &rows, Some(conflict)).await
}

/// What judging remembered from time to time; what a second judging made stale goes.
pub(super) async fn checkpoints(tx: &Tx, outcomes: &[Outcome<'_>]) -> Answer<()> {
    let mut stale = Condition::any();
    let mut rows = Vec::new();
    for outcome in outcomes {
        if let Some(replayed) = &outcome.replayed {
            stale = stale.add(
                Condition::all()
                    .add(judge_checkpoint::Column::PersonId.eq(outcome.run.person))
                    .add(judge_checkpoint::Column::At.gt(replayed.from)),
            );
        }
        for (at, memory) in &outcome.run.checkpoints {
            let memory = serde_json::to_string(memory).map_err(|error| Refusal::internal(error))?;
            rows.push(judge_checkpoint::Model { person_id: outcome.run.person, at: *at, memory });
        }
    }
    if !stale.is_empty() {
        judge_checkpoint::Entity::delete_many().filter(stale).exec(tx).await?;
    }
    use judge_checkpoint::Column::{At, Memory, PersonId};
    let conflict = OnConflict::columns([PersonId, At]).update_column(Memory).to_owned();
    bulk::insert::<judge_checkpoint::Entity>(tx, &rows, Some(conflict)).await
}
