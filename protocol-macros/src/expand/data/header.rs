//! `impl HeaderFields` for a header, whose fields are read and written among the envelope's own keys.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::ext::IdentExt;

use crate::expand::field::codec::{read_type, rest_codec};
use crate::expand::field::type_copy::copied;
use crate::expand::span::blame;
use crate::expand::structure::decode::{expand_found_value, expand_reads, expand_rest_bounds, numbered};
use crate::expand::structure::field_impl::expand_key_tree;
use crate::expand::structure::members::expand_members;
use crate::expand::structure::new::{Value, expand_literal};
use crate::expand::target::Target;
use crate::model::{Codec, Field, Presence, Struct};

// Expands to:
//     #[derive(::core::default::Default)]
//     pub struct __Slots { agent_id: __rt::Option<String> }
//     impl __rt::HeaderFields for Header { .. }
pub(crate) fn expand_header(structure: &Struct, target: &Target<'_>) -> TokenStream {
    let slot_fields = target.list(&structure.fields, |field| {
        let Field { ident, cfgs, .. } = field;
        let ty = read_type(field);
        if field.is_rest() {
            return quote!(#(#cfgs)* #ident: #ty);
        }
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
//         const KEYS: &'static __rt::KeyTree = &__rt::KeyTree::of(&["agent_id"]);
//         const FIELDS: Option<&'static [__rt::HeaderField]> = Some(&[..]);
//         fn read_before(..) -> .. { .. }
//         ..
//     }
fn expand_header_fields(structure: &Struct, target: &Target<'_>) -> TokenStream {
    let Target { generics, self_type, .. } = target;
    let keys = expand_key_tree(structure, target);
    let fields = expand_known_fields(structure);
    let reading = expand_reading(structure, target);
    let writing = expand_writing(structure, target);
    quote! {
        #[automatically_derived]
        impl #generics __rt::HeaderFields for #self_type {
            type Slots = __Slots;

            const KEYS: &'static __rt::KeyTree = &#keys;
            const FIELDS: __rt::Option<&'static [__rt::HeaderField]> = #fields;

            #reading
            #writing
        }
    }
}

// Expands to:
//     __rt::Some(&[__rt::HeaderField { name: "agent_id", ident: "agent_id", is_required: true, keys: __rt::tag_within::TypeOf::<String>::KEYS, .. }])
/// Expands to what constants know of the fields.
fn expand_known_fields(structure: &Struct) -> TokenStream {
    if structure.declaration.broken {
        return quote!(__rt::None);
    }
    let fields = structure.fields.iter().filter(|field| !field.is_rest()).map(|field| {
        let Field { name, cfgs, aliases, .. } = field;
        let ident = field.ident.unraw().to_string();
        let is_required = matches!(field.presence, Presence::Required);
        let has_alias = !aliases.is_empty();
        let may_be_absent = matches!(field.presence, Presence::Optional | Presence::Required);
        let is_plain = field.codec == Codec::Plain;
        let (ty, span) = (copied(&field.ty), blame(&field.ty));
        let keys = if is_plain { quote_spanned!(span=> __rt::tag_within::TypeOf::<#ty>::KEYS) } else { quote!(__rt::None) };
        let tells = if may_be_absent && is_plain {
            quote_spanned!(span=> <#ty as __rt::Field>::TELLS_ABSENT_FROM_NULL)
        } else {
            quote!(false)
        };
        quote! {
            #(#cfgs)* __rt::HeaderField {
                name: #name, ident: #ident, is_required: #is_required, has_alias: #has_alias, tells_absent_from_null: #tells, keys: #keys
            }
        }
    });
    quote! {{
        #[allow(unused_imports)]
        use __rt::tag_within::NotAStruct as _;
        __rt::Some(&[#(#fields),*])
    }}
}

// Expands to:
//     fn read_before(..) -> __rt::Decode<()> { if <String as __Field>::read(..) { Ok(()) } else { .. } }
//     fn read_after(..) -> __rt::Decode<()> { .. }
//     fn from_slots(__slots: __Slots) -> __rt::Decode<Self> { Ok(Self { agent_id: .. }) }
fn expand_reading(structure: &Struct, target: &Target<'_>) -> TokenStream {
    let slot = |field: &Field| {
        let ident = &field.ident;
        quote!(__slots.#ident)
    };
    let part = |after_content: bool| {
        let fields = numbered(&structure.fields).filter(move |(_, field)| field.is_after_content() == after_content);
        target.body(|| {
            let reads = expand_reads(fields, &slot, &quote!(__fields));
            if reads.is_empty() {
                return quote!(__rt::Ok(()));
            }
            quote!(if #(#reads)&&* { __rt::Ok(()) } else { __rt::Err(__rt::Failed) })
        })
    };
    let (before, after) = (part(false), part(true));
    let take_other = structure.rest().map(|rest| expand_take_other(rest, &slot(rest), target));
    let from_slots = target.body(|| {
        let header =
            expand_literal(structure, target, |field| Value::Expression(expand_found_value(field, &slot(field))));
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

        #take_other

        fn from_slots(__slots: __Slots) -> __rt::Decode<Self> {
            #from_slots
        }
    }
}

// Expands to:
//     fn take_other(..) -> __rt::Decode<bool> {
//         <BTreeMap<String, u8> as __rt::Rest>::take(&mut __slots.more, __key, __reader, &__rt::Bounds { .. })
//     }
fn expand_take_other(rest: &Field, slot: &TokenStream, target: &Target<'_>) -> TokenStream {
    let (cfgs, codec, bounds) = (&rest.cfgs, rest_codec(rest), expand_rest_bounds(rest));
    let body = target.body(|| quote_spanned!(blame(&rest.ty)=> #codec::take(&mut #slot, __key, __reader, &#bounds)));
    quote! {
        #(#cfgs)*
        fn take_other(
            __slots: &mut __Slots,
            __key: &__rt::str,
            __reader: &mut __rt::Reader<'_>,
        ) -> __rt::Decode<__rt::bool> {
            #body
        }
    }
}

// Expands to:
//     fn members_before<__M: ..>(..) { .. }
//     fn members_after<__M: ..>(..) { .. }
fn expand_writing(structure: &Struct, target: &Target<'_>) -> TokenStream {
    let part = |after_content: bool| {
        let is_there = move |field: &&Field| (field.is_after_content() || field.is_rest()) == after_content;
        let fields = structure.fields.iter().filter(is_there);
        target.body(|| expand_members(fields, target))
    };
    let (before, after) = (part(false), part(true));
    quote! {
        fn members_before<__M: __rt::Members>(&self, __to: &mut __M) {
            #before
        }

        fn members_after<__M: __rt::Members>(&self, __to: &mut __M) {
            #after
        }
    }
}
