//! Where other trackers fail, and we must not: what `docs/field-failures.md` lists and no other file tests by name.

use std::collections::BTreeSet;
use std::path::Path;

use sea_orm::{ConnectionTrait as _, DatabaseBackend};
use serde_json::{Value, json};
use yunjian::entity::{PublicId as _, Role};
use yunjian::platform::Db;

use crate::support::{TestServer, fix, from_home, json_with, on_both};

on_both!(
    a_position_the_database_refuses_is_not_acknowledged_and_spoils_no_other,
    an_outline_of_thousands_of_corners_is_a_zone,
    a_queue_that_is_full_says_so_and_loses_nothing_it_accepted,
);

/// Makes the database refuse the position with this key, as a full disk or a broken page would.
async fn refuse(db: &Db, key: &str) {
    let statements = match db.backend() {
        DatabaseBackend::Postgres => vec![
            format!(
                "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.key = '{key}' \
                 THEN RAISE EXCEPTION 'refused'; END IF; RETURN NEW; END $$"
            ),
            "CREATE TRIGGER refuse BEFORE INSERT ON fix FOR EACH ROW EXECUTE FUNCTION refuse()".to_owned(),
        ],
        _ => vec![format!(
            "CREATE TRIGGER refuse BEFORE INSERT ON fix WHEN NEW.key = '{key}' BEGIN SELECT RAISE(ABORT, 'refused'); END"
        )],
    };
    run(db, &statements).await;
}

async fn accept(db: &Db) {
    let statement = match db.backend() {
        DatabaseBackend::Postgres => "DROP TRIGGER refuse ON fix",
        _ => "DROP TRIGGER refuse",
    };
    run(db, &[statement.to_owned()]).await;
}

async fn run(db: &Db, statements: &[String]) {
    let tx = db.begin().await.expect("a transaction");
    for statement in statements {
        tx.execute_unprepared(statement).await.expect("the statement runs");
    }
    tx.commit().await.expect("the commit");
}

async fn a_position_the_database_refuses_is_not_acknowledged_and_spoils_no_other(server: TestServer) {
    let agency = server.agency().await;
    let officer = server.signed_in(agency, Role::Handler).await;
    let mut phones = Vec::new();
    for _ in 0..8 {
        let person = server.person(agency).await;
        let phone = server.phone(person).await;
        phone.token().await;
        phones.push((person, phone));
    }
    refuse(&server.app.db, "cursed").await;
    let now = server.now();
    let packet = |cursed: bool| -> Vec<Value> {
        let mut fixes: Vec<Value> = (0..3).map(|i| fix(now.plus_seconds(i - 9), from_home(i as f64, 0.0))).collect();
        if cursed {
            fixes[1] = json_with(fixes[1].clone(), &json!({"key": "cursed"}));
        }
        fixes
    };
    // All at once, so that they share a commit.
    let sends = phones.iter().enumerate().map(|(i, (_, phone))| {
        let fixes = packet(i == 3);
        async move { phone.try_submit(&fixes).await }
    });
    for (i, reply) in futures_util::future::join_all(sends).await.into_iter().enumerate() {
        if i == 3 {
            assert_eq!(reply.refused().code, "UNAVAILABLE", "what is not stored is not acknowledged");
        } else {
            assert_eq!(reply.data()["submitFixes"]["accepted"], 3, "phone {i}");
        }
    }
    for (i, (person, _)) in phones.iter().enumerate() {
        let newest = officer.latest(*person).await;
        assert_eq!(newest.is_null(), i == 3, "nothing of the refused packet is half there: {newest}");
    }
    accept(&server.app.db).await;
    assert_eq!(phones[3].1.submit(&packet(true)).await["accepted"], 3, "sent again it is taken");
}

