//! `kill -9` in the middle of work: what was acknowledged is there, and who resumes misses nothing and gets nothing twice.

use std::collections::HashSet;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use sea_orm::{ConnectionTrait as _, Statement};
use serde_json::{Value, json};
use yunjian::entity::{PersonId, PublicId as _, Role};
use yunjian::platform::Clock;

use super::process::Process;
use super::ward::{self, Ward};
use crate::support::{Backend, Client, TestServer, fix, from_home};

const PHONES: usize = 6;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_acknowledged_is_lost_when_the_server_is_killed_on_sqlite() {
    acknowledged_survives(Backend::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_acknowledged_is_lost_when_the_server_is_killed_on_postgres() {
    acknowledged_survives(Backend::Postgres).await;
}

/// A kill takes the server, not the machine: it shows that nothing is acknowledged before its commit. That a commit waits
/// for the disk is what the connections ask for.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_commit_waits_for_the_disk() {
    for (backend, ask, expected) in [
        (
            Backend::Sqlite,
            "SELECT synchronous || ' ' || journal_mode AS is_so FROM pragma_synchronous, pragma_journal_mode",
            "2 wal",
        ),
        (Backend::Postgres, "SELECT current_setting('synchronous_commit') AS is_so", "on"),
    ] {
        let server = TestServer::start(backend).await;
        let tx = server.app.db.begin().await.unwrap();
        let answer = tx.query_one_raw(Statement::from_string(server.app.db.backend(), ask)).await.unwrap().unwrap();
        assert_eq!(answer.try_get::<String>("", "is_so").unwrap(), expected, "{backend:?}");
    }
}

async fn acknowledged_survives(backend: Backend) {
    let seeding = TestServer::start_at_present(backend).await;
    let agency = seeding.agency().await;
    let officer = seeding.signed_in(agency, Role::Handler).await;
    let mut phones = Vec::new();
    for _ in 0..PHONES {
        let person = seeding.person(agency).await;
        phones.push((person, seeding.phone(person).await));
    }
    // Somebody to write notes about, whose phone is at rest.
    let ward = Arc::new(Ward::outside(&seeding, agency, &officer).await);
    let mut cursor = ward.cursor.clone();
    // Everybody is signed in before the storm.
    for (_, phone) in &phones {
        phone.token().await;
    }
    let database = seeding.database.clone();
    let http = officer.http().clone();
    drop(seeding);

    let kept: Vec<Mutex<HashSet<String>>> = (0..PHONES).map(|_| Mutex::default()).collect();
    let kept = Arc::new(kept);
    let noted = Arc::new(Mutex::new(Vec::new()));
    let mut process = Process::serve(&database, &http).await;
    for round in 0..3 {
        let over = Arc::new(AtomicBool::new(false));
        // What earlier rounds acknowledged is no work of this one.
        let noted_before = noted.lock().unwrap().len();
        let kept_before: Vec<usize> = kept.iter().map(|kept| kept.lock().unwrap().len()).collect();
        let work: Vec<_> = phones
            .iter()
            .enumerate()
            .map(|(i, (_, phone))| {
                let (phone, kept, over) = (phone.at_url(&process.url), kept.clone(), over.clone());
                tokio::spawn(async move { send_until(&phone, &kept[i], round, &over).await })
            })
            .collect();
        let notes = {
            let (officer, noted, over, ward) =
                (officer.at_url(&process.url), noted.clone(), over.clone(), ward.clone());
            tokio::spawn(async move {
                for i in 0.. {
                    let text = format!("round {round} note {i}");
                    match ward.note(&officer, &text).await {
                        Some(()) => noted.lock().unwrap().push(text),
                        None => break,
                    }
                    if over.load(Ordering::SeqCst) {
                        break;
                    }
                }
            })
        };
        let listener = {
            let (officer, from, ward) = (officer.at_url(&process.url), cursor.clone(), ward.clone());
            tokio::spawn(async move {
                let mut socket = ward.stream(&officer, Some(&from)).await;
                let mut heard = Vec::new();
                while let Some(message) = socket.until_closed().await {
                    heard.push(message["payload"]["data"]["alertEvents"].clone());
                }
                heard
            })
        };
        // Some work has been acknowledged, and more is under way.
        let began = std::time::Instant::now();
        let enough = || {
            noted.lock().unwrap().len() > noted_before + 5
                && kept.iter().zip(&kept_before).all(|(kept, before)| kept.lock().unwrap().len() > before + 20)
        };
        while !enough() && began.elapsed() < Duration::from_secs(20) {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        assert!(enough(), "the server takes positions and notes");
        tokio::time::sleep(Duration::from_millis(37 * round as u64)).await;
        process.kill();
        over.store(true, Ordering::SeqCst);
        for task in work {
            task.await.expect("a phone");
        }
        notes.await.expect("the notes");
        let heard = listener.await.expect("the listener");

        process = Process::serve(&database, &http).await;
        let officer = officer.at_url(&process.url);
        for (i, (person, _)) in phones.iter().enumerate() {
            let stored = stored_keys(&officer, *person).await;
            let acknowledged = kept[i].lock().unwrap().clone();
            assert!(acknowledged.len() > 20 && acknowledged.is_subset(&stored), "an acknowledged position is gone");
        }
        let written = ward.stored(&officer).await;
        for text in noted.lock().unwrap().iter() {
            assert!(written.contains(text), "an acknowledged note is gone: {text}");
        }
        // What was heard before, and after from the last of it, is what there is from the beginning: an event for each
        // note that is stored, and none besides.
        let count = written.iter().filter(|text| text.starts_with(&format!("round {round} "))).count();
        assert!(heard.len() <= count, "{} events of {count} notes", heard.len());
        let last = heard.last().map_or(&*cursor, |event| ward::cursor(event)).to_owned();
        let rest = ward.replay(&officer, &last, count - heard.len()).await;
        let all = ward.replay(&officer, &cursor, count).await;
        let joined: Vec<Value> = heard.into_iter().chain(rest).collect();
        assert_eq!(joined, all, "nothing missed, nothing twice");
        cursor = ward::cursor(all.last().expect("events of this round")).to_owned();
    }
}

/// Sends packets of ten until the server is gone; the keys of acknowledged positions.
async fn send_until(phone: &Client, kept: &Mutex<HashSet<String>>, round: usize, over: &AtomicBool) {
    for packet in 0.. {
        if over.load(Ordering::SeqCst) {
            return;
        }
        let now = Clock::System.now();
        let fixes: Vec<Value> = (0..10)
            .map(|i| {
                let mut position = fix(now.plus_millis(i), from_home(i as f64, packet as f64 / 10.0));
                position["key"] = json!(format!("{round}-{packet}-{i}"));
                position
            })
            .collect();
        let Ok(reply) = phone.attempt_submit(&fixes).await else { return };
        if reply.code().is_some() {
            // Refused is not acknowledged; the server may be about to die.
            continue;
        }
        let payload = &reply.body["data"]["submitFixes"];
        assert_eq!(payload["accepted"], 10, "{}", reply.body);
        kept.lock().unwrap().extend(fixes.iter().map(|fix| fix["key"].as_str().unwrap().to_owned()));
    }
}

async fn stored_keys(officer: &Client, person: PersonId) -> HashSet<String> {
    const TRACK: &str =
        "query($id: ID!, $from: DateTime!, $to: DateTime!) { person(id: $id) { track(from: $from, to: $to) { key } } }";
    let now = Clock::System.now();
    // A track is thinned beyond 2,000 positions, so it is read in slices.
    let mut keys = HashSet::new();
    for slice in 0..24 {
        let (from, to) = (now.plus_seconds(-5 * (slice + 1)), now.plus_seconds(-5 * slice + i64::from(slice == 0) * 5));
        let variables = json!({"id": person.to_public(), "from": from.to_string(), "to": to.to_string()});
        let found = officer.ok(TRACK, variables).await;
        let list = found["person"]["track"].as_array().unwrap().clone();
        assert!(list.len() < 2_000);
        keys.extend(list.iter().map(|fix| fix["key"].as_str().unwrap().to_owned()));
    }
    keys
}
