//! The form of the document: what validators and type generators accept.

use protocol::contract::Contract;
use protocol::export::Description;
use protocol::{matrix, protocol};
use serde_json::{Value, json};

use crate::protocols::{names, relay, world};

pub fn schema(contract: &Contract) -> Value {
    serde_json::from_str(&contract.json_schema()).unwrap()
}

/// Two types with the same name, and names that the schema uses itself.
#[protocol]
mod clash {
    pub(super) mod inner {
        #[protocol::data]
        pub struct Leaf {
            pub inner: bool,
        }
    }

    #[message(type = "clash")]
    pub struct Clash {
        pub one: Leaf,
        pub two: inner::Leaf,
        pub three: BarkData,
        pub four: Option<Bark>,
    }

    #[message(type = "bark")]
    pub struct Bark {
        pub text: String,
    }

    #[data]
    pub struct Leaf {
        pub outer: bool,
    }

    #[data]
    pub struct BarkData {
        pub data: bool,
    }
}

#[test]
fn a_schema_has_an_id() {
    #[protocol::protocol(id = "https://example.com/chat")]
    mod chat {
        #[message(type = "ping")]
        pub struct Ping;
    }

    #[protocol::protocol]
    mod räume {
        #[message(type = "ping")]
        pub struct Ping;
    }

    assert_eq!(schema(&matrix::CONTRACT)["$id"], "urn:protocol:matrix");
    assert_eq!(schema(&räume::CONTRACT)["$id"], "urn:protocol:r%C3%A4ume");
    assert_eq!(schema(&chat::CONTRACT)["$id"], "https://example.com/chat");
    assert_eq!((chat::CONTRACT.id, räume::CONTRACT.id), (Some("https://example.com/chat"), None));
    let read = Description::from_json_schema(&chat::CONTRACT.json_schema()).unwrap();
    assert_eq!(read, Description::from(&chat::CONTRACT));
}

#[test]
fn the_root_names_the_union_and_has_no_properties() {
    let schema = schema(&matrix::CONTRACT);
    let keys: Vec<&str> = schema.as_object().unwrap().keys().map(String::as_str).collect();
    for key in
        ["$schema", "$id", "$comment", "title", "description", "type", "required", "discriminator", "oneOf", "$defs"]
    {
        assert!(keys.contains(&key), "{key}");
    }
    assert_eq!(keys.len(), 10, "{keys:?}");
    assert_eq!(schema["title"], "MatrixMessage");
    assert_eq!((&schema["type"], &schema["required"]), (&json!("object"), &json!(["type"])));
    assert_eq!(schema["discriminator"], json!({"propertyName": "type"}));
    assert_eq!(schema["oneOf"].as_array().unwrap().len(), 9);
    assert_eq!(schema["oneOf"][2], json!({"$ref": "#/$defs/BarkMessage"}));
}

#[test]
fn an_envelope_is_flat_and_in_the_order_of_the_wire() {
    let text = matrix::CONTRACT.json_schema();
    let bark = &schema(&matrix::CONTRACT)["$defs"]["BarkMessage"];
    assert_eq!(bark["title"], "BarkMessage");
    assert_eq!(bark["description"], "A short line an agent says out loud.");
    assert_eq!(bark["properties"]["type"], json!({"type": "string", "const": "bark"}));
    assert_eq!(bark["properties"]["data"], json!({"$ref": "#/$defs/BarkData"}));
    assert_eq!(bark["required"], json!(["type", "agent_id", "data", "ts"]));
    assert!(bark.get("additionalProperties").is_none(), "unknown fields are ignored");
    let envelope = text.split("\"BarkMessage\": {").nth(1).unwrap();
    let places = ["\"type\": {", "\"agent_id\": {", "\"data\": {", "\"ts\": {"].map(|key| envelope.find(key));
    assert!(places.is_sorted() && places[0].is_some(), "{places:?}");
}

#[test]
fn payloads_without_required_fields_may_be_absent() {
    let schema = schema(&world::CONTRACT);
    assert_eq!(schema["$defs"]["PingMessage"]["required"], json!(["type", "agent_id", "ts"]));
    assert_eq!(schema["$defs"]["PerhapsMessage"]["required"], json!(["type", "agent_id", "ts"]));
    assert_eq!(schema["$defs"]["AllMessage"]["required"], json!(["type", "agent_id", "data", "ts"]));
    let closed = |name: &str| schema["$defs"][name]["additionalProperties"] == json!(false);
    assert!(["PingMessage", "PingData", "AllData", "Tree", "Leaf"].into_iter().all(closed));
}

