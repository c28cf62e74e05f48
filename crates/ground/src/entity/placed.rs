//! Rows of the tables that fill pages, read by the place of their columns. SeaORM looks every column up by name, twice,
//! and writes a sentence for every NULL before it takes it for `None`: most of what a page of alerts cost.

use sea_orm::sqlx::postgres::{PgRow, Postgres};
use sea_orm::sqlx::sqlite::{Sqlite, SqliteRow};
use sea_orm::sqlx::{Decode, Row as _, Type};
use sea_orm::{ActiveEnum, ConnectionTrait, DbErr, EntityTrait, FromQueryResult, QueryResult, RuntimeErr, Select};
use uuid::Uuid;

use super::{FixSource, OfficerId, PersonId, Residence, Standing, Timestamp, ZoneId, latest_location, person};

/// All rows of a select that selects whole rows of one table.
pub async fn all<E, C>(select: Select<E>, db: &C) -> Result<Vec<E::Model>, DbErr>
where
    E: EntityTrait,
    C: ConnectionTrait,
    Placed<E::Model>: FromQueryResult,
{
    let rows = select.into_model::<Placed<E::Model>>().all(db).await?;
    Ok(rows.into_iter().map(|Placed(model)| model).collect())
}

/// A row whose columns stand in the order of the model.
pub struct Placed<M>(M);

enum Cells<'r> {
    Postgres(&'r PgRow),
    Sqlite(&'r SqliteRow),
}

/// A model that is read by the place of its columns; [`placed!`](crate::placed) makes it one.
pub trait InOrder: Sized {
    /// Reads the cells, in the order of the columns.
    fn read(cells: &mut Reader<'_>) -> Result<Self, DbErr>;
}

impl<M: InOrder> FromQueryResult for Placed<M> {
    fn from_query_result(row: &QueryResult, _: &str) -> Result<Self, DbErr> {
        M::read(&mut Reader::new(row)?).map(Self)
    }
}

/// Gives the cells of a row one after another.
pub struct Reader<'r> {
    cells: Cells<'r>,
    next: usize,
}

impl<'r> Reader<'r> {
    fn new(row: &'r QueryResult) -> Result<Self, DbErr> {
        let cells = row.try_as_pg_row().map(Cells::Postgres).or_else(|| row.try_as_sqlite_row().map(Cells::Sqlite));
        Ok(Self { cells: cells.ok_or_else(|| DbErr::Type("a row of neither database".into()))?, next: 0 })
    }

    /// The next cell.
    pub fn read<T: Cell>(&mut self) -> Result<T, DbErr> {
        T::from_raw(self.raw()?).map_err(|error| DbErr::Type(format!("column {}: {error}", self.next - 1)))
    }

    fn raw<R: Raw>(&mut self) -> Result<Option<R>, DbErr> {
        let place = self.next;
        self.next += 1;
        match self.cells {
            Cells::Postgres(row) => row.try_get(place),
            Cells::Sqlite(row) => row.try_get(place),
        }
        .map_err(|error| DbErr::Query(RuntimeErr::SqlxError(error.into())))
    }
}

/// What both databases can give.
pub trait Raw: for<'r> Decode<'r, Postgres> + Type<Postgres> + for<'r> Decode<'r, Sqlite> + Type<Sqlite> {}

impl<R> Raw for R where R: for<'r> Decode<'r, Postgres> + Type<Postgres> + for<'r> Decode<'r, Sqlite> + Type<Sqlite> {}

/// What a cell becomes in a model.
pub trait Cell: Sized {
    /// What the databases give for it.
    type Raw: Raw;
    /// Makes it of that, or of NULL.
    fn from_raw(raw: Option<Self::Raw>) -> Result<Self, DbErr>;
}

/// A cell that is never NULL; as an `Option` it may be.
pub trait Value: Sized {
    /// What the databases give for it.
    type Raw: Raw;
    /// Makes it of that.
    fn from_value(raw: Self::Raw) -> Result<Self, DbErr>;
}

impl<V: Value> Cell for V {
    type Raw = V::Raw;
    fn from_raw(raw: Option<V::Raw>) -> Result<Self, DbErr> {
        raw.ok_or_else(|| DbErr::Type("NULL where a value must be".into())).and_then(V::from_value)
    }
}

impl<V: Value> Cell for Option<V> {
    type Raw = V::Raw;
    fn from_raw(raw: Option<V::Raw>) -> Result<Self, DbErr> {
        raw.map(V::from_value).transpose()
    }
}

/// Says of what a value is read: `values! { AlertId: Uuid = |raw| Ok(AlertId(raw)); }`.
#[doc(hidden)]
#[macro_export]
macro_rules! values {
    ($($type:ty: $raw:ty = $from:expr;)*) => {$(
        impl $crate::entity::placed::Value for $type {
            type Raw = $raw;
            fn from_value(raw: $raw) -> Result<Self, ::sea_orm::DbErr> {
                $from(raw)
            }
        }
    )*};
}

/// An enum that is kept as a word.
pub fn word<E: ActiveEnum<Value = String>>(word: String) -> Result<E, DbErr> {
    E::try_from_value(&word)
}

values! {
    bool: bool = Ok;
    i32: i32 = Ok;
    i64: i64 = Ok;
    f64: f64 = Ok;
    String: String = Ok;
    Timestamp: i64 = |raw| Ok(Timestamp(raw));
    PersonId: Uuid = |raw| Ok(PersonId(raw));
    OfficerId: Uuid = |raw| Ok(OfficerId(raw));
    ZoneId: Uuid = |raw| Ok(ZoneId(raw));
    FixSource: String = word;
    Residence: String = word;
    Standing: String = word;
}

/// Has rows of these tables read by the place of their columns, which are named in the order of the model.
#[macro_export]
macro_rules! placed {
    ($($table:ident { $($column:ident),* $(,)? })*) => {
        $(impl $crate::entity::placed::InOrder for $table::Model {
            fn read(cells: &mut $crate::entity::placed::Reader<'_>) -> Result<Self, ::sea_orm::DbErr> {
                Ok($table::Model { $($column: cells.read()?),* })
            }
        })*

        #[cfg(test)]
        mod tests {
            use ::sea_orm::{IdenStatic as _, Iterable as _};

            #[test]
            fn columns_are_read_in_the_order_in_which_they_are_selected() {
                $({
                    let selected = super::$table::Column::iter().map(|column| column.as_str()).collect::<Vec<_>>();
                    assert_eq!(selected, [$(stringify!($column)),*], stringify!($table));
                })*
            }
        }
    };
}

placed! {
    latest_location {
        person_id, fix_id, key, at, taken_at, received_at, latitude, longitude, accuracy, speed, heading, source, battery,
        marks,
    }
    person { id, name, phone, id_number, residence, standing, visibility, created_at }
}
