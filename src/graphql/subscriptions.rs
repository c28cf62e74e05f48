//! What is pushed: alerts, reports and spot checks, resumable; newest positions, conflated.

use async_graphql::{Context, SimpleObject, Subscription};
use futures_util::{Stream, StreamExt as _};

use super::alerts::{Alert, AlertFilter};
use super::clocks::{self, ClockEvent, ClockFilter};
use super::context::Ask as _;
use super::duties::{self, DutyEvent};
use super::location::{LocationFilter, PersonLocation};
use super::plain::Direct;
use super::report_list::{self, ReportEvent, ReportFilter};
use super::spot_checks::{self, SpotCheckEvent, SpotCheckFilter};
use crate::access::Scope;
use crate::alerts::{self, AlertQuery};
use crate::entity::{AlertId, ChangeKind, alert};
use crate::events::AlertNews;
use crate::platform::{Answer, Refusal};

/// An alert was raised or changed.
#[derive(SimpleObject)]
pub struct AlertEvent {
    /// Opaque; give it as `after` to get every event since.
    cursor: String,
    /// Whether it was raised or changed.
    change: ChangeKind,
    /// The alert as it stands at delivery.
    alert: Direct<Alert>,
}

/// Everything that is pushed.
pub struct Subscription;

/// Everything that is pushed. One field per subscription.
#[Subscription]
impl Subscription {
    /// Alerts in the caller's scope: raised and every later change. Resumable: with `after` every event since comes in
    /// order, once each, and then the live ones; without it they start now. A cursor older than what is kept gives
    /// `CURSOR_EXPIRED`: load by query and start anew. For officers who see people.
    async fn alert_events(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which alerts; all when not given.")] filter: Option<AlertFilter>,
        #[graphql(desc = "Cursor of the last event that was received.")] after: Option<String>,
    ) -> Result<impl Stream<Item = Result<AlertEvent, Refusal>> + use<>, Refusal> {
        // The server has opened the feed at `after`: the same resolver serves catching up and live.
        let _ = after;
        let (_, scope) = ctx.reader()?;
        let query: AlertQuery = filter.unwrap_or_default().into();
        let app = ctx.app().clone();
        let events = ctx.feed()?.events()?;
        Ok(events.filter_map(move |(cursor, event)| {
            let (app, scope, query) = (app.clone(), scope.clone(), query.clone());
            async move {
                let change = if event.is(AlertNews::Raised) { ChangeKind::Raised } else { ChangeKind::Changed };
                match load(&app, &scope, AlertId(event.subject_id)).await {
                    Ok(row) => row
                        .filter(|row| query.matches(row))
                        .map(|row| Ok(AlertEvent { cursor, change, alert: Direct(Alert(row)) })),
                    Err(refusal) => Some(Err(refusal)),
                }
            }
        }))
    }

    /// Reports that the caller sees: filed and every later change. Resumable, as `alertEvents` are. For officers who see
    /// people, without calls for help; for helpers, who are told of those only; and for the person, of the own ones.
    async fn report_events(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which reports; all when not given.")] filter: Option<ReportFilter>,
        #[graphql(desc = "Cursor of the last event that was received.")] after: Option<String>,
    ) -> Result<impl Stream<Item = Result<ReportEvent, Refusal>> + use<>, Refusal> {
        let _ = after;
        report_list::stream(ctx, filter).await
    }

    /// Legal deadlines about people in the caller's scope: begun and every later change. Resumable, as `alertEvents` are.
    /// For officers who see people, and for the person.
    async fn clock_events(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which clocks; all when not given.")] filter: Option<ClockFilter>,
        #[graphql(desc = "Cursor of the last event that was received.")] after: Option<String>,
    ) -> Result<impl Stream<Item = Result<ClockEvent, Refusal>> + use<>, Refusal> {
        let _ = after;
        clocks::stream(ctx, filter).await
    }

    /// Spot checks in the caller's scope: drawn and every later change, with how far their round has come. Resumable, as
    /// `alertEvents` are. For officers who see people.
    async fn spot_check_events(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which spot checks; all when not given.")] filter: Option<SpotCheckFilter>,
        #[graphql(desc = "Cursor of the last event that was received.")] after: Option<String>,
    ) -> Result<impl Stream<Item = Result<Direct<SpotCheckEvent>, Refusal>> + use<>, Refusal> {
        let _ = after;
        spot_checks::stream(ctx, filter).await
    }

    /// What the person must do or has under way: check-ins, spot checks, reports; each time something about it changes.
    /// Resumable, as `alertEvents` are. For the person.
    async fn duty_events(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Cursor of the last event that was received.")] after: Option<String>,
    ) -> Result<impl Stream<Item = Result<DutyEvent, Refusal>> + use<>, Refusal> {
        let _ = after;
        duties::stream(ctx).await
    }

    /// Newest position of everyone in the caller's scope: first all that are known, then each that changes. Conflated:
    /// who reads slowly gets the newest of each person. For officers who see people.
    async fn locations(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which positions; all when not given.")] filter: Option<LocationFilter>,
    ) -> Result<impl Stream<Item = Direct<PersonLocation>> + use<>, Refusal> {
        ctx.reader()?;
        let query = filter.unwrap_or_default().query()?;
        let access = ctx.app().access.clone();
        let clock = ctx.app().clock.clone();
        let updates = ctx.feed()?.locations()?;
        Ok(updates.filter_map(move |update| {
            let (access, clock, query) = (access.clone(), clock.clone(), query.clone());
            async move {
                let person = update.location.person_id;
                if !query.matches(&update.location) {
                    return None;
                }
                if let Some(agency) = query.agency {
                    let viewers = access.viewers(&[person]).await.ok()?;
                    if !viewers.get(&person)?.any_of(&[agency], clock.now()) {
                        return None;
                    }
                }
                Some(Direct(PersonLocation(update)))
            }
        }))
    }
}

async fn load(app: &super::App, scope: &Scope, id: AlertId) -> Answer<Option<alert::Model>> {
    Ok(alerts::find_by_ids(app.db.read(), scope, &[id], app.clock.now()).await?.remove(&id))
}
