//! Copies of a field's type for generated code, rewritten where the struct's own lifetimes and `Self` are not in scope.
//!
//! The tokens of a copy have the span of the type's first token, except that a closing `>` keeps its own. rustc then
//! underlines the whole type. And an editor that completes `std::coll` looks for the token before the cursor: it finds
//! the one in the struct only, not one in a copy with other code around it.

use proc_macro2::{Group, Ident, Punct, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{Lifetime, Type};

use crate::expand::span::{blame, word};
use crate::expand::target::Target;

/// Returns the type as it was written.
pub(crate) fn copied(ty: &Type) -> TokenStream {
    if let Some(word) = word(ty) {
        return word.to_token_stream();
    }
    in_one_place(ty.to_token_stream(), ty)
}

/// Gives the tokens of a copy of the type their spans.
fn in_one_place(copy: TokenStream, ty: &Type) -> TokenStream {
    let mut tokens: Vec<TokenTree> = moved(copy.clone(), blame(ty)).into_iter().collect();
    if let (Some(TokenTree::Punct(closing)), Some(written)) = (tokens.last_mut(), copy.into_iter().last()) {
        closing.set_span(written.span());
    }
    tokens.into_iter().collect()
}

/// Returns the tokens located at another span; they still resolve as before.
fn moved(tokens: TokenStream, place: Span) -> TokenStream {
    let moved = tokens.into_iter().map(|mut token| {
        let span = place.resolved_at(token.span());
        if let TokenTree::Group(group) = &token {
            token = Group::new(group.delimiter(), moved(group.stream(), place)).into();
        }
        token.set_span(span);
        token
    });
    moved.collect()
}

/// Returns the type with each of its lifetimes replaced by `lifetime`, and `Self` by the struct.
pub(crate) fn with_lifetimes(ty: &Type, target: &Target<'_>, lifetime: &Lifetime) -> TokenStream {
    replace(ty, target, lifetime, &["_", "static"])
}

/// The same, except that `'static` is kept.
pub(crate) fn with_declared_lifetimes(ty: &Type, target: &Target<'_>, lifetime: &Lifetime) -> TokenStream {
    replace(ty, target, lifetime, &["_"])
}

fn replace(ty: &Type, target: &Target<'_>, lifetime: &Lifetime, undeclared: &[&str]) -> TokenStream {
    if let Some(word) = word(ty).filter(|word| *word != "Self") {
        return word.to_token_stream();
    }
    let Target { ident, lifetimes, .. } = target;
    let declared = lifetimes.iter().map(|lifetime| lifetime.ident.to_string());
    let replaced = declared.chain(undeclared.iter().map(ToString::to_string)).collect();
    let self_type = crate::expand::target::with_lifetime(ident, lifetimes, lifetime);
    let substituted = substitute(ty.to_token_stream(), &Substitution { replaced, lifetime, self_type });
    in_one_place(substituted, ty)
}

/// Returns the type with `'static` replaced by `'_`; `None` if it does not mention `'static`.
pub(crate) fn without_static(ty: &Type) -> Option<TokenStream> {
    if word(ty).is_some() || !mentions_static(ty.to_token_stream()) {
        return None;
    }
    let lifetime = &crate::expand::target::lifetime("'_");
    let substitution = Substitution { replaced: vec!["static".to_owned()], lifetime, self_type: quote!(Self) };
    Some(in_one_place(substitute(ty.to_token_stream(), &substitution), ty))
}

fn mentions_static(tokens: TokenStream) -> bool {
    let mut after_apostrophe = false;
    tokens.into_iter().any(|token| {
        let is_lifetime =
            std::mem::replace(&mut after_apostrophe, matches!(&token, TokenTree::Punct(punct) if is_apostrophe(punct)));
        match token {
            TokenTree::Ident(ident) => is_lifetime && ident == "static",
            TokenTree::Group(group) => mentions_static(group.stream()),
            TokenTree::Punct(_) | TokenTree::Literal(_) => false,
        }
    })
}

/// Whether the type mentions `Self`, and so has the lifetimes of its struct without naming them.
pub(crate) fn mentions_self(ty: &Type) -> bool {
    fn is_self_inside(tokens: TokenStream) -> bool {
        tokens.into_iter().any(|token| match token {
            TokenTree::Ident(ident) => ident == "Self",
            TokenTree::Group(group) => is_self_inside(group.stream()),
            TokenTree::Punct(_) | TokenTree::Literal(_) => false,
        })
    }
    is_self_inside(ty.to_token_stream())
}

/// Returns an expression or path with `Self` replaced by the struct's name, for functions outside its impls.
pub(crate) fn without_self(tokens: impl ToTokens, target: &Target<'_>) -> TokenStream {
    let lifetime = &crate::expand::target::lifetime("'_");
    let self_type = target.ident.to_token_stream();
    substitute(tokens.to_token_stream(), &Substitution { replaced: Vec::new(), lifetime, self_type })
}

struct Substitution<'s> {
    /// The lifetimes to replace, without their apostrophes.
    replaced: Vec<String>,
    lifetime: &'s Lifetime,
    self_type: TokenStream,
}

