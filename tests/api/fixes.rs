//! `submitFixes`: what is taken, what is refused, what is kept.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::{Signature, VerifyingKey};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _};
use serde_json::{Value, json};
use yunjian::entity::{MeasureState, PersonId, PublicId as _, Role, Timestamp, fix as fix_row};

use crate::support::{Client, TestServer, fix, from_home, is_chinese, json_with, on_both};

on_both!(
    positions_are_counted_and_read_back,
    the_same_packet_a_hundred_times_is_stored_once,
    each_wrong_field_is_named_and_the_good_positions_are_stored,
    no_positions_and_too_many_are_refused,
    chinese_coordinates_are_converted_and_kept_as_received,
    a_phone_whose_clock_is_in_the_future_does_not_poison_the_newest_position,
    a_mocked_position_is_kept_with_its_mark,
    a_receipt_proves_what_was_sent_and_when,
    without_a_measure_in_force_nothing_is_collected,
    sixteen_phones_at_once_lose_nothing,
    two_servers_at_once_store_a_position_once,
);

/// A person with a phone, and an officer who sees both.
async fn one(server: &TestServer) -> (Client, PersonId, Client) {
    let agency = server.agency().await;
    let person = server.person(agency).await;
    (server.signed_in(agency, Role::Handler).await, person, server.phone(person).await)
}

/// Positions of the last minutes, one every ten seconds.
fn minutes(now: Timestamp, count: i64) -> Vec<Value> {
    (0..count).map(|i| fix(now.plus_seconds(-10 * (count - 1 - i)), from_home(i as f64, 0.0))).collect()
}

/// Keys of the stored positions, by device time.
async fn track(officer: &Client, person: PersonId, now: Timestamp) -> Vec<Value> {
    const TRACK: &str =
        "query($id: ID!, $from: DateTime!, $to: DateTime!) { person(id: $id) { track(from: $from, to: $to) {
        key takenAt receivedAt latitude longitude marks } } }";
    let (from, to) = (now.plus_seconds(-30 * 86_400), now.plus_seconds(86_000));
    let variables = json!({"id": person.to_public(), "from": from.to_string(), "to": to.to_string()});
    officer.ok(TRACK, variables).await["person"]["track"].as_array().unwrap().clone()
}

fn counts(payload: &Value) -> (i64, i64, usize) {
    let of = |name: &str| payload[name].as_i64().unwrap();
    (of("accepted"), of("duplicates"), payload["rejected"].as_array().unwrap().len())
}

async fn positions_are_counted_and_read_back(server: TestServer) {
    let (officer, person, phone) = one(&server).await;
    let fixes = minutes(server.now(), 30);
    assert_eq!(counts(&phone.submit(&fixes).await), (30, 0, 0));
    // Some say more than others.
    let said = json!({"altitude": 31.5, "speed": 0.25, "heading": 359.5, "battery": 0.5, "platform": "a \\ \"quoted\" {phone}, 华为"});
    server.advance(60);
    let more = json_with(fix(server.now(), from_home(0.0, 0.0)), &said);
    let half = json_with(fix(server.now().plus_seconds(-1), from_home(0.0, 0.0)), &json!({"speed": 0.0}));
    assert_eq!(counts(&phone.submit(&[more, half]).await), (2, 0, 0));
    let rows = fix_row::Entity::find()
        .filter(fix_row::Column::PersonId.eq(person))
        .order_by_asc(fix_row::Column::TakenAt)
        .all(server.app.db.read())
        .await
        .unwrap();
    let (half, more) = (&rows[30], &rows[31]);
    assert_eq!(
        (more.altitude, more.speed, more.heading, more.battery),
        (Some(31.5), Some(0.25), Some(359.5), Some(0.5))
    );
    assert_eq!(more.platform.as_deref(), said["platform"].as_str());
    assert_eq!(
        (half.altitude, half.speed, half.heading, half.battery, &half.platform),
        (None, Some(0.0), None, None, &None)
    );
    let stored = track(&officer, person, server.now()).await;
    let keys = |list: &[Value]| list.iter().map(|fix| fix["key"].clone()).collect::<Vec<_>>();
    assert_eq!(keys(&stored[..30]), keys(&fixes));
    assert_eq!(stored[7]["latitude"], fixes[7]["latitude"]);
    assert_eq!(officer.latest(person).await["fix"]["key"], stored[31]["key"]);
}

