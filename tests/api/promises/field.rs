//! Failures from the field that other tests name but do not hold: times rewritten, silence without its particulars, a
//! phone that talks and says nothing, a history that comes after the silence.

use serde_json::{Value, json};
use yunjian::entity::PublicId as _;

use super::Scene;
use crate::support::{HOME, TestServer, eventually, fix, from_home, json_with, on_both};

on_both!(
    device_time_is_kept_as_it_was_sent,
    silence_is_told_with_the_battery_and_the_age_of_the_last_position,
    only_positions_count_as_heard,
    a_history_that_comes_after_the_silence_is_judged_and_ends_it,
);

/// What is read of positions.
const TRACK: &str = "query($id: ID!, $from: DateTime!, $to: DateTime!) { person(id: $id) {
    track(from: $from, to: $to) { key takenAt receivedAt marks } } }";
const MINUTE: i64 = 60;

async fn device_time_is_kept_as_it_was_sent(server: TestServer) {
    let scene = Scene::new(server).await;
    let now = scene.server.now();
    // From right to wrong by hours both ways, to the millisecond; in whatever order they come.
    let offsets = [0, -1, -90 * MINUTE, 25 * MINUTE, 20 * 3_600, -6 * 86_400];
    let sent: Vec<(String, String)> = offsets
        .iter()
        .enumerate()
        .map(|(i, seconds)| {
            let at = now.plus_seconds(*seconds).plus_millis(i as i64 * 7 + 123);
            (format!("key-{i}"), at.to_string())
        })
        .collect();
    for (key, at) in &sent {
        let one = json_with(fix(now, from_home(3.0, 0.0)), &json!({"key": key, "takenAt": at}));
        assert_eq!(scene.phone.submit(&[one]).await["accepted"], 1, "{at}");
        scene.server.advance(1);
    }
    let span = json!({"id": scene.person.to_public(), "from": now.plus_seconds(-7 * 86_400).to_string(),
        "to": now.plus_seconds(2 * 86_400).to_string()});
    let mut kept = Vec::new();
    // A track is asked for by spans of some days.
    let found = scene.handler.send(TRACK, span).await;
    kept.extend(found.data()["person"]["track"].as_array().unwrap().clone());
    assert_eq!(kept.len(), sent.len(), "{kept:#?}");
    let instant = |text: &str| chrono::DateTime::parse_from_rfc3339(text).unwrap();
    for one in &kept {
        let (_, at) = sent.iter().find(|(key, _)| one["key"] == key.as_str()).expect("a position that was sent");
        assert_eq!(instant(one["takenAt"].as_str().unwrap()), instant(at), "{one}");
        // The server's time is another column: when it came.
        let received = instant(one["receivedAt"].as_str().unwrap());
        assert!(received >= instant(&now.to_string()) && received <= instant(&scene.server.now().to_string()), "{one}");
    }
    // What is wrong with a clock is a mark beside the time, and not another time.
    let marked = |key: &str| kept.iter().find(|one| one["key"] == key).unwrap()["marks"].to_string();
    assert!(marked("key-4").contains("CLOCK_AHEAD"), "{}", marked("key-4"));
    assert!(!marked("key-0").contains("CLOCK"), "{}", marked("key-0"));
}

async fn silent(scene: &Scene) -> Vec<Value> {
    scene.handler.alerts(json!({"personIds": [scene.person.to_public()], "kinds": ["DEVICE_SILENT"]})).await
}

async fn silence_is_told_with_the_battery_and_the_age_of_the_last_position(server: TestServer) {
    let scene = Scene::new(server).await;
    let with = |battery: f64, seconds: i64| {
        json_with(fix(scene.server.now().plus_seconds(seconds), from_home(0.0, 0.0)), &json!({"battery": battery}))
    };
    scene.phone.submit(&[with(0.61, -MINUTE), with(0.04, 0)]).await;
    let heard = scene.server.now();
    scene.server.advance(47 * MINUTE);
    eventually("the silence is noticed", async || !silent(&scene).await.is_empty()).await;
    let alert = silent(&scene).await.remove(0);
    let english = alert["explanation"].as_str().unwrap();
    assert!(english.contains("4 %") || english.contains("4%"), "the last battery, not the one before: {english}");
    assert!(english.contains("47 min"), "how long: {english}");
    // Since when, China time, as the alert's own beginning says.
    assert!(english.contains("16:00"), "since when: {english}");
    assert_eq!(alert["beganAt"], heard.to_utc().to_rfc3339());
    let chinese = "query($id: ID!) { node(id: $id) { ... on Alert { explanation(language: ZH_CN) } } }";
    let chinese = scene.handler.ok(chinese, json!({"id": alert["id"]})).await;
    let chinese = chinese["node"]["explanation"].as_str().unwrap();
    assert!(chinese.contains("4 %") || chinese.contains("4%"), "{chinese}");
    assert!(chinese.contains("47 分钟") && chinese.contains("16:00"), "{chinese}");
    // The phone that did not say how full it is has no battery invented for it.
    let other = Scene { person: scene.server.person(scene.agency).await, ..scene };
    let phone = other.server.phone(other.person).await;
    phone.submit(&[fix(other.server.now(), from_home(0.0, 0.0))]).await;
    other.server.advance(31 * MINUTE);
    eventually("the other silence is noticed", async || !silent(&other).await.is_empty()).await;
    let explanation = silent(&other).await[0]["explanation"].clone();
    assert!(!explanation.as_str().unwrap().contains("battery"), "{explanation}");
}

