//! Reading a struct: the walk over its keys, and the struct made of what was found.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};

use super::codec::{as_declared, blame, codec, is_declared_static, slot};
use super::default::expand_default;
use super::keys::{expand_alias_keys, expand_key, quoted_key};
use super::new::expand_literal;
use super::target::Target;
use crate::model::{Codec, Field, Presence, Struct};

/// Structs of more fields than this are read along a table of their keys.
const MOST_KEYS_COMPARED: usize = 8;

// Expands to:
//     let mut __slot_text = ::core::option::Option::None;
//     let mut __more = rt::json::Reader::begin_fields(__reader)?;
//     while __more {
//         match rt::json::Reader::find_1(__reader, "\"text\":", <Self as rt::Field<'_>>::describe)? {
//             0 => <String as rt::Field<'_>>::decode_slot(&mut __slot_text, __reader),
//             rt::json::Key::UNKNOWN => Ok(()),
//             _ => Err(rt::json::Failed),
//         }?;
//         __more = rt::json::Reader::next_field(__reader)?;
//     }
//     let Some(__slot_text) = <String as rt::Field<'_>>::from_slot(__slot_text) else { return Err(rt::json::Failed) };
//     Ok(Self { text: __slot_text })
pub(super) fn expand_decode(structure: &Struct, target: &Target<'_>) -> TokenStream {
    let Target { rt, .. } = target;
    let fields = &structure.fields;
    let slots = fields.iter().map(|field| {
        let (cfgs, slot) = (&field.cfgs, slot(field));
        quote!(#(#cfgs)* let mut #slot = ::core::option::Option::None;)
    });
    let arms = fields.iter().map(|field| {
        let slot = slot(field);
        expand_decode_arm(target, field, &quote!(#slot))
    });
    let values = fields.iter().map(|field| {
        let (cfgs, slot) = (&field.cfgs, slot(field));
        match expand_found(target, field, &quote!(#slot)) {
            Found::Maybe(value) => quote! {
                #(#cfgs)*
                let ::core::option::Option::Some(#slot) = #value else {
                    return ::core::result::Result::Err(#rt::json::Failed);
                };
            },
            Found::Always(value) => quote!(#(#cfgs)* let #slot = #value;),
        }
    });
    let literal = expand_literal(structure, |field| slot(field).into_token_stream());
    let (keys, find_field) = expand_find_field(structure, target);
    quote! {
        #keys
        #(#slots)*
        let mut __more = #rt::json::Reader::begin_fields(__reader)?;
        while __more {
            match #find_field {
                #(#arms)*
                #rt::json::Key::UNKNOWN => ::core::result::Result::Ok(()),
                _ => ::core::result::Result::Err(#rt::json::Failed),
            }?;
            __more = #rt::json::Reader::next_field(__reader)?;
        }
        #(#values)*
        ::core::result::Result::Ok(#literal)
    }
}

/// How the number of the next field is found: with a comparison of a few machine words for each key, in the order of
/// declaration. Measured, that is faster than a table up to some eight keys; more of them are walked along in order,
/// and so are the keys of structs with fields under a `cfg`.
fn expand_find_field(structure: &Struct, target: &Target<'_>) -> (TokenStream, TokenStream) {
    let Target { rt, .. } = target;
    let fields = &structure.fields;
    if fields.len() <= MOST_KEYS_COMPARED && fields.iter().all(|field| field.cfgs.is_empty()) {
        let find = format_ident!("find_{}", fields.len());
        let keys = fields.iter().map(|field| quoted_key(&field.name));
        let find_field = quote!(#rt::json::Reader::#find(__reader, #(#keys,)* <Self as #rt::Field<'_>>::describe)?);
        return (TokenStream::new(), find_field);
    }
    let keys = fields.iter().map(|field| expand_key(target, field));
    let alias_keys = fields.iter().flat_map(|field| expand_alias_keys(target, field));
    let keys = quote! {
        const __KEYS: &[#rt::json::Key] = &[#(#keys,)* #(#alias_keys,)*];
        let mut __expected = 0;
    };
    (keys, quote!(#rt::json::Reader::expect_key(__reader, __KEYS, &mut __expected)?))
}

/// `0 => <String as rt::Field<'_>>::decode_slot(&mut __slot_text, __reader),`
///
/// A slot that is full belongs to a key that comes twice.
pub(super) fn expand_decode_arm(target: &Target<'_>, field: &Field, slot: &TokenStream) -> TokenStream {
    let Target { rt, .. } = target;
    let cfgs = &field.cfgs;
    let index = Literal::usize_unsuffixed(field.index);
    let codec = codec(target, field);
    if !is_declared_static(field) {
        let decode = quote_spanned!(blame(&field.ty)=> #codec::decode_slot(&mut #slot, __reader));
        return quote!(#(#cfgs)* #index => #decode,);
    }
    let decode = quote_spanned!(blame(&field.ty)=> #codec::decode(__reader));
    let value = Ident::new("__value", Span::call_site());
    let declared = as_declared(target, field, quote!(#value));
    quote! {
        #(#cfgs)*
        #index => match #decode {
            ::core::result::Result::Ok(#value) if ::core::option::Option::is_none(&#slot) => {
                #slot = ::core::option::Option::Some(#declared);
                ::core::result::Result::Ok(())
            }
            _ => ::core::result::Result::Err(#rt::json::Failed),
        },
    }
}

/// The value of a field once all keys have been read.
enum Found {
    /// An `Option`: the field is required, and may not have been there.
    Maybe(TokenStream),
    /// The value itself: the field may be absent.
    Always(TokenStream),
}

fn expand_found(target: &Target<'_>, field: &Field, slot: &TokenStream) -> Found {
    match &field.presence {
        Presence::Required => Found::Maybe(expand_required(target, field, slot)),
        Presence::Optional => Found::Always(quote!(::core::option::Option::flatten(#slot))),
        Presence::Default | Presence::DefaultExpr(_) => {
            let default = expand_default(field);
            Found::Always(quote!(::core::option::Option::unwrap_or_else(#slot, || #default)))
        }
    }
}

/// Only types under the plain codec may be absent without saying so: an alias of an `Option`.
fn expand_required(target: &Target<'_>, field: &Field, slot: &TokenStream) -> TokenStream {
    if field.codec != Codec::Plain {
        return slot.clone();
    }
    let codec = codec(target, field);
    if !is_declared_static(field) {
        return quote_spanned!(blame(&field.ty)=> #codec::from_slot(#slot));
    }
    let absent = quote_spanned!(blame(&field.ty)=> #codec::absent());
    let value = Ident::new("__value", Span::call_site());
    let declared = as_declared(target, field, quote!(#value));
    quote!(::core::option::Option::or_else(#slot, || ::core::option::Option::map(#absent, |#value| #declared)))
}

/// The value of any field once all keys have been read, in a function that may fail.
pub(super) fn expand_found_value(target: &Target<'_>, field: &Field, slot: &TokenStream) -> TokenStream {
    let Target { rt, .. } = target;
    match expand_found(target, field, slot) {
        Found::Maybe(value) => quote!(::core::option::Option::ok_or(#value, #rt::json::Failed)?),
        Found::Always(value) => value,
    }
}
