//! Check-ins: planned, opened, handed in with a receipt, reviewed; missed only after reminders on two channels, and never
//! for what failed on our side.

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};
use serde_json::{Value, json};
use yunjian::entity::{AgencyId, PersonId, PublicId as _, Role, device};
use yunjian::events::{Cursor, Position};

use crate::support::{Client, HOME, Providers, Socket, TestServer, eventually, fix, from_home, on_both, random_id};

on_both!(
    a_check_in_is_planned_opened_answered_with_a_receipt_and_reviewed,
    sent_again_it_is_stored_once_and_what_is_wrong_is_named,
    a_position_is_taken_only_where_it_is_asked_for_and_agreed_to,
    missed_only_after_two_channels_and_made_up_for_late,
    only_reminders_to_the_person_count,
    who_cannot_be_reminded_is_not_blamed,
    who_declines_notices_is_excused_at_once_and_the_guarantor_told_once,
    an_outage_of_ours_makes_the_window_longer,
    an_outage_that_becomes_known_later_excuses_what_was_missed,
    what_is_found_about_the_alert_is_found_about_the_check_in,
    by_paper_it_has_equal_force,
    two_servers_plan_open_and_miss_each_once,
    another_plan_takes_the_place_of_the_first,
);

const HOUR: i64 = 3_600;
/// What a person sees of the week.
const DUTIES: &str = "{ viewer { ... on Person { duties { id kind title hint open done opensAt dueAt subject {
    ... on CheckIn { id state closesAt extendedMinutes extendedWhy questions { key kind text } } } } } } }";
const CHECK_IN: &str = "checkIn { id state late route note reviewNote answers { question { key } text }
    location { key } verdicts { verdict } receipt { id subject } moves }";

/// An agency with an officer, and a person with a phone.
struct Scene {
    server: TestServer,
    agency: AgencyId,
    handler: Client,
    person: PersonId,
    phone: Client,
}

impl Scene {
    async fn new(server: TestServer) -> Self {
        let agency = server.agency().await;
        let handler = server.signed_in(agency, Role::Handler).await;
        let person = server.person(agency).await;
        let phone = server.phone(person).await;
        Self { server, agency, handler, person, phone }
    }

    /// A plan for every day, 18:00 to 20:00 China time; it is 16:00 when tests begin.
    async fn plan(&self, change: Value) -> Value {
        let days = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"];
        let base = json!({"personId": self.person.to_public(), "weekdays": days, "opensAt": "18:00", "windowMinutes": 120,
            "asksLocation": false, "asksPhoto": false, "questions": []});
        let input = crate::support::json_with(base, &change);
        self.handler.act("setCheckInPlan", input, "plan { id opensAt weekdays }").await.data()["setCheckInPlan"]["plan"]
            .clone()
    }

    async fn duties(&self) -> Vec<Value> {
        let data = self.phone.ok(DUTIES, Value::Null).await;
        data["viewer"]["duties"].as_array().unwrap().clone()
    }

    /// The first duty once its check-in is in `state`.
    async fn first(&self, state: &str) -> Value {
        self.server.settled().await;
        eventually(&format!("a check-in to be {state}"), async || {
            self.duties().await.first().is_some_and(|duty| duty["subject"]["state"] == state)
        })
        .await;
        self.duties().await[0].clone()
    }

    /// Plans, moves the clock to the first window and gives the id of the check-in that is open.
    async fn opened(&self, change: Value) -> String {
        self.plan(change).await;
        self.first("PLANNED").await;
        self.server.advance(2 * HOUR + 60);
        self.first("OPEN").await["id"].as_str().unwrap().to_owned()
    }