#[test]
fn unknown_types_are_one_more_alternative() {
    let schema = schema(&relay::CONTRACT);
    assert_eq!(schema["oneOf"][2], json!({"$ref": "#/$defs/UnknownMessage"}));
    assert!(schema.get("discriminator").is_none(), "it wants a constant in every alternative");
    let unknown = &schema["$defs"]["UnknownMessage"];
    assert_eq!(unknown["properties"]["op"], json!({"type": "string", "not": {"enum": ["join", "leave"]}}));
    assert_eq!((&unknown["properties"]["body"], &unknown["required"]), (&json!({}), &json!(["op"])));
}

#[test]
fn clashing_names_are_told_apart_in_order() {
    let schema = schema(&clash::CONTRACT);
    assert_eq!(schema["title"], "ClashProtocolMessage");
    let names: Vec<String> = clash::CONTRACT
        .json_schema()
        .lines()
        .filter_map(|line| line.strip_prefix("    \"")?.split_once("\": {"))
        .map(|(name, _)| name.to_owned())
        .collect();
    let expected = ["ClashMessage", "ClashData", "BarkMessage", "BarkData", "Leaf", "Leaf2", "BarkData2"];
    assert_eq!(names, expected);
    let fields = &schema["$defs"]["ClashData"]["properties"];
    let references = ["one", "two", "three", "four"].map(|field| fields[field]["$ref"].clone());
    assert_eq!(references, ["Leaf", "Leaf2", "BarkData2", "BarkData"].map(|name| json!(format!("#/$defs/{name}"))));
    assert!(schema["$defs"]["Leaf2"]["properties"].get("inner").is_some());
}

#[test]
fn recursive_types_refer_to_themselves() {
    let schema = schema(&world::CONTRACT);
    assert_eq!(schema["$defs"]["Tree"]["properties"]["children"]["items"], json!({"$ref": "#/$defs/Tree"}));
}

#[test]
fn the_text_is_made_for_people_and_always_the_same() {
    for contract in [&matrix::CONTRACT, &world::CONTRACT, &names::CONTRACT, &relay::CONTRACT, &clash::CONTRACT] {
        let text = contract.json_schema();
        assert_eq!(text, contract.json_schema());
        assert!(text.starts_with("{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n"), "{text}");
        assert!(text.ends_with("}\n"));
    }
}

#[test]
fn every_message_has_examples_that_it_accepts() {
    for contract in [&matrix::CONTRACT, &names::CONTRACT, &relay::CONTRACT, &clash::CONTRACT] {
        let schema = schema(contract);
        let validator = jsonschema::draft202012::new(&schema).unwrap();
        for message in contract.messages() {
            let envelope = &schema["$defs"][format!("{}Message", message.name)];
            let examples = envelope["examples"].as_array().unwrap();
            assert!(!examples.is_empty(), "{}", message.tag);
            for example in examples {
                assert!(validator.is_valid(example), "{example}");
                assert_eq!(example[contract.tag_key()], message.tag);
            }
        }
    }
    let bark = &schema(&matrix::CONTRACT)["$defs"]["BarkMessage"]["examples"];
    assert_eq!(bark[0]["data"]["text"], "Welcome back!", "the declared one: {bark}");
}

/// Values whose keys have no order of their own.
#[protocol]
mod unordered {
    use std::collections::HashMap;

    use serde_json::{Value, json};

    #[message(type = "bag", example = Bag::new(json!({"b": {"d": 1, "c": 2}, "a": 3})))]
    pub struct Bag {
        pub tree: Value,
        #[field(default = ["x", "y", "z", "w"].map(|key| (key.to_owned(), 1)).into_iter().collect())]
        pub map: HashMap<String, u8>,
    }
}

#[test]
fn keys_without_an_order_are_sorted() {
    let text = unordered::CONTRACT.json_schema();
    assert!(text.contains(r#""default": {"w": 1, "x": 1, "y": 1, "z": 1}"#), "{text}");
    let compact: String = text.split_whitespace().collect();
    let example = r#"{"tree":{"a":3,"b":{"c":2,"d":1}},"map":{"w":1,"x":1,"y":1,"z":1}}"#;
    assert!(compact.contains(example), "{text}");
}
