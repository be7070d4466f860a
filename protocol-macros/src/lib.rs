//! The attribute macros of this repository's `protocol` crate, which re-exports them: use them from there.
//!
//! | attribute | on | makes it |
//! |---|---|---|
//! | [`macro@protocol`] | a module | a closed set of messages that share one envelope |
//! | [`macro@message`] | a struct | a message: a payload with a type |
//! | [`macro@data`] | a struct or an enum | a data type, for use in fields |
//!
//! The pipeline has three stages, each in its own module: `parse` reads what was written, `check` verifies what it
//! means, and `expand` generates the code. The functions here are the entry points.

mod check;
mod data_macro;
mod diagnostics;
mod editor;
mod expand;
mod message_macro;
mod model;
mod parse;
mod protocol_macro;
mod verbatim;

#[cfg(test)]
mod tests;

use proc_macro::TokenStream;

/// Makes a module a protocol: its messages become one enum, with a codec and a description for all of them.
///
/// ```
/// use protocol::protocol;
///
/// #[protocol]
/// pub mod chat {
///     /// A spoken line.
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
/// Inside the module, `#[message]` and `#[data]` need no import. In a module that is itself named `protocol`, write
/// `#[::protocol::protocol]`.
///
/// # Keys
///
/// | key | meaning | default |
/// |---|---|---|
/// | `tag = "..."`, `tag = 0` | the key of the message type in the envelope, or its index: the envelope is then an array; `tag = "/metadata/type"`, a JSON Pointer of two steps, for a key in the object that a field of the header is, whose struct does not declare it; `tag = outside`: the text has none, and the type comes from elsewhere, [as below](#types-from-outside) | `"type"` |
/// | `content = "..."`, `content = 1`, `content = flatten` | the key of the payload, or its index in an array; with `flatten`, its fields stand beside the tag, and in an array behind tag and header | `"data"`; in an array required |
/// | `header = Type` | the envelope's other fields: a struct under `#[data(header)]` | `protocol::Header` |
/// | `unknown = reject \| capture` | whether a message of an undeclared type is an error or is kept as `Message::Unknown` | `reject` |
/// | `unknown_fields = ignore \| reject` | whether an undeclared key is skipped or is an error | `ignore` |
/// | `rename_all = "..."` | the case of all fields and variants on the wire, as in [`macro@message`]; a type's own `rename_all` wins | fields as written, variants `snake_case` |
/// | `id = "..."` | the absolute URI that identifies the protocol, for its JSON Schema | `urn:protocol:` and the module's name |
/// | `address = "..."` | where the protocol is served, for the description, such as `/api/world/ws` | `"/"` |
/// | `version = "..."` | the version of the protocol, for the description | `"0.0.0"` |
/// | `license = "..."` | the licence of the protocol, an SPDX expression such as `MIT OR Apache-2.0`, for the description and packages | none |
/// | `servers(name = "...")` | the URLs where the protocol is served, such as `production = "wss://world.example.com"`, for the description | none |
/// | `server = gateway`, `clients(agent, visitor)` | the roles, see below | none: both sides may send all messages |
/// | `correlate = id` | the header's field that pairs a message with its replies: a string, an integer, or an `Option` of one | none |
/// | `crate = path` | the absolute path of the `protocol` crate | `::protocol` |
///
/// # Roles and state
///
/// With roles, each message says who may send it, and may say who receives it. What is kept of a message makes it a state
/// or an event, so that a gateway, or a world of states in a client, needs no line for a single message:
///
/// ```
/// use protocol::{Payload, protocol};
///
/// #[protocol(server = gateway, clients(agent, observer))]
/// pub mod world {
///     #[message(type = "mood", from(agent = agent_id), keep = latest(agent_id))]
///     pub struct Mood { pub mood: String }
///
///     #[message(type = "task", from(agent, gateway), keep = latest(task_id), ends(status = Done | Failed))]
///     pub struct Task { pub task_id: String, pub status: Status }
///
///     #[message(type = "thought", from(agent = agent_id), to(observer), rate(5 / s, burst = 20))]
///     pub struct Thought { pub text: String }
///
///     #[data]
///     pub enum Status { Running, Done, Failed }
/// }
/// use world::{Mood, Status, Task, Thought, role};
///
/// fn send<R: protocol::Role>(_: R, message: impl Payload<Header = protocol::Header> + protocol::SentBy<R>) -> String {
///     message.wrap("timmy").to_json().expect("a valid message")
/// }
///
/// # fn main() {
/// send(role::Agent, Thought::new("She was here yesterday.")); // `role::Observer` does not compile
/// assert!(!Thought::new("Hm.").permits("observer"));
///
/// let mood = Mood::new("curious").wrap("timmy");
/// assert_eq!(mood.state_key().unwrap().as_str(), "mood/timmy"); // the newest with this key counts
/// assert_eq!(mood.identity("agent").as_deref(), Some("timmy"));
/// assert!(Task::new("task-42", Status::Done).is_over());
/// # }
/// ```
///
/// All of this is also in `CONTRACT`. What a role is allowed is to be enforced by the server: reading and writing do not depend
/// on it. An included message (see below) says it where it is declared, which has no effect in a protocol without roles; what it
/// does not say of roles, its `use` may.
///
/// # What is generated
///
/// In the module, with the visibility of its messages: `enum Message`, with a variant for each message;
/// `enum MessageType`, with their types (`as_str`, and `as_integer` where they are integers); `type Envelope`; `const CONTRACT`; conversions between the messages and
/// `Message`; and the codec and serde impls of `Message`; with roles, `mod role`, with a type for each. `Message` derives whichever of `Debug`, `Clone` and
/// `PartialEq` all messages have.
///
/// Messages must be direct items of the module. Everything else in the module stays unchanged and in place.
///
/// # Types from outside
///
/// With `tag = outside`, the type of a message is no part of its text: it is an HTTP header, a topic, the name of an event. So what
/// reads takes it beside the text, as a text (an integer in digits) or as a `MessageType`: `from_json_as`, `from_slice_as` and
/// `accept_as`. What reads a text alone is not there: `from_json`, `peek`, serde's `Deserialize` of `Message` and `Envelope`, and
/// such an envelope in a field. A message by itself is read by its own `from_json`, since its type is known. With
/// `content = flatten` and `header = protocol::NoHeader`, a text is the payload alone.
///
/// ```
/// # use protocol::protocol;
/// #[protocol(tag = outside, content = flatten, header = protocol::NoHeader)]
/// mod webhooks {
///     #[message(type = "star")]
///     pub struct Star { pub action: String }
///
///     #[message(type = "push")]
///     pub struct Push { pub before: String, pub after: String }
/// }
/// use webhooks::{Envelope, Message};
///
/// let envelope = Envelope::from_json_as("star", r#"{"action": "created"}"#)?;
/// assert!(matches!(envelope.payload, Message::Star(star) if star.action == "created"));
/// # Ok::<(), protocol::Error>(())
/// ```
///
/// A written JSON Schema accepts the text of any message, says in a `$comment` which definition is of which type, and so has one
/// for each: `#/$defs/PushMessage`. A TypeScript module has `decodeAs("push", text)` and `encodeAs("push", message)`, a Python
/// module `decode_as("push", text)` and `encode(message)`.
///
/// # Arrays
///
/// Where the tag has an index, messages are arrays. Fields of the header take the positions that tag and payload leave, in order
/// of declaration, wherever they stand in an object (`after_content`). Messages under `flatten` are read and written as structs
/// under `#[data(array)]` are: what is absent is `null` before others, and nothing at the end. A message under `flatten` that holds
/// the `Envelope` of another array goes on with its elements.
///
/// ```
/// use protocol::{Payload, protocol};
///
/// #[protocol(tag = 0, content = flatten, header = Call)]
/// mod frames {
///     #[data(header)]
///     pub struct Call { pub id: String }
///
///     #[message(type = 2)]
///     pub struct Request(pub requests::Envelope);
///
///     #[protocol::protocol(tag = 0, content = 1, header = protocol::NoHeader)]
///     pub mod requests {
///         #[message(type = "Boot")]
///         pub struct Boot { pub model: String }
///     }
/// }
/// use frames::requests::{Boot, Envelope};
///
/// # fn main() -> Result<(), protocol::Error> {
/// let request = frames::Request(Envelope::new((), Boot::new("x").into()));
/// let text = request.wrap(frames::Call { id: "a".to_owned() }).to_json()?;
/// assert_eq!(text, r#"[2,"a","Boot",{"model":"x"}]"#);
/// # Ok(())
/// # }
/// ```
///
/// A header in an array has neither aliases nor a field under `rest`, nor an `Option<Nullable<T>>`.
///
/// # Messages of other modules
///
/// `#[message]` on a `use` includes messages that are declared elsewhere: alone in a file, or in another protocol, also of
/// another crate. So a protocol can be split over files, or extend another one.
///
/// ```
/// use protocol::protocol;
///
/// mod greetings {
///     #[protocol::message(type = "hello")]
///     pub struct Hello { pub name: String }
///
///     #[protocol::message(type = "bye")]
///     pub struct Bye;
/// }
///
/// #[protocol]
/// pub mod chat {
///     #[message]
///     pub use super::greetings::{Bye as Goodbye, Hello};
///
///     #[message(type = "say")]
///     pub struct Say { pub text: String }
/// }
/// use chat::{Hello, Message, MessageType};
///
/// # fn main() {
/// assert_eq!(Message::from(Hello::new("Ada")).message_type(), MessageType::Hello);
/// assert_eq!(MessageType::Goodbye.as_str(), "bye");
/// # }
/// ```
///
/// They are messages of the protocol like any other, under the name in this module, by which other languages know them too.
/// Everything else stays as it is declared, and `rename_all` does not apply. The only keys are `from(role)` and `to(role)`, for
/// messages that do not say these themselves, as those of a protocol without roles: `#[message(from(agent))] use other::Hello;`.
/// Roles are the same if their names are; those of an included message must be roles of this protocol. It must be
/// declared with the `header`, `tag`, `content` and `unknown_fields` of this protocol, with a `type` that no other message
/// has, and without lifetimes; and with those of the derives `Debug`, `Clone` and `PartialEq` that all messages declared here
/// have, or with all three if there are none.
///
/// # What is rejected
///
/// A module without messages or without a body (`mod chat;`); a duplicate message type; types that are strings beside
/// ones that are integers; messages of different visibility (an included message has that of its `use`); items and imports named `Message`, `MessageType`, `Envelope` or `CONTRACT` (with roles also `role`); roles that are declared twice, or not at all, and a message without `from` where there are roles; a struct or enum that a
/// field uses and that lacks `#[data]`; a deprecated type that a message requires; `#[message]`, `#[data]` and
/// `#[field]` under `cfg_attr`; and whatever [`macro@message`] and [`macro@data`] reject.
#[proc_macro_attribute]
pub fn protocol(arguments: TokenStream, item: TokenStream) -> TokenStream {
    protocol_macro::run(arguments.into(), item.into()).into()
}

