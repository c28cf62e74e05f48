//! Agencies have a telephone number, which people are told when they need somebody.

use sea_orm_migration::prelude::*;

use crate::columns::*;

/// Agencies have a telephone number, which people are told when they need somebody.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.alter_table(Table::alter().table("agency").add_column(text("phone").null()).to_owned()).await
    }
}
