//! The tools: what they take, what they do, and what they give.

use std::hash::{BuildHasher, RandomState};

use protocol::contract::DataContract;
use protocol::{Error, Issue, RawJson, data};
use serde_json::Value;

use crate::mcp::{Content, Object, Tool, ToolResult};

/// Adds two numbers.
#[data(unknown_fields = reject)]
struct Add {
    /// The first number.
    a: f64,
    /// The second number.
    b: f64,
}

/// What `add` gives.
#[data]
struct Sum {
    /// Both together.
    sum: f64,
}

/// Throws dice.
#[data(unknown_fields = reject)]
struct Dice {
    /// How many dice are thrown.
    #[field(default = 1, range(1..=100))]
    count: u8,
    /// How many sides each of them has.
    #[field(default = 6, range(2..=1000))]
    sides: u16,
}

/// What `dice` gives.
#[data]
struct Thrown {
    /// What each of them shows.
    dice: Vec<u16>,
    /// All together.
    total: u32,
}

fn add(arguments: &str) -> Result<String, Error> {
    let Add { a, b } = Add::from_json(arguments)?;
    // Two numbers whose sum is infinite: `to_json` says so.
    Sum::new(a + b).to_json()
}

fn dice(arguments: &str) -> Result<String, Error> {
    let Dice { count, sides } = Dice::from_json(arguments)?;
    let chance = RandomState::new();
    // A remainder is smaller than the divisor, so it fits.
    let throw = |index| u16::try_from(chance.hash_one(index) % u64::from(sides)).unwrap_or_default() + 1;
    let dice: Vec<u16> = (0..count).map(throw).collect();
    let total = dice.iter().copied().map(u32::from).sum();
    Thrown::new(dice, total).to_json()
}

/// A tool, with the contracts that its description and schemas are written from.
pub(crate) struct Entry {
    name: &'static str,
    arguments: &'static DataContract,
    result: &'static DataContract,
    /// From JSON to JSON.
    run: fn(&str) -> Result<String, Error>,
}

static ENTRIES: [Entry; 2] = [
    Entry { name: "add", arguments: Add::CONTRACT, result: Sum::CONTRACT, run: add },
    Entry { name: "dice", arguments: Dice::CONTRACT, result: Thrown::CONTRACT, run: dice },
];

/// Describes all tools.
pub(crate) fn all() -> Result<Vec<Tool>, Error> {
    ENTRIES.iter().map(Entry::describe).collect()
}

/// Finds the tool of this name.
pub(crate) fn find(name: &str) -> Option<&'static Entry> {
    ENTRIES.iter().find(|entry| entry.name == name)
}

impl Entry {
    fn describe(&self) -> Result<Tool, Error> {
        Ok(Tool {
            description: Some(self.arguments.docs().into()),
            output_schema: Some(schema(self.result)?),
            ..Tool::new(self.name, schema(self.arguments)?)
        })
    }

    /// Runs the tool. What is wrong with the arguments is a result too: the model reads it and tries again.
    pub(crate) fn call(&self, arguments: &Object) -> ToolResult {
        let result = arguments.to_json().and_then(|arguments| (self.run)(&arguments));
        match result.and_then(|json| Ok((RawJson::new(&json)?, json))) {
            Ok((content, text)) => {
                ToolResult { structured_content: Some(content), ..ToolResult::new(vec![Content::Text { text }]) }
            }
            Err(error) => {
                let said = |issue: &Issue| format!("{} {}", issue.path, issue.message);
                let text = error.issues().iter().map(said).collect::<Vec<_>>().join("\n");
                ToolResult { is_error: true, ..ToolResult::new(vec![Content::Text { text }]) }
            }
        }
    }
}

/// The schema of an object, where a contract has a reference to it: clients want `"type": "object"` at the root.
fn schema(contract: &DataContract) -> Result<RawJson, Error> {
    let text = contract.json_schema();
    let document: Value = serde_json::from_str(&text).unwrap_or_default();
    let target =
        document.get("$ref").and_then(Value::as_str).and_then(|target| document.pointer(target.strip_prefix('#')?));
    RawJson::new(target.map_or(text, Value::to_string))
}
