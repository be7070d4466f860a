//! Whatever is under the attributes, the macros return code: an item that Rust can parse stays parseable.
//!
//! The sources of `protocol-macros` are included here, since only a compiler can call a macro. The first line of an
//! input is the attribute, the rest is the item below it.
#![no_main]
#![allow(dead_code, unused_imports, unreachable_pub, missing_docs)]

use std::str::FromStr;

use libfuzzer_sys::fuzz_target;
use proc_macro2::TokenStream;

#[path = "../../../protocol-macros/src"]
mod stages {
    pub(crate) mod check;
    pub(crate) mod data_macro;
    pub(crate) mod diagnostics;
    pub(crate) mod editor;
    pub(crate) mod expand;
    pub(crate) mod message_macro;
    pub(crate) mod model;
    pub(crate) mod parse;
    pub(crate) mod protocol_macro;
    pub(crate) mod verbatim;
}
use stages::{check, data_macro, diagnostics, editor, expand, message_macro, model, parse, protocol_macro, verbatim};

/// The maximum nesting depth of brackets: the stack is large enough for it.
const DEEPEST: usize = 40;

fuzz_target!(|text: &str| {
    let Some((attribute, item)) = text.split_once('\n') else { return };
    if depth(text) > DEEPEST {
        return;
    }
    let (name, arguments) = attribute.split_once('(').unwrap_or((attribute, ""));
    let arguments = arguments.strip_suffix(')').unwrap_or(arguments);
    let (Ok(arguments), Ok(item)) = (TokenStream::from_str(arguments), TokenStream::from_str(item)) else { return };
    let readable = syn::parse2::<syn::Item>(item.clone()).is_ok();
    let run = match name {
        "protocol" => protocol_macro::run,
        "message" => message_macro::run,
        "data" => data_macro::run,
        _ => return,
    };
    let code = run(arguments, item);
    if readable {
        syn::parse2::<syn::File>(code.clone()).unwrap_or_else(|error| panic!("{error} in {code}"));
    }
});

/// Returns an upper bound of the nesting depth of brackets: those in strings count too.
fn depth(text: &str) -> usize {
    let mut open = 0_usize;
    let mut most = 0;
    for byte in text.bytes() {
        match byte {
            b'(' | b'[' | b'{' | b'<' => open += 1,
            b')' | b']' | b'}' | b'>' => open = open.saturating_sub(1),
            b'&' | b'*' | b'!' | b'-' | b'=' | b'|' => open += usize::from(open < most),
            _ => {}
        }
        most = most.max(open);
    }
    most
}
