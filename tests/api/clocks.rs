//! Legal deadlines: they begin with what rows say, warn, pass once whatever the number of servers, and are met.

use serde_json::{Value, json};
use yunjian::entity::{MeasureState, PersonId, PublicId as _, Role};

use crate::support::{Client, Socket, TestServer, eventually, is_chinese, on_both, random_id};

on_both!(
    a_change_that_an_officer_hears_of_is_told_within_a_day,
    the_end_of_a_measure_warns_and_passes_once_on_two_servers,
    an_application_to_change_the_measure_runs_three_days_and_its_answer_meets_it,
    an_officer_begins_meets_and_cancels_by_hand,
    who_has_still_to_report_has_a_clock_until_then,
    the_board_is_in_order_and_a_stream_resumes,
);

const DAY: i64 = 86_400;
const CLOCKS: &str =
    "query($filter: ClockFilter) { clocks(filter: $filter) { edges { node { id state open dueAt warnAt note
    moves rule { code name length basis verified } holder { id } person { id } } } } }";

async fn clocks(client: &Client, filter: Value) -> Vec<Value> {
    let data = client.ok(CLOCKS, json!({ "filter": filter })).await;
    data["clocks"]["edges"].as_array().unwrap().iter().map(|edge| edge["node"].clone()).collect()
}

async fn of(client: &Client, rule: &str, person: PersonId) -> Option<Value> {
    let found = clocks(client, json!({"ruleCodes": [rule], "personId": person.to_public()})).await;
    assert!(found.len() <= 1, "{found:?}");
    found.into_iter().next()
}

/// The clock of `rule` on `person` once it is in `state`.
async fn reaches(client: &Client, rule: &str, person: PersonId, state: &str) -> Value {
    client.settled().await;
    eventually(&format!("{rule} to be {state}"), async || {
        of(client, rule, person).await.is_some_and(|clock| clock["state"] == state)
    })
    .await;
    of(client, rule, person).await.unwrap()
}

async fn the_end_of_a_measure_warns_and_passes_once_on_two_servers(server: TestServer) {
    let agency = server.agency().await;
    let handler = server.signed_in(agency, Role::Handler).await;
    let mut people = Vec::new();
    for _ in 0..5 {
        people.push(server.person_with(agency, |_, row| row.ends_on = row.starts_on + chrono::Days::new(50)).await);
    }
    let beside = server.beside().await;
    // Both are found to end soon: twenty days from now.
    for person in &people {
        let warning = reaches(&handler, "EXPIRY_WARNING", *person, "RUNNING").await;
        assert_eq!(warning["holder"]["id"], json!(agency.to_public()));
        let end = reaches(&handler, "BAIL_END", *person, "RUNNING").await;
        assert_eq!(end["rule"]["verified"], true);
        assert!(of(&handler, "RESIDENTIAL_SURVEILLANCE_END", *person).await.is_none());
    }
    // A day and a bit later the deputy must have written; a month later nobody has decided.
    for _ in 0..6 {
        server.advance(DAY);
    }
    for person in &people {
        reaches(&handler, "EXPIRY_WARNING", *person, "OVERDUE").await;
    }
    for _ in 0..15 {
        server.advance(DAY);
    }
    for person in &people {
        reaches(&handler, "BAIL_END", *person, "OVERDUE").await;
    }
    server.settled().await;
    for person in &people {
        let alerts = handler.alerts(json!({"personIds": [person.to_public()]})).await;
        let kinds: Vec<&str> = alerts.iter().map(|alert| alert["kind"].as_str().unwrap()).collect();
        assert_eq!(kinds, ["MEASURE_OVERDUE", "MEASURE_EXPIRING"], "once each");
        assert_eq!(alerts[0]["severity"], "HIGH");
    }
    drop(beside);
}

