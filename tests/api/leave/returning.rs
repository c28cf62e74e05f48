//! The end of a leave: back in time, early, by oneself, late, or later than granted.

use serde_json::{Value, json};
use yunjian::entity::Role;

use super::{HOUR, Scene, id_of, leave_of};
use crate::support::{Reply, TestServer, eventually, fix, from_home, is_chinese, on_both};

on_both!(
    who_is_not_back_in_time_raises_one_alert_until_the_return,
    who_is_home_at_the_end_has_returned_by_itself,
    an_outage_round_the_end_lengthens_the_grace,
    an_extension_is_granted_or_refused_and_ends_what_was_overdue,
    coming_back_early_and_closing,
    a_standing_permit_ends_without_an_alert,
    the_timeline_tells_of_it,
    what_is_sent_again_is_done_once_and_gets_the_same_receipt,
    an_outage_that_becomes_known_later_takes_the_alert_back,
);

async fn who_is_not_back_in_time_raises_one_alert_until_the_return(server: TestServer) {
    let scene = Scene::new(server).await;
    let beside = if scene.server.app.db.backend() == sea_orm::DatabaseBackend::Postgres {
        Some(scene.server.beside().await)
    } else {
        None
    };
    let id = scene.under_way(json!({})).await;
    scene.stays(from_home(60_000.0, 0.0)).await;
    scene.server.advance(24 * HOUR + 25 * 60);
    scene.server.settled().await;
    assert!(scene.alerts("LEAVE_OVERDUE").await.is_empty(), "a late train is no breach");
    scene.server.advance(10 * 60);
    eventually("it is overdue", async || scene.read(&id).await["overdue"] == true).await;
    // Still on the leave's ground: the overdue leave stands for the same fact.
    scene.stays(from_home(60_000.0, 50.0)).await;
    scene.server.advance(120);
    scene.server.settled().await;
    assert!(scene.alerts("ZONE_EXIT").await.is_empty());
    let found = scene.alerts("LEAVE_OVERDUE").await;
    assert_eq!(found.len(), 1, "once: {found:?}");
    assert_eq!((&found[0]["active"], &found[0]["severity"]), (&json!(true), &json!("HIGH")));
    assert_eq!(found[0]["evidence"].as_array().unwrap().len(), 1, "the newest position");
    assert!(found[0]["explanation"].as_str().unwrap().contains("Mother's"), "it names the place");
    assert_eq!(scene.read(&id).await["alert"]["id"], found[0]["id"]);
    let back = json!({"fix": fix(scene.server.now(), from_home(0.0, 0.0))});
    let back = leave_of(scene.phone.own("returnFromLeave", &id, back).await);
    assert_eq!((&back["state"], &back["overdue"]), (&json!("RETURNED"), &json!(false)));
    assert_eq!(scene.alerts("LEAVE_OVERDUE").await[0]["active"], false);
    let own = scene.handler.latest(scene.person).await;
    let taken = chrono::DateTime::parse_from_rfc3339(own["fix"]["takenAt"].as_str().unwrap()).unwrap();
    assert_eq!(taken.timestamp_millis(), scene.server.now().0, "the position that came with it is stored");
    drop(beside);
}

async fn who_is_home_at_the_end_has_returned_by_itself(server: TestServer) {
    let scene = Scene::new(server).await;
    let id = scene.under_way(json!({})).await;
    scene.stays(from_home(60_000.0, 0.0)).await;
    scene.server.advance(23 * HOUR);
    // Home an hour before the end, and nothing more is sent.
    scene.stays(from_home(10.0, 0.0)).await;
    assert_eq!(scene.read(&id).await["state"], "UNDER_WAY");
    scene.server.advance(2 * HOUR);
    let back = scene.reaches(&id, "RETURNED").await;
    assert!(!back["returnedAt"].is_null());
    assert!(scene.alerts("LEAVE_OVERDUE").await.is_empty());
    assert_eq!(scene.handler.decide(&id, "CLOSE").await["state"], "CLOSED");
}

