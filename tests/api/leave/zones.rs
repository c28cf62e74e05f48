//! Permitted zones give way to a leave: the same movement that was an alert is none, and prohibited zones never do.

use serde_json::json;

use super::{HOUR, Scene, id_of, leave_of, steps};
use crate::support::{TestServer, fix, from_home, on_both};

on_both!(
    the_movement_that_raised_an_alert_raises_none_under_leave_and_one_when_overdue,
    outside_of_zone_and_area_it_is_an_alert_as_always,
    an_alert_ends_at_the_next_position_after_an_approval,
    a_prohibited_zone_never_gives_way,
    late_positions_are_judged_with_the_leave_of_their_time,
    after_the_return_zones_count_again,
    a_standing_permit_counts_on_its_weekdays,
    who_has_no_leave_pays_no_statement_for_it,
);

/// On the way to the place 60 km north, and the place.
const HALF: f64 = 30_000.0;
const THERE: f64 = 60_000.0;

/// Half way and then there, home again: eight minutes.
async fn journey(scene: &Scene) {
    for north in [HALF, THERE] {
        scene.server.advance(1_800);
        scene.stays(from_home(north, 200.0)).await;
    }
}

async fn home(scene: &Scene) {
    scene.server.advance(3_600);
    scene.stays(from_home(0.0, 0.0)).await;
}

async fn the_movement_that_raised_an_alert_raises_none_under_leave_and_one_when_overdue(server: TestServer) {
    let scene = Scene::new(server).await;
    scene.stays(from_home(0.0, 0.0)).await;
    journey(&scene).await;
    assert_eq!(scene.alerts("ZONE_EXIT").await.len(), 1, "without leave");
    home(&scene).await;
    assert_eq!(scene.alerts("ZONE_EXIT").await[0]["active"], false);
    let id = scene.under_way(json!({})).await;
    journey(&scene).await;
    assert_eq!(scene.alerts("ZONE_EXIT").await.len(), 1, "with leave: no second one");
    let seen = scene.handler.latest(scene.person).await;
    let verdict = &seen["verdicts"][0];
    assert_eq!(verdict["verdict"], "INSIDE", "judged against the zone and the leave's ground: {seen}");
    scene.server.advance(25 * HOUR);
    crate::support::eventually("it is overdue", async || scene.read(&id).await["overdue"] == true).await;
    assert_eq!(scene.alerts("LEAVE_OVERDUE").await.len(), 1);
    assert_eq!(scene.alerts("ZONE_EXIT").await.len(), 1);
}

async fn outside_of_zone_and_area_it_is_an_alert_as_always(server: TestServer) {
    let scene = Scene::new(server).await;
    scene.stays(from_home(0.0, 0.0)).await;
    scene.under_way(json!({})).await;
    scene.server.advance(1_800);
    scene.stays(from_home(-40_000.0, 0.0)).await;
    let found = scene.alerts("ZONE_EXIT").await;
    assert_eq!((found.len(), &found[0]["active"]), (1, &json!(true)));
    assert!(found[0]["explanation"].as_str().unwrap().contains("the area of the leave"), "{found:?}");
    // On the way again the condition is over.
    scene.server.advance(1_800);
    scene.stays(from_home(HALF, 0.0)).await;
    assert_eq!(scene.alerts("ZONE_EXIT").await[0]["active"], false);
}

async fn an_alert_ends_at_the_next_position_after_an_approval(server: TestServer) {
    let scene = Scene::new(server).await;
    let at = |hours: i64| scene.server.now().plus_seconds(hours * HOUR).to_string();
    let urgent = json!({"kind": "URGENT", "startsAt": at(0), "endsAt": at(20)});
    let id = id_of(&scene.ask(urgent).await);
    scene.stays(from_home(0.0, 0.0)).await;
    scene.server.advance(1_800);
    scene.stays(from_home(HALF, 0.0)).await;
    assert_eq!(scene.alerts("ZONE_EXIT").await[0]["active"], true);
    scene.handler.decide(&id, "ACKNOWLEDGE").await;
    scene.server.advance(60);
    scene.phone.submit(&[fix(scene.server.now(), from_home(HALF, 80.0))]).await;
    let found = scene.alerts("ZONE_EXIT").await;
    assert_eq!((found.len(), &found[0]["active"]), (1, &json!(false)));
}

