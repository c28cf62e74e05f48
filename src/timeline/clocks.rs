//! What a person's timeline tells of deadlines: begun by hand, met, passed. Those that begin by themselves would only
//! repeat what began them.

use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use super::entry::{Entry, Kind, Said};
use super::read::newest;
use crate::entity::{ClockState, PersonId, Timestamp, clock};
use crate::platform::{Answer, Db};

/// Clocks of one person that are looked through: the last begun. Under a measure of at most 12 months there are dozens.
const MOST: u64 = 500;

/// Entries of the person's clocks up to `until`.
pub(super) async fn clocks(db: &Db, person: PersonId, until: Timestamp, to: &mut Vec<Entry>) -> Answer<()> {
    let find = clock::Entity::find().filter(clock::Column::PersonId.eq(person));
    for row in newest(find, clock::Column::StartedAt, until, MOST).all(db.read()).await? {
        let (begun, met) = (row.started_by.is_some(), row.state == ClockState::Met);
        for (at, kind, officer, alert) in [
            (Some(row.started_at).filter(|_| begun), Kind::ClockStarted, row.started_by, None),
            // The moment of one that was cancelled stands there too.
            (row.met_at.filter(|_| met), Kind::ClockMet, row.met_by, None),
            (row.overdue_at, Kind::ClockOverdue, None, row.alert_id),
        ] {
            let Some(at) = at.filter(|at| *at <= until) else { continue };
            to.push(Entry { officer, alert, ..Entry::new(at, kind, row.id.0, Said::Clock(row.rule.clone())) });
        }
    }
    Ok(())
}
