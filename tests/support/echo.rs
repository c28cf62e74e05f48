//! Echoes: an event of the log once more. A stream hands events out in the order of the log, so whoever hears the echo has
//! heard all that came before it, however long another test's transaction held that back; what nobody heard by then did
//! not come.

use std::collections::HashSet;
use std::sync::{Arc, Mutex};

use sea_orm::{
    ActiveModelTrait as _, ActiveValue, ColumnTrait as _, ConnectionTrait as _, DatabaseBackend, EntityTrait as _,
    IntoActiveModel as _, QueryFilter as _, QueryOrder as _, Statement,
};
use serde_json::Value;
use tokio::sync::OnceCell;
use uuid::Uuid;
use yunjian::entity::event;
use yunjian::events::{Cursor, Position};
use yunjian::platform::{Db, Keys};

/// The echoes of one database.
pub(super) struct Echoes {
    url: String,
    keys: Arc<Keys>,
    made: Mutex<HashSet<Position>>,
    /// Of the test's own runtime: a server's connections end with it.
    db: OnceCell<Db>,
}

/// What a client makes echoes with, at the server that it speaks to.
#[derive(Clone)]
pub struct Echo {
    all: Arc<Echoes>,
    /// The server's own handle: a commit on it wakes the server. One in another process finds an echo by itself.
    db: Option<Db>,
}

/// What is to be said again.
pub(super) enum Of<'a> {
    /// The event with this cursor.
    Cursor(&'a str),
    /// The newest event about what has this id.
    Subject(&'a str),
}

impl Echoes {
    pub(super) fn new(url: String, keys: Arc<Keys>) -> Arc<Self> {
        Arc::new(Self { url, keys, made: Mutex::default(), db: OnceCell::new() })
    }

    /// For clients of a server with this handle.
    pub(super) fn at(self: &Arc<Self>, db: Option<Db>) -> Echo {
        Echo { all: self.clone(), db }
    }
}

impl Echo {
    /// The same for a server in another process.
    pub(super) fn elsewhere(&self) -> Self {
        self.all.at(None)
    }

    /// The cursor of the event in a message, if it is one.
    pub(super) fn cursor(message: &Value) -> Option<&str> {
        message["payload"]["data"].as_object()?.values().find_map(|event| event["cursor"].as_str())
    }

    /// The echo that a message is, if it is one.
    pub(super) fn heard(&self, message: &Value) -> Option<Position> {
        let position = Cursor::open(&self.all.keys, Self::cursor(message)?)?.position;
        self.all.made.lock().unwrap().contains(&position).then_some(position)
    }

    /// Says something again; where in the log.
    pub(super) async fn make(&self, of: Of<'_>) -> Position {
        let open = || async { Db::connect(&self.all.url, 1).await.expect("the database opens") };
        let db = match &self.db {
            Some(db) => db,
            None => self.all.db.get_or_init(open).await,
        };
        let find = match of {
            Of::Cursor(sealed) => {
                let cursor = Cursor::open(&self.all.keys, sealed).expect("a cursor of the log");
                event::Entity::find_by_id(cursor.position.id)
            }
            Of::Subject(id) => {
                let id = id.rsplit_once('_').and_then(|(_, id)| Uuid::parse_str(id).ok()).expect("an id");
                let about = event::Entity::find().filter(event::Column::SubjectId.eq(id));
                about.order_by_desc(event::Column::Id)
            }
        };
        let tx = db.begin().await.expect("a transaction");
        let mut row = find.one(&tx).await.expect("the log").expect("an event").into_active_model();
        row.id = ActiveValue::NotSet;
        // What is unchanged is not inserted.
        let id = row.reset_all().insert(&tx).await.expect("an event").id;
        let number = match tx.get_database_backend() {
            DatabaseBackend::Postgres => {
                let number = "SELECT pg_current_xact_id()::text::bigint AS tx";
                let number = Statement::from_string(DatabaseBackend::Postgres, number);
                let row = tx.query_one_raw(number).await.expect("its number").expect("its number");
                row.try_get("", "tx").expect("a number")
            }
            _ => 0,
        };
        let position = Position { tx: number, id };
        // Known before anybody can hear it.
        self.all.made.lock().unwrap().insert(position);
        tx.mark_news();
        tx.commit().await.expect("a commit");
        position
    }
}
