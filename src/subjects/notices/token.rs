//! A provider's access token, shared by all servers of a deployment: one row, and whoever finds it near its end takes a
//! lease and fetches the next one; the others go on with the present one, or wait.

use std::time::Duration;

use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ColumnTrait as _, Condition, EntityTrait as _, QueryFilter as _};
use uuid::Uuid;

use super::provider::Failure;
use crate::entity::Timestamp;
use crate::platform::{Answer, Clock, Db};
use crate::subjects::notices::rows::provider_token;

/// So many seconds before its end a token is replaced. WeChat gives out the next one in the last five minutes, in which
/// both work.
const EARLY: i64 = 240;
/// A server that fetches has so many seconds; one that dies meanwhile keeps the others waiting no longer.
const LEASE: i64 = 30;
/// How often, and at which distance, one looks whether another has fetched.
const LOOKS: usize = 40;
const LOOK_EACH: Duration = Duration::from_millis(250);

/// The token of one provider.
#[derive(Clone)]
pub(super) struct Tokens {
    db: Db,
    clock: Clock,
    provider: String,
}

impl Tokens {
    pub(super) fn new(db: Db, clock: Clock, provider: String) -> Self {
        Self { db, clock, provider }
    }

    /// A token that works, fetched by `fetch` (token, seconds it lasts) when there is none or it ends soon.
    pub(super) async fn get<F>(&self, fetch: impl Fn() -> F) -> Result<String, Failure>
    where
        F: Future<Output = Result<(String, i64), Failure>>,
    {
        for _ in 0..LOOKS {
            let now = self.clock.now();
            let row = self.row().await.map_err(unstored)?;
            if let Some(row) = &row
                && row.expires_at > now.plus_seconds(EARLY)
            {
                return Ok(row.token.clone());
            }
            let lease = Uuid::new_v4();
            if self.lease(lease, now).await.map_err(unstored)? {
                let fetched = fetch().await;
                let now = self.clock.now();
                let kept = match &fetched {
                    Ok((token, seconds)) => Some((token.clone(), now.plus_seconds(*seconds))),
                    Err(_) => None,
                };
                self.store(lease, kept, now).await.map_err(unstored)?;
                match (fetched, row) {
                    (Ok((token, _)), _) => return Ok(token),
                    // The old one still works for a while.
                    (Err(_), Some(row)) if row.expires_at > now => return Ok(row.token),
                    (Err(failure), _) => return Err(failure),
                }
            }
            match row {
                // Another server fetches; the old one still works.
                Some(row) if row.expires_at > now => return Ok(row.token),
                _ => tokio::time::sleep(LOOK_EACH).await,
            }
        }
        Err(Failure::passing("NO_TOKEN", "another server fetches the access token and has not got it"))
    }

    /// Says that the provider no longer takes `token`; the next [`Self::get`] fetches another.
    pub(super) async fn refused(&self, token: &str) -> Result<(), Failure> {
        let mark = async {
            let tx = self.db.begin().await?;
            provider_token::Entity::update_many()
                .col_expr(provider_token::Column::ExpiresAt, Expr::value(Timestamp(0)))
                .filter(provider_token::Column::Provider.eq(&*self.provider))
                .filter(provider_token::Column::Token.eq(token))
                .exec(&tx)
                .await?;
            Answer::Ok(tx.commit().await?)
        };
        mark.await.map_err(unstored)
    }

    async fn row(&self) -> Answer<Option<provider_token::Model>> {
        Ok(provider_token::Entity::find_by_id(self.provider.clone()).one(self.db.read()).await?)
    }

    /// Whether it is for this server to fetch.
    async fn lease(&self, lease: Uuid, now: Timestamp) -> Answer<bool> {
        use provider_token::Column::{ExpiresAt, LeasedBy, LeasedUntil, Provider};
        let tx = self.db.begin().await?;
        let empty = provider_token::Model {
            provider: self.provider.clone(),
            token: String::new(),
            expires_at: Timestamp(0),
            leased_by: None,
            leased_until: Timestamp(0),
        };
        crate::platform::bulk::insert::<provider_token::Entity>(
            &tx,
            &[empty],
            Some(OnConflict::column(Provider).do_nothing().to_owned()),
        )
        .await?;
        let taken = provider_token::Entity::update_many()
            .col_expr(LeasedBy, Expr::value(lease))
            .col_expr(LeasedUntil, Expr::value(now.plus_seconds(LEASE)))
            .filter(Provider.eq(&*self.provider))
            .filter(Condition::any().add(LeasedBy.is_null()).add(LeasedUntil.lte(now)))
            // Another may have fetched since the row was read.
            .filter(ExpiresAt.lte(now.plus_seconds(EARLY)))
            .exec(&tx)
            .await?;
        tx.commit().await?;
        Ok(taken.rows_affected == 1)
    }

    /// Keeps what was fetched, if anything, and gives the lease back.
    async fn store(&self, lease: Uuid, kept: Option<(String, Timestamp)>, now: Timestamp) -> Answer<()> {
        use provider_token::Column::{ExpiresAt, LeasedBy, LeasedUntil, Provider, Token};
        let tx = self.db.begin().await?;
        let mut update = provider_token::Entity::update_many()
            .col_expr(LeasedBy, Expr::value(None::<Uuid>))
            .col_expr(LeasedUntil, Expr::value(now))
            .filter(Provider.eq(&*self.provider))
            .filter(LeasedBy.eq(lease));
        if let Some((token, expires_at)) = kept {
            update = update.col_expr(Token, Expr::value(token)).col_expr(ExpiresAt, Expr::value(expires_at));
        }
        update.exec(&tx).await?;
        Ok(tx.commit().await?)
    }
}

fn unstored(refusal: crate::platform::Refusal) -> Failure {
    Failure::passing("NO_DATABASE", crate::platform::outward::words(&refusal.to_string()))
}
