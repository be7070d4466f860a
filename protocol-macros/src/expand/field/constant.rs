//! The types that stand for constants: a field itself is `()`, and is read and written as one of them.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;
use syn::ext::IdentExt;

use crate::expand::target::Target;
use crate::model::{Codec, Constant, Field, Struct};

/// Expands the types of all constants; none for a broken type.
pub(crate) fn expand_constants(structure: &Struct, target: &Target<'_>) -> TokenStream {
    target.list(&structure.fields, expand_constant).into_iter().flatten().collect()
}

// Expands to:
//     enum __ConstantOf_jsonrpc {}
//     impl __rt::DeclaredConstant for __ConstantOf_jsonrpc {
//         const CONSTANT: __rt::Constant = __rt::Constant::Text("2.0");
//     }
fn expand_constant(field: &Field) -> Option<TokenStream> {
    let Codec::Constant(constant) = &field.codec else { return None };
    let (cfgs, name) = (&field.cfgs, type_name(field));
    let constant = match constant {
        Constant::Text(text) => quote!(Text(#text)),
        Constant::Integer(number) => {
            let number = Literal::i64_unsuffixed(*number);
            quote!(Integer(#number))
        }
        Constant::Bool(value) => quote!(Bool(#value)),
    };
    Some(quote! {
        #(#cfgs)*
        enum #name {}

        #(#cfgs)*
        #[automatically_derived]
        impl __rt::DeclaredConstant for #name {
            const CONSTANT: __rt::Constant = __rt::Constant::#constant;
        }
    })
}

/// `__rt::Is<__ConstantOf_jsonrpc>`
pub(crate) fn constant_type(field: &Field) -> TokenStream {
    let name = type_name(field);
    quote!(__rt::Is<#name>)
}

/// `__ConstantOf_jsonrpc`
fn type_name(field: &Field) -> Ident {
    Ident::new(&format!("__ConstantOf_{}", field.ident.unraw()), Span::call_site())
}
