//! Reading a struct: the walk over its keys, and the struct made of what was found.

use proc_macro2::{Literal, TokenStream};
use quote::{quote, quote_spanned};

use super::codec::{as_declared, blame, codec, slot};
use super::default::expand_default;
use super::keys::{expand_alias_keys, expand_key, quoted_key};
use super::new::expand_literal;
use super::target::Target;
use crate::model::{Codec, Field, Presence, Struct};

/// Structs of more fields than this are read along a table of their keys.
const MOST_COMPARED: usize = 8;

// Expands to:
//     const __KEYS: &[rt::json::Key] = &[rt::json::Key::new(0, "text", "\"text\":")];
//     let mut __slot_text = ::core::option::Option::None;
//     let mut __more = rt::json::Reader::begin_fields(__reader)?;
//     while __more {
//         match {..} {
//             0 if __slot_text.is_none() => __slot_text = Some(<String as rt::Field<'_>>::decode(__reader)?),
//             rt::json::Key::UNKNOWN => {}
//             _ => return Err(rt::json::Failed),
//         }
//         __more = rt::json::Reader::next_field(__reader)?;
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
    let (expected, find_key) = expand_find_key(structure, target);
    quote! {
        const __KEYS: &[#rt::json::Key] = &[#(#keys,)* #(#alias_keys,)*];
        #(#slots)*
        #expected
        let mut __more = #rt::json::Reader::begin_fields(__reader)?;
        while __more {
            let __field = #find_key;
            match __field {
                #(#arms)*
                #rt::json::Key::UNKNOWN => {}
                _ => return ::core::result::Result::Err(#rt::json::Failed),
            }
            __more = #rt::json::Reader::next_field(__reader)?;
        }
        ::core::result::Result::Ok(#literal)
    }
}

// Expands to:
//     '__key: {
//         if rt::json::Reader::eat_key(__reader, "\"text\":") {
//             break '__key 0;
//         }
//         rt::json::Reader::search_key(__reader, __KEYS)?
//     }
/// How the number of the next field is found: with a comparison of a few machine words for each key, in the order of
/// declaration. Measured, that is faster than a table up to some eight keys; more of them are walked along in order.
fn expand_find_key(structure: &Struct, target: &Target<'_>) -> (TokenStream, TokenStream) {
    let Target { rt, .. } = target;
    if structure.fields.len() > MOST_COMPARED {
        let find_key = quote!(#rt::json::Reader::expect_key(__reader, __KEYS, &mut __expected)?);
        return (quote!(let mut __expected = 0;), find_key);
    }
    let comparisons = structure.fields.iter().map(|field| {
        let (cfgs, index, key) = (&field.cfgs, Literal::usize_unsuffixed(field.index), quoted_key(&field.name));
        quote! {
            #(#cfgs)*
            if #rt::json::Reader::eat_key(__reader, #key) {
                break '__key #index;
            }
        }
    });
    if structure.fields.is_empty() {
        return (TokenStream::new(), quote!(#rt::json::Reader::search_key(__reader, __KEYS)?));
    }
    let find_key = quote! {
        '__key: {
            #(#comparisons)*
            #rt::json::Reader::search_key(__reader, __KEYS)?
        }
    };
    (TokenStream::new(), find_key)
}

/// `0 if __slot_text.is_none() => __slot_text = Some(<String as rt::Field<'_>>::decode(__reader)?),`
///
/// A slot that is full belongs to a key that comes twice.
pub(super) fn expand_decode_arm(target: &Target<'_>, field: &Field, slot: &TokenStream) -> TokenStream {
    let cfgs = &field.cfgs;
    let index = Literal::usize_unsuffixed(field.index);
    let codec = codec(target, field);
    let decoded = quote_spanned!(blame(&field.ty)=> #codec::decode(__reader)?);
    let decoded = as_declared(target, field, decoded);
    quote! {
        #(#cfgs)*
        #index if ::core::option::Option::is_none(&#slot) => #slot = ::core::option::Option::Some(#decoded),
    }
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
