//! Whether a struct may be sent: every rule, every check, and its fields by themselves.

use proc_macro2::TokenStream;
use quote::quote;

use super::check::function_name;
use super::rules::FieldRules;
use super::target::Target;
use crate::model::{Field, Struct};

// Expands to:
//     if !<String as rt::rules::Length>::length_within(&self.text, 1, 280) {
//         return false;
//     }
//     rt::__private::is_valid_struct(self)
pub(super) fn expand_is_valid(structure: &Struct, target: &Target<'_>, field_rules: &[FieldRules]) -> TokenStream {
    let Target { rt, .. } = target;
    let tests = structure.fields.iter().zip(field_rules).map(|(field, rules)| {
        let cfgs = &field.cfgs;
        let conditions: Vec<_> = rules.conditions.iter().cloned().chain(expand_check(field)).collect();
        let valid = (!conditions.is_empty()).then(|| all_of(&conditions))?;
        Some(quote! {
            #(#cfgs)*
            if !#valid {
                return false;
            }
        })
    });
    let tests = tests.flatten();
    quote! {
        #(#tests)*
        #rt::__private::is_valid_struct(self)
    }
}

/// `(a && b)`, or `a` alone.
fn all_of(conditions: &[TokenStream]) -> TokenStream {
    if let [condition] = conditions { condition.clone() } else { quote!((#(#conditions)&&*)) }
}

/// `Result::is_ok(&__check_text(&self.text))`
fn expand_check(field: &Field) -> Option<TokenStream> {
    field.check.as_ref()?;
    let ident = &field.ident;
    let check = function_name(field);
    Some(quote!(::core::result::Result::is_ok(&#check(&self.#ident))))
}
