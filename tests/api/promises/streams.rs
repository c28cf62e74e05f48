//! Streams end with the sign-in that opened them, and give nothing of another agency, over either transport.

use std::time::Instant;

use serde_json::{Value, json};
use yunjian::entity::{AgencyId, PersonId, PublicId as _, Role};

use super::alert;
use super::sse::Events;
use crate::support::{Client, Socket, TestServer, on_both};

on_both!(
    a_socket_ends_with_its_token_though_nobody_says_a_word,
    a_stream_of_server_sent_events_ends_with_its_token_though_nobody_says_a_word,
    a_revoked_officer_loses_server_sent_events_within_two_seconds,
    signing_out_ends_server_sent_events,
    server_sent_events_of_another_agency_never_come,
    deadlines_of_another_agency_never_come,
    server_sent_events_without_a_valid_token_are_refused,
);

const ALERTS: &str = "subscription($filter: AlertFilter) { alertEvents(filter: $filter) { change alert { id } } }";
const CLOCKS: &str = "subscription($filter: ClockFilter) { clockEvents(filter: $filter) { clock { id } } }";

/// An agency with an officer and a person.
struct Side {
    agency: AgencyId,
    officer: Client,
    person: PersonId,
}

impl Side {
    async fn new(server: &TestServer) -> Self {
        let agency = server.agency().await;
        let officer = server.signed_in(agency, Role::Handler).await;
        Self { agency, officer, person: server.person(agency).await }
    }

    /// An alert about the person that its officer has taken note of, so that there is an event; its id.
    async fn event(&self, server: &TestServer) -> String {
        let id = alert(server, self.person, yunjian::subjects::alerts::rows::Severity::Low).await.to_public();
        self.officer.act("acknowledgeAlert", json!({ "alertId": id }), "alert { id }").await.data();
        id
    }

    /// A deadline that its officer begins; its id.
    async fn deadline(&self) -> String {
        let input = json!({"ruleCode": "FORFEITURE_READ", "personId": self.person.to_public(), "note": "x"});
        let begun = self.officer.act("startClock", input, "clock { id }").await.data();
        begun["startClock"]["clock"]["id"].as_str().unwrap().to_owned()
    }
}

/// Moves the clock to the last second of the officer's token.
async fn last_second(server: &TestServer, officer: &Client) {
    officer.token().await.unwrap();
    server.advance(599);
}

async fn a_socket_ends_with_its_token_though_nobody_says_a_word(server: TestServer) {
    let side = Side::new(&server).await;
    last_second(&server, &side.officer).await;
    let mut socket = Socket::subscribed(&side.officer, ALERTS, json!({})).await;
    socket.settle().await;
    // Nothing wakes the server but its own timer: neither an event nor a word of the client.
    server.advance(1);
    assert_eq!(socket.closed().await, 4403);
}

async fn a_stream_of_server_sent_events_ends_with_its_token_though_nobody_says_a_word(server: TestServer) {
    let side = Side::new(&server).await;
    last_second(&server, &side.officer).await;
    let began = Instant::now();
    let mut stream = Events::open(&server, &side.officer, ALERTS, json!({})).await;
    server.advance(1);
    assert_eq!(stream.ended().await, "UNAUTHENTICATED");
    assert!(began.elapsed().as_secs() < 10, "by its own timer, and not when it next says that it lives");
}

async fn a_revoked_officer_loses_server_sent_events_within_two_seconds(server: TestServer) {
    let side = Side::new(&server).await;
    let victim = server.officer(side.agency, &[Role::Handler]).await;
    let admin = server.signed_in(side.agency, Role::Administrator).await;
    admin.token().await;
    let mut stream = Events::open(&server, &server.client(&victim), ALERTS, json!({})).await;
    let mut other = Events::open(&server, &side.officer, ALERTS, json!({})).await;
    let began = Instant::now();
    let revoke = json!({"officerId": victim.public(), "active": false});
    admin.act("setOfficerActive", revoke, "officer { active }").await.data();
    assert_eq!(stream.ended().await, "UNAUTHENTICATED");
    assert!(began.elapsed().as_secs_f64() < 2.0, "{:?}", began.elapsed());
    // The colleague's goes on.
    let id = side.event(&server).await;
    assert_eq!(other.data().await["alertEvents"]["alert"]["id"], id);
}

