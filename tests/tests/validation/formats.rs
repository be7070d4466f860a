//! `format`: which strings have a standard form, on fields and inside of them.

use std::borrow::Cow;
use std::collections::BTreeMap;

use protocol::contract::Format;
use protocol::{Payload, message};

use super::{assert_invalid, assert_valid, decode, facts};

#[message(type = "formats")]
pub struct Formats {
    #[field(format(date_time))]
    at: Option<Cow<'static, str>>,
    #[field(format(date), len(10..))]
    day: Option<Box<String>>,
    #[field(each(format(uuid)))]
    ids: Option<Vec<String>>,
    #[field(keys(format(date)), values(format(base64)))]
    by_day: Option<BTreeMap<String, Option<String>>>,
    #[field(format(base64), default = "Zm9v")]
    bytes: String,
}

fn assert_format(format: Format, good: &[&str], bad: &[&str]) {
    for text in good {
        assert!(format.is_match(text), "{format:?}: {text:?}");
    }
    for text in bad {
        assert!(!format.is_match(text), "{format:?}: {text:?}");
    }
}

#[test]
fn a_date_is_a_day_of_the_calendar() {
    assert_format(
        Format::Date,
        &["2026-01-31", "2024-02-29", "2000-02-29", "0000-02-29", "9999-12-31"],
        &[
            "2023-02-29",
            "1900-02-29",
            "2026-04-31",
            "2026-13-01",
            "2026-00-01",
            "2026-01-00",
            "2026-1-31",
            "02026-01-31",
            "2026-01-31Z",
            "2026-01-31\n",
            "",
            "٢٠٢٦-٠١-٣١",
        ],
    );
}

#[test]
fn a_date_with_a_time_has_seconds_and_an_offset() {
    assert_format(
        Format::DateTime,
        &[
            "2026-01-31T12:00:00Z",
            "2026-01-31t12:00:00z",
            "2026-01-31T12:00:00.123456789012Z",
            "2026-01-31T00:00:00+23:59",
            "2026-01-31T23:59:59-00:00",
        ],
        &[
            "2026-01-31T12:00Z",
            "2026-01-31T12:00:00",
            "2026-01-31 12:00:00Z",
            "2026-01-31T24:00:00Z",
            "2026-01-31T12:00:00.Z",
            "2026-01-31T12:00:00+0100",
            "2026-01-31T12:00:00+24:00",
            "2026-02-30T12:00:00Z",
            "2026-01-31",
        ],
    );
}

#[test]
fn a_leap_second_is_no_second() {
    assert_format(Format::DateTime, &[], &["2016-12-31T23:59:60Z", "2026-01-31T23:59:60Z"]);
}

#[test]
fn a_uuid_has_its_hyphens_and_nothing_around_it() {
    assert_format(
        Format::Uuid,
        &["123e4567-e89b-42d3-a456-426614174000", "FFFFFFFF-ffff-FFFF-ffff-FFFFFFFFFFFF"],
        &[
            "123e4567e89b42d3a456426614174000",
            "{123e4567-e89b-42d3-a456-426614174000}",
            "urn:uuid:123e4567-e89b-42d3-a456-426614174000",
            "123e4567-e89b-42d3-a456-42661417400g",
            "123e4567-e89b-42d3-a456-4266141740000",
        ],
    );
}

#[test]
fn base64_is_padded_and_encodes_nothing_twice() {
    assert_format(
        Format::Base64,
        &["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg==", "+/+/"],
        &["Zg", "Zg=", "Zg===", "====", "Z===", "Zh==", "Zm9=", "-_-_", "Zm9v\n", "Zm 9", "Zg==Zm9v", "Zmé"],
    );
}

#[test]
fn a_format_is_a_rule_like_others() {
    assert_valid(Formats {
        at: Some("2026-01-31T12:00:00+01:00".into()),
        day: Some(Box::new("2026-01-31".into())),
        ids: Some(vec!["123e4567-e89b-42d3-a456-426614174000".into()]),
        by_day: Some(BTreeMap::from([("2026-01-31".into(), Some("Zg==".into())), ("2026-02-01".into(), None)])),
        bytes: String::new(),
    });
    assert_invalid(
        Formats {
            at: Some("now".into()),
            day: Some(Box::new("2026-02-30".into())),
            ids: Some(vec!["123e4567-e89b-42d3-a456-426614174000".into(), "id-1".into()]),
            by_day: Some(BTreeMap::from([("today".into(), Some("Zg".into()))])),
            bytes: "Zg".into(),
        },
        &[
            ("format", "data.at"),
            ("format", "data.day"),
            ("format", "data.ids[1]"),
            ("format", "data.by_day.today"),
            ("format", "data.by_day.today"),
            ("format", "data.bytes"),
        ],
    );
    let short = decode::<Formats>(r#"{"day": "today"}"#);
    assert_eq!(short, Err(facts(&[("too_short", "data.day")])), "no format is looked for in what has another length");
    assert_eq!(decode::<Formats>("{}").unwrap().bytes, "Zm9v");
}

#[test]
fn an_issue_says_which_form_was_expected() {
    let wrong = Formats {
        at: Some("now".into()),
        day: Some(Box::new("2026-02-30".into())),
        ids: Some(vec!["id-1".into()]),
        bytes: "Zg".into(),
        ..Formats::new()
    };
    assert_eq!(
        wrong.validate().unwrap_err().to_string(),
        "\
formats: data.at is \"now\", expected a date and time such as `2026-01-31T12:00:00Z`
formats: data.day is \"2026-02-30\", expected a date such as `2026-01-31`
formats: data.ids[0] is \"id-1\", expected a UUID such as `123e4567-e89b-42d3-a456-426614174000`
formats: data.bytes is \"Zg\", expected base64 with padding and unused bits of zero, such as `Zm9vYg==`"
    );
}
