//! The life of an alert: who may do what with it, from which state, and what it takes to close it against somebody.

use serde_json::{Value, json};
use yunjian::entity::{AgencyId, PersonId, Role};

use crate::support::{Client, HOME, Officer, Refused, Reply, TestServer, fix, from_home, on_both, random_id};

on_both!(
    every_move_from_every_state_succeeds_or_names_the_state,
    taking_note_makes_an_alert_the_officers_own_and_every_act_leaves_a_note,
    an_alert_is_given_to_active_colleagues_only,
    a_false_alarm_is_closed_without_an_enquiry,
    a_breach_needs_an_enquiry_a_day_and_a_second_officer,
    an_auditor_reads_and_never_acts,
    notes_have_limits_that_are_named,
    two_officers_at_once_do_not_both_take_note,
);

struct Scene {
    server: TestServer,
    agency: AgencyId,
    officer: Officer,
    client: Client,
}

impl Scene {
    async fn new(server: TestServer) -> Self {
        let agency = server.agency().await;
        let officer = server.officer(agency, &[Role::Handler]).await;
        let client = server.client(&officer);
        Self { agency, officer, client, server }
    }

    /// A fresh alert of high severity: somebody was found outside a permitted zone.
    async fn alert(&self) -> String {
        let person: PersonId = self.server.person(self.agency).await;
        self.client.draw_circle(person, "PERMITTED", HOME, 300.0).await;
        let phone = self.server.phone(person).await;
        self.server.advance(90);
        let now = self.server.now();
        let fixes: Vec<Value> =
            (0..4).map(|i| fix(now.plus_seconds(-20 * i), from_home(2_000.0 + i as f64, 0.0))).collect();
        phone.submit(&fixes).await;
        let filter = json!({"personIds": [yunjian::entity::PublicId::to_public(person)]});
        let alerts = self.client.alerts(filter).await;
        assert_eq!((alerts.len(), &alerts[0]["severity"]), (1, &json!("HIGH")), "{alerts:?}");
        alerts[0]["id"].as_str().unwrap().to_owned()
    }

    async fn act(&self, client: &Client, step: &str, alert: &str) -> Reply {
        let input = match step {
            "acknowledgeAlert" | "openEnquiry" => json!({ "alertId": alert }),
            "assignAlert" => json!({"alertId": alert, "officerId": self.officer.public()}),
            "noteAlert" => json!({"alertId": alert, "text": "a note"}),
            _ => json!({"alertId": alert, "outcome": "NOISE", "reason": "a reflection"}),
        };
        client.act(step, input, "alert { state moves }").await
    }

    async fn state(&self, alert: &str) -> Value {
        self.client.ok("query($id: ID!) { node(id: $id) { ... on Alert { state } } }", json!({ "id": alert })).await["node"]
            ["state"]
            .clone()
    }

    async fn close(&self, alert: &str, outcome: &str, second: Option<&str>) -> Reply {
        let input = json!({"alertId": alert, "outcome": outcome, "reason": "because", "secondOfficer": second});
        self.client.act("closeAlert", input, "alert { state outcome closedBy { id } secondOfficer { id } }").await
    }
}

const OUTCOMES: &str = "query($id: ID!) { node(id: $id) { ... on Alert { outcomes { outcome needsSecondOfficer } } } }";

const STEPS: [&str; 5] = ["acknowledgeAlert", "assignAlert", "noteAlert", "openEnquiry", "closeAlert"];

async fn every_move_from_every_state_succeeds_or_names_the_state(server: TestServer) {
    let scene = Scene::new(server).await;
    /// A state, the way to it, and where each step leads from it; nowhere is a conflict.
    type From = (&'static str, &'static [&'static str], [Option<&'static str>; 5]);
    let ways: [From; 4] = [
        ("RAISED", &[], [Some("ACKNOWLEDGED"), Some("RAISED"), Some("RAISED"), None, None]),
        (
            "ACKNOWLEDGED",
            &["acknowledgeAlert"],
            [None, Some("ACKNOWLEDGED"), Some("ACKNOWLEDGED"), Some("ENQUIRY"), Some("CLOSED")],
        ),
        (
            "ENQUIRY",
            &["acknowledgeAlert", "openEnquiry"],
            [None, Some("ENQUIRY"), Some("ENQUIRY"), None, Some("CLOSED")],
        ),
        ("CLOSED", &["acknowledgeAlert", "closeAlert"], [None; 5]),
    ];
    for (state, way, leads_to) in ways {
        let mut alert = String::new();
        for (step, leads_to) in STEPS.into_iter().zip(leads_to) {
            // An alert that has not moved serves again.
            if alert.is_empty() || scene.state(&alert).await != state {
                alert = scene.alert().await;
                for step in way {
                    scene.act(&scene.client, step, &alert).await.data();
                }
            }
            let reply = scene.act(&scene.client, step, &alert).await;
            match leads_to {
                Some(next) => assert_eq!(reply.data()[step]["alert"]["state"], next, "{step} from {state}"),
                None => {
                    let refused = reply.refused();
                    assert_eq!((refused.code.as_str(), refused.state.as_deref()), ("CONFLICT", Some(state)), "{step}");
                    assert_eq!(scene.state(&alert).await, state);
                }
            }
        }
    }
}

