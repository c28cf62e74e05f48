//! What retention deletes, and what it leaves.

use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, EntityTrait as _, IntoActiveModel as _, PaginatorTrait as _,
    QueryFilter as _,
};
use serde_json::{Value, json};
use yunjian::entity::{PublicId as _, Timestamp, fix as fixes, session};
use yunjian::hubs::retention::{self, Removed};
use yunjian::platform::settings::Settings;
use yunjian::subjects::ingest::rows::judge_checkpoint;

use super::Scene;
use crate::support::{TestServer, fix, from_home, on_both};

on_both!(
    positions_are_kept_for_ever_unless_days_are_set,
    positions_past_their_days_are_deleted_and_no_others,
    checkpoints_that_judge_nothing_again_are_deleted_and_no_others,
    sign_ins_that_ended_long_ago_are_deleted_and_no_others,
    a_check_in_outlives_the_position_that_came_with_it,
);

const DAY: i64 = 86_400;

async fn run(server: &TestServer, fix_days: Option<u32>) -> Removed {
    let mut settings = Settings::clone(&server.app.settings);
    settings.retention.fix_days = fix_days;
    retention::run(&server.app.db, &settings, server.now()).await.unwrap()
}

/// Keys of the positions that are stored, oldest first.
async fn stored(server: &TestServer) -> Vec<String> {
    let mut rows = fixes::Entity::find().all(server.app.db.read()).await.unwrap();
    rows.sort_by_key(|row| row.id);
    rows.into_iter().map(|row| row.key).collect()
}

async fn positions_are_kept_for_ever_unless_days_are_set(server: TestServer) {
    let scene = Scene::new(server).await;
    let one = fix(scene.server.now(), from_home(0.0, 0.0));
    scene.phone.submit(std::slice::from_ref(&one)).await;
    scene.server.advance(20 * 365 * DAY);
    assert_eq!(run(&scene.server, None).await.of("positions"), 0);
    assert_eq!(stored(&scene.server).await, [one["key"].as_str().unwrap()]);
}

async fn positions_past_their_days_are_deleted_and_no_others(server: TestServer) {
    let scene = Scene::new(server).await;
    let mut keys = Vec::new();
    for _ in 0..3 {
        let now = scene.server.now();
        // Received now, though taken long ago: what counts is how long it has been kept.
        let old = fix(now.plus_seconds(-7 * DAY), from_home(0.0, 0.0));
        let new = fix(now, from_home(1.0, 0.0));
        scene.phone.submit(&[old.clone(), new.clone()]).await;
        keys.extend([old, new].map(|one| one["key"].as_str().unwrap().to_owned()));
        scene.server.advance(10 * DAY);
    }
    // Received 30, 20 and 10 days ago: exactly thirty days is not past thirty days.
    assert_eq!(run(&scene.server, Some(30)).await.of("positions"), 0);
    scene.server.advance(1);
    assert_eq!(run(&scene.server, Some(30)).await.of("positions"), 2);
    assert_eq!(stored(&scene.server).await, keys[2..]);
    assert_eq!(run(&scene.server, Some(30)).await.of("positions"), 0, "once");
    assert_eq!(run(&scene.server, Some(15)).await.of("positions"), 2);
    assert_eq!(stored(&scene.server).await, keys[4..]);
    // The track is what is left; the person's newest position stays known.
    const TRACK: &str = "query($id: ID!, $from: DateTime!, $to: DateTime!) {
        person(id: $id) { track(from: $from, to: $to) { key } latestLocation { fix { key } } } }";
    let now = scene.server.now();
    let span =
        json!({"id": scene.person.to_public(), "from": now.plus_seconds(-11 * DAY).to_string(), "to": now.to_string()});
    let seen = scene.handler.ok(TRACK, span).await["person"].clone();
    assert_eq!(seen["track"], json!([{"key": keys[5]}]));
    assert_eq!(seen["latestLocation"]["fix"]["key"], json!(keys[5]));
}

