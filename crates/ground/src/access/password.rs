//! Passwords: argon2id with the crate's recommended cost (19 MiB, 2 passes), never more than two at a time.

use std::sync::LazyLock;

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};
use tokio::sync::Semaphore;

use crate::platform::{Answer, Refusal};

/// Each hash takes 19 MiB: two at a time keep a small machine small.
static AT_ONCE: Semaphore = Semaphore::const_new(2);

/// A hash nobody knows the password of: an unknown user name costs the same time as a wrong password.
static NOBODY: LazyLock<String> = LazyLock::new(|| hash("nobody signs in with this").unwrap_or_default());

/// The PHC string of `password` with a fresh salt.
pub fn hash(password: &str) -> Answer<String> {
    Argon2::default()
        .hash_password(password.as_bytes())
        .map(|phc| phc.to_string())
        .map_err(|error| Refusal::internal(error))
}

/// Whether `password` fits `phc`; `None` for a user who does not exist takes as long and says no.
pub(super) async fn verify(password: String, phc: Option<String>) -> Answer<bool> {
    let _permit = AT_ONCE.acquire().await.map_err(|error| Refusal::internal(error))?;
    let work = move || {
        let known = phc.is_some();
        let phc = phc.unwrap_or_else(|| NOBODY.clone());
        let fits = PasswordHash::new(&phc)
            .is_ok_and(|parsed| Argon2::default().verify_password(password.as_bytes(), &parsed).is_ok());
        known && fits
    };
    tokio::task::spawn_blocking(work).await.map_err(|error| Refusal::internal(error))
}
