//! Messages, the enum, its types and envelopes, through `serde_json`.

use protocol::matrix::{self, Bark};
use protocol::{Envelope, Header, Payload, Timestamp};
use serde_json::{Value, json};

use super::world::{self, Full, Message, MessageType, Ping, Say};
use super::{full, full_value};

fn header() -> Header {
    Header::new("timmy", Timestamp::from_secs(7).unwrap())
}

#[test]
fn a_message_is_its_payload() {
    assert_eq!(serde_json::to_value(full()).unwrap(), full_value());
    assert_eq!(serde_json::from_value::<Full>(full_value()).unwrap(), full());
    assert_eq!(serde_json::from_str::<Full>(&full_value().to_string()).unwrap(), full());
    assert_eq!(serde_json::from_slice::<Full>(full_value().to_string().as_bytes()).unwrap(), full());
    assert_eq!(serde_json::from_reader::<_, Full>(full_value().to_string().as_bytes()).unwrap(), full());
    assert_eq!(serde_json::to_value(Full::new("a")).unwrap(), json!({"Text": "a", "times": 3}));
    assert_eq!(serde_json::from_value::<Full>(json!({"words": "a"})).unwrap(), Full::new("a"));
    assert_eq!(serde_json::to_value(Ping).unwrap(), json!({}));
    assert_eq!(serde_json::from_value::<Ping>(json!({})).unwrap(), Ping);
}

