//! What the program says of a database that does not flush, where only its operator can help.

use sea_orm::{ConnectionTrait as _, DatabaseBackend, Statement};
use yunjian::platform::Db;

use super::process::Process;
use crate::support::{Backend, Database};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_warns_of_a_database_that_does_not_flush() {
    let database = Database::migrated(Backend::Postgres).await;
    let db = Db::connect(&database.url, 1).await.unwrap();
    let shown = db.read().query_one_raw(Statement::from_string(DatabaseBackend::Postgres, "SHOW fsync")).await.unwrap();
    let fsync: String = shown.unwrap().try_get_by_index(0).unwrap();
    let server = Process::serve(&database, &reqwest::Client::new()).await;
    assert_eq!(server.log().contains("fsync=off"), fsync == "off", "fsync is {fsync}: {}", server.log());
    db.close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_a_file_there_is_nothing_to_warn() {
    let database = Database::migrated(Backend::Sqlite).await;
    let server = Process::serve(&database, &reqwest::Client::new()).await;
    assert!(!server.log().contains("fsync"), "{}", server.log());
}
