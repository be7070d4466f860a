//! `#[message(example = ...)]`: values of messages, for the description.
#![allow(clippy::unwrap_used, missing_docs, unreachable_pub, deprecated, reason = "tests")]

use protocol::{NoHeader, Payload, message, protocol};

#[protocol(header = protocol::NoHeader)]
pub mod chat {
    use std::borrow::Cow;

    fn somebody() -> Cow<'static, str> {
        Cow::Owned("Ada".to_owned())
    }

    #[message(type = "line", example = Line::new("Hello"), example = Self { from: Some(somebody()), ..Self::new("Hi") })]
    pub struct Line<'a> {
        #[field(len(1..=5))]
        pub text: Cow<'a, str>,
        pub from: Option<Cow<'a, str>>,
    }

    #[message(type = "ping", example = Ping)]
    pub struct Ping;

    #[cfg(any())]
    #[message(type = "gone", example = not_even_a_name)]
    pub struct Gone;

    #[message(type = "quiet")]
    pub struct Quiet;
}

#[message(type = "level", header = NoHeader, example = Level::new(f64::NAN))]
struct Level {
    depth: f64,
}

#[message(type = "long", header = NoHeader, example = Long::new("abc"), example = Long::new("abcd"))]
struct Long {
    #[field(len(..=3))]
    text: String,
}

fn examples(tag: &str) -> Vec<String> {
    chat::CONTRACT.message(tag).unwrap().examples()
}

#[test]
fn examples_are_written_as_json_in_order() {
    assert_eq!(examples("line"), [r#"{"text":"Hello"}"#, r#"{"text":"Hi","from":"Ada"}"#]);
    assert_eq!(examples("ping"), ["{}"]);
    assert_eq!(examples("quiet"), [""; 0]);
}

#[test]
fn examples_are_in_the_contract_of_the_single_message() {
    let contract = <chat::Line<'_> as Payload>::CONTRACT;
    assert_eq!(contract.message("line").unwrap().examples(), examples("line"));
    assert_eq!((contract.address, contract.version), ("/", "0.0.0"));
}

#[test]
fn examples_that_keep_the_rules_pass_the_check() {
    chat::CONTRACT.check_examples().unwrap();
    protocol::matrix::CONTRACT.check_examples().unwrap();
}

#[test]
fn examples_that_break_a_rule_are_reported() {
    let error = Long::CONTRACT.check_examples().unwrap_err();
    assert_eq!(error.to_string(), "long: data.text has 4 characters, at most 3 are allowed");
    let error = Level::CONTRACT.check_examples().unwrap_err();
    assert_eq!(error.to_string(), "level: data.depth is not finite; JSON has no NaN or infinity");
}

#[test]
fn every_message_of_the_matrix_has_an_example_that_reads_back() {
    for message in protocol::matrix::CONTRACT.messages() {
        let examples = message.examples();
        assert!(!examples.is_empty(), "{}", message.tag);
        for example in examples {
            let text = format!(r#"{{"type":"{}","agent_id":"timmy","data":{example},"ts":1}}"#, message.tag);
            let envelope = protocol::matrix::Envelope::from_json(&text).unwrap();
            assert_eq!(envelope.to_json().unwrap(), text);
        }
    }
}
