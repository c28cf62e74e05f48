//! Live streams over WebSocket: nothing missed, nothing twice, nothing that is not the caller's to see.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use yunjian::entity::{AgencyId, PersonId, PublicId as _, Role};

use crate::support::{Client, HOME, Socket, TestServer, fix, from_home, on_both};

on_both!(
    an_alert_reaches_the_officer_at_once,
    who_resumes_from_a_cursor_gets_every_event_once_across_a_restart,
    a_second_server_tells_what_the_first_one_took_in,
    a_filter_lets_through_what_it_names,
    an_expired_cursor_says_so_and_an_edited_one_is_refused,
    a_revoked_officer_loses_the_stream_within_two_seconds,
    signing_out_closes_the_stream,
    a_token_that_ends_ends_the_stream,
    a_change_of_roles_changes_what_is_streamed,
    a_share_begins_and_ends_while_the_stream_is_open,
    officers_of_different_agencies_never_see_each_others_events,
    positions_begin_with_what_is_known_and_follow_the_newest,
    a_person_and_a_stranger_cannot_subscribe,
    a_socket_without_or_with_a_wrong_token_is_closed_with_a_code,
);

const ALERTS: &str =
    "subscription($after: String, $filter: AlertFilter) { alertEvents(after: $after, filter: $filter) {
    cursor change alert { id kind state person { id } } } }";
const LOCATIONS: &str = "subscription($filter: LocationFilter) { locations(filter: $filter) {
    person { id } fix { key } verdicts { verdict } } }";
/// What the contract promises of revocation.
const REVOKED_WITHIN: Duration = Duration::from_secs(2);

/// An agency, an officer of it, and people with phones of whom alerts can be raised at will.
struct Scene {
    server: TestServer,
    agency: AgencyId,
    officer: Client,
}

struct Ward {
    id: PersonId,
    phone: Client,
}

impl Scene {
    async fn new(server: TestServer) -> Self {
        let agency = server.agency().await;
        let officer = server.signed_in(agency, Role::Handler).await;
        Self { agency, officer, server }
    }

    async fn ward(&self) -> Ward {
        let id = self.server.person(self.agency).await;
        self.officer.draw_circle(id, "PERMITTED", HOME, 300.0).await;
        Ward { id, phone: self.server.phone(id).await }
    }

    /// Finds the person outside: one alert is raised. The alert's id.
    async fn raise(&self, ward: &Ward) -> String {
        raise(&self.server, &self.officer, ward).await
    }

    async fn note(&self, alert: &str, text: &str) {
        self.officer.act("noteAlert", json!({"alertId": alert, "text": text}), "alert { id }").await.data();
    }

    /// The officer's stream, begun.
    async fn listen(&self, client: &Client, variables: Value) -> Socket {
        let mut socket = Socket::subscribed(client, ALERTS, variables).await;
        socket.settle().await;
        socket
    }
}

async fn raise(server: &TestServer, officer: &Client, ward: &Ward) -> String {
    server.advance(60);
    let now = server.now();
    let fixes: Vec<Value> =
        (0..3).map(|i| fix(now.plus_seconds(-20 * i), from_home(2_000.0 + i as f64, 0.0))).collect();
    ward.phone.submit(&fixes).await;
    let alerts = officer.alerts(json!({"personIds": [ward.id.to_public()], "kinds": ["ZONE_EXIT"]})).await;
    alerts[0]["id"].as_str().unwrap().to_owned()
}

fn event(data: Value) -> Value {
    data["alertEvents"].clone()
}

