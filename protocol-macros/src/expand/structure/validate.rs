//! Validation of a struct: every rule, then its fields themselves, then every check.

use proc_macro2::TokenStream;
use quote::quote;

use crate::expand::field::rules::FieldRules;
use crate::expand::field::user_check::function_name;
use crate::expand::target::Target;
use crate::model::{Field, Struct};

// Expands to:
//     fn is_valid_value(&self) -> bool {
//         if !<String as __rt::rules::Length>::length_within(&self.text, 1, 280) { return false; }
//         if !__rt::Field::are_fields_valid(self) { return false; }
//         if !Result::is_ok(&__check_text(&self.text)) { return false; }
//         true
//     }
/// Checks come last, so that the user's functions are not called on a struct that is invalid anyway.
///
/// Returns `None` for a struct without rules and checks: the trait's default then validates the fields.
pub(crate) fn expand_is_valid(
    structure: &Struct,
    target: &Target<'_>,
    field_rules: &[FieldRules],
) -> Option<TokenStream> {
    let has_rules = |field: &Field| field.check.is_some() || !field.rules.is_empty();
    let has_tests = structure.fields.iter().any(has_rules);
    has_tests.then(|| {
        let body = target.body(|| {
            let tests = expand_tests(structure, target, field_rules);
            target.with_fields(structure, &tests, &quote!(false))
        });
        let name = if target.number().is_some() { quote!(is_valid_variant) } else { quote!(is_valid_value) };
        quote! {
            fn #name(&self) -> __rt::bool {
                #body
            }
        }
    })
}

fn expand_tests(structure: &Struct, target: &Target<'_>, field_rules: &[FieldRules]) -> TokenStream {
    let fields = || structure.fields.iter();
    let rules = fields().zip(field_rules).filter(|(_, rules)| !rules.conditions.is_empty());
    let rules: Vec<_> = rules.map(|(field, rules)| expand_test(field, &all_of(&rules.conditions))).collect();
    let checks: Vec<_> = fields().filter_map(|field| Some(expand_test(field, &expand_check(field, target)?))).collect();
    let are_fields_valid = match target.number() {
        Some(number) => quote!(__rt::tagged::are_fields_valid::<Self, #number>(self)),
        None => quote!(__rt::Field::are_fields_valid(self)),
    };
    if checks.is_empty() {
        return quote!(#(#rules)* #are_fields_valid);
    }
    quote! {
        #(#rules)*
        if !#are_fields_valid {
            return false;
        }
        #(#checks)*
        true
    }
}

fn expand_test(field: &Field, condition: &TokenStream) -> TokenStream {
    let cfgs = &field.cfgs;
    quote! {
        #(#cfgs)*
        if !#condition {
            return false;
        }
    }
}

/// Expands to `(a && b)`, or to `a` alone.
pub(crate) fn all_of(conditions: &[TokenStream]) -> TokenStream {
    if let [condition] = conditions { condition.clone() } else { quote!((#(#conditions)&&*)) }
}

/// Expands to `Result::is_ok(&__check_text(&self.text))`.
pub(crate) fn expand_check(field: &Field, target: &Target<'_>) -> Option<TokenStream> {
    field.check.as_ref()?;
    let (check, reference) = (function_name(field), target.reference(field));
    Some(quote!(__rt::Result::is_ok(&#check(#reference))))
}
