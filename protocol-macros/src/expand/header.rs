//! `impl HeaderFields` of a header: its fields one by one, between the envelope's own keys.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use super::codec::respanned;
use super::contract::{expand_header_constant, header_type};
use super::decode::{expand_found_value, expand_read, numbered};
use super::members::expand_members;
use super::new::expand_literal;
use super::substitute::copied;
use super::target::Target;
use crate::diagnostics::texts;
use crate::model::{Envelope, Field, Struct};

// Expands to:
//     #[derive(::core::default::Default)]
//     pub struct __Slots { agent_id: ::core::option::Option<String> }
//     impl rt::HeaderFields for Header { .. }
pub(super) fn expand_header(structure: &Struct, target: &Target<'_>) -> TokenStream {
    let slot_fields = target.list(&structure.fields, |field| {
        let Field { ident, cfgs, .. } = field;
        let ty = copied(&field.ty);
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
//         const KEYS: &'static [&'static str] = &["agent_id"];
//         fn read_before(..) -> .. { .. }
//         ..
//     }
fn expand_header_fields(structure: &Struct, target: &Target<'_>) -> TokenStream {
    let Target { rt, generics, self_type, .. } = target;
    let keys = target.list(&structure.fields, expand_keys).into_iter().flatten();
    let reading = expand_reading(structure, target);
    let writing = expand_writing(structure, target);
    quote! {
        #[automatically_derived]
        impl #generics #rt::HeaderFields for #self_type {
            type Slots = __Slots;

            const KEYS: &'static [&'static ::core::primitive::str] = &[#(#keys),*];

            #reading
            #writing
        }
    }
}

/// The field's name and its aliases.
fn expand_keys(field: &Field) -> impl Iterator<Item = TokenStream> {
    let Field { name, aliases, cfgs, .. } = field;
    std::iter::once(name).chain(aliases).map(move |key| quote!(#(#cfgs)* #key))
}

// Expands to:
//     fn read_before(..) -> rt::json::Decode<()> { <String as rt::Field<'_>>::read_field(..)?; Ok(()) }
//     fn read_after(..) -> rt::json::Decode<()> { .. }
//     fn from_slots(__slots: __Slots) -> rt::json::Decode<Self> { Ok(Self { agent_id: .. }) }
fn expand_reading(structure: &Struct, target: &Target<'_>) -> TokenStream {
    let Target { rt, .. } = target;
    let slot = |field: &Field| {
        let ident = &field.ident;
        quote!(__slots.#ident)
    };
    let part = |after_content: bool| {
        let fields = numbered(&structure.fields).filter(move |(_, field)| field.after_content == after_content);
        target.body(|| {
            let reads = fields.map(|(number, field)| {
                let cfgs = &field.cfgs;
                let read = expand_read(target, (number, field), &slot(field), &quote!(__fields));
                quote!(#(#cfgs)* #read?;)
            });
            quote!(#(#reads)* ::core::result::Result::Ok(()))
        })
    };
    let (before, after) = (part(false), part(true));
    let from_slots = target.body(|| {
        let header = expand_literal(structure, |field| expand_found_value(target, field, &slot(field)));
        quote!(::core::result::Result::Ok(#header))
    });
    quote! {
        #[inline(always)]
        fn read_before(
            __slots: &mut __Slots,
            __fields: &mut #rt::field::Fields<'_, '_>,
        ) -> #rt::json::Decode<()> {
            #before
        }

        #[inline(always)]
        fn read_after(
            __slots: &mut __Slots,
            __fields: &mut #rt::field::Fields<'_, '_>,
        ) -> #rt::json::Decode<()> {
            #after
        }

        fn from_slots(__slots: __Slots) -> #rt::json::Decode<Self> {
            #from_slots
        }
    }
}

// Expands to:
//     fn members_before<__M: ..>(..) { .. }
//     fn members_after<__M: ..>(..) { .. }
fn expand_writing(structure: &Struct, target: &Target<'_>) -> TokenStream {
    let Target { rt, .. } = target;
    let part = |after_content: bool| {
        let fields = structure.fields.iter().filter(move |field| field.after_content == after_content);
        target.body(|| expand_members(fields, target))
    };
    let (before, after) = (part(false), part(true));
    quote! {
        fn members_before<__M: #rt::field::Members>(&self, __members: &mut __M) {
            #before
        }

        fn members_after<__M: #rt::field::Members>(&self, __members: &mut __M) {
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
