//! Checks a `use` of messages that are declared elsewhere. What they are, only the compiler can see.

use proc_macro2::Ident;
use quote::ToTokens;

use super::conditional::cfgs;
use super::reserved::check_name;
use crate::diagnostics::{Errors, texts};
use crate::model::{Included, Inclusion, Item};
use crate::parse::{Import, RawInclusion};

/// Checks an inclusion, and that the names it imports are not reserved.
///
/// Rules: it has no keys, and each message has a name. Rejected: `#[message(type = "hello")] use other::Hello`,
/// `#[message] use other::*`, `#[message] use other::Hello as _`.
pub(crate) fn check_inclusion(raw: RawInclusion, complete: &mut bool, errors: &mut Errors) -> Inclusion {
    let RawInclusion { arguments, item, imports, errors: own } = raw;
    errors.append(own);
    if !arguments.is_empty() {
        errors.push(&arguments, texts::KEYS_OF_INCLUSION);
    }
    let mut messages = Vec::new();
    for import in imports {
        match import {
            Import::Named(ident) => {
                *complete &= check_name(&ident, errors);
                messages.push(Included { ident, cfgs: cfgs(&item.attrs) });
            }
            Import::Glob(star) => errors.push(star, texts::INCLUDED_GLOB),
            Import::Unnamed(rename) => errors.push(rename, texts::INCLUDED_WITHOUT_NAME),
        }
    }
    Inclusion { visibility: item.vis.clone(), messages, item: item.into_token_stream() }
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
