//! The inherent methods of a struct: `new`, and `into_owned` where it borrows.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::owned::expand_into_owned_method;
use super::parameters::{Parameters, expand_with_names};
use crate::expand::block::generated_visibility;
use crate::expand::docs::expand_docs;
use crate::expand::field::default::expand_default;
use crate::expand::field::type_copy::copied;
use crate::expand::target::{Target, name_at};
use crate::model::{Codec, Field, Form, Presence, Struct};

// Expands to:
//     impl<'a> Bark<'a> {
//         pub fn new(..) -> Self { .. }
//         pub fn into_owned(self) -> Bark<'static> { .. }
//     }
pub(crate) fn expand_inherent(structure: &Struct, target: &Target<'_>) -> TokenStream {
    if !structure.generates_new && !target.borrows() {
        return TokenStream::new();
    }
    let Target { generics, self_type, .. } = target;
    let visibility = generated_visibility(&structure.declaration.visibility);
    let parameters = structure.generates_new.then(|| Parameters::of(structure));
    let new = parameters.as_ref().map(|parameters| expand_new(structure, target, parameters));
    let into_owned = target.borrows().then(|| expand_into_owned_method(target, &visibility));
    let inherent_impl = quote! {
        #[automatically_derived]
        impl #generics #self_type {
            #new
            #into_owned
        }
    };
    let names = parameters.as_ref().map_or_else(Vec::new, Parameters::names);
    let into = parameters.is_some_and(|parameters| parameters.into_by_name).then(|| quote!(Into));
    expand_with_names(&names, into, &inherent_impl)
}

// Expands to:
//     pub fn new(text: impl Into<String>) -> Self {
//         Self { text: Into::into(text), tone: __rt::None }
//     }
fn expand_new(structure: &Struct, target: &Target<'_>, parameters: &Parameters<'_>) -> TokenStream {
    let visibility = generated_visibility(&structure.declaration.visibility);
    let docs = expand_docs(&new_docs(structure, target));
    let new = name_at("new", &structure.declaration.ident);
    // There are as many parameters as required fields, and `text: impl Into<String>` is the most readable form.
    let allow = quote!(#[allow(clippy::impl_trait_in_params, clippy::too_many_arguments)]);
    let allow = (!parameters.fields.is_empty()).then_some(allow);
    let body = target.body(|| expand_literal(structure, target, |field| expand_initial_value(field, parameters)));
    let parameters = parameters.fields.iter().map(|field| expand_parameter(field, parameters));
    quote! {
        #docs
        #allow
        #[must_use]
        #visibility fn #new(#(#parameters),*) -> Self {
            #body
        }
    }
}

/// The value of a field in a literal.
pub(crate) enum Value {
    /// A variable of the field's name, `text`: its span says which one.
    Variable(Ident),
    Expression(TokenStream),
}

/// Expands to `Self { text, tone: .. }`, with each field's value as `value` returns it.
pub(crate) fn expand_literal(structure: &Struct, target: &Target<'_>, value: impl Fn(&Field) -> Value) -> TokenStream {
    match (structure.form, structure.fields.as_slice()) {
        (Form::Unit, _) => return quote!(Self),
        (Form::Newtype, [field]) => {
            return match value(field) {
                Value::Variable(name) => quote!(Self(#name)),
                Value::Expression(value) => quote!(Self(#value)),
            };
        }
        _ => {}
    }
    let members = structure.fields.iter().map(|field| {
        let Field { cfgs, member, .. } = field;
        match value(field) {
            Value::Variable(name) => quote!(#(#cfgs)* #name),
            Value::Expression(value) => quote!(#(#cfgs)* #member: #value),
        }
    });
    let constructor = target.constructor();
    quote!(#constructor { #(#members),* })
}

fn expand_parameter(field: &Field, parameters: &Parameters<'_>) -> TokenStream {
    let (name, ty, cfgs) = (parameters.name(field), copied(&field.ty), &field.cfgs);
    let ty = match (field.takes_into, parameters.into_by_name) {
        (false, _) => ty,
        (true, true) => quote!(impl Into<#ty>),
        (true, false) => quote!(impl __rt::Into<#ty>),
    };
    quote!(#(#cfgs)* #name: #ty)
}

fn expand_initial_value(field: &Field, parameters: &Parameters<'_>) -> Value {
    let name = parameters.name(field);
    Value::Expression(match &field.presence {
        Presence::Required if matches!(field.codec, Codec::Constant(_)) => quote!(()),
        Presence::Required if field.takes_into && parameters.into_by_name => quote!(Into::into(#name)),
        Presence::Required if field.takes_into => quote!(__rt::Into::into(#name)),
        Presence::Required if name == field.ident => return Value::Variable(name),
        Presence::Required => quote!(#name),
        Presence::Optional => quote!(__rt::None),
        Presence::Default | Presence::DefaultExpr(_) => expand_default(field),
    })
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
