//! Errors about data types.

use super::assert_errors;
use crate::data_macro::run;

#[track_caller]
fn rejects(arguments: &str, item: &str, expected: &[&str]) {
    assert_errors(run, arguments, item, expected);
}

#[test]
fn accepts_data_types() {
    rejects("rename_all = \"camelCase\"", "pub struct Position { x: f64, r#type: u8 }", &[]);
    rejects("header", "struct Head { agent: String, #[field(after_content)] ts: Timestamp }", &[]);
    rejects(
        "",
        "enum Tone { Calm, #[field(rename = \"x\", alias = \"y\")] Wild, #[other] Other(std::string::String) }",
        &[],
    );
}

#[test]
fn rejects_other_items() {
    rejects(
        "",
        "union U { a: u8 }",
        &[
            "`#[data]` only supports structs with named fields, structs with one unnamed field, and enums, found a union",
        ],
    );
    rejects("type = \"a\"", "struct A;", &["unknown `#[data]` key `type`; a data type has no name on the wire"]);
}

#[test]
fn rejects_enums() {
    const DATA: &str = "variants that hold something are told apart by a tag in their object; write `#[data(tag = \"type\")]` above the enum";
    const OTHER: &str = "an `#[other]` variant holds the unknown value; write `#[other] Other(String)`";
    rejects("", "enum Tone {}", &["an enum under `#[data]` needs at least one variant"]);
    rejects(
        "header, new = false",
        "enum Tone { A }",
        &["`header` is for structs; an enum cannot be a header", "`new` is for structs"],
    );
    rejects("", "enum Tone<'a> { A(&'a str) }", &["an enum under `#[data]` has no generic parameters"]);
    rejects(
        "",
        "enum Tone { A = 1, B(u8), #[other] C, #[other(x)] D(String), #[field(len(1))] E, #[other] F(u8) }",
        &[
            "a variant is a string on the wire, not a number; remove the discriminant, or write `#[data(integer)]` above the enum",
            DATA,
            OTHER,
            "expected `#[other]`, found `#[other(x)]`",
            "only one variant can be `#[other]`",
            "first used here",
            "`len` does not apply to a variant; `#[field]` takes `rename` and `alias` there, or `when` if the enum is untagged",
            OTHER,
            "only one variant can be `#[other]`",
            "first used here",
        ],
    );
    rejects(
        "",
        "enum Tone { VeryCalm, #[field(rename = \"very_calm\")] B }",
        &["wire name `very_calm` is already used by `VeryCalm`", "first used here"],
    );
    rejects(
        "",
        "enum Tone { #[other] #[field(rename = \"a\")] Other(String), #[serde(other)] B }",
        &[
            "an `#[other]` variant has no wire name of its own; remove the attribute",
            "`#[serde(other)]` has no effect here; write `#[other]` on a variant that holds a `String`",
        ],
    );
}

#[test]
fn rejects_headers_with_lifetimes() {
    rejects(
        "header",
        "struct Head<'a> { agent: Cow<'a, str> }",
        &["a header has no lifetimes; use owned types, such as `String`"],
    );
}
