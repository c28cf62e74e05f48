//! Notices: what a person was told outside the app, with every try.

use async_graphql::{Context, ID, Object, SimpleObject};
use chrono::{DateTime, Utc};

use crate::entity::{PersonId, Timestamp};
use crate::graphql::connection::{Page, connection, open};
use crate::graphql::context::Ask as _;
use crate::graphql::plain::{Direct, Plain};
use crate::graphql::scalars::public;
use crate::lists;
use crate::platform::{Answer, Refusal};
use crate::subjects::notices;
use crate::subjects::notices::rows::{NoticeChannel, NoticeId, NoticeKind, NoticeState, notice, notice_attempt};
use crate::subjects::notices::{AttemptsOfNotice, NoticeCountOfPerson, NoticeQuery, NoticesOfPerson};

/// Keeps cursors of this list apart from those of others.
const LIST: &str = "notices";

/// A notice (通知): one thing that one person is told, on one channel or several.
pub struct Notice(pub notice::Model);

/// A notice (通知): one thing that one person is told, on one channel or several.
#[Object]
impl Notice {
    /// Opaque id, `notice_…`.
    pub async fn id(&self) -> ID {
        public(self.0.id)
    }

    /// What it tells.
    async fn kind(&self) -> NoticeKind {
        self.0.kind
    }

    /// What it says, in the language asked for. It names no case: others may read it.
    async fn text(&self, ctx: &Context<'_>) -> String {
        notices::text(self.0.kind, self.0.moment, ctx.language())
    }

    /// When it was made.
    async fn created_at(&self) -> DateTime<Utc> {
        self.0.created_at.to_utc()
    }

    /// How far it has come.
    async fn state(&self) -> NoticeState {
        self.0.state
    }

    /// Every try to get it through, oldest first.
    async fn attempts(&self, ctx: &Context<'_>) -> Result<Direct<Vec<NoticeAttempt>>, Refusal> {
        let rows = ctx.batches().all::<AttemptsOfNotice>(self.0.id).await?;
        Ok(Direct(rows.into_iter().map(NoticeAttempt::from).collect()))
    }
}

impl Plain for Notice {
    const LEAVES: &'static [&'static str] = &["id", "kind", "text", "createdAt", "state"];
}

/// One try to get a notice through, or why there was none.
#[derive(SimpleObject)]
pub struct NoticeAttempt {
    /// When it ended.
    at: DateTime<Utc>,
    /// On which channel.
    channel: NoticeChannel,
    /// The carrier took it.
    ok: bool,
    /// The carrier's code, or ours when it did not come so far (NOT_AGREED, NO_OPEN_ID, NO_PHONE_NUMBER, NO_MOBILE, NO_GUARANTOR,
    /// TOLD_BEFORE, NOT_CONFIGURED, EXPIRED, INTERRUPTED, TIMEOUT …); none when the carrier took it.
    code: Option<String>,
    /// What the carrier said; its number for the message when it took it.
    detail: String,
}

impl From<notice_attempt::Model> for NoticeAttempt {
    fn from(row: notice_attempt::Model) -> Self {
        Self { at: row.at.to_utc(), channel: row.channel, ok: row.ok, code: row.code, detail: row.detail }
    }
}

impl Plain for NoticeAttempt {
    const LEAVES: &'static [&'static str] = &["at", "channel", "ok", "code", "detail"];
}

connection!(NoticeConnection, NoticeEdge, Notice, "notices",
    /// How many there are on all pages.
    total_count: i32);

/// Notices of a person, those that the caller sees, newest first.
pub(crate) async fn notices_of_person(
    ctx: &Context<'_>,
    person: PersonId,
    first: Option<i32>,
    after: Option<String>,
) -> Answer<Direct<NoticeConnection>> {
    let (app, now) = (ctx.app(), ctx.now());
    let page = Page::new(first)?;
    let rows = match open::<(Timestamp, NoticeId)>(&app.keys, LIST, after.as_deref())? {
        None => ctx.batches().all::<NoticesOfPerson>((person, page.limit_for(ctx))).await?,
        mark => {
            let query = NoticeQuery { person: Some(person) };
            lists::page::<notice::Entity>(&app.db, &ctx.sight()?, &query, mark, page.limit(), now).await?
        }
    };
    let total_count = if ctx.look_ahead().field("totalCount").exists() {
        ctx.batches().all::<NoticeCountOfPerson>(person).await?
    } else {
        0
    };
    Ok(NoticeConnection::of(page, LIST, rows, total_count, |row| ((row.created_at, row.id), Notice(row))))
}
