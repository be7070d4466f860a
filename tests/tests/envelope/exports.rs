//! What is written of protocols in which fields of payloads stand beside the tag.

use std::collections::BTreeMap;

use jsonschema::Validator;
use protocol::contract::Contract;
use protocol::export::{Breaks, Description};
use protocol::message;
use serde_json::{Value, json};
use tests::conformance::{Subject, flattened, outside};
use tests::{channels, coded, depot, enclosed, flattened as open, hooks, numbered, rows, subjects, tasks, traced};

const CONTRACTS: [&Contract; 10] = [
    &open::CONTRACT,
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

fn validator(contract: &Contract) -> Validator {
    let schema: Value = serde_json::from_str(&contract.json_schema()).unwrap();
    jsonschema::draft202012::meta::validate(&schema).unwrap();
    jsonschema::draft202012::new(&schema).unwrap()
}

/// Of what a parser makes of the texts: it drops duplicates and digits. What is read is accepted as it is written again.
#[test]
fn schemas_agree_with_the_conformance_cases() {
    for suite in flattened() {
        let Subject::Protocol(contract) = suite.subject else { continue };
        let validator = validator(contract);
        for case in suite.cases() {
            let Ok(value) = serde_json::from_str::<Value>(&case.text) else { continue };
            let (value, is_valid) = match (suite.read)(&value.to_string()) {
                Ok(written) => (serde_json::from_str(&written).unwrap(), true),
                Err(_) => (value, false),
            };
            assert_eq!(validator.is_valid(&value), is_valid, "{}: {value}", case.name);
        }
    }
}

/// Where types come from outside, a note says which definition is of which type.
#[test]
fn schemas_of_types_agree_with_the_conformance_cases() {
    for suite in outside() {
        let Subject::Protocol(contract) = suite.subject else { continue };
        let schema: Value = serde_json::from_str(&contract.json_schema()).unwrap();
        let union = &schema["$defs"][schema["$ref"].as_str().unwrap().trim_start_matches("#/$defs/")];
        let types = union["$comment"].as_str().unwrap().strip_prefix("message type ").unwrap();
        let types: Value = serde_json::from_str(types).unwrap();
        let validators = types.as_object().unwrap().iter().map(|(name, message_type)| {
            let of_type = json!({"$ref": format!("#/$defs/{name}"), "$defs": schema["$defs"]});
            (message_type.as_str().unwrap(), jsonschema::draft202012::new(&of_type).unwrap())
        });
        let validators: BTreeMap<&str, Validator> = validators.collect();
        assert_eq!(validators.len(), contract.messages().count());
        for case in suite.cases() {
            let Some((message_type, text)) = case.text.split_once('\n') else { continue };
            let Some(validator) = validators.get(message_type) else { continue };
            let Ok(value) = serde_json::from_str::<Value>(text) else { continue };
            let (value, is_valid) = match (suite.read)(&format!("{message_type}\n{value}")) {
                Ok(written) => (serde_json::from_str(written.split_once('\n').unwrap().1).unwrap(), true),
                Err(_) => (value, false),
            };
            assert_eq!(validator.is_valid(&value), is_valid, "{}: {value}", case.name);
        }
    }
}

#[test]
fn schemas_are_read_back() {
    for contract in CONTRACTS {
        let read = Description::from_json_schema(&contract.json_schema());
        assert_eq!(read.as_ref(), Ok(&Description::from(contract)), "{}", contract.name);
        assert_eq!(Contract::diff(read.unwrap(), contract).changes(), [], "{}", contract.name);
    }
}

#[test]
fn every_message_has_an_example() {
    for contract in CONTRACTS {
        contract.check_examples().unwrap();
        for message in contract.messages() {
            let example = contract.example(message.tag).unwrap_or_else(|| panic!("{} has none", message.tag));
            let example: Value = serde_json::from_str(&example).unwrap();
            assert!(validator(contract).is_valid(&example), "{example}");
            if contract.has_tag_outside() {
                continue;
            }
            let holder = contract.tag_field().map_or(&example, |field| &example[field]);
            let tag = match contract.tag_key().parse::<usize>() {
                Ok(index) => &holder[index],
                Err(_) => &holder[contract.tag_key()],
            };
            assert_eq!(tag.to_string().trim_matches('"'), message.tag);
        }
    }
    let example = open::CONTRACT.example("move").unwrap();
    assert_eq!(example, r#"{"op":"move","seq":3,"to":"to","x":2,"y":-3,"pace":4,"at":3}"#);
    assert_eq!(open::CONTRACT.example("dance"), None);
}

/// What is declared of a message that has another tag, and a secret.
#[message(type = "alone", content = flatten, header = protocol::NoHeader, example = Alone(tasks::Envelope::new(
    tasks::Weight { weight: Some(2) }, tasks::Fetch { what: "stick".to_owned() }.into())))]
pub struct Alone(tasks::Envelope);

#[message(type = "enter", content = flatten, header = protocol::NoHeader, example = Enter { word: "sesame".to_owned() })]
pub struct Enter {
    #[field(secret, len(4..=8))]
    word: String,
}

