//! `enum MessageType`: the types of a protocol's messages.

use proc_macro2::TokenStream;
use quote::quote;

use super::message_set::MessageSet;
use super::tag_table::expand_from_tag;
use crate::expand::docs::expand_docs;

// Expands to:
//     /// The types of the messages of the `matrix` protocol.
//     #[derive(..)]
//     pub enum MessageType { Bark, .. }
pub(crate) fn expand_message_type_enum(set: &MessageSet<'_>) -> TokenStream {
    let visibility = &set.visibility;
    let name = set.name_at_module("MessageType");
    let docs = expand_docs(&format!("The types of the messages of the `{}` protocol.", set.name));
    let variants = set.for_each(|message| {
        let (ident, docs) = (message.ident(), message.type_docs());
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
//         pub const fn as_integer(self) -> i64 { .. }
//         fn __from_tag(__tag: &str) -> Option<Self> { .. }
//     }
//     impl Display, AsRef<str>, FromStr, Serialize, Deserialize for MessageType
pub(crate) fn expand_message_type_impls(set: &MessageSet<'_>) -> TokenStream {
    let inherent_impl = expand_inherent(set);
    let text_impls = expand_text_impls();
    let serde_impls = expand_serde(set);
    quote!(#inherent_impl #text_impls #serde_impls)
}

fn expand_inherent(set: &MessageSet<'_>) -> TokenStream {
    let visibility = &set.visibility;
    let all = set.for_each(|message| {
        let ident = message.ident();
        quote!(Self::#ident,)
    });
    let name_arms = set.for_each(|message| {
        let (ident, tag) = (message.ident(), message.tag());
        quote!(Self::#ident => #tag,)
    });
    let as_str_docs =
        expand_docs(if set.has_integers { "The number on the wire, in digits." } else { "The name on the wire." });
    let as_integer = set.has_integers.then(|| expand_as_integer(set));
    let from_tag = expand_from_tag(set);
    quote! {
        #[automatically_derived]
        impl MessageType {
            /// All types, in order of declaration.
            #visibility const ALL: &'static [Self] = &[#(#all)*];

            #as_str_docs
            #[must_use]
            #visibility const fn as_str(self) -> &'static __rt::str {
                match self {
                    #(#name_arms)*
                }
            }

            #as_integer

            #[inline]
            fn __from_tag(__tag: &__rt::str) -> __rt::Option<Self> {
                #from_tag
            }
        }
    }
}

fn expand_as_integer(set: &MessageSet<'_>) -> TokenStream {
    let visibility = &set.visibility;
    let arms = set.for_each(|message| {
        let (ident, number) = (message.ident(), message.integer());
        quote!(Self::#ident => #number,)
    });
    quote! {
        /// The number on the wire.
        #[must_use]
        #visibility const fn as_integer(self) -> __rt::i64 {
            match self {
                #(#arms)*
            }
        }
    }
}

fn expand_text_impls() -> TokenStream {
    quote! {
        #[automatically_derived]
        impl __rt::Display for MessageType {
            fn fmt(&self, __formatter: &mut __rt::Formatter<'_>) -> __rt::fmt::Result {
                __rt::Display::fmt(Self::as_str(*self), __formatter)
            }
        }

        #[automatically_derived]
        impl __rt::AsRef<__rt::str> for MessageType {
            fn as_ref(&self) -> &__rt::str {
                Self::as_str(*self)
            }
        }

        #[automatically_derived]
        impl __rt::FromStr for MessageType {
            type Err = __rt::Error;

            fn from_str(__tag: &__rt::str) -> __rt::Result<Self, __rt::Error> {
                __rt::Option::ok_or_else(
                    Self::__from_tag(__tag),
                    || __rt::unknown_type(&CONTRACT, __tag),
                )
            }
        }
    }
}

fn expand_serde(set: &MessageSet<'_>) -> TokenStream {
    let (serialize, deserialize) = if set.has_integers {
        (quote!(serialize_i64(__to, Self::as_integer(*self))), quote!(deserialize_integer_type))
    } else {
        (quote!(serialize_str(__to, Self::as_str(*self))), quote!(deserialize_type))
    };
    quote! {
        #[automatically_derived]
        impl __rt::Serialize for MessageType {
            fn serialize<__S: __rt::Serializer>(&self, __to: __S) -> __rt::Serialized<__S> {
                __rt::Serializer::#serialize
            }
        }

        #[automatically_derived]
        impl<'__de> __rt::Deserialize<'__de> for MessageType {
            fn deserialize<__D: __rt::Deserializer<'__de>>(
                __deserializer: __D,
            ) -> __rt::Result<Self, __D::Error> {
                __rt::#deserialize(__deserializer)
            }
        }
    }
}
