//! Checks that the messages of a protocol have the same visibility, which generated items get too.

use proc_macro2::Ident;
use syn::{Visibility, parse_quote};

use crate::diagnostics::{Errors, texts, written};
use crate::model::Item;

/// Returns the visibility of the messages, `pub` if there are none. That of an included message is that of its `use`.
///
/// Rule: it is the same for all. Rejected: `pub struct A` and `pub(crate) struct B`.
pub(crate) fn check_visibility(items: &[Item], errors: &mut Errors) -> Visibility {
    let mut messages = items.iter().filter_map(named);
    let Some((first, of_first)) = messages.next() else {
        return parse_quote!(pub);
    };
    // After an error, code outside should still find what it uses.
    let mut widest = of_first;
    for (second, of_second) in messages {
        let (first_shown, second_shown) = (shown(of_first), shown(of_second));
        if first_shown == second_shown {
            continue;
        }
        if matches!(widest, Visibility::Inherited) || matches!(of_second, Visibility::Public(_)) {
            widest = of_second;
        }
        let text = texts::other_visibility((&second.to_string(), &second_shown), (&first.to_string(), &first_shown));
        if matches!(of_second, Visibility::Inherited) {
            errors.push(second, text);
        } else {
            errors.push(of_second, text);
        }
    }
    widest.clone()
}

/// Returns the visibility of a message, with its name; of several messages in one `use`, the first one's.
fn named(item: &Item) -> Option<(&Ident, &Visibility)> {
    match item {
        Item::Message(message) => {
            let declaration = &message.structure.declaration;
            Some((&declaration.ident, &declaration.visibility))
        }
        Item::Included(inclusion) => inclusion.messages.first().map(|message| (&message.ident, &inclusion.visibility)),
        Item::Data(_) | Item::Other(_) => None,
    }
}

/// Returns a visibility as errors show it.
fn shown(visibility: &Visibility) -> String {
    match visibility {
        Visibility::Inherited => "private".to_owned(),
        visible => format!("`{}`", written(visible)),
    }
}
