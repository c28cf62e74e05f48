//! Reading rounds, checks and periods, always within what the caller sees.

use std::collections::HashMap;

use sea_orm::sea_query::Query;
use sea_orm::{
    ColumnTrait as _, Condition, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _, Select,
};

use super::draw::Draw;
use super::proof::{FORMAT, Proof};
use crate::access::Scope;
use crate::entity::{PersonId, PublicId as _, Timestamp};
use crate::lists::{self, Chooses, Listed};
use crate::platform::{Answer, Db, Refusal, pages};
use crate::subjects::spot_checks::rows::{
    PeriodId, RoundId, SpotCheckId, SpotCheckState, draw_period, spot_check, spot_check_round,
};

/// Draws of one period that are listed and proved at most: more than an officer could start in a week.
const DRAWS: u64 = 10_000;

/// Which checks. `None` does not limit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct SpotCheckQuery {
    /// Of this round.
    pub round: Option<RoundId>,
    /// Of these people.
    pub people: Option<Vec<PersonId>>,
    /// In these states.
    pub states: Option<Vec<SpotCheckState>>,
}

impl SpotCheckQuery {
    /// Whether `check` is one of them: the same rule as the SQL condition, for streams.
    pub fn matches(&self, check: &spot_check::Model) -> bool {
        self.round.is_none_or(|round| check.round_id == round)
            && self.people.as_ref().is_none_or(|people| people.contains(&check.person_id))
            && self.states.as_ref().is_none_or(|states| states.contains(&check.state))
    }
}

impl Chooses for SpotCheckQuery {
    fn condition(&self) -> Condition {
        use spot_check::Column::{PersonId as Person, RoundId as Round, State};
        Condition::all()
            .add_option(self.round.map(|round| Round.eq(round)))
            .add_option(self.people.as_ref().map(|people| Person.is_in(people.iter().copied())))
            .add_option(self.states.as_ref().map(|states| State.is_in(states.iter().copied())))
    }
}

/// How far a round has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Checks in each state, in the order of the states.
    pub counts: [i32; 5],
}

impl Progress {
    /// How many are in `state`.
    pub fn of(&self, state: SpotCheckState) -> i32 {
        self.counts.get(state as usize).copied().unwrap_or_default()
    }

    /// How many there are.
    pub fn total(&self) -> i32 {
        self.counts.iter().sum()
    }
}

impl Listed for spot_check::Entity {
    type Key = SpotCheckId;
    type Sees = Scope;
    type Query = SpotCheckQuery;

    const KEY: Self::Column = spot_check::Column::Id;
    const PERSON: Self::Column = spot_check::Column::PersonId;
    const AT: Self::Column = spot_check::Column::DrawnAt;

    fn names(row: &spot_check::Model) -> (Self::Key, PersonId) {
        (row.id, row.person_id)
    }

    fn seen(sees: &Scope, now: Timestamp) -> Condition {
        lists::in_scope::<Self>(sees, now)
    }
}

/// Checks of one round, newest first.
pub async fn checks_of_round(
    db: &Db,
    scope: &Scope,
    round: RoundId,
    after: Option<(Timestamp, SpotCheckId)>,
    limit: u64,
    now: Timestamp,
) -> Answer<Vec<spot_check::Model>> {
    let query = SpotCheckQuery { round: Some(round), ..SpotCheckQuery::default() };
    lists::page::<spot_check::Entity>(db, scope, &query, after, limit, now).await
}

/// How far each of `rounds` has come, by the checks that are seen: one grouped statement.
pub async fn tally(db: &Db, scope: &Scope, rounds: &[RoundId], now: Timestamp) -> Answer<HashMap<RoundId, Progress>> {
    use spot_check::Column::{Id, RoundId as Round, State};
    let rows: Vec<(RoundId, SpotCheckState, i64)> = seen(scope, now)
        .filter(Round.is_in(rounds.iter().copied()))
        .select_only()
        .columns([Round, State])
        .column_as(Id.count(), "many")
        .group_by(Round)
        .group_by(State)
        .into_tuple()
        .all(db.read())
        .await?;
    let mut found: HashMap<RoundId, Progress> = HashMap::new();
    for (round, state, many) in rows {
        if let Some(count) = found.entry(round).or_default().counts.get_mut(state as usize) {
            *count = i32::try_from(many).unwrap_or(i32::MAX);
        }
    }
    Ok(found)
}

