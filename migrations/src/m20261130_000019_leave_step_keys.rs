//! What a person does with a leave has the phone's key and its receipt: sent again it is not done again.

use sea_orm_migration::prelude::*;

use crate::columns::*;

/// The phone's key of a step and its receipt; none of those from before.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // SQLite adds one column at a time.
        for column in [text("idempotency_key"), key("receipt_id")] {
            manager.alter_table(Table::alter().table("leave_step").add_column(column).to_owned()).await?;
        }
        // Steps without a key do not meet each other.
        manager.create_index(unique("leave_step", &["leave_request_id", "idempotency_key"])).await
    }
}
