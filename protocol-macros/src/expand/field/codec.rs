//! How generated code calls the trait that a field is read, written and described through.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote_spanned;
use syn::ext::IdentExt;
use syn::{GenericArgument, Lifetime, PathArguments, Type};

use super::type_copy::{copied, with_lifetimes, without_static};
use crate::expand::span::blame;
use crate::expand::target::Target;
use crate::model::{Codec, Field};

/// `<Ty as __rt::Field>`, or the trait that the field's attributes ask for.
///
/// The lifetime is left to rustc everywhere: it then has one and the same complaint about all calls on a type
/// that is no field, and says it once. What the user has as `Cow<'static, str>` is read and written as
/// `Cow<'_, str>`: it need not live longer.
pub(crate) fn codec(field: &Field) -> TokenStream {
    let ty = without_static(&field.ty).unwrap_or_else(|| copied(&field.ty));
    codec_of(field, &ty)
}

/// The same, the type's own lifetimes replaced by `lifetime`: for items that do not know them.
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

/// The type mentions `'static`, so that what is read does not fit it as it is.
pub(crate) fn is_declared_static(field: &Field) -> bool {
    field.codec == Codec::Plain && without_static(&field.ty).is_some()
}

/// A value as it was read, or made independent of the text if the user's type says `'static`.
pub(crate) fn as_declared(field: &Field, value: TokenStream) -> TokenStream {
    if is_declared_static(field) {
        quote_spanned!(blame(&field.ty)=> __rt::IntoOwned::into_owned(#value))
    } else {
        value
    }
}

/// `__slot_text`: what a field's value is kept in until all have been read.
///
/// The prefix is longer than that of other generated names, so that no field can be called like one.
pub(crate) fn slot(field: &Field) -> Ident {
    Ident::new(&format!("__slot_{}", field.ident.unraw()), Span::call_site())
}

/// The type is written `Option<..>`.
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
