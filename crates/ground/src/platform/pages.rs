//! What lists of every subject ask of the database: a page that goes on after a mark, the first few of each, how many of
//! each; and rows put together by what they hang on.

use std::collections::HashMap;
use std::hash::Hash;

use sea_orm::sea_query::{Alias, Expr, ExprTrait as _, Func, Order, Query, SelectStatement, WindowStatement};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter as _, QueryOrder as _, QuerySelect as _, Select,
    TryGetable, Value,
};

use super::Answer;

/// A page of a list, newest first: at most `limit` rows of `find` that come after the one with this moment and id; from
/// the beginning without a mark.
pub fn newest<E, T, I>(find: Select<E>, at: E::Column, id: E::Column, mark: Option<(T, I)>, limit: u64) -> Select<E>
where
    E: EntityTrait,
    T: Into<Value> + Copy,
    I: Into<Value>,
{
    let older = mark.map(|(moment, last)| at.lt(moment).or(at.eq(moment).and(id.lt(last))));
    find.filter(Condition::all().add_option(older)).order_by_desc(at).order_by_desc(id).limit(limit)
}

/// A page of a list, soonest first, in the same manner.
pub fn soonest<E, T, I>(find: Select<E>, at: E::Column, id: E::Column, mark: Option<(T, I)>, limit: u64) -> Select<E>
where
    E: EntityTrait,
    T: Into<Value> + Copy,
    I: Into<Value>,
{
    let later = mark.map(|(moment, last)| at.gt(moment).or(at.eq(moment).and(id.gt(last))));
    find.filter(Condition::all().add_option(later)).order_by_asc(at).order_by_asc(id).limit(limit)
}

/// Ids of the newest `limit` rows of each value of `of` among those that `which` lets through: one statement, the same
/// words on both databases.
pub fn newest_of_each<E: EntityTrait>(
    of: E::Column,
    at: E::Column,
    id: E::Column,
    which: Condition,
    limit: u64,
) -> SelectStatement {
    let rank = WindowStatement::partition_by(of).order_by(at, Order::Desc).order_by(id, Order::Desc).to_owned();
    let ranked = Query::select()
        .expr_as(Expr::col(id), Alias::new("id"))
        .expr_window_as(Func::cust("row_number"), rank, "place")
        .from(E::default())
        .cond_where(which)
        .to_owned();
    Query::select()
        .column("id")
        .from_subquery(ranked, Alias::new("ranked"))
        .and_where(Expr::col("place").lte(i64::try_from(limit).unwrap_or(i64::MAX)))
        .to_owned()
}

/// How many rows of `find` there are of each value of `of`, in one statement.
pub async fn count_of_each<E, K>(
    find: Select<E>,
    of: E::Column,
    id: E::Column,
    db: &impl ConnectionTrait,
) -> Answer<HashMap<K, i32>>
where
    E: EntityTrait,
    K: TryGetable + Hash + Eq,
{
    let rows: Vec<(K, i64)> =
        find.select_only().column(of).column_as(id.count(), "many").group_by(of).into_tuple().all(db).await?;
    Ok(rows.into_iter().map(|(key, many)| (key, i32::try_from(many).unwrap_or(i32::MAX))).collect())
}

/// Values by their key, in the order in which they come.
pub fn grouped<K: Hash + Eq, V>(pairs: impl IntoIterator<Item = (K, V)>) -> HashMap<K, Vec<V>> {
    let mut groups: HashMap<K, Vec<V>> = HashMap::new();
    for (key, value) in pairs {
        groups.entry(key).or_default().push(value);
    }
    groups
}
