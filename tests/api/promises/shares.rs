//! What an agency may do with a person who is shared with it: every mutation, tried before the share, while it lasts and
//! after it.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use yunjian::entity::{AgencyId, PublicId as _, Role};
use yunjian::subjects::alerts::rows::Severity;

use super::schema::Schema;
use super::{Scene, alert};
use crate::support::{Client, HOME, Reply, TestServer, on_both, random_id};

on_both!(what_a_share_allows_is_what_the_list_says);

/// What becomes of a mutation by an agency with which the person is shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Share {
    /// Refused: it is for the agencies of the measure.
    Forbidden,
    /// Done, today. An exception: seeing is not being in charge.
    Allowed,
}

use Share::{Allowed, Forbidden};

/// Every mutation of officers about a person, in an order in which each finds its thing as it must be.
const ABOUT_A_PERSON: &[(&str, Share)] = &[
    // Legal deadlines and leave are for who holds or executes them.
    ("meetClock", Forbidden),
    ("cancelClock", Forbidden),
    ("decideLeaveRequest", Forbidden),
    // Exceptions, each by name: seeing is not being in charge.
    ("acknowledgeAlert", Allowed),
    ("assignAlert", Allowed),
    ("noteAlert", Allowed),
    ("openEnquiry", Allowed),
    ("closeAlert", Allowed),
    ("takeReport", Allowed),
    ("answerReport", Allowed),
    ("closeReport", Allowed),
    ("createZone", Allowed),
    ("retireZone", Allowed),
    ("nameGuarantor", Allowed),
    ("releaseGuarantor", Allowed),
    ("startClock", Allowed),
    ("startSpotCheck", Allowed),
    ("recordCheckIn", Allowed),
    ("reviewCheckIn", Allowed),
    ("endCheckInPlan", Allowed),
    ("setCheckInPlan", Allowed),
    ("createBindingCode", Allowed),
    ("sharePerson", Allowed),
    ("unsharePerson", Allowed),
];

/// Mutations about no person, or by the person alone.
const NOT_ABOUT_A_PERSON: &[&str] = &[
    "bindDevice",
    "login",
    "loginDevice",
    "logout",
    "refresh",
    "recordOutage",
    "setOfficerActive",
    "setOfficerRoles",
    "amendLeaveRequest",
    "answerSpotCheck",
    "cancelLeaveRequest",
    "confirmSpotCheck",
    "extendLeave",
    "fileLeaveRequest",
    "fileSituationReport",
    "returnFromLeave",
    "setConsent",
    "submitCheckIn",
    "submitFixes",
];

/// What is about the person, made by the agency in charge and the person.
struct Things {
    person: String,
    alert: String,
    report: String,
    zone: String,
    guarantor: String,
    clock: String,
    leave: String,
    plan: String,
    open: String,
    handed_in: String,
}

fn id(reply: Reply, path: &str) -> String {
    let data = reply.data();
    let found = data.pointer(path).and_then(Value::as_str);
    found.unwrap_or_else(|| panic!("nothing at {path} of {data}")).to_owned()
}

impl Things {
    async fn of(scene: &Scene) -> Self {
        let person = scene.person.to_public();
        let told = json!({"idempotencyKey": "once", "kind": "HARDSHIP", "text": "x"});
        let vouches = json!({"personId": person, "name": "x", "phone": "13900005678"});
        let clock = json!({"ruleCode": "FORFEITURE_READ", "personId": person, "note": "x"});
        // Of two days the first is handed in while the second is still open to be recorded.
        let handed_in = scene.opened_check_in(json!({"opensAt": "18:00", "windowMinutes": 60})).await;
        let input = json!({"idempotencyKey": "once", "checkInId": handed_in, "answers": []});
        scene.phone.act("submitCheckIn", input, "checkIn { id }").await.data();
        scene.server.advance(86_400);
        const DUTIES: &str = "{ viewer { ... on Person { duties { id kind open } } } }";
        let mut open = Value::Null;
        crate::support::eventually("the next check-in opens", async || {
            let duties = scene.phone.ok(DUTIES, Value::Null).await["viewer"]["duties"].clone();
            let found = duties
                .as_array()
                .unwrap()
                .iter()
                .find(|duty| duty["kind"] == "CHECK_IN" && duty["open"] == true)
                .cloned();
            open = found.map(|duty| duty["id"].clone()).unwrap_or_default();
            open.is_string() && open != handed_in.as_str()
        })
        .await;
        let plan = "query($id: ID!) { person(id: $id) { checkInPlan { id } } }";
        let plan = scene.handler.ok(plan, json!({ "id": person })).await["person"]["checkInPlan"]["id"].clone();
        let leave = crate::api::leave::request(&scene.server, "once");
        Self {
            alert: alert(&scene.server, scene.person, Severity::Medium).await.to_public(),
            report: id(
                scene.phone.act("fileSituationReport", told, "report { id }").await,
                "/fileSituationReport/report/id",
            ),
            zone: scene.handler.draw_circle(scene.person, "PERMITTED", HOME, 300.0).await,
            guarantor: id(
                scene.handler.act("nameGuarantor", vouches, "person { guarantors { id } }").await,
                "/nameGuarantor/person/guarantors/0/id",
            ),
            clock: id(scene.handler.act("startClock", clock, "clock { id }").await, "/startClock/clock/id"),
            leave: id(
                scene.phone.act("fileLeaveRequest", leave, "leaveRequest { id }").await,
                "/fileLeaveRequest/leaveRequest/id",
            ),
            plan: plan.as_str().unwrap().to_owned(),
            open: open.as_str().unwrap().to_owned(),
            handed_in,
            person,
        }
    }

