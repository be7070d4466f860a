//! What holds of any array.

use proptest::prelude::*;
use protocol::contract::Contract;
use protocol::{DecodePayload, Envelope, Payload};
use tests::{calls, channels, mutate, rows};

use super::late;

const ELEMENTS: [&str; 24] = [
    "null",
    "0",
    "1",
    "2",
    "-2",
    "-3",
    "7.0",
    "1e0",
    "true",
    r#""""#,
    r#""a""#,
    r#""hall""#,
    r#""move""#,
    r#""ping""#,
    r#""say""#,
    r#""call""#,
    r#""relay""#,
    r#""heartbeat""#,
    r#""phx_join""#,
    r#"{"text":"a"}"#,
    r#"{"user":"a"}"#,
    "{}",
    r#"[1,{"model":"x"}]"#,
    "[]",
];

const SAMPLES: [&str; 5] = [
    r#"["a","move",2,-1,null,3,"b"]"#,
    r#"[null,"relay",1,[[1,{"model":"x"},2],[-3]],["b","ping"],[2]]"#,
    r#"[null,"call",1,2,{"seconds":3},1]"#,
    r#"["1","2","hall","phx_join",{"user":"ada","seat":3}]"#,
    r#"[1,"a",1,2,3]"#,
];

/// Both paths agree, and what is read comes back.
fn holds<P>(text: &str, contract: &Contract) -> Result<(), TestCaseError>
where
    P: for<'de> DecodePayload<'de> + PartialEq + Clone + std::fmt::Debug,
    P::Header: PartialEq + Clone + std::fmt::Debug,
{
    let read = Envelope::<P>::from_json(text);
    prop_assert_eq!(read.is_ok(), protocol::__private::is_faultless(text, contract), "{}", text);
    prop_assert_eq!(read.is_ok(), Envelope::<P>::accept(text).is_some(), "{}", text);
    match read {
        Ok(envelope) => {
            let through_serde = serde_json::from_str::<Envelope<P>>(text).unwrap();
            prop_assert_eq!(&through_serde, &envelope, "{}", text);
            let written = envelope.to_json().unwrap();
            let again = Envelope::<P>::from_json(&written).unwrap();
            prop_assert_eq!(again.to_json().unwrap(), written.clone());
            prop_assert_eq!(again, envelope.clone(), "{}", written.clone());
            prop_assert_eq!(serde_json::to_string(&envelope).unwrap(), written);
        }
        Err(error) => {
            prop_assert!(!error.issues().is_empty());
            prop_assert!(!error.to_string().contains("second look"), "{}: {}", text, error);
        }
    }
    Ok(())
}

fn all_hold(text: &str) -> Result<(), TestCaseError> {
    holds::<rows::Message>(text, &rows::CONTRACT)?;
    holds::<calls::Message>(text, &calls::CONTRACT)?;
    holds::<channels::Message>(text, &channels::CONTRACT)?;
    holds::<late::Message>(text, &late::CONTRACT)
}

proptest! {
    #[test]
    fn any_elements_are_read_as_they_are_explained(
        elements in prop::collection::vec(prop::sample::select(ELEMENTS.to_vec()), 0..8),
    ) {
        all_hold(&format!("[{}]", elements.join(",")))?;
    }

    #[test]
    fn what_was_changed_on_its_way_is_refused_with_reasons(
        sample in prop::sample::select(SAMPLES.to_vec()),
        edits in mutate::edits(),
    ) {
        let bytes = mutate::apply(sample, &edits);
        all_hold(&String::from_utf8_lossy(&bytes))?;
    }
}

#[test]
fn samples_are_messages() {
    for text in SAMPLES {
        let read = [
            rows::Message::from_json(text).is_ok(),
            channels::Message::from_json(text).is_ok(),
            late::Message::from_json(text).is_ok(),
        ];
        assert!(read.contains(&true), "{text}");
    }
}
