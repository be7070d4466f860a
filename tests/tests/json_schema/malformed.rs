//! Schemas that no contract is written as: each is refused, or differs from the one it was made from.

use protocol::contract::Contract;

use protocol::export::Description;
use protocol::matrix;
use serde_json::{Value, json};
use tests::random::{Random, cases};
use tests::sampler;
use tests::strange::strange;

use crate::form::schema;
use crate::protocols::{digits, names, relay, world};
use crate::reading_back::refusal;

/// Returns the error for the schema of `names` with one change.
fn changed(path: &str, value: Value) -> String {
    let mut schema = schema(&names::CONTRACT);
    let (parent, key) = path.rsplit_once('/').unwrap();
    match schema.pointer_mut(parent).unwrap() {
        Value::Object(members) => drop(members.insert(key.to_owned(), value)),
        Value::Array(items) => items.push(value),
        _ => panic!("{path}"),
    }
    refusal(&schema.to_string())
}

#[test]
fn duplicate_keys_are_refused() {
    let text = matrix::CONTRACT.json_schema().replacen("\"maxLength\": 280", "\"maxLength\": 280, \"maxLength\": 5", 1);
    let error = refusal(&text);
    assert!(error.starts_with("the schema has the key `maxLength` twice (line "), "{error}");
}

#[test]
fn references_lead_to_types_that_are_there_and_all_are_referred_to() {
    let level = "/$defs/SayData/properties/by_level/propertyNames";
    assert_eq!(changed(level, json!({"$ref": "#/$defs/Nothing"})), "`$defs` has no type `Nothing`");
    assert_eq!(changed(level, json!({"$ref": "#/$defs/SayMessage"})), "`$defs` has no type `SayMessage`");
    assert_eq!(
        changed(level, json!({"$ref": "#/$defs/SayData"})),
        "`$defs.SayData` is no string, and used as the key of an object"
    );
    assert_eq!(
        changed("/$defs/More", json!({"type": "string", "enum": ["a"]})),
        "`$defs.More` is a type that nothing refers to"
    );
    assert_eq!(
        changed("/$defs/Level", json!({"$ref": "#/$defs/Level"})),
        "`$defs.Level` has `$ref`, which no contract is written with here"
    );
    assert_eq!(
        changed("/$defs/SayMessage/properties/data", json!({"$ref": "#/$defs/Level"})),
        "`$defs.Level` is not what the payload of a message is written as here"
    );
}

#[test]
fn each_name_stands_for_one_thing() {
    assert_eq!(
        changed("/$defs/Level/enum/-", json!("low")),
        "`$defs.Level.enum` is not what a contract is written with here"
    );
    let again = json!({"$ref": "#/$defs/SayMessage"});
    assert_eq!(changed("/oneOf/-", again), "the schema has two messages of the type `say`");
    assert_eq!(changed("/oneOf", json!([])), "the schema has no messages");
}

#[test]
fn nothing_is_passed_over() {
    let volume = "/$defs/SayData/properties/volume";
    let vol = "/$defs/SayData/properties/vol";
    for (path, value, expected) in [
        (
            format!("{vol}/maximum"),
            json!(7),
            "`$defs.SayData.properties.vol.maximum` is 7, while a contract is written with 255 here",
        ),
        (
            format!("{volume}/allOf"),
            json!([{"type": "integer"}]),
            "`$defs.SayData.properties.vol.maximum` is 255, while a contract is written with 0 here",
        ),
        (
            "/$defs/SayMessage/properties/type/const".to_owned(),
            json!(["say"]),
            "`$defs.SayMessage.properties.type.const` is not what a contract is written with here",
        ),
        (
            "/$defs/SayMessage/properties/type/minLength".to_owned(),
            json!(2),
            "`$defs.SayMessage.properties.type` has `minLength`, which no contract is written with here",
        ),
        (
            "/$defs/SayData/not/anyOf/-".to_owned(),
            json!({"required": ["number", "volume"]}),
            "`$defs.SayData.not.anyOf` is not what a contract is written with here",
        ),
        (
            "/$defs/SayData/not/properties".to_owned(),
            json!({}),
            "`$defs.SayData.not` has `properties`, which no contract is written with here",
        ),
        (
            "/$schema".to_owned(),
            json!("http://json-schema.org/draft-07/schema#"),
            "`$schema` is \"http://json-schema.org/draft-07/schema#\", while a contract is written with \
             \"https://json-schema.org/draft/2020-12/schema\" here",
        ),
        ("/required/-".to_owned(), json!("data"), "`required` is not what a contract is written with here"),
        (
            "/discriminator".to_owned(),
            json!({}),
            "`discriminator` has no `propertyName`, with which a contract is written here",
        ),
        (
            "/$defs/SayMessage/description".to_owned(),
            json!(7),
            "`$defs.SayMessage` has `description`, which no contract is written with here",
        ),
        (
            "/$defs/Level/$comment".to_owned(),
            json!("aliases {\"top\": \"high\", \"summit\": \"high\"}"),
            "`$defs.Level.enum` is not what a contract is written with here",
        ),
    ] {
        assert_eq!(changed(&path, value), expected, "{path}");
    }
}

#[test]
fn bounds_that_exclude_each_other_are_refused() {
    let mut schema = schema(&matrix::CONTRACT);
    schema["$defs"]["BarkData"]["properties"]["text"]["minLength"] = json!(281);
    let expected = "`$defs.BarkData.properties.text` has `maxLength`, which no contract is written with here";
    assert_eq!(refusal(&schema.to_string()), expected);
    let endless = world::CONTRACT.json_schema().replacen("\"maximum\": 0.3", "\"maximum\": 1e999", 1);
    let expected = "`$defs.AllData.properties.single` has `maximum`, which no contract is written with here";
    assert_eq!(refusal(&endless), expected);
}

