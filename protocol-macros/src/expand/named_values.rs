//! An enum of named values, a string on the wire: the runtime does the work once it knows the names.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Attribute;

use super::block::generated_visibility;
use super::describe::{expand_deprecated, expand_id, expand_said};
use super::docs::expand_text;
use super::keys::quoted;
use super::target::Target;
use crate::model::{Enum, OtherVariant, Variant};

// Expands to:
//     impl Tone {
//         pub fn as_str(&self) -> &str { .. }
//     }
//     impl ::core::fmt::Display for Tone { .. }
pub(super) fn expand_inherent(data_enum: &Enum, target: &Target<'_>) -> TokenStream {
    let Target { rt, ident, .. } = target;
    let visibility = generated_visibility(&data_enum.declaration.visibility);
    quote! {
        #[automatically_derived]
        impl #ident {
            /// The name on the wire.
            #[must_use]
            #visibility fn as_str(&self) -> &::core::primitive::str {
                <Self as #rt::__private::NamedValues>::name(self)
            }
        }

        #[automatically_derived]
        impl ::core::fmt::Display for #ident {
            fn fmt(&self, __formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Display::fmt(Self::as_str(self), __formatter)
            }
        }
    }
}

// Expands to:
//     impl rt::__private::NamedValues for Tone {
//         const INFO: rt::contract::EnumInfo = rt::contract::EnumInfo { .. };
//         fn from_name(__name: &str) -> Option<Self> { .. }
//         fn name(&self) -> &str { .. }
//         fn quoted(&self) -> Option<&'static str> { .. }
//     }
pub(super) fn expand_named_values(data_enum: &Enum, target: &Target<'_>) -> TokenStream {
    let Target { rt, ident, .. } = target;
    let info = expand_info(data_enum, target);
    let from_name = target.body(|| expand_from_name(data_enum));
    let name = target.body(|| expand_name(data_enum));
    let quoted = target.body(|| expand_quoted(data_enum));
    quote! {
        #[doc(hidden)]
        #[automatically_derived]
        impl #rt::__private::NamedValues for #ident {
            const INFO: #rt::contract::EnumInfo = #info;

            fn from_name(__name: &::core::primitive::str) -> ::core::option::Option<Self> {
                #from_name
            }

            fn name(&self) -> &::core::primitive::str {
                #name
            }

            fn quoted(&self) -> ::core::option::Option<&'static ::core::primitive::str> {
                #quoted
            }
        }
    }
}