    async fn state(&self, id: &str) -> Value {
        let query = "query($id: ID!) { node(id: $id) { ... on CheckIn { state closesAt extendedMinutes extendedWhy
            alert { id } } } }";
        self.handler.ok(query, json!({ "id": id })).await["node"].clone()
    }

    async fn reaches(&self, id: &str, state: &str) -> Value {
        self.server.settled().await;
        eventually(&format!("the check-in to be {state}"), async || self.state(id).await["state"] == state).await;
        self.state(id).await
    }

    async fn alerts(&self) -> Vec<Value> {
        self.handler.alerts(json!({"personIds": [self.person.to_public()]})).await
    }
}

fn input(id: &str, key: &str) -> Value {
    json!({"idempotencyKey": key, "checkInId": id, "answers": []})
}

async fn a_check_in_is_planned_opened_answered_with_a_receipt_and_reviewed(server: TestServer) {
    let scene = Scene::new(server).await;
    let mut told = Socket::subscribed(
        &scene.phone,
        "subscription { dutyEvents { cursor duty { id kind open done hint } } }",
        Value::Null,
    )
    .await;
    let mut seen = Socket::subscribed(
        &scene.handler,
        "subscription { reportEvents(filter: {kinds: [CHECK_IN]}) { change report { id ... on CheckIn { state } } } }",
        Value::Null,
    )
    .await;
    // It opens within the life of a token: a socket ends with its own.
    let questions = json!({"opensAt": "16:05", "questions": [{"templateKey": "still_same"},
        {"chinese": "睡得好吗？", "english": "Do you sleep well?"}]});
    let plan = scene.plan(questions).await;
    assert_eq!((&plan["opensAt"], plan["weekdays"].as_array().unwrap().len()), (&json!("16:05"), 7));
    let duty = scene.first("PLANNED").await;
    assert_eq!((&duty["open"], &duty["opensAt"]), (&json!(false), &json!("2026-06-01T08:05:00+00:00")));
    assert_eq!(scene.duties().await.len(), 7, "a week of them: today and the next six days");
    // Nothing of it can be handed in yet.
    let id = duty["id"].as_str().unwrap().to_owned();
    let early = scene.phone.act("submitCheckIn", input(&id, "a"), "checkIn { id }").await.refused();
    assert_eq!((early.code.as_str(), early.state.as_deref()), ("CONFLICT", Some("PLANNED")));
    scene.server.advance(6 * 60);
    let open = scene.first("OPEN").await;
    assert_eq!(open["id"], duty["id"]);
    let event = told.data().await["dutyEvents"]["duty"].clone();
    assert_eq!((&event["id"], &event["kind"], &event["open"]), (&duty["id"], &json!("CHECK_IN"), &json!(true)));
    assert_eq!(seen.data().await["reportEvents"]["report"]["state"], "OPEN");
    let questions = open["subject"]["questions"].as_array().unwrap();
    assert_eq!(questions[1]["text"], "Do you sleep well?");
    let answers = json!([{"key": questions[0]["key"], "text": "YES"}, {"key": questions[1]["key"], "text": "yes"}]);
    let sent = json!({"idempotencyKey": "a", "checkInId": id, "answers": answers, "note": "all well"});
    let done = scene.phone.act("submitCheckIn", sent, &format!("{CHECK_IN} receipt {{ id subject }}")).await.data();
    let done = &done["submitCheckIn"];
    assert_eq!((&done["checkIn"]["state"], &done["checkIn"]["late"]), (&json!("SUBMITTED"), &json!(false)));
    assert_eq!((&done["receipt"]["subject"], &done["checkIn"]["route"]), (&json!("CHECK_IN"), &json!("APP")));
    assert_eq!(told.data().await["dutyEvents"]["duty"]["done"], true);
    assert_eq!(seen.data().await["reportEvents"]["report"]["state"], "SUBMITTED");
    let waits = async |wanted: Value| {
        let list = "query($f: ReportFilter) { reports(filter: $f) { edges { node { id pending over
            ... on CheckIn { submittable } } } } }";
        scene.handler.ok(list, json!({ "f": wanted })).await["reports"]["edges"].clone()
    };
    let standing = |pending: bool, over: bool| json!([{"node": {"id": id, "pending": pending, "over": over, "submittable": false}}]);
    assert_eq!(waits(json!({"kinds": ["CHECK_IN"], "pending": true})).await, standing(true, false));
    assert_eq!(waits(json!({"over": true})).await, json!([]));
    // The officer reads and reviews it; the person reads that.
    let list = "{ reports(filter: {checkInStates: [SUBMITTED]}) { totalCount edges { node { id ... on CheckIn { moves
        answers { question { text } text } person { id } } } } } }";
    let list = scene.handler.ok(list, Value::Null).await["reports"].clone();
    assert_eq!((&list["totalCount"], &list["edges"][0]["node"]["moves"]), (&json!(1), &json!(["REVIEW"])));
    assert_eq!(list["edges"][0]["node"]["answers"][1]["text"], "yes");
    let review = json!({"checkInId": id, "note": "thank you"});
    let reviewed = scene.handler.act("reviewCheckIn", review, CHECK_IN).await.data();
    assert_eq!(reviewed["reviewCheckIn"]["checkIn"]["state"], "REVIEWED");
    assert_eq!(waits(json!({"over": true})).await, standing(false, true));
    let own = "{ viewer { ... on Person { receipts { edges { node { subject } } } } } }";
    let own = scene.phone.ok(own, Value::Null).await["viewer"]["receipts"]["edges"].clone();
    assert_eq!(own, json!([{"node": {"subject": "CHECK_IN"}}]));
}