async fn taking_note_makes_an_alert_the_officers_own_and_every_act_leaves_a_note(server: TestServer) {
    let scene = Scene::new(server).await;
    let alert = scene.alert().await;
    for (step, input) in [
        ("acknowledgeAlert", json!({"alertId": alert, "note": " seen "})),
        ("noteAlert", json!({"alertId": alert, "text": "called"})),
        ("assignAlert", json!({ "alertId": alert })),
        ("openEnquiry", json!({ "alertId": alert })),
    ] {
        scene.server.advance(1);
        scene.client.act(step, input, "alert { id }").await.data();
    }
    const QUERY: &str = "query($id: ID!) { node(id: $id) { ... on Alert { state assignee { id } acknowledgedBy { id }
        enquiryOpenedAt enquiryUntil notes { text moveTo officer { id } } moves } } }";
    let found = scene.client.ok(QUERY, json!({ "id": alert })).await["node"].clone();
    assert_eq!(found["acknowledgedBy"]["id"], scene.officer.public());
    assert_eq!(found["assignee"], Value::Null, "given to nobody");
    assert_eq!(found["moves"], json!(["ASSIGN", "NOTE", "CLOSE"]));
    let until = scene.server.now().plus_seconds(86_400).to_utc();
    assert_eq!(found["enquiryUntil"].as_str().unwrap().parse::<chrono::DateTime<chrono::Utc>>().unwrap(), until);
    let notes: Vec<(&Value, &Value)> =
        found["notes"].as_array().unwrap().iter().map(|note| (&note["text"], &note["moveTo"])).collect();
    let (empty, none) = (json!(""), Value::Null);
    let expected = [
        (&json!("seen"), &json!("ACKNOWLEDGED")),
        (&json!("called"), &none),
        (&empty, &none),
        (&empty, &json!("ENQUIRY")),
    ];
    assert_eq!(notes, expected);
    assert!(found["notes"].as_array().unwrap().iter().all(|note| note["officer"]["id"] == scene.officer.public()));
}

async fn an_alert_is_given_to_active_colleagues_only(server: TestServer) {
    let scene = Scene::new(server).await;
    let alert = scene.alert().await;
    let colleague = scene.server.officer(scene.agency, &[Role::Handler]).await;
    let revoked = scene.server.officer_with(scene.agency, &[Role::Handler], |row| row.active = false).await;
    let foreign = scene.server.officer(scene.server.agency().await, &[Role::Handler]).await;
    let give = async |officer: &str| {
        scene
            .client
            .act("assignAlert", json!({"alertId": alert, "officerId": officer}), "alert { assignee { id } }")
            .await
    };
    let given = give(&colleague.public()).await.data();
    assert_eq!(given["assignAlert"]["alert"]["assignee"]["id"], colleague.public());
    for wrong in [revoked.public(), foreign.public(), random_id("officer"), "person_1".into()] {
        let Refused { code, field, .. } = give(&wrong).await.refused();
        assert_eq!((code.as_str(), field.as_deref()), ("BAD_INPUT", Some("input.officerId")), "{wrong}");
    }
    let mine = scene.client.alerts(json!({"assigneeId": colleague.public()})).await;
    assert_eq!(mine.len(), 1);
    assert!(scene.client.alerts(json!({"assigneeId": scene.officer.public()})).await.is_empty());
}

async fn a_false_alarm_is_closed_without_an_enquiry(server: TestServer) {
    let scene = Scene::new(server).await;
    for outcome in ["NOISE", "EXCUSED", "NO_BREACH"] {
        let alert = scene.alert().await;
        scene.act(&scene.client, "acknowledgeAlert", &alert).await.data();
        let closed = scene.close(&alert, outcome, None).await.data()["closeAlert"]["alert"].clone();
        assert_eq!((&closed["state"], &closed["outcome"]), (&json!("CLOSED"), &json!(outcome)));
        assert_eq!(closed["closedBy"]["id"], scene.officer.public());
    }
    let alert = scene.alert().await;
    scene.act(&scene.client, "acknowledgeAlert", &alert).await.data();
    let input = json!({"alertId": alert, "outcome": "NOISE", "reason": "  "});
    let Refused { code, field, .. } = scene.client.act("closeAlert", input, "alert { id }").await.refused();
    assert_eq!((code.as_str(), field.as_deref()), ("BAD_INPUT", Some("input.reason")));
}

