//! Two agencies that have nothing to do with each other: whatever one of them asks with an id of the other gets the
//! answer that an id of nothing gets. And who sees what within one: above, below, shared, read only.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use yunjian::entity::{AgencyId, PersonId, PublicId as _, Role};
use yunjian::subjects::notices::rows::NoticeKind;

use super::matrix::fields;
use super::ways::{NO_WAY, WAYS};
use crate::support::{Client, HOME, Officer, Socket, TestServer, document, fix, form, from_home, on_both, random_id};

on_both!(
    an_id_of_another_agency_is_as_good_as_none,
    lists_streams_and_cursors_of_another_agency_give_nothing_of_it,
    a_leader_sees_below_and_a_handler_does_not,
    a_share_shows_one_person_until_it_ends,
    an_auditor_reads_masked_numbers,
    an_administrator_keeps_accounts_of_the_own_agency_and_below_only,
);

/// One agency with everything in it.
struct Tenant {
    agency: AgencyId,
    officer: Officer,
    handler: Client,
    admin: Client,
    person: PersonId,
    phone: Client,
    zone: String,
    alert: String,
    receipt: String,
    report: String,
    leave: String,
    clock: String,
    plan: String,
    check_in: String,
    device: String,
    case: String,
    measure: String,
    obligation: String,
    check: String,
    round: String,
    period: String,
    notice: String,
    guarantor: String,
    file: String,
}

async fn tenant(server: &TestServer) -> Tenant {
    let agency = server.agency().await;
    let officer = server.officer(agency, &[Role::Handler]).await;
    let handler = server.client(&officer);
    let mut measure = None;
    let person = server.person_with(agency, |_, row| measure = Some(row.id)).await;
    let obligation = server.obligation(measure.unwrap()).await.to_public();
    let zone = handler.draw_circle(person, "PERMITTED", HOME, 300.0).await;
    let phone = server.phone(person).await;
    server.advance(60);
    let now = server.now();
    let fixes: Vec<Value> =
        (0..3).map(|i| fix(now.plus_seconds(-20 * i), from_home(2_000.0 + i as f64, 0.0))).collect();
    let receipt = phone.submit(&fixes).await["receipt"]["id"].as_str().unwrap().to_owned();
    let told = json!({"idempotencyKey": "once", "kind": "HARDSHIP", "text": "x"});
    let told = phone.act("fileSituationReport", told, "report { id }").await.data();
    let plan = json!({"personId": person.to_public(), "weekdays": ["MONDAY"], "opensAt": "18:00", "windowMinutes": 120,
        "asksLocation": false, "asksPhoto": false, "questions": []});
    let plan = handler.act("setCheckInPlan", plan, "plan { id }").await.data();
    let duties = "{ viewer { ... on Person { duties { kind id } } } }";
    let mut check_in = Value::Null;
    crate::support::eventually("a check-in is planned", async || {
        let found = phone.ok(duties, Value::Null).await["viewer"]["duties"].clone();
        let planned = found.as_array().unwrap().iter().find(|duty| duty["kind"] == "CHECK_IN").cloned();
        check_in = planned.map(|duty| duty["id"].clone()).unwrap_or_default();
        check_in.is_string()
    })
    .await;
    let leave = super::leave::request(server, "once");
    let leave = phone.act("fileLeaveRequest", leave, "leaveRequest { id }").await.data();
    let round = json!({"idempotencyKey": "once", "personIds": [person.to_public()], "reason": "x"});
    let round = handler.act("startSpotCheck", round, "round { id } spotCheck { id }").await.data();
    let round = round["startSpotCheck"].clone();
    let periods = "{ drawPeriods(first: 1) { edges { node { id } } } }";
    crate::support::eventually("the agency has its weeks", async || {
        !handler.ok(periods, Value::Null).await["drawPeriods"]["edges"][0].is_null()
    })
    .await;
    let period = handler.ok(periods, Value::Null).await["drawPeriods"]["edges"][0]["node"]["id"].clone();
    server.tell(&[server.notice(person, NoticeKind::LeaveDecided)]).await;
    let vouches = json!({"personId": person.to_public(), "name": "x", "phone": "13900005678"});
    let named = handler.act("nameGuarantor", vouches, "person { guarantors { id } }").await.data();
    let (_, file) = phone.upload(form("file", "a.pdf", "application/pdf", &document(64))).await;
    let begun = json!({"ruleCode": "FORFEITURE_READ", "personId": person.to_public(), "note": "x"});
    let begun = handler.act("startClock", begun, "clock { id }").await.data();
    const ABOUT: &str = "query($id: ID!) { person(id: $id) { device { id } cases { id } measure { id }
        alerts(first: 1) { edges { node { id } } } notices { edges { node { id } } } } }";
    let about = handler.ok(ABOUT, json!({"id": person.to_public()})).await["person"].clone();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    Tenant {
        agency,
        admin: server.signed_in(agency, Role::Administrator).await,
        handler,
        person,
        phone,
        zone,
        alert: text(&about["alerts"]["edges"][0]["node"]["id"]),
        receipt,
        report: text(&told["fileSituationReport"]["report"]["id"]),
        leave: text(&leave["fileLeaveRequest"]["leaveRequest"]["id"]),
        plan: text(&plan["setCheckInPlan"]["plan"]["id"]),
        check_in: text(&check_in),
        clock: text(&begun["startClock"]["clock"]["id"]),
        device: text(&about["device"]["id"]),
        case: text(&about["cases"][0]["id"]),
        measure: text(&about["measure"]["id"]),
        obligation,
        check: text(&round["spotCheck"]["id"]),
        round: text(&round["round"]["id"]),
        period: text(&period),
        notice: text(&about["notices"]["edges"][0]["node"]["id"]),
        guarantor: text(&named["nameGuarantor"]["person"]["guarantors"][0]["id"]),
        file: text(&file["id"]),
        officer,
    }
}

