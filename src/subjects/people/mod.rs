//! People, cases, measures, obligations: reading them, always within a scope or by ids that came from one.

mod batches;
mod cases;
mod consents;
mod find;
pub(crate) mod graphql;
mod guarantors;
pub mod manifest;
mod measures;
mod node;
pub mod rows;
mod timeline;

pub use batches::{
    CasesOfPerson, ConsentsOfPerson, DeviceOfPerson, Duty, GuarantorsOfPerson, MeasuresOfCase, MeasuresOfPerson,
    ObligationById, ObligationsOfMeasure, PeopleOfCase, PersonById, cases_of_people, devices_of_people,
    measures_of_cases, measures_of_people, obligations_of_measures, people_by_ids, people_of_cases,
};
pub use cases::{CaseQuery, find_cases};
pub use consents::{consented, consents_of_people, declined, people_who_declined, set_consent};
pub use find::{Mark, PersonOrder, PersonQuery, count_people, find_people};
pub use guarantors::{MOST_GUARANTORS, guarantors_of_people, guarantors_of_person, name_guarantor, release_guarantor};
pub use measures::{people_under_measure, under_measure};
