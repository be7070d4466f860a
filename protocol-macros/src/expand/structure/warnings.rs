//! Warnings: uses of deprecated constants that carry the text, since a macro on stable Rust has no other way to warn.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::model::{Field, Struct, Warning};

/// Expands the warnings of all fields.
pub(crate) fn expand_warnings(structure: &Struct) -> TokenStream {
    let expand = |field| expand_field_warnings(structure, field);
    structure.fields.iter().map(expand).collect()
}

// Expands to:
//     #[cfg(..)]
//     #[allow(..)]
//     const _: () = {
//         #[deprecated = ".."]
//         const DEFAULT_OF_OPTION: () = ();
//         DEFAULT_OF_OPTION
//     };
/// Outside the impls, which allow `deprecated`; with the lint attributes of the item and of the field.
fn expand_field_warnings(structure: &Struct, field: &Field) -> TokenStream {
    let item_lints = &structure.declaration.lints;
    let cfgs = structure.declaration.cfgs.iter().chain(&field.cfgs).collect::<Vec<_>>();
    let expand = |warning: &Warning| {
        let Warning { span, name, text, lints } = warning;
        let declared = Ident::new(name, Span::call_site());
        let used = Ident::new(name, span.resolved_at(Span::call_site()));
        quote! {
            #(#cfgs)*
            #(#item_lints)*
            #(#lints)*
            const _: () = {
                #[deprecated = #text]
                const #declared: () = ();
                #used
            };
        }
    };
    field.warnings.iter().map(expand).collect()
}
