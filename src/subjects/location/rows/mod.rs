//! Zones, and what judging remembers of a person: rows of its tables, one file for each, with their ids and enums.

pub mod track_state;
pub mod zone;
pub mod zone_transition;

crate::ids! {
    /// A zone transition.
    TransitionId = "transition";
}
