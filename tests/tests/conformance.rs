//! Our codec against `serde_json`: both accept the same JSON and the same messages.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use proptest::prelude::*;
use protocol::matrix::{AgentState, AgentStatus, Envelope, Message, Position};
use protocol::{Header, Payload, Timestamp};
use serde_json::Value;
use tests::{assert_explained, facts, mutate, oracle, strategies};

/// Enough cases to find most bugs, and still quick; `PROPTEST_CASES` asks for more.
fn config() -> ProptestConfig {
    let default = ProptestConfig::default();
    ProptestConfig { cases: default.cases.max(400), failure_persistence: None, ..default }
}

/// Whether the text is JSON to `serde_json`, except that numbers may exceed `f64` (as we allow in ignored values).
fn is_json(bytes: &[u8]) -> bool {
    match serde_json::from_slice::<Value>(bytes) {
        Ok(_) => true,
        // Then a reader that keeps nothing must say whether the rest is JSON.
        Err(error) => {
            error.to_string().contains("number out of range")
                && serde_json::from_slice::<serde::de::IgnoredAny>(bytes).is_ok()
        }
    }
}

/// Reads bytes: this must fail with well-formed issues, or accept JSON that round-trips.
fn check(bytes: &[u8]) {
    match Envelope::from_slice(bytes) {
        Ok(envelope) => {
            assert!(is_json(bytes), "accepted: {}", String::from_utf8_lossy(bytes));
            let text = std::str::from_utf8(bytes).unwrap();
            assert!(
                protocol::__private::is_faultless(text, Message::CONTRACT),
                "accepted, but there is an issue: {text}"
            );
            let json = envelope.to_json().unwrap();
            assert_eq!(Envelope::from_json(&json).unwrap(), envelope);
        }
        Err(error) => match std::str::from_utf8(bytes) {
            Ok(text) => {
                assert_explained(Some(text), &error);
                let syntax = error.issues()[0].code.as_str() == "syntax";
                assert!(!syntax || serde_json::from_str::<Value>(text).is_err(), "{error} in {text}");
            }
            Err(_) => assert_eq!(error.issues()[0].code.as_str(), "syntax"),
        },
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn every_message_comes_back(envelope in strategies::envelope()) {
        let json = envelope.to_json().unwrap();
        prop_assert_eq!(&Envelope::from_json(&json).unwrap(), &envelope);
        let mut buffer = Vec::new();
        envelope.write_json(&mut buffer).unwrap();
        prop_assert_eq!(buffer, json.into_bytes());
    }

    #[test]
    fn serde_reads_what_we_write_and_we_read_what_serde_writes(envelope in strategies::envelope()) {
        let json = envelope.to_json().unwrap();
        let rewritten = oracle::rewrite(&json).map_err(|error| TestCaseError::fail(format!("{error}: {json}")))?;
        prop_assert_eq!(Envelope::from_json(&rewritten).unwrap(), envelope);
    }

    #[test]
    fn serde_s_doors_give_the_same_value(envelope in strategies::envelope()) {
        let json = envelope.to_json().unwrap();
        let tree: Value = oracle::with_whole_numbers(serde_json::from_str(&json).unwrap());
        prop_assert_eq!(&oracle::with_whole_numbers(serde_json::to_value(&envelope).unwrap()), &tree);
        prop_assert_eq!(&serde_json::from_value::<Envelope>(tree.clone()).unwrap(), &envelope);
        prop_assert_eq!(&serde_json::from_str::<Envelope>(&json).unwrap(), &envelope);
        let pretty: Value = serde_json::from_str(&serde_json::to_string_pretty(&envelope).unwrap()).unwrap();
        prop_assert_eq!(oracle::with_whole_numbers(pretty), tree);
    }

    #[test]
    fn white_space_makes_no_difference(envelope in strategies::envelope()) {
        let tree: Value = serde_json::from_str(&envelope.to_json().unwrap()).unwrap();
        let pretty = serde_json::to_string_pretty(&tree).unwrap();
        prop_assert_eq!(Envelope::from_json(&pretty).unwrap(), envelope);
    }

    #[test]
    fn changed_text_is_refused_with_reasons_or_is_json(envelope in strategies::envelope(), edits in mutate::edits()) {
        check(&mutate::apply(&envelope.to_json().unwrap(), &edits));
    }

    #[test]
    fn soup_is_refused_with_reasons_or_is_json(text in mutate::soup()) {
        check(text.as_bytes());
        check(format!(r#"{{"type":"bark","agent_id":"a","data":{{"text":"a","extra":{text}}},"ts":1}}"#).as_bytes());
    }

    #[test]
    fn any_text_is_refused_with_reasons_or_is_json(text in any::<String>(), bytes in any::<Vec<u8>>()) {
        check(text.as_bytes());
        check(&bytes);
    }

    #[test]
    fn changed_values_are_explained_the_same_in_every_order(
        envelope in strategies::envelope(),
        steps in prop::collection::vec((any::<usize>(), prop::option::of(mutate::intruder())), 1..4),
        seed in any::<u64>(),
    ) {
        let mut tree: Value = serde_json::from_str(&envelope.to_json().unwrap()).unwrap();
        for (step, intruder) in &steps {
            mutate::change(&mut tree, *step, intruder.as_ref());
        }
        let text = tree.to_string();
        let mut seed = seed;
        let shuffled = mutate::shuffled(&tree, &mut seed);
        let read = |text: &str| {
            Message::from_json(text).map_err(|error| {
                assert_explained(Some(text), &error);
                facts(&error)
            })
        };
        let result = read(&text);
        prop_assert_eq!(&read(&shuffled), &result, "{} against {}", shuffled, text);
        prop_assert_eq!(serde_json::from_value::<Envelope>(tree).ok(), result.clone().ok());
        if let Ok(peeked) = Message::peek(&shuffled) {
            prop_assert_eq!(peeked.decode().map_err(|error| facts(&error)), result);
        } else {
            prop_assert!(result.is_err(), "refused at the door only: {}", shuffled);
        }
    }

    #[test]
    fn every_float_comes_back_bit_for_bit(bits in prop::array::uniform3(any::<u64>())) {
        let [x, y, z] = bits.map(f64::from_bits).map(|number| if number.is_finite() { number } else { 0.0 });
        let state = AgentState { position: Some(Position::new(x, y, z)), ..AgentState::new(AgentStatus::Idle) };
        let json = state.wrap("timmy").to_json().unwrap();
        let read = AgentState::from_json(&json).unwrap().payload.position.unwrap();
        prop_assert_eq!([read.x, read.y, read.z].map(f64::to_bits), [x, y, z].map(f64::to_bits));
        let written = json.split_once(r#""x":"#).unwrap().1.split_once(',').unwrap().0;
        prop_assert_eq!(written.parse::<f64>().unwrap().to_bits(), x.to_bits());
    }
}

#[test]
fn number_edges_come_back_bit_for_bit() {
    for number in [
        0.1 + 0.2,
        1e308,
        5e-324,
        -0.0,
        0.0,
        9_007_199_254_740_992.0,
        9_007_199_254_740_993.0,
        f64::MAX,
        f64::MIN,
        f64::MIN_POSITIVE,
        1.0 / 3.0,
        1e23,
    ] {
        let state =
            AgentState { position: Some(Position::new(number, -number, 0.0)), ..AgentState::new(AgentStatus::Idle) };
        let json = state.wrap("timmy").to_json().unwrap();
        let read = AgentState::from_json(&json).unwrap().payload.position.unwrap();
        assert_eq!((read.x.to_bits(), read.y.to_bits()), (number.to_bits(), (-number).to_bits()), "{json}");
        assert!(serde_json::from_str::<Value>(&json).is_ok(), "{json}");
    }
}

#[test]
fn cut_off_messages_are_refused_at_every_byte() {
    let state = AgentState {
        position: Some(Position::new(1.5, 0.0, -2e30)),
        mood: Some("🦀 \"é\"".to_owned()),
        ..AgentState::new(AgentStatus::Idle)
    };
    let json = state.wrap(Header::new("timmy\n", Timestamp::from_micros(1_500_000).unwrap())).to_json().unwrap();
    for end in 0..json.len() {
        let error = Envelope::from_slice(&json.as_bytes()[..end]).unwrap_err();
        assert_eq!((error.issues().len(), error.issues()[0].code.as_str()), (1, "syntax"), "{end}");
        if let Some(text) = json.get(..end) {
            assert_explained(Some(text), &error);
            assert!(Message::peek(text).is_err());
        }
    }
}
