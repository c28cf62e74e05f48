//! Asking for leave: what is stored, once, and what is refused with its field.

use serde_json::{Value, json};
use yunjian::entity::{MeasureState, Role};

use super::{HOUR, LEAVE, Scene, id_of, leave_of, request};
use crate::support::{TestServer, is_chinese, json_with, on_both, random_id};

on_both!(
    what_is_asked_for_is_stored_once_with_its_receipt,
    what_is_wrong_is_named_by_its_field,
    without_a_measure_in_force_there_is_no_leave,
    another_leave_in_the_same_time_is_a_conflict,
);

async fn what_is_asked_for_is_stored_once_with_its_receipt(server: TestServer) {
    let scene = Scene::new(server).await;
    let input = request(&scene.server, "one");
    let filed = scene.phone.act("fileLeaveRequest", input.clone(), LEAVE).await.data()["fileLeaveRequest"].clone();
    let leave = &filed["leaveRequest"];
    assert_eq!((&leave["state"], &leave["template"]["code"]), (&json!("FILED"), &json!("POLICE_DECIDED")));
    assert_eq!(leave["consentAgency"], Value::Null);
    assert_eq!((&leave["moves"], &leave["receipt"]), (&json!(["CANCEL"]), &filed["receipt"]));
    assert_eq!((&leave["steps"][0]["byPerson"], &leave["steps"][0]["state"]), (&json!(true), &json!("FILED")));
    let again = scene.phone.act("fileLeaveRequest", input.clone(), LEAVE).await.data()["fileLeaveRequest"].clone();
    assert_eq!(again, filed, "the same answer");
    scene.server.advance(48 * HOUR);
    let late = scene.phone.act("fileLeaveRequest", input.clone(), LEAVE).await.data()["fileLeaveRequest"].clone();
    assert_eq!(late["receipt"], filed["receipt"], "also when its times have passed");
    let other = json_with(input, &json!({"text": "something else"}));
    let refused = scene.phone.act("fileLeaveRequest", other, LEAVE).await.refused();
    assert_eq!((refused.code.as_str(), refused.field.as_deref()), ("BAD_INPUT", Some("input.idempotencyKey")));
    let send = || scene.phone.act("fileLeaveRequest", request(&scene.server, "at once"), LEAVE);
    let (one, two, three) = tokio::join!(send(), send(), send());
    let (one, two, three) = (one.data(), two.data(), three.data());
    assert!(one == two && two == three);
    // GCJ-02 is brought to WGS-84, half a kilometre off.
    let mut place = request(&scene.server, "gcj");
    place["places"][0]["datum"] = json!("GCJ02");
    let moved = leave_of(scene.phone.act("fileLeaveRequest", place.clone(), LEAVE).await);
    let moved = moved["places"][0]["latitude"].as_f64().unwrap() - place["places"][0]["latitude"].as_f64().unwrap();
    assert!((0.0005..0.01).contains(&moved.abs()), "{moved}");
    // Who sees the person sees the leave; the officer's number is whole, an auditor's is masked.
    let number = "query($id: ID!) { node(id: $id) { ... on LeaveRequest { contactPhone person { id } } } }";
    let auditor = scene.server.signed_in(scene.police, Role::Auditor).await;
    let id = json!({"id": leave["id"]});
    assert_eq!(scene.handler.ok(number, id.clone()).await["node"]["contactPhone"], "138 0000 1234");
    assert!(auditor.ok(number, id).await["node"]["contactPhone"].as_str().unwrap().contains('*'));
}

