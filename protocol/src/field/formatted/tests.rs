//! Types of other crates take what the rule `format` takes, as far as they can represent it, and write it back.

use std::collections::BTreeMap;
use std::fmt::Debug;

use chrono::{NaiveDate, TimeDelta, Utc};
use jiff::Timestamp;
use time::OffsetDateTime;
use uuid::Uuid;

use super::Formatted;
use crate::contract::Format;
use crate::{Envelope, NoHeader, Payload};

#[crate::message(type = "foreign", header = NoHeader)]
#[derive(Debug, Clone, PartialEq)]
struct Foreign {
    id: Option<Uuid>,
    jiff: Option<Timestamp>,
    jiff_date: Option<jiff::civil::Date>,
    chrono: Option<chrono::DateTime<Utc>>,
    chrono_date: Option<NaiveDate>,
    time: Option<OffsetDateTime>,
    time_date: Option<Box<time::Date>>,
    days: Option<BTreeMap<time::Date, Vec<Uuid>>>,
}

const DATES: &[&str] = &[
    "2026-01-31",
    "0000-01-01",
    "9999-12-31",
    "2024-02-29",
    "2023-02-29",
    "1900-02-29",
    "2026-13-01",
    "2026-1-1",
    "20260131",
    "2026-031",
    "+2026-01-31",
    "-0001-01-01",
    "2026-01-31T12:00:00Z",
    "",
];
const TIMES: &[&str] = &[
    "2026-01-31T12:00:00Z",
    "2026-01-31t12:00:00.5z",
    "2026-01-31T12:00:00.123456789012+01:30",
    "2026-01-31T00:00:00-00:00",
    "2026-01-31T23:59:60Z",
    "2016-12-31T23:59:60Z",
    "2026-01-31 12:00:00Z",
    "2026-01-31T12:00Z",
    "2026-01-31T12:00:00",
    "2026-01-31T12:00:00+0130",
    "2026-01-31T12:00:00Z[UTC]",
    "2026-01-31T24:00:00Z",
    "2026-01-31T12:00:00,5Z",
    "1738324800",
    "2026-01-31",
];
const UUIDS: &[&str] = &[
    "123e4567-e89b-42d3-a456-426614174000",
    "123E4567-E89B-42D3-A456-426614174000",
    "123e4567e89b42d3a456426614174000",
    "{123e4567-e89b-42d3-a456-426614174000}",
    "urn:uuid:123e4567-e89b-42d3-a456-426614174000",
    "",
];

