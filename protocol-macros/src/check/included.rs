//! Checks a `use` of messages that are declared elsewhere. What they are, only the compiler can see.

use proc_macro2::Ident;
use quote::ToTokens;

use super::conditional::cfgs;
use super::message_roles::check_twice;
use super::reserved::check_name;
use crate::diagnostics::{Errors, texts};
use crate::model::{Included, IncludedRoles, Inclusion, Item};
use crate::parse::{Import, RawInclusion, RawMessageRoles};

/// Checks an inclusion, and that the names it imports are not reserved.
///
/// Rules: each message has a name, and its identity is declared with it. Rejected: `#[message] use other::*`,
/// `#[message] use other::Hello as _`, `#[message(from(agent = agent_id))] use other::Hello`.
pub(crate) fn check_inclusion(raw: RawInclusion, complete: &mut bool, errors: &mut Errors) -> Inclusion {
    let RawInclusion { roles, item, imports, errors: own } = raw;
    errors.append(own);
    let roles = check_included_roles(roles, errors);
    let mut messages = Vec::new();
    for import in imports {
        match import {
            Import::Named(ident) => {
                *complete &= check_name(&ident, errors);
                messages.push(Included { ident, cfgs: cfgs(&item.attrs), roles: roles.clone() });
            }
            Import::Glob(star) => errors.push(star, texts::INCLUDED_GLOB),
            Import::Unnamed(rename) => errors.push(rename, texts::INCLUDED_WITHOUT_NAME),
        }
    }
    Inclusion { visibility: item.vis.clone(), messages, item: item.into_token_stream() }
}

fn check_included_roles(raw: RawMessageRoles, errors: &mut Errors) -> IncludedRoles {
    let (from_key, to_key) = (raw.from.key().cloned(), raw.to.key().cloned());
    let senders = raw.from.into_value().unwrap_or_default();
    for field in senders.iter().filter_map(|sender| sender.identity.as_ref()) {
        errors.push(field, texts::IDENTITY_OF_INCLUDED);
    }
    let from: Vec<Ident> = senders.into_iter().map(|sender| sender.role).collect();
    let to = raw.to.into_value().unwrap_or_default();
    check_twice(from.iter(), texts::role_named_twice, errors);
    check_twice(to.iter(), texts::role_named_twice, errors);
    IncludedRoles { from_key, from, to_key, to }
}

/// Returns the inclusions of a protocol.
pub(crate) fn inclusions(items: &[Item]) -> impl Iterator<Item = &Inclusion> {
    items.iter().filter_map(|item| match item {
        Item::Included(inclusion) => Some(inclusion),
        Item::Message(_) | Item::Data(_) | Item::Other(_) => None,
    })
}

/// Drops the model of an included message under a name that the module declares, or imports twice, which rustc reports.
pub(super) fn drop_twins(items: &mut [Item], declared: &mut Vec<Ident>) {
    let inclusions = items.iter_mut().filter_map(|item| match item {
        Item::Included(inclusion) => Some(inclusion),
        Item::Message(_) | Item::Data(_) | Item::Other(_) => None,
    });
    for inclusion in inclusions {
        inclusion.messages.retain(|message| {
            let is_conditional = !message.cfgs.is_empty();
            let is_twin = !is_conditional && declared.contains(&message.ident);
            if !is_conditional {
                declared.push(message.ident.clone());
            }
            !is_twin
        });
    }
}