/// Rounds newest first, after `after`, at most `limit`: of the caller's agencies, and with a check that is seen.
pub async fn find_rounds(
    db: &Db,
    scope: &Scope,
    after: Option<(Timestamp, RoundId)>,
    limit: u64,
    now: Timestamp,
) -> Answer<Vec<spot_check_round::Model>> {
    use spot_check_round::Column::{Id, StartedAt};
    let find = spot_check_round::Entity::find().filter(visible(scope, now));
    Ok(pages::newest(find, StartedAt, Id, after, limit).all(db.read()).await?)
}

/// A round that is seen.
pub async fn round_by_id(
    db: &Db,
    scope: &Scope,
    id: RoundId,
    now: Timestamp,
) -> Answer<Option<spot_check_round::Model>> {
    Ok(spot_check_round::Entity::find_by_id(id).filter(visible(scope, now)).one(db.read()).await?)
}

/// Rounds that checks in scope name.
pub async fn rounds_by_ids(db: &Db, ids: &[RoundId]) -> Answer<HashMap<RoundId, spot_check_round::Model>> {
    let find = spot_check_round::Entity::find().filter(spot_check_round::Column::Id.is_in(ids.iter().copied()));
    Ok(find.all(db.read()).await?.into_iter().map(|row| (row.id, row)).collect())
}

/// Periods of the caller's agencies, newest first, after `after`, at most `limit`.
pub async fn find_periods(
    db: &Db,
    scope: &Scope,
    after: Option<(chrono::NaiveDate, PeriodId)>,
    limit: u64,
) -> Answer<Vec<draw_period::Model>> {
    use draw_period::Column::{AgencyId, Id, StartsOn};
    let find = draw_period::Entity::find().filter(AgencyId.is_in(scope.agency_ids().iter().copied()));
    Ok(pages::newest(find, StartsOn, Id, after, limit).all(db.read()).await?)
}

/// A period of the caller's agencies.
pub async fn period_by_id(db: &Db, scope: &Scope, id: PeriodId) -> Answer<Option<draw_period::Model>> {
    let agencies = scope.agency_ids().iter().copied();
    let find = draw_period::Entity::find_by_id(id).filter(draw_period::Column::AgencyId.is_in(agencies));
    Ok(find.one(db.read()).await?)
}

/// Random rounds of each of `periods`, which are seen already, by the number of the draw.
pub async fn rounds_of_periods(
    db: &Db,
    periods: &[PeriodId],
) -> Answer<HashMap<PeriodId, Vec<spot_check_round::Model>>> {
    use spot_check_round::Column::{DrawNumber, PeriodId as Period};
    let find = spot_check_round::Entity::find()
        .filter(Period.is_in(periods.iter().copied()))
        .order_by_asc(DrawNumber)
        .limit(DRAWS);
    let rows = find.all(db.read()).await?.into_iter();
    Ok(pages::grouped(rows.filter_map(|row| row.period_id.map(|period| (period, row)))))
}

/// The proof of a period whose random rounds are `rounds`. Before the seed is revealed it lacks the seed, and nothing else.
pub fn proof_of(period: &draw_period::Model, rounds: &[spot_check_round::Model]) -> Answer<Proof> {
    let draws = rounds.iter().filter_map(|round| round.draw.as_deref());
    Ok(Proof {
        format: FORMAT.into(),
        period: period.id.to_public(),
        agency: period.agency_id.to_public(),
        starts_on: period.starts_on.to_string(),
        ends_on: period.ends_on.to_string(),
        seed_hash: period.seed_hash.clone(),
        seed: period.revealed_at.map(|_| period.seed.clone()),
        committed_at: period.committed_at.to_string(),
        revealed_at: period.revealed_at.map(|at| at.to_string()),
        draws: draws
            .map(serde_json::from_str::<Draw>)
            .collect::<Result<_, _>>()
            .map_err(|error| Refusal::internal(error))?,
    })
}

fn seen(scope: &Scope, now: Timestamp) -> Select<spot_check::Entity> {
    spot_check::Entity::find().filter(scope.people(spot_check::Column::PersonId, now))
}

/// The condition that a round is seen: it is of the caller's agencies, or has a check that is seen.
fn visible(scope: &Scope, now: Timestamp) -> Condition {
    use spot_check_round::Column::{AgencyId, Id};
    let with_a_check = Query::select()
        .column(spot_check::Column::RoundId)
        .from(spot_check::Entity)
        .cond_where(scope.people(spot_check::Column::PersonId, now))
        .to_owned();
    Condition::any().add(AgencyId.is_in(scope.agency_ids().iter().copied())).add(Id.in_subquery(with_a_check))
}
