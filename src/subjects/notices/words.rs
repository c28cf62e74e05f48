//! What a notice says. Somebody else may read it over the person's shoulder, or hold the phone: no case, no measure, no
//! agency, nothing that was written; only what is to be done and by when.

use super::provider::Message;
use crate::entity::Timestamp;
use crate::platform::{Language, china};
use crate::subjects::notices::rows::NoticeKind;

/// Longest value that a `thing` of a WeChat template takes, in characters.
pub(super) const THING: usize = 20;

/// What is to be done, in at most [`THING`] characters; also what is read out in a call.
pub(super) const fn what(kind: NoticeKind) -> &'static str {
    match kind {
        NoticeKind::CheckInOpen => "在线报到已开放",
        NoticeKind::CheckInReminder => "在线报到尚未完成",
        NoticeKind::SpotCheck => "有一项事项请马上办理",
        NoticeKind::LeaveDecided => "外出申请已有答复",
        NoticeKind::LeaveEnding => "外出即将到期请按时返回",
        NoticeKind::ReportAnswered => "您反映的情况已有答复",
        NoticeKind::HelpAnswered => "您的消息已有回复",
        NoticeKind::ClockWarning => "有一项期限即将届满",
    }
}

/// What the guarantor is told: that something is open, not what.
pub(super) const TO_GUARANTOR: &str = "请提醒对方查看待办事项";

/// The moment that a message of `kind` names, in China's time: `11月25日 18:00`.
pub(super) fn moment(at: Timestamp) -> String {
    local(at).format("%-m月%-d日 %H:%M").to_string()
}

/// The same as WeChat's `time` wants it: `2026年11月25日 18:00`.
pub(super) fn wechat_time(at: Timestamp) -> String {
    local(at).format("%Y年%-m月%-d日 %H:%M").to_string()
}

fn local(at: Timestamp) -> chrono::NaiveDateTime {
    at.plus_seconds(i64::from(china::OFFSET)).to_utc().naive_utc()
}

/// The time that a template names where it must name one: of a notice that has none, when it was made.
pub(super) fn time_of(message: &Message) -> Timestamp {
    message.moment.unwrap_or(message.created_at)
}

/// The whole notice as a sentence.
pub fn text(kind: NoticeKind, at: Option<Timestamp>, language: Language) -> String {
    match language {
        Language::ZhCn => {
            let by = at.map(|at| format!("请于{}前", moment(at))).unwrap_or_else(|| "请尽快".to_owned());
            match kind {
                NoticeKind::CheckInOpen => format!("您的在线报到已开放，{by}打开小程序完成。"),
                NoticeKind::CheckInReminder => {
                    format!(
                        "您的在线报到尚未完成，{by}打开小程序完成。如遇故障请直接联系承办人，技术故障不算违反规定。"
                    )
                }
                NoticeKind::SpotCheck => "您有一项需要马上办理的事项，请打开小程序查看。".to_owned(),
                NoticeKind::LeaveDecided => "您的外出申请已有答复，请打开小程序查看。".to_owned(),
                NoticeKind::LeaveEnding => {
                    format!("您的外出即将到期，{by}返回并在小程序中登记；需要延长的，请提前申请。")
                }
                NoticeKind::ReportAnswered => "您反映的情况已有答复，请打开小程序查看。".to_owned(),
                NoticeKind::HelpAnswered => "您的消息已有回复，请打开小程序查看。".to_owned(),
                NoticeKind::ClockWarning => format!("您有一项期限即将届满，{by}打开小程序查看并办理。"),
            }
        }
        Language::EnUs => {
            let by = at
                .map(|at| format!("by {} (China time)", local(at).format("%-d %b %H:%M")))
                .unwrap_or_else(|| "soon".to_owned());
            match kind {
                NoticeKind::CheckInOpen => format!("Your online check-in is open. Please complete it in the app {by}."),
                NoticeKind::CheckInReminder => format!(
                    "Your online check-in is not complete yet. Please complete it in the app {by}. If something does \
                     not work, call your officer: technical trouble is not a breach."
                ),
                NoticeKind::SpotCheck => "Something needs your attention right now. Please open the app.".to_owned(),
                NoticeKind::LeaveDecided => "Your leave request has been answered. Please open the app.".to_owned(),
                NoticeKind::LeaveEnding => format!(
                    "Your leave ends soon. Please be back and say so in the app {by}; if you need longer, ask before."
                ),
                NoticeKind::ReportAnswered => "What you reported has been answered. Please open the app.".to_owned(),
                NoticeKind::HelpAnswered => "There is a reply to your message. Please open the app.".to_owned(),
                NoticeKind::ClockWarning => format!("A deadline comes near. Please open the app and see to it {by}."),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use sea_orm::Iterable as _;

    use super::*;

    #[test]
    fn what_is_to_be_done_fits_a_template_and_names_no_case() {
        let at = Some(Timestamp::from("2026-11-25T10:00:00Z".parse::<chrono::DateTime<chrono::Utc>>().unwrap()));
        for kind in NoticeKind::iter() {
            assert!((1..=THING).contains(&what(kind).chars().count()), "{kind:?}");
            for text in [text(kind, at, Language::ZhCn), text(kind, None, Language::ZhCn), what(kind).to_owned()] {
                for secret in ["取保", "监视", "案", "嫌疑", "检察", "公安", "抽检", "求助"] {
                    assert!(!text.contains(secret), "{text}");
                }
            }
        }
        assert!(TO_GUARANTOR.chars().count() <= THING);
    }

    #[test]
    fn a_moment_is_told_in_the_time_of_china() {
        let at = Timestamp::from("2026-11-25T10:05:00Z".parse::<chrono::DateTime<chrono::Utc>>().unwrap());
        assert_eq!(moment(at), "11月25日 18:05");
        assert_eq!(wechat_time(at), "2026年11月25日 18:05");
        let said = text(NoticeKind::CheckInOpen, Some(at), Language::ZhCn);
        assert_eq!(said, "您的在线报到已开放，请于11月25日 18:05前打开小程序完成。");
        assert!(text(NoticeKind::CheckInOpen, Some(at), Language::EnUs).contains("by 25 Nov 18:05 (China time)"));
    }
}
