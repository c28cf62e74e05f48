//! Rows that hang on people, cases and measures, fetched for many at once: one statement each.

use std::collections::HashMap;

use sea_orm::sea_query::Query;
use sea_orm::{ColumnTrait as _, Condition, EntityTrait as _, QueryFilter as _, QueryOrder as _};

use super::{consents_of_people, guarantors_of_people};
use crate::access::{Scope, Seen};
use crate::batched;
use crate::batches::of_seen;
use crate::entity::{CaseId, MeasureId, PersonId, Timestamp, case_person, criminal_case, device, measure, person};
use crate::platform::{Answer, Db, pages};
use crate::subjects::people::rows::{ObligationId, consent, guarantor, obligation, obligation_version};

/// An obligation with the version of the library it comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct Duty {
    /// The measure's duty.
    pub obligation: obligation::Model,
    /// What the library says of it.
    pub version: obligation_version::Model,
}

batched! {
    /// A person in scope.
    PersonById(PersonId) -> Seen<person::Model> = |of, ids| people_by_ids(of.db(), of.scope()?, &ids, of.now()).await;
    /// All measures of a person in scope.
    MeasuresOfPerson(Seen<PersonId>) -> Vec<measure::Model> =
        |of, people| of_seen(people, async |ids| measures_of_people(of.db(), &ids).await).await;
    /// Obligations of a measure in scope.
    ObligationsOfMeasure(MeasureId) -> Vec<Duty> = |of, ids| obligations_of_measures(of.db(), &ids).await;
    /// An obligation of a measure on somebody in scope.
    ObligationById(ObligationId) -> Duty = |of, ids| obligations_by_ids(of.db(), of.scope()?, &ids, of.now()).await;
    /// Cases of a person in scope.
    CasesOfPerson(Seen<PersonId>) -> Vec<criminal_case::Model> =
        |of, people| of_seen(people, async |ids| cases_of_people(of.db(), &ids).await).await;
    /// Suspects of a case who are in scope.
    PeopleOfCase(CaseId) -> Vec<PersonId> = |of, ids| people_of_cases(of.db(), of.scope()?, &ids, of.now()).await;
    /// Measures of a case on people in scope.
    MeasuresOfCase(CaseId) -> Vec<measure::Model> = |of, ids| measures_of_cases(of.db(), of.scope()?, &ids, of.now()).await;
    /// The phone of a person in scope.
    DeviceOfPerson(Seen<PersonId>) -> device::Model =
        |of, people| of_seen(people, async |ids| devices_of_people(of.db(), &ids).await).await;
    /// What a person in scope said about the use of data.
    ConsentsOfPerson(Seen<PersonId>) -> Vec<consent::Model> =
        |of, people| of_seen(people, async |ids| consents_of_people(of.db().read(), &ids).await).await;
    /// Who vouches for a person in scope now.
    GuarantorsOfPerson(Seen<PersonId>) -> Vec<guarantor::Model> =
        |of, people| of_seen(people, async |ids| guarantors_of_people(of.db().read(), &ids, of.now()).await).await;
}

/// People by id, within the scope.
pub async fn people_by_ids(
    db: &Db,
    scope: &Scope,
    ids: &[PersonId],
    now: Timestamp,
) -> Answer<HashMap<PersonId, Seen<person::Model>>> {
    let find = person::Entity::find().filter(person::Column::Id.is_in(ids.iter().copied()));
    Ok(scope.find_people(db.read(), find, now).await?.into_iter().map(|row| (row.id, row)).collect())
}

/// All measures of each person, newest first.
pub async fn measures_of_people(db: &Db, ids: &[PersonId]) -> Answer<HashMap<PersonId, Vec<measure::Model>>> {
    let rows = measure::Entity::find()
        .filter(measure::Column::PersonId.is_in(ids.iter().copied()))
        .order_by_desc(measure::Column::StartsOn)
        .order_by_desc(measure::Column::Id)
        .all(db.read())
        .await?;
    Ok(pages::grouped(rows.into_iter().map(|row| (row.person_id, row))))
}

/// Measures of each case on people in scope.
pub async fn measures_of_cases(
    db: &Db,
    scope: &Scope,
    ids: &[CaseId],
    now: Timestamp,
) -> Answer<HashMap<CaseId, Vec<measure::Model>>> {
    let rows = measure::Entity::find()
        .filter(measure::Column::CaseId.is_in(ids.iter().copied()))
        .filter(scope.people(measure::Column::PersonId, now))
        .order_by_desc(measure::Column::StartsOn)
        .order_by_desc(measure::Column::Id)
        .all(db.read())
        .await?;
    Ok(pages::grouped(rows.into_iter().map(|row| (row.case_id, row))))
}

