//! People, cases, measures, the obligation library and shares.

use sea_orm_migration::prelude::*;

use crate::columns::*;

/// People, cases, measures, the obligation library and shares.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("person")
                    .col(key("id").not_null().primary_key())
                    .col(text("name").not_null())
                    .col(text("phone").null())
                    .col(text("id_number").null())
                    .col(text("residence").not_null())
                    .col(text("standing").not_null())
                    .col(long("visibility").not_null())
                    .col(moment("created_at").not_null())
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("person", &["name", "id"])).await?;
        manager
            .create_table(
                Table::create()
                    .table("criminal_case")
                    .col(key("id").not_null().primary_key())
                    .col(text("number").not_null())
                    .col(text("charge").not_null())
                    .col(text("stage").not_null())
                    .col(moment("created_at").not_null())
                    .to_owned(),
            )
            .await?;
        manager.create_index(unique("criminal_case", &["number"])).await?;
        manager
            .create_table(
                Table::create()
                    .table("case_person")
                    .col(key("case_id").not_null())
                    .col(key("person_id").not_null())
                    .primary_key(Index::create().col("case_id").col("person_id"))
                    .foreign_key(ForeignKey::create().from("case_person", "case_id").to("criminal_case", "id"))
                    .foreign_key(ForeignKey::create().from("case_person", "person_id").to("person", "id"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("case_person", &["person_id"])).await?;
        manager
            .create_table(
                Table::create()
                    .table("measure")
                    .col(key("id").not_null().primary_key())
                    .col(key("person_id").not_null())
                    .col(key("case_id").not_null())
                    .col(text("kind").not_null())
                    .col(text("state").not_null())
                    .col(day("starts_on").not_null())
                    .col(day("ends_on").not_null())
                    .col(key("deciding_agency_id").not_null())
                    .col(key("executing_agency_id").not_null())
                    .col(key("overseeing_agency_id").null())
                    .foreign_key(ForeignKey::create().from("measure", "person_id").to("person", "id"))
                    .foreign_key(ForeignKey::create().from("measure", "case_id").to("criminal_case", "id"))
                    .foreign_key(ForeignKey::create().from("measure", "deciding_agency_id").to("agency", "id"))
                    .foreign_key(ForeignKey::create().from("measure", "executing_agency_id").to("agency", "id"))
                    .foreign_key(ForeignKey::create().from("measure", "overseeing_agency_id").to("agency", "id"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("measure", &["person_id"])).await?;
        manager.create_index(index("measure", &["case_id"])).await?;
        manager.create_index(index("measure", &["deciding_agency_id"])).await?;
        manager.create_index(index("measure", &["executing_agency_id"])).await?;
        manager.create_index(index("measure", &["overseeing_agency_id"])).await?;
        manager
            .create_table(
                Table::create()
                    .table("obligation_version")
                    .col(text("code").not_null())
                    .col(int("version").not_null())
                    .col(text("category").not_null())
                    .col(text("title_zh").not_null())
                    .col(text("title_en").not_null())
                    .col(text("legal_basis").not_null())
                    .col(text("risk").not_null())
                    .primary_key(Index::create().col("code").col("version"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("obligation")
                    .col(key("id").not_null().primary_key())
                    .col(key("measure_id").not_null())
                    .col(text("code").not_null())
                    .col(int("version").not_null())
                    .col(day("review_on").null())
                    .foreign_key(ForeignKey::create().from("obligation", "measure_id").to("measure", "id"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("obligation", &["measure_id"])).await?;
        manager
            .create_table(
                Table::create()
                    .table("person_share")
                    .col(key("person_id").not_null())
                    .col(key("agency_id").not_null())
                    .col(moment("until").null())
                    .col(key("granted_by").not_null())
                    .primary_key(Index::create().col("person_id").col("agency_id"))
                    .foreign_key(ForeignKey::create().from("person_share", "person_id").to("person", "id"))
                    .foreign_key(ForeignKey::create().from("person_share", "agency_id").to("agency", "id"))
                    .foreign_key(ForeignKey::create().from("person_share", "granted_by").to("officer", "id"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("person_share", &["agency_id"])).await?;
        Ok(())
    }
}