async fn an_outline_of_thousands_of_corners_is_a_zone(server: TestServer) {
    let agency = server.agency().await;
    let officer = server.signed_in(agency, Role::Handler).await;
    let person = server.person(agency).await;
    let phone = server.phone(person).await;
    let corner = |i: u32| {
        let angle = f64::from(i) / 2_000.0 * std::f64::consts::TAU;
        // A coast: every second corner lies 20 m further out.
        let radius = 1_500.0 + f64::from(i % 2) * 20.0;
        let (latitude, longitude) = from_home(radius * angle.sin(), radius * angle.cos());
        json!([longitude, latitude])
    };
    let ring: Vec<Value> = (0..=2_000).map(|i| corner(i % 2_000)).collect();
    let input = json!({"personId": person.to_public(), "name": "Outline", "kind": "PERMITTED", "datum": "WGS84",
        "geometry": {"type": "Polygon", "coordinates": [ring]}});
    let drawn = officer.act("createZone", input, "zone { area }").await.data();
    let area = drawn["createZone"]["zone"]["area"].as_f64().expect("an area");
    assert!((area / (std::f64::consts::PI * 1_510.0 * 1_510.0) - 1.0).abs() < 0.01, "{area}");
    server.advance(240);
    let track: Vec<Value> =
        (0..8).map(|i| fix(server.now().plus_seconds(30 * i - 210), from_home(400.0 * i as f64, 0.0))).collect();
    phone.submit(&track).await;
    let alerts = officer.alerts(json!({"kinds": ["ZONE_EXIT"]})).await;
    assert_eq!(alerts.len(), 1, "from 1,600 m on they lie outside: {alerts:?}");
}

async fn a_queue_that_is_full_says_so_and_loses_nothing_it_accepted(server: TestServer) {
    const SENT: usize = 1_400;
    let agency = server.agency().await;
    let officer = server.signed_in(agency, Role::Handler).await;
    // Several phones, since one may not send so much at once; of one queue, which people are spread over by their ids.
    let mut phones = Vec::new();
    while phones.len() < 4 {
        let person = server.person(agency).await;
        if person.0.as_u128() % 4 == 0 {
            let phone = server.phone(person).await;
            phone.token().await;
            phones.push((person, phone));
        }
    }
    let now = server.now();
    let packet = |i: usize| {
        let mut one = fix(now.plus_millis(i as i64 - 5_000), from_home(0.0, 0.0));
        one["key"] = json!(format!("queue-{i}"));
        one
    };
    // Somebody else holds the write lock, so that no commit ends.
    let lock = server.app.db.begin().await.expect("a transaction");
    let hold = match server.app.db.backend() {
        DatabaseBackend::Postgres => "LOCK TABLE fix IN ACCESS EXCLUSIVE MODE",
        _ => "UPDATE agency SET name = name",
    };
    lock.execute_unprepared(hold).await.expect("the lock is ours");
    let sends: Vec<_> = (0..SENT)
        .map(|i| {
            let (phone, one) = (phones[i % 4].1.clone(), packet(i));
            tokio::spawn(async move { phone.try_submit(&[one]).await })
        })
        .collect();
    // The queue is full when the first are turned away; then the lock goes.
    let full = async {
        while !sends.iter().any(tokio::task::JoinHandle::is_finished) {
            tokio::time::sleep(std::time::Duration::from_millis(10)).await;
        }
    };
    tokio::time::timeout(std::time::Duration::from_secs(20), full).await.expect("a full queue answers at once");
    lock.commit().await.expect("the lock is released");
    let mut accepted = 0;
    for send in sends {
        let reply = send.await.expect("an answer");
        match reply.code() {
            None => accepted += 1,
            Some("UNAVAILABLE") => {}
            Some(other) => panic!("{other}: {}", reply.body),
        }
    }
    assert!((1_000..SENT).contains(&accepted), "{accepted} were accepted");
    const TRACK: &str = "query($id: ID!, $from: DateTime!, $to: DateTime!) {
        person(id: $id) { track(from: $from, to: $to) { key } } }";
    let mut stored = 0;
    for (person, _) in &phones {
        let span = json!({"id": person.to_public(), "from": now.plus_seconds(-60).to_string(), "to": now.plus_seconds(60).to_string()});
        stored += officer.ok(TRACK, span).await["person"]["track"].as_array().expect("a track").len();
    }
    assert_eq!(stored, accepted, "what was accepted is there, and nothing else");
}

