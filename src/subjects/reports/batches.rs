//! Reports that are fetched for many at once.

use crate::access::Seen;
use crate::batched;
use crate::batches::by_more;
use crate::entity::{PersonId, SituationKind, person};
use crate::lists;
use crate::subjects::people::people_by_ids;
use crate::subjects::reports::rows::{ReportId, situation_report};

batched! {
    /// A report that the caller sees.
    ReportById(ReportId) -> situation_report::Model = |of, ids| lists::by_keys::<situation_report::Entity>(of.db().read(), of.sight()?, &ids, of.now()).await;
    /// The newest reports of a person, so many of those that the caller sees.
    ReportsOfPerson((PersonId, u64)) -> Vec<situation_report::Model> = |of, keys| {
        let (sight, now) = (of.sight()?, of.now());
        by_more(keys, async |people, limit| lists::newest_of_people::<situation_report::Entity>(of.db(), sight, &people, &Default::default(), limit, now).await).await
    };
    /// How many reports of a person the caller sees.
    ReportCountOfPerson(PersonId) -> i32 = |of, ids| lists::count_of_people::<situation_report::Entity>(of.db(), of.sight()?, &ids, &Default::default(), of.now()).await;
    /// The person who reports, for who sees reports of the kind of that person: of a call for help, helpers too.
    Reporter((PersonId, SituationKind)) -> Seen<person::Model> = |of, keys| {
        let (sight, now) = (of.sight()?, of.now());
        by_more(keys, async |people, kind| people_by_ids(of.db(), sight.of(kind), &people, now).await).await
    };
}
