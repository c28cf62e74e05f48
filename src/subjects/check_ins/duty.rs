//! Check-ins as duties: what the person must do, and by when.

use async_trait::async_trait;
use uuid::Uuid;

use crate::entity::{PersonId, PublicId as _, Timestamp};
use crate::events::Topic;
use crate::glossary::Words;
use crate::graphql::open::{AnyObject, Shape, Word};
use crate::hubs::duties::{Asking, Duties, Duty, DutyKind, Task};
use crate::lists;
use crate::platform::china::text as time;
use crate::platform::{Answer, Language};
use crate::subjects::check_ins;
use crate::subjects::check_ins::graphql::check_ins::CheckIn;
use crate::subjects::check_ins::rows::{CheckInId, CheckInState, check_in};

static KIND: DutyKind = DutyKind {
    word: Word { name: "CHECK_IN", meaning: "A check-in.", words: Words::plain("在线报到", "Check-in") },
    urgent: false,
};

pub(super) struct CheckIns;

#[async_trait]
impl Duties for CheckIns {
    fn kind(&self) -> &'static DutyKind {
        &KIND
    }

    fn shape(&self) -> Shape {
        Shape::of::<CheckIn>()
    }

    fn topics(&self) -> &'static [Topic] {
        const { &[check_ins::TOPIC] }
    }

    async fn of_person(&self, asking: &Asking<'_>, person: PersonId, until: Timestamp) -> Answer<Vec<Duty>> {
        let mut found = check_ins::open_of_people(asking.db, asking.scope, &[person], until, asking.now).await?;
        Ok(found.remove(&person).unwrap_or_default().into_iter().map(|row| Box::new(row) as Duty).collect())
    }

    async fn of_event(&self, asking: &Asking<'_>, subject: Uuid) -> Answer<Option<Duty>> {
        let id = CheckInId(subject);
        let found = lists::one::<check_in::Entity>(asking.db.read(), asking.scope, id, asking.now).await?;
        Ok(found.map(|row| Box::new(row) as Duty))
    }
}

impl Task for check_in::Model {
    fn kind(&self) -> &'static DutyKind {
        &KIND
    }

    fn id(&self) -> String {
        self.id.to_public()
    }

    fn opens_at(&self) -> Timestamp {
        self.opens_at
    }

    fn due_at(&self) -> Option<Timestamp> {
        matches!(self.state, CheckInState::Planned | CheckInState::Open).then_some(self.closes_at)
    }

    fn is_open(&self) -> bool {
        check_ins::is_submittable(self.state)
    }

    fn is_done(&self) -> bool {
        self.state != CheckInState::Planned && !self.is_open()
    }

    fn hint(&self, language: Language) -> String {
        hint(self, language)
    }

    fn subject(&self) -> AnyObject {
        AnyObject::new(CheckIn(self.clone()))
    }
}

fn hint(row: &check_in::Model, language: Language) -> String {
    let (opens, closes) = (time(row.opens_at), time(row.closes_at));
    let zh = language == Language::ZhCn;
    match row.state {
        CheckInState::Planned if zh => format!("{opens} 开始，请在 {closes} 前完成。"),
        CheckInState::Planned => format!("Opens at {opens}; please check in by {closes}."),
        CheckInState::Open if zh => format!("请在 {closes} 前完成报到，约需一分钟。"),
        CheckInState::Open => format!("Please check in by {closes}. It takes about a minute."),
        CheckInState::Missed => language
            .pick(
                "已过报到时间，现在仍可以补报；如有困难，请在备注中说明。",
                "The time has passed; you can still make up for it. Say in the note if something stood in the way.",
            )
            .into(),
        CheckInState::Submitted => language.pick("已提交，无需再操作。", "Handed in. Nothing is left to do.").into(),
        CheckInState::Reviewed => language.pick("已由办案人员审阅。", "An officer has reviewed it.").into(),
        CheckInState::Excused => language.pick("已获谅解，无需再补。", "Excused. Nothing need be made up for.").into(),
        CheckInState::Finding => {
            language.pick("已作出认定；如有异议，可以提出。", "A finding was made. You may object to it.").into()
        }
    }
}
