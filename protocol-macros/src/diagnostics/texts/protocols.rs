//! Texts about a protocol as a whole.

/// `#[protocol]` on a module that has one already.
pub(crate) const SECOND_PROTOCOL: &str = "duplicate attribute `#[protocol]`; it may be given once";

/// A message `ALL`, of which `MessageType::ALL` would be the type.
pub(crate) const RESERVED_ALL: &str = "`MessageType::ALL` is the list of all message types; choose another name";

/// `#[message]`
pub(crate) const MISSING_TYPE: &str = "missing `type`; write `#[message(type = \"...\")]`";

/// `#[message(tag = "kind")]` in a protocol.
pub(crate) fn key_of_protocol(key: &str) -> String {
    format!("`{key}` is the same for all messages of a protocol; write it in `#[protocol(...)]`")
}

/// `#[message(type = "bark")]` twice.
pub(crate) fn duplicate_tag(tag: &str, first: &str) -> String {
    format!("message type `{tag}` is already used by `{first}`")
}

/// `#[message(type = 10)] struct Hello`, `#[message(type = "bark")] struct Bark`
pub(crate) fn mixed_types(is_integer: bool, first: &str) -> String {
    let kind = kind_of_type(is_integer);
    format!("the types of a protocol are all strings or all integers; write {kind} here, as on `{first}`")
}

/// The second half of that error.
pub(crate) fn first_type(is_integer: bool) -> String {
    format!("the first type is {}", kind_of_type(is_integer))
}

fn kind_of_type(is_integer: bool) -> &'static str {
    if is_integer { "an integer" } else { "a string" }
}

/// `struct Message` in a protocol.
pub(crate) fn reserved_name(name: &str) -> String {
    format!("`#[protocol]` generates an item named `{name}` in this module; choose another name")
}

/// `struct Unknown` as a message, where unknown messages are captured.
pub(crate) const RESERVED_UNKNOWN: &str = "`unknown = capture` generates `Message::Unknown`; choose another name";

/// `pub struct A`, `pub(crate) struct B`
pub(crate) fn other_visibility(this: (&str, &str), first: (&str, &str)) -> String {
    format!(
        "`{}` is {}, but `{}` is {}; all messages of a protocol, and `Message`, have the same visibility; make them equal",
        this.0, this.1, first.0, first.1
    )
}

/// `mod chat;`
pub(crate) fn outline_module(name: &str) -> String {
    format!("`#[protocol]` needs an inline module; write `mod {name} {{ ... }}`")
}

/// `#[protocol] struct ...`
pub(crate) fn not_a_module(found: &str) -> String {
    format!("`#[protocol]` needs an inline module, found {found}")
}

/// `mod chat {}`
pub(crate) const EMPTY_PROTOCOL: &str =
    "`#[protocol]` module has no messages; add a struct with `#[message(type = \"...\")]`";
