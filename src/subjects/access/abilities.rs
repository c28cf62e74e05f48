//! What an officer may do at all, as clients are told it: the questions that `access` asks, each with its name.

use async_graphql::resolver_utils::EnumType as _;

use crate::access::RoleSet;
use crate::glossary::terms;

terms! {
    /// Something that an officer's roles allow. What may be done with one thing, the thing itself says.
    pub enum OfficerAbility: shown {
        /// Acts on people, alerts, reports, checks and deadlines.
        Acts = "办理" / "Acts",
        /// Sees people at all.
        ReadsPeople = "查看人员" / "Sees people",
        /// Manages accounts and records outages.
        Administers = "管理系统" / "Administers",
        /// Receives calls for help.
        Helps = "接收求助" / "Receives calls for help",
    }
}

impl OfficerAbility {
    /// Whether `roles` give it.
    const fn is_given_by(self, roles: RoleSet) -> bool {
        match self {
            Self::Acts => roles.acts(),
            Self::ReadsPeople => roles.reads_people(),
            Self::Administers => roles.administers(),
            Self::Helps => roles.helps(),
        }
    }
}

/// All that `roles` allow.
pub fn abilities(roles: RoleSet) -> Vec<OfficerAbility> {
    let all = OfficerAbility::items().iter().map(|item| item.value);
    all.filter(|ability| ability.is_given_by(roles)).collect()
}
