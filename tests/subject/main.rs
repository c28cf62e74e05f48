//! What it takes to add a subject: a made-up one, errands that an officer asks of a person. It has a table, states, events,
//! a duty, lines in the timeline, due work, an id, words, a field of a person and a feed, and touches its own folder (`errands`), one list (`list.rs`),
//! a migration and texts, and nothing of the house.

// Roots put together of many parts are types as deep as there are parts.
#![recursion_limit = "256"]
#![expect(clippy::unwrap_used, reason = "a test says by a panic that something is not as it must be")]

mod errands;
mod list;

use std::collections::BTreeSet;
use std::sync::Arc;

use async_graphql::{Request, Variables};
use futures_util::StreamExt as _;
use migrations::{Migrator, MigratorTrait as _};
use sea_orm::{ActiveModelTrait as _, IntoActiveModel as _};
use serde_json::{Value, json};
use yunjian::access::{self, Caller, SignIn};
use yunjian::entity::{
    AgencyKind, CaseStage, MeasureKind, MeasureState, PersonId, PublicId as _, Residence, Role, Timestamp, agency,
    case_person, criminal_case, measure, officer, officer_role, person,
};
use yunjian::events::{Position, log};
use yunjian::graphql::feed::Feed;
use yunjian::graphql::{App, RequestContext, request_data};
use yunjian::hubs::{Feeds, duties, glossary, nodes, timeline};
use yunjian::platform::settings::Settings;
use yunjian::platform::{Clock, Db, new_id};

/// A summer's day.
const NOW: Timestamp = Timestamp(1_780_000_000_000);

/// A server's inside with the made-up subject among the others, and an officer with a person to ask.
struct House {
    _folder: tempfile::TempDir,
    app: Arc<App>,
    schema: list::Schema,
    caller: Arc<Caller>,
    person: PersonId,
}

impl House {
    async fn new() -> Self {
        // The first list counts: it is this one.
        yunjian::hubs::install(list::subjects());
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite://{}", folder.path().join("house.db").display());
        let mut settings =
            Settings { secret: Some("a secret that is only for this test, long enough".into()), ..Settings::default() };
        settings.database.url = Some(url.clone());
        settings.files.folder = folder.path().join("files");
        settings.sign_in.second_factor = false;
        settings.notices.held = true;
        let db = Db::connect(&url, 2).await.unwrap();
        Migrator::up(db.migrate(), None).await.unwrap();
        errands::migration::up(&db).await.unwrap();
        let app = yunjian::app::start(db, Clock::manual(NOW), settings, false).await.unwrap();
        let person = people(&app).await;
        let sign_in =
            SignIn { username: "officer".into(), password: PASSWORD.into(), totp: None, client: String::new() };
        let granted = access::login(&app.access, sign_in).await.unwrap();
        let caller = app.access.authenticate(&granted.access_token).await.unwrap();
        let schema = list::schema(app.clone());
        Self { _folder: folder, app, schema, caller, person }
    }

    fn request(&self, query: &str, variables: Value) -> Request {
        let context = RequestContext { caller: Some(self.caller.clone()), ..RequestContext::default() };
        let request = Request::new(query).variables(Variables::from_json(variables));
        request_data(request, &self.app, Arc::new(context))
    }

    async fn ok(&self, query: &str, variables: Value) -> Value {
        let answer = self.schema.execute(self.request(query, variables)).await;
        assert!(answer.errors.is_empty(), "{:?}", answer.errors);
        answer.data.into_json().unwrap()
    }

    /// Asks for an errand; its id.
    async fn ask(&self, text: &str) -> String {
        const ASK: &str = "mutation($person: ID!, $text: String!) { askErrand(personId: $person, text: $text) { id } }";
        let asked = self.ok(ASK, json!({"person": self.person.to_public(), "text": text})).await;
        asked["askErrand"]["id"].as_str().unwrap().to_owned()
    }

    async fn state(&self, id: &str) -> String {
        let found = self.ok("query($id: ID!) { node(id: $id) { ... on Errand { state } } }", json!({ "id": id })).await;
        found["node"]["state"].as_str().unwrap().to_owned()
    }
}

const PASSWORD: &str = "correct horse battery staple";

