//! A WeChat account signs one phone in at a time.

use sea_orm_migration::prelude::*;

/// A WeChat account signs one phone in at a time.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let connection = manager.get_connection();
        // Nobody knows whose an account is that two share; each tells its own again when it next signs in.
        connection
            .execute_unprepared(
                "UPDATE device SET open_id = NULL WHERE revoked_at IS NULL AND open_id IN (SELECT open_id FROM device \
                 WHERE revoked_at IS NULL AND open_id IS NOT NULL GROUP BY open_id HAVING COUNT(*) > 1)",
            )
            .await?;
        // Both databases know indexes of a part; the builder does not.
        connection
            .execute_unprepared("CREATE UNIQUE INDEX device_account ON device (open_id) WHERE revoked_at IS NULL")
            .await?;
        Ok(())
    }
}
