//! Batches of what people must do and are told: deadlines, spot checks and what hangs on them, leave,
//! notices.

use uuid::Uuid;

use super::{Batch, Loaders, by_limit};
use crate::entity::{
    CheckInId, ClockId, FileId, LeaveRequestId, NoticeId, PeriodId, PersonId, ReceiptId, RoundId, SpotCheckId,
    attachment, check_in, check_in_plan, clock, consent, fix, guarantor, leave_request, leave_step, notice,
    notice_attempt, receipt, spot_check, spot_check_round,
};
use crate::platform::{Answer, receipts};
use crate::subjects::spot_checks::Progress;
use crate::subjects::{check_ins, clocks, files, leave, location, notices, people, spot_checks};

#[derive(Default)]
pub(crate) struct Batches {
    check_in: Batch<CheckInId, check_in::Model>,
    check_ins: Batch<(PersonId, u64), Vec<check_in::Model>>,
    check_in_count: Batch<PersonId, i32>,
    plan: Batch<PersonId, check_in_plan::Model>,
    attachment: Batch<FileId, attachment::Model>,
    attachments: Batch<Uuid, Vec<attachment::Model>>,
    leaves: Batch<(PersonId, u64), Vec<leave_request::Model>>,
    leave_count: Batch<PersonId, i32>,
    consents: Batch<PersonId, Vec<consent::Model>>,
    guarantors: Batch<PersonId, Vec<guarantor::Model>>,
    clock: Batch<ClockId, clock::Model>,
    clocks: Batch<PersonId, Vec<clock::Model>>,
    spot_check: Batch<SpotCheckId, spot_check::Model>,
    spot_checks: Batch<(PersonId, u64), Vec<spot_check::Model>>,
    round: Batch<RoundId, spot_check_round::Model>,
    progress: Batch<RoundId, Progress>,
    period_rounds: Batch<PeriodId, Vec<spot_check_round::Model>>,
    fix: Batch<i64, fix::Model>,
    receipt: Batch<ReceiptId, receipt::Model>,
    leave: Batch<LeaveRequestId, leave_request::Model>,
    leave_steps: Batch<LeaveRequestId, Vec<leave_step::Model>>,
    notices: Batch<(PersonId, u64), Vec<notice::Model>>,
    notice_count: Batch<PersonId, i32>,
    attempts: Batch<NoticeId, Vec<notice_attempt::Model>>,
}

impl Loaders {
    /// A check-in in scope.
    pub async fn check_in(&self, id: CheckInId) -> Answer<Option<check_in::Model>> {
        let (scope, app) = (self.scope()?, &self.app);
        let now = app.clock.now();
        let fetch = async |ids: Vec<CheckInId>| check_ins::find_by_ids(app.db.read(), scope, &ids, now).await;
        self.duty.check_in.load(id, fetch).await
    }

    /// The newest check-ins of a person in scope that have opened.
    pub async fn check_ins(&self, id: PersonId, limit: u64) -> Answer<Vec<check_in::Model>> {
        let (scope, app) = (self.scope()?, &self.app);
        let now = app.clock.now();
        let fetch = async |keys| {
            by_limit(keys, async |people, limit| check_ins::latest_of_people(&app.db, scope, &people, limit, now).await)
                .await
        };
        Ok(self.duty.check_ins.load((id, limit), fetch).await?.unwrap_or_default())
    }

    /// How many check-ins of a person in scope have opened.
    pub async fn check_in_count(&self, id: PersonId) -> Answer<i32> {
        let (scope, app) = (self.scope()?, &self.app);
        let now = app.clock.now();
        let fetch = async |ids: Vec<PersonId>| check_ins::count_of_people(&app.db, scope, &ids, now).await;
        Ok(self.duty.check_in_count.load(id, fetch).await?.unwrap_or_default())
    }

    /// A file that a row in scope names.
    pub async fn attachment(&self, id: FileId) -> Answer<Option<attachment::Model>> {
        let db = &self.app.db;
        self.duty.attachment.load(id, async |ids| files::of(db.read(), &ids).await).await
    }