async fn an_alert_reaches_the_officer_at_once(server: TestServer) {
    let scene = Scene::new(server).await;
    let ward = scene.ward().await;
    let mut socket = scene.listen(&scene.officer, json!({})).await;
    let alert = scene.raise(&ward).await;
    let raised = event(socket.data().await);
    assert_eq!((&raised["change"], &raised["alert"]["id"]), (&json!("RAISED"), &json!(alert)));
    let began = Instant::now();
    scene.officer.act("acknowledgeAlert", json!({ "alertId": alert }), "alert { id }").await.data();
    let changed = event(socket.data().await);
    assert_eq!((&changed["change"], &changed["alert"]["state"]), (&json!("CHANGED"), &json!("ACKNOWLEDGED")));
    assert!(began.elapsed() < Duration::from_secs(3), "{:?}", began.elapsed());
    assert_ne!(raised["cursor"], changed["cursor"]);
    // Over one socket queries are answered too.
    socket.subscribe("q", "{ viewer { __typename } }", Value::Null).await;
    assert_eq!(socket.data().await["viewer"]["__typename"], "Officer");
    assert_eq!(socket.hear().await["type"], "complete");
    socket.quiet().await;
}

async fn who_resumes_from_a_cursor_gets_every_event_once_across_a_restart(server: TestServer) {
    let mut scene = Scene::new(server).await;
    let ward = scene.ward().await;
    let mut socket = scene.listen(&scene.officer, json!({})).await;
    let alert = scene.raise(&ward).await;
    for i in 0..5 {
        scene.note(&alert, &format!("note {i}")).await;
    }
    let all: Vec<Value> = socket.gather(6).await.into_iter().map(event).collect();
    assert_eq!(all.len(), 6);
    let cursors = |events: &[Value]| events.iter().map(|event| event["cursor"].clone()).collect::<Vec<_>>();
    drop(socket);

    // Events while nobody listens; another server process on the same database.
    for i in 5..8 {
        scene.note(&alert, &format!("note {i}")).await;
    }
    scene.server = scene.server.restarted().await;
    scene.officer = scene.officer.at(&scene.server);
    let mut open = Vec::new();
    for place in [0, 2, 5] {
        let mut socket = Socket::subscribed(&scene.officer, ALERTS, json!({"after": all[place]["cursor"]})).await;
        let missed: Vec<Value> = socket.gather(5 - place + 3).await.into_iter().map(event).collect();
        assert_eq!(cursors(&missed)[..5 - place], cursors(&all)[place + 1..], "the same events with the same cursors");
        open.push((socket, missed));
    }
    // And then live, with no gap and no repetition at the seam.
    scene.note(&alert, "live").await;
    for (socket, missed) in &mut open {
        let live = event(socket.gather(1).await.remove(0));
        assert!(!cursors(missed).contains(&live["cursor"]));
        let last = missed.last().expect("missed events")["cursor"].clone();
        let mut again = Socket::subscribed(&scene.officer, ALERTS, json!({ "after": last })).await;
        assert_eq!(event(again.gather(1).await.remove(0))["cursor"], live["cursor"], "live it was the same event");
        let mut up_to_date = Socket::subscribed(&scene.officer, ALERTS, json!({"after": live["cursor"]})).await;
        up_to_date.quiet_about(&alert).await;
    }
}

async fn a_second_server_tells_what_the_first_one_took_in(server: TestServer) {
    let scene = Scene::new(server).await;
    let ward = scene.ward().await;
    let other = scene.server.beside().await;
    let mut socket = scene.listen(&scene.officer.at(&other), json!({})).await;
    let alert = scene.raise(&ward).await;
    assert_eq!(event(socket.data().await)["alert"]["id"], alert);
    // "Now" may begin a little before the alert was read from the log.
    let mut resumed = Socket::subscribed(&scene.officer, ALERTS, json!({})).await;
    resumed.drain(&alert).await;
    scene.note(&alert, "one").await;
    let (here, there) = (event(resumed.data().await), event(socket.data().await));
    assert_eq!(here["cursor"], there["cursor"], "a cursor of one server is good at the other");
}

