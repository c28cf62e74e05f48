//! Leave: permission to leave the city or county, and every step of it.

use sea_orm_migration::prelude::*;

use crate::columns::*;

/// Leave: permission to leave the city or county, and every step of it.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("leave_request")
                    .col(key("id").not_null().primary_key())
                    .col(key("person_id").not_null())
                    .col(text("kind").not_null())
                    .col(text("state").not_null())
                    .col(text("purpose").not_null())
                    .col(text("text").not_null())
                    .col(text("places").not_null())
                    .col(moment("starts_at").not_null())
                    .col(moment("ends_at").not_null())
                    .col(text("weekdays").not_null())
                    .col(text("transport").not_null())
                    .col(text("route").null())
                    .col(text("contact_name").not_null())
                    .col(text("contact_phone").not_null())
                    .col(moment("papers_due_at").null())
                    .col(moment("papers_in_at").null())
                    .col(flag("papers_late").not_null())
                    .col(text("template").not_null())
                    .col(key("executing_agency_id").not_null())
                    .col(key("consent_agency_id").null())
                    .col(moment("consent_asked_at").null())
                    .col(moment("consented_at").null())
                    .col(moment("answer_due_at").null())
                    .col(moment("escalated_at").null())
                    .col(moment("acknowledged_at").null())
                    .col(key("decided_by").null())
                    .col(moment("decided_at").null())
                    .col(text("refusal_code").null())
                    .col(text("decision_reason").null())
                    .col(text("conditions").null())
                    .col(moment("extension_until").null())
                    .col(text("extension_reason").null())
                    .col(moment("extension_asked_at").null())
                    .col(flag("extension_granted").null())
                    .col(moment("started_at").null())
                    .col(moment("returned_at").null())
                    .col(flag("overdue").not_null())
                    .col(key("alert_id").null())
                    .col(moment("gives_way_from").null())
                    .col(moment("gives_way_to").null())
                    .col(moment("due_at").null())
                    .col(int("steps").not_null())
                    .col(moment("filed_at").not_null())
                    .col(text("idempotency_key").not_null())
                    .col(key("receipt_id").null())
                    .foreign_key(ForeignKey::create().from("leave_request", "person_id").to("person", "id"))
                    .foreign_key(ForeignKey::create().from("leave_request", "executing_agency_id").to("agency", "id"))
                    .foreign_key(ForeignKey::create().from("leave_request", "consent_agency_id").to("agency", "id"))
                    .foreign_key(ForeignKey::create().from("leave_request", "decided_by").to("officer", "id"))
                    .foreign_key(ForeignKey::create().from("leave_request", "alert_id").to("alert", "id"))
                    .foreign_key(ForeignKey::create().from("leave_request", "receipt_id").to("receipt", "id"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(unique("leave_request", &["person_id", "idempotency_key"])).await?;
        manager.create_index(index("leave_request", &["person_id", "filed_at"])).await?;
        // Asked with each commit of positions, whether zones give way to a leave of the person.
        manager.create_index(index("leave_request", &["person_id", "gives_way_from"])).await?;
        manager.create_index(index("leave_request", &["state", "filed_at"])).await?;
        manager.create_index(index("leave_request", &["due_at"])).await?;
        manager
            .create_table(
                Table::create()
                    .table("leave_step")
                    .col(key("id").not_null().primary_key())
                    .col(key("leave_request_id").not_null())
                    .col(int("number").not_null())
                    .col(moment("at").not_null())
                    .col(text("move").null())
                    .col(key("officer_id").null())
                    .col(flag("by_person").not_null())
                    .col(text("note").null())
                    .col(text("from_state").not_null())
                    .col(text("state").not_null())
                    .foreign_key(ForeignKey::create().from("leave_step", "leave_request_id").to("leave_request", "id"))
                    .foreign_key(ForeignKey::create().from("leave_step", "officer_id").to("officer", "id"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(unique("leave_step", &["leave_request_id", "number"])).await
    }
}
