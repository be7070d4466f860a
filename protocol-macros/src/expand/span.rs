//! The spans of user code that rustc's errors point at.

use proc_macro2::{Span, TokenStream, TokenTree};
use syn::Type;
use syn::spanned::Spanned;

/// Returns the span for rustc's errors about a type, such as a missing impl: the type that the user wrote.
///
/// Resolved at the call site, so that it also works inside `macro_rules!`.
pub(crate) fn blame(ty: &Type) -> Span {
    match ty {
        // An argument of a `macro_rules!` is a group: the span is that of the tokens in it.
        Type::Group(group) => blame(&group.elem),
        _ => ty.span().resolved_at(Span::call_site()),
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
