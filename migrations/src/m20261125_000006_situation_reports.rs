//! Situation reports: what people tell.

use sea_orm_migration::prelude::*;

use crate::columns::*;

/// Situation reports: what people tell.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("situation_report")
                    .col(key("id").not_null().primary_key())
                    .col(key("person_id").not_null())
                    .col(text("kind").not_null())
                    .col(text("text").not_null())
                    .col(day("happened_on").null())
                    .col(moment("happened_at").null())
                    .col(flag("told_late").not_null())
                    .col(text("state").not_null())
                    .col(moment("filed_at").not_null())
                    .col(text("idempotency_key").not_null())
                    .col(key("receipt_id").not_null())
                    .col(key("taken_by").null())
                    .col(moment("taken_at").null())
                    .col(text("answer").null())
                    .col(key("answered_by").null())
                    .col(moment("answered_at").null())
                    .col(key("closed_by").null())
                    .col(moment("closed_at").null())
                    .foreign_key(ForeignKey::create().from("situation_report", "person_id").to("person", "id"))
                    .foreign_key(ForeignKey::create().from("situation_report", "receipt_id").to("receipt", "id"))
                    .foreign_key(ForeignKey::create().from("situation_report", "taken_by").to("officer", "id"))
                    .foreign_key(ForeignKey::create().from("situation_report", "answered_by").to("officer", "id"))
                    .foreign_key(ForeignKey::create().from("situation_report", "closed_by").to("officer", "id"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(unique("situation_report", &["person_id", "idempotency_key"])).await?;
        manager.create_index(index("situation_report", &["person_id", "filed_at"])).await?;
        manager.create_index(index("situation_report", &["state", "filed_at"])).await?;
        manager.create_index(index("situation_report", &["kind", "filed_at"])).await?;
        // By a receipt one finds out whether it is of a call for help, which is not everybody's to see.
        manager.create_index(unique("situation_report", &["receipt_id"])).await
    }
}
