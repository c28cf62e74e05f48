//! The one glossary: every term of law and product has its words beside its definition, and nowhere else.
//!
//! [`terms!`] defines an enum that clients see: its names on the wire and in the database follow from the names of its
//! variants by one rule, and each variant carries its word in both languages. From there they go into the descriptions
//! of the schema, into the sentences of the server, and into the texts of console and app (`yunjian glossary`).

use async_graphql::resolver_utils::EnumType;

pub use crate::{or, terms};

terms! {
    /// A language of the product.
    #[derive(Default)]
    pub enum Language: shown {
        /// Chinese as written on the mainland; the default.
        #[default]
        ZhCn = "中文" / "Chinese",
        /// English.
        EnUs = "英文" / "English",
    }
}

impl Language {
    /// Of the same words in both languages those in this one.
    pub const fn pick(self, chinese: &'static str, english: &'static str) -> &'static str {
        match self {
            Self::ZhCn => chinese,
            Self::EnUs => english,
        }
    }

    /// Its name among the languages of the world (BCP 47).
    pub const fn tag(self) -> &'static str {
        match self {
            Self::ZhCn => "zh-CN",
            Self::EnUs => "en-US",
        }
    }
}

/// What is said in either language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said {
    /// In Chinese.
    pub zh: &'static str,
    /// In English.
    pub en: &'static str,
}

impl Said {
    /// In a language.
    pub const fn in_language(self, language: Language) -> &'static str {
        match language {
            Language::ZhCn => self.zh,
            Language::EnUs => self.en,
        }
    }
}

/// The words for one term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    /// As officers read it.
    pub officer: Said,
    /// As the person reads it of whom the record is.
    pub person: Said,
}

impl Words {
    /// Words that officers and the person read alike.
    pub const fn plain(zh: &'static str, en: &'static str) -> Self {
        Self { officer: Said { zh, en }, person: Said { zh, en } }
    }

    /// The same, but the person reads these.
    #[must_use]
    pub const fn to_person(self, zh: &'static str, en: &'static str) -> Self {
        Self { officer: self.officer, person: Said { zh, en } }
    }
}

/// A description for the schema: what something means, and its words, as `terms!` writes them.
pub fn describe(meaning: &str, words: &Words) -> String {
    let Words { officer, person } = words;
    let mut text = format!("{meaning}\n{} / {}", officer.zh, officer.en);
    if person != officer {
        text.push_str(&format!("; {} / {}", person.zh, person.en));
    }
    text
}

/// A term: a value of an enum that clients see, with its words.
pub trait Term: EnumType + 'static {
    /// Its words.
    fn words(self) -> &'static Words;

    /// The word for it, as officers read it.
    fn word(self, language: Language) -> &'static str {
        self.words().officer.in_language(language)
    }

    /// The word for it, as the person reads it of whom the record is.
    fn word_to_person(self, language: Language) -> &'static str {
        self.words().person.in_language(language)
    }

    /// Its name on the wire.
    fn name(self) -> &'static str {
        Self::items().iter().find(|item| item.value == self).map_or("", |item| item.name)
    }

    /// The term of that name; nothing when there is none.
    fn named(name: &str) -> Option<Self> {
        Self::items().iter().find(|item| item.name == name).map(|item| item.value)
    }

    /// What the database keeps of it; nothing of an enum that is not kept.
    fn kept(self) -> Option<String> {
        None
    }

    /// What JSON holds of it; nothing of an enum that is not written as JSON.
    fn written(self) -> Option<serde_json::Value> {
        None
    }
}

