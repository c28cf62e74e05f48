//! Deciding: consent asked of the agency that decided the measure, refusals with their code, limits, urgent ones.

use serde_json::{Value, json};
use yunjian::entity::{AgencyKind, PublicId as _, Role};

use super::{HOUR, Scene, agency_of, id_of, leave_of};
use crate::support::{TestServer, eventually, is_chinese, json_with, on_both};

on_both!(
    the_procuratorate_that_decided_is_asked_first_and_consents,
    the_procuratorate_refuses_and_that_is_the_end,
    a_refusal_needs_its_code_and_reason_and_more_can_be_asked_for,
    what_is_not_answered_goes_to_a_leader_once,
    an_urgent_leave_begins_before_it_is_decided_and_its_papers_follow,
    nobody_else_decides,
    of_which_more_was_asked_lapses_or_is_refused,
    who_asks_the_other_agency_late_leaves_it_its_own_time,
    on_an_acknowledged_leave_one_may_stay_longer_and_is_told_so,
);

async fn prosecuted(server: TestServer) -> (Scene, crate::support::Client, String) {
    let procuratorate = agency_of(&server, AgencyKind::Procuratorate).await;
    let prosecutor = server.signed_in(procuratorate, Role::Handler).await;
    let scene = Scene::decided_by(server, Some(procuratorate)).await;
    let leave = scene.ask(json!({})).await;
    let template = &leave["template"];
    assert_eq!(
        (&template["code"], &template["consentFrom"]),
        (&json!("PROCURATORATE_DECIDED"), &json!("PROCURATORATE"))
    );
    assert!(template["article"].as_str().unwrap().contains("95"));
    assert_eq!(leave["consentAgency"]["id"], procuratorate.to_public());
    let id = id_of(&leave);
    scene.handler.decide(&id, "TAKE").await;
    (scene, prosecutor, id)
}

async fn the_procuratorate_that_decided_is_asked_first_and_consents(server: TestServer) {
    let (scene, prosecutor, id) = prosecuted(server).await;
    assert_eq!(scene.read(&id).await["moves"], json!(["ASK_CONSENT", "REFUSE", "ASK_FOR_MORE"]));
    let refused = scene.handler.cannot(&id, "APPROVE", json!({})).await;
    assert_eq!((refused.code.as_str(), refused.state.as_deref()), ("CONFLICT", Some("AGENCY_REVIEW")));
    assert!(refused.message.contains("Procuratorate") && refused.reason.as_deref() == Some("CONSENT_NEEDED"));
    let chinese = scene.handler.reading("zh-CN").cannot(&id, "APPROVE", json!({})).await;
    assert!(is_chinese(&json!(chinese.message)));
    assert_eq!(prosecutor.cannot(&id, "CONSENT", json!({})).await.code, "CONFLICT", "nobody has asked");
    assert_eq!(scene.handler.decide(&id, "ASK_CONSENT").await["state"], "CONSENT_ASKED");
    assert_eq!(scene.handler.cannot(&id, "CONSENT", json!({})).await.code, "FORBIDDEN");
    assert_eq!(scene.handler.cannot(&id, "APPROVE", json!({})).await.code, "CONFLICT");
    let told = json!({"conditions": "Keep the phone on."});
    let consented = leave_of(prosecutor.try_decide(&id, "CONSENT", told).await);
    assert_eq!((&consented["state"], &consented["conditions"]), (&json!("CONSENTED"), &json!("Keep the phone on.")));
    assert_eq!(prosecutor.cannot(&id, "APPROVE", json!({})).await.code, "FORBIDDEN");
    let approved = scene.handler.decide(&id, "APPROVE").await;
    assert_eq!((&approved["state"], &approved["answerDueAt"]), (&json!("APPROVED"), &Value::Null));
    assert_eq!(approved["conditions"], "Keep the phone on.");
    let moves: Vec<&Value> = approved["steps"].as_array().unwrap().iter().map(|step| &step["move"]).collect();
    assert_eq!(moves, [&Value::Null, &json!("TAKE"), &json!("ASK_CONSENT"), &json!("CONSENT"), &json!("APPROVE")]);
}

