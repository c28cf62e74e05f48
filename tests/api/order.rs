//! Sixteen writers that dawdle before they commit, three readers: each sees every event once, in one order.

use std::collections::{HashMap, HashSet};
use std::time::Duration;

use uuid::Uuid;
use yunjian::entity::Timestamp;
use yunjian::events::{Cursor, Event, Hub, NewEvent, Position, log};
use yunjian::platform::settings::Settings;
use yunjian::platform::{Clock, Db};
use yunjian::subjects::alerts::{self, AlertNews};

use crate::support::{Backend, Database};

const WRITERS: u128 = 16;

fn new_event(subject: u128, at: i64) -> NewEvent {
    NewEvent {
        topic: alerts::TOPIC,
        kind: AlertNews::Raised.into(),
        person_id: None,
        subject_id: Uuid::from_u128(subject),
        at: Timestamp(at),
        payload: serde_json::json!({ "n": 1 }),
    }
}

/// Connections enough for every writer and reader.
async fn connect(database: &Database) -> Db {
    Db::connect(&database.url, 24).await.unwrap()
}

/// Writes `rounds` transactions of one to three events from each writer, with a pause before each commit.
async fn write(db: Db, writer: u128, rounds: u128) {
    for round in 0..rounds {
        let base = (writer * rounds + round) * 10;
        let count = 1 + (writer + round) % 3;
        let events: Vec<_> = (0..count).map(|n| new_event(base + n, 1_000)).collect();
        let tx = db.begin().await.unwrap();
        log::append(&tx, &events).await.unwrap();
        let pause = (writer * 7 + round * 13) % 23;
        tokio::time::sleep(Duration::from_millis(u64::try_from(pause).unwrap())).await;
        tx.commit().await.unwrap();
    }
}

