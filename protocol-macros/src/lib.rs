//! The attribute macros of the crate `protocol` in this repository, which re-exports them: use them from there.
//!
//! | attribute | on | makes it |
//! |---|---|---|
//! | [`macro@protocol`] | a module | a closed set of messages that share one envelope |
//! | [`macro@message`] | a struct | a message: a payload with a type |
//! | [`macro@data`] | a struct or an enum | a type that fields are made of |
//!
//! All three stages of the pipeline are in modules of their own: `parse` reads what was written, `check` verifies what it
//! means, `expand` writes it out. The functions here are the doors.

mod check;
mod data_macro;
mod diagnostics;
mod expand;
mod hints;
mod message_macro;
mod model;
mod parse;
mod protocol_macro;
mod verbatim;

#[cfg(test)]
mod tests;

use proc_macro::TokenStream;

/// Makes a module a protocol: its messages become one enum, with the codec and the description of all of them.
///
/// ```
/// use protocol::protocol;
///
/// #[protocol]
/// pub mod chat {
///     /// Something that is said.
///     #[message(type = "say")]
///     pub struct Say {
///         #[field(len(1..=280))]
///         pub text: String,
///         pub tone: Option<Tone>,
///     }
///
///     #[data]
///     pub enum Tone { Calm, Stern, #[other] Other(String) }
/// }
/// ```
///
/// Inside the module `#[message]` and `#[data]` need no import. In a module that is itself called `protocol`, write
/// `#[::protocol::protocol]`.
///
/// # Keys
///
/// | key | meaning | default |
/// |---|---|---|
/// | `tag = "..."` | the key of the message type in the envelope | `"type"` |
/// | `content = "..."` | the key of the payload | `"data"` |
/// | `header = Type` | the envelope's further fields: a struct under `#[data(header)]` | `protocol::Header` |
/// | `unknown = reject \| capture` | whether a message of another type is an error, or kept as `Message::Unknown` | `reject` |
/// | `unknown_fields = ignore \| reject` | whether a key that is not declared is skipped, or an error | `ignore` |
/// | `address = "..."` | where the protocol is served, for the description: `/api/world/ws` | `"/"` |
/// | `version = "..."` | the version of the protocol, for the description | `"0.0.0"` |
/// | `crate = path` | the absolute path of the `protocol` crate | `::protocol` |
///
/// # What is generated
///
/// Into the module, with the visibility of its messages: `enum Message` with a variant for each message, `enum MessageType`
/// with their types, `type Envelope`, and `const CONTRACT`; conversions between messages and `Message`; the codec and the
/// serde impls of `Message`. `Message` derives those of `Debug`, `Clone` and `PartialEq` that all messages have.
///
/// Messages are the direct items of the module. Everything else in it stays as it is, in its place.
///
/// # What is rejected
///
/// A module without messages or without a body (`mod chat;`); a type that is used twice; messages of different
/// visibility; items and imports named `Message`, `MessageType`, `Envelope` or `CONTRACT`; a struct or an enum that is used
/// as a field and has no `#[data]`; a deprecated type that a message requires; `#[message]`, `#[data]` and `#[field]` under
/// `cfg_attr`; and whatever [`macro@message`] and [`macro@data`] reject.
#[proc_macro_attribute]
pub fn protocol(arguments: TokenStream, item: TokenStream) -> TokenStream {
    protocol_macro::run(arguments.into(), item.into()).into()
}

