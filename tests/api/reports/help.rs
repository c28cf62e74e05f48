//! The wall around calls for help: the person and helpers see them, and nobody who decides about the person.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use yunjian::entity::{PublicId as _, Role};

use super::{EVENTS, Scene, act, event, filed, id_of, listed, listening};
use crate::support::{Socket, TestServer, on_both, random_id};

/// Within so long a change of rights reaches streams that are open.
const REVOKED_WITHIN: Duration = Duration::from_secs(2);

on_both!(
    a_call_for_help_is_seen_by_the_person_and_helpers_only,
    an_event_of_a_call_for_help_reaches_helpers_only,
    who_becomes_a_helper_or_ceases_to_be_one_hears_accordingly,
    a_phone_gone_wild_is_stopped_but_never_a_call_for_help,
);

async fn a_call_for_help_is_seen_by_the_person_and_helpers_only(server: TestServer) {
    let scene = Scene::new(server).await;
    let help = json!({"idempotencyKey": "help", "kind": "HELP", "text": "please help me"});
    let filed_help = filed(&scene.phone, help).await.data()["fileSituationReport"].clone();
    let (help, receipt) =
        (filed_help["report"]["id"].as_str().unwrap().to_owned(), filed_help["receipt"]["id"].clone());
    let other = scene.tell("COMPLAINT").await;
    let person = json!({"id": scene.person.to_public()});
    let node = "query($id: ID!) { node(id: $id) { id } }";
    let edges = "query($id: ID!, $after: String) { person(id: $id) { reports(after: $after) { totalCount edges { node { id } } }
        timeline { edges { node { kind summary report { id } } } } } }";

    // Whoever decides about the person does not learn of it, by any way.
    let elsewhere = scene.server.agency().await;
    let above = scene.server.agency().await;
    let below = scene.server.agency_below(above).await;
    let overseen =
        scene.server.officer(scene.agency, &[Role::Handler, Role::Leader, Role::Auditor, Role::Administrator]).await;
    let mut blind = vec![scene.handler.clone(), scene.server.client(&overseen)];
    for role in [Role::Leader, Role::Auditor, Role::Handler] {
        blind.push(scene.server.signed_in(scene.agency, role).await);
    }
    let helper_cursor = {
        let page = scene.helper.ok("{ reports(first: 1) { edges { cursor node { id } } } }", Value::Null).await;
        assert_eq!(page["reports"]["edges"][0]["node"]["id"], help.as_str());
        page["reports"]["edges"][0]["cursor"].clone()
    };
    for client in &blind {
        assert_eq!(listed(client, json!({})).await, std::slice::from_ref(&other));
        for filter in [
            json!({"situationKinds": ["HELP"]}),
            json!({"situationKinds": ["HELP"], "personIds": [person["id"]]}),
            json!({"situationKinds": ["HELP"], "situationStates": ["FILED"], "toldLate": false}),
        ] {
            assert!(listed(client, filter).await.is_empty());
        }
        for id in [&json!(help), &receipt] {
            let reply = client.send(node, json!({ "id": id })).await;
            let nothing =
                client.send(node, json!({"id": random_id(id.as_str().unwrap().split('_').next().unwrap())})).await;
            assert_eq!(reply.code(), Some("NOT_FOUND"));
            assert_eq!(reply.body, nothing.body);
        }
        let seen = client.ok(edges, person.clone()).await["person"].clone();
        assert_eq!(seen["reports"]["totalCount"], 1);
        assert!(!seen.to_string().contains(&help) && !seen.to_string().contains("help"), "{seen}");
        let resumed = client.ok(edges, json!({"id": person["id"], "after": helper_cursor})).await.to_string();
        assert!(!resumed.contains(&help), "{resumed}");
        for step in ["takeReport", "answerReport", "closeReport"] {
            let code = act(client, step, &help).await.refused().code;
            let nothing = act(client, step, &random_id("report")).await.refused().code;
            assert_eq!(code, nothing, "{step}");
        }
        let everything =
            "{ alerts { edges { node { id explanation } } } people { edges { node { id alerts { totalCount } } } }
            cases { edges { node { id } } } latestLocations { person { id } } }";
        let all = client.ok(everything, Value::Null).await.to_string();
        assert!(!all.contains("help") && !all.contains(&help), "{all}");
    }
    // An administrator sees no reports, a helper of another agency none of this one's people.
    let administrator = scene.server.signed_in(scene.agency, Role::Administrator).await;
    assert_eq!(administrator.send("{ reports { totalCount } }", Value::Null).await.code(), Some("FORBIDDEN"));
    assert_eq!(administrator.send(node, json!({ "id": help })).await.code(), Some("FORBIDDEN"));
    for agency in [elsewhere, above, below] {
        let foreign = scene.server.signed_in(agency, Role::Helper).await;
        assert!(listed(&foreign, json!({})).await.is_empty());
        assert_eq!(foreign.send(node, json!({ "id": help })).await.code(), Some("NOT_FOUND"));
        assert_eq!(act(&foreign, "takeReport", &help).await.refused().code, "NOT_FOUND");
    }
    let stranger = scene.server.stranger();
    assert_eq!(stranger.send(node, json!({ "id": help })).await.code(), Some("UNAUTHENTICATED"));
    let neighbour = scene.server.phone(scene.server.person(scene.agency).await).await;
    assert_eq!(neighbour.send(node, json!({ "id": help })).await.code(), Some("NOT_FOUND"));
    assert!(listed(&neighbour, json!({})).await.is_empty());

    // The helper sees it, whom to call, and nothing else: neither other reports nor the person.
    assert_eq!(listed(&scene.helper, json!({})).await, std::slice::from_ref(&help));
    let query = "query($id: ID!) { node(id: $id) { ... on SituationReport { text personName personPhone person { id } moves } } }";
    let seen = scene.helper.ok(query, json!({ "id": help })).await["node"].clone();
    assert!(seen["personName"].as_str().unwrap().starts_with("Person"));
    assert_eq!(seen["personPhone"], "13800001234");
    assert_eq!((&seen["person"], &seen["moves"]), (&Value::Null, &json!(["TAKE"])));
    assert_eq!(scene.helper.send(node, json!({ "id": other })).await.code(), Some("NOT_FOUND"));
    assert_eq!(act(&scene.helper, "takeReport", &other).await.refused().code, "NOT_FOUND");
    scene.helper.ok(node, json!({ "id": receipt })).await;
    for query in ["{ people { totalCount } }", "{ alerts { totalCount } }", "{ cases { edges { cursor } } }"] {
        assert_eq!(scene.helper.send(query, Value::Null).await.code(), Some("FORBIDDEN"), "{query}");
    }
    let asked = scene.helper.send("query($id: ID!) { person(id: $id) { id } }", person.clone()).await;
    assert_eq!(asked.code(), Some("FORBIDDEN"));
    // Both roles see both, and the person sees the own.
    let both = scene.server.officer(scene.agency, &[Role::Handler, Role::Helper]).await;
    assert_eq!(listed(&scene.server.client(&both), json!({})).await.len(), 2);
    assert_eq!(listed(&scene.phone, json!({})).await.len(), 2);
    // A helper of an agency that the person is shown to sees it as long as that lasts.
    let guest = scene.server.signed_in(elsewhere, Role::Helper).await;
    let share = json!({"personId": person["id"], "agencyId": elsewhere.to_public()});
    scene.handler.act("sharePerson", share.clone(), "person { id }").await.data();
    assert_eq!(listed(&guest, json!({})).await, [help]);
    scene.handler.act("unsharePerson", share, "person { id }").await.data();
    assert!(listed(&guest, json!({})).await.is_empty());
}

