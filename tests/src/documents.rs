//! Documents: data types that are whole texts, one of each kind.

use std::collections::BTreeMap;

use protocol::{RawJson, Timestamp, data};

/// A text of JSON-RPC 2.0: one call or answer, or several.
#[data(untagged)]
pub enum Frame {
    /// One of them.
    One(Single),
    /// Several at once.
    Batch(#[field(len(1..=4))] Vec<Single>),
}

/// A call or an answer.
#[data(untagged)]
pub enum Single {
    /// A question, or a notice if it has no id.
    #[field(when = "method")]
    Call(Call),
    /// A question that failed.
    #[field(when = "error")]
    Failed {
        /// The version of JSON-RPC.
        #[field(is = "2.0")]
        jsonrpc: (),
        /// Which question.
        id: Id,
        /// What is wrong.
        error: Fault,
    },
    /// The answer to a question.
    Done {
        /// The version of JSON-RPC.
        #[field(is = "2.0")]
        jsonrpc: (),
        /// Which question.
        id: Id,
        /// The answer.
        result: RawJson,
    },
}

/// A question, or a notice if it has no id.
#[data]
pub struct Call {
    /// The version of JSON-RPC.
    #[field(is = "2.0")]
    pub jsonrpc: (),
    /// What is to be done.
    #[field(pattern("^[a-z]+(/[a-z]+)*$"))]
    pub method: String,
    /// With what.
    pub params: Option<BTreeMap<String, serde_json::Value>>,
    /// Under which the answer comes.
    pub id: Option<Id>,
}

/// What answers are told by.
#[data(untagged)]
pub enum Id {
    /// A number.
    Number(i64),
    /// A text.
    Text(#[field(len(1..=36))] String),
}

/// Why there is no answer.
#[data]
pub struct Fault {
    /// A number for programs.
    pub code: i64,
    /// A sentence for people.
    pub message: String,
}

/// An event of a flat protocol: the fields stand beside the type.
#[data(tag = "type")]
pub enum Event {
    /// Somebody came in.
    Joined {
        /// Who.
        #[field(len(1..=16))]
        name: String,
        /// Since when.
        since: Timestamp,
    },
    /// Somebody moved.
    #[field(alias = "walked")]
    Moved(Step),
    /// Everybody left.
    Closed,
    /// An event of a later version.
    #[other]
    Other(protocol::Unknown),
}

/// From one place to another.
#[data]
pub struct Step {
    /// From where.
    pub from: Option<[f32; 2]>,
    /// To where.
    pub to: [f32; 2],
}

/// The settings of a program.
#[data(unknown_fields = reject)]
pub struct Settings {
    /// The name of the program.
    #[field(len(1..=20), alias = "title")]
    pub name: String,
    /// How loud it is.
    #[field(range(0.0..=1.0), default = 0.5)]
    pub volume: f64,
    /// How often it tries again.
    #[field(range(..=9))]
    pub retries: Option<u8>,
    /// Where it listens.
    #[field(len(..=3), unique, each(pattern("^[a-z0-9.]+:[0-9]+$")))]
    pub addresses: Vec<String>,
    /// How it looks.
    #[field(default = Theme::Light)]
    pub theme: Theme,
    /// Sizes by name.
    pub sizes: Option<BTreeMap<String, Size>>,
}

/// How a program looks.
#[data]
pub enum Theme {
    /// Black on white.
    Light,
    /// White on black.
    Dark,
    /// A look of a later version.
    #[other]
    Other(String),
}

/// How large something is.
#[data(unknown_fields = reject)]
pub struct Size(
    /// In pixels.
    #[field(range(1..=4096))]
    pub u16,
);

/// Places, in the order in which they are visited.
#[data]
pub struct Route(#[field(len(1..=3))] pub Vec<Stop>);

/// A place.
#[data]
pub struct Stop {
    /// From left to right.
    pub x: i32,
    /// From bottom to top.
    pub y: i32,
    /// What it is called.
    #[field(len(..=8))]
    pub label: Option<String>,
}
