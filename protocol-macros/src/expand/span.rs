//! The spans of user code that rustc's errors point at.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use syn::spanned::Spanned;
use syn::{Type, TypePath};

/// Returns the span for rustc's errors about a type, such as a missing impl: the type that the user wrote.
///
/// Resolved at the call site, so that it also works inside `macro_rules!`.
pub(crate) fn blame(ty: &Type) -> Span {
    match ty {
        // An argument of a `macro_rules!` is a group: the span is that of the tokens in it.
        Type::Group(group) => blame(&group.elem),
        _ => word(ty).map_or_else(|| ty.span(), Ident::span).resolved_at(Span::call_site()),
    }
}

/// Returns the type if it is one word, as most are. What is done with tokens is then done with one, which takes a
/// fraction of the time.
pub(crate) fn word(ty: &Type) -> Option<&Ident> {
    match ty {
        Type::Path(TypePath { qself: None, path, .. }) => path.get_ident(),
        _ => None,
    }
}

/// Returns the tokens with another span.
pub(crate) fn respanned(tokens: &TokenStream, span: Span) -> TokenStream {
    let respan = |mut token: TokenTree| {
        token.set_span(span);
        token
    };
    tokens.clone().into_iter().map(respan).collect()
}
