//! A message's entry in a contract, with its examples: one function for each, called when somebody asks for it.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use super::substitute::without_self;
use super::target::{Target, lifetime, with_lifetime};
use crate::model::Message;

// Expands to:
//     fn __example_0() -> Bark<'static> {
//         Bark::new("Woof")
//     }
//     impl<'a> Bark<'a> {
//         fn __message_info() -> rt::contract::MessageInfo {
//             rt::contract::MessageInfo::new(
//                 "bark",
//                 <Bark<'static> as rt::Field<'static>>::describe,
//                 &[|__writer| <Bark<'static> as rt::Field<'_>>::encode(&__example_0(), __writer)],
//             )
//         }
//     }
pub(super) fn expand_message_info(message: &Message, target: &Target<'_>) -> TokenStream {
    let Target { rt, generics, self_type, static_type, .. } = target;
    let tag = &message.tag.name;
    let examples: Vec<_> = target.list(&message.examples, |example| example);
    let functions = examples.iter().enumerate().map(|(index, example)| {
        let name = example_name(index);
        let value = without_self(example, target);
        quote! {
            fn #name() -> #static_type {
                #value
            }
        }
    });
    let writers = (0..examples.len()).map(|index| {
        let name = example_name(index);
        quote!(|__writer| <#static_type as #rt::Field<'_>>::encode(&#name(), __writer))
    });
    quote! {
        #(#functions)*

        #[automatically_derived]
        impl #generics #self_type {
            fn __message_info() -> #rt::contract::MessageInfo {
                #rt::contract::MessageInfo::new(
                    #tag,
                    <#static_type as #rt::Field<'static>>::describe,
                    &[#(#writers),*],
                )
            }
        }
    }
}

/// `<Bark<'static>>::__message_info`: the function that gives the entry, for every contract that the message is in.
pub(super) fn expand_message_info_path(message: &Message) -> TokenStream {
    let structure = &message.structure;
    let static_type = with_lifetime(&structure.declaration.ident, &structure.lifetimes, &lifetime("'static"));
    quote!(<#static_type>::__message_info)
}

fn example_name(index: usize) -> Ident {
    Ident::new(&format!("__example_{index}"), Span::call_site())
}
