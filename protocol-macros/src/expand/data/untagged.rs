//! An enum whose variants are told apart by what they look like.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::ext::IdentExt;

use super::variant::expand_variant;
use crate::diagnostics::texts;
use crate::expand::block::{expand_item_with_impls, generated_visibility};
use crate::expand::docs::expand_said;
use crate::expand::document::expand_document;
use crate::expand::field::codec::{as_declared, codec, expand_kinds, expand_serialize};
use crate::expand::field::slot::slot;
use crate::expand::field::type_copy::{copied, mentions_self, with_lifetimes};
use crate::expand::serde_impls::expand_serde_impls;
use crate::expand::span::blame;
use crate::expand::structure::owned::{expand_into_owned_method, expand_owned_impl};
use crate::expand::target::{Target, lifetime};
use crate::model::{Field, Untagged, UntaggedVariant};

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
    let assertions = target.list(&untagged.variants, |variant| expand_assertions(untagged, variant, &target));
    let impls = quote!(#document_impl #(#variants)* #into_owned #field_impl #owned_impl #serde_impls #(#assertions)*);
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
        }
    }
}

/// Expands to the kinds of JSON that a variant may be.
fn kinds_of(variant: &UntaggedVariant, target: &Target<'_>) -> TokenStream {
    match variant.structure.fields.first() {
        Some(field) if variant.holds_value() => {
            expand_kinds(field, &with_lifetimes(&field.ty, target, &lifetime("'static")))
        }
        _ => quote!(__rt::Kinds::OBJECT),
    }
}

// Expands to:
//     match __rt::untagged::select(__reader, const { &[(0, <i64 as __rt::Field>::KINDS, __rt::None), ..] })? {
//         0 => __rt::Result::map(<i64 as __rt::Field>::decode(__reader), Self::Number),
//         1 => <Self as __rt::tagged::Variant<'__de, 1>>::decode_fields(..),
//         _ => __rt::Err(__rt::Failed),
//     }
fn expand_decode(untagged: &Untagged, target: &Target<'_>) -> TokenStream {
    let looks = numbered(untagged).map(|(number, variant)| {
        let (cfgs, kinds, when) = (&variant.cfgs, kinds_of(variant, target), expand_when(variant));
        quote!(#(#cfgs)* (#number, #kinds, #when))
    });
    let arms = numbered(untagged).map(|(number, variant)| {
        let (cfgs, ident) = (&variant.cfgs, &variant.ident);
        let decode = match variant.structure.fields.first() {
            Some(field) if variant.holds_value() => {
                let codec = codec(field);
                let value = quote_spanned!(blame(&field.ty)=> #codec::decode(__reader)?);
                let value = as_declared(field, value);
                quote!(__rt::Ok(Self::#ident(#value)))
            }
            _ => {
                let of_variant = quote!(<Self as __rt::tagged::Variant<'__de, #number>>);
                quote!(#of_variant::decode_fields(__rt::Fields::begin(__reader, #of_variant::describe)))
            }
        };
        quote!(#(#cfgs)* #number => #decode,)
    });
    quote! {
        match __rt::untagged::select(__reader, const { &[#(#looks),*] })? {
            #(#arms)*
            _ => __rt::Err(__rt::Failed),
        }
    }
}

fn expand_when(variant: &UntaggedVariant) -> TokenStream {
    match &variant.when {
        Some(when) => quote!(__rt::Some(#when)),
        None => quote!(__rt::None),
    }
}

/// What is done with the value of a variant.
#[derive(Clone, Copy)]
enum Written {
    Json,
    Serde,
    Validity,
}

// Expands to:
//     match *self {
//         Self::Number(ref __value) => <i64 as __rt::Field>::encode(__value, __writer),
//         Self::Reply { .. } => __rt::tagged::encode_variant::<Self, 1>(self, __writer),
//     }
fn expand_match(untagged: &Untagged, written: Written) -> TokenStream {
    let arms = numbered(untagged).map(|(number, variant)| {
        let (ident, cfgs) = (&variant.ident, &variant.cfgs);
        let (pattern, arm) = match (variant.structure.fields.first(), written) {
            (Some(field), Written::Json | Written::Serde) if variant.holds_value() => {
                let arm = match written {
                    Written::Json => {
                        let codec = codec(field);
                        quote_spanned!(blame(&field.ty)=> #codec::encode(__value, __writer))
                    }
                    _ => expand_serialize(field, &quote!(__value)),
                };
                (quote!((ref __value)), arm)
            }
            (_, Written::Json) => {
                (quote!({ .. }), quote!(__rt::tagged::encode_variant::<Self, #number>(self, __writer)))
            }
            (_, Written::Serde) => {
                (quote!({ .. }), quote!(__rt::tagged::serialize_variant::<Self, #number, __S>(self, __serializer)))
            }
            (_, Written::Validity) => {
                (quote!({ .. }), quote!(<Self as __rt::tagged::Variant<'__de, #number>>::is_valid_variant(self)))
            }
        };
        quote!(#(#cfgs)* Self::#ident #pattern => #arm,)
    });
    quote! {
        match *self {
            #(#arms)*
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

// Expands to:
//     const _: () = __rt::untagged::assert_apart(<u8 as __rt::Field>::KINDS, &[(.., "`Small` cannot ..")], false);
/// Asserts that a variant cannot be taken for one of those before it, and that one with a key is an object.
fn expand_assertions(untagged: &Untagged, variant: &UntaggedVariant, target: &Target<'_>) -> TokenStream {
    let (cfgs, kinds) = (&variant.cfgs, kinds_of(variant, target));
    let span = match variant.structure.fields.first() {
        Some(field) if variant.holds_value() => blame(&field.ty),
        _ => variant.ident.span(),
    };
    let name = variant.ident.unraw().to_string();
    if variant.when.is_some() {
        let text = texts::when_without_keys(&name);
        let assertion = quote_spanned!(span=> const _: () = __rt::untagged::assert_object(#kinds, #text););
        return quote!(#(#cfgs)* #assertion);
    }
    let others = untagged.variants.iter().take_while(|other| other.ident != variant.ident);
    let others = others.filter(|other| other.when.is_none()).map(|other| {
        let (cfgs, kinds) = (&other.cfgs, kinds_of(other, target));
        let text = texts::untagged_alike(&name, &other.ident.unraw().to_string());
        quote!(#(#cfgs)* (#kinds, #text))
    });
    let others: Vec<_> = others.collect();
    if others.is_empty() {
        return TokenStream::new();
    }
    let is_last =
        untagged.variants.iter().rfind(|other| other.when.is_none()).is_some_and(|last| last.ident == variant.ident);
    let assertion =
        quote_spanned!(span=> const _: () = __rt::untagged::assert_apart(#kinds, &[#(#others),*], #is_last););
    quote!(#(#cfgs)* #assertion)
}

/// Returns the variants with their numbers, which do not depend on what is configured in.
fn numbered(untagged: &Untagged) -> impl Iterator<Item = (Literal, &UntaggedVariant)> {
    untagged.variants.iter().enumerate().map(|(number, variant)| (Literal::usize_unsuffixed(number), variant))
}
