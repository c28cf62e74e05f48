//! What is wrong with an input is refused by its field, and changes nothing.

use serde_json::{Value, json};
use yunjian::entity::{PublicId as _, Role};
use yunjian::subjects::alerts::rows::Severity;

use super::{Scene, alert};
use crate::support::{Client, HOME, TestServer, json_with, on_both, random_id};

on_both!(
    an_outage_that_cannot_have_been_is_refused_by_its_field,
    a_zone_that_cannot_be_is_refused_by_its_field,
    a_person_has_at_most_thirty_two_zones_at_a_time,
    a_reason_that_must_be_given_is_not_left_blank,
    a_check_in_is_reviewed_once_and_only_when_it_was_handed_in,
    a_person_is_shared_only_with_an_agency_that_is_there,
    a_breach_that_is_not_serious_needs_no_second_officer,
);

/// Fails unless `field` refuses `input` at the place that is named.
async fn refused_at(client: &Client, field: &str, input: &Value, place: &str) {
    let refused = client.act(field, input.clone(), "__typename").await.refused();
    assert_eq!((refused.code.as_str(), refused.field.as_deref()), ("BAD_INPUT", Some(place)), "{field}: {input}");
}

async fn an_outage_that_cannot_have_been_is_refused_by_its_field(server: TestServer) {
    let agency = server.agency().await;
    let admin = server.signed_in(agency, Role::Administrator).await;
    let at = |seconds: i64| server.now().plus_seconds(seconds).to_string();
    let good = json!({"startedAt": at(-3_600), "endedAt": at(-60), "note": "a line was cut"});
    const WEEK: i64 = 7 * 86_400;
    for (change, place) in [
        (json!({"endedAt": at(-3_600)}), "input.endedAt"),
        (json!({"endedAt": at(-3_601)}), "input.endedAt"),
        (json!({"endedAt": at(1)}), "input.endedAt"),
        (json!({"startedAt": at(-60 - WEEK - 1)}), "input.endedAt"),
        (json!({"note": ""}), "input.note"),
        (json!({"note": " \n\t "}), "input.note"),
        (json!({"note": "x".repeat(2_001)}), "input.note"),
    ] {
        refused_at(&admin, "recordOutage", &json_with(good.clone(), &change), place).await;
    }
    for wrong in ["yesterday", "2026-06-01", "2026-13-01T00:00:00Z", ""] {
        let input = json_with(good.clone(), &json!({ "startedAt": wrong }));
        assert_eq!(admin.act("recordOutage", input, "__typename").await.refused().code, "BAD_INPUT", "{wrong}");
    }
    let list = "{ outages { edges { node { startedAt endedAt note } } } }";
    assert_eq!(admin.ok(list, Value::Null).await["outages"]["edges"], json!([]), "nothing was recorded");
    // What lies just within the limits is.
    let longest = json!({"startedAt": at(-WEEK), "endedAt": at(0), "note": "x".repeat(2_000)});
    for input in [good, longest] {
        admin.act("recordOutage", input, "outage { id }").await.data();
    }
    assert_eq!(admin.ok(list, Value::Null).await["outages"]["edges"].as_array().unwrap().len(), 2);
}

/// A circle round home.
fn circle(scene: &Scene) -> Value {
    let geometry = json!({"type": "Point", "coordinates": [HOME.1, HOME.0]});
    json!({"personId": scene.person.to_public(), "name": "Home", "kind": "PERMITTED", "geometry": geometry,
        "datum": "WGS84", "radius": 300.0})
}

async fn zones(scene: &Scene) -> usize {
    const ZONES: &str = "query($id: ID!) { person(id: $id) { zones { id } } }";
    let found = scene.handler.ok(ZONES, json!({"id": scene.person.to_public()})).await;
    found["person"]["zones"].as_array().unwrap().len()
}

