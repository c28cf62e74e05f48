//! Promises of `docs/`, each held by a test of its name: what is refused and by which field, what a share allows, what is
//! told of a fault, who sees what by which way, what is on the disk, what is deleted.

mod field;
mod inputs;
mod kept;
mod limits;
mod pages;
mod photos;
mod refusals;
mod schema;
mod scope;
mod secrets;
mod shares;
mod sse;
mod stored;
mod streams;
mod world;

use sea_orm::{ActiveModelTrait as _, IntoActiveModel as _};
use serde_json::{Value, json};
use yunjian::entity::{AgencyId, PersonId, PublicId as _, Role};
use yunjian::platform::new_id;
use yunjian::subjects::alerts::Facts;
use yunjian::subjects::alerts::rows::{AlertId, AlertKind, Severity, alert};

use crate::support::{Client, TestServer, eventually, json_with};

/// An agency with an officer, and a person with a phone.
struct Scene {
    server: TestServer,
    agency: AgencyId,
    handler: Client,
    person: PersonId,
    phone: Client,
}

impl Scene {
    async fn new(server: TestServer) -> Self {
        let agency = server.agency().await;
        let handler = server.signed_in(agency, Role::Handler).await;
        let person = server.person(agency).await;
        let phone = server.phone(person).await;
        Self { server, agency, handler, person, phone }
    }

    /// The state of a check-in that is opened, once a plan has been set that asks for what `change` says.
    async fn opened_check_in(&self, change: Value) -> String {
        let id = self.planned_check_in(change).await;
        self.server.advance(2 * 3_600 + 60);
        eventually("the check-in opens", async || self.check_in_state(&id).await == "OPEN").await;
        id
    }

    /// The first check-in of a plan for every day, 18:00 to 20:00 China time; it is 16:00 when tests begin.
    async fn planned_check_in(&self, change: Value) -> String {
        let days = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"];
        let base = json!({"personId": self.person.to_public(), "weekdays": days, "opensAt": "18:00",
            "windowMinutes": 120, "asksLocation": false, "asksPhoto": false, "questions": []});
        self.handler.act("setCheckInPlan", json_with(base, &change), "plan { id }").await.data();
        const DUTIES: &str = "{ viewer { ... on Person { duties { kind id } } } }";
        let mut found = Value::Null;
        eventually("a check-in is planned", async || {
            let duties = self.phone.ok(DUTIES, Value::Null).await["viewer"]["duties"].clone();
            let first = duties.as_array().unwrap().iter().find(|duty| duty["kind"] == "CHECK_IN").cloned();
            found = first.map(|duty| duty["id"].clone()).unwrap_or_default();
            found.is_string()
        })
        .await;
        found.as_str().unwrap().to_owned()
    }

    async fn check_in_state(&self, id: &str) -> Value {
        const STATE: &str = "query($id: ID!) { node(id: $id) { ... on CheckIn { state } } }";
        self.handler.ok(STATE, json!({ "id": id })).await["node"]["state"].clone()
    }
}

/// An alert about `person` that nothing in the server looks after.
async fn alert(server: &TestServer, person: PersonId, severity: Severity) -> AlertId {
    let now = server.now();
    let id = new_id(now);
    let facts = Facts::Silent { heard_at: now, minutes: 31, battery: None };
    let row = alert::Model {
        facts: serde_json::to_string(&facts).unwrap(),
        ..alert::Model::raised(id, AlertKind::MeasureExpiring, severity, person, now)
    };
    let tx = server.app.db.begin().await.unwrap();
    row.into_active_model().insert(&tx).await.unwrap();
    tx.commit().await.unwrap();
    id
}
