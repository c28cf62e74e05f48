//! Reading reports, always within what the caller sees.

use std::collections::HashMap;

use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, EntityTrait as _, PaginatorTrait as _, QueryFilter as _,
    QueryOrder as _, QuerySelect as _,
};

use crate::access::Sight;
use crate::entity::{OfficerId, PersonId, ReceiptId, SituationKind, Timestamp, receipt};
use crate::platform::{Answer, Db, pages};
use crate::subjects::reports::rows::{ReportId, SituationState, situation_report};

/// Which reports. `None` does not limit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct ReportQuery {
    /// Of these people.
    pub people: Option<Vec<PersonId>>,
    /// Of these things.
    pub kinds: Option<Vec<SituationKind>>,
    /// In these states.
    pub states: Option<Vec<SituationState>>,
    /// Taken by this officer.
    pub taken_by: Option<OfficerId>,
    /// Told late, or not.
    pub told_late: Option<bool>,
}

impl ReportQuery {
    /// Whether `report` is one of them: the same rule as the SQL condition, for streams.
    pub fn matches(&self, report: &situation_report::Model) -> bool {
        self.people.as_ref().is_none_or(|people| people.contains(&report.person_id))
            && self.kinds.as_ref().is_none_or(|kinds| kinds.contains(&report.kind))
            && self.states.as_ref().is_none_or(|states| states.contains(&report.state))
            && self.taken_by.is_none_or(|officer| report.taken_by == Some(officer))
            && self.told_late.is_none_or(|late| report.told_late == late)
    }

    fn condition(&self) -> Condition {
        use situation_report::Column::{Kind, PersonId, State, TakenBy, ToldLate};
        Condition::all()
            .add_option(self.people.as_ref().map(|people| PersonId.is_in(people.iter().copied())))
            .add_option(self.kinds.as_ref().map(|kinds| Kind.is_in(kinds.iter().copied())))
            .add_option(self.states.as_ref().map(|states| State.is_in(states.iter().copied())))
            .add_option(self.taken_by.map(|officer| TakenBy.eq(officer)))
            .add_option(self.told_late.map(|late| ToldLate.eq(late)))
    }
}

/// Reports newest first, after `after` (filed at, id), at most `limit`.
pub async fn find(
    db: &Db,
    sight: &Sight,
    query: &ReportQuery,
    after: Option<(Timestamp, ReportId)>,
    limit: u64,
    now: Timestamp,
) -> Answer<Vec<situation_report::Model>> {
    use situation_report::Column::{FiledAt, Id};
    let find = situation_report::Entity::find().filter(seen(sight, now)).filter(query.condition());
    Ok(pages::newest(find, FiledAt, Id, after, limit).all(db.read()).await?)
}

/// How many reports `query` finds.
pub async fn count(db: &Db, sight: &Sight, query: &ReportQuery, now: Timestamp) -> Answer<u64> {
    Ok(situation_report::Entity::find().filter(seen(sight, now)).filter(query.condition()).count(db.read()).await?)
}

/// Reports by id, those that are seen.
pub async fn find_by_ids(
    db: &impl ConnectionTrait,
    sight: &Sight,
    ids: &[ReportId],
    now: Timestamp,
) -> Answer<HashMap<ReportId, situation_report::Model>> {
    let find = situation_report::Entity::find()
        .filter(situation_report::Column::Id.is_in(ids.iter().copied()))
        .filter(seen(sight, now));
    Ok(find.all(db).await?.into_iter().map(|report| (report.id, report)).collect())
}

/// The newest `limit` reports of each of `people` that are seen, in one statement.
pub async fn latest_of_people(
    db: &Db,
    sight: &Sight,
    people: &[PersonId],
    limit: u64,
    now: Timestamp,
) -> Answer<HashMap<PersonId, Vec<situation_report::Model>>> {
    use situation_report::Column::{FiledAt, Id, PersonId as Person};
    let which = Condition::all().add(Person.is_in(people.iter().copied())).add(seen(sight, now));
    let find = situation_report::Entity::find()
        .filter(Id.in_subquery(pages::newest_of_each::<situation_report::Entity>(Person, FiledAt, Id, which, limit)))
        .order_by_desc(FiledAt)
        .order_by_desc(Id);
    Ok(pages::grouped(find.all(db.read()).await?.into_iter().map(|row| (row.person_id, row))))
}

/// How many reports of each of `people` are seen, in one statement.
pub async fn count_of_people(
    db: &Db,
    sight: &Sight,
    people: &[PersonId],
    now: Timestamp,
) -> Answer<HashMap<PersonId, i32>> {
    use situation_report::Column::{Id, PersonId as Person};
    let find = situation_report::Entity::find().filter(Person.is_in(people.iter().copied())).filter(seen(sight, now));
    pages::count_of_each(find, Person, Id, db.read()).await
}

/// A receipt that is seen: that of a call for help by who sees the call, any other by who sees the person.
pub async fn find_receipt(db: &Db, sight: &Sight, id: ReceiptId, now: Timestamp) -> Answer<Option<receipt::Model>> {
    let of: Option<SituationKind> = situation_report::Entity::find()
        .select_only()
        .column(situation_report::Column::Kind)
        .filter(situation_report::Column::ReceiptId.eq(id))
        .into_tuple()
        .one(db.read())
        .await?;
    // A receipt of positions is seen as a report is that calls for no help.
    let scope = sight.of(of.unwrap_or(SituationKind::Request));
    let find = receipt::Entity::find_by_id(id).filter(scope.people(receipt::Column::PersonId, now));
    Ok(find.one(db.read()).await?)
}

/// The condition that a report is one of those that `sight` lets see.
pub(super) fn seen(sight: &Sight, now: Timestamp) -> Condition {
    sight.reports(situation_report::Column::Kind, situation_report::Column::PersonId, now)
}
