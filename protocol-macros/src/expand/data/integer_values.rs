//! An enum of integers. Generated code gives the numbers, and the runtime does the rest.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::ext::IdentExt;

use super::named_values::expand_cfg_test;
use crate::expand::block::{expand_item_with_impls, generated_visibility};
use crate::expand::docs::expand_said;
use crate::expand::document::expand_document;
use crate::expand::serde_impls::expand_serde_impls;
use crate::expand::structure::owned::expand_owned_enum;
use crate::expand::target::Target;
use crate::model::{IntegerEnum, IntegerVariant, OtherVariant};

/// Expands the enum with its impls.
pub(super) fn expand_integer_enum(data_enum: &IntegerEnum) -> TokenStream {
    let target = Target::of_enum(&data_enum.declaration);
    let inherent_impl = expand_inherent(data_enum, &target);
    let integer_values_impl = expand_integer_values(data_enum, &target);
    let field_impl = expand_field_impl(&target);
    let owned_impl = expand_owned_enum(&target);
    let serde_impls = expand_serde_impls(&target, data_enum.declaration.unknown_fields);
    let document_impl = expand_document(&data_enum.declaration, &target);
    let impls = quote!(#inherent_impl #document_impl #integer_values_impl #field_impl #owned_impl #serde_impls);
    expand_item_with_impls(&data_enum.declaration, &impls)
}

// Expands to:
//     impl Op {
//         pub fn as_integer(&self) -> i64 { .. }
//     }
fn expand_inherent(data_enum: &IntegerEnum, target: &Target<'_>) -> TokenStream {
    let Target { ident, .. } = target;
    let visibility = generated_visibility(&data_enum.declaration.visibility);
    quote! {
        #[automatically_derived]
        impl #ident {
            /// The number on the wire.
            #[must_use]
            #visibility fn as_integer(&self) -> __rt::i64 {
                <Self as __rt::integers::IntegerValues>::integer(self)
            }
        }
    }
}

// Expands to:
//     impl __rt::integers::IntegerValues for Op {
//         const INFO: __rt::IntegerEnumInfo = __rt::IntegerEnumInfo { .. };
//         fn from_integer(__integer: i64) -> Option<Self> { .. }
//         fn integer(&self) -> i64 { .. }
//     }
fn expand_integer_values(data_enum: &IntegerEnum, target: &Target<'_>) -> TokenStream {
    let Target { ident, .. } = target;
    let info = expand_info(data_enum, target);
    let from_integer = target.body(|| expand_from_integer(data_enum));
    let integer = target.body(|| expand_integer(data_enum));
    quote! {
        #[doc(hidden)]
        #[automatically_derived]
        impl __rt::integers::IntegerValues for #ident {
            const INFO: __rt::IntegerEnumInfo = #info;

            fn from_integer(__integer: __rt::i64) -> __rt::Option<Self> {
                #from_integer
            }

            fn integer(&self) -> __rt::i64 {
                #integer
            }
        }
    }
}

fn expand_info(data_enum: &IntegerEnum, target: &Target<'_>) -> TokenStream {
    let Target { name, static_type, .. } = target;
    let said = expand_said(&[], &data_enum.declaration.docs, data_enum.declaration.deprecated.as_ref());
    let variants = data_enum.variants.iter().map(|variant| {
        let IntegerVariant { ident, cfgs, docs, deprecated, .. } = variant;
        let (number, name) = (number(variant), ident.unraw().to_string());
        let plain = quote!(__rt::IntegerVariant::new(#number, #name));
        let said = expand_said(&[], docs, deprecated.as_ref());
        if said.is_empty() {
            return quote!(#(#cfgs)* #plain);
        }
        quote!(#(#cfgs)* __rt::IntegerVariant { #(#said)* ..#plain })
    });
    let open = data_enum.other.as_ref().map(|other| {
        let test = expand_cfg_test(&other.cfgs);
        quote!(open: #test,)
    });
    quote! {
        __rt::IntegerEnumInfo {
            #(#said)*
            variants: &[#(#variants),*],
            #open
            ..__rt::integer_enum_info::<#static_type>(#name)
        }
    }
}

// Expands to:
//     match __integer {
//         1 => Some(Self::Heartbeat),
//         _ => Some(Self::Other(__integer)),
//     }
fn expand_from_integer(data_enum: &IntegerEnum) -> TokenStream {
    let arms = data_enum.variants.iter().map(|variant| {
        let (IntegerVariant { ident, cfgs, .. }, number) = (variant, number(variant));
        quote!(#(#cfgs)* #number => __rt::Some(Self::#ident),)
    });
    let other_arms = match &data_enum.other {
        Some(OtherVariant { ident, cfgs }) if cfgs.is_empty() => quote!(_ => __rt::Some(Self::#ident(__integer)),),
        Some(OtherVariant { ident, cfgs }) => quote! {
            #(#cfgs)*
            _ => __rt::Some(Self::#ident(__integer)),
            #[allow(unreachable_patterns)]
            _ => __rt::None,
        },
        None => quote!(_ => __rt::None,),
    };
    quote! {
        match __integer {
            #(#arms)*
            #other_arms
        }
    }
}

// Expands to:
//     match *self {
//         Self::Heartbeat => 1,
//         Self::Other(__integer) => __integer,
//     }
fn expand_integer(data_enum: &IntegerEnum) -> TokenStream {
    let arms = data_enum.variants.iter().map(|variant| {
        let (IntegerVariant { ident, cfgs, .. }, number) = (variant, number(variant));
        quote!(#(#cfgs)* Self::#ident => #number,)
    });
    let other_arm = data_enum
        .other
        .as_ref()
        .map(|OtherVariant { ident, cfgs }| quote!(#(#cfgs)* Self::#ident(__integer) => __integer,));
    quote! {
        match *self {
            #(#arms)*
            #other_arm
        }
    }
}

fn number(variant: &IntegerVariant) -> Literal {
    Literal::i64_unsuffixed(variant.integer)
}

// Expands to:
//     impl<'__de> __rt::Field<'__de> for Op { .. }
fn expand_field_impl(target: &Target<'_>) -> TokenStream {
    let Target { ident, .. } = target;
    quote! {
        #[automatically_derived]
        impl<'__de> __rt::Field<'__de> for #ident {
            const KINDS: __rt::Kinds = __rt::Kinds::NUMBER;

            fn decode(__reader: &mut __rt::Reader<'__de>) -> __rt::Decode<Self> {
                __rt::integers::decode(__reader)
            }

            fn encode(&self, __writer: &mut __rt::Writer<'_>) {
                __rt::integers::encode(self, __writer);
            }

            fn is_valid_value(&self) -> __rt::bool {
                __rt::integers::is_valid(self)
            }

            fn describe() -> &'static __rt::Shape {
                __rt::integers::describe::<Self>()
            }

            fn serialize<__S: __rt::Serializer>(&self, __to: __S) -> __rt::Serialized<__S> {
                __rt::integers::serialize(self, __to)
            }
        }
    }
}
