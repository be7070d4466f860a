//! The walk over the fields of a struct that are written, which passes each to a visitor.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use crate::expand::field::codec::{codec, rest_codec, value_of};
use crate::expand::field::json_key::before_value;
use crate::expand::span::blame;
use crate::expand::target::Target;
use crate::model::{Codec, Field, Presence};

// Expands to:
//     <String as __Field>::member(&self.text, "text", ",\"text\":", __to);
//     <Option<Tone> as __Field>::member(&self.tone, "tone", ",\"tone\":", __to);
pub(crate) fn expand_members<'f>(fields: impl Iterator<Item = &'f Field>, target: &Target<'_>) -> TokenStream {
    // What no field declares comes last, so that all languages write it in the same place.
    let (rest, declared): (Vec<_>, Vec<_>) = fields.partition(|field| field.is_rest());
    declared.into_iter().chain(rest).map(|field| expand_member(field, target)).collect()
}

/// Expands one field, with the condition under which it is written.
///
/// A required field can be absent too: its type may be an alias of an `Option`.
fn expand_member(field: &Field, target: &Target<'_>) -> TokenStream {
    let Field { name, cfgs, .. } = field;
    let value = value_of(field, target);
    let span = blame(&field.ty);
    let codec = codec(field);
    let key = before_value(field);
    if field.is_rest() {
        let (describe, codec) = (target.describe(), rest_codec(field));
        if field.is_element() {
            return quote_spanned!(span=> #(#cfgs)* #codec::members(#value, __to););
        }
        return quote_spanned!(span=> #(#cfgs)* #codec::members(#value, #describe, __to););
    }
    let certain = quote_spanned!(span=> #codec::certain_member(#value, #name, #key, __to););
    let member = match (&field.presence, &field.codec) {
        (Presence::Optional | Presence::Required, Codec::Plain) => {
            quote_spanned!(span=> #codec::member(#value, #name, #key, __to);)
        }
        (Presence::Optional, _) => {
            quote_spanned!(span=> if __rt::Option::is_some(#value) { #certain } else { __rt::Members::absent(__to); })
        }
        _ => certain,
    };
    quote!(#(#cfgs)* #member)
}
