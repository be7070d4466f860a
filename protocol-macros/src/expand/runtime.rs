//! The door to the runtime: the one place where generated code says what it calls it.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

// Expands to:
//     use ::protocol::__private::protocol_macros_0_1_0_needs_protocol_0_1_0 as __rt;
/// The import that each block begins with; all paths in it begin with `__rt`.
///
/// The module is named after the version, so that macros and runtime of two versions do not compile: what rustc then says
/// it has not found says what is needed, and it is silent about the paths that begin there.
pub(super) fn expand_import(runtime: &TokenStream) -> TokenStream {
    let names = Ident::new(&names_module(), Span::call_site());
    quote!(use #runtime::__private::#names as __rt;)
}

/// The module of the runtime's that has the names which these macros need.
fn names_module() -> String {
    let version = env!("CARGO_PKG_VERSION").replace(|character: char| !character.is_ascii_alphanumeric(), "_");
    format!("protocol_macros_{version}_needs_protocol_{version}")
}
