//! The JSON Schema of a data type accepts what `from_json` accepts.

use jsonschema::Validator;
use protocol::contract::DataContract;
use serde_json::Value;

use super::{Label, Pair, Position, Tone, Tree, strict};

fn schema(contract: &DataContract) -> Value {
    let schema: Value = serde_json::from_str(&contract.json_schema()).unwrap();
    jsonschema::draft202012::meta::validate(&schema).unwrap();
    schema
}

pub(super) fn validator(contract: &DataContract) -> Validator {
    jsonschema::draft202012::new(&schema(contract)).unwrap()
}

macro_rules! assert_agreement {
    ($type:ty, $($text:expr)*) => {
        let validator = validator(<$type>::CONTRACT);
        for text in [$($text),*] {
            let value: Value = serde_json::from_str(text).unwrap();
            assert_eq!(validator.is_valid(&value), <$type>::from_json(text).is_ok(), "{text}");
        }
    };
}

#[test]
fn accepts_what_is_read() {
    assert_agreement!(Position, r#"{"x": 1, "y": 2}"# r#"{"x": -1, "y": 2}"# r#"{"x": 1}"# "[]" "null"
        r#"{"x": 1, "y": 2, "labels": [{"labelText": "a"}]}"# r#"{"x": 1, "y": 2, "labels": [{"labelText": ""}]}"#);
    assert_agreement!(Label, r#"{"labelText": "a", "more": 1}"# r#"{"labelText": 1}"#);
    assert_agreement!(Pair<'_, '_>, r#"{"left": "a"}"# r#"{"left": "a", "more": 1}"#);
    assert_agreement!(Tone, r#""calm""# r#""wild""# r#""loud""# "1");
    assert_agreement!(Tree, r#"{"children": [{"children": []}]}"# r#"{"children": [{"children": 1}]}"#);
    assert_agreement!(strict::Witness, r#"{"name": "timmy"}"# r#"{"name": "timmy", "more": 1}"#);
    assert_agreement!(strict::Sighting, r#"["timmy"]"# r#"["timmy", 1]"# r#"["timmy", 1, 2]"# "[1]" "[]");
}

#[test]
fn defines_the_type_and_those_of_its_fields() {
    let schema = schema(Position::CONTRACT);
    assert_eq!((&schema["$ref"], &schema["$id"]), (&"#/$defs/Position".into(), &"urn:protocol:Position".into()));
    let names: Vec<&String> = schema["$defs"].as_object().unwrap().keys().collect();
    assert_eq!(names, ["Label", "Position"]);
    assert_eq!(schema["$defs"]["Position"]["description"], "A place in the park.");
}
