//! Clients that read too slowly: what they cost, what they are told, and that they lose nothing.

use serde_json::{Value, json};
use yunjian::entity::{PublicId as _, Role};

use super::ward::{Ward, cursor, events};
use crate::support::{Backend, Client, Socket, TestServer, eventually, free_port};

/// Events that wait for who resumes from the beginning: more than lines and buffers can hold.
const EVENTS: usize = 3_000;
/// An event of some size.
const WIDE: &str = "subscription($after: String, $person: ID!) {
    alertEvents(after: $after, filter: {personIds: [$person]}) { cursor alert {
        a: explanation b: explanation c: explanation d: explanation e: explanation f: explanation g: explanation } } }";
const CLOSED: &str = "yunjian_live_closed_slow_total 1";

/// A server that counts in public, an officer, and a ward with many events.
async fn scene(metrics: &str) -> (TestServer, Client, Ward) {
    let listen = metrics.parse().expect("an address");
    let server = TestServer::start_with(Backend::Sqlite, |settings| settings.metrics.listen = Some(listen)).await;
    let agency = server.agency().await;
    let officer = server.signed_in(agency, Role::Handler).await;
    let ward = Ward::outside(&server, agency, &officer).await;
    ward.emit(&server, EVENTS).await;
    (server, officer, ward)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_query_is_answered_beside_a_stream_that_pours() {
    let (_server, officer, ward) = scene(&format!("127.0.0.1:{}", free_port())).await;
    let mut socket = ward.stream(&officer, None).await;
    socket.subscribe("cold", "{ viewer { __typename } }", Value::Null).await;
    let mut before = 0;
    loop {
        let message = socket.hear().await;
        if message["id"] == "cold" {
            assert_eq!(message["payload"]["data"]["viewer"]["__typename"], "Officer", "{message}");
            break;
        }
        before += 1;
    }
    assert!(before < EVENTS / 10, "the query waited for {before} events");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_stops_reading_is_closed_with_a_code_and_resumes_without_a_loss() {
    let metrics = format!("127.0.0.1:{}", free_port());
    let (_server, officer, ward) = scene(&metrics).await;
    let mut socket = Socket::narrow(&officer).await;
    socket.subscribe("s", WIDE, json!({"after": ward.cursor, "person": ward.id.to_public()})).await;
    eventually("the server gives up on who does not read", async || {
        let counted = officer.http().get(format!("http://{metrics}/metrics")).send().await.expect("metrics");
        counted.text().await.expect("metrics").contains(CLOSED)
    })
    .await;
    let mut heard = Vec::new();
    let code = loop {
        match socket.message_or_close().await {
            Ok(message) => heard.push(message["payload"]["data"].clone()),
            Err(code) => break code,
        }
    };
    assert_eq!(code, Some(4013), "after {} events", heard.len());
    // The rest waited in the log, not in the server's memory.
    assert!(heard.len() < EVENTS / 3, "{} events were on their way to who does not read", heard.len());
    let heard = events(heard);
    let last = heard.last().map_or(&*ward.cursor, |event| cursor(event)).to_owned();
    let rest = ward.replay(&officer, &last, EVENTS - heard.len()).await;
    let all = ward.replay(&officer, &ward.cursor, EVENTS).await;
    let cursors = |events: &[Value]| events.iter().map(|event| event["cursor"].clone()).collect::<Vec<_>>();
    assert_eq!([cursors(&heard), cursors(&rest)].concat(), cursors(&all));
}
