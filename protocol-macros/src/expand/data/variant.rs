//! A variant whose fields are its own: what a struct has, as an impl for the enum.

use proc_macro2::TokenStream;
use quote::quote;

use crate::expand::field::constant::expand_constants;
use crate::expand::field::default::expand_default_functions;
use crate::expand::field::rules::expand_rules;
use crate::expand::field::user_check::expand_check_functions;
use crate::expand::structure::decode::expand_decode_fields;
use crate::expand::structure::describe::expand_describe;
use crate::expand::structure::members::expand_members;
use crate::expand::structure::validate::expand_is_valid;
use crate::expand::structure::warnings::expand_warnings;
use crate::expand::target::Target;
use crate::model::Struct;

// Expands to:
//     const _: () = {
//         fn __default_times() -> u8 { .. }
//         impl<'__de: 'a, 'a> __rt::tagged::Variant<'__de, 0> for Item<'a> {
//             fn decode_fields(mut __fields: __rt::Fields<'_, '__de>) -> __rt::Decode<Self> { .. }
//             fn describe() -> &'static __rt::Shape { .. }
//             fn members<__M: __rt::Members>(&self, __to: &mut __M) { .. }
//             fn is_valid_variant(&self) -> bool { .. }
//         }
//     };
/// In a block of its own, since the functions are named after the fields, which other variants may have too.
pub(super) fn expand_variant(structure: &Struct, content: Option<&String>, target: &Target<'_>) -> TokenStream {
    let Target { self_type, decode_generics, .. } = target;
    let number = target.number();
    let field_rules = expand_rules(structure, target);
    let constants = expand_constants(structure, target);
    let default_functions = expand_default_functions(structure, target);
    let check_functions = expand_check_functions(structure, target);
    let pattern_statics = field_rules.iter().flat_map(|field| &field.pattern_statics);
    let decode_fields = target.body(|| expand_decode_fields(structure, target, None));
    let describe = expand_describe(structure, target, &field_rules);
    let members = target.body(|| {
        let members = expand_members(structure.fields.iter(), target);
        target.with_fields(structure, &members, &quote!({}))
    });
    let is_valid = expand_is_valid(structure, target, &field_rules);
    let describe_around = content.map(|content| expand_describe_around(content, target));
    let warnings = expand_warnings(structure);
    quote! {
        const _: () = {
            #constants
            #default_functions
            #check_functions
            #(#pattern_statics)*

            #[automatically_derived]
            impl #decode_generics __rt::tagged::Variant<'__de, #number> for #self_type {
                fn decode_fields(mut __fields: __rt::Fields<'_, '__de>) -> __rt::Decode<Self> {
                    #decode_fields
                }

                #describe

                #describe_around

                fn members<__M: __rt::Members>(&self, __to: &mut __M) {
                    #members
                }

                #is_valid
            }
        };

        #warnings
    }
}

// Expands to:
//     fn describe_around() -> &'static __rt::Shape {
//         const { &__rt::Shape::Struct { 0: __rt::StructInfo { fields: &[__rt::required("value", ..)], .. } } }
//     }
fn expand_describe_around(content: &str, target: &Target<'_>) -> TokenStream {
    let Target { name, static_type, .. } = target;
    let (number, identity) = (target.number(), target.identity());
    let name = format!("{name}Object");
    let body = target.body(|| {
        quote! {
            const {
                &__rt::Shape::Struct {
                    0: __rt::StructInfo {
                        fields: &[__rt::required(
                            #content,
                            <#static_type as __rt::tagged::Variant<'static, #number>>::describe,
                        )],
                        ..__rt::struct_info::<__rt::tagged::Around<#identity>>(#name)
                    },
                }
            }
        }
    });
    quote! {
        #[inline(never)]
        fn describe_around() -> &'static __rt::Shape {
            #body
        }
    }
}
