//! An enum whose variants hold something, told apart by a tag in their object.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::ext::IdentExt;

use super::named_values::expand_cfg_test;
use super::variant::expand_variant;
use crate::diagnostics::{shown, texts};
use crate::expand::block::{expand_item_with_impls, generated_visibility};
use crate::expand::docs::expand_said;
use crate::expand::field::codec::slot;
use crate::expand::field::json_key::{key_after_field, quoted, quoted_key};
use crate::expand::field::type_copy::{copied, mentions_self, with_lifetimes};
use crate::expand::serde_impls::expand_serde_impls;
use crate::expand::span::blame;
use crate::expand::structure::owned::{expand_into_owned_method, expand_owned_impl};
use crate::expand::target::{Target, lifetime};
use crate::model::{OtherVariant, Struct, Union, UnionVariant, UnknownFields, VariantContent};

/// Up to this many variants, each is tried by how an object of it usually begins. Beyond, the tag is read and matched.
const FEW: usize = 8;

/// Expands the enum with its impls.
pub(super) fn expand_union(union: &Union) -> TokenStream {
    let target = Target::of_union(union);
    let variants = union.variants.iter().enumerate().filter_map(|(number, variant)| {
        let (structure, cfgs) = (variant.structure()?, &variant.cfgs);
        let content = if let VariantContent::Under(content, _) = &variant.content { Some(content) } else { None };
        let expanded = expand_variant(structure, content, &Target::of_variant(union, variant, number));
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
    let serde_impls = expand_serde_impls(&target, UnknownFields::Ignore);
    let impls = quote!(#(#variants)* #into_owned #field_impl #owned_impl #serde_impls #(#assertions)*);
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
        let opening = format!("{{{}{}", quoted_key(tag), quoted(mark));
        let condition = match cfgs.is_empty() {
            true => quote!(__rt::tagged::opens(__reader, #opening)),
            false => {
                let conditions = cfgs.iter().filter_map(|cfg| Some(&cfg.meta.require_list().ok()?.tokens));
                quote!(::core::cfg!(all(#(#conditions),*)) && __rt::tagged::opens(__reader, #opening))
            }
        };
        quote!(if #condition { (#number, __rt::tagged::read(#tag)) } else)
    });
    let marks = numbered(union).map(|(number, variant)| {
        let UnionVariant { mark, aliases, cfgs, .. } = variant;
        quote!(#(#cfgs)* #mark #(| #aliases)* => __rt::Some(#number),)
    });
    let others = other_arms(union, &quote!(__rt::Some(__rt::tagged::OTHER)), &quote!(__rt::None));
    let find = quote! {
        __rt::tagged::find(__reader, #tag, |__tag| {
            __rt::tagged::text(__tag, |__mark| match __mark {
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

// Expands to:
//     match *self {
//         Self::Text { .. } => <Self as __rt::tagged::Variant<'__de, 0>>::is_valid_variant(self),
//         Self::Call(ref __value) => <Call as __rt::Field>::is_valid_value(__value),
//         Self::Other(_) => true,
//     }
fn expand_is_valid(union: &Union) -> TokenStream {
    let arms = numbered(union).map(|(number, variant)| match &variant.content {
        VariantContent::Fields(_) | VariantContent::Under(..) => {
            quote!(<Self as __rt::tagged::Variant<'__de, #number>>::is_valid_variant(self))
        }
        VariantContent::Flattened(ty) => {
            let copy = copied(ty);
            quote_spanned!(blame(ty)=> <#copy as __rt::Field>::is_valid_value(__value))
        }
    });
    expand_match(union, arms, &quote!(true))
}

// Expands to:
//     match *self {
//         Self::Text { .. } => {
//             __rt::Members::constant(__members, "type", ",\"type\":", "\"text\"");
//             <Self as __rt::tagged::Variant<'__de, 0>>::members(self, __members);
//         }
//         ..
//     }
fn expand_members(union: &Union) -> TokenStream {
    let (tag, tag_key) = (&union.tag, key_after_field(&union.tag));
    let arms = numbered(union).map(|(number, variant)| {
        let mark = quoted(&variant.mark);
        let content = match &variant.content {
            VariantContent::Fields(structure) if structure.fields.is_empty() => TokenStream::new(),
            VariantContent::Fields(_) => {
                quote!(<Self as __rt::tagged::Variant<'__de, #number>>::members(self, __members);)
            }
            VariantContent::Under(content, _) => {
                let key = key_after_field(content);
                quote!(__rt::Members::content::<Self, #number>(__members, #content, #key, self);)
            }
            VariantContent::Flattened(ty) => {
                let copy = copied(ty);
                quote_spanned!(blame(ty)=> <#copy as __rt::Field>::members(__value, __members);)
            }
        };
        quote!({
            __rt::Members::constant(__members, #tag, #tag_key, #mark);
            #content
        })
    });
    expand_match(union, arms, &quote!({}))
}

/// Expands to a match on the value, of which the variants have these arms.
fn expand_match(union: &Union, arms: impl Iterator<Item = TokenStream>, other: &TokenStream) -> TokenStream {
    let arms = union.variants.iter().zip(arms).map(|(variant, arm)| {
        let (ident, cfgs) = (&variant.ident, &variant.cfgs);
        let pattern = match &variant.content {
            VariantContent::Flattened(_) => quote!(Self::#ident(ref __value)),
            VariantContent::Fields(_) | VariantContent::Under(..) => quote!(Self::#ident { .. }),
        };
        quote!(#(#cfgs)* #pattern => #arm,)
    });
    let other_arm =
        union.other.as_ref().map(|OtherVariant { ident, cfgs }| quote!(#(#cfgs)* Self::#ident(_) => #other,));
    quote! {
        match *self {
            #(#arms)*
            #other_arm
        }
    }
}

/// Expands to code that passes an unknown value to its own `method`, and others to `known`.
fn or_unknown(union: &Union, method: &str, known: &TokenStream, argument: &TokenStream) -> TokenStream {
    let Some(OtherVariant { ident, cfgs }) = &union.other else { return known.clone() };
    let method = format_ident!("{method}_payload");
    quote! {
        match *self {
            #(#cfgs)*
            Self::#ident(ref __unknown) => __rt::Unknown::#method(__unknown, #argument),
            _ => #known,
        }
    }
}

/// Expands the last arms of a match: for values of undeclared variants where they are kept, and where they are not.
fn other_arms(union: &Union, kept: &TokenStream, refused: &TokenStream) -> TokenStream {
    match &union.other {
        Some(other) if other.cfgs.is_empty() => quote!(_ => #kept,),
        Some(OtherVariant { cfgs, .. }) => quote! {
            #(#cfgs)*
            _ => #kept,
            #[allow(unreachable_patterns)]
            _ => #refused,
        },
        None => quote!(_ => #refused,),
    }
}

// Expands to:
//     __rt::UnionInfo {
//         variants: &[__rt::UnionVariant::new(__rt::Mark::Text("text"), "Text", <Item as ..>::describe_around)],
//         open: true,
//         ..__rt::union_info::<Item<'static>>("Item", "type")
//     }
fn expand_info(union: &Union, target: &Target<'_>) -> TokenStream {
    let Target { name, static_type, .. } = target;
    let tag = &union.tag;
    let said = expand_said(&[], &union.declaration.docs, union.declaration.deprecated.as_ref());
    let variants = numbered(union).map(|(number, variant)| {
        let UnionVariant { ident, mark, aliases, docs, deprecated, cfgs, content } = variant;
        let payload = match content {
            VariantContent::Fields(_) | VariantContent::Under(..) => {
                quote!(<#static_type as __rt::tagged::Variant<'static, #number>>::describe_around)
            }
            VariantContent::Flattened(ty) => {
                let ty_static = with_lifetimes(ty, target, &lifetime("'static"));
                quote_spanned!(blame(ty)=> <#ty_static as __rt::Field>::describe)
            }
        };
        let said = expand_said(aliases, docs, deprecated.as_ref());
        let variant_name = ident.unraw().to_string();
        let plain = quote!(__rt::UnionVariant::new(__rt::Mark::Text(#mark), #variant_name, #payload));
        if said.is_empty() {
            return quote!(#(#cfgs)* #plain);
        }
        quote!(#(#cfgs)* __rt::UnionVariant { #(#said)* ..#plain })
    });
    let open = union.other.as_ref().map(|other| {
        let test = expand_cfg_test(&other.cfgs);
        quote!(open: #test,)
    });
    quote! {
        __rt::UnionInfo {
            #(#said)*
            variants: &[#(#variants),*],
            #open
            ..__rt::union_info::<#static_type>(#name, #tag)
        }
    }
}

// Expands to:
//     impl<'a> __rt::IntoOwned for Item<'a> {
//         type Owned = Item<'static>;
//         fn into_owned(self) -> Item<'static> {
//             match self { Self::Text { text: __slot_text } => Item::Text { text: .. }, .. }
//         }
//     }
fn expand_owned(union: &Union, target: &Target<'_>) -> TokenStream {
    if !target.borrows() {
        return expand_owned_impl(target, &quote!(self));
    }
    let name = &target.ident;
    let arms = union.variants.iter().map(|variant| {
        let (ident, cfgs) = (&variant.ident, &variant.cfgs);
        let (bindings, values) = match &variant.content {
            VariantContent::Fields(structure) | VariantContent::Under(_, structure) => expand_owned_fields(structure),
            VariantContent::Flattened(ty) => {
                let copy = copied(ty);
                let owned = quote_spanned!(blame(ty)=> <#copy as __rt::IntoOwned>::into_owned(__value));
                (quote!(0: __value), quote!(0: #owned))
            }
        };
        quote!(#(#cfgs)* Self::#ident { #bindings } => #name::#ident { #values },)
    });
    let other_arm = union
        .other
        .as_ref()
        .map(|OtherVariant { ident, cfgs }| quote!(#(#cfgs)* Self::#ident(__unknown) => #name::#ident(__unknown),));
    let body = target.body(|| quote!(match self { #(#arms)* #other_arm }));
    expand_owned_impl(target, &body)
}

/// Expands to the bindings of a pattern, and to the members of a literal with the owned values.
fn expand_owned_fields(structure: &Struct) -> (TokenStream, TokenStream) {
    let fields = structure.fields.iter().map(|field| {
        let (cfgs, member, slot) = (&field.cfgs, field.member(), slot(field));
        let value = if field.borrows || mentions_self(&field.ty) {
            let ty = copied(&field.ty);
            quote_spanned!(blame(&field.ty)=> <#ty as __rt::IntoOwned>::into_owned(#slot))
        } else {
            slot.to_token_stream()
        };
        (quote!(#(#cfgs)* #member: #slot,), quote!(#(#cfgs)* #member: #value,))
    });
    fields.unzip()
}

// Expands to:
//     const _: () = __rt::assert_distinct_keys(<Call as __rt::tagged::Flatten>::KEYS, &[("type", "`Call` has ..")]);
/// Asserts that the fields of a data type have other keys than the tag beside them.
fn expand_assertion(union: &Union, variant: &UnionVariant, target: &Target<'_>) -> TokenStream {
    let VariantContent::Flattened(ty) = &variant.content else { return TokenStream::new() };
    let (tag, cfgs, span) = (&union.tag, &variant.cfgs, blame(ty));
    let text = texts::flattened_is_tag(tag, &shown(ty));
    let ty = with_lifetimes(ty, target, &lifetime("'static"));
    quote_spanned! {span=>
        #(#cfgs)*
        const _: () = __rt::assert_distinct_keys(<#ty as __rt::tagged::Flatten>::KEYS, &[(#tag, #text)]);
    }
}

/// Returns the variants with their numbers, which do not depend on what is configured in.
fn numbered(union: &Union) -> impl Iterator<Item = (Literal, &UnionVariant)> {
    union.variants.iter().enumerate().map(|(number, variant)| (Literal::usize_unsuffixed(number), variant))
}
