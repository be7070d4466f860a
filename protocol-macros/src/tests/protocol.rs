//! Errors about protocols.

use proc_macro2::TokenStream;

use super::{assert_errors, error_texts, tokens};
use crate::check::{Checked, check_protocol};
use crate::diagnostics::Errors;
use crate::parse::RawProtocol;
use crate::protocol_macro::run;

/// Checks the errors about a module with these items.
#[track_caller]
fn rejects(arguments: &str, items: &str, expected: &[&str]) {
    assert_errors(run, arguments, &format!("pub mod chat {{ {items} }}"), expected);
}

#[test]
fn accepts_a_protocol() {
    rejects(
        "tag = \"t\", content = \"c\", header = Head, unknown = reject, unknown_fields = reject, crate = ::renamed,
         address = \"/api\", version = \"1.0\"",
        "#![allow(unused)] use super::*; use a::{Error, b as c}; fn helper() {}
         #[message(type = \"a\")] pub struct A { b: B }
         #[renamed::message(type = \"u\")] pub struct Unknown;
         #[::protocol::data] enum B { C }
         #[protocol::data(header)] struct Head { agent: String }",
        &[],
    );
}

#[test]
fn rejects_keys() {
    rejects(
        "unknown = captrue, unknown_fields = \"x\", tga = \"a\"",
        "#[message(type = \"a\")] struct A;",
        &[
            "unknown value `captrue` of `unknown`; did you mean `capture`?",
            "expected one of `ignore`, `reject`, found `\"x\"`",
            "unknown `#[protocol]` key `tga`; did you mean `tag`?",
        ],
    );
    rejects(
        "address = /api, version = 1.0, version = \"1.0\", address = \"\"",
        "#[message(type = \"a\")] struct A;",
        &[
            "expected a string literal, found `/api`",
            "expected a string literal, found `1.0`",
            "duplicate key `version`; it may be given once",
            "duplicate key `address`; it may be given once",
            "`address` is empty; give it a value, or remove the key",
        ],
    );
}

#[test]
fn rejects_other_items() {
    assert_errors(run, "", "mod chat;", &["`#[protocol]` needs an inline module; write `mod chat { ... }`"]);
    assert_errors(run, "", "struct Chat;", &["`#[protocol]` needs an inline module, found a struct"]);
    rejects("", "fn f() {}", &["`#[protocol]` module has no messages; add a struct with `#[message(type = \"...\")]`"]);
}

#[test]
fn rejects_keys_that_are_the_protocols() {
    rejects(
        "",
        "#[message(type = \"a\", tag = \"b\", unknown_fields = reject, crate = ::c)] struct A; #[data(crate = ::c)] struct B;",
        &[
            "`tag` is the same for all messages of a protocol; write it in `#[protocol(...)]`",
            "`unknown_fields` is the same for all messages of a protocol; write it in `#[protocol(...)]`",
            "`crate` is the same for all messages of a protocol; write it in `#[protocol(...)]`",
            "`crate` is the same for all messages of a protocol; write it in `#[protocol(...)]`",
        ],
    );
}

#[test]
fn rejects_attributes_beside_each_other() {
    rejects(
        "",
        "#[message(type = \"a\")] #[data] struct A; #[message = \"b\"] struct B;",
        &[
            "`#[data]` cannot be combined with `#[message]`; remove one of them",
            "expected `#[message(type = \"...\")]`, found `#[message = \"b\"]`",
        ],
    );
    rejects(
        "",
        "#[message(type = \"a\")] struct A; #[cfg_attr(test, protocol::message(type = \"b\"))] struct B;",
        &["`#[message]` does not work under `cfg_attr`; declare it twice, each under its own `#[cfg(...)]`"],
    );
}

#[test]
fn rejects_duplicate_types() {
    rejects(
        "",
        "#[message(type = \"bark\")] struct Dog; #[message(type = \"bark\")] struct Fox;",
        &["message type `bark` is already used by `Dog`", "first used here"],
    );
    // rustc reports these itself.
    rejects("", "#[message(type = \"bark\")] struct Dog; #[message(type = \"bark\")] struct Dog;", &[]);
}

#[test]
fn compares_integers_by_value() {
    rejects(
        "",
        "#[message(type = 10)] struct Dog; #[message(type = 0xA)] struct Fox; #[message(type = -10)] struct Cat;",
        &["message type `10` is already used by `Dog`", "first used here"],
    );
}

#[test]
fn rejects_integers_beside_strings() {
    rejects(
        "",
        "#[message(type = 10)] struct Dog; #[message(type = \"10\")] struct Fox; #[message(type = \"bark\")] struct Cat;",
        &[
            "the types of a protocol are all strings or all integers; write an integer here, as on `Dog`",
            "the first type is an integer",
        ],
    );
    rejects(
        "",
        "#[message] struct Owl; #[message(type = \"a\")] #[cfg(unix)] struct Dog; #[message(type = 1)] struct Fox;",
        &[
            "missing `type`; write `#[message(type = \"...\")]`",
            "the types of a protocol are all strings or all integers; write a string here, as on `Dog`",
            "the first type is a string",
        ],
    );
    rejects(
        "",
        "#[message] struct Owl; #[message(type = 1)] struct Fox;",
        &["missing `type`; write `#[message(type = \"...\")]`"],
    );
}

