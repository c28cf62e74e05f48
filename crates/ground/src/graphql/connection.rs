//! Pages in Relay's manner: `first ≤ 200`, opaque signed cursors.

use std::borrow::Cow;
use std::sync::Arc;

use async_graphql::parser::types::Field;
use async_graphql::registry::Registry;
use async_graphql::{Context, ContextSelectionSet, OutputType, Positioned, ServerResult, SimpleObject, Value};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::app::App;
use super::plain::Plain;
use crate::platform::{Answer, Keys, Refusal};

/// A page has at most so many items.
pub const MOST: i32 = 200;
/// A page has so many when the client does not say.
pub const USUAL: i32 = 50;

/// What a page costs: its items, whether or not there are so many.
pub fn cost(first: Option<i32>, child: usize) -> usize {
    let items = usize::try_from(first.unwrap_or(USUAL).clamp(1, MOST)).unwrap_or(1);
    2 + items.saturating_mul(child.max(1))
}

/// The page asked for.
#[derive(Clone, Copy, Debug)]
pub struct Page {
    first: usize,
}

impl Page {
    /// Refuses a negative or too large `first`.
    pub fn new(first: Option<i32>) -> Answer<Self> {
        let first = first.unwrap_or(USUAL);
        if !(0..=MOST).contains(&first) {
            return Err(Refusal::bad_input(
                "first",
                format!("每页条数须在 0 到 {MOST} 之间，请更正。"),
                format!("A page has between 0 and {MOST} items. Please correct the number."),
            ));
        }
        Ok(Self { first: usize::try_from(first).unwrap_or_default() })
    }

    /// One more than asked for, to know whether there is a next page.
    pub fn limit(self) -> u64 {
        self.first as u64 + 1
    }

    /// As [`Self::limit`], but no more than asked for when nobody asks whether there is a next page.
    pub fn limit_for(self, ctx: &Context<'_>) -> u64 {
        if ctx.look_ahead().field("pageInfo").exists() { self.limit() } else { self.first as u64 }
    }

    /// Cuts `rows` to the page and says whether there were more.
    pub fn cut<T>(self, rows: &mut Vec<T>) -> bool {
        let more = rows.len() > self.first;
        rows.truncate(self.first);
        more
    }
}

/// Makes the mark of a row into a cursor; `list` keeps cursors of one list from being used in another.
pub fn seal(list: &'static str, mark: impl Serialize + Send + Sync + 'static) -> Cursor {
    Cursor(Arc::new(move || serde_json::to_vec(&(list, &mark))))
}

/// A `String` that is written and signed only when somebody selects it: most pages never show their cursors.
#[derive(Clone)]
pub struct Cursor(Arc<dyn Fn() -> serde_json::Result<Vec<u8>> + Send + Sync>);

impl OutputType for Cursor {
    fn type_name() -> Cow<'static, str> {
        <String as OutputType>::type_name()
    }

    fn create_type_info(registry: &mut Registry) -> String {
        <String as OutputType>::create_type_info(registry)
    }

    async fn resolve(&self, ctx: &ContextSelectionSet<'_>, field: &Positioned<Field>) -> ServerResult<Value> {
        let mark = (self.0)().map_err(|error| Refusal::internal(error)).map_err(|refusal| {
            let error: async_graphql::Error = refusal.into();
            ctx.set_error_path(error.into_server_error(field.pos))
        })?;
        Ok(Value::String(ctx.data_unchecked::<Arc<App>>().keys.seal(&mark)))
    }
}

/// Reads a cursor of `list`.
pub fn open<T: DeserializeOwned>(keys: &Keys, list: &str, after: Option<&str>) -> Answer<Option<T>> {
    let Some(after) = after else { return Ok(None) };
    keys.open(after)
        .and_then(|bytes| serde_json::from_slice::<(String, T)>(&bytes).ok())
        .filter(|(of, _)| of == list)
        .map(|(_, mark)| Some(mark))
        .ok_or_else(|| {
            Refusal::bad_input(
                "after",
                "分页标记无效，请从第一页重新加载。",
                "The cursor is not valid. Please load from the first page again.",
            )
        })
}

