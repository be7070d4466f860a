//! Errors about fields and their rules.

use super::assert_errors;
use crate::message_macro::run;

/// Checks the errors about a struct with these fields.
#[track_caller]
fn rejects(fields: &str, expected: &[&str]) {
    assert_errors(run, "type = \"bark\"", &format!("struct Bark<'a> {{ {fields} }}"), expected);
}

#[test]
fn accepts_all_keys() {
    rejects(
        r#"
        #[field(rename = "t", alias = "u", alias = "v", default = HashMap::<String, u8>::new(), len(1..=3))]
        #[field(check = path::to::check::<u8>)]
        a: HashMap<String, u8>,
        #[field(range(-1..), default)] b: i8,
        #[field(range(0.0..=1.0))] c: Option<f32>,
        #[field(one_of("a", "b",))] d: Box<String>,
        #[field(len(..5), unique, each(len(1), one_of("a")))] e: Vec<Cow<'a, str>>,
        #[field(keys(len(1..)), values(range(..=3), each(unique)))] f: BTreeMap<String, Alias>,
        #[field(as_string, range(0..10))] g: Option<u64>,
        #[field(serde, check = a, default)] h: Foreign,
        #[field(len(1..), range(1..), unique)] i: Alias,
        #[cfg(unix)] j: u8,
        #[cfg(not(unix))] j: u16,
        "#,
        &[],
    );
}

#[test]
fn reports_all_mistakes_in_source_order() {
    rejects(
        r#"
        #[field(lne(1..=3), len(5..=2))] a: String,
        #[field(range(1..))] b: &'a str,
        #[field(rename = "a")] c: u8,
        "#,
        &[
            "unknown `#[field]` key `lne`; did you mean `len`?",
            "`len(5..=2)`: the lower bound is greater than the upper (5 > 2)",
            "`&'a str` cannot borrow a string that contains escapes; use `Cow<'a, str>`",
            "wire name `a` is already used by `a`",
            "first used here",
        ],
    );
}

#[test]
fn rejects_keys_in_another_form() {
    rejects("#[field] a: u8", &["expected `#[field(...)]`, found `#[field]`"]);
    rejects("#[field(unique = true)] a: Vec<u8>", &["expected `unique`, found `unique = true`"]);
    rejects("#[field(len = 3)] a: String", &["expected `len(3)`, found `len = 3`"]);
    rejects("#[field(default = )] a: u8", &["expected an expression after `default`"]);
    rejects("#[field(check = 3)] a: u8", &["expected a path, found `3`"]);
    rejects("#[field(len(1..), len(2..))] a: String", &["duplicate key `len`; it may be given once"]);
    rejects("#[field(type = \"a\")] a: u8", &["`type` is a key of `#[message]`, not of `#[field]`"]);
    rejects("#[field(rename = \"\")] a: u8", &["`rename` is empty; a name needs at least one character"]);
    rejects("#[other] a: u8", &["`#[other]` belongs on a variant of an enum under `#[data]`"]);
    rejects(
        "#[field(after_content)] a: u8",
        &["`after_content` is for the fields of a header, a struct under `#[data(header)]`"],
    );
    rejects(
        "#[cfg_attr(test, doc = \"\", field(len(1)))] a: u8",
        &["`#[field]` does not work under `cfg_attr`; declare it twice, each under its own `#[cfg(...)]`"],
    );
}

#[test]
fn rejects_bounds_of_lengths() {
    rejects("#[field(len())] a: String", &["`len` has no bounds; write `len(1..=10)`"]);
    rejects("#[field(len(..))] a: String", &["`len` has no bounds; write `len(1..=10)`"]);
    rejects(
        "#[field(len(1..=))] a: String",
        &["`len(1..=)` has no upper bound after `..=`; use `..` to leave it open"],
    );
    rejects(
        "#[field(len(5..5))] a: String",
        &["`len(5..5)` is empty, since `..` excludes the upper bound; use `..=` to include it"],
    );
    rejects(
        "#[field(len(..0))] a: String",
        &["`len(..0)` is empty, since `..` excludes the upper bound; use `..=` to include it"],
    );
    rejects("#[field(len(-1..))] a: String", &["`len(-1..)`: a length cannot be negative"]);
    rejects(
        "#[field(len(..=5_000_000_000))] a: String",
        &["`5000000000` is too large for a length; the maximum is 4294967295, which 32-bit platforms can hold"],
    );
    rejects("#[field(len(4294967295))] a: String", &[]);
    rejects("#[field(len(-1))] a: String", &["`len(-1)`: a length cannot be negative"]);
    rejects("#[field(len(0.5..))] a: String", &["a length is a whole number, found `0.5`"]);
    rejects("#[field(len(1..=MAX))] a: String", &["expected a literal number, found `MAX`"]);
    rejects("#[field(len(MIN..=3))] a: String", &["expected a literal number, found `MIN`"]);
    rejects("#[field(len(1 3))] a: String", &["expected a literal number, found `3`"]);
}

