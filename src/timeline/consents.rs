//! What a person's timeline tells of consents, and of who vouches for them.

use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use super::entry::{Entry, Kind, Said};
use super::read::newest;
use crate::entity::{ConsentState, PersonId, Timestamp, consent, guarantor};
use crate::platform::{Answer, Db};

/// What the person agreed to and did not, up to `until`.
pub(super) async fn consents(
    db: &Db,
    person: PersonId,
    until: Timestamp,
    limit: u64,
    to: &mut Vec<Entry>,
) -> Answer<()> {
    let find = consent::Entity::find().filter(consent::Column::PersonId.eq(person));
    for row in newest(find, consent::Column::At, until, limit).all(db.read()).await? {
        let kind = if row.state == ConsentState::Given { Kind::ConsentGiven } else { Kind::ConsentDeclined };
        to.push(Entry::new(row.at, kind, row.id.0, Said::Consent(row.kind, row.state)));
    }
    Ok(())
}

/// Who vouched for the person from when to when, up to `until`.
pub(super) async fn guarantors(db: &Db, person: PersonId, until: Timestamp, to: &mut Vec<Entry>) -> Answer<()> {
    let rows = guarantor::Entity::find().filter(guarantor::Column::PersonId.eq(person)).all(db.read()).await?;
    for row in rows {
        let named = (row.since, Kind::GuarantorNamed, row.named_by);
        let released = row.until.map(|at| (at, Kind::GuarantorReleased, row.released_by));
        for (at, kind, officer) in [Some(named), released].into_iter().flatten().filter(|(at, ..)| *at <= until) {
            to.push(Entry { officer, ..Entry::new(at, kind, row.id.0, Said::Guarantor(row.name.clone())) });
        }
    }
    Ok(())
}