async fn a_prohibited_zone_never_gives_way(server: TestServer) {
    let scene = Scene::new(server).await;
    scene.handler.draw_circle(scene.person, "PROHIBITED", from_home(THERE, 0.0), 1_000.0).await;
    scene.stays(from_home(0.0, 0.0)).await;
    scene.under_way(json!({})).await;
    journey(&scene).await;
    assert_eq!(scene.alerts("ZONE_ENTRY").await.len(), 1);
    assert!(scene.alerts("ZONE_EXIT").await.is_empty());
}

async fn late_positions_are_judged_with_the_leave_of_their_time(server: TestServer) {
    let scene = Scene::new(server).await;
    scene.stays(from_home(0.0, 0.0)).await;
    let id = scene.under_way(json!({})).await;
    // Recorded offline on leave; another excursion after the return; both sent a day later, newest first.
    scene.server.advance(1_800);
    let on_leave = scene.server.now();
    scene.server.advance(HOUR);
    scene.phone.own("returnFromLeave", &id, json!({})).await.data();
    scene.server.advance(HOUR);
    let without = scene.server.now();
    scene.server.advance(HOUR);
    scene.stays(from_home(0.0, 0.0)).await;
    scene.phone.submit(&steps(on_leave, from_home(THERE, 0.0))).await;
    assert!(scene.alerts("ZONE_EXIT").await.is_empty(), "on leave at that time");
    scene.phone.submit(&steps(without, from_home(THERE, 0.0))).await;
    let found = scene.alerts("ZONE_EXIT").await;
    assert_eq!((found.len(), &found[0]["late"], &found[0]["active"]), (1, &json!(true), &json!(false)), "{found:?}");
}

async fn after_the_return_zones_count_again(server: TestServer) {
    let scene = Scene::new(server).await;
    scene.stays(from_home(0.0, 0.0)).await;
    let id = scene.under_way(json!({})).await;
    journey(&scene).await;
    assert!(scene.alerts("ZONE_EXIT").await.is_empty());
    leave_of(scene.phone.own("returnFromLeave", &id, json!({})).await);
    scene.stays(from_home(THERE, 0.0)).await;
    assert_eq!(scene.alerts("ZONE_EXIT").await.len(), 1);
}

async fn a_standing_permit_counts_on_its_weekdays(server: TestServer) {
    let scene = Scene::new(server).await;
    // The clock stands on a Monday afternoon in China.
    let until = scene.server.now().plus_seconds(30 * 24 * HOUR).to_string();
    let mondays = json!({"kind": "STANDING", "weekdays": ["MONDAY"], "endsAt": until});
    scene.stays(from_home(0.0, 0.0)).await;
    scene.under_way(mondays).await;
    scene.stays(from_home(THERE, 0.0)).await;
    assert!(scene.alerts("ZONE_EXIT").await.is_empty(), "on a Monday");
    home(&scene).await;
    scene.server.advance(24 * HOUR);
    scene.stays(from_home(THERE, 0.0)).await;
    assert_eq!(scene.alerts("ZONE_EXIT").await.len(), 1, "on a Tuesday");
}

async fn who_has_no_leave_pays_no_statement_for_it(server: TestServer) {
    let scene = Scene::new(server).await;
    scene.stays(from_home(0.0, 0.0)).await;
    // Due work looks each second beside it, so the least of several is the commit's own.
    let mut least = [u64::MAX; 2];
    for _ in 0..4 {
        scene.server.advance(30);
        let fixes = [fix(scene.server.now(), from_home(3.0, 1.0))];
        let (_, count) = scene.server.statements_of(scene.phone.submit(&fixes)).await;
        least[0] = least[0].min(count);
    }
    let id = scene.under_way(json!({})).await;
    for _ in 0..4 {
        scene.server.advance(30);
        let fixes = [fix(scene.server.now(), from_home(3.0, 1.0))];
        let (_, count) = scene.server.statements_of(scene.phone.submit(&fixes)).await;
        least[1] = least[1].min(count);
    }
    println!("statements of a commit: {} without leave, {} with one ({id})", least[0], least[1]);
    assert_eq!(least[1], least[0] + 1, "one more, and only with leave");
}
