//! `Debug` of a type with secret fields: what the derive would show, except for these.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};
use syn::Member;
use syn::ext::IdentExt;

use super::field::slot::slot;
use super::span::blame;
use super::target::Target;
use crate::model::{Declaration, Field, OtherVariant, Struct, Union, Untagged, VariantContent};

// Expands to:
//     impl<'a> __rt::fmt::Debug for Login<'a> {
//         fn fmt(&self, __formatter: &mut __rt::Formatter<'_>) -> __rt::fmt::Result {
//             let mut __shown = __rt::Formatter::debug_struct(__formatter, "Login");
//             __rt::fmt::DebugStruct::field(&mut __shown, "user", &self.user);
//             __rt::fmt::DebugStruct::field(&mut __shown, "token", &__rt::Secret);
//             __rt::fmt::DebugStruct::finish(&mut __shown)
//         }
//     }
pub(crate) fn expand_debug_of_struct(structure: &Struct, target: &Target<'_>) -> Option<TokenStream> {
    expand_debug(&structure.declaration, target, || expand_shown(&target.name, &structure.fields, target))
}

// Expands to:
//     match *self {
//         Self::Key { user: ref ___user, token: ref ___token } => { .. }
//         Self::Guest(ref __value) => { .. }
//     }
pub(crate) fn expand_debug_of_union(union: &Union, target: &Target<'_>) -> Option<TokenStream> {
    expand_debug(&union.declaration, target, || {
        let arms = union.variants.iter().zip(0..).map(|(variant, number)| {
            let (ident, cfgs) = (&variant.ident, &variant.cfgs);
            match &variant.content {
                VariantContent::Fields(structure) | VariantContent::Under(_, structure) => {
                    let of_variant = Target::of_variant(&union.declaration, &union.lifetimes, ident, number, "");
                    expand_arm(structure, &of_variant, &ident.unraw().to_string(), cfgs)
                }
                VariantContent::Flattened(ty) => {
                    let held = quote_spanned!(blame(ty)=> __value);
                    expand_held(ident, cfgs, &held)
                }
            }
        });
        let other = union.other.as_ref().map(|OtherVariant { ident, cfgs }| expand_held(ident, cfgs, &quote!(__value)));
        quote!(match *self { #(#arms)* #other })
    })
}

/// The same for an enum whose variants are told apart by what they look like.
pub(crate) fn expand_debug_of_untagged(untagged: &Untagged, target: &Target<'_>) -> Option<TokenStream> {
    expand_debug(&untagged.declaration, target, || {
        let arms = untagged.variants.iter().zip(0..).map(|(variant, number)| {
            let ident = &variant.ident;
            let of_variant = Target::of_variant(&untagged.declaration, &untagged.lifetimes, ident, number, "");
            expand_arm(&variant.structure, &of_variant, &ident.unraw().to_string(), &variant.cfgs)
        });
        quote!(match *self { #(#arms)* })
    })
}

/// Expands the impl around the body of `fmt`, if there is to be one.
fn expand_debug(
    declaration: &Declaration,
    target: &Target<'_>,
    body: impl FnOnce() -> TokenStream,
) -> Option<TokenStream> {
    let Target { generics, self_type, .. } = target;
    let cfgs = declaration.debug.as_ref()?;
    let body = target.body(body);
    Some(quote! {
        #(#cfgs)*
        #[automatically_derived]
        impl #generics __rt::fmt::Debug for #self_type {
            fn fmt(&self, __formatter: &mut __rt::Formatter<'_>) -> __rt::fmt::Result {
                #body
            }
        }
    })
}

fn expand_arm(structure: &Struct, target: &Target<'_>, name: &str, cfgs: &[syn::Attribute]) -> TokenStream {
    let constructor = target.constructor();
    let bindings = structure.fields.iter().map(|field| {
        let (cfgs, member) = (&field.cfgs, &field.member);
        let bound = if field.secret { quote!(_) } else { slot(field).into_token_stream() };
        let by_reference = (!field.secret).then(|| quote!(ref));
        quote!(#(#cfgs)* #member: #by_reference #bound)
    });
    let shown = expand_shown(name, &structure.fields, target);
    quote!(#(#cfgs)* #constructor { #(#bindings),* } => { #shown })
}

/// Expands the arm of a variant that shows the value that it holds.
fn expand_held(ident: &syn::Ident, cfgs: &[syn::Attribute], held: &TokenStream) -> TokenStream {
    let name = ident.unraw().to_string();
    quote! {
        #(#cfgs)*
        Self::#ident { 0: ref __value } => {
            let mut __shown = __rt::Formatter::debug_tuple(__formatter, #name);
            __rt::fmt::DebugTuple::field(&mut __shown, #held);
            __rt::fmt::DebugTuple::finish(&mut __shown)
        }
    }
}

/// Expands to the statements that show a struct, a newtype or a variant by this name.
fn expand_shown(name: &str, fields: &[Field], target: &Target<'_>) -> TokenStream {
    let value = |field: &Field| {
        if field.secret {
            return quote!(&__rt::Secret);
        }
        let reference = target.reference(field);
        quote_spanned!(blame(&field.ty)=> #reference)
    };
    if matches!(fields, [Field { member: Member::Unnamed(_), .. }]) {
        let values = fields.iter().map(value);
        return quote! {
            let mut __shown = __rt::Formatter::debug_tuple(__formatter, #name);
            #(__rt::fmt::DebugTuple::field(&mut __shown, #values);)*
            __rt::fmt::DebugTuple::finish(&mut __shown)
        };
    }
    let fields = fields.iter().map(|field| {
        let (cfgs, key, value) = (&field.cfgs, field.ident.unraw().to_string(), value(field));
        quote!(#(#cfgs)* __rt::fmt::DebugStruct::field(&mut __shown, #key, #value);)
    });
    quote! {
        let mut __shown = __rt::Formatter::debug_struct(__formatter, #name);
        #(#fields)*
        __rt::fmt::DebugStruct::finish(&mut __shown)
    }
}
