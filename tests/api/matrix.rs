//! Who may call what: every field of Query, Mutation and Subscription for every kind of caller. A field that is not in
//! the table fails the test, so nothing is published without a decision about who may use it.

use std::collections::BTreeSet;

use async_graphql::parser::parse_schema;
use async_graphql::parser::types::{TypeKind, TypeSystemDefinition};
use serde_json::{Value, json};
use yunjian::entity::{PublicId as _, Role};

use crate::support::{Client, PASSWORD, Socket, TestServer, fix, from_home, on_both, random_id};

on_both!(every_field_is_for_those_whom_the_table_names, officers_are_told_what_the_table_lets_them_do);

/// The callers, in the order of the table.
const CALLERS: [&str; 7] = ["anonymous", "handler", "leader", "administrator", "auditor", "helper", "person"];

/// What a caller gets: `u` UNAUTHENTICATED, `f` FORBIDDEN, `+` an answer, or the news that nothing is there or in a state
/// for it.
const TABLE: &[(&str, &str)] = &[
    //                                    a h l a a h p
    ("Query.alerts", "u++f+ff"),
    ("Query.cases", "u++f+ff"),
    ("Query.clockRules", "u++++++"),
    ("Query.clocks", "u++f+f+"),
    ("Query.deployment", "+++++++"),
    ("Query.drawPeriods", "u++f+ff"),
    ("Query.latestLocations", "u++f+ff"),
    ("Query.node", "u++++++"),
    ("Query.officers", "u+++++f"),
    ("Query.people", "u++f+ff"),
    ("Query.person", "u++f+f+"),
    ("Query.outages", "uff+fff"),
    ("Query.questionTemplates", "u++f+ff"),
    ("Query.reports", "u++f+++"),
    ("Query.spotCheckMatrix", "u++++++"),
    ("Query.spotCheckRounds", "u++f+ff"),
    ("Query.viewer", "u++++++"),
    ("Mutation.acknowledgeAlert", "u++ffff"),
    ("Mutation.amendLeaveRequest", "ufffff+"),
    ("Mutation.answerReport", "u++ff+f"),
    ("Mutation.answerSpotCheck", "ufffff+"),
    ("Mutation.assignAlert", "u++ffff"),
    ("Mutation.bindDevice", "+++++++"),
    ("Mutation.cancelLeaveRequest", "ufffff+"),
    ("Mutation.cancelClock", "u++ffff"),
    ("Mutation.closeAlert", "u++ffff"),
    ("Mutation.closeReport", "u++ff+f"),
    ("Mutation.confirmSpotCheck", "ufffff+"),
    ("Mutation.createBindingCode", "u++ffff"),
    ("Mutation.createZone", "u++ffff"),
    ("Mutation.endCheckInPlan", "u++ffff"),
    ("Mutation.recordCheckIn", "u++ffff"),
    ("Mutation.recordOutage", "uff+fff"),
    ("Mutation.reviewCheckIn", "u++ffff"),
    ("Mutation.setCheckInPlan", "u++ffff"),
    ("Mutation.setConsent", "ufffff+"),
    ("Mutation.submitCheckIn", "ufffff+"),
    ("Mutation.decideLeaveRequest", "u++ffff"),
    ("Mutation.extendLeave", "ufffff+"),
    ("Mutation.fileLeaveRequest", "ufffff+"),
    ("Mutation.fileSituationReport", "ufffff+"),
    ("Mutation.login", "+++++++"),
    ("Mutation.loginDevice", "+++++++"),
    ("Mutation.logout", "u++++++"),
    ("Mutation.meetClock", "u++ffff"),
    ("Mutation.nameGuarantor", "u++ffff"),
    ("Mutation.noteAlert", "u++ffff"),
    ("Mutation.openEnquiry", "u++ffff"),
    ("Mutation.refresh", "+++++++"),
    ("Mutation.releaseGuarantor", "u++ffff"),
    ("Mutation.retireZone", "u++ffff"),
    ("Mutation.returnFromLeave", "ufffff+"),
    ("Mutation.setOfficerActive", "uff+fff"),
    ("Mutation.setOfficerRoles", "uff+fff"),
    ("Mutation.sharePerson", "u++ffff"),
    ("Mutation.startSpotCheck", "u++ffff"),
    ("Mutation.startClock", "u++ffff"),
    ("Mutation.submitFixes", "ufffff+"),
    ("Mutation.takeReport", "u++ff+f"),
    ("Mutation.unsharePerson", "u++ffff"),
    ("Subscription.alertEvents", "u++f+ff"),
    ("Subscription.clockEvents", "u++f+f+"),
    ("Subscription.dutyEvents", "ufffff+"),
    ("Subscription.locations", "u++f+ff"),
    ("Subscription.reportEvents", "u++f+++"),
    ("Subscription.spotCheckEvents", "u++f+ff"),
];

