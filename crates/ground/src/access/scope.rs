//! Which people a caller sees, as a condition that every query for people takes.

use std::ops::Deref;
use std::sync::Arc;

use sea_orm::sea_query::{Expr, ExprTrait as _, Query, SelectStatement};
use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, EntityTrait as _, QueryFilter as _, QuerySelect as _, Select,
};

use crate::entity::{AgencyId, CaseId, PersonId, Timestamp, case_person, measure, person, person_share, placed};
use crate::platform::{Answer, Refusal};

/// A person, or the record of one, whom the caller sees. Only a lookup within a [`Scope`] makes one, so whatever takes it
/// need not ask again, and cannot be given the id of somebody else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Seen<T>(pub(super) T);

impl<T> Deref for Seen<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl Seen<person::Model> {
    /// Who it is.
    pub fn person(&self) -> Seen<PersonId> {
        Seen(self.0.id)
    }
}

/// Which people a caller sees. Only [`super::Caller::scope`] makes one.
#[derive(Clone, Debug)]
pub struct Scope(Kind);

#[derive(Clone, Debug)]
enum Kind {
    Agencies(Arc<[AgencyId]>),
    Only(PersonId),
}

impl Scope {
    pub(super) fn agencies(agencies: Arc<[AgencyId]>) -> Self {
        Self(Kind::Agencies(agencies))
    }

    pub(super) fn only(person: PersonId) -> Self {
        Self(Kind::Only(person))
    }

    /// Whether nobody is in scope.
    pub fn is_empty(&self) -> bool {
        matches!(&self.0, Kind::Agencies(agencies) if agencies.is_empty())
    }

    /// The agencies, when the scope is made of them.
    pub fn agency_ids(&self) -> &[AgencyId] {
        match &self.0 {
            Kind::Agencies(agencies) => agencies,
            Kind::Only(_) => &[],
        }
    }

    /// The condition that `column`, which holds a person's id, is in scope at `now`.
    ///
    /// An officer sees people whose measure the agencies decide, execute or oversee, or who were shared with them.
    pub fn people(&self, column: impl sea_orm::ColumnTrait, now: Timestamp) -> Condition {
        match &self.0 {
            Kind::Only(id) => Condition::all().add(column.eq(*id)),
            Kind::Agencies(agencies) if agencies.is_empty() => Condition::all().add(Expr::val(1).eq(0)),
            Kind::Agencies(agencies) => Condition::all().add(column.in_subquery(visible(agencies, now))),
        }
    }

    /// The condition that `column`, which holds a case's id, is of a case with somebody in scope.
    pub fn cases(&self, column: impl sea_orm::ColumnTrait, now: Timestamp) -> Condition {
        let inner = Query::select()
            .column(case_person::Column::CaseId)
            .from(case_person::Entity)
            .cond_where(self.people(case_person::Column::PersonId, now))
            .to_owned();
        Condition::all().add(column.in_subquery(inner))
    }

    /// The records of those among `find` who are in scope.
    pub async fn find_people(
        &self,
        db: &impl ConnectionTrait,
        find: Select<person::Entity>,
        now: Timestamp,
    ) -> Answer<Vec<Seen<person::Model>>> {
        let find = find.filter(self.people(person::Column::Id, now));
        Ok(placed::all(find, db).await?.into_iter().map(Seen).collect())
    }

    /// Refuses a person out of scope as if it were not there.
    pub async fn require_person(&self, db: &impl ConnectionTrait, id: PersonId, now: Timestamp) -> Answer<()> {
        let found: Option<PersonId> = person::Entity::find()
            .select_only()
            .column(person::Column::Id)
            .filter(person::Column::Id.eq(id))
            .filter(self.people(person::Column::Id, now))
            .into_tuple()
            .one(db)
            .await?;
        found.map(drop).ok_or_else(Refusal::not_found)
    }

    /// Refuses a case with nobody in scope as if it were not there.
    pub async fn require_case(&self, db: &impl ConnectionTrait, id: CaseId, now: Timestamp) -> Answer<()> {
        let found: Option<CaseId> = case_person::Entity::find()
            .select_only()
            .column(case_person::Column::CaseId)
            .filter(case_person::Column::CaseId.eq(id))
            .filter(self.people(case_person::Column::PersonId, now))
            .into_tuple()
            .one(db)
            .await?;
        found.map(drop).ok_or_else(Refusal::not_found)
    }
}

/// Ids of the people whom any of `agencies` may see.
fn visible(agencies: &[AgencyId], now: Timestamp) -> SelectStatement {
    let ids = || agencies.iter().copied();
    let by = |column: measure::Column| {
        Query::select()
            .column(measure::Column::PersonId)
            .from(measure::Entity)
            .and_where(column.is_in(ids()))
            .to_owned()
    };
    let shared = Query::select()
        .column(person_share::Column::PersonId)
        .from(person_share::Entity)
        .and_where(person_share::Column::AgencyId.is_in(ids()))
        .and_where(person_share::Column::Until.is_null().or(person_share::Column::Until.gt(now)))
        .to_owned();
    let mut union = by(measure::Column::DecidingAgencyId);
    union
        .union(sea_orm::sea_query::UnionType::All, by(measure::Column::ExecutingAgencyId))
        .union(sea_orm::sea_query::UnionType::All, by(measure::Column::OverseeingAgencyId))
        .union(sea_orm::sea_query::UnionType::All, shared);
    union
}