#[test]
fn what_people_read_may_be_worded_otherwise() {
    for contract in [&matrix::CONTRACT, &names::CONTRACT, &sampler::CONTRACT] {
        let mut schema = schema(contract);
        schema["$id"] = json!("https://example.org/protocol");
        reword(&mut schema);
        let read = Description::from_json_schema(&schema.to_string()).unwrap();
        assert!(Contract::diff(&read, contract).is_empty(), "{}", contract.name);
    }
}

fn reword(schema: &mut Value) {
    match schema {
        Value::Object(members) => {
            for (key, value) in members.iter_mut() {
                match (key.as_str(), &value) {
                    ("description", Value::String(_)) => *value = json!("In other words."),
                    ("default", _) => {}
                    _ => reword(value),
                }
            }
            if members.get("type").is_some_and(Value::is_string) {
                members.insert("deprecated".to_owned(), json!(true));
            }
            if let Some(Value::Array(examples)) = members.get_mut("examples") {
                examples.clear();
            }
        }
        Value::Array(items) => items.iter_mut().for_each(reword),
        _ => {}
    }
}

/// Returns the schema without what is only for people, and with unordered lists sorted.
fn essence(schema: &Value) -> Value {
    match schema {
        Value::Object(members) => {
            let kept = members.iter().filter(|(key, value)| match (key.as_str(), value) {
                ("title" | "description" | "$id", Value::String(_)) | ("examples", Value::Array(_)) => false,
                ("deprecated", value) => *value != &json!(true),
                _ => true,
            });
            kept.map(|(key, value)| {
                let mut value = essence(value);
                if let ("required" | "anyOf" | "oneOf" | "enum", Value::Array(items)) = (key.as_str(), &mut value) {
                    items.sort_by_key(ToString::to_string);
                }
                (key.clone(), value)
            })
            .collect()
        }
        Value::Array(items) => items.iter().map(essence).collect(),
        plain => plain.clone(),
    }
}

/// Collects the paths of all values inside this one.
fn places(value: &Value, at: &str, found: &mut Vec<String>) {
    let mut inside = |key: &str, value: &Value| {
        let at = format!("{at}/{}", key.replace('~', "~0").replace('/', "~1"));
        places(value, &at, found);
        found.push(at);
    };
    match value {
        Value::Object(members) => members.iter().for_each(|(key, value)| inside(key, value)),
        Value::Array(items) => items.iter().enumerate().for_each(|(index, value)| inside(&index.to_string(), value)),
        _ => {}
    }
}

/// Changes one value: removes it, replaces it with another value of the schema or with something else, adds something,
/// or changes the order.
fn mutate(schema: &mut Value, random: &mut Random) {
    let mut all = Vec::new();
    places(schema, "", &mut all);
    let place = &all[random.below(all.len())];
    let elsewhere = schema.pointer(&all[random.below(all.len())]).unwrap().clone();
    let (parent, key) = place.rsplit_once('/').unwrap();
    let key = key.replace("~1", "/").replace("~0", "~");
    let others =
        [json!(null), json!(true), json!(0), json!(-1), json!(1.5), json!(1e300), json!("low"), json!([]), json!({})];
    let other = others[random.below(others.len())].clone();
    let kind = random.below(7);
    match schema.pointer_mut(parent).unwrap() {
        Value::Object(members) => match kind {
            0 | 1 => drop(members.remove(&key)),
            2 => drop(members.insert(key, elsewhere)),
            3 | 4 => drop(members.insert(key, other)),
            5 => {
                let keywords =
                    ["$ref", "type", "const", "not", "maxLength", "minimum", "default", "format", "$comment", "a"];
                members.insert(random.pick(&keywords).to_owned(), if random.one_in(2) { elsewhere } else { other });
            }
            _ => {
                let value = members.remove(&key).unwrap();
                members.insert(format!("{key}s"), value);
            }
        },
        Value::Array(items) => {
            let index: usize = key.parse().unwrap();
            match kind {
                0 | 1 => drop(items.remove(index)),
                2 => items[index] = elsewhere,
                3 => items[index] = other,
                4 => items.insert(index, elsewhere),
                5 => items.push(items[index].clone()),
                _ => items.rotate_left(1),
            }
        }
        _ => panic!("{place}"),
    }
}

#[test]
fn whatever_is_changed_is_refused_or_is_a_change() {
    let contracts = [
        &matrix::CONTRACT,
        &world::CONTRACT,
        &names::CONTRACT,
        &relay::CONTRACT,
        &digits::CONTRACT,
        &strange::CONTRACT,
    ];
    let schemas = contracts.map(schema);
    let (mut refused, mut changes) = (0, 0);
    for seed in 0..cases(400) {
        let mut random = Random(seed);
        let index = random.below(schemas.len());
        let mut mutated = schemas[index].clone();
        mutate(&mut mutated, &mut random);
        match Description::from_json_schema(&mutated.to_string()) {
            Err(error) => {
                assert!(error.to_string().len() < 2_000, "seed {seed}: {error}");
                refused += 1;
            }
            Ok(read) => {
                assert!(Contract::diff(&read, &read).is_empty(), "seed {seed}: it differs from itself");
                let is_same = essence(&mutated) == essence(&schemas[index]);
                let diff = Contract::diff(contracts[index], &read);
                assert_eq!(diff.is_empty(), is_same, "seed {seed}: {diff}\n{mutated}");
                changes += usize::from(!is_same);
            }
        }
    }
    assert!(refused > changes && changes > 10, "{refused} are refused, {changes} are changes");
}
