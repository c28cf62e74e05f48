//! What falls due: unanswered, undelivered, and the time in which the platform was away.

use sea_orm::{ActiveModelTrait as _, IntoActiveModel as _};
use serde_json::{Value, json};
use yunjian::entity::{OutageCause, Timestamp, outage};
use yunjian::platform::new_id;

use super::{EVENTS, Scene, answer, confirm, event, listening, node, timeline};
use crate::support::{HOME, Socket, TestServer, eventually, fix, is_chinese, on_both};

on_both!(
    an_unanswered_check_raises_one_alert_whichever_server_finds_it,
    what_never_reached_the_phone_counts_against_nobody,
    an_outage_that_becomes_known_later_takes_back_what_was_not_answered,
    the_platforms_own_absence_is_laid_over_the_time_to_answer,
    nobody_owes_an_answer_without_a_measure_in_force,
);

const MINUTE: i64 = 60;

async fn an_unanswered_check_raises_one_alert_whichever_server_finds_it(server: TestServer) {
    let scene = Scene::new(server).await;
    // SQLite lives inside one process.
    let beside = match scene.server.app.db.backend() {
        sea_orm::DatabaseBackend::Postgres => Some(scene.server.beside().await),
        _ => None,
    };
    let mut socket = listening(&scene.handler, json!({})).await;
    let (check, challenge) = scene.confirmed().await;
    // A token does not live as long as the time to answer: who supervises comes back with the cursor.
    let cursor = event(socket.data().await)["cursor"].clone();
    drop(socket);
    scene.server.advance(29 * MINUTE);
    assert_eq!(scene.seen(&check).await["state"], "NOTIFIED");
    scene.server.advance(2 * MINUTE);
    eventually("the time to answer is over", async || scene.seen(&check).await["state"] == "UNANSWERED").await;
    // Both servers have looked at it again by then.
    scene.server.settled().await;
    let alerts = scene.handler.alerts(json!({})).await;
    assert_eq!(alerts.len(), 1, "{alerts:?}");
    assert_eq!((&alerts[0]["kind"], &alerts[0]["severity"]), (&json!("SPOT_CHECK_UNANSWERED"), &json!("MEDIUM")));
    assert_eq!((&alerts[0]["count"], &alerts[0]["state"]), (&json!(1), &json!("RAISED")));
    assert_eq!(scene.seen(&check).await["alert"]["id"], alerts[0]["id"]);
    assert!(alerts[0]["explanation"].as_str().unwrap().contains("not answered by 06-01 16:30"), "{alerts:?}");
    let mut officers = Socket::subscribed(&scene.handler, EVENTS, json!({ "after": cursor })).await;
    let told: Vec<Value> = officers.gather(2).await.into_iter().map(event).collect();
    assert_eq!((&told[1]["spotCheck"]["state"], &told[1]["progress"]["unanswered"]), (&json!("UNANSWERED"), &json!(1)));
    // Late is late, and the person is told what to do.
    let place = fix(scene.server.now(), HOME);
    for language in ["en", "zh-CN"] {
        let refused = answer(&scene.phone.reading(language), &check, &challenge, place.clone()).await.refused();
        assert_eq!((refused.code.as_str(), refused.state.as_deref()), ("CONFLICT", Some("UNANSWERED")));
        assert_eq!(is_chinese(&json!(refused.message)), language == "zh-CN");
        assert!(refused.message.contains("situation report") || refused.message.contains("情况反映"));
    }
    assert_eq!(confirm(&scene.phone, &check).await.refused().state.as_deref(), Some("UNANSWERED"));
    assert_eq!(timeline(&scene.phone, scene.person).await[0]["summary"], "A spot check was not answered in time.");
    drop(beside);
}

async fn what_never_reached_the_phone_counts_against_nobody(server: TestServer) {
    let scene = Scene::new(server).await;
    for _ in 0..2 {
        let mut socket = listening(&scene.handler, json!({})).await;
        let check = scene.check().await;
        let cursor = event(socket.data().await)["cursor"].clone();
        drop(socket);
        scene.server.advance(119 * MINUTE);
        assert_eq!(scene.seen(&check).await["state"], "DRAWN");
        scene.server.advance(2 * MINUTE);
        eventually("it is given up", async || scene.seen(&check).await["state"] == "UNDELIVERED").await;
        let refused = confirm(&scene.phone, &check).await.refused();
        assert_eq!((refused.code.as_str(), refused.state.as_deref()), ("CONFLICT", Some("UNDELIVERED")));
        let mut officers = Socket::subscribed(&scene.handler, EVENTS, json!({ "after": cursor })).await;
        let told: Vec<Value> = officers.gather(1).await.into_iter().map(event).collect();
        assert_eq!(told[0]["progress"]["undelivered"], 1);
    }
    assert!(scene.handler.alerts(json!({})).await.is_empty());
    // Two a week are the cap: what was not delivered uses none of them up. Tomorrow morning, out of quiet hours.
    scene.server.advance(14 * 60 * MINUTE);
    scene.check().await;
}

