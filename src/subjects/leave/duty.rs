//! Leave as a duty: asked for, under way, to be back from.

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
use crate::subjects::leave::graphql::leave::LeaveRequest;
use crate::subjects::leave::rows::{LeaveKind, LeaveRequestId, LeaveStage, LeaveState, leave_request};
use crate::subjects::leave::{self, LeaveQuery};

static KIND: DutyKind = DutyKind {
    word: Word { name: "LEAVE", meaning: "Leave that was asked for.", words: Words::plain("外出报备", "Leave") },
    urgent: false,
};

/// Leaves shown at most.
const MOST: u64 = 10;

/// Whether a leave in `state` is one of the person's duties: asked for or granted, and not back.
const fn is_due(state: LeaveState) -> bool {
    matches!(leave::stage(state), LeaveStage::Asked | LeaveStage::Granted)
}

pub(super) struct Leaves;

#[async_trait]
impl Duties for Leaves {
    fn kind(&self) -> &'static DutyKind {
        &KIND
    }

    fn shape(&self) -> Shape {
        Shape::of::<LeaveRequest>()
    }

    fn topics(&self) -> &'static [Topic] {
        const { &[leave::TOPIC] }
    }

    async fn of_person(&self, asking: &Asking<'_>, person: PersonId, _: Timestamp) -> Answer<Vec<Duty>> {
        let states = LeaveState::iter().filter(|state| is_due(*state)).collect();
        let query = LeaveQuery { people: Some(vec![person]), states: Some(states), ..LeaveQuery::default() };
        let found =
            lists::page::<leave_request::Entity>(asking.db, asking.scope, &query, None, MOST, asking.now).await?;
        Ok(found.into_iter().map(|row| Box::new(row) as Duty).collect())
    }

    async fn of_event(&self, asking: &Asking<'_>, subject: Uuid) -> Answer<Option<Duty>> {
        let id = LeaveRequestId(subject);
        let found = lists::one::<leave_request::Entity>(asking.db.read(), asking.scope, id, asking.now).await?;
        Ok(found.map(|row| Box::new(row) as Duty))
    }
}

impl Task for leave_request::Model {
    fn kind(&self) -> &'static DutyKind {
        &KIND
    }

    fn id(&self) -> String {
        self.id.to_public()
    }

    fn opens_at(&self) -> Timestamp {
        self.starts_at
    }

    fn due_at(&self) -> Option<Timestamp> {
        match self.state {
            LeaveState::UnderWay if self.kind == LeaveKind::Standing => None,
            LeaveState::UnderWay => Some(self.ends_at),
            LeaveState::Acknowledged => self.papers_due_at.filter(|_| self.papers_in_at.is_none()),
            _ => None,
        }
    }

    fn is_open(&self) -> bool {
        match self.state {
            LeaveState::ReturnedForMore => true,
            // A permit for every day asks for nothing.
            LeaveState::UnderWay => self.kind != LeaveKind::Standing,
            LeaveState::Acknowledged => self.papers_in_at.is_none(),
            _ => false,
        }
    }

    fn is_done(&self) -> bool {
        !is_due(self.state)
    }

    fn hint(&self, language: Language) -> String {
        hint(self, language)
    }

    fn subject(&self) -> AnyObject {
        AnyObject::new(LeaveRequest(Box::new(self.clone())))
    }
}

fn hint(row: &leave_request::Model, language: Language) -> String {
    let (starts, ends) = (time(row.starts_at), time(row.ends_at));
    let zh = language == Language::ZhCn;
    let standing = row.kind == LeaveKind::Standing;
    // Acknowledged, the person may be away whatever is still being decided.
    let acknowledged = row.acknowledged_at.is_some();
    match row.state {
        LeaveState::Approved if zh => format!("已批准：{starts} 至 {ends}。请按批准的地点和时间外出，按时返回。"),
        LeaveState::Approved => {
            format!("Approved from {starts} to {ends}. Keep to the places and times, and be back in time.")
        }
        LeaveState::UnderWay if standing && zh => {
            format!("常态化许可有效至 {ends}。在许可的日期和地点内往返，无需逐次登记。")
        }
        LeaveState::UnderWay if standing => {
            format!(
                "Your standing permit holds until {ends}. Go and come within its days and places; no need to tell each time."
            )
        }
        LeaveState::UnderWay if zh => format!("外出中，请在 {ends} 前返回并在这里登记；如需延长，请提前申请。"),
        LeaveState::UnderWay => format!("Under way. Be back by {ends} and say so here; ask early if you need longer."),
        LeaveState::ReturnedForMore if acknowledged => language
            .pick(
                "可以继续外出；需要补充材料，请查看并补充。",
                "You may stay away; more is needed. Please read what, and add it.",
            )
            .into(),
        LeaveState::ReturnedForMore => {
            language.pick("需要补充材料，请查看并补充。", "More is needed. Please read what, and add it.").into()
        }
        LeaveState::Refused => {
            language.pick("未获批准，请查看理由；有异议可以反映。", "Refused. Please read why; you may object.").into()
        }
        LeaveState::Returned | LeaveState::Closed => language.pick("已返回。", "You are back.").into(),
        LeaveState::Cancelled => language.pick("已取消。", "Cancelled.").into(),
        LeaveState::Acknowledged
        | LeaveState::AgencyReview
        | LeaveState::ConsentAsked
        | LeaveState::Consented
        | LeaveState::Escalated
            if acknowledged =>
        {
            language
                .pick(
                    "紧急外出已受理，可以先行外出；请按时补交材料。",
                    "Your urgent leave was noted: you may go. Hand in the papers in time.",
                )
                .into()
        }
        LeaveState::Acknowledged
        | LeaveState::Filed
        | LeaveState::AgencyReview
        | LeaveState::ConsentAsked
        | LeaveState::Consented
        | LeaveState::Escalated => language
            .pick(
                "正在审批，批准前请不要离开所居住的市、县。",
                "Being decided. Until it is approved, please do not leave your city or county.",
            )
            .into(),
    }
}
