//! One try to get a notice through, or why there was none.

use sea_orm::entity::prelude::*;

use super::{NoticeChannel, NoticeId};
use crate::entity::Timestamp;

/// One try to get a notice through, or why there was none.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "notice_attempt")]
pub struct Model {
    /// Key; rises with time.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// Of which notice.
    pub notice_id: NoticeId,
    /// When it ended.
    pub at: Timestamp,
    /// On which channel.
    pub channel: NoticeChannel,
    /// The carrier took it.
    pub ok: bool,
    /// The carrier's code, or ours when it did not come so far.
    pub code: Option<String>,
    /// What the carrier said; its number for the message when it took it.
    pub detail: String,
}

/// Rows of other tables are fetched in batches by id; no relation is declared.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