async fn an_event_of_a_call_for_help_reaches_helpers_only(server: TestServer) {
    let scene = Scene::new(server).await;
    let elsewhere = scene.server.agency().await;
    let stranger = scene.server.person(elsewhere).await;
    let other_phone = scene.server.phone(stranger).await;
    let both = scene.server.officer(scene.agency, &[Role::Handler, Role::Helper]).await;
    let both = scene.server.client(&both);
    // The same document and the same variables for all: one execution may serve only those who see the same.
    let mut helpers = Vec::new();
    for client in [&scene.helper, &scene.server.signed_in(scene.agency, Role::Helper).await, &both, &scene.phone] {
        helpers.push(listening(client, json!({})).await);
    }
    let mut others = Vec::new();
    for client in [
        scene.handler.clone(),
        scene.server.signed_in(scene.agency, Role::Leader).await,
        scene.server.signed_in(scene.agency, Role::Auditor).await,
        scene.server.signed_in(elsewhere, Role::Helper).await,
        scene.server.signed_in(elsewhere, Role::Leader).await,
        other_phone.clone(),
    ] {
        others.push(listening(&client, json!({})).await);
    }
    let mut filtered = listening(&scene.handler, json!({"filter": {"situationKinds": ["HELP"]}})).await;
    let both_kinds = json!({"filter": {"situationKinds": ["HELP", "COMPLAINT"]}});
    others.push(listening(&scene.handler, both_kinds).await);
    let mut alerts = Socket::subscribed(&scene.handler, "subscription { alertEvents { cursor } }", Value::Null).await;
    alerts.settle().await;
    let help = scene.tell("HELP").await;
    act(&scene.helper, "takeReport", &help).await.data();
    for socket in &mut helpers {
        let told: Vec<Value> = socket.gather(2).await.into_iter().map(event).collect();
        assert!(told.iter().all(|event| event["report"]["id"] == help.as_str()));
    }
    // What they hear of first is something else, which came later: a complaint, and that a phone was changed.
    let neighbour = scene.server.person(scene.agency).await;
    scene.server.phone(neighbour).await;
    let neighbour = scene.server.phone(neighbour).await;
    let complaint = json!({"idempotencyKey": "complaint", "kind": "COMPLAINT", "text": "x"});
    let heard = id_of(&filed(&neighbour, complaint.clone()).await.data());
    for socket in [0, 1, 2, 6] {
        assert_eq!(event(others[socket].gather(1).await.remove(0))["report"]["id"], heard.as_str());
    }
    assert_eq!(event(helpers[2].data().await)["report"]["id"], heard.as_str());
    alerts.gather(1).await;
    filtered.settle().await;
    // A call from elsewhere reaches the helper there, and not the one here, though neither sees any people.
    let input = json!({"idempotencyKey": "there", "kind": "HELP", "text": "x"});
    let there = id_of(&filed(&other_phone, input).await.data());
    for socket in [3, 5] {
        assert_eq!(event(others[socket].data().await)["report"]["id"], there.as_str());
    }
    let heard = id_of(&filed(&other_phone, complaint).await.data());
    for socket in [4, 5] {
        assert_eq!(event(others[socket].gather(1).await.remove(0))["report"]["id"], heard.as_str());
    }
    for socket in &mut helpers {
        socket.quiet().await;
    }
    // What is read back from the log is no different from what comes live.
    let cursor = {
        let mut live = listening(&both, json!({})).await;
        scene.tell("HARDSHIP").await;
        event(live.data().await)["cursor"].clone()
    };
    let again = scene.tell("HELP").await;
    let plain = scene.tell("REQUEST").await;
    for (client, expected) in [
        (&scene.handler, vec![&plain]),
        (&scene.helper, vec![&again]),
        (&both, vec![&again, &plain]),
        (&scene.phone, vec![&again, &plain]),
    ] {
        let mut resumed = Socket::subscribed(client, EVENTS, json!({ "after": cursor })).await;
        let told = resumed.gather(expected.len()).await.into_iter().map(|data| event(data)["report"]["id"].clone());
        assert_eq!(told.collect::<Vec<_>>(), expected.into_iter().map(|id| json!(id)).collect::<Vec<_>>());
    }
}

