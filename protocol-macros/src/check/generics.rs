//! Checks generic parameters: plain lifetimes of structs are all there can be.

use syn::{GenericParam, Generics, Lifetime};

use crate::diagnostics::{Errors, texts};
use crate::model::StructKind;

/// The lifetimes of a struct; `None` when there are parameters that no model can hold.
pub(crate) fn check_struct_generics(
    generics: &Generics,
    kind: StructKind,
    errors: &mut Errors,
) -> Option<Vec<Lifetime>> {
    let mut lifetimes = Vec::new();
    let mut can_be_modelled = true;
    for parameter in &generics.params {
        // Rule: parameters are lifetimes. Not: `struct Bark<T>`, `struct Bark<const N: usize>`.
        let what = match parameter {
            GenericParam::Lifetime(parameter) => {
                can_be_modelled &= check_lifetime(parameter, kind, errors);
                lifetimes.push(parameter.lifetime.clone());
                continue;
            }
            GenericParam::Type(_) => "type",
            GenericParam::Const(_) => "const",
        };
        can_be_modelled = false;
        errors.push(parameter, texts::generic_parameter(kind.attribute(), what));
    }
    // Rule: lifetimes have no conditions. Not: `struct Bark<'a> where 'a: 'static`.
    if let Some(clause) = &generics.where_clause {
        errors.push(clause, texts::WHERE_CLAUSE);
        can_be_modelled = false;
    }
    can_be_modelled.then_some(lifetimes)
}

/// Rule: a lifetime stands alone, headers have none, and ours is ours. Not: `<'a: 'b>`, `<'__de>`.
///
/// False for a lifetime that generated code could not live with.
fn check_lifetime(parameter: &syn::LifetimeParam, kind: StructKind, errors: &mut Errors) -> bool {
    if kind == StructKind::Header {
        errors.push(&parameter.lifetime, texts::HEADER_LIFETIME);
    }
    let reserved = parameter.lifetime.ident == "__de";
    if reserved {
        errors.push(&parameter.lifetime, texts::RESERVED_LIFETIME);
    }
    if !parameter.bounds.is_empty() {
        errors.push(&parameter.bounds, texts::LIFETIME_BOUND);
    }
    !reserved
}

/// Rule: an enum has no parameters. Not: `enum Tone<'a>`.
pub(crate) fn check_enum_generics(generics: &Generics, errors: &mut Errors) -> bool {
    if generics.params.is_empty() && generics.where_clause.is_none() {
        return true;
    }
    if generics.params.is_empty() {
        errors.push(&generics.where_clause, texts::GENERIC_ENUM);
    } else {
        errors.push(&generics.params, texts::GENERIC_ENUM);
    }
    false
}