async fn the_same_packet_a_hundred_times_is_stored_once(server: TestServer) {
    let (officer, person, phone) = one(&server).await;
    let fixes = minutes(server.now(), 5);
    assert_eq!(counts(&phone.submit(&fixes).await), (5, 0, 0));
    for _ in 0..10 {
        // The answer was lost, and the phone sends again; a new one is among them.
        assert_eq!(counts(&phone.submit(&fixes).await), (0, 5, 0));
    }
    let once_more = (0..90).map(|_| phone.submit(&fixes));
    for payload in futures_util::future::join_all(once_more).await {
        assert_eq!(counts(&payload), (0, 5, 0));
    }
    let twice =
        [fixes.clone(), minutes(server.now().plus_seconds(1), 1), minutes(server.now().plus_seconds(1), 1)].concat();
    assert_eq!(counts(&phone.submit(&twice).await), (1, 6, 0), "within one packet too");
    assert_eq!(track(&officer, person, server.now()).await.len(), 6);
}

async fn each_wrong_field_is_named_and_the_good_positions_are_stored(server: TestServer) {
    let (officer, person, phone) = one(&server).await;
    let now = server.now();
    let wrong = [
        ("KEY", json!({"key": ""})),
        ("KEY", json!({"key": "k".repeat(65)})),
        ("KEY", json!({"key": "a\u{0}b"})),
        ("FUTURE", json!({"takenAt": now.plus_seconds(25 * 3_600).to_string()})),
        ("TOO_OLD", json!({"takenAt": now.plus_seconds(-31 * 86_400).to_string()})),
        ("LATITUDE", json!({"latitude": 90.5})),
        ("LONGITUDE", json!({"longitude": -180.5})),
        ("ACCURACY", json!({"accuracy": 0.0})),
        ("ACCURACY", json!({"accuracy": 200_000.0})),
        ("ALTITUDE", json!({"altitude": 30_000.0})),
        ("SPEED", json!({"speed": -1.0})),
        ("HEADING", json!({"heading": 400.0})),
        ("BATTERY", json!({"battery": 1.5})),
        ("PLATFORM", json!({"platform": "p".repeat(101)})),
    ];
    let mut fixes = Vec::new();
    for (i, (_, change)) in (0..).zip(&wrong) {
        let at = now.plus_seconds(-100 + i);
        fixes.push(json_with(fix(at, from_home(0.0, 0.0)), change));
        fixes.push(fix(at.plus_millis(500), from_home(0.0, 0.0)));
    }
    let payload = phone.submit(&fixes).await;
    assert_eq!(counts(&payload), (14, 0, 14));
    for (i, (code, _)) in wrong.iter().enumerate() {
        let rejected = &payload["rejected"][i];
        assert_eq!((rejected["index"].as_u64(), &rejected["code"]), (Some(2 * i as u64), &json!(code)));
        assert!(!is_chinese(&rejected["message"]), "{rejected}");
    }
    assert_eq!(track(&officer, person, now).await.len(), 14);
    let chinese = phone.reading("zh-CN").submit(&fixes[..1]).await;
    assert!(is_chinese(&chinese["rejected"][0]["message"]));
    // What the schema itself refuses takes the request with it.
    let broken = json_with(fix(now, from_home(0.0, 0.0)), &json!({"datum": "MARS"}));
    assert_eq!(phone.try_submit(&[broken]).await.refused().code, "BAD_INPUT");
}

