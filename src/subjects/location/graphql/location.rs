//! Positions: what phones send, what officers see.

use async_graphql::{Context, ID, InputObject, Object, SimpleObject, Subscription};
use chrono::{DateTime, Utc};

use futures_util::{Stream, StreamExt as _};

use crate::entity::{Datum, FixSource, Timestamp, Verdict, fix};
use crate::events::LocationUpdate;
use crate::graphql::context::Ask as _;
use crate::graphql::plain::{Below, Direct, Plain, whole};
use crate::graphql::scalars::{filter_id, ids};
use crate::platform::{Answer, Refusal};
use crate::subjects::ingest::{Ingest, RawFix, Seen, Submitted};
use crate::subjects::location::ZoneById;
use crate::subjects::location::doubt::{FixMark, Marks};
use crate::subjects::location::graphql::zones::Zone;
use crate::subjects::location::{self, LocationQuery};
use crate::subjects::people::graphql::people::{Person, person_of};
use crate::subjects::receipts::graphql::Receipt;

/// One position (定位点), in WGS-84.
pub enum LocationFix {
    /// From the track.
    Row(fix::Model),
    /// The newest one.
    Latest(crate::entity::latest_location::Model),
}

macro_rules! of_either {
    ($self:ident . $field:ident) => {
        match $self {
            Self::Row(row) => row.$field.clone(),
            Self::Latest(row) => row.$field.clone(),
        }
    };
}

/// One position (定位点), in WGS-84.
#[Object]
impl LocationFix {
    /// Key made by the device.
    async fn key(&self) -> ID {
        ID(of_either!(self.key))
    }

    /// Device time, as sent.
    async fn taken_at(&self) -> DateTime<Utc> {
        of_either!(self.taken_at).to_utc()
    }

    /// Server time.
    async fn received_at(&self) -> DateTime<Utc> {
        of_either!(self.received_at).to_utc()
    }

    /// Degrees, WGS-84.
    async fn latitude(&self) -> f64 {
        of_either!(self.latitude)
    }

    /// Degrees, WGS-84.
    async fn longitude(&self) -> f64 {
        of_either!(self.longitude)
    }

    /// Metres, radius at 68 %.
    async fn accuracy(&self) -> f64 {
        of_either!(self.accuracy)
    }

    /// What it was derived from.
    async fn source(&self) -> FixSource {
        of_either!(self.source)
    }

    /// Metres per second; none when the phone did not say.
    async fn speed(&self) -> Option<f64> {
        of_either!(self.speed)
    }

    /// Degrees from north; none when the phone did not say.
    async fn heading(&self) -> Option<f64> {
        of_either!(self.heading)
    }

    /// Battery of the phone, 0 to 1; none when the phone did not say.
    async fn battery(&self) -> Option<f64> {
        of_either!(self.battery)
    }

    /// Doubts about it; a doubtful position is kept, marked and never proof against the person.
    async fn marks(&self) -> Vec<FixMark> {
        Marks(of_either!(self.marks)).list()
    }
}

impl Plain for LocationFix {
    const LEAVES: &'static [&'static str] = &[
        "key",
        "takenAt",
        "receivedAt",
        "latitude",
        "longitude",
        "accuracy",
        "source",
        "speed",
        "heading",
        "battery",
        "marks",
    ];
}

/// Where a position lies against a zone. While a permitted zone gives way to a leave, the leave's places and the ways
/// there count as inside.
#[derive(SimpleObject)]
pub struct ZoneVerdict {
    /// The zone.
    zone: Direct<Zone>,
    /// Inside, outside, or the position cannot tell.
    verdict: Verdict,
    /// Probability that the position lies outside, 0 to 1.
    probability_outside: f64,
}

impl ZoneVerdict {
    pub(crate) fn new(zone: Zone, verdict: Verdict, probability_outside: f64) -> Self {
        Self { zone: Direct(zone), verdict, probability_outside }
    }
}

