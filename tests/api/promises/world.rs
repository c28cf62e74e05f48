//! Two agencies below a third, each with one of everything, joined wherever two agencies can meet in one thing: a case
//! with suspects of both, a round of spot checks over people of both.

use std::collections::BTreeMap;

use sea_orm::{ActiveModelTrait as _, IntoActiveModel as _};
use serde_json::{Value, json};
use yunjian::entity::{AgencyId, CaseId, PersonId, PublicId as _, Role, case_person, measure};
use yunjian::platform::new_id;
use yunjian::subjects::notices::rows::NoticeKind;

use crate::support::{Client, HOME, TestServer, document, eventually, fix, form, from_home, json_with};

/// One agency with everything in it.
pub struct Tenant {
    pub agency: AgencyId,
    pub handler: Client,
    pub person: PersonId,
    pub phone: Client,
    /// Somebody else of the same agency.
    pub neighbour: PersonId,
    /// An id of each kind, by its prefix.
    pub ids: BTreeMap<&'static str, String>,
    /// What nobody outside may read, beside the ids.
    pub secrets: Vec<String>,
}

/// Both, and the leader above.
pub struct World {
    pub mine: Tenant,
    pub theirs: Tenant,
}

impl World {
    pub async fn new(server: &TestServer) -> Self {
        let top = server.agency().await;
        let leader = server.signed_in(top, Role::Leader).await;
        let (mine, theirs) = (Tenant::below(server, top, "mine").await, Tenant::below(server, top, "theirs").await);
        // A case of mine has a suspect of theirs.
        let case = CaseId::from_public(&mine.ids["case"]).unwrap();
        let tx = server.app.db.begin().await.unwrap();
        case_person::Model { case_id: case, person_id: theirs.person }.into_active_model().insert(&tx).await.unwrap();
        let today = server.now().to_utc().date_naive();
        let bound = measure::Model {
            id: new_id(server.now()),
            person_id: theirs.person,
            case_id: case,
            kind: yunjian::entity::MeasureKind::Bail,
            state: yunjian::entity::MeasureState::Active,
            starts_on: today - chrono::Days::new(10),
            ends_on: today + chrono::Days::new(100),
            deciding_agency_id: theirs.agency,
            executing_agency_id: theirs.agency,
            overseeing_agency_id: None,
        };
        let second = bound.id.to_public();
        bound.into_active_model().insert(&tx).await.unwrap();
        tx.commit().await.unwrap();
        // A round from above checks people of both.
        let people = [mine.neighbour, theirs.neighbour].map(|person| person.to_public());
        let round = json!({"idempotencyKey": "both", "personIds": people, "reason": "from above"});
        leader.act("startSpotCheck", round, "round { id }").await.data();
        let mut world = Self { mine, theirs };
        world.theirs.secrets.push(second);
        world
    }
}

/// The text at `path` of an answer.
fn text(value: &Value, path: &str) -> String {
    let found = value.pointer(path).and_then(Value::as_str);
    found.unwrap_or_else(|| panic!("nothing at {path} of {value}")).to_owned()
}