/// Defines an enum of terms.
///
/// ```ignore
/// terms! {
///     /// Where a check-in stands.
///     pub enum CheckInState: stored {
///         /// It opens later.
///         Planned = "未开放" / "Not open yet" (person: "未开始" / _),
///     }
/// }
/// ```
///
/// The line of documentation and the words become the schema's description. `person:` gives what the person reads where
/// it is another word than the officers'; `_` keeps theirs. `stored` enums are kept in the database and written as JSON,
/// `written` ones as JSON only, `shown` ones neither. All names are `SCREAMING_SNAKE_CASE`; where the schema's rule would
/// make another name of it than the database's, the variant says `#[graphql(name = "…")]`.
#[macro_export]
macro_rules! terms {
    ($(#[$meta:meta])* $vis:vis enum $name:ident: stored { $($body:tt)* }) => {
        $crate::glossary::terms! {
            @define
            [
                #[derive(
                    Clone, Copy, Debug, PartialEq, Eq, Hash, ::async_graphql::Enum, ::sea_orm::EnumIter,
                    ::sea_orm::DeriveActiveEnum, ::serde::Serialize, ::serde::Deserialize,
                )]
                #[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
                #[serde(rename_all = "SCREAMING_SNAKE_CASE")]
                $(#[$meta])*
            ]
            $vis $name
            [
                fn kept(self) -> Option<String> {
                    Some(::sea_orm::ActiveEnum::into_value(self))
                }

                fn written(self) -> Option<::serde_json::Value> {
                    ::serde_json::to_value(self).ok()
                }
            ]
            { $($body)* }
        }
    };
    ($(#[$meta:meta])* $vis:vis enum $name:ident: written { $($body:tt)* }) => {
        $crate::glossary::terms! {
            @define
            [
                #[derive(
                    Clone, Copy, Debug, PartialEq, Eq, Hash, ::async_graphql::Enum, ::serde::Serialize,
                    ::serde::Deserialize,
                )]
                #[serde(rename_all = "SCREAMING_SNAKE_CASE")]
                $(#[$meta])*
            ]
            $vis $name
            [
                fn written(self) -> Option<::serde_json::Value> {
                    ::serde_json::to_value(self).ok()
                }
            ]
            { $($body)* }
        }
    };
    ($(#[$meta:meta])* $vis:vis enum $name:ident: shown { $($body:tt)* }) => {
        $crate::glossary::terms! {
            @define
            [
                #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, ::async_graphql::Enum)]
                $(#[$meta])*
            ]
            $vis $name
            []
            { $($body)* }
        }
    };
    (
        @define [$($head:tt)*] $vis:vis $name:ident [$($more:tt)*]
        {
            $(
                $(#[$meta:meta])*
                $variant:ident = $zh:literal / $en:literal $((person: $person_zh:tt / $person_en:tt))?
            ),+ $(,)?
        }
    ) => {
        $($head)*
        $vis enum $name {
            $(
                $(#[$meta])*
                #[doc = concat!(
                    $zh, " / ", $en
                    $(, "; ", $crate::glossary::or!($person_zh, $zh), " / ", $crate::glossary::or!($person_en, $en))?
                )]
                $variant,
            )+
        }

        impl $crate::glossary::Term for $name {
            fn words(self) -> &'static $crate::glossary::Words {
                use $crate::glossary::{Said, Words};
                match self {
                    $(
                        Self::$variant => &Words {
                            officer: Said { zh: $zh, en: $en },
                            person: $crate::glossary::or!(
                                @said $zh, $en $(, $person_zh, $person_en)?
                            ),
                        },
                    )+
                }
            }

            $($more)*
        }
    };
}

/// The word given, or the other one where `_` is given.
#[doc(hidden)]
#[macro_export]
macro_rules! or {
    (@said $zh:literal, $en:literal) => {
        Said { zh: $zh, en: $en }
    };
    (@said $zh:literal, $en:literal, $person_zh:tt, $person_en:tt) => {
        Said { zh: $crate::glossary::or!($person_zh, $zh), en: $crate::glossary::or!($person_en, $en) }
    };
    (_, $other:literal) => {
        $other
    };
    ($given:literal, $other:literal) => {
        $given
    };
}
