//! Checks what a message says of roles and of its state, as far as it can be seen without its protocol.

use proc_macro2::Ident;
use syn::LitInt;

use super::key_fields::{Use, field_named, find_key_field, names};
use super::names::spelled;
use super::types::{Class, arguments, classify, is_option};
use crate::diagnostics::{Errors, texts};
use crate::model::{Codec, Ends, Envelope, Keep, KeyField, MessageRoles, Rate, Sender, Struct};
use crate::parse::{RawEnds, RawKeep, RawMessageRoles, RawRate, RawSender};

/// Checks a message's roles and its state; returns `None` if it says nothing of them.
pub(super) fn check_message_roles(
    raw: RawMessageRoles,
    structure: &Struct,
    envelope: &Envelope,
    errors: &mut Errors,
) -> Option<MessageRoles> {
    if raw.is_empty() {
        return None;
    }
    let find = |ident, of, errors: &mut Errors| find_key_field(ident, of, structure, envelope, errors);
    let from_key = raw.from.key().cloned();
    let is_from_unread = from_key.is_some() && raw.from.value().is_none();
    let from = check_senders(raw.from.into_value().unwrap_or_default(), &find, errors);
    let to = raw.to.into_value().unwrap_or_default();
    check_twice(to.iter(), texts::role_named_twice, errors);
    // What could not be read may have been a state.
    let is_unread = raw.keep.key().is_some() && raw.keep.value().is_none();
    let may_be_state = is_unread || matches!(raw.keep.value(), Some(RawKeep::Latest(_)));
    let keep = match raw.keep.into_value() {
        Some(RawKeep::Latest(fields)) => {
            check_twice(fields.iter(), |name| texts::value_twice("latest", name), errors);
            Keep::Latest(fields.into_iter().map(|field| find(field, Use::Key, errors)).collect())
        }
        Some(RawKeep::No) => Keep::No,
        Some(RawKeep::Recent) | None => Keep::Recent,
    };
    // Rule: a state ends. Rejected: `ends(status = Done)` of an event.
    if let Some(key) = raw.ends.key().filter(|_| !may_be_state) {
        errors.push(key, texts::ENDS_WITHOUT_STATE);
    }
    let ends = raw.ends.into_value().and_then(|ends| check_ends(ends, structure, errors));
    // Rule: a sender who has gone is known, and so is what is left of it. Rejected: `gone = left` of an event.
    let has_owner = is_from_unread || from.iter().any(|sender| sender.identity.is_some());
    if let Some(key) = raw.gone.key().filter(|_| !may_be_state || !has_owner) {
        errors.push(key, texts::GONE_WITHOUT_STATE);
    }
    let replies = raw.replies.into_value().unwrap_or_default();
    check_twice(replies.iter(), |name| texts::value_twice("replies", name), errors);
    Some(MessageRoles {
        from_key,
        from,
        to,
        keep,
        ends,
        gone: raw.gone.into_value(),
        rate: raw.rate.into_value().and_then(|rate| check_rate(&rate, errors)),
        is_reply: raw.reply.key().is_some(),
        replies,
    })
}

/// Rule: a role is named once. Rejected: `from(agent, agent)`.
fn check_senders(
    raw: Vec<RawSender>,
    find: &impl Fn(Ident, Use, &mut Errors) -> KeyField,
    errors: &mut Errors,
) -> Vec<Sender> {
    check_twice(raw.iter().map(|sender| &sender.role), texts::role_named_twice, errors);
    let senders = raw.into_iter().map(|RawSender { role, identity }| {
        let identity = identity.map(|field| find(field, Use::Identity, errors));
        Sender { role, identity }
    });
    senders.collect()
}

pub(super) fn check_twice<'a>(
    names: impl Iterator<Item = &'a Ident>,
    text: impl Fn(&str) -> String,
    errors: &mut Errors,
) {
    let mut seen: Vec<&Ident> = Vec::new();
    for name in names {
        if seen.contains(&name) {
            errors.push(name, text(&spelled(name)));
        }
        seen.push(name);
    }
}

/// Rule: a field with names ends a state. Rejected: `ends(title = Done)`, where `title` is a `String`.
fn check_ends(raw: RawEnds, structure: &Struct, errors: &mut Errors) -> Option<Ends> {
    let RawEnds { field: ident, variants } = raw;
    let name = spelled(&ident);
    let Some(field) = field_named(&ident, structure) else {
        let known: Vec<String> = names(structure).collect();
        let known: Vec<&str> = known.iter().map(String::as_str).collect();
        let message = spelled(&structure.declaration.ident);
        errors.push(&ident, texts::unknown_field_of_message(&name, &message, &known));
        return None;
    };
    check_twice(variants.iter(), |name| texts::value_twice("ends", name), errors);
    let is_optional = is_option(&field.ty);
    let ty = if is_optional { (*arguments(&field.ty).first()?).clone() } else { field.ty.clone() };
    if field.codec != Codec::Plain || !matches!(classify(&ty), Class::Unknown) {
        errors.push(&ident, texts::not_an_enum(&name));
        return None;
    }
    Some(Ends { field: ident, member: field.member.clone(), name: field.name.clone(), ty, is_optional, variants })
}

/// Rule: a rate allows something. Rejected: `rate(0 / s)`, `rate(20 / s, burst = 0)`.
fn check_rate(raw: &RawRate, errors: &mut Errors) -> Option<Rate> {
    let RawRate { count, seconds, burst } = raw;
    let count = check_count(count, errors)?;
    let burst = match burst {
        Some(burst) => check_count(burst, errors)?,
        None => count,
    };
    Some(Rate { count, seconds: *seconds, burst })
}

fn check_count(literal: &LitInt, errors: &mut Errors) -> Option<u32> {
    let text = match literal.base10_parse::<u32>() {
        Ok(0) => texts::RATE_OF_NONE,
        Ok(count) => return Some(count),
        Err(_) => texts::RATE_TOO_LARGE,
    };
    errors.push(literal, text);
    None
}
