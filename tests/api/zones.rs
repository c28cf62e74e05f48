//! Zones and the alerts that positions raise: in order, late, shuffled, doubled, coarse, made up, or not at all.

use serde_json::{Value, json};
use yunjian::entity::{PersonId, PublicId as _, Role, Timestamp};

use crate::support::{
    Client, HOME, Place, Socket, TestServer, eventually, fix, fix_of, from_home, is_chinese, json_with, on_both,
};

on_both!(
    leaving_a_permitted_zone_raises_one_alert_with_its_evidence_and_coming_back_ends_it,
    entering_a_prohibited_zone_is_an_alert,
    a_first_position_outside_is_an_alert_not_only_a_crossing,
    a_zone_drawn_round_somebody_already_outside_is_an_alert_at_the_next_position,
    a_still_phone_with_noise_at_the_border_accuses_nobody,
    a_cell_position_a_second_before_the_satellites_accuses_nobody,
    an_excursion_recorded_offline_and_uploaded_after_a_live_position_is_an_alert_and_is_told,
    a_late_position_never_moves_the_present_back,
    late_positions_that_refute_an_alert_withdraw_it,
    a_retired_zone_alerts_nobody_any_more,
    coarse_positions_for_fifteen_minutes_are_told_and_accuse_nobody,
    a_phone_that_falls_silent_is_an_alert_until_it_is_heard_again,
    made_up_positions_are_an_alert_about_positions_only,
    a_track_gives_the_same_alerts_however_it_arrives,
    judging_goes_on_after_a_restart_where_it_stood,
    holes_and_several_parts_of_a_zone_count,
);

const AWAY: f64 = 1_500.0;
const RADIUS: f64 = 300.0;

struct Scene {
    server: TestServer,
    officer: Client,
    person: PersonId,
    phone: Client,
}

impl Scene {
    async fn without_zone(server: TestServer) -> Self {
        let agency = server.agency().await;
        let person = server.person(agency).await;
        let officer = server.signed_in(agency, Role::Handler).await;
        let phone = server.phone(person).await;
        Self { officer, person, phone, server }
    }

    /// A person at home, where a circle of 300 m is permitted.
    async fn at_home(server: TestServer) -> Self {
        let scene = Self::without_zone(server).await;
        scene.officer.draw_circle(scene.person, "PERMITTED", HOME, RADIUS).await;
        scene
    }

    /// Positions every 30 s, so many metres north of home, the last at this moment; sent in one packet.
    async fn walk(&self, metres: &[f64]) {
        let seconds = 30 * i64::try_from(metres.len()).unwrap();
        self.server.advance(seconds);
        self.phone.submit(&steps(self.server.now().plus_seconds(-seconds), metres)).await;
    }

    async fn alerts(&self, kind: &str) -> Vec<Value> {
        self.officer.alerts(json!({"kinds": [kind]})).await
    }

    async fn only(&self, kind: &str) -> Value {
        let mut found = self.alerts(kind).await;
        assert_eq!(found.len(), 1, "{kind}: {found:#?}");
        found.remove(0)
    }
}

/// Positions every 30 s after `from`.
fn steps(from: Timestamp, metres: &[f64]) -> Vec<Value> {
    let place = |i: usize, north: f64| {
        // A receiver never says the same twice.
        let jitter = [0.0, 3.0, -4.0, 1.5, -2.0][i % 5];
        fix(from.plus_seconds(30 * (i as i64 + 1)), from_home(north + jitter, -jitter))
    };
    metres.iter().enumerate().map(|(i, &north)| place(i, north)).collect()
}

fn began(alert: &Value) -> i64 {
    let text = alert["beganAt"].as_str().unwrap();
    chrono::DateTime::parse_from_rfc3339(text).unwrap().timestamp_millis()
}