/// Whether there is more, and from where.
#[derive(SimpleObject)]
pub struct PageInfo {
    /// There is a next page.
    pub has_next_page: bool,
    /// Always false: lists are read forward only.
    pub has_previous_page: bool,
    /// Cursor of the first item; none when the page is empty.
    pub start_cursor: Option<Cursor>,
    /// Cursor of the last item, for `after`; none when the page is empty.
    pub end_cursor: Option<Cursor>,
}

impl Plain for PageInfo {
    const LEAVES: &'static [&'static str] = &["hasNextPage", "hasPreviousPage", "startCursor", "endCursor"];
}

impl PageInfo {
    /// The page of these cursors, and whether there is one after it.
    pub fn new(mut cursors: impl DoubleEndedIterator<Item = Cursor> + Clone, more: bool) -> Self {
        let start_cursor = cursors.clone().next();
        Self { has_next_page: more, has_previous_page: false, start_cursor, end_cursor: cursors.next_back() }
    }
}

/// Declares an edge and a connection of one node type; `$extra` are fields of the connection beside the usual ones.
#[macro_export]
macro_rules! connection {
    ($connection:ident, $edge:ident, $node:ty, $what:literal $(, $(#[$doc:meta])* $extra:ident: $type:ty)?) => {
        #[doc = concat!("One of the ", $what, " on a page.")]
        #[derive(async_graphql::SimpleObject)]
        pub struct $edge {
            /// The item.
            pub node: $crate::graphql::plain::Direct<$node>,
            /// Cursor of the item, for `after`.
            pub cursor: $crate::graphql::connection::Cursor,
        }

        impl $crate::graphql::plain::Plain for $edge {
            const LEAVES: &'static [&'static str] = &["cursor"];
            const OBJECTS: &'static [(&'static str, $crate::graphql::plain::Below)] =
                &[("node", $crate::graphql::plain::whole::<$node>)];
        }

        #[doc = concat!("A page of ", $what, ".")]
        #[derive(async_graphql::SimpleObject)]
        pub struct $connection {
            /// The items with their cursors.
            pub edges: $crate::graphql::plain::Direct<Vec<$edge>>,
            /// Whether there is more, and from where.
            pub page_info: $crate::graphql::plain::Direct<$crate::graphql::connection::PageInfo>,
            $(
                $(#[$doc])*
                pub $extra: $type,
            )?
        }

        impl $connection {
            /// The page made of what was read for it; `show` gives an item with the mark that its cursor seals.
            pub fn of<R, M: ::serde::Serialize + Send + Sync + 'static>(
                page: $crate::graphql::connection::Page,
                list: &'static str,
                mut rows: Vec<R>,
                $($extra: $type,)?
                show: impl Fn(R) -> (M, $node),
            ) -> $crate::graphql::plain::Direct<Self> {
                use $crate::graphql::plain::Direct;
                let more = page.cut(&mut rows);
                let edge = |(mark, node)| $edge { cursor: $crate::graphql::connection::seal(list, mark), node: Direct(node) };
                let edges: Vec<_> = rows.into_iter().map(|row| edge(show(row))).collect();
                let cursors = edges.iter().map(|edge| edge.cursor.clone());
                let page_info = Direct($crate::graphql::connection::PageInfo::new(cursors, more));
                Direct(Self { edges: Direct(edges), page_info $(, $extra)? })
            }
        }

        impl $crate::graphql::plain::Plain for $connection {
            const LEAVES: &'static [&'static str] = &["totalCount"];
            const OBJECTS: &'static [(&'static str, $crate::graphql::plain::Below)] = &[
                ("edges", $crate::graphql::plain::whole::<$edge>),
                ("pageInfo", $crate::graphql::plain::whole::<$crate::graphql::connection::PageInfo>),
            ];
        }
    };
}
pub use crate::connection;
