//! The description of a struct, for the contract and for the errors of decoding.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::ext::IdentExt;

use crate::expand::docs::{expand_aliases, expand_deprecated, expand_said, expand_said_docs};
use crate::expand::field::codec::{as_declared, codec_with};
use crate::expand::field::default::expand_default;
use crate::expand::field::rules::FieldRules;
use crate::expand::field::user_check::function_name;
use crate::expand::span::blame;
use crate::expand::target::{Target, lifetime};
use crate::model::{Field, Presence, Struct, StructKind};

// Expands to:
//     #[inline(never)]
//     fn describe() -> &'static __rt::Shape {
//         const { &__rt::Shape::Struct { 0: __rt::StructInfo { id: .., name: "Bark", .. } } }
//     }
pub(crate) fn expand_describe(structure: &Struct, target: &Target<'_>, field_rules: &[FieldRules]) -> TokenStream {
    expand_describe_fn(structure, target, field_rules, |target| expand_shape(structure, target, field_rules))
}

/// Expands the function around the shape that it returns.
pub(crate) fn expand_describe_fn(
    structure: &Struct,
    target: &Target<'_>,
    field_rules: &[FieldRules],
    shape: impl FnOnce(&Target<'_>) -> TokenStream,
) -> TokenStream {
    let constant = is_constant(structure, field_rules);
    let body = target.body(|| {
        let shape = shape(target);
        if constant {
            return quote!(const { &#shape });
        }
        quote! {
            static __SHAPE: __rt::Shape = #shape;
            &__SHAPE
        }
    });
    // Wherever the constant is inlined, everything that it refers to would be duplicated.
    let inline = constant.then(|| quote!(#[inline(never)]));
    quote! {
        #inline
        fn describe() -> &'static __rt::Shape {
            #body
        }
    }
}

/// Whether the description is an inline constant, not a static. A constant is better, since `cargo check` evaluates
/// statics only, but it is not always possible:
///
/// - Before Rust 1.89, a constant may not refer to interior mutability. Patterns have it, to be compiled on first use.
/// - The description of a header is inlined where the keys of envelopes are looked up, and compiled into that code.
fn is_constant(structure: &Struct, field_rules: &[FieldRules]) -> bool {
    structure.kind != StructKind::Header && field_rules.iter().all(|rules| rules.pattern_statics.is_empty())
}

// Expands to:
//     __rt::Shape::Struct {
//         0: __rt::StructInfo {
//             docs: "..", fields: &[__rt::FieldInfo { .. }], ..__rt::struct_info::<Bark<'static>>("Bark")
//         },
//     }
//
// With braces: before Rust 1.89, a value borrowed inside a variant's parentheses does not live as long as the constant.
fn expand_shape(structure: &Struct, target: &Target<'_>, field_rules: &[FieldRules]) -> TokenStream {
    let (name, identity) = (&target.name, target.identity());
    let said = expand_said(&[], &structure.declaration.docs, structure.declaration.deprecated.as_ref());
    let fields = || structure.fields.iter().zip(field_rules);
    let field_infos =
        fields().filter(|(field, _)| !field.is_rest()).map(|(field, rules)| expand_field_info(target, field, rules));
    let rest = fields().find(|(field, _)| field.is_rest()).map(|(field, rules)| expand_rest(target, field, rules));
    let unit = structure.is_unit().then(|| quote!(unit: true,));
    let shape = if structure.kind.is_array() { quote!(Array) } else { quote!(Struct) };
    quote! {
        __rt::Shape::#shape {
            0: __rt::StructInfo {
                #(#said)*
                fields: &[#(#field_infos),*],
                #rest
                #unit
                ..__rt::struct_info::<#identity>(#name)
            },
        }
    }
}

// Expands to:
//     __rt::FieldInfo {
//         docs: "Tone of voice.",
//         ..__rt::option("tone", <Option<Tone> as __Field>::describe)
//     }
fn expand_field_info(target: &Target<'_>, field: &Field, rules: &FieldRules) -> TokenStream {
    let Field { name, cfgs, .. } = field;
    let codec = codec_with(target, field, &lifetime("'static"));
    let shape = quote_spanned!(blame(&field.ty)=> #codec::describe);
    let is_required = matches!(field.presence, Presence::Required);
    let plain = if is_required { quote!(__rt::required(#name, #shape)) } else { quote!(__rt::option(#name, #shape)) };
    let descriptions: Vec<_> = rules.descriptions.iter().cloned().chain(expand_check_info(target, field)).collect();
    let rules = (!descriptions.is_empty()).then(|| quote!(rules: &[#(#descriptions),*],));
    let default = expand_default_writer(target, field).map(|default| quote!(default: #default,));
    let after_content = field.is_after_content().then(|| quote!(after_content: true,));
    let secret = field.secret.then(|| quote!(secret: true,));
    let (aliases, deprecated) = (expand_aliases(&field.aliases), expand_deprecated(field.deprecated.as_ref()));
    let extras: TokenStream = [aliases, deprecated, rules, default].into_iter().flatten().collect();
    // With braces, for the same reason as above.
    let extras = (!extras.is_empty())
        .then(|| quote!(extras: __rt::Some { 0: &__rt::FieldExtras { #extras ..__rt::FieldExtras::NONE } },));
    let docs = expand_said_docs(&field.docs);
    let members: TokenStream = [docs, secret, after_content, extras].into_iter().flatten().collect();
    if members.is_empty() {
        return quote!(#(#cfgs)* #plain);
    }
    quote!(#(#cfgs)* __rt::FieldInfo { #members ..#plain })
}

// Expands to:
//     rest: __rt::Some { 0: &__rt::FieldInfo { .. } },
//
// With braces, for the same reason as above.
fn expand_rest(target: &Target<'_>, field: &Field, rules: &FieldRules) -> TokenStream {
    let (cfgs, info) = (&field.cfgs, expand_field_info(target, field, rules));
    quote!(#(#cfgs)* rest: __rt::Some { 0: &#info },)
}

/// Expands to `Some(|__writer| <u8 as __Field>::encode(&__default_times(), __writer))`.
fn expand_default_writer(target: &Target<'_>, field: &Field) -> Option<TokenStream> {
    if matches!(field.presence, Presence::Required | Presence::Optional) || field.is_rest() {
        return None;
    }
    let default = expand_default(field);
    let codec = codec_with(target, field, &lifetime("'static"));
    let encode = quote_spanned!(blame(&field.ty)=> #codec::encode(&#default, __writer));
    Some(quote!(__rt::Some(|__writer| #encode)))
}

// Expands to:
//     __rt::Rule::Check(__rt::Check {
//         name: "is_polite",
//         run: {
//             fn __run<'__de>(__reader: &mut __rt::Reader<'__de>) -> __rt::Decode<Result<(), String>> {
//                 let __value = <String as __Field>::decode(__reader)?;
//                 Ok(__rt::outcome(__check_text(&__value)))
//             }
//             __run
//         },
//     })
pub(crate) fn expand_check_info(target: &Target<'_>, field: &Field) -> Option<TokenStream> {
    let check = field.check.as_ref()?;
    let name = check.segments.iter().map(|segment| segment.ident.unraw().to_string()).collect::<Vec<_>>().join("::");
    let codec = codec_with(target, field, &lifetime("'__de"));
    let decoded = quote_spanned!(blame(&field.ty)=> #codec::decode(__reader)?);
    let decoded = as_declared(field, decoded);
    let function = function_name(field);
    Some(quote! {
        __rt::Rule::Check(__rt::Check {
            name: #name,
            run: {
                fn __run<'__de>(
                    __reader: &mut __rt::Reader<'__de>,
                ) -> __rt::Decode<__rt::Result<(), __rt::String>> {
                    let __value = #decoded;
                    __rt::Ok(__rt::outcome(#function(&__value)))
                }
                __run
            },
        })
    })
}
