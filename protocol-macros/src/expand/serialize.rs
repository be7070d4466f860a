//! Handing a struct to serde, field by field, as `encode` would write it.

use proc_macro2::{Literal, TokenStream};
use quote::{quote, quote_spanned};

use super::codec::{blame, codec, written_condition};
use super::target::Target;
use crate::model::{Field, Struct};

// Expands to:
//     let mut __length = 0;
//     if ::core::option::Option::is_some(&self.tone) {
//         __length += 1;
//     }
//     let mut __struct = Serializer::serialize_struct(__serializer, "Bark", __length)?;
//     if ::core::option::Option::is_some(&self.tone) {
//         <Option<Tone> as rt::Field<'_>>::serialize_field(&self.tone, "tone", &mut __struct)?;
//     }
//     SerializeStruct::end(__struct)
pub(super) fn expand_serialize(structure: &Struct, target: &Target<'_>) -> TokenStream {
    let Target { rt, name, .. } = target;
    let serializer = quote!(#rt::__private::serde::Serializer);
    let serialize_struct = quote!(#rt::__private::serde::ser::SerializeStruct);
    if structure.fields.is_empty() {
        return quote!(#serialize_struct::end(#serializer::serialize_struct(__serializer, #name, 0)?));
    }
    let length = expand_length(structure, target);
    let state = quote!(&mut __struct);
    let members = structure.fields.iter().map(|field| expand_serialize_field(target, field, &state));
    quote! {
        #length
        let mut __struct = #serializer::serialize_struct(__serializer, #name, __length)?;
        #(#members)*
        #serialize_struct::end(__struct)
    }
}

/// How many fields are written: those that always are, and then one by one those of which it depends.
fn expand_length(structure: &Struct, target: &Target<'_>) -> TokenStream {
    let mut always = 0;
    let mut counts = Vec::new();
    for field in &structure.fields {
        let cfgs = &field.cfgs;
        match written_condition(target, field) {
            Some(condition) => counts.push(quote!(#(#cfgs)* if #condition { __length += 1; })),
            None if cfgs.is_empty() => always += 1,
            None => counts.push(quote!(#(#cfgs)* { __length += 1; })),
        }
    }
    let always = Literal::usize_unsuffixed(always);
    if counts.is_empty() { quote!(let __length = #always;) } else { quote!(let mut __length = #always; #(#counts)*) }
}

/// One field given to serde's struct `state`, under the condition that it is written.
pub(super) fn expand_serialize_field(target: &Target<'_>, field: &Field, state: &TokenStream) -> TokenStream {
    let Field { ident, name, cfgs, .. } = field;
    let codec = codec(target, field);
    let serialize = quote_spanned!(blame(&field.ty)=> #codec::serialize_field(&self.#ident, #name, #state)?;);
    match written_condition(target, field) {
        Some(condition) => quote! {
            #(#cfgs)*
            if #condition {
                #serialize
            }
        },
        None => quote!(#(#cfgs)* #serialize),
    }
}
