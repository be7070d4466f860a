//! Allocations of reading and writing: only for the values that are kept.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use protocol::matrix::{self, ConnectionAck};
use protocol::{Envelope, Payload, protocol};

#[protocol]
mod borrowing {
    use std::borrow::Cow;

    #[message(type = "bark")]
    pub(crate) struct Bark<'a> {
        #[field(len(1..=280))]
        pub(crate) text: Cow<'a, str>,
        #[field(len(1..=64))]
        pub(crate) reply_to: Option<Cow<'a, str>>,
        #[field(unique, each(len(1..=8)))]
        pub(crate) tags: Vec<Cow<'a, str>>,
    }
}

#[protocol]
mod kept {
    #[message(type = "thought")]
    pub(crate) struct Thought {
        pub(crate) text: String,
    }
}

#[protocol(tag = "op", content = "d", header = protocol::NoHeader)]
mod gateway {
    #[message(type = 10)]
    pub(crate) struct Hello {
        pub(crate) heartbeat_interval: u64,
    }
}

/// Runs `work` and returns the number of its allocations, and its result.
fn counted<T>(work: impl FnOnce() -> T) -> (u64, T) {
    let mut result = None;
    let counted = allocation_counter::measure(|| result = Some(work()));
    (counted.count_total, result.unwrap())
}

const BARK: &str = r#"{"type":"bark","agent_id":"timmy","data":{"text":"Woof, said the dog","tone":"calm","reply_to":"agent-7","duration_ms":1500},"ts":1700000000.25}"#;

#[test]
fn decoding_allocates_the_strings_that_are_kept() {
    let (count, envelope) = counted(|| matrix::Envelope::from_json(BARK).unwrap());
    assert_eq!(count, 3, "agent_id, text, reply_to");
    let (count, same) = counted(|| matrix::Bark::from_json(BARK).unwrap());
    assert_eq!(count, 3);
    assert_eq!(matrix::Message::from(same.payload), envelope.payload);
    let (count, _) = counted(|| matrix::Envelope::from_slice(BARK.as_bytes()).unwrap());
    assert_eq!(count, 3);
}

#[test]
fn a_type_that_is_an_integer_costs_no_allocation() {
    for text in [
        r#"{"op":10,"d":{"heartbeat_interval":45000}}"#,
        r#"{ "op" : 10 , "d" : { "heartbeat_interval" : 45000 } }"#,
        r#"{"d":{"heartbeat_interval":45000},"op":10}"#,
    ] {
        let (count, _) = counted(|| gateway::Envelope::from_json(text).unwrap());
        assert_eq!(count, 0, "{text}");
        let (count, _) = counted(|| gateway::Message::peek(text).unwrap());
        assert_eq!(count, 0, "{text}");
    }
}

#[test]
fn the_order_of_keys_and_white_space_cost_no_allocation() {
    for text in [
        r#"{"data":{"duration_ms":1500,"text":"Woof, said the dog","tone":"calm"},"ts":1,"agent_id":"timmy","type":"bark"}"#,
        r#"{ "ts" : 1, "type" : "bark", "unknown" : [ {"a": "b\n"} ], "data" : { "text" : "Woof" }, "agent_id" : "timmy" }"#,
    ] {
        let (count, _) = counted(|| matrix::Envelope::from_json(text).unwrap());
        assert_eq!(count, 2, "agent_id, text: {text}");
    }
}

#[test]
fn a_list_is_one_allocation_beside_its_items() {
    let text = r#"{"type":"memory_flash","agent_id":"a","data":{"memory_id":"m","summary":"s","importance":0.5,"tags":["x","y","z"]},"ts":1}"#;
    let (count, _) = counted(|| matrix::Envelope::from_json(text).unwrap());
    assert_eq!(count, 7, "agent_id, memory_id, summary, the list, three items");
}

