//! The list of cases.

use sea_orm::sea_query::ExprTrait as _;
use sea_orm::{ColumnTrait as _, Condition, EntityTrait as _, QueryFilter as _};

use crate::access::Scope;
use crate::entity::{CaseId, CaseStage, Timestamp, criminal_case};
use crate::platform::{Answer, Db, pages};

/// Which cases. `None` does not limit.
#[derive(Clone, Debug, Default)]
pub struct CaseQuery {
    /// Part of the number or charge.
    pub search: Option<String>,
    /// In this stage.
    pub stage: Option<CaseStage>,
}

/// One page of cases with somebody in scope, newest first, after `after`, at most `limit`.
pub async fn find_cases(
    db: &Db,
    scope: &Scope,
    query: &CaseQuery,
    after: Option<(Timestamp, CaseId)>,
    limit: u64,
    now: Timestamp,
) -> Answer<Vec<criminal_case::Model>> {
    use criminal_case::Column::{Charge, CreatedAt, Id, Number, Stage};
    let search = query.search.as_deref().map(str::trim).filter(|search| !search.is_empty());
    let find = criminal_case::Entity::find().filter(scope.cases(Id, now)).filter(
        Condition::all()
            .add_option(query.stage.map(|stage| Stage.eq(stage)))
            .add_option(search.map(|search| Number.contains(search).or(Charge.contains(search)))),
    );
    Ok(pages::newest(find, CreatedAt, Id, after, limit).all(db.read()).await?)
}