async fn signing_out_ends_server_sent_events(server: TestServer) {
    let side = Side::new(&server).await;
    let mut stream = Events::open(&server, &side.officer, ALERTS, json!({})).await;
    side.officer.ok("mutation { logout { ended } }", Value::Null).await;
    assert_eq!(stream.ended().await, "UNAUTHENTICATED");
}

async fn server_sent_events_of_another_agency_never_come(server: TestServer) {
    let (mine, theirs) = (Side::new(&server).await, Side::new(&server).await);
    let all = json!({});
    let of_theirs = json!({"filter": {"personIds": [theirs.person.to_public()]}});
    let mut stream = Events::open(&server, &mine.officer, ALERTS, all.clone()).await;
    let mut filtered = Events::open(&server, &mine.officer, ALERTS, of_theirs).await;
    let mut there = Events::open(&server, &theirs.officer, ALERTS, all).await;
    let foreign = theirs.event(&server).await;
    assert_eq!(there.data().await["alertEvents"]["alert"]["id"], foreign);
    // Events come in the order of commits: what comes first after it is one's own.
    let own = mine.event(&server).await;
    assert_eq!(stream.data().await["alertEvents"]["alert"]["id"], own);
    // A share shows the person; nothing from before it came.
    let share = json!({"personId": theirs.person.to_public(), "agencyId": mine.agency.to_public()});
    theirs.officer.act("sharePerson", share, "person { id }").await.data();
    let shared = theirs.event(&server).await;
    for stream in [&mut stream, &mut filtered] {
        assert_eq!(stream.data().await["alertEvents"]["alert"]["id"], shared);
    }
}

async fn deadlines_of_another_agency_never_come(server: TestServer) {
    let (mine, theirs) = (Side::new(&server).await, Side::new(&server).await);
    let (phone, neighbour) = (server.phone(mine.person).await, server.person(mine.agency).await);
    let holder = json!({"filter": {"holderAgencyId": theirs.agency.to_public()}});
    let person = json!({"filter": {"personId": theirs.person.to_public()}});
    let mut sockets = Vec::new();
    for (client, variables) in
        [(&mine.officer, json!({})), (&mine.officer, holder), (&mine.officer, person), (&phone, json!({}))]
    {
        let mut socket = Socket::subscribed(client, CLOCKS, variables).await;
        socket.settle().await;
        sockets.push(socket);
    }
    let mut there = Socket::subscribed(&theirs.officer, CLOCKS, json!({})).await;
    there.settle().await;
    let of = |data: Value| data["clockEvents"]["clock"]["id"].as_str().unwrap().to_owned();
    let foreign = theirs.deadline().await;
    assert_eq!(of(there.data().await), foreign);
    // Somebody else of the own agency: the person is not told of it either.
    let input = json!({"ruleCode": "FORFEITURE_READ", "personId": neighbour.to_public(), "note": "x"});
    let begun = mine.officer.act("startClock", input, "clock { id }").await.data()["startClock"]["clock"]["id"].clone();
    assert_eq!(json!(of(sockets[0].data().await)), begun);
    let own = mine.deadline().await;
    assert_eq!(of(sockets[0].data().await), own);
    assert_eq!(of(sockets[3].data().await), own, "the person hears of the own one first");
    // With a share both filters let through what they name, and nothing from before came.
    let share = json!({"personId": theirs.person.to_public(), "agencyId": mine.agency.to_public()});
    theirs.officer.act("sharePerson", share, "person { id }").await.data();
    let done = json!({"clockId": foreign, "note": "done"});
    theirs.officer.act("meetClock", done, "clock { id }").await.data();
    for socket in &mut sockets[..3] {
        assert_eq!(of(socket.data().await), foreign);
    }
    sockets[3].settle().await;
}

async fn server_sent_events_without_a_valid_token_are_refused(server: TestServer) {
    let url = server.url("/graphql/stream");
    let body = json!({"query": ALERTS, "variables": {}});
    let stranger = server.stranger();
    let reply = stranger.http().post(&url).bearer_auth("nonsense").json(&body).send().await.unwrap();
    assert_eq!(reply.status(), 401);
    let mut stream = Events::open(&server, &stranger, ALERTS, json!({})).await;
    assert_eq!(stream.ended().await, "UNAUTHENTICATED");
    // A token that has ended is as good as none.
    let side = Side::new(&server).await;
    let token = side.officer.token().await.unwrap();
    server.advance(600);
    let reply = stranger.http().post(&url).bearer_auth(token).json(&body).send().await.unwrap();
    assert_eq!(reply.status(), 401);
}
