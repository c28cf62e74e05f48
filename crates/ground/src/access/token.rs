//! Access tokens: JWT signed with Ed25519, ten minutes, audience, issuer, type and key id set and demanded.

use std::num::NonZeroUsize;
use std::sync::{Mutex, PoisonError};

use ed25519_dalek::pkcs8::EncodePrivateKey as _;
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use lru::LruCache;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::entity::{DeviceId, OfficerId, PublicId as _, SessionId, Timestamp};
use crate::platform::{Answer, Keys, Refusal};

/// How long an access token lives, in seconds.
pub const LIFE: i64 = 600;
/// How far clocks may disagree, in seconds.
const SKEW: i64 = 30;
/// No token of ours is longer.
const LONGEST: usize = 2_048;
/// Verified tokens remembered at most; each takes under 200 bytes.
const VERIFIED: NonZeroUsize = NonZeroUsize::new(20_000).unwrap();
const ISSUER: &str = "yunjian";
const AUDIENCE: &str = "yunjian";
const TYPE: &str = "at+jwt";

/// Whom a token is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// An officer.
    Officer(OfficerId),
    /// A phone.
    Device(DeviceId),
}

/// What a sign-in or refresh gives.
#[derive(Clone, Debug)]
pub struct Granted {
    /// Bearer token.
    pub access_token: String,
    /// The next refresh token.
    pub refresh_token: String,
    /// Seconds until the access token ends.
    pub expires_in: i64,
    /// Seconds until the whole family ends.
    pub family_ends_in: i64,
    /// Whom it is about.
    pub subject: Subject,
    /// The sign-in.
    pub session: SessionId,
    /// Only at binding: the key the phone signs in with from then on.
    pub device_key: Option<String>,
}

#[derive(Serialize, Deserialize)]
struct Claims {
    iss: String,
    aud: String,
    sub: String,
    sid: String,
    iat: i64,
    nbf: i64,
    exp: i64,
}

/// What a valid token says.
#[derive(Clone, Copy, Debug)]
pub(super) struct Said {
    pub subject: Subject,
    pub session: SessionId,
    pub expires_at: Timestamp,
}

/// What a token with a good signature says, whether or not it holds now.
#[derive(Clone, Copy)]
struct Verified {
    said: Said,
    /// Unix seconds from which it holds.
    from: i64,
}

/// Makes and reads access tokens.
pub(super) struct Tokens {
    header: Header,
    encode: EncodingKey,
    decode: DecodingKey,
    validation: Validation,
    /// By SHA-256. A signature does not become bad, and to check one takes longer than the rest of a small request.
    verified: Mutex<LruCache<[u8; 32], Verified>>,
}

impl Tokens {
    pub fn new(keys: &Keys) -> Answer<Self> {
        let mut header = Header::new(Algorithm::EdDSA);
        header.typ = Some(TYPE.into());
        header.kid = Some(keys.token_key_id());
        let mut validation = Validation::new(Algorithm::EdDSA);
        validation.set_required_spec_claims(&["exp", "aud", "iss", "sub", "nbf"]);
        validation.set_audience(&[AUDIENCE]);
        validation.set_issuer(&[ISSUER]);
        // Time is injected: `read` checks it against the clock.
        validation.validate_exp = false;
        validation.validate_nbf = false;
        let private = keys.token().to_pkcs8_der().map_err(|error| Refusal::internal(error))?;
        Ok(Self {
            header,
            encode: EncodingKey::from_ed_der(private.as_bytes()),
            decode: DecodingKey::from_ed_der(keys.token().verifying_key().as_bytes()),
            validation,
            verified: Mutex::new(LruCache::new(VERIFIED)),
        })
    }

    pub fn issue(&self, subject: Subject, session: SessionId, now: Timestamp) -> Answer<String> {
        let seconds = now.0 / 1_000;
        let sub = match subject {
            Subject::Officer(id) => id.to_public(),
            Subject::Device(id) => id.to_public(),
        };
        let claims = Claims {
            iss: ISSUER.into(),
            aud: AUDIENCE.into(),
            sub,
            sid: session.to_public(),
            iat: seconds,
            nbf: seconds,
            exp: seconds + LIFE,
        };
        jsonwebtoken::encode(&self.header, &claims, &self.encode).map_err(|error| Refusal::internal(error))
    }

    /// One answer for every way in which a token can be wrong.
    pub fn read(&self, bearer: &str, now: Timestamp) -> Answer<Said> {
        self.parse(bearer, now).ok_or_else(Refusal::unauthenticated)
    }

    fn parse(&self, bearer: &str, now: Timestamp) -> Option<Said> {
        if bearer.len() > LONGEST {
            return None;
        }
        let hash = Sha256::digest(bearer.as_bytes()).into();
        let remembered = self.verified.lock().unwrap_or_else(PoisonError::into_inner).get(&hash).copied();
        let verified = match remembered {
            Some(verified) => verified,
            None => {
                let verified = self.verify(bearer)?;
                self.verified.lock().unwrap_or_else(PoisonError::into_inner).put(hash, verified);
                verified
            }
        };
        let holds = now < verified.said.expires_at && verified.from <= now.0 / 1_000 + SKEW;
        holds.then_some(verified.said)
    }

