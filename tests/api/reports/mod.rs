//! Situation reports: filed by the person, taken, answered and closed by officers.

mod help;

use std::collections::HashSet;

use serde_json::{Value, json};
use yunjian::entity::{AgencyId, PersonId, PublicId as _, Role};

use crate::support::{Client, Officer, Refused, Reply, Socket, TestServer, is_chinese, on_both, random_id};

on_both!(
    a_report_is_taken_answered_and_closed_with_an_event_for_each,
    every_move_from_every_state_succeeds_or_names_the_state,
    sent_again_it_is_stored_once_and_gets_the_same_answer,
    what_is_wrong_is_named_by_its_field,
    a_change_told_after_a_day_is_marked_and_nothing_more,
    two_officers_at_once_do_not_both_take_a_report,
    pages_and_filters_give_each_report_once,
    who_resumes_gets_every_event_once_across_a_restart,
    the_timeline_tells_of_reports_to_who_sees_them,
);

const EVENTS: &str =
    "subscription($after: String, $filter: ReportFilter) { reportEvents(after: $after, filter: $filter) {
    cursor change report { id ... on SituationReport { kind state } } } }";
const REPORT: &str = "report { id kind state text toldLate happenedOn answer moves person { id } takenBy { id }
    answeredBy { id } closedBy { id } }";

/// An agency with an officer of each kind, and a person who can tell something.
struct Scene {
    server: TestServer,
    agency: AgencyId,
    officer: Officer,
    handler: Client,
    helper: Client,
    person: PersonId,
    phone: Client,
}

impl Scene {
    async fn new(server: TestServer) -> Self {
        let agency = server.agency().await;
        let officer = server.officer(agency, &[Role::Handler]).await;
        let person = server.person(agency).await;
        Self {
            handler: server.client(&officer),
            helper: server.signed_in(agency, Role::Helper).await,
            phone: server.phone(person).await,
            agency,
            officer,
            person,
            server,
        }
    }

    /// The phone files a report of this kind; its id.
    async fn tell(&self, kind: &str) -> String {
        let input = json!({"idempotencyKey": random_id("key"), "kind": kind, "text": "something"});
        id_of(&filed(&self.phone, input).await.data())
    }

    async fn state(&self, client: &Client, report: &str) -> Value {
        let query = "query($id: ID!) { node(id: $id) { ... on SituationReport { state } } }";
        client.ok(query, json!({ "id": report })).await["node"]["state"].clone()
    }
}

async fn filed(phone: &Client, input: Value) -> Reply {
    phone.act("fileSituationReport", input, &format!("{REPORT} receipt {{ id at digest signature }}")).await
}

fn id_of(data: &Value) -> String {
    data["fileSituationReport"]["report"]["id"].as_str().expect("a report").to_owned()
}

async fn act(client: &Client, step: &str, report: &str) -> Reply {
    let mut input = json!({ "reportId": report });
    if step == "answerReport" {
        input["answer"] = json!("an answer");
    }
    client.act(step, input, REPORT).await
}

/// Reports that the caller lists, newest first.
async fn listed(client: &Client, filter: Value) -> Vec<String> {
    const QUERY: &str =
        "query($filter: ReportFilter) { reports(first: 200, filter: $filter) { totalCount edges { node { id } } } }";
    let found = client.ok(QUERY, json!({ "filter": filter })).await["reports"].clone();
    let ids: Vec<String> =
        found["edges"].as_array().unwrap().iter().map(|edge| edge["node"]["id"].as_str().unwrap().to_owned()).collect();
    assert_eq!(found["totalCount"], ids.len(), "as many as are counted");
    ids
}

fn event(data: Value) -> Value {
    data["reportEvents"].clone()
}

async fn listening(client: &Client, variables: Value) -> Socket {
    let mut socket = Socket::subscribed(client, EVENTS, variables).await;
    socket.settle().await;
    socket
}

