//! Lists: every item once over all pages, cursors that cannot be made up, and no more statements for more rows.

use std::collections::HashSet;

use sea_orm::{ActiveModelTrait as _, IntoActiveModel as _};
use serde_json::{Value, json};
use yunjian::entity::{PublicId as _, Role, Standing};
use yunjian::platform::new_id;
use yunjian::subjects::alerts::Facts;
use yunjian::subjects::alerts::rows::{AlertKind, AlertState, Severity, alert};

use crate::support::{Client, HOME, TestServer, fix, from_home, is_chinese, on_both};

on_both!(
    paging_gives_each_item_once_in_order,
    an_edited_or_foreign_cursor_is_refused_and_named,
    the_size_of_a_page_has_limits_that_are_named,
    filters_limit_what_they_name,
    fifty_people_cost_as_many_statements_as_five,
    a_timeline_tells_what_happened_and_pages,
);

/// All items of a list by pages of `first`: what `pick` names of each node.
async fn pages(client: &Client, list: &str, arguments: &str, first: usize, pick: &str) -> Vec<String> {
    let query = format!(
        "query($after: String) {{ {list}(first: {first}, after: $after{arguments}) {{ edges {{ cursor node {{ {pick} }} }}
         pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} }} }}"
    );
    let mut found = Vec::new();
    let mut after = Value::Null;
    loop {
        let page = client.ok(&query, json!({ "after": after })).await[list].clone();
        let (edges, info) = (page["edges"].as_array().unwrap(), &page["pageInfo"]);
        assert!(edges.len() <= first);
        assert_eq!(info["hasPreviousPage"], false);
        assert_eq!(info["startCursor"], edges.first().map_or(Value::Null, |edge| edge["cursor"].clone()));
        assert_eq!(info["endCursor"], edges.last().map_or(Value::Null, |edge| edge["cursor"].clone()));
        found.extend(edges.iter().map(|edge| edge["node"][pick].as_str().unwrap().to_owned()));
        if info["hasNextPage"] == false {
            return found;
        }
        assert_eq!(edges.len(), first, "a page before the last one is full");
        after = info["endCursor"].clone();
    }
}

/// An alert that nothing in the server looks after.
async fn plain_alert(server: &TestServer, person: yunjian::entity::PersonId, change: impl FnOnce(&mut alert::Model)) {
    let now = server.now();
    let facts = Facts::Silent { heard_at: now, minutes: 31, battery: None };
    let mut row = alert::Model {
        facts: serde_json::to_string(&facts).unwrap(),
        ..alert::Model::raised(new_id(now), AlertKind::MeasureExpiring, Severity::Medium, person, now)
    };
    change(&mut row);
    let tx = server.app.db.begin().await.unwrap();
    row.into_active_model().insert(&tx).await.unwrap();
    tx.commit().await.unwrap();
}

async fn paging_gives_each_item_once_in_order(server: TestServer) {
    let agency = server.agency().await;
    let officer = server.signed_in(agency, Role::Leader).await;
    for i in 0..13 {
        // Equal names and equal times: the order is total all the same.
        let person = server.person_with(agency, |person, _| person.name = format!("张{}", i / 4)).await;
        plain_alert(&server, person, |_| {}).await;
        server.officer(agency, &[Role::Handler]).await;
        if i % 3 == 0 {
            server.advance(1);
        }
    }
    for (list, arguments, pick, count) in [
        ("people", "", "id", 13),
        ("people", ", orderBy: NEWEST", "id", 13),
        ("alerts", "", "id", 13),
        ("cases", "", "id", 13),
        ("officers", "", "username", 14),
    ] {
        let all = pages(&officer, list, arguments, 200, pick).await;
        assert_eq!(all.len(), count, "{list}");
        for first in [1, 4, 13] {
            assert_eq!(pages(&officer, list, arguments, first, pick).await, all, "{list} by {first}");
        }
        assert_eq!(all.iter().collect::<HashSet<_>>().len(), count, "{list}: each once");
    }
    let names = pages(&officer, "people", "", 5, "name").await;
    assert!(names.is_sorted(), "{names:?}");
    let total = officer.ok("{ people(first: 1) { totalCount } alerts(first: 1) { totalCount } }", Value::Null).await;
    assert_eq!((&total["people"]["totalCount"], &total["alerts"]["totalCount"]), (&json!(13), &json!(13)));
}

