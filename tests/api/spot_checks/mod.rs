//! Spot checks: started by officers, confirmed and answered by phones.

mod draws;
mod due;
mod matrix;

use serde_json::{Value, json};
use yunjian::entity::{AgencyId, PersonId, PublicId as _, Role, Standing};

use crate::support::{
    Client, HOME, Officer, Reply, Socket, TestServer, fix, from_home, is_chinese, json_with, on_both, random_id,
};

on_both!(
    a_check_by_hand_is_confirmed_answered_judged_and_receipted,
    what_is_wrong_with_an_answer_is_named_and_stores_nothing,
    sent_again_a_round_is_started_once,
    what_is_wrong_with_a_round_is_named_by_its_field,
    who_resumes_gets_every_event_once_across_a_restart,
    nobody_sees_checks_of_others,
    a_mass_round_takes_no_more_statements_than_a_small_one,
    each_event_of_a_mass_round_takes_two_statements,
);

const CHECK: &str = "id state drawnAt deliverBy notifiedAt answerBy answeredAt challenge person { id } round { id }
    location { key latitude } verdicts { verdict probabilityOutside zone { id } } alert { id kind }
    receipt { id at digest signature }";
const EVENTS: &str = "subscription($after: String, $filter: SpotCheckFilter) { spotCheckEvents(after: $after, filter: $filter) {
    cursor change spotCheck { id state challenge } progress { total drawn notified answered unanswered undelivered } } }";

/// An agency with an officer, and a person with a phone.
struct Scene {
    server: TestServer,
    agency: AgencyId,
    officer: Officer,
    handler: Client,
    person: PersonId,
    phone: Client,
}

impl Scene {
    async fn new(server: TestServer) -> Self {
        let agency = server.agency().await;
        let officer = server.officer(agency, &[Role::Handler]).await;
        let person = server.person(agency).await;
        let (handler, phone) = (server.client(&officer), server.phone(person).await);
        Self { server, agency, officer, handler, person, phone }
    }

    /// Starts a round by hand of these people.
    async fn start(&self, people: &[PersonId]) -> Reply {
        let ids: Vec<String> = people.iter().map(|person| person.to_public()).collect();
        let input = json!({"idempotencyKey": random_id("key"), "personIds": ids, "reason": "a hint"});
        start(&self.handler, input).await
    }

    /// Starts a check of the person; its id.
    async fn check(&self) -> String {
        let data = self.start(&[self.person]).await.data();
        data["startSpotCheck"]["spotCheck"]["id"].as_str().expect("a check").to_owned()
    }

    /// Starts a check and lets the phone confirm it; its id and challenge.
    async fn confirmed(&self) -> (String, String) {
        let check = self.check().await;
        let shown = confirm(&self.phone, &check).await.data()["confirmSpotCheck"]["spotCheck"].clone();
        (check, shown["challenge"].as_str().expect("a challenge").to_owned())
    }

    /// The check as the officer sees it.
    async fn seen(&self, check: &str) -> Value {
        node(&self.handler, check).await
    }

    /// People of the agency, each with a phone that says nothing.
    async fn crowd(&self, standings: &[(Standing, usize)]) -> Vec<PersonId> {
        let mut people = Vec::new();
        for &(standing, count) in standings {
            for _ in 0..count {
                let person = self.server.person_with(self.agency, |row, _| row.standing = standing).await;
                self.server.silent_phone(person).await;
                people.push(person);
            }
        }
        people
    }
}

async fn start(client: &Client, input: Value) -> Reply {
    let result = format!(
        "round {{ id method reason answerMinutes agency {{ id }} startedBy {{ id }}
        progress {{ total drawn }} skipped {{ person {{ id }} reason }} }} spotCheck {{ {CHECK} }} receipt {{ id }}"
    );
    client.act("startSpotCheck", input, &result).await
}

async fn confirm(phone: &Client, check: &str) -> Reply {
    phone.act("confirmSpotCheck", json!({ "spotCheckId": check }), &format!("spotCheck {{ {CHECK} }}")).await
}

