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
mod types;
mod words;

use super::Contract;
use types::Types;

impl Contract {
    /// The protocol as a Python 3.11 module that needs the standard library alone.
    ///
    /// It holds a frozen dataclass for each message and data type, a `StrEnum` for each enum, `MessageType`, `Envelope`, the union
    /// `Message`, and `decode`. It passes `mypy --strict` and `pyright` in strict mode, and is formatted as `ruff format` does.
    ///
    /// Texts are read and values are checked by the same rules as in Rust: the same messages are accepted, and a
    /// `ValidationError` holds the same issues in the same order. What only Rust code can decide is not checked there:
    /// `check` functions, and foreign types under `#[field(serde)]`, which are any JSON. The module's own documentation
    /// lists them.
    ///
    /// ```
    /// let module = protocol::matrix::CONTRACT.python();
    /// assert!(module.contains("class Bark(Payload, _Data):"));
    /// ```
    ///
    /// Names are kept where Python allows it. A field called like a keyword (`class`), a builtin type (`list`), a type of the
    /// module or one of its methods gets an underscore behind its name, and so does a type called like a Python builtin or
    /// like one of the module's own names (`ValidationError`, `Payload`, `Json`); a second type of one name is numbered (`Mood2`).
    /// What is no Python identifier at all has its strange characters replaced by underscores. The wire names stay as they are.
    #[must_use]
    pub fn python(&self) -> String {
        let types = Types::of(self);
        let mut module = docstring::module(self, &types);
        module.push_str(&runtime::imports());
        module.push_str(&envelope::exports(&types));
        module.push_str(&runtime::VALUES.body());
        module.push_str(&classes::enums(&types));
        module.push_str(&envelope::payload(self, &types));
        module.push_str(&classes::structs(&types));
        module.push_str(&envelope::envelope(self, &types));
        for part in runtime::MACHINERY {
            module.push_str(&part.body());
        }
        module.push_str(&description::all(self, &types));
        module
    }
}
