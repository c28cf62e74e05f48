//! Simulated phones: people who move, noise as real phones have it, and recorded tracks. They use the public API and
//! nothing past it.

pub mod dice;
pub mod ground;
pub mod life;
pub mod receiver;
pub mod route;

pub use dice::Dice;
pub use ground::{Circle, Ground, Place};