impl Tenant {
    /// The id of its thing of this kind.
    fn id(&self, kind: &str) -> String {
        match kind {
            "agency" => self.agency.to_public(),
            "officer" => self.officer.public(),
            "person" => self.person.to_public(),
            "zone" => self.zone.clone(),
            "alert" => self.alert.clone(),
            "receipt" => self.receipt.clone(),
            "report" => self.report.clone(),
            "leave" => self.leave.clone(),
            "clock" => self.clock.clone(),
            "plan" => self.plan.clone(),
            "checkin" => self.check_in.clone(),
            "device" => self.device.clone(),
            "case" => self.case.clone(),
            "measure" => self.measure.clone(),
            "obligation" => self.obligation.clone(),
            "spotcheck" => self.check.clone(),
            "round" => self.round.clone(),
            "period" => self.period.clone(),
            "notice" => self.notice.clone(),
            "guarantor" => self.guarantor.clone(),
            "file" => self.file.clone(),
            other => panic!("no {other}"),
        }
    }
}

async fn an_id_of_another_agency_is_as_good_as_none(server: TestServer) {
    for field in fields() {
        let name = field.split_once('.').unwrap().1.to_owned();
        let covered = WAYS.iter().any(|(_, _, document)| document.contains(&format!("{name}(")));
        assert!(covered || NO_WAY.contains(&field.as_str()), "{field} is not compared");
    }
    let (mine, theirs) = (tenant(&server).await, tenant(&server).await);
    for (who, kind, document) in WAYS {
        let client = match *who {
            "handler" => mine.handler.clone(),
            "phone" => mine.phone.clone(),
            "admin" => mine.admin.clone(),
            _ => server.stranger(),
        };
        let ask = async |id: &str| {
            let mut variables = json!({ "id": id });
            for (name, kind) in [("own", "person"), ("alert", "alert"), ("agency", "agency"), ("leave", "leave")] {
                if document.contains(&format!("${name}")) {
                    variables[name] = json!(mine.id(kind));
                }
            }
            let reply = client.send(document, variables).await;
            (reply.status, reply.body)
        };
        let nothing = ask(&random_id(kind)).await;
        let foreign = ask(&theirs.id(kind)).await;
        assert_eq!(foreign, nothing, "as {who} with another's {kind}: {document}");
        assert!(!foreign.1.to_string().contains("INTERNAL"), "{foreign:?}");
    }
    // Nothing of it has had an effect.
    let alert = theirs.handler.alerts(json!({})).await;
    assert_eq!((alert.len(), &alert[0]["state"], &alert[0]["assignee"]), (1, &json!("RAISED"), &Value::Null));
    assert_eq!(theirs.handler.ok("{ viewer { __typename } }", Value::Null).await["viewer"]["__typename"], "Officer");
}

