//! An enum of named values, a string on the wire. Generated code gives the names, and the runtime does the rest.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Attribute;

use crate::expand::block::generated_visibility;
use crate::expand::docs::expand_said;
use crate::expand::field::json_key::quoted;
use crate::expand::target::Target;
use crate::model::{Enum, OtherVariant, Variant};

// Expands to:
//     impl Tone {
//         pub fn as_str(&self) -> &str { .. }
//     }
//     impl __rt::Display for Tone { .. }
pub(crate) fn expand_inherent(data_enum: &Enum, target: &Target<'_>) -> TokenStream {
    let Target { ident, .. } = target;
    let visibility = generated_visibility(&data_enum.declaration.visibility);
    quote! {
        #[automatically_derived]
        impl #ident {
            /// The name on the wire.
            #[must_use]
            #visibility fn as_str(&self) -> &__rt::str {
                <Self as __rt::NamedValues>::name(self)
            }
        }

        #[automatically_derived]
        impl __rt::Display for #ident {
            fn fmt(&self, __formatter: &mut __rt::Formatter<'_>) -> __rt::fmt::Result {
                __rt::Display::fmt(Self::as_str(self), __formatter)
            }
        }
    }
}

// Expands to:
//     impl __rt::NamedValues for Tone {
//         const INFO: __rt::EnumInfo = __rt::EnumInfo { .. };
//         fn from_name(__name: &str) -> Option<Self> { .. }
//         fn name(&self) -> &str { .. }
//         fn quoted(&self) -> Option<&'static str> { .. }
//     }
pub(crate) fn expand_named_values(data_enum: &Enum, target: &Target<'_>) -> TokenStream {
    let Target { ident, .. } = target;
    let info = expand_info(data_enum, target);
    let from_name = target.body(|| expand_from_name(data_enum));
    let name = target.body(|| expand_name(data_enum));
    let quoted = target.body(|| expand_quoted(data_enum));
    quote! {
        #[doc(hidden)]
        #[automatically_derived]
        impl __rt::NamedValues for #ident {
            const INFO: __rt::EnumInfo = #info;

            fn from_name(__name: &__rt::str) -> __rt::Option<Self> {
                #from_name
            }

            fn name(&self) -> &__rt::str {
                #name
            }

            fn quoted(&self) -> __rt::Option<&'static __rt::str> {
                #quoted
            }
        }
    }
}