fn read(field: &str, text: &str) -> Result<Foreign, String> {
    let message = format!(r#"{{"type":"foreign","data":{{"{field}":"{text}"}}}}"#);
    Envelope::<Foreign>::from_json(&message).map(|envelope| envelope.payload).map_err(|error| error.to_string())
}

#[track_caller]
fn assert_alike(format: Format, field: &str, texts: &[&str]) {
    for text in texts {
        let found = read(field, text);
        assert_eq!(found.is_ok(), format.is_match(text), "{field}: {text:?}: {found:?}");
        if let Ok(message) = found {
            let written = message.clone().wrap(NoHeader).to_json().unwrap();
            assert_eq!(Envelope::<Foreign>::from_json(&written).unwrap().payload, message, "{field}: {text:?}");
            let value = serde_json::to_value(message.wrap(NoHeader)).unwrap();
            assert_eq!(value, serde_json::from_str::<serde_json::Value>(&written).unwrap());
        }
    }
}

#[test]
fn what_a_type_takes_and_the_rule_does_not_is_refused() {
    for field in ["jiff_date", "chrono_date", "time_date"] {
        assert_alike(Format::Date, field, DATES);
    }
    for field in ["jiff", "chrono", "time"] {
        assert_alike(Format::DateTime, field, TIMES);
    }
    assert_alike(Format::Uuid, "id", UUIDS);
}

#[track_caller]
fn assert_written<T: Formatted + Debug>(text: &str, expected: Option<&str>) {
    assert!(T::FORMAT.is_match(text), "{text}");
    let value = T::of(text);
    assert_eq!(value.as_ref().map(T::text).as_deref(), expected, "{text}");
    assert!(value.is_none_or(|value| value.is_writable()), "{text}");
}

#[test]
fn a_text_is_written_in_one_form() {
    for (text, utc, with_offset) in [
        ("2026-01-31t12:00:00z", "2026-01-31T12:00:00Z", "2026-01-31T12:00:00Z"),
        ("2026-01-31T12:00:00.50+01:30", "2026-01-31T10:30:00.5Z", "2026-01-31T12:00:00.5+01:30"),
        (
            "2026-01-31T23:59:59.1234567891-00:30",
            "2026-02-01T00:29:59.123456789Z",
            "2026-01-31T23:59:59.123456789-00:30",
        ),
    ] {
        assert_written::<Timestamp>(text, Some(utc));
        assert_written::<chrono::DateTime<Utc>>(text, Some(utc));
        assert_written::<OffsetDateTime>(text, Some(with_offset));
    }
    assert_written::<Uuid>(UUIDS[1], Some(UUIDS[0]));
}

#[test]
fn years_that_a_type_or_a_text_lacks_are_refused() {
    for text in ["0000-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01"] {
        assert_written::<Timestamp>(text, None);
        assert_written::<chrono::DateTime<Utc>>(text, None);
        assert_written::<OffsetDateTime>(text, Some(text));
    }
    assert_written::<Timestamp>("9999-12-31T00:00:00Z", None);
    assert_eq!(
        read("jiff", "9999-12-31T00:00:00Z").unwrap_err(),
        "foreign: data.jiff is \"9999-12-31T00:00:00Z\", which `jiff::Timestamp` cannot represent (line 1, column 34)"
    );
    assert_eq!(
        read("chrono_date", "2026-02-30").unwrap_err(),
        "foreign: data.chrono_date is \"2026-02-30\", expected a date such as `2026-01-31` (line 1, column 41)"
    );
}

#[test]
fn what_no_text_can_say_is_not_written() {
    let date = NaiveDate::from_ymd_opt(10_000, 1, 1).unwrap();
    let leap = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap().and_hms_nano_opt(23, 59, 59, 1_500_000_000).unwrap();
    let seconds = time::UtcOffset::from_hms(1, 0, 30).unwrap();
    let message = Foreign {
        jiff: Some(Timestamp::MIN),
        chrono_date: Some(date),
        chrono: Some(leap.and_utc()),
        time: Some(OffsetDateTime::UNIX_EPOCH.to_offset(seconds)),
        ..Foreign::new()
    };
    let issues = message.validate().unwrap_err();
    let issues: Vec<(&str, &str)> =
        issues.issues().iter().map(|issue| (issue.code.as_str(), issue.path.as_str())).collect();
    let expected = ["data.jiff", "data.chrono", "data.chrono_date", "data.time"].map(|path| ("format", path));
    assert_eq!(issues, expected);
    let before = chrono::DateTime::<Utc>::MIN_UTC + TimeDelta::zero();
    assert!(!before.is_writable());
}

#[test]
fn dates_are_keys_of_maps() {
    let text = r#"{"type":"foreign","data":{"days":{"2026-01-31":["123e4567-e89b-42d3-a456-426614174000"]}}}"#;
    let envelope = Envelope::<Foreign>::from_json(text).unwrap();
    assert_eq!(envelope.to_json().unwrap(), text);
    let error = Envelope::<Foreign>::from_json(&text.replace("-31", "-32")).unwrap_err();
    assert_eq!(error.issues()[0].path, r#"data.days["2026-01-32"]"#);
}

#[cfg(feature = "contract")]
#[test]
fn a_contract_shows_the_format() {
    let schema: serde_json::Value = serde_json::from_str(&Foreign::CONTRACT.json_schema()).unwrap();
    let properties = &schema["$defs"]["ForeignData"]["properties"];
    for (field, format) in [("id", "uuid"), ("jiff", "date-time"), ("chrono_date", "date"), ("time", "date-time")] {
        assert_eq!(properties[field]["format"], format, "{field}");
    }
    let example = Foreign::CONTRACT.example("foreign").unwrap();
    assert!(example.contains(r#""time":"2026-01-31T12:00:00Z""#), "{example}");
}
