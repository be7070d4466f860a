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

/// Whether the type is written `Option<..>`.
pub(crate) fn is_written_option(ty: &Type) -> bool {
    let ty = match ty {
        Type::Group(group) => return is_written_option(&group.elem),
        Type::Paren(paren) => return is_written_option(&paren.elem),
        Type::Path(path) => path,
        _ => return false,
    };
    ty.path.segments.last().is_some_and(|last| {
        let takes_type = match &last.arguments {
            PathArguments::AngleBracketed(arguments) => {
                matches!(arguments.args.first(), Some(GenericArgument::Type(_)))
            }
            _ => false,
        };
        last.ident == "Option" && takes_type
    })
}
