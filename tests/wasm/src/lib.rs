//! Functions for JavaScript, which call what is different without an operating system and on 32 bits: each traps where
//! it finds something else than it expects.

use protocol::matrix::{Bark, CONTRACT, Envelope, Message};
use protocol::{Header, Payload, RawJson, Timestamp, data, message};

/// Whole numbers of 64 bits, where `usize` has half of them.
#[message(type = "wide", header = protocol::NoHeader)]
pub struct Wide {
    signed: i64,
    #[field(as_string)]
    unsigned: u64,
    #[field(len(..=4_294_967_295))]
    text: String,
    raw: RawJson,
    inner: Vec<Inner>,
}

/// Something to hold.
#[data]
pub struct Inner {
    #[field(range(-9_007_199_254_740_991..=9_007_199_254_740_991))]
    value: i64,
}

/// Messages with a time of their own go out and come back.
#[unsafe(no_mangle)]
pub extern "C" fn messages_with_a_given_time() {
    let header = Header::new("timmy", Timestamp::from_micros(253_402_300_798_999_999).unwrap());
    let line = Bark::new("Woof").wrap(header).to_json().unwrap();
    assert_eq!(line, r#"{"type":"bark","agent_id":"timmy","data":{"text":"Woof"},"ts":253402300798.999999}"#);
    let envelope = Envelope::from_json(&line).unwrap();
    assert_eq!(envelope.payload, Message::Bark(Bark::new("Woof")));
    assert_eq!(envelope.to_json().unwrap(), line);
}

/// Numbers do not lose their upper half.
#[unsafe(no_mangle)]
pub extern "C" fn numbers_of_64_bits() {
    let line = r#"{"type":"wide","data":{"signed":-9007199254740991,"unsigned":"18446744073709551615","text":"x","raw":4294967296,"inner":[{"value":9007199254740991}]}}"#;
    let wide = Wide::from_json(line).unwrap();
    assert_eq!((wide.payload.signed, wide.payload.unsigned), (-9_007_199_254_740_991, u64::MAX));
    assert_eq!(wide.to_json().unwrap(), line);
    let error = Wide::from_json(&line.replace("-9007199254740991", "9007199254740992")).unwrap_err();
    assert_eq!(error.issues()[0].code.as_str(), "out_of_range");
}

/// Errors have places.
#[unsafe(no_mangle)]
pub extern "C" fn errors_with_positions() {
    let error = Message::from_json(r#"{"type":"bark","agent_id":"timmy","data":{"text":5},"ts":1}"#).unwrap_err();
    let issue = &error.issues()[0];
    assert_eq!((issue.path.to_string().as_str(), issue.offset, issue.column), ("data.text", Some(49), Some(50)));
}

/// What is written for other languages is what is written elsewhere.
#[unsafe(no_mangle)]
pub extern "C" fn contracts() {
    assert_eq!(CONTRACT.json_schema(), include_str!("../../../examples/contract/world.schema.json"));
    assert_eq!(CONTRACT.asyncapi(), include_str!("../../../examples/contract/world.asyncapi.json"));
}

/// The time in a header, in seconds since 1970.
#[cfg(feature = "js")]
#[unsafe(no_mangle)]
pub extern "C" fn sent_at() -> u32 {
    let envelope = Bark::new("Woof").wrap("timmy");
    u32::try_from(envelope.header.ts.as_secs()).unwrap()
}