async fn answer(phone: &Client, check: &str, challenge: &str, fix: Value) -> Reply {
    let input = json!({"spotCheckId": check, "challenge": challenge, "fix": fix});
    let result = format!("spotCheck {{ {CHECK} }} receipt {{ id at digest signature }}");
    phone.act("answerSpotCheck", input, &result).await
}

async fn node(client: &Client, check: &str) -> Value {
    let query = format!("query($id: ID!) {{ node(id: $id) {{ ... on SpotCheck {{ {CHECK} }} }} }}");
    client.ok(&query, json!({ "id": check })).await["node"].clone()
}

/// The events of a socket.
fn event(data: Value) -> Value {
    data["spotCheckEvents"].clone()
}

async fn listening(client: &Client, variables: Value) -> Socket {
    let mut socket = Socket::subscribed(client, EVENTS, variables).await;
    socket.settle().await;
    socket
}

async fn a_check_by_hand_is_confirmed_answered_judged_and_receipted(server: TestServer) {
    let scene = Scene::new(server).await;
    let zone = scene.handler.draw_circle(scene.person, "PERMITTED", HOME, 300.0).await;
    scene.server.advance(60);
    let mut officers = listening(&scene.handler, json!({})).await;
    let started = scene.start(&[scene.person]).await.data()["startSpotCheck"].clone();
    let (round, check) = (&started["round"], started["spotCheck"].clone());
    assert_eq!(round["progress"], json!({"total": 1, "drawn": 1}));
    assert_eq!((&round["method"], &round["answerMinutes"]), (&json!("BY_HAND"), &json!(30)));
    assert_eq!((&round["agency"]["id"], &round["skipped"]), (&json!(scene.agency.to_public()), &json!([])));
    assert_eq!((&round["startedBy"]["id"], &started["receipt"]), (&json!(scene.officer.public()), &Value::Null));
    assert_eq!(
        (&check["state"], &check["answerBy"], &check["challenge"]),
        (&json!("DRAWN"), &Value::Null, &Value::Null)
    );
    let id = check["id"].as_str().unwrap().to_owned();

    // The phone finds it, and shows it.
    let pending = "{ viewer { ... on Person { spotChecks(first: 5) { edges { node { id state challenge round { reason
        checks { edges { node { id } } } } } } } } } }";
    let own = scene.phone.ok(pending, Value::Null).await["viewer"]["spotChecks"]["edges"].clone();
    assert_eq!((own.as_array().unwrap().len(), &own[0]["node"]["id"]), (1, &json!(id)));
    assert_eq!(own[0]["node"]["round"]["reason"], "", "what the officer wrote may speak of others");
    scene.server.advance(120);
    let shown = confirm(&scene.phone, &id).await.data()["confirmSpotCheck"]["spotCheck"].clone();
    assert_eq!((&shown["state"], &shown["notifiedAt"]), (&json!("NOTIFIED"), &json!(rfc(&scene.server, 0))));
    assert_eq!(shown["answerBy"], rfc(&scene.server, 30 * 60));
    assert_eq!(confirm(&scene.phone, &id).await.data()["confirmSpotCheck"]["spotCheck"], shown, "sent twice");
    let challenge = shown["challenge"].as_str().expect("the person's challenge").to_owned();
    assert_eq!(scene.seen(&id).await["challenge"], Value::Null, "for the person only");

    // And answers with a position, which is judged as any other.
    scene.server.advance(60);
    let place = fix(scene.server.now(), from_home(20.0, 0.0));
    let answered = answer(&scene.phone, &id, &challenge, place.clone()).await.data()["answerSpotCheck"].clone();
    let done = &answered["spotCheck"];
    assert_eq!((&done["state"], &done["answeredAt"]), (&json!("ANSWERED"), &json!(rfc(&scene.server, 0))));
    assert_eq!((&done["challenge"], &done["alert"]), (&Value::Null, &Value::Null));
    assert_eq!((&done["location"]["key"], &done["verdicts"][0]["verdict"]), (&place["key"], &json!("INSIDE")));
    assert_eq!(done["verdicts"][0]["zone"]["id"], zone);
    assert_eq!(scene.handler.latest(scene.person).await["fix"]["key"], place["key"]);
    let receipt = scene.phone.ok(
        "query($id: ID!) { node(id: $id) { ... on Receipt { id at digest signature } } }",
        json!({"id": answered["receipt"]["id"]}),
    );
    assert_eq!(receipt.await["node"], answered["receipt"]);
    assert_eq!(done["receipt"], answered["receipt"]);

    // A socket ends with its token, so it is read before the hour is over.
    let told: Vec<Value> = officers.gather(3).await.into_iter().map(event).collect();
    // Sent again it is answered once; another position is too late.
    scene.server.advance(3_600);
    let again = answer(&scene.phone, &id, &challenge, place).await.data()["answerSpotCheck"].clone();
    assert_eq!(again, answered);
    let other = answer(&scene.phone, &id, &challenge, fix(scene.server.now(), HOME)).await.refused();
    assert_eq!((other.code.as_str(), other.state.as_deref()), ("CONFLICT", Some("ANSWERED")));

    // Whoever supervises saw each step; what was seen is kept when the zone is gone.
    assert_eq!(told.iter().map(|event| &event["change"]).collect::<Vec<_>>(), ["DRAWN", "CHANGED", "CHANGED"]);
    assert_eq!(told[2]["progress"]["answered"], 1);
    assert!(
        told.iter().all(|event| event["spotCheck"]["id"] == id.as_str() && event["spotCheck"]["challenge"].is_null())
    );
    scene.handler.act("retireZone", json!({"zoneId": zone, "reason": "moved"}), "zone { id }").await.data();
    assert_eq!(scene.seen(&id).await["verdicts"], done["verdicts"]);
    assert!(scene.handler.alerts(json!({"kinds": ["SPOT_CHECK_UNANSWERED"]})).await.is_empty());
    let lines = timeline(&scene.handler, scene.person).await;
    assert_eq!((lines.len(), &lines[0]["spotCheck"]["id"]), (1, &json!(id)), "one line for a check: {lines:?}");
    assert_eq!(lines[0]["summary"], "A spot check was answered.");
}

