//! A position that comes with something else a person hands in: stored and judged like any other, and kept as evidence
//! of what was known at that moment.

use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};
use serde::{Deserialize, Serialize};

use super::fix::{RawFix, Why};
use super::submit::Ingest;
use crate::access::PersonCaller;
use crate::entity::{Verdict, ZoneId, fix, zone_state};
use crate::platform::{Answer, Db, Language, Refusal};

/// Where a position lay against one zone.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// The zone.
    pub zone: ZoneId,
    /// The verdict.
    pub verdict: Verdict,
    /// 0 to 1.
    pub outside: f64,
}

/// A position on the disk, and where it lay.
#[derive(Clone, Debug, PartialEq)]
pub struct Attested {
    /// The row.
    pub fix: fix::Model,
    /// Against each zone of the person, when it is the newest position; empty otherwise: what is known then is of
    /// another one.
    pub places: Vec<Place>,
}

/// Stores `raw` of the caller's person and says where it lies. Sent again, the same.
pub async fn attested(db: &Db, ingest: &Ingest, person: &PersonCaller, raw: RawFix) -> Answer<Attested> {
    let key = raw.key.clone();
    let submitted = ingest.submit(person, vec![raw]).await?;
    if let Some(reject) = submitted.rejected.first() {
        return Err(refused(reject.why));
    }
    let row = fix::Entity::find()
        .filter(fix::Column::PersonId.eq(person.id()))
        .filter(fix::Column::Key.eq(&key))
        .one(db.read())
        .await?
        .ok_or_else(Refusal::unavailable)?;
    let newest = crate::entity::latest_location::Entity::find_by_id(person.id()).one(db.read()).await?;
    let places = if newest.is_some_and(|newest| newest.fix_id == row.id) {
        let states = zone_state::Entity::find().filter(zone_state::Column::PersonId.eq(person.id()));
        let place = |state: zone_state::Model| Place {
            zone: state.zone_id,
            verdict: state.verdict,
            outside: state.probability_outside,
        };
        states.all(db.read()).await?.into_iter().map(place).collect()
    } else {
        Vec::new()
    };
    Ok(Attested { fix: row, places })
}

fn refused(why: Why) -> Refusal {
    Refusal::bad_input("input.fix", why.message(Language::ZhCn), why.message(Language::EnUs))
}
