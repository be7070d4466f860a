//! The assertions about included messages, which constants check, since the macro knows neither their keys nor their tags.

use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::ext::IdentExt;

use super::member::{Member, alias, blame, expand_item_of};
use super::message_set::MessageSet;
use crate::diagnostics::texts;
use crate::expand::envelope::{expand_unknown_fields, header_type};
use crate::model::{Included, IncludedRoles, Roles, UnknownFields};

// Expands to:
//     use __rt::included::NotAMessage as _;
//     const __TAGS: &[(&str, &str)] = &[("Bark", "bark"), .., ("Hello", <Hello as ..>::TAG), ..];
//     const _: () = {
//         __rt::included::assert_same_envelope(<Hello as ..>::ENVELOPE, ("", "type", [..]), ("data", [..]), ..);
//         __rt::included::assert_tag_is_free("Hello", <Hello as ..>::TAG, __TAGS, [..]);
//     };
/// Expands to nothing for a protocol that includes no messages.
pub(crate) fn expand_assertions(set: &MessageSet<'_>) -> TokenStream {
    let assertions = set.for_those(
        |member| member.declared().is_none(),
        |member| match member {
            Member::Included(message) => expand_assertion(message, set),
            Member::Declared(_) => TokenStream::new(),
        },
    );
    if assertions.is_empty() {
        return TokenStream::new();
    }
    // Declared messages first: each pair is looked at once, and those of two declared ones are the macro's own business.
    let entry = |member: Member<'_>| {
        let (name, tag) = (member.ident().unraw().to_string(), member.tag());
        quote!((#name, #tag))
    };
    let declared = set.for_those(|member| member.declared().is_some(), entry);
    let included = set.for_those(|member| member.declared().is_none(), entry);
    quote! {
        #[allow(unused_imports)]
        use __rt::included::NotAMessage as _;

        const __TAGS: &[(&__rt::str, &__rt::str)] = &[#(#declared,)* #(#included,)*];
        #(#assertions)*
    }
}

// Expands to:
//     #[allow(non_camel_case_types)]
//     type __Hello = Hello;
/// Expands to the alias of each included message, outside any block, where the enum is.
pub(crate) fn expand_aliases(set: &MessageSet<'_>) -> TokenStream {
    let aliases = set.messages.iter().filter_map(|member| match member {
        Member::Included(message) => {
            let Included { ident, cfgs, .. } = message;
            let alias = alias(message);
            Some(quote! {
                #(#cfgs)*
                #[allow(non_camel_case_types)]
                type #alias = #ident;
            })
        }
        Member::Declared(_) => None,
    });
    aliases.collect()
}

fn expand_assertion(message: &Included, set: &MessageSet<'_>) -> TokenStream {
    let envelope = &set.protocol.envelope;
    let name = message.ident.unraw().to_string();
    let span = blame(message);
    let (alias, tag) = (alias(message), Member::Included(message).tag());
    let (header, _) = header_type(envelope);
    let (tag_field, tag_key) = (envelope.tag_field().unwrap_or_default(), envelope.tag_key());
    let tag_gap = texts::included_key("tag", &name, &envelope.written_tag());
    // Where fields stand beside the tag, there is no content key.
    let content = envelope.content_key().unwrap_or_default();
    let content_gap = texts::included_key("content", &name, content);
    let integer_text = texts::included_integer(&name, set.has_integers);
    let (has_integers, is_array) = (set.has_integers, envelope.is_array);
    let unknown_fields = expand_unknown_fields(envelope.unknown_fields);
    let (own, other) = match envelope.unknown_fields {
        UnknownFields::Ignore => ("ignore", "reject"),
        UnknownFields::Reject => ("reject", "ignore"),
    };
    let unknown_fields_text = texts::included_unknown_fields(&name, other, own);
    let tag_text = texts::included_tag(&name);
    let role_assertion = set.protocol.roles.as_ref().map(|roles| expand_role_assertion(message, roles));
    let (ident, lifetimes_text) = (&message.ident, texts::INCLUDED_WITH_LIFETIMES);
    quote_spanned! {span=>
        const _: () = {
            #[deny(elided_lifetimes_in_paths, reason = #lifetimes_text)]
            fn __has_no_lifetimes(_: #ident) {}
            __rt::included::assert_same_envelope(
                <#alias as __rt::MessageWithHeader<#header>>::ENVELOPE,
                (#tag_field, #tag_key, [#(#tag_gap),*]),
                (#content, [#(#content_gap),*]),
                #is_array,
                (#has_integers, #integer_text),
                (#unknown_fields, #unknown_fields_text),
            );
            __rt::included::assert_tag_is_free(#name, #tag, __TAGS, [#(#tag_text),*]);
            #role_assertion
        };
    }
}

// Expands to:
//     __rt::roles::assert_sender(<Hello as ..>::ROLES, "..");
//     __rt::roles::assert_roles(<Hello as ..>::ROLES, &["gateway", "agent"], [..]);
/// What is said at the `use` is left unsaid by the message.
fn expand_role_assertion(message: &Included, roles: &Roles) -> TokenStream {
    let name = message.ident.unraw().to_string();
    let of_message = expand_item_of(message, "ROLES");
    let known: Vec<&str> = roles.all().map(|role| role.name.as_str()).collect();
    let IncludedRoles { from_key, to_key, .. } = &message.roles;
    let unsaid = [(from_key, "from"), (to_key, "to")].into_iter().filter_map(|(key, name_of_key)| {
        let (key, text) = (key.as_ref()?, texts::said_twice(&name, name_of_key));
        let field = format_ident!("{name_of_key}");
        let span = key.span().resolved_at(Span::call_site());
        Some(quote_spanned!(span=> __rt::roles::assert_unsaid(#of_message.#field.is_empty(), #text);))
    });
    let sender = from_key.is_none().then(|| {
        let text = texts::without_sender(&name, &known);
        quote_spanned!(blame(message)=> __rt::roles::assert_sender(#of_message, #text);)
    });
    let role_text = texts::included_role(&name);
    let known = quote_spanned! {blame(message)=>
        __rt::roles::assert_roles(#of_message, &[#(#known),*], [#(#role_text),*]);
    };
    quote!(#(#unsaid)* #sender #known)
}