#[test]
fn the_enum_has_tag_and_content() {
    let message = Message::from(full());
    let value = json!({"type": "full", "data": full_value()});
    assert_eq!(serde_json::to_value(&message).unwrap(), value);
    assert_eq!(serde_json::from_value::<Message<'static>>(value).unwrap(), message);
    assert_eq!(serde_json::to_string(&Message::from(Ping)).unwrap(), r#"{"type":"ping"}"#);
    for text in [r#"{"type": "ping"}"#, r#"{"type": "ping", "data": {}}"#, r#"{"data": null, "type": "ping"}"#] {
        assert_eq!(serde_json::from_str::<Message<'static>>(text).unwrap(), Message::Ping(Ping));
    }
}

#[test]
fn an_envelope_is_what_to_json_writes() {
    let envelope = full().wrap(header());
    assert_eq!(serde_json::to_string(&envelope).unwrap(), envelope.to_json().unwrap());
    assert_eq!(serde_json::from_str::<Envelope<Full>>(&envelope.to_json().unwrap()).unwrap(), envelope);
    let value = json!({"ts": 7, "data": full_value(), "agent_id": "timmy", "type": "full"});
    assert_eq!(serde_json::to_value(&envelope).unwrap(), value);
    assert_eq!(serde_json::from_value::<Envelope<Full>>(value.clone()).unwrap(), envelope);
    let any: world::Envelope<'static> = serde_json::from_value(value).unwrap();
    assert_eq!(any.payload, Message::Full(full()));
}

#[test]
fn a_list_of_envelopes_is_a_list() {
    let envelopes = vec![Bark::new("a").wrap(header()), Bark::new("b").wrap(header())];
    let text = serde_json::to_string(&envelopes).unwrap();
    assert_eq!(serde_json::from_str::<Vec<Envelope<Bark>>>(&text).unwrap(), envelopes);
    let any: Vec<matrix::Envelope> = serde_json::from_str(&text).unwrap();
    assert_eq!(any.len(), 2);
    assert!(serde_json::from_str::<Vec<Envelope<Bark>>>(&text.replace("\"b\"", "\"\"")).is_err());
}

#[test]
fn message_types_are_strings() {
    assert_eq!(serde_json::to_value(MessageType::ALL).unwrap(), json!(["full", "ping", "say"]));
    assert_eq!(serde_json::from_value::<Vec<MessageType>>(json!(["full", "ping", "say"])).unwrap(), MessageType::ALL);
    assert_eq!(serde_json::from_str::<MessageType>(r#""pi\u006eg""#).unwrap(), MessageType::Ping);
    for value in
        [json!("Ping"), json!("growl"), json!(""), json!(0), json!(null), json!(["ping"]), json!({"ping": null})]
    {
        assert!(serde_json::from_value::<MessageType>(value.clone()).is_err(), "{value}");
    }
    let counts = std::collections::BTreeMap::from([(MessageType::Ping, 1)]);
    assert_eq!(serde_json::to_string(&counts).unwrap(), r#"{"ping":1}"#);
    assert_eq!(serde_json::from_str::<std::collections::BTreeMap<MessageType, i32>>(r#"{"ping":1}"#).unwrap(), counts);
}

#[test]
fn borrowed_messages_come_back_owned() {
    let say = Say { by_name: Some([("k".into(), 1)].into()), ..Say::new("é\n") };
    let text = serde_json::to_string(&say).unwrap();
    let owned: Say<'static> = serde_json::from_str(&text).unwrap();
    assert_eq!(owned, say);
    let owned: Say<'static> = serde_json::from_value(serde_json::to_value(&say).unwrap()).unwrap();
    assert_eq!(owned, say);
    assert_eq!(owned.into_owned(), say);
}

#[test]
fn headers_are_structs_like_others() {
    let header = Header::new("timmy", Timestamp::from_micros(1_250_000).unwrap());
    assert_eq!(serde_json::to_value(&header).unwrap(), json!({"agent_id": "timmy", "ts": 1.25}));
    assert_eq!(serde_json::from_value::<Header>(json!({"ts": 1.25, "agent_id": "timmy"})).unwrap(), header);
    assert!(serde_json::from_value::<Header>(json!({"ts": -1, "agent_id": "timmy"})).is_err());
    assert_eq!(serde_json::to_value(Timestamp::from_secs(7)).unwrap(), json!(7));
    assert_eq!(serde_json::from_value::<Timestamp>(json!(7.0)).unwrap(), Timestamp::from_secs(7).unwrap());
    assert!(serde_json::from_value::<Timestamp>(json!("7")).is_err());
}

#[test]
fn pretty_text_is_the_same_message() {
    let envelope = Message::from(Full { raw: None, ..full() }).wrap(header());
    let pretty = serde_json::to_string_pretty(&envelope).unwrap();
    assert!(pretty.contains("\n  \"agent_id\": \"timmy\""), "{pretty}");
    assert_eq!(world::Envelope::from_json(&pretty).unwrap(), envelope);
    assert_eq!(serde_json::from_str::<Value>(&pretty).unwrap(), serde_json::to_value(&envelope).unwrap());
}

#[test]
fn messages_can_be_inside_other_types() {
    #[derive(Debug, PartialEq, serde::Serialize, serde::Deserialize)]
    struct Log {
        line: u32,
        message: Envelope<Bark>,
        types: Option<MessageType>,
    }
    #[derive(Debug, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(untagged)]
    enum Either {
        Bark(Envelope<Bark>),
        Text(String),
    }
    let log = Log { line: 3, message: Bark::new("Woof").wrap(header()), types: Some(MessageType::Ping) };
    let text = serde_json::to_string(&log).unwrap();
    assert_eq!(serde_json::from_str::<Log>(&text).unwrap(), log);
    assert_eq!(serde_json::from_str::<Either>("\"a\"").unwrap(), Either::Text("a".to_owned()));
    assert!(matches!(
        serde_json::from_value::<Either>(json!({"type": "bark", "agent_id": "a", "data": {"text": "b"}, "ts": 1})),
        Ok(Either::Bark(_))
    ));
}

/// A writer that accepts only this many bytes.
struct Narrow {
    taken: Vec<u8>,
    room: usize,
}

impl std::io::Write for Narrow {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let count = bytes.len().min(self.room - self.taken.len());
        self.taken.extend_from_slice(&bytes[..count]);
        Ok(count)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_serializer_that_fails_is_handed_nothing_more() {
    let envelope = full().wrap("timmy");
    let whole = serde_json::to_vec(&envelope).unwrap();
    for room in 0..whole.len() {
        let mut narrow = Narrow { taken: Vec::new(), room };
        let error = serde_json::to_writer(&mut narrow, &envelope).unwrap_err();
        assert!(error.is_io(), "{error}");
        assert_eq!(narrow.taken, whole[..room]);
    }
}
