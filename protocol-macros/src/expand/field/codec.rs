//! Calls of the trait through which a field is read, written and described.

use proc_macro2::TokenStream;
use quote::quote_spanned;
use syn::{GenericArgument, Lifetime, PathArguments, Type};

use super::type_copy::{copied, with_lifetimes, without_static};
use crate::expand::span::blame;
use crate::expand::target::Target;
use crate::model::{Codec, Field};

/// Returns `<Ty as __rt::Field>`, or the trait that the field's attributes select.
///
/// The lifetime is always inferred: all calls on a type that is not a field then cause the same error, which rustc
/// reports once. A `Cow<'static, str>` is read and written as `Cow<'_, str>`, since it need not live longer.
pub(crate) fn codec(field: &Field) -> TokenStream {
    let ty = without_static(&field.ty).unwrap_or_else(|| copied(&field.ty));
    codec_of(field, &ty)
}

/// The same, with the type's own lifetimes replaced by `lifetime`: for items where they are not in scope.
pub(crate) fn codec_with(target: &Target<'_>, field: &Field, lifetime: &Lifetime) -> TokenStream {
    codec_of(field, &with_lifetimes(&field.ty, target, lifetime))
}

fn codec_of(field: &Field, ty: &TokenStream) -> TokenStream {
    let span = blame(&field.ty);
    match field.codec {
        Codec::Plain => quote_spanned!(span=> <#ty as __rt::Field>),
        Codec::AsString => quote_spanned!(span=> <#ty as __rt::AsString>),
        Codec::Serde => quote_spanned!(span=> <#ty as __rt::ThroughSerde>),
    }
}

/// Whether the type mentions `'static`, so that a value that was read must be converted.
pub(crate) fn is_declared_static(field: &Field) -> bool {
    field.codec == Codec::Plain && without_static(&field.ty).is_some()
}

/// Returns a value as it was read, or converted to an owned one if the user's type says `'static`.
pub(crate) fn as_declared(field: &Field, value: TokenStream) -> TokenStream {
    if is_declared_static(field) {
        quote_spanned!(blame(&field.ty)=> __rt::IntoOwned::into_owned(#value))
    } else {
        value
    }
}

/// Returns the type that a wrapper holds, if the type is written as one: `String` for `Option<String>`.
pub(crate) fn held<'t>(ty: &'t Type, wrapper: &str) -> Option<&'t Type> {
    let ty = match ty {
        Type::Group(group) => return held(&group.elem, wrapper),
        Type::Paren(paren) => return held(&paren.elem, wrapper),
        Type::Path(path) => path,
        _ => return None,
    };
    let last = ty.path.segments.last().filter(|last| last.ident == wrapper)?;
    match &last.arguments {
        PathArguments::AngleBracketed(arguments) => match arguments.args.first()? {
            GenericArgument::Type(ty) => Some(ty),
            _ => None,
        },
        _ => None,
    }
}