async fn no_positions_and_too_many_are_refused(server: TestServer) {
    let (_, _, phone) = one(&server).await;
    let none = phone.try_submit(&[]).await.refused();
    assert_eq!((none.code.as_str(), none.field.as_deref()), ("BAD_INPUT", Some("input.fixes")));
    assert_eq!(phone.try_submit(&minutes(server.now(), 501)).await.refused().code, "TOO_LARGE");
    assert_eq!(counts(&phone.submit(&minutes(server.now(), 500)).await), (500, 0, 0));
}

async fn chinese_coordinates_are_converted_and_kept_as_received(server: TestServer) {
    let (officer, person, phone) = one(&server).await;
    let (latitude, longitude) = from_home(0.0, 0.0);
    for (i, datum) in (0..).zip(["GCJ02", "BD09"]) {
        let at = server.now().plus_seconds(i);
        phone.submit(&[json_with(fix(at, (latitude, longitude)), &json!({ "datum": datum }))]).await;
        let newest = officer.latest(person).await["fix"].clone();
        let (north, east) = (
            (newest["latitude"].as_f64().unwrap() - latitude) * 111_195.0,
            (newest["longitude"].as_f64().unwrap() - longitude) * 91_900.0,
        );
        let moved = north.hypot(east);
        let expected = if datum == "GCJ02" { 480.0..580.0 } else { 800.0..1_600.0 };
        assert!(expected.contains(&moved), "{datum}: {moved} m");
    }
    let rows = fix_row::Entity::find().filter(fix_row::Column::PersonId.eq(person)).all(server.app.db.read()).await;
    for row in rows.unwrap() {
        assert_eq!((row.received_latitude, row.received_longitude), (latitude, longitude), "what was received is kept");
    }
}

async fn a_phone_whose_clock_is_in_the_future_does_not_poison_the_newest_position(server: TestServer) {
    let (officer, person, phone) = one(&server).await;
    let ahead = fix(server.now().plus_seconds(3_600), from_home(50.0, 0.0));
    assert_eq!(counts(&phone.submit(std::slice::from_ref(&ahead)).await), (1, 0, 0), "it is kept");
    let newest = officer.latest(person).await["fix"].clone();
    assert_eq!(newest["key"], ahead["key"]);
    assert!(newest["marks"].as_array().unwrap().contains(&json!("CLOCK_AHEAD")), "{newest}");
    server.advance(60);
    let right = fix(server.now(), from_home(60.0, 0.0));
    phone.submit(std::slice::from_ref(&right)).await;
    assert_eq!(officer.latest(person).await["fix"]["key"], right["key"], "the next one takes its place");
}

async fn a_mocked_position_is_kept_with_its_mark(server: TestServer) {
    let (officer, person, phone) = one(&server).await;
    let mocked = json_with(fix(server.now(), from_home(0.0, 0.0)), &json!({"mocked": true}));
    assert_eq!(counts(&phone.submit(&[mocked]).await), (1, 0, 0));
    let stored = track(&officer, person, server.now()).await;
    assert_eq!(stored[0]["marks"], json!(["MOCKED"]));
}

async fn a_receipt_proves_what_was_sent_and_when(server: TestServer) {
    let (officer, _, phone) = one(&server).await;
    let payload = phone.submit(&minutes(server.now(), 3)).await;
    let receipt = &payload["receipt"];
    let text = |name: &str| receipt[name].as_str().unwrap().to_owned();
    let key = server.stranger().ok("{ deployment { receiptKey } }", Value::Null).await;
    let key: [u8; 32] = STANDARD.decode(key["deployment"]["receiptKey"].as_str().unwrap()).unwrap().try_into().unwrap();
    let key = VerifyingKey::from_bytes(&key).unwrap();
    let signature = Signature::from_slice(&STANDARD.decode(text("signature")).unwrap()).unwrap();
    let message = |digest: &str| format!("yunjian/receipt/1|{}|{}|{digest}", text("id"), server.now().0);
    key.verify_strict(message(&text("digest")).as_bytes(), &signature).expect("the signature is the deployment's");
    assert!(key.verify_strict(message(&"0".repeat(64)).as_bytes(), &signature).is_err());
    assert_eq!(text("digest").len(), 64);
    const NODE: &str = "query($id: ID!) { node(id: $id) { id ... on Receipt { digest signature } } }";
    for reader in [&phone, &officer] {
        let kept = reader.ok(NODE, json!({"id": text("id")})).await;
        assert_eq!(kept["node"], json!({"id": text("id"), "digest": text("digest"), "signature": text("signature")}));
    }
    // Sent again it is another act of sending the same: the digest is equal, the receipt is not.
    let again = phone.submit(&minutes(server.now(), 3)).await["receipt"].clone();
    assert_eq!(again["digest"], receipt["digest"]);
    assert_ne!(again["id"], receipt["id"]);
}