async fn leaving_a_permitted_zone_raises_one_alert_with_its_evidence_and_coming_back_ends_it(server: TestServer) {
    let scene = Scene::at_home(server).await;
    scene.walk(&[0.0; 4]).await;
    assert!(scene.officer.alerts(json!({})).await.is_empty());
    let left = scene.server.now().plus_seconds(30);
    scene.walk(&[AWAY; 4]).await;
    let alert = scene.only("ZONE_EXIT").await;
    assert_eq!((&alert["active"], &alert["state"], &alert["late"]), (&json!(true), &json!("RAISED"), &json!(false)));
    assert_eq!(alert["person"]["id"], scene.person.to_public());
    assert!((began(&alert) - left.0).abs() <= 30_000, "{alert}");
    let evidence = alert["evidence"].as_array().unwrap();
    assert!(evidence.len() >= 2, "one position alone never accuses");
    for proof in evidence {
        assert!((1_000.0..1_400.0).contains(&proof["distance"].as_f64().unwrap()), "{proof}");
        assert!(proof["probabilityOutside"].as_f64().unwrap() > 0.95, "{proof}");
    }
    const EXPLAINED: &str = "query($id: ID!) { node(id: $id) { ... on Alert {
        zh: explanation(language: ZH_CN) en: explanation(language: EN_US) explanation } } }";
    let said = scene.officer.ok(EXPLAINED, json!({"id": alert["id"]})).await["node"].clone();
    assert_eq!(said["en"], said["explanation"]);
    for text in [&said["zh"], &said["en"]] {
        assert!(text.as_str().unwrap().contains("Circle"), "it names the zone: {text}");
    }
    assert!(!is_chinese(&said["en"]) && is_chinese(&said["zh"]), "{said}");

    // Still out: the same episode, so no second alert, however long it lasts.
    scene.walk(&[AWAY; 20]).await;
    assert_eq!(scene.only("ZONE_EXIT").await["active"], true);
    scene.walk(&[0.0; 6]).await;
    let over = scene.only("ZONE_EXIT").await;
    assert_eq!((&over["active"], &over["state"]), (&json!(false), &json!("RAISED")), "over, but nobody has looked yet");
    // The next excursion is another alert.
    scene.walk(&[AWAY; 4]).await;
    assert_eq!(scene.alerts("ZONE_EXIT").await.len(), 2);
}

async fn entering_a_prohibited_zone_is_an_alert(server: TestServer) {
    let scene = Scene::without_zone(server).await;
    let zone = scene.officer.draw_circle(scene.person, "PROHIBITED", from_home(AWAY, 0.0), RADIUS).await;
    scene.walk(&[0.0; 4]).await;
    scene.walk(&[AWAY; 6]).await;
    let alert = scene.only("ZONE_ENTRY").await;
    assert_eq!((&alert["zone"]["id"], &alert["severity"]), (&json!(zone), &json!("HIGH")));
    scene.walk(&[0.0; 10]).await;
    assert_eq!(scene.only("ZONE_ENTRY").await["active"], false);
}

async fn a_first_position_outside_is_an_alert_not_only_a_crossing(server: TestServer) {
    let scene = Scene::at_home(server).await;
    scene.walk(&[AWAY; 4]).await;
    assert_eq!(scene.only("ZONE_EXIT").await["active"], true);
}

async fn a_zone_drawn_round_somebody_already_outside_is_an_alert_at_the_next_position(server: TestServer) {
    let scene = Scene::without_zone(server).await;
    scene.walk(&[AWAY; 4]).await;
    scene.officer.draw_circle(scene.person, "PERMITTED", HOME, RADIUS).await;
    scene.walk(&[AWAY; 4]).await;
    assert_eq!(scene.only("ZONE_EXIT").await["active"], true);
}

async fn a_still_phone_with_noise_at_the_border_accuses_nobody(server: TestServer) {
    let scene = Scene::at_home(server).await;
    // 280 m from the centre, with errors of 40 m that the phone owns up to.
    let errors = [12.0, -30.0, 41.0, 25.0, -8.0, 33.0, -44.0, 5.0, 38.0, -21.0];
    for round in 0..6_i64 {
        scene.server.advance(300);
        let from = scene.server.now().plus_seconds(-300);
        let fixes: Vec<Value> = (0..10)
            .map(|i| {
                let place = from_home(280.0 + errors[(i + round as usize) % 10], errors[(i * 3 + 1) % 10]);
                fix_of(from.plus_seconds(30 * (i as i64 + 1)), place, 40.0)
            })
            .collect();
        scene.phone.submit(&fixes).await;
    }
    assert!(scene.alerts("ZONE_EXIT").await.is_empty());
}

