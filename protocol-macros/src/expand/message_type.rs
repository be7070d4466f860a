//! `enum MessageType`: the types of a protocol's messages.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::{expand_docs, expand_type_docs};
use super::message_set::{MessageSet, variant_name};
use super::tag_table::expand_from_tag;
use super::target::Target;

// Expands to:
//     /// The types of the messages of the `matrix` protocol.
//     #[derive(..)]
//     pub enum MessageType { Bark, .. }
pub(super) fn expand_message_type_enum(set: &MessageSet<'_>) -> TokenStream {
    let visibility = &set.visibility;
    let name = set.name_at_module("MessageType");
    let docs = expand_docs(&format!("The types of the messages of the `{}` protocol.", set.name));
    let variants = set.for_each(|message| {
        let ident = variant_name(message);
        let docs = expand_type_docs(message);
        quote!(#docs #ident,)
    });
    quote! {
        #docs
        #[derive(
            ::core::fmt::Debug,
            ::core::clone::Clone,
            ::core::marker::Copy,
            ::core::cmp::PartialEq,
            ::core::cmp::Eq,
            ::core::hash::Hash,
            ::core::cmp::PartialOrd,
            ::core::cmp::Ord,
        )]
        #[allow(non_camel_case_types, clippy::exhaustive_enums)]
        #visibility enum #name {
            #(#variants)*
        }
    }
}

// Expands to:
//     impl MessageType {
//         pub const ALL: &'static [MessageType] = &[..];
//         pub const fn as_str(self) -> &'static str { .. }
//         fn __from_tag(__tag: &str) -> Option<Self> { .. }
//     }
//     impl Display, FromStr, Serialize, Deserialize for MessageType
pub(super) fn expand_message_type_impls(set: &MessageSet<'_>) -> TokenStream {
    let inherent_impl = expand_inherent(set);
    let text_impls = expand_text_impls(set);
    let serde_impls = expand_serde(set);
    quote!(#inherent_impl #text_impls #serde_impls)
}

fn expand_inherent(set: &MessageSet<'_>) -> TokenStream {
    let visibility = &set.visibility;
    let all = set.for_each(|message| {
        let ident = variant_name(message);
        quote!(Self::#ident,)
    });
    let name_arms = set.for_each(|message| {
        let (ident, tag) = (variant_name(message), &message.tag.name);
        quote!(Self::#ident => #tag,)
    });
    let from_tag = expand_from_tag(set);
    quote! {
        #[automatically_derived]
        impl MessageType {
            /// All types, in order of declaration.
            #visibility const ALL: &'static [Self] = &[#(#all)*];

            /// The name on the wire.
            #[must_use]
            #visibility const fn as_str(self) -> &'static ::core::primitive::str {
                match self {
                    #(#name_arms)*
                }
            }

            #[inline]
            fn __from_tag(__tag: &::core::primitive::str) -> ::core::option::Option<Self> {
                #from_tag
            }
        }
    }
}

fn expand_text_impls(set: &MessageSet<'_>) -> TokenStream {
    let Target { rt, .. } = &set.target;
    quote! {
        #[automatically_derived]
        impl ::core::fmt::Display for MessageType {
            fn fmt(&self, __formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Display::fmt(Self::as_str(*self), __formatter)
            }
        }

        #[automatically_derived]
        impl ::core::str::FromStr for MessageType {
            type Err = #rt::Error;

            fn from_str(__tag: &::core::primitive::str) -> ::core::result::Result<Self, #rt::Error> {
                ::core::option::Option::ok_or_else(
                    Self::__from_tag(__tag),
                    || #rt::__private::unknown_type(&CONTRACT, __tag),
                )
            }
        }
    }
}

fn expand_serde(set: &MessageSet<'_>) -> TokenStream {
    let Target { rt, .. } = &set.target;
    quote! {
        #[automatically_derived]
        impl #rt::__private::serde::Serialize for MessageType {
            fn serialize<__S: #rt::__private::serde::Serializer>(
                &self,
                __serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                #rt::__private::serde::Serializer::serialize_str(__serializer, Self::as_str(*self))
            }
        }

        #[automatically_derived]
        impl<'__de> #rt::__private::serde::Deserialize<'__de> for MessageType {
            fn deserialize<__D: #rt::__private::serde::Deserializer<'__de>>(
                __deserializer: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                #rt::__private::deserialize_type(__deserializer)
            }
        }
    }
}
