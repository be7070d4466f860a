//! Messages go out and come back under the other name.

use renamed::world::{Envelope, Message, MessageType, Ping, Say, Tone};
use renamed::{Alone, Point};
use wire::Payload;

fn say() -> Say<'static> {
    Say {
        tone: Some(Tone::Calm),
        words: vec!["a".to_owned()],
        table: Some([(1, Point::new(0.5))].into()),
        id: Some(u64::MAX),
        pair: Some((true, None)),
        ..Say::new("Woof")
    }
}

#[test]
fn a_message_goes_out_and_comes_back() {
    let json = say().wrap("timmy").to_json().unwrap();
    let envelope = Envelope::from_json(&json).unwrap();
    assert_eq!(envelope.payload, Message::Say(say()));
    assert_eq!(envelope.payload.message_type(), Some(MessageType::Say));
    assert!(json.contains(r#""table":{"1":{"x":0.5,"name":"home"}},"id":"18446744073709551615","pair":[true,null]"#));
    assert_eq!(Ping.wrap("timmy").payload.tag(), "ping");
    assert_eq!(Alone::from_json(&Alone::new(3).wrap("timmy").to_json().unwrap()).unwrap().payload, Alone::new(3));
}

#[test]
fn rules_hold() {
    let broken = Say { table: Some([(10, Point::new(2.0))].into()), ..Say::new("woof!") };
    let error = broken.validate().unwrap_err();
    let codes: Vec<&str> = error.issues().iter().map(|issue| issue.code.as_str()).collect();
    assert_eq!(codes, ["pattern", "check", "out_of_range", "out_of_range"], "{error}");
}

#[test]
fn unknown_messages_are_kept() {
    let text = r#"{"type":"growl","agent_id":"timmy","data":[ 1 ],"ts":7}"#;
    let envelope = Envelope::from_json(text).unwrap();
    assert!(matches!(&envelope.payload, Message::Unknown(unknown) if unknown.payload() == "[ 1 ]"));
    assert_eq!(envelope.to_json().unwrap(), text);
}

#[test]
fn floats_that_go_through_serde_are_exact() {
    // Any bits at all, by a generator of Knuth's.
    let mut bits = 1_u64;
    for _ in 0..2_000 {
        bits = bits.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let float = f64::from_bits(bits);
        if float.is_finite() {
            let json = Say { pair: Some((true, Some(float))), ..say() }.wrap("timmy").to_json().unwrap();
            let read = Envelope::from_json(&json).unwrap();
            let Message::Say(read) = read.payload else { panic!("another type") };
            assert_eq!(read.pair.unwrap().1.unwrap().to_bits(), float.to_bits(), "{}", float);
        }
    }
}