async fn a_cell_position_a_second_before_the_satellites_accuses_nobody(server: TestServer) {
    let scene = Scene::at_home(server).await;
    let from = scene.server.now();
    scene.server.advance(600);
    let fixes: Vec<Value> = (0..20)
        .flat_map(|i| {
            let at = from.plus_seconds(30 * (i + 1));
            [fix_of(at, from_home(1_200.0, 0.0), 900.0), fix(at.plus_millis(900), from_home(i as f64, 0.0))]
        })
        .collect();
    scene.phone.submit(&fixes).await;
    assert!(scene.officer.alerts(json!({})).await.is_empty());
}

async fn an_excursion_recorded_offline_and_uploaded_after_a_live_position_is_an_alert_and_is_told(server: TestServer) {
    let scene = Scene::at_home(server).await;
    scene.walk(&[0.0; 4]).await;
    let from = scene.server.now();
    let excursion = steps(from, &[&[0.0; 4][..], &[AWAY; 8], &[0.0; 8]].concat());
    scene.server.advance(1_200);
    // Back at home and online: the live position comes first, the buffer after it.
    let live = fix(scene.server.now(), from_home(5.0, 5.0));
    scene.phone.submit(std::slice::from_ref(&live)).await;
    assert!(scene.alerts("ZONE_EXIT").await.is_empty());
    let told = "subscription { alertEvents { change alert { id kind late active } } }";
    let mut socket = Socket::subscribed(&scene.officer, told, Value::Null).await;
    socket.settle().await;
    scene.phone.submit(&excursion).await;
    let alert = scene.only("ZONE_EXIT").await;
    assert_eq!((&alert["late"], &alert["active"]), (&json!(true), &json!(false)), "found late, and over by now");
    let event = socket.data().await["alertEvents"].clone();
    let expected = json!({"id": alert["id"], "kind": "ZONE_EXIT", "late": true, "active": false});
    assert_eq!((&event["change"], &event["alert"]), (&json!("RAISED"), &expected));
    assert_eq!(scene.officer.latest(scene.person).await["fix"]["key"], live["key"]);
}

async fn a_late_position_never_moves_the_present_back(server: TestServer) {
    let scene = Scene::at_home(server).await;
    scene.walk(&[AWAY; 6]).await;
    let alert = scene.only("ZONE_EXIT").await;
    let before = scene.officer.latest(scene.person).await;
    assert_eq!(before["verdicts"][0]["verdict"], "OUTSIDE");
    // Yesterday the person was at home.
    let yesterday = steps(scene.server.now().plus_seconds(-86_400), &[0.0; 10]);
    scene.phone.submit(&yesterday).await;
    scene.phone.submit(&[fix(scene.server.now().plus_seconds(-301), from_home(0.0, 0.0))]).await;
    assert_eq!(scene.officer.latest(scene.person).await, before);
    let after = scene.only("ZONE_EXIT").await;
    assert_eq!((&after["id"], &after["active"]), (&alert["id"], &json!(true)));
}

async fn late_positions_that_refute_an_alert_withdraw_it(server: TestServer) {
    let scene = Scene::at_home(server).await;
    scene.walk(&[0.0; 4]).await;
    // Two bad reflections, then nothing: with what was known it was an exit.
    let from = scene.server.now();
    scene.server.advance(600);
    let reflections = [
        fix_of(from.plus_seconds(100), from_home(450.0, 0.0), 60.0),
        fix_of(from.plus_seconds(130), from_home(452.0, 9.0), 60.0),
        fix_of(from.plus_seconds(160), from_home(449.0, 5.0), 60.0),
    ];
    scene.phone.submit(&reflections).await;
    let alert = scene.only("ZONE_EXIT").await;
    // What the phone had not sent yet lies between them and says that it never left.
    let between: Vec<Value> =
        (0..90).map(|i| fix(from.plus_millis(70_000 + 1_500 * i), from_home((i % 7) as f64, (i % 5) as f64))).collect();
    scene.phone.submit(&between).await;
    let after = scene.only("ZONE_EXIT").await;
    assert_eq!((&after["id"], &after["active"], &after["count"]), (&alert["id"], &json!(false), &json!(0)), "{after}");
    const NOTES: &str = "query($id: ID!) { node(id: $id) { ... on Alert { state notes { text officer { id } } } } }";
    let notes = scene.officer.ok(NOTES, json!({"id": alert["id"]})).await["node"].clone();
    assert_eq!(notes["state"], "RAISED", "an alert is never deleted or closed by itself");
    assert_eq!((notes["notes"].as_array().unwrap().len(), &notes["notes"][0]["officer"]), (1, &Value::Null));
}

