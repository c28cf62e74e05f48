//! Draws by lot: shared out among the bands, committed before the week, verified after it.

use std::collections::{HashMap, HashSet};

use serde_json::{Value, json};
use yunjian::entity::{PublicId as _, Role, Standing};
use yunjian::subjects::spot_checks::proof::{Fault, Proof, verify};

use super::{Scene, start};
use crate::support::{Client, TestServer, eventually, on_both, random_id};

on_both!(
    a_draw_is_stratified_and_verifies_once_its_seed_is_revealed,
    weeks_are_committed_ahead_and_for_each_agency_its_own,
    two_draws_at_once_are_two_numbers_and_nobody_is_drawn_twice,
);

const PERIODS: &str =
    "{ drawPeriods { edges { node { id agency { id } startsOn endsOn seedHash seed committedAt revealedAt
    proof rounds { id } } } } }";

async fn draw(client: &Client, size: i32) -> Value {
    let input = json!({"idempotencyKey": random_id("key"), "random": { "size": size }, "reason": "the week's lot"});
    start(client, input).await.data()["startSpotCheck"].clone()
}

async fn periods(client: &Client) -> Vec<Value> {
    let data = client.ok(PERIODS, Value::Null).await;
    data["drawPeriods"]["edges"].as_array().unwrap().iter().map(|edge| edge["node"].clone()).collect()
}

/// The week that begins on this day.
async fn week(client: &Client, monday: &str) -> Value {
    client.settled().await;
    eventually("the week is there", async || periods(client).await.iter().any(|one| one["startsOn"] == monday)).await;
    periods(client).await.into_iter().find(|one| one["startsOn"] == monday).unwrap()
}

fn proof_of(period: &Value) -> Proof {
    serde_json::from_str(period["proof"].as_str().unwrap()).expect("a proof")
}

async fn people_of(client: &Client, round: &Value) -> HashSet<String> {
    let query = "query($id: ID!) { node(id: $id) { ... on SpotCheckRound { checks(first: 200) { edges { node { person { id } } } } } } }";
    let data = client.ok(query, json!({"id": round["id"]})).await;
    let edges = data["node"]["checks"]["edges"].as_array().unwrap().clone();
    edges.iter().map(|edge| edge["node"]["person"]["id"].as_str().unwrap().to_owned()).collect()
}

async fn a_draw_is_stratified_and_verifies_once_its_seed_is_revealed(server: TestServer) {
    let scene = Scene::new(server).await;
    let crowd = scene.crowd(&[(Standing::Good, 20), (Standing::Caution, 7), (Standing::Breached, 2)]).await;
    // Of another agency, and without a phone: never drawn.
    let elsewhere = scene.server.agency().await;
    let foreign = scene.server.person(elsewhere).await;
    scene.server.silent_phone(foreign).await;
    let no_phone = scene.server.person(scene.agency).await;
    // With the scene's person there are 21, 7 and 2.
    let first = draw(&scene.handler, 10).await;
    assert_eq!((&first["round"]["method"], &first["spotCheck"]), (&json!("RANDOM"), &Value::Null));
    assert_eq!(first["round"]["skipped"], json!([{"person": {"id": no_phone.to_public()}, "reason": "NO_PHONE"}]));
    let drawn = people_of(&scene.handler, &first["round"]).await;
    assert_eq!(drawn.len(), 10);
    let bands: HashMap<String, Standing> = crowd
        .iter()
        .enumerate()
        .map(|(place, person)| {
            let band = [Standing::Good, Standing::Caution, Standing::Breached]
                [(place >= 20) as usize + (place >= 27) as usize];
            (person.to_public(), band)
        })
        .chain([(scene.person.to_public(), Standing::Good)])
        .collect();
    let count = |band| drawn.iter().filter(|person| bands.get(*person) == Some(&band)).count();
    // 10 of 30: exactly 7, 2.33 and 0.67; the rest goes to the largest remainder.
    assert_eq!([count(Standing::Good), count(Standing::Caution), count(Standing::Breached)], [7, 2, 1]);

    // The second draws among those who are left: those under way are skipped.
    let second = draw(&scene.handler, 500).await;
    assert_eq!(second["round"]["progress"]["total"], 20);
    assert!(people_of(&scene.handler, &second["round"]).await.is_disjoint(&drawn));
    let nobody = json!({"idempotencyKey": "none", "random": {"size": 5}, "reason": "x"});
    assert_eq!(start(&scene.handler, nobody).await.refused().state.as_deref(), Some("ALREADY_UNDER_WAY"));

    // Until the week is over there is a commitment and no seed, for auditors too.
    let auditor = scene.server.signed_in(scene.agency, Role::Auditor).await;
    for client in [&scene.handler, &auditor] {
        let present = week(client, "2026-06-01").await;
        assert_eq!((&present["seed"], &present["revealedAt"]), (&Value::Null, &Value::Null));
        assert_eq!(present["rounds"], json!([{"id": first["round"]["id"]}, {"id": second["round"]["id"]}]));
        assert_eq!(verify(&proof_of(&present)), Err(vec![Fault::NotRevealed]));
    }
    let before = week(&auditor, "2026-06-01").await;
    // Sunday night it is still hidden, on Monday it is shown.
    scene.server.advance(6 * 86_400 + 7 * 3_600 + 59 * 60);
    scene.server.settled().await;
    assert_eq!(week(&auditor, "2026-06-01").await["seed"], Value::Null);
    scene.server.advance(120);
    eventually("the seed is revealed", async || !week(&auditor, "2026-06-01").await["seed"].is_null()).await;
    let after = week(&auditor, "2026-06-01").await;
    assert_eq!(after["seedHash"], before["seedHash"], "the commitment stands");
    let (hidden, proof) = (proof_of(&before), proof_of(&after));
    assert_eq!(hidden.draws, proof.draws, "nothing but the seed was added");
    let verified = verify(&proof).expect("the proof verifies");
    assert_eq!((verified.draws, verified.people), (2, 30));
    assert_eq!(proof.draws[0].drawn.iter().cloned().collect::<HashSet<_>>(), drawn);
    assert_eq!(proof.draws[0].candidates.len(), 31);
    // What was changed afterwards is found.
    let mut forged = proof.clone();
    forged.draws[1].drawn.swap(0, 1);
    assert!(matches!(verify(&forged).unwrap_err()[..], [Fault::Differs { number: 2, .. }]));
}

