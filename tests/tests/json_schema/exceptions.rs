//! All cases in which the schema and `from_json` disagree. There are no others.

use protocol::contract::Contract;
use protocol::{DecodePayload, Error};
use serde_json::{Value, json};
use tests::sampler;

use crate::agreement::{Schema, ask};
use crate::protocols::{digits, names, world};

/// Which side accepts what the other refuses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The schema refuses what `from_json` accepts.
    Reader,
    /// The schema accepts what `from_json` refuses.
    Schema,
}

/// A text on which the two disagree.
pub struct Disagreement<'a> {
    /// The schema.
    pub schema: &'a str,
    pub text: &'a str,
    /// What a validator sees.
    pub value: &'a Value,
    /// What is wrong with that, if anything is.
    pub seen: Option<&'a Error>,
    /// The message written again, if it was read.
    pub rewritten: Result<&'a Value, &'a Error>,
    /// Whether the schema accepts what is written again.
    pub becomes_valid: bool,
}

/// A reason why they may disagree.
pub struct Exception {
    pub what: &'static str,
    pub sides: &'static [Side],
    pub why: &'static str,
    /// Whether this is the reason.
    pub explains: fn(&Disagreement<'_>) -> bool,
}

/// The table that `Contract::json_schema` refers to. It is about the values that a parser passes to a validator. What
/// the parser itself accepts is not up to a schema: unpaired surrogates, `NaN`, and more than 127 levels, which some
/// parsers accept and we do not.
pub const EXCEPTIONS: [Exception; 8] = [
    Exception {
        what: "`null` for an optional field, or for a payload that may be absent",
        sides: &[Side::Reader],
        why: "read as absent and never written; a schema that took it would give every generated type a second \"nothing\"",
        explains: |case| case.becomes_valid && has_null(case.value),
    },
    Exception {
        what: "rules of one's own, `check`",
        sides: &[Side::Schema],
        why: "they are Rust functions; the field's description names them",
        explains: |case| all_issues(case, "check"),
    },
    Exception {
        what: "foreign types, `#[field(serde)]`",
        sides: &[Side::Schema],
        why: "what they accept is up to their serde impls; the field's description names the type",
        explains: |case| all_issues(case, "check"),
    },
    Exception {
        what: "keys that stand twice, and keys of a map that are two names of one value",
        sides: &[Side::Schema],
        why: "validators see an object after its keys have been made one, and do not know which names mean the same",
        explains: |case| match case.seen {
            Some(error) => error.issues().iter().all(|issue| issue.code.as_str() == "duplicate_key"),
            None => count_members(case.text) > count_members(&case.value.to_string()),
        },
    },
    Exception {
        what: "32-bit numbers that are so near to a limit that they are rounded to it",
        sides: &[Side::Reader, Side::Schema],
        why: "limits hold for the rounded number: 0.3000000001 is 0.3 once it is kept with 32 bits",
        explains: |case| {
            // The only exclusive bound of a 32-bit number in the protocols here is 0.3.
            let is_near_the_outside =
                all_issues(case, "out_of_range") && case.schema.contains("\"exclusiveMaximum\": 0.3");
            let is_rounded = case.rewritten.is_ok_and(|rewritten| is_near(case.value, rewritten));
            is_near_the_outside || case.becomes_valid && is_rounded
        },
    },
    Exception {
        what: "numbers that 64-bit floats do not hold",
        sides: &[Side::Schema],
        why: "most validators see `1.00000000000000000001` as 1; we decide from the digits. And one as large as `1e400` they \
              do not read at all, while we take it where its value does not matter",
        explains: |case| has_long_number(case.text),
    },
    Exception {
        what: "what is in a string, `#[field(as_string)]`",
        sides: &[Side::Schema],
        why: "`contentSchema` describes it, and validators do not look into strings",
        explains: |case| {
            let places = ["numbers", "place", "words", "value", "raw", "version", "inside", "token"]
                .map(|name| format!("body.{name}"));
            let is_inside = |path: &str| match case.value["op"].as_str() {
                Some("in strings" | "sealed") => places.iter().any(|place| path.starts_with(place)),
                Some("whatever") => path == "body",
                Some("arrays") => path.starts_with("body.text"),
                _ => false,
            };
            case.rewritten.is_err_and(|error| error.issues().iter().all(|issue| is_inside(&issue.path)))
        },
    },
    Exception {
        what: "defaults that would be nested deeper than 127 levels",
        sides: &[Side::Schema],
        why: "a schema does not count levels; what is read must be writable, and defaults are always written",
        explains: |case| all_issues(case, "too_deep"),
    },
];

fn all_issues(case: &Disagreement<'_>, code: &str) -> bool {
    case.rewritten.is_err_and(|error| error.issues().iter().all(|issue| issue.code.as_str() == code))
}

/// Counts the members of all objects: each has a colon outside strings.
fn count_members(text: &str) -> usize {
    let (mut quoted, mut escaped, mut count) = (false, false, 0);
    for byte in text.bytes() {
        count += usize::from(byte == b':' && !quoted);
        quoted ^= byte == b'"' && !escaped;
        escaped = byte == b'\\' && !escaped;
    }
    count
}

fn has_null(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(items) => items.iter().any(has_null),
        Value::Object(members) => members.values().any(has_null),
        _ => false,
    }
}