/// Every place that deletes rows or files, by what it deletes.
const DELETES: &[(&str, &str)] = &[
    ("crates/ground/src/access/officers.rs", "officer_role::Entity::delete_many"),
    ("crates/ground/src/access/shares.rs", "person_share::Entity::delete_many"),
    ("src/subjects/check_ins/due.rs", "check_in::Entity::delete_many"),
    ("src/subjects/check_ins/plan.rs", "check_in::Entity::delete_many"),
    ("crates/ground/src/events/log.rs", "DELETE FROM event "),
    ("src/subjects/files/store.rs", "self.0.delete("),
    ("src/subjects/files/sweep.rs", "attachment::Entity::delete_many"),
    ("src/subjects/ingest/keep.rs", "judge_checkpoint::Entity::delete_many"),
    ("src/subjects/ingest/replay.rs", "zone_transition::Entity::delete_many"),
    ("src/subjects/access/manifest.rs", "session::Entity::delete_many"),
    ("src/subjects/ingest/manifest.rs", "fix::Entity::delete_many"),
    ("src/subjects/ingest/manifest.rs", "judge_checkpoint::Entity::delete_many"),
];

/// Whether a line of a program deletes something, by SeaORM, a statement built by hand, or SQL.
fn deletes(line: &str) -> bool {
    let line = line.trim_start().to_lowercase();
    let words =
        ["delete_many", "delete_by_id", "delete_from", "deletemany", "query::delete", ".delete(", "truncate table"];
    !line.starts_with("//") && (words.iter().any(|word| line.contains(word)) || line.contains("delete from"))
}

#[test]
fn positions_are_deleted_by_retention_alone() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut seen = BTreeSet::new();
    for folder in ["src", "crates", "migrations/src"] {
        for file in super::architecture::files(&root.join(folder)) {
            let text = std::fs::read_to_string(&file).expect("a source file");
            let name = file.strip_prefix(root).expect("a file of ours").to_str().expect("a path");
            for line in text.lines().filter(|line| deletes(line)) {
                let known = DELETES.iter().find(|(file, what)| *file == name && line.contains(what));
                let known = known.unwrap_or_else(|| panic!("{name} deletes what nobody has decided on: {line}"));
                seen.insert(known);
            }
        }
    }
    let listed: BTreeSet<_> = DELETES.iter().collect();
    assert_eq!(seen, listed, "and nothing else is listed");
    let positions: Vec<_> =
        DELETES.iter().filter(|(_, what)| what.split([':', ' ']).any(|word| word == "fix")).collect();
    assert_eq!(positions, [&("src/subjects/ingest/manifest.rs", "fix::Entity::delete_many")]);
    let sdl = yunjian::app::sdl();
    let mutations = sdl.split("type Mutation {").nth(1).and_then(|rest| rest.split("\n}").next()).expect("mutations");
    assert!(!mutations.to_lowercase().contains("deletefix") && !mutations.to_lowercase().contains("removefix"));
}

#[test]
fn every_failure_in_the_list_names_a_test_that_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = std::fs::read_to_string(root.join("docs/field-failures.md")).expect("the page");
    let mut tests = String::new();
    for folder in ["src", "crates", "tests"] {
        for file in super::architecture::files(&root.join(folder)) {
            tests.push_str(&std::fs::read_to_string(file).expect("a source file"));
        }
    }
    let mut named = 0;
    for line in page.lines().filter(|line| line.starts_with("| ")) {
        for name in line.split('`').skip(1).step_by(2).filter(|name| name.contains('_') && !name.contains('.')) {
            named += 1;
            assert!(tests.contains(&format!("fn {name}(")), "there is no test `{name}`");
        }
    }
    assert!(named >= 25, "the page names {named} tests");
}
