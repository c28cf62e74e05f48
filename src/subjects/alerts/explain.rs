//! One sentence that explains an alert, in both languages.

use super::facts::{Crossing, Facts};
use crate::glossary::Term as _;
use crate::platform::Language;
use crate::platform::china::text as time;
use crate::subjects::location::doubt::FixMark;

/// The sentence for `facts`.
pub fn explain(facts: &Facts, language: Language) -> String {
    match language {
        Language::ZhCn => chinese(facts),
        Language::EnUs => english(facts),
    }
}

fn chinese(facts: &Facts) -> String {
    match facts {
        Facts::ZoneExit(c) => format!(
            "自 {} 起，{}个定位点（历时{}）位于允许区域“{}”{}之外，最远距边界 {}，判定在区域外的概率为 {}。",
            time(c.since),
            c.fixes,
            zh_span(c.seconds),
            c.zone,
            if c.leave { "及获准外出的范围" } else { "" },
            metres_zh(c.distance),
            percent(c.probability)
        ),
        Facts::ZoneEntry(c) => format!(
            "自 {} 起，{}个定位点（历时{}）位于禁止区域“{}”之内，最深距边界 {}，判定在区域内的概率为 {}。",
            time(c.since),
            c.fixes,
            zh_span(c.seconds),
            c.zone,
            metres_zh(c.distance),
            percent(c.probability)
        ),
        Facts::ZoneNear(c) => format!(
            "{} 的定位点可能已到禁止区域“{}”边缘，在区域内的概率为 {}，尚不足以认定进入。",
            time(c.since),
            c.zone,
            percent(c.probability)
        ),
        Facts::CannotTell { zone, since, seconds, accuracy } => format!(
            "自 {} 起{}，定位精度不足{}，无法判断是否在区域“{}”内；这不说明本人违反规定。",
            time(*since),
            zh_span(*seconds),
            accuracy.map(|best| format!("（最好 {}）", metres_zh(best))).unwrap_or_default(),
            zone
        ),
        Facts::Doubtful { marks, fixes, since } => format!(
            "自 {} 起，{}个定位点存在疑点（{}），请向本人核实，勿直接据此认定。",
            time(*since),
            fixes,
            marks.iter().map(|mark| mark_word(mark, Language::ZhCn)).collect::<Vec<_>>().join("、")
        ),
        Facts::DeviceChanged { platform, at } => {
            format!("{} 绑定了新的手机（{}），原手机已停用，请确认是否为本人操作。", time(*at), platform)
        }
        Facts::Silent { heard_at, minutes, battery } => format!(
            "手机自 {} 起已{}没有上报{}；可能是关机、没有网络或应用被系统关闭，请先联系本人。",
            time(*heard_at),
            zh_span(minutes * 60),
            battery.map(|level| format!("，最后电量 {}", percent(level))).unwrap_or_default()
        ),
        Facts::CheckInMissed { opens_at, closes_at } => format!(
            "{} 至 {} 的报到没有完成，已通过两种渠道提醒；请先联系本人了解原因，可以补报，勿直接据此认定。",
            time(*opens_at),
            time(*closes_at)
        ),
        Facts::Deadline { name_zh, basis_zh, due_at, by_person, grave, .. } => format!(
            "“{name_zh}”的期限于 {} 届满（{basis_zh}）；{}",
            time(*due_at),
            match (grave, by_person) {
                (true, _) => "未见新的决定：系统已停止收集位置，请机关立即解除、变更或说明。",
                (false, true) => "这是本人的期限：请先联系本人，了解是否有困难，勿直接据此认定。",
                (false, false) => "这是机关的期限，与本人是否守规无关：请尽快办理并登记。",
            }
        ),
        Facts::SpotCheckUnanswered { notified_at, answer_by } => format!(
            "{} 送达手机的定位抽检到 {} 仍未应答（平台故障时间已扣除）；请先联系本人了解情况，技术故障不算违反规定。",
            time(*notified_at),
            time(*answer_by)
        ),
        Facts::LeaveOverdue { places, ends_at, minutes, seen_at, extension_asked } => format!(
            "外出（{}）应于 {} 前返回，已逾期{}，尚未确认返回{}{}；请先联系本人。",
            places.join("、"),
            time(*ends_at),
            zh_span(minutes * 60),
            seen_at.map_or_else(|| "，没有定位点".into(), |at| format!("，最后定位时间 {}", time(at))),
            if *extension_asked { "，本人已申请延期，尚未答复" } else { "" }
        ),
    }
}

