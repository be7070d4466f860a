//! Where rustc points: spans of what the user wrote.

use proc_macro2::{Span, TokenStream, TokenTree};
use syn::Type;
use syn::spanned::Spanned;

/// Where rustc points when a type cannot be what it is used as: at the type that the user wrote.
///
/// Resolved at the call site, so that it also works inside `macro_rules!`.
pub(crate) fn blame(ty: &Type) -> Span {
    match ty {
        // What a `macro_rules!` was given: not the group, but what is in it.
        Type::Group(group) => blame(&group.elem),
        _ => ty.span().resolved_at(Span::call_site()),
    }
}

/// The tokens with another span.
pub(crate) fn respanned(tokens: &TokenStream, span: Span) -> TokenStream {
    let respan = |mut token: TokenTree| {
        token.set_span(span);
        token
    };
    tokens.clone().into_iter().map(respan).collect()
}
