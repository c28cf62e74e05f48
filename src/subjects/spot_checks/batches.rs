//! Spot checks that are fetched for many at once.

use super::{Progress, rounds_by_ids, rounds_of_periods, tally};
use crate::batched;
use crate::batches::by_more;
use crate::entity::PersonId;
use crate::lists;
use crate::subjects::spot_checks::rows::{PeriodId, RoundId, SpotCheckId, spot_check, spot_check_round};

batched! {
    /// A spot check in scope.
    SpotCheckById(SpotCheckId) -> spot_check::Model = |of, ids| lists::by_keys::<spot_check::Entity>(of.db().read(), of.scope()?, &ids, of.now()).await;
    /// The newest spot checks of a person in scope, so many.
    SpotChecksOfPerson((PersonId, u64)) -> Vec<spot_check::Model> = |of, keys| {
        let (scope, now) = (of.scope()?, of.now());
        by_more(keys, async |people, limit| lists::newest_of_people::<spot_check::Entity>(of.db(), scope, &people, &Default::default(), limit, now).await).await
    };
    /// The round that a check in scope names.
    RoundById(RoundId) -> spot_check_round::Model = |of, ids| rounds_by_ids(of.db(), &ids).await;
    /// How far a round has come, by the checks in scope.
    ProgressOfRound(RoundId) -> Progress = |of, ids| tally(of.db(), of.scope()?, &ids, of.now()).await;
    /// The random rounds of a period that is seen.
    RoundsOfPeriod(PeriodId) -> Vec<spot_check_round::Model> = |of, ids| rounds_of_periods(of.db(), &ids).await;
}
