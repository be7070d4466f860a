//! Reads what a declaration says of roles and of state: who sends a message, who receives it, what is kept of it.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::{LitInt, Path, Token, token};

use super::key_values::{read_keys, until_comma, wrong_form, wrong_value};
use super::slot::Slot;
use super::values::{flag, parenthesized, path};
use super::vocabulary::{self, BURST, LATEST, NO, RECENT};
use crate::diagnostics::{Errors, shown, texts};

/// What `#[protocol(...)]` says of roles.
#[derive(Default)]
pub(crate) struct RawProtocolRoles {
    /// `server = gateway`
    pub(crate) server: Slot<Ident>,
    /// `clients(agent, visitor)`
    pub(crate) clients: Slot<Vec<Ident>>,
    /// `correlate = id`
    pub(crate) correlate: Slot<Ident>,
}

/// What `#[message(...)]` says of roles and of state.
#[derive(Default)]
pub(crate) struct RawMessageRoles {
    /// `from(agent = agent_id, gateway)`
    pub(crate) from: Slot<Vec<RawSender>>,
    /// `to(observer)`
    pub(crate) to: Slot<Vec<Ident>>,
    /// `keep = latest(task_id)`
    pub(crate) keep: Slot<RawKeep>,
    /// `ends(status = Done | Failed)`
    pub(crate) ends: Slot<RawEnds>,
    /// `gone = AgentState::gone`
    pub(crate) gone: Slot<Path>,
    /// `rate(20 / s, burst = 40)`
    pub(crate) rate: Slot<RawRate>,
    /// `reply`
    pub(crate) reply: Slot<()>,
    /// `replies(Error, Done)`
    pub(crate) replies: Slot<Vec<Ident>>,
}

/// `agent`, `agent = agent_id`
pub(crate) struct RawSender {
    pub(crate) role: Ident,
    pub(crate) identity: Option<Ident>,
}

/// What is kept of a message.
pub(crate) enum RawKeep {
    /// `latest`, `latest(task_id)`
    Latest(Vec<Ident>),
    Recent,
    No,
}

/// `status = Done | Failed`
pub(crate) struct RawEnds {
    pub(crate) field: Ident,
    pub(crate) variants: Vec<Ident>,
}

/// `20 / s, burst = 40`
pub(crate) struct RawRate {
    pub(crate) count: LitInt,
    /// The length of a period in seconds.
    pub(crate) seconds: u32,
    pub(crate) burst: Option<LitInt>,
}

/// The periods of a rate, in seconds.
const PERIODS: &[(&str, u32)] = &[("s", 1), ("min", 60), ("h", 3600)];

/// How a rate is written.
const RATE: &str = "`rate(20 / s)` or `rate(20 / s, burst = 40)`";

/// How the end of a state is written.
const ENDS: &str = "`ends(field = Variant | Variant)`";

impl RawProtocolRoles {
    /// Reads one of `server = name`, `clients(names)` and `correlate = field`.
    pub(crate) fn read(&mut self, key: &Ident, input: ParseStream<'_>, errors: &mut Errors) -> syn::Result<()> {
        if key == vocabulary::SERVER {
            self.server.fill(key, name(key, input), errors)
        } else if key == vocabulary::CLIENTS {
            let clients = names(key, "role", input, errors);
            self.clients.fill(key, clients, errors)
        } else {
            self.correlate.fill(key, name(key, input), errors)
        }
    }
}

impl RawMessageRoles {
    /// Whether there is none of the keys.
    pub(crate) fn is_empty(&self) -> bool {
        let keys = [self.from.key(), self.to.key(), self.keep.key(), self.ends.key(), self.gone.key(), self.rate.key()];
        keys.into_iter().chain([self.reply.key(), self.replies.key()]).all(|key| key.is_none())
    }

    /// Reads one of the keys in [`ROLE_KEYS`](vocabulary::ROLE_KEYS).
    pub(crate) fn read(&mut self, key: &Ident, input: ParseStream<'_>, errors: &mut Errors) -> syn::Result<()> {
        match key.to_string().as_str() {
            vocabulary::FROM => {
                let from = senders(key, input, errors);
                self.from.fill(key, from, errors)
            }
            vocabulary::TO => {
                let to = names(key, "role", input, errors);
                self.to.fill(key, to, errors)
            }
            vocabulary::KEEP => {
                let keep = keep(key, input, errors);
                self.keep.fill(key, keep, errors)
            }
            vocabulary::ENDS => {
                let ends = in_parentheses(key, ENDS, input).and_then(|tokens| ends(key, tokens));
                self.ends.fill(key, ends, errors)
            }
            vocabulary::GONE => self.gone.fill(key, path(key, input), errors),
            vocabulary::RATE => {
                let rate = in_parentheses(key, RATE, input).and_then(|tokens| rate(key, tokens));
                self.rate.fill(key, rate, errors)
            }
            vocabulary::REPLY => self.reply.fill(key, flag(key, input), errors),
            _ => {
                let replies = names(key, "message", input, errors);
                self.replies.fill(key, replies, errors)
            }
        }
    }
}

/// Reads `key = name`.
fn name(key: &Ident, input: ParseStream<'_>) -> syn::Result<Ident> {
    let path = path(key, input)?;
    path.get_ident().cloned().ok_or_else(|| syn::Error::new_spanned(&path, texts::expected("a name", &shown(&path))))
}

