//! What is asserted of the fields of an array.

use proc_macro2::TokenStream;
use quote::quote_spanned;

use crate::diagnostics::texts;
use crate::expand::field::type_copy::with_lifetimes;
use crate::expand::span::blame;
use crate::expand::target::{Target, lifetime};
use crate::model::{Codec, Field, Presence, Struct};

// Expands to:
//     const _: () = __rt::assert_null_is_absent(<Option<f64> as __rt::Field>::TELLS_ABSENT_FROM_NULL, "an absent ..");
/// Asserts of each field that others follow that `null` can stand for it.
pub(super) fn expand_assertions(structure: &Struct, target: &Target<'_>) -> Vec<TokenStream> {
    let Some((_, before)) = structure.fields.split_last() else { return Vec::new() };
    let may_be_absent = |field: &Field| {
        field.codec == Codec::Plain && matches!(field.presence, Presence::Optional | Presence::Required)
    };
    let assertions = target.list(before, |field| {
        may_be_absent(field).then(|| {
            let (cfgs, ty) = (&field.cfgs, with_lifetimes(&field.ty, target, &lifetime("'static")));
            let text = texts::absent_element(&field.name);
            quote_spanned! {blame(&field.ty)=>
                #(#cfgs)*
                const _: () =
                    __rt::assert_null_is_absent(<#ty as __rt::Field>::TELLS_ABSENT_FROM_NULL, #text);
            }
        })
    });
    assertions.into_iter().flatten().collect()
}
