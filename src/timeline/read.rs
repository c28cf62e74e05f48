//! Reading a page: each table gives its newest rows before the mark, and the newest of all are kept.

use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _, Select};

use super::entry::{Entry, Kind, Mark, Said};
use crate::access::Sight;
use crate::entity::{
    Level, MeasureState, PersonId, SpotCheckState, Timestamp, alert, alert_note, device, measure, situation_report,
    spot_check, zone, zone_transition,
};
use crate::platform::{Answer, Db, Refusal};

/// Whose timeline, and for whom.
#[derive(Clone, Debug)]
pub struct Viewing<'a> {
    /// Who is in scope already.
    pub person: PersonId,
    /// Which reports are seen.
    pub sight: &'a Sight,
    /// Whether what officers wrote on alerts is seen.
    pub notes: bool,
    /// The present moment.
    pub now: Timestamp,
}

/// Entries of a person, newest first, after `mark`, at most `limit`. Sixteen statements.
pub async fn of_person(db: &Db, viewing: Viewing<'_>, mark: Option<Mark>, limit: u64) -> Answer<Vec<Entry>> {
    let person = viewing.person;
    let until = mark.map_or(Timestamp(i64::MAX), |mark| mark.at);
    // Rows at the mark's own moment come again and are cut off below.
    let limit_rows = limit + 8;
    let mut entries = Vec::new();
    alerts(db, person, until, limit_rows, &mut entries).await?;
    reports(db, &viewing, until, limit_rows, &mut entries).await?;
    spot_checks(db, person, until, limit_rows, &mut entries).await?;
    super::check_ins::check_ins(db, person, until, limit_rows, &mut entries).await?;
    if viewing.notes {
        alert_notes(db, person, until, limit_rows, &mut entries).await?;
    }
    transitions(db, person, until, limit_rows, &mut entries).await?;
    zones(db, person, until, &mut entries).await?;
    devices(db, person, until, limit_rows, &mut entries).await?;
    measures(db, person, until, &mut entries).await?;
    super::leaves::leaves(db, person, until, &mut entries).await?;
    super::clocks::clocks(db, person, until, &mut entries).await?;
    super::consents::consents(db, person, until, limit_rows, &mut entries).await?;
    super::consents::guarantors(db, person, until, &mut entries).await?;
    entries.sort_unstable_by_key(|entry| std::cmp::Reverse(entry.mark()));
    if let Some(mark) = mark {
        entries.retain(|entry| entry.mark() < mark);
    }
    entries.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    Ok(entries)
}

pub(super) fn newest<E: sea_orm::EntityTrait>(
    find: Select<E>,
    at: E::Column,
    until: Timestamp,
    limit: u64,
) -> Select<E> {
    find.filter(at.lte(until)).order_by_desc(at).limit(limit)
}

async fn alerts(db: &Db, person: PersonId, until: Timestamp, limit: u64, to: &mut Vec<Entry>) -> Answer<()> {
    let find = alert::Entity::find().filter(alert::Column::PersonId.eq(person));
    for row in newest(find, alert::Column::RaisedAt, until, limit).all(db.read()).await? {
        to.push(Entry {
            alert: Some(row.id),
            zone: row.zone_id,
            ..Entry::new(
                row.raised_at,
                Kind::AlertRaised,
                row.id.0,
                Said::Alert(Box::new(serde_json::from_str(&row.facts).map_err(|error| Refusal::internal(error))?)),
            )
        });
    }
    Ok(())
}

async fn alert_notes(db: &Db, person: PersonId, until: Timestamp, limit: u64, to: &mut Vec<Entry>) -> Answer<()> {
    let of_person = sea_orm::sea_query::Query::select()
        .column(alert::Column::Id)
        .from(alert::Entity)
        .and_where(alert::Column::PersonId.eq(person))
        .to_owned();
    let find = alert_note::Entity::find().filter(alert_note::Column::AlertId.in_subquery(of_person));
    for row in newest(find, alert_note::Column::At, until, limit).all(db.read()).await? {
        to.push(Entry {
            alert: Some(row.alert_id),
            officer: row.officer_id,
            ..Entry::new(row.at, Kind::AlertNote, row.id.0, Said::Note { text: row.text, moved_to: row.move_to })
        });
    }
    Ok(())
}