#[test]
fn rejects_bounds_of_ranges() {
    rejects(
        "#[field(range(1.5..=0.5))] a: f64",
        &["`range(1.5..=0.5)`: the lower bound is greater than the upper (1.5 > 0.5)"],
    );
    rejects("#[field(range(0..=1e999))] a: f64", &["`1e999` is too large"]);
    rejects("#[field(range(0..=300))] a: u8", &["`300` is not a value of `u8`, which goes from 0 to 255"]);
    rejects(
        "#[field(range(-1..=0.5))] a: Option<u8>",
        &[
            "`-1` is not a value of `u8`, which goes from 0 to 255",
            "expected an integer, found `0.5`; the field is a `u8`",
        ],
    );
}

#[test]
fn rejects_rules_that_do_not_apply() {
    rejects("#[field(len(1..))] a: u32", &["`len` does not apply to `u32`; it is for strings, lists and maps"]);
    rejects("#[field(range(1..))] a: Option<String>", &["`range` does not apply to `String`; it is for numbers"]);
    rejects("#[field(one_of(\"a\"))] a: Vec<u8>", &["`one_of` does not apply to `Vec<u8>`; it is for strings"]);
    rejects(
        "#[field(unique)] a: [f64; 3]",
        &["`unique` does not apply to `[f64; 3]`; it is for lists of strings, integers or chars"],
    );
    rejects("#[field(each(len(1)))] a: String", &["`each` does not apply to `String`; it is for lists"]);
    rejects("#[field(keys(len(1)))] a: Vec<u8>", &["`keys` does not apply to `Vec<u8>`; it is for maps"]);
    rejects(
        "#[field(as_string)] a: Vec<Cow<'a, str>>",
        &[
            "`Vec<Cow<'a, str>>` cannot borrow from JSON in a string, where it may be escaped; use an owned type, such as `String`",
        ],
    );
    rejects(
        "#[field(each(len(1..), range(..2)))] a: Vec<u8>",
        &["`len` does not apply to `u8`; it is for strings, lists and maps"],
    );
    rejects(
        "#[field(serde, len(1..), as_string)] a: Foreign",
        &[
            "`len` does not apply to a `serde` field, whose contents are opaque; use `check = path`",
            "`as_string` does not apply to a `serde` field, whose contents are opaque; use `check = path`",
        ],
    );
}

#[test]
fn rejects_lists_of_rules() {
    rejects("#[field(each())] a: Vec<u8>", &["`each(...)` is empty; give it at least one rule"]);
    rejects(
        "#[field(each(rename = \"a\"))] a: Vec<u8>",
        &["`rename` applies to the whole field; write it outside of `each(...)`"],
    );
    rejects("#[field(each(rnage(1..)))] a: Vec<u8>", &["unknown rule `rnage` in `each(...)`; did you mean `range`?"]);
    rejects("#[field(one_of())] a: String", &["`one_of(...)` is empty; give it at least one string"]);
    rejects("#[field(one_of(\"a\", 3))] a: String", &["expected a string literal, found `3`"]);
    rejects("#[field(one_of(\"a\", \"a\"))] a: String", &["`one_of` lists `a` twice"]);
}

#[test]
fn rejects_types_that_cannot_be_read() {
    rejects("a: Vec<&'a [u8]>", &["`&'a [u8]` cannot be read from JSON; use an owned type"]);
    for nested in [
        "Option<Option<u8>>",
        "Option<Box<Option<u8>>>",
        "Box<Option<Box<Box<Option<u8>>>>>",
        "Vec<(u8, ::core::option::Option<std::boxed::Box<Option<u8>>>)>",
    ] {
        let text = "`Option<Option<...>>` can be absent in two ways, but JSON has only one; use a single `Option`";
        rejects(&format!("a: {nested}"), &[text]);
    }
    rejects("a: Option<Vec<Option<u8>>>, b: Option<Box<(u8, Option<u8>)>>, c: Box<Option<u8>>", &[]);
}

#[test]
fn rejects_names_that_collide() {
    rejects(
        "#[field(alias = \"b\", alias = \"b\")] a: u8, r#type: u8, #[field(alias = \"type\")] c: u8",
        &[
            "wire name `b` is already used by `a`",
            "first used here",
            "wire name `type` is already used by `type`",
            "first used here",
        ],
    );
}

#[test]
fn rejects_too_many_fields() {
    let fields = |count: usize| (0..count).map(|number| format!("f{number}: u8")).collect::<Vec<_>>().join(", ");
    rejects(&fields(128), &[]);
    rejects(&fields(129), &["a struct has at most 128 fields; put some of them into a data type of their own"]);
}

#[cfg(feature = "regex")]
#[test]
fn rejects_unreadable_patterns() {
    rejects("#[field(pattern(\"^[a-z]+$\"))] a: String", &[]);
    rejects("#[field(pattern(\"(a\"))] a: String", &["this is not a regular expression: unclosed group"]);
    rejects("#[field(pattern(3))] a: String", &["expected a string literal, found `3`"]);
    rejects(
        "#[field(pattern(\"a\", \"b\"))] a: String",
        &["expected `pattern(\"...\")`, found `pattern(\"a\", \"b\")`"],
    );
}

#[cfg(not(feature = "regex"))]
#[test]
fn rejects_patterns_without_the_feature() {
    rejects("#[field(pattern(\"a\"))] a: String", &["`pattern` needs the `regex` feature of `protocol`"]);
}
