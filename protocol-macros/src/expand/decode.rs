//! Reading a struct: the walk over its keys, and the struct made of what was found.

use proc_macro2::{Literal, TokenStream};
use quote::{quote, quote_spanned};

use super::codec::{as_declared, blame, codec, slot};
use super::default::expand_default;
use super::keys::{expand_alias_keys, expand_key};
use super::new::expand_literal;
use super::target::Target;
use crate::model::{Codec, Field, Presence, Struct};

// Expands to:
//     const __KEYS: &[rt::json::Key] = &[rt::json::Key::new(0, "text", "\"text\":")];
//     let mut __slot_text = ::core::option::Option::None;
//     let mut __fields = rt::json::Fields::begin(__reader, __KEYS)?;
//     while let Some(__field) = __fields.next(__reader)? {
//         match __field {
//             0 => __slot_text = Some(<String as rt::Field<'_>>::decode(__reader)?),
//             _ => {}
//         }
//     }
//     Ok(Self { text: rt::__private::required(__slot_text, || <String as rt::Field<'_>>::absent())? })
pub(super) fn expand_decode(structure: &Struct, target: &Target<'_>) -> TokenStream {
    let Target { rt, .. } = target;
    let fields = &structure.fields;
    let keys = fields.iter().map(|field| expand_key(target, field));
    let alias_keys = fields.iter().flat_map(|field| expand_alias_keys(target, field));
    let slots = fields.iter().map(|field| {
        let (cfgs, slot) = (&field.cfgs, slot(field));
        quote!(#(#cfgs)* let mut #slot = ::core::option::Option::None;)
    });
    let arms = fields.iter().map(|field| {
        let slot = slot(field);
        expand_decode_arm(target, field, &quote!(#slot))
    });
    let literal = expand_literal(structure, |field| {
        let slot = slot(field);
        expand_found_value(target, field, &quote!(#slot))
    });
    quote! {
        const __KEYS: &[#rt::json::Key] = &[#(#keys,)* #(#alias_keys,)*];
        #(#slots)*
        let mut __fields = #rt::json::Fields::begin(__reader, __KEYS)?;
        while let ::core::option::Option::Some(__field) = #rt::json::Fields::next(&mut __fields, __reader)? {
            match __field {
                #(#arms)*
                _ => {}
            }
        }
        ::core::result::Result::Ok(#literal)
    }
}

/// `0 => __slot_text = Some(<String as rt::Field<'_>>::decode(__reader)?),`
pub(super) fn expand_decode_arm(target: &Target<'_>, field: &Field, slot: &TokenStream) -> TokenStream {
    let cfgs = &field.cfgs;
    let index = Literal::usize_unsuffixed(field.index);
    let codec = codec(target, field);
    let decoded = quote_spanned!(blame(&field.ty)=> #codec::decode(__reader)?);
    let decoded = as_declared(target, field, decoded);
    quote!(#(#cfgs)* #index => #slot = ::core::option::Option::Some(#decoded),)
}

/// The value of a field once all keys have been read.
///
/// Only types under the plain codec may be absent without saying so: an alias of an `Option`.
pub(super) fn expand_found_value(target: &Target<'_>, field: &Field, slot: &TokenStream) -> TokenStream {
    let Target { rt, .. } = target;
    match (&field.presence, field.codec) {
        (Presence::Required, Codec::Plain) => {
            let codec = codec(target, field);
            let absent = quote_spanned!(blame(&field.ty)=> #codec::absent());
            let absent = as_declared(target, field, absent);
            quote!(#rt::__private::required(#slot, || #absent)?)
        }
        (Presence::Required, _) => {
            quote!(#rt::__private::required(#slot, || ::core::option::Option::None)?)
        }
        (Presence::Optional, _) => quote!(::core::option::Option::flatten(#slot)),
        (Presence::Default | Presence::DefaultExpr(_), _) => {
            let default = expand_default(field);
            quote!(::core::option::Option::unwrap_or_else(#slot, || #default))
        }
    }
}
