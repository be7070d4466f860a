//! Texts about the keys and values of attributes.

use crate::diagnostics::{list, nearest};

/// `#[message(tpye = "bark")]`
pub(crate) fn unknown_key(place: &str, written: &str, known: &[&str]) -> String {
    format!("unknown `{place}` key `{written}`; {}", advice(written, known))
}

/// `#[message("bark")]`, `#[message(bark)]`
pub(crate) fn name_instead_of_type(literal: &str, found: &str) -> String {
    format!("expected `type = {literal}`, found `{found}`")
}

/// `#[field(length(1..))]`
pub(crate) fn key_by_another_name(place: &str, written: &str, advice: &str) -> String {
    format!("unknown `{place}` key `{written}`; {advice}")
}

/// `each(lne(1..))`
pub(crate) fn unknown_rule(written: &str, outer: &str, known: &[&str]) -> String {
    format!("unknown rule `{written}` in `{outer}(...)`; {}", advice(written, known))
}

/// `#[message(len(1..))]`
pub(crate) fn key_of_another_attribute(key: &str, its_place: &str, place: &str) -> String {
    format!("`{key}` is a key of `{its_place}`, not of `{place}`")
}

/// `each(rename = "a")`
pub(crate) fn key_of_the_field(key: &str, outer: &str) -> String {
    format!("`{key}` applies to the whole field; write it outside of `{outer}(...)`")
}

/// `#[field(len(1..))]` on a variant.
pub(crate) fn key_on_variant(key: &str) -> String {
    format!(
        "`{key}` does not apply to a variant; `#[field]` takes `rename` and `alias` there, or `when` if the enum is untagged"
    )
}

/// `type = "a", type = "b"`
pub(crate) fn duplicate_key(key: &str) -> String {
    format!("duplicate key `{key}`; it may be given once")
}

/// `type =`
pub(crate) fn no_value(what: &str, key: &str) -> String {
    format!("expected {what} after `{key}`")
}

/// `unknown = captrue`
pub(crate) fn unknown_value(key: &str, written: &str, known: &[&str]) -> String {
    format!("unknown value `{written}` of `{key}`; {}", advice(written, known))
}

/// `type = ""`
pub(crate) fn empty_name(key: &str) -> String {
    format!("`{key}` is empty; a name needs at least one character")
}

/// `version = ""`
pub(crate) fn empty_value(key: &str) -> String {
    format!("`{key}` is empty; give it a value, or remove the key")
}

/// `#[protocol(id = "world")]`
pub(crate) fn not_a_uri(key: &str) -> String {
    format!("`{key}` is not an absolute URI; write one such as `https://example.com/world` or `urn:example:world`")
}

/// `license = "MIT/X11"`
pub(crate) fn not_a_license(key: &str) -> String {
    format!("`{key}` is not an SPDX expression; write one such as `MIT`, `MIT OR Apache-2.0` or `LicenseRef-Ours`")
}

/// `servers(local = "localhost:8080")`
pub(crate) fn not_a_server(name: &str) -> String {
    format!(
        "`{name}` is not the URL of a server; write one such as `wss://world.example.com` or `ws://127.0.0.1:8080/park`"
    )
}

/// `crate = protocol`
pub(crate) fn relative_crate_path(first: &str) -> String {
    format!(
        "`crate` takes an absolute path, which resolves the same way in every module; \
         write `::{first}` for a dependency, or `crate::...` for a path in this crate"
    )
}

/// `each()`
pub(crate) fn empty_list(key: &str, what: &str) -> String {
    format!("`{key}(...)` is empty; give it at least one {what}")
}

/// `format(date, uuid)`
pub(crate) fn one_word(key: &str, known: &[&str]) -> String {
    format!("`{key}(...)` takes one name; expected one of {}", list(known))
}

/// `one_of("a", "a")`
pub(crate) fn value_twice(key: &str, value: &str) -> String {
    format!("`{key}` lists `{value}` twice")
}

/// `#[message] #[message]`, `#[message] #[data]`
pub(crate) fn second_attribute(first: &str, second: &str) -> String {
    if first == second {
        format!("duplicate attribute `{first}`; it may be given once")
    } else {
        format!("`{second}` cannot be combined with `{first}`; remove one of them")
    }
}

/// `#[cfg_attr(test, field(...))]`
pub(crate) fn under_cfg_attr(attribute: &str) -> String {
    format!(
        "`#[{attribute}]` does not work under `cfg_attr`; \
         declare it twice, each under its own `#[cfg(...)]`"
    )
}

/// `#[massage(...)]`, `#[filed(...)]`
pub(crate) fn misspelt_attribute(written: &str, meant: &str) -> String {
    format!("unknown attribute `#[{written}]`; did you mean `#[{meant}]`?")
}

/// `#[len(1..=5)]`
pub(crate) fn key_as_attribute(key: &str, written: &str) -> String {
    format!("`{key}` is a key of `#[field]`; write `#[field({written})]`")
}

/// `#[garde(length(min = 1))]`
pub(crate) fn rules_of_another_crate(name: &str) -> String {
    format!("`#[{name}]` has no effect here; write the rules in `#[field(...)]`, such as `#[field(len(1..=280))]`")
}

/// What was probably meant, or what there is.
fn advice(written: &str, known: &[&str]) -> String {
    match nearest(written, known) {
        Some(name) => format!("did you mean `{name}`?"),
        None => format!("expected one of {}", list(known)),
    }
}
