//! Attachments: what was sent as a file, and what it belongs to. The bytes lie in the object store.

use sea_orm_migration::prelude::*;

use crate::columns::*;

/// Attachments: what was sent as a file, and what it belongs to. The bytes lie in the object store.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("attachment")
                    .col(key("id").not_null().primary_key())
                    .col(key("sent_by_person").null())
                    .col(key("sent_by_officer").null())
                    .col(text("name").not_null())
                    .col(text("media_type").not_null())
                    .col(long("size").not_null())
                    .col(text("digest").not_null())
                    .col(moment("created_at").not_null())
                    .col(key("person_id").null())
                    .col(key("subject_id").null())
                    .col(flag("help").not_null())
                    .foreign_key(ForeignKey::create().from("attachment", "sent_by_person").to("person", "id"))
                    .foreign_key(ForeignKey::create().from("attachment", "sent_by_officer").to("officer", "id"))
                    .foreign_key(ForeignKey::create().from("attachment", "person_id").to("person", "id"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("attachment", &["subject_id"])).await?;
        manager.create_index(index("attachment", &["created_at"])).await
    }
}
