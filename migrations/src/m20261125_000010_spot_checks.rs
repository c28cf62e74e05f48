//! Spot checks: rounds, the check of each person, and the periods of random draws.

use sea_orm_migration::prelude::*;

use crate::columns::*;

/// Spot checks: rounds, the check of each person, and the periods of random draws.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("draw_period")
                    .col(key("id").not_null().primary_key())
                    .col(key("agency_id").not_null())
                    .col(day("starts_on").not_null())
                    .col(day("ends_on").not_null())
                    .col(text("seed").not_null())
                    .col(text("seed_hash").not_null())
                    .col(moment("committed_at").not_null())
                    .col(moment("revealed_at").null())
                    .col(int("draws").not_null())
                    .foreign_key(ForeignKey::create().from("draw_period", "agency_id").to("agency", "id"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(unique("draw_period", &["agency_id", "starts_on"])).await?;
        manager.create_index(index("draw_period", &["revealed_at", "ends_on"])).await?;
        manager
            .create_table(
                Table::create()
                    .table("spot_check_round")
                    .col(key("id").not_null().primary_key())
                    .col(key("agency_id").not_null())
                    .col(key("started_by").not_null())
                    .col(moment("started_at").not_null())
                    .col(text("method").not_null())
                    .col(text("reason").not_null())
                    .col(int("answer_minutes").not_null())
                    .col(text("idempotency_key").not_null())
                    .col(text("digest").not_null())
                    .col(text("skipped").not_null())
                    .col(key("period_id").null())
                    .col(int("draw_number").null())
                    .col(text("draw").null())
                    .foreign_key(ForeignKey::create().from("spot_check_round", "agency_id").to("agency", "id"))
                    .foreign_key(ForeignKey::create().from("spot_check_round", "started_by").to("officer", "id"))
                    .foreign_key(ForeignKey::create().from("spot_check_round", "period_id").to("draw_period", "id"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(unique("spot_check_round", &["started_by", "idempotency_key"])).await?;
        manager.create_index(index("spot_check_round", &["agency_id", "started_at"])).await?;
        // A number of a period is drawn once; rounds by hand have neither.
        manager.create_index(unique("spot_check_round", &["period_id", "draw_number"])).await?;
        manager
            .create_table(
                Table::create()
                    .table("spot_check")
                    .col(key("id").not_null().primary_key())
                    .col(key("round_id").not_null())
                    .col(key("person_id").not_null())
                    .col(text("state").not_null())
                    .col(moment("drawn_at").not_null())
                    .col(int("deliver_minutes").not_null())
                    .col(moment("deliver_by").not_null())
                    .col(int("answer_minutes").not_null())
                    .col(moment("notified_at").null())
                    .col(moment("answer_by").null())
                    .col(text("challenge").null())
                    .col(moment("answered_at").null())
                    .col(long("fix_id").null())
                    .col(text("fix_key").null())
                    .col(text("verdicts").not_null())
                    .col(key("alert_id").null())
                    .col(key("receipt_id").null())
                    .col(moment("changed_at").not_null())
                    .foreign_key(ForeignKey::create().from("spot_check", "round_id").to("spot_check_round", "id"))
                    .foreign_key(ForeignKey::create().from("spot_check", "person_id").to("person", "id"))
                    .foreign_key(ForeignKey::create().from("spot_check", "alert_id").to("alert", "id"))
                    .foreign_key(ForeignKey::create().from("spot_check", "receipt_id").to("receipt", "id"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("spot_check", &["round_id", "state"])).await?;
        manager.create_index(index("spot_check", &["person_id", "drawn_at"])).await?;
        // What falls due is looked for each second.
        manager.create_index(index("spot_check", &["state", "deliver_by"])).await?;
        manager.create_index(index("spot_check", &["state", "answer_by"])).await?;
        // Nobody is under two checks at a time, whatever two rounds of two agencies do at once.
        let under_way = Expr::col("state").is_in(["DRAWN", "NOTIFIED"]);
        let one = unique("spot_check", &["person_id"]).and_where(under_way).to_owned();
        manager.create_index(one).await
    }
}
