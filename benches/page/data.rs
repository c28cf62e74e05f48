//! The demo's people, each with a position and five alerts.

use sea_orm::{EntityTrait as _, IntoActiveModel as _};
use yunjian::demo::ids::demo_id;
use yunjian::demo::{self, Cast};
use yunjian::entity::{PublicId as _, fix, latest_location};
use yunjian::platform::{Clock, Db};
use yunjian::subjects::alerts::rows::{AlertId, AlertKind, Severity, alert};

/// Alerts of each person.
const ALERTS: u128 = 5;

/// Fills the database at `url`.
pub async fn fill(url: &str) {
    let db = Db::connect(url, 4).await.expect("the database answers");
    let cast = Cast::new(197).expect("the cast is complete");
    let now = Clock::System.now();
    demo::seed(&db, &cast, now).await.expect("the demo's data are written");
    let tx = db.begin().await.expect("a transaction starts");
    for place in 0..cast.people.len() {
        let fix = fix::Model {
            id: place as i64,
            battery: Some(0.5),
            ..fix::Model::plain(demo_id(place), format!("k{place}"), now, 34.25, 117.24)
        };
        let location = latest_location::Model::of(&fix, now);
        latest_location::Entity::insert(location.into_active_model()).exec_without_returning(&tx).await.expect("a row");
        let alerts = (0..ALERTS).map(|i| {
            let id = AlertId::from_uuid(uuid::Uuid::from_u128((place as u128) << 8 | i));
            alert::Model::raised(id, AlertKind::ZoneExit, Severity::High, demo_id(place), now.plus_seconds(-(i as i64)))
                .into_active_model()
        });
        alert::Entity::insert_many(alerts).exec_without_returning(&tx).await.expect("rows");
    }
    tx.commit().await.expect("the transaction commits");
    db.close().await.expect("the database closes");
}

/// How many people an answer holds, by either way.
pub fn people_in(answer: &str) -> usize {
    let json: serde_json::Value = serde_json::from_str(answer).unwrap_or_default();
    let list = json["data"]["people"]["edges"].as_array().or_else(|| json["people"].as_array());
    list.map_or(0, Vec::len)
}
