//! Files while the server is watched from outside: what they cost in memory, and what a kill in the middle leaves.

use std::path::Path;
use std::sync::atomic::Ordering;

use bytes::Bytes;
use futures_util::StreamExt as _;
use sea_orm::{EntityTrait as _, PaginatorTrait as _};
use serde_json::json;
use yunjian::platform::Db;
use yunjian::subjects::files::rows::attachment;

use super::process::Process;
use crate::support::{Backend, TestServer, UPLOAD_TYPE, counted, document, eventually, form, head_of_a_document};

const MEGABYTE: usize = 1024 * 1024;

#[cfg(target_os = "linux")]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn ten_megabytes_pass_without_being_held() {
    let seeding = TestServer::start_at_present(Backend::Sqlite).await;
    let phone = seeding.phone(seeding.person(seeding.agency().await).await).await;
    phone.token().await;
    let database = seeding.database.clone();
    let http = phone.http().clone();
    drop(seeding);
    let process = Process::serve(&database, &http).await;
    let phone = phone.at_url(&process.url);
    let chunk = Bytes::from(vec![b'x'; 32 * 1024]);
    let one = async || {
        let (body, read) = counted(head_of_a_document(), chunk.clone(), (10 * MEGABYTE - 64) / chunk.len());
        let (status, said) = phone.upload(body).await;
        assert_eq!(status, 201, "{said}");
        assert!(read.load(Ordering::SeqCst) > 9 * MEGABYTE && said["size"].as_i64().unwrap() > 10_000_000);
    };
    one().await;
    let before = process.peak();
    for _ in 0..2 {
        tokio::join!(one(), one(), one(), one());
    }
    let grown = process.peak() - before;
    // Held as they are, four at once would have forty, and as much again on the way to the disk.
    assert!(grown < 64 * MEGABYTE, "grew by {} MiB", grown / MEGABYTE);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_kill_in_the_middle_of_a_file_leaves_no_row() {
    let seeding = TestServer::start_at_present(Backend::Sqlite).await;
    let phone = seeding.phone(seeding.person(seeding.agency().await).await).await;
    let token = phone.token().await.unwrap();
    let database = seeding.database.clone();
    let http = phone.http().clone();
    drop(seeding);
    let process = Process::serve(&database, &http).await;
    // Everything but the end has come, and the server waits for it.
    let (head, rest) = (Bytes::from(head_of_a_document()), Bytes::from(vec![b'x'; 6 * MEGABYTE]));
    let body = futures_util::stream::iter([head, rest]).map(Ok::<_, std::io::Error>);
    let body = reqwest::Body::wrap_stream(body.chain(futures_util::stream::pending()));
    let request = http.post(format!("{}/files", process.url)).bearer_auth(token).header("content-type", UPLOAD_TYPE);
    let sending = tokio::spawn(request.body(body).send());
    eventually("what has come is on its way to the disk", async || size_of(database.files.path()) > MEGABYTE).await;
    process.kill();
    assert!(sending.await.unwrap().is_err());
    let db = Db::connect(&database.url, 1).await.unwrap();
    assert_eq!(attachment::Entity::find().count(db.read()).await.unwrap(), 0);
    // The next one takes the same file whole.
    let process = Process::serve(&database, &http).await;
    let (status, said) = phone.at_url(&process.url).upload(form("file", "a.pdf", "x/y", &document(MEGABYTE))).await;
    assert_eq!((status, &said["size"]), (201, &json!(MEGABYTE)));
}

/// How much lies in a folder and below it.
fn size_of(folder: &Path) -> usize {
    let entries = folder.read_dir().into_iter().flatten().flatten();
    entries
        .map(|entry| match entry.metadata() {
            Ok(about) if about.is_dir() => size_of(&entry.path()),
            Ok(about) => usize::try_from(about.len()).unwrap(),
            Err(_) => 0,
        })
        .sum()
}
