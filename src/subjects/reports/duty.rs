//! What the person told, as something under way: it asks for nothing.

use async_trait::async_trait;
use uuid::Uuid;

use crate::entity::{PersonId, PublicId as _, Timestamp};
use crate::events::Topic;
use crate::glossary::Words;
use crate::graphql::open::{AnyObject, Shape, Word};
use crate::hubs::duties::{Asking, Duties, Duty, DutyKind, Task};
use crate::lists;
use crate::platform::{Answer, Language};
use crate::subjects::reports;
use crate::subjects::reports::graphql::reports::SituationReport;
use crate::subjects::reports::rows::{ReportId, SituationState, situation_report};

static KIND: DutyKind = DutyKind {
    word: Word {
        name: "REPORT",
        meaning: "What the person told.",
        words: Words::plain("情况反映", "Report").to_person("情况反映", "What you told us"),
    },
    urgent: false,
};

pub(super) struct Reports;

#[async_trait]
impl Duties for Reports {
    fn kind(&self) -> &'static DutyKind {
        &KIND
    }

    fn shape(&self) -> Shape {
        Shape::of::<SituationReport>()
    }

    fn topics(&self) -> &'static [Topic] {
        const { &[reports::TOPIC, reports::HELP] }
    }

    async fn of_person(&self, _: &Asking<'_>, _: PersonId, _: Timestamp) -> Answer<Vec<Duty>> {
        Ok(Vec::new())
    }

    async fn of_event(&self, asking: &Asking<'_>, subject: Uuid) -> Answer<Option<Duty>> {
        let id = ReportId(subject);
        let found = lists::one::<situation_report::Entity>(asking.db.read(), asking.sight, id, asking.now).await?;
        Ok(found.map(|row| Box::new(row) as Duty))
    }
}

impl Task for situation_report::Model {
    fn kind(&self) -> &'static DutyKind {
        &KIND
    }

    fn id(&self) -> String {
        self.id.to_public()
    }

    fn opens_at(&self) -> Timestamp {
        self.filed_at
    }

    fn due_at(&self) -> Option<Timestamp> {
        None
    }

    fn is_open(&self) -> bool {
        false
    }

    fn is_done(&self) -> bool {
        matches!(self.state, SituationState::Answered | SituationState::Closed)
    }

    fn hint(&self, language: Language) -> String {
        hint(self.state, language).into()
    }

    fn subject(&self) -> AnyObject {
        AnyObject::new(SituationReport(self.clone()))
    }
}

fn hint(state: SituationState, language: Language) -> &'static str {
    match state {
        SituationState::Filed => language.pick("已收到，等待受理。", "Received. Nobody has taken it yet."),
        SituationState::Taken => language.pick("已受理，正在办理。", "Taken. Somebody looks after it."),
        SituationState::Answered => language.pick("已答复，请查看。", "Answered. Please read the answer."),
        SituationState::Closed => language.pick("已办结。", "Closed."),
    }
}