/// Reads `key(name, name)`. Rule: it is not empty. Rejected: `to()`.
fn names(key: &Ident, what: &str, input: ParseStream<'_>, errors: &mut Errors) -> syn::Result<Vec<Ident>> {
    let tokens = parenthesized(key, input)?;
    filled(key, what, &tokens)?;
    let mut names = Vec::new();
    read_keys(tokens, errors, |name, _, _| {
        names.push(name.clone());
        Ok(())
    });
    Ok(names)
}

/// Reads `from(agent = agent_id, gateway)`.
fn senders(key: &Ident, input: ParseStream<'_>, errors: &mut Errors) -> syn::Result<Vec<RawSender>> {
    let tokens = parenthesized(key, input)?;
    filled(key, "role", &tokens)?;
    let mut senders = Vec::new();
    read_keys(tokens, errors, |role, input, _| {
        let identity = if until_comma(input).is_empty() { Ok(None) } else { name(role, input).map(Some) };
        senders.push(RawSender { role: role.clone(), identity: identity.as_ref().ok().cloned().flatten() });
        identity.map(drop)
    });
    Ok(senders)
}

/// Reads `= latest(field)`, `= latest`, `= recent` or `= no`.
fn keep(key: &Ident, input: ParseStream<'_>, errors: &mut Errors) -> syn::Result<RawKeep> {
    const KNOWN: [&str; 3] = [LATEST, NO, RECENT];
    if input.parse::<Option<Token![=]>>()?.is_none() {
        return Err(wrong_form(key, "keep = latest(..) | latest | recent | no", input));
    }
    if !input.peek(Ident::peek_any) {
        return Err(wrong_value("`latest(..)`, `latest`, `recent` or `no`", key, input));
    }
    let word = input.call(Ident::parse_any)?;
    match word.to_string().as_str() {
        LATEST if input.peek(token::Paren) => names(&word, "field", input, errors).map(RawKeep::Latest),
        LATEST => Ok(RawKeep::Latest(Vec::new())),
        RECENT => Ok(RawKeep::Recent),
        NO => Ok(RawKeep::No),
        written => Err(syn::Error::new(word.span(), texts::unknown_value(&key.to_string(), written, &KNOWN))),
    }
}

/// Reads `status = Done | Failed`.
fn ends(key: &Ident, tokens: TokenStream) -> syn::Result<RawEnds> {
    let form = |found: &TokenStream| {
        let found = format!("{key}({})", shown(found));
        texts::expected(ENDS, &found)
    };
    if tokens.is_empty() {
        return Err(syn::Error::new(key.span(), form(&tokens)));
    }
    let written = tokens.clone();
    let read = |input: ParseStream<'_>| {
        let field = input.call(Ident::parse_any)?;
        input.parse::<Token![=]>()?;
        let mut variants = vec![input.call(Ident::parse_any)?];
        while input.parse::<Option<Token![|]>>()?.is_some() {
            variants.push(input.call(Ident::parse_any)?);
        }
        input.parse::<Option<Token![,]>>()?;
        Ok(RawEnds { field, variants })
    };
    read.parse2(tokens).map_err(|_| syn::Error::new_spanned(&written, form(&written)))
}

/// Reads `20 / s, burst = 40`.
fn rate(key: &Ident, tokens: TokenStream) -> syn::Result<RawRate> {
    let written = tokens.clone();
    let wrong = || {
        let text = texts::expected(RATE, &format!("{key}({})", shown(&written)));
        if written.is_empty() { syn::Error::new(key.span(), text) } else { syn::Error::new_spanned(&written, text) }
    };
    let read = |input: ParseStream<'_>| {
        let count = input.parse::<LitInt>()?;
        input.parse::<Token![/]>()?;
        let period = input.call(Ident::parse_any)?;
        let mut burst = None;
        if input.parse::<Option<Token![,]>>()?.is_some() && !input.is_empty() {
            if input.call(Ident::parse_any)? != BURST {
                return Err(input.error("not the burst"));
            }
            input.parse::<Token![=]>()?;
            burst = Some(input.parse::<LitInt>()?);
            input.parse::<Option<Token![,]>>()?;
        }
        Ok((count, period, burst))
    };
    let (count, period, burst) = read.parse2(tokens).map_err(|_| wrong())?;
    match PERIODS.iter().find(|(name, _)| period == name) {
        Some((_, seconds)) => Ok(RawRate { count, seconds: *seconds, burst }),
        None => {
            let names: Vec<&str> = PERIODS.iter().map(|(name, _)| *name).collect();
            Err(syn::Error::new(period.span(), texts::unknown_value(&key.to_string(), &period.to_string(), &names)))
        }
    }
}

/// Reads `key(...)` where no guess would tell what was meant.
pub(super) fn in_parentheses(key: &Ident, form: &str, input: ParseStream<'_>) -> syn::Result<TokenStream> {
    if input.peek(token::Paren) {
        return parenthesized(key, input);
    }
    let rest = until_comma(input);
    let written = quote!(#key #rest);
    Err(syn::Error::new_spanned(&written, texts::expected(form, &shown(&written))))
}

/// Rule: a list in parentheses names something. Rejected: `from()`.
pub(super) fn filled(key: &Ident, what: &str, tokens: &TokenStream) -> syn::Result<()> {
    if tokens.is_empty() {
        return Err(syn::Error::new(key.span(), texts::empty_list(&key.to_string(), what)));
    }
    Ok(())
}