async fn a_retired_zone_alerts_nobody_any_more(server: TestServer) {
    let scene = Scene::without_zone(server).await;
    let zone = scene.officer.draw_circle(scene.person, "PERMITTED", HOME, RADIUS).await;
    scene.walk(&[AWAY; 4]).await;
    assert_eq!(scene.only("ZONE_EXIT").await["active"], true);
    scene.officer.act("retireZone", json!({"zoneId": zone, "reason": "moved"}), "zone { retiredAt }").await.data();
    let twice =
        scene.officer.act("retireZone", json!({"zoneId": zone, "reason": "moved"}), "zone { id }").await.refused();
    assert_eq!((twice.code.as_str(), twice.state.as_deref()), ("CONFLICT", Some("RETIRED")));
    eventually("the alert against a retired zone ends", async || scene.only("ZONE_EXIT").await["active"] == false)
        .await;
    scene.walk(&[0.0; 4]).await;
    scene.walk(&[AWAY; 4]).await;
    assert_eq!(scene.alerts("ZONE_EXIT").await.len(), 1);
    assert_eq!(scene.officer.latest(scene.person).await["verdicts"], json!([]));
}

async fn coarse_positions_for_fifteen_minutes_are_told_and_accuse_nobody(server: TestServer) {
    let scene = Scene::at_home(server).await;
    scene.walk(&[0.0; 4]).await;
    let coarse = async |minutes: i64| {
        let from = scene.server.now();
        scene.server.advance(60 * minutes);
        let fixes: Vec<Value> = (1..=minutes)
            .map(|i| fix_of(from.plus_seconds(60 * i), from_home(400.0 + 10.0 * (i % 4) as f64, 30.0), 1_500.0))
            .collect();
        scene.phone.submit(&fixes).await;
    };
    coarse(10).await;
    assert!(scene.officer.alerts(json!({})).await.is_empty(), "ten minutes are nothing to tell of");
    coarse(15).await;
    let alert = scene.only("CANNOT_TELL").await;
    assert_eq!((&alert["active"], &alert["severity"]), (&json!(true), &json!("LOW")));
    coarse(20).await;
    scene.only("CANNOT_TELL").await;
    assert_eq!(scene.officer.alerts(json!({})).await.len(), 1, "no accusation");
    scene.walk(&[0.0; 6]).await;
    assert_eq!(scene.only("CANNOT_TELL").await["active"], false);
}

async fn a_phone_that_falls_silent_is_an_alert_until_it_is_heard_again(server: TestServer) {
    let scene = Scene::at_home(server).await;
    let with_battery = json_with(fix(scene.server.now(), from_home(0.0, 0.0)), &json!({"battery": 0.04}));
    scene.phone.submit(&[with_battery]).await;
    scene.server.advance(29 * 60);
    scene.walk(&[0.0; 2]).await;
    scene.server.advance(31 * 60);
    eventually("the silence is noticed", async || !scene.alerts("DEVICE_SILENT").await.is_empty()).await;
    let alert = scene.only("DEVICE_SILENT").await;
    assert_eq!(alert["active"], true);
    assert!(alert["explanation"].as_str().unwrap().contains("31"), "{alert}");
    scene.server.advance(3_600);
    scene.walk(&[0.0; 2]).await;
    eventually("the phone is heard again", async || scene.only("DEVICE_SILENT").await["active"] == false).await;
    scene.server.advance(31 * 60);
    eventually("another silence is another alert", async || scene.alerts("DEVICE_SILENT").await.len() == 2).await;
}

