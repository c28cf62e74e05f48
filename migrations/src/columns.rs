//! The column types that rows use, by what they hold.

use sea_orm_migration::prelude::*;

/// A UUID key.
pub fn key(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).uuid().to_owned()
}

/// A key that the database counts up in order of insertion.
pub fn serial(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).big_integer().not_null().auto_increment().primary_key().to_owned()
}

/// Text of any length; enums and JSON too.
pub fn text(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).text().to_owned()
}

/// A moment in Unix milliseconds.
pub fn moment(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).big_integer().to_owned()
}

/// A calendar day.
pub fn day(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).date().to_owned()
}

/// True or false.
pub fn flag(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).boolean().to_owned()
}

/// A 32-bit number.
pub fn int(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).integer().to_owned()
}

/// A 64-bit number.
pub fn long(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).big_integer().to_owned()
}

/// A double.
pub fn real(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).double().to_owned()
}

/// An index named after its table and columns.
pub fn index(table: &'static str, columns: &[&'static str]) -> IndexCreateStatement {
    let mut index = Index::create();
    index.name(format!("{table}_{}", columns.join("_"))).table(table);
    for column in columns {
        index.col(*column);
    }
    index
}

/// A unique index named after its table and columns.
pub fn unique(table: &'static str, columns: &[&'static str]) -> IndexCreateStatement {
    index(table, columns).unique().to_owned()
}
