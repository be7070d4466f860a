//! Integers: what counts as an integer, the bounds of each type, 2^53-1, strings of digits.

use protocol::{Header, Payload, Timestamp};
use tests::{in_every_order, read, refuse};

use super::protocols::wire::{Message, Note, Numbers};
use super::{envelope, facts};

fn header() -> Header {
    Header::new("timmy", Timestamp::from_secs(7).unwrap())
}

fn count(number: &str) -> Result<i32, Vec<tests::Fact>> {
    let text = envelope("note", &format!(r#"{{"text": "hi", "count": {number}}}"#));
    in_every_order::<Note>(&text).map(|envelope| envelope.payload.count.unwrap())
}

fn numbers(data: &str) -> Result<Numbers, Vec<tests::Fact>> {
    read::<Numbers>(&envelope("numbers", &format!("{{{data}}}"))).map(|envelope| envelope.payload)
}

#[test]
fn reads_numbers_without_a_fraction_as_integers() {
    for (number, expected) in [
        ("5", 5),
        ("5.0", 5),
        ("5.000000", 5),
        ("5e0", 5),
        ("5E+0", 5),
        ("50e-1", 5),
        ("0.5e1", 5),
        ("500e-2", 5),
        ("0.05e+2", 5),
        ("-5.0", -5),
        ("1e9", 1_000_000_000),
        ("-0", 0),
        ("0", 0),
        ("-0.0", 0),
        ("0e10", 0),
        ("0.0e-10", 0),
        ("2147483647", i32::MAX),
        ("-2147483648", i32::MIN),
        ("2147483647.000", i32::MAX),
        ("2.147483647e9", i32::MAX),
    ] {
        assert_eq!(count(number), Ok(expected), "{number}");
    }
}

#[test]
fn decides_from_the_digits_and_not_through_a_float() {
    for (number, expected) in [
        ("0e99999999999999999999", 0),
        ("0e-99999999999999999999", 0),
        ("-0.000e+400", 0),
        ("10000000000000000000000000e-24", 10),
        ("0.000000000000000000000000000001e30", 1),
        ("5.0000000000000000000000000000000", 5),
    ] {
        let text = envelope("note", &format!(r#"{{"text": "hi", "count": {number}}}"#));
        assert_eq!(read::<Note>(&text).map(|envelope| envelope.payload.count), Ok(Some(expected)), "{number}");
    }
    for number in
        ["5.00000000000000000000000000000001", "0.99999999999999999999999999999", "1e-99999999999999999999", "1e-400"]
    {
        let text = envelope("note", &format!(r#"{{"text": "hi", "count": {number}}}"#));
        assert_eq!(read::<Note>(&text), Err(facts(&[("wrong_type", "data.count")])), "{number}");
    }
}

#[test]
fn reads_many_digits_exactly() {
    for digits in 1..=20 {
        let number = format!("{}.{}", "0", "0".repeat(digits));
        assert_eq!(count(&number), Ok(0), "{number}");
    }
    assert_eq!(numbers(r#""h": 9007199254740991.0"#).unwrap().h, Some(9_007_199_254_740_991));
    assert_eq!(numbers(r#""h": -900719925474099.1e1"#).unwrap().h, Some(-9_007_199_254_740_991));
    assert_eq!(numbers(r#""h": 9007199254740990.5"#), Err(facts(&[("wrong_type", "data.h")])));
}

#[test]
fn rejects_a_number_with_a_fraction() {
    for number in ["5.5", "0.1", "-0.5", "1e-1", "55e-1", "0.05e1"] {
        assert_eq!(count(number), Err(facts(&[("wrong_type", "data.count")])), "{number}");
    }
}

#[test]
fn rejects_what_is_no_number() {
    for value in ["\"5\"", "true", "[5]", "{}", "\"\""] {
        assert_eq!(count(value), Err(facts(&[("wrong_type", "data.count")])), "{value}");
    }
}

#[test]
fn rejects_spellings_that_json_does_not_have() {
    for number in [
        "05",
        "-05",
        "00",
        "-",
        "+5",
        "5.",
        ".5",
        "5e",
        "5e+",
        "0x5",
        "5_0",
        "1e5.5",
        "--5",
        "NaN",
        "Infinity",
        "-Infinity",
        "5f",
        "٥",
    ] {
        let text = envelope("note", &format!(r#"{{"text": "hi", "count": {number}}}"#));
        let found = read::<Message>(&text).unwrap_err();
        assert_eq!((found.len(), found[0].0.as_str()), (1, "syntax"), "{number}: {found:?}");
    }
}

#[test]
fn reads_each_type_up_to_its_bounds_and_no_further() {
    for (key, least, greatest) in [
        ("a", 0, i128::from(u8::MAX)),
        ("b", 0, i128::from(u16::MAX)),
        ("c", 0, i128::from(u32::MAX)),
        ("d", 0, (1 << 53) - 1),
        ("e", i128::from(i8::MIN), i128::from(i8::MAX)),
        ("f", i128::from(i16::MIN), i128::from(i16::MAX)),
        ("g", i128::from(i32::MIN), i128::from(i32::MAX)),
        ("h", -(1 << 53) + 1, (1 << 53) - 1),
    ] {
        for inside in [least, greatest, 0, 1] {
            for spelling in [format!("{inside}"), format!("{inside}.0"), format!("{inside}e0")] {
                let payload = numbers(&format!(r#""{key}": {spelling}"#)).unwrap();
                assert!(
                    Message::Numbers(payload)
                        .wrap(header())
                        .to_json()
                        .unwrap()
                        .contains(&format!(r#""{key}":{inside}}}"#))
                );
            }
        }
        for outside in [least - 1, greatest + 1] {
            for spelling in [format!("{outside}"), format!("{outside}.0"), format!("{outside}0e-1")] {
                let path = format!("data.{key}");
                assert_eq!(
                    numbers(&format!(r#""{key}": {spelling}"#)),
                    Err(facts(&[("out_of_range", &path)])),
                    "{spelling}"
                );
            }
        }
    }
}

#[test]
fn rejects_numbers_beyond_every_type_as_out_of_range() {
    for number in [
        "1e10",
        "1e400",
        "-1e400",
        "1e99999999999999999999",
        "99999999999999999999999999999999999999999999",
        "18446744073709551616",
        "9223372036854775808",
        "-9223372036854775809",
    ] {
        let text = envelope("note", &format!(r#"{{"text": "hi", "count": {number}}}"#));
        assert_eq!(read::<Note>(&text), Err(facts(&[("out_of_range", "data.count")])), "{number}");
        assert_eq!(numbers(&format!(r#""h": {number}"#)).is_err(), number != "1e10", "{number}");
    }
}

#[test]
fn writes_no_integer_that_javascript_cannot_hold() {
    for number in [1 << 53, (1 << 53) + 1, u64::MAX] {
        let message = Numbers { d: Some(number), ..Numbers::new() };
        assert_eq!(refuse(&message.clone().wrap(header())), facts(&[("out_of_range", "data.d")]));
        assert_eq!(refuse(&Message::from(message).wrap(header())), facts(&[("out_of_range", "data.d")]));
    }
    for number in [1 << 53, -(1 << 53), i64::MAX, i64::MIN] {
        let message = Numbers { h: Some(number), ..Numbers::new() };
        assert_eq!(refuse(&message.wrap(header())), facts(&[("out_of_range", "data.h")]));
    }
    for number in [(1 << 53) - 1, -(1 << 53) + 1] {
        let message = Numbers { h: Some(number), ..Numbers::new() };
        let json = message.clone().wrap(header()).to_json().unwrap();
        assert_eq!(read::<Numbers>(&json).unwrap().payload, message);
    }
}

#[test]
fn carries_the_full_range_as_a_string() {
    for id in [0, 1, (1 << 53) - 1, 1 << 53, u64::MAX] {
        for offset in [0, -1, i64::MIN, i64::MAX, -(1 << 53)] {
            let message = Numbers { id: Some(id), offset: Some(offset), ..Numbers::new() };
            let json = message.clone().wrap(header()).to_json().unwrap();
            assert!(json.contains(&format!(r#""data":{{"id":"{id}","offset":"{offset}"}}"#)), "{json}");
            assert_eq!(in_every_order::<Numbers>(&json).unwrap().payload, message);
            assert_eq!(serde_json::to_string(&message.wrap(header())).unwrap(), json);
        }
    }
}

#[test]
fn reads_strings_of_digits_only_in_the_type_s_range() {
    for (data, path) in [
        (r#""id": "18446744073709551616""#, "data.id"),
        (r#""id": "-1""#, "data.id"),
        (r#""offset": "9223372036854775808""#, "data.offset"),
        (r#""offset": "-9223372036854775809""#, "data.offset"),
        (r#""id": "99999999999999999999999999999999999999999999999""#, "data.id"),
    ] {
        assert_eq!(numbers(data), Err(facts(&[("out_of_range", path)])), "{data}");
    }
}

#[test]
fn rejects_strings_that_are_no_integer() {
    for id in ["", " ", "five", "5.0", "5e0", " 5", "5 ", "0x5", "1_000", "٥", "--5", "-"] {
        let found = numbers(&format!(r#""id": "{id}""#)).unwrap_err();
        assert_eq!((found.len(), found[0].1.as_str()), (1, "data.id"), "{id}: {found:?}");
        assert!(matches!(found[0].0.as_str(), "wrong_type" | "pattern"), "{id}: {found:?}");
    }
    for value in ["5", "5.5", "true", "{}", "[\"5\"]"] {
        assert_eq!(numbers(&format!(r#""id": {value}"#)), Err(facts(&[("wrong_type", "data.id")])), "{value}");
    }
    assert_eq!(numbers(r#""id": "\u0035""#).unwrap().id, Some(5), "escapes make the same string");
}