async fn a_breach_needs_an_enquiry_a_day_and_a_second_officer(server: TestServer) {
    let scene = Scene::new(server).await;
    let second = scene.server.officer(scene.agency, &[Role::Leader]).await.public();
    let alert = scene.alert().await;
    scene.act(&scene.client, "acknowledgeAlert", &alert).await.data();
    for outcome in ["BREACH", "NOT_PROVABLE"] {
        let refused = scene.close(&alert, outcome, Some(&second)).await.refused();
        assert_eq!((refused.code.as_str(), refused.state.as_deref()), ("CONFLICT", Some("ACKNOWLEDGED")), "{outcome}");
    }
    // Which outcome asks for another officer is said before it is asked for.
    let asking = async |client: &Client| client.ok(OUTCOMES, json!({ "id": alert })).await["node"]["outcomes"].clone();
    let needs = |outcome: &str| json!({"outcome": outcome, "needsSecondOfficer": outcome == "BREACH"});
    let all = ["NOISE", "EXCUSED", "NO_BREACH", "BREACH", "NOT_PROVABLE"].map(needs);
    assert_eq!(asking(&scene.client).await, json!(all));
    assert_eq!(
        asking(&scene.server.signed_in(scene.agency, Role::Auditor).await).await,
        json!([]),
        "they close nothing"
    );
    scene.act(&scene.client, "openEnquiry", &alert).await.data();
    scene.server.advance(24 * 3_600 - 1);
    let early = scene.close(&alert, "BREACH", Some(&second)).await.refused();
    assert_eq!((early.code.as_str(), early.state.as_deref()), ("CONFLICT", Some("ENQUIRY")));
    scene.server.advance(1);
    let foreign = scene.server.officer(scene.server.agency().await, &[Role::Leader]).await.public();
    for wrong in [None, Some(scene.officer.public()), Some(foreign), Some(random_id("officer"))] {
        let Refused { code, field, .. } = scene.close(&alert, "BREACH", wrong.as_deref()).await.refused();
        assert_eq!((code.as_str(), field.as_deref()), ("BAD_INPUT", Some("input.secondOfficer")), "{wrong:?}");
    }
    let closed = scene.close(&alert, "BREACH", Some(&second)).await.data()["closeAlert"]["alert"].clone();
    assert_eq!((&closed["outcome"], &closed["secondOfficer"]["id"]), (&json!("BREACH"), &json!(second)));
}

async fn an_auditor_reads_and_never_acts(server: TestServer) {
    let scene = Scene::new(server).await;
    let alert = scene.alert().await;
    let auditor = scene.server.signed_in(scene.agency, Role::Auditor).await;
    let seen = auditor.alerts(json!({})).await;
    assert_eq!((&seen[0]["id"], &seen[0]["moves"]), (&json!(alert), &json!([])));
    for step in STEPS {
        assert_eq!(scene.act(&auditor, step, &alert).await.refused().code, "FORBIDDEN", "{step}");
    }
    assert_eq!(scene.state(&alert).await, "RAISED");
}

async fn notes_have_limits_that_are_named(server: TestServer) {
    let scene = Scene::new(server).await;
    let alert = scene.alert().await;
    for (text, fits) in [("", false), (" \n ", false), (&*"文".repeat(2_000), true), (&*"文".repeat(2_001), false)] {
        let reply = scene.client.act("noteAlert", json!({"alertId": alert, "text": text}), "alert { id }").await;
        if fits {
            reply.data();
        } else {
            let Refused { code, field, .. } = reply.refused();
            assert_eq!((code.as_str(), field.as_deref()), ("BAD_INPUT", Some("input.text")));
        }
    }
    let long = json!({"alertId": alert, "note": "n".repeat(2_001)});
    let refused = scene.client.act("acknowledgeAlert", long, "alert { id }").await.refused();
    assert_eq!(refused.field.as_deref(), Some("input.note"));
    let unknown = json!({"alertId": random_id("alert"), "text": "x"});
    assert_eq!(scene.client.act("noteAlert", unknown, "alert { id }").await.refused().code, "NOT_FOUND");
}

async fn two_officers_at_once_do_not_both_take_note(server: TestServer) {
    let scene = Scene::new(server).await;
    let other = scene.server.signed_in(scene.agency, Role::Handler).await;
    other.token().await;
    for _ in 0..4 {
        let alert = scene.alert().await;
        let (one, two) = tokio::join!(
            scene.act(&scene.client, "acknowledgeAlert", &alert),
            scene.act(&other, "acknowledgeAlert", &alert)
        );
        let refused: Vec<Refused> = [&one, &two].iter().filter(|r| r.code().is_some()).map(|r| r.refused()).collect();
        assert_eq!(refused.len(), 1);
        assert_eq!((refused[0].code.as_str(), refused[0].state.as_deref()), ("CONFLICT", Some("ACKNOWLEDGED")));
    }
}
