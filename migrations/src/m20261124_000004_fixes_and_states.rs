//! Positions in commit order, and what judging remembers.

use sea_orm_migration::prelude::*;

use crate::columns::*;

/// Positions in commit order, and what judging remembers.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("fix")
                    .col(serial("id"))
                    .col(key("person_id").not_null())
                    .col(text("key").not_null())
                    .col(moment("taken_at").not_null())
                    .col(moment("received_at").not_null())
                    .col(real("latitude").not_null())
                    .col(real("longitude").not_null())
                    .col(real("received_latitude").not_null())
                    .col(real("received_longitude").not_null())
                    .col(text("datum").not_null())
                    .col(real("accuracy").not_null())
                    .col(real("altitude").null())
                    .col(real("speed").null())
                    .col(real("heading").null())
                    .col(text("source").not_null())
                    .col(real("battery").null())
                    .col(text("platform").null())
                    .col(int("marks").not_null())
                    .to_owned(),
            )
            .await?;
        manager.create_index(unique("fix", &["person_id", "key"])).await?;
        manager.create_index(index("fix", &["person_id", "taken_at"])).await?;
        manager
            .create_table(
                Table::create()
                    .table("latest_location")
                    .col(key("person_id").not_null().primary_key())
                    .col(long("fix_id").not_null())
                    .col(text("key").not_null())
                    .col(moment("at").not_null())
                    .col(moment("taken_at").not_null())
                    .col(moment("received_at").not_null())
                    .col(real("latitude").not_null())
                    .col(real("longitude").not_null())
                    .col(real("accuracy").not_null())
                    .col(real("speed").null())
                    .col(real("heading").null())
                    .col(text("source").not_null())
                    .col(real("battery").null())
                    .col(int("marks").not_null())
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("latest_location", &["received_at"])).await?;
        manager
            .create_table(
                Table::create()
                    .table("track_state")
                    .col(key("person_id").not_null().primary_key())
                    .col(moment("judged_to").not_null())
                    .col(moment("heard_at").not_null())
                    .col(text("doubt").not_null())
                    .col(moment("silent_after").not_null())
                    .col(moment("checkpoint_at").not_null())
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("track_state", &["silent_after"])).await?;
        manager
            .create_table(
                Table::create()
                    .table("zone_state")
                    .col(key("person_id").not_null())
                    .col(key("zone_id").not_null())
                    .col(text("level").not_null())
                    .col(moment("since").not_null())
                    .col(text("verdict").not_null())
                    .col(real("probability_outside").not_null())
                    .col(text("memory").not_null())
                    .col(text("rule").not_null())
                    .primary_key(Index::create().col("person_id").col("zone_id"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("judge_checkpoint")
                    .col(key("person_id").not_null())
                    .col(moment("at").not_null())
                    .col(text("memory").not_null())
                    .primary_key(Index::create().col("person_id").col("at"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("zone_transition")
                    .col(key("id").not_null().primary_key())
                    .col(key("person_id").not_null())
                    .col(key("zone_id").not_null())
                    .col(moment("at").not_null())
                    .col(text("level").not_null())
                    .col(long("fix_id").not_null())
                    .col(flag("late").not_null())
                    .col(text("rule").not_null())
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("zone_transition", &["person_id", "at"])).await?;
        manager
            .create_table(
                Table::create()
                    .table("receipt")
                    .col(key("id").not_null().primary_key())
                    .col(key("person_id").not_null())
                    .col(moment("at").not_null())
                    .col(text("digest").not_null())
                    .col(text("signature").not_null())
                    .col(int("accepted").not_null())
                    .col(int("duplicates").not_null())
                    .col(int("rejected").not_null())
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("receipt", &["person_id", "at"])).await?;
        Ok(())
    }
}