async fn a_filter_lets_through_what_it_names(server: TestServer) {
    let scene = Scene::new(server).await;
    let (ward, other) = (scene.ward().await, scene.ward().await);
    let mut of_person = scene.listen(&scene.officer, json!({"filter": {"personIds": [ward.id.to_public()]}})).await;
    let mut of_kind =
        scene.listen(&scene.officer, json!({"filter": {"kinds": ["CANNOT_TELL", "DEVICE_CHANGED"]}})).await;
    let mut closed = scene.listen(&scene.officer, json!({"filter": {"states": ["CLOSED"]}})).await;
    let foreign = scene.raise(&other).await;
    let own = scene.raise(&ward).await;
    assert_eq!(event(of_person.data().await)["alert"]["id"], own);
    scene.officer.act("acknowledgeAlert", json!({ "alertId": foreign }), "alert { id }").await.data();
    let close = json!({"alertId": foreign, "outcome": "NOISE", "reason": "x"});
    scene.officer.act("closeAlert", close, "alert { id }").await.data();
    assert_eq!(event(closed.data().await)["alert"]["id"], foreign);
    of_person.quiet().await;
    // Of a kind that is named comes what is last: a phone is changed.
    scene.server.phone(other.id).await;
    assert_eq!(event(of_kind.data().await)["alert"]["kind"], "DEVICE_CHANGED");
}

async fn an_expired_cursor_says_so_and_an_edited_one_is_refused(server: TestServer) {
    let scene = Scene::new(server).await;
    let ward = scene.ward().await;
    let mut socket = scene.listen(&scene.officer, json!({})).await;
    let alert = scene.raise(&ward).await;
    let cursor = event(socket.data().await)["cursor"].as_str().unwrap().to_owned();
    let list = scene.officer.ok("{ alerts(first: 1) { edges { cursor } } }", Value::Null).await;
    let of_a_list = list["alerts"]["edges"][0]["cursor"].as_str().unwrap().to_owned();
    let mut edited = cursor.clone().into_bytes();
    edited[20] = if edited[20] == b'A' { b'B' } else { b'A' };
    let edited = String::from_utf8(edited).unwrap();
    for wrong in ["", "nonsense", &edited, &of_a_list] {
        let error = Socket::subscribed(&scene.officer, ALERTS, json!({ "after": wrong })).await.refused().await;
        let said = (&error["extensions"]["code"], &error["extensions"]["field"]);
        assert_eq!(said, (&json!("BAD_INPUT"), &json!("after")), "{wrong}");
    }
    // Old, but nothing has been deleted: it still resumes.
    scene.server.advance(40 * 86_400);
    scene.note(&alert, "much later").await;
    let mut resumed = Socket::subscribed(&scene.officer, ALERTS, json!({ "after": cursor })).await;
    // In forty days the phone has fallen silent too, which is another alert.
    let heard = loop {
        let heard = event(resumed.data().await);
        if heard["alert"]["id"] == json!(alert) {
            break heard;
        }
    };
    assert_eq!(heard["change"], "CHANGED");
    // Retention has run.
    let before = scene.server.now().plus_seconds(-30 * 86_400);
    let db = scene.server.app.db.migrate();
    while yunjian::events::log::purge(db, before, 1_000).await.unwrap() > 0 {}
    let error = Socket::subscribed(&scene.officer, ALERTS, json!({ "after": cursor })).await.refused().await;
    assert_eq!(error["extensions"]["code"], "CURSOR_EXPIRED");
}

async fn a_revoked_officer_loses_the_stream_within_two_seconds(server: TestServer) {
    let scene = Scene::new(server).await;
    let victim = scene.server.officer(scene.agency, &[Role::Handler]).await;
    let client = scene.server.client(&victim);
    let admin = scene.server.signed_in(scene.agency, Role::Administrator).await;
    admin.token().await;
    let mut socket = scene.listen(&client, json!({})).await;
    let mut other = scene.listen(&scene.officer, json!({})).await;
    let began = Instant::now();
    admin
        .act("setOfficerActive", json!({"officerId": victim.public(), "active": false}), "officer { active }")
        .await
        .data();
    assert_eq!(socket.closed().await, 4403);
    assert!(began.elapsed() < REVOKED_WITHIN, "{:?}", began.elapsed());
    // What the others hear of first is what comes next.
    let alert = scene.raise(&scene.ward().await).await;
    assert_eq!(event(other.data().await)["alert"]["id"], alert);
}

