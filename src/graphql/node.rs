//! `node(id)`: whatever has an id, in the caller's scope; and who is calling; and what this deployment is.

use async_graphql::{Context, ID, Interface, Object, SimpleObject};
use sea_orm::{EntityTrait as _, QueryFilter as _};

use super::agencies::{Agency, Officer};
use super::alerts::Alert;
use super::cases::{Case, Measure, Obligation};
use super::check_ins::CheckIn;
use super::clocks::Clock;
use super::context::Ask as _;
use super::files::Attachment;
use super::leave::LeaveRequest;
use super::notices::Notice;
use super::people::{Device, Person};
use super::receipts::Receipt;
use super::reports::SituationReport;
use super::scalars::id;
use super::sessions::Viewer;
use super::spot_checks::{DrawPeriod, SpotCheck, SpotCheckRound};
use super::zones::Zone;
use crate::access::{self, Caller};
use crate::entity::{
    CaseId, CheckInId, Datum, DeviceId, FileId, LeaveRequestId, MeasureId, NoticeId, ObligationId, PeriodId, PersonId,
    PublicId, ReportId, RoundId, SpotCheckId, ZoneId, criminal_case, device, measure, obligation, zone,
};
use crate::platform::{Answer, Refusal};
use crate::{check_ins, files, notices, reports, spot_checks};

/// Something with an id.
#[derive(Interface)]
#[graphql(field(name = "id", ty = "ID", desc = "Opaque id with a prefix of its kind."))]
pub enum Node {
    /// An agency.
    Agency(Agency),
    /// An officer.
    Officer(Officer),
    /// A person.
    Person(Person),
    /// A phone.
    Device(Device),
    /// A case.
    Case(Case),
    /// A measure.
    Measure(Measure),
    /// An obligation.
    Obligation(Obligation),
    /// A zone.
    Zone(Zone),
    /// An alert.
    Alert(Alert),
    /// What a person tells.
    SituationReport(SituationReport),
    /// A check-in.
    CheckIn(CheckIn),
    /// A legal deadline.
    Clock(Clock),
    /// A spot check of one person.
    SpotCheck(SpotCheck),
    /// A round of spot checks.
    SpotCheckRound(SpotCheckRound),
    /// A week of random draws.
    DrawPeriod(DrawPeriod),
    /// Leave that a person asks for.
    LeaveRequest(LeaveRequest),
    /// A receipt.
    Receipt(Receipt),
    /// What a person was told.
    Notice(Notice),
    /// A file that somebody sent.
    Attachment(Attachment),
}

/// How the console's map is drawn.
#[derive(SimpleObject)]
pub struct MapConfiguration {
    /// Raster tiles with `{z}`, `{x}` and `{y}`; none: districts only.
    tiles_url: Option<String>,
    /// What must be printed beside the tiles; none when nothing.
    attribution: Option<String>,
    /// Coordinate system of the tiles.
    datum: Datum,
}

/// What this deployment is; for anyone.
#[derive(SimpleObject)]
pub struct Deployment {
    /// Version of the program.
    version: &'static str,
    /// The data are made up.
    demo: bool,
    /// Officers sign in with a second factor.
    second_factor: bool,
    /// How the console's map is drawn.
    map: MapConfiguration,
    /// Ed25519 public key that verifies receipts, base64 of 32 bytes.
    receipt_key: String,
    /// Ids of the WeChat message templates that the mini-program asks leave to send with; empty when nothing is sent
    /// through WeChat.
    subscribe_templates: Vec<ID>,
}

/// Single things, read.
#[derive(Default)]
pub struct NodeQueries;

/// Single things, read.
#[Object]
impl NodeQueries {
    /// Who is calling. For anyone who is signed in.
    async fn viewer(&self, ctx: &Context<'_>) -> Result<Viewer, Refusal> {
        match &**ctx.caller()? {
            Caller::Officer(officer) => {
                let row = ctx.loaders().officer(officer.id()).await?;
                row.map(|row| Viewer::Officer(Officer(row))).ok_or_else(Refusal::unauthenticated)
            }
            Caller::Person(person) => {
                let row = ctx.loaders().person(person.id()).await?;
                row.map(|row| Viewer::Person(Person(row))).ok_or_else(Refusal::unauthenticated)
            }
        }
    }

    /// What this deployment is. For anyone.
    async fn deployment(&self, ctx: &Context<'_>) -> Deployment {
        let app = ctx.app();
        let map = &app.settings.map;
        let datum = match map.tiles_datum.as_deref() {
            Some("GCJ02") => Datum::Gcj02,
            Some("BD09") => Datum::Bd09,
            _ => Datum::Wgs84,
        };
        Deployment {
            version: env!("CARGO_PKG_VERSION"),
            demo: app.demo,
            second_factor: app.settings.sign_in.second_factor,
            map: MapConfiguration {
                tiles_url: map.tiles_url.clone(),
                attribution: map.tiles_attribution.clone(),
                datum,
            },
            receipt_key: app.keys.receipt_public_key(),
            subscribe_templates: app.settings.notices.wechat_templates().into_iter().map(ID::from).collect(),
        }
    }

    /// Whatever has this id, in the caller's scope; out of scope is not there. For anyone who is signed in.
    async fn node(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Any id that this API gave.")] id: ID,
    ) -> Option<Result<Node, Refusal>> {
        Some(node(ctx, &id).await)
    }
}

