//! Checks how the types of fields are written.

use syn::{Type, TypeReference};

use super::types::{arguments, is_option, outer_name};
use crate::diagnostics::{Errors, texts, written};

/// Checks how a type is written, and the types in it. What it means is for rustc to check.
pub(crate) fn check_type(ty: &Type, errors: &mut Errors) {
    match ty {
        Type::Reference(reference) => check_reference(reference, errors),
        Type::Group(group) => check_type(&group.elem, errors),
        Type::Paren(paren) => check_type(&paren.elem, errors),
        Type::Array(array) => check_type(&array.elem, errors),
        Type::Tuple(tuple) => {
            for item in &tuple.elems {
                check_type(item, errors);
            }
        }
        Type::Path(_) => {
            let arguments = arguments(ty);
            // Rule: JSON has one way of being absent. Not: `Option<Option<u8>>`.
            if is_option(ty) && arguments.iter().any(|inner| is_option(inner)) {
                errors.push(ty, texts::NESTED_OPTION);
                return;
            }
            for inner in arguments {
                check_type(inner, errors);
            }
        }
        _ => {}
    }
}

/// Rule: a value is held, since an escaped string is not in the text to be borrowed. Not: `&'a str`, `&'a [u8]`.
fn check_reference(reference: &TypeReference, errors: &mut Errors) {
    let text = written(reference);
    let text = if outer_name(&reference.elem).is_some_and(|name| name == "str") {
        let lifetime = reference.lifetime.as_ref().map_or_else(|| "'a".to_owned(), ToString::to_string);
        texts::string_reference(&text, &lifetime)
    } else {
        texts::reference(&text)
    };
    errors.push(reference, text);
}
