//! Checks the derives of an item, and adds the default ones if it has none.

use proc_macro2::TokenStream;
use quote::quote;
use syn::punctuated::Punctuated;
use syn::{Attribute, Meta, MetaList, Path, Token, parse_quote};

use super::conditional::{mentions, under_cfg_attr};
use crate::diagnostics::{Errors, texts};
use crate::model::Derives;

/// Returns which of the three relevant derives the item has; one without any `#[derive]` gets all three.
pub(crate) fn check_derives(attributes: &mut Vec<Attribute>, errors: &mut Errors) -> Derives {
    let has_own = attributes.iter().any(|attribute| mentions(&attribute.meta, "derive"));
    if !has_own {
        // Deriving `Eq` too would require it of every field.
        attributes.push(parse_quote!(#[allow(clippy::derive_partial_eq_without_eq)]));
        attributes.push(parse_quote!(
            #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
        ));
        return Derives { debug: true, clone: true, partial_eq: true };
    }
    let mut derives = Derives { debug: false, clone: false, partial_eq: false };
    for attribute in attributes.iter_mut().filter(|attribute| attribute.path().is_ident("derive")) {
        check_derive(attribute, &mut derives, errors);
    }
    derives
}

/// Rule: we implement serde's traits. Rejected: `#[derive(Serialize)]`; it is removed, since two impls would conflict.
fn check_derive(attribute: &mut Attribute, derives: &mut Derives, errors: &mut Errors) {
    let Meta::List(list) = &mut attribute.meta else {
        return;
    };
    let Ok(paths) = list.parse_args_with(Punctuated::<Path, Token![,]>::parse_terminated) else {
        return;
    };
    let mut kept = Vec::new();
    for path in paths {
        let name = path.segments.last().map(|segment| segment.ident.to_string());
        match name.as_deref() {
            Some(name @ ("Serialize" | "Deserialize")) => {
                errors.push(&path, texts::serde_derive(name));
                continue;
            }
            Some("Debug") => derives.debug = true,
            Some("Clone") => derives.clone = true,
            Some("PartialEq") => derives.partial_eq = true,
            _ => {}
        }
        kept.push(path);
    }
    list.tokens = quote!(#(#kept),*);
}

/// Takes `Debug` out of all derives, since it would show what is secret. Returns the conditions under which it was among
/// them; `None` if it was not.
pub(crate) fn take_debug(attributes: &mut Vec<Attribute>) -> Option<Vec<Attribute>> {
    let conditions: Vec<TokenStream> = attributes.iter_mut().flat_map(|it| take_debug_from(&mut it.meta)).collect();
    attributes.retain(|attribute| !is_empty(&attribute.meta));
    match conditions.as_slice() {
        [] => None,
        all if all.iter().any(TokenStream::is_empty) => Some(Vec::new()),
        all => Some(vec![parse_quote!(#[cfg(any(#(#all),*))])]),
    }
}

/// Takes `Debug` out of an attribute that is a derive or, under a condition, contains some. Returns the conditions, each of
/// which is empty if there is none.
fn take_debug_from(meta: &mut Meta) -> Vec<TokenStream> {
    if let Some((predicate, mut inner)) = under_cfg_attr(meta) {
        let taken: Vec<TokenStream> = inner.iter_mut().flat_map(take_debug_from).collect();
        inner.retain(|meta| !is_empty(meta));
        if let Meta::List(list) = meta {
            list.tokens = if inner.is_empty() { TokenStream::new() } else { quote!(#predicate, #(#inner),*) };
        }
        return taken.into_iter().map(|condition| quote!(all(#predicate, #condition))).collect();
    }
    let Meta::List(list) = meta else { return Vec::new() };
    let paths = list.parse_args_with(Punctuated::<Path, Token![,]>::parse_terminated);
    let (true, Ok(paths)) = (list.path.is_ident("derive"), paths) else { return Vec::new() };
    let is_debug = |path: &&Path| path.segments.last().is_some_and(|segment| segment.ident == "Debug");
    let (taken, kept): (Vec<&Path>, Vec<&Path>) = paths.iter().partition(is_debug);
    list.tokens = quote!(#(#kept),*);
    taken.iter().map(|_| TokenStream::new()).collect()
}

/// Whether nothing is left of a derive, or of a condition around some.
fn is_empty(meta: &Meta) -> bool {
    let is_list = |list: &MetaList| list.path.is_ident("derive") || list.path.is_ident("cfg_attr");
    matches!(meta, Meta::List(list) if is_list(list) && list.tokens.is_empty())
}

#[cfg(test)]
mod tests {
    use super::take_debug;
    use quote::quote;
    use syn::{Attribute, parse_quote};

    #[track_caller]
    fn assert_taken(mut attributes: Vec<Attribute>, left: &[Attribute], conditions: Option<&[Attribute]>) {
        let text = |attributes: &[Attribute]| quote!(#(#attributes)*).to_string();
        let taken = take_debug(&mut attributes);
        assert_eq!(text(&attributes), text(left));
        assert_eq!(taken.as_deref().map(text), conditions.map(text));
    }

    #[test]
    fn takes_debug_out_of_all_derives() {
        let derives = vec![parse_quote!(#[derive(Clone, Debug)]), parse_quote!(#[derive(std::fmt::Debug)])];
        assert_taken(derives, &[parse_quote!(#[derive(Clone)])], Some(&[]));
        assert_taken(vec![parse_quote!(#[derive(Clone)])], &[parse_quote!(#[derive(Clone)])], None);
        assert_taken(vec![parse_quote!(#[doc = "Debug"])], &[parse_quote!(#[doc = "Debug"])], None);
    }

    #[test]
    fn keeps_the_conditions_of_debug() {
        let derives = vec![
            parse_quote!(#[cfg_attr(unix, derive(Debug, Hash), doc = "x")]),
            parse_quote!(#[cfg_attr(a, cfg_attr(b, derive(Debug)))]),
            parse_quote!(#[cfg_attr(test, derive(Eq))]),
        ];
        let left =
            [parse_quote!(#[cfg_attr(unix, derive(Hash), doc = "x")]), parse_quote!(#[cfg_attr(test, derive(Eq))])];
        assert_taken(derives, &left, Some(&[parse_quote!(#[cfg(any(all(unix,), all(a, all(b,))))])]));
    }
}
