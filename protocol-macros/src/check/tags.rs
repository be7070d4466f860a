//! Checks that the messages of a protocol have different types.

use crate::diagnostics::{Errors, texts};
use crate::model::{CfgConflict, Message};

/// Rule: a type names one message. Not: `#[message(type = "bark")]` on both `Dog` and `Fox`.
///
/// Where either message is under `cfg`, the error is one only if both are configured in: it is handed back for that.
pub(crate) fn check_tags<'a>(messages: impl Iterator<Item = &'a mut Message>, errors: &mut Errors) -> Vec<CfgConflict> {
    let mut seen: Vec<&Message> = Vec::new();
    let mut conflicts = Vec::new();
    for message in messages {
        let name = &message.tag.name;
        let before = errors.count();
        // A missing tag has been reported.
        for first in seen.iter().filter(|first| first.tag.name == *name && !name.is_empty()) {
            let cfgs: Vec<_> = [*first, &*message]
                .iter()
                .flat_map(|message| message.structure.declaration.cfgs.iter().cloned())
                .collect();
            if cfgs.is_empty() {
                report(first, message, errors);
                break;
            }
            let mut conditional = Errors::default();
            report(first, message, &mut conditional);
            conflicts.push(CfgConflict { cfgs, errors: conditional.into_tokens() });
        }
        if errors.count() > before {
            message.structure.declaration.broken = true;
        } else {
            seen.push(message);
        }
    }
    conflicts
}

fn report(first: &Message, second: &Message, errors: &mut Errors) {
    let first_ident = &first.structure.declaration.ident;
    errors.push_at(second.tag.span, texts::duplicate_tag(&second.tag.name, &first_ident.to_string()));
    errors.push_at(first.tag.span, texts::FIRST_USED_HERE);
}