async fn a_report_is_taken_answered_and_closed_with_an_event_for_each(server: TestServer) {
    let scene = Scene::new(server).await;
    let mut officers = listening(&scene.handler, json!({})).await;
    let mut own = listening(&scene.phone, json!({})).await;
    let report = scene.tell("HARDSHIP").await;
    for (step, state, by) in [
        ("takeReport", "TAKEN", "takenBy"),
        ("answerReport", "ANSWERED", "answeredBy"),
        ("closeReport", "CLOSED", "closedBy"),
    ] {
        scene.server.advance(60);
        let now = act(&scene.handler, step, &report).await.data()[step]["report"].clone();
        assert_eq!((&now["state"], &now[by]["id"]), (&json!(state), &json!(scene.officer.public())), "{step}");
    }
    for socket in [&mut officers, &mut own] {
        let told: Vec<Value> = socket.gather(4).await.into_iter().map(event).collect();
        let changes: Vec<&Value> = told.iter().map(|event| &event["change"]).collect();
        assert_eq!(changes, ["FILED", "CHANGED", "CHANGED", "CHANGED"]);
        assert!(told.iter().all(|event| event["report"]["id"] == report.as_str()));
        let cursors: HashSet<&str> = told.iter().map(|event| event["cursor"].as_str().unwrap()).collect();
        assert_eq!(cursors.len(), 4);
    }
    // The person reads the answer.
    let query = "{ viewer { ... on Person { reports { totalCount edges { node { id filedAt person { id }
        ... on SituationReport { answer state moves personName answeredBy { name } } } } } } } }";
    let read = scene.phone.ok(query, Value::Null).await["viewer"]["reports"].clone();
    let node = &read["edges"][0]["node"];
    assert_eq!(
        (&read["totalCount"], &node["answer"], &node["state"]),
        (&json!(1), &json!("an answer"), &json!("CLOSED"))
    );
    assert_eq!((&node["moves"], &node["person"]["id"]), (&json!([]), &json!(scene.person.to_public())));
    // Nothing of all this is an alert.
    assert!(scene.handler.alerts(json!({})).await.is_empty());
}

async fn every_move_from_every_state_succeeds_or_names_the_state(server: TestServer) {
    let scene = Scene::new(server).await;
    const STEPS: [(&str, &str); 3] = [("takeReport", "TAKE"), ("answerReport", "ANSWER"), ("closeReport", "CLOSE")];
    for (kind, client) in [("REQUEST", &scene.handler), ("HELP", &scene.helper)] {
        for (place, state) in ["FILED", "TAKEN", "ANSWERED", "CLOSED"].into_iter().enumerate() {
            let report = scene.tell(kind).await;
            for (step, _) in &STEPS[..place] {
                act(client, step, &report).await.data();
            }
            let query = "query($id: ID!) { node(id: $id) { ... on SituationReport { moves } } }";
            let moves = client.ok(query, json!({ "id": report })).await["node"]["moves"].clone();
            assert_eq!(moves, STEPS.get(place).map_or(json!([]), |(_, name)| json!([name])), "{kind} {state}");
            for (other, (step, _)) in STEPS.into_iter().enumerate().filter(|(other, _)| *other != place) {
                let reply = act(client, step, &report).await.refused();
                let said = (reply.code.as_str(), reply.state.as_deref());
                assert_eq!(said, ("CONFLICT", Some(state)), "{kind}: {step} ({other}) from {state}");
                let chinese = act(&client.reading("zh-CN"), step, &report).await.refused();
                assert!(is_chinese(&json!(chinese.message)) && !is_chinese(&json!(reply.message)));
            }
            assert_eq!(scene.state(client, &report).await, state);
        }
    }
    for (wrong, text) in [("", "input.answer"), (" \n ", "input.answer"), (&*"文".repeat(2_001), "input.answer")] {
        let report = scene.tell("REQUEST").await;
        act(&scene.handler, "takeReport", &report).await.data();
        let refused = scene
            .handler
            .act("answerReport", json!({"reportId": report, "answer": wrong}), "report { id }")
            .await
            .refused();
        assert_eq!((refused.code.as_str(), refused.field.as_deref()), ("BAD_INPUT", Some(text)));
    }
    // Who only reads sees what there is, and is told that acting is not for them.
    let report = scene.tell("REQUEST").await;
    for role in [Role::Auditor, Role::Administrator] {
        let client = scene.server.signed_in(scene.agency, role).await;
        for (step, _) in STEPS {
            for id in [report.clone(), random_id("report")] {
                assert_eq!(act(&client, step, &id).await.refused().code, "FORBIDDEN", "{role:?} {step}");
            }
        }
    }
    // Another role beside it changes nothing about what a helper may do.
    let both = scene.server.officer(scene.agency, &[Role::Auditor, Role::Helper]).await;
    let both = scene.server.client(&both);
    assert_eq!(act(&both, "takeReport", &report).await.refused().code, "FORBIDDEN");
    assert_eq!(scene.state(&scene.handler, &report).await, "FILED");
    let help = scene.tell("HELP").await;
    act(&both, "takeReport", &help).await.data();
}