async fn checkpoints_that_judge_nothing_again_are_deleted_and_no_others(server: TestServer) {
    let scene = Scene::new(server).await;
    let now = scene.server.now();
    let at = |days: i64, seconds: i64| now.plus_seconds(-days * DAY + seconds);
    // Positions come at most thirty days late, so what is older than that by some days judges nothing again.
    let moments = [at(400, 0), at(32, -1), at(32, 0), at(31, 0), at(0, 0)];
    let tx = scene.server.app.db.begin().await.unwrap();
    for at in moments {
        let row = judge_checkpoint::Model { person_id: scene.person, at, memory: "{}".into() };
        row.into_active_model().insert(&tx).await.unwrap();
    }
    tx.commit().await.unwrap();
    assert_eq!(run(&scene.server, None).await.of("checkpoints"), 2);
    let left = judge_checkpoint::Entity::find().filter(judge_checkpoint::Column::PersonId.eq(scene.person));
    let mut left: Vec<Timestamp> =
        left.all(scene.server.app.db.read()).await.unwrap().into_iter().map(|row| row.at).collect();
    left.sort_unstable();
    assert_eq!(left, moments[2..]);
}

async fn sign_ins_that_ended_long_ago_are_deleted_and_no_others(server: TestServer) {
    let scene = Scene::new(server).await;
    scene.handler.token().await;
    scene.phone.token().await;
    let count = async || session::Entity::find().count(scene.server.app.db.read()).await.unwrap();
    let before = count().await;
    assert!(before >= 2, "an officer's and a phone's");
    let ends: Vec<Timestamp> = session::Entity::find()
        .all(scene.server.app.db.read())
        .await
        .unwrap()
        .iter()
        .map(|row| row.expires_at)
        .collect();
    let first = ends.iter().min().copied().unwrap();
    // Ninety days after the first has ended it is still there for questions about it.
    let until = first.millis_since(scene.server.now()) / 1_000 + 90 * DAY;
    scene.server.advance(until);
    assert_eq!(run(&scene.server, None).await.of("sign-ins"), 0);
    scene.server.advance(1);
    let gone = ends.iter().filter(|end| **end == first).count() as u64;
    assert_eq!(run(&scene.server, None).await.of("sign-ins"), gone);
    assert_eq!(count().await, before - gone);
    // Who signs in anew is not touched.
    scene.handler.ok("{ viewer { __typename } }", Value::Null).await;
    assert_eq!(run(&scene.server, None).await.of("sign-ins"), 0);
    scene.handler.ok("{ viewer { __typename } }", Value::Null).await;
}

async fn a_check_in_outlives_the_position_that_came_with_it(server: TestServer) {
    let scene = Scene::new(server).await;
    let id = scene.opened_check_in(json!({"asksLocation": true})).await;
    let agree = "mutation { setConsent(input: {kind: LOCATION, given: true}) { consent { state } } }";
    scene.phone.ok(agree, Value::Null).await;
    let input = json!({"idempotencyKey": "once", "checkInId": id, "answers": [],
        "fix": fix(scene.server.now(), from_home(0.0, 0.0))});
    scene.phone.act("submitCheckIn", input, "checkIn { id }").await.data();
    let read = async || {
        const READ: &str =
            "query($id: ID!) { node(id: $id) { ... on CheckIn { state location { key } receipt { id } } } }";
        scene.handler.ok(READ, json!({ "id": id })).await["node"].clone()
    };
    let before = read().await;
    assert!(before["location"]["key"].is_string(), "{before}");
    scene.server.advance(31 * DAY);
    assert!(run(&scene.server, Some(30)).await.of("positions") >= 1);
    let after = read().await;
    assert_eq!((&after["location"], &after["state"]), (&Value::Null, &before["state"]));
    assert_eq!(after["receipt"], before["receipt"], "the person's proof stays");
}