async fn sent_again_it_is_stored_once_and_what_is_wrong_is_named(server: TestServer) {
    let scene = Scene::new(server).await;
    let id = scene.opened(json!({"questions": [{"templateKey": "stayed"}]})).await;
    for (answers, field) in
        [(json!([]), "input.answers"), (json!([{"key": "stayed", "text": "MAYBE"}]), "input.answers")]
    {
        let wrong = json!({"idempotencyKey": "a", "checkInId": id, "answers": answers});
        let refused = scene.phone.act("submitCheckIn", wrong, "checkIn { id }").await.refused();
        assert_eq!((refused.code.as_str(), refused.field.as_deref()), ("BAD_INPUT", Some(field)));
    }
    let sent = json!({"idempotencyKey": "a", "checkInId": id, "answers": [{"key": "stayed", "text": "YES"}]});
    let first = scene.phone.act("submitCheckIn", sent.clone(), "checkIn { id state } receipt { id }").await.data();
    let again = scene.phone.act("submitCheckIn", sent, "checkIn { id state } receipt { id }").await.data();
    assert_eq!(first, again);
    let other = json!({"idempotencyKey": "b", "checkInId": id, "answers": [{"key": "stayed", "text": "NO"}]});
    let refused = scene.phone.act("submitCheckIn", other, "checkIn { id }").await.refused();
    assert_eq!((refused.code.as_str(), refused.state.as_deref()), ("CONFLICT", Some("SUBMITTED")));
    // Plans name what is wrong too.
    for (change, field) in [
        (json!({"weekdays": []}), "input.weekdays"),
        (json!({"opensAt": "9"}), "input.opensAt"),
        (json!({"windowMinutes": 5}), "input.windowMinutes"),
        (json!({"startsOn": "2026-05-31"}), "input.startsOn"),
        (json!({"startsOn": "2026-06-03", "endsOn": "2026-06-02"}), "input.endsOn"),
        (json!({"questions": [{}]}), "input.questions"),
    ] {
        let base = json!({"personId": scene.person.to_public(), "weekdays": ["MONDAY"], "opensAt": "18:00",
            "windowMinutes": 120, "asksLocation": false, "asksPhoto": false, "questions": []});
        let refused = scene
            .handler
            .act("setCheckInPlan", crate::support::json_with(base, &change), "plan { id }")
            .await
            .refused();
        assert_eq!((refused.code.as_str(), refused.field.as_deref()), ("BAD_INPUT", Some(field)), "{change}");
    }
}

