//! Calls of the trait through which a field is read, written and described.

use proc_macro2::{Ident, TokenStream};
use quote::{quote, quote_spanned};
use syn::{GenericArgument, Lifetime, PathArguments, Type};

use super::constant::constant_type;
use super::type_copy::{copied, with_lifetimes, without_static};
use crate::expand::span::blame;
use crate::expand::target::Target;
use crate::model::{Codec, Field};

/// Returns `<Ty as __Field>`, or the trait that the field's attributes select.
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

/// Returns `<Ty as __rt::Rest>`, by which the members that no field declares are read, or `<Ty as __rt::Remaining>` for
/// the elements of an array.
pub(crate) fn rest_codec(rest: &Field) -> TokenStream {
    let ty = copied(&rest.ty);
    if rest.is_element() {
        return quote_spanned!(blame(&rest.ty)=> <#ty as __rt::Remaining>);
    }
    quote_spanned!(blame(&rest.ty)=> <#ty as __rt::Rest>)
}

fn codec_of(field: &Field, ty: &TokenStream) -> TokenStream {
    let span = blame(&field.ty);
    match &field.codec {
        Codec::Plain | Codec::Rest => quote_spanned!(span=> <#ty as __Field>),
        Codec::AsString => quote_spanned!(span=> <#ty as __rt::AsString>),
        Codec::FullRange => quote_spanned!(span=> <#ty as __rt::FullRange>),
        Codec::Serde => quote_spanned!(span=> <#ty as __rt::ThroughSerde>),
        Codec::Constant(_) => {
            let ty = constant_type(field);
            quote_spanned!(span=> <#ty as __Field>)
        }
    }
}

/// Expands to a reference to the value of a field, as its codec takes it: `&self.text`.
pub(crate) fn value_of(field: &Field, target: &Target<'_>) -> TokenStream {
    match field.codec {
        Codec::Constant(_) => quote!(&__rt::Is::VALUE),
        _ => target.reference(field),
    }
}

/// Expands to the kinds of JSON that a value of the field may have, `KINDS` on the wire and `HELD` in other languages; `ty` is
/// its type.
pub(crate) fn expand_kinds(field: &Field, ty: &TokenStream, constant: &str) -> TokenStream {
    let span = blame(&field.ty);
    let constant = Ident::new(constant, span);
    match field.codec {
        Codec::Plain | Codec::FullRange | Codec::Rest | Codec::Constant(_) => {
            quote_spanned!(span=> <#ty as __rt::Field>::#constant)
        }
        Codec::AsString => quote_spanned!(span=> <#ty as __rt::AsString>::#constant),
        Codec::Serde => quote!(__rt::Kinds::ANY),
    }
}

/// Expands to the code that passes a value of the field to serde as a value of its own.
pub(crate) fn expand_serialize(field: &Field, value: &TokenStream) -> TokenStream {
    let (span, ty) = (blame(&field.ty), copied(&field.ty));
    match field.codec {
        Codec::Plain | Codec::FullRange | Codec::Rest | Codec::Constant(_) => {
            quote_spanned!(span=> <#ty as __rt::Field>::serialize(#value, __to))
        }
        Codec::AsString => quote_spanned!(span=> <#ty as __rt::AsString>::serialize(#value, __to)),
        Codec::Serde => quote_spanned!(span=> __rt::Serialize::serialize(#value, __to)),
    }
}

/// Returns the type of what is read: that of the field, except that a constant is `()` only once it has been read.
pub(crate) fn read_type(field: &Field) -> TokenStream {
    match field.codec {
        Codec::Constant(_) => constant_type(field),
        _ => copied(&field.ty),
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
