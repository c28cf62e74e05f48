//! The bare database: the same rows into the same table, with nothing around them.

use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, Instant};

use sea_orm::{ConnectOptions, ConnectionTrait as _, Database, DatabaseConnection, Statement, Value};
use yunjian::entity::PersonId;
use yunjian::platform::{Clock, Db};

/// Submitters of single rows.
const SINGLE: usize = 64;
/// Connections that send 500 rows at a time.
const BULK: usize = 4;
/// Rows in one bulk statement.
const ROWS: usize = 500;

static NEXT: AtomicI64 = AtomicI64::new(1);

/// Connections to the bare database.
pub struct Limits {
    sqlite: Option<Db>,
    pool: Option<DatabaseConnection>,
    people: Vec<PersonId>,
}

impl Limits {
    /// Connects as the product does, and makes a table like `fix` with the same indexes.
    pub async fn connect(url: &str, people: Vec<PersonId>) -> Self {
        let columns = "person_id PERSON NOT NULL, key text NOT NULL, taken_at bigint NOT NULL, received_at bigint NOT NULL, \
                       latitude REAL_ NOT NULL, longitude REAL_ NOT NULL, received_latitude REAL_ NOT NULL, \
                       received_longitude REAL_ NOT NULL, datum text NOT NULL, accuracy REAL_ NOT NULL, altitude REAL_, \
                       speed REAL_, heading REAL_, source text NOT NULL, battery REAL_, platform text, marks int NOT NULL";
        if url.starts_with("sqlite:") {
            let db = Db::connect(url, 1).await.expect("the database answers");
            let columns = columns.replace("PERSON", "blob").replace("REAL_", "double");
            for sql in table("integer PRIMARY KEY AUTOINCREMENT", &columns) {
                db.migrate().execute_unprepared(&sql).await.expect("the table can be made");
            }
            return Self { sqlite: Some(db), pool: None, people };
        }
        let mut options = ConnectOptions::new(url);
        options.max_connections(SINGLE as u32).min_connections(SINGLE as u32).sqlx_logging(false);
        let pool = Database::connect(options).await.expect("the database answers");
        let columns = columns.replace("PERSON", "uuid").replace("REAL_", "float8");
        for sql in table("bigserial PRIMARY KEY", &columns) {
            pool.execute_unprepared(&sql).await.expect("the table can be made");
        }
        Self { sqlite: None, pool: Some(pool), people }
    }

    /// A commit for each row, from 64 submitters.
    pub async fn single(&self, span: Duration) -> (u64, f64) {
        let start = Instant::now();
        let submitters = (0..SINGLE).map(|place| async move {
            let person = self.people[place % self.people.len()];
            let mut count = 0;
            while start.elapsed() < span {
                let (sql, values) = (insert(self.pool.is_some()), row(person));
                if let Some(pool) = &self.pool {
                    let statement = Statement::from_sql_and_values(sea_orm::DatabaseBackend::Postgres, sql, values);
                    pool.execute_raw(statement).await.expect("the row is written");
                } else if let Some(db) = &self.sqlite {
                    let tx = db.begin().await.expect("a transaction starts");
                    let statement = Statement::from_sql_and_values(sea_orm::DatabaseBackend::Sqlite, sql, values);
                    tx.execute_raw(statement).await.expect("the row is written");
                    tx.commit().await.expect("the transaction commits");
                }
                count += 1;
            }
            count
        });
        let count = futures_util::future::join_all(submitters).await.into_iter().sum();
        (count, start.elapsed().as_secs_f64())
    }

    /// 500 rows a statement on 4 connections; PostgreSQL only.
    pub async fn unnest(&self, span: Duration) -> (u64, f64) {
        let pool = self.pool.as_ref().expect("UNNEST is PostgreSQL's");
        let start = Instant::now();
        let writers = (0..BULK).map(|_| async move {
            let mut count = 0;
            while start.elapsed() < span {
                pool.execute_raw(bulk(&self.people)).await.expect("the rows are written");
                count += ROWS as u64;
            }
            count
        });
        let count = futures_util::future::join_all(writers).await.into_iter().sum();
        (count, start.elapsed().as_secs_f64())
    }
}

fn table(id: &str, columns: &str) -> [String; 4] {
    [
        "DROP TABLE IF EXISTS bare".into(),
        format!("CREATE TABLE bare (id {id}, {columns})"),
        "CREATE UNIQUE INDEX bare_person_id_key ON bare (person_id, key)".into(),
        "CREATE INDEX bare_person_id_taken_at ON bare (person_id, taken_at)".into(),
    ]
}

const COLUMNS: &str = "person_id, key, taken_at, received_at, latitude, longitude, received_latitude, received_longitude, \
                       datum, accuracy, altitude, speed, heading, source, battery, platform, marks";

fn insert(postgres: bool) -> String {
    let places: Vec<String> = (1..=17).map(|n| if postgres { format!("${n}") } else { "?".into() }).collect();
    format!("INSERT INTO bare ({COLUMNS}) VALUES ({})", places.join(", "))
}

fn row(person: PersonId) -> [Value; 17] {
    let key = NEXT.fetch_add(1, Ordering::Relaxed);
    let now = Clock::System.now().0;
    [
        person.0.into(),
        format!("l{key}").into(),
        now.into(),
        now.into(),
        34.25.into(),
        117.24.into(),
        34.25.into(),
        117.24.into(),
        "WGS84".into(),
        12.0.into(),
        None::<f64>.into(),
        None::<f64>.into(),
        None::<f64>.into(),
        "GNSS".into(),
        None::<f64>.into(),
        None::<String>.into(),
        0_i32.into(),
    ]
}

/// Arrays hold no NULL here (the driver's arrays cannot), so the columns that a plain position leaves empty are left out.
fn bulk(people: &[PersonId]) -> Statement {
    use sea_orm::sea_query::ArrayType as A;
    let rows: Vec<[Value; 17]> = (0..ROWS).map(|i| row(people[i % people.len()])).collect();
    let columns: [(usize, &str, A); 12] = [
        (0, "person_id::uuid", A::Uuid),
        (1, "key::text", A::String),
        (2, "taken_at::bigint", A::BigInt),
        (3, "received_at::bigint", A::BigInt),
        (4, "latitude::float8", A::Double),
        (5, "longitude::float8", A::Double),
        (6, "received_latitude::float8", A::Double),
        (7, "received_longitude::float8", A::Double),
        (8, "datum::text", A::String),
        (9, "accuracy::float8", A::Double),
        (13, "source::text", A::String),
        (16, "marks::int", A::Int),
    ];
    let named: Vec<(&str, &str)> = columns.iter().filter_map(|(_, typed, _)| typed.split_once("::")).collect();
    let names: Vec<&str> = named.iter().map(|(name, _)| *name).collect();
    let places: Vec<String> = named.iter().enumerate().map(|(i, (_, kind))| format!("${}::{kind}[]", i + 1)).collect();
    let sql = format!("INSERT INTO bare ({}) SELECT * FROM UNNEST({})", names.join(", "), places.join(", "));
    let values = columns.map(|(column, _, kind)| {
        Value::Array(kind, Some(Box::new(rows.iter().map(|row| row[column].clone()).collect())))
    });
    Statement::from_sql_and_values(sea_orm::DatabaseBackend::Postgres, sql, values)
}
