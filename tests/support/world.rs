//! Rows to begin with. Each builder says only what a test is about; everything else has a sane default.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};

use sea_orm::{ActiveModelTrait as _, IntoActiveModel as _};
use serde_json::{Value, json};
use uuid::Uuid;
use yunjian::access;
use yunjian::entity::{
    AgencyId, AgencyKind, CaseId, CaseStage, MeasureId, MeasureKind, MeasureState, OfficerId, PersonId, PublicId,
    Residence, Role, agency, binding_code, case_person, criminal_case, device, measure, officer, officer_role, person,
};
use yunjian::platform::new_id;
use yunjian::subjects::notices::rows::NoticeKind;
use yunjian::subjects::notices::{self, NewNotice};
use yunjian::subjects::people::rows::{ObligationCategory, ObligationId, obligation, obligation_version};

use super::{Client, Place, TestServer};

/// Everybody's password.
pub const PASSWORD: &str = "correct horse battery staple";

/// Hashing is slow on purpose, so it is done once.
fn password_hash() -> String {
    static HASH: OnceLock<String> = OnceLock::new();
    HASH.get_or_init(|| access::hash_password(PASSWORD).expect("a hash")).clone()
}

/// A number that no other row of this process has.
fn number() -> u64 {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    NEXT.fetch_add(1, Ordering::Relaxed)
}

/// An id of this kind that names nothing.
pub fn random_id(prefix: &str) -> String {
    format!("{prefix}_{}", Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 | u128::from(number())).simple())
}

/// An account and its id.
#[derive(Clone, Debug)]
pub struct Officer {
    pub id: OfficerId,
    pub username: String,
}

impl Officer {
    pub fn public(&self) -> String {
        self.id.to_public()
    }
}

/// Inserts a row.
macro_rules! insert {
    ($server:expr, $row:expr) => {{
        let tx = $server.app.db.begin().await.expect("a transaction");
        $row.into_active_model().insert(&tx).await.expect("a row");
        tx.commit().await.expect("a commit");
    }};
}

impl TestServer {
    /// A police agency under nobody.
    pub async fn agency(&self) -> AgencyId {
        self.agency_under(None).await
    }

    /// A police agency below another.
    pub async fn agency_below(&self, parent: AgencyId) -> AgencyId {
        self.agency_under(Some(parent)).await
    }

    async fn agency_under(&self, parent_id: Option<AgencyId>) -> AgencyId {
        let id = new_id(self.now());
        let name = format!("Agency {}", number());
        let (kind, region_code) = (AgencyKind::Police, "320303".into());
        let phone = Some("0516-80000110".into());
        insert!(self, agency::Model { parent_id, phone, ..agency::Model::new(id, kind, name, region_code) });
        id
    }

    /// An account with these roles.
    pub async fn officer(&self, agency_id: AgencyId, roles: &[Role]) -> Officer {
        self.officer_with(agency_id, roles, |_| {}).await
    }

    /// An account, changed before it is stored.
    pub async fn officer_with(
        &self,
        agency_id: AgencyId,
        roles: &[Role],
        change: impl FnOnce(&mut officer::Model),
    ) -> Officer {
        let id: OfficerId = new_id(self.now());
        let number = number();
        let (username, name) = (format!("officer-{number:06}"), format!("Officer {number}"));
        let mut row = officer::Model::new(id, agency_id, username, name, password_hash(), self.now());
        change(&mut row);
        let username = row.username.clone();
        insert!(self, row);
        for &role in roles {
            insert!(self, officer_role::Model { officer_id: id, role });
        }
        Officer { id, username }
    }

    /// Somebody signed in to that account.
    pub fn client(&self, officer: &Officer) -> Client {
        Client::officer(self, &officer.username)
    }

    /// An account with one role, signed in.
    pub async fn signed_in(&self, agency: AgencyId, role: Role) -> Client {
        let officer = self.officer(agency, &[role]).await;
        self.client(&officer)
    }

    /// A person on bail, decided and executed by `agency`, in force.
    pub async fn person(&self, agency: AgencyId) -> PersonId {
        self.person_with(agency, |_, _| {}).await
    }

