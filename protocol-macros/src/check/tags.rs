//! Checks that the messages of a protocol have different types.

use syn::{Attribute, Meta, parse_quote};

use crate::diagnostics::{Errors, texts};
use crate::model::{CfgConflict, Message};

/// Rule: a type names one message. Rejected: `#[message(type = "bark")]` on both `Dog` and `Fox`.
///
/// If either message is under `cfg`, this is an error only if both are configured in, so the conflict is returned, to
/// be emitted under that condition. Each message is compared with the first one that is configured in, so there are no
/// more errors than messages.
pub(crate) fn check_tags<'a>(messages: impl Iterator<Item = &'a mut Message>, errors: &mut Errors) -> Vec<CfgConflict> {
    let mut seen: Vec<&Message> = Vec::new();
    let mut conflicts = Vec::new();
    for message in messages {
        let name = &message.tag.name;
        // A missing tag has already been reported.
        let rivals: Vec<&Message> =
            seen.iter().filter(|first| first.tag.name == *name && !name.is_empty()).copied().collect();
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
    errors.push_at(second.tag.span, texts::duplicate_tag(&second.tag.name, &first_ident.to_string()));
    errors.push_at(first.tag.span, texts::FIRST_USED_HERE);
}
