//! Spot checks: the check of one person, and a person's checks. Rounds, draws, mutations and events beside it.

mod acts;
mod draws;
mod events;
mod rounds;

use async_graphql::{Context, ID, Object};
use chrono::{DateTime, Utc};

pub use acts::SpotCheckMutations;
pub use draws::DrawPeriod;
pub use events::{SpotCheckChange, SpotCheckSubscriptions};
pub use rounds::{SpotCheckQueries, SpotCheckRound};

use crate::entity::{PersonId, Timestamp};
use crate::graphql::connection::{Page, connection, open};
use crate::graphql::context::Ask as _;
use crate::graphql::plain::{Direct, Plain};
use crate::graphql::scalars::public;
use crate::lists;
use crate::platform::{Answer, Refusal};
use crate::subjects::alerts::AlertById;
use crate::subjects::alerts::graphql::alerts::Alert;
use crate::subjects::location::FixById;
use crate::subjects::location::graphql::location::{LocationFix, ZoneVerdict, verdicts};
use crate::subjects::people::graphql::people::{Person, person_of};
use crate::subjects::receipts::ReceiptById;
use crate::subjects::receipts::graphql::Receipt;
use crate::subjects::spot_checks::rows::{SpotCheckId, SpotCheckState, spot_check};
use crate::subjects::spot_checks::{self, SpotCheckQuery};
use crate::subjects::spot_checks::{RoundById, SpotChecksOfPerson};

/// The spot check of one person (定位抽检).
pub struct SpotCheck(pub spot_check::Model);

/// The spot check of one person (定位抽检): unannounced, delivered to the phone, answered with a position. What never
/// reached the phone counts against nobody; time in which the platform was away is added to every deadline.
#[Object]
impl SpotCheck {
    /// Opaque id, `spotcheck_…`.
    pub async fn id(&self) -> ID {
        public(self.0.id)
    }

    /// Who is checked.
    async fn person(&self, ctx: &Context<'_>) -> Result<Direct<Person>, Refusal> {
        person_of(ctx, self.0.person_id).await
    }

    /// In which round.
    async fn round(&self, ctx: &Context<'_>) -> Result<Direct<SpotCheckRound>, Refusal> {
        let row = ctx.batches().one::<RoundById>(self.0.round_id).await?;
        row.map(SpotCheckRound).map(Direct).ok_or_else(|| Refusal::internal("a check without its round"))
    }

    /// Where it stands.
    async fn state(&self) -> SpotCheckState {
        self.0.state
    }

    /// Whether the person can still do something with it: it is on its way, or waits for the answer.
    async fn open(&self) -> bool {
        spot_checks::is_open(self.0.state)
    }

    /// When it was drawn.
    async fn drawn_at(&self) -> DateTime<Utc> {
        self.0.drawn_at.to_utc()
    }

    /// Until when it may reach the phone; after that it is undelivered, which counts against nobody.
    async fn deliver_by(&self) -> DateTime<Utc> {
        self.0.deliver_by.to_utc()
    }

    /// When the phone showed it; none until delivery is proven.
    async fn notified_at(&self) -> Option<DateTime<Utc>> {
        self.0.notified_at.map(Timestamp::to_utc)
    }

    /// Until when it can be answered; none until delivery is proven.
    async fn answer_by(&self) -> Option<DateTime<Utc>> {
        self.0.answer_by.map(Timestamp::to_utc)
    }

    /// When it was answered; none until then.
    async fn answered_at(&self) -> Option<DateTime<Utc>> {
        self.0.answered_at.map(Timestamp::to_utc)
    }

    /// What the answer must repeat; for the person only, once delivered and until answered, otherwise none.
    async fn challenge(&self, ctx: &Context<'_>) -> Option<&str> {
        let own = ctx.caller().is_ok_and(|caller| caller.is(self.0.person_id));
        self.0.challenge.as_deref().filter(|_| own && self.0.state == SpotCheckState::Notified)
    }

    /// The position of the answer; none until answered, and none once positions of that time have been deleted.
    async fn location(&self, ctx: &Context<'_>) -> Option<Result<Direct<LocationFix>, Refusal>> {
        let row = ctx.batches().one::<FixById>(self.0.fix_id?).await;
        row.map(|row| row.map(LocationFix::Row).map(Direct)).transpose()
    }

    /// Where that position lay against each zone that applied then; empty until answered. Kept as evidence, whatever
    /// becomes of the zones.
    #[graphql(complexity = "3 * child_complexity")]
    async fn verdicts(&self, ctx: &Context<'_>) -> Result<Direct<Vec<ZoneVerdict>>, Refusal> {
        verdicts(ctx, &self.0.verdicts).await
    }

    /// The alert that it was not answered; none unless it was not.
    async fn alert(&self, ctx: &Context<'_>) -> Option<Result<Direct<Alert>, Refusal>> {
        ctx.batches().one::<AlertById>(self.0.alert_id?).await.map(|row| row.map(Alert).map(Direct)).transpose()
    }

    /// The person's proof of the answer; none until answered.
    async fn receipt(&self, ctx: &Context<'_>) -> Option<Result<Receipt, Refusal>> {
        ctx.batches().one::<ReceiptById>(self.0.receipt_id?).await.map(|row| row.map(Receipt)).transpose()
    }
}

impl Plain for SpotCheck {
    const LEAVES: &'static [&'static str] =
        &["id", "state", "open", "drawnAt", "deliverBy", "notifiedAt", "answerBy", "answeredAt", "challenge"];
}

connection!(SpotCheckConnection, SpotCheckEdge, SpotCheck, "spot checks");

/// Where a page of checks ends.
type Mark = (Timestamp, SpotCheckId);

const LIST: &str = "spotChecks";

/// Checks of one person who is in scope.
pub(crate) async fn checks_of_person(
    ctx: &Context<'_>,
    person: PersonId,
    first: Option<i32>,
    after: Option<String>,
) -> Answer<Direct<SpotCheckConnection>> {
    let app = ctx.app();
    let page = Page::new(first)?;
    let rows = match open::<Mark>(&app.keys, LIST, after.as_deref())? {
        None => ctx.batches().all::<SpotChecksOfPerson>((person, page.limit_for(ctx))).await?,
        mark => {
            let only = SpotCheckQuery { people: Some(vec![person]), ..SpotCheckQuery::default() };
            lists::page::<spot_check::Entity>(&app.db, &ctx.scope()?, &only, mark, page.limit(), ctx.now()).await?
        }
    };
    Ok(connect(page, rows))
}

fn connect(page: Page, rows: Vec<spot_check::Model>) -> Direct<SpotCheckConnection> {
    SpotCheckConnection::of(page, LIST, rows, |row| ((row.drawn_at, row.id), SpotCheck(row)))
}
