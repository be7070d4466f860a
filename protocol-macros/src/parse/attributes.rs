//! Sorts attributes: ours are removed and read, those we cannot honour are errors, the rest are the user's.

use proc_macro2::{TokenStream, TokenTree};
use quote::quote;
use syn::{Attribute, Ident, Item, Meta, Path};

use super::key_values::split_at_commas;
use super::misnamed::{Meant, misnamed_helper};
use crate::diagnostics::{Errors, Macro, Place, shown, texts};

/// Our attributes of one field or variant.
pub(crate) struct Helpers {
    /// `#[field(...)]`, any number of them.
    pub(crate) field: Vec<Attribute>,
    /// `#[other]`
    pub(crate) other: Vec<Attribute>,
}

/// Whether the path names one of our macros: `message`, `protocol::message`, `::protocol::message`.
///
/// `runtime` is another name of the `protocol` crate.
pub(crate) fn macro_named(path: &Path, runtime: Option<&Ident>) -> Option<Macro> {
    let mut segments = path.segments.iter().map(|segment| &segment.ident);
    let (first, second) = (segments.next()?, segments.next());
    if segments.next().is_some() {
        return None;
    }
    let name = match second {
        Some(name) if first == "protocol" || runtime == Some(first) => name,
        Some(_) => return None,
        None => first,
    };
    if name == "message" {
        Some(Macro::Message)
    } else if name == "data" {
        Some(Macro::Data)
    } else {
        None
    }
}

/// Whether the path names `#[protocol]`, alone or through the path of our crate.
pub(crate) fn is_protocol(path: &Path) -> bool {
    path.segments.len() <= 2 && path.segments.iter().all(|segment| segment.ident == "protocol")
}

/// Removes our attributes from a field or a variant; also, with an error, `#[serde]` and ours under `cfg_attr`.
pub(crate) fn take_helpers(
    attributes: &mut Vec<Attribute>,
    place: Place,
    has_derives: bool,
    errors: &mut Errors,
) -> Helpers {
    let mut helpers = Helpers { field: Vec::new(), other: Vec::new() };
    for attribute in std::mem::take(attributes) {
        let meant = match helper_name(attribute.path()) {
            Some("field") => Some(Meant::Field),
            Some(_) => Some(Meant::Other),
            None if has_derives => None,
            None => misnamed_helper(&attribute, errors),
        };
        match meant {
            Some(Meant::Field) => helpers.field.push(attribute),
            Some(Meant::Other) => helpers.other.push(attribute),
            None if is_honoured(&attribute, place, errors) => attributes.push(attribute),
            Some(Meant::Nothing) | None => {}
        }
    }
    helpers
}

/// Returns `field` or `other`, also if written with the path of our crate.
pub(crate) fn helper_name(path: &Path) -> Option<&'static str> {
    let segments: Vec<&Ident> = path.segments.iter().map(|segment| &segment.ident).collect();
    let name = match segments.as_slice() {
        [name] => name,
        [runtime, name] if *runtime == "protocol" => name,
        _ => return None,
    };
    ["field", "other"].into_iter().find(|helper| *name == helper)
}

/// Whether a struct or an enum has our helper attributes inside.
pub(crate) fn has_helpers(item: &Item) -> bool {
    let is_helper = |attribute: &Attribute| helper_name(attribute.path()).is_some();
    match item {
        Item::Struct(item) => item.fields.iter().flat_map(|field| &field.attrs).any(is_helper),
        Item::Enum(item) => item.variants.iter().flat_map(|variant| &variant.attrs).any(is_helper),
        _ => false,
    }
}

/// Removes the attributes of an item that we cannot honour, with an error.
pub(crate) fn take_rejected(attributes: &mut Vec<Attribute>, place: Place, errors: &mut Errors) {
    attributes.retain(|attribute| is_honoured(attribute, place, errors));
}

/// Removes `cfg_attr`s with one of our macros inside from an item, with an error.
pub(crate) fn take_hidden_macros(attributes: &mut Vec<Attribute>, errors: &mut Errors) {
    attributes.retain(|attribute| {
        let hidden = hidden_in(attribute, &["message", "data"]);
        report_hidden(hidden.as_ref(), errors)
    });
}

