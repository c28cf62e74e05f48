//! Clocks: the legal deadlines that run.

use sea_orm_migration::prelude::*;

use crate::columns::*;

/// Clocks: the legal deadlines that run.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("clock")
                    .col(key("id").not_null().primary_key())
                    .col(text("rule").not_null())
                    .col(text("rule_version").not_null())
                    .col(key("person_id").not_null())
                    .col(key("subject_id").not_null())
                    .col(key("holder_agency_id").null())
                    .col(moment("started_at").not_null())
                    .col(key("started_by").null())
                    .col(moment("due_at").not_null())
                    .col(moment("warn_at").null())
                    .col(text("state").not_null())
                    .col(moment("met_at").null())
                    .col(key("met_by").null())
                    .col(text("note").null())
                    .col(moment("overdue_at").null())
                    .col(key("alert_id").null())
                    .foreign_key(ForeignKey::create().from("clock", "person_id").to("person", "id"))
                    .foreign_key(ForeignKey::create().from("clock", "holder_agency_id").to("agency", "id"))
                    .foreign_key(ForeignKey::create().from("clock", "started_by").to("officer", "id"))
                    .foreign_key(ForeignKey::create().from("clock", "met_by").to("officer", "id"))
                    .foreign_key(ForeignKey::create().from("clock", "alert_id").to("alert", "id"))
                    .to_owned(),
            )
            .await?;
        // However many servers look, a rule begins once for each subject.
        manager.create_index(unique("clock", &["subject_id", "rule"])).await?;
        manager.create_index(index("clock", &["state", "due_at"])).await?;
        manager.create_index(index("clock", &["state", "warn_at"])).await?;
        manager.create_index(index("clock", &["person_id", "due_at"])).await
    }
}
