//! `impl HeaderFields` for a header, whose fields are read and written among the envelope's own keys.

use proc_macro2::TokenStream;
use quote::quote;

use crate::expand::field::codec::read_type;
use crate::expand::field::json_key::expand_keys;
use crate::expand::structure::decode::{expand_found_value, expand_read, numbered};
use crate::expand::structure::members::expand_members;
use crate::expand::structure::new::expand_literal;
use crate::expand::target::Target;
use crate::model::{Field, Struct};

// Expands to:
//     #[derive(::core::default::Default)]
//     pub struct __Slots { agent_id: __rt::Option<String> }
//     impl __rt::HeaderFields for Header { .. }
pub(crate) fn expand_header(structure: &Struct, target: &Target<'_>) -> TokenStream {
    let slot_fields = target.list(&structure.fields, |field| {
        let Field { ident, cfgs, .. } = field;
        let ty = read_type(field);
        quote!(#(#cfgs)* #ident: __rt::Option<#ty>)
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
//     impl __rt::HeaderFields for Header {
//         type Slots = __Slots;
//         const KEYS: &'static [&'static str] = &["agent_id"];
//         fn read_before(..) -> .. { .. }
//         ..
//     }
fn expand_header_fields(structure: &Struct, target: &Target<'_>) -> TokenStream {
    let Target { generics, self_type, .. } = target;
    let keys = target.list(&structure.fields, expand_keys).into_iter().flatten();
    let reading = expand_reading(structure, target);
    let writing = expand_writing(structure, target);
    quote! {
        #[automatically_derived]
        impl #generics __rt::HeaderFields for #self_type {
            type Slots = __Slots;

            const KEYS: &'static [&'static __rt::str] = &[#(#keys),*];

            #reading
            #writing
        }
    }
}

// Expands to:
//     fn read_before(..) -> __rt::Decode<()> { <String as __rt::Field>::read_field(..)?; Ok(()) }
//     fn read_after(..) -> __rt::Decode<()> { .. }
//     fn from_slots(__slots: __Slots) -> __rt::Decode<Self> { Ok(Self { agent_id: .. }) }
fn expand_reading(structure: &Struct, target: &Target<'_>) -> TokenStream {
    let slot = |field: &Field| {
        let ident = &field.ident;
        quote!(__slots.#ident)
    };
    let part = |after_content: bool| {
        let fields = numbered(&structure.fields).filter(move |(_, field)| field.after_content == after_content);
        target.body(|| {
            let reads = fields.map(|(number, field)| {
                let cfgs = &field.cfgs;
                let read = expand_read((number, field), &slot(field), &quote!(__fields));
                quote!(#(#cfgs)* #read?;)
            });
            quote!(#(#reads)* __rt::Ok(()))
        })
    };
    let (before, after) = (part(false), part(true));
    let from_slots = target.body(|| {
        let header = expand_literal(structure, target, |field| expand_found_value(field, &slot(field)));
        quote!(__rt::Ok(#header))
    });
    quote! {
        #[inline(always)]
        fn read_before(
            __slots: &mut __Slots,
            __fields: &mut __rt::Fields<'_, '_>,
        ) -> __rt::Decode<()> {
            #before
        }

        #[inline(always)]
        fn read_after(
            __slots: &mut __Slots,
            __fields: &mut __rt::Fields<'_, '_>,
        ) -> __rt::Decode<()> {
            #after
        }

        fn from_slots(__slots: __Slots) -> __rt::Decode<Self> {
            #from_slots
        }
    }
}

// Expands to:
//     fn members_before<__M: ..>(..) { .. }
//     fn members_after<__M: ..>(..) { .. }
fn expand_writing(structure: &Struct, target: &Target<'_>) -> TokenStream {
    let part = |after_content: bool| {
        let fields = structure.fields.iter().filter(move |field| field.after_content == after_content);
        target.body(|| expand_members(fields, target))
    };
    let (before, after) = (part(false), part(true));
    quote! {
        fn members_before<__M: __rt::Members>(&self, __members: &mut __M) {
            #before
        }

        fn members_after<__M: __rt::Members>(&self, __members: &mut __M) {
            #after
        }
    }
}
