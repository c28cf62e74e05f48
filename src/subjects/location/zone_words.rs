//! What the importer of zones has to say, in both languages.

use super::geometry::{ImportError, ImportWarning};
use crate::entity::Datum;
use crate::platform::{Language, Refusal};

/// The refusal of a zone that cannot be imported.
pub(super) fn refusal(error: &ImportError) -> Refusal {
    use ImportError as E;
    let field = match error {
        E::RadiusMissing | E::RadiusOutOfRange { .. } | E::RadiusUnwanted => "input.radius",
        _ => "input.geometry",
    };
    let zh = match error {
        E::NotAnArea { found } => format!("区域须为多边形、多多边形或带半径的点，不能是 {found}。"),
        E::Malformed { path } => format!("{path} 须为 [经度, 纬度] 坐标对的列表。"),
        E::SeveralFeatures { features } => format!("要素集合须恰好包含一个要素，现有 {features} 个。"),
        E::Empty => "该区域没有面积，请重新绘制。".into(),
        E::TooManyCorners { corners, most } => format!("区域有 {corners} 个顶点，最多 {most} 个，请先简化。"),
        E::OutOfRange { path, longitude, latitude } => {
            format!("{path} 为 [{longitude}, {latitude}]：经度须在 ±180 之间，纬度须在 ±90 之间。")
        }
        E::Polar => "区域超出南北纬 85 度，无法判断。".into(),
        E::Antimeridian => "区域跨越 180 度经线，请在该处分开。".into(),
        E::RadiusMissing => "圆形区域需要半径（米）。".into(),
        E::RadiusOutOfRange { radius } => format!("半径须在 20 米到 200 公里之间，现为 {radius} 米。"),
        E::RadiusUnwanted => "只有圆形区域（点）才能填写半径。".into(),
        E::AreaOutOfRange { area } => format!("区域面积为 {area:.0} 平方米，须在 400 平方米到 1000 万平方公里之间。"),
        E::Unrepairable => "边界自相交且无法修复，请重新绘制。".into(),
    };
    let mut en = error.to_string();
    if let Some(first) = en.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    en.push('.');
    Refusal::bad_input(field, zh, en)
}

/// What was changed at import, or what to mind, as a sentence.
pub fn warning_text(warning: &ImportWarning, language: Language) -> String {
    use ImportWarning as W;
    match (language, warning) {
        (Language::ZhCn, W::ConvertedDatum { from, offset_metres }) => {
            format!("已从 {} 坐标系转换为 WGS-84，平移约 {offset_metres:.0} 米。", name(*from))
        }
        (Language::EnUs, W::ConvertedDatum { from, offset_metres }) => {
            format!("Converted from {} to WGS-84: moved by about {offset_metres:.0} m.", name(*from))
        }
        (Language::ZhCn, W::ClosedRing) => "边界未闭合，已自动闭合。".into(),
        (Language::EnUs, W::ClosedRing) => "The outline was not closed; it was closed.".into(),
        (Language::ZhCn, W::DroppedRing { corners }) => format!("已忽略只有 {corners} 个顶点的环。"),
        (Language::EnUs, W::DroppedRing { corners }) => format!("A ring of only {corners} corners was left out."),
        (Language::ZhCn, W::Repaired { parts, area_change_percent, .. }) => {
            let change = changed(*area_change_percent).map(|by| format!("，面积变化 {by}")).unwrap_or_default();
            format!("边界自相交，已修复；现有 {parts} 个部分{change}，请核对。")
        }
        (Language::EnUs, W::Repaired { parts, area_change_percent, .. }) => {
            let change = changed(*area_change_percent).map(|by| format!(", area changed by {by}")).unwrap_or_default();
            format!("The outline crossed itself and was repaired: {parts} part(s){change}. Please check it.")
        }
        (Language::ZhCn, W::SmallForPhones { radius_metres }) => {
            format!("区域较小（相当于半径 {radius_metres:.0} 米），普通手机可能无法判断，预警可能延迟或漏报。")
        }
        (Language::EnUs, W::SmallForPhones { radius_metres }) => format!(
            "The zone is small (like a circle of {radius_metres:.0} m): usual phones often cannot tell, and alerts may \
             come late or not at all."
        ),
    }
}

/// The change of area as text. Parts of an outline that crosses itself cancel out, so of a bow tie it says nothing.
fn changed(percent: f64) -> Option<String> {
    (percent.abs() <= 100.0).then(|| format!("{percent:.2} %"))
}

/// The system's usual name.
fn name(datum: Datum) -> &'static str {
    match datum {
        Datum::Wgs84 => "WGS-84",
        Datum::Gcj02 => "GCJ-02",
        Datum::Bd09 => "BD-09",
    }
}
