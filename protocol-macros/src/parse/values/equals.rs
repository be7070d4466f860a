//! What stands between a key and its value: `=`.

use proc_macro2::{Ident, TokenStream};
use syn::Token;
use syn::parse::ParseStream;

use crate::parse::key_values::{split_at_commas, until_comma, value_in, wrong_form};
use crate::parse::vocabulary;

/// Consumes the `=`. If there is none, the error shows what to write: what `meant` makes of the value, or `sample`.
pub(super) fn equals(
    key: &Ident,
    sample: &str,
    meant: &dyn Fn(&TokenStream) -> Option<String>,
    input: ParseStream<'_>,
) -> syn::Result<()> {
    let is_equals = input.peek(Token![=]) && !input.peek(Token![=>]) && !input.peek(Token![==]);
    if is_equals {
        return input.parse::<Token![=]>().map(drop);
    }
    let parts = split_at_commas(value_in(&until_comma(input)));
    let values: Option<Vec<String>> = parts.into_iter().map(|part| meant(&part.into_iter().collect())).collect();
    let form = match values.as_deref() {
        // `alias("a", "b")`
        Some(values) if values.len() == 1 || key == vocabulary::ALIAS => {
            values.iter().map(|value| format!("{key} = {value}")).collect::<Vec<_>>().join(", ")
        }
        _ => format!("{key} = {sample}"),
    };
    Err(wrong_form(key, &form, input))
}
