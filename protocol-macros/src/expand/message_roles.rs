//! What a message says of roles and of its state: constants for the description, and the functions that look at fields.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::ext::IdentExt;

use super::envelope::{expand_header_constant, header_type};
use super::target::Target;
use crate::diagnostics::texts;
use crate::model::{Ends, Envelope, Keep, KeyField, KeyPlace, Message, MessageRoles, Rate, Sender};

// Expands to:
//     &__rt::MessageRoles {
//         from: &[__rt::Sender::with_identity("agent", __rt::KeyField::of_header("agent_id"))],
//         keep: __rt::Keep::Latest(&[..]),
//         ..__rt::MessageRoles::NONE
//     }
pub(super) fn expand_constant(roles: &MessageRoles, envelope: &Envelope, target: &Target<'_>) -> TokenStream {
    let MessageRoles { from, to, keep, ends, gone, rate, is_reply, replies, .. } = roles;
    let from = (!from.is_empty()).then(|| {
        let senders = from.iter().map(|sender| expand_sender(sender, envelope));
        quote!(from: &[#(#senders),*],)
    });
    let to = (!to.is_empty()).then(|| {
        let names = to.iter().map(name_of);
        quote!(to: &[#(#names),*],)
    });
    let keep = match keep {
        Keep::Latest(fields) => {
            let fields = fields.iter().map(|field| expand_key_field(field, envelope));
            Some(quote!(keep: __rt::Keep::Latest(&[#(#fields),*]),))
        }
        Keep::No => Some(quote!(keep: __rt::Keep::No,)),
        Keep::Recent => None,
    };
    let ends = ends.as_ref().map(|ends| expand_ends(ends, target));
    let gone = gone.as_ref().map(|_| quote!(has_gone: true,));
    let rate = rate
        .as_ref()
        .map(|Rate { count, seconds, burst }| quote!(rate: __rt::Some(__rt::Rate::new(#count, #seconds, #burst)),));
    let reply = is_reply.then(|| quote!(is_reply: true,));
    let replies = (!replies.is_empty()).then(|| {
        let names = replies.iter().map(name_of);
        quote!(replies: &[#(#names),*],)
    });
    quote!(&__rt::MessageRoles { #from #to #keep #ends #gone #rate #reply #replies ..__rt::MessageRoles::NONE })
}

fn name_of(ident: &Ident) -> String {
    ident.unraw().to_string()
}

fn expand_sender(sender: &Sender, envelope: &Envelope) -> TokenStream {
    let role = name_of(&sender.role);
    match &sender.identity {
        Some(field) => {
            let field = expand_key_field(field, envelope);
            quote!(__rt::Sender::with_identity(#role, #field))
        }
        None => quote!(__rt::Sender::new(#role)),
    }
}

/// A field of the header may go by another name on the wire, which only the header's own declaration says.
fn expand_key_field(field: &KeyField, envelope: &Envelope) -> TokenStream {
    match &field.place {
        KeyPlace::Payload { name, .. } => quote!(__rt::KeyField::of_payload(#name)),
        KeyPlace::Header => {
            let name = expand_wire_name(&field.ident, envelope);
            quote!(__rt::KeyField::of_header(#name))
        }
    }
}

/// Expands to the name on the wire of a field of the header.
pub(super) fn expand_wire_name(field: &Ident, envelope: &Envelope) -> TokenStream {
    let name = name_of(field);
    if envelope.header.is_none() {
        return quote!(#name);
    }
    let renamed = expand_header_constant(envelope, "FIELDS");
    quote!(__rt::roles::wire_name(#renamed, #name))
}

// Expands to:
//     ends: Some(__rt::Ends::new("status", &[
//         |__writer| <TaskStatus as __rt::Field>::encode(&<TaskStatus>::Done, __writer),
//     ])),
fn expand_ends(ends: &Ends, target: &Target<'_>) -> TokenStream {
    let Ends { name, ty, variants, .. } = ends;
    let values = variants.iter().map(|variant| {
        quote_spanned! {at(variant)=>
            |__writer| <#ty as __rt::Field>::encode(&<#ty>::#variant, __writer)
        }
    });
    let values = if target.is_broken() { TokenStream::new() } else { quote!(#(#values),*) };
    quote!(ends: __rt::Some(__rt::Ends::new(#name, &[#values])),)
}

/// Expands the functions of `DeclaredMessage` that look at the fields of a message with roles.
pub(super) fn expand_functions(roles: &MessageRoles, target: &Target<'_>) -> TokenStream {
    if target.is_broken() {
        return TokenStream::new();
    }
    let keys = match &roles.keep {
        Keep::Latest(keys) if !keys.is_empty() => Some(expand_push_key(keys)),
        _ => None,
    };
    let is_over = roles.ends.as_ref().map(expand_is_over);
    let gone = roles.gone.as_ref().map(|path| {
        quote! {
            fn make_gone(&self) -> __rt::Option<Self> {
                let __gone: fn(&Self) -> Self = #path;
                __rt::Some(__gone(self))
            }
        }
    });
    let identities: Vec<&Sender> = roles.from.iter().filter(|sender| sender.identity.is_some()).collect();
    let identity = (!identities.is_empty()).then(|| expand_identity(&identities));
    quote!(#keys #is_over #gone #identity)
}

// Expands to:
//     fn push_key(&self, __header: &<Self as __rt::WithHeader>::Header, __key: &mut __rt::StateKey) {
//         __rt::StateKey::push(__key, &__header.agent_id);
//     }
fn expand_push_key(keys: &[KeyField]) -> TokenStream {
    let pushes = keys.iter().map(|key| {
        let field = expand_field(key);
        quote!(__rt::StateKey::push(__key, #field);)
    });
    quote! {
        fn push_key(&self, __header: &<Self as __rt::WithHeader>::Header, __key: &mut __rt::StateKey) {
            let _ = __header;
            #(#pushes)*
        }
    }
}

// Expands to:
//     fn is_over(&self) -> bool {
//         match self.status { <TaskStatus>::Done | <TaskStatus>::Failed => true, _ => false }
//     }
fn expand_is_over(ends: &Ends) -> TokenStream {
    let Ends { member, ty, is_optional, variants, .. } = ends;
    let patterns = variants.iter().map(|variant| quote_spanned!(at(variant)=> <#ty>::#variant));
    let pattern = quote!(#(#patterns)|*);
    let pattern = if *is_optional { quote!(__rt::Some(#pattern)) } else { pattern };
    quote! {
        fn is_over(&self) -> __rt::bool {
            match self.#member {
                #pattern => true,
                #[allow(unreachable_patterns)]
                _ => false,
            }
        }
    }
}

// Expands to:
//     fn identity<'__m>(&'__m self, __header: &'__m .., __role: &__rt::str) -> __rt::Option<__rt::CowStr<'__m>> {
//         match __role { "agent" => __rt::Some(__rt::roles::identity(&__header.agent_id)), _ => __rt::None }
//     }
fn expand_identity(senders: &[&Sender]) -> TokenStream {
    let arms = senders.iter().filter_map(|sender| {
        let (role, field) = (name_of(&sender.role), expand_field(sender.identity.as_ref()?));
        Some(quote!(#role => __rt::Some(__rt::roles::identity(#field)),))
    });
    quote! {
        fn identity<'__m>(
            &'__m self,
            __header: &'__m <Self as __rt::WithHeader>::Header,
            __role: &__rt::str,
        ) -> __rt::Option<__rt::CowStr<'__m>> {
            let (_, __header) = (self, &*__header);
            match __role {
                #(#arms)*
                _ => __rt::None,
            }
        }
    }
}

/// Expands to a reference to the field, at the place where the declaration names it.
fn expand_field(field: &KeyField) -> TokenStream {
    let span = at(&field.ident);
    match &field.place {
        KeyPlace::Payload { member, .. } => quote_spanned!(span=> &self.#member),
        KeyPlace::Header => {
            let ident = &field.ident;
            quote_spanned!(span=> &__header.#ident)
        }
    }
}

// Expands to:
//     const _: () = __rt::roles::assert_identity(|__header: &__rt::Header| &__header.agent_id, "..");
//     const _: () = __rt::roles::assert_one_place(__rt::HeaderOf::<Header>::KEYS, "task_id", "..");
/// Expands the assertions about fields of which only the compiler knows what they are.
pub(super) fn expand_assertions(message: &Message, roles: &MessageRoles, target: &Target<'_>) -> TokenStream {
    if target.is_broken() {
        return TokenStream::new();
    }
    let envelope = &message.envelope;
    let identities = roles.identities().map(|field| {
        let span = at(&field.ident);
        let text = texts::not_a_text(&name_of(&field.ident));
        let ident = &field.ident;
        let accessor = match &field.place {
            KeyPlace::Payload { member, .. } => {
                let static_type = &target.static_type;
                quote_spanned!(span=> |__message: &#static_type| &__message.#member)
            }
            KeyPlace::Header => {
                let (header, _) = header_type(envelope);
                quote_spanned!(span=> |__header: &#header| &__header.#ident)
            }
        };
        quote_spanned!(span=> const _: () = __rt::roles::assert_identity(#accessor, #text);)
    });
    let places = roles.identities().chain(roles.keys()).filter(|_| envelope.header.is_some()).filter_map(|field| match &field.place {
        KeyPlace::Payload { name, .. } => {
            let text = texts::key_in_two_places(&name_of(&field.ident), &target.name);
            let keys = expand_header_constant(envelope, "KEYS");
            Some(quote_spanned!(at(&field.ident)=> const _: () = __rt::roles::assert_one_place(#keys, #name, #text);))
        }
        KeyPlace::Header => None,
    });
    quote!(#(#identities)* #(#places)*)
}

/// Returns the span for rustc's errors about a name in the declaration.
fn at(ident: &Ident) -> Span {
    ident.span().resolved_at(Span::call_site())
}
