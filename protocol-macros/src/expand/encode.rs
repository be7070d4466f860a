//! Writing a struct as JSON.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use super::codec::{blame, codec, written_condition};
use super::keys::quoted_key;
use super::target::Target;
use crate::model::{Field, Struct};

// Expands to:
//     __writer.begin_object();
//     let mut __first = true;
//     if ::core::option::Option::is_some(&self.tone) {
//         __writer.field(&mut __first, ",\"tone\":");
//         <Option<Tone> as rt::Field<'_>>::encode(&self.tone, __writer);
//     }
//     __writer.end_object();
pub(super) fn expand_encode(structure: &Struct, target: &Target<'_>) -> TokenStream {
    let members = structure.fields.iter().map(|field| expand_encode_field(target, field));
    let first = (!structure.fields.is_empty()).then(|| quote!(let mut __first = true;));
    quote! {
        __writer.begin_object();
        #first
        #(#members)*
        __writer.end_object();
    }
}

/// Key and value of one field, under the condition that it is written.
pub(super) fn expand_encode_field(target: &Target<'_>, field: &Field) -> TokenStream {
    let Field { ident, cfgs, .. } = field;
    let key = format!(",{}", quoted_key(&field.name));
    let codec = codec(target, field);
    let encode = quote_spanned!(blame(&field.ty)=> #codec::encode(&self.#ident, __writer););
    match written_condition(target, field) {
        Some(condition) => quote! {
            #(#cfgs)*
            if #condition {
                __writer.field(&mut __first, #key);
                #encode
            }
        },
        None => quote! {
            #(#cfgs)*
            __writer.field(&mut __first, #key);
            #(#cfgs)*
            #encode
        },
    }
}
