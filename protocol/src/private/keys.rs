//! The keys of the attributes as documented items, which editors can show, go to and complete.
//!
//! The macros refer to them only where rust-analyzer sees it. `crate` is missing: no item can have that name.

/// The attributes that are in scope in a protocol without an import.
pub mod attributes {
    pub use protocol_macros::{data, message};

    /// Rules and names of a field, or names of a variant: `#[field(len(1..=280))]`.
    pub const fn field() {}

    /// On one variant of a `#[data]` enum: it keeps unknown values and writes them back. It is `Other(String)`, or
    /// `Other(Unknown)` if the enum has a tag.
    pub const fn other() {}
}

/// The keys of `#[protocol(...)]`.
pub mod protocol {
    /// `tag = "..."`: the key of the message type in the envelope, `"type"` by default; `tag = 0`: its index in an array;
    /// `tag = "/metadata/type"`: inside of a field of the header; `tag = outside`: not in the text.
    pub const fn tag() {}

    /// `content = "..."`: the key of the payload, `"data"` by default; `content = 1`: its index in an array;
    /// `content = flatten`: its fields stand beside the tag.
    pub const fn content() {}

    /// `header = Type`: the envelope's further fields, a struct under `#[data(header)]`.
    pub const fn header() {}

    /// `unknown = reject | capture`: whether a message of an unknown type is an error (the default) or kept as
    /// `Message::Unknown`.
    pub const fn unknown() {}

    /// `unknown_fields = ignore | reject`: whether an unknown key is skipped (the default) or an error.
    pub const fn unknown_fields() {}

    /// `rename_all = "..."`: the case of all names in the protocol, such as `"camelCase"`, unless a type gives its own.
    pub const fn rename_all() {}

    /// `id = "..."`: the absolute URI that identifies the protocol, for its JSON Schema.
    pub const fn id() {}

    /// `address = "..."`: the address of the protocol, for the contract.
    pub const fn address() {}

    /// `version = "..."`: the version of the protocol, for the contract.
    pub const fn version() {}

    /// `license = "..."`: the licence of the protocol, an SPDX expression, for the contract and for packages.
    pub const fn license() {}

    /// `servers(name = "wss://world.example.com")`: where the protocol is served, for the contract.
    pub const fn servers() {}

    /// `server = gateway`: the role that all others are connected to.
    pub const fn server() {}

    /// `clients(agent, visitor)`: the roles that connect to the server.
    pub const fn clients() {}

    /// `correlate = id`: the header's field that pairs a message with its replies.
    pub const fn correlate() {}
}

/// The keys of `#[message(...)]`; outside a protocol also those of its envelope.
pub mod message {
    pub use super::protocol::{content, header, tag, unknown_fields};

    /// `type = "..."`: the message's name on the wire; or an integer, `type = 10`.
    pub const fn r#type() {}

    /// `example = expression`: a value of the message, for the contract; may be repeated.
    pub const fn example() {}

    /// `rename_all = "..."`: the case of the fields on the wire, such as `"camelCase"`.
    pub const fn rename_all() {}

    /// `new = false`: no function `new`.
    pub const fn new() {}

    /// `from(agent = agent_id, gateway)`: the roles that may send the message, each with the field that must hold the sender's
    /// identity.
    pub const fn from() {}

    /// `to(visitor)`: the roles that receive the message, instead of all clients.
    pub const fn to() {}

    /// `keep = latest(field, ...) | latest | recent | no`: a state, of which only the newest counts; an event, which those who
    /// were away still receive; or only for those who are there.
    pub const fn keep() {}

    /// `ends(status = Done | Failed)`: the values of a field with which the state is over.
    pub const fn ends() {}

    /// `gone = path`: a function `fn(&Self) -> Self` that makes what is published for a sender who has gone.
    pub const fn gone() {}

    /// `rate(20 / s, burst = 40)`: how often one sender may send the message.
    pub const fn rate() {}

    /// The message may answer any other.
    pub const fn reply() {}

    /// `replies(Done, Error)`: the messages that answer this one.
    pub const fn replies() {}
}

/// The keys of `#[data(...)]`.
pub mod data {
    pub use super::message::new;
    pub use super::protocol::unknown_fields;

    /// `rename_all_fields = "..."`: the case of the fields in an enum's variants, if it is not that of the protocol.
    pub const fn rename_all_fields() {}

    /// `untagged`: an enum whose variants are told apart by their kind of JSON, and objects by `#[field(when = "key")]`.
    pub const fn untagged() {}

    /// On a struct: an array, whose items are the fields by their positions.
    pub const fn array() {}

    /// `tag = "..."`: the key that tells an enum's variants apart, which then may hold something.
    pub const fn tag() {}

    /// `content = "..."`, beside a `tag`: the key of what a variant holds, instead of its fields beside the tag.
    pub const fn content() {}

    /// An enum of integers: each variant has its number, `Heartbeat = 1`, and an unknown one is kept by
    /// `#[other] Other(i64)`.
    pub const fn integer() {}

    /// `rename_all = "..."`: the case of the names on the wire, such as `"camelCase"`; variants are `"snake_case"` by
    /// default.
    pub const fn rename_all() {}

    /// Allows the struct to be the `header` of a protocol.
    pub const fn header() {}
}

/// The keys of `#[field(...)]`.
pub mod field {
    /// `rename = "..."`: the name on the wire.
    pub const fn rename() {}

    /// `when = "..."`, on a variant of an untagged enum: the key whose presence tells it apart.
    pub const fn when() {}

    /// `alias = "..."`: a further name that is read; may be repeated.
    pub const fn alias() {}

    /// `default`, `default = expression`: the value of an absent field; the field is always written.
    pub const fn default() {}

    /// On a map: it holds the members of the object that no other field declares; on a list, the last field of an array, the
    /// further elements.
    pub const fn rest() {}

    /// `is = "2.0"`, on a field of type `()`: a constant, which is always there and always the same.
    pub const fn is() {}

    /// `len(1..=280)`: the characters of a string, the items of a list, the entries of a map.
    pub const fn len() {}

    /// `range(0.0..=1.0)`: the bounds of a number.
    pub const fn range() {}

    /// `pattern("^[a-z]+$")`: a regular expression that matches somewhere in the string; anchor it with `^` and `$`.
    pub const fn pattern() {}

    /// `format(date_time | date | uuid | base64)`: the standard form of a string.
    pub const fn format() {}

    /// `one_of("a", "b")`: the only values of a string.
    pub const fn one_of() {}

    /// No duplicates in the list, which holds strings, integers or characters.
    pub const fn unique() {}

    /// `each(...)`: rules for the items of a list.
    pub const fn each() {}

    /// `keys(...)`: rules for the keys of a map.
    pub const fn keys() {}

    /// `values(...)`: rules for the values of a map.
    pub const fn values() {}

    /// JSON in a string: an integer as its digits, in its full range; any other owned value as its JSON, written anew.
    pub const fn as_string() {}

    /// `u64` and `i64` in their full range as JSON numbers, also in lists and the values of maps.
    pub const fn full_range() {}

    /// A type of another crate, read and written through its serde impls.
    pub const fn serde() {}

    /// `check = path`: a function `fn(&T) -> Result<(), impl Display>` that checks the value.
    pub const fn check() {}

    /// A value that people must not see: hidden in `Debug`, in issues, in examples and in documentation.
    pub const fn secret() {}

    /// In a header: the field is written after the payload.
    pub const fn after_content() {}
}

/// The keys of `each(...)`, `keys(...)` and `values(...)`.
pub mod rules {
    pub use super::field::{each, format, keys, len, one_of, pattern, range, unique, values};
}