fn expand_info(data_enum: &Enum, target: &Target<'_>) -> TokenStream {
    let Target { name, static_type, .. } = target;
    let said = expand_said(&[], &data_enum.declaration.docs, data_enum.declaration.deprecated.as_ref());
    let variant_infos = data_enum.variants.iter().map(|variant| {
        let Variant { name, cfgs, .. } = variant;
        let plain = quote!(__rt::variant_info(#name));
        let said = expand_said(&variant.aliases, &variant.docs, variant.deprecated.as_ref());
        if said.is_empty() {
            return quote!(#(#cfgs)* #plain);
        }
        quote!(#(#cfgs)* __rt::VariantInfo { #(#said)* ..#plain })
    });
    let open = match &data_enum.other {
        Some(other) if other.cfgs.is_empty() => quote!(open: true,),
        Some(other) => {
            let test = expand_cfg_test(&other.cfgs);
            quote!(open: #test,)
        }
        None => TokenStream::new(),
    };
    quote! {
        __rt::EnumInfo {
            #(#said)*
            variants: &[#(#variant_infos),*],
            #open
            ..__rt::enum_info::<#static_type>(#name)
        }
    }
}

/// Expands to `cfg!(all(..))`, which is true if all of the attributes are.
pub(crate) fn expand_cfg_test(cfgs: &[Attribute]) -> TokenStream {
    let conditions = cfgs.iter().filter_map(|cfg| Some(&cfg.meta.require_list().ok()?.tokens));
    quote!(::core::cfg!(all(#(#conditions),*)))
}

// Expands to:
//     match __name {
//         "calm" => Some(Self::Calm),
//         _ => Some(Self::Other(From::from(__name))),
//     }
fn expand_from_name(data_enum: &Enum) -> TokenStream {
    let arms = data_enum.variants.iter().map(|variant| {
        let Variant { ident, name, aliases, cfgs, .. } = variant;
        quote!(#(#cfgs)* #name #(| #aliases)* => __rt::Some(Self::#ident),)
    });
    let other_arm = data_enum.other.as_ref().map(|OtherVariant { ident, cfgs }| {
        quote! {
            #(#cfgs)*
            _ => __rt::Some(Self::#ident(__rt::From::from(__name))),
        }
    });
    let always_open = data_enum.other.as_ref().is_some_and(|other| other.cfgs.is_empty());
    let unknown_arm = (!always_open).then(|| {
        // After the arm of an `#[other]` variant that is configured in, this one is unreachable.
        let allow = data_enum.other.as_ref().map(|_| quote!(#[allow(unreachable_patterns)]));
        quote!(#allow _ => __rt::None,)
    });
    quote! {
        match __name {
            #(#arms)*
            #other_arm
            #unknown_arm
        }
    }
}

// Expands to:
//     match *self {
//         Self::Calm => "calm",
//         Self::Other(ref __name) => __name,
//     }
fn expand_name(data_enum: &Enum) -> TokenStream {
    let arms = data_enum.variants.iter().map(|variant| {
        let Variant { ident, name, cfgs, .. } = variant;
        quote!(#(#cfgs)* Self::#ident => #name,)
    });
    let other_arm = data_enum
        .other
        .as_ref()
        .map(|OtherVariant { ident, cfgs }| quote!(#(#cfgs)* Self::#ident(ref __name) => __name,));
    // `*self`, because a match on a reference to an empty enum needs an arm.
    quote! {
        match *self {
            #(#arms)*
            #other_arm
        }
    }
}

// Expands to:
//     match *self {
//         Self::Calm => Some("\"calm\""),
//         Self::Other(_) => None,
//     }
fn expand_quoted(data_enum: &Enum) -> TokenStream {
    let arms = data_enum.variants.iter().map(|variant| {
        let Variant { ident, name, cfgs, .. } = variant;
        let quoted = quoted(name);
        quote!(#(#cfgs)* Self::#ident => __rt::Some(#quoted),)
    });
    let other_arm =
        data_enum.other.as_ref().map(|OtherVariant { ident, cfgs }| quote!(#(#cfgs)* Self::#ident(_) => __rt::None,));
    quote! {
        match *self {
            #(#arms)*
            #other_arm
        }
    }
}

// Expands to:
//     impl<'__de> __rt::Field<'__de> for Tone { .. }
//     impl<'__de> __rt::MapKey<'__de> for Tone { .. }
pub(crate) fn expand_field_impls(target: &Target<'_>) -> TokenStream {
    let Target { ident, .. } = target;
    let map_key_impl = expand_map_key(target);
    quote! {
        #[automatically_derived]
        impl<'__de> __rt::Field<'__de> for #ident {
            const KINDS: __rt::Kinds = __rt::Kinds::STRING;

            fn decode(__reader: &mut __rt::Reader<'__de>) -> __rt::Decode<Self> {
                __rt::named::decode(__reader)
            }

            fn encode(&self, __writer: &mut __rt::Writer<'_>) {
                __rt::named::encode(self, __writer);
            }

            fn describe() -> &'static __rt::Shape {
                __rt::named::describe::<Self>()
            }

            fn serialize<__S: __rt::Serializer>(&self, __to: __S) -> __rt::Serialized<__S> {
                __rt::named::serialize(self, __to)
            }
        }

        #map_key_impl
    }
}

fn expand_map_key(target: &Target<'_>) -> TokenStream {
    let Target { ident, .. } = target;
    quote! {
        #[automatically_derived]
        impl<'__de> __rt::MapKey<'__de> for #ident {
            fn from_key(__key: __rt::CowStr<'__de>) -> __rt::Option<Self> {
                __rt::named::from_key(&__key)
            }

            fn to_key(&self) -> __rt::CowStr<'_> {
                __rt::named::to_key(self)
            }

            fn describe() -> &'static __rt::Shape {
                __rt::named::describe::<Self>()
            }
        }
    }
}
