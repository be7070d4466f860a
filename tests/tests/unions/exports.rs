//! What the exports say of unions.

use protocol::Payload;
use protocol::contract::Contract;
use protocol::export::{Breaks, Description};

#[protocol::protocol(header = protocol::NoHeader)]
pub mod first {
    #[message(type = "test")]
    pub struct Test {
        pub item: Item,
        pub change: Option<Change>,
        #[field(default)]
        pub ids: Vec<Id>,
        pub op: Option<Op>,
        pub code: Option<Code>,
        pub frame: Option<Frame>,
    }

    #[data(integer)]
    pub enum Op {
        /// An event.
        Dispatch = 0,
        Heartbeat = 1,
    }

    #[data(integer)]
    pub enum Code {
        Normal = 1000,
        #[other]
        Other(i64),
    }

    #[data(untagged)]
    pub enum Id {
        Number(#[field(range(1..))] i64),
        Text(String),
    }

    #[data(untagged)]
    pub enum Frame {
        #[field(when = "result")]
        Reply {
            id: Id,
            result: u8,
        },
        #[field(when = "error")]
        Failure {
            error: String,
        },
        Batch(Vec<Frame>),
    }

    /// One of several.
    #[data(tag = "type")]
    pub enum Item {
        /// A text.
        Text { text: String },
        #[field(alias = "list")]
        Parts { parts: Vec<Item> },
        #[other]
        Other(protocol::Unknown),
    }

    #[data(tag = "type", content = "value")]
    pub enum Change {
        Moved { x: i64 },
        Renamed(String),
    }
}

#[protocol::protocol(header = protocol::NoHeader)]
pub mod second {
    #[message(type = "test")]
    pub struct Test {
        pub item: Item,
        pub change: Option<Change>,
        #[field(default)]
        pub ids: Vec<Id>,
        pub op: Option<Op>,
        pub code: Option<Code>,
        pub frame: Option<Frame>,
    }

    #[data(integer)]
    pub enum Op {
        Dispatch = 0,
        Resume = 6,
    }

    #[data(integer)]
    pub enum Code {
        Normal = 1000,
        Gone = 1001,
        #[other]
        Other(i64),
    }

    #[data(untagged)]
    pub enum Id {
        Number(#[field(range(1..=9))] i64),
        Flag(bool),
    }

    #[data(untagged)]
    pub enum Frame {
        #[field(when = "result")]
        Reply {
            id: Id,
            result: u8,
        },
        Batch(Vec<Frame>),
    }

    #[data(tag = "type")]
    pub enum Item {
        Text {
            text: String,
            tone: Option<String>,
        },
        Parts {
            parts: Vec<Item>,
        },
        Divider,
        #[other]
        Other(protocol::Unknown),
    }

    #[data(tag = "type", content = "value")]
    pub enum Change {
        Moved { x: i64 },
        Removed,
    }
}

#[test]
fn the_schema_is_read_back() {
    for contract in [first::CONTRACT, second::CONTRACT] {
        let schema = contract.json_schema();
        let read = Description::from_json_schema(&schema).unwrap();
        assert_eq!(read, Description::from(&contract), "{schema}");
    }
}

#[test]
fn the_diff_compares_variants_and_their_fields() {
    let diff = Contract::diff(&first::CONTRACT, &second::CONTRACT);
    let changes: Vec<_> =
        diff.changes().iter().map(|change| (change.rule.as_str(), change.subject.as_str(), change.breaks)).collect();
    assert_eq!(
        changes,
        [
            ("alias_removed", "Item", Breaks::Neither),
            ("variant_added", "Item", Breaks::Neither),
            ("variant_added", "Change", Breaks::Readers),
            ("variant_removed", "Change", Breaks::Writers),
            ("bound_tightened", "Id", Breaks::Writers),
            ("variant_added", "Id", Breaks::Readers),
            ("variant_removed", "Id", Breaks::Writers),
            ("variant_added", "Op", Breaks::Readers),
            ("variant_removed", "Op", Breaks::Writers),
            ("variant_added", "Code", Breaks::Neither),
            ("variant_removed", "Frame", Breaks::Writers),
            ("field_added_optional", "ItemText", Breaks::Neither),
        ],
        "{diff}"
    );
}

#[test]
fn examples_have_a_variant() {
    let schema: serde_json::Value = serde_json::from_str(&first::CONTRACT.json_schema()).unwrap();
    let example = &schema["$defs"]["TestMessage"]["examples"][0];
    assert_eq!(example["data"]["item"]["type"], "text");
    assert!(first::Message::from_json(&example.to_string()).is_ok());
}

#[test]
fn the_reference_links_the_variants() {
    let reference = first::CONTRACT.markdown();
    assert!(
        reference.contains("- `text`: [`ItemText`](#itemtext)\n- `parts`: [`ItemParts`](#itemparts)\n"),
        "{reference}"
    );
    assert!(reference.contains("### `ItemText`\n\nA text.\n"), "{reference}");
}
