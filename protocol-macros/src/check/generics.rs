//! Checks generic parameters: only plain lifetimes, and only on structs, are supported.

use syn::{GenericParam, Generics, Lifetime};

use crate::diagnostics::{Errors, texts};
use crate::model::StructKind;

/// Returns the lifetimes of a struct; `None` if there are parameters that no model can hold.
pub(crate) fn check_struct_generics(
    generics: &Generics,
    kind: StructKind,
    errors: &mut Errors,
) -> Option<Vec<Lifetime>> {
    let mut lifetimes = Vec::new();
    let mut can_be_modelled = true;
    for parameter in &generics.params {
        // Rule: parameters are lifetimes. Rejected: `struct Bark<T>`, `struct Bark<const N: usize>`.
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
    // Rule: there is no `where` clause. Rejected: `struct Bark<'a> where 'a: 'static`.
    if let Some(clause) = &generics.where_clause {
        errors.push(clause, texts::WHERE_CLAUSE);
        can_be_modelled = false;
    }
    can_be_modelled.then_some(lifetimes)
}

/// Rule: a lifetime has no bounds and is not named as ours is; a header has none. Rejected: `<'a: 'b>`, `<'__de>`.
///
/// Returns false for a lifetime with which generated code could not compile.
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

/// Rule: an enum has no parameters. Rejected: `enum Tone<'a>`.
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