/// The verdicts that a row keeps as evidence, JSON of [`Seen`].
pub(crate) async fn verdicts(ctx: &Context<'_>, kept: &str) -> Answer<Direct<Vec<ZoneVerdict>>> {
    let seen: Vec<Seen> = serde_json::from_str(kept).map_err(|error| Refusal::internal(error))?;
    let loads = seen.into_iter().map(async |seen| {
        let zone = ctx.batches().one::<ZoneById>(seen.zone).await?;
        Ok::<_, Refusal>(zone.map(|zone| ZoneVerdict::new(Zone(zone), seen.verdict, seen.probability_outside)))
    });
    Ok(Direct(futures_util::future::try_join_all(loads).await?.into_iter().flatten().collect()))
}

impl Plain for ZoneVerdict {
    const LEAVES: &'static [&'static str] = &["verdict", "probabilityOutside"];
    const OBJECTS: &'static [(&'static str, Below)] = &[("zone", whole::<Zone>)];
}

/// The newest position of a person.
pub struct PersonLocation(pub LocationUpdate);

/// The newest position of a person.
#[Object]
impl PersonLocation {
    /// Whose.
    async fn person(&self, ctx: &Context<'_>) -> Result<Direct<Person>, Refusal> {
        person_of(ctx, self.0.location.person_id).await
    }

    /// The position.
    async fn fix(&self) -> Direct<LocationFix> {
        Direct(LocationFix::Latest(self.0.location.clone()))
    }

    /// Where it lies against each zone that applies.
    #[graphql(complexity = "3 * child_complexity")]
    async fn verdicts(&self, ctx: &Context<'_>) -> Result<Direct<Vec<ZoneVerdict>>, Refusal> {
        let loads = self.0.verdicts.iter().map(async |(id, verdict, probability_outside)| {
            let zone = ctx.batches().one::<ZoneById>(*id).await?.filter(|zone| zone.retired_at.is_none());
            Ok::<_, Refusal>(zone.map(|zone| ZoneVerdict::new(Zone(zone), *verdict, *probability_outside)))
        });
        Ok(Direct(futures_util::future::try_join_all(loads).await?.into_iter().flatten().collect()))
    }
}

impl Plain for PersonLocation {
    const LEAVES: &'static [&'static str] = &[];
    const OBJECTS: &'static [(&'static str, Below)] = &[("fix", whole::<LocationFix>)];
}

/// A box on the map in degrees WGS-84.
#[derive(InputObject, Clone, Debug, PartialEq)]
pub struct BoundsInput {
    /// Least longitude.
    west: f64,
    /// Least latitude.
    south: f64,
    /// Greatest longitude.
    east: f64,
    /// Greatest latitude.
    north: f64,
}

/// Which positions. What is not given does not limit.
#[derive(InputObject, Default, Clone, Debug, PartialEq)]
pub struct LocationFilter {
    /// Of these people.
    person_ids: Option<Vec<ID>>,
    /// Of people whose measure this agency decides, executes or oversees.
    agency_id: Option<ID>,
    /// Within this box.
    bounds: Option<BoundsInput>,
}

impl LocationFilter {
    pub(crate) fn query(&self) -> Answer<LocationQuery> {
        let bounds = match &self.bounds {
            None => None,
            Some(b) if b.west <= b.east && b.south <= b.north => Some([b.west, b.south, b.east, b.north]),
            Some(_) => {
                return Err(Refusal::bad_input(
                    "filter.bounds",
                    "范围无效：西须小于东，南须小于北，请更正。",
                    "The box is not valid: west must be less than east, south less than north. Please correct it.",
                ));
            }
        };
        Ok(LocationQuery {
            people: ids(self.person_ids.as_deref()),
            agency: filter_id(self.agency_id.as_ref()),
            bounds,
        })
    }
}

/// Positions, 1 to 500.
#[derive(InputObject)]
pub struct SubmitFixesInput {
    /// The positions, in any order.
    fixes: Vec<FixInput>,
}

