//! A protocol with every shape and every rule, and with names that other languages cannot use unchanged.
#![allow(clippy::trivially_copy_pass_by_ref, reason = "how checks are called")]
#![allow(deprecated, missing_docs, reason = "tests")]

use protocol::protocol;

/// Rejects odd numbers.
fn even(number: &u32) -> Result<(), String> {
    if number.is_multiple_of(2) { Ok(()) } else { Err(format!("{number} is odd")) }
}

/// A protocol of strange things.
///
/// Its payloads stand under `body`, its types under `op`; see [`Json`](strange::Json) and
/// [the RFC](https://www.rfc-editor.org/rfc/rfc8259). A "quoted" word, a back\slash, and `"""`.
///
/// - a list
/// - of two
#[protocol(tag = "op", content = "body", header = Trace, unknown = capture, unknown_fields = reject)]
pub mod strange {
    use std::collections::{BTreeMap, HashMap};
    use std::time::Duration;

    use protocol::{Issue, RawJson, Timestamp};
    use serde_json::Value;

    /// Who, when, and what for.
    #[data(header)]
    pub struct Trace {
        /// Who sends it.
        #[field(rename = "traceId", len(1..=32))]
        pub trace_id: String,
        /// Why.
        #[field(rename = "payload", len(..=9))]
        pub reason: Option<String>,
        /// Once more.
        #[field(default = 1, range(1..=9))]
        pub attempt: u8,
        /// Where it has been.
        #[field(default, each(len(1..)))]
        pub hops: Vec<String>,
        /// When.
        #[field(after_content)]
        pub at: Timestamp,
        /// Until when.
        #[field(after_content)]
        pub until: Option<Timestamp>,
    }

    /// Every shape.
    #[message(type = "shapes")]
    pub struct Shapes {
        pub flag: bool,
        pub tiny: i8,
        pub small: Option<u16>,
        pub big: Option<i64>,
        #[field(as_string)]
        pub huge: Option<u64>,
        pub single: Option<f32>,
        pub double: Option<f64>,
        pub letter: Option<char>,
        pub when: Option<Timestamp>,
        pub any: Option<Value>,
        pub raw: Option<RawJson>,
        #[field(serde)]
        pub wait: Option<Duration>,
        pub grid: Option<[[u8; 2]; 2]>,
        pub pair: Option<(bool, Option<String>, Vec<Option<u8>>)>,
        pub names: Option<BTreeMap<String, Vec<f64>>>,
        pub numbers: Option<HashMap<i16, Option<Leaf>>>,
        pub letters: Option<BTreeMap<char, bool>>,
        pub levels: Option<BTreeMap<Level, u8>>,
        pub moods: Option<BTreeMap<Mood, u8>>,
        pub tree: Option<Tree>,
        pub chain: Option<Chain>,
        pub issues: Option<Vec<Issue>>,
        pub other: Option<Vec<inner::Leaf>>,
    }

    /// Every rule.
    #[message(type = "rules")]
    pub struct Rules {
        #[field(len(2..=4))]
        pub text: Option<String>,
        #[field(len(1..))]
        pub long: Option<String>,
        #[field(pattern("^[a-z]+(-[a-z]+)*$"), len(..=12))]
        pub slug: Option<String>,
        #[field(pattern("^[A-Za-zÀ-ÿ]+ [0-9]{2,3}$"))]
        pub unicode: Option<String>,
        #[field(one_of("red", "it's", "say \"x\""))]
        pub colour: Option<String>,
        #[field(range(-5..=5))]
        pub whole: Option<i32>,
        #[field(range(0.5..2.5))]
        pub half: Option<f64>,
        #[field(range(..=0.3))]
        pub share: Option<f32>,
        #[field(range(10..))]
        pub above: Option<u64>,
        #[field(as_string, range(100..=1000))]
        pub text_number: Option<i64>,
        #[field(len(1..=3), unique, each(len(1..=5), pattern("^x")))]
        pub words: Option<Vec<String>>,
        #[field(unique)]
        pub counts: Option<Vec<i32>>,
        #[field(each(range(0.0..=1.0)))]
        pub shares: Option<Vec<f32>>,
        #[field(len(..=2), keys(len(1..=3)), values(range(1..=9)))]
        pub table: Option<BTreeMap<String, u8>>,
        #[field(keys(range(1..=9)), values(each(len(1..))))]
        pub by_number: Option<BTreeMap<u8, Vec<String>>>,
        /// An even number
        #[field(check = super::even)]
        pub checked: Option<u32>,
    }

    /// Defaults that are refused, so that all must be said.
    #[message(type = "broken.defaults", example = BrokenDefaults { ratio: 1.5, share: 0.5, text: "x".to_owned(), counts: vec![1] })]
    pub struct BrokenDefaults {
        #[field(default = f64::NAN)]
        pub ratio: f64,
        #[field(default = f32::NAN, range(0.0..=1.0))]
        pub share: f32,
        #[field(default = String::new(), len(1..), pattern("^x"))]
        pub text: String,
        #[field(default = vec![0, 0], unique, each(range(1..)))]
        pub counts: Vec<u8>,
    }

