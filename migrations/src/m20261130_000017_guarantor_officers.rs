//! Who recorded a guarantor, and who released them.

use sea_orm_migration::prelude::*;

use crate::columns::*;

/// Who recorded a guarantor, and who released them; none of those from before.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // SQLite adds one column at a time.
        for column in ["named_by", "released_by"] {
            manager.alter_table(Table::alter().table("guarantor").add_column(key(column).null()).to_owned()).await?;
        }
        Ok(())
    }
}