async fn signing_out_closes_the_stream(server: TestServer) {
    let scene = Scene::new(server).await;
    let mut socket = scene.listen(&scene.officer, json!({})).await;
    let began = Instant::now();
    scene.officer.ok("mutation { logout { ended } }", Value::Null).await;
    assert_eq!(socket.closed().await, 4403);
    assert!(began.elapsed() < REVOKED_WITHIN, "{:?}", began.elapsed());
}

async fn a_token_that_ends_ends_the_stream(server: TestServer) {
    let scene = Scene::new(server).await;
    let mut socket = scene.listen(&scene.officer, json!({})).await;
    scene.server.advance(601);
    // The clock was moved by hand, which wakes nobody; a word from the client does.
    socket.say(json!({"type": "ping"})).await;
    assert_eq!(socket.closed().await, 4403);
}

async fn a_change_of_roles_changes_what_is_streamed(server: TestServer) {
    let scene = Scene::new(server).await;
    let ward = scene.ward().await;
    let above = scene.server.agency().await;
    // The officer sits in the agency above; as a leader there one sees what is below.
    let below = scene.server.agency_below(above).await;
    let person = scene.server.person(below).await;
    let handler = scene.server.signed_in(below, Role::Handler).await;
    handler.draw_circle(person, "PERMITTED", HOME, 300.0).await;
    let lower = Ward { id: person, phone: scene.server.phone(person).await };
    let person_above = scene.server.person(above).await;
    scene.server.signed_in(above, Role::Handler).await.draw_circle(person_above, "PERMITTED", HOME, 300.0).await;
    let own = Ward { id: person_above, phone: scene.server.phone(person_above).await };
    let officer = scene.server.officer(above, &[Role::Leader]).await;
    let client = scene.server.client(&officer);
    let admin = scene.server.signed_in(above, Role::Administrator).await;
    admin.token().await;
    let raise = async |ward: &Ward, metres: f64| {
        scene.server.advance(60);
        let now = scene.server.now();
        let fixes: Vec<Value> =
            (0..3).map(|i| fix(now.plus_seconds(-20 * i), from_home(metres + i as f64, 0.0))).collect();
        ward.phone.submit(&fixes).await;
    };
    let mut socket = scene.listen(&client, json!({})).await;
    raise(&lower, 2_000.0).await;
    assert_eq!(event(socket.data().await)["alert"]["person"]["id"], person.to_public());
    let set = async |role: &str| {
        let input = json!({"officerId": officer.public(), "roles": [role]});
        admin.act("setOfficerRoles", input, "officer { roles }").await.data();
    };
    set("HANDLER").await;
    // What the contract allows of it may still be heard so long.
    tokio::time::sleep(REVOKED_WITHIN).await;
    raise(&lower, 0.0).await;
    raise(&ward, 2_000.0).await;
    raise(&own, 2_000.0).await;
    assert_eq!(event(socket.data().await)["alert"]["person"]["id"], own.id.to_public(), "and of nobody below");
    set("LEADER").await;
    raise(&lower, 2_000.0).await;
    assert_eq!(event(socket.data().await)["alert"]["person"]["id"], person.to_public(), "and sees again");
}

