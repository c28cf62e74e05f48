//! What happened, by its cause: one list of kinds for each topic. Whoever appends an event knows the cause and says it;
//! a kind is never guessed from the row as it stands afterwards.

/// What an event says has happened. Only one of the lists makes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kind(&'static str);

impl Kind {
    /// The text in the row.
    pub const fn as_str(self) -> &'static str {
        self.0
    }
}

macro_rules! kinds {
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

        impl From<$name> for Kind {
            fn from(kind: $name) -> Self {
                Self(match kind {
                    $($name::$kind => $text,)+
                })
            }
        }
    };
}

kinds! {
    /// What happens to an alert.
    AlertNews {
        /// It was raised.
        Raised = "RAISED",
        /// The same was seen once more.
        SeenAgain = "SEEN_AGAIN",
        /// What it is about holds no longer, or never did.
        Over = "OVER",
        /// An officer did something with it.
        Handled = "HANDLED",
    }
}

kinds! {
    /// What happens to a report, or a call for help.
    ReportNews {
        /// The person told it.
        Filed = "FILED",
        /// An officer did something with it.
        Handled = "HANDLED",
    }
}

kinds! {
    /// What happens to a check-in.
    CheckInNews {
        /// Its window opened.
        Opened = "OPENED",
        /// Its window stays open for longer.
        Extended = "EXTENDED",
        /// The person answered.
        Submitted = "SUBMITTED",
        /// An officer recorded that it was made otherwise.
        Recorded = "RECORDED",
        /// An officer has looked at it.
        Reviewed = "REVIEWED",
        /// Its window closed without an answer.
        Missed = "MISSED",
        /// It does not count as missed.
        Excused = "EXCUSED",
        /// An officer found that to miss it was a breach.
        Breached = "BREACHED",
    }
}

kinds! {
    /// What happens to a spot check.
    SpotCheckNews {
        /// It was drawn.
        Drawn = "DRAWN",
        /// The phone has shown it.
        Delivered = "DELIVERED",
        /// The person answered.
        Answered = "ANSWERED",
        /// The platform was away, and there is more time for it.
        Extended = "EXTENDED",
        /// Its time was over.
        Lapsed = "LAPSED",
        /// It does not count, for the platform was away.
        Voided = "VOIDED",
    }
}

kinds! {
    /// What happens to a leave.
    LeaveNews {
        /// The person asked for it.
        Filed = "FILED",
        /// An officer or the person made a move.
        Moved = "MOVED",
        /// Something came of itself: it began, its time passed.
        FellDue = "FELL_DUE",
    }
}

kinds! {
    /// What happens to a legal deadline.
    ClockNews {
        /// It began.
        Started = "STARTED",
        /// Its holder was warned.
        Warned = "WARNED",
        /// It passed.
        Passed = "PASSED",
        /// What it asks for was done.
        Met = "MET",
        /// It was taken back.
        Cancelled = "CANCELLED",
    }
}

kinds! {
    /// What happens to who may see or do what.
    AccessNews {
        /// A sign-in ended.
        SessionEnded = "SESSION_ENDED",
        /// An officer's account or roles changed.
        OfficerChanged = "OFFICER_CHANGED",
        /// Other agencies see a person than before.
        VisibilityChanged = "VISIBILITY_CHANGED",
        /// A phone took the place of another.
        DeviceReplaced = "DEVICE_REPLACED",
    }
}

kinds! {
    /// What happens to a zone.
    ZoneNews {
        /// It was drawn.
        Drawn = "DRAWN",
        /// It was ended.
        Retired = "RETIRED",
    }
}

kinds! {
    /// What happens to a phone.
    DeviceNews {
        /// It is the person's first.
        Bound = "BOUND",
        /// It took the place of another.
        Replaced = "REPLACED",
    }
}
