//! Exports a protocol as a TypeScript module.

mod builders;
mod codec;
mod comments;
mod constants;
mod declarations;
mod literal;
mod names;
mod outside;
pub(super) mod package;
mod plain;
mod properties;
mod role_names;
mod roles;
mod runtime;
mod sentences;
mod syntax;
mod table;
mod types;

use self::names::Names;
use self::runtime::Exports;
use self::syntax::Syntax;
use super::description::Description;
use crate::contract::{Contract, DataContract};

impl Contract {
    /// Exports the protocol as a single TypeScript module without dependencies.
    ///
    /// It contains:
    ///
    /// - an interface for each payload (`Bark`), each whole message (`BarkMessage`), the header and each data type,
    ///   with the doc comments and a description of the rules; enums are unions of strings, and open ones (`#[other]`)
    ///   keep their completions: `"calm" | (string & {})`;
    /// - `Message`, the union of all messages, which a `switch` on the tag narrows, and `MessageType`;
    /// - `decode(text)`, which never throws: it returns the message, an unknown message kept as a whole (under
    ///   `unknown = capture`), or all issues, with the codes, paths, order and messages of [`Error`](crate::Error);
    /// - `check(value)`, the same for a value that was parsed elsewhere, and `formatIssues`, which makes text of issues;
    /// - `encode(message)`, which checks the message and returns its text or the issues;
    /// - `Message` and the name of each payload as validators in the form of [Standard Schema](https://standardschema.dev);
    /// - the values of each enum, `toneValues`, and the limits of fields, `barkLimits.text.maxLength`; `dateOf` and
    ///   `secondsOf` for timestamps;
    /// - a function for each message, which fills in the tag, the time and the defaults:
    ///   `bark({ text: "Woof" }, { agent_id: "timmy" })`;
    /// - with roles: for each the unions of what it may send and what it receives (`FromAgent`, `ToVisitor`),
    ///   `encodeAs("agent", message)` and `decodeFor("visitor", text)`; with states: `stateKey` and `isOver`, and `world()`,
    ///   which holds the newest of each state.
    ///
    /// Where the fields of payloads stand beside the tag (`content = flatten`), there is one interface for each message, with
    /// tag, header and fields, and a union of them under the name of the protocol, `ChatMessage`; `decode` returns it as
    /// `{ kind: "value", value }`. A message with a second tag in the same object is a union itself, of which both tags
    /// narrow the type. The functions that build messages take the whole message, `bark({ text: "Woof", agent_id: "timmy" })`,
    /// and fill in its tags, the time and the defaults; each of these objects has a validator of its own.
    /// Where messages are arrays, they are tuples, built by the names of their elements: `ok({ event_id: id, accepted: true, message: "" })`.
    /// What may be `null` may be left out.
    ///
    /// Under `tag = outside`, where the type of a message comes from outside, these types have no tag, and what reads and writes is told
    /// the type: `decodeAs("push", text)`, `checkAs` and `encodeAs("push", message)`. A type that is a literal says what is read;
    /// of any other, the result's `type` narrows its `value`. Messages of undeclared types are `{ kind: "unknown" }` under
    /// `unknown = capture`. Of roles, there are the unions alone.
    ///
    /// The module follows the rules of the wire format exactly. Plain messages are read by `JSON.parse` and written in
    /// straight lines, by code for each type. Whatever these do not accept is read by a JSON parser of its own, since
    /// `JSON.parse` reports neither duplicate keys nor how a number was written, nor a position. The module runs on ES2022 (all browsers and Node.js since 2022) and
    /// compiles under `tsc --strict` and stricter settings. It only uses type syntax that can be erased, so Node.js and
    /// esbuild run it as it is.
    ///
    /// | on the wire | in TypeScript |
    /// |---|---|
    /// | integers, floats, timestamps | `number` |
    /// | integers under `as_string` | `string`, of digits |
    /// | other values under `as_string` | what is in the string |
    /// | `Option` | a property that may be absent; `null` where absent reads as a default, and inside lists and maps |
    /// | `Nullable`, also in an `Option` | `T \| null` |
    /// | `#[data(array)]` | a tuple with labels: `readonly [x: number, y: number, label?: string]` |
    /// | newtypes | an alias of what is inside |
    /// | a field with a default | always present in what `decode` returns; optional in a builder's argument |
    /// | maps | `{ [key: string]: T }`; with the values of a closed enum as keys `Partial<Record<K, T>>` |
    /// | `serde_json::Value`, foreign types | `JsonValue`; its numbers are JavaScript numbers |
    /// | `RawJson` | `RawJson`: the text as received |
    ///
    /// What JavaScript cannot run is not checked, and the field's comment says so: functions under `check`, and foreign
    /// types under `serde`. Patterns match the same strings as in Rust, and take linear time: where a regular expression
    /// might need more, a table is walked. Fractional seconds of timestamps beyond the year 2242 are only as exact as a
    /// `number`.
    ///
    /// A type whose name is used by JavaScript, TypeScript or the module itself gets the suffix `Data` (`Error` becomes
    /// `ErrorData`, its message `ErrorMessage`). If that name is taken as well, or if two types share a name, a number
    /// is appended: `Leaf2`. A builder whose name is a reserved word gets the suffix `Message`.
    ///
    /// ```
    /// let module = protocol::matrix::CONTRACT.typescript();
    /// assert!(module.contains("export function decode(text: string): Decoded"));
    /// assert!(module.contains("export interface BarkMessage extends Header"));
    /// ```
    #[must_use]
    pub fn typescript(&self) -> String {
        module(&self.into(), Syntax::TypeScript)
    }