async fn an_application_to_change_the_measure_runs_three_days_and_its_answer_meets_it(server: TestServer) {
    let agency = server.agency().await;
    let handler = server.signed_in(agency, Role::Handler).await.reading("zh-CN");
    let person = server.person(agency).await;
    let phone = server.phone(person).await;
    let tell = |key: &str| json!({"idempotencyKey": key, "kind": "MEASURE_CHANGE", "text": "please lift it"});
    let told = phone.act("fileSituationReport", tell("one"), "report { id }").await.data();
    let report = told["fileSituationReport"]["report"]["id"].clone();
    // Monday, 1 June 2026, four in the afternoon in China: Thursday is the last day.
    let clock = of(&handler, "CHANGE_ANSWERED", person).await.expect("a clock");
    assert_eq!(clock["dueAt"], "2026-06-04T16:00:00+00:00");
    assert!(is_chinese(&clock["rule"]["name"]) && clock["rule"]["length"] == "3 日");
    // The person sees the agency's deadline as the agency does, and can do nothing to it.
    let own = of(&phone, "CHANGE_ANSWERED", person).await.expect("the same clock");
    assert_eq!((&own["id"], &own["moves"]), (&clock["id"], &json!([])));
    // Sent again the report is stored once, and so the clock.
    phone.act("fileSituationReport", tell("one"), "report { id }").await.data();
    assert_eq!(clocks(&handler, json!({})).await.len(), 1);
    // Nobody answers: it passes, and the alert says whose it is.
    server.advance(4 * DAY);
    reaches(&handler, "CHANGE_ANSWERED", person, "OVERDUE").await;
    let alerts = handler.alerts(json!({})).await;
    assert_eq!((alerts.len(), &alerts[0]["kind"]), (1, &json!("CLOCK_DUE")));
    let told = handler.timeline(person).await;
    let passed = told.iter().find(|line| line["kind"] == "CLOCK_OVERDUE").expect("a line");
    assert_eq!(passed["clock"]["id"], clock["id"]);
    assert!(is_chinese(&passed["summary"]));
    let sentence = alerts[0]["explanation"].as_str().unwrap();
    assert!(sentence.contains("机关的期限") && sentence.contains("第九十七条"), "{sentence}");
    // The answer, late as it is, meets it.
    handler.act("takeReport", json!({ "reportId": report }), "report { id }").await.data();
    handler.act("answerReport", json!({"reportId": report, "answer": "no, because"}), "report { id }").await.data();
    let met = of(&handler, "CHANGE_ANSWERED", person).await.unwrap();
    assert_eq!(met["state"], "MET");
    let active = handler.alerts(json!({})).await;
    assert_eq!(active[0]["active"], false, "{active:?}");
}

