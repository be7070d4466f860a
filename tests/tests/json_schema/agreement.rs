//! The schema and `from_json` accept the same messages: tested on valid and on mutated ones.

use jsonschema::Validator;
use proptest::prelude::*;
use protocol::contract::Contract;
use protocol::{DecodePayload, Envelope, matrix};
use serde_json::{Value, json};
use tests::conformance::{self, Suite};
use tests::strange::strange;
use tests::{clashes, mutate, sampler, strategies};

use crate::exceptions::{Disagreement, EXCEPTIONS, Exception, Side};
use crate::protocols::{names, relay, world};

/// A protocol's schema with a validator.
pub struct Schema {
    text: String,
    validator: Validator,
}

impl Schema {
    /// Makes the schema of the contract, which must itself be valid.
    pub fn of(contract: &Contract) -> Self {
        let text = contract.json_schema();
        let schema: Value = serde_json::from_str(&text).unwrap();
        jsonschema::draft202012::meta::validate(&schema).unwrap();
        Self { text, validator: jsonschema::draft202012::new(&schema).unwrap() }
    }
}

/// Asks both; returns their answer, or the exceptions that explain why they disagree.
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
    let seen = Envelope::<P>::from_json(&value.to_string());
    let side = if accepted { Side::Schema } else { Side::Reader };
    let case = Disagreement {
        schema: &schema.text,
        text,
        value: &value,
        seen: seen.as_ref().err(),
        rewritten: rewritten.as_ref(),
        becomes_valid: rewritten.as_ref().is_ok_and(|value| schema.validator.is_valid(value)),
    };
    let explains = |exception: &&Exception| exception.sides.contains(&side) && (exception.explains)(&case);
    let reasons: Vec<&Exception> = EXCEPTIONS.iter().filter(explains).collect();
    assert!(!reasons.is_empty(), "only the {side:?} takes {text}\n{rewritten:?}");
    Err(reasons)
}

/// Returns a message mutated in a few places.
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

/// Returns values that are valid in some places and invalid in others.
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
    ProptestConfig { cases: default.cases.max(500), failure_persistence: None, ..default }
}

fn good(suite: usize) -> Vec<Value> {
    let cases = conformance::protocols()[suite].cases();
    let good = cases.iter().filter(|case| case.issues.is_empty());
    good.filter_map(|case| serde_json::from_str(&case.text).ok()).collect()
}

/// Returns a message of each type.
fn examples(contract: &Contract) -> Vec<Value> {
    let examples = contract.messages().filter_map(|message| contract.example(message.tag));
    examples.map(|example| serde_json::from_str(&example).unwrap()).collect()
}

/// Asks about all cases of a suite that are JSON to a validator; returns how many are, and how many of them are valid.
fn ask_all<P>(suite: &Suite) -> (usize, usize)
where
    P: for<'de> DecodePayload<'de>,
{
    let schema = Schema::of(suite.protocol().unwrap());
    let cases = suite.cases();
    let json = cases.iter().filter(|case| serde_json::from_str::<Value>(&case.text).is_ok());
    let answers: Vec<bool> = json.map(|case| ask::<P>(&schema, &case.text).unwrap_or(false)).collect();
    (answers.len(), answers.into_iter().filter(|accepted| *accepted).count())
}

#[test]
fn both_say_the_same_of_all_conformance_cases() {
    let [matrix, sampler] = conformance::protocols();
    for (asked, good) in [ask_all::<matrix::Message>(&matrix), ask_all::<sampler::Message>(&sampler)] {
        assert!(asked > 1_000 && good > 400, "{good} of {asked}");
    }
}

thread_local! {
    static MATRIX: Schema = Schema::of(&matrix::CONTRACT);
    static WORLD: Schema = Schema::of(&world::CONTRACT);
    static NAMES: Schema = Schema::of(&names::CONTRACT);
    static RELAY: Schema = Schema::of(&relay::CONTRACT);
    static SAMPLER: (Schema, Vec<Value>) = (Schema::of(&sampler::CONTRACT), good(1));
    static CLASHES: (Schema, Vec<Value>) = (Schema::of(&clashes::CONTRACT), examples(&clashes::CONTRACT));
    static STRANGE: (Schema, Vec<Value>) = (Schema::of(&strange::CONTRACT), examples(&strange::CONTRACT));
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

    #[test]
    fn both_take_the_same_changed_conformance_cases(step in any::<usize>(), steps in steps()) {
        SAMPLER.with(|(schema, good)| {
            let _ = ask::<sampler::Message>(schema, &changed(&good[step % good.len()], &steps));
        });
    }

    #[test]
    fn both_take_the_same_changed_strange_messages(step in any::<usize>(), steps in steps()) {
        STRANGE.with(|(schema, examples)| {
            let _ = ask::<strange::Message>(schema, &changed(&examples[step % examples.len()], &steps));
        });
    }

    #[test]
    fn both_take_the_same_changed_messages_whose_names_clash(step in any::<usize>(), steps in steps()) {
        CLASHES.with(|(schema, examples)| {
            let _ = ask::<clashes::Message>(schema, &changed(&examples[step % examples.len()], &steps));
        });
    }
}
