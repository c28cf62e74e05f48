//! Accounts, sign-in and rights.

use crate::entity::{AgencyKind, Role};
use crate::hubs::glossary::{CONSOLE, NOWHERE, Terms};
use crate::subjects::access::OfficerAbility;
use crate::subjects::access::graphql::agencies::AgencyMutations;
use crate::subjects::access::graphql::sessions::SessionMutations;
use async_graphql::MergedObject;
use async_trait::async_trait;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use crate::access;
use crate::entity::{Timestamp, session};
use crate::events::ACCESS;
use crate::hubs::retention::{DAY, Purge, Table};
use crate::hubs::{Subject, TopicRule};
use crate::platform::settings::Settings;
use crate::platform::{Answer, Db};

/// Ended sign-ins stay this long for questions about them, in milliseconds.
const SESSIONS: i64 = 90 * DAY;

pub use crate::graphql::open::Nothing as Subscriptions;
pub use crate::subjects::access::graphql::agencies::AgencyQueries as Queries;

/// Accounts, sign-in and rights.
pub static SUBJECT: Subject = Subject {
    tables: &[
        Table::kept("agency", "rows about people name agencies"),
        Table::kept("officer", "rows about people name officers"),
        Table::kept("officer_role", "what an officer may do, as long as the account"),
        Table::kept("device", "whose phone sent what"),
        Table::kept("binding_code", "how a phone came to be bound"),
        Table::kept("person_share", "who has seen whom"),
        Table::until("session", &Sessions),
    ],
    topics: &[
        TopicRule::internal(ACCESS, "whoever remembers rights forgets them, and open streams are asked anew"),
        TopicRule::internal(access::DEVICE, "the watch over silent phones begins anew"),
    ],
    timeline: &[&super::timeline::Phones],
    nodes: super::node::KINDS,
    terms: &[Terms::of::<AgencyKind>(CONSOLE), Terms::of::<Role>(CONSOLE), Terms::of::<OfficerAbility>(NOWHERE)],
    extends: super::extends::FIELDS,
    ..Subject::new("access")
};

struct Sessions;

#[async_trait]
impl Purge for Sessions {
    fn what(&self) -> &'static str {
        "sign-ins"
    }

    async fn purge(&self, db: &Db, _: &Settings, now: Timestamp) -> Answer<u64> {
        let tx = db.begin().await?;
        let ended = session::Column::ExpiresAt.lt(now.plus_millis(-SESSIONS));
        let removed = session::Entity::delete_many().filter(ended).exec(&tx).await?.rows_affected;
        tx.commit().await?;
        Ok(removed)
    }
}

/// What is changed of all of it.
#[derive(MergedObject, Default)]
#[graphql(name = "AllAccessMutations")]
pub struct Mutations(SessionMutations, AgencyMutations);