impl Tenant {
    async fn below(server: &TestServer, top: AgencyId, name: &str) -> Self {
        let agency = server.agency_below(top).await;
        let officer = server.officer(agency, &[Role::Handler]).await;
        let handler = server.client(&officer);
        let mut measure = None;
        let person = server
            .person_with(agency, |person, row| {
                person.name = format!("Person of {name}");
                measure = Some(row.id);
            })
            .await;
        let neighbour = server.person_with(agency, |person, _| person.name = format!("Neighbour of {name}")).await;
        server.phone(neighbour).await;
        let obligation = server.obligation(measure.unwrap()).await.to_public();
        let zone = handler.draw_circle(person, "PERMITTED", HOME, 300.0).await;
        let phone = server.phone(person).await;
        server.advance(60);
        let now = server.now();
        let fixes: Vec<Value> =
            (0..3).map(|i| fix(now.plus_seconds(-20 * i), from_home(2_000.0 + i as f64, 0.0))).collect();
        let receipt = text(&phone.submit(&fixes).await, "/receipt/id");
        let told = json!({"idempotencyKey": "once", "kind": "HARDSHIP", "text": format!("told by {name}")});
        let report = text(
            &phone.act("fileSituationReport", told, "report { id }").await.data(),
            "/fileSituationReport/report/id",
        );
        let plan = json!({"personId": person.to_public(), "weekdays": ["MONDAY"], "opensAt": "18:00",
            "windowMinutes": 120, "asksLocation": false, "asksPhoto": false, "questions": []});
        let plan = text(&handler.act("setCheckInPlan", plan, "plan { id }").await.data(), "/setCheckInPlan/plan/id");
        let mut check_in = Value::Null;
        eventually("a check-in is planned", async || {
            let duties = phone.ok("{ viewer { ... on Person { duties { kind id } } } }", Value::Null).await;
            let duties = duties["viewer"]["duties"].as_array().unwrap().clone();
            check_in = duties
                .iter()
                .find(|duty| duty["kind"] == "CHECK_IN")
                .map(|duty| duty["id"].clone())
                .unwrap_or_default();
            check_in.is_string()
        })
        .await;
        let (_, paper) = phone.upload(form("file", "a.pdf", "application/pdf", &document(64))).await;
        let leave = json_with(
            crate::api::leave::request(server, "once"),
            &json!({"text": format!("asked by {name}"), "paperIds": [paper["id"]]}),
        );
        let leave = text(
            &phone.act("fileLeaveRequest", leave, "leaveRequest { id }").await.data(),
            "/fileLeaveRequest/leaveRequest/id",
        );
        let round = json!({"idempotencyKey": "once", "personIds": [person.to_public()], "reason": format!("checked by {name}")});
        let round = handler.act("startSpotCheck", round, "round { id } spotCheck { id }").await.data();
        let mut period = Value::Null;
        eventually("the agency has its weeks", async || {
            let weeks = handler.ok("{ drawPeriods(first: 1) { edges { node { id } } } }", Value::Null).await;
            period = weeks["drawPeriods"]["edges"][0]["node"]["id"].clone();
            period.is_string()
        })
        .await;
        server.tell(&[server.notice(person, NoticeKind::LeaveDecided)]).await;
        let vouches =
            json!({"personId": person.to_public(), "name": format!("Guarantor of {name}"), "phone": "13900005678"});
        let named = handler.act("nameGuarantor", vouches, "person { guarantors { id } }").await.data();
        let clock =
            json!({"ruleCode": "FORFEITURE_READ", "personId": person.to_public(), "note": format!("begun by {name}")});
        let clock = text(&handler.act("startClock", clock, "clock { id }").await.data(), "/startClock/clock/id");
        const ABOUT: &str = "query($id: ID!) { person(id: $id) { device { id } cases { id } measure { id }
            alerts(first: 1) { edges { node { id } } } notices { edges { node { id } } } } }";
        let about = handler.ok(ABOUT, json!({"id": person.to_public()})).await["person"].clone();
        let alert = text(&about, "/alerts/edges/0/node/id");
        let note = json!({"alertId": alert, "text": format!("noted by {name}")});
        handler.act("noteAlert", note, "alert { id }").await.data();
        let words = ["told", "asked", "checked", "begun", "noted"].map(|word| format!("{word} by {name}"));
        let people = [format!("Person of {name}"), format!("Neighbour of {name}"), format!("Guarantor of {name}")];
        let ids = BTreeMap::from([
            ("agency", agency.to_public()),
            ("officer", officer.public()),
            ("person", person.to_public()),
            ("zone", zone),
            ("alert", alert),
            ("receipt", receipt),
            ("report", report),
            ("leave", leave),
            ("clock", clock),
            ("plan", plan),
            ("checkin", check_in.as_str().unwrap().to_owned()),
            ("device", text(&about, "/device/id")),
            ("case", text(&about, "/cases/0/id")),
            ("measure", text(&about, "/measure/id")),
            ("obligation", obligation),
            ("spotcheck", text(&round, "/startSpotCheck/spotCheck/id")),
            ("round", text(&round, "/startSpotCheck/round/id")),
            ("period", period.as_str().unwrap().to_owned()),
            ("notice", text(&about, "/notices/edges/0/node/id")),
            ("guarantor", text(&named, "/nameGuarantor/person/guarantors/0/id")),
            ("file", paper["id"].as_str().unwrap().to_owned()),
        ]);
        let secrets = words.into_iter().chain(people).chain([neighbour.to_public()]).collect();
        Self { agency, handler, person, phone, neighbour, ids, secrets }
    }

    /// What nobody outside may read: every id but the agency's, which all officers know, and every word.
    pub fn hidden(&self) -> Vec<&str> {
        let ids = self.ids.iter().filter(|(kind, _)| **kind != "agency").map(|(_, id)| id.as_str());
        ids.chain(self.secrets.iter().map(String::as_str)).collect()
    }
}
