//! The way of one person by device time.

use std::collections::HashMap;

use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _};

use crate::access::Seen;
use crate::entity::{PersonId, Timestamp, fix};
use crate::platform::{Answer, Db, Refusal};

/// Longest span, in milliseconds: 31 days.
const LONGEST: i64 = 31 * 86_400_000;
/// Positions read at most; one a minute for 31 days is 44,640.
const READ: u64 = 50_000;
/// Positions returned at most: more than a map line needs.
const RETURNED: usize = 2_000;

/// Positions of `person`, who is in scope already, with `from ≤ taken at < to`, oldest first, thinned evenly when
/// there are more than 2,000; the first and the last are always there.
pub async fn track(db: &Db, person: Seen<PersonId>, from: Timestamp, to: Timestamp) -> Answer<Vec<fix::Model>> {
    let span = to.millis_since(from);
    if !(0..=LONGEST).contains(&span) {
        return Err(Refusal::bad_input(
            "to",
            "结束时间须晚于开始时间，且跨度不超过 31 天，请更正。",
            "The end must be later than the beginning, by at most 31 days. Please correct it.",
        ));
    }
    let rows = fix::Entity::find()
        .filter(fix::Column::PersonId.eq(*person))
        .filter(fix::Column::TakenAt.gte(from))
        .filter(fix::Column::TakenAt.lt(to))
        .order_by_asc(fix::Column::TakenAt)
        .order_by_asc(fix::Column::Id)
        .limit(READ)
        .all(db.read())
        .await?;
    Ok(thinned(rows))
}

fn thinned<T>(rows: Vec<T>) -> Vec<T> {
    let count = rows.len();
    if count <= RETURNED {
        return rows;
    }
    // Row `i` stays when it begins a new one of RETURNED equal parts; the last row stays too.
    let part = |i: usize| i * (RETURNED - 1) / count;
    rows.into_iter()
        .enumerate()
        .filter(|(i, _)| *i == 0 || *i == count - 1 || part(*i) != part(*i - 1))
        .map(|(_, row)| row)
        .collect()
}

/// Positions by row, for rows in scope that name them.
pub async fn fixes_by_ids(db: &Db, ids: &[i64]) -> Answer<HashMap<i64, fix::Model>> {
    let find = fix::Entity::find().filter(fix::Column::Id.is_in(ids.iter().copied()));
    Ok(find.all(db.read()).await?.into_iter().map(|row| (row.id, row)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thinning_keeps_both_ends_and_the_order() {
        for count in [0, 1, 1_999, 2_000, 2_001, 3_000, 49_999] {
            let kept = thinned((0..count).collect::<Vec<usize>>());
            assert!(kept.len() <= RETURNED);
            assert_eq!(kept.first(), (count > 0).then_some(&0));
            assert_eq!(kept.last().copied(), count.checked_sub(1));
            assert!(kept.is_sorted());
        }
    }
}