async fn a_share_begins_and_ends_while_the_stream_is_open(server: TestServer) {
    let scene = Scene::new(server).await;
    let ward = scene.ward().await;
    let elsewhere = scene.server.agency().await;
    let guest = scene.server.signed_in(elsewhere, Role::Handler).await;
    // What the guest hears of in any case.
    let known = {
        let id = scene.server.person(elsewhere).await;
        guest.draw_circle(id, "PERMITTED", HOME, 300.0).await;
        raise(&scene.server, &guest, &Ward { id, phone: scene.server.phone(id).await }).await
    };
    // What its own officer has heard has been handed out.
    let mut own = scene.listen(&scene.officer, json!({})).await;
    let mut socket = scene.listen(&guest, json!({})).await;
    socket.drain(&known).await;
    let alert = scene.raise(&ward).await;
    own.data().await;
    socket.quiet_about(&known).await;
    let share = json!({"personId": ward.id.to_public(), "agencyId": elsewhere.to_public()});
    scene.officer.act("sharePerson", share.clone(), "person { id }").await.data();
    scene.note(&alert, "for both").await;
    own.data().await;
    assert_eq!(event(socket.data().await)["alert"]["id"], alert);
    scene.officer.act("unsharePerson", share.clone(), "person { id }").await.data();
    scene.note(&alert, "for one").await;
    own.data().await;
    socket.quiet_about(&known).await;
    // A share that ends by itself.
    let mut limited = share;
    limited["until"] = json!(scene.server.now().plus_seconds(100).to_string());
    scene.officer.act("sharePerson", limited, "person { id }").await.data();
    scene.note(&alert, "for both").await;
    own.data().await;
    assert_eq!(event(socket.data().await)["alert"]["id"], alert);
    scene.server.advance(101);
    scene.note(&alert, "for one").await;
    own.data().await;
    socket.quiet_about(&known).await;
}

async fn officers_of_different_agencies_never_see_each_others_events(server: TestServer) {
    let mine = Scene::new(server).await;
    let theirs_agency = mine.server.agency().await;
    let theirs_officer = mine.server.signed_in(theirs_agency, Role::Handler).await;
    let person = mine.server.person(theirs_agency).await;
    theirs_officer.draw_circle(person, "PERMITTED", HOME, 300.0).await;
    let (here, there) = (mine.ward().await, Ward { id: person, phone: mine.server.phone(person).await });
    // The same document and the same variables: one execution may be shared only by those who see the same.
    let mut a = mine.listen(&mine.officer, json!({})).await;
    let mut colleague = mine.listen(&mine.server.signed_in(mine.agency, Role::Handler).await, json!({})).await;
    let mut b = mine.listen(&theirs_officer, json!({})).await;
    let (mut map_a, mut map_b) = (
        Socket::subscribed(&mine.officer, LOCATIONS, json!({})).await,
        Socket::subscribed(&theirs_officer, LOCATIONS, json!({})).await,
    );
    map_a.settle().await;
    map_b.settle().await;
    for ward in [&here, &there] {
        mine.server.advance(60);
        let now = mine.server.now();
        let fixes: Vec<Value> =
            (0..3).map(|i| fix(now.plus_seconds(-20 * i), from_home(2_000.0 + i as f64, 0.0))).collect();
        ward.phone.submit(&fixes).await;
    }
    let people = |events: Vec<Value>, field: &str| {
        let person = |event: &Value| match field {
            "alertEvents" => event[field]["alert"]["person"]["id"].clone(),
            _ => event[field]["person"]["id"].clone(),
        };
        events.iter().map(person).collect::<Vec<_>>()
    };
    let (own, foreign) = (json!(here.id.to_public()), json!(there.id.to_public()));
    assert_eq!(people(a.gather(1).await, "alertEvents"), std::slice::from_ref(&own));
    assert_eq!(people(colleague.gather(1).await, "alertEvents"), std::slice::from_ref(&own));
    assert_eq!(people(b.gather(1).await, "alertEvents"), std::slice::from_ref(&foreign));
    // On the maps the next ones show that there was nothing between them.
    for step in 0..2 {
        assert_eq!(people(vec![map_a.data().await], "locations"), std::slice::from_ref(&own), "{step}");
        assert_eq!(people(vec![map_b.data().await], "locations"), std::slice::from_ref(&foreign), "{step}");
        mine.server.advance(60);
        for ward in [&there, &here, &there] {
            mine.server.advance(1);
            ward.phone.submit(&[fix(mine.server.now(), from_home(2_100.0, 0.0))]).await;
        }
    }
}