    /// A person and a measure, changed before they are stored.
    pub async fn person_with(
        &self,
        agency: AgencyId,
        change: impl FnOnce(&mut person::Model, &mut measure::Model),
    ) -> PersonId {
        let now = self.now();
        let number = number();
        let today = now.plus_seconds(8 * 3_600).to_utc().date_naive();
        let (id, case_id): (PersonId, CaseId) = (new_id(now), new_id(now));
        let mut person = person::Model {
            phone: Some("13800001234".into()),
            id_number: Some("320303199001011234".into()),
            ..person::Model::new(id, format!("Person {number:06}"), Residence::Local, now)
        };
        let mut measure = measure::Model {
            id: new_id(now),
            person_id: id,
            case_id,
            kind: MeasureKind::Bail,
            state: MeasureState::Active,
            starts_on: today - chrono::Days::new(30),
            ends_on: today + chrono::Days::new(300),
            deciding_agency_id: agency,
            executing_agency_id: agency,
            overseeing_agency_id: None,
        };
        change(&mut person, &mut measure);
        let case = criminal_case::Model {
            id: case_id,
            number: format!("Case {number:06}"),
            charge: "Theft".into(),
            stage: CaseStage::Investigation,
            created_at: now,
        };
        let tx = self.app.db.begin().await.expect("a transaction");
        person.into_active_model().insert(&tx).await.expect("a person");
        case.into_active_model().insert(&tx).await.expect("a case");
        case_person::Model { case_id, person_id: id }.into_active_model().insert(&tx).await.expect("a suspect");
        measure.into_active_model().insert(&tx).await.expect("a measure");
        tx.commit().await.expect("a commit");
        id
    }

    /// A duty of the person's measure.
    pub async fn obligation(&self, measure_id: MeasureId) -> ObligationId {
        let id = new_id(self.now());
        let code = format!("O{}", number());
        insert!(
            self,
            obligation_version::Model {
                code: code.clone(),
                version: 1,
                category: ObligationCategory::Movement,
                title_zh: "不得离开所居住的区".into(),
                title_en: "Stay in the district".into(),
                legal_basis: "CPL 71".into(),
                risk: "flight".into(),
            }
        );
        insert!(self, obligation::Model { id, measure_id, code, version: 1, review_on: None });
        id
    }

    /// A code with which the person can bind a phone, again and again when `reusable`.
    pub async fn binding_code(&self, person_id: PersonId, reusable: bool) -> String {
        let code = format!("TEST-{:08}", number());
        let expires_at = self.now().plus_seconds(365 * 86_400);
        let code_hash = access::hash_code(&code);
        insert!(self, binding_code::Model { reusable, ..binding_code::Model::new(code_hash, person_id, expires_at) });
        code
    }

    /// A notice to `person` that is due now and asked for only once.
    pub fn notice(&self, person: PersonId, kind: NoticeKind) -> NewNotice {
        let (subject, now) = (Uuid::now_v7(), self.now());
        let dedup = format!("test/{subject}");
        NewNotice { person, kind, subject, due: now, expires: None, moment: Some(now), dedup }
    }

    /// Asks for notices.
    pub async fn tell(&self, new: &[NewNotice]) {
        let tx = self.app.db.begin().await.unwrap();
        notices::enqueue(&tx, new, self.now()).await.unwrap();
        tx.commit().await.unwrap();
        // Whoever sends them looks at once.
        self.advance(0);
    }

    /// A bound phone that never says anything.
    pub async fn silent_phone(&self, person_id: PersonId) {
        let (id, now) = (new_id(self.now()), self.now());
        let row = device::Model::bound(id, person_id, "silent".into(), "0".repeat(64), now);
        insert!(self, row);
    }

    /// The person's phone, bound through the front door.
    pub async fn phone(&self, person: PersonId) -> Client {
        let code = self.binding_code(person, false).await;
        let bound = self.stranger().act("bindDevice", json!({ "code": code }), "deviceId deviceKey").await.data();
        let of = |name: &str| bound["bindDevice"][name].as_str().expect("a bound phone").to_owned();
        Client::phone(self, &of("deviceId"), &of("deviceKey"))
    }
}

impl Client {
    /// Draws a circle for a person; the zone's id.
    pub async fn draw_circle(&self, person: PersonId, kind: &str, centre: Place, radius: f64) -> String {
        let geometry = json!({"type": "Point", "coordinates": [centre.1, centre.0]});
        let input = json!({"personId": person.to_public(), "name": "Circle", "kind": kind, "geometry": geometry,
            "datum": "WGS84", "radius": radius});
        let drawn = self.act("createZone", input, "zone { id }").await.data();
        drawn["createZone"]["zone"]["id"].as_str().expect("a zone").to_owned()
    }

    /// The newest position that the caller sees of a person.
    pub async fn latest(&self, person: PersonId) -> Value {
        const QUERY: &str = "query($id: ID!) { person(id: $id) { latestLocation {
            fix { key takenAt receivedAt latitude longitude marks } verdicts { verdict probabilityOutside zone { id } } } } }";
        let data = self.ok(QUERY, json!({"id": person.to_public()})).await;
        data["person"]["latestLocation"].clone()
    }
}