fn english(facts: &Facts) -> String {
    match facts {
        Facts::ZoneExit(c) => crossing_en(c, "outside the permitted zone"),
        Facts::ZoneEntry(c) => crossing_en(c, "inside the prohibited zone"),
        Facts::ZoneNear(c) => format!(
            "A position at {} may lie at the edge of the prohibited zone “{}” (probability of being inside {}); \
             that is not enough to hold that it was entered.",
            time(c.since),
            c.zone,
            percent(c.probability)
        ),
        Facts::CannotTell { zone, since, seconds, accuracy } => format!(
            "For {} since {} the positions{} cannot tell whether the person is inside “{}”; that is no sign of a breach.",
            en_span(*seconds),
            time(*since),
            accuracy.map(|best| format!(" (accuracy {} at best)", metres_en(best))).unwrap_or_default(),
            zone
        ),
        Facts::Doubtful { marks, fixes, since } => format!(
            "Since {}, {} {} doubtful ({}); ask the person before holding anything against them.",
            time(*since),
            positions(*fixes),
            if *fixes == 1 { "looks" } else { "look" },
            marks.iter().map(|mark| mark_word(mark, Language::EnUs)).collect::<Vec<_>>().join(", ")
        ),
        Facts::DeviceChanged { platform, at } => format!(
            "A new phone ({platform}) was bound at {} and the old one stopped working; make sure that the person did it.",
            time(*at)
        ),
        Facts::Silent { heard_at, minutes, battery } => format!(
            "The phone has not reported for {} since {}{}; it may be off, offline or stopped by its system: contact \
             the person first.",
            en_span(minutes * 60),
            time(*heard_at),
            battery.map(|level| format!(" (last battery {})", percent(level))).unwrap_or_default()
        ),
        Facts::CheckInMissed { opens_at, closes_at } => format!(
            "The check-in from {} to {} was not made, after reminders on two channels. Ask the person first why; it can \
             still be made up for, and it is no finding.",
            time(*opens_at),
            time(*closes_at)
        ),
        Facts::Deadline { name_en, basis_en, due_at, by_person, grave, .. } => format!(
            "“{name_en}” was due at {} ({basis_en}). {}",
            time(*due_at),
            match (grave, by_person) {
                (true, _) => {
                    "No decision is known: positions are no longer collected; lift or change the measure, or say why."
                }
                (false, true) => {
                    "It is the person's deadline: ask them first whether something stands in the way; it is no finding."
                }
                (false, false) => {
                    "It is the agency's deadline and says nothing about the person: act on it and record it."
                }
            }
        ),
        Facts::SpotCheckUnanswered { notified_at, answer_by } => format!(
            "The spot check that reached the phone at {} was not answered by {} (outages of the platform are counted \
             out); ask the person first: technical trouble is not a breach.",
            time(*notified_at),
            time(*answer_by)
        ),
        Facts::LeaveOverdue { places, ends_at, minutes, seen_at, extension_asked } => format!(
            "The leave ({}) ended at {}; {} later nothing says that the person is back{}{}. Contact the person first.",
            places.join(", "),
            time(*ends_at),
            en_span(minutes * 60),
            seen_at.map_or_else(|| " (no position)".into(), |at| format!(" (last position {})", time(at))),
            if *extension_asked { ", and an extension that was asked for is not answered" } else { "" }
        ),
    }
}

fn crossing_en(c: &Crossing, place: &str) -> String {
    format!(
        "From {}, {} over {} {} {place} “{}”{}, up to {} from its border; the probability is {}.",
        time(c.since),
        positions(c.fixes),
        en_span(c.seconds),
        if c.fixes == 1 { "lies" } else { "lie" },
        c.zone,
        if c.leave { " and the area of the leave" } else { "" },
        metres_en(c.distance),
        percent(c.probability)
    )
}

fn positions(count: u32) -> String {
    if count == 1 { "1 position".into() } else { format!("{count} positions") }
}

