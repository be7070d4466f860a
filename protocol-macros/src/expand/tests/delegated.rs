//! A declaration that is left to a macro of its own becomes the same code as in its protocol.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::{Attribute, Item, ItemMod};

use super::{expand_item, without_places};
use crate::check::{self, Checked};
use crate::diagnostics::Errors;
use crate::expand::expand_protocol;
use crate::parse::RawProtocol;

/// Expands a protocol and returns the items of its module.
fn items(input: &str, delegates: bool) -> Vec<Item> {
    let mut module: ItemMod = syn::parse_str(input).expect("a module");
    let at = module.attrs.iter().position(|attribute| attribute.path().is_ident("protocol")).expect("#[protocol]");
    let arguments = match module.attrs.remove(at).meta {
        syn::Meta::List(list) => list.tokens,
        _ => TokenStream::new(),
    };
    let raw = RawProtocol::parse(arguments, module.into_token_stream());
    let mut errors = Errors::default();
    let Checked::Modelled(protocol) = check::check_protocol(raw, &mut errors) else { panic!("no model of {input}") };
    errors.discard();
    let module: ItemMod = syn::parse2(expand_protocol(&protocol, delegates)).expect("the expansion is a module");
    module.content.expect("the module is inline").1
}

/// Whether the item is under one of our macros, which the runtime exports.
fn is_delegated(item: &Item) -> bool {
    let attributes: &[Attribute] = match item {
        Item::Struct(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        _ => return false,
    };
    attributes.iter().any(|attribute| attribute.path().leading_colon.is_some())
}

/// Expands the macro on a declaration.
fn expanded(mut item: Item) -> Vec<Item> {
    if let Item::Struct(syn::ItemStruct { attrs, .. }) | Item::Enum(syn::ItemEnum { attrs, .. }) = &mut item {
        for attribute in attrs {
            if let syn::Meta::List(list) = &mut attribute.meta
                && list.path.leading_colon.is_some()
            {
                list.path = list.path.segments.last().expect("a macro's name").ident.clone().into();
            }
        }
    }
    syn::parse2::<syn::File>(expand_item(item)).expect("the expansion is Rust").items
}

/// Returns the text of the items; without the assertion about the header, which each message has when it is alone.
fn texts(items: impl IntoIterator<Item = Item>) -> Vec<String> {
    let texts = items.into_iter().map(|item| without_places(item.into_token_stream()).to_string());
    texts.filter(|text| !text.contains("assert_distinct_keys")).collect()
}

#[track_caller]
fn assert_same(input: &str, number: usize) {
    let (direct, delegated) = (items(input, false), items(input, true));
    assert_eq!(delegated.iter().filter(|item| is_delegated(item)).count(), number, "declarations in {input}");
    let alone = delegated.into_iter().flat_map(|item| if is_delegated(&item) { expanded(item) } else { vec![item] });
    assert_eq!(texts(alone), texts(direct));
}

#[test]
fn declarations_expand_alone_as_in_their_protocol() {
    assert_same(include_str!("inputs/protocol.rs"), 3);
    assert_same(include_str!("inputs/capture.rs"), 2);
    assert_same(include_str!("inputs/attributes.rs"), 2);
    assert_same(include_str!("inputs/included.rs"), 2);
    assert_same(include_str!("inputs/roles.rs"), 4);
}

#[test]
fn declarations_have_the_names_and_keys_of_their_protocol() {
    let input = "#[protocol(rename_all = \"camelCase\", unknown_fields = reject)] mod chat {
        #[message(type = \"a\")] struct A { in_reply_to: String }
        #[data(rename_all = \"kebab-case\")] enum Tone { VeryLoud }
        #[data] enum Mood { SoSo }
    }";
    assert_same(input, 3);
}

#[test]
fn messages_whose_types_are_integers_expand_alone_as_in_their_protocol() {
    let input = "#[protocol(tag = \"op\", content = \"d\", unknown = capture)] mod chat {
        #[message(type = 10)] struct Hello { interval: u64 }
        #[message(type = -1)] struct Gone;
    }";
    assert_same(input, 2);
}

#[cfg(feature = "regex")]
#[test]
fn declarations_with_conditions_expand_alone_as_in_their_protocol() {
    assert_same(include_str!("inputs/cfg.rs"), 3);
}

#[test]
fn mistakes_are_reported_by_the_protocol() {
    let input = "#[protocol] mod chat {
        #[message(type = \"a\")] struct Right { text: String }
        #[message(type = \"a\")] struct Second { text: String }
        #[message(type = \"b\", nonsense)] struct Wrong { text: String }
    }";
    let delegated: Vec<Item> = items(input, true).into_iter().filter(is_delegated).collect();
    let [Item::Struct(right)] = delegated.as_slice() else { panic!("one declaration is right") };
    assert_eq!(right.ident, "Right");
}
