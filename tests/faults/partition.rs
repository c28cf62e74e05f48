//! One server out of two loses its database and the bus for a while.

use std::time::Duration;

use serde_json::Value;
use yunjian::entity::Role;

use super::ward::{Ward, events};
use crate::support::{Backend, Client, Line, Nats, Proxy, TestServer, eventually};

/// How long the line is away: some polls and some attempts to get through.
const AWAY: Duration = Duration::from_millis(1_500);

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_that_was_cut_off_tells_its_subscribers_everything_once_and_in_order() {
    let nats = Nats::start().await;
    let here = TestServer::start_with(Backend::Postgres, |settings| settings.nats.url = Some(nats.url())).await;
    let (user, place) = here.database.url.rsplit_once('@').expect("an address with a user");
    let (host, name) = place.split_once('/').expect("an address with a database");
    let (database, bus) = (Proxy::to(host.to_owned()).await, Proxy::to(nats.address()).await);
    let there = here
        .beside_with(|settings| {
            settings.database.url = Some(format!("{user}@{}/{name}", database.address));
            settings.nats.url = Some(format!("nats://{}", bus.address));
        })
        .await;
    nats.meet(2).await;
    let agency = here.agency().await;
    let officer = here.signed_in(agency, Role::Handler).await;
    officer.token().await;
    let ward = Ward::outside(&here, agency, &officer).await;
    let mut socket = ward.stream(&officer.at(&there), None).await;
    ward.notes(&officer, 3).await;
    let mut heard = events(socket.gather(3).await);
    for line in [Line::Silent, Line::Cut] {
        database.set(line);
        bus.set(line);
        ward.notes(&officer, 10).await;
        // Otherwise there is a way that the test does not know of.
        socket.quiet_for(AWAY).await;
        assert_eq!(status(&officer, &there, "/readyz").await, 503, "no balancer sends it anybody");
        assert_eq!(status(&officer, &there, "/healthz").await, 200, "and no supervisor kills it");
        let asked = officer.at(&there).attempt("{ people(first: 1) { edges { node { id } } } }", Value::Null).await;
        assert_eq!(asked.expect("an answer").code(), Some("UNAVAILABLE"), "whoever asks is told to try again");
        ward.notes(&officer, 10).await;
        database.set(Line::Whole);
        bus.set(Line::Whole);
        heard.extend(events(socket.gather(20).await));
        eventually("the server is ready again", async || status(&officer, &there, "/readyz").await == 200).await;
        // And then live, as before.
        ward.notes(&officer, 3).await;
        heard.extend(events(socket.gather(3).await));
    }
    assert_eq!(ward.replay(&officer, &ward.cursor, heard.len()).await, heard);
    nats.meet(2).await;
}

async fn status(client: &Client, server: &TestServer, path: &str) -> u16 {
    client.http().get(server.url(path)).send().await.expect("an answer").status().as_u16()
}
