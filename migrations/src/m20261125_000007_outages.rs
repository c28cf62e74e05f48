//! Outages of the platform, and the beat by which they are noticed.

use sea_orm_migration::prelude::*;

use crate::columns::*;

/// Outages of the platform, and the beat by which they are noticed.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("outage")
                    .col(key("id").not_null().primary_key())
                    .col(moment("started_at").not_null())
                    .col(moment("ended_at").not_null())
                    .col(text("cause").not_null())
                    .col(text("note").null())
                    .col(key("recorded_by").null())
                    .col(moment("recorded_at").not_null())
                    .foreign_key(ForeignKey::create().from("outage", "recorded_by").to("officer", "id"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("outage", &["ended_at"])).await?;
        // One row: the last moment at which any server of the deployment could write.
        manager
            .create_table(
                Table::create()
                    .table("server_beat")
                    .col(int("id").not_null().primary_key())
                    .col(moment("at").not_null())
                    .to_owned(),
            )
            .await
    }
}
