//! An enum whose variants are told apart by what they look like.

mod decode;
mod kinds;
mod matches;

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::ext::IdentExt;

use super::variant::expand_variant;
use crate::expand::block::{expand_item_with_impls, generated_visibility};
use crate::expand::debug::expand_debug_of_untagged;
use crate::expand::docs::expand_said;
use crate::expand::document::expand_document;
use crate::expand::field::slot::slot;
use crate::expand::field::type_copy::{copied, mentions_self};
use crate::expand::serde_impls::expand_serde_impls;
use crate::expand::span::blame;
use crate::expand::structure::owned::{expand_into_owned_method, expand_owned_impl};
use crate::expand::target::Target;
use crate::model::{Field, Untagged, UntaggedVariant};

use decode::expand_decode;
use kinds::{expand_assertions, expand_held_as_written, kinds_of};
use matches::{Written, expand_match};

/// Expands the enum with its impls.
pub(super) fn expand_untagged(untagged: &Untagged) -> TokenStream {
    let (declaration, lifetimes) = (&untagged.declaration, &untagged.lifetimes);
    let target = Target::of_union(declaration, lifetimes);
    let variants = untagged.variants.iter().enumerate().map(|(number, variant)| {
        let cfgs = &variant.cfgs;
        let of_variant = Target::of_variant(declaration, lifetimes, &variant.ident, number, "");
        let expanded = expand_variant(&variant.structure, None, &of_variant);
        quote!(#(#cfgs)* #expanded)
    });
    let into_owned = target.borrows().then(|| {
        let Target { generics, self_type, .. } = &target;
        let method = expand_into_owned_method(&target, &generated_visibility(&declaration.visibility));
        quote!(#[automatically_derived] impl #generics #self_type { #method })
    });
    let field_impl = expand_field_impl(untagged, &target);
    let owned_impl = expand_owned(untagged, &target);
    let serde_impls = expand_serde_impls(&target, declaration.unknown_fields);
    let document_impl = expand_document(declaration, &target);
    let assertions = target.list(&untagged.variants, |variant| {
        let assertions = expand_assertions(untagged, variant, &target);
        let held_as_written = expand_held_as_written(variant, &target);
        quote!(#assertions #held_as_written)
    });
    let debug_impl = expand_debug_of_untagged(untagged, &target);
    let impls = quote! {
        #document_impl #(#variants)* #into_owned #field_impl #owned_impl #serde_impls #debug_impl #(#assertions)*
    };
    expand_item_with_impls(declaration, &impls)
}

// Expands to:
//     impl<'__de: 'a, 'a> __rt::Field<'__de> for Id<'a> {
//         const KINDS: __rt::Kinds = __rt::Kinds::NONE.or(<i64 as __rt::Field>::KINDS).or(..);
//         fn decode(..) -> .. { .. }
//         ..
//     }
fn expand_field_impl(untagged: &Untagged, target: &Target<'_>) -> TokenStream {
    let Target { self_type, decode_generics, .. } = target;
    let all_kinds = target.list(&untagged.variants, |variant| {
        let (kinds, cfgs) = (kinds_of(variant, target), &variant.cfgs);
        quote!(#(#cfgs)* { __kinds = __rt::Kinds::or(__kinds, #kinds); })
    });
    let decode = target.body(|| expand_decode(untagged, target));
    let encode = target.body(|| expand_match(untagged, Written::Json));
    let is_valid = target.body(|| expand_match(untagged, Written::Validity));
    let info = expand_info(untagged, target);
    let describe = target.body(|| quote!(const { &__rt::Shape::Untagged { 0: #info } }));
    let serialize = target.body(|| expand_match(untagged, Written::Serde));
    quote! {
        #[automatically_derived]
        impl #decode_generics __rt::Field<'__de> for #self_type {
            const KINDS: __rt::Kinds = {
                #[allow(unused_mut)]
                let mut __kinds = __rt::Kinds::NONE;
                #(#all_kinds)*
                __kinds
            };
            const KEEPS_NULL: __rt::bool = __rt::Kinds::keep_null(<Self as __rt::Field<'__de>>::KINDS);

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

            fn serialize<__S: __rt::Serializer>(&self, __to: __S) -> __rt::Serialized<__S> {
                #serialize
            }
        }
    }
}

// Expands to:
//     __rt::UntaggedInfo {
//         variants: &[__rt::UntaggedVariant::new("Number", <i64 as __rt::Field>::KINDS, ..)],
//         ..__rt::untagged_info::<Id<'static>>("Id")
//     }
fn expand_info(untagged: &Untagged, target: &Target<'_>) -> TokenStream {
    let Target { name, static_type, .. } = target;
    let declaration = &untagged.declaration;
    let said = expand_said(&[], &declaration.docs, declaration.deprecated.as_ref());
    let variants =
        target.list(&untagged.variants, |variant| variant).into_iter().enumerate().map(|(number, variant)| {
            let number = Literal::usize_unsuffixed(number);
            let UntaggedVariant { ident, docs, deprecated, cfgs, .. } = variant;
            let (kinds, variant_name) = (kinds_of(variant, target), ident.unraw().to_string());
            let kind = if variant.holds_value() { quote!(Value) } else { quote!(Fields) };
            let describe = quote!(<#static_type as __rt::tagged::Variant<'static, #number>>::describe);
            let plain =
                quote!(__rt::UntaggedVariant::new(#variant_name, #kinds, __rt::UntaggedContent::#kind(#describe)));
            let when = variant.when.as_ref().map(|when| quote!(when: __rt::Some(#when),));
            let said = expand_said(&[], docs, deprecated.as_ref());
            if said.is_empty() && when.is_none() {
                return quote!(#(#cfgs)* #plain);
            }
            quote!(#(#cfgs)* __rt::UntaggedVariant { #(#said)* #when ..#plain })
        });
    quote! {
        __rt::UntaggedInfo {
            #(#said)*
            variants: &[#(#variants),*],
            ..__rt::untagged_info::<#static_type>(#name)
        }
    }
}

fn expand_owned(untagged: &Untagged, target: &Target<'_>) -> TokenStream {
    if !target.borrows() {
        return expand_owned_impl(target, &quote!(self));
    }
    let name = &target.ident;
    let arms = untagged.variants.iter().map(|variant| {
        let (ident, cfgs) = (&variant.ident, &variant.cfgs);
        let fields = variant.structure.fields.iter().map(expand_owned_field);
        let (bindings, values): (TokenStream, TokenStream) = fields.unzip();
        quote!(#(#cfgs)* Self::#ident { #bindings } => #name::#ident { #values },)
    });
    let body = target.body(|| quote!(match self { #(#arms)* }));
    expand_owned_impl(target, &body)
}

/// Expands to the binding of a field in a pattern, and to the member of a literal with its owned value.
fn expand_owned_field(field: &Field) -> (TokenStream, TokenStream) {
    let (cfgs, member, slot) = (&field.cfgs, &field.member, slot(field));
    let value = if field.borrows || mentions_self(&field.ty) {
        let ty = copied(&field.ty);
        quote_spanned!(blame(&field.ty)=> <#ty as __rt::IntoOwned>::into_owned(#slot))
    } else {
        slot.to_token_stream()
    };
    (quote!(#(#cfgs)* #member: #slot,), quote!(#(#cfgs)* #member: #value,))
}
