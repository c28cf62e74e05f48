//! Weeks of random draws with their proofs, and the published matrix.

use async_graphql::{Context, ID, Object, SimpleObject};
use chrono::{DateTime, Utc};

use crate::entity::{MeasureKind, Standing, Timestamp};
use crate::graphql::connection::connection;
use crate::graphql::context::Ask as _;
use crate::graphql::plain::{Direct, Plain};
use crate::graphql::scalars::{Date, public};
use crate::platform::{Language, Refusal};
use crate::subjects::access::graphql::agencies::Agency;
use crate::subjects::access::graphql::agencies::agency_of;
use crate::subjects::spot_checks::RoundsOfPeriod;
use crate::subjects::spot_checks::graphql::SpotCheckRound;
use crate::subjects::spot_checks::rows::draw_period;
use crate::subjects::spot_checks::{self, matrix};

/// A week of random draws of one agency (抽取周期).
pub struct DrawPeriod(pub draw_period::Model);

/// A week of random draws of one agency (抽取周期), Monday to Sunday in China. The hash of its seed is committed before
/// it begins, the seed is revealed after it has ended; `yunjian draw verify` draws again from the proof.
#[Object]
impl DrawPeriod {
    /// Opaque id, `period_…`.
    pub async fn id(&self) -> ID {
        public(self.0.id)
    }

    /// Whose draws.
    async fn agency(&self, ctx: &Context<'_>) -> Result<Direct<Agency>, Refusal> {
        agency_of(ctx, self.0.agency_id).await.map(Direct)
    }

    /// Its Monday, China time.
    async fn starts_on(&self) -> Date {
        Date(self.0.starts_on)
    }

    /// Its Sunday.
    async fn ends_on(&self) -> Date {
        Date(self.0.ends_on)
    }

    /// SHA-256 of the seed's 32 bytes, hexadecimal.
    async fn seed_hash(&self) -> &str {
        &self.0.seed_hash
    }

    /// The seed, hexadecimal; none until it is revealed after the week has ended.
    async fn seed(&self) -> Option<&str> {
        self.0.revealed_at.map(|_| self.0.seed.as_str())
    }

    /// When the hash was committed. The first week of an agency may have begun by then.
    async fn committed_at(&self) -> DateTime<Utc> {
        self.0.committed_at.to_utc()
    }

    /// When the seed was revealed; none until then.
    async fn revealed_at(&self) -> Option<DateTime<Utc>> {
        self.0.revealed_at.map(Timestamp::to_utc)
    }

    /// Its random rounds, by the number of the draw.
    #[graphql(complexity = "10 * child_complexity")]
    async fn rounds(&self, ctx: &Context<'_>) -> Result<Direct<Vec<SpotCheckRound>>, Refusal> {
        let rounds = ctx.batches().all::<RoundsOfPeriod>(self.0.id).await?;
        Ok(Direct(rounds.into_iter().map(SpotCheckRound).collect()))
    }

    /// A JSON text with everything that is needed to draw again: candidates by public id with their bands, places, who was
    /// drawn, a seal over each draw; and the seed once it is revealed.
    #[graphql(complexity = 20)]
    async fn proof(&self, ctx: &Context<'_>) -> Result<String, Refusal> {
        let rounds = ctx.batches().all::<RoundsOfPeriod>(self.0.id).await?;
        serde_json::to_string(&spot_checks::proof_of(&self.0, &rounds)?).map_err(|error| Refusal::internal(error))
    }
}

impl Plain for DrawPeriod {
    const LEAVES: &'static [&'static str] =
        &["id", "startsOn", "endsOn", "seedHash", "seed", "committedAt", "revealedAt"];
}

connection!(DrawPeriodConnection, DrawPeriodEdge, DrawPeriod, "weeks of random draws");

/// When nobody is checked, and how often at most. Published, and versioned.
#[derive(SimpleObject)]
pub struct SpotCheckMatrix {
    /// Its version.
    version: String,
    /// Where it comes from, in the language asked for.
    source: String,
    /// Hours in which nobody is checked, by measure.
    quiet_hours: Vec<QuietHours>,
    /// How often somebody is checked at most, by standing.
    weekly_caps: Vec<WeeklyCap>,
}

/// Hours in which people under one kind of measure are not checked: neither delivery nor the time to answer falls into
/// them.
#[derive(SimpleObject)]
pub struct QuietHours {
    /// Under which measure.
    measure_kind: MeasureKind,
    /// From this time on, China time, such as `22:00`.
    starts_at: String,
    /// Until this time of the next morning.
    ends_at: String,
}

/// How often somebody is checked at most from Monday to Sunday, China time.
#[derive(SimpleObject)]
pub struct WeeklyCap {
    /// With which standing.
    standing: Standing,
    /// How often; what was never delivered does not count.
    checks: i32,
}

impl SpotCheckMatrix {
    /// The matrix in `language`.
    pub(crate) fn of(matrix: &matrix::Matrix, language: Language) -> Self {
        let clock = |minutes: i64| format!("{:02}:{:02}", minutes / 60, minutes % 60);
        Self {
            version: matrix.version.clone(),
            source: match language {
                Language::ZhCn => matrix.source_zh.clone(),
                Language::EnUs => matrix.source_en.clone(),
            },
            quiet_hours: matrix
                .quiet
                .iter()
                .map(|quiet| QuietHours {
                    measure_kind: quiet.measure,
                    starts_at: clock(quiet.from),
                    ends_at: clock(quiet.to),
                })
                .collect(),
            weekly_caps: matrix
                .caps
                .iter()
                .map(|cap| WeeklyCap { standing: cap.standing, checks: i32::try_from(cap.checks).unwrap_or(i32::MAX) })
                .collect(),
        }
    }
}
