//! One event to many subscribers: through the product's WebSocket, beside a raw broadcast of the same bytes (the limit),
//! in the same process. Memory of an idle subscriber, CPU time per message in a flood, delay of a single event, and what
//! an event costs that nobody may see.

#[path = "../support/mod.rs"]
mod support;

mod raw;
mod subscribers;

use std::time::{Duration, Instant};

use sea_orm::{ActiveModelTrait as _, ColumnTrait as _, EntityTrait as _, IntoActiveModel as _, QueryFilter as _};
use support::{Scratch, Server, ask, median};
use yunjian::demo::{Cast, PASSWORD, seed};
use yunjian::entity::{PersonId, measure, officer};
use yunjian::platform::{Clock, Db, new_id};
use yunjian::subjects::alerts::rows::{AlertId, AlertKind, Severity, alert};

use self::subscribers::{Crowd, Kind};

const ROUNDS: usize = 3;
/// Events of a flood.
const FLOOD: usize = 20;
/// Subscribers that share a session.
const A_SESSION: usize = 200;
/// Single events whose delay is measured.
const SINGLES: usize = 20;
/// Events that nobody may see, in a round.
const UNSEEN: usize = 10_000;

fn main() {
    if support::serve_if_asked(raw::routes) {
        return;
    }
    let count = std::env::var("YUNJIAN_BENCH_SUBSCRIBERS").ok().and_then(|text| text.parse().ok()).unwrap_or(5_000);
    support::runtime().block_on(compare(count));
}

async fn compare(count: usize) {
    let scratch = Scratch::sqlite().await;
    let (person, alert) = fill(&scratch.url).await;
    let server = Server::start(&scratch.url);
    let client = reqwest::Client::new();
    let emit =
        |count: usize| post(&client, format!("{}/emit?count={count}&person={person}&alert={alert}", server.peer));
    let police = sign_in(&client, &server.url, "police", count).await;
    let other = sign_in(&client, &server.url, "tongshan", 2 * count).await;

    let empty = server.memory();
    let ours = Crowd::gather(&server.url, Kind::Product(police), count).await;
    let with_ours = server.memory();
    emit(1).await;
    let bytes = ours.wait(count as u64).await.bytes / count as u64;
    let settled = server.memory();
    let raw = Crowd::gather(&server.peer, Kind::Raw, count).await;
    let with_raw = server.memory();
    let broadcast = |count: usize| post(&client, format!("{}/raw/emit?count={count}&bytes={bytes}", server.peer));

    let mut cpu: [Vec<f64>; 2] = Default::default();
    let mut rate: [Vec<f64>; 2] = Default::default();
    for _ in 0..ROUNDS {
        let (micros, per_second) = flood(&server, &ours, emit(FLOOD)).await;
        cpu[0].push(micros);
        rate[0].push(per_second);
        let (micros, per_second) = flood(&server, &raw, broadcast(FLOOD)).await;
        cpu[1].push(micros);
        rate[1].push(per_second);
    }
    let (mut delays, mut raw_delays) = (Vec::new(), Vec::new());
    for _ in 0..SINGLES {
        delays.extend(single(&ours, emit(1)).await);
        raw_delays.extend(single(&raw, broadcast(1)).await);
    }
    drop((ours, raw));

    let kib = |from: f64, to: f64| (to - from) * 1_024.0 / count as f64;
    let [ours_cpu, raw_cpu] = cpu.map(median);
    let [ours_rate, raw_rate] = rate.map(median);
    println!("{count} subscribers of one scope, {bytes} bytes a message.\n");
    println!(
        "| | messages/s in a flood | server CPU µs per message | KiB per idle subscriber | p50 / p99 ms of one event |"
    );
    println!("| --- | --- | --- | --- | --- |");
    println!(
        "| product | {ours_rate:.0} | {ours_cpu:.1} | {:.1} ({:.1} after a first message) | {} |",
        kib(empty, with_ours),
        kib(empty, settled),
        quantiles(delays)
    );
    println!(
        "| raw broadcast | {raw_rate:.0} | {raw_cpu:.1} | {:.1} | {} |",
        kib(settled, with_raw),
        quantiles(raw_delays)
    );
    println!("| ratio | {:.2} | {:.2} | | |", ours_rate / raw_rate, ours_cpu / raw_cpu);

    println!("\nAn event that no subscriber may see:\n\n| subscribers | server CPU µs per event |\n| --- | --- |");
    for count in [100, count * 2] {
        let crowd = Crowd::gather(&server.url, Kind::Product(other.clone()), count).await;
        let mut micros = Vec::new();
        for _ in 0..ROUNDS {
            let before = server.cpu();
            emit(UNSEEN).await;
            tokio::time::sleep(Duration::from_millis(300)).await;
            micros.push((server.cpu() - before) * 1e6 / UNSEEN as f64);
        }
        println!("| {count} | {:.1} |", median(micros));
        drop(crowd);
    }
}