async fn an_officer_begins_meets_and_cancels_by_hand(server: TestServer) {
    let agency = server.agency().await;
    let officer = server.officer(agency, &[Role::Handler]).await;
    let (handler, me) = (server.client(&officer), json!(officer.public()));
    let person = server.person(agency).await;
    let begin = |rule: &str| json!({"ruleCode": rule, "personId": person.to_public(), "note": "the guarantor died"});
    let begun = handler.act("startClock", begin("GUARANTEE_RENEWED"), "clock { id holder { id } moves }").await.data();
    let clock = begun["startClock"]["clock"].clone();
    assert_eq!((&clock["holder"], &clock["moves"]), (&Value::Null, &json!(["MEET", "CANCEL"])));
    server.advance(60);
    let input = json!({"clockId": clock["id"], "note": "a new one signed"});
    let met = handler.act("meetClock", input.clone(), "clock { state note metBy { id } }").await.data();
    assert_eq!(
        (&met["meetClock"]["clock"]["state"], &met["meetClock"]["clock"]["note"]),
        (&json!("MET"), &input["note"])
    );
    let told = handler.timeline(person).await;
    let told: Vec<_> = told.iter().map(|line| (&line["kind"], &line["clock"]["id"], &line["officer"]["id"])).collect();
    let (begun_line, met_line) = (json!("CLOCK_STARTED"), json!("CLOCK_MET"));
    assert_eq!(told[..2], [(&met_line, &clock["id"], &me), (&begun_line, &clock["id"], &me)]);
    let listed = async |filter: Value| -> Vec<Value> {
        clocks(&handler, filter).await.into_iter().map(|clock| json!([clock["rule"]["code"], clock["open"]])).collect()
    };
    assert_eq!(listed(json!({"ruleCodes": ["GUARANTEE_RENEWED"], "open": true})).await, Vec::<Value>::new());
    assert_eq!(listed(json!({"open": false})).await, [json!(["GUARANTEE_RENEWED", false])]);
    assert!(listed(json!({"open": true})).await.iter().all(|clock| clock[1] == true));
    // Done is done.
    for field in ["meetClock", "cancelClock"] {
        let refused = handler.act(field, input.clone(), "clock { id }").await.refused();
        assert_eq!((refused.code.as_str(), refused.state.as_deref()), ("CONFLICT", Some("MET")));
    }
    // The same may happen again.
    let again = handler.act("startClock", begin("GUARANTEE_RENEWED"), "clock { id }").await.data();
    let input = json!({"clockId": again["startClock"]["clock"]["id"], "note": "a slip"});
    handler.act("cancelClock", input, "clock { id }").await.data();
    // What begins by itself is not begun by hand, nor what is no rule.
    for rule in ["BAIL_END", "CHANGE_ANSWERED", "NOTHING"] {
        let refused = handler.act("startClock", begin(rule), "clock { id }").await.refused();
        assert_eq!((refused.code.as_str(), refused.field.as_deref()), ("BAD_INPUT", Some("input.ruleCode")));
    }
    // It is counted from when it happened.
    let since = |seconds: i64| {
        let at = server.now().plus_seconds(seconds).to_utc();
        json!({"ruleCode": "CHANGE_TOLD", "personId": person.to_public(), "note": "x", "happenedAt": at.to_rfc3339()})
    };
    let begun = handler.act("startClock", since(-3_600), "clock { dueAt }").await.data();
    let due = server.now().plus_seconds(DAY - 3_600).to_utc().to_rfc3339();
    assert_eq!(begun["startClock"]["clock"]["dueAt"], due);
    for seconds in [3_600, -61 * DAY] {
        let refused = handler.act("startClock", since(seconds), "clock { id }").await.refused();
        assert_eq!((refused.code.as_str(), refused.field.as_deref()), ("BAD_INPUT", Some("input.happenedAt")));
    }
    let nothing = json!({"ruleCode": "FORFEITURE_READ", "personId": person.to_public(), "note": "  "});
    assert_eq!(handler.act("startClock", nothing, "clock { id }").await.refused().code, "BAD_INPUT");
    // Another agency that sees the person cannot end a clock that this one holds.
    let other = server.agency().await;
    let guest = server.signed_in(other, Role::Handler).await;
    let share = json!({"personId": person.to_public(), "agencyId": other.to_public()});
    handler.act("sharePerson", share, "person { id }").await.data();
    let held = handler.act("startClock", begin("FORFEITURE_READ"), "clock { id }").await.data();
    let input = json!({"clockId": held["startClock"]["clock"]["id"], "note": "x"});
    assert_eq!(guest.act("meetClock", input.clone(), "clock { id }").await.refused().code, "FORBIDDEN");
    assert_eq!(
        guest
            .act("meetClock", json!({"clockId": random_id("clock"), "note": "x"}), "clock { id }")
            .await
            .refused()
            .code,
        "NOT_FOUND"
    );
    // Nobody is under a measure that has been lifted.
    let free = server.person_with(agency, |_, row| row.state = MeasureState::Released).await;
    let refused = handler
        .act(
            "startClock",
            json!({"ruleCode": "FORFEITURE_READ", "personId": free.to_public(), "note": "x"}),
            "clock { id }",
        )
        .await
        .refused();
    assert_eq!(refused.code, "CONFLICT");
}

async fn a_change_that_an_officer_hears_of_is_told_within_a_day(server: TestServer) {
    let agency = server.agency().await;
    let handler = server.signed_in(agency, Role::Handler).await;
    let (person, other) = (server.person(agency).await, server.person(agency).await);
    let phone = server.phone(person).await;
    for one in [person, other] {
        let input = json!({"ruleCode": "CHANGE_TOLD", "personId": one.to_public(), "note": "the landlord called"});
        let begun = handler.act("startClock", input, "clock { dueAt holder { id } }").await.data();
        let due = server.now().plus_seconds(DAY).to_utc().to_rfc3339();
        assert_eq!(begun["startClock"]["clock"], json!({"dueAt": due, "holder": null}));
    }
    let moved = json!({"idempotencyKey": "k", "kind": "ADDRESS_CHANGE", "text": "I moved in with my brother"});
    phone.act("fileSituationReport", moved, "report { id }").await.data();
    assert_eq!(of(&handler, "CHANGE_TOLD", person).await.unwrap()["state"], "MET", "telling it is what it asks for");
    server.advance(DAY + 60);
    reaches(&handler, "CHANGE_TOLD", other, "OVERDUE").await;
    let alerts = handler.alerts(json!({"kinds": ["CHANGE_UNREPORTED"]})).await;
    assert_eq!((alerts.len(), &alerts[0]["person"]["id"]), (1, &json!(other.to_public())));
}

