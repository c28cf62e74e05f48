//! Spot checks as duties: they wait for minutes.

use async_trait::async_trait;
use sea_orm::Iterable as _;
use uuid::Uuid;

use crate::entity::{PersonId, PublicId as _, Timestamp};
use crate::events::Topic;
use crate::glossary::Words;
use crate::graphql::open::{AnyObject, Shape, Word};
use crate::hubs::duties::{Asking, Duties, Duty, DutyKind, Task};
use crate::lists;
use crate::platform::china::text as time;
use crate::platform::{Answer, Language};
use crate::subjects::spot_checks::graphql::SpotCheck;
use crate::subjects::spot_checks::rows::{SpotCheckId, SpotCheckState, spot_check};
use crate::subjects::spot_checks::{self, SpotCheckQuery};

static KIND: DutyKind = DutyKind {
    word: Word { name: "SPOT_CHECK", meaning: "A spot check.", words: Words::plain("定位抽检", "Spot check") },
    urgent: true,
};

/// Spot checks that can be under way at the same time; there is one at most.
const MOST: u64 = 10;

pub(super) struct SpotChecks;

#[async_trait]
impl Duties for SpotChecks {
    fn kind(&self) -> &'static DutyKind {
        &KIND
    }

    fn shape(&self) -> Shape {
        Shape::of::<SpotCheck>()
    }

    fn topics(&self) -> &'static [Topic] {
        const { &[spot_checks::TOPIC] }
    }

    async fn of_person(&self, asking: &Asking<'_>, person: PersonId, _: Timestamp) -> Answer<Vec<Duty>> {
        let query = SpotCheckQuery {
            people: Some(vec![person]),
            states: Some(SpotCheckState::iter().filter(|state| spot_checks::is_open(*state)).collect()),
            ..SpotCheckQuery::default()
        };
        let found = lists::page::<spot_check::Entity>(asking.db, asking.scope, &query, None, MOST, asking.now).await?;
        Ok(found.into_iter().map(|row| Box::new(row) as Duty).collect())
    }

    async fn of_event(&self, asking: &Asking<'_>, subject: Uuid) -> Answer<Option<Duty>> {
        let id = SpotCheckId(subject);
        let found = lists::one::<spot_check::Entity>(asking.db.read(), asking.scope, id, asking.now).await?;
        Ok(found.map(|row| Box::new(row) as Duty))
    }
}

impl Task for spot_check::Model {
    fn kind(&self) -> &'static DutyKind {
        &KIND
    }

    fn id(&self) -> String {
        self.id.to_public()
    }

    fn opens_at(&self) -> Timestamp {
        self.drawn_at
    }

    fn due_at(&self) -> Option<Timestamp> {
        match self.state {
            SpotCheckState::Drawn => Some(self.deliver_by),
            SpotCheckState::Notified => self.answer_by,
            _ => None,
        }
    }

    fn is_open(&self) -> bool {
        spot_checks::is_open(self.state)
    }

    fn is_done(&self) -> bool {
        !self.is_open()
    }

    fn hint(&self, language: Language) -> String {
        hint(self, language)
    }

    fn subject(&self) -> AnyObject {
        AnyObject::new(SpotCheck(self.clone()))
    }
}

fn hint(row: &spot_check::Model, language: Language) -> String {
    let zh = language == Language::ZhCn;
    match (row.state, row.answer_by.map(time)) {
        (SpotCheckState::Notified, Some(by)) if zh => format!("请在 {by} 前提交一次当前位置。"),
        (SpotCheckState::Notified, Some(by)) => format!("Please send your position once by {by}."),
        (SpotCheckState::Drawn | SpotCheckState::Notified, _) => {
            language.pick("请打开抽检并提交一次当前位置。", "Open the spot check and send your position once.").into()
        }
        (SpotCheckState::Answered, _) => {
            language.pick("已应答，无需再操作。", "Answered. Nothing is left to do.").into()
        }
        (SpotCheckState::Undelivered, _) => language
            .pick(
                "这次抽检没有送达您的手机，不计入您的记录。",
                "This spot check never reached your phone. It does not count against you.",
            )
            .into(),
        (SpotCheckState::Unanswered, _) => language
            .pick(
                "没有在规定时间内应答。请通过“情况反映”说明原因；技术故障不算违反规定。",
                "Not answered in time. Say why in a report; technical trouble is not a breach.",
            )
            .into(),
    }
}