async fn the_procuratorate_refuses_and_that_is_the_end(server: TestServer) {
    let (scene, prosecutor, id) = prosecuted(server).await;
    scene.handler.decide(&id, "ASK_CONSENT").await;
    let wrong = prosecutor.cannot(&id, "REFUSE_CONSENT", json!({"reason": "x"})).await;
    assert_eq!((wrong.code.as_str(), wrong.field.as_deref()), ("BAD_INPUT", Some("input.refusalCode")));
    let why = json!({"refusalCode": "HEARING_OR_SUMMONS", "reason": "a hearing on that day"});
    let refused = leave_of(prosecutor.try_decide(&id, "REFUSE_CONSENT", why).await);
    assert_eq!((&refused["state"], &refused["refusalCode"]), (&json!("REFUSED"), &json!("HEARING_OR_SUMMONS")));
    assert_eq!(scene.handler.cannot(&id, "APPROVE", json!({})).await.state.as_deref(), Some("REFUSED"));
    let read = "query($id: ID!) { node(id: $id) { ... on LeaveRequest { decisionReason moves } } }";
    let own = scene.phone.ok(read, json!({ "id": id })).await["node"].clone();
    assert_eq!(own, json!({"decisionReason": "a hearing on that day", "moves": []}));
}

async fn a_refusal_needs_its_code_and_reason_and_more_can_be_asked_for(server: TestServer) {
    let scene = Scene::new(server).await;
    let id = id_of(&scene.ask(json!({})).await);
    assert_eq!(scene.handler.cannot(&id, "CLOSE", json!({})).await.state.as_deref(), Some("FILED"));
    for (decision, more, field) in [
        ("REFUSE", json!({"reason": "x"}), "input.refusalCode"),
        ("REFUSE", json!({"refusalCode": "OTHER"}), "input.reason"),
        ("REFUSE", json!({"refusalCode": "OTHER", "reason": " "}), "input.reason"),
        ("ASK_FOR_MORE", json!({}), "input.reason"),
        ("APPROVE", json!({"refusalCode": "OTHER"}), "input.refusalCode"),
        ("REFUSE", json!({"refusalCode": "OTHER", "reason": "x", "conditions": "y"}), "input.conditions"),
    ] {
        let refused = scene.handler.cannot(&id, decision, more.clone()).await;
        assert_eq!((refused.code.as_str(), refused.field.as_deref()), ("BAD_INPUT", Some(field)), "{decision} {more}");
    }
    // Whoever decides takes it by that, and what is refused takes nothing.
    assert_eq!(scene.read(&id).await["state"], "FILED");
    let more = json!({"reason": "Which hospital?"});
    let back = leave_of(scene.handler.try_decide(&id, "ASK_FOR_MORE", more).await);
    assert_eq!((&back["state"], &back["answerDueAt"]), (&json!("RETURNED_FOR_MORE"), &Value::Null));
    let moves: Vec<&Value> = back["steps"].as_array().unwrap().iter().map(|step| &step["move"]).collect();
    assert_eq!(moves, [&Value::Null, &json!("TAKE"), &json!("ASK_FOR_MORE")]);
    let wrong = scene.phone.own("amendLeaveRequest", &id, json!({})).await.refused();
    assert_eq!(wrong.field.as_deref(), Some("input.text"));
    let amended = leave_of(scene.phone.own("amendLeaveRequest", &id, json!({"text": "The second hospital"})).await);
    assert_eq!((&amended["state"], &amended["text"]), (&json!("AGENCY_REVIEW"), &json!("The second hospital")));
    assert!(!amended["answerDueAt"].is_null());
    let last = amended["steps"].as_array().unwrap().last().unwrap();
    assert_eq!(last["note"], "to see my mother", "what was written before stays readable");
    let why = json!({"refusalCode": "OTHER_WAY_POSSIBLE", "reason": "There is one in town."});
    // In which stage it is and whether it waits is read, and lists ask for that, not for states.
    let listed = async |filter: Value| {
        let list = "query($f: ReportFilter) { reports(filter: $f) { edges { node { pending over
            ... on LeaveRequest { stage } } } } }";
        scene.handler.ok(list, json!({ "f": filter })).await["reports"]["edges"].clone()
    };
    let asked = json!([{"node": {"pending": true, "over": false, "stage": "ASKED"}}]);
    for filter in [json!({"pending": true}), json!({"over": false}), json!({"leaveStages": ["ASKED", "RETURNED"]})] {
        assert_eq!(listed(filter.clone()).await, asked, "{filter}");
    }
    for filter in [json!({"leaveStages": ["OVER"]}), json!({"leaveStages": []}), json!({"over": true})] {
        assert_eq!(listed(filter.clone()).await, json!([]), "{filter}");
    }
    assert_eq!(leave_of(scene.handler.try_decide(&id, "REFUSE", why).await)["state"], "REFUSED");
    let over = json!([{"node": {"pending": false, "over": true, "stage": "OVER"}}]);
    assert_eq!(listed(json!({"leaveStages": ["OVER"], "pending": false})).await, over);
}