/// CPU microseconds per message, and messages a second.
async fn flood(server: &Server, crowd: &Crowd, emit: impl Future<Output = ()>) -> (f64, f64) {
    let wanted = crowd.seen().messages + (FLOOD * crowd.len()) as u64;
    let (before, start) = (server.cpu(), Instant::now());
    emit.await;
    crowd.wait(wanted).await;
    let messages = (FLOOD * crowd.len()) as f64;
    ((server.cpu() - before) * 1e6 / messages, messages / start.elapsed().as_secs_f64())
}

/// Milliseconds from sending one event to each subscriber's having it.
async fn single(crowd: &Crowd, emit: impl Future<Output = ()>) -> Vec<f64> {
    let wanted = crowd.seen().messages + crowd.len() as u64;
    crowd.mark();
    emit.await;
    crowd.wait(wanted).await;
    tokio::time::sleep(Duration::from_millis(50)).await;
    crowd.take_delays()
}

fn quantiles(mut delays: Vec<f64>) -> String {
    delays.sort_by(f64::total_cmp);
    let at = |share: usize| delays.get(delays.len() * share / 100).copied().unwrap_or(f64::NAN);
    format!("{:.0} / {:.0}", at(50), at(99))
}

async fn post(client: &reqwest::Client, url: String) {
    let reply = client.post(url).send().await.expect("the peer answers");
    assert!(reply.status().is_success(), "{}", reply.status());
}

/// Tokens of as many sessions as so many subscribers need.
async fn sign_in(client: &reqwest::Client, url: &str, name: &str, subscribers: usize) -> Vec<String> {
    let query = "mutation($i: LoginInput!) { login(input: $i) { accessToken } }";
    let variables = serde_json::json!({ "i": { "username": name, "password": PASSWORD } });
    let body = serde_json::json!({ "query": query, "variables": variables }).to_string();
    let mut tokens = Vec::new();
    for _ in 0..subscribers.div_ceil(A_SESSION) {
        let reply = ask(client, url, None, body.clone()).await;
        tokens.push(reply["data"]["login"]["accessToken"].as_str().expect("a token").to_owned());
    }
    tokens
}

/// The demo's people and one alert about one whom `police` sees and `tongshan` does not.
async fn fill(url: &str) -> (uuid::Uuid, uuid::Uuid) {
    let db = Db::connect(url, 2).await.expect("the database answers");
    let now = Clock::System.now();
    seed(&db, &Cast::new(20).expect("a cast"), now).await.expect("the demo's data");
    let police = officer::Entity::find()
        .filter(officer::Column::Username.eq("police"))
        .one(db.read())
        .await
        .expect("a read")
        .expect("the officer");
    let person: PersonId = measure::Entity::find()
        .filter(measure::Column::ExecutingAgencyId.eq(police.agency_id))
        .one(db.read())
        .await
        .expect("a read")
        .expect("a measure")
        .person_id;
    let id: AlertId = new_id(now);
    let row = alert::Model::raised(id, AlertKind::DeviceSilent, Severity::Low, person, now);
    let tx = db.begin().await.expect("a transaction");
    row.into_active_model().insert(&tx).await.expect("the alert is stored");
    tx.commit().await.expect("the commit");
    db.close().await.expect("the connections close");
    (person.0, id.0)
}
