//! Which measures bind on a day: under one of them positions may be collected and supervision goes on.

use chrono::NaiveDate;
use sea_orm::{ColumnTrait as _, Condition};

use crate::entity::{MeasureState, measure};

/// The condition that a measure is in force on `day`. Past its end without a decision none is: that is the agency's
/// delay, not the person's duty.
pub fn binding(day: NaiveDate) -> Condition {
    use measure::Column::{EndsOn, StartsOn, State};
    Condition::all()
        .add(State.is_in([MeasureState::Served, MeasureState::ReportedIn, MeasureState::Active]))
        .add(StartsOn.lte(day))
        .add(EndsOn.gte(day))
}
