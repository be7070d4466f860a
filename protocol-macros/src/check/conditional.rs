//! The user's attributes that generated code copies, including those under a `cfg_attr`.

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::parse::ParseStream;
use syn::punctuated::Punctuated;
use syn::{Attribute, Meta, Token, parse_quote};

/// Returns the conditions of an item, field or variant, as `#[cfg(..)]`s to be copied.
///
/// `#[cfg_attr(unix, cfg(test))]` becomes `#[cfg(any(not(unix), test))]`.
pub(crate) fn cfgs(attributes: &[Attribute]) -> Vec<Attribute> {
    let condition = |attribute: &Attribute| match &attribute.meta {
        Meta::List(list) if list.path.is_ident("cfg") => vec![attribute.clone()],
        meta => hidden_conditions(meta).into_iter().map(|condition| parse_quote!(#[cfg(#condition)])).collect(),
    };
    attributes.iter().flat_map(condition).collect()
}

/// Returns the lints that the user has allowed, to be allowed in generated code as well.
///
/// `#[expect(..)]` becomes `#[allow(..)]`: generated code may well not trigger the lint. Denied lints are not copied.
pub(crate) fn allowed_lints(attributes: &[Attribute]) -> Vec<Attribute> {
    let allowed = |attribute: &Attribute| match under_cfg_attr(&attribute.meta) {
        Some((predicate, inner)) => {
            let allows: Vec<TokenStream> = inner.iter().filter_map(as_allow).collect();
            (!allows.is_empty()).then(|| parse_quote!(#[cfg_attr(#predicate, #(#allows),*)]))
        }
        None => as_allow(&attribute.meta).map(|allow| parse_quote!(#[#allow])),
    };
    attributes.iter().filter_map(allowed).collect()
}

/// Whether the attribute is `#[name..]`, possibly under a `cfg_attr`.
pub(crate) fn mentions(meta: &Meta, name: &str) -> bool {
    meta.path().is_ident(name)
        || under_cfg_attr(meta).is_some_and(|(_, inner)| inner.iter().any(|inner| mentions(inner, name)))
}

/// Returns the conditions under which `#[cfg_attr(predicate, cfg(condition))]` keeps the item.
fn hidden_conditions(meta: &Meta) -> Vec<TokenStream> {
    let Some((predicate, inner)) = under_cfg_attr(meta) else {
        return Vec::new();
    };
    let conditions = inner.iter().flat_map(|inner| match inner {
        Meta::List(list) if list.path.is_ident("cfg") => vec![list.tokens.clone()],
        inner => hidden_conditions(inner),
    });
    conditions.map(|condition| quote!(any(not(#predicate), #condition))).collect()
}

fn as_allow(meta: &Meta) -> Option<TokenStream> {
    match meta {
        Meta::List(list) if list.path.is_ident("allow") || list.path.is_ident("expect") => {
            let lints = &list.tokens;
            Some(quote!(allow(#lints)))
        }
        _ => None,
    }
}

/// Returns the predicate and the attributes of `cfg_attr(predicate, attributes..)`. rustc reports what is malformed.
pub(super) fn under_cfg_attr(meta: &Meta) -> Option<(TokenStream, Vec<Meta>)> {
    match meta {
        Meta::List(list) if list.path.is_ident("cfg_attr") => list.parse_args_with(parse_cfg_attr).ok(),
        _ => None,
    }
}

fn parse_cfg_attr(input: ParseStream<'_>) -> syn::Result<(TokenStream, Vec<Meta>)> {
    let mut predicate = TokenStream::new();
    while !input.is_empty() && !input.peek(Token![,]) {
        input.parse::<TokenTree>()?.to_tokens(&mut predicate);
    }
    input.parse::<Option<Token![,]>>()?;
    let attributes = Punctuated::<Meta, Token![,]>::parse_terminated(input)?;
    Ok((predicate, attributes.into_iter().collect()))
}

#[cfg(test)]
mod tests {
    use super::{allowed_lints, cfgs, mentions};
    use quote::{ToTokens, quote};
    use syn::{Attribute, parse_quote};

    #[track_caller]
    fn assert_attributes(found: &[Attribute], expected: &[Attribute]) {
        let text = |attributes: &[Attribute]| quote!(#(#attributes)*).to_string();
        assert_eq!(text(found), text(expected));
    }

    #[test]
    fn finds_conditions_under_cfg_attr() {
        let found = cfgs(&[
            parse_quote!(#[doc = "text"]),
            parse_quote!(#[cfg(unix)]),
            parse_quote!(#[cfg_attr(false, doc = "x", cfg(test))]),
            parse_quote!(#[cfg_attr(a, cfg_attr(b, cfg(c), cfg(d)))]),
            parse_quote!(#[cfg_attr(unix, allow(unused))]),
        ]);
        let expected = [
            parse_quote!(#[cfg(unix)]),
            parse_quote!(#[cfg(any(not(false), test))]),
            parse_quote!(#[cfg(any(not(a), any(not(b), c)))]),
            parse_quote!(#[cfg(any(not(a), any(not(b), d)))]),
        ];
        assert_attributes(&found, &expected);
    }

    #[test]
    fn allows_what_is_allowed_and_expected_and_nothing_else() {
        let found = allowed_lints(&[
            parse_quote!(#[allow(dead_code)]),
            parse_quote!(#[expect(unused, reason = "later")]),
            parse_quote!(#[deny(unused)]),
            parse_quote!(#[forbid(dead_code)]),
            parse_quote!(#[cfg_attr(unix, deny(unused), allow(deprecated), doc = "x")]),
            parse_quote!(#[cfg_attr(unix, doc = "x")]),
        ]);
        let expected = [
            parse_quote!(#[allow(dead_code)]),
            parse_quote!(#[allow(unused, reason = "later")]),
            parse_quote!(#[cfg_attr(unix, allow(deprecated))]),
        ];
        assert_attributes(&found, &expected);
    }

    #[test]
    fn a_predicate_is_not_an_attribute() {
        let attribute: Attribute = parse_quote!(#[cfg_attr(feature = "derive", doc = "derive")]);
        assert!(!mentions(&attribute.meta, "derive"), "{}", attribute.to_token_stream());
        let attribute: Attribute = parse_quote!(#[cfg_attr(derive, derive(Hash))]);
        assert!(mentions(&attribute.meta, "derive"));
    }
}