#[test]
fn declared_examples_are_spliced_in() {
    use protocol::Payload;

    let example = Alone::CONTRACT.example("alone").unwrap();
    assert_eq!(example, r#"{"type":"alone","task":"fetch","weight":2,"with":{"what":"stick"}}"#);
    let example = Enter::CONTRACT.example("enter").unwrap();
    assert!(!example.contains("sesame") && Enter::from_json(&example).is_ok(), "{example}");
}

#[test]
fn the_committed_documents_are_current() {
    protocol::assert_contract!("tests/written/flattened.asyncapi.json", open::CONTRACT.asyncapi());
    protocol::assert_contract!("tests/written/flattened.d.mts", open::CONTRACT.javascript_declarations());
    protocol::assert_contract!("tests/written/flattened.md", open::CONTRACT.markdown());
}

#[test]
fn documents_list_the_messages() {
    let document: Value = serde_json::from_str(&open::CONTRACT.asyncapi()).unwrap();
    let messages = &document["components"]["messages"];
    assert_eq!(messages["Move"]["name"], "move");
    assert_eq!(messages["Move"]["summary"], "One step.");
    assert_eq!(messages["Move"]["payload"]["$ref"], "#/components/schemas/MoveMessage");
    assert_eq!(messages["Move"]["examples"][0]["payload"]["pace"], 4);
    assert_eq!((&messages["Say"]["name"], &messages["Draw"]["deprecated"]), (&json!("say"), &json!(true)));
    assert_eq!(messages["UnknownMessage"]["title"], "UnknownMessage");
    assert_eq!(document["channels"]["flattened"]["address"], "/flat");
    assert_eq!(document["channels"]["flattened"]["messages"].as_object().unwrap().len(), 12);
}

#[test]
fn the_page_has_envelope_messages_and_a_refusal() {
    let page = open::CONTRACT.markdown();
    for part in [
        "# The `flattened` protocol\n",
        "Version `1.2.0`, served at `/flat`.",
        "| `op` | string | yes | a type listed below | What kind of message it is. |\n| `seq` | integer |",
        "Beside these stand the fields of the message itself",
        "- A message of a type that is not listed is kept and passed on as it came.",
        "## Refused messages",
        "- [`move`](#move): One step.",
        "### `draw`\n\n**Deprecated**: nobody draws.",
        "- `circle`: [`DrawCircle`](#drawcircle)",
    ] {
        assert!(page.contains(part), "{part}\n{page}");
    }
    assert!(!page.contains("FlattenedMessage"), "{page}");
    assert!(enclosed::CONTRACT.markdown().contains("- A type that is not listed is an error."));
}

#[test]
fn modules_tell_messages_apart_by_all_tags() {
    let module = open::CONTRACT.typescript();
    for part in [
        "The protocol `flattened`: its messages, and functions to read, validate and write them.",
        "export type Draw = DrawCircle | DrawPoint | UnknownDraw;",
        "export interface UnknownDraw {\n  readonly op: \"draw\";\n  readonly kind?: undefined;\n",
        "export interface AskWhere {\n  readonly op: \"ask\";",
        "readonly what: \"where\";",
        "readonly thing: 1;",
        "ofMessages: true",
        "{ kind: \"invalid\"; type: MessageType | undefined;",
    ] {
        assert!(module.contains(part), "{part}\n{module}");
    }
    let module = open::CONTRACT.python();
    for part in [
        "class DrawCircle(_Data):",
        "op: typing.ClassVar[typing.Literal[\"draw\"]] = \"draw\"",
        "kind: typing.ClassVar[typing.Literal[\"circle\"]] = \"circle\"",
        "Draw: typing.TypeAlias = DrawCircle | DrawPoint | DrawUnknown\n",
        "_Mark(\"op\", (\"draw\",)),",
        "of_messages=True",
    ] {
        assert!(module.contains(part), "{part}\n{module}");
    }
}

mod versions {
    //! Two versions of a protocol.

    #[protocol::protocol(content = flatten, header = protocol::NoHeader)]
    pub mod old {
        #[message(type = "a")]
        pub struct A {
            pub x: u8,
        }

        #[message(type = "b", content = "b")]
        pub struct B {
            pub y: u8,
        }

        #[message(type = "c")]
        pub struct C;
    }

    #[protocol::protocol(content = flatten, header = Head, unknown = capture)]
    pub mod new {
        #[data(header)]
        pub struct Head {
            pub seq: u8,
        }

        #[message(type = "a")]
        pub struct A {
            #[field(range(..=9))]
            pub x: u8,
        }

        #[message(type = "b")]
        pub struct B {
            pub y: u8,
        }

        #[message(type = "d")]
        pub struct D;
    }

    #[protocol::protocol(tag = "op", content = flatten, header = protocol::NoHeader)]
    pub mod renamed {
        #[message(type = "a")]
        pub struct A {
            pub x: u8,
        }
    }

    #[protocol::protocol(header = protocol::NoHeader)]
    pub mod under_a_key {
        #[message(type = "a")]
        pub struct A {
            pub x: u8,
        }
    }
}

#[test]
fn versions_are_compared_by_message() {
    use versions::{new, old, renamed, under_a_key};

    let diff = Contract::diff(&old::CONTRACT, &new::CONTRACT);
    let expected = "\
breaks readers: unknown types are kept, were rejected (unknown_types_captured)
breaks readers: d is a new message type (type_added)
breaks neither: c is no message type any more (type_removed)
breaks writers: a: seq is a new field, and required (field_added_required)
breaks writers: a: x must be at most 9, was at most 255 (bound_tightened)
breaks writers: b: seq is a new field, and required (field_added_required)
breaks writers: b: y is a new field, and required (field_added_required)
breaks readers: b: b is no field any more, was required (field_removed)
";
    assert_eq!(diff.to_string(), expected);
    assert_eq!(diff.breaks(), Breaks::Both);
    assert_eq!(
        Contract::diff(&old::CONTRACT, &renamed::CONTRACT).changes()[0].to_string(),
        "breaks both: op is the tag, was `type` (tag_renamed)"
    );
    assert_eq!(
        Contract::diff(&under_a_key::CONTRACT, &old::CONTRACT).to_string(),
        "breaks both: is a protocol with fields of payloads beside the tag, was a protocol (shape_changed)\n"
    );
}