async fn what_is_not_answered_goes_to_a_leader_once(server: TestServer) {
    let scene = Scene::new(server).await;
    // Another server of the deployment looks too, where there can be one.
    let beside = if scene.server.app.db.backend() == sea_orm::DatabaseBackend::Postgres {
        Some(scene.server.beside().await)
    } else {
        None
    };
    let at = |hours: i64| scene.server.now().plus_seconds(hours * HOUR).to_string();
    let id = id_of(&scene.ask(json!({"startsAt": at(200), "endsAt": at(300)})).await);
    scene.handler.decide(&id, "TAKE").await;
    scene.server.advance(72 * HOUR - 1);
    scene.server.settled().await;
    assert_eq!(scene.read(&id).await["state"], "AGENCY_REVIEW");
    scene.server.advance(2);
    let escalated = scene.reaches(&id, "ESCALATED").await;
    assert!(!escalated["escalatedAt"].is_null());
    scene.server.settled().await;
    let steps = scene.read(&id).await["steps"].as_array().unwrap().clone();
    assert_eq!(steps.iter().filter(|step| step["state"] == "ESCALATED").count(), 1, "once");
    assert_eq!(escalated["moves"], json!([]), "a handler no longer decides");
    let refused = scene.handler.cannot(&id, "APPROVE", json!({})).await;
    assert_eq!(refused.code, "FORBIDDEN");
    assert!(refused.message.contains("leader"));
    assert_eq!(scene.leader.decide(&id, "APPROVE").await["state"], "APPROVED");
    drop(beside);
}

async fn an_urgent_leave_begins_before_it_is_decided_and_its_papers_follow(server: TestServer) {
    let scene = Scene::new(server).await;
    let single = id_of(&scene.ask(json!({})).await);
    assert_eq!(scene.handler.cannot(&single, "ACKNOWLEDGE", json!({})).await.code, "CONFLICT");
    let at = |hours: i64| scene.server.now().plus_seconds(hours * HOUR).to_string();
    let urgent = json!({"kind": "URGENT", "startsAt": at(-1), "endsAt": at(60)});
    let id = id_of(&scene.ask(urgent).await);
    let acknowledged = scene.handler.decide(&id, "ACKNOWLEDGE").await;
    assert_eq!(acknowledged["state"], "ACKNOWLEDGED");
    eventually("it has begun", async || !scene.read(&id).await["startedAt"].is_null()).await;
    // Away at once, without an alert.
    scene.stays(crate::support::from_home(60_000.0, 100.0)).await;
    assert!(scene.alerts("ZONE_EXIT").await.is_empty());
    assert_eq!(scene.phone.own("cancelLeaveRequest", &id, json!({})).await.code(), Some("CONFLICT"));
    scene.server.advance(24 * HOUR);
    eventually("the papers are late", async || scene.read(&id).await["papersLate"] == true).await;
    assert!(scene.alerts("LEAVE_OVERDUE").await.is_empty(), "a remark, no alert");
    let handed = leave_of(scene.phone.own("amendLeaveRequest", &id, json!({"text": "the paper"})).await);
    assert_eq!(handed["state"], "ACKNOWLEDGED");
    assert_eq!(scene.handler.decide(&id, "APPROVE").await["state"], "APPROVED");
    scene.reaches(&id, "UNDER_WAY").await;
    let back = leave_of(scene.phone.own("returnFromLeave", &id, json!({})).await);
    assert_eq!(back["state"], "RETURNED");
}

async fn nobody_else_decides(server: TestServer) {
    let scene = Scene::new(server).await;
    let id = id_of(&scene.ask(json!({})).await);
    // An agency that sees the person and has no part in it.
    let guest = scene.server.agency().await;
    let share = json!({"personId": scene.person.to_public(), "agencyId": guest.to_public()});
    scene.handler.act("sharePerson", share, "person { id }").await.data();
    let guest = scene.server.signed_in(guest, Role::Leader).await;
    assert_eq!(guest.cannot(&id, "TAKE", json!({})).await.code, "FORBIDDEN");
    for role in [Role::Auditor, Role::Administrator, Role::Helper] {
        let other = scene.server.signed_in(scene.police, role).await;
        assert_eq!(other.cannot(&id, "TAKE", json!({})).await.code, "FORBIDDEN", "{role:?}");
    }
    let stranger = scene.server.phone(scene.server.person(scene.police).await).await;
    for (field, more) in [("cancelLeaveRequest", json!({})), ("returnFromLeave", json!({}))] {
        let input = json_with(json!({"leaveRequestId": id, "idempotencyKey": "k"}), &more);
        let reply = stranger.act(field, input, "leaveRequest { id }").await;
        assert_eq!(reply.code(), Some("NOT_FOUND"), "{field}");
    }
    assert_eq!(scene.read(&id).await["state"], "FILED");
}