    /// Exports the protocol as a JavaScript module: what [`typescript`](Self::typescript) gives, without types. Browsers and
    /// Node.js load it as it is.
    ///
    /// ```
    /// let module = protocol::matrix::CONTRACT.javascript();
    /// assert!(module.contains("export function decode(text) {"));
    /// ```
    #[must_use]
    pub fn javascript(&self) -> String {
        module(&self.into(), Syntax::JavaScript)
    }

    /// Exports the declarations of the JavaScript module: `world.d.mts` beside `world.mjs`.
    ///
    /// ```
    /// let declarations = protocol::matrix::CONTRACT.javascript_declarations();
    /// assert!(declarations.contains("export declare function decode(text: string): Decoded;"));
    /// ```
    #[must_use]
    pub fn javascript_declarations(&self) -> String {
        module(&self.into(), Syntax::Declarations)
    }
}

impl DataContract {
    /// Exports the data type and those of its fields as a TypeScript module for whole texts: documents.
    ///
    /// It contains the types, their constants, and these functions, by the rules of [`Contract::typescript`]:
    ///
    /// - `decode(text)`, which never throws: it returns the value, as `{ kind: "value", value }`, or all issues;
    /// - `check(value)`, the same for a value that was parsed elsewhere, and `formatIssues`, which makes text of issues;
    /// - `encode(value)`, which checks the value and returns its text or the issues;
    /// - the name of each type as a validator in the form of [Standard Schema](https://standardschema.dev).
    ///
    /// ```
    /// use protocol::data;
    ///
    /// #[data]
    /// struct Position { x: f64, y: f64 }
    ///
    /// let module = Position::CONTRACT.typescript();
    /// assert!(module.contains("export interface Position {\n  readonly x: number;"));
    /// assert!(module.contains("export function encode(value: Position): Encoded {"));
    /// ```
    #[must_use]
    pub fn typescript(&self) -> String {
        module(&self.into(), Syntax::TypeScript)
    }

    /// Exports the data type as a JavaScript module: what [`typescript`](Self::typescript) gives, without types.
    #[must_use]
    pub fn javascript(&self) -> String {
        module(&self.into(), Syntax::JavaScript)
    }

    /// Exports the declarations of the JavaScript module: `position.d.mts` beside `position.mjs`.
    #[must_use]
    pub fn javascript_declarations(&self) -> String {
        module(&self.into(), Syntax::Declarations)
    }
}

/// The parts of a module that are its own, with marks.
struct Own {
    head: String,
    before_runtime: Vec<String>,
    after_runtime: Vec<String>,
    /// The functions of the runtime that the module exports.
    helpers: &'static [&'static str],
}

impl Own {
    fn of(description: &Description, writer: &str) -> Self {
        let names = Names::of(description);
        let unfolded = description.unfolded();
        let unfolded = Names::of(&unfolded);
        let plain = plain::plain(&unfolded);
        Self {
            head: declarations::head(description, writer),
            before_runtime: vec![
                declarations::messages(&names),
                declarations::data_types(&names),
                if description.has_tag_outside() {
                    outside::codec(&names, !plain.is_empty())
                } else {
                    codec::codec(&names, !plain.is_empty())
                },
                builders::builders(&names),
                roles::roles(&names),
                plain,
                table::patterns(&unfolded),
            ],
            after_runtime: vec![table::table(&unfolded), codec::schemas(&names)],
            helpers: if description.has_timestamps() {
                &["dateOf", "formatIssues", "secondsOf"]
            } else {
                &["formatIssues"]
            },
        }
    }

    /// Returns the code that needs the runtime.
    fn code(&self, syntax: Syntax) -> String {
        let parts = self.before_runtime.iter().chain(&self.after_runtime);
        let code = parts.map(String::as_str).chain(self.helpers.iter().copied()).collect::<Vec<_>>().join("\n");
        if syntax == Syntax::JavaScript { syntax::render(&code, syntax) } else { code }
    }
}

fn module(description: &Description, syntax: Syntax) -> String {
    let own = Own::of(description, if syntax == Syntax::TypeScript { "typescript" } else { "javascript" });
    let runtime = runtime::source(&own.code(syntax), syntax, Exports::Public);
    let Own { head, before_runtime, after_runtime, .. } = own;
    assembled([head].into_iter().chain(before_runtime).chain([runtime]).chain(after_runtime), syntax)
}

/// Puts the parts of a file together in one syntax.
fn assembled(parts: impl Iterator<Item = String>, syntax: Syntax) -> String {
    let parts: Vec<String> = parts.map(|part| part.trim_end().to_owned()).filter(|part| !part.is_empty()).collect();
    let text = parts.join("\n\n") + "\n";
    match syntax {
        Syntax::Declarations => syntax::declarations(&text),
        syntax => syntax::without_gaps(&syntax::render(&text, syntax)),
    }
}
