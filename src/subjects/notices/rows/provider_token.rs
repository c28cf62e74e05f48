//! What a provider lets this deployment in with; one row for each, shared by all servers.

use sea_orm::entity::prelude::*;

use crate::entity::Timestamp;

/// What a provider lets this deployment in with; one row for each, shared by all servers.
#[derive(Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "provider_token")]
pub struct Model {
    /// Which provider and account.
    #[sea_orm(primary_key, auto_increment = false)]
    pub provider: String,
    /// The token; empty before the first.
    pub token: String,
    /// When it ends.
    pub expires_at: Timestamp,
    /// Who fetches the next one.
    pub leased_by: Option<Uuid>,
    /// Until when nobody else does.
    pub leased_until: Timestamp,
}

impl std::fmt::Debug for Model {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ProviderToken").field("provider", &self.provider).finish_non_exhaustive()
    }
}

/// Rows of other tables are fetched in batches by id; no relation is declared.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
