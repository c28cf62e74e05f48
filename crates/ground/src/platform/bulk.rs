//! Many rows in one statement whose words do not depend on how many: PostgreSQL plans it once and knows it again, where
//! a list of values would be read and planned anew for every length.
//!
//! PostgreSQL takes each column as an array (`UNNEST`). SQLite has no arrays; there a list of values, cut to what it
//! binds, is the fastest that is still bound.

use sea_orm::sea_query::extension::postgres::PgFunc;
use sea_orm::sea_query::{ColumnType, Expr, ExprTrait as _, Func, OnConflict, Query, ValueType};
use sea_orm::{
    ColumnTrait, ConnectionTrait as _, DatabaseBackend, EntityTrait, IntoActiveModel, Iterable as _, ModelTrait, Value,
};

use super::{Answer, Refusal, Tx};

/// Values that SQLite binds in one statement.
const SQLITE_BINDS: usize = 32_000;

/// Inserts `rows`; `conflict` says what becomes of those that are there already.
pub async fn insert<E>(tx: &Tx, rows: &[E::Model], conflict: Option<OnConflict>) -> Answer<()>
where
    E: EntityTrait,
    E::Model: ModelTrait<Entity = E> + IntoActiveModel<E::ActiveModel> + Clone,
{
    if rows.is_empty() {
        return Ok(());
    }
    if tx.get_database_backend() == DatabaseBackend::Postgres {
        let mut insert = Query::insert();
        insert.into_table(E::default().table_ref()).columns(E::Column::iter());
        // Arrays of one length beside each other unfold row by row.
        let mut select = Query::select();
        for column in E::Column::iter() {
            select.expr(Func::cust("UNNEST").arg(array::<E>(column, rows)?));
        }
        insert.select_from(select).map_err(|error| Refusal::internal(error))?;
        if let Some(conflict) = conflict {
            insert.on_conflict(conflict);
        }
        tx.execute(&insert).await?;
        return Ok(());
    }
    let most = SQLITE_BINDS / E::Column::iter().count().max(1);
    for chunk in rows.chunks(most.max(1)) {
        let mut insert = E::insert_many(chunk.iter().cloned().map(IntoActiveModel::into_active_model));
        if let Some(conflict) = &conflict {
            insert = insert.on_conflict(conflict.clone());
        }
        insert.exec_without_returning(tx).await?;
    }
    Ok(())
}

/// Whether `column` is one of `values`.
pub fn among<C, V>(backend: DatabaseBackend, column: C, values: impl IntoIterator<Item = V>) -> Expr
where
    C: ColumnTrait,
    V: Into<Value> + ValueType,
{
    if backend != DatabaseBackend::Postgres {
        return column.is_in(values);
    }
    let values = values.into_iter().map(Into::into).collect();
    column.into_expr().eq(PgFunc::any(Expr::val(Value::Array(V::array_type(), Some(Box::new(values))))))
}

/// One column of `rows` as an array.
fn array<E>(column: E::Column, rows: &[E::Model]) -> Answer<Expr>
where
    E: EntityTrait,
    E::Model: ModelTrait<Entity = E>,
{
    let definition = column.def();
    let kind = match definition.get_column_type() {
        ColumnType::Uuid => "uuid[]",
        ColumnType::BigInteger => "bigint[]",
        ColumnType::Integer => "integer[]",
        ColumnType::Double => "double precision[]",
        ColumnType::Boolean => "boolean[]",
        ColumnType::String(_) | ColumnType::Text => "text[]",
        other => return Err(Refusal::internal(format!("no arrays of {other:?}"))),
    };
    let values: Vec<Value> = rows.iter().map(|row| row.get(column)).collect();
    if definition.is_null() {
        // The driver knows no arrays with NULL in them, so one that may have some travels as text.
        return Ok(Expr::val(literal(&values)).cast_as("text").cast_as(kind));
    }
    let Some(first) = values.first() else { return Err(Refusal::internal("no rows")) };
    Ok(Expr::val(Value::Array(first.array_type(), Some(Box::new(values)))).cast_as(kind))
}

/// The text of a PostgreSQL array.
fn literal(values: &[Value]) -> String {
    let mut text = String::from("{");
    for (place, value) in values.iter().enumerate() {
        if place > 0 {
            text.push(',');
        }
        match value {
            Value::String(Some(word)) => {
                text.push('"');
                for sign in word.chars() {
                    if matches!(sign, '"' | '\\') {
                        text.push('\\');
                    }
                    text.push(sign);
                }
                text.push('"');
            }
            Value::BigInt(Some(number)) => text.push_str(&number.to_string()),
            Value::Int(Some(number)) => text.push_str(&number.to_string()),
            Value::Double(Some(number)) => text.push_str(&number.to_string()),
            Value::Bool(Some(yes)) => text.push_str(if *yes { "true" } else { "false" }),
            Value::Uuid(Some(id)) => text.push_str(&id.to_string()),
            _ => text.push_str("NULL"),
        }
    }
    text.push('}');
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_array_keeps_gaps_and_quotes() {
        let word = |text: &str| Value::from(text.to_owned());
        let list = [word("a"), Value::String(None), word(r#"b"\,{}"#), word(""), word("NULL"), word("中文")];
        assert_eq!(literal(&list), r#"{"a",NULL,"b\"\\,{}","","NULL","中文"}"#);
        let numbers = [Value::from(1.5), Value::Double(None), Value::from(-0.1), Value::from(3_i64), Value::from(true)];
        assert_eq!(literal(&numbers), "{1.5,NULL,-0.1,3,true}");
        assert_eq!(literal(&[]), "{}");
    }
}