async fn a_zone_that_cannot_be_is_refused_by_its_field(server: TestServer) {
    let scene = Scene::new(server).await;
    let good = circle(&scene);
    let (lat, lon) = HOME;
    let ring = json!([[[lon, lat], [lon + 0.1, lat], [lon + 0.1, lat + 0.1], [lon, lat]]]);
    let polygon = json!({"type": "Polygon", "coordinates": ring});
    let geometry = |geometry: Value| json!({"geometry": geometry, "radius": null});
    for (change, place) in [
        (json!({"name": ""}), "input.name"),
        (json!({"name": "  "}), "input.name"),
        (json!({"name": "区".repeat(101)}), "input.name"),
        (json!({"radius": null}), "input.radius"),
        (json!({"radius": 0.0}), "input.radius"),
        (json!({"radius": -300.0}), "input.radius"),
        (json!({"radius": 19.0}), "input.radius"),
        (json!({"radius": 200_001.0}), "input.radius"),
        (json!({"geometry": polygon}), "input.radius"),
        (geometry(json!({})), "input.geometry"),
        (geometry(json!({"type": "Nonsense"})), "input.geometry"),
        (geometry(json!({"type": "LineString", "coordinates": [[lon, lat], [lon + 1.0, lat]]})), "input.geometry"),
        (geometry(json!({"type": "Polygon", "coordinates": []})), "input.geometry"),
        (geometry(json!({"type": "Polygon", "coordinates": [[]]})), "input.geometry"),
        (geometry(json!({"type": "Polygon", "coordinates": "here"})), "input.geometry"),
        (
            geometry(json!({"type": "Polygon", "coordinates": [[[lon, lat], [lon, lat], [lon, lat], [lon, lat]]]})),
            "input.geometry",
        ),
        (
            geometry(
                json!({"type": "Polygon", "coordinates": [[[190.0, 95.0], [191.0, 95.0], [191.0, 96.0], [190.0, 95.0]]]}),
            ),
            "input.geometry",
        ),
        (
            geometry(json!({"type": "Polygon", "coordinates": [[[0.0, 86.0], [1.0, 86.0], [1.0, 87.0], [0.0, 86.0]]]})),
            "input.geometry",
        ),
        (geometry(json!({"type": "FeatureCollection", "features": []})), "input.geometry"),
    ] {
        refused_at(&scene.handler, "createZone", &json_with(good.clone(), &change), place).await;
    }
    // Not even an object, another kind, another system of coordinates: the schema says no.
    for change in
        [json!({"geometry": "here"}), json!({"kind": "BOTH"}), json!({"datum": "CGCS2000"}), json!({"radius": "wide"})]
    {
        let input = json_with(good.clone(), &change);
        assert_eq!(scene.handler.act("createZone", input, "__typename").await.refused().code, "BAD_INPUT", "{change}");
    }
    let nobodys = json_with(good.clone(), &json!({"obligationId": random_id("obligation")}));
    assert_eq!(scene.handler.act("createZone", nobodys, "__typename").await.refused().code, "NOT_FOUND");
    assert_eq!(zones(&scene).await, 0, "nothing was drawn");
    for change in
        [json!({"name": "区".repeat(100)}), json!({"radius": 20.0}), json!({"radius": 200_000.0}), geometry(polygon)]
    {
        scene.handler.act("createZone", json_with(good.clone(), &change), "zone { id }").await.data();
    }
}

async fn a_person_has_at_most_thirty_two_zones_at_a_time(server: TestServer) {
    let scene = Scene::new(server).await;
    let mut last = Value::Null;
    for _ in 0..32 {
        last = scene.handler.act("createZone", circle(&scene), "zone { id }").await.data()["createZone"]["zone"]["id"]
            .clone();
    }
    let refused = scene.handler.act("createZone", circle(&scene), "zone { id }").await.refused();
    assert_eq!((refused.code.as_str(), refused.state.as_deref()), ("CONFLICT", Some("FULL")));
    scene.handler.act("retireZone", json!({"zoneId": last, "reason": "too many"}), "zone { id }").await.data();
    scene.handler.act("createZone", circle(&scene), "zone { id }").await.data();
}

async fn a_reason_that_must_be_given_is_not_left_blank(server: TestServer) {
    let scene = Scene::new(server).await;
    let id = |data: Value, field: &str, thing: &str| data[field][thing]["id"].clone();
    let zone = id(scene.handler.act("createZone", circle(&scene), "zone { id }").await.data(), "createZone", "zone");
    let begun = json!({"ruleCode": "FORFEITURE_READ", "personId": scene.person.to_public(), "note": "x"});
    let clock = id(scene.handler.act("startClock", begun, "clock { id }").await.data(), "startClock", "clock");
    let check_in = scene.opened_check_in(json!({})).await;
    let retire = |text: &str| json!({"zoneId": zone, "reason": text});
    let clocks = |text: &str| json!({"clockId": clock, "note": text});
    let record = |text: &str| json!({"checkInId": check_in, "route": "PAPER", "note": text});
    for (text, why) in [("", "nothing"), ("   ", "blanks"), ("\u{3000}\n\t", "Chinese blanks")] {
        refused_at(&scene.handler, "retireZone", &retire(text), "input.reason").await;
        for field in ["meetClock", "cancelClock"] {
            refused_at(&scene.handler, field, &clocks(text), "input.note").await;
        }
        refused_at(&scene.handler, "recordCheckIn", &record(text), "input.note").await;
        // A review needs no word, but what is written is not too long.
        assert_eq!(scene.check_in_state(&check_in).await, "OPEN", "{why}");
    }
    refused_at(&scene.handler, "retireZone", &retire(&"x".repeat(501)), "input.reason").await;
    let long = "x".repeat(2_001);
    for field in ["meetClock", "cancelClock"] {
        refused_at(&scene.handler, field, &clocks(&long), "input.note").await;
    }
    refused_at(&scene.handler, "recordCheckIn", &record(&long), "input.note").await;
    refused_at(&scene.handler, "reviewCheckIn", &json!({"checkInId": check_in, "note": long}), "input.note").await;
    // With the app the person checks in, nobody for them.
    let by_app = json!({"checkInId": check_in, "route": "APP", "note": "x"});
    refused_at(&scene.handler, "recordCheckIn", &by_app, "input.route").await;
    // Nothing of it has had an effect, so each can still be done once.
    scene.handler.act("retireZone", retire("moved"), "zone { id }").await.data();
    scene.handler.act("meetClock", clocks("done"), "clock { id }").await.data();
    scene.handler.act("recordCheckIn", record("came by"), "checkIn { id }").await.data();
    let again = scene.handler.act("retireZone", retire("moved"), "zone { id }").await.refused();
    assert_eq!((again.code.as_str(), again.state.as_deref()), ("CONFLICT", Some("RETIRED")));
}

