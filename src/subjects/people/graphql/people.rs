//! People: the object, the list, sharing and binding codes.

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use chrono::{DateTime, Utc};

use crate::access::{self, Caller, Seen};
use crate::entity::{MeasureKind, PersonId, Residence, Standing, Timestamp, device, person};
use crate::graphql::connection::{Page, connection, cost, open};
use crate::graphql::context::Ask as _;
use crate::graphql::duties::{Duty, duties_of_person};
use crate::graphql::open::{Added, Extended, Host};
use crate::graphql::plain::{Direct, Plain};
use crate::graphql::scalars::{filter_id, id, public};
use crate::graphql::timeline::{TimelineConnection, timeline_of_person};
use crate::platform::{Answer, Refusal};
use crate::subjects::access::graphql::agencies::Agency;
use crate::subjects::access::graphql::agencies::agency_of;
use crate::subjects::alerts::open_alert_exists;
use crate::subjects::location::HeardOfPerson;
use crate::subjects::people::graphql::cases::{Case, Measure};
use crate::subjects::people::graphql::consents::{self, Consent};
use crate::subjects::people::graphql::guarantors::Guarantor;
use crate::subjects::people::{self, Mark, PersonOrder, PersonQuery};
use crate::subjects::people::{
    CasesOfPerson, ConsentsOfPerson, DeviceOfPerson, GuarantorsOfPerson, MeasuresOfPerson, PersonById,
};

/// A supervised person (被监管人).
pub type Person = Extended<PersonFields>;

/// The person of this row.
pub(crate) fn person_object(row: Seen<person::Model>) -> Person {
    Extended(PersonFields(row))
}

/// What a person has whichever subjects there are; they add theirs.
pub struct PersonFields(pub Seen<person::Model>);

/// A supervised person (被监管人).
#[Object]
impl PersonFields {
    /// Opaque id, `person_…`.
    pub async fn id(&self) -> ID {
        public(self.0.id)
    }

    /// Name.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// Telephone number; masked for who only reads, none when not recorded.
    async fn phone(&self, ctx: &Context<'_>) -> Option<String> {
        let phone = self.0.phone.as_deref()?;
        Some(if sees_contacts(ctx, &self.0) { phone.to_owned() } else { masked(phone, 3, 2) })
    }

    /// Identity number (GB 11643), always masked but for the person; none when not recorded.
    async fn id_number(&self, ctx: &Context<'_>) -> Option<String> {
        let number = self.0.id_number.as_deref()?;
        let own = ctx.caller().is_ok_and(|caller| caller.is(self.0.id));
        Some(if own { number.to_owned() } else { masked(number, 6, 2) })
    }

    /// Whether the household register is local.
    async fn residence(&self) -> Residence {
        self.0.residence
    }

    /// How the duties are kept; only a finding changes it.
    async fn standing(&self) -> Standing {
        self.0.standing
    }

    /// The agency that executes the newest measure.
    async fn agency(&self, ctx: &Context<'_>) -> Result<Direct<Agency>, Refusal> {
        let measures = ctx.batches().all::<MeasuresOfPerson>(self.0.person()).await?;
        let measure = measures.first().ok_or_else(|| Refusal::internal("a person without a measure"))?;
        agency_of(ctx, measure.executing_agency_id).await.map(Direct)
    }

    /// The present measure: decided and not over, so also one that is not served yet or is suspended (`inForce` says
    /// whether the person is supervised under it now); none when none is.
    async fn measure(&self, ctx: &Context<'_>) -> Option<Result<Direct<Measure>, Refusal>> {
        match ctx.batches().all::<MeasuresOfPerson>(self.0.person()).await {
            Ok(measures) => {
                measures.into_iter().find(|measure| measure.state.is_present()).map(|row| Ok(Direct(Measure(row))))
            }
            Err(refusal) => Some(Err(refusal)),
        }
    }

    /// What the person must do now or within a week, soonest first: check-ins, spot checks, leave that is not over.
    #[graphql(complexity = "10 * child_complexity")]
    async fn duties(&self, ctx: &Context<'_>) -> Result<Vec<Duty>, Refusal> {
        Box::pin(duties_of_person(ctx, self.0.id)).await
    }

    /// What the person said about the use of data, one for each kind.
    async fn consents(&self, ctx: &Context<'_>) -> Result<Vec<Consent>, Refusal> {
        Ok(consents::all(&ctx.batches().all::<ConsentsOfPerson>(self.0.person()).await?))
    }

    /// Who vouches for the person now, at most two.
    async fn guarantors(&self, ctx: &Context<'_>) -> Result<Direct<Vec<Guarantor>>, Refusal> {
        Ok(Direct(ctx.batches().all::<GuarantorsOfPerson>(self.0.person()).await?.into_iter().map(Guarantor).collect()))
    }

