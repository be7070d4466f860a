//! The roles of a protocol: a module with a type for each, and which messages each of them may send and receives.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};

use super::member::{Member, alias, expand_roles_of};
use super::message_set::MessageSet;
use crate::expand::block::{allows, expand_import};
use crate::expand::docs::expand_docs;
use crate::expand::message_roles::expand_wire_name;
use crate::expand::target::{lifetime, with_lifetime};
use crate::model::{DeclaredRole, Included, Message, Roles};

// Expands to:
//     pub mod role {
//         #[derive(..)]
//         pub struct Agent;
//         const _: () = { impl __rt::Role for Agent { const NAME: &'static __rt::str = "agent"; } };
//     }
/// Expands to nothing for a protocol without roles.
pub(crate) fn expand_module(set: &MessageSet<'_>) -> TokenStream {
    let Some(roles) = &set.protocol.roles else { return TokenStream::new() };
    let visibility = &set.visibility;
    let docs = expand_docs(&format!("The roles of the `{}` protocol.", set.name));
    let import = expand_import(set.target.rt);
    let allows = allows();
    let types = roles.all().map(|role| {
        let DeclaredRole { name, .. } = role;
        let (ident, docs) = (type_of(role), expand_docs(&format!("The role `{name}`.")));
        quote! {
            #docs
            #[derive(
                ::core::fmt::Debug,
                ::core::clone::Clone,
                ::core::marker::Copy,
                ::core::cmp::PartialEq,
                ::core::cmp::Eq,
                ::core::hash::Hash,
            )]
            #[allow(clippy::exhaustive_structs)]
            pub struct #ident;

            #allows
            const _: () = {
                #import
                #[automatically_derived]
                impl __rt::Role for #ident {
                    const NAME: &'static __rt::str = #name;
                }
            };
        }
    });
    quote! {
        #docs
        #visibility mod role {
            #(#types)*
        }
    }
}

/// Returns the name of the type, from which an editor navigates to the declaration.
fn type_of(role: &DeclaredRole) -> Ident {
    Ident::new(&role.type_name, role.ident.span())
}

