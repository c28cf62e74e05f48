//! A page of 50 people, each with case, newest position and last 3 alerts: through GraphQL, beside the same JSON from SQL
//! written by hand without GraphQL (the limit), in the same process on the same database.

#[path = "../support/mod.rs"]
mod support;

mod by_hand;
mod data;

use std::time::{Duration, Instant};

use support::{Scratch, Server, ask, median};

const ROUNDS: usize = 3;
const CONNECTIONS: usize = 16;

const QUERY: &str = "{people(first:50){edges{node{id name standing cases{id number stage} \
                     latestLocation{fix{takenAt latitude longitude accuracy source}} \
                     alerts(first:3){edges{node{id kind severity state raisedAt}}}}}}}";

fn main() {
    if support::serve_if_asked(by_hand::routes) {
        return;
    }
    support::runtime().block_on(async {
        println!("| database | GraphQL, pages/s | by hand, pages/s | server CPU ms per page, GraphQL | by hand | CPU ratio | MB |");
        println!("| --- | --- | --- | --- | --- | --- | --- |");
        for (name, scratch) in [("PostgreSQL", Scratch::postgres().await), ("SQLite", Scratch::sqlite().await)] {
            compare(name, &scratch).await;
        }
    });
}

async fn compare(name: &str, scratch: &Scratch) {
    data::fill(&scratch.url).await;
    let server = Server::start(&scratch.url);
    let client = reqwest::Client::builder().pool_max_idle_per_host(CONNECTIONS).build().expect("a client");
    let login = r#"{"query":"mutation{login(input:{username:\"police\",password:\"demo-only\"}){accessToken}}"}"#;
    let reply = ask(&client, &server.url, None, login.into()).await;
    let token = reply["data"]["login"]["accessToken"].as_str().expect("a token").to_owned();
    let body = serde_json::json!({ "query": QUERY }).to_string();
    let ours = || get(&client, format!("{}/graphql", server.url), Some((&token, &body)), support::round());
    let hand = || get(&client, format!("{}/page", server.peer), None, support::round());
    let (page, plain) = (ours().await.1, hand().await.1);
    assert_eq!(data::people_in(&page), 50, "{page}");
    assert_eq!(data::people_in(&plain), 50, "{plain}");
    let mut figures: [Vec<f64>; 4] = Default::default();
    for _ in 0..ROUNDS {
        let before = server.cpu();
        let rate = ours().await.0;
        figures[0].push(rate);
        figures[2].push((server.cpu() - before) * 1e3 / (rate * support::round().as_secs_f64()));
        let before = server.cpu();
        let rate = hand().await.0;
        figures[1].push(rate);
        figures[3].push((server.cpu() - before) * 1e3 / (rate * support::round().as_secs_f64()));
    }
    let [ours, hand, ours_cpu, hand_cpu] = figures.map(median);
    println!(
        "| {name} | {ours:.0} | {hand:.0} | {ours_cpu:.2} | {hand_cpu:.2} | {:.2} | {:.0} |",
        ours_cpu / hand_cpu,
        server.memory()
    );
}

/// Asks for `span` on 16 connections: answers a second, and one of them.
async fn get(client: &reqwest::Client, url: String, post: Option<(&String, &String)>, span: Duration) -> (f64, String) {
    let start = Instant::now();
    let connections = (0..CONNECTIONS).map(|_| async {
        let (mut count, mut last) = (0_u64, String::new());
        while start.elapsed() < span {
            let request = match post {
                Some((token, body)) => client
                    .post(&url)
                    .header("content-type", "application/json")
                    .header("authorization", format!("Bearer {token}"))
                    .body(body.clone()),
                None => client.get(&url),
            };
            last = request.send().await.expect("an answer").text().await.expect("its text");
            count += 1;
        }
        (count, last)
    });
    let all = futures_util::future::join_all(connections).await;
    let count: u64 = all.iter().map(|(count, _)| count).sum();
    (count as f64 / start.elapsed().as_secs_f64(), all.into_iter().next().map(|(_, last)| last).unwrap_or_default())
}
