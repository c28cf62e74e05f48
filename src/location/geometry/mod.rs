//! Shapes of zones: import and repair, the compiled form that judging reads, distances in metres.

mod border;
mod canonical;
mod field;
mod import;
mod plane;
mod repair;
mod shape;

pub use canonical::{CompileError, compile};
pub use import::{ImportError, ImportWarning, Imported, import};
pub use plane::Bounds;
pub use shape::Shape;

#[cfg(test)]
mod tests;