/// Reads by cursor in small pages of a size of its own until `total` events came.
async fn read(db: Db, total: usize, page: u64) -> Vec<Event> {
    let mut all: Vec<Event> = Vec::new();
    while all.len() < total {
        let after = all.last().map_or(Position::START, |event| event.position);
        let mut found = log::read(db.read(), after, None, page).await.unwrap();
        if found.is_empty() {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        all.append(&mut found);
    }
    all
}

async fn holds_order(backend: Backend, rounds: u128) {
    let database = Database::migrated(backend).await;
    let db = connect(&database).await;
    let hub = Hub::start(db.clone(), Clock::System, &Settings::default()).await.unwrap();
    let total: usize = (0..WRITERS)
        .flat_map(|writer| (0..rounds).map(move |round| usize::try_from(1 + (writer + round) % 3).unwrap()))
        .sum();
    let readers: Vec<_> = [1, 7, 1_000].map(|page| tokio::spawn(read(db.clone(), total, page))).into();
    let writers: Vec<_> = (0..WRITERS).map(|writer| tokio::spawn(write(db.clone(), writer, rounds))).collect();
    for writer in writers {
        writer.await.unwrap();
    }
    let mut seen = Vec::new();
    for reader in readers {
        seen.push(reader.await.unwrap());
    }
    assert_eq!(seen[0], seen[1]);
    assert_eq!(seen[0], seen[2]);
    let last = seen[0].last().unwrap().position;
    assert!(log::read(db.read(), last, None, 10).await.unwrap().is_empty(), "an event came twice or late");
    let distinct: HashSet<_> = seen[0].iter().map(|event| event.subject_id).collect();
    assert_eq!(distinct.len(), total);

    // The hub saw the same, from memory and from the table.
    let mut head = hub.head();
    tokio::time::timeout(Duration::from_secs(20), head.wait_for(|head| *head >= last)).await.unwrap().unwrap();
    let from_memory = hub.events(Position::START, None, total + 1).await.unwrap();
    assert_eq!(from_memory.events.iter().map(|e| (**e).clone()).collect::<Vec<_>>(), seen[0]);
    assert!(!from_memory.more);

    // Events of one writer keep the order in which it committed them.
    let mut newest: HashMap<u128, u128> = HashMap::new();
    for event in &seen[0] {
        let subject = event.subject_id.as_u128();
        let before = newest.insert(subject / 10 / rounds, subject);
        assert!(before.is_none_or(|before| before < subject));
    }

    // A cursor in the middle gives the rest; deleting keeps the newest.
    let middle = &seen[0][total / 2];
    let rest = hub.events(middle.position, None, total).await.unwrap().events;
    assert_eq!(rest.len(), total - total / 2 - 1);
    assert!(hub.has_expired(Cursor { position: Position::START, at: Timestamp(1_000) }).await.unwrap());
    assert!(!hub.has_expired(middle.cursor()).await.unwrap(), "nothing is deleted yet");
    let tx = db.begin().await.unwrap();
    while log::purge(&tx, Timestamp(2_000), 100).await.unwrap() > 0 {}
    tx.commit().await.unwrap();
    assert_eq!(log::head(db.read()).await.unwrap(), last);
    assert!(hub.has_expired(middle.cursor()).await.unwrap());
    assert!(!hub.has_expired(seen[0].last().unwrap().cursor()).await.unwrap());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sqlite_readers_see_one_order() {
    holds_order(Backend::Sqlite, 6).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn postgresql_readers_see_one_order() {
    holds_order(Backend::Postgres, 40).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_left_memory_is_read_from_the_table() {
    let database = Database::migrated(Backend::Sqlite).await;
    let db = connect(&database).await;
    write(db.clone(), 1, 10).await;
    let all = log::read(db.read(), Position::START, None, 1_000).await.unwrap();
    let hub = Hub::start(db.clone(), Clock::System, &Settings::default()).await.unwrap();
    let page = hub.events(Position::START, None, 5).await.unwrap();
    assert_eq!(
        page.events.iter().map(|e| e.position).collect::<Vec<_>>(),
        all[..5].iter().map(|e| e.position).collect::<Vec<_>>()
    );
    assert!(page.more);
    let until = all[7].position;
    let rest = hub.events(all[4].position, Some(until), 100).await.unwrap();
    assert_eq!(rest.events.len(), 3);
    assert!(!rest.more);

    // A commit that nobody here is woken by, as another server's while the bus is down, arrives all the same.
    write(connect(&database).await, 2, 1).await;
    let mut head = hub.head();
    let came = tokio::time::timeout(Duration::from_secs(2), head.wait_for(|head| *head > all[all.len() - 1].position));
    came.await.unwrap().unwrap();
}

/// Nobody has to say that there is news: the commit does, and only if something was appended.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_commit_that_appended_wakes_who_waits_and_no_other_does() {
    let database = Database::migrated(Backend::Sqlite).await;
    let db = connect(&database).await;
    // No poll stands behind it in this test.
    let mut settings = Settings::default();
    settings.events.poll = Duration::from_secs(3_600);
    let hub = Hub::start(db.clone(), Clock::System, &settings).await.unwrap();
    let mut head = hub.head();
    // What another process wrote is what the reader would find if it were woken for nothing.
    write(connect(&database).await, 1, 1).await;

    let tx = db.begin().await.unwrap();
    log::append(&tx, &[]).await.unwrap();
    tx.commit().await.unwrap();
    let tx = db.begin().await.unwrap();
    log::append(&tx, &[new_event(1, 1_000)]).await.unwrap();
    tx.rollback().await.unwrap();
    let woken = tokio::time::timeout(Duration::from_millis(300), head.changed()).await;
    assert!(woken.is_err(), "nothing was committed that is news");

    // Through any clone of the handle.
    write(db.clone(), 2, 1).await;
    tokio::time::timeout(Duration::from_secs(20), head.changed()).await.unwrap().unwrap();

    // A second hub on the same handle is woken too, and the first may go.
    let second = Hub::start(db.clone(), Clock::System, &settings).await.unwrap();
    let mut head = second.head();
    drop(hub);
    write(db, 3, 1).await;
    tokio::time::timeout(Duration::from_secs(20), head.changed()).await.unwrap().unwrap();
}