async fn of_which_more_was_asked_lapses_or_is_refused(server: TestServer) {
    let scene = Scene::new(server).await;
    let more = json!({"reason": "Which hospital?"});
    let [first, second] =
        [scene.ask(json!({})).await, scene.ask(json!({"startsAt": scene.at(40), "endsAt": scene.at(50)})).await]
            .map(|leave| id_of(&leave));
    for id in [&first, &second] {
        leave_of(scene.handler.try_decide(id, "ASK_FOR_MORE", more.clone()).await);
    }
    let why = json!({"refusalCode": "INCOMPLETE_PAPERS", "reason": "Nothing came."});
    assert_eq!(leave_of(scene.handler.try_decide(&second, "REFUSE", why).await)["state"], "REFUSED");
    scene.server.advance(26 * HOUR);
    let lapsed = scene.reaches(&first, "CANCELLED").await;
    let last = lapsed["steps"].as_array().unwrap().last().unwrap().clone();
    assert_eq!((&last["byPerson"], &last["move"]), (&json!(false), &Value::Null));
    assert!(last["note"].as_str().unwrap().contains("lapsed"));
}

async fn who_asks_the_other_agency_late_leaves_it_its_own_time(server: TestServer) {
    let (scene, prosecutor, _) = prosecuted(server).await;
    let id = id_of(&scene.ask(json!({"startsAt": scene.at(400), "endsAt": scene.at(420)})).await);
    scene.server.advance(73 * HOUR);
    scene.reaches(&id, "ESCALATED").await;
    let asked = scene.leader.decide(&id, "ASK_CONSENT").await;
    assert_eq!((&asked["state"], &asked["escalatedAt"]), (&json!("CONSENT_ASKED"), &Value::Null));
    // Their handler answers: the lateness was not theirs.
    assert_eq!(prosecutor.decide(&id, "CONSENT").await["state"], "CONSENTED");
    assert_eq!(scene.handler.decide(&id, "APPROVE").await["state"], "APPROVED");
}

async fn on_an_acknowledged_leave_one_may_stay_longer_and_is_told_so(server: TestServer) {
    let scene = Scene::new(server).await;
    let urgent = json!({"kind": "URGENT", "startsAt": scene.at(-1), "endsAt": scene.at(60)});
    let id = id_of(&scene.ask(urgent).await);
    let until = json!({"until": scene.at(80), "reason": "the doctor says so"});
    assert_eq!(scene.phone.own("extendLeave", &id, until.clone()).await.code(), Some("CONFLICT"), "not begun");
    scene.handler.decide(&id, "ACKNOWLEDGE").await;
    eventually("it has begun", async || !scene.read(&id).await["startedAt"].is_null()).await;
    leave_of(scene.handler.try_decide(&id, "ASK_FOR_MORE", json!({"reason": "the paper"})).await);
    let duties = "{ viewer { ... on Person { duties { kind hint subject { ... on LeaveRequest { id } } } } } }";
    let told = scene.phone.ok(duties, Value::Null).await["viewer"]["duties"].clone();
    let hint =
        told.as_array().unwrap().iter().find(|duty| duty["subject"]["id"] == id.as_str()).unwrap()["hint"].clone();
    assert!(hint.as_str().unwrap().starts_with("You may stay away"), "{hint}");
    leave_of(scene.phone.own("extendLeave", &id, until).await);
    let granted = scene.handler.decide(&id, "GRANT_EXTENSION").await;
    assert_eq!((&granted["state"], &granted["endsAt"]), (&json!("RETURNED_FOR_MORE"), &granted["extension"]["until"]));
    let notices = "query($id: ID!) { person(id: $id) { notices { edges { node { kind } } } } }";
    let told = scene.handler.ok(notices, json!({"id": scene.person.to_public()})).await["person"]["notices"].clone();
    let decided = told["edges"].as_array().unwrap().iter().filter(|edge| edge["node"]["kind"] == "LEAVE_DECIDED");
    assert_eq!(decided.count(), 3, "acknowledged, more asked for, may stay longer");
}
