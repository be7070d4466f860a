//! The user's item, and its impls in an anonymous constant that imports the runtime.

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
//         use __rt::Field as __Field;
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
            use __rt::Field as __Field;
            #items
        };
    }
}

// Expands to:
//     use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
/// Returns the import that each block begins with; all paths in the block begin with `__rt`.
///
/// The module is named after the version, so that macros and runtime of different versions do not compile together. The
/// unresolved name in rustc's error then says which versions are needed, and paths through `__rt` cause no more errors.
pub(crate) fn expand_import(runtime: &TokenStream) -> TokenStream {
    let names = Ident::new(&names_module(), Span::call_site());
    quote!(use #runtime::__private::#names as __rt;)
}

/// Returns the name of the runtime module with the items that these macros need.
fn names_module() -> String {
    let version = env!("CARGO_PKG_VERSION").replace(|character: char| !character.is_ascii_alphanumeric(), "_");
    format!("protocol_macros_{version}_needs_protocol_{version}")
}

/// Allows the lints that generated code cannot satisfy; those of single functions are allowed there.
///
/// - `dead_code`: not every program uses everything that is generated.
/// - `unused_imports`: not every block has fields.
/// - `deprecated`: generated code names the fields, variants and types that the user has deprecated.
pub(crate) fn allows() -> TokenStream {
    quote!(#[allow(dead_code, deprecated, unused_imports)])
}

/// Returns the visibility of generated items. A plain `pub` has a generated span, so that lints treat the item as
/// generated code; other visibilities may contain paths, which must keep their spans.
pub(crate) fn generated_visibility(visibility: &Visibility) -> TokenStream {
    match visibility {
        Visibility::Public(_) => quote!(pub),
        other => other.to_token_stream(),
    }
}
