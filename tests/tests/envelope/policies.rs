//! Envelopes in others keep their own `unknown_fields`; data types obey the envelope around them.

use std::collections::BTreeMap;

use protocol::contract::{Contract, UnknownFields};
use protocol::export::{Description, Diff};
use protocol::{Error, IssueCode, data};
use serde_json::{Value, json};
use tests::{Fact, boxes, depot, facts as facts_of, parcel, shelf};

use super::facts;

const UNKNOWN: &str = "unknown_field";

/// Reads a text in every order of its keys, and returns what is wrong with it.
fn issues_of(text: &str) -> Vec<Fact> {
    let [first, others @ ..] = &super::flattened::orders(text)[..] else { return Vec::new() };
    let said = |text: &str| depot::Envelope::from_json(text).err().map(|error| facts_of(&error)).unwrap_or_default();
    for other in others {
        assert_eq!(said(other), said(first), "{other}");
    }
    said(first)
}

#[test]
fn a_field_keeps_its_own() {
    let with =
        |parcel: &str| format!(r#"{{"type":"arrived","serial":1,"place":{{"x":1,"y":2}},"parcels":[{parcel}]}}"#);
    let letter = |at: [&str; 4]| {
        let [beside, label, within, written] = at;
        with(&format!(
            r#"{{"kind":"letter","to":{{"x":1,"y":2{label}}},"content":{{"text":"a"{within},"written":{{"x":1,"y":2{written}}}}}{beside}}}"#
        ))
    };
    let key = r#","z":1"#;
    for at in [["", "", "", ""], [key, "", "", ""], ["", key, "", ""], ["", "", key, ""], ["", "", "", key], [key; 4]] {
        assert_eq!(issues_of(&letter(at)), [], "{at:?}");
    }
    let papers = with(
        r#"{"kind":"crate","to":{"x":1,"y":2,"z":1},"content":{"papers":[{"type":"stored","serial":1,"on":["one",{"x":1,"y":2}],"z":1}],"z":1}}"#,
    );
    assert_eq!(issues_of(&papers), facts(&[(UNKNOWN, "parcels[0].content.papers[0].z")]));
}

#[test]
fn what_stands_around_a_field_keeps_its_own() {
    let lenient = r#"{"kind":"letter","to":{"x":1,"y":2,"z":1},"content":{"text":"a"}}"#;
    let text = format!(
        r#"{{"type":"arrived","serial":1,"parcels":[{lenient}],"place":{{"x":1,"y":2,"z":1}},"from":{{"x":1,"y":2,"z":1}},"z":1}}"#
    );
    assert_eq!(issues_of(&text), facts(&[(UNKNOWN, "place.z"), (UNKNOWN, "from.z"), (UNKNOWN, "z")]));
}

#[test]
fn keys_of_a_shared_object_obey_the_outermost() {
    let text = |z: [&str; 4]| {
        let [beside, label, within, from] = z;
        format!(
            r#"{{"type":"sent","serial":1,"kind":"letter","to":{{"x":1,"y":2{label}}},"content":{{"text":"a"{within}}},"from":{{"x":1,"y":2{from}}}{beside}}}"#
        )
    };
    let key = r#","z":1"#;
    for at in [["", "", "", ""], ["", key, key, ""]] {
        assert_eq!(issues_of(&text(at)), []);
    }
    assert_eq!(issues_of(&text([key, key, key, ""])), facts(&[(UNKNOWN, "z")]));
    assert_eq!(issues_of(&text(["", key, key, key])), facts(&[(UNKNOWN, "from.z")]));
}

#[test]
fn elements_of_a_shared_array_obey_the_outermost() {
    let read = |text: &str| shelf::Envelope::from_json(text).err().map(|error| facts_of(&error)).unwrap_or_default();
    assert_eq!(read(r#"["one",{"x":1,"y":2,"z":1},1]"#), []);
    assert_eq!(read(r#"["box","open",{"x":1,"y":2},1]"#), []);
    assert_eq!(read(r#"["box","open",{"x":1,"y":2,"z":1},1]"#), facts(&[(UNKNOWN, "[2].z")]));
    let alone = boxes::Envelope::from_json(r#"["open",{"x":1,"y":2},1]"#).unwrap_err();
    assert_eq!(facts_of(&alone), facts(&[(UNKNOWN, "[2]")]));

    let inside = |shelf: &str| issues_of(&format!(r#"{{"type":"stored","serial":1,"on":{shelf}}}"#));
    assert_eq!(inside(r#"["one",{"x":1,"y":2,"z":1},1]"#), []);
    assert_eq!(inside(r#"["box","open",{"x":1,"y":2,"z":1},1]"#), facts(&[(UNKNOWN, "on[2].z")]));
}

#[test]
fn issues_are_at_the_keys() {
    let text = r#"{"type":"arrived","serial":1,"place":{"x":1,"y":2},"parcels":[{"kind":"letter","to":{"x":1,"y":2,"z":1},"content":{"text":"a"}}],"from":{"x":1,"y":2,"z":1}}"#;
    let error: Error = depot::Envelope::from_json(text).unwrap_err();
    let [issue] = error.issues() else { panic!("{error}") };
    assert_eq!(issue.code, IssueCode::UnknownField);
    assert_eq!(issue.offset, text.rfind("\"z\"").map(|at| at as u64));
    assert_eq!(issue.message, "is not a known field, expected one of `x`, `y`");
}

/// A message that was accepted is accepted in serde's formats too.
#[test]
fn serde_formats_obey_the_same() {
    let text = r#"{"type":"sent","serial":1,"kind":"letter","to":{"x":1,"y":2,"z":1},"content":{"text":"a"}}"#;
    assert!(serde_json::from_str::<depot::Envelope>(text).is_ok());
    let value: serde_json::Value = serde_json::from_str(&text.replacen('{', r#"{"z":1,"#, 1)).unwrap();
    assert!(
        serde_json::from_value::<depot::Envelope>(value).unwrap_err().to_string().contains("z is not a known field")
    );
}

/// A data type that obeys both is described twice.
#[test]
fn exports_say_it_of_each_type() {
    let schema: Value = serde_json::from_str(&depot::CONTRACT.json_schema()).unwrap();
    let closed = |name: &str| schema["$defs"][name]["additionalProperties"] == json!(false);
    for (name, is_closed) in [("ArrivedMessage", true), ("Place", true), ("LetterMessage", false), ("Place2", false)] {
        assert_eq!(closed(name), is_closed, "{name}");
    }
    let markdown = depot::CONTRACT.markdown();
    for said in [
        "- Fields that are not listed are ignored or an error, as each type says.\n",
        "### `Place`\n\nA place on the map.\n\nWhat is not listed here is an error.\n",
        "### `Place2`\n\nA place on the map.\n\nWhat is not listed here is ignored.\n",
    ] {
        assert!(markdown.contains(said), "{said}\n{markdown}");
    }
    let alone = parcel::CONTRACT.markdown();
    assert!(alone.contains("What is not listed here is ignored."), "{alone}");
}

/// What makes no difference is described once.
#[test]
fn what_has_no_keys_of_its_own_is_described_once() {
    let contract = mixed::CONTRACT;
    let schema: Value = serde_json::from_str(&contract.json_schema()).unwrap();
    let mut names: Vec<&String> = schema["$defs"].as_object().unwrap().keys().collect();
    names.sort();
    assert_eq!(names, ["AskedMessage", "InnerMessage", "MixedMessage", "Mood", "Noted", "ToldMessage", "Words"]);
}

#[protocol::protocol(content = flatten, header = protocol::NoHeader, unknown_fields = reject)]
mod mixed {
    #[message(type = "told")]
    pub struct Told {
        pub mood: super::Mood,
        pub noted: super::Noted,
        pub words: super::Words,
        pub inner: super::inner::Envelope,
    }
}

#[protocol::protocol(content = flatten, header = protocol::NoHeader)]
mod inner {
    #[message(type = "asked")]
    pub struct Asked {
        pub mood: super::Mood,
        pub noted: super::Noted,
        pub words: super::Words,
    }
}

#[data]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    Calm,
    Glad,
}

/// It holds what it does not declare.
#[data]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noted {
    mood: Mood,
    #[field(rest)]
    others: BTreeMap<String, Mood>,
}

#[data]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words(Vec<String>);

/// A type that written modules have anyway may be needed a second time.
#[test]
fn issues_are_described_for_both() {
    let typescript = issues::CONTRACT.typescript();
    let names = typescript.lines().filter_map(|line| line.strip_prefix("export interface Issue"));
    assert_eq!(names.collect::<Vec<_>>(), ["Data {", " {"]);
    assert!(issues::CONTRACT.python().contains("_Field(\"first\", _struct(Issue, closed=True))"));
}

#[protocol::protocol(content = flatten, header = protocol::NoHeader, unknown_fields = reject)]
mod issues {
    #[message(type = "failed")]
    pub struct Failed {
        pub first: protocol::Issue,
        pub held: super::held::Envelope,
    }
}

#[protocol::protocol(content = flatten, header = protocol::NoHeader)]
mod held {
    #[message(type = "held")]
    pub struct Held {
        pub issue: protocol::Issue,
    }
}

#[test]
fn a_policy_that_changes_inside_is_noted_at_its_types() {
    let schema = depot::CONTRACT.json_schema();
    let lenient = "\"LetterData\": {\n      \"type\": \"object\",";
    assert!(schema.contains(lenient), "{schema}");
    let stricter = schema.replace(lenient, &format!("{lenient}\n      \"additionalProperties\": false,"));
    let [old, new] = [&schema, &stricter].map(|schema| Description::from_json_schema(schema).unwrap());
    let said = |diff: &Diff| diff.changes().iter().map(ToString::to_string).collect::<Vec<_>>();
    let noted = said(&Contract::diff(old.clone(), new.clone()));
    assert_eq!(noted, ["breaks writers: LetterData rejects unknown fields, ignored them (unknown_fields_rejected)"]);
    assert_eq!(said(&Contract::diff(new, old)).len(), 1);
}

#[test]
fn contracts_say_their_own() {
    assert_eq!(depot::CONTRACT.unknown_fields, UnknownFields::Reject);
    assert_eq!(parcel::CONTRACT.unknown_fields, UnknownFields::Ignore);
}