    /// Cases the person is a suspect in.
    #[graphql(complexity = "2 * child_complexity")]
    async fn cases(&self, ctx: &Context<'_>) -> Result<Direct<Vec<Case>>, Refusal> {
        Ok(Direct(ctx.batches().all::<CasesOfPerson>(self.0.person()).await?.into_iter().map(Case).collect()))
    }

    /// The bound phone; none before binding.
    async fn device(&self, ctx: &Context<'_>) -> Option<Result<Direct<Device>, Refusal>> {
        ctx.batches()
            .one::<DeviceOfPerson>(self.0.person())
            .await
            .map(|row| row.map(|row| Device { row, owner: self.0.person() }).map(Direct))
            .transpose()
    }

    /// What happened, newest first.
    #[graphql(complexity = "cost(first, child_complexity)")]
    async fn timeline(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many at most, 0 to 200; 50 when not given.")] first: Option<i32>,
        #[graphql(desc = "Cursor of the item before the page.")] after: Option<String>,
    ) -> Result<Direct<TimelineConnection>, Refusal> {
        Box::pin(timeline_of_person(ctx, self.0.person(), first, after)).await
    }
}

impl Plain for PersonFields {
    const LEAVES: &'static [&'static str] = &["id", "name", "phone", "idNumber", "residence", "standing"];
}

impl Host for PersonFields {
    const NAME: &'static str = "Person";
    const DESCRIPTION: &'static str = "A supervised person (被监管人).";

    fn added() -> &'static Added {
        static ADDED: Added = Added::new();
        &ADDED
    }
}

/// Handlers and leaders call people; the person reads the own number.
pub(crate) fn sees_contacts(ctx: &Context<'_>, row: &person::Model) -> bool {
    calls(ctx, row.id)
}

/// Handlers and leaders call people and those around them; the person reads the own numbers.
pub(crate) fn calls(ctx: &Context<'_>, of: PersonId) -> bool {
    ctx.caller().is_ok_and(|caller| match &**caller {
        Caller::Officer(officer) => officer.calls_people(),
        Caller::Person(person) => person.id() == of,
    })
}

/// `text` with everything but `head` first and `tail` last characters hidden.
pub(crate) fn masked(text: &str, head: usize, tail: usize) -> String {
    let count = text.chars().count();
    if count <= head + tail {
        return "*".repeat(count);
    }
    text.chars().enumerate().map(|(i, c)| if i < head || i >= count - tail { c } else { '*' }).collect()
}

/// A bound phone.
pub struct Device {
    /// Its row.
    pub row: device::Model,
    /// Whose it is.
    pub owner: Seen<PersonId>,
}

/// A bound phone.
#[Object]
impl Device {
    /// Opaque id, `device_…`.
    pub async fn id(&self) -> ID {
        public(self.row.id)
    }

    /// What the phone says it is.
    async fn platform(&self) -> &str {
        &self.row.platform
    }

    /// When it was bound.
    async fn bound_at(&self) -> DateTime<Utc> {
        self.row.bound_at.to_utc()
    }

    /// When positions last came from the person; none before the first.
    async fn heard_at(&self, ctx: &Context<'_>) -> Option<Result<DateTime<Utc>, Refusal>> {
        ctx.batches().one::<HeardOfPerson>(self.owner).await.map(|at| at.map(Timestamp::to_utc)).transpose()
    }
}

impl Plain for Device {
    const LEAVES: &'static [&'static str] = &["id", "platform", "boundAt"];
}

connection!(PersonConnection, PersonEdge, Person, "people",
    /// How many there are on all pages.
    total_count: i32);

/// Which people.
#[derive(InputObject, Default)]
pub struct PersonFilter {
    /// Part of the name, or the whole identity or telephone number.
    search: Option<String>,
    /// Under this kind of measure.
    measure_kind: Option<MeasureKind>,
    /// With this standing.
    standing: Option<Standing>,
    /// Local or not.
    residence: Option<Residence>,
    /// Whose measure this agency decides, executes or oversees.
    agency_id: Option<ID>,
    /// With an alert that still waits for somebody, or without.
    has_open_alert: Option<bool>,
}

/// Whom to show to which agency.
#[derive(InputObject)]
pub struct SharePersonInput {
    /// The person.
    person_id: ID,
    /// The agency that shall see the person.
    agency_id: ID,
    /// When the share ends; never when not given.
    until: Option<DateTime<Utc>>,
}

/// Whom no longer to show to which agency.
#[derive(InputObject)]
pub struct UnsharePersonInput {
    /// The person.
    person_id: ID,
    /// The agency that saw the person.
    agency_id: ID,
}

/// For whom to make a code.
#[derive(InputObject)]
pub struct CreateBindingCodeInput {
    /// The person.
    person_id: ID,
}

/// The person as it is now.
#[derive(SimpleObject)]
pub struct PersonPayload {
    /// The person.
    pub(crate) person: Direct<Person>,
}

/// A code to bind a phone with.
#[derive(SimpleObject)]
pub struct BindingCodePayload {
    /// Shown once; the server keeps only a hash.
    code: String,
    /// When it lapses.
    expires_at: DateTime<Utc>,
}

