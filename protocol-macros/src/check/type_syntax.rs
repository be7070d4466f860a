//! Checks how the types of fields are written. rustc checks what they mean.

use proc_macro2::Span;
use syn::{GenericArgument, Lifetime, PathArguments, Type, TypePath, TypeReference, TypeTuple, parse_quote};

use super::types::{arguments, is_nullable, is_option, outer_name};
use crate::diagnostics::{Errors, texts, written};

/// Checks how a type and the types inside it are written. `lifetimes` are those that the struct declares.
///
/// What rustc would report as well is fixed in the type that is emitted, so that there is only one error.
pub(crate) fn check_type(ty: &mut Type, lifetimes: &[Lifetime], errors: &mut Errors) {
    match ty {
        Type::Reference(reference) => check_reference(reference, lifetimes, errors),
        Type::Group(group) => check_type(&mut group.elem, lifetimes, errors),
        Type::Paren(paren) => check_type(&mut paren.elem, lifetimes, errors),
        Type::Array(array) => check_type(&mut array.elem, lifetimes, errors),
        Type::Tuple(tuple) => check_tuple(tuple, lifetimes, errors),
        Type::Slice(slice) => {
            let item = slice.elem.clone();
            errors.push(&*slice, texts::unsized_type(&written(slice), &format!("Vec<{}>", written(&item))));
            *ty = parse_quote!(::std::vec::Vec<#item>);
        }
        Type::Path(path) => {
            if let Some(mended) = check_path(path, lifetimes, errors) {
                *ty = mended;
            }
        }
        Type::FnPtr(_) | Type::ImplTrait(_) | Type::Infer(_) | Type::Never(_) | Type::Ptr(_) | Type::TraitObject(_) => {
            errors.push(&*ty, texts::not_a_value_type(&written(ty)));
            *ty = parse_quote!(());
        }
        _ => {}
    }
}

/// Rule: a tuple is short, since its elements have no names. Rejected: `(u8, u8, u8, u8, u8)`.
fn check_tuple(tuple: &mut TypeTuple, lifetimes: &[Lifetime], errors: &mut Errors) {
    const MOST: usize = 4;
    if tuple.elems.len() > MOST {
        errors.push(&*tuple, texts::long_tuple(MOST));
        tuple.elems = std::mem::take(&mut tuple.elems).into_iter().take(MOST).collect();
    }
    tuple.elems.iter_mut().for_each(|item| check_type(item, lifetimes, errors));
}

fn check_path(path: &mut TypePath, lifetimes: &[Lifetime], errors: &mut Errors) -> Option<Type> {
    let ty = Type::Path(path.clone());
    let name = outer_name(&ty)?.to_string();
    // Rule: JSON has only one way to leave out a value. Rejected: `Option<Option<u8>>`, `Option<Box<Option<u8>>>`.
    if is_option(&ty) && arguments(&ty).iter().any(|inner| is_in_boxes(inner, is_option)) {
        errors.push(path, texts::NESTED_OPTION);
        return None;
    }
    // Rule: JSON has only one `null`. Rejected: `Nullable<Option<u8>>`, `Nullable<Nullable<u8>>`.
    let may_be_null = |ty: &Type| is_option(ty) || is_nullable(ty);
    if is_nullable(&ty) && arguments(&ty).iter().any(|inner| is_in_boxes(inner, may_be_null)) {
        errors.push(path, texts::NESTED_NULLABLE);
        return None;
    }
    // Rule: a value's type is sized. Rejected: `text: str`.
    if name == "str" && path.path.segments.len() == 1 {
        errors.push(path, texts::unsized_type("str", "String"));
        return Some(parse_quote!(::std::string::String));
    }
    // Rule: a number has the same size everywhere. Rejected: `count: usize`, `id: u128`.
    if let Some(instead) = fixed_size(&name).filter(|_| path.path.segments.len() == 1) {
        errors.push(path, texts::wrong_size(&name, instead));
        return None;
    }
    let holds_str = matches!(name.as_str(), "Cow" | "Box" | "Rc" | "Arc");
    let last = path.path.segments.last_mut()?;
    if let PathArguments::AngleBracketed(generics) = &mut last.arguments {
        let has_lifetime = generics.args.iter().any(|argument| matches!(argument, GenericArgument::Lifetime(_)));
        // Rule: a borrowing type names its lifetime. Rejected: `Cow<str>`.
        if name == "Cow" && !has_lifetime {
            errors.push(&*generics, texts::COW_WITHOUT_LIFETIME);
            generics.args.insert(0, parse_quote!('static));
        }
        for argument in &mut generics.args {
            match argument {
                GenericArgument::Lifetime(lifetime) => check_lifetime(lifetime, lifetimes, errors),
                GenericArgument::Type(inner) if holds_str && is_str(inner) => {}
                GenericArgument::Type(inner) => check_type(inner, lifetimes, errors),
                _ => {}
            }
        }
    }
    None
}

/// Rule: a value is owned, since an escaped string is not in the text to be borrowed. Rejected: `&'a str`, `&'a [u8]`.
fn check_reference(reference: &mut TypeReference, lifetimes: &[Lifetime], errors: &mut Errors) {
    let lifetime = reference.lifetime.clone();
    let text = if is_str(&reference.elem) {
        let lifetime = lifetime.as_ref().map_or_else(|| "'a".to_owned(), ToString::to_string);
        texts::string_reference(&written(reference), &lifetime)
    } else {
        texts::reference(&written(reference))
    };
    errors.push(&*reference, text);
    if !lifetime.is_some_and(|lifetime| is_declared(&lifetime, lifetimes)) {
        reference.lifetime = Some(Lifetime::new("'static", Span::call_site()));
    }
}

/// Rule: a lifetime is declared by the struct. Rejected: `struct Bark { text: Cow<'a, str> }`.
fn check_lifetime(lifetime: &mut Lifetime, lifetimes: &[Lifetime], errors: &mut Errors) {
    if is_declared(lifetime, lifetimes) {
        return;
    }
    if lifetime.ident == "_" {
        errors.push(&*lifetime, texts::ELIDED_LIFETIME);
    } else {
        errors.push(&*lifetime, texts::undeclared_lifetime(&lifetime.to_string()));
    }
    *lifetime = Lifetime::new("'static", lifetime.span());
}

fn is_declared(lifetime: &Lifetime, lifetimes: &[Lifetime]) -> bool {
    lifetime.ident == "static" || lifetimes.contains(lifetime)
}

/// Whether the type is a certain one, or such a one in any number of `Box`es.
fn is_in_boxes(ty: &Type, is_it: fn(&Type) -> bool) -> bool {
    let is_box = outer_name(ty).is_some_and(|name| name == "Box");
    is_it(ty) || (is_box && arguments(ty).iter().any(|inner| is_in_boxes(inner, is_it)))
}

fn is_str(ty: &Type) -> bool {
    outer_name(ty).is_some_and(|name| name == "str")
}

/// Returns what to use instead of an integer type that the wire format does not have.
fn fixed_size(name: &str) -> Option<&'static str> {
    match name {
        "usize" => Some("`u32` or `u64`"),
        "isize" => Some("`i32` or `i64`"),
        "u128" => Some("`u64`, with `as_string` for its full range, or `String`"),
        "i128" => Some("`i64`, with `as_string` for its full range, or `String`"),
        _ => None,
    }
}
