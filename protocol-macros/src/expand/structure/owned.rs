//! `into_owned`: the same value, no longer borrowing from the text that was read.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use crate::expand::field::type_copy::{copied, mentions_self};
use crate::expand::span::blame;
use crate::expand::target::Target;
use crate::model::{Field, Struct};

// Expands to:
//     pub fn into_owned(self) -> Bark<'static> {
//         __rt::IntoOwned::into_owned(self)
//     }
pub(crate) fn expand_into_owned_method(target: &Target<'_>, visibility: &TokenStream) -> TokenStream {
    let Target { static_type, .. } = target;
    // `same_name_method`: the method is for callers that have not imported the trait.
    quote! {
        /// The same value, no longer borrowing from the text it was read from.
        #[allow(clippy::same_name_method)]
        #[must_use]
        #visibility fn into_owned(self) -> #static_type {
            __rt::IntoOwned::into_owned(self)
        }
    }
}

// Expands to:
//     impl<'a> __rt::IntoOwned for Bark<'a> {
//         type Owned = Bark<'static>;
//         fn into_owned(self) -> Bark<'static> {
//             Bark { text: <Cow<'a, str> as __rt::IntoOwned>::into_owned(self.text), tone: self.tone }
//         }
//     }
pub(crate) fn expand_owned_struct(structure: &Struct, target: &Target<'_>) -> TokenStream {
    let Target { ident, .. } = target;
    let members = structure.fields.iter().map(|field| {
        let Field { member: ident, cfgs, .. } = field;
        if field.borrows || mentions_self(&field.ty) {
            let ty = copied(&field.ty);
            let owned = quote_spanned!(blame(&field.ty)=> <#ty as __rt::IntoOwned>::into_owned(self.#ident));
            quote!(#(#cfgs)* #ident: #owned)
        } else {
            quote!(#(#cfgs)* #ident: self.#ident)
        }
    });
    let body = target.body(|| quote!(#ident { #(#members),* }));
    expand_owned_impl(target, &body)
}

/// Expands `into_owned` of an enum of named values, which never borrows.
pub(crate) fn expand_owned_enum(target: &Target<'_>) -> TokenStream {
    expand_owned_impl(target, &quote!(self))
}

/// Expands the impl around the body of `into_owned`.
pub(crate) fn expand_owned_impl(target: &Target<'_>, body: &TokenStream) -> TokenStream {
    let Target { generics, self_type, static_type, .. } = target;
    let owned_type = if target.borrows() { static_type } else { &quote!(Self) };
    quote! {
        #[automatically_derived]
        impl #generics __rt::IntoOwned for #self_type {
            type Owned = #owned_type;

            fn into_owned(self) -> #owned_type {
                #body
            }
        }
    }
}
