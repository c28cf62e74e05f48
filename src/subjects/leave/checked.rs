//! What a person asks for, checked: times, places, texts. Every refusal names its field and says what to write instead.

use super::file::{NewLeave, NewPlace};
use super::templates::{LONGEST_DAYS, STANDING_DAYS};
use crate::entity::Timestamp;
use crate::platform::{Answer, Refusal, written};
use crate::subjects::leave::rows::LeaveKind;
use crate::subjects::leave::rows::leave_request::Place;
use crate::subjects::location::datum;

const DAY: i64 = 86_400;
/// The form may have lain open for so many seconds.
const SLACK: i64 = 600;
/// An urgent leave may have begun so many seconds ago.
const BEGAN: i64 = DAY;
/// A leave is asked for at most so many seconds ahead.
const AHEAD: i64 = 183 * DAY;
pub(super) const PLACES: std::ops::RangeInclusive<usize> = 1..=5;
const RADII: std::ops::RangeInclusive<f64> = 0.1..=50.0;
/// Kilometres round a place when nothing is said.
const RADIUS: f64 = 10.0;
/// China with its islands: nobody under a measure may leave the country (CPL 71), and a slip of a digit is noticed.
const LATITUDES: std::ops::RangeInclusive<f64> = 3.0..=54.0;
const LONGITUDES: std::ops::RangeInclusive<f64> = 73.0..=136.0;

/// A leave whose fields can be stored.
pub(super) struct Checked {
    pub new: NewLeave,
    pub places: Vec<Place>,
}

/// The leave with its texts trimmed and its places in WGS-84, or what is wrong with it.
pub(super) fn checked(mut new: NewLeave, now: Timestamp) -> Answer<Checked> {
    written::key("input.idempotencyKey", &new.idempotency_key)?;
    new.text = written::required("input.text", new.text)?;
    new.route = written::optional("input.route", new.route)?;
    new.contact_name = written::name("input.contactName", new.contact_name)?;
    new.contact_phone = written::phone("input.contactPhone", new.contact_phone)?;
    times(&new, now)?;
    weekdays(&mut new)?;
    if !PLACES.contains(&new.places.len()) {
        return Err(Refusal::bad_input(
            "input.places",
            "请填写 1 至 5 个外出地点。",
            "Please name one to five places.",
        ));
    }
    let places = std::mem::take(&mut new.places).into_iter().map(place).collect::<Answer<_>>()?;
    Ok(Checked { new, places })
}

/// Until when a leave of `kind` that begins at `from` may last.
pub(super) fn longest(kind: LeaveKind, from: Timestamp) -> Timestamp {
    from.plus_seconds(DAY * if kind == LeaveKind::Standing { STANDING_DAYS } else { LONGEST_DAYS })
}

/// Refuses a leave of `kind` from `from` that ends later than one may.
pub(super) fn not_too_long(kind: LeaveKind, from: Timestamp, to: Timestamp, field: &'static str) -> Answer<()> {
    if to <= longest(kind, from) {
        return Ok(());
    }
    Err(match kind {
        LeaveKind::Standing => Refusal::bad_input(
            field,
            format!("常态化许可最长 {STANDING_DAYS} 天，期满请重新申请。"),
            format!("A standing permit lasts at most {STANDING_DAYS} days; ask for it anew after that."),
        ),
        LeaveKind::Single | LeaveKind::Urgent => Refusal::bad_input(
            field,
            format!("单次外出最长 {LONGEST_DAYS} 天，请缩短。"),
            format!("A leave lasts at most {LONGEST_DAYS} days. Please shorten it."),
        ),
    })
}

fn times(new: &NewLeave, now: Timestamp) -> Answer<()> {
    let urgent = new.kind == LeaveKind::Urgent;
    if new.starts_at < now.plus_seconds(if urgent { -BEGAN } else { -SLACK }) {
        return Err(Refusal::bad_input(
            "input.startsAt",
            "开始时间不能早于现在；事出紧急已经动身的，请选择“紧急外出”（24 小时内）。",
            "It cannot begin in the past. If you had to set out at once, file it as urgent, within 24 hours.",
        ));
    }
    if urgent && new.starts_at > now.plus_seconds(DAY) {
        return Err(Refusal::bad_input(
            "input.startsAt",
            "紧急外出须在 24 小时内开始；尚有时间的，请按单次外出申请。",
            "An urgent leave begins within 24 hours. If there is time, file a single one.",
        ));
    }
    if new.starts_at > now.plus_seconds(AHEAD) {
        return Err(Refusal::bad_input(
            "input.startsAt",
            "最多可提前 183 天申请，请到时再申请。",
            "A leave can be asked for at most 183 days ahead. Please ask for it later.",
        ));
    }
    if new.ends_at <= new.starts_at {
        return Err(Refusal::bad_input(
            "input.endsAt",
            "返回时间须晚于开始时间，请更正。",
            "It must end after it begins. Please correct one of the two.",
        ));
    }
    if new.ends_at <= now {
        return Err(Refusal::bad_input(
            "input.endsAt",
            "返回时间须晚于现在，请更正。",
            "It must end in the future. Please correct the time.",
        ));
    }
    not_too_long(new.kind, new.starts_at, new.ends_at, "input.endsAt")
}

fn weekdays(new: &mut NewLeave) -> Answer<()> {
    new.weekdays.sort_unstable();
    new.weekdays.dedup();
    match (new.kind, new.weekdays.is_empty()) {
        (LeaveKind::Standing, true) => Err(Refusal::bad_input(
            "input.weekdays",
            "请选择常态化许可适用的星期。",
            "Please name the weekdays of the standing permit.",
        )),
        (LeaveKind::Single | LeaveKind::Urgent, false) => Err(Refusal::bad_input(
            "input.weekdays",
            "只有常态化许可可以选择星期，请去掉。",
            "Only a standing permit has weekdays. Leave them out.",
        )),
        _ => Ok(()),
    }
}

fn place(new: NewPlace) -> Answer<Place> {
    let field = "input.places";
    let name = written::name(field, new.name)?;
    let (latitude, longitude) = datum::to_wgs84(new.latitude, new.longitude, new.datum);
    if !LATITUDES.contains(&latitude) || !LONGITUDES.contains(&longitude) {
        return Err(Refusal::bad_input(
            field,
            format!("“{name}”的坐标不在中国境内，请在地图上重新选择。"),
            format!("“{name}” does not lie in China. Please choose it on the map again."),
        ));
    }
    let radius_km = new.radius_km.unwrap_or(RADIUS);
    if !RADII.contains(&radius_km) {
        return Err(Refusal::bad_input(
            field,
            "活动半径须在 0.1 到 50 公里之间，请更正。",
            "The radius round a place must lie between 0.1 and 50 km. Please correct it.",
        ));
    }
    Ok(Place { name, latitude, longitude, radius_km })
}
