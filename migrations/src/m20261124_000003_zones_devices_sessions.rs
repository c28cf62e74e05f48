//! Zones, phones and sign-ins.

use sea_orm_migration::prelude::*;

use crate::columns::*;

/// Zones, phones and sign-ins.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("zone")
                    .col(key("id").not_null().primary_key())
                    .col(key("person_id").not_null())
                    .col(key("obligation_id").null())
                    .col(text("name").not_null())
                    .col(text("kind").not_null())
                    .col(text("geometry").not_null())
                    .col(real("radius").null())
                    .col(text("windows").null())
                    .col(text("received").not_null())
                    .col(text("received_datum").not_null())
                    .col(real("area").not_null())
                    .col(text("warnings").not_null())
                    .col(key("created_by").null())
                    .col(moment("created_at").not_null())
                    .col(moment("retired_at").null())
                    .col(key("retired_by").null())
                    .col(text("retire_reason").null())
                    .foreign_key(ForeignKey::create().from("zone", "person_id").to("person", "id"))
                    .foreign_key(ForeignKey::create().from("zone", "obligation_id").to("obligation", "id"))
                    .foreign_key(ForeignKey::create().from("zone", "created_by").to("officer", "id"))
                    .foreign_key(ForeignKey::create().from("zone", "retired_by").to("officer", "id"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("zone", &["person_id"])).await?;
        manager
            .create_table(
                Table::create()
                    .table("device")
                    .col(key("id").not_null().primary_key())
                    .col(key("person_id").not_null())
                    .col(text("platform").not_null())
                    .col(text("open_id").null())
                    .col(text("secret_hash").not_null())
                    .col(moment("bound_at").not_null())
                    .col(moment("revoked_at").null())
                    .foreign_key(ForeignKey::create().from("device", "person_id").to("person", "id"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("device", &["person_id"])).await?;
        manager
            .create_table(
                Table::create()
                    .table("binding_code")
                    .col(text("code_hash").not_null().primary_key())
                    .col(key("person_id").not_null())
                    .col(moment("expires_at").not_null())
                    .col(moment("used_at").null())
                    .col(flag("reusable").not_null())
                    .foreign_key(ForeignKey::create().from("binding_code", "person_id").to("person", "id"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("binding_code", &["person_id"])).await?;
        manager
            .create_table(
                Table::create()
                    .table("session")
                    .col(key("id").not_null().primary_key())
                    .col(key("officer_id").null())
                    .col(key("device_id").null())
                    .col(long("generation").not_null())
                    .col(moment("rotated_at").not_null())
                    .col(text("client").not_null())
                    .col(moment("created_at").not_null())
                    .col(moment("expires_at").not_null())
                    .col(moment("ended_at").null())
                    .col(text("end_reason").null())
                    .foreign_key(ForeignKey::create().from("session", "officer_id").to("officer", "id"))
                    .foreign_key(ForeignKey::create().from("session", "device_id").to("device", "id"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("session", &["officer_id"])).await?;
        manager.create_index(index("session", &["device_id"])).await?;
        Ok(())
    }
}
