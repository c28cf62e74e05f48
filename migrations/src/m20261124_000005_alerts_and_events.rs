//! Alerts and the durable log.

use sea_orm_migration::prelude::*;

use crate::columns::*;

/// Alerts and the durable log.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("alert")
                    .col(key("id").not_null().primary_key())
                    .col(text("kind").not_null())
                    .col(text("severity").not_null())
                    .col(text("state").not_null())
                    .col(key("person_id").not_null())
                    .col(key("zone_id").null())
                    .col(text("episode").not_null())
                    .col(moment("raised_at").not_null())
                    .col(moment("began_at").not_null())
                    .col(moment("last_seen_at").not_null())
                    .col(int("count").not_null())
                    .col(flag("active").not_null())
                    .col(flag("late").not_null())
                    .col(text("facts").not_null())
                    .col(text("evidence").not_null())
                    .col(text("rule").not_null())
                    .col(text("outcome").null())
                    .col(key("assignee_id").null())
                    .col(key("acknowledged_by").null())
                    .col(moment("acknowledged_at").null())
                    .col(moment("enquiry_opened_at").null())
                    .col(moment("enquiry_until").null())
                    .col(key("closed_by").null())
                    .col(key("second_officer_id").null())
                    .col(moment("closed_at").null())
                    .foreign_key(ForeignKey::create().from("alert", "person_id").to("person", "id"))
                    .foreign_key(ForeignKey::create().from("alert", "zone_id").to("zone", "id"))
                    .foreign_key(ForeignKey::create().from("alert", "assignee_id").to("officer", "id"))
                    .foreign_key(ForeignKey::create().from("alert", "acknowledged_by").to("officer", "id"))
                    .foreign_key(ForeignKey::create().from("alert", "closed_by").to("officer", "id"))
                    .foreign_key(ForeignKey::create().from("alert", "second_officer_id").to("officer", "id"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(unique("alert", &["episode"])).await?;
        manager.create_index(index("alert", &["person_id", "raised_at"])).await?;
        manager.create_index(index("alert", &["state", "raised_at"])).await?;
        manager
            .create_table(
                Table::create()
                    .table("alert_note")
                    .col(key("id").not_null().primary_key())
                    .col(key("alert_id").not_null())
                    .col(moment("at").not_null())
                    .col(key("officer_id").null())
                    .col(text("text").not_null())
                    .col(text("move_to").null())
                    .foreign_key(ForeignKey::create().from("alert_note", "alert_id").to("alert", "id"))
                    .foreign_key(ForeignKey::create().from("alert_note", "officer_id").to("officer", "id"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("alert_note", &["alert_id", "at"])).await?;
        manager
            .create_table(
                Table::create()
                    .table("event")
                    .col(serial("id"))
                    .col(text("topic").not_null())
                    .col(text("kind").not_null())
                    .col(key("person_id").null())
                    .col(key("subject_id").not_null())
                    .col(moment("at").not_null())
                    .col(text("payload").not_null())
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("event", &["at"])).await?;
        manager.create_index(index("event", &["person_id"])).await?;
        // A cursor must rise in commit order. SQLite has one writer: the id is it. PostgreSQL needs the transaction too.
        if manager.get_database_backend() == sea_orm_migration::sea_orm::DatabaseBackend::Postgres {
            let connection = manager.get_connection();
            connection
                .execute_unprepared("ALTER TABLE event ADD COLUMN tx xid8 NOT NULL DEFAULT pg_current_xact_id()")
                .await?;
            connection.execute_unprepared("CREATE INDEX event_tx_id ON event (tx, id)").await?;
        }
        Ok(())
    }
}
