//! What a person's timeline tells of check-ins: handed in, or missed.

use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use super::entry::{Entry, Kind, Said};
use super::read::newest;
use crate::entity::{CheckInState, PersonId, Timestamp, check_in};
use crate::platform::{Answer, Db};

/// Entries of the person's check-ins up to `until`, in two statements. One that was made up for later stands twice: it
/// was missed, and it was handed in.
pub(super) async fn check_ins(
    db: &Db,
    person: PersonId,
    until: Timestamp,
    limit: u64,
    to: &mut Vec<Entry>,
) -> Answer<()> {
    use check_in::Column::{AlertId, ClosesAt, PersonId as Person, SubmittedAt};
    let find = || check_in::Entity::find().filter(Person.eq(person));
    for row in newest(find(), SubmittedAt, until, limit).all(db.read()).await? {
        let Some(at) = row.submitted_at else { continue };
        let said = Said::CheckIn { route: row.route, late: row.late };
        to.push(Entry::new(at, Kind::CheckIn, row.id.0, said));
    }
    // An alert says that it was missed, whatever became of it.
    for row in newest(find().filter(AlertId.is_not_null()), ClosesAt, until, limit).all(db.read()).await? {
        let said = Said::CheckInMissed { excused: row.state == CheckInState::Excused };
        to.push(Entry { alert: row.alert_id, ..Entry::new(row.closes_at, Kind::CheckInMissed, row.id.0, said) });
    }
    Ok(())
}