    /// Everything but the time, which is looked at anew each time.
    fn verify(&self, bearer: &str) -> Option<Verified> {
        let token = jsonwebtoken::decode::<Claims>(bearer, &self.decode, &self.validation).ok()?;
        let header = &token.header;
        let plain = header.jku.is_none() && header.jwk.is_none() && header.x5u.is_none() && header.x5c.is_none();
        if !plain || header.typ != self.header.typ || header.kid != self.header.kid {
            return None;
        }
        let claims = token.claims;
        let subject = OfficerId::from_public(&claims.sub)
            .map(Subject::Officer)
            .or_else(|| DeviceId::from_public(&claims.sub).map(Subject::Device))?;
        let session = SessionId::from_public(&claims.sid)?;
        let said = Said { subject, session, expires_at: Timestamp(claims.exp.saturating_mul(1_000)) };
        Some(Verified { said, from: claims.nbf })
    }
}

#[cfg(test)]
mod tests {
    use base64::Engine as _;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD;

    use super::*;

    fn tokens() -> (Tokens, Keys) {
        let keys = Keys::from_secret(b"0123456789abcdefghijklmnopqrstuvwxyz").unwrap();
        (Tokens::new(&keys).unwrap(), keys)
    }

    const NOW: Timestamp = Timestamp(1_800_000_000_000);

    fn issued(tokens: &Tokens) -> String {
        let officer = OfficerId(uuid::Uuid::from_u128(1));
        tokens.issue(Subject::Officer(officer), SessionId(uuid::Uuid::from_u128(2)), NOW).unwrap()
    }

    #[test]
    fn a_token_is_read_until_it_ends() {
        let (tokens, _) = tokens();
        let token = issued(&tokens);
        assert!(tokens.read(&token, NOW).is_ok());
        assert!(tokens.read(&token, NOW.plus_seconds(LIFE - 1)).is_ok());
        assert!(tokens.read(&token, NOW.plus_seconds(LIFE)).is_err());
        assert!(tokens.read(&token, NOW.plus_seconds(-60)).is_err(), "not before");
    }

    #[test]
    fn only_the_very_token_that_was_verified_is_remembered() {
        let (tokens, _) = tokens();
        let token = issued(&tokens);
        assert!(tokens.read(&token, NOW).is_ok());
        let (signed, signature) = token.rsplit_once('.').unwrap();
        let other = if signature.starts_with('A') { "B" } else { "A" };
        let forged = format!("{signed}.{other}{}", &signature[1..]);
        for _ in 0..2 {
            assert!(tokens.read(&forged, NOW).is_err());
            assert!(tokens.read(&format!("{token}A"), NOW).is_err());
        }
        assert_eq!(tokens.verified.lock().unwrap().len(), 1, "what is refused takes no room");
    }

    #[test]
    fn forged_headers_and_other_algorithms_are_refused() {
        let (tokens, keys) = tokens();
        let token = issued(&tokens);
        let (_, rest) = token.split_once('.').unwrap();
        let (body, signature) = rest.split_once('.').unwrap();
        let none = URL_SAFE_NO_PAD.encode(r#"{"alg":"none","typ":"at+jwt"}"#);
        assert!(tokens.read(&format!("{none}.{body}."), NOW).is_err());
        assert!(tokens.read(&format!("{none}.{body}.{signature}"), NOW).is_err());
        let claims: Claims = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(body).unwrap()).unwrap();
        let public = keys.token().verifying_key();
        let hs = jsonwebtoken::encode(
            &Header { kid: tokens.header.kid.clone(), typ: Some(TYPE.into()), ..Header::new(Algorithm::HS256) },
            &claims,
            &EncodingKey::from_secret(public.as_bytes()),
        )
        .unwrap();
        assert!(tokens.read(&hs, NOW).is_err(), "public key as HMAC secret");
        for (typ, kid, jku) in [
            (Some("JWT"), tokens.header.kid.clone(), None),
            (Some(TYPE), Some("other".into()), None),
            (Some(TYPE), None, None),
            (Some(TYPE), tokens.header.kid.clone(), Some("https://example.org")),
        ] {
            let header =
                Header { typ: typ.map(Into::into), kid, jku: jku.map(Into::into), ..Header::new(Algorithm::EdDSA) };
            let token = jsonwebtoken::encode(&header, &claims, &tokens.encode).unwrap();
            assert!(tokens.read(&token, NOW).is_err());
        }
        assert!(tokens.read(&"a".repeat(10_000), NOW).is_err());
        assert!(tokens.read("", NOW).is_err());
    }

    #[test]
    fn every_claim_is_demanded() {
        let (tokens, _) = tokens();
        let token = issued(&tokens);
        let body = token.split('.').nth(1).unwrap();
        let claims: serde_json::Value = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(body).unwrap()).unwrap();
        for name in ["iss", "aud", "sub", "sid", "exp", "nbf"] {
            let mut fewer = claims.clone();
            fewer.as_object_mut().unwrap().remove(name);
            let token = jsonwebtoken::encode(&tokens.header, &fewer, &tokens.encode).unwrap();
            assert!(tokens.read(&token, NOW).is_err(), "without {name}");
        }
        for (name, value) in [("iss", "other"), ("aud", "other"), ("sub", "person_1")] {
            let mut other = claims.clone();
            other[name] = value.into();
            let token = jsonwebtoken::encode(&tokens.header, &other, &tokens.encode).unwrap();
            assert!(tokens.read(&token, NOW).is_err(), "wrong {name}");
        }
    }
}