// Expands to:
//     impl __rt::SentBy<role::Agent> for Bark<'_> {}
//     impl __rt::ReceivedBy<role::Visitor> for Bark<'_> {}
pub(crate) fn expand_impls(set: &MessageSet<'_>) -> TokenStream {
    let Some(roles) = &set.protocol.roles else { return TokenStream::new() };
    let impls = set.for_those(
        |member| member.declared().is_none_or(|message| !message.structure.declaration.broken),
        |member| match member {
            Member::Declared(message) => expand_of_message(message, roles),
            Member::Included(message) => expand_of_included(message, roles),
        },
    );
    quote!(#(#impls)*)
}

// Expands to:
//     const _: () = {
//         const __ROLES: &__rt::MessageRoles = <Hello as ..>::ROLES;
//         impl<'__i> __rt::SentBy<role::Agent> for __Hello
//         where
//             __rt::roles::If<'__i, { __rt::roles::is_sent_by(__ROLES, "agent") }>: __rt::roles::Sends<__Hello, role::Agent>,
//         {}
//     };
/// What an included message says, only constants know, together with what its `use` says; so the impls depend on a constant.
fn expand_of_included(message: &Included, roles: &Roles) -> TokenStream {
    let (alias, said) = (alias(message), expand_roles_of(message));
    let (server, clients) = (&roles.server.name, roles.clients.iter().map(|role| &role.name));
    let clients = quote!(&[#(#clients),*]);
    let impls = roles.all().map(|role| {
        let (name, role) = (&role.name, Ident::new(&role.type_name, Span::call_site()));
        quote! {
            #[automatically_derived]
            impl<'__i> __rt::SentBy<role::#role> for #alias
            where
                __rt::roles::If<'__i, { __rt::roles::is_sent_by(__ROLES, #name) }>:
                    __rt::roles::Sends<#alias, role::#role>,
            {
            }

            #[automatically_derived]
            impl<'__i> __rt::ReceivedBy<role::#role> for #alias
            where
                __rt::roles::If<'__i, { __rt::roles::is_received_by(__ROLES, #name, #server, #clients) }>:
                    __rt::roles::Receives<#alias, role::#role>,
            {
            }
        }
    });
    quote! {
        const _: () = {
            const __ROLES: &__rt::MessageRoles = #said;
            #(#impls)*
        };
    }
}

/// Expands the impls of one message, all but the first under its conditions, which stand before that already.
fn expand_of_message(message: &Message, roles: &Roles) -> TokenStream {
    let Some(said) = &message.roles else { return TokenStream::new() };
    let structure = &message.structure;
    let (ident, cfgs) = (&structure.declaration.ident, &structure.declaration.cfgs);
    let message_type = with_lifetime(ident, &structure.lifetimes, &lifetime("'_"));
    let senders = roles.all().filter(|role| said.is_sent_by(role)).map(|role| (quote!(SentBy), role));
    let receivers = roles.all().filter(|role| said.is_received_by(role, roles)).map(|role| (quote!(ReceivedBy), role));
    let impls = senders.chain(receivers).enumerate().map(|(number, (relation, role))| {
        let role = Ident::new(&role.type_name, Span::call_site());
        let cfgs = if number == 0 { &[] } else { cfgs.as_slice() };
        quote! {
            #(#cfgs)*
            #[automatically_derived]
            impl __rt::#relation<role::#role> for #message_type {}
        }
    });
    impls.collect()
}

// Expands to:
//     __rt::Contract::with_correlation(__rt::Contract::with_roles(.., "gateway", &["agent", "visitor"]), "id")
pub(crate) fn expand_in_contract(contract: TokenStream, set: &MessageSet<'_>) -> TokenStream {
    let contract = match &set.protocol.roles {
        Some(Roles { server, clients }) => {
            let (server, clients) = (&server.name, clients.iter().map(|role| &role.name));
            quote!(__rt::Contract::with_roles(#contract, #server, &[#(#clients),*]))
        }
        None => contract,
    };
    match &set.protocol.correlate {
        Some(field) => {
            let name = expand_wire_name(field, &set.protocol.envelope);
            quote!(__rt::Contract::with_correlation(#contract, #name))
        }
        None => contract,
    }
}

// Expands to:
//     fn correlation(__header: &Self::Header) -> __rt::Option<__rt::CowStr<'_>> { __rt::roles::correlation(&__header.id) }
pub(crate) fn expand_correlation(set: &MessageSet<'_>) -> Option<TokenStream> {
    let field = set.protocol.correlate.as_ref()?;
    let span = field.span().resolved_at(Span::call_site());
    let value = quote_spanned!(span=> &__header.#field);
    Some(quote! {
        fn correlation(
            __header: &<Self as __rt::WithHeader>::Header,
        ) -> __rt::Option<__rt::CowStr<'_>> {
            __rt::roles::correlation(#value)
        }
    })
}

// Expands to:
//     fn gone(&self) -> __rt::Option<Self> {
//         match *self {
//             Self::AgentState(ref __message) => __rt::Option::map(__rt::DeclaredMessage::make_gone(__message), Self::AgentState),
//             _ => __rt::None,
//         }
//     }
/// Expands to nothing where there is no such message; of those that are included, only the compiler knows.
pub(crate) fn expand_gone(set: &MessageSet<'_>) -> Option<TokenStream> {
    set.protocol.roles.as_ref()?;
    let may_have = |member: Member<'_>| {
        member.declared().is_none_or(|message| message.roles.as_ref().is_some_and(|roles| roles.gone.is_some()))
    };
    let arms = set.for_those(may_have, |member| {
        let (ident, gone) = (member.ident(), member.gone());
        quote!(Self::#ident(ref __message) => __rt::Option::map(#gone, Self::#ident),)
    });
    if arms.is_empty() {
        return None;
    }
    Some(quote! {
        fn gone(&self) -> __rt::Option<Self> {
            match *self {
                #(#arms)*
                #[allow(unreachable_patterns)]
                _ => __rt::None,
            }
        }
    })
}
