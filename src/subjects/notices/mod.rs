//! Notices (通知): what people are told outside the app, by a ladder of channels, with every try recorded.
//!
//! A subject asks for a notice by [`enqueue`] in the transaction of its cause, so that there is a notice if and only if
//! there is a cause, and takes it back by [`withdraw`] in the transaction that ends the duty. [`watch`] claims what is
//! due by a lease and hands it to a [`Provider`]: WeChat, then text messages, calls, the guarantor.
//!
//! **Once or more.** A try is recorded after it was made. A server that dies in between leaves its lease behind; when it
//! runs out the lost try is recorded as interrupted and the notice is sent again: at least once, and usually once.
//!
//! **Why no job library.** Of the maintained ones only apalis runs on both databases with our SQLx. It takes the time
//! from the machine and from the database's `now()`, so that no test can move it, and adds jobs by connections of its
//! own: SeaORM's transaction does not hand out the one beneath it, so a job could be there without its cause. The
//! others (graphile_worker, underway, sqlxmq, fang, effectum) know one database, or bring another SQLx. So a notice is
//! a row, as all due work in this house; `backon` counts out the waits.

mod aliyun;
mod batches;
mod contacts;
mod extends;
mod find;
pub(crate) mod graphql;
mod ladder;
pub mod manifest;
mod node;
mod provider;
mod queue;
pub mod rows;
mod sender;
mod token;
mod wechat;
mod words;

pub use batches::{AttemptsOfNotice, NoticeCountOfPerson, NoticesOfPerson};
pub use find::{NoticeQuery, attempts_of};
pub use provider::{Failure, Message, Provider, Providers, Sent};
pub use queue::{NewNotice, enqueue, reached, withdraw};
pub use sender::{Sender, watch};
pub use words::text;

use sea_orm::Iterable as _;

/// The names that kinds of notices have in the settings.
pub fn kind_names() -> Vec<String> {
    crate::subjects::notices::rows::NoticeKind::iter().map(wechat::kind_name).collect()
}