async fn a_position_is_taken_only_where_it_is_asked_for_and_agreed_to(server: TestServer) {
    let scene = Scene::new(server).await;
    scene.handler.draw_circle(scene.person, "PERMITTED", HOME, 300.0).await;
    let id = scene.opened(json!({"asksLocation": true})).await;
    let with = json!({"idempotencyKey": "a", "checkInId": id, "answers": [],
        "fix": fix(scene.server.now(), from_home(20.0, 0.0))});
    let refused = scene.phone.act("submitCheckIn", with.clone(), "checkIn { id }").await.refused();
    assert_eq!((refused.code.as_str(), refused.field.as_deref()), ("BAD_INPUT", Some("input.fix")));
    let consents = "{ viewer { ... on Person { consents { kind state } } } }";
    assert_eq!(scene.phone.ok(consents, Value::Null).await["viewer"]["consents"][0]["state"], "NOT_ASKED");
    let agree = json!({"kind": "LOCATION", "given": true});
    scene.phone.act("setConsent", agree, "consent { kind state at }").await.data();
    // A position from before the check-in opened says nothing of it.
    let old = json!({"idempotencyKey": "old", "checkInId": id, "answers": [],
        "fix": fix(scene.server.now().plus_seconds(-3 * HOUR), from_home(20.0, 0.0))});
    let refused = scene.phone.act("submitCheckIn", old, "checkIn { id }").await.refused();
    assert_eq!((refused.code.as_str(), refused.field.as_deref()), ("BAD_INPUT", Some("input.fix")));
    let done = scene.phone.act("submitCheckIn", with, CHECK_IN).await.data()["submitCheckIn"]["checkIn"].clone();
    assert_eq!((&done["state"], &done["verdicts"]), (&json!("SUBMITTED"), &json!([{"verdict": "INSIDE"}])));
    assert!(done["location"]["key"].is_string());
    // Taken back it is not taken any more, and the check-in counts without it.
    let withdrawn =
        scene.phone.act("setConsent", json!({"kind": "LOCATION", "given": false}), "consent { state }").await;
    assert_eq!(withdrawn.data()["setConsent"]["consent"]["state"], "WITHDRAWN");
    let refused = scene.phone.act("setConsent", json!({"kind": "FACE", "given": false}), "consent { state }").await;
    assert_eq!(refused.data()["setConsent"]["consent"]["state"], "REFUSED");
    let told = scene.handler.timeline(scene.person).await;
    let said: Vec<_> = told.iter().filter(|line| line["kind"].as_str().unwrap().starts_with("CONSENT")).collect();
    assert_eq!(
        said.iter().map(|line| line["summary"].as_str().unwrap()).collect::<std::collections::BTreeSet<_>>(),
        [
            "The person agreed to the use of their position.",
            "The person did not agree to the use of photos of their face.",
            "The person took back their consent to the use of their position.",
        ]
        .into()
    );
    scene.server.advance(24 * HOUR);
    let next = scene.first("OPEN").await["id"].as_str().unwrap().to_owned();
    let without = scene.phone.act("submitCheckIn", input(&next, "b"), CHECK_IN).await.data();
    assert_eq!(without["submitCheckIn"]["checkIn"]["state"], "SUBMITTED");
}

/// The scene with carriers that take what they are given.
async fn with_carriers(server: TestServer) -> (Scene, Providers) {
    let carriers = Providers::start().await;
    let server = server.beside_with(|settings| carriers.set(&mut settings.notices)).await;
    (Scene::new(server).await, carriers)
}

/// Moves the clock in small steps until the check-in is in `state`: reminders are sent on the way.
async fn until(scene: &Scene, id: &str, state: &str, step: i64) -> Value {
    eventually(&format!("the check-in to be {state}"), async || {
        scene.server.advance(step);
        scene.server.settled().await;
        scene.state(id).await["state"] == state
    })
    .await;
    scene.state(id).await
}

