//! The schema of an untagged enum takes a value only by the variant that is chosen for it.

mod protocols;

use protocol::DecodePayload;
use protocol::contract::Contract;
use protocol::export::Description;
use serde_json::{Value, json};

use crate::agreement::{Schema, ask};
use crate::form::schema;

pub use protocols::{closed, open};

/// Returns values of all kinds, and all objects with some of the keys, once each.
fn values() -> Vec<Value> {
    let members = [
        ("a", json!(1)),
        ("b", json!(1)),
        ("b", json!("long")),
        ("a", json!(null)),
        ("c", json!(1)),
        ("d", json!(1)),
        ("x", json!(1)),
        ("x", json!("line")),
        ("y", json!(1)),
    ];
    let objects = (0..1_usize << members.len()).map(|chosen| {
        let chosen = members.iter().enumerate().filter(|(index, _)| chosen >> index & 1 == 1);
        Value::Object(chosen.map(|(_, (key, value))| ((*key).to_owned(), value.clone())).collect())
    });
    let others = [
        json!(null),
        json!(true),
        json!(2),
        json!(2.0),
        json!(2.5),
        json!(400),
        json!("a"),
        json!("long"),
        json!([]),
        json!([1]),
        json!([{"a": 1}, {"c": 1}]),
        json!({"secs": 1, "nanos": 2}),
    ];
    objects.chain(others).collect()
}

/// Asks about all values in all fields; returns how many are accepted and how many refused.
fn ask_all<P: for<'de> DecodePayload<'de>>(contract: &Contract) -> [usize; 2] {
    let schema = Schema::of(contract);
    let fields = ["plain", "rest", "foreign", "nothing", "inner", "object", "maps", "tagged", "keyed", "otherwise"];
    let [mut accepted, mut refused] = [0; 2];
    for field in fields {
        for value in values() {
            match ask::<P>(&schema, &json!({"type": "test", "data": {field: value}}).to_string()) {
                Ok(true) => accepted += 1,
                Ok(false) => refused += 1,
                Err(reasons) => {
                    let is_known = |reason: &str| {
                        reason.starts_with("`null` for an optional field")
                            || field == "foreign" && reason.starts_with("foreign types")
                    };
                    assert!(reasons.iter().any(|reason| is_known(reason.what)), "{field}: {value}");
                }
            }
        }
    }
    [accepted, refused]
}

#[test]
fn the_schema_takes_what_the_chosen_variant_takes() {
    for [accepted, refused] in
        [ask_all::<open::Message>(&open::CONTRACT), ask_all::<closed::Message>(&closed::CONTRACT)]
    {
        assert!(accepted > 500 && refused > 1_000, "{accepted}, {refused}");
    }
}

#[test]
fn what_is_read_back_is_what_was_written() {
    for contract in [&open::CONTRACT, &closed::CONTRACT] {
        let read = Description::from_json_schema(&contract.json_schema());
        assert_eq!(read.as_ref(), Ok(&Description::from(contract)));
        assert_eq!(Contract::diff(read.unwrap(), contract).changes().len(), 0);
    }
}

fn alternatives(contract: &Contract, name: &str) -> Value {
    schema(contract)["$defs"][name]["anyOf"].clone()
}

#[test]
fn variants_that_nothing_confuses_are_written_as_they_are() {
    let expected = json!([
        {"type": "integer", "minimum": 0, "maximum": 3},
        {"type": "string", "maxLength": 1},
        {"type": ["boolean", "null"]},
    ]);
    assert_eq!(alternatives(&open::CONTRACT, "Plain"), expected);
}

#[test]
fn an_object_leaves_out_the_keys_for_which_others_are_chosen() {
    let named = |name: &str| json!({"$ref": format!("#/$defs/{name}")});
    let but = |name: &str, keywords: Value| {
        let mut schema = json!({"type": "object", "allOf": [named(name)]});
        schema.as_object_mut().unwrap().extend(keywords.as_object().unwrap().clone());
        schema
    };
    let without = |key: &str| json!({"not": {"required": [key]}});
    let keyed = [named("KeyedFirst"), but("KeyedSecond", without("a"))];
    assert_eq!(alternatives(&open::CONTRACT, "Keyed"), json!(keyed));
    // Objects that refuse unknown fields leave out other keys anyway.
    assert_eq!(alternatives(&closed::CONTRACT, "Keyed"), json!([named("KeyedFirst"), named("KeyedSecond")]));
    let object = json!([
        named("ObjectFirst"),
        named("ObjectSecond"),
        but("ObjectThird", json!({"required": ["d"]})),
        {
            "anyOf": [named("Place"), {"type": "null"}],
            "not": {"type": "object", "required": ["b"]},
        },
        {"type": "array", "items": named("Object")},
    ]);
    assert_eq!(alternatives(&closed::CONTRACT, "Object"), object);
    assert_eq!(
        alternatives(&open::CONTRACT, "Object")[2]["not"],
        json!({"anyOf": [{"required": ["a"]}, {"required": ["b"]}]})
    );
    // The tag of a union is there anyway.
    assert_eq!(alternatives(&open::CONTRACT, "Tagged")[1], but("Figure", without("a")));
}

#[test]
fn a_variant_of_any_kind_takes_the_kinds_that_are_left() {
    let any = |name: &str, index: usize| alternatives(&open::CONTRACT, name)[index].clone();
    assert_eq!(any("Rest", 1), json!({"type": ["null", "boolean", "string", "array", "object"]}));
    assert_eq!(
        any("Foreign", 1),
        json!({
            "type": ["null", "boolean", "integer", "number", "array", "object"],
            "allOf": [{"$ref": "#/$defs/Wait"}],
        })
    );
    assert_eq!(any("Nothing", 5), json!({"not": {}}));
    assert_eq!(
        any("Otherwise", 1),
        json!({
            "type": ["null", "boolean", "integer", "number", "string", "array", "object"],
            "not": {"type": "object", "required": ["a"]},
        })
    );
}
