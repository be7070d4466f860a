//! What every declared type has: names, docs, attributes to copy.

use proc_macro2::{Ident, TokenStream};
use syn::{Attribute, Expr, ExprLit, Lit, LitStr, Meta, Token, Visibility};

use crate::model::{Declaration, Derives};

/// The attributes that set lints.
pub(crate) const LINTS: &[&str] = &["allow", "expect", "warn", "deny", "forbid"];

/// The part of the model that is alike for structs and enums. `attributes` are the user's own, and `item` is re-emitted.
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
        deprecated: deprecation(attributes),
        cfgs: attributes_named(attributes, &["cfg"]),
        lints: attributes_named(attributes, LINTS),
        derives,
        runtime,
        item,
        broken: false,
    }
}

/// The attributes with one of the names.
pub(crate) fn attributes_named(attributes: &[Attribute], names: &[&str]) -> Vec<Attribute> {
    attributes.iter().filter(|attribute| names.iter().any(|name| attribute.path().is_ident(name))).cloned().collect()
}

/// The doc comment: the space behind each `///` taken off, the lines joined, the end trimmed.
pub(crate) fn documentation(attributes: &[Attribute]) -> String {
    let lines: Vec<String> = attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("doc"))
        .filter_map(|attribute| match &attribute.meta {
            Meta::NameValue(pair) => string(&pair.value),
            _ => None,
        })
        .flat_map(|text| {
            let lines: Vec<String> =
                text.split('\n').map(|line| line.strip_prefix(' ').unwrap_or(line).to_owned()).collect();
            lines
        })
        .collect();
    lines.join("\n").trim_end().to_owned()
}

/// The note of `#[deprecated]`, `#[deprecated = "note"]` or `#[deprecated(note = "note")]`; empty without one.
pub(crate) fn deprecation(attributes: &[Attribute]) -> Option<String> {
    let attribute = attributes.iter().find(|attribute| attribute.path().is_ident("deprecated"))?;
    let note = match &attribute.meta {
        Meta::Path(_) => None,
        Meta::NameValue(pair) => string(&pair.value),
        Meta::List(list) => {
            let mut note = None;
            // What cannot be read here is rustc's to report.
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

fn string(value: &Expr) -> Option<String> {
    match value {
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text.value()),
        Expr::Group(group) => string(&group.expr),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{deprecation, documentation};
    use syn::parse_quote;

    #[test]
    fn joins_lines_of_docs() {
        let lines = [parse_quote!(#[doc = " One."]), parse_quote!(#[doc = ""]), parse_quote!(#[doc = "  Two. "])];
        assert_eq!(documentation(&lines), "One.\n\n Two.");
        assert_eq!(documentation(&[parse_quote!(#[doc(hidden)])]), "");
    }

    #[test]
    fn reads_all_forms_of_deprecated() {
        assert_eq!(deprecation(&[parse_quote!(#[deprecated])]), Some(String::new()));
        assert_eq!(deprecation(&[parse_quote!(#[deprecated = "old"])]), Some("old".to_owned()));
        assert_eq!(deprecation(&[parse_quote!(#[deprecated(since = "1", note = "old")])]), Some("old".to_owned()));
        assert_eq!(deprecation(&[]), None);
    }
}
