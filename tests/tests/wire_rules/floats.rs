//! Floats: finite in both directions, correctly rounded, bit for bit.

use protocol::{Header, Payload, Timestamp};
use tests::{read, refuse};

use super::protocols::wire::{Message, Numbers};
use super::{envelope, facts};

fn header() -> Header {
    Header::new("timmy", Timestamp::from_secs(7).unwrap())
}

fn numbers(data: &str) -> Result<Numbers, Vec<tests::Fact>> {
    read::<Numbers>(&envelope("numbers", &format!("{{{data}}}"))).map(|envelope| envelope.payload)
}

fn bits(payload: &Numbers) -> (Option<u32>, Option<u64>) {
    (payload.single.map(f32::to_bits), payload.double.map(f64::to_bits))
}

#[test]
fn reads_floats_correctly_rounded() {
    for number in [
        "0",
        "-0",
        "0.0",
        "-0.0",
        "-0e5",
        "5",
        "1.5",
        "0.1",
        "1e-7",
        "1E22",
        "123456789012345678",
        "9007199254740993",
        "0.30000000000000004",
        "2.2250738585072011e-308",
        "2.2250738585072014e-308",
        "5e-324",
        "4.9e-324",
        "2.5e-324",
        "2.4e-324",
        "1e-400",
        "-1e-400",
        "1.7976931348623157e308",
        "1.7976931348623158e308",
        "1e308",
        "0.1e-9999999999999999999",
        "3.4028235e38",
        "1.00000005960464477539062500000001",
        "1.000000059604644775390625",
        "8.41e21",
        "1e23",
        "9.5367431640625e-7",
        "7.038531e-26",
        "6631236846766476.5",
        "100000000000000016777215",
        "100000000000000016777216",
    ] {
        let payload = numbers(&format!(r#""double": {number}"#)).unwrap();
        assert_eq!(bits(&payload).1, number.parse::<f64>().ok().map(f64::to_bits), "{number}");
        let single = number.parse::<f32>().unwrap();
        if single.is_finite() {
            let payload = numbers(&format!(r#""single": {number}"#)).unwrap();
            assert_eq!(bits(&payload).0, Some(single.to_bits()), "{number}");
        }
    }
}

#[test]
fn rejects_numbers_beyond_the_type_as_out_of_range() {
    for number in ["1e309", "-1e309", "1e400", "1.7976931348623159e308", "1e99999999999999999999"] {
        assert_eq!(
            numbers(&format!(r#""double": {number}"#)),
            Err(facts(&[("out_of_range", "data.double")])),
            "{number}"
        );
        assert_eq!(
            numbers(&format!(r#""single": {number}"#)),
            Err(facts(&[("out_of_range", "data.single")])),
            "{number}"
        );
    }
    for number in ["1e39", "-3.4028236e38", "1e308"] {
        assert_eq!(
            numbers(&format!(r#""single": {number}"#)),
            Err(facts(&[("out_of_range", "data.single")])),
            "{number}"
        );
        assert!(numbers(&format!(r#""double": {number}"#)).is_ok(), "{number}");
    }
    let digits = "9".repeat(400);
    assert_eq!(numbers(&format!(r#""double": {digits}"#)), Err(facts(&[("out_of_range", "data.double")])));
    let small = format!("0.{}1", "0".repeat(400));
    assert_eq!(bits(&numbers(&format!(r#""double": {small}"#)).unwrap()).1, Some(0));
}

#[test]
fn rejects_what_is_no_number() {
    for value in ["\"1.5\"", "\"NaN\"", "true", "[1.5]", "{}"] {
        assert_eq!(numbers(&format!(r#""double": {value}"#)), Err(facts(&[("wrong_type", "data.double")])), "{value}");
    }
    for value in ["NaN", "Infinity", "-Infinity", "nan", "inf", "1.5.5", "1,5", ".5", "5.", "1e", "01.5"] {
        let found = numbers(&format!(r#""double": {value}"#)).unwrap_err();
        assert_eq!((found.len(), found[0].0.as_str()), (1, "syntax"), "{value}: {found:?}");
    }
}

#[test]
fn writes_floats_that_come_back_bit_for_bit() {
    for number in [
        0.0,
        -0.0,
        0.1 + 0.2,
        1.0 / 3.0,
        1e308,
        f64::MAX,
        f64::MIN,
        f64::MIN_POSITIVE,
        5e-324,
        9_007_199_254_740_992.0,
        1e21,
        1e-7,
        123_456.789,
    ] {
        let message = Numbers { double: Some(number), ..Numbers::new() };
        let json = message.wrap(header()).to_json().unwrap();
        assert_eq!(bits(&read::<Numbers>(&json).unwrap().payload).1, Some(number.to_bits()), "{json}");
    }
    for number in
        [0.0_f32, -0.0, 0.1, 1.0 / 3.0, f32::MAX, f32::MIN, f32::MIN_POSITIVE, f32::from_bits(1), 16_777_216.0]
    {
        let message = Numbers { single: Some(number), ..Numbers::new() };
        let json = message.wrap(header()).to_json().unwrap();
        assert_eq!(bits(&read::<Numbers>(&json).unwrap().payload).0, Some(number.to_bits()), "{json}");
    }
    let json = Numbers { single: Some(0.1), ..Numbers::new() }.wrap(header()).to_json().unwrap();
    assert!(json.contains(r#""single":0.1}"#), "the shortest form of an f32, not of the f64 beside it: {json}");
}

#[test]
fn writes_whole_floats_without_a_fraction() {
    for (number, written) in [(5.0, "5"), (0.0, "0"), (-0.0, "-0.0"), (1e16, "10000000000000000"), (1e21, "1e+21")] {
        let json = Numbers { double: Some(number), ..Numbers::new() }.wrap(header()).to_json().unwrap();
        assert!(json.contains(&format!("{{\"double\":{written}}}")), "{json}");
    }
    // Through serde, a float is a float: in other formats it differs from an integer.
    let json = serde_json::to_string(&Numbers { double: Some(5.0), ..Numbers::new() }).unwrap();
    assert_eq!(json, r#"{"double":5.0}"#);
}

#[test]
fn never_writes_what_is_not_finite() {
    for number in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let message = Numbers { double: Some(number), ..Numbers::new() };
        assert_eq!(refuse(&message.clone().wrap(header())), facts(&[("not_finite", "data.double")]));
        assert_eq!(refuse(&Message::from(message).wrap(header())), facts(&[("not_finite", "data.double")]));
    }
    for number in [f32::NAN, f32::INFINITY, f32::NEG_INFINITY] {
        let message = Numbers { single: Some(number), ..Numbers::new() };
        assert_eq!(refuse(&message.wrap(header())), facts(&[("not_finite", "data.single")]));
    }
    let message = Numbers { single: Some(f32::NAN), double: Some(f64::INFINITY), ..Numbers::new() };
    assert_eq!(refuse(&message.wrap(header())), facts(&[("not_finite", "data.single"), ("not_finite", "data.double")]));
}
