//! Consents, plans of check-ins, check-ins; and what a receipt is of.

use sea_orm_migration::prelude::*;

use crate::columns::*;

/// Consents, plans of check-ins, check-ins; and what a receipt is of.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        consents(manager).await?;
        plans(manager).await?;
        // In a box: building a wide table takes much room.
        Box::pin(check_ins(manager)).await?;
        // What a receipt is of: until now there were receipts of positions and of reports.
        let about = text("about").not_null().default("FIXES").to_owned();
        manager.alter_table(Table::alter().table("receipt").add_column(about).to_owned()).await?;
        let reports = Query::select().column("receipt_id").from("situation_report").to_owned();
        let told = Query::update()
            .table("receipt")
            .value("about", "REPORT")
            .and_where(Expr::col("id").in_subquery(reports))
            .to_owned();
        manager.get_connection().execute(&told).await?;
        Ok(())
    }
}

async fn consents(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager
        .create_table(
            Table::create()
                .table("consent")
                .col(key("id").not_null().primary_key())
                .col(key("person_id").not_null())
                .col(text("kind").not_null())
                .col(text("state").not_null())
                .col(moment("at").not_null())
                .foreign_key(ForeignKey::create().from("consent", "person_id").to("person", "id"))
                .to_owned(),
        )
        .await?;
    manager.create_index(index("consent", &["person_id", "kind"])).await
}

async fn plans(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager
        .create_table(
            Table::create()
                .table("check_in_plan")
                .col(key("id").not_null().primary_key())
                .col(key("person_id").not_null())
                .col(int("weekdays").not_null())
                .col(int("opens_minute").not_null())
                .col(int("window_minutes").not_null())
                .col(day("starts_on").not_null())
                .col(day("ends_on").null())
                .col(flag("asks_location").not_null())
                .col(flag("asks_photo").not_null())
                .col(text("questions").not_null())
                .col(key("set_by").not_null())
                .col(moment("set_at").not_null())
                .col(key("ended_by").null())
                .col(moment("ended_at").null())
                .col(day("planned_to").not_null())
                .foreign_key(ForeignKey::create().from("check_in_plan", "person_id").to("person", "id"))
                .foreign_key(ForeignKey::create().from("check_in_plan", "set_by").to("officer", "id"))
                .foreign_key(ForeignKey::create().from("check_in_plan", "ended_by").to("officer", "id"))
                .to_owned(),
        )
        .await?;
    manager.create_index(index("check_in_plan", &["person_id", "ended_at"])).await?;
    manager.create_index(index("check_in_plan", &["ended_at", "planned_to"])).await
}

async fn check_ins(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager
        .create_table(
            Table::create()
                .table("check_in")
                .col(key("id").not_null().primary_key())
                .col(key("person_id").not_null())
                .col(key("plan_id").not_null())
                .col(text("state").not_null())
                .col(moment("opens_at").not_null())
                .col(moment("closes_at").not_null())
                .col(int("extended_minutes").not_null())
                .col(text("extended_why").null())
                .col(moment("remind_at").null())
                .col(flag("asks_location").not_null())
                .col(flag("asks_photo").not_null())
                .col(text("questions").not_null())
                .col(text("answers").null())
                .col(text("note").null())
                .col(moment("submitted_at").null())
                .col(flag("late").not_null())
                .col(text("route").null())
                .col(long("fix_id").null())
                .col(text("verdicts").null())
                .col(key("photo_id").null())
                .col(text("idempotency_key").null())
                .col(key("receipt_id").null())
                .col(key("reviewed_by").null())
                .col(moment("reviewed_at").null())
                .col(text("review_note").null())
                .col(key("alert_id").null())
                .foreign_key(ForeignKey::create().from("check_in", "person_id").to("person", "id"))
                .foreign_key(ForeignKey::create().from("check_in", "plan_id").to("check_in_plan", "id"))
                .foreign_key(ForeignKey::create().from("check_in", "receipt_id").to("receipt", "id"))
                .foreign_key(ForeignKey::create().from("check_in", "reviewed_by").to("officer", "id"))
                .foreign_key(ForeignKey::create().from("check_in", "alert_id").to("alert", "id"))
                .to_owned(),
        )
        .await?;
    // However many servers plan, each is planned once.
    manager.create_index(unique("check_in", &["plan_id", "opens_at"])).await?;
    manager.create_index(index("check_in", &["state", "opens_at"])).await?;
    manager.create_index(index("check_in", &["state", "closes_at"])).await?;
    manager.create_index(index("check_in", &["state", "remind_at"])).await?;
    manager.create_index(index("check_in", &["person_id", "opens_at"])).await
}
