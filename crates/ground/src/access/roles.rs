//! What roles let an officer do: each question once, by name. Nobody else asks for a role.

use crate::entity::Role;

/// The roles of one officer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct RoleSet(u8);

impl RoleSet {
    const fn bit(role: Role) -> u8 {
        1 << role as u8
    }

    const fn has(self, role: Role) -> bool {
        self.0 & Self::bit(role) != 0
    }

    /// Acts on the people of the own agency: handlers do, within what a leader has not taken over.
    pub const fn handles(self) -> bool {
        self.has(Role::Handler)
    }

    /// Decides what is no longer a handler's to decide.
    pub const fn leads(self) -> bool {
        self.has(Role::Leader)
    }

    /// Acts on people, alerts, reports, checks and deadlines.
    pub const fn acts(self) -> bool {
        self.handles() || self.leads()
    }

    /// Calls people and those around them, and so reads their numbers.
    pub const fn calls_people(self) -> bool {
        self.acts()
    }

    /// Sees the people of the agencies below the own one too.
    pub const fn reads_below(self) -> bool {
        self.leads() || self.has(Role::Auditor)
    }

    /// Sees people at all.
    pub const fn reads_people(self) -> bool {
        self.acts() || self.reads_below()
    }

    /// Manages accounts and records outages.
    pub const fn administers(self) -> bool {
        self.has(Role::Administrator)
    }

    /// Receives calls for help.
    pub const fn helps(self) -> bool {
        self.has(Role::Helper)
    }
}

impl FromIterator<Role> for RoleSet {
    fn from_iter<T: IntoIterator<Item = Role>>(roles: T) -> Self {
        Self(roles.into_iter().fold(0, |bits, role| bits | Self::bit(role)))
    }
}

#[cfg(test)]
mod tests {
    use sea_orm::Iterable as _;

    use super::*;

    #[test]
    fn every_question_is_answered_by_some_roles_and_by_no_other() {
        type Question = (&'static str, fn(RoleSet) -> bool, &'static [Role]);
        use Role::{Administrator, Auditor, Handler, Helper, Leader};
        let questions: &[Question] = &[
            ("handles", RoleSet::handles, &[Handler]),
            ("leads", RoleSet::leads, &[Leader]),
            ("acts", RoleSet::acts, &[Handler, Leader]),
            ("calls people", RoleSet::calls_people, &[Handler, Leader]),
            ("reads below", RoleSet::reads_below, &[Leader, Auditor]),
            ("reads people", RoleSet::reads_people, &[Handler, Leader, Auditor]),
            ("administers", RoleSet::administers, &[Administrator]),
            ("helps", RoleSet::helps, &[Helper]),
        ];
        let roles: Vec<Role> = Role::iter().collect();
        for bits in 0..1_u32 << roles.len() {
            let held: Vec<Role> =
                roles.iter().enumerate().filter(|(place, _)| bits & (1 << place) != 0).map(|(_, role)| *role).collect();
            let set: RoleSet = held.iter().copied().collect();
            for (name, question, of) in questions {
                assert_eq!(question(set), of.iter().any(|role| held.contains(role)), "{name} {held:?}");
            }
        }
    }
}
