//! The values of fields once all keys have been read: of those that were found, and of those that were absent.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};

use crate::expand::field::codec::{as_declared, codec, is_declared_static};
use crate::expand::field::default::expand_default;
use crate::expand::span::blame;
use crate::model::{Codec, Field, Presence};

/// Whether the field has a value once all keys have been read, since it may be absent.
pub(super) fn is_certain(field: &Field) -> bool {
    field.is_rest() || !matches!(field.presence, Presence::Required)
}

/// Expands to the value of such a field.
pub(super) fn expand_certain(field: &Field, slot: &TokenStream) -> Option<TokenStream> {
    if field.is_rest() {
        return Some(slot.clone());
    }
    match &field.presence {
        Presence::Required => None,
        Presence::Optional => Some(quote!(__rt::Option::flatten(#slot))),
        Presence::Default | Presence::DefaultExpr(_) => {
            let default = expand_default(field);
            Some(quote!(__rt::Option::unwrap_or_else(#slot, || #default)))
        }
    }
}

/// Expands to the value of a field that is required, in an `Option`, since it may have been absent.
///
/// Only under the plain codec can a type be optional without being written so: an alias of an `Option`.
pub(super) fn expand_required(field: &Field, slot: &TokenStream) -> TokenStream {
    match field.codec {
        Codec::Plain => {}
        Codec::Constant(_) => return quote!(__rt::Option::map(#slot, __rt::Is::read)),
        Codec::AsString | Codec::FullRange | Codec::Serde | Codec::Rest => return slot.clone(),
    }
    let codec = codec(field);
    if !is_declared_static(field) {
        return quote_spanned!(blame(&field.ty)=> #codec::from_slot(#slot));
    }
    let absent = quote_spanned!(blame(&field.ty)=> #codec::absent());
    let value = Ident::new("__value", Span::call_site());
    let declared = as_declared(field, quote!(#value));
    quote!(__rt::Option::or_else(#slot, || __rt::Option::map(#absent, |#value| #declared)))
}

/// Expands to the value of any field once all keys have been read, in a function that may fail.
pub(crate) fn expand_found_value(field: &Field, slot: &TokenStream) -> TokenStream {
    expand_certain(field, slot).unwrap_or_else(|| {
        let value = expand_required(field, slot);
        quote!(__rt::Option::ok_or(#value, __rt::Failed)?)
    })
}