async fn the_platforms_own_absence_is_laid_over_the_time_to_answer(server: TestServer) {
    let scene = Scene::new(server).await;
    let (check, challenge) = scene.confirmed().await;
    let confirmed_at = scene.server.now();
    away(&scene.server, confirmed_at.plus_seconds(5 * MINUTE), confirmed_at.plus_seconds(25 * MINUTE)).await;
    scene.server.advance(31 * MINUTE);
    let until = confirmed_at.plus_seconds(50 * MINUTE).to_utc().to_rfc3339();
    eventually("the time has been extended", async || scene.seen(&check).await["answerBy"] == until.as_str()).await;
    assert_eq!(scene.seen(&check).await["state"], "NOTIFIED");
    scene.server.advance(18 * MINUTE);
    answer(&scene.phone, &check, &challenge, fix(scene.server.now(), HOME)).await.data();
    assert_eq!(scene.seen(&check).await["state"], "ANSWERED");
    // An outage that due work has not looked at yet counts as well, and delivery has the same right.
    let drawn = scene.check().await;
    let drawn_at = scene.server.now();
    away(&scene.server, drawn_at.plus_seconds(MINUTE), drawn_at.plus_seconds(100 * MINUTE)).await;
    scene.server.advance(130 * MINUTE);
    let shown = confirm(&scene.phone, &drawn).await.data()["confirmSpotCheck"]["spotCheck"].clone();
    assert_eq!(shown["state"], "NOTIFIED");
    assert!(scene.handler.alerts(json!({"kinds": ["SPOT_CHECK_UNANSWERED"]})).await.is_empty());
}

async fn an_outage_that_becomes_known_later_takes_back_what_was_not_answered(server: TestServer) {
    let scene = Scene::new(server).await;
    let (check, _) = scene.confirmed().await;
    let confirmed_at = scene.server.now();
    scene.server.advance(40 * MINUTE);
    eventually("it lapses", async || scene.seen(&check).await["state"] == "UNANSWERED").await;
    away(&scene.server, confirmed_at.plus_seconds(5 * MINUTE), confirmed_at.plus_seconds(25 * MINUTE)).await;
    eventually("it counts no more", async || scene.seen(&check).await["state"] == "UNDELIVERED").await;
    let alerts = scene.handler.alerts(json!({"kinds": ["SPOT_CHECK_UNANSWERED"]})).await;
    assert_eq!((alerts.len(), &alerts[0]["active"], &alerts[0]["count"]), (1, &json!(false), &json!(0)));
}

async fn away(server: &TestServer, started_at: Timestamp, ended_at: Timestamp) {
    let row = outage::Model::new(new_id(ended_at), started_at, ended_at, OutageCause::Noticed);
    let tx = server.app.db.begin().await.unwrap();
    row.into_active_model().insert(&tx).await.unwrap();
    tx.commit().await.unwrap();
}

async fn nobody_owes_an_answer_without_a_measure_in_force(server: TestServer) {
    let mut scene = Scene::new(server).await;
    let today = scene.server.now().plus_seconds(8 * 3_600).to_utc().date_naive();
    // The measure ends today; it is 16:00 in China.
    scene.person = scene.server.person_with(scene.agency, |_, measure| measure.ends_on = today).await;
    scene.phone = scene.server.phone(scene.person).await;
    let input = json!({"idempotencyKey": "k", "personIds": [yunjian::entity::PublicId::to_public(scene.person)],
        "reason": "x", "answerMinutes": 120});
    let check = super::start(&scene.handler, input).await.data()["startSpotCheck"]["spotCheck"]["id"].clone();
    let check = check.as_str().unwrap();
    scene.server.advance(100 * MINUTE);
    let shown = confirm(&scene.phone, check).await.data()["confirmSpotCheck"]["spotCheck"].clone();
    // Midnight passes without a decision.
    scene.server.advance(8 * 60 * MINUTE);
    let place = fix(scene.server.now(), HOME);
    let refused = answer(&scene.phone, check, shown["challenge"].as_str().unwrap(), place).await.refused();
    assert_eq!((refused.code.as_str(), refused.state.as_deref()), ("CONFLICT", Some("NOT_IN_FORCE")));
    eventually("it has ended", async || node(&scene.handler, check).await["state"] != "NOTIFIED").await;
    let ended = node(&scene.handler, check).await;
    // It fell due while the measure was in force only if due work saw it then; here it did not.
    assert_eq!(ended["state"], "UNANSWERED");
    assert_eq!(ended["alert"], Value::Null, "the agency's delay is not the person's");
    assert!(scene.handler.alerts(json!({"kinds": ["SPOT_CHECK_UNANSWERED"]})).await.is_empty());
}