/// Lines of the timeline about spot checks.
async fn timeline(client: &Client, person: PersonId) -> Vec<Value> {
    client.timeline(person).await.into_iter().filter(|line| line["kind"] == "SPOT_CHECK").collect()
}

/// Seconds from now as the API writes a moment.
fn rfc(server: &TestServer, seconds: i64) -> String {
    server.now().plus_seconds(seconds).to_utc().to_rfc3339()
}

async fn what_is_wrong_with_an_answer_is_named_and_stores_nothing(server: TestServer) {
    let scene = Scene::new(server).await;
    let drawn = scene.check().await;
    let now = scene.server.now();
    let refused = answer(&scene.phone, &drawn, "x", fix(now, HOME)).await.refused();
    assert_eq!((refused.code.as_str(), refused.state.as_deref()), ("CONFLICT", Some("DRAWN")));
    let shown = confirm(&scene.phone, &drawn).await.data()["confirmSpotCheck"]["spotCheck"].clone();
    let challenge = shown["challenge"].as_str().unwrap();
    for (challenge, fix, field) in [
        ("", fix(now, HOME), "input.challenge"),
        ("x", fix(now, HOME), "input.challenge"),
        (&challenge[1..], fix(now, HOME), "input.challenge"),
        (challenge, fix(now.plus_seconds(-6), HOME), "input.fix.takenAt"),
        (challenge, json_with(fix(now, HOME), &json!({"latitude": 91.0})), "input.fix"),
    ] {
        for language in ["en", "zh-CN"] {
            let refused = answer(&scene.phone.reading(language), &drawn, challenge, fix.clone()).await.refused();
            assert_eq!((refused.code.as_str(), refused.field.as_deref()), ("BAD_INPUT", Some(field)), "{fix}");
            assert_eq!(is_chinese(&json!(refused.message)), language == "zh-CN", "{}", refused.message);
        }
    }
    // The key of a position that was stored before is the position that was stored before.
    let old = fix(now.plus_seconds(-600), HOME);
    scene.phone.submit(std::slice::from_ref(&old)).await;
    let renamed = json_with(fix(now, HOME), &json!({"key": old["key"]}));
    let refused = answer(&scene.phone, &drawn, challenge, renamed).await.refused();
    assert_eq!(refused.field.as_deref(), Some("input.fix.takenAt"));
    assert_eq!(scene.seen(&drawn).await["state"], "NOTIFIED");
    // A clock that is five seconds behind is no reason.
    let close = fix(now.plus_seconds(-5), HOME);
    answer(&scene.phone, &drawn, challenge, close).await.data();
    assert_eq!(confirm(&scene.phone, &drawn).await.data()["confirmSpotCheck"]["spotCheck"]["state"], "ANSWERED");
}

