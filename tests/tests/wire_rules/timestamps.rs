//! `ts`: seconds since the epoch, at most six decimals.

use protocol::{Header, Payload, Timestamp};
use tests::{Fact, in_every_order, read};

use super::facts;
use super::protocols::wire::{Message, Ping};

fn ping(ts: &str) -> String {
    format!(r#"{{"type": "ping", "agent_id": "timmy", "ts": {ts}}}"#)
}

fn micros(ts: &str) -> Result<u64, Vec<Fact>> {
    read::<Ping>(&ping(ts)).map(|envelope| envelope.header.ts.as_micros())
}

#[test]
fn reads_seconds_in_every_spelling() {
    for (ts, expected) in [
        ("0", 0),
        ("-0", 0),
        ("-0.0", 0),
        ("0.0", 0),
        ("7", 7_000_000),
        ("7.0", 7_000_000),
        ("7.25", 7_250_000),
        ("1.7e9", 1_700_000_000_000_000),
        ("1700000000000e-3", 1_700_000_000_000_000),
        ("0.000001", 1),
        ("1e-6", 1),
        ("253402300799", 253_402_300_799_000_000),
        ("253402300799.0", 253_402_300_799_000_000),
        ("253402300798.999999", 253_402_300_798_999_999),
        ("1234567890.123456", 1_234_567_890_123_456),
    ] {
        assert_eq!(micros(ts), Ok(expected), "{ts}");
    }
}

#[test]
fn cuts_off_further_decimals() {
    for (ts, expected) in [
        ("1234567890.1234567", 1_234_567_890_123_456),
        ("0.0000009", 0),
        ("0.9999999", 999_999),
        ("1e-7", 0),
        ("1.99999999999999999999999999", 1_999_999),
        ("0e-99999999999999999999", 0),
        ("253402300798.9999999", 253_402_300_798_999_999),
    ] {
        assert_eq!(micros(ts), Ok(expected), "{ts}");
    }
}

#[test]
fn rejects_times_out_of_range() {
    for ts in [
        "-1",
        "-0.5",
        "-1e-3",
        "253402300800",
        "253402300799.5",
        "1e12",
        "1e400",
        "1e99999999999999999999",
        "99999999999999999999999999999999",
    ] {
        assert_eq!(micros(ts), Err(facts(&[("out_of_range", "ts")])), "{ts}");
    }
    assert_eq!(in_every_order::<Message>(&ping("-1")), Err(facts(&[("out_of_range", "ts")])));
}

#[test]
fn rejects_what_is_no_number() {
    for ts in ["\"7\"", "true", "null", "[7]", "{}", "\"2024-01-01T00:00:00Z\""] {
        assert_eq!(in_every_order::<Message>(&ping(ts)), Err(facts(&[("wrong_type", "ts")])), "{ts}");
    }
}

#[test]
fn writes_no_more_decimals_than_needed() {
    for (micros, expected) in [
        (0, "0"),
        (7_000_000, "7"),
        (7_500_000, "7.5"),
        (7_000_001, "7.000001"),
        (123_456, "0.123456"),
        (1_234_567_890_123_450, "1234567890.12345"),
        (253_402_300_799_000_000, "253402300799"),
    ] {
        let ts = Timestamp::from_micros(micros).unwrap();
        let envelope = Ping.wrap(Header::new("timmy", ts));
        let json = envelope.to_json().unwrap();
        assert_eq!(json, format!(r#"{{"type":"ping","agent_id":"timmy","ts":{expected}}}"#));
        assert_eq!(ts.to_string(), expected);
        assert_eq!(in_every_order::<Ping>(&json).unwrap(), envelope);
    }
}

#[test]
fn has_no_values_beyond_its_range() {
    assert_eq!(Timestamp::from_secs(253_402_300_799).map(Timestamp::as_secs), Some(253_402_300_799));
    assert_eq!(Timestamp::from_secs(253_402_300_800), None);
    assert_eq!(Timestamp::from_secs(u64::MAX), None);
    assert_eq!(Timestamp::from_micros(253_402_300_799_000_000).map(Timestamp::as_secs), Some(253_402_300_799));
    assert_eq!(Timestamp::from_micros(253_402_300_800_000_000), None);
    assert_eq!(Timestamp::from_micros(u64::MAX), None);
}

#[test]
fn takes_the_present_in_whole_seconds() {
    let now = Timestamp::now();
    assert_eq!(now.as_micros(), now.as_secs() * 1_000_000);
    let since_epoch = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_secs();
    assert!((since_epoch - 2..=since_epoch).contains(&now.as_secs()));
    assert!(now <= Header::from("timmy").ts);
}
