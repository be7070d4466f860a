//! Who may come in: from a request to an identity and a role.

mod origin;
mod places;
mod rejection;
mod token;

use std::sync::Arc;
use std::time::Instant;

use axum::http::{HeaderMap, header};
use protocol::contract::Contract;
use uuid::Uuid;

use crate::config::Config;
use crate::world::Position;
use places::Places;
use token::{Claims, Tokens};

pub(crate) use rejection::Rejection;
pub use token::mint;

/// Somebody who may come in.
#[derive(Debug, Clone)]
pub(crate) struct Admitted {
    /// Who it is. Whoever does not say is given a name.
    pub(crate) identity: Arc<str>,
    /// The number of the role, in order of declaration.
    pub(crate) role: usize,
    pub(crate) role_name: &'static str,
    /// Where to go on.
    pub(crate) since: Option<Position>,
    /// When the right to be here is over.
    pub(crate) expires: Option<Instant>,
}

impl Admitted {
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
    world: String,
    anonymous: Option<String>,
    origins: Vec<String>,
    pub(crate) places: Arc<Places>,
}

/// The start of the subprotocol that carries a token, since browsers cannot set headers.
const BEARER: &str = "bearer.";

impl Admission {
    pub(crate) fn new(config: &Config, contract: &'static Contract) -> Self {
        Self {
            roles: contract.clients,
            tokens: Tokens::new(&config.keys),
            world: config.world.clone(),
            anonymous: config.anonymous.clone(),
            origins: config.origins.clone(),
            places: Places::new(config.connections, config.connections_per_address),
        }
    }

    /// Admits whoever sends a request with these headers; `since` is where it wants to go on.
    pub(crate) fn admit(&self, headers: &HeaderMap, since: Option<&str>) -> Result<Admitted, Rejection> {
        let since = since.map(str::parse).transpose().map_err(Rejection::Position)?;
        let token = bearer(headers).or_else(|| subprotocol(headers, BEARER));
        origin::check(headers, &self.origins)?;
        let Some(token) = token else {
            let role = self.anonymous.as_deref().ok_or(Rejection::NoToken)?;
            return self.admitted(role, format!("{role}-{}", Uuid::new_v4().simple()), since, None);
        };
        let Claims { sub, role, world, exp } = self.tokens.check(token)?;
        if world.is_some_and(|world| world != self.world) {
            return Err(Rejection::OtherWorld);
        }
        self.admitted(&role, sub, since, Some(token::instant(exp)))
    }

    pub(crate) fn admitted(
        &self,
        role: &str,
        identity: String,
        since: Option<Position>,
        expires: Option<Instant>,
    ) -> Result<Admitted, Rejection> {
        let number = self.roles.iter().position(|known| *known == role);
        let known = number.and_then(|number| Some((number, *self.roles.get(number)?)));
        let (role, role_name) = known.ok_or_else(|| Rejection::UnknownRole(role.to_owned()))?;
        Ok(Admitted { identity: identity.into(), role, role_name, since, expires })
    }
}

/// Returns the token of `Authorization: Bearer ...`.
fn bearer(headers: &HeaderMap) -> Option<&str> {
    headers.get(header::AUTHORIZATION)?.to_str().ok()?.strip_prefix("Bearer ")
}

/// Returns the rest of the subprotocol that begins with this.
fn subprotocol<'h>(headers: &'h HeaderMap, prefix: &str) -> Option<&'h str> {
    let offered = headers.get_all(header::SEC_WEBSOCKET_PROTOCOL).iter().filter_map(|value| value.to_str().ok());
    offered.flat_map(|value| value.split(',')).find_map(|value| value.trim().strip_prefix(prefix))
}