async fn only_positions_count_as_heard(server: TestServer) {
    let scene = Scene::new(server).await;
    scene.phone.submit(&[fix(scene.server.now(), from_home(0.0, 0.0))]).await;
    let heard = scene.server.now();
    // The app is open all the time: it signs in, reads, listens and reports; only where it is it does not say.
    for minute in 0..31 {
        scene.server.advance(MINUTE);
        scene.phone.ok("{ viewer { ... on Person { duties { id } } } }", Value::Null).await;
        if minute % 10 == 0 {
            let told = json!({"idempotencyKey": format!("told-{minute}"), "kind": "HARDSHIP", "text": "x"});
            scene.phone.act("fileSituationReport", told, "report { id }").await.data();
            // Nor does a packet say so in which there is no position, as when a phone has no coordinates.
            let nowhere = json_with(fix(scene.server.now(), from_home(0.0, 0.0)), &json!({"latitude": 95.0}));
            assert_eq!(scene.phone.submit(&[nowhere]).await["accepted"], 0);
        }
    }
    eventually("the silence is noticed", async || !silent(&scene).await.is_empty()).await;
    let alert = silent(&scene).await.remove(0);
    assert_eq!((&alert["active"], &alert["beganAt"]), (&json!(true), &json!(heard.to_utc().to_rfc3339())));
    // It is not over by talk, but by a position.
    scene.phone.ok("{ viewer { __typename } }", Value::Null).await;
    scene.phone.submit(&[fix(scene.server.now(), from_home(1.0, 0.0))]).await;
    eventually("the phone is heard again", async || silent(&scene).await[0]["active"] == false).await;
    assert_eq!(silent(&scene).await.len(), 1);
}

async fn a_history_that_comes_after_the_silence_is_judged_and_ends_it(server: TestServer) {
    let scene = Scene::new(server).await;
    scene.handler.draw_circle(scene.person, "PERMITTED", HOME, 300.0).await;
    let step = |seconds: i64, north: f64| {
        fix(scene.server.now().plus_seconds(seconds), from_home(north, seconds as f64 / 100.0))
    };
    scene.server.advance(120);
    scene.phone.submit(&(0..4).map(|i| step(-90 + 30 * i, 0.0)).collect::<Vec<_>>()).await;
    let last = scene.server.now();
    // Battery dead: nothing for two hours.
    scene.server.advance(2 * 3_600);
    eventually("the silence is noticed", async || !silent(&scene).await.is_empty()).await;
    let exits =
        async || scene.handler.alerts(json!({"personIds": [scene.person.to_public()], "kinds": ["ZONE_EXIT"]})).await;
    assert!(exits().await.is_empty(), "nobody is accused by silence");
    // Charged, it sends what it had recorded before it died and while it was offline: out, and home again.
    let north = |i: i64| if (10..30).contains(&i) { 1_500.0 } else { 0.0 };
    let history: Vec<Value> = (1..=60)
        .map(|i| fix(last.plus_seconds(30 * i), from_home(north(i), i as f64 / 10.0)))
        .chain([fix(scene.server.now(), from_home(2.0, 0.0))])
        .collect();
    assert_eq!(scene.phone.submit(&history).await["accepted"], 61);
    let found = exits().await;
    assert_eq!(found.len(), 1, "{found:#?}");
    let exit = &found[0];
    assert_eq!((&exit["late"], &exit["active"]), (&json!(true), &json!(false)), "found late, and over by then");
    // It says when it was, and not when it came.
    let began = chrono::DateTime::parse_from_rfc3339(exit["beganAt"].as_str().unwrap()).unwrap().timestamp_millis();
    let (left, back) = (last.plus_seconds(30 * 10), last.plus_seconds(30 * 30));
    assert!((left.0..back.0).contains(&began), "{exit}");
    eventually("the silence is over", async || silent(&scene).await[0]["active"] == false).await;
}
