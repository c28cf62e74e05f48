//! A notice (通知): one thing that one person is told, and how far it has come.

use sea_orm::entity::prelude::*;

use super::{NoticeId, NoticeKind, NoticeState};
use crate::entity::{PersonId, Timestamp};

/// A notice (通知): one thing that one person is told, and how far it has come.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "notice")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: NoticeId,
    /// Who is told.
    pub person_id: PersonId,
    /// Of what.
    pub kind: NoticeKind,
    /// The row it is about, whatever table that lies in.
    pub subject_id: Uuid,
    /// What makes it this notice: asked for again, it is not made again.
    pub dedup: String,
    /// The moment that its text names.
    pub moment: Option<Timestamp>,
    /// How far it has come.
    pub state: NoticeState,
    /// When it was asked for.
    pub created_at: Timestamp,
    /// From when on it is of no use.
    pub expires_at: Option<Timestamp>,
    /// When it is tried next; of no meaning once it no longer waits.
    pub next_at: Timestamp,
    /// On which rung of its ladder it stands, from 0.
    pub rung: i32,
    /// Tries on that rung so far.
    pub tries: i32,
    /// Rungs that it got through on.
    pub reached: i32,
    /// Which try holds it.
    pub leased_by: Option<Uuid>,
    /// Until when; a server that dies holds it no longer than that.
    pub leased_until: Option<Timestamp>,
}

/// Rows of other tables are fetched in batches by id; no relation is declared.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