async fn made_up_positions_are_an_alert_about_positions_only(server: TestServer) {
    let scene = Scene::at_home(server).await;
    scene.walk(&[0.0; 4]).await;
    let from = scene.server.now();
    scene.server.advance(150);
    let mocked: Vec<Value> =
        steps(from, &[AWAY; 5]).into_iter().map(|fix| json_with(fix, &json!({"mocked": true}))).collect();
    scene.phone.submit(&mocked).await;
    let alert = scene.only("LOCATION_DOUBTFUL").await;
    assert!(!alert["evidence"].as_array().unwrap().is_empty());
    assert!(scene.alerts("ZONE_EXIT").await.is_empty(), "a doubtful position is no proof against anybody");
    assert_eq!(scene.officer.latest(scene.person).await["verdicts"][0]["verdict"], "CANNOT_TELL");
}

/// 400 positions, one every 30 s: at home, an excursion, home, another, home. With noise that is the same for each run.
fn track(from: Timestamp) -> Vec<Value> {
    let mut seed = 0x2545_f491_4f6c_dd1d_u64;
    let mut noise = move || {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        (seed >> 11) as f64 / (1_u64 << 53) as f64 - 0.5
    };
    let north = |i: i64| match i {
        90..100 => 120.0 * (i - 90) as f64,
        100..140 => 1_200.0,
        140..150 => 120.0 * (150 - i) as f64,
        250..262 => 120.0 * (i - 250) as f64,
        262..300 => 1_440.0,
        300..312 => 120.0 * (312 - i) as f64,
        _ => 0.0,
    };
    (0..400)
        .map(|i| {
            let accuracy = 10.0 + 20.0 * (noise() + 0.5);
            let place: Place = from_home(north(i) + accuracy * noise(), accuracy * noise());
            fix_of(from.plus_seconds(30 * (i + 1)), place, accuracy)
        })
        .collect()
}

/// The same every time, and no order at all.
fn shuffled(mut fixes: Vec<Value>) -> Vec<Value> {
    let mut seed = 88_172_645_463_325_252_u64;
    for i in (1..fixes.len()).rev() {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        fixes.swap(i, (seed % (i as u64 + 1)) as usize);
    }
    fixes
}

async fn a_track_gives_the_same_alerts_however_it_arrives(server: TestServer) {
    let agency = server.agency().await;
    let officer = server.signed_in(agency, Role::Handler).await;
    let began_at = server.now();
    let mut phones = Vec::new();
    for _ in 0..5 {
        let person = server.person(agency).await;
        officer.draw_circle(person, "PERMITTED", HOME, RADIUS).await;
        officer.draw_circle(person, "PROHIBITED", from_home(1_200.0, 0.0), 200.0).await;
        phones.push((person, server.phone(person).await));
    }
    let track = track(began_at);
    let later = |fixes: &[Value]| fixes.rchunks(40).map(<[Value]>::to_vec).collect::<Vec<_>>();
    let packets: [(&str, Vec<Vec<Value>>); 4] = [
        ("shuffled", shuffled(track.clone()).chunks(37).map(<[Value]>::to_vec).collect()),
        ("doubled", track.chunks(50).flat_map(|packet| [packet.to_vec(), packet.to_vec()]).collect()),
        ("newest first", later(&track)),
        ("every third delayed", {
            let late = |i: usize| i.is_multiple_of(3);
            let of = |wanted: bool| {
                track.iter().enumerate().filter(move |(i, _)| late(*i) == wanted).map(|(_, fix)| fix.clone())
            };
            [
                of(false).collect::<Vec<_>>().chunks(30).map(<[Value]>::to_vec).collect::<Vec<_>>(),
                of(true).collect::<Vec<_>>().chunks(30).map(<[Value]>::to_vec).collect(),
            ]
            .concat()
        }),
    ];
    // In order, and each as it is taken.
    for packet in track.chunks(8) {
        server.advance(240);
        phones[0].1.submit(packet).await;
    }
    for ((_, phone), (_, packets)) in phones[1..].iter().zip(&packets) {
        for packet in packets {
            phone.submit(packet).await;
        }
    }
    let supported = async |person: PersonId| {
        let filter = json!({"personIds": [person.to_public()], "kinds": ["ZONE_EXIT", "ZONE_ENTRY"]});
        let mut found: Vec<(String, String, i64)> = officer
            .alerts(filter)
            .await
            .iter()
            .filter(|alert| alert["count"].as_i64().unwrap() > 0)
            .map(|alert| {
                let text = |value: &Value| value.as_str().unwrap().to_owned();
                (text(&alert["kind"]), text(&alert["zone"]["kind"]), began(alert) - began_at.0)
            })
            .collect();
        found.sort();
        found
    };
    let in_order = supported(phones[0].0).await;
    assert_eq!(in_order.iter().filter(|alert| alert.0 == "ZONE_EXIT").count(), 2, "{in_order:?}");
    for ((person, _), (how, _)) in phones[1..].iter().zip(&packets) {
        let other = supported(*person).await;
        assert_eq!(other.len(), in_order.len(), "{how}: {other:?} against {in_order:?}");
        for (one, two) in in_order.iter().zip(&other) {
            assert!(
                one.0 == two.0 && one.1 == two.1 && (one.2 - two.2).abs() <= 60_000,
                "{how}: {other:?} {in_order:?}"
            );
        }
        let newest = officer.latest(*person).await["fix"]["key"].clone();
        assert_eq!(newest, track[399]["key"], "{how}");
        let active =
            officer.alerts(json!({"personIds": [person.to_public()], "kinds": ["ZONE_EXIT"], "active": true})).await;
        assert!(active.is_empty(), "{how}: at the end everybody is at home: {active:#?}");
    }
}

