//! An enum whose variants hold something, told apart by a tag in their object.

mod info;
mod matches;
mod owned;

use proc_macro2::{Literal, TokenStream};
use quote::{quote, quote_spanned};

use super::variant::expand_variant;
use crate::expand::block::{expand_item_with_impls, generated_visibility};
use crate::expand::debug::expand_debug_of_union;
use crate::expand::document::expand_document;
use crate::expand::field::json_key::{key_after_field, quoted, quoted_key};
use crate::expand::field::type_copy::copied;
use crate::expand::mark::mark_literal;
use crate::expand::serde_impls::expand_serde_impls;
use crate::expand::span::blame;
use crate::expand::structure::owned::expand_into_owned_method;
use crate::expand::target::Target;
use crate::model::{Mark, Union, UnionVariant, VariantContent};

use info::{expand_assertion, expand_info};
use matches::{expand_is_valid, expand_members, numbered, or_unknown, other_arms};
use owned::expand_owned;

/// Up to this many variants, each is tried by how an object of it usually begins. Beyond, the tag is read and matched.
const FEW: usize = 8;

/// Expands the enum with its impls.
pub(super) fn expand_union(union: &Union) -> TokenStream {
    let (declaration, lifetimes) = (&union.declaration, &union.lifetimes);
    let target = Target::of_union(declaration, lifetimes);
    let variants = union.variants.iter().enumerate().filter_map(|(number, variant)| {
        let (structure, cfgs) = (variant.structure()?, &variant.cfgs);
        let (content, suffix) = match &variant.content {
            VariantContent::Under(content, _) => (Some(content), "Content"),
            VariantContent::Fields(_) | VariantContent::Flattened(_) => (None, ""),
        };
        let of_variant = Target::of_variant(declaration, lifetimes, &variant.ident, number, suffix);
        let expanded = expand_variant(structure, content, &of_variant);
        Some(quote!(#(#cfgs)* #expanded))
    });
    let into_owned = target.borrows().then(|| {
        let Target { generics, self_type, .. } = &target;
        let method = expand_into_owned_method(&target, &generated_visibility(&union.declaration.visibility));
        quote!(#[automatically_derived] impl #generics #self_type { #method })
    });
    let assertions = target.list(&union.variants, |variant| expand_assertion(union, variant, &target));
    let field_impl = expand_field_impl(union, &target);
    let owned_impl = expand_owned(union, &target);
    let serde_impls = expand_serde_impls(&target, declaration.unknown_fields);
    let document_impl = expand_document(declaration, &target);
    let debug_impl = expand_debug_of_union(union, &target);
    let impls = quote! {
        #document_impl #(#variants)* #into_owned #field_impl #owned_impl #serde_impls #debug_impl #(#assertions)*
    };
    expand_item_with_impls(&union.declaration, &impls)
}

// Expands to:
//     impl<'__de: 'a, 'a> __rt::Field<'__de> for Item<'a> {
//         fn decode(..) -> .. { .. }
//         fn encode(..) { .. }
//         fn is_valid_value(&self) -> bool { .. }
//         fn describe() -> .. { .. }
//         fn serialize<__S: ..>(..) -> .. { .. }
//         fn members<__M: ..>(..) { .. }
//     }
fn expand_field_impl(union: &Union, target: &Target<'_>) -> TokenStream {
    let Target { self_type, decode_generics, .. } = target;
    let decode = target.body(|| expand_decode(union));
    let encode =
        target.body(|| or_unknown(union, "encode", &quote!(__rt::encode_struct(self, __writer)), &quote!(__writer)));
    let is_valid = target.body(|| expand_is_valid(union));
    let info = expand_info(union, target);
    let describe = target.body(|| quote!(const { &__rt::Shape::Union { 0: #info } }));
    let serialize = quote!(__rt::serialize_struct(self, __serializer));
    let serialize = target.body(|| or_unknown(union, "serialize", &serialize, &quote!(__serializer)));
    let members = target.body(|| expand_members(union));
    quote! {
        #[automatically_derived]
        impl #decode_generics __rt::Field<'__de> for #self_type {
            const KINDS: __rt::Kinds = __rt::Kinds::OBJECT;

            fn decode(__reader: &mut __rt::Reader<'__de>) -> __rt::Decode<Self> {
                #decode
            }

            fn encode(&self, __writer: &mut __rt::Writer<'_>) {
                #encode
            }

            fn is_valid_value(&self) -> __rt::bool {
                #is_valid
            }

            #[inline(never)]
            fn describe() -> &'static __rt::Shape {
                #describe
            }

            fn serialize<__S: __rt::Serializer>(&self, __serializer: __S) -> __rt::Serialized<__S> {
                #serialize
            }

            fn members<__M: __rt::Members>(&self, __members: &mut __M) {
                #members
            }
        }
    }
}

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
fn expand_decode(union: &Union) -> TokenStream {
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
    let is_text = union.variants.iter().all(|variant| matches!(variant.mark, Mark::Text(_)));
    let read = if is_text { quote!(text) } else { quote!(integer) };
    let marks = numbered(union).map(|(number, variant)| {
        let UnionVariant { mark, aliases, cfgs, .. } = variant;
        let mark = mark_literal(mark);
        quote!(#(#cfgs)* #mark #(| #aliases)* => __rt::Some(#number),)
    });
    let others = other_arms(union, &quote!(__rt::Some(__rt::tagged::OTHER)), &quote!(__rt::None));
    let find = quote! {
        __rt::tagged::find(__reader, #tag, |__tag| {
            __rt::tagged::#read(__tag, |__mark| match __mark {
                #(#marks)*
                #others
            })
        })?
    };
    let arms = numbered(union).map(|(number, variant)| {
        let UnionVariant { cfgs, .. } = variant;
        let decode = expand_decode_variant(&number, variant);
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

fn expand_decode_variant(number: &Literal, variant: &UnionVariant) -> TokenStream {
    let fields = |describe| quote!(__rt::tagged::Tag::fields(&mut __tag, __reader, #describe));
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
