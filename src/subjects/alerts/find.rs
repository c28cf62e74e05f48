//! Reading alerts, always within a scope.

use std::collections::HashMap;

use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, EntityTrait as _, PaginatorTrait as _, QueryFilter as _,
    QueryOrder as _,
};

use crate::access::Scope;
use crate::entity::{OfficerId, PersonId, Timestamp, placed};
use crate::platform::{Answer, Db, pages};
use crate::subjects::alerts::rows::{AlertId, AlertKind, AlertState, Severity, alert, alert_note};

/// Which alerts. Empty lists and `None` do not limit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct AlertQuery {
    /// About these people.
    pub people: Option<Vec<PersonId>>,
    /// Of these kinds.
    pub kinds: Option<Vec<AlertKind>>,
    /// In these states.
    pub states: Option<Vec<AlertState>>,
    /// At least so serious.
    pub min_severity: Option<Severity>,
    /// Looked after by this officer.
    pub assignee: Option<OfficerId>,
    /// Whose condition still holds, or no longer.
    pub active: Option<bool>,
}

impl AlertQuery {
    /// Whether `alert` is one of them: the same rule as the SQL condition, for streams.
    pub fn matches(&self, alert: &alert::Model) -> bool {
        self.people.as_ref().is_none_or(|people| people.contains(&alert.person_id))
            && self.kinds.as_ref().is_none_or(|kinds| kinds.contains(&alert.kind))
            && self.states.as_ref().is_none_or(|states| states.contains(&alert.state))
            && self.min_severity.is_none_or(|least| alert.severity >= least)
            && self.assignee.is_none_or(|assignee| alert.assignee_id == Some(assignee))
            && self.active.is_none_or(|active| alert.active == active)
    }

    fn condition(&self) -> Condition {
        let at_least = |least: Severity| {
            [Severity::Low, Severity::Medium, Severity::High].into_iter().filter(move |severity| *severity >= least)
        };
        Condition::all()
            .add_option(self.people.as_ref().map(|people| alert::Column::PersonId.is_in(people.iter().copied())))
            .add_option(self.kinds.as_ref().map(|kinds| alert::Column::Kind.is_in(kinds.iter().copied())))
            .add_option(self.states.as_ref().map(|states| alert::Column::State.is_in(states.iter().copied())))
            .add_option(self.min_severity.map(|least| alert::Column::Severity.is_in(at_least(least))))
            .add_option(self.assignee.map(|assignee| alert::Column::AssigneeId.eq(assignee)))
            .add_option(self.active.map(|active| alert::Column::Active.eq(active)))
    }
}

/// Alerts newest first, after `after` (raised at, id), at most `limit`.
pub async fn find(
    db: &Db,
    scope: &Scope,
    query: &AlertQuery,
    after: Option<(Timestamp, AlertId)>,
    limit: u64,
    now: Timestamp,
) -> Answer<Vec<alert::Model>> {
    let find = alert::Entity::find().filter(scope.people(alert::Column::PersonId, now)).filter(query.condition());
    Ok(placed::all(pages::newest(find, alert::Column::RaisedAt, alert::Column::Id, after, limit), db.read()).await?)
}

/// How many alerts `query` finds.
pub async fn count(db: &Db, scope: &Scope, query: &AlertQuery, now: Timestamp) -> Answer<u64> {
    Ok(alert::Entity::find()
        .filter(scope.people(alert::Column::PersonId, now))
        .filter(query.condition())
        .count(db.read())
        .await?)
}

/// Alerts by id, within the scope.
pub async fn find_by_ids(
    db: &impl ConnectionTrait,
    scope: &Scope,
    ids: &[AlertId],
    now: Timestamp,
) -> Answer<HashMap<AlertId, alert::Model>> {
    let find = alert::Entity::find()
        .filter(alert::Column::Id.is_in(ids.iter().copied()))
        .filter(scope.people(alert::Column::PersonId, now));
    Ok(placed::all(find, db).await?.into_iter().map(|alert| (alert.id, alert)).collect())
}

/// The newest `limit` alerts of each of `people`, in one statement. The people are in scope already.
pub async fn latest_of_people(
    db: &Db,
    people: &[PersonId],
    query: &AlertQuery,
    limit: u64,
) -> Answer<HashMap<PersonId, Vec<alert::Model>>> {
    use alert::Column::{Id, PersonId as Person, RaisedAt};
    let which = Condition::all().add(Person.is_in(people.iter().copied())).add(query.condition());
    let find = alert::Entity::find()
        .filter(Id.in_subquery(pages::newest_of_each::<alert::Entity>(Person, RaisedAt, Id, which, limit)))
        .order_by_desc(RaisedAt)
        .order_by_desc(Id);
    let rows = placed::all(find, db.read()).await?;
    Ok(pages::grouped(rows.into_iter().map(|row| (row.person_id, row))))
}

/// How many alerts of each of `people` there are, in one statement. The people are in scope already.
pub async fn count_of_people(db: &Db, people: &[PersonId], query: &AlertQuery) -> Answer<HashMap<PersonId, i32>> {
    use alert::Column::{Id, PersonId as Person};
    let find = alert::Entity::find().filter(Person.is_in(people.iter().copied())).filter(query.condition());
    pages::count_of_each(find, Person, Id, db.read()).await
}

/// Notes on each of `alerts`, oldest first.
pub async fn notes_of(db: &Db, alerts: &[AlertId]) -> Answer<HashMap<AlertId, Vec<alert_note::Model>>> {
    let rows = alert_note::Entity::find()
        .filter(alert_note::Column::AlertId.is_in(alerts.iter().copied()))
        .order_by_asc(alert_note::Column::At)
        .order_by_asc(alert_note::Column::Id)
        .all(db.read())
        .await?;
    Ok(pages::grouped(rows.into_iter().map(|row| (row.alert_id, row))))
}
