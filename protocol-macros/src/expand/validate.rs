//! Whether a struct may be sent: its fields by themselves, then every rule, then every check.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use super::check::function_name;
use super::codec::{blame, codec};
use super::rules::FieldRules;
use super::target::Target;
use crate::model::{Field, Struct};

// Expands to:
//     if !(<String as rt::Field<'_>>::is_valid(&self.text)
//         && <String as rt::rules::Length>::length_within(&self.text, 1, 280))
//     {
//         return false;
//     }
//     true
pub(super) fn expand_is_valid(structure: &Struct, target: &Target<'_>, field_rules: &[FieldRules]) -> TokenStream {
    let tests = structure.fields.iter().zip(field_rules).map(|(field, rules)| {
        let cfgs = &field.cfgs;
        let codec = codec(target, field);
        let ident = &field.ident;
        let own_rules = quote_spanned!(blame(&field.ty)=> #codec::is_valid(&self.#ident));
        let conditions = [own_rules].into_iter().chain(rules.conditions.iter().cloned()).chain(expand_check(field));
        let valid = all_of(&conditions.collect::<Vec<_>>());
        quote! {
            #(#cfgs)*
            if !#valid {
                return false;
            }
        }
    });
    quote! {
        #(#tests)*
        true
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