/// Whether a number has more digits than a 64-bit float can distinguish, or is nearer to 0 than any of those.
fn has_long_number(text: &str) -> bool {
    let is_of_number = |character: char| character.is_ascii_digit() || "+-.eE".contains(character);
    text.split(|character| !is_of_number(character)).any(|number| {
        let (digits, exponent) = number.split_once(['e', 'E']).unwrap_or((number, "0"));
        digits.chars().filter(char::is_ascii_digit).count() > 17
            || exponent.parse().is_ok_and(|power: i32| power < -307)
    })
}

/// Whether two values are equal except for numbers, which may differ by the spacing of 32-bit floats.
fn is_near(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => {
            let (Some(one), Some(other)) = (one.as_f64(), other.as_f64()) else { return false };
            (one - other).abs() <= f64::from(f32::EPSILON) * one.abs().max(f64::from(f32::MIN_POSITIVE))
        }
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| is_near(one, other))
        }
        (Value::Object(one), Value::Object(other)) => {
            one.len() == other.len()
                && one.iter().all(|(key, one)| other.get(key).is_some_and(|other| is_near(one, other)))
        }
        (one, other) => one == other,
    }
}

/// Returns the message with one field of its payload set, as text.
fn world_with(field: &str, value: &Value) -> String {
    let mut message = world::whole();
    message["data"][field] = value.clone();
    message.to_string()
}

fn asked<P: for<'de> DecodePayload<'de>>(contract: &Contract, text: &str) -> Vec<&'static str> {
    let Err(reasons) = ask::<P>(&Schema::of(contract), text) else { panic!("both say the same of {text}") };
    reasons.into_iter().map(|exception| exception.what).collect()
}

#[test]
fn every_exception_is_there_and_has_a_reason() {
    let digits = |member: &str| {
        let message = format!(r#"{{"type": "digits", "data": {{{member}}}}}"#);
        asked::<digits::Message>(&digits::CONTRACT, &message)
    };
    let of_world = |field: &str, value: Value| asked::<world::Message>(&world::CONTRACT, &world_with(field, &value));
    let names = r#"{"type": "say", "trace_id": "x", "data": {"number": 1, "by_level": {"top": 1, "peak": 2}}}"#;
    let left = 124;
    let node = format!("{}{}{}", r#"{"name": "a", "left": "#.repeat(left), r#"{"name": "a"}"#, "}".repeat(left));
    let tree = format!(r#"{{"op": "tree", "roomId": "hall", "body": {{"root": {node}}}, "serial": 1}}"#);
    let inside = r#"{"op": "in strings", "roomId": "hall", "body": {"numbers": "[0]"}, "serial": 1}"#;
    let [null, check, foreign, repeated, rounded, digit, in_string, deep] =
        EXCEPTIONS.each_ref().map(|exception| exception.what);
    let found = [
        (null, of_world("single", Value::Null)),
        (check, of_world("number", json!(3))),
        (foreign, of_world("wait", json!("long"))),
        (repeated, asked::<names::Message>(&names::CONTRACT, names)),
        (rounded, of_world("single", json!(0.300_000_001))),
        (rounded, digits(r#""single": 0.299999999"#)),
        (digit, digits(r#""number": 1.00000000000000000001"#)),
        (in_string, asked::<sampler::Message>(&sampler::CONTRACT, inside)),
        (deep, asked::<sampler::Message>(&sampler::CONTRACT, &tree)),
    ];
    for (expected, found) in found {
        assert!(found.contains(&expected), "{expected} is not among {found:?}");
    }
    assert!(EXCEPTIONS.iter().all(|exception| !exception.why.is_empty()));
}