/// People, read.
#[derive(Default)]
pub struct PersonQueries;

/// People, read.
#[Object]
impl PersonQueries {
    /// One person in the caller's scope. For officers who see people, and for the person.
    async fn person(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The person, `person_…`.")] id: ID,
    ) -> Option<Result<Direct<Person>, Refusal>> {
        Some(one(ctx, &id).await.map(Direct))
    }

    /// People in the caller's scope. For officers who see people.
    #[graphql(complexity = "cost(first, child_complexity)")]
    async fn people(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many at most, 0 to 200; 50 when not given.")] first: Option<i32>,
        #[graphql(desc = "Cursor of the item before the page.")] after: Option<String>,
        #[graphql(desc = "Which people; all when not given.")] filter: Option<PersonFilter>,
        #[graphql(desc = "In which order; by name when not given.")] order_by: Option<PersonOrder>,
    ) -> Result<Direct<PersonConnection>, Refusal> {
        let (_, scope) = ctx.reader()?;
        let (app, now) = (ctx.app(), ctx.now());
        let page = Page::new(first)?;
        let order = order_by.unwrap_or_default();
        let list = match order {
            PersonOrder::Name => "people/name",
            PersonOrder::Newest => "people/newest",
        };
        let after = open::<(String, Timestamp, crate::entity::PersonId)>(&app.keys, list, after.as_deref())?
            .map(|(name, created_at, id)| Mark { name, created_at, id });
        let filter = filter.unwrap_or_default();
        let query = PersonQuery {
            search: filter.search,
            measure_kind: filter.measure_kind,
            standing: filter.standing,
            residence: filter.residence,
            agency: filter_id(filter.agency_id.as_ref()),
            also: filter.has_open_alert.map(open_alert_exists),
        };
        let rows = people::find_people(&app.db, &scope, &query, order, after, page.limit(), now).await?;
        let total_count = if ctx.look_ahead().field("totalCount").exists() {
            i32::try_from(people::count_people(&app.db, &scope, &query, now).await?).unwrap_or(i32::MAX)
        } else {
            0
        };
        Ok(PersonConnection::of(page, list, rows, total_count, |row| {
            ((row.name.clone(), row.created_at, row.id), person_object(row))
        }))
    }
}

/// A person whom a row names; none where the caller does not see the person.
pub(crate) async fn seen_person(ctx: &Context<'_>, id: PersonId) -> Option<Result<Direct<Person>, Refusal>> {
    ctx.batches().one::<PersonById>(id).await.map(|row| row.map(person_object).map(Direct)).transpose()
}

/// A person whom a row names, whom the caller sees.
pub(crate) async fn person_of(ctx: &Context<'_>, id: PersonId) -> Answer<Direct<Person>> {
    ctx.batches().one::<PersonById>(id).await?.map(person_object).map(Direct).ok_or_else(Refusal::not_found)
}

/// The person behind a public id, in scope.
pub(crate) async fn one(ctx: &Context<'_>, public: &ID) -> Answer<Person> {
    ctx.scope()?;
    ctx.batches().one::<PersonById>(id(public)?).await?.map(person_object).ok_or_else(Refusal::not_found)
}

/// People, changed.
#[derive(Default)]
pub struct PersonMutations;

/// People, changed.
#[Object]
impl PersonMutations {
    /// Makes a code with which the person binds a phone. For handlers and leaders.
    async fn create_binding_code(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "For whom.")] input: CreateBindingCodeInput,
    ) -> Result<BindingCodePayload, Refusal> {
        let (officer, scope) = ctx.reader()?;
        officer.require_acting()?;
        let code = access::create_binding_code(&ctx.app().access, officer, &scope, id(&input.person_id)?).await?;
        Ok(BindingCodePayload { code: code.code, expires_at: code.expires_at.to_utc() })
    }

    /// Shows a person to one more agency. For handlers and leaders.
    async fn share_person(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Whom, to which agency, until when.")] input: SharePersonInput,
    ) -> Result<PersonPayload, Refusal> {
        let (officer, scope) = ctx.reader()?;
        officer.require_acting()?;
        let (person, agency) = (id(&input.person_id)?, id(&input.agency_id)?);
        let until = input.until.map(Timestamp::from);
        access::share_person(&ctx.app().access, officer, &scope, person, agency, until).await?;
        Ok(PersonPayload { person: Direct(one(ctx, &input.person_id).await?) })
    }

    /// Ends a share. For handlers and leaders.
    async fn unshare_person(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Whom no longer to show to which agency.")] input: UnsharePersonInput,
    ) -> Result<PersonPayload, Refusal> {
        let (officer, scope) = ctx.reader()?;
        officer.require_acting()?;
        let person = one(ctx, &input.person_id).await?;
        access::unshare_person(&ctx.app().access, officer, &scope, person.0.0.id, id(&input.agency_id)?).await?;
        Ok(PersonPayload { person: Direct(person) })
    }
}
