//! Outages that become known afterwards are laid over duties that are over; check-ins know which minutes an outage gave.

use sea_orm_migration::prelude::*;

use crate::columns::*;

/// When an outage was laid over past duties, and the minutes by which outages lengthened a check-in.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut minutes = int("outage_minutes");
        minutes.not_null().default(0);
        manager.alter_table(Table::alter().table("outage").add_column(moment("laid_at").null()).to_owned()).await?;
        manager.alter_table(Table::alter().table("check_in").add_column(minutes).to_owned()).await
    }
}