async fn weeks_are_committed_ahead_and_for_each_agency_its_own(server: TestServer) {
    let scene = Scene::new(server).await;
    let below = scene.server.agency_below(scene.agency).await;
    let leader = scene.server.signed_in(scene.agency, Role::Leader).await;
    week(&leader, "2026-06-08").await;
    eventually("each agency has two weeks", async || periods(&leader).await.len() == 4).await;
    let all = periods(&leader).await;
    let starts: Vec<&str> = all.iter().map(|one| one["startsOn"].as_str().unwrap()).collect();
    assert_eq!(starts, ["2026-06-08", "2026-06-08", "2026-06-01", "2026-06-01"], "newest first");
    assert_eq!(all.iter().map(|one| one["seedHash"].as_str().unwrap()).collect::<HashSet<_>>().len(), 4);
    let agencies: HashSet<&str> = all.iter().map(|one| one["agency"]["id"].as_str().unwrap()).collect();
    assert_eq!(agencies, HashSet::from([&*scene.agency.to_public(), &*below.to_public()]));
    // A handler sees those of the own agency.
    assert_eq!(periods(&scene.handler).await.len(), 2);
    // The week after is committed at least a day before it begins, and one that has ended without a draw is proved empty.
    scene.server.advance(7 * 86_400);
    let next = week(&scene.handler, "2026-06-15").await;
    let committed: chrono::DateTime<chrono::Utc> = next["committedAt"].as_str().unwrap().parse().unwrap();
    let begins: chrono::DateTime<chrono::Utc> = "2026-06-14T16:00:00Z".parse().unwrap();
    assert!(begins - committed >= chrono::TimeDelta::days(1), "{committed}");
    eventually("the first is revealed", async || !week(&scene.handler, "2026-06-01").await["seed"].is_null()).await;
    let empty = verify(&proof_of(&week(&scene.handler, "2026-06-01").await)).expect("the proof verifies");
    assert_eq!((empty.draws, empty.people), (0, 0));
    let node = "query($id: ID!) { node(id: $id) { ... on DrawPeriod { seedHash endsOn } } }";
    let found = scene.handler.ok(node, json!({"id": next["id"]})).await["node"].clone();
    assert_eq!((&found["seedHash"], &found["endsOn"]), (&next["seedHash"], &json!("2026-06-21")));
}

async fn two_draws_at_once_are_two_numbers_and_nobody_is_drawn_twice(server: TestServer) {
    let scene = Scene::new(server).await;
    scene.crowd(&[(Standing::Good, 39)]).await;
    let colleague = scene.server.signed_in(scene.agency, Role::Leader).await;
    let rounds = tokio::join!(
        draw(&scene.handler, 8),
        draw(&colleague, 8),
        draw(&scene.handler, 8),
        draw(&colleague, 8),
        draw(&scene.handler, 8)
    );
    let mut everybody = HashSet::new();
    for round in [rounds.0, rounds.1, rounds.2, rounds.3, rounds.4] {
        let people = people_of(&scene.handler, &round["round"]).await;
        assert_eq!(people.len(), 8);
        everybody.extend(people);
    }
    assert_eq!(everybody.len(), 40);
    let numbers: Vec<i32> =
        proof_of(&week(&scene.handler, "2026-06-01").await).draws.iter().map(|one| one.number).collect();
    assert_eq!(numbers, [1, 2, 3, 4, 5]);
}
