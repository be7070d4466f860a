//! The code that every struct gets: a message, a header or a data type.

mod array;
pub(crate) mod decode;
pub(crate) mod describe;
pub(crate) mod field_impl;
pub(crate) mod members;
pub(crate) mod new;
mod newtype;
pub(crate) mod owned;
pub(crate) mod parameters;
pub(crate) mod validate;
pub(crate) mod warnings;

use proc_macro2::TokenStream;
use quote::quote;

use super::debug::expand_debug_of_struct;
use super::envelope::expand_unknown_fields;
use super::field::constant::expand_constants;
use super::field::default::expand_default_functions;
use super::field::rules::expand_rules;
use super::field::user_check::expand_check_functions;
use super::serde_impls::expand_serde_impls;
use super::target::Target;
use crate::model::{Form, Struct};

use field_impl::expand_field;
use new::expand_inherent;
use newtype::expand_newtype;
use owned::expand_owned_struct;

/// Expands the impls that do not depend on the kind of struct.
pub(crate) fn expand_struct_impls(structure: &Struct, target: &Target<'_>) -> TokenStream {
    let field_rules = expand_rules(structure, target);
    let inherent_impl = expand_inherent(structure, target);
    let constants = expand_constants(structure, target);
    let default_functions = expand_default_functions(structure, target);
    let check_functions = expand_check_functions(structure, target);
    let pattern_statics = field_rules.iter().flat_map(|field| &field.pattern_statics);
    let field_impl = match structure.form {
        Form::Newtype => expand_newtype(structure, target, &field_rules),
        Form::Named | Form::Unit => expand_field(structure, target, &field_rules),
    };
    let debug_impl = expand_debug_of_struct(structure, target);
    let owned_and_serde_impls = expand_owned_and_serde(structure, target);
    quote! {
        #inherent_impl
        #constants
        #default_functions
        #check_functions
        #(#pattern_statics)*
        #field_impl
        #owned_and_serde_impls
        #debug_impl
    }
}

// Expands to:
//     __rt::own_impls!(Bark, __rt::UnknownFields::Ignore);
/// Or to the impls themselves, if the struct borrows.
fn expand_owned_and_serde(structure: &Struct, target: &Target<'_>) -> TokenStream {
    let unknown_fields = structure.declaration.unknown_fields;
    if target.borrows() {
        let owned_impl = expand_owned_struct(structure, target);
        let serde_impls = expand_serde_impls(target, unknown_fields);
        return quote!(#owned_impl #serde_impls);
    }
    let (ident, unknown_fields) = (&target.ident, expand_unknown_fields(unknown_fields));
    quote!(__rt::own_impls!(#ident, #unknown_fields);)
}
