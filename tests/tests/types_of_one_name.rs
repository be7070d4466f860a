//! Types with the same name in one function body stay different types in everything written from the contract.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, missing_docs, reason = "tests")]

use protocol::contract::Contract;
use protocol::{Payload, data, message};
use serde_json::{Value, json};

/// A message with two structs of the same name, and two enums of the same name.
fn contract() -> &'static Contract {
    #[data]
    struct Point {
        x: u8,
    }
    #[data]
    enum Tone {
        Calm,
    }
    type OuterPoint = Point;
    type OuterTone = Tone;
    {
        #[data]
        struct Point {
            y: String,
        }
        #[data]
        enum Tone {
            Loud,
        }
        #[message(type = "both")]
        struct Both {
            inner: Point,
            outer: OuterPoint,
            tones: Vec<(Tone, OuterTone)>,
        }
        <Both as Payload>::CONTRACT
    }
}

#[test]
fn the_schema_has_both() {
    let schema: Value = serde_json::from_str(&contract().json_schema()).unwrap();
    let fields = &schema["$defs"]["BothData"]["properties"];
    let reference = |name: &str| json!(format!("#/$defs/{name}"));
    assert_eq!([&fields["inner"]["$ref"], &fields["outer"]["$ref"]], [&reference("Point"), &reference("Point2")]);
    let keys =
        |name: &str| schema["$defs"][name]["properties"].as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    assert_eq!([keys("Point"), keys("Point2")], [["y"], ["x"]]);
    let tones = ["Tone", "Tone2"].map(|name| schema["$defs"][name].to_string());
    assert!(tones[0].contains("loud") && tones[1].contains("calm"), "{tones:?}");
}

#[test]
fn the_example_keeps_the_rules_of_both() {
    let example: Value = serde_json::from_str(&contract().example("both").unwrap()).unwrap();
    assert!(example["data"]["inner"]["y"].is_string() && example["data"]["outer"]["x"].is_u64(), "{example}");
}

#[test]
fn modules_and_reference_have_both() {
    let typescript = contract().typescript();
    for part in ["inner: Point;", "outer: Point2;", "y: string;", "x: number;"] {
        assert!(typescript.contains(part), "{part} is not in the TypeScript module");
    }
    let python = contract().python();
    for part in ["inner: Point\n", "outer: Point2\n", "class Point(", "class Point2(", "class Tone2("] {
        assert!(python.contains(part), "{part} is not in the Python module");
    }
    let reference = contract().markdown();
    for part in ["### `Point`\n", "### `Point2`\n", "### `Tone`\n", "### `Tone2`\n"] {
        assert!(reference.contains(part), "{part} is not in the reference");
    }
}
