//! The enums of its rows. One definition serves the row, the schema, the rules and the words of both front ends.

use crate::glossary::terms;

terms! {
    /// What a notice tells.
    #[derive(PartialOrd, Ord)]
    pub enum NoticeKind: stored {
        /// A check-in can be done from now on.
        CheckInOpen = "报到开放" / "Check-in open",
        /// A check-in is still to be done.
        CheckInReminder = "报到提醒" / "Check-in reminder",
        /// A spot check waits in the app.
        SpotCheck = "定位抽检" / "Spot check",
        /// A leave request has been decided.
        LeaveDecided = "外出答复" / "Leave decided",
        /// A leave ends soon.
        LeaveEnding = "外出将到期" / "Leave ending",
        /// A report has been answered.
        ReportAnswered = "情况反映答复" / "Report answered",
        /// A call for help has been answered; seen by the person and helpers only.
        HelpAnswered = "求助答复" / "Call for help answered",
        /// A deadline of the person comes near.
        ClockWarning = "期限提醒" / "Deadline near",
    }
}

terms! {
    /// A way on which a notice travels.
    #[derive(PartialOrd, Ord)]
    pub enum NoticeChannel: stored {
        /// A subscribed message in WeChat.
        Wechat = "微信" / "WeChat",
        /// A text message.
        Sms = "短信" / "Text message",
        /// A telephone call by a machine.
        Voice = "语音电话" / "Telephone call",
        /// A text message to the guarantor.
        Guarantor = "通知保证人" / "Guarantor told",
    }
}

terms! {
    /// How far a notice has come.
    #[derive(PartialOrd, Ord)]
    pub enum NoticeState: stored {
        /// It is still to be sent, or to be sent on one more channel.
        Waiting = "待发送" / "Waiting",
        /// Carriers took it on as many channels as it should travel on, or on as many as there were.
        Sent = "已发送" / "Sent",
        /// No carrier took it.
        Failed = "发送失败" / "Failed",
        /// What it was about is over, so it is no longer sent.
        Withdrawn = "已撤回" / "Withdrawn",
    }
}
