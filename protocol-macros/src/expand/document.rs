//! The inherent functions of a data type as the whole of a text, without an envelope. Each only calls the runtime.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::Lifetime;

use super::block::generated_visibility;
use super::envelope::expand_unknown_fields;
use super::structure::parameters::expand_with_names;
use super::target::Target;
use crate::model::{Declaration, UnknownFields};

// Expands to:
//     impl<'a> Point<'a> {
//         pub const CONTRACT: &'static __rt::DataContract = &__rt::document::contract::<Point<'static>>(..);
//         pub fn from_json(text: &'a str) -> Result<Self, Error> { .. }
//         pub fn from_slice(bytes: &'a [u8]) -> Result<Self, Error> { .. }
//         pub fn accept(text: &'a str) -> Option<Self> { .. }
//         pub fn to_json(&self) -> Result<String, Error> { .. }
//         pub fn write_json(&self, buffer: &mut Vec<u8>) -> Result<(), Error> { .. }
//         pub fn validate(&self) -> Result<(), Error> { .. }
//     }
pub(crate) fn expand_document(declaration: &Declaration, target: &Target<'_>) -> TokenStream {
    let Target { generics, self_type, static_type, .. } = target;
    let visibility = generated_visibility(&declaration.visibility);
    let unknown_fields = expand_unknown_fields(declaration.unknown_fields);
    let reading = expand_reading(target, &visibility, declaration.unknown_fields);
    let writing = expand_writing(target, &visibility);
    let inherent_impl = quote! {
        #[automatically_derived]
        impl #generics #self_type {
            /// The description of the type as the whole of a text.
            #visibility const CONTRACT: &'static __rt::DataContract =
                &__rt::document::contract::<#static_type>(#unknown_fields);

            #reading
            #writing
        }
    };
    let names = ["buffer", "bytes", "text"].map(|name| Ident::new(name, Span::call_site()));
    expand_with_names(&names, None, &inherent_impl)
}

fn expand_reading(target: &Target<'_>, visibility: &TokenStream, unknown_fields: UnknownFields) -> TokenStream {
    let unknown_fields = expand_unknown_fields(unknown_fields);
    let (generics, borrow) = expand_borrow(&target.lifetimes);
    let from_json = target.body(|| quote!(__rt::document::from_json(text, #unknown_fields)));
    let from_slice = target.body(|| quote!(__rt::document::from_slice(bytes, #unknown_fields)));
    let accept = target.body(|| quote!(__rt::document::accept(text, #unknown_fields)));
    quote! {
        /// Reads and validates a whole text.
        ///
        /// # Errors
        ///
        /// Everything that is wrong with the text, by path and position.
        #visibility fn from_json #generics(text: &#borrow __rt::str) -> __rt::Result<Self, __rt::Error> {
            #from_json
        }

        /// Reads and validates a whole text from bytes, checking once that they are UTF-8.
        ///
        /// # Errors
        ///
        /// Those of `from_json`; bytes that are not UTF-8 are one issue, `syntax`.
        #visibility fn from_slice #generics(bytes: &#borrow [__rt::u8]) -> __rt::Result<Self, __rt::Error> {
            #from_slice
        }

        /// Reads and validates a whole text, without an explanation for an invalid one.
        #[must_use]
        #visibility fn accept #generics(text: &#borrow __rt::str) -> __rt::Option<Self> {
            #accept
        }
    }
}

/// Expands to the parameters of a function that reads, and the lifetime of its text: nothing if the type does not
/// borrow, `'a` if it has one lifetime, and otherwise one that all of them share.
fn expand_borrow(lifetimes: &[Lifetime]) -> (TokenStream, TokenStream) {
    match lifetimes {
        [] => (TokenStream::new(), TokenStream::new()),
        [only] => (TokenStream::new(), quote!(#only)),
        several => (quote!(<'__de: #(#several)+*>), quote!('__de)),
    }
}

fn expand_writing(target: &Target<'_>, visibility: &TokenStream) -> TokenStream {
    let to_json = target.body(|| quote!(__rt::document::to_json(self)));
    let write_json = target.body(|| quote!(__rt::document::write_json(self, buffer)));
    let validate = target.body(|| quote!(__rt::document::validate(self)));
    quote! {
        /// Validates the value and writes it as JSON.
        ///
        /// # Errors
        ///
        /// Everything that is wrong with the value, by path.
        #visibility fn to_json(&self) -> __rt::Result<__rt::String, __rt::Error> {
            #to_json
        }

        /// Validates the value and appends it as JSON to a buffer, which can be reused.
        ///
        /// # Errors
        ///
        /// Everything that is wrong with the value, by path. The buffer is then left unchanged.
        #visibility fn write_json(&self, buffer: &mut __rt::Vec<__rt::u8>) -> __rt::Result<(), __rt::Error> {
            #write_json
        }

        /// Checks every rule of the value.
        ///
        /// # Errors
        ///
        /// Everything that is wrong with the value, by path.
        #visibility fn validate(&self) -> __rt::Result<(), __rt::Error> {
            #validate
        }
    }
}
