//! The description of a struct, for the contract and for the errors of decoding.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::ext::IdentExt;

use super::check::function_name;
use super::codec::{as_declared, blame, codec_with};
use super::default::expand_default;
use super::docs::expand_text;
use super::rules::FieldRules;
use super::target::{Target, lifetime};
use crate::model::{Docs, Field, Presence, Struct, StructKind};

// Expands to:
//     #[inline(never)]
//     fn describe() -> &'static rt::contract::Shape {
//         const { &rt::contract::Shape::Struct { 0: rt::contract::StructInfo { id: .., name: "Bark", .. } } }
//     }
pub(super) fn expand_describe(structure: &Struct, target: &Target<'_>, field_rules: &[FieldRules]) -> TokenStream {
    let Target { rt, .. } = target;
    let constant = is_constant(structure, field_rules);
    let body = target.body(|| {
        let shape = expand_shape(structure, target, field_rules);
        if constant {
            return quote!(const { &#shape });
        }
        quote! {
            static __SHAPE: #rt::contract::Shape = #shape;
            &__SHAPE
        }
    });
    // Wherever a constant is inlined, all that it leads to would stand once more.
    let inline = constant.then(|| quote!(#[inline(never)]));
    quote! {
        #inline
        fn describe() -> &'static #rt::contract::Shape {
            #body
        }
    }
}

/// `cargo check` evaluates statics, and inline constants not at all; so a constant is better, where it can be one.
///
/// - Before Rust 1.89 no constant may lead to what is mutable inside, as patterns are: they are compiled when they are first used.
/// - The description of a header is inlined where the keys of envelopes are looked up, and compiled into that.
fn is_constant(structure: &Struct, field_rules: &[FieldRules]) -> bool {
    structure.kind != StructKind::Header && field_rules.iter().all(|rules| rules.pattern_statics.is_empty())
}

// Expands to:
//     rt::contract::Shape::Struct {
//         0: rt::contract::StructInfo {
//             id: .., name: "Bark", docs: "..", deprecated: .., fields: &[rt::contract::FieldInfo { .. }],
//         },
//     }
//
// In braces, since before Rust 1.89 what is borrowed within the parentheses of a variant does not live as long as the constant.
fn expand_shape(structure: &Struct, target: &Target<'_>, field_rules: &[FieldRules]) -> TokenStream {
    let Target { rt, name, .. } = target;
    let docs = expand_text(rt, &structure.declaration.docs);
    let id = expand_id(target);
    let deprecated = expand_deprecated(structure.declaration.deprecated.as_ref());
    let field_infos =
        structure.fields.iter().zip(field_rules).map(|(field, rules)| expand_field_info(target, field, rules));
    quote! {
        #rt::contract::Shape::Struct {
            0: #rt::contract::StructInfo {
                id: #id,
                name: #name,
                docs: #docs,
                deprecated: #deprecated,
                fields: &[#(#field_infos),*],
            },
        }
    }
}

/// What tells one type from all others.
pub(super) fn expand_id(target: &Target<'_>) -> TokenStream {
    let Target { rt, static_type, .. } = target;
    quote!(#rt::contract::Identity::of::<#static_type>())
}

pub(super) fn expand_deprecated(note: Option<&String>) -> TokenStream {
    match note {
        Some(note) => quote!(::core::option::Option::Some(#note)),
        None => quote!(::core::option::Option::None),
    }
}

// Expands to:
//     rt::contract::FieldInfo {
//         docs: "Tone of voice.",
//         optional: true,
//         ..rt::contract::FieldInfo::new("tone", <Option<Tone> as rt::Field<'_>>::describe)
//     }
fn expand_field_info(target: &Target<'_>, field: &Field, rules: &FieldRules) -> TokenStream {
    let Target { rt, .. } = target;
    let Field { name, cfgs, .. } = field;
    let codec = codec_with(target, field, &lifetime("'static"));
    let shape = quote_spanned!(blame(&field.ty)=> #codec::describe);
    let plain = quote!(#rt::contract::FieldInfo::new(#name, #shape));
    let descriptions: Vec<_> = rules.descriptions.iter().cloned().chain(expand_check_info(target, field)).collect();
    let rules = (!descriptions.is_empty()).then(|| quote!(rules: &[#(#descriptions),*],));
    let default = expand_default_writer(target, field).map(|default| quote!(default: #default,));
    let optional = (!matches!(field.presence, Presence::Required)).then(|| quote!(optional: true,));
    let after_content = field.after_content.then(|| quote!(after_content: true,));
    let said = expand_said(rt, &field.aliases, &field.docs, field.deprecated.as_ref());
    let members: TokenStream =
        said.into_iter().chain([rules, default, optional, after_content].into_iter().flatten()).collect();
    if members.is_empty() {
        return quote!(#(#cfgs)* #plain);
    }
    quote!(#(#cfgs)* #rt::contract::FieldInfo { #members ..#plain })
}

/// What is said of a field or variant beside its name, as far as anything is.
pub(super) fn expand_said(
    rt: &TokenStream,
    aliases: &[String],
    docs: &Docs,
    deprecated: Option<&String>,
) -> Vec<TokenStream> {
    let aliases = (!aliases.is_empty()).then(|| quote!(aliases: &[#(#aliases),*],));
    let docs = match docs {
        Docs::Text(text) if text.is_empty() => None,
        docs => Some(expand_text(rt, docs)),
    };
    let docs = docs.map(|docs| quote!(docs: #docs,));
    let deprecated = deprecated.map(|note| quote!(deprecated: ::core::option::Option::Some(#note),));
    [aliases, docs, deprecated].into_iter().flatten().collect()
}

/// `Some(|__writer| <u8 as rt::Field<'_>>::encode(&__default_times(), __writer))`
fn expand_default_writer(target: &Target<'_>, field: &Field) -> Option<TokenStream> {
    if matches!(field.presence, Presence::Required | Presence::Optional) {
        return None;
    }
    let default = expand_default(field);
    let codec = codec_with(target, field, &lifetime("'static"));
    let encode = quote_spanned!(blame(&field.ty)=> #codec::encode(&#default, __writer));
    Some(quote!(::core::option::Option::Some(|__writer| #encode)))
}

// Expands to:
//     rt::contract::Rule::Check(rt::contract::Check {
//         name: "is_polite",
//         run: {
//             fn __run<'__de>(__reader: &mut rt::json::Reader<'__de>) -> rt::json::Decode<Result<(), String>> {
//                 let __value = <String as rt::Field<'_>>::decode(__reader)?;
//                 Ok(rt::__private::outcome(__check_text(&__value)))
//             }
//             __run
//         },
//     })
fn expand_check_info(target: &Target<'_>, field: &Field) -> Option<TokenStream> {
    let Target { rt, .. } = target;
    let check = field.check.as_ref()?;
    let name = check.segments.iter().map(|segment| segment.ident.unraw().to_string()).collect::<Vec<_>>().join("::");
    let codec = codec_with(target, field, &lifetime("'__de"));
    let decoded = quote_spanned!(blame(&field.ty)=> #codec::decode(__reader)?);
    let decoded = as_declared(target, field, decoded);
    let function = function_name(field);
    Some(quote! {
        #rt::contract::Rule::Check(#rt::contract::Check {
            name: #name,
            run: {
                fn __run<'__de>(
                    __reader: &mut #rt::json::Reader<'__de>,
                ) -> #rt::json::Decode<::core::result::Result<(), #rt::__private::String>> {
                    let __value = #decoded;
                    ::core::result::Result::Ok(#rt::__private::outcome(#function(&__value)))
                }
                __run
            },
        })
    })
}
