//! Reads doc comments.

use quote::quote;
use syn::{Attribute, Expr, ExprLit, Lit, Meta};

use crate::model::Docs;

/// Returns the doc comment: the space after each `///` removed, the lines joined, the end trimmed.
pub(crate) fn documentation(attributes: &[Attribute]) -> Docs {
    let values: Vec<&Expr> = attributes.iter().filter_map(doc_value).collect();
    let texts: Option<Vec<String>> =
        values.iter().map(|value| string(value).map(|text| without_margin(&text))).collect();
    if let Some(texts) = texts {
        return Docs::Text(texts.join("\n").trim_end().to_owned());
    }
    let parts = values.iter().map(|value| match string(value) {
        Some(text) => {
            let text = without_margin(&text);
            quote!(#text)
        }
        None => quote!(#value),
    });
    let parts = parts.reduce(|parts, part| quote!(#parts, "\n", #part));
    Docs::Parts(parts.unwrap_or_default())
}

/// Whether there is a `#[doc(hidden)]`.
pub(crate) fn is_hidden(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| match &attribute.meta {
        Meta::List(list) if list.path.is_ident("doc") => {
            list.parse_args::<syn::Path>().is_ok_and(|path| path.is_ident("hidden"))
        }
        _ => false,
    })
}

/// Returns the text of a string literal.
pub(crate) fn string(value: &Expr) -> Option<String> {
    match value {
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text.value()),
        Expr::Group(group) => string(&group.expr),
        _ => None,
    }
}

/// Returns `value` in `#[doc = value]`.
fn doc_value(attribute: &Attribute) -> Option<&Expr> {
    match &attribute.meta {
        Meta::NameValue(pair) if pair.path.is_ident("doc") => Some(&pair.value),
        _ => None,
    }
}

/// Returns the lines without the space that `///` leaves before them.
fn without_margin(text: &str) -> String {
    text.split('\n').map(|line| line.strip_prefix(' ').unwrap_or(line)).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::{documentation, is_hidden};
    use crate::model::Docs;
    use quote::quote;
    use syn::{Attribute, parse_quote};

    #[track_caller]
    fn assert_text(attributes: &[Attribute], expected: &str) {
        let docs = documentation(attributes);
        assert!(matches!(&docs, Docs::Text(text) if text == expected), "{expected}");
    }

    #[test]
    fn joins_lines_of_docs() {
        let lines = [parse_quote!(#[doc = " One."]), parse_quote!(#[doc = ""]), parse_quote!(#[doc = "  Two. "])];
        assert_text(&lines, "One.\n\n Two.");
        assert_text(&[parse_quote!(#[doc(hidden)])], "");
        assert_text(&[], "");
    }

    #[test]
    fn leaves_to_rustc_what_it_cannot_read() {
        let lines = [parse_quote!(#[doc = " One."]), parse_quote!(#[doc = include_str!("two.md")])];
        let expected = quote!("One.", "\n", include_str!("two.md")).to_string();
        assert!(matches!(documentation(&lines), Docs::Parts(parts) if parts.to_string() == expected), "{expected}");
    }

    #[test]
    fn finds_what_is_hidden() {
        assert!(is_hidden(&[parse_quote!(#[doc(hidden)])]));
        assert!(!is_hidden(&[parse_quote!(#[doc(alias = "hidden")]), parse_quote!(#[doc = "hidden"])]));
    }
}