async fn sent_again_it_is_stored_once_and_gets_the_same_answer(server: TestServer) {
    let scene = Scene::new(server).await;
    let input = json!({"idempotencyKey": "one", "kind": "ILLNESS", "text": " a fever ", "happenedOn": "2026-01-02"});
    let first = filed(&scene.phone, input.clone()).await.data()["fileSituationReport"].clone();
    assert_eq!((&first["report"]["text"], &first["report"]["state"]), (&json!("a fever"), &json!("FILED")));
    scene.server.advance(3_600);
    let again = filed(&scene.phone, input.clone()).await.data()["fileSituationReport"].clone();
    assert_eq!(again, first, "the receipt too");
    // After it has moved on it is the same report still.
    act(&scene.handler, "takeReport", first["report"]["id"].as_str().unwrap()).await.data();
    let later = filed(&scene.phone, input.clone()).await.data()["fileSituationReport"].clone();
    assert_eq!((&later["report"]["id"], &later["report"]["state"]), (&first["report"]["id"], &json!("TAKEN")));
    assert_eq!(later["receipt"], first["receipt"]);
    // The same key for something else is refused: nothing that was told may be lost.
    for (field, value) in [("text", json!("a cold")), ("kind", json!("HELP")), ("happenedOn", json!("2026-01-03"))] {
        let mut other = input.clone();
        other[field] = value;
        let refused = filed(&scene.phone, other).await.refused();
        assert_eq!((refused.code.as_str(), refused.field.as_deref()), ("BAD_INPUT", Some("input.idempotencyKey")));
    }
    // Another person's key is another key.
    let other = scene.server.phone(scene.server.person(scene.agency).await).await;
    assert_ne!(id_of(&filed(&other, input).await.data()), first["report"]["id"].as_str().unwrap());
    // Sent by several tries at once.
    for round in 0..4 {
        let input = json!({"idempotencyKey": format!("at once {round}"), "kind": "HELP", "text": "x"});
        let send = || filed(&scene.phone, input.clone());
        let answers = tokio::join!(send(), send(), send(), send());
        let answers =
            [answers.0, answers.1, answers.2, answers.3].map(|reply| reply.data()["fileSituationReport"].clone());
        assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:?}");
    }
    assert_eq!(listed(&scene.phone, json!({})).await.len(), 5);
    // A receipt verifies as every other does: its text names id, time and digest.
    let node = "query($id: ID!) { node(id: $id) { ... on Receipt { id at digest signature } } }";
    let receipt = scene.phone.ok(node, json!({"id": first["receipt"]["id"]})).await["node"].clone();
    assert_eq!(receipt, first["receipt"]);
}

async fn what_is_wrong_is_named_by_its_field(server: TestServer) {
    let scene = Scene::new(server).await;
    let tomorrow = scene.server.now().plus_seconds(2 * 86_400).to_utc();
    let day = tomorrow.date_naive().to_string();
    for (change, field) in [
        (json!({"text": ""}), "input.text"),
        (json!({"text": " \n\t "}), "input.text"),
        (json!({"text": "文".repeat(2_001)}), "input.text"),
        (json!({"idempotencyKey": ""}), "input.idempotencyKey"),
        (json!({"idempotencyKey": "k".repeat(65)}), "input.idempotencyKey"),
        (json!({"idempotencyKey": "a\u{0}b"}), "input.idempotencyKey"),
        (json!({"happenedOn": day}), "input.happenedOn"),
        (json!({"happenedAt": tomorrow}), "input.happenedAt"),
        (json!({"happenedAt": "2026-01-02T15:59:00Z", "happenedOn": "2026-01-03"}), "input.happenedOn"),
    ] {
        let mut input = json!({"idempotencyKey": "key", "kind": "REQUEST", "text": "x"});
        input.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        for language in ["en", "zh-CN"] {
            let Refused { code, field: named, message, .. } =
                filed(&scene.phone.reading(language), input.clone()).await.refused();
            assert_eq!((code.as_str(), named.as_deref()), ("BAD_INPUT", Some(field)), "{change}");
            assert_eq!(is_chinese(&json!(message)), language == "zh-CN", "{message}");
        }
    }
    assert!(listed(&scene.phone, json!({})).await.is_empty(), "nothing was stored");
    let longest = json!({"idempotencyKey": "k".repeat(64), "kind": "REQUEST", "text": "文".repeat(2_000),
        "happenedAt": "2026-01-02T16:01:00Z", "happenedOn": "2026-01-03"});
    filed(&scene.phone, longest).await.data();
    let moment_only =
        json!({"idempotencyKey": "m", "kind": "REQUEST", "text": "x", "happenedAt": "2026-01-02T16:01:00Z"});
    let told = filed(&scene.phone, moment_only).await.data()["fileSituationReport"]["report"].clone();
    assert_eq!(told["happenedOn"], "2026-01-03", "the day that it was in China");
}

