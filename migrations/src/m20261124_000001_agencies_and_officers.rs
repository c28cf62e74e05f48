//! Agencies, officers and their roles.

use sea_orm_migration::prelude::*;

use crate::columns::*;

/// Agencies, officers and their roles.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("agency")
                    .col(key("id").not_null().primary_key())
                    .col(text("kind").not_null())
                    .col(text("name").not_null())
                    .col(text("region_code").not_null())
                    .col(key("parent_id").null())
                    .foreign_key(ForeignKey::create().from("agency", "parent_id").to("agency", "id"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("agency", &["parent_id"])).await?;
        manager
            .create_table(
                Table::create()
                    .table("officer")
                    .col(key("id").not_null().primary_key())
                    .col(key("agency_id").not_null())
                    .col(text("username").not_null())
                    .col(text("name").not_null())
                    .col(text("password_hash").not_null())
                    .col(text("totp_secret").null())
                    .col(flag("active").not_null())
                    .col(long("authority").not_null())
                    .col(moment("created_at").not_null())
                    .foreign_key(ForeignKey::create().from("officer", "agency_id").to("agency", "id"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(unique("officer", &["username"])).await?;
        manager.create_index(index("officer", &["agency_id"])).await?;
        manager
            .create_table(
                Table::create()
                    .table("officer_role")
                    .col(key("officer_id").not_null())
                    .col(text("role").not_null())
                    .primary_key(Index::create().col("officer_id").col("role"))
                    .foreign_key(ForeignKey::create().from("officer_role", "officer_id").to("officer", "id"))
                    .to_owned(),
            )
            .await?;
        Ok(())
    }
}