/// Makes a struct a message: a payload that travels under a type.
///
/// ```
/// use protocol::message;
///
/// /// A short line.
/// #[message(type = "bark")]
/// pub struct Bark {
///     /// What is said.
///     #[field(len(1..=280))]
///     pub text: String,
///     #[field(range(0.0..=1.0))]
///     pub volume: Option<f64>,
/// }
/// ```
///
/// # Keys
///
/// | key | meaning | default |
/// |---|---|---|
/// | `type = "..."` | the message's name on the wire | required |
/// | `example = expression` | a value of the message, for the description; may repeat | |
/// | `rename_all = "..."` | the case of its fields on the wire: `lowercase`, `UPPERCASE`, `PascalCase`, `camelCase`, `snake_case`, `SCREAMING_SNAKE_CASE`, `kebab-case` or `SCREAMING-KEBAB-CASE`, with the names that serde gives | as written |
/// | `new = false` | no function `new` | `true` |
/// | `tag`, `content`, `header`, `crate` | as in [`macro@protocol`]; outside a protocol only | |
///
/// # Keys of `#[field(...)]`
///
/// | key | meaning |
/// |---|---|
/// | `rename = "..."` | the field's name on the wire |
/// | `alias = "..."` | a further name that is read; may repeat |
/// | `default`, `default = expression` | what an absent field reads as |
/// | `len(1..=280)` | the characters of a string, the items of a list or map |
/// | `range(0.0..=1.0)` | the bounds of a number |
/// | `pattern("...")` | a regular expression that matches somewhere in the string; anchor it with `^` and `$`. Only what all languages read alike: `[0-9]`, not `\d`; no flags. At most 1,000 classes and repeated characters, counted repetitions written out (and 10,000 bytes and ranges of bytes, of which `.` is 28) |
/// | `one_of("a", "b")` | the only values of a string |
/// | `unique` | no item of the list twice (strings, integers, chars) |
/// | `each(...)` | rules for the items of a list |
/// | `keys(...)`, `values(...)` | rules for the keys and values of a map |
/// | `as_string` | a 64-bit integer in a JSON string, with its full range |
/// | `serde` | a foreign type, read and written through its serde impls |
/// | `check = path` | a function `fn(&T) -> Result<(), impl Display>` that has the last word |
///
/// An example is any expression of the message's type, such as `example = Bark::new("Woof")`. Only a program that runs can
/// tell whether it keeps the rules of the message: a test that calls `CONTRACT.check_examples()` makes sure of all examples.
/// One that does not is left out of schemas and documentation.
///
/// A rule on an `Option` or a `Box` applies to the value inside. A field whose type is written `Option<...>` is optional,
/// every other is required unless it has a `default`. Doc comments and `#[deprecated]` go into the description.
///
/// # What is generated
///
/// `new`, with the required fields as parameters; the codec, validation and description; `Serialize` and `Deserialize`,
/// without a need for serde in your `Cargo.toml`; `into_owned` for a struct with lifetimes. A struct without a `#[derive]`
/// of its own gets `Debug`, `Clone` and `PartialEq`; one with a `#[derive]`, which must stand below this attribute, exactly
/// what it lists.
///
/// # What is rejected
///
/// Enums, tuple structs, type parameters (lifetimes are supported); `&str` fields (use `Cow<'_, str>`, since an escaped
/// string cannot be borrowed); a rule on a type that cannot have it, or with empty bounds; a pattern that does not parse or is not
/// portable; a literal default, or a value of `one_of`, that the other rules forbid; two fields with one name on the wire;
/// `#[serde(...)]`, with the key to use instead.
///
/// # Warnings
///
/// A `default` on an `Option`, and a bound that an `f32` cannot be. They come as uses of deprecated constants, since a macro
/// cannot warn otherwise: `#[allow(deprecated)]` on the field silences them.
#[proc_macro_attribute]
pub fn message(arguments: TokenStream, item: TokenStream) -> TokenStream {
    message_macro::run(arguments.into(), item.into()).into()
}

/// Makes a struct or an enum a data type: something that the fields of messages are made of.
///
/// ```
/// use protocol::data;
///
/// #[data]
/// pub struct Position { pub x: f64, pub y: f64 }
///
/// #[data]
/// pub enum Tone {
///     Calm,
///     #[field(rename = "wild", alias = "excited")]
///     Excited,
///     /// Keeps what is not declared.
///     #[other]
///     Other(String),
/// }
/// ```
///
/// A struct is a JSON object, with the `#[field(...)]` keys of [`macro@message`]. An enum is a JSON string: the name of
/// one of its variants, on which `#[field(...)]` takes `rename` and `alias`. With an `#[other]` variant, an unknown value
/// is kept and written back; without one it is an error.
///
/// # Keys
///
/// | key | meaning | default |
/// |---|---|---|
/// | `rename_all = "..."` | the case of the names on the wire, as in [`macro@message`] | fields as written, variants `snake_case` |
/// | `header` | a struct that can be the `header` of a protocol; a field under `#[field(after_content)]` stands behind the payload | |
/// | `new = false` | no function `new` | `true` |
/// | `crate = path` | as in [`macro@protocol`]; outside a protocol only | `::protocol` |
///
/// # What is generated
///
/// For structs, what [`macro@message`] generates but for the message's own; for enums `as_str`, `Display`, the codec, the
/// description, and `Serialize` and `Deserialize`.
///
/// # What is rejected
///
/// What [`macro@message`] rejects; variants that hold something, but for one `#[other] Other(String)`; discriminants;
/// enums without variants or with parameters; headers with lifetimes.
#[proc_macro_attribute]
pub fn data(arguments: TokenStream, item: TokenStream) -> TokenStream {
    data_macro::run(arguments.into(), item.into()).into()
}
