//! The two languages of the product.

/// A language that texts are written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// Chinese as written on the mainland; the default.
    #[default]
    ZhCn,
    /// English.
    EnUs,
}
