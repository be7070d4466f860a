//! Who may come in: from a request to an identity and a role.

mod origin;
mod places;
mod rejection;
mod token;

use std::sync::Arc;
use std::time::Instant;

use axum::http::{HeaderMap, HeaderValue, header};
use protocol::contract::Contract;
use uuid::Uuid;

use crate::config::Config;
use token::{Claims, Tokens};

pub(crate) use places::{Place, Places, network};
pub(crate) use rejection::Rejection;
pub(crate) use token::LONGEST_STAY;
pub use token::mint;

/// Somebody who may come in.
#[derive(Debug, Clone)]
pub(crate) struct Admitted {
    /// Who it is. Whoever does not say is given a name.
    pub(crate) identity: Arc<str>,
    /// The number of the role, in order of declaration.
    pub(crate) role: usize,
    pub(crate) role_name: &'static str,
    /// When the right to be here is over; those without a token have none that ends.
    pub(crate) expires: Option<Instant>,
}

impl Admitted {
    /// Whether somebody has vouched for the identity.
    pub(crate) const fn has_token(&self) -> bool {
        self.expires.is_some()
    }

    /// Returns role and identity, which no other has.
    pub(crate) fn name(&self) -> String {
        format!("{}:{}", self.role_name, self.identity)
    }
}

/// What decides who may come in.
#[derive(Debug)]
pub(crate) struct Admission {
    roles: &'static [&'static str],
    tokens: Tokens,
    world: Arc<str>,
    anonymous: Option<String>,
    origins: Vec<String>,
    pub(crate) places: Arc<Places>,
}

/// The start of the subprotocol that carries a token, since browsers cannot set headers.
const BEARER: &str = "bearer.";

impl Admission {
    /// Admits to that world. Places are the same in all worlds of a process.
    pub(crate) fn new(config: &Config, contract: &'static Contract, world: Arc<str>, places: Arc<Places>) -> Self {
        Self {
            roles: contract.clients,
            tokens: Tokens::new(config),
            world,
            anonymous: config.anonymous.clone(),
            origins: config.origins.clone(),
            places,
        }
    }

    /// Admits whoever sends a request with these headers.
    pub(crate) fn admit(&self, headers: &HeaderMap) -> Result<Admitted, Rejection> {
        let token = bearer(headers).or_else(|| offered(headers).find_map(|name| name.strip_prefix(BEARER)));
        origin::check(headers, &self.origins)?;
        let Some(token) = token else {
            let role = self.anonymous.as_deref().ok_or(Rejection::NoToken)?;
            return self.admitted(role, format!("{role}-{}", Uuid::new_v4().simple()), None);
        };
        let Claims { sub, role, world, exp } = self.tokens.check(token)?;
        if world.is_some_and(|world| *world != *self.world) {
            return Err(Rejection::OtherWorld);
        }
        self.admitted(&role, sub, Some(token::instant(exp)))
    }

    pub(crate) fn admitted(
        &self,
        role: &str,
        identity: String,
        expires: Option<Instant>,
    ) -> Result<Admitted, Rejection> {
        let number = self.roles.iter().position(|known| *known == role);
        let known = number.and_then(|number| Some((number, *self.roles.get(number)?)));
        let (role, role_name) = known.ok_or_else(|| Rejection::UnknownRole(role.to_owned()))?;
        Ok(Admitted { identity: identity.into(), role, role_name, expires })
    }
}

/// Returns the token of `Authorization: Bearer ...`.
fn bearer(headers: &HeaderMap) -> Option<&str> {
    headers.get(header::AUTHORIZATION)?.to_str().ok()?.strip_prefix("Bearer ")
}

/// Returns the subprotocols that are offered.
fn offered(headers: &HeaderMap) -> impl Iterator<Item = &str> {
    let values = headers.get_all(header::SEC_WEBSOCKET_PROTOCOL).iter().filter_map(|value| value.to_str().ok());
    values.flat_map(|value| value.split(',')).map(str::trim)
}

/// Whether the subprotocol is one that carries a token.
pub(crate) fn is_token(subprotocol: &HeaderValue) -> bool {
    subprotocol.as_bytes().starts_with(BEARER.as_bytes())
}

/// Checks that the client speaks this subprotocol. Whoever does not say what it speaks is taken at its silence.
pub(crate) fn check_version(headers: &HeaderMap, subprotocol: &'static str) -> Result<(), Rejection> {
    let mut names = offered(headers).filter(|name| !name.starts_with(BEARER)).peekable();
    if names.peek().is_none() || names.any(|name| name == subprotocol) {
        return Ok(());
    }
    Err(Rejection::OtherVersion { subprotocol })
}