/// Returns the tokens in the parentheses of one of our attributes.
pub(crate) fn arguments(attribute: &Attribute, form: &str, errors: &mut Errors) -> TokenStream {
    match &attribute.meta {
        Meta::List(list) => list.tokens.clone(),
        Meta::Path(_) => TokenStream::new(),
        Meta::NameValue(_) => {
            let written = shown_attribute(attribute);
            errors.push(&attribute.meta, texts::expected(&format!("`{form}`"), &written));
            TokenStream::new()
        }
    }
}

/// Returns an attribute as errors quote it.
pub(crate) fn shown_attribute(attribute: &Attribute) -> String {
    format!("#[{}]", shown(&attribute.meta))
}

/// Reports a `#[field]` without a list, which says nothing.
pub(crate) fn require_list(attribute: &Attribute, errors: &mut Errors) {
    if matches!(attribute.meta, Meta::Path(_)) {
        errors.push(&attribute.meta, texts::expected("`#[field(...)]`", "#[field]"));
    }
}

/// Whether the attribute may stay; reports it otherwise.
fn is_honoured(attribute: &Attribute, place: Place, errors: &mut Errors) -> bool {
    if attribute.path().is_ident("serde") {
        report_serde(attribute, place, errors);
        return false;
    }
    if let (Place::Item(first), Some(second)) = (place, macro_named(attribute.path(), None)) {
        errors.push(&attribute.meta, texts::second_attribute(first.attribute(), second.attribute()));
        return false;
    }
    let hidden = hidden_in(attribute, &["field", "other", "message", "data"]);
    report_hidden(hidden.as_ref(), errors)
}

/// Reports one of our attributes under a `cfg_attr`; returns true if there is none.
fn report_hidden(hidden: Option<&(TokenStream, String)>, errors: &mut Errors) -> bool {
    match hidden {
        Some((path, name)) => {
            errors.push(path, texts::under_cfg_attr(name));
            false
        }
        None => true,
    }
}

/// Reports each serde key, with the key of ours to use instead.
fn report_serde(attribute: &Attribute, place: Place, errors: &mut Errors) {
    let before = errors.count();
    if let Meta::List(list) = &attribute.meta {
        for part in split_at_commas(list.tokens.clone()) {
            if let Some(TokenTree::Ident(key)) = part.first() {
                errors.push(key, texts::serde_key(&key.to_string(), place));
            }
        }
    }
    if errors.count() == before {
        errors.push(&attribute.meta, texts::SERDE_ATTRIBUTE);
    }
}

/// Returns the path of the first of the named attributes in `#[cfg_attr(predicate, attributes...)]`.
fn hidden_in(attribute: &Attribute, names: &[&str]) -> Option<(TokenStream, String)> {
    match &attribute.meta {
        Meta::List(list) if attribute.path().is_ident("cfg_attr") => hidden_after_predicate(&list.tokens, names),
        _ => None,
    }
}

fn hidden_after_predicate(tokens: &TokenStream, names: &[&str]) -> Option<(TokenStream, String)> {
    split_at_commas(tokens.clone()).into_iter().skip(1).find_map(|part| {
        let path: Vec<TokenTree> = part
            .iter()
            .take_while(|token| match token {
                TokenTree::Ident(_) => true,
                TokenTree::Punct(punct) => punct.as_char() == ':',
                _ => false,
            })
            .cloned()
            .collect();
        let words: Vec<String> =
            path.iter().filter(|token| matches!(token, TokenTree::Ident(_))).map(ToString::to_string).collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        match (words.as_slice(), part.get(path.len())) {
            (["cfg_attr"], Some(TokenTree::Group(group))) => hidden_after_predicate(&group.stream(), names),
            ([name] | ["protocol", name], _) if names.contains(name) => Some((quote!(#(#path)*), (*name).to_owned())),
            _ => None,
        }
    })
}
