//! A message: the impls of every struct, and the one that makes it a message; the runtime does the rest.

use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::Expr;

use super::block::expand_item_with_impls;
use super::docs::expand_said;
use super::envelope::{
    expand_assertion, expand_first_assertion, expand_flattened_assertion, expand_unknown_fields, expand_with_header,
};
use super::field::json_key::quoted_key;
use super::field::type_copy::without_self;
use super::mark::mark_in_json;
use super::message_roles::{expand_assertions, expand_constant, expand_functions};
use super::structure::expand_struct_impls;
use super::structure::warnings::expand_warnings;
use super::target::Target;
use crate::model::{Declaration, Message, Place, UnknownFields};

/// Expands a message outside any protocol.
pub(crate) fn expand_message(message: &Message) -> TokenStream {
    let Declaration { runtime, cfgs, .. } = &message.structure.declaration;
    let message_item = expand_protocol_message(message);
    let header_assertion = expand_assertion(runtime, &message.envelope);
    let header_assertion = header_assertion.map(|assertion| quote!(#(#cfgs)* #assertion));
    quote!(#message_item #header_assertion)
}

/// Expands a message in a protocol, whose envelope it has.
pub(crate) fn expand_protocol_message(message: &Message) -> TokenStream {
    let Message { structure, envelope, .. } = message;
    let target = Target::of_struct(structure);
    let struct_impls = expand_struct_impls(structure, &target);
    let header_impl = expand_with_header(&target, envelope, message.tag.mark.is_integer());
    let is_checked = envelope.is_flattened() && !structure.declaration.broken;
    let assertion = if is_checked {
        Some(expand_flattened_assertion(message, &target))
    } else {
        let span = Span::call_site().located_at(target.ident.span());
        let is_checked = message.has_own_content && !structure.declaration.broken;
        is_checked.then(|| expand_first_assertion(target.name.as_str(), envelope, span)).flatten()
    };
    let declared_impl = expand_declared(message, &target);
    let role_assertions = message.roles.as_ref().map(|roles| expand_assertions(message, roles, &target));
    let block = expand_item_with_impls(
        &structure.declaration,
        &quote!(#struct_impls #header_impl #declared_impl #assertion #role_assertions),
    );
    let warnings = expand_warnings(structure);
    quote!(#block #warnings)
}

// Expands to:
//     static __DECLARATION: __rt::MessageDeclaration = ..;
//     impl<'a> __rt::DeclaredMessage for Bark<'a> {
//         const DECLARATION: &'static __rt::MessageDeclaration = &__DECLARATION;
//         fn decode_owned(__text: &str) -> __rt::Decoded<Self> { .. }
//     }
fn expand_declared(message: &Message, target: &Target<'_>) -> TokenStream {
    let Target { generics, self_type, elided_type, .. } = target;
    let declaration = expand_declaration(message, target);
    let functions = message.roles.as_ref().map(|roles| expand_functions(roles, target));
    quote! {
        static __DECLARATION: __rt::MessageDeclaration = #declaration;

        #[doc(hidden)]
        #[automatically_derived]
        impl #generics __rt::DeclaredMessage for #self_type {
            const DECLARATION: &'static __rt::MessageDeclaration = &__DECLARATION;

            fn decode_owned(__text: &__rt::str) -> __rt::Decoded<Self> {
                __rt::decode_envelope_owned::<#elided_type>(__text)
            }

            #functions
        }
    }
}

// Expands to:
//     __rt::MessageDeclaration {
//         docs: "..", ..__rt::MessageDeclaration::new("Bark", "bark", "{\"type\":\"bark\"")
//     }
/// Only values that differ from the runtime's defaults are written.
fn expand_declaration(message: &Message, target: &Target<'_>) -> TokenStream {
    let Target { name, static_type, .. } = target;
    let (structure, envelope, mark) = (&message.structure, &message.envelope, &message.tag.mark);
    let tag = mark.name();
    let constant = envelope.places.iter().map_while(|place| match place {
        // An array is written element by element.
        Place::Tag(key) if !envelope.is_array => Some(format!("{}{}", quoted_key(key), mark_in_json(mark))),
        _ => None,
    });
    let opening = format!("{{{}", constant.collect::<String>());
    let plain = quote!(__rt::MessageDeclaration::new(#name, #tag, #opening));
    let integer = mark.is_integer().then(|| quote!(has_integer_tag: true,));
    let docs = expand_said(&[], &structure.declaration.docs, None);
    let has_content = structure.is_unit().then(|| quote!(has_content: false,));
    let needs_content = structure.is_newtype().then(|| quote!(needs_content: true,));
    let keys = (envelope.is_flattened() && !structure.declaration.broken)
        .then(|| quote!(keys: __rt::Some(<#static_type as __rt::tagged::Flatten>::KEYS),));
    let unknown_fields = (envelope.unknown_fields == UnknownFields::Reject).then(|| {
        let unknown_fields = expand_unknown_fields(envelope.unknown_fields);
        quote!(unknown_fields: #unknown_fields,)
    });
    let examples = target.list(&message.examples, |example| expand_example(example, target));
    let examples = (!examples.is_empty()).then(|| quote!(examples: &[#(#examples),*],));
    let roles = message.roles.as_ref().map(|roles| {
        let roles = expand_constant(roles, envelope, target);
        quote!(roles: __rt::Some { 0: #roles },)
    });
    let members: TokenStream = docs
        .into_iter()
        .chain([integer, has_content, needs_content, keys, unknown_fields, examples, roles].into_iter().flatten())
        .collect();
    if members.is_empty() {
        return plain;
    }
    quote!(__rt::MessageDeclaration { #members ..#plain })
}

// Expands to:
//     |__writer| {
//         fn __example() -> Bark<'static> { Bark::new("Woof") }
//         <Bark<'static> as __rt::Field>::encode(&__example(), __writer)
//     }
fn expand_example(example: &Expr, target: &Target<'_>) -> TokenStream {
    let Target { static_type, .. } = target;
    let value = without_self(example, target);
    quote! {
        |__writer| {
            fn __example() -> #static_type {
                #value
            }
            <#static_type as __rt::Field>::encode(&__example(), __writer)
        }
    }
}
