//! What a person's timeline tells of deadlines: begun by hand, met, passed. Those that begin by themselves would only
//! repeat what began them.

use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use super::entry::{Entry, Kind, Said};
use super::read::newest;
use crate::entity::{ClockState, PersonId, Timestamp, clock};
use crate::platform::{Answer, Db};

/// Entries of the person's clocks up to `until`, in three statements.
pub(super) async fn clocks(db: &Db, person: PersonId, until: Timestamp, limit: u64, to: &mut Vec<Entry>) -> Answer<()> {
    use clock::Column::{MetAt, OverdueAt, PersonId as Person, StartedAt, StartedBy, State};
    let find = || clock::Entity::find().filter(Person.eq(person));
    let entry = |at, kind, officer, row: clock::Model| Entry {
        officer,
        ..Entry::new(at, kind, row.id.0, Said::Clock(row.rule))
    };
    for row in newest(find().filter(StartedBy.is_not_null()), StartedAt, until, limit).all(db.read()).await? {
        to.push(entry(row.started_at, Kind::ClockStarted, row.started_by, row));
    }
    // The moment of one that was cancelled stands there too.
    for row in newest(find().filter(State.eq(ClockState::Met)), MetAt, until, limit).all(db.read()).await? {
        let Some(at) = row.met_at else { continue };
        to.push(entry(at, Kind::ClockMet, row.met_by, row));
    }
    for row in newest(find(), OverdueAt, until, limit).all(db.read()).await? {
        let Some(at) = row.overdue_at else { continue };
        to.push(Entry { alert: row.alert_id, ..entry(at, Kind::ClockOverdue, None, row) });
    }
    Ok(())
}
