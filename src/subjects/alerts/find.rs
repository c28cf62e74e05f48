//! Reading alerts, always within a scope.

use std::collections::HashMap;

use sea_orm::sea_query::{Expr, ExprTrait as _, Query};
use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, DbErr, EntityTrait as _, Iterable as _, QueryFilter as _,
    QueryOrder as _, Select,
};

use super::life::is_open;
use crate::access::Scope;
use crate::entity::{OfficerId, PersonId, Timestamp, person, placed};
use crate::lists::{self, Chooses, Listed};
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
}

impl Chooses for AlertQuery {
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

impl Listed for alert::Entity {
    type Key = AlertId;
    type Sees = Scope;
    type Query = AlertQuery;

    const KEY: Self::Column = alert::Column::Id;
    const PERSON: Self::Column = alert::Column::PersonId;
    const AT: Self::Column = alert::Column::RaisedAt;

    fn names(row: &alert::Model) -> (Self::Key, PersonId) {
        (row.id, row.person_id)
    }

    fn seen(sees: &Scope, now: Timestamp) -> Condition {
        lists::in_scope::<Self>(sees, now)
    }

    fn read(
        select: Select<Self>,
        db: &impl ConnectionTrait,
    ) -> impl Future<Output = Result<Vec<alert::Model>, DbErr>> + Send {
        placed::all(select, db)
    }
}

/// The condition of a select from `person` that somebody has an alert which still waits, or has none.
pub fn open_alert_exists(exists: bool) -> Expr {
    let alerts = Query::select()
        .expr(Expr::val(1))
        .from(alert::Entity)
        .and_where(Expr::col((alert::Entity, alert::Column::PersonId)).equals((person::Entity, person::Column::Id)))
        .and_where(alert::Column::State.is_not_in(AlertState::iter().filter(|state| !is_open(*state))))
        .to_owned();
    let open = Expr::exists(alerts);
    if exists { open } else { open.not() }
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
