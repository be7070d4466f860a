//! Raw JSON keeps its digits through serde, if the other side is `serde_json`.

use protocol::{Envelope, Payload, RawJson, data, message, protocol};
use serde::{Deserialize, Serialize};

/// Holds any JSON as received.
#[data]
pub struct Kept {
    pub raw: RawJson,
}

/// A message with the same.
#[message(type = "kept", header = protocol::NoHeader)]
pub struct KeptMessage {
    pub raw: RawJson,
}

#[protocol(unknown = capture, header = protocol::NoHeader)]
mod captured {
    #[message(type = "ping")]
    pub struct Ping;
}

const TEXTS: [&str; 8] = [
    "123456789012345678901234567890",
    r#"{"id": 123456789012345678901234567890,  "x": [1.50, 1E+2, -0, 0.1000000000000000055511151231257827]}"#,
    "1e400",
    r#""\u00e9\/""#,
    r#"{"a":1,"a":2}"#,
    "[ ]",
    "null",
    r#"{"$serde_json::private::RawValue":"7"}"#,
];

#[test]
fn raw_json_goes_through_serde_json_byte_for_byte() {
    for text in TEXTS {
        let kept = Kept::new(RawJson::new(text).unwrap());
        let written = serde_json::to_string(&kept).unwrap();
        assert_eq!(written, format!(r#"{{"raw":{text}}}"#));
        for read in [
            serde_json::from_str::<Kept>(&written).unwrap(),
            serde_json::from_slice(written.as_bytes()).unwrap(),
            serde_json::from_reader(written.as_bytes()).unwrap(),
        ] {
            assert_eq!(read, kept);
        }
        assert_eq!(serde_json::from_str::<RawJson>(text).unwrap(), kept.raw);
        assert_eq!(serde_json::to_string(&[&kept.raw]).unwrap(), format!("[{text}]"));
    }
}

#[test]
fn messages_keep_raw_json_through_serde_json() {
    for text in TEXTS {
        let envelope = KeptMessage::new(RawJson::new(text).unwrap()).wrap(protocol::NoHeader);
        let written = serde_json::to_string(&envelope).unwrap();
        assert_eq!(written, envelope.to_json().unwrap());
        assert_eq!(serde_json::from_str::<Envelope<KeptMessage>>(&written).unwrap(), envelope);
    }
}

#[test]
fn captured_payloads_go_through_serde_json_byte_for_byte() {
    for text in TEXTS {
        let line = format!(r#"{{"type":"dance","data":{text}}}"#);
        let envelope: captured::Envelope = serde_json::from_str(&line).unwrap();
        assert_eq!(envelope, captured::Envelope::from_json(&line).unwrap());
        assert_eq!(serde_json::to_string(&envelope).unwrap(), line);
    }
}

#[test]
fn adapters_that_pass_on_serde_json_s_errors_keep_the_text_when_reading() {
    let line = r#"{"type":"dance","data":123456789012345678901234567890}"#;
    let mut deserializer = serde_json::Deserializer::from_str(line);
    let envelope: captured::Envelope = serde_path_to_error::deserialize(&mut deserializer).unwrap();
    assert_eq!(envelope.to_json().unwrap(), line);
}

#[test]
fn pretty_printers_leave_raw_text_alone() {
    let kept = Kept::new(RawJson::new(r#"{"a": 1.50}"#).unwrap());
    assert_eq!(serde_json::to_string_pretty(&kept).unwrap(), "{\n  \"raw\": {\"a\": 1.50}\n}");
}

#[test]
fn trees_hold_what_they_can_and_refuse_the_rest() {
    let kept = |text: &str| Kept::new(RawJson::new(text).unwrap());
    let tree = serde_json::to_value(kept(r#"{"a": [1.5, "x", null]}"#)).unwrap();
    assert_eq!(tree, serde_json::json!({"raw": {"a": [1.5, "x", null]}}));
    assert_eq!(serde_json::from_value::<Kept>(tree).unwrap().raw.as_str(), r#"{"a":[1.5,"x",null]}"#);
    let exact = serde_json::to_value(kept("123456789012345678901234567890"));
    match serde_json::from_str::<serde_json::Number>("1e400") {
        // `arbitrary_precision` is on.
        Ok(_) => assert_eq!(exact.unwrap().to_string(), r#"{"raw":123456789012345678901234567890}"#),
        Err(_) => assert!(exact.unwrap_err().to_string().contains("123456789012345678901234567890")),
    }
}

#[derive(Serialize)]
struct Flat {
    a: u8,
    #[serde(flatten)]
    raw: RawJson,
}

#[derive(Serialize)]
#[serde(tag = "t")]
enum Tagged {
    Raw(RawJson),
}

#[test]
fn raw_json_can_be_flattened_and_tagged() {
    let flat = Flat { a: 1, raw: RawJson::new(r#"{"b": {"c": 2}}"#).unwrap() };
    assert_eq!(serde_json::to_string(&flat).unwrap(), r#"{"a":1,"b":{"c":2}}"#);
    let tagged = Tagged::Raw(RawJson::new(r#"{"b": 2}"#).unwrap());
    assert_eq!(serde_json::to_string(&tagged).unwrap(), r#"{"t":"Raw","b":2}"#);
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Any {
    Kept(Kept),
    Number(u8),
}

#[derive(Deserialize)]
struct FlatKept {
    #[serde(flatten)]
    kept: Kept,
}

#[test]
fn ours_can_be_read_out_of_serde_s_buffers() {
    let Any::Kept(kept) = serde_json::from_str(r#"{"raw": {"b": [2.5]}}"#).unwrap() else { panic!("not a number") };
    assert_eq!(kept.raw.as_str(), r#"{"b":[2.5]}"#);
    assert!(matches!(serde_json::from_str("7").unwrap(), Any::Number(7)));
    assert_eq!(serde_json::from_str::<FlatKept>(r#"{"raw": "x"}"#).unwrap().kept.raw.as_str(), r#""x""#);
}

#[test]
fn what_comes_through_serde_json_is_held_to_the_same_rules() {
    let deep = "[".repeat(200) + &"]".repeat(200);
    assert!(serde_json::from_str::<RawJson>(&deep).unwrap_err().to_string().contains("127"));
    assert!(serde_json::from_str::<RawJson>(r#""\ud800""#).is_err());
    assert!(serde_json::from_str::<Kept>(r#"{"raw":1,"raw":2}"#).unwrap_err().to_string().contains("duplicate key"));
    let error = serde_json::from_str::<super::binary_formats::Wide>(r#"{"x":1e999}"#).unwrap_err();
    assert!(error.to_string().contains("too large"), "{error}");
}

#[test]
fn floats_are_exact_through_serde_json() {
    for digits in ["1.3086802819600499e-231", "2.2250738585072014e-308", "9007199254740993.0", "0.1e-6"] {
        let text = format!(r#"{{"x":{digits}}}"#);
        let read: super::binary_formats::Wide = serde_json::from_str(&text).unwrap();
        assert_eq!(read.x.to_bits(), digits.parse::<f64>().unwrap().to_bits(), "{digits}");
    }
}
