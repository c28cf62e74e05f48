//! The caller: an officer or a supervised person, with what they may see and do at this moment.

use std::sync::Arc;

use super::roles::RoleSet;
use super::scope::Scope;
use super::sight::Sight;
use super::viewers::Viewers;
use crate::entity::{AgencyId, DeviceId, OfficerId, PersonId, SessionId, Timestamp};
use crate::platform::{Answer, Refusal};

/// An officer who is signed in.
#[derive(Clone, Debug)]
pub struct OfficerCaller {
    pub(super) id: OfficerId,
    pub(super) agency: AgencyId,
    pub(super) roles: RoleSet,
    /// Agencies whose people the officer sees, sorted.
    pub(super) agencies: Arc<[AgencyId]>,
    /// The agency whose people's calls for help the officer receives: the own one of a helper.
    pub(super) helps: Option<AgencyId>,
    pub(super) session: SessionId,
    pub(super) expires_at: Timestamp,
}

impl OfficerCaller {
    /// Who.
    pub fn id(&self) -> OfficerId {
        self.id
    }

    /// The agency the officer works for.
    pub fn agency(&self) -> AgencyId {
        self.agency
    }

    /// The officer's roles.
    pub fn roles(&self) -> RoleSet {
        self.roles
    }

    /// Whether the officer sees people at all.
    pub fn reads_people(&self) -> bool {
        !self.agencies.is_empty()
    }

    /// Whether the officer may act on people and alerts.
    pub fn acts(&self) -> bool {
        self.roles.acts()
    }

    /// Whether the officer calls people and those around them.
    pub fn calls_people(&self) -> bool {
        self.roles.calls_people()
    }

    /// Refuses who only reads.
    pub fn require_acting(&self) -> Answer<()> {
        if self.acts() { Ok(()) } else { Err(Refusal::forbidden()) }
    }

    /// Whether the officer receives calls for help.
    pub fn helps(&self) -> bool {
        self.helps.is_some()
    }

    /// Refuses who does not manage accounts.
    pub fn require_administrator(&self) -> Answer<()> {
        if self.roles.administers() { Ok(()) } else { Err(Refusal::forbidden()) }
    }
}

/// A supervised person who is signed in on the bound phone.
#[derive(Clone, Debug)]
pub struct PersonCaller {
    pub(super) id: PersonId,
    pub(super) device: DeviceId,
    pub(super) collecting: bool,
    pub(super) session: SessionId,
    pub(super) expires_at: Timestamp,
}

impl PersonCaller {
    /// Who.
    pub fn id(&self) -> PersonId {
        self.id
    }

    /// Whether a measure in force allows to collect positions today. Past its end without a decision none does: that is
    /// the agency's delay, not the person's duty.
    pub fn collecting(&self) -> bool {
        self.collecting
    }

    /// On which phone.
    pub fn device(&self) -> DeviceId {
        self.device
    }
}

/// Who is calling.
#[derive(Clone, Debug)]
pub enum Caller {
    /// An officer.
    Officer(OfficerCaller),
    /// A supervised person.
    Person(PersonCaller),
}

/// Who is notified of events about a person, beside the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Audience {
    /// Officers who see the person.
    Viewers,
    /// Helpers of an agency that sees the person, and nobody else.
    Helpers,
}

/// Callers with equal keys see exactly the same, so one execution of a subscription may serve them all.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum ScopeKey {
    /// Officers by the agencies they see, their roles, and the agency whose calls for help they receive. Helpers of two
    /// agencies see the same people, nobody, and yet not the same calls.
    Officer(Arc<[AgencyId]>, RoleSet, Option<AgencyId>),
    /// One person.
    Person(PersonId),
}

impl ScopeKey {
    /// Agencies of whose people such an officer is notified as part of `audience`; none for a person.
    pub fn notified(&self, audience: Audience) -> &[AgencyId] {
        match self {
            Self::Officer(agencies, _, helps) => notified(audience, agencies, helps),
            Self::Person(_) => &[],
        }
    }
}

/// Of whose people an officer is notified as part of `audience` who sees `agencies` and helps people of `helps`.
fn notified<'a>(audience: Audience, agencies: &'a [AgencyId], helps: &'a Option<AgencyId>) -> &'a [AgencyId] {
    match audience {
        Audience::Viewers => agencies,
        Audience::Helpers => helps.as_slice(),
    }
}

impl Caller {
    /// The sign-in the token descends from.
    pub fn session(&self) -> SessionId {
        match self {
            Self::Officer(officer) => officer.session,
            Self::Person(person) => person.session,
        }
    }

    /// When the token ends.
    pub fn expires_at(&self) -> Timestamp {
        match self {
            Self::Officer(officer) => officer.expires_at,
            Self::Person(person) => person.expires_at,
        }
    }

    /// What decides what the caller sees.
    pub fn scope_key(&self) -> ScopeKey {
        match self {
            Self::Officer(officer) => ScopeKey::Officer(officer.agencies.clone(), officer.roles, officer.helps),
            Self::Person(person) => ScopeKey::Person(person.id),
        }
    }

    /// Whether the caller is notified, as part of `audience`, of events about `person`, whom `viewers` may see.
    pub fn is_notified(&self, audience: Audience, person: PersonId, viewers: &Viewers, now: Timestamp) -> bool {
        match self {
            Self::Officer(officer) => viewers.any_of(notified(audience, &officer.agencies, &officer.helps), now),
            Self::Person(caller) => caller.id == person,
        }
    }

    /// Which reports the caller sees.
    pub fn sight(&self) -> Sight {
        let help = match self {
            Self::Officer(officer) => Scope::agencies(officer.helps.as_slice().into()),
            Self::Person(person) => Scope::only(person.id),
        };
        Sight::new(self.scope(), help)
    }

    /// What queries for people are limited to.
    pub fn scope(&self) -> Scope {
        match self {
            Self::Officer(officer) => Scope::agencies(officer.agencies.clone()),
            Self::Person(person) => Scope::only(person.id),
        }
    }

    /// The officer, or a refusal.
    pub fn officer(&self) -> Answer<&OfficerCaller> {
        match self {
            Self::Officer(officer) => Ok(officer),
            Self::Person(_) => Err(Refusal::forbidden()),
        }
    }

    /// Whether the caller may ask about the schema itself where that is not open to everybody: those who keep the system.
    pub fn introspects(&self) -> bool {
        self.officer().is_ok_and(|officer| officer.require_administrator().is_ok())
    }

    /// Whether it is this supervised person.
    pub fn is(&self, id: PersonId) -> bool {
        matches!(self, Self::Person(person) if person.id == id)
    }

    /// The person, or a refusal.
    pub fn person(&self) -> Answer<&PersonCaller> {
        match self {
            Self::Officer(_) => Err(Refusal::forbidden()),
            Self::Person(person) => Ok(person),
        }
    }
}