#[test]
fn leaves_duplicate_types_under_cfg_to_the_expansion() {
    let module = tokens(
        "mod chat { #[message(type = \"bark\")] #[cfg(unix)] struct Dog; #[message(type = \"bark\")] struct Fox; }",
    );
    let mut errors = Errors::default();
    let Checked::Modelled(protocol) = check_protocol(RawProtocol::parse(TokenStream::new(), module), &mut errors)
    else {
        panic!("a module can be modelled");
    };
    assert_eq!(error_texts(errors.finish()), [] as [&str; 0]);
    let [conflict] = protocol.cfg_conflicts.as_slice() else {
        panic!("one conflict");
    };
    assert_eq!(conflict.cfgs.len(), 1);
    assert_eq!(
        error_texts(conflict.errors.clone()),
        ["message type `bark` is already used by `Dog`", "first used here"]
    );
}

#[test]
fn reports_each_type_under_cfg_once() {
    let messages: Vec<String> = (0..6)
        .map(|number| format!("#[message(type = \"bark\")] #[cfg(feature = \"f{number}\")] struct Dog{number};"))
        .collect();
    let mut errors = Errors::default();
    let module = tokens(&format!("mod chat {{ {} }}", messages.concat()));
    let Checked::Modelled(protocol) = check_protocol(RawProtocol::parse(TokenStream::new(), module), &mut errors)
    else {
        panic!("a module can be modelled");
    };
    assert!(errors.finish().is_empty());
    // Each conflicts with the first earlier one that is configured in, so there is one conflict fewer than those.
    for configured in 0_u32..1 << 6 {
        let is_there = |condition: &str| {
            (0..6).any(|bit| configured >> bit & 1 == 1 && condition.contains(&format!("\"f{bit}\"")))
        };
        let holds = |cfg: &syn::Attribute| {
            let condition = quote::quote!(#cfg).to_string();
            is_there(&condition) != condition.contains("not")
        };
        let found = protocol.cfg_conflicts.iter().filter(|conflict| conflict.cfgs.iter().all(holds)).count();
        assert_eq!(found, usize::try_from(configured.count_ones().saturating_sub(1)).expect("a small number"));
    }
}

#[test]
fn rejects_reserved_names() {
    rejects(
        "unknown = capture",
        "use a::{Message, b as Envelope, c::*}; const CONTRACT: u8 = 0; #[data] enum MessageType { A }
         #[message(type = \"u\")] struct Unknown;",
        &[
            "`#[protocol]` generates an item named `Message` in this module; choose another name",
            "`#[protocol]` generates an item named `Envelope` in this module; choose another name",
            "`#[protocol]` generates an item named `CONTRACT` in this module; choose another name",
            "`#[protocol]` generates an item named `MessageType` in this module; choose another name",
            "`unknown = capture` generates `Message::Unknown`; choose another name",
        ],
    );
}

#[test]
fn rejects_different_visibilities() {
    rejects(
        "",
        "#[message(type = \"a\")] pub struct A; #[message(type = \"b\")] pub(crate) struct B;",
        &[
            "`B` is `pub(crate)`, but `A` is `pub`; all messages of a protocol, and `Message`, have the same visibility; make them equal",
        ],
    );
    rejects(
        "",
        "#[message(type = \"a\")] pub struct A; #[message(type = \"b\")] struct B;",
        &[
            "`B` is private, but `A` is `pub`; all messages of a protocol, and `Message`, have the same visibility; make them equal",
        ],
    );
}

#[test]
fn rejects_headers_that_it_can_see() {
    rejects(
        "header = self::Head",
        "#[message(type = \"a\")] struct A; #[data(header)] struct Head { r#type: u8, #[field(alias = \"data\")] b: u8 }",
        &[
            "`type` is the tag key of the envelope; give the field another name",
            "`data` is the content key of the envelope; give the field another name",
        ],
    );
    rejects(
        "header = Head",
        "#[message(type = \"a\")] struct A; #[data] struct Head { a: u8 }",
        &["`Head` is not a header; write `#[data(header)]` on it"],
    );
}

#[test]
fn reports_mistakes_of_several_items() {
    rejects(
        "",
        "#[message] struct A; #[message(type = \"b\")] enum B {} #[data] struct C(u8, u8);",
        &[
            "missing `type`; write `#[message(type = \"...\")]`",
            "`#[message]` only supports structs with named fields and structs with one unnamed field, found an enum",
            "`#[data]` only supports structs with named fields, structs with one unnamed field, and enums, found a tuple struct",
        ],
    );
}

#[test]
fn keeps_items_that_cannot_be_read() {
    let expansion = run(
        tokens(""),
        tokens("mod chat { pub te #[message(type = \"a\")] pub struct A { a: u8 } const X u8 = 1; fn y() {} }"),
    );
    let text = expansion.to_string();
    assert!(text.contains("pub te"), "{text}");
    assert!(!text.contains("message (type"), "{text}");
    assert!(text.contains("fn y () { }"), "{text}");
}