async fn lists_streams_and_cursors_of_another_agency_give_nothing_of_it(server: TestServer) {
    let (mine, theirs) = (tenant(&server).await, tenant(&server).await);
    let everything = "{ people { totalCount edges { node { id reports(first: 2) { edges { node { id } } } } } } cases { edges { node { id people { id } measures { id } } } }
        alerts { totalCount edges { node { id } } } latestLocations { person { id } } officers { edges { node { id } } }
        reports { totalCount edges { node { id person { id } } } } clocks { edges { node { id } } } }";
    let seen = mine.handler.ok(everything, Value::Null).await.to_string();
    for kind in ["officer", "person", "alert", "case", "measure", "report", "clock"] {
        assert!(seen.contains(&mine.id(kind)), "the own {kind}");
        assert!(!seen.contains(&theirs.id(kind)), "another's {kind}");
    }
    // Both hold cursors; another's may order a list, but never shows what is in theirs.
    for (list, fields) in [
        ("people", "node { id }"),
        ("alerts", "node { id }"),
        ("cases", "node { id }"),
        ("officers", "node { id }"),
        ("reports", "node { id }"),
    ] {
        let first = format!("{{ {list}(first: 1) {{ edges {{ cursor }} }} }}");
        let cursor = theirs.handler.ok(&first, Value::Null).await[list]["edges"][0]["cursor"].clone();
        let next = format!("query($after: String) {{ {list}(after: $after) {{ edges {{ {fields} }} }} }}");
        let page = mine.handler.ok(&next, json!({ "after": cursor })).await.to_string();
        let kind = match list {
            "people" => "person",
            "officers" => "officer",
            other => other.strip_suffix('s').unwrap(),
        };
        assert!(!page.contains(&theirs.id(kind)), "{list}");
    }
    // Streams: a filter with another's person, and a cursor of another's event.
    const ALERTS: &str = "subscription($after: String, $filter: AlertFilter) { alertEvents(after: $after, filter: $filter) { cursor alert { id } } }";
    let mut listening = Socket::subscribed(&theirs.handler, ALERTS, json!({})).await;
    // "Now" may begin a little before the alert was read from the log.
    listening.drain(&theirs.alert).await;
    theirs.handler.act("noteAlert", json!({"alertId": theirs.alert, "text": "x"}), "alert { id }").await.data();
    let cursor = listening.data().await["alertEvents"]["cursor"].clone();
    theirs.handler.act("noteAlert", json!({"alertId": theirs.alert, "text": "y"}), "alert { id }").await.data();
    let foreign = json!({"filter": {"personIds": [theirs.person.to_public()]}});
    let mut filtered = Socket::subscribed(&mine.handler, ALERTS, foreign).await;
    let mut resumed = Socket::subscribed(&mine.handler, ALERTS, json!({ "after": cursor })).await;
    const LOCATIONS: &str = "subscription($filter: LocationFilter) { locations(filter: $filter) { person { id } } }";
    let mut map =
        Socket::subscribed(&mine.handler, LOCATIONS, json!({"filter": {"agencyId": theirs.agency.to_public()}})).await;
    let mut told = Socket::subscribed(&mine.handler, "subscription { reportEvents { cursor } }", Value::Null).await;
    // The same, and with what the own things that come last show that nothing of another's came before them.
    let both = json!({"filter": {"personIds": [theirs.person.to_public(), mine.person.to_public()]}});
    let mut of_both = Socket::subscribed(&mine.handler, ALERTS, both).await;
    let mut all = Socket::subscribed(&mine.handler, LOCATIONS, json!({})).await;
    let own = json!(mine.person.to_public());
    assert_eq!(all.data().await["locations"]["person"]["id"], own);
    for socket in [&mut filtered, &mut map, &mut all] {
        socket.settle().await;
    }
    // What "now" began with is the own.
    told.drain(&mine.report).await;
    of_both.drain(&mine.alert).await;
    theirs.handler.act("noteAlert", json!({"alertId": theirs.alert, "text": "z"}), "alert { id }").await.data();
    theirs.phone.submit(&[fix(server.now().plus_seconds(1), from_home(2_000.0, 9.0))]).await;
    theirs.handler.act("takeReport", json!({"reportId": theirs.report}), "report { id }").await.data();
    told.quiet_about(&mine.report).await;
    for socket in [&mut of_both, &mut resumed] {
        socket.quiet_about(&mine.alert).await;
    }
    mine.phone.submit(&[fix(server.now().plus_seconds(1), from_home(2_000.0, 9.0))]).await;
    assert_eq!(all.data().await["locations"]["person"]["id"], own);
    for socket in [&mut filtered, &mut map] {
        socket.settle().await;
    }
}