async fn sent_again_a_round_is_started_once(server: TestServer) {
    let scene = Scene::new(server).await;
    let other = scene.server.person(scene.agency).await;
    scene.server.silent_phone(other).await;
    let input = |person: PersonId| json!({"idempotencyKey": "one", "personIds": [person.to_public()], "reason": " a hint ", "answerMinutes": 10});
    let first = start(&scene.handler, input(scene.person)).await.data();
    scene.server.advance(60);
    assert_eq!(start(&scene.handler, input(scene.person)).await.data(), first);
    let refused = start(&scene.handler, input(other)).await.refused();
    assert_eq!((refused.code.as_str(), refused.field.as_deref()), ("BAD_INPUT", Some("input.idempotencyKey")));
    // By several tries at once.
    let key = json!({"idempotencyKey": "two", "personIds": [other.to_public()], "reason": "x"});
    let send = || start(&scene.handler, key.clone());
    let answers = tokio::join!(send(), send(), send(), send());
    let answers = [answers.0, answers.1, answers.2, answers.3].map(|reply| reply.data());
    assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:?}");
    let rounds = scene.handler.ok("{ spotCheckRounds { edges { node { id reason } } } }", Value::Null).await;
    let rounds = rounds["spotCheckRounds"]["edges"].as_array().unwrap().clone();
    assert_eq!(rounds.len(), 2, "newest first: {rounds:?}");
    assert_eq!(rounds[1]["node"]["reason"], "a hint");
    // Another officer's key is another key.
    let colleague = scene.server.signed_in(scene.agency, Role::Leader).await;
    assert_eq!(start(&colleague, input(other)).await.refused().state.as_deref(), Some("ALREADY_UNDER_WAY"));
}

async fn what_is_wrong_with_a_round_is_named_by_its_field(server: TestServer) {
    let scene = Scene::new(server).await;
    let person = scene.person.to_public();
    let many: Vec<String> = (0..501).map(|_| random_id("person")).collect();
    for (change, field) in [
        (json!({"reason": " "}), "input.reason"),
        (json!({"reason": "文".repeat(2_001)}), "input.reason"),
        (json!({"idempotencyKey": ""}), "input.idempotencyKey"),
        (json!({"answerMinutes": 9}), "input.answerMinutes"),
        (json!({"answerMinutes": 121}), "input.answerMinutes"),
        (json!({"personIds": []}), "input.personIds"),
        (json!({ "personIds": many }), "input.personIds"),
        (json!({"personIds": null}), "input"),
        (json!({"random": {"size": 1}}), "input"),
        (json!({"personIds": null, "random": {"size": 0}}), "input.random.size"),
        (json!({"personIds": null, "random": {"size": 501}}), "input.random.size"),
    ] {
        let input = json!({"idempotencyKey": "key", "personIds": [person], "reason": "x"});
        let refused = start(&scene.handler, json_with(input, &change)).await.refused();
        assert_eq!((refused.code.as_str(), refused.field.as_deref()), ("BAD_INPUT", Some(field)), "{change}");
    }
    let unknown = json!({"idempotencyKey": "key", "personIds": [person, random_id("person")], "reason": "x"});
    assert_eq!(start(&scene.handler, unknown).await.refused().code, "NOT_FOUND");
    let twice = json!({"idempotencyKey": "key", "personIds": [person, person], "reason": "x"});
    assert_eq!(start(&scene.handler, twice).await.data()["startSpotCheck"]["round"]["progress"]["total"], 1);
}

