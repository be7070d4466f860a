//! The impls of a newtype: the value inside, on the wire and as the key of a map, and the rules of its own.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use super::decode::expand_bounds;
use super::describe::{expand_check_info, expand_describe_fn};
use super::field_impl::expand_decode_beside;
use super::validate::{all_of, expand_check};
use crate::expand::docs::expand_said;
use crate::expand::field::codec::{as_declared, codec, codec_with, expand_kinds, expand_serialize, is_declared_static};
use crate::expand::field::rules::FieldRules;
use crate::expand::field::type_copy::copied;
use crate::expand::span::blame;
use crate::expand::target::{Target, lifetime};
use crate::model::{Codec, Field, Struct};

// Expands to:
//     impl __rt::rules::Newtype for AgentId { .. }
//     impl<'__de> __rt::Field<'__de> for AgentId { .. }
//     impl __rt::From<String> for AgentId { .. }
pub(crate) fn expand_newtype(structure: &Struct, target: &Target<'_>, rules: &[FieldRules]) -> TokenStream {
    let Some(field) = structure.fields.first() else { return TokenStream::new() };
    let newtype_impl = expand_newtype_impl(field, target, rules);
    let field_impl = expand_field_impl(structure, field, target, rules);
    let from_impl = expand_from(field, target);
    quote!(#newtype_impl #field_impl #from_impl)
}

fn expand_newtype_impl(field: &Field, target: &Target<'_>, rules: &[FieldRules]) -> TokenStream {
    let Target { generics, self_type, .. } = target;
    let ty = copied(&field.ty);
    let keeps_rules = target.body(|| {
        let rules = rules.iter().flat_map(|rules| &rules.conditions).cloned().collect::<Vec<_>>();
        let rules = (!rules.is_empty()).then(|| all_of(&rules));
        let tests: Vec<_> = rules.into_iter().chain(expand_check(field, target)).collect();
        if tests.is_empty() { quote!(true) } else { quote!(#(#tests)&&*) }
    });
    quote! {
        #[doc(hidden)]
        #[automatically_derived]
        impl #generics __rt::rules::Newtype for #self_type {
            type Inner = #ty;

            #[inline]
            fn wrap(__inner: Self::Inner) -> Self {
                Self(__inner)
            }

            #[inline]
            fn inner(&self) -> &Self::Inner {
                &self.0
            }

            #[inline]
            fn keeps_rules(&self) -> __rt::bool {
                #keeps_rules
            }
        }
    }
}

fn expand_keeps_null(structure: &Struct, field: &Field) -> TokenStream {
    let (span, ty) = (blame(&field.ty), copied(&field.ty));
    match field.codec {
        _ if structure.declaration.broken => quote!(false),
        Codec::Plain | Codec::FullRange => quote_spanned!(span=> <#ty as __rt::Field>::KEEPS_NULL),
        Codec::AsString => quote_spanned!(span=> <#ty as __rt::AsString>::KEEPS_NULL),
        Codec::Serde | Codec::Rest | Codec::Constant(_) => quote!(false),
    }
}

fn expand_field_impl(structure: &Struct, field: &Field, target: &Target<'_>, rules: &[FieldRules]) -> TokenStream {
    let Target { self_type, static_type, decode_generics, .. } = target;
    let span = blame(&field.ty);
    let (codec, ty) = (codec(field), copied(&field.ty));
    let keeps_null = expand_keeps_null(structure, field);
    let keys = (field.codec == Codec::Plain && !structure.declaration.broken)
        .then(|| quote_spanned!(span=> const WRITTEN_KEYS: __rt::Keys = <#ty as __rt::Field>::WRITTEN_KEYS;));
    let [kinds, held] = ["KINDS", "HELD"].map(|constant| {
        if structure.declaration.broken { quote!(__rt::Kinds::ANY) } else { expand_kinds(field, &ty, constant) }
    });
    let decode = target.body(|| expand_decode(field));
    let decode_within = (field.codec == Codec::Plain).then(|| expand_decode_within(field, target));
    let encode = target.body(|| quote_spanned!(span=> #codec::encode(&self.0, __writer)));
    let is_valid = target.body(|| {
        let inner = quote_spanned!(span=> #codec::is_valid_value(&self.0));
        quote!(#inner && __rt::rules::Newtype::keeps_rules(self))
    });
    // The constant is asked for below, so that types that are inside of each other, by newtypes alone, do not compile.
    let describe = expand_describe_fn(structure, target, rules, |target| expand_shape(structure, field, target, rules));
    let serialize = target.body(|| expand_serialize(field, &quote!(&self.0)));
    let is_beside = structure.kind.is_message() && structure.is_flattened;
    let beside = is_beside.then(|| {
        let members = target.body(|| quote_spanned!(span=> <#ty as __rt::Field>::members(&self.0, __to)));
        let decode_beside = expand_decode_beside(target);
        quote! {
            fn members<__M: __rt::Members>(&self, __to: &mut __M) {
                #members
            }

            #decode_beside
        }
    });
    let flatten_impl = is_beside.then(|| expand_flatten(field, target));
    quote! {
        #[automatically_derived]
        impl #decode_generics __rt::Field<'__de> for #self_type {
            const KINDS: __rt::Kinds = #kinds;
            const HELD: __rt::Kinds = #held;
            const KEEPS_NULL: __rt::bool = #keeps_null;
            #keys

            #[inline]
            fn decode(__reader: &mut __rt::Reader<'__de>) -> __rt::Decode<Self> {
                #decode
            }

            #decode_within

            #[inline]
            fn encode(&self, __writer: &mut __rt::Writer<'_>) {
                #encode
            }

            fn is_valid_value(&self) -> __rt::bool {
                #is_valid
            }

            #describe

            fn serialize<__S: __rt::Serializer>(&self, __to: __S) -> __rt::Serialized<__S> {
                #serialize
            }

            #beside
        }

        #flatten_impl

        const _: __rt::bool = <#static_type as __rt::Field<'static>>::KEEPS_NULL;
    }
}

// Expands to:
//     impl<'__de: 'a, 'a> __rt::tagged::Flatten<'__de> for Event<'a> {
//         const KEYS: &'static __rt::KeyTree = <event::Envelope as __rt::tagged::Flatten>::KEYS;
//         fn decode_fields(..) -> .. { .. }
//     }
/// What is inside has fields to stand beside a tag.
fn expand_flatten(field: &Field, target: &Target<'_>) -> TokenStream {
    let Target { self_type, decode_generics, .. } = target;
    let (span, ty) = (blame(&field.ty), copied(&field.ty));
    let keys = quote_spanned!(span=> <#ty as __rt::tagged::Flatten>::KEYS);
    let body = target.body(|| {
        let fields = quote_spanned!(span=> __rt::Fields::of(__fields, <#ty as __rt::Field>::describe));
        let decoded = quote_spanned!(span=> <#ty as __rt::tagged::Flatten>::decode_fields(#fields));
        expand_wrapped(field, &decoded)
    });
    quote! {
        #[automatically_derived]
        impl #decode_generics __rt::tagged::Flatten<'__de> for #self_type {
            const KEYS: &'static __rt::KeyTree = #keys;

            #[inline]
            fn decode_fields(__fields: __rt::Fields<'_, '__de>) -> __rt::Decode<Self> {
                #body
            }
        }
    }
}

// Expands to:
//     __rt::Result::map(<String as __Field>::decode_within(__reader, &__rt::Bounds { .. }), Self)
fn expand_decode(field: &Field) -> TokenStream {
    let (span, codec) = (blame(&field.ty), codec(field));
    let decoded = match expand_bounds(&field.rules).filter(|_| field.codec == Codec::Plain) {
        Some(bounds) => quote_spanned!(span=> #codec::decode_within(__reader, &#bounds)),
        None => quote_spanned!(span=> #codec::decode(__reader)),
    };
    expand_wrapped(field, &decoded)
}

fn expand_decode_within(field: &Field, target: &Target<'_>) -> TokenStream {
    let body = target.body(|| {
        let (span, codec) = (blame(&field.ty), codec(field));
        let bounds = expand_bounds(&field.rules).map(|own| quote!(&__rt::Bounds::and(&#own, __bounds)));
        let bounds = bounds.unwrap_or_else(|| quote!(__bounds));
        expand_wrapped(field, &quote_spanned!(span=> #codec::decode_within(__reader, #bounds)))
    });
    quote! {
        fn decode_within(__reader: &mut __rt::Reader<'__de>, __bounds: &__rt::Bounds) -> __rt::Decode<Self> {
            #body
        }
    }
}

/// Puts a value that was read inside, as the user's type says.
fn expand_wrapped(field: &Field, decoded: &TokenStream) -> TokenStream {
    if is_declared_static(field) {
        let owned = as_declared(field, quote!(__value));
        return quote!(__rt::Result::map(#decoded, |__value| Self(#owned)));
    }
    quote!(__rt::Result::map(#decoded, Self))
}

// Expands to:
//     __rt::Shape::Newtype {
//         0: __rt::NewtypeInfo {
//             docs: "..", rules: &[..], ..__rt::newtype_info::<AgentId>("AgentId", <String as __Field>::describe)
//         },
//     }
fn expand_shape(structure: &Struct, field: &Field, target: &Target<'_>, rules: &[FieldRules]) -> TokenStream {
    let Target { name, static_type, .. } = target;
    let said = expand_said(&[], &structure.declaration.docs, structure.declaration.deprecated.as_ref());
    let codec = codec_with(target, field, &lifetime("'static"));
    let inner = quote_spanned!(blame(&field.ty)=> #codec::describe);
    let descriptions = rules.iter().flat_map(|rules| rules.descriptions.iter().cloned());
    let descriptions: Vec<_> = descriptions.chain(expand_check_info(target, field)).collect();
    let rules = (!descriptions.is_empty()).then(|| quote!(rules: &[#(#descriptions),*],));
    let secret = field.secret.then(|| quote!(secret: true,));
    quote! {
        __rt::Shape::Newtype {
            0: __rt::NewtypeInfo { #(#said)* #rules #secret ..__rt::newtype_info::<#static_type>(#name, #inner) },
        }
    }
}

fn expand_from(field: &Field, target: &Target<'_>) -> TokenStream {
    let Target { generics, self_type, .. } = target;
    let ty = copied(&field.ty);
    quote! {
        #[automatically_derived]
        impl #generics __rt::From<#ty> for #self_type {
            fn from(__inner: #ty) -> Self {
                Self(__inner)
            }
        }
    }
}