async fn an_outage_round_the_end_lengthens_the_grace(server: TestServer) {
    use sea_orm::{ActiveModelTrait as _, IntoActiveModel as _};
    let scene = Scene::new(server).await;
    let id = scene.under_way(json!({})).await;
    let end = scene.server.now().plus_seconds(24 * HOUR - 1);
    let (from, to) = (end.plus_seconds(-600), end.plus_seconds(3_000));
    let row = yunjian::entity::outage::Model {
        recorded_at: end,
        ..yunjian::entity::outage::Model::new(
            yunjian::platform::new_id(end),
            from,
            to,
            yunjian::entity::OutageCause::Declared,
        )
    };
    let tx = scene.server.app.db.begin().await.unwrap();
    row.into_active_model().insert(&tx).await.unwrap();
    tx.commit().await.unwrap();
    // Half an hour of grace and an hour of outage.
    scene.server.advance(24 * HOUR + 85 * 60);
    scene.server.settled().await;
    assert_eq!(scene.read(&id).await["overdue"], false);
    scene.server.advance(10 * 60);
    eventually("it is overdue", async || scene.read(&id).await["overdue"] == true).await;
}

async fn an_extension_is_granted_or_refused_and_ends_what_was_overdue(server: TestServer) {
    let scene = Scene::new(server).await;
    let id = scene.under_way(json!({})).await;
    let until =
        |hours: i64| json!({"until": scene.server.now().plus_seconds(hours * HOUR).to_string(), "reason": "ill"});
    for hours in [1, 91 * 24] {
        let refused = scene.phone.own("extendLeave", &id, until(hours)).await.refused();
        assert_eq!((refused.code.as_str(), refused.field.as_deref()), ("BAD_INPUT", Some("input.until")));
    }
    let none = scene.handler.cannot(&id, "GRANT_EXTENSION", json!({})).await;
    assert_eq!(none.code, "CONFLICT");
    leave_of(scene.phone.own("extendLeave", &id, until(48)).await);
    assert_eq!(scene.phone.own("extendLeave", &id, until(49)).await.code(), Some("CONFLICT"), "one at a time");
    let refused = leave_of(scene.handler.try_decide(&id, "REFUSE_EXTENSION", json!({"reason": "no"})).await);
    assert_eq!(refused["extension"]["granted"], false);
    leave_of(scene.phone.own("extendLeave", &id, until(48)).await);
    scene.server.advance(25 * HOUR);
    eventually("it is overdue", async || scene.read(&id).await["overdue"] == true).await;
    let granted = scene.handler.decide(&id, "GRANT_EXTENSION").await;
    assert_eq!((&granted["extension"]["granted"], &granted["overdue"]), (&json!(true), &json!(false)));
    assert_eq!((&granted["state"], &granted["endsAt"]), (&json!("UNDER_WAY"), &granted["extension"]["until"]));
    assert_eq!(scene.alerts("LEAVE_OVERDUE").await[0]["active"], false);
    scene.server.advance(24 * HOUR);
    eventually("it is overdue again", async || scene.read(&id).await["overdue"] == true).await;
    assert_eq!(scene.alerts("LEAVE_OVERDUE").await.len(), 2);
}

async fn coming_back_early_and_closing(server: TestServer) {
    let scene = Scene::new(server).await;
    let early = id_of(&scene.ask(json!({})).await);
    assert_eq!(scene.phone.own("returnFromLeave", &early, json!({})).await.code(), Some("CONFLICT"));
    scene.phone.own("cancelLeaveRequest", &early, json!({})).await.data();
    let id = scene.under_way(json!({})).await;
    let bad = json!({"fix": crate::support::json_with(fix(scene.server.now(), from_home(0.0, 0.0)), &json!({"accuracy": 0.0}))});
    let refused = scene.phone.own("returnFromLeave", &id, bad).await.refused();
    assert_eq!((refused.code.as_str(), refused.field.as_deref()), ("BAD_INPUT", Some("input.fix")));
    let reply = scene.phone.own("returnFromLeave", &id, json!({})).await.data()["returnFromLeave"].clone();
    assert_eq!(reply["leaveRequest"]["state"], "RETURNED");
    assert!(reply["receipt"]["id"].is_string(), "a receipt for every submission");
    assert_eq!(scene.phone.own("returnFromLeave", &id, json!({})).await.refused().state.as_deref(), Some("RETURNED"));
    assert_eq!(scene.handler.decide(&id, "CLOSE").await["state"], "CLOSED");
    // An officer may record the return of somebody who came in person.
    let second = scene.under_way(json!({})).await;
    assert_eq!(scene.handler.decide(&second, "CONFIRM_RETURN").await["state"], "RETURNED");
}

