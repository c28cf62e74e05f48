//! What happened, by its cause: a list of kinds for each topic, in the subject's folder. Whoever appends an event knows the cause and says it;
//! a kind is never guessed from the row as it stands afterwards.

/// What an event says has happened. Only one of the lists makes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kind(&'static str);

impl Kind {
    /// A kind with this text; lists are made by [`event_kinds`](crate::event_kinds).
    pub const fn new(text: &'static str) -> Self {
        Self(text)
    }

    /// The text in the row.
    pub const fn as_str(self) -> &'static str {
        self.0
    }
}

/// Lists the kinds of a topic: an enum of what can happen, each with the text in the row.
#[macro_export]
macro_rules! event_kinds {
    ($(#[$about:meta])* $name:ident { $($(#[$what:meta])* $kind:ident = $text:literal,)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name {
            $($(#[$what])* $kind,)+
        }

        impl $name {
            /// The kind whose text a row has; none when only another version of the program knows it.
            pub fn parse(text: &str) -> Option<Self> {
                match text {
                    $($text => Some(Self::$kind),)+
                    _ => None,
                }
            }
        }

        impl From<$name> for $crate::events::Kind {
            fn from(kind: $name) -> Self {
                Self::new(match kind {
                    $($name::$kind => $text,)+
                })
            }
        }
    };
}
