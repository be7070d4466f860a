//! Snapshots of the generated code, for people to read; each is also checked for unhygienic names.
//!
//! After a change, `BLESS=1 cargo test -p protocol-macros --all-features` records them again.

mod delegated;
mod docs;
mod editor;
mod hygiene;
mod items;
mod size;
mod unfinished;

use std::path::Path;

use proc_macro2::{Group, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Attribute, Item, Meta};

use crate::{data_macro, message_macro, protocol_macro};

/// One test per input: `inputs/message.rs` must expand to `tests/snapshots/message.rs`.
macro_rules! snapshots {
    ($($name:ident)*) => {$(
        #[test]
        fn $name() {
            let input = include_str!(concat!("tests/inputs/", stringify!($name), ".rs"));
            assert_snapshot(stringify!($name), input);
            hygiene::assert_hygienic(input);
        }
    )*};
}

snapshots! {
    array attributes broken capture flattened header included integer_tags lifetimes message named_values newtype protocol roles rows
    secrets
}

// These inputs contain patterns.
#[cfg(feature = "regex")]
snapshots! { cfg rules tagged }

#[track_caller]
fn assert_snapshot(name: &str, input: &str) {
    let expansion = syn::parse2(expand(input)).expect("the expansion is Rust");
    let found = prettyplease::unparse(&expansion);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots").join(name).with_extension("rs");
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, found).expect("the snapshot can be written");
        return;
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    let (found, expected): (Vec<_>, Vec<_>) = (found.lines().collect(), expected.lines().collect());
    let same = found.iter().zip(&expected).take_while(|(found, expected)| found == expected).count();
    assert!(
        found == expected,
        "{} differs from line {}:\n  found {:?}\n  expected {:?}\nrecord it with BLESS=1 if this is what should be",
        path.display(),
        same + 1,
        found.get(same),
        expected.get(same),
    );
}

/// Expands the macros in a file.
fn expand(input: &str) -> TokenStream {
    let items = syn::parse_file(input).expect("the input is Rust").items;
    items.into_iter().map(expand_item).collect()
}

/// Expands the macro on an item, as the compiler would.
fn expand_item(mut item: Item) -> TokenStream {
    let attributes = match &mut item {
        Item::Struct(item) => &mut item.attrs,
        Item::Enum(item) => &mut item.attrs,
        Item::Mod(item) => &mut item.attrs,
        other => panic!("no macro stands on {}", other.to_token_stream()),
    };
    let at = attributes.iter().position(|attribute| macro_named(attribute).is_some()).expect("a macro");
    let attribute = attributes.remove(at);
    let arguments = match &attribute.meta {
        Meta::List(list) => list.tokens.clone(),
        _ => TokenStream::new(),
    };
    let run = macro_named(&attribute).expect("a macro");
    run(arguments, item.into_token_stream())
}

fn macro_named(attribute: &Attribute) -> Option<fn(TokenStream, TokenStream) -> TokenStream> {
    match attribute.path().get_ident()?.to_string().as_str() {
        "message" => Some(message_macro::run),
        "data" => Some(data_macro::run),
        "protocol" => Some(protocol_macro::run),
        _ => None,
    }
}

/// Returns the tokens without their source locations.
fn without_places(tokens: TokenStream) -> TokenStream {
    let without_place = |mut token: TokenTree| {
        if let TokenTree::Group(group) = &token {
            token = Group::new(group.delimiter(), without_places(group.stream())).into();
        }
        token.set_span(Span::call_site());
        token
    };
    tokens.into_iter().map(without_place).collect()
}