async fn who_resumes_gets_every_event_once_across_a_restart(server: TestServer) {
    let mut scene = Scene::new(server).await;
    let mut socket = listening(&scene.handler, json!({})).await;
    let (check, challenge) = scene.confirmed().await;
    let before: Vec<Value> = socket.gather(2).await.into_iter().map(event).collect();
    drop(socket);
    answer(&scene.phone, &check, &challenge, fix(scene.server.now(), HOME)).await.data();
    let second = scene.start(&[scene.person]).await.data()["startSpotCheck"].clone();
    scene.server = scene.server.restarted().await;
    (scene.handler, scene.phone) = (scene.handler.at(&scene.server), scene.phone.at(&scene.server));
    let mut resumed = Socket::subscribed(&scene.handler, EVENTS, json!({"after": before[0]["cursor"]})).await;
    let missed: Vec<Value> = resumed.gather(3).await.into_iter().map(event).collect();
    assert_eq!(missed[0]["cursor"], before[1]["cursor"]);
    assert_eq!(missed.iter().map(|event| &event["change"]).collect::<Vec<_>>(), ["CHANGED", "CHANGED", "DRAWN"]);
    // One round only, and then live.
    let filter = json!({"after": before[0]["cursor"], "filter": {"roundId": second["round"]["id"]}});
    let mut filtered = Socket::subscribed(&scene.handler, EVENTS, filter).await;
    assert_eq!(filtered.gather(1).await.remove(0)["spotCheckEvents"]["spotCheck"]["id"], second["spotCheck"]["id"]);
    confirm(&scene.phone, second["spotCheck"]["id"].as_str().unwrap()).await.data();
    for socket in [&mut resumed, &mut filtered] {
        let live = event(socket.gather(1).await.remove(0));
        assert_eq!((&live["change"], &live["progress"]["notified"]), (&json!("CHANGED"), &json!(1)));
    }
}

async fn nobody_sees_checks_of_others(server: TestServer) {
    let scene = Scene::new(server).await;
    let neighbour = scene.server.person(scene.agency).await;
    let neighbours = scene.server.phone(neighbour).await;
    let elsewhere = scene.server.agency().await;
    let stranger = scene.server.signed_in(elsewhere, Role::Leader).await;
    let mut foreign = listening(&stranger, json!({})).await;
    let started = scene.start(&[scene.person, neighbour]).await.data()["startSpotCheck"].clone();
    assert_eq!((&started["spotCheck"], &started["round"]["progress"]["total"]), (&Value::Null, &json!(2)));
    let round = started["round"]["id"].clone();
    let query = "query($id: ID!) { node(id: $id) { ... on SpotCheckRound { reason progress { total }
        checks { edges { node { id person { id } } } } skipped { reason } } } }";
    let seen = scene.handler.ok(query, json!({ "id": round })).await["node"].clone();
    assert_eq!((seen["checks"]["edges"].as_array().unwrap().len(), &seen["reason"]), (2, &json!("a hint")));
    // A person sees the own check of the round, and how far that has come.
    let own = scene.phone.ok(query, json!({ "id": round })).await["node"].clone();
    assert_eq!((own["checks"]["edges"].as_array().unwrap().len(), &own["progress"]["total"]), (1, &json!(1)));
    assert_eq!(
        (&own["checks"]["edges"][0]["node"]["person"]["id"], &own["reason"]),
        (&json!(scene.person.to_public()), &json!(""))
    );
    let check = own["checks"]["edges"][0]["node"]["id"].as_str().unwrap();
    let node_of = "query($id: ID!) { node(id: $id) { id } }";
    assert_eq!(neighbours.refused(node_of, json!({ "id": check })).await.code, "NOT_FOUND");
    assert_eq!(confirm(&neighbours, check).await.refused().code, "NOT_FOUND");
    confirm(&scene.phone, check).await.data();
    assert_eq!(answer(&neighbours, check, "x", fix(scene.server.now(), HOME)).await.refused().code, "NOT_FOUND");
    // Another agency sees nothing of it all.
    for id in [round, json!(check)] {
        assert_eq!(stranger.refused(node_of, json!({ "id": id })).await.code, "NOT_FOUND");
    }
    let lists = "{ spotCheckRounds { edges { node { id } } } drawPeriods { edges { node { agency { id } } } } }";
    let lists = stranger.ok(lists, Value::Null).await;
    assert_eq!(lists["spotCheckRounds"]["edges"], json!([]));
    assert!(!lists["drawPeriods"].to_string().contains(&scene.agency.to_public()));
    // What it hears of first is its own, which came last.
    let theirs = scene.server.person(elsewhere).await;
    scene.server.silent_phone(theirs).await;
    let input = json!({"idempotencyKey": "theirs", "personIds": [theirs.to_public()], "reason": "x"});
    let officer = scene.server.signed_in(elsewhere, Role::Handler).await;
    let theirs = start(&officer, input).await.data()["startSpotCheck"]["spotCheck"]["id"].clone();
    assert_eq!(event(foreign.data().await)["spotCheck"]["id"], theirs);
    // Who only reads sees it and starts none.
    let auditor = scene.server.signed_in(scene.agency, Role::Auditor).await;
    assert_eq!(node(&auditor, check).await["state"], "NOTIFIED");
}

