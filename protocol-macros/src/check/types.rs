//! What can be told about a type from its tokens. Names that are not known here are left to rustc.

use crate::diagnostics::written;
use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Expr, ExprLit, GenericArgument, Lit, PathArguments, Type};

/// What a type is, ignoring wrappers around it: `Option`s, `Nullable`s and `Box`es.
#[derive(Clone, Copy)]
pub(crate) enum Class<'a> {
    Text,
    Integer(Integer),
    /// `single`: an `f32`.
    Float {
        single: bool,
    },
    Char,
    List(&'a Type),
    Map(&'a Type, &'a Type),
    /// Known, and no rule applies to it: `bool`, tuples.
    Plain,
    Unknown,
}

/// Types whose rules are those of the value inside.
const WRAPPERS: [&str; 3] = ["Option", "Nullable", "Box"];

/// An integer type.
#[derive(Clone, Copy)]
pub(crate) struct Integer {
    pub(crate) name: &'static str,
    pub(crate) min: i128,
    pub(crate) max: i128,
}

const INTEGERS: &[Integer] = &[
    Integer { name: "u8", min: 0, max: u8::MAX as i128 },
    Integer { name: "u16", min: 0, max: u16::MAX as i128 },
    Integer { name: "u32", min: 0, max: u32::MAX as i128 },
    Integer { name: "u64", min: 0, max: u64::MAX as i128 },
    Integer { name: "i8", min: i8::MIN as i128, max: i8::MAX as i128 },
    Integer { name: "i16", min: i16::MIN as i128, max: i16::MAX as i128 },
    Integer { name: "i32", min: i32::MIN as i128, max: i32::MAX as i128 },
    Integer { name: "i64", min: i64::MIN as i128, max: i64::MAX as i128 },
];

/// JavaScript's largest safe integer, 2^53-1: all integers up to it are exact.
const MAX_SAFE: i128 = (1 << 53) - 1;

impl Integer {
    pub(crate) fn is_64_bit(self) -> bool {
        self.name.ends_with("64")
    }

    /// Returns the smallest and the largest value that can be sent as a JSON number.
    pub(crate) fn wire_bounds(self) -> (i128, i128) {
        (self.min.max(-MAX_SAFE), self.max.min(MAX_SAFE))
    }
}

/// Classifies a type by the last segment of its path.
pub(crate) fn classify(ty: &Type) -> Class<'_> {
    let ty = inner(ty);
    match ty {
        Type::Array(array) => return Class::List(&array.elem),
        Type::Tuple(_) => return Class::Plain,
        _ => {}
    }
    let Some(name) = outer_name(ty).map(Ident::to_string) else {
        return Class::Unknown;
    };
    if let Some(integer) = INTEGERS.iter().find(|integer| integer.name == name) {
        return Class::Integer(*integer);
    }
    match (name.as_str(), arguments(ty).as_slice()) {
        ("String" | "str", []) => Class::Text,
        ("Cow", [held]) if outer_name(held).is_some_and(|name| name == "str") => Class::Text,
        ("f32", []) => Class::Float { single: true },
        ("f64", []) => Class::Float { single: false },
        ("char", []) => Class::Char,
        ("bool", []) => Class::Plain,
        ("Vec", [item]) => Class::List(item),
        ("HashMap", [key, value, ..]) | ("BTreeMap", [key, value]) => Class::Map(key, value),
        _ => Class::Unknown,
    }
}

/// Whether the type may hold 64-bit integers: itself, or as items of lists or values of maps.
pub(crate) fn may_hold_64_bit(ty: &Type) -> bool {
    match classify(ty) {
        Class::Integer(integer) => integer.is_64_bit(),
        Class::List(inner) | Class::Map(_, inner) => may_hold_64_bit(inner),
        Class::Unknown => true,
        _ => false,
    }
}

/// Returns the last segment of the type's path.
pub(crate) fn outer_name(ty: &Type) -> Option<&Ident> {
    match ty {
        Type::Path(path) if path.qself.is_none() => path.path.segments.last().map(|segment| &segment.ident),
        Type::Group(group) => outer_name(&group.elem),
        Type::Paren(paren) => outer_name(&paren.elem),
        _ => None,
    }
}

/// Whether the type is the item that it stands in. One with a path is not: other modules have types of the same name.
pub(crate) fn is_item_itself(ty: &Type, item: &Ident) -> bool {
    match ty {
        Type::Path(path) => {
            path.path.segments.len() == 1 && outer_name(ty).is_some_and(|name| name == "Self" || name == item)
        }
        Type::Group(group) => is_item_itself(&group.elem, item),
        Type::Paren(paren) => is_item_itself(&paren.elem, item),
        _ => false,
    }
}

