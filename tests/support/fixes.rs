//! Positions as phones send them.

use serde_json::{Value, json};
use yunjian::entity::Timestamp;

/// Degrees WGS-84: latitude, longitude.
pub type Place = (f64, f64);

/// Where everybody lives.
pub const HOME: Place = (34.26, 117.2);

/// The place so many metres north and east of home.
pub fn from_home(north: f64, east: f64) -> Place {
    const METRES_PER_DEGREE: f64 = 111_195.0;
    (HOME.0 + north / METRES_PER_DEGREE, HOME.1 + east / (METRES_PER_DEGREE * HOME.0.to_radians().cos()))
}

/// A good position; its key is its time.
pub fn fix(at: Timestamp, (latitude, longitude): Place) -> Value {
    json!({
        "key": format!("k{}", at.0),
        "takenAt": at.to_string(),
        "latitude": latitude,
        "longitude": longitude,
        "datum": "WGS84",
        "accuracy": 12.0,
        "source": "GNSS",
    })
}

/// A position with this accuracy in metres.
pub fn fix_of(at: Timestamp, place: Place, accuracy: f64) -> Value {
    json_with(
        fix(at, place),
        &json!({"accuracy": accuracy, "source": if accuracy > 100.0 { "NETWORK" } else { "GNSS" }}),
    )
}

/// `base` with the fields of `change` in place of its own.
pub fn json_with(mut base: Value, change: &Value) -> Value {
    for (name, value) in change.as_object().expect("an object") {
        base[name] = value.clone();
    }
    base
}