async fn without_a_measure_in_force_nothing_is_collected(server: TestServer) {
    let agency = server.agency().await;
    let states = [MeasureState::Decided, MeasureState::Released, MeasureState::Suspended, MeasureState::Closed];
    for state in states {
        let person = server.person_with(agency, |_, measure| measure.state = state).await;
        let phone = server.phone(person).await;
        let refused = phone.try_submit(&minutes(server.now(), 1)).await.refused();
        assert_eq!((refused.code.as_str(), refused.state.as_deref()), ("CONFLICT", Some("NOT_IN_FORCE")), "{state:?}");
    }
    // Past its end without a decision: the agency's delay is not the person's duty.
    let overdue = server.person_with(agency, |_, measure| measure.ends_on = measure.starts_on).await;
    let phone = server.phone(overdue).await;
    assert_eq!(phone.try_submit(&minutes(server.now(), 1)).await.refused().state.as_deref(), Some("NOT_IN_FORCE"));
    // It ends while the phone is signed in.
    let person =
        server.person_with(agency, |_, measure| measure.ends_on = measure.starts_on + chrono::Days::new(30)).await;
    let phone = server.phone(person).await;
    assert_eq!(counts(&phone.submit(&minutes(server.now(), 1)).await), (1, 0, 0));
    server.advance(86_400);
    assert_eq!(phone.try_submit(&minutes(server.now(), 1)).await.refused().state.as_deref(), Some("NOT_IN_FORCE"));
}

async fn sixteen_phones_at_once_lose_nothing(server: TestServer) {
    let agency = server.agency().await;
    let officer = server.signed_in(agency, Role::Handler).await;
    let mut people = Vec::new();
    for _ in 0..16 {
        let person = server.person(agency).await;
        people.push((person, server.phone(person).await));
    }
    let now = server.now();
    let all = people.iter().map(async |(_, phone)| {
        for round in 0..5 {
            let fixes: Vec<Value> =
                (0..10).map(|i| fix(now.plus_seconds(round * 10 + i - 60), from_home(i as f64, 0.0))).collect();
            assert_eq!(counts(&phone.submit(&fixes).await), (10, 0, 0));
        }
    });
    futures_util::future::join_all(all).await;
    for (person, _) in &people {
        let stored = track(&officer, *person, now).await;
        assert_eq!(stored.len(), 50);
    }
}

async fn two_servers_at_once_store_a_position_once(server: TestServer) {
    let (officer, person, phone) = one(&server).await;
    let other = server.beside().await;
    let beside = phone.at(&other);
    phone.token().await;
    for round in 0..5 {
        let fixes = minutes(server.now().plus_seconds(round * 100), 10);
        server.advance(100);
        let (one, two) = tokio::join!(phone.submit(&fixes), beside.submit(&fixes));
        let accepted = counts(&one).0 + counts(&two).0;
        let duplicates = counts(&one).1 + counts(&two).1;
        assert_eq!((accepted, duplicates), (10, 10));
    }
    assert_eq!(track(&officer, person, server.now()).await.len(), 50);
}