async fn who_has_still_to_report_has_a_clock_until_then(server: TestServer) {
    use sea_orm::sea_query::Expr;
    use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};
    use yunjian::entity::measure;

    let agency = server.agency().await;
    let handler = server.signed_in(agency, Role::Handler).await;
    let today = yunjian::platform::china::day(server.now());
    let person = server
        .person_with(agency, |_, row| {
            row.state = MeasureState::Decided;
            row.starts_on = today;
        })
        .await;
    server.advance(61);
    let clock = reaches(&handler, "REPORT_IN", person, "RUNNING").await;
    // The fifth day after the decision is a Saturday, so it ends with Monday the 8th.
    assert_eq!((&clock["holder"], &clock["dueAt"]), (&Value::Null, &json!("2026-06-08T16:00:00+00:00")));
    let tx = server.app.db.begin().await.unwrap();
    measure::Entity::update_many()
        .col_expr(measure::Column::State, Expr::value(MeasureState::Active))
        .filter(measure::Column::PersonId.eq(person))
        .exec(&tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    server.advance(61);
    reaches(&handler, "REPORT_IN", person, "MET").await;
    server.advance(10 * DAY);
    server.settled().await;
    assert!(handler.alerts(json!({})).await.is_empty());
}

async fn the_board_is_in_order_and_a_stream_resumes(server: TestServer) {
    let agency = server.agency().await;
    let handler = server.signed_in(agency, Role::Handler).await;
    let person = server.person(agency).await;
    let begin = async |rule: &str| {
        let input = json!({"ruleCode": rule, "personId": person.to_public(), "note": "x"});
        handler.act("startClock", input, "clock { id }").await.data()["startClock"]["clock"]["id"].clone()
    };
    let events = "subscription($after: String) { clockEvents(after: $after) { cursor change clock { id state } } }";
    let mut socket = Socket::subscribed(&handler, events, Value::Null).await;
    let mut begun = Vec::new();
    for rule in ["DETENTION_NECESSITY", "HOME_STATION_NAMED", "STAGE_CHANGE_DECIDED", "FORFEITURE_READ"] {
        begun.push(begin(rule).await);
    }
    let heard = socket.gather(4).await;
    assert_eq!(heard.iter().map(|event| event["clockEvents"]["clock"]["id"].clone()).collect::<Vec<_>>(), begun);
    assert!(heard.iter().all(|event| event["clockEvents"]["change"] == "STARTED"));
    let rules: Vec<Value> =
        clocks(&handler, json!({})).await.iter().map(|clock| clock["rule"]["code"].clone()).collect();
    assert_eq!(rules, ["HOME_STATION_NAMED", "FORFEITURE_READ", "STAGE_CHANGE_DECIDED", "DETENTION_NECESSITY"]);
    // Pages give each once.
    let page = "query($after: String) { clocks(first: 3, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } }";
    let first = handler.ok(page, Value::Null).await["clocks"].clone();
    assert_eq!(first["pageInfo"]["hasNextPage"], true);
    let rest = handler.ok(page, json!({"after": first["pageInfo"]["endCursor"]})).await["clocks"].clone();
    assert_eq!((rest["edges"].as_array().unwrap().len(), &rest["edges"][0]["node"]["id"]), (1, &begun[0]));
    // Cut off after the second event one gets the other two, then what is new.
    drop(socket);
    let after = json!({"after": heard[1]["clockEvents"]["cursor"]});
    let mut socket = Socket::subscribed(&handler, events, after).await;
    handler.act("meetClock", json!({"clockId": begun[1], "note": "done"}), "clock { id }").await.data();
    let heard = socket.gather(3).await;
    let told: Vec<(Value, Value)> = heard
        .iter()
        .map(|event| (event["clockEvents"]["change"].clone(), event["clockEvents"]["clock"]["id"].clone()))
        .collect();
    let expected = [("STARTED", &begun[2]), ("STARTED", &begun[3]), ("CHANGED", &begun[1])]
        .map(|(change, id)| (json!(change), id.clone()));
    assert_eq!(told, expected);
}
