//! A schema is read back into the description that it was written from; anything else is refused with its position.

use proptest::prelude::*;
use protocol::contract::Contract;
use protocol::export::Description;
use protocol::matrix;
use serde_json::{Value, json};
use tests::strange::strange;
use tests::{
    channels, clashes, coded, depot, enclosed, flattened, hooks, mutate, numbered, rows, sampler, subjects, traced,
};

use crate::form::schema;
use crate::protocols::{digits, names, relay, world};
use crate::untagged;

const CONTRACTS: [&Contract; 20] = [
    &matrix::CONTRACT,
    &world::CONTRACT,
    &names::CONTRACT,
    &relay::CONTRACT,
    &digits::CONTRACT,
    &sampler::CONTRACT,
    &strange::CONTRACT,
    &clashes::CONTRACT,
    &untagged::open::CONTRACT,
    &untagged::closed::CONTRACT,
    &flattened::CONTRACT,
    &enclosed::CONTRACT,
    &depot::CONTRACT,
    &numbered::CONTRACT,
    &rows::CONTRACT,
    &channels::CONTRACT,
    &traced::CONTRACT,
    &coded::CONTRACT,
    &hooks::CONTRACT,
    &subjects::CONTRACT,
];

pub fn refusal(text: &str) -> String {
    Description::from_json_schema(text).unwrap_err().to_string()
}

#[test]
fn what_is_read_back_is_what_was_written() {
    for contract in CONTRACTS {
        let read = Description::from_json_schema(&contract.json_schema());
        assert_eq!(read.as_ref(), Ok(&Description::from(contract)), "{}", contract.name);
    }
}

/// A header that holds what it does not declare rejects nothing, and says nothing of the payloads.
#[test]
fn a_header_with_a_rest_does_not_make_a_protocol_strict() {
    let read = Description::from_json_schema(&noted::CONTRACT.json_schema());
    assert_eq!(read, Ok(Description::from(&noted::CONTRACT)));
}

#[protocol::protocol(header = Notes)]
mod noted {
    #[data(header)]
    pub struct Notes {
        #[field(rest)]
        pub notes: std::collections::BTreeMap<String, u8>,
    }

    #[message(type = "said")]
    pub struct Said {
        pub text: String,
    }
}

#[test]
fn layout_does_not_matter() {
    for contract in CONTRACTS {
        let lines = contract.json_schema().replace("{\"", "{\n\t\"").replace('\n', "\r\n  ");
        assert_eq!(Description::from_json_schema(&lines), Ok(Description::from(contract)));
    }
}

#[test]
fn descriptions_are_compared_by_what_is_on_the_wire() {
    let declared = Description::from(&matrix::CONTRACT);
    let changed = |from: &str, to: &str| {
        let schema = matrix::CONTRACT.json_schema();
        assert!(schema.contains(from), "{from}");
        Description::from_json_schema(&schema.replace(from, to)).unwrap()
    };
    assert_eq!(changed("What is said.", "The words."), declared);
    assert_ne!(changed("\"maxLength\": 280", "\"maxLength\": 281"), declared);
}

#[test]
fn other_texts_are_refused_with_advice() {
    assert_eq!(refusal("{\n  oops"), "the schema is not JSON (line 2, column 3)");
    for text in ["{}", "7", r#"{"$comment": "something else", "oneOf": []}"#] {
        assert_eq!(
            refusal(text),
            "the schema was not written from a contract: its `$comment` does not say so; compare with a file that \
             `Contract::json_schema` wrote"
        );
    }
}

#[test]
fn changes_by_hand_are_refused_at_their_place() {
    let changed = |path: &str, value: Value| {
        let mut schema = schema(&matrix::CONTRACT);
        *schema.pointer_mut(path).unwrap() = value;
        refusal(&schema.to_string())
    };
    let text = "/$defs/BarkData/properties/text";
    assert_eq!(
        changed(text, json!({"type": "string", "format": "email"})),
        "`$defs.BarkData.properties.text` has `format`, which no contract is written with here"
    );
    assert_eq!(
        changed(text, json!({"type": "date"})),
        "`$defs.BarkData.properties.text` has `type`, which no contract is written with here"
    );
    assert_eq!(
        changed(&format!("{text}/maxLength"), json!(-1)),
        "`$defs.BarkData.properties.text` has `maxLength`, which no contract is written with here"
    );
    assert_eq!(
        changed("/$defs/BarkData/properties/duration_ms", json!({"type": "integer"})),
        "`$defs.BarkData.properties.duration_ms` has no `minimum`, with which a contract is written here"
    );
    assert_eq!(
        changed("/oneOf/0", json!({"$ref": "#/$defs/Nothing"})),
        "`oneOf` has an entry that is not a reference to a message among `$defs`"
    );
    assert_eq!(
        changed("/oneOf/0", json!({"$ref": "other.json"})),
        "`oneOf` has an entry that is not a reference to a message among `$defs`"
    );
    assert_eq!(
        changed("/$defs/BarkData/required/0", json!("txt")),
        "`$defs.BarkData` has `required`, which no contract is written with here"
    );
    assert_eq!(
        changed("/$defs/BarkMessage/properties/agent_id", json!({"type": "boolean"})),
        "`$defs.BarkMessage.properties.agent_id.type` is \"boolean\", while a contract is written with \"string\" here"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_text_is_read_or_refused(
        index in 0..CONTRACTS.len(),
        step in any::<usize>(),
        intruder in prop::option::of(mutate::intruder()),
    ) {
        let mut schema = schema(CONTRACTS[index]);
        mutate::change(&mut schema, step, intruder.as_ref());
        if let Err(error) = Description::from_json_schema(&schema.to_string()) {
            prop_assert!(!error.to_string().is_empty());
        }
    }
}