async fn an_edited_or_foreign_cursor_is_refused_and_named(server: TestServer) {
    let agency = server.agency().await;
    let officer = server.signed_in(agency, Role::Leader).await;
    let person = server.person(agency).await;
    plain_alert(&server, person, |_| {}).await;
    let lists = ["people", "alerts", "cases", "officers"];
    let mut cursors = Vec::new();
    for list in lists {
        let page = officer.ok(&format!("{{ {list} {{ edges {{ cursor }} }} }}"), Value::Null).await;
        cursors.push(page[list]["edges"][0]["cursor"].as_str().unwrap().to_owned());
    }
    for (i, list) in lists.into_iter().enumerate() {
        let query = format!("query($after: String) {{ {list}(after: $after) {{ edges {{ cursor }} }} }}");
        let mut edited = cursors[i].clone().into_bytes();
        let last = edited.len() - 3;
        edited[last] = if edited[last] == b'A' { b'B' } else { b'A' };
        let edited = String::from_utf8(edited).unwrap();
        let other = &cursors[(i + 1) % lists.len()];
        for wrong in ["", "x", "eyJhIjoxfQ", &edited, other, &"A".repeat(5_000)] {
            let refused = officer.refused(&query, json!({ "after": wrong })).await;
            assert_eq!(
                (refused.code.as_str(), refused.field.as_deref()),
                ("BAD_INPUT", Some("after")),
                "{list} {wrong}"
            );
        }
        officer.ok(&query, json!({"after": cursors[i]})).await;
    }
    // A cursor of one order is not one of the other.
    let newest = "query($after: String) { people(after: $after, orderBy: NEWEST) { edges { cursor } } }";
    assert_eq!(officer.refused(newest, json!({"after": cursors[0]})).await.field.as_deref(), Some("after"));
}

async fn the_size_of_a_page_has_limits_that_are_named(server: TestServer) {
    let agency = server.agency().await;
    let officer = server.signed_in(agency, Role::Leader).await;
    let person = server.person(agency).await;
    for list in ["people", "alerts", "cases", "officers"] {
        let query = format!(
            "query($first: Int) {{ {list}(first: $first) {{ edges {{ cursor }} pageInfo {{ hasNextPage }} }} }}"
        );
        for wrong in [-1, 201, 100_000_000, i64::from(i32::MIN)] {
            let refused = officer.refused(&query, json!({ "first": wrong })).await;
            assert_eq!(
                (refused.code.as_str(), refused.field.as_deref()),
                ("BAD_INPUT", Some("first")),
                "{list} {wrong}"
            );
        }
        assert_eq!(officer.refused(&query, json!({"first": 1_i64 << 40})).await.code, "BAD_INPUT");
        for right in [json!(null), json!(200), json!(1)] {
            officer.ok(&query, json!({ "first": right })).await;
        }
        let none = officer.ok(&query, json!({"first": 0})).await;
        assert_eq!(none[list]["edges"], json!([]));
    }
    let nested = "query($id: ID!, $first: Int) { person(id: $id) { alerts(first: $first) { edges { cursor } } timeline(first: $first) { edges { cursor } } } }";
    let refused = officer.refused(nested, json!({"id": person.to_public(), "first": 201})).await;
    assert_eq!((refused.code.as_str(), refused.field.as_deref()), ("BAD_INPUT", Some("first")));
}

