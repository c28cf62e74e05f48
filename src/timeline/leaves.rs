//! What a person's timeline tells of leave: filed, decided, begun, ended.

use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _};

use super::entry::{Entry, Kind, Said};
use crate::entity::{PersonId, Timestamp, leave_request};
use crate::platform::{Answer, Db, Refusal};

/// Leaves of one person that are looked through: the last filed. Under a measure of at most 12 months there are dozens.
const MOST: u64 = 500;

/// Entries of the person's leaves up to `until`.
pub(super) async fn leaves(db: &Db, person: PersonId, until: Timestamp, to: &mut Vec<Entry>) -> Answer<()> {
    let rows = leave_request::Entity::find()
        .filter(leave_request::Column::PersonId.eq(person))
        .filter(leave_request::Column::FiledAt.lte(until))
        .order_by_desc(leave_request::Column::FiledAt)
        .limit(MOST)
        .all(db.read())
        .await?;
    for row in rows {
        let places = row.places().map_err(|error| Refusal::internal(error))?;
        let places = places.into_iter().map(|place| place.name).collect::<Vec<_>>().join("、");
        for (at, kind, officer) in [
            (Some(row.filed_at), Kind::LeaveFiled, None),
            (row.decided_at, Kind::LeaveDecided, row.decided_by),
            (row.started_at, Kind::LeaveBegan, None),
            (row.returned_at, Kind::LeaveReturned, None),
        ] {
            let Some(at) = at.filter(|at| *at <= until) else { continue };
            to.push(Entry {
                officer,
                ..Entry::new(
                    at,
                    kind,
                    row.id.0,
                    Said::Leave { id: row.id, kind: row.kind, state: row.state, places: places.clone() },
                )
            });
        }
    }
    Ok(())
}
