//! Leave: asked for by the person, decided by agencies, begun and ended by itself; and the zones that give way to it.

mod asking;
mod deciding;
mod returning;
mod zones;

use serde_json::{Value, json};
use uuid::Uuid;
use yunjian::entity::{AgencyId, AgencyKind, PersonId, Role, Timestamp, agency};
use yunjian::platform::new_id;

use crate::support::{Client, HOME, Place, Refused, Reply, TestServer, eventually, fix, from_home, json_with};

/// An hour in seconds.
const HOUR: i64 = 3_600;
/// What is read of a leave.
const LEAVE: &str = "leaveRequest { id state moves overdue papersLate startsAt endsAt answerDueAt escalatedAt startedAt
    returnedAt decidedAt refusalCode decisionReason conditions text weekdays template { code consentFrom article answerHours }
    consentAgency { id } extension { until granted } alert { id kind active } places { name latitude longitude radiusKm }
    steps { move byPerson note state officer { id } } receipt { id digest } } receipt { id digest }";

/// A leave for tomorrow to a place 60 km north, such as anybody may ask for.
pub fn request(server: &TestServer, key: &str) -> Value {
    let (latitude, longitude) = from_home(60_000.0, 0.0);
    json!({"idempotencyKey": key, "kind": "SINGLE", "purpose": "FAMILY", "text": "to see my mother",
        "places": [{"name": "Mother's", "latitude": latitude, "longitude": longitude, "datum": "WGS84", "radiusKm": 5.0}],
        "startsAt": server.now().plus_seconds(HOUR).to_string(), "endsAt": server.now().plus_seconds(25 * HOUR).to_string(),
        "transport": "TRAIN", "contactName": "Mother", "contactPhone": "138 0000 1234"})
}

/// An agency that executes a measure, with officers, and a person at home under it.
struct Scene {
    server: TestServer,
    police: AgencyId,
    handler: Client,
    leader: Client,
    person: PersonId,
    phone: Client,
}

impl Scene {
    /// The police have decided the measure themselves.
    async fn new(server: TestServer) -> Self {
        Self::decided_by(server, None).await
    }

    async fn decided_by(server: TestServer, decider: Option<AgencyId>) -> Self {
        let police = server.agency().await;
        let person =
            server.person_with(police, |_, measure| measure.deciding_agency_id = decider.unwrap_or(police)).await;
        let handler = server.signed_in(police, Role::Handler).await;
        handler.draw_circle(person, "PERMITTED", HOME, 300.0).await;
        Self {
            leader: server.signed_in(police, Role::Leader).await,
            phone: server.phone(person).await,
            handler,
            police,
            person,
            server,
        }
    }

    /// Files a leave that differs from the usual one by `change`; it as it stands.
    /// So many hours from now, as the API takes a moment.
    fn at(&self, hours: i64) -> String {
        self.server.now().plus_seconds(hours * HOUR).to_string()
    }

    async fn ask(&self, change: Value) -> Value {
        let input = json_with(request(&self.server, &crate::support::random_id("key")), &change);
        leave_of(self.phone.act("fileLeaveRequest", input, LEAVE).await)
    }

    /// An approved leave that is under way since a moment ago.
    async fn under_way(&self, change: Value) -> String {
        let id = id_of(&self.ask(change).await);
        self.handler.decide(&id, "TAKE").await;
        self.handler.decide(&id, "APPROVE").await;
        self.server.advance(HOUR + 1);
        self.reaches(&id, "UNDER_WAY").await;
        id
    }

    async fn read(&self, id: &str) -> Value {
        let query = format!("query($id: ID!) {{ node(id: $id) {{ ... on LeaveRequest {{ {} }} }} }}", inner());
        self.handler.ok(&query, json!({ "id": id })).await["node"].clone()
    }

    async fn reaches(&self, id: &str, state: &str) -> Value {
        self.server.settled().await;
        eventually(&format!("the leave is {state}"), async || self.read(id).await["state"] == state).await;
        self.read(id).await
    }

    /// Positions at `place` every 30 s for two minutes up to this moment.
    async fn stays(&self, place: Place) {
        self.server.advance(120);
        let from = self.server.now().plus_seconds(-120);
        self.phone.submit(&steps(from, place)).await;
    }

    async fn alerts(&self, kind: &str) -> Vec<Value> {
        self.handler.alerts(json!({"kinds": [kind]})).await
    }
}

/// The fields of [`LEAVE`] without the object round them.
fn inner() -> &'static str {
    let from = LEAVE.find('{').unwrap() + 1;
    &LEAVE[from..LEAVE.rfind("} receipt").unwrap()]
}

/// Four positions at `place`, 30 s apart, after `from`. A receiver never says the same twice.
fn steps(from: Timestamp, place: Place) -> Vec<Value> {
    (1..=4)
        .map(|i| {
            let jitter = f64::from(i) * 2e-5;
            fix(from.plus_seconds(30 * i64::from(i)), (place.0 + jitter, place.1 - jitter))
        })
        .collect()
}

fn leave_of(reply: Reply) -> Value {
    let data = reply.data();
    let (_, payload) = data.as_object().unwrap().iter().next().unwrap();
    payload["leaveRequest"].clone()
}

fn id_of(leave: &Value) -> String {
    leave["id"].as_str().expect("a leave").to_owned()
}

impl Client {
    async fn try_decide(&self, id: &str, decision: &str, more: Value) -> Reply {
        let input = json_with(json!({"leaveRequestId": id, "decision": decision}), &more);
        self.act("decideLeaveRequest", input, LEAVE).await
    }

    async fn decide(&self, id: &str, decision: &str) -> Value {
        leave_of(self.try_decide(id, decision, json!({})).await)
    }

    async fn cannot(&self, id: &str, decision: &str, more: Value) -> Refused {
        self.try_decide(id, decision, more).await.refused()
    }

    async fn own(&self, field: &str, id: &str, more: Value) -> Reply {
        let input = json!({ "leaveRequestId": id, "idempotencyKey": Uuid::now_v7().to_string() });
        self.act(field, json_with(input, &more), LEAVE).await
    }
}

/// An agency of this kind under nobody.
async fn agency_of(server: &TestServer, kind: AgencyKind) -> AgencyId {
    use sea_orm::{ActiveModelTrait as _, IntoActiveModel as _};
    let id: AgencyId = new_id(server.now());
    let row = agency::Model::new(id, kind, format!("{kind:?}"), "320303".into());
    let tx = server.app.db.begin().await.unwrap();
    row.into_active_model().insert(&tx).await.unwrap();
    tx.commit().await.unwrap();
    id
}