async fn missed_only_after_two_channels_and_made_up_for_late(server: TestServer) {
    let (scene, carriers) = with_carriers(server).await;
    let id = scene.opened(json!({})).await;
    scene.server.advance(HOUR + 60);
    // A text message and a call: there is no WeChat account in this deployment.
    eventually("two channels to be tried", async || {
        scene.server.advance(10);
        scene.server.settled().await;
        carriers.carried().len() >= 3
    })
    .await;
    let missed = until(&scene, &id, "MISSED", 300).await;
    let alerts = scene.alerts().await;
    assert_eq!(
        (alerts.len(), &alerts[0]["kind"], &alerts[0]["id"]),
        (1, &json!("CHECK_IN_MISSED"), &missed["alert"]["id"])
    );
    assert!(alerts[0]["explanation"].as_str().unwrap().contains("Ask the person first"));
    // It is still a duty that can be done.
    let duty = scene.duties().await[0].clone();
    assert_eq!((&duty["id"], &duty["open"]), (&json!(id), &json!(true)));
    let late =
        scene.phone.act("submitCheckIn", input(&id, "a"), CHECK_IN).await.data()["submitCheckIn"]["checkIn"].clone();
    assert_eq!((&late["state"], &late["late"]), (&json!("SUBMITTED"), &json!(true)));
    assert_eq!(scene.alerts().await[0]["active"], false);
}

async fn only_reminders_to_the_person_count(server: TestServer) {
    let (scene, carriers) = with_carriers(server).await;
    let vouches = json!({"personId": scene.person.to_public(), "name": "x", "phone": "13900005678"});
    scene.handler.act("nameGuarantor", vouches, "person { id }").await.data();
    let tx = scene.server.app.db.begin().await.unwrap();
    let account = device::Entity::update_many().col_expr(device::Column::OpenId, Expr::value("open-anna"));
    account.filter(device::Column::PersonId.eq(scene.person)).exec(&tx).await.unwrap();
    tx.commit().await.unwrap();
    let id = scene.opened(json!({})).await;
    eventually("the opening is told in WeChat", async || carriers.carried().len() == 1).await;
    // Then WeChat carries nothing more for them, nobody takes the call, and the guarantor is told.
    carriers.answer("wechat", [json!({"errcode": 43101, "errmsg": "user refuse to accept the msg"})]);
    carriers.answer("voice", [json!({"Code": "isv.OUT_OF_SERVICE", "Message": "out of service"})]);
    scene.server.advance(HOUR + 60);
    eventually("the reminder went as far as it can", async || carriers.carried().len() == 3).await;
    assert_eq!(carriers.carried().iter().map(|one| one.by).collect::<Vec<_>>(), ["wechat", "sms", "guarantor"]);
    scene.server.advance(HOUR);
    eventually("the window to be longer", async || scene.state(&id).await["extendedWhy"] == "NOT_REMINDED").await;
    assert_eq!(scene.state(&id).await["state"], "OPEN");
    assert!(scene.alerts().await.is_empty());
    // Reminded in WeChat too they are on two channels.
    eventually("the reminder is sent again", async || carriers.carried().len() == 5).await;
    until(&scene, &id, "MISSED", 300).await;
    assert_eq!(carriers.carried().iter().map(|one| one.by).collect::<Vec<_>>()[3..], ["wechat", "sms"]);
}

async fn who_cannot_be_reminded_is_not_blamed(server: TestServer) {
    let scene = Scene::new(server).await;
    let id = scene.opened(json!({})).await;
    scene.server.advance(2 * HOUR);
    eventually("the window to be longer", async || scene.state(&id).await["extendedWhy"] == "NOT_REMINDED").await;
    let excused = until(&scene, &id, "EXCUSED", 3 * HOUR).await;
    assert_eq!(excused["alert"], Value::Null);
    assert!(scene.alerts().await.is_empty());
}

