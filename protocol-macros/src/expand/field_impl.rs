//! `impl Field`: all that a struct must do to be a payload, a header, or a field of another struct.

use proc_macro2::TokenStream;
use quote::quote;

use super::decode::expand_decode;
use super::describe::expand_describe;
use super::members::expand_members;
use super::rules::FieldRules;
use super::target::Target;
use super::validate::expand_is_valid;
use crate::model::Struct;

// Expands to:
//     impl<'__de: 'a, 'a> rt::Field<'__de> for Bark<'a> {
//         fn decode(..) -> .. { .. }
//         fn encode(..) { .. }
//         fn is_valid(&self) -> bool { .. }
//         fn describe() -> .. { .. }
//         fn serialize<__S: ..>(..) -> .. { .. }
//         fn members<__M: ..>(..) { .. }
//     }
pub(super) fn expand_field(structure: &Struct, target: &Target<'_>, field_rules: &[FieldRules]) -> TokenStream {
    let Target { rt, self_type, decode_generics, .. } = target;
    let decode = target.body(|| expand_decode(structure, target));
    let encode = target.body(|| quote!(#rt::__private::encode_struct(self, __writer)));
    let is_valid = target.body(|| expand_is_valid(structure, target, field_rules));
    let describe = expand_describe(structure, target, field_rules);
    let serialize = target.body(|| quote!(#rt::__private::serialize_struct(self, __serializer)));
    let members = target.body(|| expand_members(structure.fields.iter(), target));
    // `#[inline]`: a message's `decode` is mostly called where any message is read; as a part of it, the message is made in place.
    quote! {
        #[automatically_derived]
        impl #decode_generics #rt::Field<'__de> for #self_type {
            #[inline]
            fn decode(__reader: &mut #rt::json::Reader<'__de>) -> #rt::json::Decode<Self> {
                #decode
            }

            fn encode(&self, __writer: &mut #rt::json::Writer<'_>) {
                #encode
            }

            fn is_valid(&self) -> ::core::primitive::bool {
                #is_valid
            }

            #describe

            fn serialize<__S: #rt::__private::serde::Serializer>(
                &self,
                __serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                #serialize
            }

            fn members<__M: #rt::field::Members>(&self, __members: &mut __M) {
                #members
            }
        }
    }
}
