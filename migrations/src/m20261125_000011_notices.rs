//! Notices with every try of them, and what their carriers need.

use sea_orm_migration::prelude::*;

use crate::columns::*;

/// Notices with every try of them, and what their carriers need.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("notice")
                    .col(key("id").not_null().primary_key())
                    .col(key("person_id").not_null())
                    .col(text("kind").not_null())
                    .col(key("subject_id").not_null())
                    .col(text("dedup").not_null())
                    .col(moment("moment").null())
                    .col(text("state").not_null())
                    .col(moment("created_at").not_null())
                    .col(moment("expires_at").null())
                    .col(moment("next_at").not_null())
                    .col(int("rung").not_null())
                    .col(int("tries").not_null())
                    .col(int("reached").not_null())
                    .col(key("leased_by").null())
                    .col(moment("leased_until").null())
                    .foreign_key(ForeignKey::create().from("notice", "person_id").to("person", "id"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(unique("notice", &["dedup"])).await?;
        manager.create_index(index("notice", &["state", "next_at"])).await?;
        manager.create_index(index("notice", &["person_id", "created_at"])).await?;
        manager.create_index(index("notice", &["subject_id"])).await?;
        manager
            .create_table(
                Table::create()
                    .table("notice_attempt")
                    .col(serial("id"))
                    .col(key("notice_id").not_null())
                    .col(moment("at").not_null())
                    .col(text("channel").not_null())
                    .col(flag("ok").not_null())
                    .col(text("code").null())
                    .col(text("detail").not_null())
                    .foreign_key(ForeignKey::create().from("notice_attempt", "notice_id").to("notice", "id"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("notice_attempt", &["notice_id"])).await?;
        // What a provider lets the whole deployment in with: fetched by one server, used by all.
        manager
            .create_table(
                Table::create()
                    .table("provider_token")
                    .col(text("provider").not_null().primary_key())
                    .col(text("token").not_null())
                    .col(moment("expires_at").not_null())
                    .col(key("leased_by").null())
                    .col(moment("leased_until").not_null())
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("guarantor")
                    .col(key("id").not_null().primary_key())
                    .col(key("person_id").not_null())
                    .col(text("name").not_null())
                    .col(text("phone").not_null())
                    .col(moment("since").not_null())
                    .col(moment("until").null())
                    .foreign_key(ForeignKey::create().from("guarantor", "person_id").to("person", "id"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("guarantor", &["person_id"])).await
    }
}
