//! Everybody at once: a server killed under load with its neighbour's subscribers watching, and hundreds who come back.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use futures_util::future::join_all;
use serde_json::Value;
use yunjian::entity::Role;

use super::process::Process;
use super::ward::{Ward, cursor, events};
use crate::support::{Backend, Nats, Socket, TestServer, eventually};

/// Subscriptions that come back at once, so many on each socket.
const SOCKETS: usize = 25;
const EACH: usize = 20;
/// Events that they missed at most.
const MISSED: usize = 20;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_a_killed_server_acknowledged_reaches_subscribers_of_the_other_once_and_in_order() {
    let nats = Nats::start().await;
    let seeding = TestServer::start_at_present(Backend::Postgres).await;
    let agency = seeding.agency().await;
    let officer = seeding.signed_in(agency, Role::Handler).await;
    let ward = Arc::new(Ward::outside(&seeding, agency, &officer).await);
    let (database, http) = (seeding.database.clone(), officer.http().clone());
    drop(seeding);
    let settings = [("YUNJIAN_NATS__URL", &*nats.url())];
    let survivor = Process::serve_with(&database, &http, &settings).await;
    let watching = officer.at_url(&survivor.url);
    let mut socket = ward.stream(&watching, None).await;
    let mut heard = Vec::new();
    for round in 0..3 {
        let victim = Process::serve_with(&database, &http, &settings).await;
        nats.meet(2).await;
        let noted = Arc::new(Mutex::new(Vec::new()));
        let writers: Vec<_> = (0..4)
            .map(|writer| {
                let (ward, officer, noted) = (ward.clone(), officer.at_url(&victim.url), noted.clone());
                tokio::spawn(async move {
                    for i in 0.. {
                        let text = format!("{round} {writer} {i}");
                        match ward.note(&officer, &text).await {
                            Some(()) => noted.lock().unwrap().push(text),
                            None => return,
                        }
                    }
                })
            })
            .collect();
        eventually("notes are taken", async || noted.lock().unwrap().len() > 30).await;
        tokio::time::sleep(Duration::from_millis(7 * round)).await;
        victim.kill();
        join_all(writers).await;
        let stored = ward.stored(&watching).await;
        for text in noted.lock().unwrap().iter() {
            assert!(stored.contains(text), "an acknowledged note is gone: {text}");
        }
        heard.extend(events(socket.gather(stored.len() - heard.len()).await));
    }
    assert_eq!(ward.replay(&watching, &ward.cursor, heard.len()).await, heard);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn hundreds_who_come_back_at_once_get_every_event_once() {
    let here = TestServer::start(Backend::Postgres).await;
    let there = here.beside().await;
    let agency = here.agency().await;
    let officer = here.signed_in(agency, Role::Handler).await;
    let ward = Ward::outside(&here, agency, &officer).await;
    let mut socket = ward.stream(&officer, None).await;
    ward.emit(&here, MISSED).await;
    let all = events(socket.gather(MISSED).await);
    // The server that they were at is gone; they find the other one.
    drop(here);
    let officer = officer.at(&there);
    officer.token().await;
    // First all are on the line, then all resume: who is told to say who they are within 5 s must not wait for the rest.
    let sockets = join_all((0..SOCKETS).map(|_| Socket::open(&officer))).await;
    let returning = sockets.into_iter().enumerate().map(|(number, socket)| come_back(&ward, socket, &all, number));
    let sockets = join_all(returning).await;
    ward.emit(&there, 3).await;
    let live = ward.replay(&officer, cursor(&all[MISSED - 1]), 3).await;
    join_all(sockets.into_iter().map(async |mut socket| {
        let mut got = vec![Vec::new(); EACH];
        for _ in 0..3 * EACH {
            take(&mut socket, &mut got).await;
        }
        assert!(got.iter().all(|got| *got == live), "{got:?}");
        socket.quiet().await;
    }))
    .await;
}

/// Resumes on a socket from as many places as there are subscriptions.
async fn come_back(ward: &Ward, mut socket: Socket, all: &[Value], number: usize) -> Socket {
    let place = |id: usize| (number * EACH + id) % MISSED;
    for id in 0..EACH {
        ward.subscribe(&mut socket, &id.to_string(), Some(cursor(&all[place(id)]))).await;
    }
    let mut got = vec![Vec::new(); EACH];
    let count: usize = (0..EACH).map(|id| MISSED - 1 - place(id)).sum();
    for _ in 0..count {
        take(&mut socket, &mut got).await;
    }
    for (id, got) in got.iter().enumerate() {
        assert_eq!(*got, all[place(id) + 1..], "subscription {id} of socket {number}");
    }
    socket
}

/// Puts the next answer to those of its subscription.
async fn take(socket: &mut Socket, got: &mut [Vec<Value>]) {
    let message = socket.hear().await;
    assert_eq!(message["type"], "next", "{message}");
    let id: usize = message["id"].as_str().and_then(|id| id.parse().ok()).expect("an id of ours");
    got[id].push(message["payload"]["data"]["alertEvents"].clone());
}
