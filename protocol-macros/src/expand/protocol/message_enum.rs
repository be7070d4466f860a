//! `enum Message`: any message of a protocol.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use super::message_set::MessageSet;
use crate::expand::docs::expand_docs;
use crate::expand::serde_impls::{expand_deserialize_impl, expand_serialize_impl};
use crate::expand::structure::owned::{expand_into_owned_method, expand_owned_impl};
use crate::expand::structure::parameters::expand_with_names;
use crate::expand::target::Target;
use crate::model::Derives;

// Expands to:
//     /// Any message of the `matrix` protocol.
//     #[derive(..)]
//     pub enum Message<'a> { Bark(Bark<'a>), .. }
pub(crate) fn expand_message_enum(set: &MessageSet<'_>) -> TokenStream {
    let Target { rt, generics, .. } = &set.target;
    let visibility = &set.visibility;
    let name = set.name_at_module("Message");
    let docs = expand_docs(&format!("Any message of the `{}` protocol.", set.name));
    let derives = expand_derives(set);
    let variants = set.for_each(|message| {
        let (ident, docs, message_type) = (message.ident(), message.docs(), message.message_type());
        quote!(#docs #ident(#message_type),)
    });
    let unknown_variant = set.for_unknown(|| {
        quote! {
            /// A message of a type that the protocol does not declare, kept as it came.
            Unknown(#rt::Unknown),
        }
    });
    // - `deprecated`: a deprecated message is still a message.
    // - `large_enum_variant`: the size of a message is up to the user.
    // - `derive_partial_eq_without_eq`: `Eq` would be another requirement for every message.
    // - `exhaustive_enums`: the set of messages is closed.
    // - `non_camel_case_types`: a message's name is linted where it is declared.
    quote! {
        #docs
        #derives
        #[allow(
            deprecated,
            non_camel_case_types,
            clippy::large_enum_variant,
            clippy::derive_partial_eq_without_eq,
            clippy::exhaustive_enums,
        )]
        #visibility enum #name #generics {
            #(#variants)*
            #unknown_variant
        }
    }
}

/// Expands those of the three usual derives that every declared message has. rustc says which included one lacks them.
fn expand_derives(set: &MessageSet<'_>) -> TokenStream {
    let every = |derive: fn(&Derives) -> bool| {
        set.messages
            .iter()
            .filter_map(|message| message.declared())
            .all(|message| derive(&message.structure.declaration.derives))
    };
    let debug = every(|derives| derives.debug).then(|| quote!(::core::fmt::Debug,));
    let clone = every(|derives| derives.clone).then(|| quote!(::core::clone::Clone,));
    let partial_eq = every(|derives| derives.partial_eq).then(|| quote!(::core::cmp::PartialEq,));
    quote!(#[derive(#debug #clone #partial_eq)])
}

// Expands to:
//     impl<'a> Message<'a> {
//         pub fn message_type(&self) -> MessageType { .. }
//         pub fn peek(json: &'a str) -> Result<__rt::Peeked<'a, Self>, __rt::Error> { .. }
//         pub fn into_owned(self) -> Message<'static> { .. }
//     }
pub(crate) fn expand_inherent(set: &MessageSet<'_>) -> TokenStream {
    let Target { generics, self_type, .. } = &set.target;
    let message_type = expand_message_type_method(set);
    let json = Ident::new("json", Span::call_site());
    let peek = (!set.envelope.has_tag_outside()).then(|| expand_peek_method(set, &json));
    let visibility = &set.visibility;
    let into_owned = set.target.borrows().then(|| expand_into_owned_method(&set.target, visibility));
    let inherent_impl = quote! {
        #[automatically_derived]
        impl #generics #self_type {
            #message_type
            #peek
            #into_owned
        }
    };
    expand_with_names(&[json], None, &inherent_impl)
}

fn expand_message_type_method(set: &MessageSet<'_>) -> TokenStream {
    let visibility = &set.visibility;
    let any_type = set.any_type();
    let docs = expand_docs(if set.captures {
        "The type of the message; `None` for one that the protocol does not declare."
    } else {
        "The type of the message."
    });
    let arms = set.for_each(|message| {
        let ident = message.ident();
        if set.captures {
            quote!(Self::#ident(_) => __rt::Some(MessageType::#ident),)
        } else {
            quote!(Self::#ident(_) => MessageType::#ident,)
        }
    });
    let unknown_arm = set.for_unknown(|| quote!(Self::Unknown(_) => __rt::None,));
    quote! {
        #docs
        #[must_use]
        #visibility const fn message_type(&self) -> #any_type {
            match *self {
                #(#arms)*
                #unknown_arm
            }
        }
    }
}

fn expand_peek_method(set: &MessageSet<'_>, json: &Ident) -> TokenStream {
    let visibility = &set.visibility;
    let lifetime = if set.target.borrows() { quote!('a) } else { quote!('_) };
    let parameter = if set.target.borrows() { quote!(&'a __rt::str) } else { quote!(&__rt::str) };
    quote! {
        /// Reads the type and the header of a message; the payload is checked to be JSON, but not decoded.
        ///
        /// # Errors
        ///
        /// All that is wrong with the envelope, by path and position.
        #visibility fn peek(#json: #parameter) -> __rt::Result<__rt::Peeked<#lifetime, Self>, __rt::Error> {
            __rt::Peeked::new(#json)
        }
    }
}

// Expands to:
//     impl<'a> __rt::IntoOwned for Message<'a> { .. }
pub(crate) fn expand_owned(set: &MessageSet<'_>) -> TokenStream {
    if !set.target.borrows() {
        return expand_owned_impl(&set.target, &quote!(self));
    }
    let arms = set.for_each(|message| {
        let (ident, owned) = (message.ident(), message.into_owned());
        quote!(Self::#ident(__message) => Message::#ident(#owned),)
    });
    let unknown_arm = set.for_unknown(|| quote!(Self::Unknown(__message) => Message::Unknown(__message),));
    let body = quote! {
        match self {
            #(#arms)*
            #unknown_arm
        }
    };
    expand_owned_impl(&set.target, &body)
}

// Expands to:
//     impl<'a> __rt::Serialize for Message<'a> { .. }
//     impl<'__de, 'a> __rt::Deserialize<'__de> for Message<'a> { .. }
pub(crate) fn expand_serde(set: &MessageSet<'_>) -> TokenStream {
    let Target { elided_type, .. } = &set.target;
    let serialize = quote!(__rt::serialize_message(self, __to));
    let deserialize = quote! {
        __rt::deserialize_content(
            __deserializer,
            |__text| __rt::decode_content_owned::<#elided_type>(__text),
        )
    };
    let serialize_impl = expand_serialize_impl(&set.target, &serialize);
    let is_read = !set.envelope.has_tag_outside();
    let deserialize_impl = is_read.then(|| expand_deserialize_impl(&set.target, &deserialize));
    quote!(#serialize_impl #deserialize_impl)
}

// Expands to:
//     __rt::conversions! { Message [<'a>] { Bark(Bark<'a>), .. } }
/// Expands `From` and `TryFrom` for every message, which a macro of the runtime writes out.
pub(crate) fn expand_conversions(set: &MessageSet<'_>) -> TokenStream {
    let Target { ident, generics, .. } = &set.target;
    let variants = set.for_each(|message| {
        let (ident, message_type) = (message.ident(), message.message_type());
        quote!(#ident(#message_type),)
    });
    quote!(__rt::conversions! { #ident [#generics] { #(#variants)* } })
}
