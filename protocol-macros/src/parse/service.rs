//! Reads what `#[protocol(...)]` says to people and tools only: where the protocol is served, its version, its licence.

use proc_macro2::Ident;
use syn::LitStr;
use syn::parse::ParseStream;

use super::key_values::read_keys;
use super::roles::{filled, in_parentheses};
use super::slot::Slot;
use super::values::{filled_string, string, uri, uri_parts};
use super::vocabulary;
use crate::diagnostics::{Errors, texts};

/// What `#[protocol(...)]` says of the service.
#[derive(Default)]
pub(crate) struct RawService {
    /// `id = "https://example.com/world"`
    pub(crate) id: Slot<LitStr>,
    /// `address = "/api/world/ws"`
    pub(crate) address: Slot<LitStr>,
    /// `version = "1.0.0"`
    pub(crate) version: Slot<LitStr>,
    /// `license = "MIT OR Apache-2.0"`
    pub(crate) license: Slot<LitStr>,
    /// `servers(production = "wss://world.example.com")`
    pub(crate) servers: Slot<Vec<RawServer>>,
}

/// `production = "wss://world.example.com"`
pub(crate) struct RawServer {
    pub(crate) name: Ident,
    pub(crate) url: LitStr,
}

/// How servers are written.
const SERVERS: &str = "`servers(name = \"wss://world.example.com\")`";

impl RawService {
    /// Reads one of the keys.
    pub(crate) fn read(&mut self, key: &Ident, input: ParseStream<'_>, errors: &mut Errors) -> syn::Result<()> {
        match key.to_string().as_str() {
            vocabulary::ID => self.id.fill(key, uri(key, input), errors),
            vocabulary::ADDRESS => self.address.fill(key, filled_string(key, input), errors),
            vocabulary::VERSION => self.version.fill(key, filled_string(key, input), errors),
            vocabulary::LICENSE => self.license.fill(key, license(key, input), errors),
            _ => {
                let servers = servers(key, input, errors);
                self.servers.fill(key, servers, errors)
            }
        }
    }
}

/// Reads `key = "MIT OR Apache-2.0"`. Rule: it is an SPDX expression, as package registries ask for. Rejected: `license = "MIT/X11"`.
fn license(key: &Ident, input: ParseStream<'_>) -> syn::Result<LitStr> {
    let text = string(key, input)?;
    let value = text.value();
    let words = value.split([' ', '(', ')']);
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let is_name = |word: &str| word.chars().all(|letter| letter.is_ascii_alphanumeric() || "-.+:".contains(letter));
    let is_right = |(place, word): (usize, &&str)| {
        let is_operator = ["AND", "OR", "WITH"].contains(word);
        if place % 2 == 0 { !is_operator && is_name(word) } else { is_operator }
    };
    if are_balanced(&value) && words.len() % 2 == 1 && words.iter().enumerate().all(is_right) {
        return Ok(text);
    }
    Err(syn::Error::new(text.span(), texts::not_a_license(&key.to_string())))
}

fn are_balanced(text: &str) -> bool {
    let open = text.chars().try_fold(0_u32, |open, letter| match letter {
        '(' => open.checked_add(1),
        ')' => open.checked_sub(1),
        _ => Some(open),
    });
    open == Some(0)
}

/// Reads `key(name = "url")`. Rule: each has a name of its own. Rejected: `servers(a = "wss://x.org", a = "ws://y.org")`.
fn servers(key: &Ident, input: ParseStream<'_>, errors: &mut Errors) -> syn::Result<Vec<RawServer>> {
    let tokens = in_parentheses(key, SERVERS, input)?;
    filled(key, "server", &tokens)?;
    let mut servers: Vec<RawServer> = Vec::new();
    read_keys(tokens, errors, |name, input, errors| {
        let url = url(name, input)?;
        if servers.iter().any(|server| server.name == *name) {
            errors.push(name, texts::duplicate_key(&name.to_string()));
        } else {
            servers.push(RawServer { name: name.clone(), url });
        }
        Ok(())
    });
    Ok(servers)
}

/// Reads `name = "url"`. Rule: it says how to connect, to which host. Rejected: `local = "localhost:8080"`.
fn url(name: &Ident, input: ParseStream<'_>) -> syn::Result<LitStr> {
    let text = string(name, input)?;
    let value = text.value();
    let host = uri_parts(&value).and_then(|(_, rest)| rest.strip_prefix("//"));
    let host = host.and_then(|rest| rest.split('/').next());
    // A name with a password is no part of a description, and neither is a question.
    if host.is_some_and(|host| !host.is_empty() && !host.contains('@')) && !value.contains('?') {
        return Ok(text);
    }
    Err(syn::Error::new(text.span(), texts::not_a_server(&name.to_string())))
}
