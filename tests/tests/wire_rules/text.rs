//! Strings: length in code points, forbidden characters, open and closed enums, trailing text.

use protocol::{Header, Payload, Timestamp};
use tests::{Fact, in_every_order, read, refuse};

use super::protocols::wire::{Closed, Message, Moods, Note, Open};
use super::{envelope, facts};

fn header() -> Header {
    Header::new("timmy", Timestamp::from_secs(7).unwrap())
}

fn moods(data: &str) -> Result<Moods, Vec<Fact>> {
    in_every_order::<Moods>(&envelope("moods", data)).map(|envelope| envelope.payload)
}

#[test]
fn counts_code_points() {
    for name in
        ["ab", "abc", "éé", "日本語", "🦀🦀", "🦀🦀🦀", "e\u{301}", "👩\u{200d}👩", r"\ud83e\udd80\u00e9", r#"\"\\\/"#]
    {
        assert!(moods(&format!(r#"{{"name": "{name}"}}"#)).is_ok(), "{name}");
    }
    for name in ["", "a", "é", "🦀", r"\ud83e\udd80", r"\n"] {
        assert_eq!(moods(&format!(r#"{{"name": "{name}"}}"#)), Err(facts(&[("too_short", "data.name")])), "{name}");
    }
    for name in ["abcd", "éééé", "🦀🦀🦀🦀", "👩\u{200d}👩\u{200d}👧", r"\ud83e\udd80\u00e9ab"] {
        assert_eq!(moods(&format!(r#"{{"name": "{name}"}}"#)), Err(facts(&[("too_long", "data.name")])), "{name}");
    }
}

#[test]
fn counts_code_points_when_writing() {
    for (name, code) in [("🦀", "too_short"), ("🦀🦀🦀🦀", "too_long"), ("", "too_short")] {
        let message = Moods { name: Some(name.to_owned()), ..Moods::new() };
        assert_eq!(refuse(&message.wrap(header())), facts(&[(code, "data.name")]));
    }
    let message = Moods { name: Some("🦀🦀🦀".to_owned()), ..Moods::new() };
    assert!(message.wrap(header()).to_json().is_ok());
}

#[test]
fn rejects_lone_surrogates_and_control_characters() {
    let controls = (0..0x20).map(|code| char::from(code).to_string());
    let escapes =
        [r"\ud800", r"\udc00", r"\ud800\ud800", r"\udc00\ud800", r"\ud800x", r"\ud800\n", r"\ud83e\u0041", r"\uD83E"];
    for piece in controls.chain(escapes.map(str::to_owned)) {
        for text in [
            envelope("note", &format!(r#"{{"text": "a{piece}b"}}"#)),
            envelope("note", &format!(r#"{{"text": "hi", "a{piece}b": 1}}"#)),
            envelope("note", &format!(r#"{{"text": "hi", "extra": "a{piece}b"}}"#)),
            envelope("note", &format!(r#"{{"text": "hi", "map": {{"{piece}": {{"x": 1, "y": 2}}}}}}"#)),
            format!(r#"{{"type": "note{piece}", "agent_id": "timmy", "data": {{"text": "hi"}}, "ts": 7}}"#),
            format!(r#"{{"type": "ping", "agent_id": "{piece}", "ts": 7}}"#),
        ] {
            for shuffled in tests::orders(&text) {
                let found = read::<Message>(&shuffled).unwrap_err();
                assert_eq!((found.len(), found[0].0.as_str()), (1, "syntax"), "{shuffled:?}: {found:?}");
            }
        }
    }
}

#[test]
fn escapes_what_must_be_escaped_and_nothing_needlessly() {
    let all: String = (0..0x20).map(char::from).chain("\"\\/\u{7f}é日🦀\u{2028}\u{10ffff}".chars()).collect();
    let json = Note::new(all.clone()).wrap(header()).to_json().unwrap();
    assert_eq!(in_every_order::<Note>(&json).unwrap().payload.text, all);
    assert!(json.contains("é日🦀"), "{json}");
    assert!(!json.bytes().any(|byte| byte < 0x20), "{json}");
    let oracle: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(oracle["data"]["text"], all);
}

#[test]
fn rejects_bytes_that_are_not_utf_8() {
    let text = envelope("note", r#"{"text": "XX"}"#);
    for bad in [b"\xff\xff".as_slice(), b"\xc3\x28", b"\xed\xa0", b"\xf0\x9f", b"\xc0\x80", b"a\x80"] {
        let at = text.find("XX").unwrap();
        let bytes = [&text.as_bytes()[..at], bad, &text.as_bytes()[at + 2..]].concat();
        let error = Message::from_slice(&bytes).unwrap_err();
        assert_eq!(error.issues().len(), 1, "{error}");
        assert_eq!(error.issues()[0].code.as_str(), "syntax", "{error}");
        let at_most = u64::try_from(at + 2).unwrap();
        assert!(error.issues()[0].offset.is_some_and(|offset| offset <= at_most), "{error:?}");
    }
}

#[test]
fn keeps_unknown_values_of_an_open_enum() {
    for (name, expected) in [
        ("calm", Open::Calm),
        ("very_loud", Open::VeryLoud),
        ("odd", Open::Other("odd".to_owned())),
        ("Calm", Open::Other("Calm".to_owned())),
        ("", Open::Other(String::new())),
        ("other", Open::Other("other".to_owned())),
    ] {
        let data = format!(r#"{{"open":"{name}"}}"#);
        let read = moods(&data).unwrap();
        assert_eq!(read.open, Some(expected));
        assert!(read.wrap(header()).to_json().unwrap().contains(&data));
    }
    let escaped = moods(r#"{"open": "\u0063alm"}"#).unwrap();
    assert_eq!(escaped.open, Some(Open::Calm));
    let odd = moods(r#"{"open": "\"\n\ud83e\udd80"}"#).unwrap();
    assert_eq!(odd.open, Some(Open::Other("\"\n🦀".to_owned())));
}

#[test]
fn writes_a_known_name_kept_as_other_like_the_variant() {
    let message = Moods { open: Some(Open::Other("calm".to_owned())), ..Moods::new() };
    let json = message.wrap(header()).to_json().unwrap();
    assert_eq!(in_every_order::<Moods>(&json).unwrap().payload.open, Some(Open::Calm));
}

#[test]
fn rejects_unknown_values_of_a_closed_enum_and_lists_the_known_ones() {
    for name in ["Calm", "", "other", "veryloud", "VERY_LOUD", "odd_one"] {
        let text = envelope("moods", &format!(r#"{{"closed": "{name}"}}"#));
        assert_eq!(in_every_order::<Message>(&text), Err(facts(&[("unknown_variant", "data.closed")])));
    }
    for name in ["", "blue", "something else"] {
        let text = envelope("moods", &format!(r#"{{"closed": "{name}"}}"#));
        let error = Message::from_json(&text).unwrap_err();
        for known in ["calm", "very_loud", "Odd-One"] {
            assert!(error.to_string().contains(known), "{error} does not name {known}");
        }
    }
    for value in ["null", "5", "[]", r#"{"calm": null}"#, r#"["calm"]"#] {
        let expected = if value == "null" { Ok(Moods::new()) } else { Err(facts(&[("wrong_type", "data.closed")])) };
        assert_eq!(moods(&format!(r#"{{"closed": {value}}}"#)), expected, "{value}");
    }
}

#[test]
fn reads_variants_by_name_and_alias_and_writes_the_name() {
    for name in ["Odd-One", "odd"] {
        let read = moods(&format!(r#"{{"closed": "{name}", "by_mood": {{"{name}": 1}}}}"#)).unwrap();
        assert_eq!(read.closed, Some(Closed::Odd));
        let json = read.wrap(header()).to_json().unwrap();
        assert!(json.contains(r#"{"closed":"Odd-One","by_mood":{"Odd-One":1}}"#), "{json}");
    }
    assert_eq!(
        moods(r#"{"by_mood": {"odder": 1}}"#).map_err(|found| found[0].0.clone()),
        Err("unknown_variant".to_owned())
    );
}

#[test]
fn allows_only_white_space_after_the_message() {
    let text = envelope("note", r#"{"text": "hi"}"#);
    for space in [" ", "\n", "\r\n", "\t\t", " \n\t\r "] {
        assert!(read::<Message>(&format!("{text}{space}")).is_ok());
        assert!(read::<Message>(&format!("{space}{text}")).is_ok());
    }
    for rest in ["x", "}", "{}", "null", ",", "\0", "\u{feff}", "\u{a0}", "\u{2028}", "\u{b}", "\u{c}", "//", &text] {
        for behind in [format!("{text}{rest}"), format!("{text} {rest}")] {
            let found = read::<Message>(&behind).unwrap_err();
            assert_eq!((found.len(), found[0].0.as_str()), (1, "syntax"), "{behind:?}: {found:?}");
        }
    }
}
