//! The user's item and, hidden in a constant, its impls.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{Attribute, Meta, Visibility};

use crate::model::Declaration;

// Expands to:
//     pub struct Bark { .. }
//     const _: () = {
//         #[automatically_derived]
//         impl .. for Bark { .. }
//     };
pub(super) fn expand_block(declaration: &Declaration, impls: &TokenStream) -> TokenStream {
    let Declaration { item, cfgs, .. } = declaration;
    let lints = declaration.lints.iter().map(inherited_lint);
    let allows = allows();
    quote! {
        #item

        #(#cfgs)*
        #(#lints)*
        #allows
        const _: () = {
            #impls
        };
    }
}

/// The lints that generated code cannot heed.
///
/// - `deprecated`: it names whatever fields, variants and types the user has deprecated.
/// - `unreachable_code`: a protocol whose messages are all configured out has no message to be.
/// - `dead_code`: not every program calls everything that a declaration gives.
/// - `clippy::too_many_arguments`: `new` has as many as the struct has required fields.
/// - `clippy::unnecessary_wraps`: a default of an `Option` field is in an `Option` whatever it is.
pub(super) fn allows() -> TokenStream {
    quote!(#[allow(dead_code, deprecated, unreachable_code, clippy::too_many_arguments, clippy::unnecessary_wraps)])
}

/// `#[expect(..)]` is about the user's item; on the impls, which may well be without fault, it only allows.
fn inherited_lint(attribute: &Attribute) -> TokenStream {
    match &attribute.meta {
        Meta::List(list) if list.path.is_ident("expect") => {
            let expected = &list.tokens;
            quote!(#[allow(#expected)])
        }
        _ => attribute.to_token_stream(),
    }
}

/// The visibility of what is generated. A plain `pub` is generated code's own, so that lints take the item for
/// what it is; others may hold paths, which must keep their origin.
pub(super) fn generated_visibility(visibility: &Visibility) -> TokenStream {
    match visibility {
        Visibility::Public(_) => quote!(pub),
        other => other.to_token_stream(),
    }
}