/// `Type.field` of everything that can be asked for.
pub fn fields() -> Vec<String> {
    let document = parse_schema(yunjian::app::sdl()).expect("the schema is GraphQL");
    let mut found = Vec::new();
    for definition in document.definitions {
        let TypeSystemDefinition::Type(definition) = definition else { continue };
        let name = definition.node.name.node.to_string();
        if let TypeKind::Object(object) = definition.node.kind
            && ["Query", "Mutation", "Subscription"].contains(&name.as_str())
        {
            found.extend(object.fields.iter().map(|field| format!("{name}.{}", field.node.name.node)));
        }
    }
    found
}

async fn every_field_is_for_those_whom_the_table_names(server: TestServer) {
    let published: BTreeSet<String> = fields().into_iter().collect();
    let decided: BTreeSet<String> = TABLE.iter().map(|(field, _)| (*field).to_owned()).collect();
    assert_eq!(published, decided, "every field needs a line in the table, and every line a field");

    let agency = server.agency().await;
    let person = server.person(agency).await;
    let spare = server.person(agency).await;
    let code = server.binding_code(spare, true).await;
    let own_code = server.binding_code(person, true).await;
    let stranger = server.stranger();
    let phone = stranger.act("bindDevice", json!({ "code": own_code }), "deviceId deviceKey").await.data();
    let phone = phone["bindDevice"].clone();
    let account = server.officer(agency, &[Role::Helper]).await;
    let (mut wrong, mut open) = (Vec::new(), Vec::new());
    for (place, caller) in CALLERS.into_iter().enumerate() {
        let role = match caller {
            "handler" => Some(Role::Handler),
            "leader" => Some(Role::Leader),
            "administrator" => Some(Role::Administrator),
            "auditor" => Some(Role::Auditor),
            "helper" => Some(Role::Helper),
            _ => None,
        };
        let officer = match role {
            Some(role) => Some(server.officer(agency, &[role]).await),
            None => None,
        };
        let sign_in = || match (&officer, caller) {
            (Some(officer), _) => server.client(officer),
            (None, "person") => {
                Client::phone(&server, phone["deviceId"].as_str().unwrap(), phone["deviceKey"].as_str().unwrap())
            }
            (None, _) => server.stranger(),
        };
        let client = sign_in();
        for (field, expected) in TABLE {
            let refresh = json!({"input": {"username": account.username, "password": PASSWORD}});
            let tokens = if *field == "Mutation.refresh" {
                let login = "mutation($input: LoginInput!) { login(input: $input) { refreshToken } }";
                server.stranger().ok(login, refresh).await["login"]["refreshToken"].clone()
            } else {
                Value::Null
            };
            let (alert, report, zone) = (random_id("alert"), random_id("report"), random_id("zone"));
            let someone = person.to_public();
            let shared = json!({"personId": someone, "agencyId": random_id("agency")});
            // Whoever is let in must not change what the next one finds, so most ids name nothing.
            let (arguments, input) = match *field {
                "Query.node" => ("(id: \"nothing_1\") { id }", Value::Null),
                "Query.person" => (&*format!("(id: \"{someone}\") {{ id }}"), Value::Null),
                "Query.deployment" | "Query.clockRules" | "Query.spotCheckMatrix" => (" { version }", Value::Null),
                "Query.questionTemplates" => (" { key }", Value::Null),
                "Query.viewer" => (" { __typename }", Value::Null),
                "Query.latestLocations" => (" { fix { key } }", Value::Null),
                "Mutation.logout" => (" { ended }", Value::Null),
                "Subscription.locations" => (" { fix { key } }", Value::Null),
                "Mutation.acknowledgeAlert" | "Mutation.openEnquiry" => ("Alert", json!({ "alertId": alert })),
                "Mutation.assignAlert" => ("AssignAlert", json!({ "alertId": alert })),
                "Mutation.noteAlert" => ("NoteAlert", json!({"alertId": alert, "text": "x"})),
                "Mutation.closeAlert" => ("CloseAlert", json!({"alertId": alert, "outcome": "NOISE", "reason": "x"})),
                "Mutation.startClock" => {
                    ("StartClock", json!({"ruleCode": "FORFEITURE_READ", "personId": random_id("person"), "note": "x"}))
                }
                "Mutation.meetClock" => ("MeetClock", json!({"clockId": random_id("clock"), "note": "x"})),
                "Mutation.cancelClock" => ("CancelClock", json!({"clockId": random_id("clock"), "note": "x"})),
                "Mutation.takeReport" => ("TakeReport", json!({ "reportId": report })),
                "Mutation.answerReport" => ("AnswerReport", json!({"reportId": report, "answer": "x"})),
                "Mutation.closeReport" => ("CloseReport", json!({ "reportId": report })),
                "Mutation.fileLeaveRequest" => ("FileLeaveRequest", super::leave::request(&server, "matrix")),
                "Mutation.decideLeaveRequest" => {
                    ("DecideLeaveRequest", json!({"leaveRequestId": random_id("leave"), "decision": "TAKE"}))
                }
                "Mutation.amendLeaveRequest" => (
                    "AmendLeaveRequest",
                    json!({"idempotencyKey": "k", "leaveRequestId": random_id("leave"), "text": "x"}),
                ),
                "Mutation.extendLeave" => (
                    "ExtendLeave",
                    json!({"idempotencyKey": "k", "leaveRequestId": random_id("leave"), "until": server.now().to_string(), "reason": "x"}),
                ),
                "Mutation.returnFromLeave" => {
                    ("ReturnFromLeave", json!({"idempotencyKey": "k", "leaveRequestId": random_id("leave")}))
                }
                "Mutation.cancelLeaveRequest" => {
                    ("CancelLeaveRequest", json!({"idempotencyKey": "k", "leaveRequestId": random_id("leave")}))
                }
                "Mutation.fileSituationReport" => {
                    ("FileSituationReport", json!({"idempotencyKey": "matrix", "kind": "HARDSHIP", "text": "x"}))
                }
                "Mutation.startSpotCheck" => (
                    "StartSpotCheck",
                    json!({"idempotencyKey": "matrix", "personIds": [random_id("person")], "reason": "x"}),
                ),
                "Mutation.confirmSpotCheck" => ("ConfirmSpotCheck", json!({"spotCheckId": random_id("spotcheck")})),
                "Mutation.answerSpotCheck" => (
                    "AnswerSpotCheck",
                    json!({"spotCheckId": random_id("spotcheck"), "challenge": "x",
                        "fix": fix(server.now(), from_home(0.0, 0.0))}),
                ),
                "Mutation.setConsent" => ("SetConsent", json!({"kind": "VOICE", "given": true})),
                "Mutation.recordOutage" => (
                    "RecordOutage",
                    json!({"startedAt": "2026-05-31T08:00:00Z", "endedAt": "2026-05-31T09:00:00Z", "note": "x"}),
                ),
                "Mutation.submitCheckIn" => (
                    "SubmitCheckIn",
                    json!({"idempotencyKey": "matrix", "checkInId": random_id("checkin"), "answers": []}),
                ),
                "Mutation.reviewCheckIn" => ("ReviewCheckIn", json!({"checkInId": random_id("checkin")})),
                "Mutation.recordCheckIn" => {
                    ("RecordCheckIn", json!({"checkInId": random_id("checkin"), "route": "PAPER", "note": "x"}))
                }
                "Mutation.setCheckInPlan" => (
                    "SetCheckInPlan",
                    json!({"personId": random_id("person"), "weekdays": ["MONDAY"], "opensAt": "09:00",
                        "windowMinutes": 120, "asksLocation": false, "asksPhoto": false, "questions": []}),
                ),
                "Mutation.endCheckInPlan" => ("EndCheckInPlan", json!({"planId": random_id("plan")})),
                "Mutation.bindDevice" => ("BindDevice", json!({ "code": code })),
                "Mutation.login" => ("Login", json!({"username": account.username, "password": PASSWORD})),
                "Mutation.loginDevice" => ("LoginDevice", phone.clone()),
                "Mutation.refresh" => ("Refresh", json!({ "refreshToken": tokens })),
                "Mutation.createBindingCode" => ("CreateBindingCode", json!({"personId": random_id("person")})),
                "Mutation.createZone" => (
                    "CreateZone",
                    json!({"personId": random_id("person"), "name": "x", "kind": "PERMITTED", "datum": "WGS84",
                        "geometry": {"type": "Point", "coordinates": [117.2, 34.2]}, "radius": 300.0}),
                ),
                "Mutation.retireZone" => ("RetireZone", json!({"zoneId": zone, "reason": "x"})),
                "Mutation.setOfficerActive" => {
                    ("SetOfficerActive", json!({"officerId": random_id("officer"), "active": true}))
                }
                "Mutation.setOfficerRoles" => {
                    ("SetOfficerRoles", json!({"officerId": random_id("officer"), "roles": ["HELPER"]}))
                }
                "Mutation.nameGuarantor" => {
                    ("NameGuarantor", json!({"personId": random_id("person"), "name": "x", "phone": "13900005678"}))
                }
                "Mutation.releaseGuarantor" => ("ReleaseGuarantor", json!({"guarantorId": random_id("guarantor")})),
                "Mutation.sharePerson" => ("SharePerson", shared),
                "Mutation.unsharePerson" => ("UnsharePerson", shared),
                "Mutation.submitFixes" => ("SubmitFixes", json!({"fixes": [fix(server.now(), from_home(0.0, 0.0))]})),
                query if query.starts_with("Query.") => (" { edges { cursor } }", Value::Null),
                stream if stream.starts_with("Subscription.") => (" { cursor }", Value::Null),
                other => panic!("{other} has no example"),
            };
            let (kind, name) = field.split_once('.').unwrap();
            let document = match &input {
                Value::Null => format!("{} {{ {name}{arguments} }}", kind.to_lowercase()),
                _ => format!("mutation($input: {arguments}Input!) {{ {name}(input: $input) {{ __typename }} }}"),
            };
            let expected = &expected[place..=place];
            let got = if kind == "Subscription" {
                match stream(&client, &document).await {
                    Ok(refused) => refused,
                    Err(socket) => {
                        open.push((field, caller, expected, socket));
                        continue;
                    }
                }
            } else {
                // Signing out would end the session of the next call.
                let client = if name == "logout" { sign_in() } else { client.clone() };
                class(client.send(&document, json!({ "input": input })).await.code())
            };
            if got != expected {
                wrong.push(format!("{field} as {caller}: {got}, not {expected}"));
            }
        }
    }
    // Streams that were not refused at once: nor are they later.
    let mut patience = std::time::Duration::from_millis(250);
    for (field, caller, expected, mut socket) in open {
        let late = socket.within(patience).await;
        let got = late.map_or_else(|| "+".to_owned(), |late| class(late["payload"][0]["extensions"]["code"].as_str()));
        if got != expected {
            wrong.push(format!("{field} as {caller}: {got}, not {expected}"));
        }
        patience = std::time::Duration::from_millis(1);
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// What shows that somebody has an ability: a field that lets those in who have it, and one that lets none of them in.
const SHOWN_BY: [(&str, &str, Option<&str>); 4] = [
    ("ACTS", "Mutation.acknowledgeAlert", None),
    ("READS_PEOPLE", "Query.people", None),
    ("ADMINISTERS", "Query.outages", None),
    ("HELPS", "Query.reports", Some("Query.people")),
];

async fn officers_are_told_what_the_table_lets_them_do(server: TestServer) {
    let agency = server.agency().await;
    let lets_in = |field: &str, place: usize| {
        let (_, by_caller) = TABLE.iter().find(|(name, _)| *name == field).expect("a field of the table");
        &by_caller[place..=place] == "+"
    };
    let roles = [Role::Handler, Role::Leader, Role::Administrator, Role::Auditor, Role::Helper];
    for (place, role) in roles.into_iter().enumerate().map(|(place, role)| (place + 1, role)) {
        let viewer = "{ viewer { ... on Officer { abilities } } }";
        let told = server.signed_in(agency, role).await.ok(viewer, Value::Null).await["viewer"]["abilities"].clone();
        let shown = SHOWN_BY
            .iter()
            .filter(|(_, by, unless)| lets_in(by, place) && !unless.is_some_and(|unless| lets_in(unless, place)));
        assert_eq!(told, json!(shown.map(|(name, ..)| *name).collect::<Vec<_>>()), "{}", CALLERS[place]);
    }
}

/// What is none of these speaks for itself, and is wrong.
fn class(code: Option<&str>) -> String {
    let class = match code {
        Some("UNAUTHENTICATED") => "u",
        Some("FORBIDDEN") => "f",
        None | Some("NOT_FOUND" | "CONFLICT") => "+",
        Some(other) => other,
    };
    class.to_owned()
}

/// With what a stream is refused, or the socket over which it goes on.
async fn stream(client: &Client, document: &str) -> Result<String, Socket> {
    let mut socket = Socket::subscribed(client, document, Value::Null).await;
    // Whether it was refused is known when what follows has been answered.
    socket.subscribe("after", "{ __typename }", Value::Null).await;
    loop {
        let message = socket.hear().await;
        match (message["id"].as_str(), message["type"].as_str()) {
            (Some("s"), Some("error")) => return Ok(class(message["payload"][0]["extensions"]["code"].as_str())),
            (Some("after"), Some("complete")) => return Err(socket),
            _ => {}
        }
    }
}
