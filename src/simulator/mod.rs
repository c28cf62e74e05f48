//! Simulated phones: people who move, noise as real phones have it, and recorded tracks. They use the public API and
//! nothing past it.

pub mod dice;
pub mod ground;

pub use dice::Dice;
pub use ground::{Circle, Ground, Place};
