//! `Contract::asyncapi`: one channel with all messages, with valid schemas and examples. That the parser of the
//! AsyncAPI project accepts it is tested by `tests/interop/asyncapi/run`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs, unreachable_pub, deprecated, reason = "tests")]

use jsonschema::{Draft, Validator};
use protocol::contract::Contract;
use protocol::{assert_contract, matrix, protocol};
use serde_json::{Value, json};
use tests::conformance::protocols;
use tests::sampler;
use tests::strange::strange;

/// What passes through a relay.
///
/// A room is a [`Room`](relay::Room).
#[protocol(
    tag = "op",
    content = "body",
    header = Trace,
    unknown = capture,
    unknown_fields = reject,
    address = "/rooms/{room}/ws",
    version = "2.1.0",
    license = "MIT OR Apache-2.0",
    servers(production = "wss://relay.example.com/v2/", local = "ws://127.0.0.1:8080")
)]
pub mod relay {
    #[data(header)]
    pub struct Trace {
        #[field(rename = "traceId", len(1..=32))]
        pub trace_id: String,
    }

    /// Somebody joins
    /// a room.
    ///
    /// Nobody is told.
    #[message(type = "join", example = Join::new("lobby", (1, Some("a".to_owned())), Default::Examples))]
    #[deprecated = "rooms are open"]
    pub struct Join {
        pub room: String,
        pub place: (u8, Option<String>),
        pub properties: Default,
    }

    #[message(type = "leave", example = Leave, example = Leave)]
    pub struct Leave;

    /// Its name, and those of its values, are keywords of JSON Schema.
    #[data]
    pub enum Default {
        Examples,
        #[field(rename = "#/$defs/Room")]
        Reference,
    }

    #[message(type = "open")]
    pub struct Room {
        #[field(default = vec![Default::Reference])]
        pub default: Vec<Default>,
        pub inside: Option<Box<Room>>,
        #[field(alias = "prefix_items")]
        pub items: Option<[Default; 2]>,
    }
}

#[protocol]
mod größen {
    #[message(type = "größe")]
    pub struct Größe {
        pub maß: Maß,
    }

    #[data]
    pub struct Maß {
        pub höhe: f64,
    }
}

fn document(contract: &Contract) -> Value {
    serde_json::from_str(&contract.asyncapi()).unwrap()
}

/// Returns a validator of the payload of a message in the document.
fn payload_validator(document: &Value, message: &str) -> Validator {
    let payload = &document["components"]["messages"][message]["payload"];
    let schema = json!({ "allOf": [payload], "components": document["components"] });
    // In this dialect validators parse what is in a string; in that of the JSON Schema they do not.
    let options = jsonschema::options().without_content_media_type_support("application/json");
    options.with_draft(Draft::Draft7).build(&schema).unwrap()
}

/// Returns each message of the document, with its name there.
fn messages(document: &Value) -> Vec<(String, Value)> {
    let messages = document["components"]["messages"].as_object().unwrap();
    messages.iter().map(|(name, message)| (name.clone(), message.clone())).collect()
}

#[test]
fn the_committed_documents_are_current() {
    assert_contract!("tests/written/relay.asyncapi.json", relay::CONTRACT.asyncapi());
    assert_contract!("tests/written/sampler.asyncapi.json", sampler::CONTRACT.asyncapi());
    assert_contract!("tests/written/strange.asyncapi.json", strange::CONTRACT.asyncapi());
}

#[test]
fn the_channel_is_where_the_protocol_is_served() {
    let document = document(&relay::CONTRACT);
    assert_eq!(document["info"]["version"], "2.1.0");
    assert_eq!(document["info"]["description"], "What passes through a relay.\n\nA room is a `Room`.");
    let channel = &document["channels"]["relay"];
    assert_eq!(channel["address"], "/rooms/{room}/ws");
    assert_eq!(channel["parameters"], json!({"room": {}}));
    let alone = self::document(<relay::Leave as protocol::Payload>::CONTRACT);
    assert_eq!((&alone["info"]["version"], &alone["channels"]["Leave"]["address"]), (&json!("0.0.0"), &json!("/")));
}

/// AsyncAPI allows no other letters there.
#[test]
fn servers_and_licence_are_those_of_the_declaration() {
    let declared = document(&relay::CONTRACT);
    assert_eq!(declared["info"]["license"], json!({"name": "MIT OR Apache-2.0"}));
    let production = json!({"host": "relay.example.com", "protocol": "wss", "pathname": "/v2"});
    let local = json!({"host": "127.0.0.1:8080", "protocol": "ws"});
    assert_eq!(declared["servers"], json!({"production": production, "local": local}));
    let silent = document(&matrix::CONTRACT);
    assert_eq!((silent.get("servers"), silent["info"].get("license")), (None, None));
}

#[test]
fn keys_are_ascii() {
    let document = document(&größen::CONTRACT);
    let keys = |place: &Value| place.as_object().unwrap().keys().cloned().collect::<Vec<String>>();
    let components = &document["components"];
    assert_eq!(keys(&components["messages"]), ["Gr-f6--df-e"]);
    assert_eq!(keys(&components["schemas"]), ["Gr-f6--df-eData", "Gr-f6--df-eMessage", "Ma-df-"]);
    assert_eq!(keys(&document["channels"]), ["gr-f6--df-en"]);
    assert_eq!(keys(&document["operations"]), ["receiveGr-f6--df-en", "sendGr-f6--df-en"]);
    let message = &components["messages"]["Gr-f6--df-e"];
    assert_eq!((&message["name"], &message["title"]), (&json!("größe"), &json!("Größe")));
    let schema = payload_validator(&document, "Gr-f6--df-e");
    assert!(schema.is_valid(&json!({"type": "größe", "agent_id": "t", "data": {"maß": {"höhe": 1.5}}, "ts": 1})));
    assert!(!schema.is_valid(&json!({"type": "größe", "agent_id": "t", "data": {"maß": {"höhe": "x"}}, "ts": 1})));
}