async fn filters_limit_what_they_name(server: TestServer) {
    let agency = server.agency().await;
    let officer = server.signed_in(agency, Role::Handler).await;
    let me = officer.ok("{ viewer { ... on Officer { id } } }", Value::Null).await["viewer"]["id"].clone();
    let zhang = server.person_with(agency, |person, _| person.name = "张伟".into()).await;
    let li = server
        .person_with(agency, |person, measure| {
            person.name = "李_100%".into();
            person.standing = Standing::Caution;
            person.residence = yunjian::entity::Residence::NonLocal;
            measure.kind = yunjian::entity::MeasureKind::ResidentialSurveillance;
        })
        .await;
    plain_alert(&server, zhang, |row| {
        row.severity = Severity::High;
        row.kind = AlertKind::ZoneExit;
    })
    .await;
    plain_alert(&server, li, |row| {
        row.state = AlertState::Closed;
        row.active = false;
        row.severity = Severity::Low;
    })
    .await;
    let people = async |filter: Value| {
        let query = "query($f: PersonFilter) { people(filter: $f) { totalCount edges { node { id } } } }";
        let page = officer.ok(query, json!({ "f": filter })).await["people"].clone();
        let ids: Vec<String> = page["edges"]
            .as_array()
            .unwrap()
            .iter()
            .map(|edge| edge["node"]["id"].as_str().unwrap().to_owned())
            .collect();
        assert_eq!(page["totalCount"], ids.len(), "the count is of the same");
        ids
    };
    let (zhang, li) = (zhang.to_public(), li.to_public());
    for (filter, expected) in [
        (json!({}), vec![&zhang, &li]),
        (json!({"search": "张"}), vec![&zhang]),
        // What means something to SQL means nothing here.
        (json!({"search": "_100%"}), vec![&li]),
        (json!({"search": "%"}), vec![&li]),
        (json!({"search": "' OR 1=1 --"}), vec![]),
        (json!({"standing": "CAUTION"}), vec![&li]),
        (json!({"residence": "LOCAL"}), vec![&zhang]),
        (json!({"measureKind": "RESIDENTIAL_SURVEILLANCE"}), vec![&li]),
        (json!({"hasOpenAlert": true}), vec![&zhang]),
        (json!({"hasOpenAlert": false}), vec![&li]),
        (json!({"agencyId": agency.to_public()}), vec![&zhang, &li]),
        (json!({"agencyId": "nonsense"}), vec![]),
    ] {
        let found: HashSet<String> = people(filter.clone()).await.into_iter().collect();
        assert_eq!(found, expected.into_iter().cloned().collect(), "{filter}");
    }
    for (filter, count) in [
        (json!({}), 2),
        (json!({"kinds": ["ZONE_EXIT"]}), 1),
        (json!({"kinds": []}), 0),
        (json!({"states": ["RAISED", "ENQUIRY"]}), 1),
        (json!({"open": true}), 1),
        (json!({"open": false}), 1),
        (json!({"open": true, "states": ["CLOSED"]}), 0),
        (json!({"minSeverity": "LOW"}), 2),
        (json!({"minSeverity": "MEDIUM"}), 1),
        (json!({"active": false}), 1),
        (json!({"personIds": [zhang, li]}), 2),
        (json!({"personIds": ["nonsense"]}), 0),
        (json!({"assigneeId": me}), 0),
    ] {
        let found = officer.alerts(filter.clone()).await;
        assert_eq!(found.len(), count, "{filter}");
        assert!(found.iter().all(|alert| alert["open"] == (alert["state"] != "CLOSED")), "{found:?}");
    }
}

async fn fifty_people_cost_as_many_statements_as_five(server: TestServer) {
    let agency = server.agency().await;
    let officer = server.signed_in(agency, Role::Handler).await;
    for i in 0..50 {
        let person = server.person(agency).await;
        officer.draw_circle(person, "PERMITTED", HOME, 300.0).await;
        for _ in 0..4 {
            plain_alert(&server, person, |_| {}).await;
        }
        let phone = server.phone(person).await;
        phone.submit(&[fix(server.now().plus_seconds(i), from_home(i as f64, 0.0))]).await;
        let told = json!({"idempotencyKey": "once", "kind": "HARDSHIP", "text": "x"});
        phone.act("fileSituationReport", told, "report { id }").await.data();
    }
    // What else the server does by the way, such as the watch over silent phones, is not of the page: the least counts.
    let page = "query($first: Int!) { people(first: $first) { edges { node { id name agency { name }
        measure { kind endsOn decidingAgency { name } executingAgency { name } } zones { id }
        latestLocation { fix { key } verdicts { verdict zone { name } } }
        alerts(first: 3) { edges { node { id kind assignee { name } notes { text } } } }
        reports(first: 3) { totalCount edges { node { id person { name } ... on SituationReport { personName } } } } } } } }";
    let mut least = [u64::MAX; 3];
    for _ in 0..6 {
        for (place, first) in [5, 20, 50].into_iter().enumerate() {
            let (data, count) = server.statements_of(officer.ok(page, json!({ "first": first }))).await;
            let edges = data["people"]["edges"].as_array().unwrap();
            assert_eq!(edges.len(), first);
            for edge in edges {
                assert_eq!(edge["node"]["alerts"]["edges"].as_array().unwrap().len(), 3);
                assert_eq!(edge["node"]["reports"]["totalCount"], 1);
                assert_eq!(edge["node"]["latestLocation"]["verdicts"][0]["verdict"], "INSIDE");
            }
            least[place] = least[place].min(count);
        }
    }
    assert!(least[0] == least[1] && least[1] == least[2], "{least:?}");
    assert!(least[2] <= 20, "{least:?}");
}