async fn a_standing_permit_ends_without_an_alert(server: TestServer) {
    let scene = Scene::new(server).await;
    let days = json!({"kind": "STANDING", "weekdays": ["TUESDAY", "MONDAY", "MONDAY"]});
    let id = scene.under_way(days).await;
    assert_eq!(scene.read(&id).await["weekdays"], json!(["MONDAY", "TUESDAY"]));
    scene.server.advance(26 * HOUR);
    scene.reaches(&id, "RETURNED").await;
    assert!(scene.alerts("LEAVE_OVERDUE").await.is_empty());
}

async fn the_timeline_tells_of_it(server: TestServer) {
    let scene = Scene::new(server).await;
    let id = scene.under_way(json!({})).await;
    scene.server.advance(60);
    scene.phone.own("returnFromLeave", &id, json!({})).await.data();
    let read = async |client: &crate::support::Client| {
        let lines = client.timeline(scene.person).await.into_iter();
        lines.filter(|line| line["leaveRequest"]["id"] == id.as_str()).collect::<Vec<Value>>()
    };
    let seen = read(&scene.handler).await;
    let kinds: Vec<&Value> = seen.iter().map(|entry| &entry["kind"]).collect();
    assert_eq!(kinds[..2], [&json!("LEAVE_RETURNED"), &json!("LEAVE_BEGAN")]);
    assert_eq!(seen.len(), 4, "{seen:?}");
    assert!(seen.iter().all(|entry| entry["summary"].as_str().unwrap().contains("Mother's")));
    assert!(read(&scene.phone.reading("zh-CN")).await.iter().all(|entry| is_chinese(&entry["summary"])));
}

async fn what_is_sent_again_is_done_once_and_gets_the_same_receipt(server: TestServer) {
    let scene = Scene::new(server).await;
    let id = scene.under_way(json!({})).await;
    let receipt = |reply: Reply| {
        let data = reply.data();
        data.as_object().unwrap().values().next().unwrap()["receipt"]["id"].clone()
    };
    let longer = json!({"idempotencyKey": "longer", "until": scene.at(48), "reason": "ill"});
    let first = receipt(scene.phone.own("extendLeave", &id, longer.clone()).await);
    assert_eq!(receipt(scene.phone.own("extendLeave", &id, longer).await), first);
    // The key of one thing is not that of another.
    let reused = scene.phone.own("returnFromLeave", &id, json!({"idempotencyKey": "longer"})).await.refused();
    assert_eq!((reused.code.as_str(), reused.field.as_deref()), ("BAD_INPUT", Some("input.idempotencyKey")));
    let back = json!({"idempotencyKey": "back"});
    let first = receipt(scene.phone.own("returnFromLeave", &id, back.clone()).await);
    scene.handler.decide(&id, "CLOSE").await;
    // The answer was lost, and the officer was quicker than the next try.
    assert_eq!(receipt(scene.phone.own("returnFromLeave", &id, back).await), first);
    let steps = scene.read(&id).await["steps"].as_array().unwrap().clone();
    assert_eq!(steps.iter().filter(|step| step["byPerson"] == true).count(), 3, "filed, asked for longer, back");
    let another = scene.phone.own("returnFromLeave", &id, json!({})).await.refused();
    assert_eq!((another.code.as_str(), another.state.as_deref()), ("CONFLICT", Some("CLOSED")));
}

async fn an_outage_that_becomes_known_later_takes_the_alert_back(server: TestServer) {
    let scene = Scene::new(server).await;
    let id = scene.under_way(json!({})).await;
    let admin = scene.server.signed_in(scene.police, Role::Administrator).await;
    scene.server.advance(24 * HOUR + 1_860);
    eventually("it is overdue", async || scene.read(&id).await["overdue"] == true).await;
    let outage = json!({"startedAt": scene.at(-1), "endedAt": scene.server.now().plus_seconds(-60).to_string(), "note": "the line was cut"});
    admin.act("recordOutage", outage, "outage { id }").await.data();
    eventually("it is taken back", async || scene.read(&id).await["overdue"] == false).await;
    assert_eq!(scene.alerts("LEAVE_OVERDUE").await[0]["active"], false);
    scene.server.advance(2 * HOUR);
    eventually("it is overdue all the same", async || scene.read(&id).await["overdue"] == true).await;
}
