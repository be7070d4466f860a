//! An enum whose variants hold something, told apart by a tag in their object.

mod decode;
mod flatten;
mod info;
mod matches;
mod owned;

use proc_macro2::TokenStream;
use quote::quote;

use super::variant::expand_variant;
use crate::expand::block::{expand_item_with_impls, generated_visibility};
use crate::expand::debug::expand_debug_of_union;
use crate::expand::document::expand_document;
use crate::expand::serde_impls::expand_serde_impls;
use crate::expand::structure::owned::expand_into_owned_method;
use crate::expand::target::Target;
use crate::model::{Union, VariantContent};

use decode::expand_decode;
use flatten::expand_flatten;
use info::{expand_assertion, expand_info};
use matches::{expand_is_valid, expand_members, or_unknown};
use owned::expand_owned;

/// Expands the enum with its impls.
pub(super) fn expand_union(union: &Union) -> TokenStream {
    let (declaration, lifetimes) = (&union.declaration, &union.lifetimes);
    let target = Target::of_union(declaration, lifetimes);
    let variants = union.variants.iter().enumerate().filter_map(|(number, variant)| {
        let (structure, cfgs) = (variant.structure()?, &variant.cfgs);
        let (content, suffix) = match &variant.content {
            VariantContent::Under(content, _) => (Some(content), "Content"),
            VariantContent::Fields(_) | VariantContent::Flattened(_) => (None, ""),
        };
        let of_variant = Target::of_variant(declaration, lifetimes, &variant.ident, number, suffix);
        let expanded = expand_variant(structure, content, &of_variant);
        Some(quote!(#(#cfgs)* #expanded))
    });
    let into_owned = target.borrows().then(|| {
        let Target { generics, self_type, .. } = &target;
        let method = expand_into_owned_method(&target, &generated_visibility(&union.declaration.visibility));
        quote!(#[automatically_derived] impl #generics #self_type { #method })
    });
    let assertions = target.list(&union.variants, |variant| expand_assertion(union, variant, &target));
    let field_impl = expand_field_impl(union, &target);
    let flatten_impl = expand_flatten(union, &target);
    let owned_impl = expand_owned(union, &target);
    let serde_impls = expand_serde_impls(&target, declaration.unknown_fields);
    let document_impl = expand_document(declaration, &target);
    let debug_impl = expand_debug_of_union(union, &target);
    let impls = quote! {
        #document_impl #(#variants)* #into_owned #field_impl #flatten_impl #owned_impl #serde_impls #debug_impl #(#assertions)*
    };
    expand_item_with_impls(&union.declaration, &impls)
}

// Expands to:
//     impl<'__de: 'a, 'a> __rt::Field<'__de> for Item<'a> {
//         fn decode(..) -> .. { .. }
//         fn encode(..) { .. }
//         fn is_valid_value(&self) -> bool { .. }
//         fn describe() -> .. { .. }
//         fn serialize<__S: ..>(..) -> .. { .. }
//         fn members<__M: ..>(..) { .. }
//     }
fn expand_field_impl(union: &Union, target: &Target<'_>) -> TokenStream {
    let Target { self_type, decode_generics, .. } = target;
    let decode = target.body(|| expand_decode(union));
    let encode =
        target.body(|| or_unknown(union, "encode", &quote!(__rt::encode_struct(self, __writer)), &quote!(__writer)));
    let is_valid = target.body(|| expand_is_valid(union));
    let info = expand_info(union, target);
    let describe = target.body(|| quote!(const { &__rt::Shape::Union { 0: #info } }));
    let serialize = quote!(__rt::serialize_struct(self, __to));
    let serialize = target.body(|| or_unknown(union, "serialize", &serialize, &quote!(__to)));
    let members = target.body(|| expand_members(union));
    quote! {
        #[automatically_derived]
        impl #decode_generics __rt::Field<'__de> for #self_type {
            fn decode(__reader: &mut __rt::Reader<'__de>) -> __rt::Decode<Self> {
                #decode
            }

            fn encode(&self, __writer: &mut __rt::Writer<'_>) {
                #encode
            }

            fn is_valid_value(&self) -> __rt::bool {
                #is_valid
            }

            #[inline(never)]
            fn describe() -> &'static __rt::Shape {
                #describe
            }

            fn serialize<__S: __rt::Serializer>(&self, __to: __S) -> __rt::Serialized<__S> {
                #serialize
            }

            fn members<__M: __rt::Members>(&self, __to: &mut __M) {
                #members
            }
        }
    }
}
