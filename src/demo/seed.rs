//! Writes the demo's data into an empty database, in one transaction, once.

use anyhow::{Context as _, bail};
use migrations::MigratorTrait as _;
use sea_orm::{ConnectionTrait, DatabaseBackend, EntityTrait as _, PaginatorTrait as _, Statement};

use super::cast::Cast;
use super::people::Rows;
use super::{PASSWORD, agencies, check_ins, checks, leaves, library};
use crate::access;
use crate::entity::{Timestamp, person};
use crate::platform::Db;

/// What [`seed`] found or did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seeded {
    /// The database was empty and now holds so many people.
    Fresh(usize),
    /// Data of an earlier start with so many people; nothing was written.
    Found(usize),
}

/// Brings the schema up to date and, when there is nobody yet, writes the demo's data as it stands at `now`.
///
/// Fails, and says what to do, when the data were made by a version with another schema.
pub async fn seed(db: &Db, cast: &Cast, now: Timestamp) -> anyhow::Result<Seeded> {
    const REMEDY: &str = "these data were made by another version of yunjian; a demo's data are invented, so delete the \
                          directory (or give another one with --data) and start again";
    migrations::Migrator::up(db.migrate(), None).await.context(REMEDY)?;
    if db.backend() == DatabaseBackend::Sqlite && schema(db.migrate()).await? != fresh_schema().await? {
        bail!(REMEDY);
    }
    let found = person::Entity::find().count(db.read()).await?;
    if found > 0 {
        return Ok(Seeded::Found(usize::try_from(found)?));
    }
    let password = tokio::task::spawn_blocking(|| access::hash_password(PASSWORD));
    let rows = Rows::new(cast, now)?;
    let password = password.await?.map_err(|_| anyhow::anyhow!("the demo password could not be hashed"))?;
    let tx = db.begin().await?;
    agencies::insert(&tx, &password, now).await?;
    library::insert(&tx).await?;
    rows.insert(&tx).await?;
    checks::insert(&tx, cast, &rows, now).await?;
    check_ins::insert(&tx, cast, &rows, now).await?;
    leaves::insert(&tx, cast, &rows, now).await?;
    tx.commit().await?;
    Ok(Seeded::Fresh(cast.people.len()))
}

/// What SQLite says of its tables and indexes.
async fn schema(db: &impl ConnectionTrait) -> anyhow::Result<Vec<String>> {
    let statement = Statement::from_string(
        DatabaseBackend::Sqlite,
        "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type, name",
    );
    let rows = db.query_all_raw(statement).await?;
    Ok(rows.iter().map(|row| row.try_get_by_index(0)).collect::<Result<_, _>>()?)
}

/// The schema that this version's migrations make, in memory.
async fn fresh_schema() -> anyhow::Result<Vec<String>> {
    let memory = Db::connect("sqlite::memory:", 1).await?;
    migrations::Migrator::up(memory.migrate(), None).await?;
    let schema = schema(memory.migrate()).await?;
    memory.close().await?;
    Ok(schema)
}

#[cfg(test)]
mod tests {
    use std::collections::{HashMap, HashSet};

    use sea_orm::{ColumnTrait as _, QueryFilter as _};

    use super::*;
    use crate::demo::agencies::{ACCOUNTS, POLICE_OFFICERS, PROSECUTORS, agency_id};
    use crate::demo::districts::District;
    use crate::demo::{PILOT_PEOPLE, cast};
    use crate::entity::*;
    use crate::subjects::leave::rows::{LeaveState, leave_request, leave_step};
    use crate::subjects::location::rows::zone;
    use crate::subjects::spot_checks::rows::{SpotCheckState, draw_period, spot_check, spot_check_round};

    const NOW: Timestamp = Timestamp(1_795_000_000_000);

    async fn seeded(people: usize) -> (Db, tempfile::TempDir) {
        let dir = tempfile::tempdir().unwrap();
        let db = Db::connect(&format!("sqlite://{}", dir.path().join("demo.db").display()), 1).await.unwrap();
        assert_eq!(seed(&db, &Cast::new(people).unwrap(), NOW).await.unwrap(), Seeded::Fresh(people));
        (db, dir)
    }

    #[tokio::test]
    async fn the_pilot_has_its_officers_and_accounts() {
        let (db, _dir) = seeded(PILOT_PEOPLE).await;
        let kinds: HashMap<AgencyId, AgencyKind> =
            agency::Entity::find().all(db.read()).await.unwrap().into_iter().map(|row| (row.id, row.kind)).collect();
        assert_eq!(kinds.len(), 12);
        let roles: HashMap<OfficerId, Role> = officer_role::Entity::find()
            .all(db.read())
            .await
            .unwrap()
            .into_iter()
            .map(|row| (row.officer_id, row.role))
            .collect();
        let officers = officer::Entity::find().all(db.read()).await.unwrap();
        let count = |kind| {
            officers
                .iter()
                .filter(|row| kinds[&row.agency_id] == kind)
                .filter(|row| matches!(roles[&row.id], Role::Handler | Role::Leader))
                .count()
        };
        assert_eq!((count(AgencyKind::Procuratorate), count(AgencyKind::Police)), (PROSECUTORS, POLICE_OFFICERS));
        for account in ACCOUNTS {
            assert_eq!(officers.iter().filter(|row| row.username == account.username).count(), 1);
        }
    }

