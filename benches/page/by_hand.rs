//! The limit: four statements and a string, as somebody would write it who needed this one page and nothing else.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::Arc;

use axum::extract::State;
use axum::routing::get;
use sea_orm::{ConnectionTrait as _, QueryResult, Statement};
use uuid::Uuid;
use yunjian::demo::agencies::agency_id;
use yunjian::entity::AgencyKind;
use yunjian::graphql::App;

/// `GET /page`.
pub fn routes(app: Arc<App>) -> axum::Router {
    axum::Router::new().route("/page", get(page)).with_state(app)
}

async fn page(State(app): State<Arc<App>>) -> impl axum::response::IntoResponse {
    let agency = agency_id(AgencyKind::Police, Some(yunjian::demo::districts::District::Yunlong)).0;
    let people = rows(
        &app,
        "SELECT id, name, standing FROM person WHERE id IN (SELECT person_id FROM measure WHERE deciding_agency_id = $1 \
         UNION ALL SELECT person_id FROM measure WHERE executing_agency_id = $1 \
         UNION ALL SELECT person_id FROM measure WHERE overseeing_agency_id = $1 \
         UNION ALL SELECT person_id FROM person_share WHERE agency_id = $1) ORDER BY name, id LIMIT 51",
        &[agency],
    )
    .await;
    let ids: Vec<Uuid> = people.iter().take(50).map(|row| uuid(row, "id")).collect();
    let list = (1..=ids.len()).map(|n| format!("${n}")).collect::<Vec<_>>().join(",");
    let cases = rows(
        &app,
        &format!(
            "SELECT l.person_id, c.id, c.number, c.stage FROM case_person l JOIN criminal_case c ON c.id = l.case_id \
             WHERE l.person_id IN ({list})"
        ),
        &ids,
    )
    .await;
    let fixes = rows(
        &app,
        &format!(
            "SELECT person_id, taken_at, latitude, longitude, accuracy, source FROM latest_location \
             WHERE person_id IN ({list})"
        ),
        &ids,
    )
    .await;
    let alerts = rows(
        &app,
        &format!(
            "SELECT person_id, id, kind, severity, state, raised_at FROM (SELECT a.*, row_number() OVER (PARTITION BY \
             person_id ORDER BY raised_at DESC, id DESC) AS place FROM alert a WHERE person_id IN ({list})) r \
             WHERE place <= 3 ORDER BY raised_at DESC"
        ),
        &ids,
    )
    .await;
    let (cases, fixes, alerts) = (by_person(&cases), by_person(&fixes), by_person(&alerts));
    let mut json = String::with_capacity(40_000);
    json.push_str(r#"{"people":["#);
    for (place, row) in people.iter().take(50).enumerate() {
        let id = uuid(row, "id");
        if place > 0 {
            json.push(',');
        }
        let _ = write!(
            json,
            r#"{{"id":"person_{}","name":{},"standing":"{}","cases":["#,
            id.simple(),
            quoted(&text(row, "name")),
            text(row, "standing")
        );
        each(&mut json, cases.get(&id), |json, row| {
            let (case, number, stage) = (uuid(row, "id").simple(), quoted(&text(row, "number")), text(row, "stage"));
            let _ = write!(json, r#"{{"id":"case_{case}","number":{number},"stage":"{stage}"}}"#);
        });
        json.push_str(r#"],"latestLocation":["#);
        each(&mut json, fixes.get(&id), |json, row| {
            let _ = write!(
                json,
                r#"{{"takenAt":"{}","latitude":{},"longitude":{},"accuracy":{},"source":"{}"}}"#,
                time(row, "taken_at"),
                real(row, "latitude"),
                real(row, "longitude"),
                real(row, "accuracy"),
                text(row, "source")
            );
        });
        json.push_str(r#"],"alerts":["#);
        each(&mut json, alerts.get(&id), |json, row| {
            let _ = write!(
                json,
                r#"{{"id":"alert_{}","kind":"{}","severity":"{}","state":"{}","raisedAt":"{}"}}"#,
                uuid(row, "id").simple(),
                text(row, "kind"),
                text(row, "severity"),
                text(row, "state"),
                time(row, "raised_at")
            );
        });
        json.push_str("]}");
    }
    json.push_str("]}");
    ([("content-type", "application/json")], json)
}

async fn rows(app: &App, sql: &str, ids: &[Uuid]) -> Vec<QueryResult> {
    let statement = Statement::from_sql_and_values(app.db.backend(), sql, ids.iter().map(|&id| id.into()));
    app.db.read().query_all_raw(statement).await.expect("the statement runs")
}

fn by_person(rows: &[QueryResult]) -> HashMap<Uuid, Vec<&QueryResult>> {
    let mut groups: HashMap<Uuid, Vec<&QueryResult>> = HashMap::new();
    for row in rows {
        groups.entry(uuid(row, "person_id")).or_default().push(row);
    }
    groups
}

fn each(json: &mut String, rows: Option<&Vec<&QueryResult>>, one: impl Fn(&mut String, &QueryResult)) {
    for (place, row) in rows.into_iter().flatten().enumerate() {
        if place > 0 {
            json.push(',');
        }
        one(json, row);
    }
}

fn uuid(row: &QueryResult, column: &str) -> Uuid {
    row.try_get("", column).expect("a UUID")
}

fn text(row: &QueryResult, column: &str) -> String {
    row.try_get("", column).expect("text")
}

fn real(row: &QueryResult, column: &str) -> f64 {
    row.try_get("", column).expect("a double")
}

fn time(row: &QueryResult, column: &str) -> String {
    yunjian::entity::Timestamp(row.try_get("", column).expect("a moment")).to_string()
}

fn quoted(text: &str) -> String {
    serde_json::to_string(text).expect("text becomes JSON")
}