async fn judging_goes_on_after_a_restart_where_it_stood(server: TestServer) {
    let mut scene = Scene::at_home(server).await;
    scene.walk(&[0.0, 0.0, 0.0, AWAY]).await;
    assert!(scene.alerts("ZONE_EXIT").await.is_empty(), "one position alone never accuses");
    scene.server = scene.server.restarted().await;
    (scene.officer, scene.phone) = (scene.officer.at(&scene.server), scene.phone.at(&scene.server));
    scene.walk(&[AWAY]).await;
    let alert = scene.only("ZONE_EXIT").await;
    assert_eq!(alert["evidence"].as_array().unwrap().len(), 2, "the position from before the restart counts");
    scene.server = scene.server.restarted().await;
    (scene.officer, scene.phone) = (scene.officer.at(&scene.server), scene.phone.at(&scene.server));
    scene.walk(&[AWAY; 3]).await;
    scene.only("ZONE_EXIT").await;
}

async fn holes_and_several_parts_of_a_zone_count(server: TestServer) {
    let scene = Scene::without_zone(server).await;
    let ring = |north: f64, half: f64| {
        let corner = |n: f64, e: f64| {
            let (latitude, longitude) = from_home(north + n, e);
            json!([longitude, latitude])
        };
        json!([
            corner(-half, -half),
            corner(-half, half),
            corner(half, half),
            corner(half, -half),
            corner(-half, -half)
        ])
    };
    // One part with a hole in its middle, and another part 3 km north.
    let geometry = json!({"type": "MultiPolygon", "coordinates": [[ring(0.0, 1_200.0), ring(0.0, 400.0)], [ring(3_000.0, 500.0)]]});
    let input = json!({"personId": scene.person.to_public(), "name": "Parts", "kind": "PERMITTED", "geometry": geometry,
        "datum": "WGS84"});
    let drawn = scene.officer.act("createZone", input, "zone { area geometry warnings }").await.data();
    let area = drawn["createZone"]["zone"]["area"].as_f64().unwrap();
    let expected = 2_400.0_f64.powi(2) - 800.0_f64.powi(2) + 1_000.0_f64.powi(2);
    assert!((area / expected - 1.0).abs() < 0.01, "{area} against {expected}");
    scene.walk(&[800.0; 4]).await;
    assert!(scene.alerts("ZONE_EXIT").await.is_empty(), "in the first part");
    scene.server.advance(600);
    scene.walk(&[3_000.0; 4]).await;
    assert!(scene.alerts("ZONE_EXIT").await.is_empty(), "in the second part");
    scene.server.advance(600);
    scene.walk(&[0.0; 4]).await;
    assert_eq!(scene.only("ZONE_EXIT").await["active"], true, "in the hole");
}