/// One position as the phone has it.
#[derive(InputObject)]
pub struct FixInput {
    /// Made by the device, 1 to 64 characters; sent twice is stored once.
    key: ID,
    /// Device time.
    taken_at: DateTime<Utc>,
    /// Degrees.
    latitude: f64,
    /// Degrees.
    longitude: f64,
    /// Coordinate system of the two.
    datum: Datum,
    /// Metres, radius at 68 %.
    accuracy: f64,
    /// Metres above the sea.
    altitude: Option<f64>,
    /// Metres per second.
    speed: Option<f64>,
    /// Degrees from north.
    heading: Option<f64>,
    /// What it was derived from.
    source: FixSource,
    /// The phone knows that the position is made up.
    mocked: Option<bool>,
    /// Battery of the phone, 0 to 1.
    battery: Option<f64>,
    /// What the phone says it is, at most 100 characters.
    platform: Option<String>,
}

/// A position that was not stored, and why.
#[derive(SimpleObject)]
pub struct RejectedFix {
    /// Its place in the input, from 0.
    index: i32,
    /// Machine-readable reason, such as `LATITUDE` or `FUTURE`.
    code: String,
    /// The reason as a sentence.
    message: String,
}

/// What became of the positions.
#[derive(SimpleObject)]
pub struct SubmitFixesPayload {
    /// Stored now, on disk.
    accepted: i32,
    /// Known already.
    duplicates: i32,
    /// Not stored.
    rejected: Vec<RejectedFix>,
    /// Signed proof of what was sent.
    receipt: Receipt,
}

/// Positions, read.
#[derive(Default)]
pub struct LocationQueries;

/// Positions, read.
#[Object]
impl LocationQueries {
    /// Newest positions of everyone in the caller's scope. For officers who see people.
    #[graphql(complexity = "20 * child_complexity")]
    async fn latest_locations(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which positions; all when not given.")] filter: Option<LocationFilter>,
    ) -> Result<Direct<Vec<PersonLocation>>, Refusal> {
        let (_, scope) = ctx.reader()?;
        let query = filter.unwrap_or_default().query()?;
        let found = location::find_latest(&ctx.app().db, &scope, &query, ctx.now()).await?;
        Ok(Direct(found.into_iter().map(PersonLocation).collect()))
    }
}

/// Positions, sent.
#[derive(Default)]
pub struct LocationMutations;

/// Positions, sent.
#[Object]
impl LocationMutations {
    /// Takes 1 to 500 positions of the person. What was answered is on disk; positions with faults are named and the
    /// others stored; sending a batch again stores nothing twice. For the person's bound phone.
    async fn submit_fixes(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The positions.")] input: SubmitFixesInput,
    ) -> Result<SubmitFixesPayload, Refusal> {
        let person = ctx.person()?;
        let fixes = input.fixes.into_iter().map(RawFix::from).collect();
        let Submitted { accepted, duplicates, rejected, receipt } =
            ctx.app().service::<Ingest>().submit(person, fixes).await?;
        let language = ctx.language();
        let rejected = rejected
            .into_iter()
            .map(|reject| RejectedFix {
                index: i32::try_from(reject.index).unwrap_or(i32::MAX),
                code: reject.why.code().into(),
                message: reject.why.message(language).into(),
            })
            .collect();
        Ok(SubmitFixesPayload { accepted, duplicates, rejected, receipt: Receipt(receipt) })
    }
}

impl From<FixInput> for RawFix {
    fn from(fix: FixInput) -> Self {
        Self {
            key: fix.key.0,
            taken_at: Timestamp::from(fix.taken_at),
            latitude: fix.latitude,
            longitude: fix.longitude,
            datum: fix.datum,
            accuracy: fix.accuracy,
            altitude: fix.altitude,
            speed: fix.speed,
            heading: fix.heading,
            source: fix.source,
            mocked: fix.mocked.unwrap_or(false),
            battery: fix.battery,
            platform: fix.platform,
        }
    }
}

/// Positions, pushed.
#[derive(Default)]
pub struct LocationSubscriptions;

/// Positions, pushed.
#[Subscription]
impl LocationSubscriptions {
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
