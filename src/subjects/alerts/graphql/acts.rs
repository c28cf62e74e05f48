//! What officers do with alerts.

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};

use crate::graphql::context::Ask as _;
use crate::graphql::plain::Direct;
use crate::graphql::scalars::{filter_id, id};
use crate::platform::Refusal;
use crate::subjects::alerts::graphql::alerts::Alert;
use crate::subjects::alerts::rows::{AlertOutcome, alert};
use crate::subjects::alerts::{self, Closing};

/// An alert and a remark.
#[derive(InputObject)]
pub struct AlertInput {
    /// The alert.
    alert_id: ID,
    /// A remark, at most 2,000 characters.
    note: Option<String>,
}

/// Whom to give an alert to.
#[derive(InputObject)]
pub struct AssignAlertInput {
    /// The alert.
    alert_id: ID,
    /// The officer; nobody when not given.
    officer_id: Option<ID>,
    /// A remark, at most 2,000 characters.
    note: Option<String>,
}

/// A note on an alert.
#[derive(InputObject)]
pub struct NoteAlertInput {
    /// The alert.
    alert_id: ID,
    /// What to write, 1 to 2,000 characters.
    text: String,
}

/// How an alert is closed.
#[derive(InputObject)]
pub struct CloseAlertInput {
    /// The alert.
    alert_id: ID,
    /// What came of it. An outcome against the person needs an enquiry first.
    outcome: AlertOutcome,
    /// Why, 1 to 2,000 characters.
    reason: String,
    /// Who confirms; required for a breach on a serious alert.
    second_officer: Option<ID>,
}

/// The alert as it is now.
#[derive(SimpleObject)]
pub struct AlertPayload {
    /// The alert.
    alert: Direct<Alert>,
}

/// Alerts, changed.
#[derive(Default)]
pub struct AlertMutations;

/// Alerts, changed.
#[Object]
impl AlertMutations {
    /// Takes note of an alert; it is the caller's from then on unless somebody else's. For handlers and leaders.
    async fn acknowledge_alert(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The alert.")] input: AlertInput,
    ) -> Result<AlertPayload, Refusal> {
        let (officer, scope) = ctx.reader()?;
        let id = id(&input.alert_id)?;
        let row = alerts::acknowledge(&ctx.app().db, officer, &scope, id, input.note, ctx.now()).await?;
        Ok(changed(row))
    }

    /// Gives an alert to an officer of the caller's agencies, or to nobody. For handlers and leaders.
    async fn assign_alert(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The alert and the officer.")] input: AssignAlertInput,
    ) -> Result<AlertPayload, Refusal> {
        let (officer, scope) = ctx.reader()?;
        let alert = id(&input.alert_id)?;
        let assignee = filter_id(input.officer_id.as_ref());
        let row = alerts::assign(&ctx.app().db, officer, &scope, alert, assignee, input.note, ctx.now()).await?;
        Ok(changed(row))
    }

    /// Writes a note on an alert. For handlers and leaders.
    async fn note_alert(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The alert and the note.")] input: NoteAlertInput,
    ) -> Result<AlertPayload, Refusal> {
        let (officer, scope) = ctx.reader()?;
        let row = alerts::note(&ctx.app().db, officer, &scope, id(&input.alert_id)?, input.text, ctx.now()).await?;
        Ok(changed(row))
    }

    /// Asks the person, who has at least 24 hours to explain. For handlers and leaders.
    async fn open_enquiry(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The alert.")] input: AlertInput,
    ) -> Result<AlertPayload, Refusal> {
        let (officer, scope) = ctx.reader()?;
        let id = id(&input.alert_id)?;
        let row = alerts::open_enquiry(&ctx.app().db, officer, &scope, id, input.note, ctx.now()).await?;
        Ok(changed(row))
    }

    /// Closes an alert with an outcome and a reason. Outcomes against the person need an enquiry whose time has passed;
    /// a breach on a serious alert needs a second officer. For handlers and leaders.
    async fn close_alert(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The alert, the outcome, the reason.")] input: CloseAlertInput,
    ) -> Result<AlertPayload, Refusal> {
        let (officer, scope) = ctx.reader()?;
        let closing =
            Closing { outcome: input.outcome, reason: input.reason, second: filter_id(input.second_officer.as_ref()) };
        let id = id(&input.alert_id)?;
        let row = alerts::close(&ctx.app().db, officer, &scope, id, closing, ctx.now()).await?;
        Ok(changed(row))
    }
}

fn changed(row: alert::Model) -> AlertPayload {
    AlertPayload { alert: Direct(Alert(row)) }
}
