//! The keys of a deployment, all derived from one secret of at least 32 bytes.

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use ed25519_dalek::{Signer as _, SigningKey};
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::{Digest as _, Sha256};

type HmacSha256 = Hmac<Sha256>;

/// Signing keys. Cloning is cheap enough for start-up; share it in an `Arc` beyond that.
#[derive(Clone)]
pub struct Keys {
    seal: [u8; 32],
    refresh: [u8; 32],
    token: SigningKey,
    receipt: SigningKey,
}

/// Why a secret is refused.
#[derive(Debug, thiserror::Error)]
pub enum WeakSecret {
    /// Shorter than 32 bytes.
    #[error("the secret has {0} bytes; at least 32 are needed (try `openssl rand -base64 48`)")]
    Short(usize),
    /// One or few bytes repeated.
    #[error("the secret repeats itself; make a random one (try `openssl rand -base64 48`)")]
    Repeated,
}

impl Keys {
    /// Derives all keys from `secret`; refuses one that can be guessed.
    pub fn from_secret(secret: &[u8]) -> Result<Self, WeakSecret> {
        if secret.len() < 32 {
            return Err(WeakSecret::Short(secret.len()));
        }
        let distinct = secret.iter().collect::<std::collections::BTreeSet<_>>().len();
        if distinct < 10 {
            return Err(WeakSecret::Repeated);
        }
        Ok(Self {
            seal: mac(secret, b"yunjian/seal/1"),
            refresh: mac(secret, b"yunjian/refresh/1"),
            token: SigningKey::from_bytes(&mac(secret, b"yunjian/token/1")),
            receipt: SigningKey::from_bytes(&mac(secret, b"yunjian/receipt/1")),
        })
    }

    /// The key that signs access tokens (EdDSA).
    pub fn token(&self) -> &SigningKey {
        &self.token
    }

    /// The key id of [`Self::token`]: the first bytes of the public key's hash.
    pub fn token_key_id(&self) -> String {
        URL_SAFE_NO_PAD.encode(&Sha256::digest(self.token.verifying_key().as_bytes())[..8])
    }

    /// Signs a receipt; base64.
    pub fn sign_receipt(&self, message: &[u8]) -> String {
        STANDARD.encode(self.receipt.sign(message).to_bytes())
    }

    /// The public key that verifies receipts; base64 of 32 bytes.
    pub fn receipt_public_key(&self) -> String {
        STANDARD.encode(self.receipt.verifying_key().as_bytes())
    }

    /// The tag that makes a refresh token what it is: nobody without the secret can make one.
    pub fn refresh_tag(&self, message: &[u8]) -> [u8; 32] {
        mac(&self.refresh, message)
    }

    /// Makes `message` opaque and tamper-evident: URL-safe base64 of a 12-byte tag and the message.
    pub fn seal(&self, message: &[u8]) -> String {
        let tag = mac(&self.seal, message);
        URL_SAFE_NO_PAD.encode([&tag[..12], message].concat())
    }

    /// Reads what [`Self::seal`] made; `None` when it was changed.
    pub fn open(&self, sealed: &str) -> Option<Vec<u8>> {
        if sealed.len() > 512 {
            return None;
        }
        let bytes = URL_SAFE_NO_PAD.decode(sealed).ok()?;
        let (tag, message) = bytes.split_at_checked(12)?;
        bool::from(subtle::ConstantTimeEq::ct_eq(tag, &mac(&self.seal, message)[..12])).then(|| message.to_vec())
    }
}

impl std::fmt::Debug for Keys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Keys(…)")
    }
}

/// HMAC-SHA-256.
fn mac(key: &[u8], message: &[u8]) -> [u8; 32] {
    let mut mac = HmacSha256::new_from_slice(key).expect("HMAC takes a key of any length");
    mac.update(message);
    mac.finalize().into_bytes().into()
}

/// SHA-256 in hexadecimal.
pub fn sha256_hex(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// Bytes in hexadecimal, small letters.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seal_opens_and_a_changed_one_does_not() {
        let keys = Keys::from_secret(b"0123456789abcdefghijklmnopqrstuvwxyz").unwrap();
        let sealed = keys.seal(b"12:34");
        assert_eq!(keys.open(&sealed).as_deref(), Some(&b"12:34"[..]));
        let mut bytes = sealed.into_bytes();
        bytes[20] = if bytes[20] == b'A' { b'B' } else { b'A' };
        assert_eq!(keys.open(std::str::from_utf8(&bytes).unwrap()), None);
        assert_eq!(keys.open(""), None);
    }

    #[test]
    fn weak_secrets_are_refused() {
        assert!(matches!(Keys::from_secret(b"short"), Err(WeakSecret::Short(5))));
        assert!(matches!(Keys::from_secret(&[b'a'; 64]), Err(WeakSecret::Repeated)));
    }
}