async fn a_change_told_after_a_day_is_marked_and_nothing_more(server: TestServer) {
    let scene = Scene::new(server).await;
    let now = scene.server.now();
    let mut late = Vec::new();
    for (kind, ago, marked) in [
        ("ADDRESS_CHANGE", Some(86_400), false),
        ("ADDRESS_CHANGE", Some(86_401), true),
        ("WORK_CHANGE", Some(3 * 86_400), true),
        ("CONTACT_CHANGE", Some(3 * 86_400), true),
        ("CONTACT_CHANGE", None, false),
        ("ILLNESS", Some(30 * 86_400), false),
    ] {
        let happened = ago.map(|ago| now.plus_seconds(-ago).to_utc());
        let input = json!({"idempotencyKey": random_id("key"), "kind": kind, "text": "x", "happenedAt": happened});
        let told = filed(&scene.phone, input).await.data();
        assert_eq!(told["fileSituationReport"]["report"]["toldLate"], marked, "{kind} {ago:?}");
        if marked {
            late.push(id_of(&told));
        }
    }
    late.reverse();
    let mut found = listed(&scene.handler, json!({"toldLate": true})).await;
    found.sort();
    late.sort();
    assert_eq!(found, late);
    assert!(scene.handler.alerts(json!({})).await.is_empty());
    let person = "query($id: ID!) { person(id: $id) { standing } }";
    let standing = scene.handler.ok(person, json!({"id": scene.person.to_public()})).await;
    assert_eq!(standing["person"]["standing"], "GOOD");
}

async fn two_officers_at_once_do_not_both_take_a_report(server: TestServer) {
    let scene = Scene::new(server).await;
    let other = scene.server.signed_in(scene.agency, Role::Leader).await;
    other.token().await;
    for _ in 0..4 {
        let report = scene.tell("REQUEST").await;
        let (one, two) = tokio::join!(act(&scene.handler, "takeReport", &report), act(&other, "takeReport", &report));
        let refused: Vec<Refused> = [&one, &two].iter().filter(|r| r.code().is_some()).map(|r| r.refused()).collect();
        assert_eq!(refused.len(), 1);
        assert_eq!((refused[0].code.as_str(), refused[0].state.as_deref()), ("CONFLICT", Some("TAKEN")));
    }
}

async fn pages_and_filters_give_each_report_once(server: TestServer) {
    let scene = Scene::new(server).await;
    let mut told = Vec::new();
    for place in 0..7 {
        // Two of a moment, so that the order does not rest on time alone.
        scene.server.advance(place % 2);
        told.push(scene.tell(if place % 3 == 0 { "REQUEST" } else { "ILLNESS" }).await);
        scene.tell("HELP").await;
    }
    let of_person = "query($id: ID!, $after: String) { person(id: $id) { reports(first: 2, after: $after) { totalCount
        edges { cursor node { id } } pageInfo { hasNextPage endCursor } } } }";
    let of_all = "query($after: String) { reports(first: 2, after: $after) { totalCount
        edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }";
    for (query, at) in [(of_person, "/person/reports"), (of_all, "/reports")] {
        let (mut found, mut after) = (Vec::new(), Value::Null);
        loop {
            let data = scene.handler.ok(query, variables(query, &scene, &after)).await;
            let page = data.pointer(at).unwrap().clone();
            assert_eq!(page["totalCount"], told.len());
            found.extend(
                page["edges"].as_array().unwrap().iter().map(|edge| edge["node"]["id"].as_str().unwrap().to_owned()),
            );
            if page["pageInfo"]["hasNextPage"] == false {
                break;
            }
            assert_eq!(page["edges"].as_array().unwrap().len(), 2);
            after = page["pageInfo"]["endCursor"].clone();
        }
        assert_eq!(found.iter().collect::<HashSet<_>>(), told.iter().collect::<HashSet<_>>());
        assert_eq!(found.len(), told.len(), "each once");
    }
    let refused = scene.handler.refused("{ reports(first: 201) { totalCount } }", Value::Null).await;
    assert_eq!(refused.field.as_deref(), Some("first"));
    let refused = scene.handler.refused("{ reports(after: \"x\") { totalCount } }", Value::Null).await;
    assert_eq!(refused.field.as_deref(), Some("after"));
    act(&scene.handler, "takeReport", &told[0]).await.data();
    for (filter, count) in [
        (json!({"situationKinds": ["REQUEST"]}), 3),
        (json!({"situationKinds": []}), 0),
        (json!({"situationStates": ["TAKEN"]}), 1),
        (json!({"pending": true}), 7),
        (json!({"over": true}), 0),
        (json!({"takenById": scene.officer.public()}), 1),
        (json!({"takenById": random_id("officer")}), 0),
        (json!({"personIds": [scene.person.to_public()]}), 7),
        (json!({"personIds": [random_id("person")]}), 0),
    ] {
        assert_eq!(listed(&scene.handler, filter.clone()).await.len(), count, "{filter}");
    }
}

