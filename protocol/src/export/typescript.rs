//! A protocol as a TypeScript module.

mod builders;
mod codec;
mod comments;
mod declarations;
mod literal;
mod names;
pub(super) mod pattern;
mod runtime;
mod sentences;
mod table;
mod types;

use self::names::Names;
use super::description::Description;
use crate::contract::Contract;

impl Contract {
    /// Writes the protocol as one TypeScript module that needs no other.
    ///
    /// It holds
    ///
    /// - an interface for each payload (`Bark`) and each whole message (`BarkMessage`), for the header and for each data
    ///   type, with the doc comments and the rules in words; enums are unions of strings, open ones (`#[other]`) keep
    ///   their completion: `"calm" | (string & {})`;
    /// - `Message`, the union of all messages, which a `switch` on the tag narrows, and `MessageType`;
    /// - `decode(text)`, which never throws: it gives the message, an unknown message kept whole (under
    ///   `unknown = capture`), or all issues, with the codes, paths, order and sentences of [`Error`](crate::Error);
    /// - `encode(message)`, which checks the message and gives its text or the issues;
    /// - a function for each message, which fills in the tag, the time and the defaults:
    ///   `bark({ text: "Woof" }, { agent_id: "timmy" })`.
    ///
    /// The rules of the wire are kept to the letter: the module reads JSON by itself, since `JSON.parse` shows neither
    /// repeated keys nor how a number was written. It runs on ES2022 (all browsers and Node.js since 2022) and compiles
    /// under `tsc --strict` and stricter. Types can be stripped from it without being understood, so Node.js and
    /// esbuild take it as it is.
    ///
    /// | on the wire | in TypeScript |
    /// |---|---|
    /// | integers, floats, timestamps | `number` |
    /// | 64-bit integers under `as_string` | `string`, of digits |
    /// | `Option` | a property that may be absent; `null` where absent reads as a default, and inside lists and maps |
    /// | a field with a default | always there in what `decode` gives; may be left out of what a builder takes |
    /// | maps | `{ [key: string]: T }`; with the values of a closed enum as keys `Partial<Record<K, T>>` |
    /// | `serde_json::Value`, foreign types | `JsonValue`; the numbers in it are those of JavaScript |
    /// | `RawJson` | `RawJson`: the text, as it came |
    ///
    /// What JavaScript cannot run is not checked, and the field's comment says so: functions under `check`, and foreign
    /// types under `serde`. Patterns mean what they mean in Rust (by the Unicode version of the engine that runs
    /// them), but an engine that backtracks may take long where Rust does not. Decimals of timestamps beyond the year 2242
    /// are as exact as a `number` is.
    ///
    /// A type whose name JavaScript, TypeScript or the module itself uses has `Data` behind it (`Error` is `ErrorData`,
    /// its message `ErrorMessage`); where that is taken, too, and for two types of one name, a number: `Leaf2`. A
    /// builder whose name is a reserved word has `Message` behind it.
    ///
    /// ```
    /// let module = protocol::matrix::CONTRACT.typescript();
    /// assert!(module.contains("export function decode(text: string): Decoded"));
    /// assert!(module.contains("export interface BarkMessage extends Header"));
    /// ```
    #[must_use]
    pub fn typescript(&self) -> String {
        let description = Description::from(self);
        let names = Names::of(&description);
        let own = [
            declarations::head(&description),
            declarations::messages(&names),
            declarations::data_types(&names),
            codec::codec(&description),
            builders::builders(&names),
        ];
        let table = table::table(&names);
        let runtime = runtime::source(&format!("{}\n{table}", own.join("\n")));
        let parts = own.into_iter().chain([runtime, table]);
        parts.map(|part| part.trim_end().to_owned()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
            + "\n"
    }
}
