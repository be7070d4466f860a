//! Exports a protocol as a Python module: dataclasses, enums, and a strict codec that needs only the standard library.
//!
//! The module has two parts. The part shared by all protocols lives in `python/runtime/`, as Python files that can be
//! read, linted and type-checked in place; the writer joins them. The part specific to the protocol is written here:
//! the classes, which come before the machinery so that readers see them first, and at the end a table of their
//! fields, which the machinery reads.

mod annotation;
mod classes;
mod clients;
mod codec;
mod docstring;
mod document;
mod envelope;
mod form;
mod initializer;
mod json;
mod layout;
mod literal;
mod names;
mod own;
pub(super) mod package;
mod pattern;
mod public_names;
mod role_names;
mod role_table;
mod roles;
mod runtime;
mod sentences;
mod states;
mod table;
mod types;
mod unions;
mod words;

use super::description::Description;
use crate::contract::{Contract, DataContract};
use own::Own;
use runtime::Runtime;
use types::Types;

impl Contract {
    /// Exports the protocol as a Python 3.11 module that needs only the standard library.
    ///
    /// It contains a frozen dataclass for each message and data type, a `StrEnum` for each enum, `MessageType`,
    /// `Envelope`, the union `Message`, and `decode`. It passes `mypy --strict`, `basedpyright`, and `pyright` in strict mode, and is
    /// formatted like the output of `ruff format`.
    ///
    /// ```
    /// let module = protocol::matrix::CONTRACT.python();
    /// assert!(module.contains("class Bark(Payload, _Data):"));
    /// ```
    ///
    /// ```python
    /// from matrix import AgentState, Bark, ValidationError, decode
    ///
    /// line = Bark(text="Woof", tone="calm").wrap("timmy").to_json()  # ts is now
    /// try:
    ///     envelope = decode(line)  # or decode(line, Bark)
    /// except ValidationError as error:
    ///     for issue in error.issues:
    ///         print(issue.code, issue.path, issue.message, issue.line, issue.column)
    /// else:
    ///     match envelope.payload:
    ///         case Bark(text=text):
    ///             print(envelope.agent_id, text)
    ///         case AgentState() as state:
    ///             print(state.status)
    /// ```
    ///
    /// Programs that pass dictionaries around use `decode_dict(data)` and `encode_dict(envelope)`, `Envelope.from_dict`,
    /// and `from_dict` and `to_dict` of each message and data type: JSON by wire names, with the same rules and issues.
    /// Such issues have no positions.
    ///
    /// # Rules
    ///
    /// Texts are read and values are checked by the same rules as in Rust: the same messages are accepted, and a
    /// `ValidationError` holds the same issues in the same order with the same messages. What only Rust code can decide
    /// is not checked: `check` functions, and foreign types under `#[field(serde)]`, which accept any JSON. The
    /// module's own documentation lists them. Values of a wrong Python type are issues too (`wrong_type`).
    ///
    /// A pattern matches the same strings as in Rust, and takes linear time: where `re` might need more, a table is
    /// walked.
    ///
    /// # Types
    ///
    /// | in Rust | in Python |
    /// |---|---|
    /// | integers, also `as_string` | `int` |
    /// | `f32`, `f64` | `float`; an `f32` with as many digits as 32 bits hold |
    /// | [`Timestamp`](crate::Timestamp) | `datetime.datetime` with a time zone, exact to the microsecond |
    /// | `Option<T>`, `Nullable<T>` | `T \| None` |
    /// | `Option<Nullable<T>>` | `T \| None \| Absent`; `ABSENT`, the default, is not written |
    /// | `#[data(array)]` | a dataclass; `to_dict` and `from_dict` give and take a list |
    /// | newtypes | an alias of what is inside, with its rules |
    /// | `Vec`, arrays; tuples; maps | `list`; `tuple`; `dict` |
    /// | enums | `StrEnum`; constructors also take the strings of a closed one; fields of an open one are `Name \| str`: known values are completed, others kept |
    /// | enums whose variants hold something | a dataclass for each variant, and their union: `Item = ItemCall \| ItemText` |
    /// | `serde_json::Value`, foreign types | `Json`, a type of dictionaries, lists and scalars |
    /// | [`RawJson`](crate::RawJson), `Message::Unknown` | `RawJson`, `Unknown`: the text byte for byte |
    ///
    /// # Names
    ///
    /// Names are kept where Python allows it. A field named like a keyword (`class`), a builtin type (`list`), a name
    /// of the module (`Bark`, `now`) or one of its methods (`validate`) gets a trailing underscore, and so does a type
    /// named like a Python builtin (`Warning`) or one of the module's own names (`ValidationError`, `Payload`, `Json`).
    /// If two types share a name, the second is numbered (`Mood2`). In a name that is not a Python identifier, every
    /// character other than Latin-1 letters, digits and underscores becomes an underscore; leading underscores are
    /// dropped, and a leading digit is prefixed with `field_`. Enum values are in upper case (`so-so` is `SO_SO`).
    /// Names on the wire do not change.
    ///
    /// # Classes
    ///
    /// Required fields may be given by position, in calls and in `match`, up to the first optional one. All classes are
    /// frozen and have a hash, in which lists, dictionaries and JSON do not count. `message_class("bark")` is `Bark`.
    ///
    /// # Unions
    ///
    /// The members of a union have its name before their own: `match item: case ItemText(text=text)`. The tag is an
    /// attribute with a `Literal` type and no parameter, so type checkers also narrow by `item.type == "text"`. An open
    /// union has one more member, `ItemUnknown`, which holds the text of the whole object.
    ///
    /// # Fields of payloads beside the tag
    ///
    /// Under `content = flatten` there is one class for each message, with header and fields, and the union of them under
    /// the name of the protocol, `ChatMessage`. `decode` returns it and `encode` takes it; there is no `Envelope`. A message
    /// with a second tag in the same object is a union itself, whose classes have both tags as attributes.
    ///
    /// So there is nothing to wrap: what an envelope would hold are attributes, `Bark(text="Woof", agent_id="timmy")`, and a
    /// time of the header is now if it is omitted. `Bark.from_json` reads messages of one type. `message_class("draw")` is the
    /// tuple of all classes of a message that is a union. `Message` is another name of `ChatMessage` for type checkers, and
    /// what pydantic and FastAPI take as a message of any type; `isinstance` needs `ChatMessage`.
    ///
    /// Under `tag = outside`, where the type of a message comes from outside, `decode_as("push", text)` is told the type, and `encode`
    /// writes a message without it. What is of an undeclared type is a `ChatMessageUnknown` under `unknown = capture`.
    ///
    /// # Roles and states
    ///
    /// With roles, there are for each the unions of what it may send and what it receives (`FromAgent`, `ToVisitor`), and
    /// `encode_as("agent", ..)` and `decode_for("visitor", text)`, which raises `UnexpectedMessage` for what is not for the role.
    /// Each role is a class, of which there are clients: of `Client(Agent, connection)`, a `Client[Agent]`, type checkers
    /// refuse to `send` what an agent may not. A connection is anything with `send` and `recv`, such as that of
    /// `websockets.sync`; that of `websockets.asyncio` fits `AsyncClient`.
    ///
    /// With states, `state_key` and `is_over` say which state a message is, and `World` holds the newest of each.
    ///
    /// ```
    /// let module = protocol::matrix::CONTRACT.python();
    /// assert!(module.contains("def send(self: Client[Agent], envelope: Envelope[FromAgent]) -> None: ..."));
    /// ```
    ///
    /// # Pydantic and msgspec
    ///
    /// Pydantic, and so FastAPI, takes the classes and `Envelope[...]` as fields, bodies and responses: their hooks check
    /// them by the same rules, and give the JSON Schema. The module imports pydantic only when it is asked by it.
    ///
    /// Models for these libraries can be generated from [`json_schema`](Self::json_schema) with
    /// [`datamodel-code-generator`](https://koxudaxi.github.io/datamodel-code-generator/):
    ///
    /// ```sh
    /// datamodel-codegen --input world.schema.json --input-file-type jsonschema --output world.py \
    ///     --output-model-type pydantic_v2.BaseModel --target-python-version 3.11 --use-annotated \
    ///     --enum-field-as-literal all --use-standard-collections --use-union-operator --use-title-as-name \
    ///     --use-schema-description --disable-timestamp --formatters builtin --collapse-root-models \
    ///     --use-type-alias --use-missing-sentinel --use-one-literal-as-default
    /// ```
    ///
    /// For msgspec, replace the last four options and the model type with `--output-model-type msgspec.Struct
    /// --output-datetime-class datetime`; where unknown fields are rejected, also add `--base-class` with a class that
    /// has `forbid_unknown_fields=True`. Such models accept more than Rust does: duplicate keys and, in pydantic,
    /// strings for numbers unless `validate_json(text, strict=True)` is called. They can also write what Rust rejects:
    /// without `--use-missing-sentinel`, pydantic's `model_dump_json()` writes `null` for fields that were not set; in
    /// that case always pass `exclude_unset=True`. `tests/interop/schema/agreement.txt` in the repository counts which
    /// messages each library accepts.
    #[must_use]
    pub fn python(&self) -> String {
        module(&self.into())
    }
}