async fn a_check_in_is_reviewed_once_and_only_when_it_was_handed_in(server: TestServer) {
    let scene = Scene::new(server).await;
    let id = scene.planned_check_in(json!({})).await;
    let review = async || scene.handler.act("reviewCheckIn", json!({ "checkInId": id }), "checkIn { state }").await;
    let refused = async |state: &str| {
        let refused = review().await.refused();
        assert_eq!((refused.code.as_str(), refused.state.as_deref()), ("CONFLICT", Some(state)));
        assert_eq!(scene.check_in_state(&id).await, state, "it stays as it was");
    };
    refused("PLANNED").await;
    scene.server.advance(2 * 3_600 + 60);
    crate::support::eventually("it opens", async || scene.check_in_state(&id).await == "OPEN").await;
    refused("OPEN").await;
    let handed_in = json!({"idempotencyKey": "once", "checkInId": id, "answers": []});
    scene.phone.act("submitCheckIn", handed_in, "checkIn { id }").await.data();
    // Of two officers at once one has reviewed it.
    let (one, two) = tokio::join!(review(), review());
    let codes = [one.code().map(str::to_owned), two.code().map(str::to_owned)];
    assert!(codes.contains(&None) && codes.contains(&Some("CONFLICT".to_owned())), "{codes:?}");
    refused("REVIEWED").await;
    let again = json!({"checkInId": id, "route": "PAPER", "note": "x"});
    let refused = scene.handler.act("recordCheckIn", again, "checkIn { id }").await.refused();
    assert_eq!((refused.code.as_str(), refused.state.as_deref()), ("CONFLICT", Some("REVIEWED")));
}

async fn a_person_is_shared_only_with_an_agency_that_is_there(server: TestServer) {
    let scene = Scene::new(server).await;
    for nobody in [random_id("agency"), scene.person.to_public(), "agency_".into(), "x".into()] {
        let input = json!({"personId": scene.person.to_public(), "agencyId": nobody});
        for field in ["sharePerson", "unsharePerson"] {
            let refused = scene.handler.act(field, input.clone(), "person { id }").await.refused();
            assert_eq!(refused.code, "NOT_FOUND", "{field} with {nobody}");
        }
    }
    let past = json!({"personId": scene.person.to_public(), "agencyId": scene.agency.to_public(),
        "until": scene.server.now().to_string()});
    refused_at(&scene.handler, "sharePerson", &past, "input.until").await;
}

async fn a_breach_that_is_not_serious_needs_no_second_officer(server: TestServer) {
    let scene = Scene::new(server).await;
    let closed = async |severity: Severity| {
        let id = alert(&scene.server, scene.person, severity).await.to_public();
        for step in ["acknowledgeAlert", "openEnquiry"] {
            scene.handler.act(step, json!({ "alertId": id }), "alert { id }").await.data();
        }
        let breach = json!({"alertId": id, "outcome": "BREACH", "reason": "because"});
        let close = "alert { state outcome secondOfficer { id } }";
        // The person's time to explain counts here too.
        let early = scene.handler.act("closeAlert", breach.clone(), close).await.refused();
        assert_eq!((early.code.as_str(), early.state.as_deref()), ("CONFLICT", Some("ENQUIRY")), "{severity:?}");
        scene.server.advance(24 * 3_600);
        scene.handler.act("closeAlert", breach, close).await
    };
    for severity in [Severity::Low, Severity::Medium] {
        let alert = closed(severity).await.data()["closeAlert"]["alert"].clone();
        assert_eq!(alert, json!({"state": "CLOSED", "outcome": "BREACH", "secondOfficer": null}), "{severity:?}");
    }
    assert_eq!(closed(Severity::High).await.refused().field.as_deref(), Some("input.secondOfficer"));
}
