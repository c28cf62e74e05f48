//! A position that comes with something else a person hands in: stored and judged like any other, and kept as evidence
//! of where it lay at that moment.

use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QuerySelect as _};
use serde::{Deserialize, Serialize};

use super::fix::RawFix;
use super::submit::Ingest;
use crate::access::PersonCaller;
use crate::entity::{Verdict, ZoneId, ZoneKind, fix};
use crate::platform::{Answer, Db, Language, Refusal};
use crate::subjects::location::ShapeCache;
use crate::subjects::location::doubt::Marks;
use crate::subjects::location::judging::{Observation, ZoneMemory, step};
use crate::subjects::location::rows::zone;

/// Where a position lay against a zone.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Seen {
    /// The zone.
    pub zone: ZoneId,
    /// Inside, outside, or the position cannot tell.
    pub verdict: Verdict,
    /// 0 to 1.
    pub probability_outside: f64,
}

/// A position on the disk, and where it lay.
#[derive(Clone, Debug, PartialEq)]
pub struct Attested {
    /// The row.
    pub fix: fix::Model,
    /// Against each zone of the person that applies, by this position alone.
    pub seen: Vec<Seen>,
}

/// Stores `raw` of the caller's person and says where it lies. Sent again, the same.
pub async fn attested(
    db: &Db,
    ingest: &Ingest,
    shapes: &ShapeCache,
    person: &PersonCaller,
    raw: RawFix,
) -> Answer<Attested> {
    let key = raw.key.clone();
    let submitted = ingest.submit(person, vec![raw]).await?;
    if let Some(reject) = submitted.rejected.first() {
        let (zh, en) = (reject.why.message(Language::ZhCn), reject.why.message(Language::EnUs));
        return Err(Refusal::bad_input("input.fix", zh, en));
    }
    let fix = fix::Entity::find()
        .filter(fix::Column::PersonId.eq(person.id()))
        .filter(fix::Column::Key.eq(&key))
        .one(db.read())
        .await?
        .ok_or_else(|| Refusal::internal("a position that was stored is not there"))?;
    let seen = seen(db, shapes, &fix).await?;
    Ok(Attested { fix, seen })
}

async fn seen(db: &Db, shapes: &ShapeCache, fix: &fix::Model) -> Answer<Vec<Seen>> {
    let zones: Vec<(ZoneId, ZoneKind)> = zone::Entity::find()
        .select_only()
        .columns([zone::Column::Id, zone::Column::Kind])
        .filter(zone::Column::PersonId.eq(fix.person_id))
        .filter(zone::Column::RetiredAt.is_null())
        .into_tuple()
        .all(db.read())
        .await?;
    let ids: Vec<ZoneId> = zones.iter().map(|(id, _)| *id).collect();
    let shapes = shapes.shapes(db.read(), &ids).await?;
    let observation = Observation {
        at: fix.taken_at,
        received_at: fix.received_at,
        latitude: fix.latitude,
        longitude: fix.longitude,
        accuracy: fix.accuracy,
        source: fix.source,
        marks: Marks(fix.marks),
        fix: fix.id,
    };
    let seen = zones.into_iter().filter_map(|(zone, kind)| {
        let judged = step(shapes.get(&zone)?, kind, &mut ZoneMemory::default(), &observation);
        Some(Seen { zone, verdict: judged.verdict, probability_outside: judged.probability_outside })
    });
    Ok(seen.collect())
}
