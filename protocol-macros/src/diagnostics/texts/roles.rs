//! Texts about roles and state.

use crate::diagnostics::{list, nearest};

/// `clients(agent, agent)`
pub(crate) fn role_twice(name: &str) -> String {
    format!("role `{name}` is declared twice; each role is a type of its own in the module `role`")
}

/// `from(agent, agent)`
pub(crate) fn role_named_twice(name: &str) -> String {
    format!("role `{name}` is named twice")
}

/// `server = self`
pub(crate) fn role_keyword(name: &str) -> String {
    format!("`{name}` cannot be a role, which is a type in the module `role`; choose another name")
}

/// `server = gateway` without `clients(...)`.
pub(crate) fn half_of_roles(given: &str, missing: &str) -> String {
    format!("`{given}` needs `{missing}` beside it: roles are one server and the clients that connect to it")
}

/// `from(agnet)`
pub(crate) fn unknown_role(written: &str, known: &[&str]) -> String {
    format!("unknown role `{written}`; {}", meant(written, known))
}

/// `from(agent)` in a protocol without roles.
pub(crate) const NO_ROLES: &str =
    "this protocol has no roles; write `server = ...` and `clients(...)` in `#[protocol]`, or remove the key";

/// A message without `from(...)` in a protocol with roles.
pub(crate) fn without_sender(name: &str, roles: &[&str]) -> String {
    format!("`{name}` does not say who sends it; write `from(...)` with at least one of {}", list(roles))
}

/// `#[message] use other::Hello;`, where `Hello` is declared with a role that this protocol does not have: the parts before
/// and behind it.
pub(crate) fn included_role(name: &str) -> [String; 2] {
    [
        format!("`{name}` is declared with the role `"),
        "`, which this protocol does not have; declare it in both".to_owned(),
    ]
}

/// `keep = latest(agnt_id)`
pub(crate) fn unknown_key_field(field: &str, message: &str, known: &[&str]) -> String {
    format!("neither `{message}` nor the header has a field `{field}`{}", also(field, known))
}

/// `keep = latest(agent_id)`, where both have such a field.
pub(crate) fn key_in_two_places(field: &str, message: &str) -> String {
    format!("both `{message}` and the header have a field `{field}`; give one of them another name")
}

/// `keep = latest(score)`, where `score` is an `f64`.
pub(crate) fn not_a_key(field: &str, problem: &str) -> String {
    format!("`{field}` cannot be part of a state's key: {problem}; keys are strings, integers, and enums of names")
}

/// `from(agent = count)`, where `count` is a `u32`.
pub(crate) fn not_an_identity(field: &str, problem: &str) -> String {
    format!("`{field}` cannot hold a sender's identity: {problem}; identities are strings")
}

/// The same, of a field that only the compiler sees.
pub(crate) fn not_a_text(field: &str) -> String {
    format!("`{field}` cannot hold a sender's identity, since it is not a string")
}

/// `ends(stauts = Done)`
pub(crate) fn unknown_field_of_message(field: &str, message: &str, known: &[&str]) -> String {
    format!("`{message}` has no field `{field}`{}", also(field, known))
}

/// `ends(status = Dnoe)`
pub(crate) fn unknown_variant(variant: &str, of: &str, known: &[&str]) -> String {
    format!("`{of}` has no variant `{variant}`; {}", meant(variant, known))
}

/// `ends(title = Done)`, where `title` is a `String`.
pub(crate) fn not_an_enum(field: &str) -> String {
    format!("`{field}` is no enum of names or of integers, whose variants could end the state")
}

/// `ends(...)` without `keep = latest`.
pub(crate) const ENDS_WITHOUT_STATE: &str = "only a state can end; write `keep = latest(...)` too, or remove `ends`";

/// `gone = ...` without `keep = latest` or without `from(role = field)`.
pub(crate) const GONE_WITHOUT_STATE: &str = "`gone` is published for the sender of a state; write `keep = latest(...)` and \
     `from(role = field)`, with the field that holds the sender's identity";

/// `rate(0 / s)`
pub(crate) const RATE_OF_NONE: &str = "a rate of 0 allows no message at all; write at least 1";

/// `rate(5000000000 / s)`
pub(crate) const RATE_TOO_LARGE: &str = "a rate has at most 4294967295 messages";

/// `replies(Eror)`
pub(crate) fn unknown_reply(name: &str, known: &[&str]) -> String {
    format!("`{name}` is no message of this protocol; {}", meant(name, known))
}

/// `correlate = di`
pub(crate) fn unknown_header_field(field: &str, known: &[&str]) -> String {
    format!("the header has no field `{field}`{}", also(field, known))
}

fn meant(written: &str, known: &[&str]) -> String {
    match nearest(written, known) {
        Some(name) => format!("did you mean `{name}`?"),
        None => format!("expected one of {}", list(known)),
    }
}

/// What was probably meant, or which fields there are, if there are any.
fn also(written: &str, known: &[&str]) -> String {
    if known.is_empty() { String::new() } else { format!("; {}", meant(written, known)) }
}
