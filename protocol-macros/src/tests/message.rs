//! Errors about messages as a whole.

use super::{assert_errors, tokens};
use crate::message_macro::run;

#[track_caller]
fn rejects(arguments: &str, item: &str, expected: &[&str]) {
    assert_errors(run, arguments, item, expected);
}

#[test]
fn accepts_a_message() {
    rejects(r#"type = "bark""#, "pub struct Bark { pub text: String }", &[]);
    rejects(r#"type = "ping", new = false, tag = "t", content = "c", header = Head<A, B>"#, "struct Ping;", &[]);
    rejects(r#"type = "bark", crate = crate::runtime"#, "struct Bark<'a> { text: Cow<'a, str> }", &[]);
}

#[test]
fn rejects_unknown_keys() {
    rejects(
        r#"tpye = "bark", type = "bark""#,
        "struct Bark;",
        &["unknown `#[message]` key `tpye`; did you mean `type`?"],
    );
    rejects(
        r#"type = "bark", colour = 3"#,
        "struct Bark;",
        &[
            "unknown `#[message]` key `colour`; expected one of `content`, `crate`, `ends`, `example`, `from`, `gone`, `header`, `keep`, `new`, `rate`, `rename_all`, `replies`, `reply`, `tag`, `to`, `type`, `unknown_fields`",
        ],
    );
    rejects(
        r#"type = "bark", deny_unknown_fields"#,
        "struct Bark;",
        &[
            "unknown `#[message]` key `deny_unknown_fields`; write `unknown_fields = reject`, in a protocol for all messages together",
        ],
    );
    rejects(
        r#"type = "bark", unknown = capture"#,
        "struct Bark;",
        &["unknown `#[message]` key `unknown`; write `unknown = capture` in `#[protocol(...)]`"],
    );
}

#[test]
fn rejects_missing_and_empty_types() {
    const MISSING: &str = "missing `type`; write `#[message(type = \"...\")]`";
    rejects("", "struct Bark;", &[MISSING]);
    rejects("new = false", "struct Bark;", &[MISSING]);
    rejects(r#"type = """#, "struct Bark;", &["`type` is empty; a name needs at least one character"]);
}

#[test]
fn accepts_integers_that_json_carries_exactly() {
    for integer in ["10", "-1", "0", "0xA", "1_000", "9007199254740991", "-9007199254740991"] {
        rejects(&format!("type = {integer}"), "struct Bark;", &[]);
    }
    for integer in ["9007199254740992", "-9007199254740992", "99999999999999999999"] {
        let text = format!(
            "`{integer}` is beyond what a JSON number carries everywhere, -9007199254740991 to 9007199254740991"
        );
        rejects(&format!("type = {integer}"), "struct Bark;", &[&text]);
    }
}

#[test]
fn rejects_duplicate_keys() {
    rejects(r#"type = 1, type = "b""#, "struct Bark;", &["duplicate key `type`; it may be given once"]);
    rejects(r#"type = "a", type = "b""#, "struct Bark;", &["duplicate key `type`; it may be given once"]);
}

#[test]
fn accepts_examples() {
    rejects(r#"type = "bark", example = Bark { text: a(b, c) }, example = Self::new("a"),"#, "struct Bark;", &[]);
}

#[test]
fn rejects_what_is_no_expression() {
    rejects("type = \"a\", example", "struct Bark;", &["expected `example = ...`, found `example`"]);
    rejects("type = \"a\", example =", "struct Bark;", &["expected an expression after `example`"]);
    rejects("type = \"a\", example(a)", "struct Bark;", &["expected `example = a`, found `example(a)`"]);
    rejects(
        "example = struct, type = \"a\", example = a b",
        "struct Bark;",
        &["expected an expression, found `struct`", "expected `,`, found `b`"],
    );
}

#[test]
fn rejects_keys_of_the_protocol() {
    rejects(
        r#"type = "a", version = "1""#,
        "struct Bark;",
        &["`version` is a key of `#[protocol]`, not of `#[message]`"],
    );
}

#[test]
fn rejects_values_of_another_kind() {
    rejects("type = 4.2", "struct Bark;", &["expected a string or integer literal, found `4.2`"]);
    rejects("type = ", "struct Bark;", &["expected a string or integer literal after `type`"]);
    rejects("type", "struct Bark;", &["expected `type = \"...\"`, found `type`"]);
    rejects("type(\"a\")", "struct Bark;", &["expected `type = \"a\"`, found `type(\"a\")`"]);
    rejects(
        "type = \"a\" 3, new = 1",
        "struct Bark;",
        &["expected `,`, found `3`", "expected `true` or `false`, found `1`"],
    );
    rejects("\"bark\"", "struct Bark;", &["expected `type = \"bark\"`, found `\"bark\"`"]);
    rejects("-10", "struct Bark;", &["expected `type = -10`, found `-10`"]);
}

#[test]
fn rejects_relative_crate_paths() {
    rejects(
        r#"type = "bark", crate = runtime::inner"#,
        "struct Bark;",
        &["`crate` takes an absolute path, which resolves the same way in every module; \
           write `::runtime` for a dependency, or `crate::...` for a path in this crate"],
    );
}

#[test]
fn rejects_unknown_cases() {
    rejects(
        r#"type = "bark", rename_all = "camelcase""#,
        "struct Bark { a: u8 }",
        &["unknown value `camelcase` of `rename_all`; did you mean `camelCase`?"],
    );
}

#[test]
fn rejects_other_items() {
    for (item, found) in [
        ("enum Bark { A }", "an enum"),
        ("fn bark() {}", "a function"),
        ("union Bark { #[field(len(1))] a: u8 }", "a union"),
        ("struct Bark(#[field(lne(1))] u8, u8);", "a tuple struct"),
        ("type Bark = u8;", "a type alias"),
        ("fn bark(&self);", "something else"),
    ] {
        let text = format!(
            "`#[message]` only supports structs with named fields and structs with one unnamed field, found {found}"
        );
        rejects(r#"type = "bark""#, item, &[&text]);
    }
}

#[test]
fn rejects_parameters_but_lifetimes() {
    rejects(
        r#"type = "bark""#,
        "struct Bark<T, const N: usize> { a: T }",
        &[
            "`#[message]` does not support type parameters; lifetimes are supported",
            "`#[message]` does not support const parameters; lifetimes are supported",
        ],
    );
    rejects(
        r#"type = "bark""#,
        "struct Bark<'a: 'b, 'b, '__de> where 'a: 'b { a: Cow<'a, str> }",
        &[
            "lifetime bounds are not supported; write the lifetime without bounds",
            "the lifetime `'__de` is reserved for generated code; choose another name",
            "`where` clauses are not supported",
        ],
    );
}

#[test]
fn rejects_serde_derives() {
    rejects(
        r#"type = "bark""#,
        "#[derive(Debug, serde::Serialize, Deserialize)] struct Bark;",
        &[
            "`Serialize` is already implemented by the attribute; remove it from the derive",
            "`Deserialize` is already implemented by the attribute; remove it from the derive",
        ],
    );
}

#[test]
fn rejects_serde_attributes() {
    rejects(
        r#"type = "bark""#,
        "#[serde(rename_all = \"camelCase\", deny_unknown_fields)] struct Bark { #[serde(rename = \"b\", skip)] a: u8 }",
        &[
            "`#[serde(rename_all)]` has no effect here; write `rename_all = \"...\"` in `#[message(...)]` or `#[data(...)]`",
            "`#[serde(deny_unknown_fields)]` has no effect here; write `#[protocol(unknown_fields = reject)]`",
            "`#[serde(rename)]` has no effect here; write `#[field(rename = \"...\")]`",
            "`#[serde(skip)]` has no effect here; every field of a message is on the wire",
        ],
    );
}

#[test]
fn rejects_a_second_attribute() {
    rejects(
        r#"type = "bark""#,
        "#[message(type = \"b\")] #[protocol::data] struct Bark;",
        &[
            "duplicate attribute `#[message]`; it may be given once",
            "`#[data]` cannot be combined with `#[message]`; remove one of them",
        ],
    );
}

#[test]
fn rejects_one_key_for_tag_and_content() {
    rejects(
        r#"type = "bark", tag = "data""#,
        "struct Bark;",
        &["tag and content have the same key `data`; give them different ones"],
    );
    rejects(
        r#"type = "bark", tag = "a", content = "a""#,
        "struct Bark;",
        &["tag and content have the same key `a`; give them different ones", "first used here"],
    );
}

#[test]
fn keeps_what_can_be_read_of_unfinished_items() {
    let item = "struct Bark { #[field(len(1..))] a: String, b:, pub c: u8 d: u8, #[field len] e: u8, f }";
    let expansion = run(tokens("type = \"bark\""), tokens(item)).to_string();
    for part in ["struct Bark { a: String, pub c: u8, d: u8 }", "impl __rt::DeclaredMessage for Bark"] {
        assert!(expansion.contains(&tokens(part).to_string()), "{part} in {expansion}");
    }
    // rustc has reported what is missing.
    assert!(!expansion.contains("compile_error"), "{expansion}");
    let nothing = "struct Bark";
    assert_eq!(run(tokens(""), tokens(nothing)).to_string(), nothing);
}

#[test]
fn takes_helper_attributes_off_whatever_is_wrong() {
    for item in [
        "enum Bark { #[field(rename = \"b\")] #[other] A(#[field(x)] u8) }",
        "struct Bark<T> { #[field(len(1))] a: T }",
        "struct Bark(#[field(len(1))] String);",
        "union Bark { #[field(len(1))] a: u8 }",
        "struct Bark { #[field] #[other] #[serde(skip)] #[cfg_attr(test, field(len(1)))] a: u8 }",
    ] {
        let expansion = run(tokens(""), tokens(item)).to_string();
        for attribute in ["# [field", "# [other", "# [serde", "# [cfg_attr"] {
            assert!(!expansion.contains(attribute), "{attribute} in {expansion}");
        }
    }
}
