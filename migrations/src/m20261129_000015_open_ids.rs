//! Phones are found by their open id, which signs them in through WeChat.

use sea_orm_migration::prelude::*;

use crate::columns::*;

/// Phones are found by their open id, which signs them in through WeChat.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_index(index("device", &["open_id"])).await
    }
}