async fn who_declines_notices_is_excused_at_once_and_the_guarantor_told_once(server: TestServer) {
    let (scene, carriers) = with_carriers(server).await;
    let vouches = json!({"personId": scene.person.to_public(), "name": "x", "phone": "13900005678"});
    scene.handler.act("nameGuarantor", vouches, "person { id }").await.data();
    scene.phone.act("setConsent", json!({"kind": "NOTICES", "given": false}), "consent { state }").await.data();
    let id = scene.opened(json!({})).await;
    scene.server.advance(HOUR + 60);
    eventually("the guarantor is told", async || {
        scene.server.advance(5);
        scene.server.settled().await;
        !carriers.carried().is_empty()
    })
    .await;
    scene.server.advance(HOUR);
    scene.reaches(&id, "EXCUSED").await;
    assert_eq!(scene.state(&id).await["extendedWhy"], "NOT_REMINDED");
    assert_eq!(carriers.carried().iter().map(|one| one.by).collect::<Vec<_>>(), ["guarantor"]);
    assert!(scene.alerts().await.is_empty());
}

async fn an_outage_of_ours_makes_the_window_longer(server: TestServer) {
    let (scene, carriers) = with_carriers(server).await;
    let admin = scene.server.signed_in(scene.agency, Role::Administrator).await;
    let id = scene.opened(json!({})).await;
    scene.server.advance(HOUR + 60);
    eventually("reminders on two channels", async || {
        scene.server.advance(10);
        scene.server.settled().await;
        carriers.carried().len() >= 3
    })
    .await;
    // Forty minutes of the window were lost.
    let (from, to) = ("2026-06-01T10:10:00Z", "2026-06-01T10:50:00Z");
    let outage = json!({"startedAt": from, "endedAt": to, "note": "the line was cut"});
    admin.act("recordOutage", outage, "outage { id cause }").await.data();
    scene.server.advance(HOUR);
    // And at least a quarter of an hour is left from now.
    eventually("the window to be longer", async || scene.state(&id).await["extendedWhy"] == "OUTAGE").await;
    let open = scene.state(&id).await;
    assert_eq!(open["state"], "OPEN");
    assert!((40..60).contains(&open["extendedMinutes"].as_i64().unwrap()), "{open}");
    // It was filed when it opened, and once only: to stay open is a change.
    let after = Cursor { position: Position::START, at: scene.server.now() }.seal(&scene.server.app.keys);
    let events = "subscription($after: String) { reportEvents(filter: {kinds: [CHECK_IN]}, after: $after) { change } }";
    let mut told = Socket::subscribed(&scene.handler, events, json!({"after": after})).await;
    for change in ["FILED", "CHANGED"] {
        assert_eq!(told.data().await["reportEvents"]["change"], change);
    }
    assert!(scene.alerts().await.is_empty());
    until(&scene, &id, "MISSED", 600).await;
}

async fn an_outage_that_becomes_known_later_excuses_what_was_missed(server: TestServer) {
    let (scene, _carriers) = with_carriers(server).await;
    let admin = scene.server.signed_in(scene.agency, Role::Administrator).await;
    let id = scene.opened(json!({})).await;
    scene.server.advance(HOUR + 60);
    until(&scene, &id, "MISSED", 120).await;
    assert_eq!(scene.alerts().await[0]["active"], true);
    // One that lies elsewhere excuses nothing.
    for (from, to, state) in [
        ("2026-06-01T08:10:00Z", "2026-06-01T08:50:00Z", "MISSED"),
        ("2026-06-01T10:10:00Z", "2026-06-01T10:50:00Z", "EXCUSED"),
    ] {
        let outage = json!({"startedAt": from, "endedAt": to, "note": "the line was cut"});
        admin.act("recordOutage", outage, "outage { id }").await.data();
        scene.server.settled().await;
        assert_eq!(scene.state(&id).await["state"], state);
    }
    assert_eq!(scene.state(&id).await["extendedWhy"], "OUTAGE");
    let alert = scene.alerts().await[0].clone();
    assert_eq!((&alert["active"], &alert["count"]), (&json!(false), &json!(0)));
    assert!(scene.handler.timeline(scene.person).await.iter().any(|line| line["kind"] == "ALERT_NOTE"), "it says why");
}

