//! The inherent methods of a struct: `new`, and `into_owned` where it borrows.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::block::generated_visibility;
use super::default::expand_default;
use super::docs::expand_docs;
use super::owned::expand_into_owned_method;
use super::target::{Target, generated_name};
use crate::model::{Field, Presence, Struct};

// Expands to:
//     impl<'a> Bark<'a> {
//         pub fn new(..) -> Self { .. }
//         pub fn into_owned(self) -> Bark<'static> { .. }
//     }
pub(super) fn expand_inherent(structure: &Struct, target: &Target<'_>) -> TokenStream {
    if !structure.generates_new && !target.borrows() {
        return TokenStream::new();
    }
    let Target { generics, self_type, .. } = target;
    let visibility = generated_visibility(&structure.declaration.visibility);
    let new = structure.generates_new.then(|| expand_new(structure, target));
    let into_owned = target.borrows().then(|| expand_into_owned_method(target, &visibility));
    quote! {
        #[automatically_derived]
        impl #generics #self_type {
            #new
            #into_owned
        }
    }
}

// Expands to:
//     pub fn new(text: impl ::core::convert::Into<String>) -> Self {
//         Self { text: ::core::convert::Into::into(text), tone: ::core::option::Option::None }
//     }
fn expand_new(structure: &Struct, target: &Target<'_>) -> TokenStream {
    let visibility = generated_visibility(&structure.declaration.visibility);
    let docs = expand_docs(&new_docs(structure, target));
    let is_required = |field: &&Field| matches!(field.presence, Presence::Required);
    let parameters: Vec<_> = structure.fields.iter().filter(is_required).map(expand_parameter).collect();
    // There are as many parameters as required fields, and `text: impl Into<String>` is how people read it most easily.
    let allow = quote!(#[allow(clippy::impl_trait_in_params, clippy::too_many_arguments)]);
    let allow = (!parameters.is_empty()).then_some(allow);
    let body = target.body(|| expand_literal(structure, expand_initial_value));
    quote! {
        #docs
        #allow
        #[must_use]
        #visibility fn new(#(#parameters),*) -> Self {
            #body
        }
    }
}

/// `Self { text: .., tone: .. }`, each field's value as `value` writes it.
pub(super) fn expand_literal(structure: &Struct, value: impl Fn(&Field) -> TokenStream) -> TokenStream {
    if structure.unit {
        return quote!(Self);
    }
    let members = structure.fields.iter().map(|field| {
        let Field { ident, cfgs, .. } = field;
        let value = value(field);
        // `Self { text }` where the value is called like the field.
        if *ident == value.to_string() {
            return quote!(#(#cfgs)* #value);
        }
        quote!(#(#cfgs)* #ident: #value)
    });
    quote!(Self { #(#members),* })
}

fn expand_parameter(field: &Field) -> TokenStream {
    let Field { ty, cfgs, .. } = field;
    let name = parameter_name(field);
    if field.takes_into {
        quote!(#(#cfgs)* #name: impl ::core::convert::Into<#ty>)
    } else {
        quote!(#(#cfgs)* #name: #ty)
    }
}

fn expand_initial_value(field: &Field) -> TokenStream {
    let name = parameter_name(field);
    match &field.presence {
        Presence::Required if field.takes_into => quote!(::core::convert::Into::into(#name)),
        Presence::Required => quote!(#name),
        Presence::Optional => quote!(::core::option::Option::None),
        Presence::Default | Presence::DefaultExpr(_) => expand_default(field),
    }
}

/// The field's name, apart from names that could be one of generated code's own functions.
fn parameter_name(field: &Field) -> Ident {
    let name = generated_name(&field.ident);
    if name.to_string().starts_with("__") { format_ident!("__new{name}") } else { name }
}

fn new_docs(structure: &Struct, target: &Target<'_>) -> String {
    let has = |presence: fn(&Presence) -> bool| structure.fields.iter().any(|field| presence(&field.presence));
    let optional = has(|presence| matches!(presence, Presence::Optional));
    let defaulted = has(|presence| matches!(presence, Presence::Default | Presence::DefaultExpr(_)));
    let name = &target.name;
    match (optional, defaulted) {
        (false, false) => format!("Creates a `{name}`."),
        (true, false) => format!("Creates a `{name}`; optional fields start empty."),
        (false, true) => format!("Creates a `{name}`; defaulted fields start at their default."),
        (true, true) => {
            format!("Creates a `{name}`; optional fields start empty, defaulted ones at their default.")
        }
    }
}
