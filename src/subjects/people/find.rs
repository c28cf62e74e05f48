//! The list of people: filter, order, page by key.

use sea_orm::sea_query::{Expr, ExprTrait as _, Query};
use sea_orm::{
    ColumnTrait as _, Condition, EntityTrait as _, PaginatorTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _, Select,
};

use crate::access::{Scope, Seen};
use crate::entity::{AgencyId, MeasureKind, MeasureState, PersonId, Residence, Standing, Timestamp, measure, person};
use crate::glossary::terms;
use crate::platform::search::holds;
use crate::platform::{Answer, Db};

/// Which people. `None` does not limit.
#[derive(Clone, Debug, Default)]
pub struct PersonQuery {
    /// Part of the name, or the whole identity or telephone number.
    pub search: Option<String>,
    /// Under this kind of measure.
    pub measure_kind: Option<MeasureKind>,
    /// With this standing.
    pub standing: Option<Standing>,
    /// Local or not.
    pub residence: Option<Residence>,
    /// Whose measure this agency decides, executes or oversees.
    pub agency: Option<AgencyId>,
    /// What another subject says of them; of a select from `person`.
    pub also: Option<Expr>,
}

terms! {
    /// In which order.
    #[derive(Default)]
    pub enum PersonOrder: shown {
        /// By name.
        #[default]
        Name = "按姓名" / "By name",
        /// Newest record first.
        Newest = "最新在前" / "Newest first",
    }
}

/// Where a page ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Name of the last person.
    pub name: String,
    /// When the record was made.
    pub created_at: Timestamp,
    /// Id of the last person.
    pub id: PersonId,
}

/// One page of people in scope, after `after`, at most `limit`.
pub async fn find_people(
    db: &Db,
    scope: &Scope,
    query: &PersonQuery,
    order: PersonOrder,
    after: Option<Mark>,
    limit: u64,
    now: Timestamp,
) -> Answer<Vec<Seen<person::Model>>> {
    use person::Column::{CreatedAt, Id, Name};
    let mut find = select(query).limit(limit);
    find = match order {
        PersonOrder::Name => find.order_by_asc(Name).order_by_asc(Id),
        PersonOrder::Newest => find.order_by_desc(CreatedAt).order_by_desc(Id),
    };
    if let Some(Mark { name, created_at, id }) = after {
        find = find.filter(match order {
            PersonOrder::Name => Name.gt(name.clone()).or(Name.eq(name).and(Id.gt(id))),
            PersonOrder::Newest => CreatedAt.lt(created_at).or(CreatedAt.eq(created_at).and(Id.lt(id))),
        });
    }
    scope.find_people(db.read(), find, now).await
}

/// How many people `query` finds.
pub async fn count_people(db: &Db, scope: &Scope, query: &PersonQuery, now: Timestamp) -> Answer<u64> {
    Ok(select(query).filter(scope.people(person::Column::Id, now)).count(db.read()).await?)
}

fn select(query: &PersonQuery) -> Select<person::Entity> {
    let mut find = person::Entity::find();
    if let Some(search) = query.search.as_deref().map(str::trim).filter(|search| !search.is_empty()) {
        find = find.filter(
            holds(person::Column::Name, search)
                .or(person::Column::IdNumber.eq(search))
                .or(person::Column::Phone.eq(search)),
        );
    }
    if let Some(standing) = query.standing {
        find = find.filter(person::Column::Standing.eq(standing));
    }
    if let Some(residence) = query.residence {
        find = find.filter(person::Column::Residence.eq(residence));
    }
    if query.measure_kind.is_some() || query.agency.is_some() {
        let measures = Query::select()
            .column(measure::Column::PersonId)
            .from(measure::Entity)
            .cond_where(
                Condition::all()
                    .add(measure::Column::State.is_in(MeasureState::PRESENT))
                    .add_option(query.measure_kind.map(|kind| measure::Column::Kind.eq(kind)))
                    .add_option(query.agency.map(|agency| {
                        Condition::any()
                            .add(measure::Column::DecidingAgencyId.eq(agency))
                            .add(measure::Column::ExecutingAgencyId.eq(agency))
                            .add(measure::Column::OverseeingAgencyId.eq(agency))
                    })),
            )
            .to_owned();
        find = find.filter(person::Column::Id.in_subquery(measures));
    }
    if let Some(also) = query.also.clone() {
        find = find.filter(also);
    }
    find
}
