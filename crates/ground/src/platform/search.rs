//! Searching for a part of a text: the same on both databases, whatever signs the text has in it.

use sea_orm::ColumnTrait;
use sea_orm::sea_query::{Expr, ExprTrait as _, Func, LikeExpr};

/// The condition that `column` has `part` in it. Capital letters do not matter; `%` and `_` mean themselves.
pub fn holds(column: impl ColumnTrait, part: &str) -> Expr {
    let mut pattern = String::with_capacity(part.len() + 2);
    pattern.push('%');
    for sign in part.to_lowercase().chars() {
        if matches!(sign, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(sign);
    }
    pattern.push('%');
    Expr::expr(Func::lower(Expr::col((column.entity_name(), column)))).like(LikeExpr::new(pattern).escape('\\'))
}
