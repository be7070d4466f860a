//! A protocol whose names clash with JavaScript's, and whose patterns are hard to express in JavaScript.
#![allow(deprecated, missing_docs, clippy::type_complexity, reason = "tests")]

use protocol::protocol;

/// A protocol of names. */ alert("docs end no comment"); /*
#[protocol(tag = "kind of", content = "2nd", header = protocol::NoHeader)]
pub mod clashes {
    use std::collections::{BTreeMap, HashMap};

    /// A message and a type called `Error` are two things.
    #[message(type = "error")]
    pub struct Error {
        pub error: inner::Error,
        pub map: Option<Map>,
        pub issue: Option<Issue>,
        pub node: Vec<Record>,
    }

    /// Its builder would be a reserved word. `*/`
    #[message(type = "delete")]
    #[deprecated = "nothing is */ deleted"]
    pub struct Delete {
        #[deprecated]
        pub default: bool,
        pub r#new: Option<Delete2>,
    }

    /// Its names are those of the module itself.
    #[message(type = "Decode")]
    pub struct Decode {
        pub decode: Option<JsonReader>,
        pub decoded: Option<Decoded>,
        pub string: Option<String2>,
        pub table: Option<HashMap<Date, Vec<Option<Date>>>>,
        pub any: Option<BTreeMap<Symbol, Option<u8>>>,
        #[field(one_of("a \"b\"", "it's", "\\"))]
        pub quotes: Option<String>,
        #[field(each(one_of("x", "y")))]
        pub many: Option<Vec<String>>,
        #[field(default = None)]
        pub nothing: Option<u8>,
        #[field(default = Some(vec![Date::Day]), len(1..))]
        pub dates: Option<Vec<Date>>,
        pub deep: Option<Vec<Option<Vec<(u8, Option<bool>)>>>>,
        pub long: Option<[u8; 20]>,
        pub none: Option<[u8; 0]>,
    }

    /// Its payload could be called as that of `Delete`.
    #[message(type = "DeleteMessage")]
    pub struct DeleteMessage;

    /// A name that another message's envelope has.
    #[message(type = "message of errors")]
    pub struct ErrorMessage {
        pub of: u8,
    }

    #[data]
    pub struct Map {
        /// What is in it.
        #[field(default)]
        pub get: BTreeMap<String, Map>,
    }

    #[data]
    pub struct Record;

    #[data]
    pub struct Issue {
        pub code: u8,
    }

    #[data]
    pub struct Delete2 {
        pub delete: bool,
    }

    #[data]
    pub struct JsonReader {
        pub at: u8,
    }

    #[data]
    pub struct Decoded {
        pub kind: u8,
    }

    #[data]
    pub enum String2 {
        String,
        Number,
    }

    #[data]
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    pub enum Date {
        Day,
        #[field(alias = "jour", alias = "Tag")]
        Night,
    }

    #[data]
    #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Symbol {
        Plus,
        #[other]
        Other(String),
    }

    /// Its elements have names that nothing else can have.
    #[message(type = "tuples")]
    pub struct Tuples {
        pub tuple: Tuple,
        pub tuples: Vec<Tuple>,
    }

    #[data(array)]
    pub struct Tuple {
        pub class: u8,
        pub length: Option<u8>,
        pub r#type: Option<bool>,
    }

    pub mod inner {
        /// Not the message.
        #[protocol::data]
        pub struct Error {
            pub name: String,
        }
    }

    /// Patterns.
    #[message(type = "patterns")]
    pub struct Patterns {
        #[field(pattern("^[a-z]+ .x"))]
        pub words: Option<String>,
        #[field(pattern("^a$|^[ \\t\\n]+$"))]
        pub lines: Option<String>,
        #[field(pattern("a.b"))]
        pub dot: Option<String>,
        #[field(pattern("^straße|ſK$"))]
        pub cases: Option<String>,
        #[field(pattern("^[β-ω]+$"))]
        pub greek: Option<String>,
        #[field(pattern(r"^[0-9]{2}\/[0-9]?#(x|yz|)*$"))]
        pub empty_branch: Option<String>,
        #[field(pattern(r"^(a|b(?:c|d){2,3}?|[^\x00-\x1f\]\\^-])$"))]
        pub nested: Option<String>,
        #[field(pattern(""))]
        pub empty: Option<String>,
        #[field(pattern(r"^[^0-9 ][^A-Z][^\t\r\n]$"))]
        pub inverse: Option<String>,
        #[field(pattern("b^"))]
        pub never: Option<String>,
        #[field(pattern("^(?:\u{1F600}|é){1,2}[\u{1F300}-\u{1F6FF}]*$"))]
        pub astral: Option<String>,
        #[field(pattern(r"^a{0}b{3}c{2,}d{0,2}(ef)+$"))]
        pub times: Option<String>,
        #[field(pattern("^[]$/-a]+$"))]
        pub brackets: Option<String>,
        #[field(pattern("^[--/|]?[^a||]$"))]
        pub dashes: Option<String>,
        #[field(pattern("^.{ 1 , 2 }?[\n\u{2028}]|/$"))]
        pub spaces: Option<String>,
    }
}