async fn reports(db: &Db, of: &Viewing<'_>, until: Timestamp, limit: u64, to: &mut Vec<Entry>) -> Answer<()> {
    use situation_report::Column::{AnsweredAt, FiledAt, PersonId as Person};
    let find = || situation_report::Entity::find().filter(Person.eq(of.person)).filter(of.sight.reports(of.now));
    let entry = |at, kind, officer, row: &situation_report::Model| Entry {
        report: Some(row.id),
        officer,
        ..Entry::new(at, kind, row.id.0, Said::Report { kind: row.kind, late: row.told_late })
    };
    for row in newest(find(), FiledAt, until, limit).all(db.read()).await? {
        to.push(entry(row.filed_at, Kind::ReportFiled, None, &row));
    }
    for row in newest(find(), AnsweredAt, until, limit).all(db.read()).await? {
        if let Some(at) = row.answered_at {
            to.push(entry(at, Kind::ReportAnswered, row.answered_by, &row));
        }
    }
    Ok(())
}

/// One line for each check, with its present state; one that has not reached the phone is nothing yet that happened.
async fn spot_checks(db: &Db, person: PersonId, until: Timestamp, limit: u64, to: &mut Vec<Entry>) -> Answer<()> {
    use spot_check::Column::{ChangedAt, PersonId as Person, State};
    let find = spot_check::Entity::find().filter(Person.eq(person)).filter(State.ne(SpotCheckState::Drawn));
    for row in newest(find, ChangedAt, until, limit).all(db.read()).await? {
        to.push(Entry {
            alert: row.alert_id,
            ..Entry::new(row.changed_at, Kind::SpotCheck, row.id.0, Said::SpotCheck(row.state))
        });
    }
    Ok(())
}

async fn transitions(db: &Db, person: PersonId, until: Timestamp, limit: u64, to: &mut Vec<Entry>) -> Answer<()> {
    let find = zone_transition::Entity::find().filter(zone_transition::Column::PersonId.eq(person));
    let rows = newest(find, zone_transition::Column::At, until, limit).all(db.read()).await?;
    let names = zone::Entity::find()
        .filter(zone::Column::PersonId.eq(person))
        .all(db.read())
        .await?
        .into_iter()
        .map(|zone| (zone.id, zone.name))
        .collect::<std::collections::HashMap<_, _>>();
    for row in rows {
        let kind = match row.level {
            Level::Inside => Kind::ZoneEntered,
            Level::Outside => Kind::ZoneLeft,
            Level::Unknown => continue,
        };
        to.push(Entry {
            zone: Some(row.zone_id),
            ..Entry::new(row.at, kind, row.id.0, Said::Named(names.get(&row.zone_id).cloned().unwrap_or_default()))
        });
    }
    Ok(())
}

async fn zones(db: &Db, person: PersonId, until: Timestamp, to: &mut Vec<Entry>) -> Answer<()> {
    let rows = zone::Entity::find().filter(zone::Column::PersonId.eq(person)).all(db.read()).await?;
    for row in rows {
        let drawn = (row.created_at, Kind::ZoneDrawn, row.created_by);
        let retired = row.retired_at.map(|at| (at, Kind::ZoneRetired, row.retired_by));
        for (at, kind, officer) in [Some(drawn), retired].into_iter().flatten().filter(|(at, ..)| *at <= until) {
            to.push(Entry {
                zone: Some(row.id),
                officer,
                ..Entry::new(at, kind, row.id.0, Said::Named(row.name.clone()))
            });
        }
    }
    Ok(())
}

async fn devices(db: &Db, person: PersonId, until: Timestamp, limit: u64, to: &mut Vec<Entry>) -> Answer<()> {
    let find = device::Entity::find().filter(device::Column::PersonId.eq(person));
    for row in newest(find, device::Column::BoundAt, until, limit).all(db.read()).await? {
        to.push(Entry::new(row.bound_at, Kind::DeviceBound, row.id.0, Said::Named(row.platform)));
    }
    Ok(())
}

async fn measures(db: &Db, person: PersonId, until: Timestamp, to: &mut Vec<Entry>) -> Answer<()> {
    let rows = measure::Entity::find().filter(measure::Column::PersonId.eq(person)).all(db.read()).await?;
    for row in rows.into_iter().filter(|row| row.state != MeasureState::Draft) {
        let Some(midnight) = row.starts_on.and_hms_opt(0, 0, 0) else { continue };
        let at = Timestamp::from(midnight.and_utc());
        if at <= until {
            to.push(Entry::new(at, Kind::MeasureStarted, row.id.0, Said::Measure(row.kind)));
        }
    }
    Ok(())
}
