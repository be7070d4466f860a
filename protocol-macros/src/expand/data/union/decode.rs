//! Reading an enum with a tag: the tag, and the variant that it stands for.

use proc_macro2::{Literal, TokenStream};
use quote::{quote, quote_spanned};

use super::matches::{numbered, other_arms};
use crate::expand::field::json_key::{key_after_field, quoted, quoted_key};
use crate::expand::field::type_copy::copied;
use crate::expand::mark::mark_literal;
use crate::expand::span::blame;
use crate::model::{Mark, Union, UnionVariant, VariantContent};

/// Up to this many variants, each is tried by how an object of it usually begins. Beyond, the tag is read and matched.
const FEW: usize = 8;

// Expands to:
//     let (__number, mut __tag) = if __rt::tagged::opens(__reader, "{\"type\":\"text\"") {
//         (0, __rt::tagged::read("type"))
//     } else {
//         __rt::tagged::find(__reader, "type", |__tag| ..)?
//     };
//     match __number {
//         0 => <Self as __rt::tagged::Variant<'__de, 0>>::decode_fields(..),
//         1 => __rt::Result::map(<Call as __rt::tagged::Flatten<'__de>>::decode_fields(..), Self::Call),
//         _ => __rt::Err(__rt::Failed),
//     }
pub(super) fn expand_decode(union: &Union) -> TokenStream {
    let tag = &union.tag;
    let openings = numbered(union).filter(|_| union.variants.len() <= FEW).map(|(number, variant)| {
        let UnionVariant { mark, cfgs, .. } = variant;
        // More digits might follow an integer.
        let Mark::Text(mark) = mark else { return TokenStream::new() };
        let opening = format!("{{{}{}", quoted_key(tag), quoted(mark));
        let opens = quote!(__rt::tagged::opens(__reader, #opening));
        let conditions: Vec<_> = cfgs.iter().filter_map(|cfg| Some(&cfg.meta.require_list().ok()?.tokens)).collect();
        let condition =
            if conditions.is_empty() { opens } else { quote!(::core::cfg!(all(#(#conditions),*)) && #opens) };
        quote!(if #condition { (#number, __rt::tagged::read(#tag)) } else)
    });
    let number = expand_number(union);
    let find = quote!(__rt::tagged::find(__reader, #tag, |__tag| #number)?);
    let arms = numbered(union).map(|(number, variant)| {
        let UnionVariant { cfgs, .. } = variant;
        let fields = |describe| quote!(__rt::tagged::Tag::fields(&mut __tag, __reader, #describe));
        let decode = expand_decode_variant(&number, variant, fields);
        quote!(#(#cfgs)* #number => #decode,)
    });
    let unknown = union.other.as_ref().map(|other| {
        let ident = &other.ident;
        quote!(__rt::Result::map(__rt::tagged::unknown(__reader, #tag), Self::#ident))
    });
    let unknown = other_arms(union, &unknown.unwrap_or_default(), &quote!(__rt::Err(__rt::Failed)));
    quote! {
        let (__number, mut __tag) = #(#openings)* { #find };
        match __number {
            #(#arms)*
            #unknown
        }
    }
}

// Expands to:
//     __rt::tagged::text(__tag, |__mark| match __mark { "text" => __rt::Some(0), _ => __rt::None })
/// Reads what the tag stands for: the number of a variant.
pub(super) fn expand_number(union: &Union) -> TokenStream {
    let is_text = union.variants.iter().all(|variant| matches!(variant.mark, Mark::Text(_)));
    let read = if is_text { quote!(text) } else { quote!(integer) };
    let marks = numbered(union).map(|(number, variant)| {
        let UnionVariant { mark, aliases, cfgs, .. } = variant;
        let mark = mark_literal(mark);
        quote!(#(#cfgs)* #mark #(| #aliases)* => __rt::Some(#number),)
    });
    let others = other_arms(union, &quote!(__rt::Some(__rt::tagged::OTHER)), &quote!(__rt::None));
    quote! {
        __rt::tagged::#read(__tag, |__mark| match __mark {
            #(#marks)*
            #others
        })
    }
}

/// Expands to the variant with this number, read from the fields that `fields` returns for a description.
pub(super) fn expand_decode_variant(
    number: &Literal,
    variant: &UnionVariant,
    fields: impl Fn(TokenStream) -> TokenStream,
) -> TokenStream {
    match &variant.content {
        VariantContent::Fields(_) => {
            let of_variant = quote!(<Self as __rt::tagged::Variant<'__de, #number>>);
            let fields = fields(quote!(#of_variant::describe));
            quote!(#of_variant::decode_fields(#fields))
        }
        VariantContent::Under(content, _) => {
            let key = key_after_field(content);
            let fields = fields(quote!(<Self as __rt::tagged::Variant<'__de, #number>>::describe_around));
            quote!(__rt::tagged::decode_content::<Self, #number>(#fields, #key))
        }
        VariantContent::Flattened(ty) => {
            let (ident, span, copy) = (&variant.ident, blame(ty), copied(ty));
            let fields = fields(quote_spanned!(span=> <#copy as __rt::Field>::describe));
            let decode = quote_spanned!(span=> <#copy as __rt::tagged::Flatten>::decode_fields(#fields));
            quote!(__rt::Result::map(#decode, Self::#ident))
        }
    }
}
