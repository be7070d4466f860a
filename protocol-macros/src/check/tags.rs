//! Checks that the messages of a protocol have different types, of one kind.

use syn::{Attribute, Meta, parse_quote};

use crate::diagnostics::{Errors, texts};
use crate::model::{CfgConflict, Message};

/// Rule: all types are strings or all are integers. Rejected: `type = 10` on `Hello`, `type = "bark"` on `Bark`.
///
/// It holds for all messages, whatever is configured in, since it decides how the tag is read.
pub(crate) fn check_kinds<'a>(messages: impl Iterator<Item = &'a mut Message>, errors: &mut Errors) {
    let mut messages = messages.filter(|message| !message.tag.is_missing());
    let Some(first) = messages.next() else { return };
    let is_integer = first.tag.mark.is_integer();
    let mut others = messages.filter(|message| message.tag.mark.is_integer() != is_integer).peekable();
    if let Some(other) = others.peek() {
        let ident = &first.structure.declaration.ident;
        errors.push(&other.tag.written, texts::mixed_types(is_integer, &ident.to_string()));
        errors.push(&first.tag.written, texts::first_type(is_integer));
    }
    others.for_each(|other| other.structure.declaration.broken = true);
}

/// Rule: a type names one message. Rejected: `#[message(type = "bark")]` on both `Dog` and `Fox`.
///
/// If either message is under `cfg`, this is an error only if both are configured in, so the conflict is returned, to
/// be emitted under that condition. Each message is compared with the first one that is configured in, so there are no
/// more errors than messages.
pub(crate) fn check_tags<'a>(messages: impl Iterator<Item = &'a mut Message>, errors: &mut Errors) -> Vec<CfgConflict> {
    let mut seen: Vec<&Message> = Vec::new();
    let mut conflicts = Vec::new();
    for message in messages {
        // A missing tag has already been reported.
        let is_rival = |first: &&&Message| first.tag.mark == message.tag.mark && !message.tag.is_missing();
        let rivals: Vec<&Message> = seen.iter().filter(is_rival).copied().collect();
        if let Some(first) = rivals.iter().find(|first| is_always_there(first)).filter(|_| is_always_there(message)) {
            report(first, message, errors);
            message.structure.declaration.broken = true;
            continue;
        }
        conflicts.extend(conditional_conflicts(&rivals, message));
        seen.push(message);
    }
    conflicts
}

fn is_always_there(message: &Message) -> bool {
    message.structure.declaration.cfgs.is_empty()
}

/// Returns the conflict of a message with each of the others, for when that is the first of them that is configured in.
fn conditional_conflicts(rivals: &[&Message], message: &Message) -> Vec<CfgConflict> {
    let mut none_before: Vec<Attribute> = Vec::new();
    let mut conflicts = Vec::new();
    for first in rivals {
        let (first_cfgs, second_cfgs) = (&first.structure.declaration.cfgs, &message.structure.declaration.cfgs);
        let mut errors = Errors::default();
        report(first, message, &mut errors);
        conflicts.push(CfgConflict {
            cfgs: [first_cfgs, second_cfgs, &none_before].into_iter().flatten().cloned().collect(),
            errors: errors.into_tokens(),
        });
        if is_always_there(first) {
            break;
        }
        none_before.push(negated(first_cfgs));
    }
    conflicts
}

/// Returns `#[cfg(not(all(..)))]`: not all of the attributes hold.
fn negated(cfgs: &[Attribute]) -> Attribute {
    let conditions = cfgs.iter().filter_map(|cfg| match &cfg.meta {
        Meta::List(list) => Some(&list.tokens),
        _ => None,
    });
    parse_quote!(#[cfg(not(all(#(#conditions),*)))])
}

fn report(first: &Message, second: &Message, errors: &mut Errors) {
    let first_ident = &first.structure.declaration.ident;
    errors.push(&second.tag.written, texts::duplicate_tag(&second.tag.mark.name(), &first_ident.to_string()));
    errors.push(&first.tag.written, texts::FIRST_USED_HERE);
}