/// Obligations of each measure with their library versions.
pub async fn obligations_of_measures(db: &Db, ids: &[MeasureId]) -> Answer<HashMap<MeasureId, Vec<Duty>>> {
    let rows = obligation::Entity::find()
        .filter(obligation::Column::MeasureId.is_in(ids.iter().copied()))
        .order_by_asc(obligation::Column::Code)
        .order_by_asc(obligation::Column::Id)
        .all(db.read())
        .await?;
    let duties = with_versions(db, rows).await?;
    Ok(pages::grouped(duties.into_iter().map(|duty| (duty.obligation.measure_id, duty))))
}

/// Obligations by id, of measures on people in scope.
pub async fn obligations_by_ids(
    db: &Db,
    scope: &Scope,
    ids: &[ObligationId],
    now: Timestamp,
) -> Answer<HashMap<ObligationId, Duty>> {
    let measures = Query::select()
        .column(measure::Column::Id)
        .from(measure::Entity)
        .cond_where(scope.people(measure::Column::PersonId, now))
        .to_owned();
    let rows = obligation::Entity::find()
        .filter(obligation::Column::Id.is_in(ids.iter().copied()))
        .filter(obligation::Column::MeasureId.in_subquery(measures))
        .all(db.read())
        .await?;
    Ok(with_versions(db, rows).await?.into_iter().map(|duty| (duty.obligation.id, duty)).collect())
}

async fn with_versions(db: &Db, rows: Vec<obligation::Model>) -> Answer<Vec<Duty>> {
    let mut wanted = Condition::any();
    let mut pairs: Vec<(&str, i32)> = rows.iter().map(|row| (row.code.as_str(), row.version)).collect();
    pairs.sort_unstable();
    pairs.dedup();
    if pairs.is_empty() {
        return Ok(Vec::new());
    }
    for (code, version) in pairs {
        wanted = wanted.add(
            Condition::all()
                .add(obligation_version::Column::Code.eq(code))
                .add(obligation_version::Column::Version.eq(version)),
        );
    }
    let versions: HashMap<(String, i32), obligation_version::Model> = obligation_version::Entity::find()
        .filter(wanted)
        .all(db.read())
        .await?
        .into_iter()
        .map(|row| ((row.code.clone(), row.version), row))
        .collect();
    let duties = rows.into_iter().filter_map(|obligation| {
        let version = versions.get(&(obligation.code.clone(), obligation.version))?.clone();
        Some(Duty { obligation, version })
    });
    Ok(duties.collect())
}

/// Cases each person is a suspect in.
pub async fn cases_of_people(db: &Db, ids: &[PersonId]) -> Answer<HashMap<PersonId, Vec<criminal_case::Model>>> {
    let links = case_person::Entity::find()
        .find_also_related(criminal_case::Entity)
        .filter(case_person::Column::PersonId.is_in(ids.iter().copied()))
        .all(db.read())
        .await?;
    Ok(pages::grouped(links.into_iter().filter_map(|(link, case)| Some((link.person_id, case?)))))
}

/// People in scope who are suspects in each case.
pub async fn people_of_cases(
    db: &Db,
    scope: &Scope,
    ids: &[CaseId],
    now: Timestamp,
) -> Answer<HashMap<CaseId, Vec<PersonId>>> {
    let rows = case_person::Entity::find()
        .filter(case_person::Column::CaseId.is_in(ids.iter().copied()))
        .filter(scope.people(case_person::Column::PersonId, now))
        .order_by_asc(case_person::Column::PersonId)
        .all(db.read())
        .await?;
    Ok(pages::grouped(rows.into_iter().map(|row| (row.case_id, row.person_id))))
}

/// The phone bound to each person.
pub async fn devices_of_people(db: &Db, ids: &[PersonId]) -> Answer<HashMap<PersonId, device::Model>> {
    Ok(device::Entity::find()
        .filter(device::Column::PersonId.is_in(ids.iter().copied()))
        .filter(device::Column::RevokedAt.is_null())
        .all(db.read())
        .await?
        .into_iter()
        .map(|row| (row.person_id, row))
        .collect())
}
