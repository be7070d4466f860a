//! Checks that names on the wire are unique.

use proc_macro2::{Ident, TokenStream};
use quote::ToTokens;
use syn::ext::IdentExt;

use crate::diagnostics::{Errors, texts};

/// The names that the fields of a struct, or the variants of an enum, have claimed so far.
#[derive(Default)]
pub(crate) struct WireNames {
    taken: Vec<WireName>,
    /// Where a field claimed all other names: the key `rest`.
    rest: Option<Ident>,
}

struct WireName {
    name: String,
    /// Where it was written, for the span of errors.
    written: TokenStream,
    owner: Ident,
    /// Whether it is under a `cfg`.
    conditional: bool,
}

impl WireNames {
    /// Rule: a name is claimed once. Rejected: `#[field(rename = "b")] a: u8, b: u8`. Two are accepted if either is
    /// under `cfg`, since it may be configured out, which cannot be seen here.
    pub(crate) fn claim(
        &mut self,
        name: &str,
        written: impl ToTokens,
        owner: &Ident,
        conditional: bool,
        errors: &mut Errors,
    ) {
        let written = written.into_token_stream();
        let first = self.taken.iter().find(|taken| taken.name == name && !taken.conditional && !conditional);
        if let Some(first) = first {
            // rustc reports a duplicate field or variant; that their wire names collide follows from it.
            let is_twin = [&first.written, &written].iter().all(|name| *owner == name.to_string());
            if !is_twin {
                errors.push(&written, texts::duplicate_name(name, &spelled(&first.owner)));
                errors.push(&first.written, texts::FIRST_USED_HERE);
            }
        } else {
            self.taken.push(WireName { name: name.to_owned(), written, owner: owner.clone(), conditional });
        }
    }

    /// Rule: one field holds the other members of an object. Rejected: two of `#[field(rest)]`.
    pub(crate) fn claim_rest(&mut self, key: &Ident, errors: &mut Errors) {
        match &self.rest {
            Some(first) => {
                errors.push(key, texts::SECOND_REST);
                errors.push(first, texts::FIRST_USED_HERE);
            }
            None => self.rest = Some(key.clone()),
        }
    }
}

/// Returns the identifier without `r#`.
pub(crate) fn spelled(ident: &Ident) -> String {
    ident.unraw().to_string()
}