#[test]
fn borrowing_allocates_the_header_s_own_string_alone() {
    let text = r#"{"type":"bark","agent_id":"timmy","data":{"text":"Woof","reply_to":"agent-7","tags":[]},"ts":1}"#;
    let (count, envelope) = counted(|| borrowing::Envelope::from_json(text).unwrap());
    assert_eq!(count, 1);
    assert!(matches!(envelope.payload, borrowing::Message::Bark(bark) if bark.text == "Woof"));
}

#[test]
fn an_escape_costs_the_string_that_it_is_in() {
    let text = r#"{"type":"bark","agent_id":"timmy","data":{"text":"Wo\"of","reply_to":"agent-7","tags":[]},"ts":1}"#;
    let (count, _) = counted(|| borrowing::Envelope::from_json(text).unwrap());
    assert_eq!(count, 2);
}

#[test]
fn escapes_cost_no_allocation_beside_the_string_that_is_kept() {
    for escaped in ["Wo\\\"of", "\\ud83d\\ude00", "\\\\", &"\\n é \\u00e9 \\\" and a few more words".repeat(100)] {
        let text = format!(r#"{{"type":"thought","agent_id":"timmy","data":{{"text":"{escaped}"}},"ts":1}}"#);
        let (count, thought) = counted(|| kept::Envelope::from_json(&text).unwrap());
        assert_eq!(count, 2, "agent_id, text: {thought:?}");
    }
}

#[test]
fn peeking_allocates_the_header_s_own_string_alone() {
    let (count, peeked) = counted(|| matrix::Message::peek(BARK).unwrap());
    assert_eq!(count, 1);
    let (count, _) = counted(|| peeked.decode().unwrap());
    assert_eq!(count, 2, "text, reply_to");
}

#[test]
fn refusing_without_reasons_allocates_no_more_than_accepting() {
    let too_long = BARK.replace("Woof", &"Woof".repeat(80));
    let (count, accepted) = counted(|| matrix::Envelope::accept(&too_long).is_some());
    assert!(!accepted);
    assert_eq!(count, 3);
    let (count, accepted) = counted(|| matrix::Envelope::accept(&BARK.replace("bark", "meow")).is_some());
    assert!(!accepted);
    assert_eq!(count, 1, "the text that is replaced");
}

#[test]
fn encoding_into_a_reused_buffer_allocates_nothing() {
    let issue = protocol::Issue::new(protocol::IssueCode::TooLong, "data.text", "is \"too\" long");
    let error = matrix::Error { issues: vec![issue], fatal: true, ..matrix::Error::new("bad", "it was bad\n") };
    let status =
        matrix::SystemStatus::new(matrix::Health::Ok, 7, 1, 2, [("voice".to_owned(), matrix::Health::Down)].into());
    let memory = matrix::MemoryFlash::new("m", "a memory", 0.75, vec!["x".to_owned(), "y".to_owned()]);
    let messages: [matrix::Message; 4] =
        [matrix::Bark::new("Woof é").into(), error.into(), status.into(), memory.into()];
    let mut envelopes: Vec<matrix::Envelope> =
        messages.into_iter().map(|message| Envelope::new("timmy", message)).collect();
    envelopes.push(matrix::Envelope::from_json(BARK).unwrap());
    let mut buffer = Vec::with_capacity(4096);
    for envelope in &envelopes {
        buffer.clear();
        let (count, result) = counted(|| envelope.write_json(&mut buffer));
        assert_eq!((count, result), (0, Ok(())), "{envelope:?}");
    }
}

#[test]
fn a_pattern_allocates_when_it_is_first_used_and_not_again() {
    let text = ConnectionAck::new("c", "1.0", 1000_u32).wrap("timmy").to_json().unwrap();
    matrix::Envelope::from_json(&text).unwrap();
    let (count, _) = counted(|| matrix::Envelope::from_json(&text).unwrap());
    assert_eq!(count, 3, "agent_id, connection_id, protocol_version");
}

#[protocol]
mod bounded {
    use std::borrow::Cow;
    use std::collections::{BTreeMap, HashMap};

    #[message(type = "lists")]
    pub(crate) struct Lists {
        #[field(len(..=10))]
        pub(crate) rows: Vec<Row>,
        #[field(each(len(..=3)))]
        pub(crate) optional: Option<Box<[Option<Vec<Row>>; 2]>>,
        #[field(len(..=10))]
        pub(crate) by_name: Option<BTreeMap<String, Row>>,
        #[field(values(len(..=3)))]
        pub(crate) named_rows: Option<HashMap<String, Vec<Row>>>,
        #[field(len(..=10))]
        pub(crate) owned: Option<Vec<Cow<'static, str>>>,
        #[field(len(..=10))]
        pub(crate) text: Option<String>,
        #[field(each(each(len(..=3))))]
        pub(crate) cubes: Option<[Vec<Vec<Row>>; 1]>,
    }

    /// Much larger in memory than on the wire.
    #[data]
    pub(crate) struct Row {
        pub(crate) numbers: Option<[[u64; 4]; 8]>,
    }
}

/// Returns the peak memory use in bytes.
fn most_bytes(work: impl FnOnce()) -> u64 {
    allocation_counter::measure(work).bytes_max
}

#[test]
fn a_value_that_may_not_be_longer_is_not_read_to_its_end() {
    let rows = format!("[{}]", vec!["{}"; 100_000].join(","));
    let entries = (0..20_000).map(|name| format!(r#""{name}":{{}}"#)).collect::<Vec<_>>().join(",");
    for (field, value) in [
        ("rows", rows.clone()),
        ("optional", format!("[null,{rows}]")),
        ("by_name", format!("{{{entries}}}")),
        ("named_rows", format!(r#"{{"a":{rows}}}"#)),
        ("owned", format!("[{}]", vec![r#""x""#; 100_000].join(","))),
        ("text", format!(r#""{}""#, "x".repeat(100_000))),
        ("cubes", format!("[[[],{rows}]]")),
    ] {
        let first = if field == "rows" { "" } else { r#""rows":[],"# };
        let text = format!(r#"{{"type":"lists","agent_id":"a","data":{{{first}"{field}":{value}}},"ts":1}}"#);
        let used = most_bytes(|| assert!(bounded::Envelope::accept(&text).is_none(), "{field}"));
        assert!(used < 16 * 1024, "{field} took {used} bytes to refuse");
        let used = most_bytes(|| assert!(bounded::Envelope::from_json(&text).is_err(), "{field}"));
        // Keys are remembered to find duplicates.
        assert!(used < 16 * 1024 + 8 * text.len() as u64, "{field} took {used} bytes to explain");
    }
}

#[test]
fn a_value_may_be_as_long_as_it_may_be() {
    let text = r#"{"rows":[{},{}],"optional":[null,[{},{},{}]],"by_name":{"a":{}},"named_rows":{"a":[{},{},{}]},"owned":["a","b\n","","","","","","","",""],"text":"😀😀😀😀😀😀😀😀😀😀","cubes":[[[{},{},{}],[]]]}"#;
    let text = format!(r#"{{"type":"lists","agent_id":"a","data":{text},"ts":1}}"#);
    assert_eq!(bounded::Envelope::from_json(&text).unwrap().to_json().unwrap(), text);
    for (short, long) in [
        (r"[{},{}]", "[{},{},{},{},{},{},{},{},{},{},{}]"),
        (r#""","","""#, r#""","","","""#),
        ("[null,[{},{},{}]]", "[null,[{},{},{},{}]]"),
        ("😀😀", "😀😀😀"),
    ] {
        let found = bounded::Envelope::from_json(&text.replacen(short, long, 1)).unwrap_err();
        assert_eq!(found.issues().len(), 1, "{found}");
        assert_eq!(found.issues()[0].code, protocol::IssueCode::TooLong, "{found}");
    }
}
