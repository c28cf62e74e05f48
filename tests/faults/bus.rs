//! Two servers on one PostgreSQL that wake each other over NATS, and go on without it.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use yunjian::entity::{AgencyId, PersonId, PublicId as _, Role};
use yunjian::platform::settings::Settings;

use super::process::Process;
use super::ward::{Ward, cursor, events, leave};
use crate::support::{
    Backend, Client, Database, HOME, Nats, Socket, TestServer, eventually, fix, free_port, from_home,
};

const LOCATIONS: &str = "subscription { locations { person { id } fix { key } } }";
/// Longer than any test: what arrives was woken.
const NEVER: Duration = Duration::from_secs(3_600);
/// What the contract promises of revocation.
const REVOKED_WITHIN: Duration = Duration::from_secs(2);

/// Two servers, and an officer who is signed in at both.
struct Pair {
    here: TestServer,
    there: TestServer,
    agency: AgencyId,
    officer: Client,
    officer_there: Client,
}

impl Pair {
    async fn start(change: impl FnOnce(&mut Settings)) -> Self {
        let here = TestServer::start_with(Backend::Postgres, change).await;
        let there = here.beside().await;
        let agency = here.agency().await;
        let officer = here.signed_in(agency, Role::Handler).await;
        officer.token().await;
        let officer_there = officer.at(&there);
        Self { here, there, agency, officer, officer_there }
    }

    /// Two servers that learn of each other's news over the bus and in no other way.
    async fn on_bus_alone(nats: &Nats) -> Self {
        let pair = Self::start(|settings| {
            settings.nats.url = Some(nats.url());
            settings.events.poll = NEVER;
        })
        .await;
        nats.meet(2).await;
        pair
    }

