//! Attachments: what was sent as a file, and a link to it.

use async_graphql::{Context, ID, Object};
use chrono::{DateTime, Utc};

use crate::graphql::context::Ask as _;
use crate::graphql::plain::Plain;
use crate::graphql::scalars::public;
use crate::subjects::files;
use crate::subjects::files::rows::attachment;

/// A file (附件) that somebody sent.
pub struct Attachment(pub attachment::Model);

/// A file (附件) that somebody sent by `POST /files`. Of a photo only the picture is kept.
#[Object]
impl Attachment {
    /// Opaque id, `file_…`.
    pub async fn id(&self) -> ID {
        public(self.0.id)
    }

    /// What the sender calls it.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// What it is by its bytes: `image/jpeg`, `image/png`, `image/webp` or `application/pdf`.
    async fn media_type(&self) -> &str {
        &self.0.media_type
    }

    /// Bytes, as kept.
    async fn size(&self) -> i32 {
        i32::try_from(self.0.size).unwrap_or(i32::MAX)
    }

    /// SHA-256 of the bytes as kept, hexadecimal.
    async fn digest(&self) -> &str {
        &self.0.digest
    }

    /// When it was sent.
    async fn created_at(&self) -> DateTime<Utc> {
        self.0.created_at.to_utc()
    }

    /// Where the bytes are for some minutes, for whoever has the link: a path on this server.
    async fn link(&self, ctx: &Context<'_>) -> String {
        files::signed(&ctx.app().keys, self.0.id, ctx.now())
    }
}

impl Plain for Attachment {
    const LEAVES: &'static [&'static str] = &["id", "name", "mediaType", "size", "digest", "createdAt", "link"];
}
