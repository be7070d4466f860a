//! Tokens: JSON Web Tokens ([RFC 7519](https://www.rfc-editor.org/rfc/rfc7519)), signed with one of the configured keys.

use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation, decode, encode};
use serde::{Deserialize, Serialize};

use super::Rejection;

/// What a token says.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Claims {
    /// Who has it.
    pub(super) sub: String,
    /// In which role.
    pub(super) role: String,
    /// For which world; without it, for all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) world: Option<String>,
    /// Until when, in seconds since 1970.
    pub(super) exp: u64,
}

/// The keys that tokens may be signed with. Several, so that they can be replaced one by one.
pub(super) struct Tokens {
    keys: Vec<DecodingKey>,
    validation: Validation,
}

impl Tokens {
    pub(super) fn new(keys: &[String]) -> Self {
        let mut validation = Validation::new(Algorithm::HS256);
        validation.set_required_spec_claims(&["exp", "sub"]);
        validation.leeway = 0;
        let keys = keys.iter().map(|key| DecodingKey::from_secret(key.as_bytes())).collect();
        Self { keys, validation }
    }

    pub(super) fn check(&self, token: &str) -> Result<Claims, Rejection> {
        let mut reason = "no keys are configured".to_owned();
        for key in &self.keys {
            match decode::<Claims>(token, key, &self.validation) {
                Ok(token) => return Ok(token.claims),
                Err(error) => reason = error.to_string(),
            }
        }
        Err(Rejection::InvalidToken(reason))
    }
}

impl std::fmt::Debug for Tokens {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Tokens").field("keys", &self.keys.len()).finish_non_exhaustive()
    }
}

/// Makes a token that is valid for that long.
///
/// # Errors
///
/// Those of the signature.
pub fn mint(
    key: &str,
    identity: &str,
    role: &str,
    world: Option<&str>,
    valid: Duration,
) -> Result<String, jsonwebtoken::errors::Error> {
    let exp = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().saturating_add(valid).as_secs();
    let claims = Claims { sub: identity.to_owned(), role: role.to_owned(), world: world.map(str::to_owned), exp };
    encode(&Header::new(Algorithm::HS256), &claims, &EncodingKey::from_secret(key.as_bytes()))
}

/// Returns the time at which a token expires, as the process's clock has it.
pub(super) fn instant(exp: u64) -> Instant {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    let far = Duration::from_secs(365 * 24 * 60 * 60);
    Instant::now() + Duration::from_secs(exp.saturating_sub(now)).min(far)
}
