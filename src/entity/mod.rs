//! One file per table: the row and nothing else. Ids, times and enums of the rows live beside them.

pub mod agency;
pub mod alert;
pub mod alert_note;
pub mod binding_code;
pub mod case_person;
pub mod criminal_case;
pub mod device;
pub mod enums;
pub mod event;
pub mod fix;
pub mod ids;
pub mod judge_checkpoint;
pub mod latest_location;
pub mod measure;
pub mod obligation;
pub mod obligation_version;
pub mod officer;
pub mod officer_role;
pub mod person;
pub mod person_share;
pub mod placed;
pub mod receipt;
pub mod report_enums;
pub mod session;
pub mod situation_report;
pub mod timestamp;
pub mod track_state;
pub mod zone;
pub mod zone_state;
pub mod zone_transition;

pub use enums::*;
pub use ids::*;
pub use report_enums::*;
pub use timestamp::Timestamp;