async fn positions_begin_with_what_is_known_and_follow_the_newest(server: TestServer) {
    let scene = Scene::new(server).await;
    let (one, two) = (scene.ward().await, scene.ward().await);
    let first = fix(scene.server.now(), from_home(0.0, 0.0));
    one.phone.submit(std::slice::from_ref(&first)).await;
    let mut socket = Socket::subscribed(&scene.officer, LOCATIONS, json!({})).await;
    let known = socket.data().await["locations"].clone();
    assert_eq!((&known["person"]["id"], &known["fix"]["key"]), (&json!(one.id.to_public()), &first["key"]));
    let mut only_two =
        Socket::subscribed(&scene.officer, LOCATIONS, json!({"filter": {"personIds": [two.id.to_public()]}})).await;
    only_two.settle().await;
    scene.server.advance(30);
    let second = fix(scene.server.now(), from_home(5.0, 0.0));
    let other = fix(scene.server.now(), from_home(9.0, 0.0));
    one.phone.submit(std::slice::from_ref(&second)).await;
    assert_eq!(socket.data().await["locations"]["fix"]["key"], second["key"]);
    two.phone.submit(std::slice::from_ref(&other)).await;
    let seen = socket.data().await["locations"].clone();
    assert_eq!(
        (&seen["person"]["id"], &seen["verdicts"][0]["verdict"]),
        (&json!(two.id.to_public()), &json!("INSIDE"))
    );
    assert_eq!(only_two.data().await["locations"]["fix"]["key"], other["key"]);
    // A late position is not the newest.
    one.phone.submit(&[fix(scene.server.now().plus_seconds(-20), from_home(7.0, 0.0))]).await;
    scene.server.advance(30);
    let third = fix(scene.server.now(), from_home(6.0, 0.0));
    one.phone.submit(std::slice::from_ref(&third)).await;
    assert_eq!(socket.data().await["locations"]["fix"]["key"], third["key"]);
}

async fn a_person_and_a_stranger_cannot_subscribe(server: TestServer) {
    let scene = Scene::new(server).await;
    let ward = scene.ward().await;
    for (client, code) in [(&ward.phone, "FORBIDDEN"), (&scene.server.stranger(), "UNAUTHENTICATED")] {
        for document in [ALERTS, LOCATIONS] {
            let mut socket = Socket::subscribed(client, document, json!({})).await;
            assert_eq!(socket.refused().await["extensions"]["code"], code, "{document}");
        }
    }
}

async fn a_socket_without_or_with_a_wrong_token_is_closed_with_a_code(server: TestServer) {
    let stranger = server.stranger();
    let init = |authorization: &str| json!({"type": "connection_init", "payload": {"authorization": authorization}});
    let subscribe = json!({"type": "subscribe", "id": "1", "payload": {"query": "{ __typename }"}});
    for (messages, code) in [
        (vec![init("Bearer nonsense")], 4403),
        (vec![init("nonsense")], 4403),
        (vec![subscribe.clone()], 4401),
        (vec![json!({"type": "connection_init"}), json!({"type": "connection_init"})], 4429),
        (vec![json!({"type": "hello"})], 4400),
        (vec![], 4408),
    ] {
        let mut socket = Socket::connect(&stranger, &[]).await.unwrap();
        for message in messages {
            socket.say(message).await;
        }
        assert_eq!(socket.closed().await, code);
    }
    let other_site = Socket::connect(&stranger, &[("origin", "https://evil.example")]).await;
    assert_eq!(other_site.err(), Some(403));
    let own = Socket::connect(&stranger, &[("origin", &server.url(""))]).await;
    assert!(own.is_ok());
}
