//! Agencies and officers.

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};

use crate::access::{self, Caller, OfficerQuery};
use crate::entity::{AgencyId, AgencyKind, OfficerId, Role, agency, officer};
use crate::graphql::connection::{Page, connection, cost, open};
use crate::graphql::context::Ask as _;
use crate::graphql::plain::{Direct, Plain};
use crate::graphql::scalars::{filter_id, id, public};
use crate::platform::{Answer, Refusal};
use crate::subjects::access::graphql::sessions::Viewer;
use crate::subjects::access::{AgencyById, OfficerAbility, OfficerById, RolesOfOfficer, abilities};
use crate::subjects::people::PersonById;
use crate::subjects::people::graphql::people::person_object;

/// An agency (机关): procuratorate, police, court or justice bureau of a region.
pub struct Agency(pub agency::Model);

/// An agency (机关): procuratorate, police, court or justice bureau of a region.
#[Object]
impl Agency {
    /// Opaque id, `agency_…`.
    pub async fn id(&self) -> ID {
        public(self.0.id)
    }

    /// What it is.
    async fn kind(&self) -> AgencyKind {
        self.0.kind
    }

    /// Its name.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// Code of its region, six digits (GB/T 2260).
    async fn region_code(&self) -> &str {
        &self.0.region_code
    }

    /// Telephone number under which people reach it; none when not recorded.
    async fn phone(&self) -> Option<&str> {
        self.0.phone.as_deref()
    }

    /// The agency above it; none for the topmost.
    async fn parent(&self, ctx: &Context<'_>) -> Option<Result<Direct<Self>, Refusal>> {
        let parent = self.0.parent_id?;
        Some(agency_of(ctx, parent).await.map(Direct))
    }
}

impl Plain for Agency {
    const LEAVES: &'static [&'static str] = &["id", "kind", "name", "regionCode", "phone"];
}

/// An officer (办案人员).
pub struct Officer(pub officer::Model);

/// An officer (办案人员).
#[Object]
impl Officer {
    /// Opaque id, `officer_…`.
    pub async fn id(&self) -> ID {
        public(self.0.id)
    }

    /// Name for people.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// Name at sign-in.
    async fn username(&self) -> &str {
        &self.0.username
    }

    /// False once the account was revoked.
    async fn active(&self) -> bool {
        self.0.active
    }

    /// The agency the officer works for.
    async fn agency(&self, ctx: &Context<'_>) -> Result<Direct<Agency>, Refusal> {
        agency_of(ctx, self.0.agency_id).await.map(Direct)
    }

    /// What the officer may be in the agency.
    async fn roles(&self, ctx: &Context<'_>) -> Result<Vec<Role>, Refusal> {
        ctx.batches().all::<RolesOfOfficer>(self.0.id).await
    }

    /// What those roles allow.
    async fn abilities(&self, ctx: &Context<'_>) -> Result<Vec<OfficerAbility>, Refusal> {
        let roles = ctx.batches().all::<RolesOfOfficer>(self.0.id).await?;
        Ok(abilities(roles.into_iter().collect()))
    }
}

impl Plain for Officer {
    const LEAVES: &'static [&'static str] = &["id", "name", "username", "active"];
}

connection!(OfficerConnection, OfficerEdge, Officer, "officers");

/// Which officers.
#[derive(InputObject, Default)]
pub struct OfficerFilter {
    /// Part of the name or user name.
    search: Option<String>,
    /// Of this agency.
    agency_id: Option<ID>,
    /// Active accounts, or revoked ones.
    active: Option<bool>,
}

/// An account to revoke or restore.
#[derive(InputObject)]
pub struct SetOfficerActiveInput {
    /// Whose account.
    officer_id: ID,
    /// False revokes it: sign-ins end, and open subscriptions close within 2 seconds.
    active: bool,
}