    /// The files that a row in scope carries.
    pub async fn attachments(&self, subject: Uuid) -> Answer<Vec<attachment::Model>> {
        let db = &self.app.db;
        let fetch = async |ids: Vec<Uuid>| files::of_subjects(db.read(), &ids).await;
        Ok(self.duty.attachments.load(subject, fetch).await?.unwrap_or_default())
    }

    /// The newest leaves of a person in scope.
    pub async fn leaves(&self, id: PersonId, limit: u64) -> Answer<Vec<leave_request::Model>> {
        let (scope, app) = (self.scope()?, &self.app);
        let now = app.clock.now();
        let fetch = async |keys| {
            by_limit(keys, async |people, limit| leave::latest_of_people(&app.db, scope, &people, limit, now).await)
                .await
        };
        Ok(self.duty.leaves.load((id, limit), fetch).await?.unwrap_or_default())
    }

    /// How many leaves of a person in scope there are.
    pub async fn leave_count(&self, id: PersonId) -> Answer<i32> {
        let (scope, app) = (self.scope()?, &self.app);
        let now = app.clock.now();
        let fetch = async |ids: Vec<PersonId>| leave::count_of_people(&app.db, scope, &ids, now).await;
        Ok(self.duty.leave_count.load(id, fetch).await?.unwrap_or_default())
    }

    /// The plan of check-ins of a person in scope.
    pub async fn plan(&self, id: PersonId) -> Answer<Option<check_in_plan::Model>> {
        let (scope, app) = (self.scope()?, &self.app);
        let now = app.clock.now();
        let fetch = async |ids: Vec<PersonId>| check_ins::plans_of_people(&app.db, scope, &ids, now).await;
        self.duty.plan.load(id, fetch).await
    }

    /// What a person in scope said about the use of data.
    pub async fn consents(&self, id: PersonId) -> Answer<Vec<consent::Model>> {
        let db = &self.app.db;
        let fetch = async |ids: Vec<PersonId>| people::consents_of_people(db.read(), &ids).await;
        Ok(self.duty.consents.load(id, fetch).await?.unwrap_or_default())
    }

    /// Who vouches for a person in scope now.
    pub async fn guarantors(&self, id: PersonId) -> Answer<Vec<guarantor::Model>> {
        let app = &self.app;
        let now = app.clock.now();
        let fetch = async |ids: Vec<PersonId>| people::guarantors_of_people(app.db.read(), &ids, now).await;
        Ok(self.duty.guarantors.load(id, fetch).await?.unwrap_or_default())
    }

    /// Legal deadlines about a person in scope that run or have passed unmet.
    pub async fn clocks(&self, id: PersonId) -> Answer<Vec<clock::Model>> {
        let (scope, app) = (self.scope()?, &self.app);
        let now = app.clock.now();
        let fetch = async |ids: Vec<PersonId>| clocks::running_of_people(&app.db, scope, &ids, now).await;
        Ok(self.duty.clocks.load(id, fetch).await?.unwrap_or_default())
    }

    /// A clock in scope.
    pub async fn clock(&self, id: ClockId) -> Answer<Option<clock::Model>> {
        let (scope, app) = (self.scope()?, &self.app);
        let now = app.clock.now();
        self.duty.clock.load(id, async |ids| clocks::find_by_ids(app.db.read(), scope, &ids, now).await).await
    }

    /// A spot check in scope.
    pub async fn spot_check(&self, id: SpotCheckId) -> Answer<Option<spot_check::Model>> {
        let (scope, app) = (self.scope()?, &self.app);
        let now = app.clock.now();
        let fetch = async |ids: Vec<SpotCheckId>| spot_checks::checks_by_ids(app.db.read(), scope, &ids, now).await;
        self.duty.spot_check.load(id, fetch).await
    }

