//! Shapes of zones: import and repair, the compiled form that judging reads, distances in metres.

mod border;
mod canonical;
mod field;
mod ground;
mod import;
mod plane;
mod repair;
mod shape;
mod way;

pub use canonical::{CompileError, compile};
pub use ground::Ground;
pub use import::{ImportError, ImportWarning, Imported, import};
pub use plane::Bounds;
pub use shape::Shape;
pub use way::{DETOUR, circle, way};

#[cfg(test)]
mod tests;
