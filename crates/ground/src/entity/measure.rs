//! A measure (强制措施) on one person in one stage of a case.

use sea_orm::Condition;
use sea_orm::entity::prelude::*;

use super::{AgencyId, CaseId, MeasureId, MeasureKind, MeasureState, PersonId};

/// A measure (强制措施) on one person in one stage of a case.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "measure")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: MeasureId,
    /// Whom it binds.
    pub person_id: PersonId,
    /// In which case.
    pub case_id: CaseId,
    /// Bail or residential surveillance.
    pub kind: MeasureKind,
    /// Where it stands.
    pub state: MeasureState,
    /// First day.
    pub starts_on: Date,
    /// Last day; at most 12 or 6 months (CPL 79).
    pub ends_on: Date,
    /// Who decided it.
    pub deciding_agency_id: AgencyId,
    /// Who executes it.
    pub executing_agency_id: AgencyId,
    /// Which procuratorate oversees it, when it is not the one that decided.
    pub overseeing_agency_id: Option<AgencyId>,
}

impl MeasureState {
    /// Under which the person is supervised, between the measure's first and last day: served, and neither suspended
    /// nor over.
    pub const IN_FORCE: [Self; 3] = [Self::Served, Self::ReportedIn, Self::Active];
    /// Under which time runs towards the last day: a suspended measure comes to its end too.
    pub const RUNNING: [Self; 4] = [Self::Served, Self::ReportedIn, Self::Active, Self::Suspended];
    /// Under which it is the person's present measure: it was decided, served or not yet, and is not over.
    pub const PRESENT: [Self; 5] = [Self::Decided, Self::Served, Self::ReportedIn, Self::Active, Self::Suspended];
    /// In which it is over.
    pub const OVER: [Self; 4] = [Self::Released, Self::Changed, Self::Ended, Self::Closed];

    /// Whether the person is supervised under it, between the measure's first and last day.
    pub fn is_in_force(self) -> bool {
        Self::IN_FORCE.contains(&self)
    }

    /// Whether it is the person's present measure: decided and not over.
    pub fn is_present(self) -> bool {
        Self::PRESENT.contains(&self)
    }
}

impl Model {
    /// Whether it is in force on `day`: positions may be collected and supervision goes on. Past its end without a
    /// decision it is not: that is the agency's delay, not the person's duty.
    pub fn is_in_force(&self, day: Date) -> bool {
        self.state.is_in_force() && self.starts_on <= day && day <= self.ends_on
    }
}

/// The condition that a measure is in force on `day`, as [`Model::is_in_force`] says.
pub fn in_force(day: Date) -> Condition {
    Condition::all()
        .add(Column::State.is_in(MeasureState::IN_FORCE))
        .add(Column::StartsOn.lte(day))
        .add(Column::EndsOn.gte(day))
}

/// Rows of other tables are fetched in batches by id; no relation is declared.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

#[cfg(test)]
mod tests {
    use sea_orm::Iterable as _;

    use super::*;

    #[test]
    fn a_measure_binds_from_its_first_to_its_last_day_and_in_three_states() {
        let day = |day| Date::from_ymd_opt(2026, 11, day).unwrap();
        let (id, person_id, case_id) = (MeasureId(Uuid::nil()), PersonId(Uuid::nil()), CaseId(Uuid::nil()));
        let agency = AgencyId(Uuid::nil());
        let measure = |state| Model {
            id,
            person_id,
            case_id,
            kind: MeasureKind::Bail,
            state,
            starts_on: day(10),
            ends_on: day(20),
            deciding_agency_id: agency,
            executing_agency_id: agency,
            overseeing_agency_id: None,
        };
        for state in MeasureState::iter() {
            let days: Vec<bool> = [9, 10, 20, 21].map(|on| measure(state).is_in_force(day(on))).into();
            assert_eq!(days, [false, state.is_in_force(), state.is_in_force(), false], "{state:?}");
            // Every state is before the measure, present, or over.
            let places = [state == MeasureState::Draft, state.is_present(), MeasureState::OVER.contains(&state)];
            assert_eq!(places.iter().filter(|is| **is).count(), 1, "{state:?}");
        }
    }
}
