//! An hour of moved time in which two servers of one deployment do what falls due, while now the one and now the other is
//! killed: every legal deadline passes once, every notice is sent at least once and recorded.

use std::collections::HashMap;

use sea_orm::{ColumnTrait as _, EntityTrait as _, PaginatorTrait as _, QueryFilter as _};
use serde_json::json;
use yunjian::entity::{PersonId, PublicId as _, Role, event};
use yunjian::subjects::alerts::rows::{AlertKind, alert};
use yunjian::subjects::clocks::rows::{ClockId, clock};
use yunjian::subjects::notices::NewNotice;
use yunjian::subjects::notices::rows::{NoticeKind, NoticeState, notice, notice_attempt};

use crate::support::{Providers, TestServer, eventually, on_both};

on_both!(an_hour_of_deadlines_and_notices_with_kills_fires_each_clock_once_and_loses_no_notice);

const MINUTES: usize = 60;
const HOUR: i64 = 3_600;
/// In which minutes the server is killed that has handed something to a carrier and not yet heard of it.
const KILLS: [usize; 6] = [7, 16, 25, 34, 43, 52];

async fn an_hour_of_deadlines_and_notices_with_kills_fires_each_clock_once_and_loses_no_notice(server: TestServer) {
    // To each its own, so that it is known who has what in hand.
    let carriers = [Providers::start().await, Providers::start().await];
    let mut pair = [with(&server, &carriers[0]).await, with(&server, &carriers[1]).await];
    drop(server);
    let agency = pair[0].agency().await;
    let handler = pair[0].signed_in(agency, Role::Handler).await;
    let mut people = Vec::new();
    for _ in 0..MINUTES {
        people.push(pair[0].person(agency).await);
    }
    // Deadlines of 24 hours that begin a minute apart, so that they pass a minute apart.
    let mut clocks: HashMap<PersonId, ClockId> = HashMap::new();
    for person in &people {
        let input =
            json!({"ruleCode": "HOME_STATION_NAMED", "personId": person.to_public(), "note": "decided by a court"});
        let begun = handler.act("startClock", input, "clock { id }").await.data();
        let id = begun["startClock"]["clock"]["id"].as_str().unwrap().to_owned();
        clocks.insert(*person, ClockId::from_public(&id).unwrap());
        pair[0].advance(60);
    }
    let from = pair[0].now().plus_seconds(23 * HOUR - 30);
    // Two notices to each, all through the hour.
    let ask: Vec<NewNotice> = (0..2 * MINUTES)
        .map(|place| {
            let due = from.plus_seconds(i64::try_from(place).unwrap() * HOUR / 120);
            NewNotice { due, ..pair[0].notice(people[place % MINUTES], NoticeKind::LeaveDecided) }
        })
        .collect();
    pair[0].tell(&ask).await;
    pair[0].clock.advance(from.millis_since(pair[0].now()) / 1_000);
    let db = pair[0].app.db.clone();
    eventually("every holder is warned, six hours before", async || {
        let unwarned = clock::Entity::find().filter(clock::Column::WarnAt.is_not_null());
        unwarned.filter(clock::Column::Rule.eq("HOME_STATION_NAMED")).count(db.read()).await.unwrap() == 0
    })
    .await;
    let busy = json!({"Code": "isp.SYSTEM_ERROR", "Message": "busy"});
    let mut killed = 0;
    for minute in 0..MINUTES {
        if minute % 11 == 0 {
            carriers[minute % 2].answer("sms", [busy.clone()]);
        }
        if KILLS.contains(&minute) {
            pair[0].settled().await;
            let before = carriers.each_ref().map(|one| one.carried().len());
            carriers.iter().for_each(|one| one.silent(true));
            let mut at_it = None;
            eventually("a carrier has something", async || {
                pair[0].advance(5);
                at_it = (0..2).find(|&place| carriers[place].carried().len() > before[place]);
                at_it.is_some()
            })
            .await;
            let at_it = at_it.unwrap();
            let next = with(&pair[1 - at_it], &carriers[at_it]).await;
            drop(std::mem::replace(&mut pair[at_it], next));
            carriers.iter().for_each(|one| one.silent(false));
            killed += 1;
        }
        pair[0].advance(60);
        pair[0].settled().await;
    }
    // What a killed server had claimed is free when its lease has run out.
    let db = pair[0].app.db.clone();
    eventually("no notice waits", async || {
        pair[0].advance(5);
        pair[0].settled().await;
        let waits = notice::Entity::find().filter(notice::Column::State.eq(NoticeState::Waiting));
        waits.count(db.read()).await.unwrap() == 0
    })
    .await;
    eventually("no deadline runs", async || {
        let runs = clock::Entity::find().filter(clock::Column::OverdueAt.is_null());
        runs.filter(clock::Column::Rule.eq("HOME_STATION_NAMED")).count(db.read()).await.unwrap() == 0
    })
    .await;
    each_clock_fired_once(&pair[0], &clocks).await;
    let interrupted = each_notice_is_recorded(&pair[0], &carriers).await;
    assert_eq!(killed, KILLS.len());
    assert!(interrupted >= killed, "each kill cut a try off: {interrupted}");
}

/// Another server of the deployment, with these carriers.
async fn with(server: &TestServer, carriers: &Providers) -> TestServer {
    server.beside_with(|settings| carriers.set(&mut settings.notices)).await
}

/// A deadline leaves one alert, and in the log that it began, that its holder was warned, and that it passed.
async fn each_clock_fired_once(server: &TestServer, clocks: &HashMap<PersonId, ClockId>) {
    let db = &server.app.db;
    let events = event::Entity::find().filter(event::Column::Topic.eq("CLOCK")).all(db.read()).await.unwrap();
    let alerts =
        alert::Entity::find().filter(alert::Column::Kind.eq(AlertKind::ClockDue)).all(db.read()).await.unwrap();
    assert_eq!(alerts.len(), clocks.len());
    for (person, clock) in clocks {
        let told = events.iter().filter(|event| event.subject_id == clock.0).map(|event| &*event.kind);
        assert_eq!(told.collect::<Vec<_>>(), ["STARTED", "WARNED", "PASSED"], "{clock:?}");
        assert_eq!(alerts.iter().filter(|alert| alert.person_id == *person).count(), 1);
    }
}

/// A notice was taken once, and more often only where the record says that nobody knows how a try ended: so many times.
async fn each_notice_is_recorded(server: &TestServer, carriers: &[Providers]) -> usize {
    let db = &server.app.db;
    let rows = notice::Entity::find().all(db.read()).await.unwrap();
    let tries = notice_attempt::Entity::find().all(db.read()).await.unwrap();
    let carried: Vec<_> = carriers.iter().flat_map(Providers::carried).collect();
    assert_eq!(rows.len(), 2 * MINUTES);
    let mut interrupted = 0;
    for row in &rows {
        assert_eq!(row.state, NoticeState::Sent, "{row:?}");
        let own = || tries.iter().filter(|one| one.notice_id == row.id);
        let lost = own().filter(|one| one.code.as_deref() == Some("INTERRUPTED")).count();
        let taken = carried.iter().filter(|one| one.number == row.id.to_public()).count();
        assert!((1..=1 + lost).contains(&taken), "carried {taken} times, {lost} tries lost: {row:?}");
        assert_eq!(own().filter(|one| one.ok).count(), 1, "{row:?}");
        interrupted += lost;
    }
    interrupted
}