fn variables(query: &str, scene: &Scene, after: &Value) -> Value {
    let mut variables = json!({ "after": after });
    if query.contains("$id") {
        variables["id"] = json!(scene.person.to_public());
    }
    variables
}

async fn who_resumes_gets_every_event_once_across_a_restart(server: TestServer) {
    let mut scene = Scene::new(server).await;
    let mut socket = listening(&scene.handler, json!({})).await;
    let first = scene.tell("REQUEST").await;
    let second = scene.tell("ILLNESS").await;
    let before: Vec<Value> = socket.gather(2).await.into_iter().map(event).collect();
    drop(socket);
    act(&scene.handler, "takeReport", &first).await.data();
    scene.tell("HELP").await;
    act(&scene.handler, "takeReport", &second).await.data();
    scene.server = scene.server.restarted().await;
    scene.handler = scene.handler.at(&scene.server);
    let expected = [("FILED", &second), ("CHANGED", &first), ("CHANGED", &second)];
    let mut open = Vec::new();
    for (place, from) in before.iter().enumerate() {
        let mut resumed = Socket::subscribed(&scene.handler, EVENTS, json!({"after": from["cursor"]})).await;
        let missed: Vec<Value> = resumed.gather(3 - place).await.into_iter().map(event).collect();
        for (event, (change, report)) in missed.iter().zip(&expected[place..]) {
            assert_eq!((&event["change"], &event["report"]["id"]), (&json!(change), &json!(report)));
        }
        open.push((resumed, missed));
    }
    // And then live, with no gap and no repetition at the seam.
    act(&scene.handler, "answerReport", &first).await.data();
    for (socket, missed) in &mut open {
        let live = event(socket.gather(1).await.remove(0));
        assert_eq!((&live["change"], &live["report"]["id"]), (&json!("CHANGED"), &json!(first)));
        assert!(missed.iter().all(|event| event["cursor"] != live["cursor"]));
        let mut up_to_date = Socket::subscribed(&scene.handler, EVENTS, json!({"after": live["cursor"]})).await;
        up_to_date.quiet_about(&first).await;
    }
}

async fn the_timeline_tells_of_reports_to_who_sees_them(server: TestServer) {
    let scene = Scene::new(server).await;
    let happened = scene.server.now().plus_seconds(-3 * 86_400).to_utc();
    let input = json!({"idempotencyKey": "k", "kind": "ADDRESS_CHANGE", "text": "x", "happenedAt": happened});
    let report = id_of(&filed(&scene.phone, input).await.data());
    let help = scene.tell("HELP").await;
    for (step, id, client) in [
        ("takeReport", &report, &scene.handler),
        ("answerReport", &report, &scene.handler),
        ("takeReport", &help, &scene.helper),
        ("answerReport", &help, &scene.helper),
    ] {
        scene.server.advance(60);
        act(client, step, id).await.data();
    }
    let read = async |client: &Client| {
        let lines = client.timeline(scene.person).await.into_iter();
        lines.filter(|line| !line["report"].is_null()).collect::<Vec<_>>()
    };
    let seen = read(&scene.handler).await;
    assert_eq!(seen.len(), 2, "one line each: {seen:?}");
    assert_eq!((&seen[0]["kind"], &seen[1]["kind"]), (&json!("REPORT_ANSWERED"), &json!("REPORT_FILED")));
    assert_eq!(seen[0]["officer"]["id"], scene.officer.public());
    assert!(seen[1]["summary"].as_str().unwrap().contains("told more than 24 hours after it"), "{seen:?}");
    assert!(seen.iter().all(|entry| entry["report"]["id"] == report.as_str()));
    let both = scene.server.officer(scene.agency, &[Role::Handler, Role::Helper]).await;
    assert_eq!(read(&scene.server.client(&both)).await.len(), 4);
    let own = read(&scene.phone.reading("zh-CN")).await;
    assert_eq!(own.len(), 4);
    assert!(own.iter().all(|entry| is_chinese(&entry["summary"])));
}
