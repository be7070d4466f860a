//! The user's item and, hidden in a constant, its impls.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::Visibility;

use super::runtime::expand_import;
use crate::model::Declaration;

// Expands to:
//     pub struct Bark { .. }
//     #[allow(..)]
//     const _: () = { .. };
pub(super) fn expand_item_with_impls(declaration: &Declaration, impls: &TokenStream) -> TokenStream {
    let Declaration { item, cfgs, lints, runtime, .. } = declaration;
    let block = expand_block(runtime, impls);
    quote! {
        #item

        #(#cfgs)*
        #(#lints)*
        #block
    }
}

// Expands to:
//     #[allow(..)]
//     const _: () = {
//         use ::protocol::__private::.. as __rt;
//         #[automatically_derived]
//         impl .. for Bark { .. }
//     };
pub(super) fn expand_block(runtime: &TokenStream, items: &TokenStream) -> TokenStream {
    let allows = allows();
    let import = expand_import(runtime);
    quote! {
        #allows
        const _: () = {
            #import
            #items
        };
    }
}

/// The lints that generated code cannot heed; those of single functions stand with them.
///
/// - `dead_code`: not every program calls everything that a declaration gives.
/// - `deprecated`: it names whatever fields, variants and types the user has deprecated.
pub(super) fn allows() -> TokenStream {
    quote!(#[allow(dead_code, deprecated)])
}

/// The visibility of what is generated. A plain `pub` is generated code's own, so that lints take the item for
/// what it is; others may hold paths, which must keep their origin.
pub(super) fn generated_visibility(visibility: &Visibility) -> TokenStream {
    match visibility {
        Visibility::Public(_) => quote!(pub),
        other => other.to_token_stream(),
    }
}