fn zh_span(seconds: i64) -> String {
    match seconds {
        ..60 => format!(" {seconds} 秒"),
        60..7_200 => format!(" {} 分钟", seconds / 60),
        _ => format!(" {} 小时", seconds / 3_600),
    }
}

fn en_span(seconds: i64) -> String {
    let counted = |count: i64, unit: &str| format!("{count} {unit}{}", if count == 1 { "" } else { "s" });
    match seconds {
        ..60 => counted(seconds, "second"),
        60..7_200 => counted(seconds / 60, "minute"),
        _ => counted(seconds / 3_600, "hour"),
    }
}

fn metres_zh(metres: f64) -> String {
    if metres.abs() >= 10_000.0 { format!("{:.1} 公里", metres / 1_000.0) } else { format!("{metres:.0} 米") }
}

fn metres_en(metres: f64) -> String {
    if metres.abs() >= 10_000.0 { format!("{:.1} km", metres / 1_000.0) } else { format!("{metres:.0} m") }
}

/// Never rounds up to certainty.
fn percent(probability: f64) -> String {
    let percent = (probability * 100.0).clamp(0.0, 100.0);
    if percent > 99.9 {
        "> 99.9%".into()
    } else if percent > 99.0 {
        format!("{percent:.1}%")
    } else {
        format!("{percent:.0}%")
    }
}

fn mark_word(mark: &str, language: Language) -> String {
    FixMark::named(mark).map_or(mark, |mark| mark.word(language)).to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entity::Timestamp;

    #[test]
    fn an_exit_reads_well_in_both_languages() {
        let facts = Facts::ZoneExit(Crossing {
            zone: "云龙区".into(),
            since: Timestamp(1_795_660_320_000),
            fixes: 4,
            seconds: 120,
            distance: 532.4,
            probability: 0.999_99,
            leave: false,
        });
        assert_eq!(
            explain(&facts, Language::ZhCn),
            "自 11-26 10:32 起，4个定位点（历时 2 分钟）位于允许区域“云龙区”之外，最远距边界 532 米，判定在区域外的概率为 > 99.9%。"
        );
        assert_eq!(
            explain(&facts, Language::EnUs),
            "From 11-26 10:32, 4 positions over 2 minutes lie outside the permitted zone “云龙区”, up to 532 m from its \
             border; the probability is > 99.9%."
        );
    }

    #[test]
    fn an_unanswered_check_is_told_without_blame() {
        let facts = Facts::SpotCheckUnanswered {
            notified_at: Timestamp(1_795_660_320_000),
            answer_by: Timestamp(1_795_662_120_000),
        };
        assert_eq!(
            explain(&facts, Language::ZhCn),
            "11-26 10:32 送达手机的定位抽检到 11-26 11:02 仍未应答（平台故障时间已扣除）；请先联系本人了解情况，技术故障不算违反规定。"
        );
        assert!(explain(&facts, Language::EnUs).contains("at 11-26 10:32 was not answered by 11-26 11:02"));
    }

    #[test]
    fn an_overdue_leave_reads_well_in_both_languages() {
        let facts = Facts::LeaveOverdue {
            places: vec!["南京市".into(), "镇江市".into()],
            ends_at: Timestamp(1_795_660_320_000),
            minutes: 30,
            seen_at: Some(Timestamp(1_795_660_920_000)),
            extension_asked: true,
        };
        assert_eq!(
            explain(&facts, Language::ZhCn),
            "外出（南京市、镇江市）应于 11-26 10:32 前返回，已逾期 30 分钟，尚未确认返回，最后定位时间 11-26 10:42，\
             本人已申请延期，尚未答复；请先联系本人。"
        );
        assert_eq!(
            explain(&facts, Language::EnUs),
            "The leave (南京市, 镇江市) ended at 11-26 10:32; 30 minutes later nothing says that the person is back \
             (last position 11-26 10:42), and an extension that was asked for is not answered. Contact the person first."
        );
    }

    #[test]
    fn no_probability_reads_as_certain() {
        assert_eq!(percent(1.0), "> 99.9%");
        assert_eq!(percent(0.95), "95%");
        assert_eq!(percent(0.0), "0%");
    }
}
