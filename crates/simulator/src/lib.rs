//! Simulated phones: people who move, noise as real phones have it, and recorded tracks. They use the public API and
//! nothing past it.

pub mod api;
pub mod checks;
pub mod dice;
pub mod fleet;
pub mod handset;
pub mod keys;
pub mod life;
pub mod phone;
pub mod receiver;
pub mod route;
pub mod session;
pub mod terrain;
pub mod track;

pub use dice::Dice;
pub use fleet::{Fleet, Options};
pub use handset::{Errand, Handset, Plan};
pub use keys::DeviceKeys;
pub use receiver::Quality;
pub use terrain::{Circle, Place, Terrain};
