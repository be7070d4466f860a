//! What the schema accepts, `from_json` accepts, and the other way round: on good messages and on changed ones.

use jsonschema::Validator;
use proptest::prelude::*;
use protocol::contract::Contract;
use protocol::{DecodePayload, Envelope, matrix};
use serde_json::{Value, json};
use tests::{mutate, strategies};

use crate::exceptions::{Disagreement, EXCEPTIONS, Exception, Side};
use crate::protocols::{names, relay, world};

/// A protocol's schema, and a validator of it.
pub struct Schema {
    text: String,
    validator: Validator,
}

impl Schema {
    /// The schema that the contract writes, which must be a valid one itself.
    pub fn of(contract: &Contract) -> Self {
        let text = contract.json_schema();
        let schema: Value = serde_json::from_str(&text).unwrap();
        jsonschema::draft202012::meta::validate(&schema).unwrap();
        Self { text, validator: jsonschema::draft202012::new(&schema).unwrap() }
    }
}

/// Asks both; gives what both say, or the exceptions that explain why they do not say the same.
pub fn ask<P>(schema: &Schema, text: &str) -> Result<bool, Vec<&'static Exception>>
where
    P: for<'de> DecodePayload<'de>,
{
    let value: Value = serde_json::from_str(text).unwrap();
    let accepted = schema.validator.is_valid(&value);
    let read = Envelope::<P>::from_json(text);
    if accepted == read.is_ok() {
        return Ok(accepted);
    }
    let rewritten: Result<Value, _> = read.map(|envelope| serde_json::from_str(&envelope.to_json().unwrap()).unwrap());
    let side = if accepted { Side::Schema } else { Side::Reader };
    let case = Disagreement {
        schema: &schema.text,
        text,
        value: &value,
        rewritten: rewritten.as_ref(),
        becomes_valid: rewritten.as_ref().is_ok_and(|value| schema.validator.is_valid(value)),
    };
    let explains = |exception: &&Exception| exception.sides.contains(&side) && (exception.explains)(&case);
    let reasons: Vec<&Exception> = EXCEPTIONS.iter().filter(explains).collect();
    assert!(!reasons.is_empty(), "only the {side:?} takes {text}\n{rewritten:?}");
    Err(reasons)
}

/// A message changed in a few places.
fn changed(whole: &Value, steps: &[(usize, Option<Value>)]) -> String {
    let mut tree = whole.clone();
    for (step, intruder) in steps {
        mutate::change(&mut tree, *step, intruder.as_ref());
    }
    tree.to_string()
}

fn steps() -> impl Strategy<Value = Vec<(usize, Option<Value>)>> {
    let near = prop_oneof![mutate::intruder(), prop::sample::select(likely())];
    prop::collection::vec((any::<usize>(), prop::option::weighted(0.8, near)), 1..4)
}

/// Values that are right in some place and wrong in another.
fn likely() -> Vec<Value> {
    let texts =
        ["low", "high", "known", "a", "abc", "abcdef", "18446744073709551615", "18446744073709551616", "-7", "07"];
    let numbers =
        [json!(1), json!(2.0), json!(7), json!(99), json!(-10), json!(1000), json!(1.0), json!(1e39), json!(0.3)];
    let nested = [json!(["a", "a"]), json!([1, 2]), json!([[1, 2], [3, 4]]), json!({"low": 1}), json!({"-7": null})];
    texts.into_iter().map(Value::from).chain(numbers).chain(nested).collect()
}

fn config() -> ProptestConfig {
    let default = ProptestConfig::default();
    ProptestConfig { cases: default.cases.max(1_000), failure_persistence: None, ..default }
}

thread_local! {
    static MATRIX: Schema = Schema::of(&matrix::CONTRACT);
    static WORLD: Schema = Schema::of(&world::CONTRACT);
    static NAMES: Schema = Schema::of(&names::CONTRACT);
    static RELAY: Schema = Schema::of(&relay::CONTRACT);
}

#[test]
fn whole_messages_are_accepted() {
    assert!(WORLD.with(|schema| ask::<world::Message>(schema, &world::whole().to_string())).is_ok_and(|valid| valid));
    for message in names::messages() {
        let asked = NAMES.with(|schema| ask::<names::Message>(schema, &message.to_string()));
        assert!(asked.is_ok_and(|valid| valid), "{message}");
    }
    for message in relay::messages() {
        let asked = RELAY.with(|schema| ask::<relay::Message>(schema, &message.to_string()));
        assert!(asked.is_ok_and(|valid| valid), "{message}");
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn matrix_messages_are_accepted(envelope in strategies::envelope()) {
        let text = envelope.to_json().unwrap();
        let asked = MATRIX.with(|schema| ask::<matrix::Message>(schema, &text));
        prop_assert!(asked.is_ok_and(|valid| valid), "{}", text);
    }

    #[test]
    fn both_take_the_same_changed_matrix_messages(envelope in strategies::envelope(), steps in steps()) {
        let whole = serde_json::from_str(&envelope.to_json().unwrap()).unwrap();
        let _ = MATRIX.with(|schema| ask::<matrix::Message>(schema, &changed(&whole, &steps)));
    }

    #[test]
    fn both_take_the_same_changed_messages_of_every_shape(steps in steps()) {
        let _ = WORLD.with(|schema| ask::<world::Message>(schema, &changed(&world::whole(), &steps)));
    }

    #[test]
    fn both_take_the_same_names(message in prop::sample::select(names::messages()), changes in names::changes()) {
        let text = names::renamed(&message, &changes).to_string();
        let _ = NAMES.with(|schema| ask::<names::Message>(schema, &text));
    }

    #[test]
    fn both_take_the_same_unknown_types(message in prop::sample::select(relay::messages()), steps in steps()) {
        let _ = RELAY.with(|schema| ask::<relay::Message>(schema, &changed(&message, &steps)));
    }
}