    #[tokio::test]
    async fn everybody_is_seen_by_the_right_agencies() {
        let (db, _dir) = seeded(PILOT_PEOPLE).await;
        let measures = measure::Entity::find().all(db.read()).await.unwrap();
        for (district, people) in [(District::Yunlong, 148), (District::Tongshan, 49)] {
            let police = agency_id(AgencyKind::Police, Some(district));
            let procuratorate = agency_id(AgencyKind::Procuratorate, Some(district));
            let executed: Vec<_> = measures.iter().filter(|row| row.executing_agency_id == police).collect();
            assert_eq!(executed.len(), people);
            for row in executed {
                let seen = row.deciding_agency_id == procuratorate || row.overseeing_agency_id == Some(procuratorate);
                assert!(seen, "{:?}", row.person_id);
                assert!(row.ends_on > super::super::people::local_day(NOW) + chrono::Days::new(15));
            }
        }
        let court = agency_id(AgencyKind::Court, Some(District::Yunlong));
        assert!(measures.iter().filter(|row| row.deciding_agency_id == court).count() > 5);
    }

    #[tokio::test]
    async fn codes_and_zones_are_as_promised() {
        let (db, _dir) = seeded(PILOT_PEOPLE).await;
        for (code, district) in
            [("DEMO-0001", District::Yunlong), ("demo-0099", District::Yunlong), ("DEMO-0149", District::Tongshan)]
        {
            let row = binding_code::Entity::find_by_id(access::hash_code(code)).one(db.read()).await.unwrap().unwrap();
            assert!(row.reusable && row.expires_at > NOW);
            let measure = measure::Entity::find()
                .filter(measure::Column::PersonId.eq(row.person_id))
                .one(db.read())
                .await
                .unwrap();
            assert_eq!(measure.unwrap().executing_agency_id, agency_id(AgencyKind::Police, Some(district)));
        }
        assert_eq!(binding_code::Entity::find().count(db.read()).await.unwrap(), 197);

        let zones = zone::Entity::find().all(db.read()).await.unwrap();
        let permitted: HashSet<PersonId> =
            zones.iter().filter(|row| row.kind == ZoneKind::Permitted).map(|row| row.person_id).collect();
        assert_eq!(permitted.len(), 197);
        let of = async |code: &str| {
            let row = binding_code::Entity::find_by_id(access::hash_code(code)).one(db.read()).await.unwrap().unwrap();
            zones.iter().filter(|zone| zone.person_id == row.person_id).collect::<Vec<_>>()
        };
        assert_eq!(of("DEMO-0001").await.len(), 1);
        assert_eq!(of("DEMO-0002").await.iter().filter(|zone| zone.kind == ZoneKind::Prohibited).count(), 1);
        assert!(of("DEMO-0003").await.iter().any(|zone| zone.radius == Some(cast::HOME_CIRCLE)));
        // Yunlong measures about 120 km², Tongshan about 1,900 km².
        assert!(zones.iter().filter(|zone| zone.radius.is_none()).all(|zone| (8e7..2.5e9).contains(&zone.area)));
        assert!(zones.iter().all(|zone| zone.obligation_id.is_some()));
    }

    #[tokio::test]
    async fn leaves_are_in_every_stage_and_the_first_nine_have_none() {
        let (db, _dir) = seeded(PILOT_PEOPLE).await;
        let leaves = leave_request::Entity::find().all(db.read()).await.unwrap();
        let states: HashSet<LeaveState> = leaves.iter().map(|leave| leave.state).collect();
        assert_eq!((leaves.len(), states.len()), (6, 6), "{states:?}");
        for code in (1..10).map(|number| format!("DEMO-{number:04}")) {
            let row = binding_code::Entity::find_by_id(access::hash_code(&code)).one(db.read()).await.unwrap().unwrap();
            assert!(leaves.iter().all(|leave| leave.person_id != row.person_id), "{code}");
        }
        let steps = leave_step::Entity::find().all(db.read()).await.unwrap();
        for leave in &leaves {
            let own: Vec<_> = steps.iter().filter(|step| step.leave_request_id == leave.id).collect();
            assert_eq!(usize::try_from(leave.steps).unwrap(), own.len());
            let last = own.iter().max_by_key(|step| step.number).unwrap();
            assert_eq!(last.state, leave.state);
            assert!(leave.due_at.is_none_or(|due| due > NOW), "nothing is due at the start");
        }
    }

    #[tokio::test]
    async fn the_week_before_has_a_finished_round_whose_draw_verifies() {
        let (db, _dir) = seeded(PILOT_PEOPLE).await;
        let checks = spot_check::Entity::find().all(db.read()).await.unwrap();
        let of = |state| checks.iter().filter(|check| check.state == state).count();
        assert_eq!((of(SpotCheckState::Answered), of(SpotCheckState::Undelivered), checks.len()), (11, 1, 12));
        assert!(checks.iter().all(|check| check.changed_at < NOW));
        let period = draw_period::Entity::find().one(db.read()).await.unwrap().unwrap();
        let rounds = spot_check_round::Entity::find().all(db.read()).await.unwrap();
        let proof = crate::subjects::spot_checks::proof_of(&period, &rounds).unwrap();
        assert_eq!(crate::subjects::spot_checks::proof::verify(&proof).unwrap().people, 12);
    }

    #[tokio::test]
    async fn a_second_start_finds_the_data() {
        let (db, _dir) = seeded(20).await;
        assert_eq!(seed(&db, &Cast::new(30).unwrap(), NOW).await.unwrap(), Seeded::Found(20));
        assert_eq!(person::Entity::find().count(db.read()).await.unwrap(), 20);
    }

    #[tokio::test]
    async fn another_schema_is_refused_with_a_remedy() {
        let (db, _dir) = seeded(2).await;
        db.migrate().execute_unprepared("ALTER TABLE person ADD COLUMN nickname TEXT").await.unwrap();
        let error = seed(&db, &Cast::new(2).unwrap(), NOW).await.unwrap_err();
        assert!(error.to_string().contains("delete the directory"), "{error}");
    }
}
