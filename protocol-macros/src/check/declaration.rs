//! What every declared type has: names, docs, and attributes to copy.

use proc_macro2::{Ident, TokenStream};
use syn::{Attribute, LitStr, Meta, Token, Visibility};

use super::conditional::{allowed_lints, cfgs};
use super::docs::{documentation, is_hidden, string};
use crate::model::{Declaration, Derives, UnknownFields};

/// The attributes that set lint levels.
pub(crate) const LINTS: &[&str] = &["allow", "expect", "warn", "deny", "forbid"];

/// Makes the part of the model that structs and enums share. `attributes` are the user's own; `item` is re-emitted.
pub(crate) fn declare(
    attributes: &[Attribute],
    ident: Ident,
    visibility: Visibility,
    derives: Derives,
    item: TokenStream,
    runtime: TokenStream,
) -> Declaration {
    Declaration {
        ident,
        visibility,
        docs: documentation(attributes),
        hidden: is_hidden(attributes),
        deprecated: deprecation(attributes),
        cfgs: cfgs(attributes),
        lints: allowed_lints(attributes),
        derives,
        debug: None,
        runtime,
        item,
        unknown_fields: UnknownFields::Ignore,
        broken: false,
        source: None,
    }
}

/// Returns the attributes with one of the names.
pub(crate) fn attributes_named(attributes: &[Attribute], names: &[&str]) -> Vec<Attribute> {
    attributes.iter().filter(|attribute| names.iter().any(|name| attribute.path().is_ident(name))).cloned().collect()
}

/// Returns the note of `#[deprecated = "note"]` or `#[deprecated(note = "note")]`; empty for `#[deprecated]`.
pub(crate) fn deprecation(attributes: &[Attribute]) -> Option<String> {
    let attribute = attributes.iter().find(|attribute| attribute.path().is_ident("deprecated"))?;
    let note = match &attribute.meta {
        Meta::Path(_) => None,
        Meta::NameValue(pair) => string(&pair.value),
        Meta::List(list) => {
            let mut note = None;
            // rustc reports what cannot be parsed here.
            let _unreadable = list.parse_nested_meta(|key| {
                key.input.parse::<Token![=]>()?;
                let value: LitStr = key.input.parse()?;
                if key.path.is_ident("note") {
                    note = Some(value.value());
                }
                Ok(())
            });
            note
        }
    };
    Some(note.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::deprecation;
    use syn::parse_quote;

    #[test]
    fn reads_all_forms_of_deprecated() {
        assert_eq!(deprecation(&[parse_quote!(#[deprecated])]), Some(String::new()));
        assert_eq!(deprecation(&[parse_quote!(#[deprecated = "old"])]), Some("old".to_owned()));
        assert_eq!(deprecation(&[parse_quote!(#[deprecated(since = "1", note = "old")])]), Some("old".to_owned()));
        assert_eq!(deprecation(&[]), None);
    }
}