/// Whether the type is written `Option<..>`. A user's type `Option` without an argument is not one.
pub(crate) fn is_option(ty: &Type) -> bool {
    outer_name(ty).is_some_and(|name| name == "Option") && arguments(ty).len() == 1
}

/// Whether the type is written `()`.
pub(crate) fn is_unit(ty: &Type) -> bool {
    match ty {
        Type::Tuple(tuple) => tuple.elems.is_empty(),
        Type::Group(group) => is_unit(&group.elem),
        Type::Paren(paren) => is_unit(&paren.elem),
        _ => false,
    }
}

/// Whether the type is written `Nullable<..>`.
pub(crate) fn is_nullable(ty: &Type) -> bool {
    outer_name(ty).is_some_and(|name| name == "Nullable") && arguments(ty).len() == 1
}

/// Returns the type inside wrappers, as errors quote it.
pub(crate) fn inner_text(ty: &Type) -> String {
    written(inner(ty))
}

/// Whether it mentions a lifetime other than `'static`.
pub(crate) fn mentions_lifetime(ty: &Type) -> bool {
    mentions(ty, |lifetime| lifetime != "static")
}

/// Whether it mentions a lifetime.
pub(crate) fn any_lifetime(ty: &Type) -> bool {
    mentions(ty, |_| true)
}

fn mentions(ty: &Type, wanted: fn(&Ident) -> bool) -> bool {
    fn in_tokens(tokens: TokenStream, wanted: fn(&Ident) -> bool) -> bool {
        let mut after_quote = false;
        tokens.into_iter().any(|token| match token {
            TokenTree::Punct(punct) => {
                after_quote = punct.as_char() == '\'';
                false
            }
            TokenTree::Ident(ident) => std::mem::take(&mut after_quote) && wanted(&ident),
            TokenTree::Group(group) => in_tokens(group.stream(), wanted),
            TokenTree::Literal(_) => false,
        })
    }
    in_tokens(ty.to_token_stream(), wanted)
}

/// Returns the length of an array, if it is written as a number: 3 for `[f64; 3]`.
pub(crate) fn array_length(ty: &Type) -> Option<usize> {
    match inner(ty) {
        Type::Array(array) => match &array.len {
            Expr::Lit(ExprLit { lit: Lit::Int(length), .. }) => length.base10_parse().ok(),
            _ => None,
        },
        _ => None,
    }
}

/// Returns the type inside wrappers.
fn inner(ty: &Type) -> &Type {
    match ty {
        Type::Group(group) => inner(&group.elem),
        Type::Paren(paren) => inner(&paren.elem),
        Type::Path(_) if outer_name(ty).is_some_and(|name| WRAPPERS.iter().any(|wrapper| name == wrapper)) => {
            match arguments(ty).as_slice() {
                [held] => inner(held),
                _ => ty,
            }
        }
        _ => ty,
    }
}

/// Returns the type arguments of the last segment.
pub(crate) fn arguments(ty: &Type) -> Vec<&Type> {
    let last = match ty {
        Type::Path(path) => path.path.segments.last(),
        Type::Group(group) => return arguments(&group.elem),
        Type::Paren(paren) => return arguments(&paren.elem),
        _ => None,
    };
    match last.map(|segment| &segment.arguments) {
        Some(PathArguments::AngleBracketed(generics)) => generics
            .args
            .iter()
            .filter_map(|argument| match argument {
                GenericArgument::Type(ty) => Some(ty),
                _ => None,
            })
            .collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Class, classify, inner_text, mentions_lifetime};
    use syn::parse_quote;

    #[test]
    fn classifies_through_wrappers() {
        assert!(matches!(classify(&parse_quote!(Option<Box<std::string::String>>)), Class::Text));
        assert!(matches!(classify(&parse_quote!(Option<Nullable<String>>)), Class::Text));
        assert!(matches!(classify(&parse_quote!(Cow<'a, str>)), Class::Text));
        assert!(matches!(classify(&parse_quote!(Cow<'a, [u8]>)), Class::Unknown));
        assert!(matches!(classify(&parse_quote!(Option<[u8; 4]>)), Class::List(_)));
        assert!(matches!(classify(&parse_quote!(BTreeMap<String, u8>)), Class::Map(..)));
        assert!(matches!(classify(&parse_quote!(Mood)), Class::Unknown));
    }

    #[test]
    fn finds_lifetimes() {
        assert!(mentions_lifetime(&parse_quote!(Option<Cow<'a, str>>)));
        assert!(!mentions_lifetime(&parse_quote!(Cow<'static, str>)));
        assert!(!mentions_lifetime(&parse_quote!(Vec<u8>)));
    }

    #[test]
    fn writes_types_as_people_do() {
        assert_eq!(inner_text(&parse_quote!(Option<HashMap<String, [u8; 2]>>)), "HashMap<String, [u8; 2]>");
    }
}
