//! `impl Field`, through which a struct can be a payload, a header, or a field of another struct.

use proc_macro2::TokenStream;
use quote::quote;

use super::array::expand_assertions;
use super::decode::{expand_begin, expand_decode_fields};
use super::describe::expand_describe;
use super::members::expand_members;
use super::validate::expand_is_valid;
use crate::expand::field::json_key::expand_keys;
use crate::expand::field::rules::FieldRules;
use crate::expand::target::Target;
use crate::model::{Field, Presence, Struct, StructKind};

// Expands to:
//     impl<'__de: 'a, 'a> __rt::Field<'__de> for Bark<'a> {
//         fn decode(..) -> .. { .. }
//         fn is_valid_value(&self) -> bool { .. }
//         fn describe() -> .. { .. }
//         fn members<__M: ..>(..) { .. }
//     }
pub(crate) fn expand_field(structure: &Struct, target: &Target<'_>, field_rules: &[FieldRules]) -> TokenStream {
    let Target { self_type, decode_generics, .. } = target;
    let begin = expand_begin();
    let passed = (!structure.is_flattened).then_some(&begin);
    let decode_fields = target.body(|| expand_decode_fields(structure, target, passed));
    let flatten_impl = structure.is_flattened.then(|| expand_flatten(structure, target, &decode_fields));
    let decode_beside = (structure.kind.is_message() && structure.is_flattened).then(|| expand_decode_beside(target));
    let is_array = structure.kind.is_array();
    let decode = target.body(|| match &flatten_impl {
        Some(_) => quote!(<Self as __rt::tagged::Flatten<'__de>>::decode_fields(#begin)),
        None => decode_fields.clone(),
    });
    let has_written_keys = structure.kind == StructKind::Data && !structure.declaration.broken;
    let written_keys = has_written_keys.then(|| expand_written_keys(structure));
    let kinds = is_array.then(|| {
        quote!(
            const KINDS: __rt::Kinds = __rt::Kinds::ARRAY;
        )
    });
    let writing = is_array.then(|| expand_writing(target));
    let is_valid = expand_is_valid(structure, target, field_rules);
    let describe = expand_describe(structure, target, field_rules);
    let assertions = is_array.then(|| expand_assertions(structure, target)).into_iter().flatten();
    let members = target.body(|| expand_members(structure.fields.iter(), target));
    // `#[inline]`: a message's `decode` is mostly called by that of `Message`; inlined, it builds the message in place.
    quote! {
        #[automatically_derived]
        impl #decode_generics __rt::Field<'__de> for #self_type {
            #kinds
            #written_keys

            #[inline]
            fn decode(__reader: &mut __rt::Reader<'__de>) -> __rt::Decode<Self> {
                #decode
            }

            #writing

            #is_valid

            #describe

            fn members<__M: __rt::Members>(&self, __to: &mut __M) {
                #members
            }

            #decode_beside
        }

        #flatten_impl
        #(#assertions)*
    }
}

// Expands to:
//     fn encode(..) { .. }
//     fn serialize<__S: ..>(..) -> .. { .. }
/// Expands the functions by which an array differs from an object, which is what the runtime writes otherwise.
fn expand_writing(target: &Target<'_>) -> TokenStream {
    let encode = target.body(|| quote!(__rt::encode_array(self, __writer)));
    let serialize = target.body(|| quote!(__rt::serialize_array(self, __to)));
    quote! {
        fn encode(&self, __writer: &mut __rt::Writer<'_>) {
            #encode
        }

        fn serialize<__S: __rt::Serializer>(&self, __to: __S) -> __rt::Serialized<__S> {
            #serialize
        }
    }
}

// Expands to:
//     fn decode_beside(__fields: __rt::Fields<'_, '__de>) -> __rt::Decode<Self> {
//         <Self as __rt::tagged::Flatten<'__de>>::decode_fields(__fields)
//     }
pub(super) fn expand_decode_beside(target: &Target<'_>) -> TokenStream {
    let body = target.body(|| quote!(<Self as __rt::tagged::Flatten<'__de>>::decode_fields(__fields)));
    quote! {
        #[inline]
        fn decode_beside(__fields: __rt::Fields<'_, '__de>) -> __rt::Decode<Self> {
            #body
        }
    }
}

// Expands to:
//     const WRITTEN_KEYS: __rt::Keys = __rt::Keys::declared(&[("text", true), ("tone", false)]);
fn expand_written_keys(structure: &Struct) -> TokenStream {
    let fields = structure.fields.iter().filter(|field| !field.is_rest());
    let keys = fields.map(|Field { name, cfgs, presence, .. }| {
        let is_certain = !matches!(presence, Presence::Optional);
        quote!(#(#cfgs)* (#name, #is_certain))
    });
    quote!(const WRITTEN_KEYS: __rt::Keys = __rt::Keys::declared(&[#(#keys),*]);)
}

// Expands to:
//     impl<'__de: 'a, 'a> __rt::tagged::Flatten<'__de> for Part<'a> {
//         const KEYS: &'static __rt::KeyTree = &__rt::KeyTree::of(&["text"]);
//         fn decode_fields(..) -> .. { .. }
//     }
fn expand_flatten(structure: &Struct, target: &Target<'_>, decode_fields: &TokenStream) -> TokenStream {
    let Target { self_type, decode_generics, .. } = target;
    let keys = if structure.kind.is_array() {
        quote!(__rt::KeyTree::ELEMENTS)
    } else {
        let keys = expand_key_tree(structure, target);
        quote!(&#keys)
    };
    quote! {
        #[automatically_derived]
        impl #decode_generics __rt::tagged::Flatten<'__de> for #self_type {
            const KEYS: &'static __rt::KeyTree = #keys;

            #[inline]
            fn decode_fields(mut __fields: __rt::Fields<'_, '__de>) -> __rt::Decode<Self> {
                #decode_fields
            }
        }
    }
}

// Expands to:
//     __rt::KeyTree::with_rest(__rt::KeyTree::of(&["text"]))
/// Expands to the keys of the fields, and whether one of these holds the members that no field declares.
pub(crate) fn expand_key_tree(structure: &Struct, target: &Target<'_>) -> TokenStream {
    let keys = target.list(&structure.fields, expand_keys).into_iter().flatten();
    let keys = quote!(__rt::KeyTree::of(&[#(#keys),*]));
    match structure.rest() {
        Some(_) => quote!(__rt::KeyTree::with_rest(#keys)),
        None => keys,
    }
}