async fn a_mass_round_takes_no_more_statements_than_a_small_one(server: TestServer) {
    let scene = Scene::new(server).await;
    let people = scene.crowd(&[(Standing::Good, 220)]).await;
    let (few, many) = people.split_at(20);
    let page = "query($id: ID!) { node(id: $id) { ... on SpotCheckRound { progress { total } skipped { reason }
        checks(first: 200) { edges { node { id state person { name } round { id } verdicts { verdict } } } } } } }";
    let mut least = [[u64::MAX; 2]; 2];
    // Due work goes on beside it, so the least of several tries counts; what was not delivered uses up no cap.
    for _ in 0..3 {
        // Signing in is not of the round.
        scene.handler.ok("{ __typename }", Value::Null).await;
        for (place, people) in [few, many].into_iter().enumerate() {
            let (reply, count) = scene.server.statements_of(scene.start(people)).await;
            let round = reply.data()["startSpotCheck"]["round"].clone();
            assert_eq!(round["progress"]["total"], people.len());
            least[0][place] = least[0][place].min(count);
            let (data, count) = scene.server.statements_of(scene.handler.ok(page, json!({"id": round["id"]}))).await;
            assert_eq!(data["node"]["checks"]["edges"].as_array().unwrap().len(), people.len());
            least[1][place] = least[1][place].min(count);
        }
        scene.server.advance(121 * 60);
        let states = "{ spotCheckRounds(first: 2) { edges { node { progress { undelivered drawn } } } } }";
        crate::support::eventually("all have been given up", async || {
            let rounds = scene.handler.ok(states, Value::Null).await["spotCheckRounds"]["edges"].clone();
            rounds.as_array().unwrap().iter().all(|round| round["node"]["progress"]["drawn"] == 0)
        })
        .await;
    }
    println!("statements of a round and its page, 20 and 200 people: {least:?}");
    // A statement for each of the 180 people more would show; a round of due work beside it takes some.
    for [small, large] in least {
        assert!(large <= small + 12, "{least:?}");
    }
    assert!(least[0][1] <= 30 && least[1][1] <= 20, "{least:?}");
}

async fn each_event_of_a_mass_round_takes_two_statements(server: TestServer) {
    const PEOPLE: usize = 80;
    // Sending 80 notices beside it would be counted too; the server that does ends here.
    let quiet = server.beside_with(|settings| settings.notices.held = true).await;
    drop(server);
    let server = quiet;
    let scene = Scene::new(server).await;
    let people = scene.crowd(&[(Standing::Good, PEOPLE)]).await;
    let mut officers = listening(&scene.handler, json!({})).await;
    let work = async {
        scene.start(&people).await.data();
        officers.gather(PEOPLE).await
    };
    let (told, count) = Box::pin(scene.server.statements_of(work)).await;
    assert!(told.iter().all(|data| data["spotCheckEvents"]["progress"]["total"] == PEOPLE));
    println!("statements of starting {PEOPLE} checks and telling of each with the progress: {count}");
    // The check and the progress; besides the round itself, and what falls due meanwhile.
    assert!(count as usize <= 2 * PEOPLE + 60, "{count}");
}
