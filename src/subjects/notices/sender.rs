//! Sends what is due: claims notices by a lease, tries each on its rung, records the try and what comes next.

use std::time::Duration;

use sea_orm::sea_query::{Expr, ExprTrait as _};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, Condition, EntityTrait as _, NotSet, QueryFilter as _, QueryOrder as _,
    QuerySelect as _, Set,
};
use tokio::task::JoinSet;
use uuid::Uuid;

use super::contacts;
use super::ladder::{Ending, Next, Place, after, channel, over, which};
use super::provider::{Failure, Message, Providers, Sent};
use crate::entity::Timestamp;
use crate::platform::{Answer, Clock, Db, Rounds, claim};
use crate::subjects::notices::rows::{NoticeChannel, NoticeId, NoticeState, notice, notice_attempt};

/// How often rows are looked through while there is little to do.
const EACH: Duration = Duration::from_secs(1);
/// Tries at once: enough for a thousand a minute with slow carriers, and few enough for the pool of connections.
const AT_ONCE: usize = 16;
/// A try takes at most four requests of ten seconds each; who has not recorded it by then has died.
const LEASE: i64 = 90;

/// Sends notices for one server.
#[derive(Clone)]
pub struct Sender {
    db: Db,
    clock: Clock,
    providers: Providers,
}

/// Sends for ever, in a task of its own: a slow carrier keeps nobody but notices waiting. Faults are logged and tried
/// again: the rows still say what is due.
pub async fn watch(sender: Sender) {
    let mut running = JoinSet::new();
    let rounds = Rounds::new(&sender.clock);
    loop {
        let round = rounds.begin().await;
        while running.try_join_next().is_some() {}
        let free = AT_ONCE.saturating_sub(running.len());
        let claimed = sender.claim(free).await.unwrap_or_else(|refusal| {
            tracing::warn!(%refusal, "looking for due notices failed; it is tried again");
            Vec::new()
        });
        let full = claimed.len() == free;
        for claim in claimed {
            round.worked();
            let (sender, round) = (sender.clone(), round.clone());
            running.spawn(async move {
                let id = claim.notice.id;
                if let Err(refusal) = sender.handle(claim).await {
                    tracing::warn!(%refusal, notice = %id, "a notice could not be handled; it is tried again");
                }
                drop(round);
            });
        }
        if full {
            // More are waiting than there is room for.
            drop(round);
            running.join_next().await;
        } else {
            rounds.rest(round, EACH).await;
        }
    }
}

/// A notice that this server alone works on, until the lease runs out.
struct Claim {
    notice: notice::Model,
    lease: Uuid,
    /// Another had claimed it, and did not record how its try ended.
    interrupted: bool,
}

/// How a try ended, as it is recorded.
struct Record {
    ok: bool,
    code: Option<String>,
    detail: String,
}

impl From<Failure> for Record {
    fn from(failure: Failure) -> Self {
        Self { ok: false, code: Some(failure.code), detail: failure.detail }
    }
}

impl From<Sent> for Record {
    fn from(sent: Sent) -> Self {
        Self { ok: true, code: None, detail: sent.number }
    }
}

impl Sender {
    /// A sender that hands notices to `providers`.
    pub fn new(db: Db, clock: Clock, providers: Providers) -> Self {
        Self { db, clock, providers }
    }

    /// Up to `most` due notices.
    async fn claim(&self, most: usize) -> Answer<Vec<Claim>> {
        use notice::Column::{Id, LeasedBy, LeasedUntil, NextAt, State};
        let now = self.clock.now();
        let due = || {
            Condition::all()
                .add(State.eq(NoticeState::Waiting))
                .add(NextAt.lte(now))
                .add(LeasedUntil.is_null().or(LeasedUntil.lte(now)))
        };
        if most == 0 {
            return Ok(Vec::new());
        }
        let find = notice::Entity::find().filter(due()).order_by_asc(NextAt).order_by_asc(Id).limit(most as u64);
        let Some((tx, rows)) = claim::due(&self.db, find).await? else { return Ok(Vec::new()) };
        let lease = Uuid::new_v4();
        notice::Entity::update_many()
            .col_expr(LeasedBy, Expr::value(lease))
            .col_expr(LeasedUntil, Expr::value(now.plus_seconds(LEASE)))
            .filter(Id.is_in(rows.iter().map(|row| row.id)))
            .filter(due())
            .exec(&tx)
            .await?;
        tx.commit().await?;
        let claim = |notice: notice::Model| Claim { interrupted: notice.leased_by.is_some(), notice, lease };
        Ok(rows.into_iter().map(claim).collect())
    }