/// Makes a struct a message: a payload that is sent under a type. On a `use` in a protocol, it includes messages, as
/// described in [`macro@protocol`].
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
/// | `type = "..."`, `type = 10` | the message's name on the wire, or its number, within ±(2^53-1); in a protocol, all have a name or all a number | required |
/// | `example = expression` | a value of the message, for the description; may be repeated | |
/// | `content = flatten`, `content = "..."`, `content = 1` | where its payload stands, as in [`macro@protocol`]; a newtype under `flatten` holds a struct, an enum with a tag, or an `Envelope` (in an array, an `Envelope` that is one too); in an array, an index of its own is the first one behind tag and header | as the protocol says |
/// | `rename_all = "..."` | the case of its fields on the wire: `lowercase`, `UPPERCASE`, `PascalCase`, `camelCase`, `snake_case`, `SCREAMING_SNAKE_CASE`, `kebab-case` or `SCREAMING-KEBAB-CASE`, with the same result as in serde | as the protocol's `rename_all` says, or as written |
/// | `new = false` | generates no `new` | `true` |
/// | `from(agent, gateway)`, `from(agent = agent_id)` | the roles that may send it; the field of header or payload, a string, that must hold the sender's identity | required where there are roles |
/// | `to(visitor)` | the roles that receive it | all clients |
/// | `keep = latest(task_id)`, `latest`, `recent`, `no` | a state, of which only the newest for each value of these fields counts, or only one in all; an event, of which every one counts; or only for those who are there. The fields are strings, integers or enums of names, of header or payload | `recent` |
/// | `ends(status = Done \| Failed)` | the values of a field, an enum, with which the state is over | |
/// | `gone = path` | a function `fn(&Self) -> Self`: what is published for the sender of a state who has gone without a word | |
/// | `rate(20 / s, burst = 40)` | how many messages one sender may send in each `s`, `min` or `h`, and at once | no limit |
/// | `reply`, `replies(Done, Error)` | it may answer any message; the messages that answer it | |
/// | `tag`, `header`, `unknown_fields`, `crate` | as in [`macro@protocol`]; outside a protocol only | |
///
/// # Keys of `#[field(...)]`
///
/// | key | meaning |
/// |---|---|
/// | `rename = "..."` | the field's name on the wire |
/// | `alias = "..."` | another name that is accepted when reading; may be repeated |
/// | `default`, `default = expression` | the value of an absent field |
/// | `is = "2.0"` | on a field of type `()`: a constant (string, integer or bool), always there and always the same |
/// | `rest` | on a `BTreeMap<String, T>` or `HashMap<String, T>`: it holds the members of the object that no field declares, whatever `unknown_fields` says; only `values(...)` applies to it. On a `Vec<T>`, the last field of an array: the further elements; only `each(...)` applies to it |
/// | `len(1..=280)` | the number of characters in a string, or of items in a list or map |
/// | `range(0.0..=1.0)` | the bounds of a number |
/// | `pattern("...")` | a regular expression that matches somewhere in the string; anchor it with `^` and `$`. Only syntax that means the same in all languages: `[0-9]`, not `\d`; no flags. At most 1,000 classes and repeated characters, with counted repetitions expanded (and 10,000 bytes and byte ranges, of which `.` is 28). A pattern that does not begin with `^`, or in which the next character does not decide how to go on, becomes a table in other languages, so that a match takes linear time there too; a table has at most 1,000 states and 8 kB |
/// | `format(date_time \| date \| uuid \| base64)` | the standard form of a string: a date with a time, or a date, of RFC 3339 (no leap seconds); a UUID of RFC 9562; base64 of RFC 4648, section 4, with padding |
/// | `one_of("a", "b")` | the only values that a string may have |
/// | `unique` | no duplicate items in the list (strings, integers, chars) |
/// | `each(...)` | rules for the items of a list |
/// | `keys(...)`, `values(...)` | rules for the keys and values of a map |
/// | `as_string` | JSON in a string: an integer as its digits, in its full range; any other owned value as its JSON. The text is written anew: `"1.50"` becomes `"1.5"`, keys come in the order of the fields. For prices use a `String` with a `pattern`; where bytes count, `as_string` on `RawJson`. Not on the value of a variant of an untagged enum |
/// | `full_range` | `u64` and `i64` as JSON numbers in their full range, also in lists and the values of maps |
/// | `secret` | people do not see the value: `Debug` and issues show `[secret]`, also for what is inside and for the keys of its maps; examples have another value, documents no default, schemas `writeOnly`. In a newtype: wherever that is used |
/// | `serde` | a foreign type, read and written through its serde impls |
/// | `check = path` | a function `fn(&T) -> Result<(), impl Display>`, called after all other rules |
///
/// An example is any expression of the message's type, such as `example = Bark::new("Woof")`. Whether it satisfies the
/// message's rules can only be found out at run time: call `CONTRACT.check_examples()` in a test to check all examples.
/// An example that breaks a rule is left out of schemas and documentation.
///
/// A rule on an `Option`, a `Nullable` or a `Box` applies to the value inside. A field whose type is written `Option<...>`
/// is optional; every other field is required unless it has a `default`. `Nullable<...>` keeps `null`. Doc comments and `#[deprecated]` go into the
/// description.
///
/// # What is generated
///
/// `new`, with the required fields as parameters; the codec, validation and description; `Serialize` and `Deserialize`,
/// with no need for serde in your `Cargo.toml`; `into_owned` for a struct with lifetimes. A struct without a
/// `#[derive]` gets `Debug`, `Clone` and `PartialEq`; one with a `#[derive]`, which must come below this attribute,
/// gets exactly what it lists.
///
/// # What is rejected
///
/// Enums, structs with several unnamed fields and type parameters (lifetimes are supported); `&str` fields (use `Cow<'_, str>`, since an
/// escaped string cannot be borrowed); a rule on a type that it does not apply to, or with empty bounds; a pattern that
/// does not parse or is not portable; a literal default, or a value of `one_of`, that the other rules forbid; two
/// fields with the same name on the wire; `#[serde(...)]`, for which the error names the key to use instead.
///
/// # Warnings
///
/// A `default` on an `Option`, and a bound that an `f32` cannot represent. A macro on stable Rust has no other way to
/// warn than using a deprecated constant, so `#[allow(deprecated)]` on the field silences these warnings.
#[proc_macro_attribute]
pub fn message(arguments: TokenStream, item: TokenStream) -> TokenStream {
    message_macro::run(arguments.into(), item.into()).into()
}