/// Ids of the people that a caller lists.
async fn people(client: &Client) -> BTreeSet<String> {
    let data = client.ok("{ people(first: 200) { edges { node { id } } } }", Value::Null).await;
    let edges = data["people"]["edges"].as_array().unwrap();
    edges.iter().map(|edge| edge["node"]["id"].as_str().unwrap().to_owned()).collect()
}

async fn a_leader_sees_below_and_a_handler_does_not(server: TestServer) {
    let top = server.agency().await;
    let middle = server.agency_below(top).await;
    let bottom = server.agency_below(middle).await;
    let mut of = Vec::new();
    for agency in [top, middle, bottom] {
        of.push(server.person(agency).await.to_public());
    }
    // The agency oversees somebody who is otherwise another's.
    let elsewhere = server.agency().await;
    let overseen =
        server.person_with(elsewhere, |_, measure| measure.overseeing_agency_id = Some(middle)).await.to_public();
    let set = |ids: &[&String]| ids.iter().map(|id| (*id).clone()).collect::<BTreeSet<_>>();
    for (agency, role, expected) in [
        (top, Role::Leader, set(&[&of[0], &of[1], &of[2], &overseen])),
        (top, Role::Auditor, set(&[&of[0], &of[1], &of[2], &overseen])),
        (top, Role::Handler, set(&[&of[0]])),
        (middle, Role::Leader, set(&[&of[1], &of[2], &overseen])),
        (middle, Role::Handler, set(&[&of[1], &overseen])),
        (bottom, Role::Leader, set(&[&of[2]])),
    ] {
        let client = server.signed_in(agency, role).await;
        assert_eq!(people(&client).await, expected, "{role:?}");
        for id in of.iter().chain([&overseen]) {
            let reply = client.send("query($id: ID!) { person(id: $id) { id } }", json!({ "id": id })).await;
            assert_eq!(reply.code(), if expected.contains(id) { None } else { Some("NOT_FOUND") });
        }
    }
}

