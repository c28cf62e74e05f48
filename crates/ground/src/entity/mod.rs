//! One file per table: the row and nothing else. Ids, times and enums of the rows live beside them.

pub mod agency;
pub mod binding_code;
pub mod case_person;
pub mod criminal_case;
pub mod device;
pub mod enums;
pub mod event;
pub mod fix;
pub mod ids;
pub mod latest_location;
pub mod measure;
pub mod officer;
pub mod officer_role;
pub mod outage;
pub mod person;
pub mod person_share;
pub mod placed;
pub mod receipt;
pub mod session;
pub mod timestamp;
pub mod weekday;
pub mod zone_state;

pub use enums::*;
pub use ids::*;
pub use timestamp::Timestamp;
pub use weekday::Weekday;
