//! The keywords that each shape, rule and attribute becomes.
#![allow(deprecated, reason = "what is deprecated is described too")]

use protocol::protocol;
use serde_json::{Value, json};

use crate::form::schema;
use crate::protocols::{names, world};

fn all(field: &str) -> Value {
    schema(&world::CONTRACT)["$defs"]["AllData"]["properties"][field].clone()
}

#[test]
fn integers_always_have_bounds() {
    assert_eq!(
        all("big"),
        json!({"type": "integer", "minimum": -9_007_199_254_740_991_i64, "maximum": 9_007_199_254_740_991_i64})
    );
    assert_eq!(all("digit"), json!({"type": "integer", "minimum": 0, "maximum": 9, "default": 7}));
    // An exclusive bound becomes an inclusive one, one integer further in.
    assert_eq!((&all("number")["minimum"], &all("number")["maximum"]), (&json!(-10), &json!(999)));
}

#[test]
fn integers_in_strings_are_patterns() {
    assert_eq!(all("id")["type"], "string");
    assert!(all("id")["pattern"].as_str().unwrap().starts_with("^([1-9][0-9]{0,18}|1[0-7][0-9]{18}|18"));
    let key = all("by_number")["propertyNames"].clone();
    assert_eq!(key, json!({"type": "string", "pattern": "^(-[1-7]|0|[1-8])$", "$comment": "integer -7..=8"}));
}

#[test]
fn floats_have_the_ends_that_they_were_given() {
    assert_eq!(all("share"), json!({"type": "number", "minimum": 0, "exclusiveMaximum": 1}));
    assert_eq!(all("single"), json!({"type": "number", "minimum": -1.5, "maximum": 0.3}));
    // The largest 32-bit float as it is written, which is slightly more than its value.
    let most = 3.402_823_5e38;
    assert_eq!(all("wide"), json!({"type": "number", "minimum": -most, "maximum": most}));
    assert_eq!(all("when"), json!({"type": "number", "minimum": 0, "maximum": 253_402_300_799_u64}));
}

#[test]
fn strings_have_length_pattern_and_list() {
    let expected = json!({
        "type": "string", "enum": ["a", "abc"], "minLength": 1, "maxLength": 5, "pattern": "^[a-z]",
    });
    assert_eq!(all("text"), expected);
    assert_eq!(all("letter"), json!({"type": "string", "minLength": 1, "maxLength": 1}));
}

#[test]
fn lists_tuples_and_maps_hold_their_rules() {
    let word = json!({"type": "string", "minLength": 1, "maxLength": 3});
    assert_eq!(all("words"), json!({"type": "array", "items": word, "maxItems": 4, "uniqueItems": true}));
    let byte = json!({"type": "integer", "minimum": 0, "maximum": 255});
    let pair = json!({"type": "array", "items": byte, "minItems": 2, "maxItems": 2});
    assert_eq!(all("grid"), json!({"type": "array", "items": pair, "minItems": 2, "maxItems": 2}));
    let mixed = all("mixed");
    assert_eq!((&mixed["minItems"], &mixed["maxItems"]), (&json!(4), &json!(4)));
    let table = json!({
        "type": "object",
        "propertyNames": {"type": "string", "minLength": 1, "pattern": "^[a-z]*$"},
        "additionalProperties": {"type": "array", "items": {"type": "integer", "minimum": 1, "maximum": 9}},
    });
    assert_eq!(all("table"), table);
    assert_eq!(
        (&all("by_number")["maxProperties"], &all("by_level")["propertyNames"]),
        (&json!(2), &json!({"$ref": "#/$defs/Level"}))
    );
}

#[test]
fn null_is_allowed_where_it_says_something() {
    let mixed = &all("mixed")["prefixItems"];
    assert_eq!(mixed[1], json!({"type": ["string", "null"]}));
    assert_eq!(mixed[2]["items"]["type"], json!(["integer", "null"]));
    assert_eq!(mixed[3], json!({"anyOf": [{"$ref": "#/$defs/Level"}, {"type": "null"}]}));
    // An absent field reads as 3, so `None` must be written.
    assert_eq!(all("maybe"), json!({"type": ["integer", "null"], "minimum": 0, "maximum": 255, "default": 3}));
    assert_eq!(all("big")["type"], "integer");
}

#[test]
fn values_of_any_kind_are_not_restricted() {
    assert_eq!((all("any"), all("raw")), (json!({}), json!({})));
    let wait = all("wait");
    assert!(wait["description"].as_str().is_some_and(|text| text.contains("Duration")), "{wait}");
}

#[test]
fn checks_are_named() {
    assert_eq!(all("number")["description"], "A number.\n\nAlso checked by `even` in Rust.");
}

#[test]
fn enums_list_their_values() {
    let definitions = schema(&world::CONTRACT)["$defs"].clone();
    assert_eq!(definitions["Level"], json!({"type": "string", "enum": ["low", "high"]}));
    let open = json!({"anyOf": [{"type": "string", "enum": ["known"]}, {"type": "string"}]});
    assert_eq!(definitions["Open"], open);
}

#[test]
fn aliases_are_read_but_only_one_at_a_time() {
    let definitions = schema(&names::CONTRACT)["$defs"].clone();
    assert_eq!(definitions["Level"]["enum"], json!(["low", "high", "bottom", "top", "peak"]));
    let say = &definitions["SayData"];
    assert_eq!(
        (&say["properties"]["nr"]["type"], &say["properties"]["nr"]["deprecated"]),
        (&json!("integer"), &json!(true))
    );
    let excluded = json!([
        {"required": ["number", "nr"]}, {"required": ["number", "no"]}, {"required": ["nr", "no"]},
        {"properties": {"number": false, "nr": false, "no": false}},
        {"required": ["volume", "vol"]}, {"required": ["level", "grade"]}, {"required": ["two\nlines", "one line"]},
    ]);
    assert_eq!(say["not"]["anyOf"], excluded);
    assert!(say.get("required").is_none(), "{say}");
}

/// Says what is documented.
#[protocol]
mod talk {
    /// Old.
    #[message(type = "old")]
    #[deprecated = "use `new`"]
    pub struct Old {
        #[deprecated]
        pub text: Option<String>,
        /// The mood.
        #[field(default)]
        pub mood: Mood,
    }

    /// A mood.
    #[data]
    #[derive(Debug, Clone, PartialEq, Default)]
    pub enum Mood {
        /// All
        /// is well.
        #[default]
        Good,
        #[deprecated = "cheer up"]
        Bad,
        Plain,
    }
}

#[test]
fn docs_deprecations_and_defaults_are_carried_along() {
    let schema = schema(&talk::CONTRACT);
    assert_eq!(schema["description"], "Says what is documented.");
    let old = &schema["$defs"]["OldData"];
    assert_eq!((&old["description"], &old["deprecated"]), (&json!("Old.\n\nDeprecated: use `new`"), &json!(true)));
    assert_eq!(schema["$defs"]["OldMessage"]["deprecated"], json!(true));
    assert_eq!(old["properties"]["text"], json!({"type": "string", "deprecated": true}));
    // Generators give a type one name only if nothing is next to the reference to it.
    let reference = json!([{"$ref": "#/$defs/Mood"}]);
    let mood = json!({"type": "string", "allOf": reference, "description": "The mood.", "default": "good"});
    assert_eq!(old["properties"]["mood"], mood);
    let description = "A mood.\n\n- `good`: All is well.\n- `bad`: Deprecated: cheer up";
    assert_eq!(schema["$defs"]["Mood"]["description"], description);
}
