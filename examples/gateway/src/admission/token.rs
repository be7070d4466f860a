//! Tokens: JSON Web Tokens ([RFC 7519](https://www.rfc-editor.org/rfc/rfc7519)), signed with one of the configured keys.

use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use jsonwebtoken::errors::ErrorKind;
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation, decode, decode_header, encode};
use serde::{Deserialize, Serialize};

use super::Rejection;
use crate::config::{Config, NamedKey};

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
    keys: Vec<Key>,
}

struct Key {
    /// What tokens call it.
    name: Option<String>,
    verifying: DecodingKey,
    /// Has the key's own algorithm alone: no token chooses how it is checked.
    validation: Validation,
}

impl Key {
    fn new(name: Option<String>, algorithm: Algorithm, verifying: DecodingKey) -> Self {
        let mut validation = Validation::new(algorithm);
        validation.set_required_spec_claims(&["exp", "sub"]);
        validation.leeway = 0;
        validation.validate_nbf = true;
        Self { name, verifying, validation }
    }

    fn secret(name: Option<String>, secret: &str) -> Self {
        Self::new(name, Algorithm::HS256, DecodingKey::from_secret(secret.as_bytes()))
    }

    /// Returns the key that tokens call so. One that is not a key, which is refused before, has no token.
    fn named(name: &str, key: &NamedKey) -> Option<Self> {
        let name = Some(name.to_owned());
        match key {
            NamedKey::Secret(secret) => Some(Self::secret(name, secret)),
            NamedKey::Ed25519(public) => {
                Some(Self::new(name, Algorithm::EdDSA, DecodingKey::from_ed_components(public).ok()?))
            }
        }
    }
}

/// The longest identity, in characters: as long as the field of a message that says who has sent it.
const LONGEST_IDENTITY: usize = 64;

/// The longest that anybody stays: whose token does not expire, or later, goes after a year.
pub(crate) const LONGEST_STAY: Duration = Duration::from_secs(365 * 24 * 60 * 60);

impl Tokens {
    pub(super) fn new(config: &Config) -> Self {
        let keys = config.keys.iter().map(|secret| Key::secret(None, secret));
        let named = config.named_keys.iter().filter_map(|(name, key)| Key::named(name, key));
        Self { keys: keys.chain(named).collect() }
    }

    /// Returns what a token says that one of the keys has signed: the one that it names, or, if it names none, any.
    pub(super) fn check(&self, token: &str) -> Result<Claims, Rejection> {
        let header = decode_header(token).map_err(|error| Rejection::InvalidToken(reason(&error)))?;
        let may_be = |key: &&Key| header.kid.is_none() || header.kid == key.name;
        for key in self.keys.iter().filter(may_be) {
            match decode::<Claims>(token, &key.verifying, &key.validation) {
                Ok(token) => return checked(token.claims),
                Err(error) if is_of_another_key(&error) => {}
                Err(error) => return Err(Rejection::InvalidToken(reason(&error))),
            }
        }
        Err(Rejection::InvalidToken("it is signed with none of the gateway's keys".to_owned()))
    }
}

fn is_of_another_key(error: &jsonwebtoken::errors::Error) -> bool {
    matches!(error.kind(), ErrorKind::InvalidSignature | ErrorKind::InvalidAlgorithm)
}

/// Says what is wrong with a token, to whoever has made it.
fn reason(error: &jsonwebtoken::errors::Error) -> String {
    match error.kind() {
        ErrorKind::ExpiredSignature => "it has expired".to_owned(),
        ErrorKind::ImmatureSignature => "its time has not come".to_owned(),
        ErrorKind::MissingRequiredClaim(claim) => format!("`{claim}` is missing"),
        ErrorKind::Json(error) => format!("what it says is not understood: {error}"),
        _ => "it is not a JSON Web Token".to_owned(),
    }
}

fn checked(claims: Claims) -> Result<Claims, Rejection> {
    if (1..=LONGEST_IDENTITY).contains(&claims.sub.chars().count()) {
        return Ok(claims);
    }
    Err(Rejection::InvalidToken(format!("`sub` has to have 1 to {LONGEST_IDENTITY} characters")))
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
    Instant::now() + Duration::from_secs(exp.saturating_sub(now)).min(LONGEST_STAY)
}
