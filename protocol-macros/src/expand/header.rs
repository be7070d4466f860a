//! `impl HeaderFields` of a header: its fields one by one, between the envelope's own keys.

use proc_macro2::{Literal, TokenStream};
use quote::{quote, quote_spanned};

use super::codec::respanned;
use super::contract::{expand_header_constant, header_type};
use super::decode::{expand_decode_arm, expand_found_value};
use super::keys::{expand_alias_keys, expand_key, quoted_key};
use super::members::expand_members;
use super::new::expand_literal;
use super::target::Target;
use crate::diagnostics::texts;
use crate::model::{Envelope, Field, Struct};

// Expands to:
//     #[derive(::core::default::Default)]
//     pub struct __Slots { agent_id: ::core::option::Option<String> }
//     impl rt::HeaderFields for Header { .. }
pub(super) fn expand_header(structure: &Struct, target: &Target<'_>) -> TokenStream {
    let slot_fields = target.list(&structure.fields, |field| {
        let Field { ident, cfgs, ty, .. } = field;
        quote!(#(#cfgs)* #ident: ::core::option::Option<#ty>)
    });
    let header_impl = expand_header_fields(structure, target);
    quote! {
        #[doc(hidden)]
        #[derive(::core::default::Default)]
        pub struct __Slots {
            #(#slot_fields),*
        }

        #header_impl
    }
}

// Expands to:
//     impl rt::HeaderFields for Header {
//         type Slots = __Slots;
//         const BEFORE: &'static [rt::json::Key] = &[rt::json::Key::new(0, "agent_id", "\"agent_id\":")];
//         const AFTER: &'static [rt::json::Key] = &[..];
//         fn decode_field(..) -> .. { .. }
//         ..
//     }
fn expand_header_fields(structure: &Struct, target: &Target<'_>) -> TokenStream {
    let Target { rt, generics, self_type, .. } = target;
    let (before, after) = expand_keys(structure, target);
    let reading = expand_reading(structure, target);
    let writing = expand_writing(structure, target);
    quote! {
        #[automatically_derived]
        impl #generics #rt::HeaderFields for #self_type {
            type Slots = __Slots;

            const BEFORE: &'static [#rt::json::Key] = &[#(#before),*];

            const AFTER: &'static [#rt::json::Key] = &[#(#after),*];

            #reading
            #writing
        }
    }
}

/// The keys before the content; those after it and all aliases.
fn expand_keys(structure: &Struct, target: &Target<'_>) -> (Vec<TokenStream>, Vec<TokenStream>) {
    let fields = target.list(&structure.fields, |field| field);
    let key = |field: &&Field| expand_key(target, field);
    let before = fields.iter().filter(|field| !field.after_content).map(key).collect();
    let after = fields.iter().filter(|field| field.after_content).map(key);
    let aliases = fields.iter().flat_map(|field| expand_alias_keys(target, field));
    (before, after.chain(aliases).collect())
}

// Expands to:
//     fn decode_field(..) -> rt::json::Decode<()> { match __field { 0 => .., _ => Err(..) } }
//     fn from_slots(__slots: __Slots) -> rt::json::Decode<Self> { Ok(Self { agent_id: .. }) }
fn expand_reading(structure: &Struct, target: &Target<'_>) -> TokenStream {
    let Target { rt, .. } = target;
    let slot = |field: &Field| {
        let ident = &field.ident;
        quote!(__slots.#ident)
    };
    let decode_field = target.body(|| {
        let arms = structure.fields.iter().map(|field| expand_decode_arm(target, field, &slot(field)));
        quote! {
            match __field {
                #(#arms)*
                _ => ::core::result::Result::Err(#rt::json::Failed),
            }
        }
    });
    let from_slots = target.body(|| {
        let header = expand_literal(structure, |field| expand_found_value(target, field, &slot(field)));
        quote!(::core::result::Result::Ok(#header))
    });
    let eat_key = target.body(|| expand_eat_key(structure, target));
    quote! {
        #[inline]
        fn eat_key(__reader: &mut #rt::json::Reader<'_>) -> ::core::option::Option<::core::primitive::usize> {
            #eat_key
        }

        fn decode_field(
            __slots: &mut __Slots,
            __field: ::core::primitive::usize,
            __reader: &mut #rt::json::Reader<'_>,
        ) -> #rt::json::Decode<()> {
            #decode_field
        }

        fn from_slots(__slots: __Slots) -> #rt::json::Decode<Self> {
            #from_slots
        }
    }
}

// Expands to:
//     if rt::json::Reader::eat_key(__reader, "\"agent_id\":") { return Some(0); }
//     None
fn expand_eat_key(structure: &Struct, target: &Target<'_>) -> TokenStream {
    let Target { rt, .. } = target;
    let comparisons = structure.fields.iter().map(|field| {
        let (cfgs, index, key) = (&field.cfgs, Literal::usize_unsuffixed(field.index), quoted_key(&field.name));
        quote! {
            #(#cfgs)*
            if #rt::json::Reader::eat_key(__reader, #key) {
                return ::core::option::Option::Some(#index);
            }
        }
    });
    quote! {
        #(#comparisons)*
        ::core::option::Option::None
    }
}

// Expands to:
//     fn members_before<__M: ..>(..) -> .. { .. }
//     fn members_after<__M: ..>(..) -> .. { .. }
fn expand_writing(structure: &Struct, target: &Target<'_>) -> TokenStream {
    let Target { rt, .. } = target;
    let part = |after_content: bool| {
        let fields = structure.fields.iter().filter(move |field| field.after_content == after_content);
        target.body(|| expand_members(fields, target))
    };
    let (before, after) = (part(false), part(true));
    quote! {
        fn members_before<__M: #rt::field::Members>(
            &self,
            __members: &mut __M,
        ) -> ::core::result::Result<(), __M::Error> {
            #before
        }

        fn members_after<__M: #rt::field::Members>(
            &self,
            __members: &mut __M,
        ) -> ::core::result::Result<(), __M::Error> {
            #after
        }
    }
}

// Expands to:
//     const _: () = rt::__private::assert_distinct_keys(
//         { use rt::__private::NotAHeader as _; rt::__private::HeaderOf::<Header>::KEYS },
//         [("type", ".."), ("data", "..")],
//     );
/// No key of the header may be the tag or content key; only constants know the header's keys.
///
/// Nothing to assert where header and keys are those of the runtime.
pub(super) fn expand_assertion(rt: &TokenStream, envelope: &Envelope) -> Option<TokenStream> {
    let Envelope { tag, content, header, .. } = envelope;
    if header.is_none() && tag == "type" && content == "data" {
        return None;
    }
    let (_, header_span) = header_type(rt, envelope);
    let keys = expand_header_constant(rt, envelope, "KEYS");
    let tag_text = texts::header_key_elsewhere(tag, "tag");
    let content_text = texts::header_key_elsewhere(content, "content");
    let rt = respanned(rt, header_span);
    Some(quote_spanned! {header_span=>
        const _: () = #rt::__private::assert_distinct_keys(
            #keys,
            [(#tag, #tag_text), (#content, #content_text)],
        );
    })
}
