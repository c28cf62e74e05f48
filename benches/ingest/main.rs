//! Positions accepted through GraphQL, judged and durable, beside what the bare database takes.
//!
//! Limits, each with as many connections or submitters and the same table: single-row commits at 64 connections, and
//! `UNNEST` of 500 rows on 4 connections (PostgreSQL). Rounds alternate; the median counts. The phones run in the
//! benchmark's process, on the same two cores as the server, so wall figures count their work too; CPU per position is the
//! server's alone.

#[path = "../support/mod.rs"]
mod support;

mod limits;
mod phones;

use support::{Scratch, Server, median};

/// Rounds of each side.
const ROUNDS: usize = 3;

fn main() {
    if support::serve_if_asked(|_| axum::Router::new()) {
        return;
    }
    support::runtime().block_on(async {
        println!("| case | ours, positions/s | limit, rows/s | ratio | server CPU µs per position |");
        println!("| --- | --- | --- | --- | --- |");
        compare(
            "PostgreSQL, batches of 20, against UNNEST 500 on 4 connections",
            &Scratch::postgres().await,
            20,
            Limit::Unnest,
        )
        .await;
        compare(
            "PostgreSQL, single positions, against single-row commits",
            &Scratch::postgres().await,
            1,
            Limit::Single,
        )
        .await;
        compare("SQLite, batches of 20, against single-row commits", &Scratch::sqlite().await, 20, Limit::Single).await;
        compare("SQLite, single positions, against single-row commits", &Scratch::sqlite().await, 1, Limit::Single)
            .await;
    });
}

enum Limit {
    Unnest,
    Single,
}

async fn compare(case: &str, scratch: &Scratch, batch: usize, limit: Limit) {
    let people = phones::seed(&scratch.url).await;
    let server = Server::start(&scratch.url);
    let phones = phones::Phones::bind(&server.url).await;
    phones.send_for(support::round() / 2, batch).await;
    let limits = limits::Limits::connect(&scratch.url, people).await;
    let (mut ours, mut theirs, mut cpu) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let before = server.cpu();
        let (count, seconds) = phones.send_for(support::round(), batch).await;
        ours.push(count as f64 / seconds);
        cpu.push((server.cpu() - before) * 1e6 / count as f64);
        let (count, seconds) = match limit {
            Limit::Unnest => limits.unnest(support::round()).await,
            Limit::Single => limits.single(support::round()).await,
        };
        theirs.push(count as f64 / seconds);
    }
    let (ours, theirs, cpu) = (median(ours), median(theirs), median(cpu));
    println!("| {case} | {ours:.0} | {theirs:.0} | {:.2} | {cpu:.0} |", ours / theirs);
}
