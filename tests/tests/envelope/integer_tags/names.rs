//! `MessageType` and the contract, where the types are integers.

use std::collections::BTreeMap;

use protocol::Payload;
use protocol::contract::Mark;
use serde_json::json;

use super::gateway::{CONTRACT, Dispatch, Gone, Hello, Message, MessageType};

#[test]
fn the_type_is_the_integer_and_its_digits() {
    assert_eq!(MessageType::Hello.as_integer(), 10);
    assert_eq!(MessageType::HeartbeatAck.as_str(), "11");
    let types = MessageType::ALL.iter().map(|one| (one.as_integer(), one.to_string())).collect::<Vec<_>>();
    assert_eq!(types.iter().map(|(number, _)| *number).collect::<Vec<_>>(), [10, 1, 11, -1, (1 << 53) - 1, 0]);
    assert!(types.iter().all(|(number, digits)| number.to_string() == *digits));
    assert_eq!(Hello::new(1_u64).tag(), "10");
    assert_eq!(Message::from(Gone { reason: None }).tag(), "-1");
    assert_eq!(Message::from(Dispatch { inside: None }).message_type(), MessageType::Dispatch);
}

#[test]
fn the_type_is_found_by_its_digits() {
    for message_type in MessageType::ALL {
        assert_eq!(message_type.as_str().parse(), Ok(*message_type));
    }
    for name in ["", "2", "10.0", "1e1", "010", " 10", "+10", "Hello", "hello"] {
        let error = name.parse::<MessageType>().unwrap_err();
        assert_eq!(tests::facts(&error), super::facts(&[("unknown_type", "op")]));
        tests::assert_explained(None, &error);
    }
    let error = "2".parse::<MessageType>().unwrap_err();
    assert!(error.to_string().starts_with("op is \"2\", expected one of `10`, "), "{error}");
}

#[test]
fn the_type_is_an_integer_through_serde() {
    let all = json!([10, 1, 11, -1, 9_007_199_254_740_991_u64, 0]);
    assert_eq!(serde_json::to_value(MessageType::ALL).unwrap(), all);
    assert_eq!(serde_json::from_value::<Vec<MessageType>>(all).unwrap(), MessageType::ALL);
    for other in [json!("10"), json!(2), json!(10.5), json!(null), json!([10]), json!(u64::MAX)] {
        assert!(serde_json::from_value::<MessageType>(other.clone()).is_err(), "{other}");
    }
    let counts = BTreeMap::from([(MessageType::Gone, 2), (MessageType::Hello, 1)]);
    let text = serde_json::to_string(&counts).unwrap();
    assert_eq!(text, r#"{"10":1,"-1":2}"#);
    assert_eq!(serde_json::from_str::<BTreeMap<MessageType, i32>>(&text).unwrap(), counts);
}

#[test]
fn the_contract_has_both() {
    assert!(CONTRACT.has_integer_tags());
    assert!(!protocol::matrix::CONTRACT.has_integer_tags());
    let marks = CONTRACT.messages().map(|message| (message.tag, message.mark)).collect::<Vec<_>>();
    assert_eq!(marks[..2], [("10", Mark::Integer(10)), ("1", Mark::Integer(1))]);
    assert_eq!(CONTRACT.message("11").unwrap().name, "HeartbeatAck");
    assert_eq!(protocol::matrix::CONTRACT.message("bark").unwrap().mark, Mark::Text("bark"));
    assert_eq!(Hello::CONTRACT.message("10").unwrap().mark, Mark::Integer(10));
    CONTRACT.check_examples().unwrap();
}