/// The roles of an account.
#[derive(InputObject)]
pub struct SetOfficerRolesInput {
    /// Whose account.
    officer_id: ID,
    /// All roles it has from then on; at least one.
    roles: Vec<Role>,
}

/// The officer as it is now.
#[derive(SimpleObject)]
pub struct OfficerPayload {
    /// The officer.
    officer: Officer,
}

/// The agency that a row names.
pub(crate) async fn agency_of(ctx: &Context<'_>, id: AgencyId) -> Answer<Agency> {
    let row = ctx.batches().one::<AgencyById>(id).await?;
    row.map(Agency).ok_or_else(|| Refusal::internal("a row names an agency that is not there"))
}

/// The officer whom a row names; none where it names none, and once the account is gone.
pub(crate) async fn named(ctx: &Context<'_>, id: Option<OfficerId>) -> Option<Result<Direct<Officer>, Refusal>> {
    ctx.batches().one::<OfficerById>(id?).await.map(|row| row.map(Officer).map(Direct)).transpose()
}

/// Officers, read.
#[derive(Default)]
pub struct AgencyQueries;

/// Officers, read.
#[Object]
impl AgencyQueries {
    /// Who is calling. For anyone who is signed in.
    async fn viewer(&self, ctx: &Context<'_>) -> Result<Viewer, Refusal> {
        match &**ctx.caller()? {
            Caller::Officer(officer) => {
                let row = ctx.batches().one::<OfficerById>(officer.id()).await?;
                row.map(|row| Viewer::Officer(Officer(row))).ok_or_else(Refusal::unauthenticated)
            }
            Caller::Person(person) => {
                let row = ctx.batches().one::<PersonById>(person.id()).await?;
                row.map(|row| Viewer::Person(person_object(row))).ok_or_else(Refusal::unauthenticated)
            }
        }
    }

    /// Officers of the caller's agency and the agencies below it, by user name. For officers.
    #[graphql(complexity = "cost(first, child_complexity)")]
    async fn officers(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many at most, 0 to 200; 50 when not given.")] first: Option<i32>,
        #[graphql(desc = "Cursor of the item before the page.")] after: Option<String>,
        #[graphql(desc = "Which officers; all when not given.")] filter: Option<OfficerFilter>,
    ) -> Result<Direct<OfficerConnection>, Refusal> {
        const LIST: &str = "officers";
        let officer = ctx.officer()?;
        let app = ctx.app();
        let page = Page::new(first)?;
        let filter = filter.unwrap_or_default();
        let query = OfficerQuery {
            search: filter.search,
            agency: filter_id(filter.agency_id.as_ref()),
            active: filter.active,
            after: open(&app.keys, LIST, after.as_deref())?,
            limit: page.limit(),
        };
        let rows = access::find_officers(&app.access, officer, query).await?;
        Ok(OfficerConnection::of(page, LIST, rows, |row| (row.username.clone(), Officer(row))))
    }
}

/// Officers, changed.
#[derive(Default)]
pub struct AgencyMutations;

/// Officers, changed.
#[Object]
impl AgencyMutations {
    /// Revokes an account or restores it. For administrators.
    async fn set_officer_active(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which account, and how it shall be.")] input: SetOfficerActiveInput,
    ) -> Result<OfficerPayload, Refusal> {
        let (officer, app) = (ctx.officer()?, ctx.app());
        officer.require_administrator()?;
        let row = access::set_officer_active(&app.access, officer, id(&input.officer_id)?, input.active).await?;
        Ok(OfficerPayload { officer: Officer(row) })
    }

    /// Gives an account its roles. For administrators.
    async fn set_officer_roles(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which account, and its roles.")] input: SetOfficerRolesInput,
    ) -> Result<OfficerPayload, Refusal> {
        let (officer, app) = (ctx.officer()?, ctx.app());
        officer.require_administrator()?;
        let row = access::set_officer_roles(&app.access, officer, id(&input.officer_id)?, &input.roles).await?;
        Ok(OfficerPayload { officer: Officer(row) })
    }
}