async fn what_is_found_about_the_alert_is_found_about_the_check_in(server: TestServer) {
    let (scene, _carriers) = with_carriers(server).await;
    let id = scene.opened(json!({})).await;
    scene.server.advance(HOUR + 60);
    until(&scene, &id, "MISSED", 120).await;
    let alert = scene.alerts().await[0]["id"].clone();
    scene.handler.act("acknowledgeAlert", json!({ "alertId": alert }), "alert { state }").await.data();
    let excuse = json!({"alertId": alert, "outcome": "EXCUSED", "reason": "was in hospital"});
    scene.handler.act("closeAlert", excuse, "alert { state }").await.data();
    scene.reaches(&id, "EXCUSED").await;
    let refused = scene.phone.act("submitCheckIn", input(&id, "a"), "checkIn { id }").await.refused();
    assert_eq!((refused.code.as_str(), refused.state.as_deref()), ("CONFLICT", Some("EXCUSED")));
}

async fn by_paper_it_has_equal_force(server: TestServer) {
    let scene = Scene::new(server).await;
    let id = scene.opened(json!({})).await;
    let app = json!({"checkInId": id, "route": "APP", "note": "x"});
    let refused = scene.handler.act("recordCheckIn", app, "checkIn { id }").await.refused();
    assert_eq!((refused.code.as_str(), refused.field.as_deref()), ("BAD_INPUT", Some("input.route")));
    let person = json!({"checkInId": id, "route": "IN_PERSON", "note": "came to the station"});
    let done = scene.handler.act("recordCheckIn", person, CHECK_IN).await.data()["recordCheckIn"]["checkIn"].clone();
    assert_eq!(
        (&done["state"], &done["route"], &done["late"]),
        (&json!("REVIEWED"), &json!("IN_PERSON"), &json!(false))
    );
    let nothing = json!({"checkInId": random_id("checkin"), "route": "PHONE", "note": "x"});
    assert_eq!(scene.handler.act("recordCheckIn", nothing, "checkIn { id }").await.refused().code, "NOT_FOUND");
}

async fn two_servers_plan_open_and_miss_each_once(server: TestServer) {
    let (scene, _carriers) = with_carriers(server).await;
    let beside = scene.server.beside().await;
    let id = scene.opened(json!({})).await;
    assert_eq!(scene.duties().await.len(), 8, "the one that is open, and seven planned, each once");
    scene.server.advance(HOUR + 60);
    until(&scene, &id, "MISSED", 120).await;
    scene.server.settled().await;
    assert_eq!(scene.alerts().await.len(), 1);
    drop(beside);
}

async fn another_plan_takes_the_place_of_the_first(server: TestServer) {
    let scene = Scene::new(server).await;
    scene.plan(json!({})).await;
    scene.first("PLANNED").await;
    let second = scene.plan(json!({"opensAt": "21:30", "weekdays": ["TUESDAY"]})).await;
    eventually("one a week", async || {
        let duties = scene.duties().await;
        duties.len() == 1 && duties[0]["opensAt"] == "2026-06-02T13:30:00+00:00"
    })
    .await;
    let ended = scene.handler.act("endCheckInPlan", json!({"planId": second["id"]}), "plan { endedAt }").await.data();
    assert!(ended["endCheckInPlan"]["plan"]["endedAt"].is_string());
    assert!(scene.duties().await.is_empty());
    let again = scene.handler.act("endCheckInPlan", json!({"planId": second["id"]}), "plan { id }").await.refused();
    assert_eq!((again.code.as_str(), again.state.as_deref()), ("CONFLICT", Some("ENDED")));
}