    /// One step of a notice: a try, or what takes its place.
    async fn handle(&self, claim: Claim) -> Answer<()> {
        let notice = &claim.notice;
        let now = self.clock.now();
        let Some(on) = channel(notice.kind, notice.rung) else {
            return self.end(&claim, NoticeChannel::Wechat, "NO_CHANNEL", "no channel is left").await;
        };
        if claim.interrupted {
            let lost =
                Failure::passing("INTERRUPTED", "the server stopped during the try; whether it arrived is not known");
            return self.record(&claim, on, lost.into(), Ending::Passing).await;
        }
        if notice.expires_at.is_some_and(|expires| expires <= now) {
            return self.end(&claim, on, "EXPIRED", "its time is over").await;
        }
        let skip = |code: &str, detail: &str| Record::from(Failure::permanent(code, detail));
        let Some(provider) = self.providers.on(on) else {
            let record = skip("NOT_CONFIGURED", "no carrier is set up for this channel");
            return self.record(&claim, on, record, Ending::Permanent).await;
        };
        let which = which(notice.kind, notice.rung);
        let to = match contacts::address(self.db.read(), notice, on, which, now).await? {
            Ok(to) => to,
            Err((code, detail)) => return self.record(&claim, on, skip(code, detail), Ending::Permanent).await,
        };
        let message =
            Message { notice: notice.id, kind: notice.kind, moment: notice.moment, created_at: notice.created_at, to };
        match provider.send(&message).await {
            Ok(sent) => self.record(&claim, on, sent.into(), Ending::Taken).await,
            Err(failure) => {
                let ending = if failure.permanent { Ending::Permanent } else { Ending::Passing };
                self.record(&claim, on, failure.into(), ending).await
            }
        }
    }

    /// Records a try, and where the notice stands after it.
    async fn record(&self, claim: &Claim, on: NoticeChannel, record: Record, ending: Ending) -> Answer<()> {
        let notice = &claim.notice;
        let place = Place { rung: notice.rung, tries: notice.tries, reached: notice.reached };
        let now = self.clock.now();
        // Without a carrier nobody on this channel is told.
        let another = ending != Ending::Taken && self.providers.on(on).is_some() && {
            let which = which(notice.kind, notice.rung);
            contacts::another(self.db.read(), notice, on, which, now).await?
        };
        let (place, state, next_at) = match after(notice.kind, place, ending, another) {
            Next::Try(place, wait) => (place, NoticeState::Waiting, now.plus_millis(wait)),
            Next::Over(reached, state) => (Place { reached, ..place }, state, now),
        };
        let outcome = match ending {
            Ending::Taken => "taken",
            Ending::Passing => "passing",
            Ending::Permanent => "permanent",
        };
        self.write(claim, on, record, outcome, place, state, next_at).await
    }

    /// Ends a notice without a try.
    async fn end(&self, claim: &Claim, on: NoticeChannel, code: &str, detail: &str) -> Answer<()> {
        let notice = &claim.notice;
        let place = Place { rung: notice.rung, tries: notice.tries, reached: notice.reached };
        let record = Failure::permanent(code, detail).into();
        self.write(claim, on, record, "ended", place, over(notice.reached), self.clock.now()).await
    }

    #[expect(clippy::too_many_arguments, reason = "one row each of two tables, in one place")]
    async fn write(
        &self,
        claim: &Claim,
        on: NoticeChannel,
        record: Record,
        outcome: &'static str,
        place: Place,
        state: NoticeState,
        next_at: Timestamp,
    ) -> Answer<()> {
        use notice::Column::{Id, LeasedBy, LeasedUntil, NextAt, Reached, Rung, State, Tries};
        let id: NoticeId = claim.notice.id;
        let tx = self.db.begin().await?;
        // Withdrawn meanwhile it stays so, and held by another its place is the other's to say; the try was made anyhow.
        notice::Entity::update_many()
            .col_expr(State, Expr::value(state))
            .col_expr(NextAt, Expr::value(next_at))
            .col_expr(Rung, Expr::value(place.rung))
            .col_expr(Tries, Expr::value(place.tries))
            .col_expr(Reached, Expr::value(place.reached))
            .col_expr(LeasedBy, Expr::value(None::<Uuid>))
            .col_expr(LeasedUntil, Expr::value(None::<Timestamp>))
            .filter(Id.eq(id))
            .filter(LeasedBy.eq(claim.lease))
            .filter(State.eq(NoticeState::Waiting))
            .exec(&tx)
            .await?;
        let Record { ok, code, detail } = record;
        let attempt = notice_attempt::ActiveModel {
            id: NotSet,
            notice_id: Set(id),
            at: Set(self.clock.now()),
            channel: Set(on),
            ok: Set(ok),
            code: Set(code),
            detail: Set(detail),
        };
        attempt.insert(&tx).await?;
        tx.commit().await?;
        metrics::counter!("yunjian_notice_tries_total", "channel" => channel_name(on), "outcome" => outcome)
            .increment(1);
        Ok(())
    }
}

fn channel_name(channel: NoticeChannel) -> &'static str {
    match channel {
        NoticeChannel::Wechat => "wechat",
        NoticeChannel::Sms => "sms",
        NoticeChannel::Voice => "voice",
        NoticeChannel::Guarantor => "guarantor",
    }
}