/// Makes a struct or an enum a data type, for use in the fields of messages.
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
///     /// Keeps an undeclared value.
///     #[other]
///     Other(String),
/// }
///
/// #[data]
/// #[derive(Debug, Clone, PartialEq, Eq, Hash)]
/// pub struct AgentId(#[field(len(1..=64))] String);
/// ```
///
/// A struct is a JSON object, with the `#[field(...)]` keys of [`macro@message`]. A struct with one unnamed field, a
/// newtype, is what is inside; the rules of the field hold wherever the type is used. An enum is a JSON string: the name of
/// one of its variants, on which `#[field(...)]` accepts `rename` and `alias`. With an `#[other]` variant, an unknown
/// value is kept and written back; without one, it is an error.
///
/// Under `array`, a struct is a JSON array: its fields by position, as they are declared. An absent `Option` is `null` before
/// others and left out at the end; a field with a `default` is always written, and may be missing at the end. Further
/// elements are unknown fields, unless a last field under `rest` holds them. The names of the fields are not on the wire,
/// so there is nothing to rename.
///
/// ```
/// use protocol::data;
///
/// #[data(array)]
/// pub struct Point { pub x: f64, pub y: f64, pub label: Option<String> }
///
/// #[data(array)]
/// pub struct Request {
///     #[field(is = "REQ")]
///     kind: (),
///     id: String,
///     #[field(rest)]
///     filters: Vec<String>,
/// }
///
/// assert_eq!(Point::new(1.0, 2.0).to_json()?, "[1,2]");
/// assert_eq!(Request::from_json(r#"["REQ","a","b","c"]"#)?.filters, ["b", "c"]);
/// # Ok::<(), protocol::Error>(())
/// ```
///
/// Variants may hold something if a `tag` tells them apart. Such an enum is a JSON object, in which the fields of the
/// variant, or those of the struct that it holds, stand beside the tag: `{"type":"message","role":"user"}`. The tag is
/// written first, and may come anywhere. With `content = "value"`, what the variant holds stands under that key. An
/// `#[other]` variant keeps the whole object.
///
/// ```
/// use protocol::{Unknown, data};
///
/// #[data]
/// pub struct Call { pub name: String }
///
/// #[data(tag = "type")]
/// pub enum Item {
///     Message {
///         role: String,
///         #[field(len(1..))]
///         parts: Vec<String>,
///     },
///     Call(Call),
///     Divider,
///     #[other]
///     Other(Unknown),
/// }
/// ```
///
/// In an `untagged` enum, each variant holds something, and is told apart by what that looks like: by its kind of JSON,
/// and among objects by a key, `#[field(when = "error")]`, which must be a field that is always written. The first variant
/// in order whose key is there is meant; the object variant without a key takes the others. Variants that cannot be told
/// apart are a compile error.
///
/// ```
/// use protocol::data;
///
/// #[data(untagged)]
/// pub enum Reply {
///     #[field(when = "error")]
///     Failed { error: String },
///     Done { result: String },
///     Several(Vec<Reply>),
/// }
///
/// assert_eq!(Reply::from_json(r#"{"result":"ok"}"#)?, Reply::Done { result: "ok".into() });
/// # Ok::<(), protocol::Error>(())
/// ```
///
/// # Keys
///
/// | key | meaning | default |
/// |---|---|---|
/// | `rename_all = "..."` | the case of the names on the wire, as in [`macro@message`] | as the protocol's `rename_all` says, or fields as written and variants `snake_case` |
/// | `rename_all_fields = "..."` | the case of the fields in an enum's variants | as the protocol's `rename_all` says, or as written |
/// | `tag = "..."` | an enum whose variants may hold something: the key that tells them apart | |
/// | `content = "..."` | beside a `tag`: the key of what a variant holds | beside the tag |
/// | `untagged` | an enum whose variants are told apart by their kind of JSON, and objects by `#[field(when = "key")]` | strings |
/// | `integer` | an enum of integers: `Heartbeat = 1`, and `#[other] Other(i64)` for unknown ones | strings |
/// | `array` | a struct that is an array, its fields by position | objects |
/// | `header` | a struct that can be the `header` of a protocol; a field under `#[field(after_content)]` comes after the payload | |
/// | `new = false` | generates no `new` | `true` |
/// | `unknown_fields`, `crate` | as in [`macro@protocol`]; outside a protocol only. `unknown_fields` holds where the type is a whole text: in a message, that of its envelope holds | |
///
/// # What is generated
///
/// For structs, what [`macro@message`] generates, except what only messages need; for newtypes also `From` the value
/// inside; for enums, `as_str`, `Display`, the
/// codec, the description, and `Serialize` and `Deserialize`.
///
/// Both can be a whole text, without an envelope: `from_json`, `from_slice` and `accept` read it; `to_json`, `write_json`
/// and `validate` are their counterparts; `CONTRACT` describes it, also for other languages.
///
/// ```
/// # use protocol::data;
/// #[data]
/// pub struct Position { pub x: f64, #[field(range(0.0..))] pub y: f64 }
///
/// let position = Position::from_json(r#"{"x": 1.5, "y": 2.5}"#)?;
/// assert_eq!(position.to_json()?, r#"{"x":1.5,"y":2.5}"#);
/// let error = Position::from_json(r#"{"y": -1}"#).unwrap_err();
/// assert_eq!(error.issues().len(), 2);
/// # Ok::<(), protocol::Error>(())
/// ```
///
/// # What is rejected
///
/// What [`macro@message`] rejects, except enums; without a `tag`, variants that hold something, except one `#[other] Other(String)`, and
/// lifetimes of an enum; with one, variants that hold several unnamed values, and a field of the tag's name beside it;
/// discriminants; enums without variants or with type parameters; headers with lifetimes.
#[proc_macro_attribute]
pub fn data(arguments: TokenStream, item: TokenStream) -> TokenStream {
    data_macro::run(arguments.into(), item.into()).into()
}
