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

impl Language {
    /// Of the same words in both languages those in this one.
    pub const fn pick(self, chinese: &'static str, english: &'static str) -> &'static str {
        match self {
            Self::ZhCn => chinese,
            Self::EnUs => english,
        }
    }
}