async fn a_timeline_tells_what_happened_and_pages(server: TestServer) {
    let agency = server.agency().await;
    let officer = server.signed_in(agency, Role::Handler).await;
    let person = server.person(agency).await;
    let zone = officer.draw_circle(person, "PERMITTED", HOME, 300.0).await;
    server.advance(10);
    let phone = server.phone(person).await;
    server.advance(100);
    let now = server.now();
    phone.submit(&[80, 60].map(|s| fix(now.plus_seconds(-s), from_home(s as f64, 0.0)))).await;
    phone.submit(&[40, 20, 0].map(|s| fix(now.plus_seconds(-s), from_home(1_400.0 + s as f64, 0.0)))).await;
    let alert = officer.alerts(json!({})).await[0]["id"].clone();
    server.advance(10);
    officer.act("noteAlert", json!({"alertId": alert, "text": "called the person"}), "alert { id }").await.data();
    server.advance(10);
    officer.act("retireZone", json!({"zoneId": zone, "reason": "moved"}), "zone { id }").await.data();
    const TIMELINE: &str = "query($id: ID!, $first: Int, $after: String) { person(id: $id) { timeline(first: $first, after: $after) {
        edges { cursor node { id at kind summary alert { id } zone { id } officer { id } } } pageInfo { hasNextPage endCursor } } } }";
    let read = async |client: &Client, first: i32, after: Value| {
        let variables = json!({"id": person.to_public(), "first": first, "after": after});
        client.ok(TIMELINE, variables).await["person"]["timeline"].clone()
    };
    let all = read(&officer, 200, Value::Null).await;
    let entries = all["edges"].as_array().unwrap();
    let kinds: HashSet<&str> = entries.iter().map(|edge| edge["node"]["kind"].as_str().unwrap()).collect();
    for kind in
        ["MEASURE_STARTED", "ZONE_DRAWN", "DEVICE_BOUND", "ZONE_LEFT", "ALERT_RAISED", "ALERT_NOTE", "ZONE_RETIRED"]
    {
        assert!(kinds.contains(kind), "{kind} is missing among {kinds:?}");
    }
    let times: Vec<&str> = entries.iter().map(|edge| edge["node"]["at"].as_str().unwrap()).collect();
    assert!(times.is_sorted_by(|a, b| a >= b), "newest first: {times:?}");
    let mut paged = Vec::new();
    let mut after = Value::Null;
    loop {
        let page = read(&officer, 2, after).await;
        paged.extend(page["edges"].as_array().unwrap().clone());
        if page["pageInfo"]["hasNextPage"] == false {
            break;
        }
        after = page["pageInfo"]["endCursor"].clone();
    }
    assert_eq!(paged, *entries, "each once over pages of two");
    // The person reads the own timeline, without what officers wrote.
    let own = read(&phone, 200, Value::Null).await.to_string();
    assert!(own.contains("ALERT_RAISED") && !own.contains("called the person"), "{own}");
    let chinese = read(&officer.reading("zh-CN"), 1, Value::Null).await;
    assert!(is_chinese(&chinese["edges"][0]["node"]["summary"]));
    let wrong = json!({"id": person.to_public(), "after": entries[0]["node"]["id"]});
    assert_eq!(officer.refused(TIMELINE, wrong).await.field.as_deref(), Some("after"));
}