    /// Names that mean something else in other languages.
    #[message(type = "names.of-things")]
    #[deprecated = "use `rules`"]
    pub struct Warning {
        #[field(rename = "class", alias = "klass", alias = "Klasse")]
        pub class: bool,
        pub list: Vec<u8>,
        pub str: String,
        #[field(rename = "x-y")]
        pub dashed: Option<i8>,
        #[field(rename = "x.y")]
        pub dotted: Option<i8>,
        #[field(rename = "1st")]
        pub first: Option<i8>,
        #[field(rename = "größe")]
        pub size: Option<i8>,
        #[field(rename = "日")]
        pub day: Option<i8>,
        #[field(rename = "__proto__")]
        pub proto: Option<i8>,
        #[field(rename = "constructor")]
        pub constructor: Option<i8>,
        #[field(rename = "Level")]
        pub level: Option<Level>,
        #[field(rename = "validate")]
        #[deprecated]
        pub checks: Option<bool>,
        #[field(rename = "say \"it\"")]
        pub quoted: Option<bool>,
        pub payload: Option<String>,
        pub r#type: Option<String>,
        pub json: Option<Json>,
    }

    /// A default of every kind.
    #[message(type = "defaults")]
    pub struct Defaults {
        #[field(default = true)]
        pub flag: bool,
        #[field(default = -7)]
        pub number: i32,
        #[field(default = 1.5)]
        pub share: f64,
        #[field(default = "it's \"so\"\n".to_owned())]
        pub text: String,
        #[field(default = Level::High)]
        pub level: Level,
        #[field(default = Mood::Other("odd".into()))]
        pub mood: Mood,
        #[field(default = vec![1, 2])]
        pub list: Vec<u8>,
        #[field(default)]
        pub empty: Vec<Tree>,
        #[field(default = (true, 'x'))]
        pub pair: (bool, char),
        #[field(default = BTreeMap::from([(1, Leaf::new(Level::Low))]))]
        pub map: BTreeMap<u8, Leaf>,
        #[field(default = Some(5))]
        pub maybe: Option<u8>,
        #[field(as_string, default = 9)]
        pub id: u64,
        #[field(default = Timestamp::from_micros(1_500_000).unwrap_or_default())]
        pub when: Timestamp,
        #[field(default = serde_json::json!({"a": [1, 2.5, null]}))]
        pub any: Value,
    }

    /// Names that are longer than a line has room for.
    #[message(type = "long_names_of_messages_and_of_fields_and_of_the_values_of_enums_in_one_place")]
    pub struct MessageWithANameThatIsLongerThanMostPeopleWouldCareToWriteInOneGo {
        /// A map.
        pub a_map_from_long_names_to_lists_of_long_names:
            Option<BTreeMap<ADataTypeWithANameThatIsLongerThanMostWouldWrite, Vec<Option<Leaf>>>>,
        /// A tuple.
        pub a_tuple_of_three_things_that_have_long_names: (
            ADataTypeWithANameThatIsLongerThanMostWouldWrite,
            Option<ADataTypeWithANameThatIsLongerThanMostWouldWrite>,
            bool,
        ),
        /// A list.
        pub a_list_of_things_that_have_long_names_and_no_end: Vec<ADataTypeWithANameThatIsLongerThanMostWouldWrite>,
        /// A default.
        #[field(default = vec![ADataTypeWithANameThatIsLongerThanMostWouldWrite::A, ADataTypeWithANameThatIsLongerThanMostWouldWrite::A])]
        pub defaults: Vec<ADataTypeWithANameThatIsLongerThanMostWouldWrite>,
        /// Whatever it is that stands here, it has a word in it that nobody can break in the middle, namely `a/path/a/path/that/goes/on/and/on/and/on/and/on/and/on` and more.
        #[field(one_of("a rather long string that is allowed", "another rather long string that is allowed", "no"))]
        pub choice: Option<String>,
    }

    #[data]
    #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
    pub enum ADataTypeWithANameThatIsLongerThanMostWouldWrite {
        A,
        #[field(rename = "a value with a name that is longer than a line has room for, or most lines at any rate")]
        Long,
        #[other]
        Other(String),
    }

    /// Nothing to say.
    #[message(type = "ping")]
    pub struct Ping;

    /// A tree.
    #[data]
    pub struct Tree {
        pub name: Option<String>,
        #[field(default, len(..=3))]
        pub children: Vec<Tree>,
    }

    /// A list without a list.
    #[data]
    pub struct Chain {
        pub next: Option<Box<Chain>>,
    }

    #[data]
    pub struct Leaf {
        pub level: Level,
    }

    /// Not any JSON.
    #[data]
    pub struct Json {
        pub text: String,
    }

    #[data]
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Level {
        Low,
        #[field(alias = "top", alias = "HIGH")]
        High,
    }

    /// A mood.
    #[data]
    #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Mood {
        /// All is well.
        Good,
        #[field(rename = "so-so")]
        Middling,
        #[field(alias = "terrible")]
        #[deprecated = "cheer up"]
        Bad,
        #[other]
        Other(String),
    }

    /// Types of the same names.
    pub mod inner {
        /// Another leaf.
        #[protocol::data]
        pub struct Leaf {
            /// How green.
            pub green: u8,
        }
    }
}