async fn who_becomes_a_helper_or_ceases_to_be_one_hears_accordingly(server: TestServer) {
    let scene = Scene::new(server).await;
    let officer = scene.server.officer(scene.agency, &[Role::Handler]).await;
    let client = scene.server.client(&officer);
    let admin = scene.server.signed_in(scene.agency, Role::Administrator).await;
    admin.token().await;
    let mut socket = listening(&client, json!({})).await;
    let set = async |roles: Value| {
        let input = json!({"officerId": officer.public(), "roles": roles});
        let began = Instant::now();
        admin.act("setOfficerRoles", input, "officer { roles }").await.data();
        began
    };
    let call = scene.tell("HELP").await;
    let request = scene.tell("REQUEST").await;
    assert_eq!(event(socket.gather(1).await.remove(0))["report"]["id"], request.as_str());
    let began = set(json!(["HELPER"])).await;
    // A stream goes on from its last event with what may be heard now: of what waits already too.
    let waiting = socket.drain(&call).await;
    assert!(began.elapsed() < REVOKED_WITHIN, "{:?}", began.elapsed());
    assert!(waiting.into_iter().all(|data| event(data)["report"]["kind"] == "HELP"));
    let help = scene.tell("HELP").await;
    scene.tell("REQUEST").await;
    assert_eq!(event(socket.gather(1).await.remove(0))["report"]["id"], help.as_str());
    let began = set(json!(["LEADER"])).await;
    let waiting = socket.drain(&request).await;
    assert!(began.elapsed() < REVOKED_WITHIN, "{:?}", began.elapsed());
    assert!(waiting.into_iter().all(|data| event(data)["report"]["kind"] == "REQUEST"));
    scene.tell("HELP").await;
    let request = scene.tell("REQUEST").await;
    assert_eq!(event(socket.gather(1).await.remove(0))["report"]["id"], request.as_str());
}

async fn a_phone_gone_wild_is_stopped_but_never_a_call_for_help(server: TestServer) {
    let scene = Scene::new(server).await;
    for _ in 0..100 {
        scene.tell("COMPLAINT").await;
    }
    let input = json!({"idempotencyKey": "one more", "kind": "REQUEST", "text": "x"});
    assert_eq!(filed(&scene.phone, input.clone()).await.refused().code, "RATE_LIMITED");
    scene.tell("HELP").await;
    scene.server.advance(86_400);
    filed(&scene.phone, input).await.data();
}