async fn node(ctx: &Context<'_>, public: &ID) -> Answer<Node> {
    let caller = ctx.caller()?;
    let (prefix, _) = public.as_str().split_once('_').ok_or_else(Refusal::not_found)?;
    let db = ctx.app().db.read();
    match prefix {
        "agency" => {
            caller.officer()?;
            let row = crate::entity::agency::Entity::find_by_id(id::<crate::entity::AgencyId>(public)?).one(db).await?;
            row.map(|row| Node::Agency(Agency(row))).ok_or_else(Refusal::not_found)
        }
        "officer" => {
            let row = access::find_officer(&ctx.app().access, caller.officer()?, id(public)?).await?;
            Ok(Node::Officer(Officer(row)))
        }
        PersonId::PREFIX => super::people::one(ctx, public).await.map(Node::Person),
        "device" => {
            let row = device::Entity::find_by_id(id::<DeviceId>(public)?)
                .filter(ctx.scope()?.people(device::Column::PersonId, ctx.now()))
                .one(db)
                .await?;
            row.map(|row| Node::Device(Device(row))).ok_or_else(Refusal::not_found)
        }
        "case" => {
            let id = id::<CaseId>(public)?;
            ctx.scope()?.require_case(db, id, ctx.now()).await?;
            let row = criminal_case::Entity::find_by_id(id).one(db).await?;
            row.map(|row| Node::Case(Case(row))).ok_or_else(Refusal::not_found)
        }
        "measure" => {
            let row = measure::Entity::find_by_id(id::<MeasureId>(public)?)
                .filter(ctx.scope()?.people(measure::Column::PersonId, ctx.now()))
                .one(db)
                .await?;
            row.map(|row| Node::Measure(Measure(row))).ok_or_else(Refusal::not_found)
        }
        "obligation" => obligation_node(ctx, id(public)?).await,
        "zone" => {
            let row = zone::Entity::find_by_id(id::<ZoneId>(public)?)
                .filter(ctx.scope()?.people(zone::Column::PersonId, ctx.now()))
                .one(db)
                .await?;
            row.map(|row| Node::Zone(Zone(row))).ok_or_else(Refusal::not_found)
        }
        "alert" => {
            ctx.reader()?;
            let row = ctx.loaders().alert(id(public)?).await?;
            row.map(|row| Node::Alert(Alert(row))).ok_or_else(Refusal::not_found)
        }
        ReportId::PREFIX => {
            ctx.sight()?;
            let row = ctx.loaders().report(id(public)?).await?;
            row.map(|row| Node::SituationReport(SituationReport(row))).ok_or_else(Refusal::not_found)
        }
        CheckInId::PREFIX => {
            let id = id(public)?;
            let found = check_ins::find_by_ids(db, &ctx.scope()?, &[id], ctx.now()).await?.remove(&id);
            found.map(|row| Node::CheckIn(CheckIn(row))).ok_or_else(Refusal::not_found)
        }
        "clock" => super::clocks::one(ctx, public).await.map(Node::Clock),
        SpotCheckId::PREFIX => {
            ctx.scope()?;
            let row = ctx.loaders().spot_check(id(public)?).await?;
            row.map(|row| Node::SpotCheck(SpotCheck(row))).ok_or_else(Refusal::not_found)
        }
        RoundId::PREFIX => {
            let row = spot_checks::round_by_id(&ctx.app().db, &ctx.scope()?, id(public)?, ctx.now()).await?;
            row.map(|row| Node::SpotCheckRound(SpotCheckRound(row))).ok_or_else(Refusal::not_found)
        }
        PeriodId::PREFIX => {
            let (_, scope) = ctx.reader()?;
            let row = spot_checks::period_by_id(&ctx.app().db, &scope, id(public)?).await?;
            row.map(|row| Node::DrawPeriod(DrawPeriod(row))).ok_or_else(Refusal::not_found)
        }
        LeaveRequestId::PREFIX => {
            ctx.scope()?;
            let row = ctx.loaders().leave(id(public)?).await?;
            row.map(|row| Node::LeaveRequest(LeaveRequest(Box::new(row)))).ok_or_else(Refusal::not_found)
        }
        "receipt" => {
            let row = reports::find_receipt(&ctx.app().db, &ctx.sight()?, id(public)?, ctx.now()).await?;
            row.map(|row| Node::Receipt(Receipt(row))).ok_or_else(Refusal::not_found)
        }
        FileId::PREFIX => {
            let found = files::find_by_ids(db, caller, &[id(public)?], ctx.now()).await?;
            found.into_values().next().map(|row| Node::Attachment(Attachment(row))).ok_or_else(Refusal::not_found)
        }
        NoticeId::PREFIX => {
            let found = notices::find_by_ids(&ctx.app().db, &ctx.sight()?, &[id(public)?], ctx.now()).await?;
            found.into_values().next().map(|row| Node::Notice(Notice(row))).ok_or_else(Refusal::not_found)
        }
        _ => Err(Refusal::not_found()),
    }
}

async fn obligation_node(ctx: &Context<'_>, id: ObligationId) -> Answer<Node> {
    // Asked for first: who sees no people must not learn by the kind of refusal whether it is there.
    let (db, scope) = (ctx.app().db.read(), ctx.scope()?);
    let row = obligation::Entity::find_by_id(id).one(db).await?.ok_or_else(Refusal::not_found)?;
    measure::Entity::find_by_id(row.measure_id)
        .filter(scope.people(measure::Column::PersonId, ctx.now()))
        .one(db)
        .await?
        .ok_or_else(Refusal::not_found)?;
    let duties = ctx.loaders().duties(row.measure_id).await?;
    let duty = duties.into_iter().find(|duty| duty.obligation.id == id).ok_or_else(Refusal::not_found)?;
    Ok(Node::Obligation(Obligation(duty)))
}
