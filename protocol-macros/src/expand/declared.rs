//! `impl DeclaredMessage`: what makes a struct a message. The rest of a payload follows from it in the runtime.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Expr;

use super::contract::expand_unknown_fields;
use super::describe::expand_said;
use super::keys::{key_behind_field, quoted, quoted_key};
use super::substitute::without_self;
use super::target::{Target, lifetime, with_lifetime};
use crate::model::{Message, UnknownFields};

// Expands to:
//     impl<'a> __rt::DeclaredMessage for Bark<'a> {
//         const DECLARATION: __rt::MessageDeclaration = ..;
//         fn decode_owned(__text: &str) -> __rt::Decoded<Self> { .. }
//     }
pub(super) fn expand_declared(message: &Message, target: &Target<'_>) -> TokenStream {
    let Target { generics, self_type, elided_type, .. } = target;
    let declaration = expand_declaration(message, target);
    quote! {
        #[doc(hidden)]
        #[automatically_derived]
        impl #generics __rt::DeclaredMessage for #self_type {
            const DECLARATION: __rt::MessageDeclaration = #declaration;

            fn decode_owned(__text: &__rt::str) -> __rt::Decoded<Self> {
                __rt::decode_envelope_owned::<#elided_type>(__text)
            }
        }
    }
}

// Expands to:
//     __rt::MessageDeclaration {
//         docs: "..", ..__rt::MessageDeclaration::new("Bark", "bark", "{\"type\":\"bark\"")
//     }
/// What is as usual is left to the runtime.
fn expand_declaration(message: &Message, target: &Target<'_>) -> TokenStream {
    let Target { name, .. } = target;
    let (structure, envelope, tag) = (&message.structure, &message.envelope, &message.tag.name);
    let opening = format!("{{{}{}", quoted_key(&envelope.tag), quoted(tag));
    let plain = quote!(__rt::MessageDeclaration::new(#name, #tag, #opening));
    let docs = expand_said(&[], &structure.declaration.docs, None);
    let keys = (!envelope.has_usual_keys()).then(|| {
        let (tag, content, content_key) = (&envelope.tag, &envelope.content, key_behind_field(&envelope.content));
        quote!(keys: (#tag, #content), content_key: #content_key,)
    });
    let has_content = structure.fields.is_empty().then(|| quote!(has_content: false,));
    let unknown_fields = (envelope.unknown_fields == UnknownFields::Reject).then(|| {
        let unknown_fields = expand_unknown_fields(envelope.unknown_fields);
        quote!(unknown_fields: #unknown_fields,)
    });
    let examples = target.list(&message.examples, |example| expand_example(example, target));
    let examples = (!examples.is_empty()).then(|| quote!(examples: &[#(#examples),*],));
    let members: TokenStream =
        docs.into_iter().chain([keys, has_content, unknown_fields, examples].into_iter().flatten()).collect();
    if members.is_empty() {
        return plain;
    }
    quote!(__rt::MessageDeclaration { #members ..#plain })
}

// Expands to:
//     |__writer| {
//         fn __example() -> Bark<'static> { Bark::new("Woof") }
//         <Bark<'static> as __rt::Field<'_>>::encode(&__example(), __writer)
//     }
fn expand_example(example: &Expr, target: &Target<'_>) -> TokenStream {
    let Target { static_type, .. } = target;
    let value = without_self(example, target);
    quote! {
        |__writer| {
            fn __example() -> #static_type {
                #value
            }
            <#static_type as __rt::Field<'_>>::encode(&__example(), __writer)
        }
    }
}

/// `__rt::message_info::<Bark<'static>>`: the function that gives the message's entry in its protocol's contract.
pub(super) fn expand_message_info(message: &Message) -> TokenStream {
    let structure = &message.structure;
    let static_type = with_lifetime(&structure.declaration.ident, &structure.lifetimes, &lifetime("'static"));
    quote!(__rt::message_info::<#static_type>)
}
