//! The user's item and, hidden in a constant, its impls, with their door to the runtime.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote};
use syn::Visibility;

use crate::model::Declaration;

// Expands to:
//     pub struct Bark { .. }
//     #[allow(..)]
//     const _: () = { .. };
pub(crate) fn expand_item_with_impls(declaration: &Declaration, impls: &TokenStream) -> TokenStream {
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
pub(crate) fn expand_block(runtime: &TokenStream, items: &TokenStream) -> TokenStream {
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

// Expands to:
//     use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
/// The import that each block begins with; all paths in it begin with `__rt`.
///
/// The module is named after the version, so that macros and runtime of two versions do not compile: what rustc then says
/// it has not found says what is needed, and it is silent about the paths that begin there.
pub(crate) fn expand_import(runtime: &TokenStream) -> TokenStream {
    let names = Ident::new(&names_module(), Span::call_site());
    quote!(use #runtime::__private::#names as __rt;)
}

/// The module of the runtime's that has the names which these macros need.
fn names_module() -> String {
    let version = env!("CARGO_PKG_VERSION").replace(|character: char| !character.is_ascii_alphanumeric(), "_");
    format!("protocol_macros_{version}_needs_protocol_{version}")
}

/// The lints that generated code cannot heed; those of single functions stand with them.
///
/// - `dead_code`: not every program calls everything that a declaration gives.
/// - `deprecated`: it names whatever fields, variants and types the user has deprecated.
pub(crate) fn allows() -> TokenStream {
    quote!(#[allow(dead_code, deprecated)])
}

/// The visibility of what is generated. A plain `pub` is generated code's own, so that lints take the item for
/// what it is; others may hold paths, which must keep their origin.
pub(crate) fn generated_visibility(visibility: &Visibility) -> TokenStream {
    match visibility {
        Visibility::Public(_) => quote!(pub),
        other => other.to_token_stream(),
    }
}
