//! `impl Field`, through which a struct can be a payload, a header, or a field of another struct.

use proc_macro2::TokenStream;
use quote::quote;

use super::decode::expand_decode;
use super::describe::expand_describe;
use super::members::expand_members;
use super::validate::expand_is_valid;
use crate::expand::field::rules::FieldRules;
use crate::expand::target::Target;
use crate::model::Struct;

// Expands to:
//     impl<'__de: 'a, 'a> __rt::Field<'__de> for Bark<'a> {
//         fn decode(..) -> .. { .. }
//         fn encode(..) { .. }
//         fn is_valid_value(&self) -> bool { .. }
//         fn describe() -> .. { .. }
//         fn serialize<__S: ..>(..) -> .. { .. }
//         fn members<__M: ..>(..) { .. }
//     }
pub(crate) fn expand_field(structure: &Struct, target: &Target<'_>, field_rules: &[FieldRules]) -> TokenStream {
    let Target { self_type, decode_generics, .. } = target;
    let decode = target.body(|| expand_decode(structure));
    let encode = target.body(|| quote!(__rt::encode_struct(self, __writer)));
    let is_valid = expand_is_valid(structure, target, field_rules);
    let describe = expand_describe(structure, target, field_rules);
    let serialize = target.body(|| quote!(__rt::serialize_struct(self, __serializer)));
    let members = target.body(|| expand_members(structure.fields.iter()));
    // `#[inline]`: a message's `decode` is mostly called by that of `Message`; inlined, it builds the message in place.
    quote! {
        #[automatically_derived]
        impl #decode_generics __rt::Field<'__de> for #self_type {
            #[inline]
            fn decode(__reader: &mut __rt::Reader<'__de>) -> __rt::Decode<Self> {
                #decode
            }

            fn encode(&self, __writer: &mut __rt::Writer<'_>) {
                #encode
            }

            #is_valid

            #describe

            fn serialize<__S: __rt::Serializer>(&self, __serializer: __S) -> __rt::Serialized<__S> {
                #serialize
            }

            fn members<__M: __rt::Members>(&self, __members: &mut __M) {
                #members
            }
        }
    }
}
