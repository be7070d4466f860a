//! Messages and data types outside of a protocol, and what the other declarations do not have.

use std::borrow::Cow;
use std::collections::HashMap;

use protocol::{Payload, data, message};

/// In an envelope of its own.
#[message(type = "note", tag = "op", content = "body", header = protocol::NoHeader, rename_all = "camelCase")]
#[derive(Debug, Clone)]
pub struct Note<'a, 'b> {
    /// Borrowed.
    #[field(len(1..=80), pattern("^[^ ]"), rename = "text")]
    pub plain_text: Cow<'a, str>,
    /// Each rule inside another.
    #[field(keys(len(1..=8), pattern("^[a-z]+$")), values(len(1..), each(one_of("a", "b"))))]
    pub labels: HashMap<String, Vec<Cow<'b, str>>>,
    /// Recursive.
    pub tree: Option<Box<Tree>>,
    #[field(check = is_even, default = 2)]
    pub number: i64,
    #[cfg(any())]
    pub never: u8,
    pub pairs: [(u8, Option<bool>, char, f32); 2],
}

/// An integer as its type.
#[message(type = 0xA, header = protocol::NoHeader)]
pub struct Hello {
    pub heartbeat_interval: u64,
}

/// With an example, and without `new`.
#[message(type = "bare", new = false, example = Bare { r#type: "a".to_owned() })]
pub struct Bare {
    #[field(alias = "kind", alias = "sort")]
    pub r#type: String,
}

/// Leads to itself.
#[data]
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Tree {
    #[field(default, len(..=4))]
    pub children: Vec<Tree>,
    pub shade: Option<Shade>,
}

/// Closed.
#[data(rename_all = "SCREAMING-KEBAB-CASE")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Shade {
    VeryDark,
    #[field(rename = "light", alias = "bright")]
    Light,
}

fn is_even(number: &i64) -> Result<(), &'static str> {
    if number % 2 == 0 { Ok(()) } else { Err("is odd") }
}

/// All doors of a message.
///
/// # Errors
///
/// Where the text is none.
pub fn through_all_doors(text: &str) -> Result<String, protocol::Error> {
    let envelope = Note::from_json(text)?;
    let tree = envelope.payload.tree.clone().unwrap_or_default();
    Note { tree: Some(tree), ..Note::new("a", HashMap::new(), [(1, None, 'a', 1.0); 2]) }.validate()?;
    serde_json::to_string(&envelope.payload).unwrap_or_default();
    envelope.to_json()
}