    /// What `mutation` is sent with.
    fn input(&self, mutation: &str, guest: AgencyId) -> Value {
        let share = json!({"personId": self.person, "agencyId": guest.to_public()});
        match mutation {
            "acknowledgeAlert" | "openEnquiry" | "assignAlert" => json!({ "alertId": self.alert }),
            "noteAlert" => json!({"alertId": self.alert, "text": "x"}),
            "closeAlert" => json!({"alertId": self.alert, "outcome": "NO_BREACH", "reason": "x"}),
            "takeReport" | "closeReport" => json!({ "reportId": self.report }),
            "answerReport" => json!({"reportId": self.report, "answer": "x"}),
            "createZone" => json!({"personId": self.person, "name": "x", "kind": "PERMITTED", "datum": "WGS84",
                "radius": 300.0, "geometry": {"type": "Point", "coordinates": [117.2, 34.2]}}),
            "retireZone" => json!({"zoneId": self.zone, "reason": "x"}),
            "nameGuarantor" => json!({"personId": self.person, "name": "y", "phone": "13900005679"}),
            "releaseGuarantor" => json!({ "guarantorId": self.guarantor }),
            "startClock" => json!({"ruleCode": "GUARANTEE_RENEWED", "personId": self.person, "note": "x"}),
            "meetClock" | "cancelClock" => json!({"clockId": self.clock, "note": "x"}),
            "decideLeaveRequest" => json!({"leaveRequestId": self.leave, "decision": "TAKE"}),
            "startSpotCheck" => {
                // Another key each time: what was done before is answered alike for ever.
                json!({"idempotencyKey": random_id("key"), "personIds": [self.person], "reason": "x"})
            }
            "recordCheckIn" => json!({"checkInId": self.open, "route": "PAPER", "note": "x"}),
            "reviewCheckIn" => json!({ "checkInId": self.handed_in }),
            "setCheckInPlan" => json!({"personId": self.person, "weekdays": ["MONDAY"], "opensAt": "09:00",
                "windowMinutes": 120, "asksLocation": false, "asksPhoto": false, "questions": []}),
            "endCheckInPlan" => json!({ "planId": self.plan }),
            "createBindingCode" => json!({ "personId": self.person }),
            "sharePerson" | "unsharePerson" => share,
            other => panic!("{other} has no example"),
        }
    }
}

/// The code by which each is refused; none for what was done.
async fn tried(guest: &Client, agency: AgencyId, things: &Things) -> Vec<(&'static str, Option<String>)> {
    let mut found = Vec::new();
    for (mutation, _) in ABOUT_A_PERSON {
        let reply = guest.act(mutation, things.input(mutation, agency), "__typename").await;
        found.push((*mutation, reply.code().map(str::to_owned)));
    }
    found
}

async fn what_a_share_allows_is_what_the_list_says(server: TestServer) {
    let published: BTreeSet<String> = Schema::published().mutations().iter().map(|field| field.name.clone()).collect();
    let listed = ABOUT_A_PERSON.iter().map(|(name, _)| *name).chain(NOT_ABOUT_A_PERSON.iter().copied());
    assert_eq!(published, listed.map(str::to_owned).collect(), "every mutation is in one of the lists");

    let scene = Scene::new(server).await;
    let elsewhere = scene.server.agency().await;
    let guest = scene.server.signed_in(elsewhere, Role::Handler).await;
    let things = Things::of(&scene).await;
    let nothing: Vec<_> = ABOUT_A_PERSON.iter().map(|(name, _)| (*name, Some("NOT_FOUND".to_owned()))).collect();
    assert_eq!(tried(&guest, elsewhere, &things).await, nothing, "before the share nothing is there");
    let share = json!({"personId": things.person, "agencyId": elsewhere.to_public()});
    scene.handler.act("sharePerson", share.clone(), "person { id }").await.data();
    // Who only reads does not act, with a share or without.
    let auditor = scene.server.signed_in(elsewhere, Role::Auditor).await;
    let read = tried(&auditor, elsewhere, &things).await;
    assert!(read.iter().all(|(_, code)| code.as_deref() == Some("FORBIDDEN")), "{read:?}");
    let expected: Vec<_> = ABOUT_A_PERSON
        .iter()
        .map(|(name, share)| (*name, (*share == Forbidden).then(|| "FORBIDDEN".to_owned())))
        .collect();
    assert_eq!(tried(&guest, elsewhere, &things).await, expected, "while it lasts");
    // The last of them ended the share.
    assert_eq!(tried(&guest, elsewhere, &things).await, nothing, "after it");
}