impl DataContract {
    /// Exports the data type and those of its fields as a Python 3.11 module for whole texts: documents.
    ///
    /// It contains the classes, by the rules of [`Contract::python`], and these functions: `decode(text)` and
    /// `encode(value)`, `decode_dict(data)` and `encode_dict(value)`, which take and give JSON that is parsed. Each
    /// raises a `ValidationError` with all issues.
    ///
    /// ```
    /// use protocol::data;
    ///
    /// #[data]
    /// struct Position { x: f64, y: f64 }
    ///
    /// let module = Position::CONTRACT.python();
    /// assert!(module.contains("def decode(text: str | bytes | bytearray) -> Position:"));
    /// assert!(module.contains("def encode(value: Position) -> str:"));
    /// ```
    #[must_use]
    pub fn python(&self) -> String {
        module(&self.into())
    }
}

fn module(description: &Description) -> String {
    let types = Types::of(description);
    let own = Own::of(&types);
    let runtime = Runtime::of(&own.text());
    let exports = public_names::exports(&public_names::exported(&types, runtime.public_names()));
    let parts = [runtime.public, own.types, runtime.machinery, own.codec].concat();
    // For basedpyright, which by default warns of what no code that is meant for all kinds of values can do without.
    let checked = "# pyright: standard\n".to_owned();
    [checked, docstring::module(&types, "python"), runtime::imports(&[&parts]), exports, parts].concat()
}
