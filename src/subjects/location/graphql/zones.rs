//! Zones: the object, drawing and retiring.

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use chrono::{DateTime, Utc};

use crate::entity::{Datum, Timestamp, ZoneKind};
use crate::graphql::context::Ask as _;
use crate::graphql::plain::{Direct, Plain};
use crate::graphql::scalars::{GeoJson, filter_id, id, public};
use crate::platform::Refusal;
use crate::subjects::location::geometry::ImportWarning;
use crate::subjects::location::rows::zone;
use crate::subjects::location::{self, NewZone, warning_text};
use crate::subjects::people::ObligationById;
use crate::subjects::people::graphql::cases::Obligation;

/// A zone (区域) of one person.
pub struct Zone(pub zone::Model);

/// A zone (区域) of one person: a polygon, a multipolygon with holes, or a circle. It never changes; another one takes
/// its place.
#[Object]
impl Zone {
    /// Opaque id, `zone_…`.
    pub async fn id(&self) -> ID {
        public(self.0.id)
    }

    /// Name.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// Whether the person stays inside or stays out.
    async fn kind(&self) -> ZoneKind {
        self.0.kind
    }

    /// Canonical GeoJSON geometry in WGS-84; a Point for a circle.
    async fn geometry(&self) -> Result<GeoJson, Refusal> {
        serde_json::from_str(&self.0.geometry).map(GeoJson).map_err(|error| Refusal::internal(error))
    }

    /// Metres; none when it is not a circle.
    async fn radius(&self) -> Option<f64> {
        self.0.radius
    }

    /// Square metres.
    async fn area(&self) -> f64 {
        self.0.area
    }

    /// Coordinate system in which it was received.
    async fn received_datum(&self) -> Datum {
        self.0.received_datum
    }

    /// What was repaired at import and what to mind, in the language asked for.
    async fn warnings(&self, ctx: &Context<'_>) -> Result<Vec<String>, Refusal> {
        let warnings: Vec<ImportWarning> =
            serde_json::from_str(&self.0.warnings).map_err(|error| Refusal::internal(error))?;
        Ok(warnings.iter().map(|warning| warning_text(warning, ctx.language())).collect())
    }

    /// The obligation it makes concrete; none when it stands alone.
    async fn obligation(&self, ctx: &Context<'_>) -> Option<Result<Direct<Obligation>, Refusal>> {
        let duty = ctx.batches().one::<ObligationById>(self.0.obligation_id?).await;
        duty.map(|duty| duty.map(Obligation).map(Direct)).transpose()
    }

    /// When it was drawn.
    async fn created_at(&self) -> DateTime<Utc> {
        self.0.created_at.to_utc()
    }

    /// When it ceased to apply; none while it applies.
    async fn retired_at(&self) -> Option<DateTime<Utc>> {
        self.0.retired_at.map(Timestamp::to_utc)
    }
}

impl Plain for Zone {
    const LEAVES: &'static [&'static str] =
        &["id", "name", "kind", "geometry", "radius", "area", "receivedDatum", "warnings", "createdAt", "retiredAt"];
}

/// A zone to draw.
#[derive(InputObject)]
pub struct CreateZoneInput {
    /// Whose.
    person_id: ID,
    /// Name, 1 to 100 characters.
    name: String,
    /// Whether the person stays inside or stays out.
    kind: ZoneKind,
    /// Polygon, MultiPolygon or Point, or a Feature of one.
    geometry: GeoJson,
    /// Coordinate system of the geometry; it is converted to WGS-84.
    datum: Datum,
    /// Metres, for a Point.
    radius: Option<f64>,
    /// The obligation it makes concrete.
    obligation_id: Option<ID>,
}

/// A zone to end.
#[derive(InputObject)]
pub struct RetireZoneInput {
    /// The zone.
    zone_id: ID,
    /// Why, 1 to 500 characters.
    reason: String,
}

/// The zone as it is now.
#[derive(SimpleObject)]
pub struct ZonePayload {
    /// The zone.
    zone: Direct<Zone>,
}

/// Zones, changed.
#[derive(Default)]
pub struct ZoneMutations;

/// Zones, changed.
#[Object]
impl ZoneMutations {
    /// Draws a zone; invalid outlines are repaired, and `warnings` says how. For handlers and leaders.
    async fn create_zone(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The zone.")] input: CreateZoneInput,
    ) -> Result<ZonePayload, Refusal> {
        let (officer, scope) = ctx.reader()?;
        let new = NewZone {
            person: id(&input.person_id)?,
            name: input.name,
            kind: input.kind,
            geometry: input.geometry.0,
            datum: input.datum,
            radius: input.radius,
            obligation: filter_id(input.obligation_id.as_ref()),
        };
        let row = location::create_zone(&ctx.app().db, officer, &scope, new, ctx.now()).await?;
        Ok(ZonePayload { zone: Direct(Zone(row)) })
    }

    /// Ends a zone. For handlers and leaders.
    async fn retire_zone(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The zone and the reason.")] input: RetireZoneInput,
    ) -> Result<ZonePayload, Refusal> {
        let (officer, scope) = ctx.reader()?;
        let zone = id(&input.zone_id)?;
        let row = location::retire_zone(&ctx.app().db, officer, &scope, zone, input.reason, ctx.now()).await?;
        Ok(ZonePayload { zone: Direct(Zone(row)) })
    }
}
