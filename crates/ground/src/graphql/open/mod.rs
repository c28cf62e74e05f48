//! Types of the schema that subjects complete: unions and interfaces whose objects, enums whose values, and objects
//! whose fields each subject names in its manifest. What clients see is what one closed list would give.

mod fields;
mod nothing;
mod objects;
mod words;

pub use fields::{Added, Extend, Extended, Extension, Host};
pub use nothing::Nothing;
pub use objects::{AnyObject, Family, OneOf, Shape, field};
pub use words::{OneWord, Word, WordList};