/// An agency with one officer and one person on bail.
async fn people(app: &App) -> PersonId {
    let now = app.clock.now();
    let tx = app.db.begin().await.unwrap();
    let agency_id = new_id(now);
    let row = agency::Model {
        id: agency_id,
        kind: AgencyKind::Police,
        name: "Agency".into(),
        region_code: "320303".into(),
        parent_id: None,
        phone: None,
    };
    row.into_active_model().insert(&tx).await.unwrap();
    let officer_id = new_id(now);
    let row = officer::Model {
        id: officer_id,
        agency_id,
        username: "officer".into(),
        name: "Officer".into(),
        password_hash: access::hash_password(PASSWORD).unwrap(),
        totp_secret: None,
        active: true,
        authority: 0,
        created_at: now,
    };
    row.into_active_model().insert(&tx).await.unwrap();
    officer_role::Model { officer_id, role: Role::Handler }.into_active_model().insert(&tx).await.unwrap();
    let (id, case_id) = (new_id::<PersonId>(now), new_id(now));
    let row = person::Model::new(id, "Person".into(), Residence::Local, now);
    row.into_active_model().insert(&tx).await.unwrap();
    let row = criminal_case::Model {
        id: case_id,
        number: "Case 1".into(),
        charge: "Theft".into(),
        stage: CaseStage::Investigation,
        created_at: now,
    };
    row.into_active_model().insert(&tx).await.unwrap();
    case_person::Model { case_id, person_id: id }.into_active_model().insert(&tx).await.unwrap();
    let today = now.to_utc().date_naive();
    let row = measure::Model {
        id: new_id(now),
        person_id: id,
        case_id,
        kind: MeasureKind::Bail,
        state: MeasureState::Active,
        starts_on: today - chrono::Days::new(30),
        ends_on: today + chrono::Days::new(300),
        deciding_agency_id: agency_id,
        executing_agency_id: agency_id,
        overseeing_agency_id: None,
    };
    row.into_active_model().insert(&tx).await.unwrap();
    tx.commit().await.unwrap();
    id
}

#[tokio::test]
async fn a_subject_is_a_folder_a_line_in_one_list_a_migration_and_texts() {
    let house = House::new().await;
    let errand = house.ask("Bring the passport").await;

    // Whatever has an id is found by it; a duty and a line tell of it; nobody but its folder knows how.
    assert_eq!(house.state(&errand).await, "ASKED");
    const PERSON: &str = "query($id: ID!) { person(id: $id) {
        errands { id state }
        duties { id kind title hint open done subject { __typename ... on Errand { text } } }
        timeline { edges { node { kind summary } } } } }";
    let seen = house.ok(PERSON, json!({"id": house.person.to_public()})).await["person"].clone();
    assert_eq!(seen["errands"], json!([{"id": errand, "state": "ASKED"}]));
    let duty = &seen["duties"][0];
    assert_eq!((&duty["id"], &duty["kind"]), (&json!(errand), &json!("ERRAND")));
    assert_eq!(duty["title"], "跑腿");
    assert_eq!(duty["subject"], json!({"__typename": "Errand", "text": "Bring the passport"}));
    assert_eq!((&duty["open"], &duty["done"]), (&json!(true), &json!(false)));
    let lines: Vec<&str> = seen["timeline"]["edges"]
        .as_array()
        .unwrap()
        .iter()
        .map(|edge| edge["node"]["kind"].as_str().unwrap())
        .collect();
    assert!(lines.contains(&"ERRAND_ASKED") && lines.contains(&"MEASURE_STARTED"), "{lines:?}");

    // Its events reach its feed, in the order of the log.
    let feeds = Feeds::new();
    let feed = feeds.feed("errandEvents").expect("a feed of its own");
    assert_eq!(feeds.places(feed), [feeds.place(&errands::TOPIC).expect("a place for its topic")]);
    let events = log::read(house.app.db.read(), Position::START, None, 10).await.unwrap();
    let events: Vec<_> = events.into_iter().filter(|event| event.topic == errands::TOPIC).map(Arc::new).collect();
    assert_eq!(events.len(), 1);
    let events = futures_util::stream::iter(events).boxed();
    let request = house.request("subscription { errandEvents { errand { id state } } }", Value::Null);
    let request = request.data(Feed::of_events(events, house.app.keys.clone()));
    let pushed: Vec<_> = house.schema.execute_stream(request).collect().await;
    let pushed = pushed.into_iter().next().unwrap().data.into_json().unwrap();
    assert_eq!(pushed["errandEvents"]["errand"], json!({"id": errand, "state": "ASKED"}));

    // What falls due is done by the house's own loop.
    house.app.clock.advance(errands::DAYS * 86_400 + 1);
    if let Clock::Manual(hands) = &house.app.clock {
        hands.settled().await;
    }
    assert_eq!(house.state(&errand).await, "LAPSED");
    let seen = house.ok(PERSON, json!({"id": house.person.to_public()})).await["person"].clone();
    assert_eq!(seen["duties"], json!([]));
}

#[test]
fn what_it_says_of_itself_is_one_of_its_own() {
    yunjian::hubs::install(list::subjects());
    let prefixes: Vec<_> = nodes::kinds().map(|kind| kind.prefix).collect();
    assert_eq!(prefixes.iter().collect::<BTreeSet<_>>().len(), prefixes.len());
    let numbers: Vec<_> = timeline::kinds().map(|kind| kind.number).collect();
    assert_eq!(numbers.iter().collect::<BTreeSet<_>>().len(), numbers.len());
    let kinds: Vec<_> = duties::parts().map(|part| part.kind().word.name).collect();
    assert!(kinds.contains(&"ERRAND") && kinds.contains(&"LEAVE"), "{kinds:?}");
    let words: Vec<_> = glossary::terms().filter(|terms| terms.name() == "ErrandState").collect();
    assert_eq!(words.iter().map(|terms| terms.words().len()).collect::<Vec<_>>(), [2]);
}
