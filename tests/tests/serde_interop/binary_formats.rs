//! MessagePack and CBOR: formats that distinguish 32-bit and 64-bit floats, and may write structs without field names.

use protocol::{Header, Payload, Timestamp};
use serde::Serialize;

use super::world::{Envelope, Full, Message};
use super::{full, raw_text::Kept};

fn envelope() -> Envelope<'static> {
    Message::from(full()).wrap(Header::new("timmy", Timestamp::from_micros(1_500_000).unwrap()))
}

fn cbor(value: &impl Serialize) -> Vec<u8> {
    let mut bytes = Vec::new();
    ciborium::into_writer(value, &mut bytes).unwrap();
    bytes
}

#[test]
fn envelopes_go_out_and_come_back_as_message_pack() {
    // `to_vec` writes structs without field names, `to_vec_named` with them.
    for bytes in [rmp_serde::to_vec(&envelope()).unwrap(), rmp_serde::to_vec_named(&envelope()).unwrap()] {
        assert_eq!(rmp_serde::from_slice::<Envelope<'static>>(&bytes).unwrap(), envelope());
    }
    let bytes = rmp_serde::to_vec(&Message::from(full())).unwrap();
    assert_eq!(rmp_serde::from_slice::<Message<'static>>(&bytes).unwrap(), Message::from(full()));
    assert_eq!(rmp_serde::from_slice::<Full>(&rmp_serde::to_vec(&full()).unwrap()).unwrap(), full());
}

#[test]
fn envelopes_go_out_and_come_back_as_cbor() {
    assert_eq!(ciborium::from_reader::<Envelope<'static>, _>(&*cbor(&envelope())).unwrap(), envelope());
    assert_eq!(ciborium::from_reader::<Full, _>(&*cbor(&full())).unwrap(), full());
}

#[test]
fn issues_go_out_and_come_back() {
    let issues = Full::new("").validate().unwrap_err().into_issues();
    let bytes = rmp_serde::to_vec(&issues).unwrap();
    assert_eq!(rmp_serde::from_slice::<Vec<protocol::Issue>>(&bytes).unwrap(), issues);
}

#[test]
fn a_float_of_32_bits_is_the_number_that_it_is() {
    let bytes = rmp_serde::to_vec_named(&std::collections::BTreeMap::from([("x", 0.1_f32)])).unwrap();
    let theirs: ByDerive = rmp_serde::from_slice(&bytes).unwrap();
    let ours: Wide = rmp_serde::from_slice(&bytes).unwrap();
    assert_eq!(ours.x.to_bits(), theirs.x.to_bits());
    let narrow: Narrow = rmp_serde::from_slice(&bytes).unwrap();
    assert_eq!(narrow.x.to_bits(), 0.1_f32.to_bits());
}

/// The same with serde's own derive.
#[derive(serde::Deserialize)]
struct ByDerive {
    x: f64,
}

#[protocol::data]
pub struct Wide {
    pub x: f64,
}

#[protocol::data]
pub struct Narrow {
    pub x: f32,
}

#[test]
fn raw_json_becomes_a_value_of_the_format() {
    let kept = Kept::new(protocol::RawJson::new(r#"{"a": [1, -2, 1.50, "é\n", true, null, {}]}"#).unwrap());
    for bytes in [rmp_serde::to_vec(&kept).unwrap(), rmp_serde::to_vec_named(&kept).unwrap()] {
        let read: Kept = rmp_serde::from_slice(&bytes).unwrap();
        assert_eq!(read.raw.as_str(), r#"{"a":[1,-2,1.5,"é\n",true,null,{}]}"#);
    }
    let read: Kept = ciborium::from_reader(&*cbor(&kept)).unwrap();
    assert_eq!(read.raw.as_str(), r#"{"a":[1,-2,1.5,"é\n",true,null,{}]}"#);
}

#[test]
fn raw_numbers_that_a_format_cannot_hold_are_errors() {
    for digits in ["123456789012345678901234567890", "0.12345678901234567890", "1e400", "-18446744073709551616"] {
        let kept = Kept::new(protocol::RawJson::new(format!("[{digits}]")).unwrap());
        let error = rmp_serde::to_vec(&kept).unwrap_err().to_string();
        assert!(error.contains(digits), "{error}");
    }
    for (digits, expected) in [
        ("18446744073709551615", "18446744073709551615"),
        ("-9223372036854775808", "-9223372036854775808"),
        ("1.0", "1.0"),
        ("100e-2", "1.0"),
        ("0.10", "0.1"),
        ("1E+2", "100.0"),
        ("-0", "-0.0"),
        ("0e999999999999999999999", "0.0"),
        ("5e-324", "5e-324"),
    ] {
        let bytes = rmp_serde::to_vec(&Kept::new(protocol::RawJson::new(digits).unwrap())).unwrap();
        assert_eq!(rmp_serde::from_slice::<Kept>(&bytes).unwrap().raw.as_str(), expected, "{digits}");
    }
}