async fn what_is_wrong_is_named_by_its_field(server: TestServer) {
    let scene = Scene::new(server).await;
    let at = |hours: i64| scene.server.now().plus_seconds(hours * HOUR).to_string();
    let place =
        |change: Value| json!({"places": [json_with(request(&scene.server, "x")["places"][0].clone(), &change)]});
    let many = request(&scene.server, "x")["places"][0].clone();
    for (change, field) in [
        (json!({"idempotencyKey": ""}), "input.idempotencyKey"),
        (json!({"text": "  "}), "input.text"),
        (json!({"text": "文".repeat(2_001)}), "input.text"),
        (json!({"contactName": ""}), "input.contactName"),
        (json!({"contactPhone": "call me"}), "input.contactPhone"),
        (json!({"contactPhone": "12"}), "input.contactPhone"),
        (json!({"startsAt": at(-1)}), "input.startsAt"),
        (json!({"kind": "URGENT", "startsAt": at(-25)}), "input.startsAt"),
        (json!({"kind": "URGENT", "startsAt": at(30), "endsAt": at(40)}), "input.startsAt"),
        (json!({"startsAt": at(200 * 24), "endsAt": at(201 * 24)}), "input.startsAt"),
        (json!({"endsAt": at(1)}), "input.endsAt"),
        (json!({"kind": "URGENT", "startsAt": at(-2), "endsAt": at(-1)}), "input.endsAt"),
        (json!({"endsAt": at(1 + 90 * 24 + 1)}), "input.endsAt"),
        (json!({"kind": "STANDING", "weekdays": ["MONDAY"], "endsAt": at(2 + 183 * 24)}), "input.endsAt"),
        (json!({"kind": "STANDING", "weekdays": []}), "input.weekdays"),
        (json!({"weekdays": ["MONDAY"]}), "input.weekdays"),
        (json!({"places": []}), "input.places"),
        (json!({"places": vec![many; 6]}), "input.places"),
        (place(json!({"radiusKm": 0.05})), "input.places"),
        (place(json!({"radiusKm": 51.0})), "input.places"),
        (place(json!({"latitude": 91.0})), "input.places"),
        (place(json!({"longitude": 2.3})), "input.places"),
        (place(json!({"name": " "})), "input.places"),
        (json!({"paperIds": [random_id("file")]}), "input.paperIds"),
    ] {
        let input = json_with(request(&scene.server, "wrong"), &change);
        for language in ["en", "zh-CN"] {
            let phone = scene.phone.reading(language);
            let refused = phone.act("fileLeaveRequest", input.clone(), LEAVE).await.refused();
            assert_eq!((refused.code.as_str(), refused.field.as_deref()), ("BAD_INPUT", Some(field)), "{change}");
            assert_eq!(is_chinese(&json!(refused.message)), language == "zh-CN", "{}", refused.message);
        }
    }
    // What lies on the limits is taken.
    let longest = json!({"startsAt": at(2), "endsAt": at(2 + 90 * 24)});
    assert_eq!(scene.ask(longest).await["state"], "FILED");
    let began = json!({"kind": "URGENT", "startsAt": at(-23), "endsAt": at(3)});
    assert_eq!(scene.ask(began).await["state"], "FILED");
    for _ in 2..20 {
        scene.ask(json!({})).await;
    }
    let refused = scene.phone.act("fileLeaveRequest", request(&scene.server, "more"), LEAVE).await.refused();
    assert_eq!(refused.code, "RATE_LIMITED");
}

async fn without_a_measure_in_force_there_is_no_leave(server: TestServer) {
    let agency = server.agency().await;
    let person = server.person_with(agency, |_, measure| measure.state = MeasureState::Released).await;
    let phone = server.phone(person).await;
    let refused = phone.act("fileLeaveRequest", request(&server, "k"), LEAVE).await.refused();
    assert_eq!((refused.code.as_str(), refused.state.as_deref()), ("CONFLICT", Some("NOT_IN_FORCE")));
}

async fn another_leave_in_the_same_time_is_a_conflict(server: TestServer) {
    let scene = Scene::new(server).await;
    let (first, second) = (id_of(&scene.ask(json!({})).await), id_of(&scene.ask(json!({})).await));
    for id in [&first, &second] {
        scene.handler.decide(id, "TAKE").await;
    }
    scene.handler.decide(&first, "APPROVE").await;
    let refused = scene.handler.cannot(&second, "APPROVE", json!({})).await;
    assert_eq!((refused.code.as_str(), refused.state.as_deref()), ("CONFLICT", Some("APPROVED")));
    let refused = scene.phone.act("fileLeaveRequest", request(&scene.server, "third"), LEAVE).await.refused();
    assert_eq!((refused.code.as_str(), refused.state.as_deref()), ("CONFLICT", Some("APPROVED")));
    // A standing permit is another thing, and another time is free.
    let standing = json!({"kind": "STANDING", "weekdays": ["MONDAY"]});
    assert_eq!(scene.ask(standing).await["state"], "FILED");
    let at = |hours: i64| scene.server.now().plus_seconds(hours * HOUR).to_string();
    assert_eq!(scene.ask(json!({"startsAt": at(26), "endsAt": at(30)})).await["state"], "FILED");
    let cancelled = leave_of(scene.phone.own("cancelLeaveRequest", &first, json!({"reason": "not needed"})).await);
    assert_eq!((&cancelled["state"], &cancelled["moves"]), (&json!("CANCELLED"), &json!([])));
    assert_eq!(scene.handler.decide(&second, "APPROVE").await["state"], "APPROVED");
}