    /// The newest spot checks of a person in scope.
    pub async fn spot_checks(&self, id: PersonId, limit: u64) -> Answer<Vec<spot_check::Model>> {
        let (scope, app) = (self.scope()?, &self.app);
        let now = app.clock.now();
        let fetch = async |keys| {
            by_limit(keys, async |people, limit| {
                spot_checks::latest_of_people(&app.db, scope, &people, limit, now).await
            })
            .await
        };
        Ok(self.duty.spot_checks.load((id, limit), fetch).await?.unwrap_or_default())
    }

    /// The round that a check in scope names.
    pub async fn round(&self, id: RoundId) -> Answer<Option<spot_check_round::Model>> {
        let db = &self.app.db;
        self.duty.round.load(id, async |ids| spot_checks::rounds_by_ids(db, &ids).await).await
    }

    /// How far a round has come, by the checks in scope.
    pub async fn progress(&self, id: RoundId) -> Answer<Progress> {
        let (scope, app) = (self.scope()?, &self.app);
        let now = app.clock.now();
        let fetch = async |ids: Vec<RoundId>| spot_checks::tally(&app.db, scope, &ids, now).await;
        Ok(self.duty.progress.load(id, fetch).await?.unwrap_or_default())
    }

    /// The random rounds of a period that is seen.
    pub async fn period_rounds(&self, id: PeriodId) -> Answer<Vec<spot_check_round::Model>> {
        let db = &self.app.db;
        let fetch = async |ids: Vec<PeriodId>| spot_checks::rounds_of_periods(db, &ids).await;
        Ok(self.duty.period_rounds.load(id, fetch).await?.unwrap_or_default())
    }

    /// A position that a row in scope names.
    pub async fn fix(&self, id: i64) -> Answer<Option<fix::Model>> {
        let db = &self.app.db;
        self.duty.fix.load(id, async |ids| location::fixes_by_ids(db, &ids).await).await
    }

    /// A receipt that a row in scope names.
    pub async fn receipt(&self, id: ReceiptId) -> Answer<Option<receipt::Model>> {
        let db = &self.app.db;
        self.duty.receipt.load(id, async |ids| receipts::find_by_ids(db, &ids).await).await
    }

    /// A leave in scope.
    pub async fn leave(&self, id: LeaveRequestId) -> Answer<Option<leave_request::Model>> {
        let (scope, app) = (self.scope()?, &self.app);
        let now = app.clock.now();
        self.duty.leave.load(id, async |ids| leave::find_by_ids(app.db.read(), scope, &ids, now).await).await
    }

    /// Steps of a leave in scope.
    pub async fn leave_steps(&self, id: LeaveRequestId) -> Answer<Vec<leave_step::Model>> {
        let db = &self.app.db;
        Ok(self.duty.leave_steps.load(id, async |ids| leave::steps_of(db, &ids).await).await?.unwrap_or_default())
    }

    /// The newest notices of a person, those that the caller sees.
    pub async fn notices(&self, id: PersonId, limit: u64) -> Answer<Vec<notice::Model>> {
        let (sight, app) = (self.sight()?, &self.app);
        let now = app.clock.now();
        let fetch = async |keys| {
            by_limit(keys, async |people, limit| notices::latest_of_people(&app.db, sight, &people, limit, now).await)
                .await
        };
        Ok(self.duty.notices.load((id, limit), fetch).await?.unwrap_or_default())
    }

    /// How many notices of a person the caller sees.
    pub async fn notice_count(&self, id: PersonId) -> Answer<i32> {
        let (sight, app) = (self.sight()?, &self.app);
        let now = app.clock.now();
        let fetch = async |ids: Vec<PersonId>| notices::count_of_people(&app.db, sight, &ids, now).await;
        Ok(self.duty.notice_count.load(id, fetch).await?.unwrap_or_default())
    }

    /// The tries of a notice that the caller sees.
    pub async fn attempts(&self, id: NoticeId) -> Answer<Vec<notice_attempt::Model>> {
        let db = &self.app.db;
        Ok(self.duty.attempts.load(id, async |ids| notices::attempts_of(db, &ids).await).await?.unwrap_or_default())
    }
}
