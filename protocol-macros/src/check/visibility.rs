//! Checks that the messages of a protocol have the same visibility, which generated items get too.

use syn::{Visibility, parse_quote};

use crate::diagnostics::{Errors, texts, written};
use crate::model::Message;

/// Returns the visibility of the messages, `pub` if there are none.
///
/// Rule: it is the same for all. Rejected: `pub struct A` and `pub(crate) struct B`.
pub(crate) fn check_visibility<'a>(mut messages: impl Iterator<Item = &'a Message>, errors: &mut Errors) -> Visibility {
    let Some(first) = messages.next().map(|message| &message.structure.declaration) else {
        return parse_quote!(pub);
    };
    // After an error, code outside should still find what it uses.
    let mut widest = &first.visibility;
    for message in messages {
        let second = &message.structure.declaration;
        let (of_first, of_second) = (shown(&first.visibility), shown(&second.visibility));
        if of_first == of_second {
            continue;
        }
        if matches!(widest, Visibility::Inherited) || matches!(second.visibility, Visibility::Public(_)) {
            widest = &second.visibility;
        }
        let text =
            texts::other_visibility((&second.ident.to_string(), &of_second), (&first.ident.to_string(), &of_first));
        if matches!(second.visibility, Visibility::Inherited) {
            errors.push(&second.ident, text);
        } else {
            errors.push(&second.visibility, text);
        }
    }
    widest.clone()
}

/// Returns a visibility as errors show it.
fn shown(visibility: &Visibility) -> String {
    match visibility {
        Visibility::Inherited => "private".to_owned(),
        visible => format!("`{}`", written(visible)),
    }
}
