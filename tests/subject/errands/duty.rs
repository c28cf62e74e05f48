//! What the person must do because of it.

use async_trait::async_trait;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};
use uuid::Uuid;
use yunjian::entity::{PersonId, PublicId as _, Timestamp};
use yunjian::events::Topic;
use yunjian::glossary::Words;
use yunjian::graphql::open::{AnyObject, Shape, Word};
use yunjian::hubs::duties::{Asking, Duties, Duty, DutyKind, Task};
use yunjian::platform::{Answer, Language};

use super::rows::{Column, Entity, ErrandState, Model};
use super::{Errand, ErrandId, TOPIC};

static KIND: DutyKind = DutyKind {
    word: Word { name: "ERRAND", meaning: "An errand.", words: Words::plain("跑腿", "Errand") },
    urgent: false,
};

pub struct Errands;

#[async_trait]
impl Duties for Errands {
    fn kind(&self) -> &'static DutyKind {
        &KIND
    }

    fn shape(&self) -> Shape {
        Shape::of::<Errand>()
    }

    fn topics(&self) -> &'static [Topic] {
        const { &[TOPIC] }
    }

    async fn of_person(&self, asking: &Asking<'_>, person: PersonId, _: Timestamp) -> Answer<Vec<Duty>> {
        let open = Entity::find()
            .filter(Column::PersonId.eq(person))
            .filter(asking.scope.people(Column::PersonId, asking.now))
            .filter(Column::State.eq(ErrandState::Asked));
        Ok(open.all(asking.db.read()).await?.into_iter().map(|row| Box::new(row) as Duty).collect())
    }

    async fn of_event(&self, asking: &Asking<'_>, subject: Uuid) -> Answer<Option<Duty>> {
        let find = Entity::find_by_id(subject).filter(asking.scope.people(Column::PersonId, asking.now));
        Ok(find.one(asking.db.read()).await?.map(|row| Box::new(row) as Duty))
    }
}

impl Task for Model {
    fn kind(&self) -> &'static DutyKind {
        &KIND
    }

    fn id(&self) -> String {
        ErrandId(self.id).to_public()
    }

    fn opens_at(&self) -> Timestamp {
        self.asked_at
    }

    fn due_at(&self) -> Option<Timestamp> {
        Some(self.due_at)
    }

    fn is_open(&self) -> bool {
        self.state == ErrandState::Asked
    }

    fn is_done(&self) -> bool {
        self.state != ErrandState::Asked
    }

    fn hint(&self, language: Language) -> String {
        language.pick("请按时完成。", "Please do it in time.").into()
    }

    fn subject(&self) -> AnyObject {
        AnyObject::new(Errand(self.clone()))
    }
}
