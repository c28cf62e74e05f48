//! How a simulated phone deals with spot checks: it looks for one now and then, shows it, and most owners answer within
//! minutes.

use super::Dice;
use super::api::{ApiError, Fix, SpotCheck};
use super::session::Session;
use ground::entity::Timestamp;

/// How often a phone looks for a check, in seconds.
const LOOK_EACH: i64 = 60;
/// Between showing a check and answering it lie so many seconds.
const HESITATION: (f64, f64) = (20.0, 240.0);
/// One in so many checks is never answered: the phone lies in another room.
const NEVER: f64 = 1.0 / 16.0;

/// The check of one phone that has not ended.
#[derive(Debug, Default)]
pub struct Checks {
    look_at: Timestamp,
    /// What will be answered, and when.
    open: Option<(SpotCheck, Timestamp)>,
    /// The one that never will.
    ignored: Option<String>,
}

impl Checks {
    /// Does what is to be done at `now`; `newest` is the position that the phone has just taken. What does not succeed is
    /// tried again at the next look.
    pub async fn attend(
        &mut self,
        session: &mut Session,
        dice: &mut Dice,
        newest: &Fix,
        now: Timestamp,
    ) -> Result<(), ApiError> {
        if let Some((check, at)) = &self.open {
            if now < *at {
                return Ok(());
            }
            let answered = session.answer_spot_check(check, newest).await;
            self.open = None;
            return answered;
        }
        if now < self.look_at {
            return Ok(());
        }
        self.look_at = now.plus_seconds(LOOK_EACH);
        let Some(mut check) = session.newest_spot_check().await? else { return Ok(()) };
        match check.state.as_str() {
            "DRAWN" => check = session.confirm_spot_check(&check.id).await?,
            "NOTIFIED" => {}
            _ => return Ok(()),
        }
        if self.ignored.as_deref() == Some(&check.id) {
            return Ok(());
        }
        if dice.chance(NEVER) {
            self.ignored = Some(check.id);
            return Ok(());
        }
        #[expect(clippy::cast_possible_truncation, reason = "some minutes")]
        let wait = dice.between(HESITATION.0, HESITATION.1) as i64;
        self.open = Some((check, now.plus_seconds(wait)));
        Ok(())
    }
}
