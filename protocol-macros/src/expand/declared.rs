//! `impl DeclaredMessage`: what makes a struct a message. The rest of a payload follows from it in the runtime.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Expr;

use super::contract::{expand_unknown_fields, header_type};
use super::docs::expand_text;
use super::keys::{key_behind_field, quoted, quoted_key};
use super::substitute::without_self;
use super::target::{Target, lifetime, with_lifetime};
use crate::model::Message;

// Expands to:
//     impl<'a> rt::__private::DeclaredMessage for Bark<'a> {
//         const DECLARATION: rt::__private::MessageDeclaration = rt::__private::MessageDeclaration { tag: "bark", .. };
//         fn decode_owned(__text: &str) -> Result<(rt::Header, Self), rt::Error> { .. }
//     }
pub(super) fn expand_declared(message: &Message, target: &Target<'_>) -> TokenStream {
    let Target { rt, generics, self_type, elided_type, .. } = target;
    let (header, _) = header_type(rt, &message.envelope);
    let declaration = expand_declaration(message, target);
    quote! {
        #[doc(hidden)]
        #[automatically_derived]
        impl #generics #rt::__private::DeclaredMessage for #self_type {
            const DECLARATION: #rt::__private::MessageDeclaration = #declaration;

            fn decode_owned(
                __text: &::core::primitive::str,
            ) -> ::core::result::Result<(#header, Self), #rt::Error> {
                #rt::__private::decode_envelope_owned::<#elided_type>(__text)
            }
        }
    }
}

fn expand_declaration(message: &Message, target: &Target<'_>) -> TokenStream {
    let Target { rt, name, .. } = target;
    let tag = &message.tag.name;
    let (tag_key, content) = (&message.envelope.tag, &message.envelope.content);
    let docs = expand_text(rt, &message.structure.declaration.docs);
    let (opening, content_key) = (opening(message), key_behind_field(content));
    let has_content = !message.structure.fields.is_empty();
    let unknown_fields = expand_unknown_fields(rt, message.envelope.unknown_fields);
    let examples = target.list(&message.examples, |example| expand_example(example, target));
    quote! {
        #rt::__private::MessageDeclaration {
            name: #name,
            docs: #docs,
            tag: #tag,
            keys: (#tag_key, #content),
            opening: #opening,
            content_key: #content_key,
            has_content: #has_content,
            unknown_fields: #unknown_fields,
            examples: &[#(#examples),*],
        }
    }
}

/// `{"type":"bark"`: how the message begins on the wire.
pub(super) fn opening(message: &Message) -> String {
    format!("{{{}{}", quoted_key(&message.envelope.tag), quoted(&message.tag.name))
}

// Expands to:
//     |__writer| {
//         fn __example() -> Bark<'static> { Bark::new("Woof") }
//         <Bark<'static> as rt::Field<'_>>::encode(&__example(), __writer)
//     }
fn expand_example(example: &Expr, target: &Target<'_>) -> TokenStream {
    let Target { rt, static_type, .. } = target;
    let value = without_self(example, target);
    quote! {
        |__writer| {
            fn __example() -> #static_type {
                #value
            }
            <#static_type as #rt::Field<'_>>::encode(&__example(), __writer)
        }
    }
}

/// `rt::__private::message_info::<Bark<'static>>`: the function that gives the message's entry in its protocol's contract.
pub(super) fn expand_message_info(rt: &TokenStream, message: &Message) -> TokenStream {
    let structure = &message.structure;
    let static_type = with_lifetime(&structure.declaration.ident, &structure.lifetimes, &lifetime("'static"));
    quote!(#rt::__private::message_info::<#static_type>)
}