    async fn ward(&self) -> Ward {
        Ward::outside(&self.here, self.agency, &self.officer).await
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_alert_of_one_server_reaches_the_other_by_the_bus_alone() {
    let nats = Nats::start().await;
    raised_here_is_told_there(Pair::on_bus_alone(&nats).await).await;
    assert!(nats.delivered().await > 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_alert_of_one_server_reaches_the_other_without_a_bus() {
    raised_here_is_told_there(Pair::start(|_| {}).await).await;
}

async fn raised_here_is_told_there(pair: Pair) {
    let person = pair.here.person(pair.agency).await;
    let phone = pair.here.phone(person).await;
    pair.officer.draw_circle(person, "PERMITTED", HOME, 300.0).await;
    const ALERTS: &str = "subscription { alertEvents { change alert { kind person { id } } } }";
    let mut socket = Socket::subscribed(&pair.officer_there, ALERTS, Value::Null).await;
    socket.settle().await;
    leave(&pair.here, &phone).await;
    let raised = events(vec![socket.data().await]).remove(0);
    let alert = json!({"kind": "ZONE_EXIT", "person": {"id": person.to_public()}});
    assert_eq!(raised, json!({"change": "RAISED", "alert": alert}));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_position_of_one_server_reaches_the_other_by_the_bus_alone() {
    let nats = Nats::start().await;
    let pair = Pair::on_bus_alone(&nats).await;
    let (one, two) = (pair.here.person(pair.agency).await, pair.here.person(pair.agency).await);
    let phone_here = pair.here.phone(one).await;
    let phone_there = pair.here.phone(two).await.at(&pair.there);
    let mut here = Socket::subscribed(&pair.officer, LOCATIONS, Value::Null).await;
    let mut there = Socket::subscribed(&pair.officer_there, LOCATIONS, Value::Null).await;
    here.settle().await;
    there.settle().await;
    let sent = |person: PersonId, metres: f64| {
        pair.here.advance(10);
        let fix = fix(pair.here.now(), from_home(metres, 0.0));
        (json!({"person": {"id": person.to_public()}, "fix": {"key": fix["key"]}}), fix)
    };
    // Each shows that the ones before it came once.
    for round in 0..4 {
        for (phone, person) in [(&phone_here, one), (&phone_there, two)] {
            let (expected, fix) = sent(person, f64::from(round));
            phone.submit(&[fix]).await;
            assert_eq!(here.data().await["locations"], expected);
            assert_eq!(there.data().await["locations"], expected);
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_officer_revoked_at_one_server_loses_the_streams_of_the_other_by_the_bus_alone() {
    let nats = Nats::start().await;
    revoked_here_is_closed_there(Pair::on_bus_alone(&nats).await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_officer_revoked_at_one_server_loses_the_streams_of_the_other_without_a_bus() {
    revoked_here_is_closed_there(Pair::start(|_| {}).await).await;
}

async fn revoked_here_is_closed_there(pair: Pair) {
    let victim = pair.here.officer(pair.agency, &[Role::Handler]).await;
    let client = pair.here.client(&victim);
    client.token().await;
    let admin = pair.here.signed_in(pair.agency, Role::Administrator).await;
    admin.token().await;
    let ward = pair.ward().await;
    let mut socket = ward.stream(&client.at(&pair.there), None).await;
    let mut other = ward.stream(&pair.officer_there, None).await;
    socket.settle().await;
    other.settle().await;
    let began = Instant::now();
    let input = json!({"officerId": victim.public(), "active": false});
    admin.act("setOfficerActive", input, "officer { active }").await.data();
    assert_eq!(socket.closed().await, 4403);
    assert!(began.elapsed() < REVOKED_WITHIN, "{:?}", began.elapsed());
    other.quiet_about(&ward.alert).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_came_live_is_what_a_replay_gives_at_either_server() {
    let nats = Nats::start().await;
    let pair = Pair::on_bus_alone(&nats).await;
    let ward = pair.ward().await;
    let mut here = ward.stream(&pair.officer, None).await;
    let mut there = ward.stream(&pair.officer_there, None).await;
    here.settle().await;
    there.settle().await;
    // Both servers write at once.
    tokio::join!(ward.notes(&pair.officer, 20), ward.notes(&pair.officer_there, 20));
    let live = events(here.gather(40).await);
    assert_eq!(events(there.gather(40).await), live);
    for officer in [&pair.officer, &pair.officer_there] {
        assert_eq!(ward.replay(officer, &ward.cursor, 40).await, live);
        // A cursor that one server gave is good at the other, wherever it stands.
        for place in [0, 19, 38] {
            assert_eq!(ward.replay(officer, cursor(&live[place]), 39 - place).await, live[place + 1..]);
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn events_arrive_while_the_bus_is_down_and_wake_again_when_it_is_back() {
    let mut nats = Nats::start().await;
    let pair = Pair::start(|settings| settings.nats.url = Some(nats.url())).await;
    let only_woken = pair.here.beside_with(|settings| settings.events.poll = NEVER).await;
    nats.meet(3).await;
    let ward = pair.ward().await;
    let mut polled = ward.stream(&pair.officer_there, None).await;
    let mut woken = ward.stream(&pair.officer.at(&only_woken), None).await;
    ward.notes(&pair.officer, 3).await;
    assert_eq!(polled.gather(3).await, woken.gather(3).await);

    nats.kill();
    ward.notes(&pair.officer, 5).await;
    let during = polled.gather(5).await;
    // Otherwise the poll would not be what brought them.
    woken.quiet_for(Duration::from_millis(300)).await;

    nats.up().await;
    // Who was away looks by itself.
    assert_eq!(woken.gather(5).await, during);
    nats.meet(3).await;
    ward.notes(&pair.officer, 3).await;
    assert_eq!(polled.gather(3).await, woken.gather(3).await);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_starts_and_works_without_the_bus_it_was_told_of() {
    let mut nats = Nats::start().await;
    nats.kill();
    let pair = Pair::start(|settings| settings.nats.url = Some(nats.url())).await;
    let ward = pair.ward().await;
    let mut socket = ward.stream(&pair.officer_there, None).await;
    ward.notes(&pair.officer, 3).await;
    socket.gather(3).await;
    nats.up().await;
    nats.meet(2).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn that_the_bus_is_away_is_said_once_and_what_opens_it_never() {
    let mut nats = Nats::locked("yun", "pass@word").await;
    let database = Database::migrated(Backend::Postgres).await;
    let http = reqwest::Client::new();
    let metrics = format!("127.0.0.1:{}", free_port());
    let address = format!("nats://yun:pass%40word@{}", nats.address());
    let settings = [("YUNJIAN_NATS__URL", &*address), ("YUNJIAN_METRICS__LISTEN", &metrics), ("YUNJIAN_LOG", "trace")];
    let server = Process::serve_with(&database, &http, &settings).await;
    let counted = async |line: &str| {
        eventually(line, async || {
            let answer = http.get(format!("http://{metrics}/metrics")).send().await.expect("metrics");
            answer.text().await.expect("metrics").lines().any(|counted| counted == line)
        })
        .await;
    };
    nats.meet(1).await;
    counted("yunjian_bus_connected 1").await;
    counted("yunjian_events_behind_milliseconds 0").await;
    nats.kill();
    counted("yunjian_bus_connected 0").await;
    // Some attempts in vain.
    eventually("the server tries again", async || server.log().matches("connection attempt failed").count() > 3).await;
    nats.up().await;
    nats.meet(1).await;
    counted("yunjian_bus_connected 1").await;
    let log = server.log();
    assert_eq!(log.matches("no bus;").count(), 1, "{log}");
    assert!(!log.contains("pass@word") && !log.contains("pass%40word"), "{log}");
}