async fn a_share_shows_one_person_until_it_ends(server: TestServer) {
    let (agency, elsewhere) = (server.agency().await, server.agency().await);
    let person = server.person(agency).await.to_public();
    server.person(agency).await;
    let owner = server.signed_in(agency, Role::Handler).await;
    let guest = server.signed_in(elsewhere, Role::Handler).await;
    let share = json!({"personId": person, "agencyId": elsewhere.to_public()});
    assert!(people(&guest).await.is_empty());
    owner.act("sharePerson", share.clone(), "person { id }").await.data();
    assert_eq!(people(&guest).await, BTreeSet::from([person.clone()]));
    let mut ended = share.clone();
    ended["until"] = json!(server.now().plus_seconds(-1).to_string());
    assert_eq!(owner.act("sharePerson", ended, "person { id }").await.refused().field.as_deref(), Some("input.until"));
    owner.act("unsharePerson", share.clone(), "person { id }").await.data();
    assert!(people(&guest).await.is_empty());
    assert_eq!(owner.act("unsharePerson", share.clone(), "person { id }").await.refused().code, "NOT_FOUND");
    let mut limited = share;
    limited["until"] = json!(server.now().plus_seconds(60).to_string());
    owner.act("sharePerson", limited, "person { id }").await.data();
    assert_eq!(people(&guest).await.len(), 1);
    server.advance(60);
    assert!(people(&guest).await.is_empty(), "it ends by itself");
}

async fn an_auditor_reads_masked_numbers(server: TestServer) {
    let agency = server.agency().await;
    let person = server.person(agency).await;
    let id = json!({"id": person.to_public()});
    let query = "query($id: ID!) { person(id: $id) { phone idNumber } }";
    let read = async |client: Client| client.ok(query, id.clone()).await["person"].clone();
    let handler = read(server.signed_in(agency, Role::Handler).await).await;
    assert_eq!(handler, json!({"phone": "13800001234", "idNumber": "320303**********34"}));
    let auditor = read(server.signed_in(agency, Role::Auditor).await).await;
    assert_eq!(auditor, json!({"phone": "138******34", "idNumber": "320303**********34"}));
    let own = read(server.phone(person).await).await;
    assert_eq!(own, json!({"phone": "13800001234", "idNumber": "320303199001011234"}));
}

async fn an_administrator_keeps_accounts_of_the_own_agency_and_below_only(server: TestServer) {
    let agency = server.agency().await;
    let below = server.agency_below(agency).await;
    let above = server.signed_in(agency, Role::Administrator).await;
    let lower = server.officer(below, &[Role::Handler]).await;
    let upper = server.officer(agency, &[Role::Handler]).await;
    let set = async |client: &Client, officer: &str, roles: Value| {
        client.act("setOfficerRoles", json!({"officerId": officer, "roles": roles}), "officer { roles }").await
    };
    let changed = set(&above, &lower.public(), json!(["AUDITOR", "LEADER", "AUDITOR"])).await.data();
    let mut roles: Vec<&str> = changed["setOfficerRoles"]["officer"]["roles"]
        .as_array()
        .unwrap()
        .iter()
        .map(|role| role.as_str().unwrap())
        .collect();
    roles.sort_unstable();
    assert_eq!(roles, ["AUDITOR", "LEADER"]);
    assert_eq!(set(&above, &lower.public(), json!([])).await.refused().field.as_deref(), Some("input.roles"));
    let admin_below = server.signed_in(below, Role::Administrator).await;
    assert_eq!(set(&admin_below, &upper.public(), json!(["HELPER"])).await.refused().code, "NOT_FOUND");
    let own = above.ok("{ viewer { ... on Officer { id } } }", Value::Null).await["viewer"]["id"].clone();
    let suicide =
        above.act("setOfficerActive", json!({"officerId": own, "active": false}), "officer { id }").await.refused();
    assert_eq!(suicide.field.as_deref(), Some("input.officerId"));
    // Revoked and restored.
    let victim = server.client(&lower);
    victim.ok("{ viewer { __typename } }", Value::Null).await;
    for (active, code) in [(false, Some("UNAUTHENTICATED")), (true, Some("UNAUTHENTICATED"))] {
        above
            .act("setOfficerActive", json!({"officerId": lower.public(), "active": active}), "officer { active }")
            .await
            .data();
        crate::support::eventually("the account is as it was set", async || {
            victim.send("{ viewer { __typename } }", Value::Null).await.code() == code
        })
        .await;
    }
    server.client(&lower).ok("{ viewer { __typename } }", Value::Null).await;
}