impl Substitution<'_> {
    fn replaces(&self, lifetime: &Ident) -> bool {
        self.replaced.iter().any(|replaced| lifetime == replaced)
    }
}

fn substitute(tokens: TokenStream, substitution: &Substitution<'_>) -> TokenStream {
    let mut substituted = TokenStream::new();
    let mut after_apostrophe = false;
    for token in tokens {
        let is_apostrophe = matches!(&token, TokenTree::Punct(punct) if is_apostrophe(punct));
        match token {
            TokenTree::Ident(ident) if after_apostrophe && substitution.replaces(&ident) => {
                let mut lifetime = substitution.lifetime.ident.clone();
                lifetime.set_span(ident.span());
                lifetime.to_tokens(&mut substituted);
            }
            TokenTree::Ident(ident) if !after_apostrophe && ident == "Self" => {
                substituted.extend(substitution.self_type.clone());
            }
            TokenTree::Group(group) => {
                let inner = substitute(group.stream(), substitution);
                let mut substituted_group = Group::new(group.delimiter(), inner);
                substituted_group.set_span(group.span());
                substituted_group.to_tokens(&mut substituted);
            }
            other => other.to_tokens(&mut substituted),
        }
        after_apostrophe = is_apostrophe;
    }
    substituted
}

fn is_apostrophe(punct: &Punct) -> bool {
    punct.as_char() == '\''
}

#[cfg(test)]
mod tests {
    use super::*;

    fn substituted(tokens: TokenStream) -> String {
        let replaced = ["a", "b", "_", "static"].map(str::to_owned).to_vec();
        let self_type = quote!(Bark<'__de, '__de>);
        let substitution = Substitution { replaced, lifetime: &syn::parse_quote!('__de), self_type };
        substitute(tokens, &substitution).to_string()
    }

    #[test]
    fn replaces_the_declared_lifetimes() {
        let expected = quote!(HashMap<Cow<'__de, str>, (Cow<'__de, str>, [Cow<'__de, str>; 2])>);
        let found = substituted(quote!(HashMap<Cow<'a, str>, (Cow<'static, str>, [Cow<'_, str>; 2])>));
        assert_eq!(found, expected.to_string());
    }

    #[test]
    fn keeps_other_lifetimes_and_names() {
        let unchanged = quote!(Pair<'c, a, fn(&'c b)>);
        assert_eq!(substituted(unchanged.clone()), unchanged.to_string());
    }

    #[test]
    fn replaces_self() {
        let expected = quote!([Bark<'__de, '__de>; 2]);
        assert_eq!(substituted(quote!([Self; 2])), expected.to_string());
    }

    #[test]
    fn finds_static() {
        let ty: Type = syn::parse_quote!(Pair<'a, 'static>);
        let found = without_static(&ty).map(|tokens| tokens.to_string());
        assert_eq!(found, Some(quote!(Pair<'a, '_>).to_string()));
        assert!(without_static(&syn::parse_quote!(Pair<'a, 'b>)).is_none());
    }
}
