//! The value of a tag: in JSON, in patterns, and in the description.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::field::json_key::quoted;
use crate::model::Mark;

/// Returns the value as it is written in JSON: `"text"`, `3`.
pub(crate) fn mark_in_json(mark: &Mark) -> String {
    match mark {
        Mark::Text(name) => quoted(name),
        Mark::Integer(number) => number.to_string(),
    }
}

/// Returns the value as a literal or a pattern.
pub(crate) fn mark_literal(mark: &Mark) -> Literal {
    match mark {
        Mark::Text(name) => Literal::string(name),
        Mark::Integer(number) => Literal::i64_unsuffixed(*number),
    }
}

/// Expands to `__rt::Mark::Integer(3)`.
pub(crate) fn expand_mark(mark: &Mark) -> TokenStream {
    let literal = mark_literal(mark);
    match mark {
        Mark::Text(_) => quote!(__rt::Mark::Text(#literal)),
        Mark::Integer(_) => quote!(__rt::Mark::Integer(#literal)),
    }
}
