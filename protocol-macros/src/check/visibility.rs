//! Checks that the messages of a protocol have one visibility, which what is generated takes over.

use quote::ToTokens;
use syn::{Visibility, parse_quote};

use crate::diagnostics::{Errors, texts};
use crate::model::Message;

/// The visibility of the messages, `pub` if there are none.
///
/// Rule: it is the same for all. Not: `pub struct A` and `pub(crate) struct B`.
pub(crate) fn check_visibility<'a>(mut messages: impl Iterator<Item = &'a Message>, errors: &mut Errors) -> Visibility {
    let Some(first) = messages.next().map(|message| &message.structure.declaration) else {
        return parse_quote!(pub);
    };
    for message in messages {
        let second = &message.structure.declaration;
        let (of_first, of_second) = (shown(&first.visibility), shown(&second.visibility));
        if of_first == of_second {
            continue;
        }
        let text =
            texts::other_visibility((&second.ident.to_string(), &of_second), (&first.ident.to_string(), &of_first));
        if matches!(second.visibility, Visibility::Inherited) {
            errors.push(&second.ident, text);
        } else {
            errors.push(&second.visibility, text);
        }
    }
    first.visibility.clone()
}

/// As an error puts it.
fn shown(visibility: &Visibility) -> String {
    match visibility {
        Visibility::Inherited => "private".to_owned(),
        written => {
            let text: String = written.to_token_stream().to_string();
            format!("`{}`", text.replace(" (", "(").replace("( ", "(").replace(" )", ")"))
        }
    }
}