fn expand_info(data_enum: &Enum, target: &Target<'_>) -> TokenStream {
    let Target { rt, name, .. } = target;
    let id = expand_id(target);
    let docs = expand_text(rt, &data_enum.declaration.docs);
    let deprecated = expand_deprecated(data_enum.declaration.deprecated.as_ref());
    let variant_infos = data_enum.variants.iter().map(|variant| {
        let Variant { name, cfgs, .. } = variant;
        let plain = quote!(#rt::contract::VariantInfo::new(#name));
        let said = expand_said(rt, &variant.aliases, &variant.docs, variant.deprecated.as_ref());
        if said.is_empty() {
            return quote!(#(#cfgs)* #plain);
        }
        quote!(#(#cfgs)* #rt::contract::VariantInfo { #(#said)* ..#plain })
    });
    let open = match &data_enum.other {
        Some(other) if other.cfgs.is_empty() => quote!(true),
        Some(other) => expand_cfg_test(&other.cfgs),
        None => quote!(false),
    };
    quote! {
        #rt::contract::EnumInfo {
            id: #id,
            name: #name,
            docs: #docs,
            deprecated: #deprecated,
            variants: &[#(#variant_infos),*],
            open: #open,
        }
    }
}

/// `cfg!(all(..))`: whether all of the attributes hold.
fn expand_cfg_test(cfgs: &[Attribute]) -> TokenStream {
    let conditions = cfgs.iter().filter_map(|cfg| Some(&cfg.meta.require_list().ok()?.tokens));
    quote!(::core::cfg!(all(#(#conditions),*)))
}

// Expands to:
//     match __name {
//         "calm" => Some(Self::Calm),
//         _ => Some(Self::Other(From::from(__name))),
//     }
fn expand_from_name(data_enum: &Enum) -> TokenStream {
    let arms = data_enum.variants.iter().map(|variant| {
        let Variant { ident, name, aliases, cfgs, .. } = variant;
        quote!(#(#cfgs)* #name #(| #aliases)* => ::core::option::Option::Some(Self::#ident),)
    });
    let other_arm = data_enum.other.as_ref().map(|OtherVariant { ident, cfgs }| {
        quote! {
            #(#cfgs)*
            _ => ::core::option::Option::Some(Self::#ident(::core::convert::From::from(__name))),
        }
    });
    let always_open = data_enum.other.as_ref().is_some_and(|other| other.cfgs.is_empty());
    let unknown_arm = (!always_open).then(|| {
        // Below an `#[other]` variant that is configured in, this arm is not reached.
        let allow = data_enum.other.as_ref().map(|_| quote!(#[allow(unreachable_patterns)]));
        quote!(#allow _ => ::core::option::Option::None,)
    });
    quote! {
        match __name {
            #(#arms)*
            #other_arm
            #unknown_arm
        }
    }
}

// Expands to:
//     match *self {
//         Self::Calm => "calm",
//         Self::Other(ref __name) => __name,
//     }
fn expand_name(data_enum: &Enum) -> TokenStream {
    let arms = data_enum.variants.iter().map(|variant| {
        let Variant { ident, name, cfgs, .. } = variant;
        quote!(#(#cfgs)* Self::#ident => #name,)
    });
    let other_arm = data_enum
        .other
        .as_ref()
        .map(|OtherVariant { ident, cfgs }| quote!(#(#cfgs)* Self::#ident(ref __name) => __name,));
    // `*self`, because a reference to an enum without variants could not be matched without arms.
    quote! {
        match *self {
            #(#arms)*
            #other_arm
        }
    }
}

// Expands to:
//     match *self {
//         Self::Calm => Some("\"calm\""),
//         Self::Other(_) => None,
//     }
fn expand_quoted(data_enum: &Enum) -> TokenStream {
    let arms = data_enum.variants.iter().map(|variant| {
        let Variant { ident, name, cfgs, .. } = variant;
        let quoted = quoted(name);
        quote!(#(#cfgs)* Self::#ident => ::core::option::Option::Some(#quoted),)
    });
    let other_arm = data_enum
        .other
        .as_ref()
        .map(|OtherVariant { ident, cfgs }| quote!(#(#cfgs)* Self::#ident(_) => ::core::option::Option::None,));
    quote! {
        match *self {
            #(#arms)*
            #other_arm
        }
    }
}

// Expands to:
//     impl<'__de> rt::Field<'__de> for Tone { .. }
//     impl<'__de> rt::field::MapKey<'__de> for Tone { .. }
pub(super) fn expand_field_impls(target: &Target<'_>) -> TokenStream {
    let Target { rt, ident, .. } = target;
    let map_key_impl = expand_map_key(target);
    quote! {
        #[automatically_derived]
        impl<'__de> #rt::Field<'__de> for #ident {
            fn decode(__reader: &mut #rt::json::Reader<'__de>) -> #rt::json::Decode<Self> {
                #rt::__private::named::decode(__reader)
            }

            fn encode(&self, __writer: &mut #rt::json::Writer<'_>) {
                #rt::__private::named::encode(self, __writer);
            }

            fn describe() -> &'static #rt::contract::Shape {
                #rt::__private::named::describe::<Self>()
            }

            fn serialize<__S: #rt::__private::serde::Serializer>(
                &self,
                __serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                #rt::__private::named::serialize(self, __serializer)
            }
        }

        #map_key_impl
    }
}

fn expand_map_key(target: &Target<'_>) -> TokenStream {
    let Target { rt, ident, .. } = target;
    quote! {
        #[automatically_derived]
        impl<'__de> #rt::field::MapKey<'__de> for #ident {
            fn from_key(__key: #rt::__private::CowStr<'__de>) -> ::core::option::Option<Self> {
                #rt::__private::named::from_key(&__key)
            }

            fn to_key(&self) -> #rt::__private::CowStr<'_> {
                #rt::__private::named::to_key(self)
            }

            fn describe() -> &'static #rt::contract::Shape {
                #rt::__private::named::describe::<Self>()
            }
        }
    }
}
