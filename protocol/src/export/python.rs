//! A protocol as one Python module: dataclasses, enums, and a strict codec that needs the standard library alone.
//!
//! The module is made of two parts. What is the same for every protocol stands in `python/runtime/`, as Python files that can
//! be read, linted and type-checked where they are; this writer joins them. What is the protocol's own is written here:
//! the classes, which stand in front of the machinery so that readers meet them first, and at the end a description of
//! their fields, which the machinery reads.

mod annotation;
mod classes;
mod description;
mod docstring;
mod envelope;
mod layout;
mod literal;
mod names;
#[cfg(feature = "regex")]
mod pattern;
mod runtime;
mod sentences;
mod types;
mod words;

use super::description::Description;
use crate::contract::Contract;
use runtime::Runtime;
use types::Types;

impl Contract {
    /// The protocol as a Python 3.11 module that needs the standard library alone.
    ///
    /// It holds a frozen dataclass for each message and data type, a `StrEnum` for each enum, `MessageType`, `Envelope`, the union
    /// `Message`, and `decode`. It passes `mypy --strict` and `pyright` in strict mode, and is formatted as `ruff format` does.
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
    /// # Rules
    ///
    /// Texts are read and values are checked by the same rules as in Rust: the same messages are accepted, and a
    /// `ValidationError` holds the same issues in the same order and words. What only Rust code can decide is not checked
    /// there: `check` functions, and foreign types under `#[field(serde)]`, which are any JSON. The module's own
    /// documentation lists them. Values of a wrong Python type are issues too (`wrong_type`).
    ///
    /// A pattern is written in the dialect of Python's `re`, where it matches the same texts. But `re` backtracks: a pattern that
    /// repeats repetitions (`(a+)+$`) can take very long on a text made for that.
    ///
    /// # Types
    ///
    /// | in Rust | in Python |
    /// |---|---|
    /// | integers, also `as_string` | `int` |
    /// | `f32`, `f64` | `float`; the former with as many digits as 32 bits hold |
    /// | [`Timestamp`](crate::Timestamp) | `datetime.datetime` with a time zone, exact to the microsecond |
    /// | `Option<T>` | `T \| None` |
    /// | `Vec`, arrays; tuples; maps | `list`; `tuple`; `dict` |
    /// | enums | `StrEnum`; the fields of an open one are `Name \| str`, so that known values are completed and others kept |
    /// | `serde_json::Value`, foreign types | `Json`, a type of dictionaries, lists and scalars |
    /// | [`RawJson`](crate::RawJson), `Message::Unknown` | `RawJson`, `Unknown`: the text byte for byte |
    ///
    /// # Names
    ///
    /// Names are kept where Python allows it. A field called like a keyword (`class`), a builtin type (`list`), a name of the
    /// module (`Bark`, `now`) or one of its methods (`validate`) gets an underscore behind its name, and so does a type called
    /// like a Python builtin (`Warning`) or like one of the module's own names (`ValidationError`, `Payload`, `Json`); a second
    /// type of one name is numbered (`Mood2`). In what is no Python identifier, other characters than letters of Latin 1, digits
    /// and underscores become underscores; underscores in front are left off, and a digit there gets `field_` before it. Values
    /// of enums are in capitals (`so-so` is `SO_SO`). Names on the wire stay as they are.
    ///
    /// # Pydantic and msgspec
    ///
    /// Who wants models of these libraries can have them made from [`json_schema`](Self::json_schema) by
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
    /// For msgspec, `--output-model-type msgspec.Struct --output-datetime-class datetime` takes the place of the last four options
    /// and of the model type; where unknown fields are refused, also `--base-class` with a class that has
    /// `forbid_unknown_fields=True`. Such models accept more than Rust does: a key twice, and in pydantic, unless
    /// `validate_json(text, strict=True)` is called, strings for numbers. And they can write what Rust refuses: without
    /// `--use-missing-sentinel`, pydantic's `model_dump_json()` writes `null` for what was left out; there always pass
    /// `exclude_unset=True`. `tests/interop/schema/agreement.txt` in the repository counts who accepts what.
    #[must_use]
    pub fn python(&self) -> String {
        let description = Description::from(self);
        let types = Types::of(&description);
        let types_code =
            [classes::enums(&types), envelope::payload(&types), classes::structs(&types), envelope::envelope(&types)]
                .concat();
        let description = description::all(&types);
        let runtime = Runtime::of(&format!("{types_code}{description}"));
        let mut module = docstring::module(&types);
        module.push_str(&runtime.imports);
        module.push_str(&envelope::exports(&types, runtime.public_names()));
        for part in [runtime.public, types_code, runtime.machinery, description] {
            module.push_str(&part);
        }
        module
    }
}
