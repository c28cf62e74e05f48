//! Reading reports, always within what the caller sees.

use sea_orm::{ColumnTrait as _, Condition, EntityTrait as _, QueryFilter as _, QuerySelect as _};

use crate::access::Sight;
use crate::entity::{OfficerId, PersonId, ReceiptId, SituationKind, Timestamp, receipt};
use crate::lists::{Chooses, Listed};
use crate::platform::{Answer, Db};
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
}

impl Chooses for ReportQuery {
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

impl Listed for situation_report::Entity {
    type Key = ReportId;
    type Sees = Sight;
    type Query = ReportQuery;

    const KEY: Self::Column = situation_report::Column::Id;
    const PERSON: Self::Column = situation_report::Column::PersonId;
    const AT: Self::Column = situation_report::Column::FiledAt;

    fn names(row: &situation_report::Model) -> (Self::Key, PersonId) {
        (row.id, row.person_id)
    }

    fn seen(sees: &Sight, now: Timestamp) -> Condition {
        seen(sees, now)
    }
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