#[test]
fn every_message_is_sent_and_received() {
    let document = document(&relay::CONTRACT);
    let names: Vec<String> = messages(&document).into_iter().map(|(name, _)| name).collect();
    for name in &names {
        assert_eq!(document["channels"]["relay"]["messages"][name]["$ref"], format!("#/components/messages/{name}"));
    }
    let through_channel: Vec<Value> =
        names.iter().map(|name| json!({"$ref": format!("#/channels/relay/messages/{name}")})).collect();
    for (operation, action) in [("sendRelay", "send"), ("receiveRelay", "receive")] {
        let operation = &document["operations"][operation];
        assert_eq!(operation["action"], action);
        assert_eq!(operation["channel"]["$ref"], "#/channels/relay");
        let mut listed = operation["messages"].as_array().unwrap().clone();
        listed.sort_by_key(ToString::to_string);
        let mut expected = through_channel.clone();
        expected.sort_by_key(ToString::to_string);
        assert_eq!(listed, expected);
    }
}

#[test]
fn messages_say_what_was_declared() {
    let document = document(&relay::CONTRACT);
    let join = &document["components"]["messages"]["Join"];
    assert_eq!((&join["name"], &join["title"]), (&json!("join"), &json!("Join")));
    assert_eq!(join["summary"], "Somebody joins a room.");
    assert_eq!(join["description"], "Somebody joins\na room.\n\nNobody is told.");
    assert_eq!(join["deprecated"], true);
    assert_eq!(join["examples"][0]["payload"]["body"]["room"], "lobby");
    let leave = &document["components"]["messages"]["Leave"];
    assert!(leave.get("summary").is_none() && leave.get("deprecated").is_none(), "{leave}");
    assert_eq!(
        document["components"]["messages"]["UnknownMessage"]["payload"]["$ref"],
        "#/components/schemas/UnknownMessage"
    );
}

#[test]
fn examples_keep_the_schema_of_their_message() {
    for contract in [matrix::CONTRACT, relay::CONTRACT, sampler::CONTRACT, strange::CONTRACT] {
        let document = document(&contract);
        for (name, message) in messages(&document).iter().filter(|(name, _)| name != "UnknownMessage") {
            let validator = payload_validator(&document, name);
            let examples = message["examples"].as_array().unwrap();
            for example in examples {
                assert!(validator.is_valid(&example["payload"]), "{name}: {example}");
                let mut without_tag = example["payload"].clone();
                without_tag.as_object_mut().unwrap().remove(contract.tag_key());
                assert!(!validator.is_valid(&without_tag), "{name}: {without_tag}");
            }
        }
    }
}

#[test]
fn tuples_are_said_in_the_dialect_of_asyncapi() {
    let document = document(&relay::CONTRACT);
    let validator = payload_validator(&document, "Join");
    let message = |place: Value| json!({"op": "join", "traceId": "t", "body": {"room": "r", "place": place, "properties": "examples"}});
    assert!(validator.is_valid(&message(json!([1, null]))));
    for wrong in [json!(["1", null]), json!([1]), json!([1, null, 2]), json!([1, 2])] {
        assert!(!validator.is_valid(&message(wrong.clone())), "{wrong}");
    }
}

#[test]
fn references_are_moved_and_values_are_not() {
    let text = relay::CONTRACT.asyncapi();
    assert!(!text.contains("\"$ref\": \"#/$defs/"), "{text}");
    let document = document(&relay::CONTRACT);
    let values = &document["components"]["schemas"]["Default"]["enum"];
    assert_eq!(values, &json!(["examples", "#/$defs/Room"]));
    assert_eq!(
        document["components"]["schemas"]["RoomData"]["properties"]["default"]["default"],
        json!(["#/$defs/Room"])
    );
}

/// On all conformance cases, valid and invalid, the schemas of the document agree with the JSON Schema.
#[test]
fn schemas_agree_with_the_json_schema() {
    for suite in protocols() {
        let contract = suite.protocol().unwrap();
        let schema: Value = serde_json::from_str(&contract.json_schema()).unwrap();
        let whole = jsonschema::validator_for(&schema).unwrap();
        let document = document(contract);
        let messages = messages(&document);
        let validators: Vec<Validator> = messages.iter().map(|(name, _)| payload_validator(&document, name)).collect();
        let (mut accepted, mut refused) = (0, 0);
        for case in suite.cases() {
            let Ok(value) = serde_json::from_str::<Value>(&case.text) else { continue };
            let valid = validators.iter().any(|validator| validator.is_valid(&value));
            assert_eq!(valid, whole.is_valid(&value), "{}: {}", case.name, case.text);
            if valid { accepted += 1 } else { refused += 1 }
        }
        assert!(accepted > 50 && refused > 50, "{accepted} accepted, {refused} refused");
    }
}
